"""Coupons."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["Coupon", "Restriction", "RestrictionNumber", "Subcode"]


@stored("coupon restrictions", first_id=5_700_001)
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class RestrictionNumber(Record):
    """Only numbers restrictions, with `new_id`: they are kept in their coupons."""


@attrs.frozen(kw_only=True)
class Restriction:
    """A product or component that the coupon is good for."""

    id: int
    item_type: str
    """`Product` or `Component`."""
    item_id: int


@stored("coupons", first_id=5_000_001, by=("code", "product_family_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Coupon(Record):
    """A coupon: a percentage or an amount off."""

    product_family_id: int
    name: str
    code: str
    """In capitals, as the API keeps them; `COUPON-1`."""
    created_at: datetime
    updated_at: datetime
    description: str | None = None
    percentage: Decimal | None = None
    amount_in_cents: int | None = None
    start_date: datetime | None = None
    end_date: datetime | None = None
    recurring: bool = False
    recurring_scheme: str = "do_not_recur"
    """`do_not_recur`, `recur_indefinitely` or `recur_with_duration`."""
    duration_period_count: int | None = None
    duration_interval: int | None = None
    duration_interval_unit: str | None = None
    duration_interval_span: str | None = None
    allow_negative_balance: bool = False
    conversion_limit: int | None = None
    stackable: bool = True
    compounding_strategy: str | None = "compound"
    """`compound` or `full-price`."""
    discount_type: str = "percent"
    """`percent` or `amount`."""
    exclude_mid_period_allocations: bool = False
    apply_on_cancel_at_end_of_period: bool = True
    apply_on_subscription_expiration: bool = True
    use_site_exchange_rate: bool = True
    restrictions: tuple[Restriction, ...] = ()
    currency_prices: tuple[tuple[int, str, str], ...] = ()
    """Id, currency and amount as a decimal string."""
    archived_at: datetime | None = None


@stored("coupon subcodes", first_id=5_500_001, by=("coupon_id", "code"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Subcode(Record):
    """A further code of a coupon."""

    coupon_id: int
    code: str
