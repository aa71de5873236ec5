"""Churn reason codes."""

from __future__ import annotations

from datetime import datetime

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["ReasonCode"]


@stored("reason codes", first_id=39_000_001, by=("code",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class ReasonCode(Record):
    """A reason for canceling that subscribers can choose."""

    code: str
    description: str
    position: int
    created_at: datetime
    updated_at: datetime
