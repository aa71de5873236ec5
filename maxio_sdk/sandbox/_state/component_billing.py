"""What the components of subscriptions were billed for."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["BilledUsage"]


@stored("billed usages", first_id=25_000_001, by=("subscription_component_id",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class BilledUsage(Record):
    """How much of an event-based component was used in a billing period that is over."""

    subscription_component_id: int
    quantity: Decimal
    starts_at: datetime
    ends_at: datetime
