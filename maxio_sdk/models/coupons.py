# Generated from spec/models/coupons.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from decimal import Decimal

    from maxio_sdk.models.common import BasicDateField
    from maxio_sdk.types import Unset

__all__ = [
    "CompoundingStrategy",
    "Coupon",
    "CouponCurrency",
    "CouponRestriction",
    "CouponSubcodesResult",
    "CouponUsage",
    "CreateCoupon",
    "DiscountType",
    "ListCouponsFilter",
    "RecurringScheme",
    "RestrictionType",
    "UpdateCoupon",
    "UpdateCouponCurrency",
]


class CompoundingStrategy(StrEnum):
    """What the percentage of a stackable coupon is taken from: with `compound` the price that earlier discounts
    left, with `full-price` the original price of the item."""

    COMPOUND = "compound"
    FULL_PRICE = "full-price"


class DiscountType(StrEnum):
    """Whether a coupon takes off an amount or a percentage."""

    AMOUNT = "amount"
    PERCENT = "percent"


class RecurringScheme(StrEnum):
    """Whether and for how long a discount recurs."""

    DO_NOT_RECUR = "do_not_recur"
    RECUR_INDEFINITELY = "recur_indefinitely"
    RECUR_WITH_DURATION = "recur_with_duration"


class RestrictionType(StrEnum):
    """What a coupon is restricted to."""

    COMPONENT = "Component"
    PRODUCT = "Product"


@model
class Coupon(Model):
    """A discount that subscriptions get with a code."""

    id: int = attrs.field(default=None)
    name: str = attrs.field(default=None)
    """Not shown to customers."""

    code: str = attrs.field(default=None)
    description: str | None = None
    """Customers see it on statements and in transactions."""

    amount: Decimal | None = None
    """What it takes off, in whole units of the site's currency."""

    amount_in_cents: int | None = None
    """What it takes off, in cents of the site's currency."""

    product_family_id: int | None = None
    product_family_name: str | None = None
    start_date: datetime | None = None
    end_date: datetime | None = None
    """From then on it cannot be used for new signups. Discounts that recur and began before go on."""

    percentage: Decimal | None = None
    """What it takes off, in percent, where it is no amount."""

    recurring: bool | None = None
    """Whether it applies to more than one period."""

    recurring_scheme: RecurringScheme | str | None = None
    duration_period_count: int | None = None
    """For how many periods it recurs."""

    duration_interval: int | None = None
    """For how long it recurs, in `duration_interval_unit`."""

    duration_interval_unit: str | None = None
    duration_interval_span: str | None = None
    """For how long it recurs, in words."""

    allow_negative_balance: bool | None = None
    """Whether a discount beyond the price is carried over as a credit."""

    archived_at: datetime | None = None
    """Since when it cannot be used any more."""

    conversion_limit: str | None = None
    """How often it may be used."""

    stackable: bool | None = None
    """Whether a subscription may have it beside other coupons."""

    compounding_strategy: CompoundingStrategy | str | None = None
    """For stackable coupons only."""

    use_site_exchange_rate: bool | None = None
    """Whether prices in other currencies are converted at the site's rate, and not set for each currency."""

    created_at: datetime | None = None
    updated_at: datetime | None = None
    discount_type: DiscountType | str | None = None
    exclude_mid_period_allocations: bool | None = None
    """Whether allocations in the middle of a period get no discount."""

    apply_on_cancel_at_end_of_period: bool | None = None
    """Whether it applies at a cancellation at the end of the period."""

    apply_on_subscription_expiration: bool | None = None
    """Whether it applies when the subscription expires."""

    coupon_restrictions: list[CouponRestriction] | None = None
    """The products and components that it is for; empty for all."""

    currency_prices: list[CouponCurrency] | None = None
    """Only where the request asked for it with `currency_prices`."""


@model
class CouponCurrency(Model):
    """What a coupon takes off in one currency."""

    id: int | None = None
    """Empty where the price was converted at the site's exchange rate."""

    currency: str | None = None
    """The ISO code."""

    price: Decimal | None = None
    """In whole units of the currency."""

    coupon_id: int | None = None


@model
class CouponRestriction(Model):
    """A product or component that a coupon is for."""

    id: int | None = None
    item_type: RestrictionType | str | None = None
    item_id: int | None = None
    """The id of the product or the component."""

    name: str | None = None
    handle: str | None = None


@model
class CouponSubcodesResult(Model):
    """What became of the subcodes that were sent."""

    created_codes: list[str] | None = None
    duplicate_codes: list[str] | None = None
    """Not created, because they exist already."""

    invalid_codes: list[str] | None = None
    """Not created, because they are not valid."""


@model
class CouponUsage(Model):
    """How often a coupon was used with one product, and to what effect."""

    id: int | None = None
    """The id of the product."""

    name: str | None = None
    """The name of the product."""

    signups: int | None = None
    """How often the coupon was applied."""

    savings: Decimal | None = None
    """What customers saved, in whole units of the site's currency."""

    savings_in_cents: int | None = None
    revenue: Decimal | None = None
    """What all subscriptions with a discount from the coupon brought, in whole units."""

    revenue_in_cents: int | None = None


