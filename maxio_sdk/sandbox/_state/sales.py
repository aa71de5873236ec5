"""Sales representatives of the seller."""

from __future__ import annotations

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["SalesRep"]


@stored("sales representatives", first_id=41_001, by=())
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class SalesRep(Record):
    """A sales representative. The API only shows them, so a seed or a test puts them in."""

    full_name: str
    subscription_ids: tuple[int, ...] = ()
