"""Renewals that are planned ahead."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["Contract", "ScheduledRenewal", "ScheduledRenewalItem"]


@stored("contracts", first_id=56_000_001)
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Contract(Record):
    """A contract that renewals are put under, on a site that uses contracts."""

    number: str
    subscription_id: int


@stored("scheduled renewals", first_id=56_100_001, by=("subscription_id",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class ScheduledRenewal(Record):
    """A term of a subscription that is planned ahead."""

    subscription_id: int
    starts_at: datetime
    ends_at: datetime
    created_at: datetime
    lock_in_at: datetime | None = None
    status: str = "draft"
    """`draft` (may be edited), `scheduled` (locked in at `lock_in_at`), `pending` (locked in, not begun), `active`,
    `fulfilled` (over), `canceled`."""
    contract_id: int | None = None


@stored("scheduled renewal items", first_id=56_200_001, by=("renewal_id", "subscription_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class ScheduledRenewalItem(Record):
    """A product or a component of a planned term."""

    renewal_id: int
    subscription_id: int
    item_type: str
    """`Product` or `Component`."""
    item_id: int
    price_point_id: int
    quantity: Decimal
    created_at: datetime
