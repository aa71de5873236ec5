"""Subscription groups."""

from __future__ import annotations

from datetime import datetime

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["SubscriptionGroup"]


@stored("subscription groups", first_id=36_000_001, by=("uid", "customer_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class SubscriptionGroup(Record):
    """Subscriptions that are billed together. Its members are those whose `group_uid` is its `uid`.

    Its state and its dates are those of its primary subscription.
    """

    uid: str
    """`grp_` and 13 letters and digits."""
    customer_id: int
    """Who pays."""
    primary_subscription_id: int | None
    """None once all members were removed."""
    created_at: datetime
    scheme: int = 1
    payment_profile_id: int | None = None
    payment_collection_method: str = "automatic"
    service_credit_in_cents: int = 0
    prepayment_in_cents: int = 0
