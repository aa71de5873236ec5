"""Notes on subscriptions."""

from __future__ import annotations

from datetime import datetime

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["Note"]


@stored("notes", first_id=42_000_001, by=("subscription_id",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Note(Record):
    """A note."""

    subscription_id: int
    body: str
    sticky: bool
    created_at: datetime
    updated_at: datetime
