"""Offers."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["Offer", "OfferItem"]


@attrs.frozen(kw_only=True)
class OfferItem:
    """A component of an offer."""

    component_id: int
    price_point_id: int
    starting_quantity: Decimal


@stored("offers", first_id=7_000_001, by=("handle", "product_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Offer(Record):
    """A package of a product, components and coupons."""

    product_id: int
    product_price_point_id: int
    product_version_number: int
    name: str
    handle: str
    created_at: datetime
    updated_at: datetime
    description: str | None = None
    items: tuple[OfferItem, ...] = ()
    coupon_ids: tuple[int, ...] = ()
    coupon_codes: tuple[str, ...] = ()
    """As they were given: of each coupon its own code or a subcode."""
    archived_at: datetime | None = None
