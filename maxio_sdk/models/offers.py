# Generated from spec/models/offers.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

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
    """An offer to create."""

    name: str
    handle: str
    description: str | Unset = UNSET
    product_id: int
    """The product of the package."""

    product_price_point_id: int | Unset = UNSET
    """A price point of that product; left out, its default one."""

    components: Sequence[CreateOfferComponent | Mapping[str, Any]] | Unset = UNSET
    """The components of the package."""

    coupons: list[str] | tuple[str, ...] | Unset = UNSET
    """The codes of the coupons of the package."""


@model
class CreateOfferComponent(Model):
    """A component of an offer to create."""

    component_id: int
    price_point_id: int | Unset = UNSET
    """A price point of that component; left out, its default one."""

    starting_quantity: int | Decimal | str | Unset = UNSET
    """The quantity that a subscription to the offer starts with."""


@model
class Offer(Model):
    """A package of a product, components and coupons that is subscribed to as one."""

    id: int = attrs.field(default=None)
    site_id: int | None = None
    product_family_id: int | None = None
    product_id: int = attrs.field(default=None)
    product_price_point_id: int | None = None
    product_revisable_number: int | None = None
    """The version of the product."""

    name: str = attrs.field(default=None)
    handle: str = attrs.field(default=None)
    description: str | None = None
    created_at: datetime = attrs.field(default=None)
    updated_at: datetime = attrs.field(default=None)
    archived_at: datetime | None = None
    offer_items: list[OfferItem] | None = None
    """The components of the package."""

    offer_discounts: list[OfferDiscount] | None = None
    """The coupons of the package."""

    product_family_name: str | None = None
    product_name: str | None = None
    product_price_point_name: str | None = None
    product_price_in_cents: int | None = None
    """The price of the product, in cents of the site's currency."""

    offer_signup_pages: list[OfferSignupPage] | None = None


@model
class OfferDiscount(Model):
    """A coupon of an offer."""

    coupon_code: str | None = None
    coupon_id: int | None = None
    coupon_name: str | None = None


@model
class OfferItem(Model):
    """A component of an offer."""

    component_id: int | None = None
    price_point_id: int | None = None
    starting_quantity: int | Decimal | None = None
    """The quantity that a subscription to the offer starts with."""

    editable: bool | None = None
    component_unit_price: Decimal | None = None
    """In the site's currency."""

    component_name: str | None = None
    price_point_name: str | None = None
    currency_prices: list[CurrencyPrice] | None = None
    interval: int | None = None
    """How many `interval_unit`s the period of the price point lasts; with Multifrequency only."""

    interval_unit: IntervalUnit | str | None = None
    """The unit of the period; on sites with Multifrequency only."""


@model
class OfferSignupPage(Model):
    """A page on which customers can sign up for an offer."""

    id: int | None = None
    nickname: str | None = None
    enabled: bool | None = None
    return_url: str | None = None
    """Where a customer is sent after signing up."""

    return_params: str | None = None
    """The query parameters that are put behind `return_url`."""

    url: str | None = None
    """Where the page is."""
