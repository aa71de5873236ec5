"""Warehouse sync: rows to customers or subscriptions, each exactly once.

```python
job = Sync(kind="customers", mode="upsert", match="reference", mapping={"mail": "email"})
report = await job.run(maxio, csv_rows("customers.csv"), journal="customers.journal")
```
"""

from __future__ import annotations

from maxio_sdk.bulk._job import Progress
from maxio_sdk.bulk._journal import RowRecord, RowStatus
from maxio_sdk.bulk.report import BulkReport, read_report
from maxio_sdk.bulk.sync.fields import CUSTOMERS, SUBSCRIPTIONS, SyncKind
from maxio_sdk.bulk.sync.job import Sync, SyncPlan
from maxio_sdk.bulk.sync.mapping import EmptyCells, MatchBy, SyncMode

__all__ = [
    "CUSTOMERS",
    "SUBSCRIPTIONS",
    "BulkReport",
    "EmptyCells",
    "MatchBy",
    "Progress",
    "RowRecord",
    "RowStatus",
    "Sync",
    "SyncKind",
    "SyncMode",
    "SyncPlan",
    "read_report",
]
