"""Exports."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["BatchJob"]


@stored("batch jobs", first_id=45_001, by=("kind",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class BatchJob(Record):
    """An export. It runs until it is looked at for the first time."""

    kind: str
    """`invoices`, `proforma_invoices` or `subscriptions`."""
    created_at: datetime
    rows: tuple[Mapping[str, Any], ...]
    """The JSON of the records, as they were when the export was started."""
    finished_at: datetime | None = None
