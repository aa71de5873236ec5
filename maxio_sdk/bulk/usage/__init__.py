"""Usage, gathered where it happens and reported as Maxio asks for it: one sum a day, spread out, exactly once.

```python
recorder = UsageRecorder("usage.db", timezone=ZoneInfo("America/New_York"))
recorder.record(4711, "handle:sms", 3)              # on disk when it returns
await recorder.flush(maxio)                         # sends the sums of the days that are over
await recorder.run(maxio, at=time(1, 30))           # or: each night, until it is cancelled
```

`EventRecorder` does the same for the events of events-based billing.
"""

from __future__ import annotations

from maxio_sdk.bulk.usage._entries import UsageCounts, UsageEntry, UsageRecord, UsageStatus
from maxio_sdk.bulk.usage._event_queue import EventCounts, EventEntry, EventStatus
from maxio_sdk.bulk.usage._file import FlushInProgressError
from maxio_sdk.bulk.usage.events import EventFlush, EventRecorder
from maxio_sdk.bulk.usage.recorder import UsageFlush, UsageRecorder

__all__ = [
    "EventCounts",
    "EventEntry",
    "EventFlush",
    "EventRecorder",
    "EventStatus",
    "FlushInProgressError",
    "UsageCounts",
    "UsageEntry",
    "UsageFlush",
    "UsageRecord",
    "UsageRecorder",
    "UsageStatus",
]
