"""What `event_hooks` are told of each attempt.

```python
def count(event: AttemptEvent) -> None:
    requests.labels(event.operation, event.status_code or event.problem).inc()

AsyncMaxio("acme", event_hooks={"response": [count]})
```

Hooks are plain functions, called one after the other between the steps of the call, so they must not block. One that
raises is logged, and the call goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

import attrs

__all__ = ["AttemptEvent", "EventHooks", "HookName"]

HookName: TypeAlias = Literal["request", "response", "retry"]
"""`request`: an attempt is about to be sent; `response`: it ended, with an answer or without, or was cancelled;
`retry`: another will follow."""


@attrs.frozen(kw_only=True)
class AttemptEvent:
    """One attempt of a call. Holds no id, no query, no header and no body."""

    operation: str | None
    """The id in the catalogue; None for `AsyncMaxio.request`."""
    method: str
    path: str
    """The path template: `/customers/{customer_id}.json`; `/...` for `AsyncMaxio.request`."""
    origin: str
    """Scheme, host and port of the server."""
    attempt: int
    """1 for the first."""
    waited: float
    """Seconds that this attempt waited for a slot."""
    status_code: int | None = None
    """None before the answer, and where none came."""
    elapsed: float = 0.0
    """Seconds from the sending to the last byte of the answer."""
    problem: str | None = None
    """What went wrong where no complete answer came: `ReadTimeout`."""
    retry_in: float | None = None
    """Seconds until the next attempt asks for a slot, in `retry` events."""


EventHooks: TypeAlias = Mapping[HookName, Sequence[Callable[[AttemptEvent], None]]]
