# Generated from spec/models/offers.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.models.common import IntervalUnit
    from maxio_sdk.models.products import CurrencyPrice
    from maxio_sdk.types import Unset

__all__ = ["CreateOffer", "CreateOfferComponent", "Offer", "OfferDiscount", "OfferItem", "OfferSignupPage"]


@model
class CreateOffer(Model):
    """Do it."""

    name: str
    handle: str
    description: str | Unset = UNSET
    product_id: int
    product_price_point_id: int | Unset = UNSET
    components: Sequence[CreateOfferComponent | Mapping[str, Any]] | Unset = UNSET
    coupons: Sequence[str] | Unset = UNSET


@model
class CreateOfferComponent(Model):
    """Do it."""

    component_id: int | Unset = UNSET
    price_point_id: int | Unset = UNSET
    starting_quantity: int | Unset = UNSET


@model
class Offer(Model):
    """Do it."""

    id: int | None = None
    site_id: int | None = None
    product_family_id: int | None = None
    product_id: int | None = None
    product_price_point_id: int | None = None
    product_revisable_number: int | None = None
    name: str | None = None
    handle: str | None = None
    description: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    archived_at: datetime | None = None
    offer_items: list[OfferItem] | None = None
    offer_discounts: list[OfferDiscount] | None = None
    product_family_name: str | None = None
    product_name: str | None = None
    product_price_point_name: str | None = None
    product_price_in_cents: int | None = None
    offer_signup_pages: list[OfferSignupPage] | None = None


@model
class OfferDiscount(Model):
    """Do it."""

    coupon_code: str | None = None
    coupon_id: int | None = None
    coupon_name: str | None = None


@model
class OfferItem(Model):
    """Do it."""

    component_id: int | None = None
    price_point_id: int | None = None
    starting_quantity: int | Decimal | None = None
    editable: bool | None = None
    component_unit_price: Decimal | None = None
    component_name: str | None = None
    price_point_name: str | None = None
    currency_prices: list[CurrencyPrice] | None = None
    interval: int | None = None
    interval_unit: IntervalUnit | str | None = None


@model
class OfferSignupPage(Model):
    """Do it."""

    id: int | None = None
    nickname: str | None = None
    enabled: bool | None = None
    return_url: str | None = None
    return_params: str | None = None
    url: str | None = None