@model
class CreateCoupon(Model):
    """A new coupon, with `amount_in_cents` or `percentage`."""

    name: str
    """At most 255 characters. Not shown to customers."""

    code: str
    """At most 255 characters: upper-case letters, digits and `%`, `@`, `+`, `-`, `_`, `.`."""

    description: str
    """At most 255 characters. Customers see it on statements and in transactions."""

    percentage: Decimal | int | str | Unset = UNSET
    """What it takes off, in percent, up to 100. Not together with `amount_in_cents`."""

    amount_in_cents: int | Unset = UNSET
    """What it takes off, in cents of the site's currency. Not together with `percentage`."""

    allow_negative_balance: bool | Unset = UNSET
    """Whether a discount beyond the price is carried over as a credit. Not together with restrictions."""

    recurring: bool | Unset = UNSET
    """Whether it applies to every period and not to the first alone."""

    end_date: date | Unset = UNSET
    """The last day on which it can be used for new signups. Discounts that recur and began before go on."""

    family_id: int | str | Unset = attrs.field(default=UNSET, metadata={"wire": "product_family_id"})
    """The product family once more, in the body. The one in the path is enough."""

    stackable: bool | Unset = UNSET
    """Whether a subscription may have it beside other coupons."""

    compounding_strategy: CompoundingStrategy | str | Unset = UNSET
    """For stackable coupons only."""

    exclude_mid_period_allocations: bool | Unset = UNSET
    """Whether allocations in the middle of a period get no discount."""

    apply_on_cancel_at_end_of_period: bool | Unset = UNSET
    """Whether it applies at a cancellation at the end of the period."""

    apply_on_subscription_expiration: bool | Unset = UNSET
    """Whether it applies when the subscription expires."""


@model
class ListCouponsFilter(Model):
    """Which coupons to list. All conditions that are given must hold."""

    date_field: BasicDateField | str | Unset = UNSET
    """Which timestamp the dates are about."""

    start_date: date | Unset = UNSET
    """From the beginning of this day in the site's time zone."""

    end_date: date | Unset = UNSET
    """Up to the end of this day in the site's time zone."""

    start_datetime: datetime | Unset = UNSET
    """From this time on; goes before `start_date`."""

    end_datetime: datetime | Unset = UNSET
    """Up to this time; goes before `end_date`."""

    ids: Sequence[int] | Unset = UNSET
    """Only coupons with these ids."""

    codes: list[str] | tuple[str, ...] | Unset = UNSET
    """Only coupons with these codes."""

    use_site_exchange_rate: bool | Unset = UNSET
    """True for coupons whose prices in other currencies are converted at the site's rate, false for those with a
    price set for each currency."""

    include_archived: bool | Unset = UNSET
    """Whether archived coupons are listed too."""


@model
class UpdateCoupon(Model):
    """Changes to a coupon. What is not given stays."""

    name: str | Unset = UNSET
    """At most 255 characters. Not shown to customers."""

    code: str | Unset = UNSET
    """At most 255 characters: upper-case letters, digits and `%`, `@`, `+`, `-`, `_`, `.`."""

    description: str | Unset = UNSET
    """At most 255 characters. Customers see it on statements and in transactions."""

    percentage: Decimal | int | str | Unset | None = UNSET
    """What it takes off, in percent, up to 100. Not together with `amount_in_cents`."""

    amount_in_cents: int | Unset | None = UNSET
    """What it takes off, in cents of the site's currency. Not together with `percentage`."""

    allow_negative_balance: bool | Unset = UNSET
    """Whether a discount beyond the price is carried over as a credit. Not together with restrictions."""

    recurring: bool | Unset = UNSET
    """Whether it applies to every period and not to the first alone."""

    end_date: date | Unset | None = UNSET
    """The last day on which it can be used for new signups. Discounts that recur and began before go on."""

    family_id: int | str | Unset = attrs.field(default=UNSET, metadata={"wire": "product_family_id"})
    """The product family once more, in the body. The one in the path is enough."""

    stackable: bool | Unset = UNSET
    """Whether a subscription may have it beside other coupons."""

    compounding_strategy: CompoundingStrategy | str | Unset = UNSET
    """For stackable coupons only."""

    exclude_mid_period_allocations: bool | Unset = UNSET
    """Whether allocations in the middle of a period get no discount."""

    apply_on_cancel_at_end_of_period: bool | Unset = UNSET
    """Whether it applies at a cancellation at the end of the period."""

    apply_on_subscription_expiration: bool | Unset = UNSET
    """Whether it applies when the subscription expires."""


@model
class UpdateCouponCurrency(Model):
    """What a coupon is to take off in one currency."""

    currency: str
    """The ISO code of a currency of the site."""

    price: Decimal | int | str
    """In whole units of the currency."""
