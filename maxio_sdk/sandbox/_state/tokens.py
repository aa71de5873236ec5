"""Uniqueness tokens that were seen."""

from __future__ import annotations

from datetime import datetime

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["SeenToken"]


@stored("uniqueness tokens", first_id=57_000_001, by=("token",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class SeenToken(Record):
    """A token, and when a request that carried it was taken."""

    token: str
    seen_at: datetime
