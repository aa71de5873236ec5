# Generated from spec/models/coupons.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.models.common import BasicDateField
    from maxio_sdk.types import Unset

__all__ = [
    "CompoundingStrategy",
    "Coupon",
    "CouponCurrency",
    "CouponInput",
    "CouponRequest",
    "CouponRestriction",
    "CouponSubcodesResult",
    "CouponUsage",
    "DiscountType",
    "ListCouponsFilter",
    "RecurringScheme",
    "RestrictionType",
    "UpdateCouponCurrency",
]


class CompoundingStrategy(StrEnum):
    """Do it."""

    COMPOUND = "compound"
    FULL_PRICE = "full-price"


class DiscountType(StrEnum):
    """Do it."""

    AMOUNT = "amount"
    PERCENT = "percent"


class RecurringScheme(StrEnum):
    """Do it."""

    DO_NOT_RECUR = "do_not_recur"
    RECUR_INDEFINITELY = "recur_indefinitely"
    RECUR_WITH_DURATION = "recur_with_duration"


class RestrictionType(StrEnum):
    """Do it."""

    COMPONENT = "Component"
    PRODUCT = "Product"


@model
class Coupon(Model):
    """Do it."""

    id: int | None = None
    name: str | None = None
    code: str | None = None
    description: str | None = None
    amount: Decimal | None = None
    amount_in_cents: int | None = None
    product_family_id: int | None = None
    product_family_name: str | None = None
    start_date: datetime | None = None
    end_date: datetime | None = None
    percentage: Decimal | None = None
    recurring: bool | None = None
    recurring_scheme: RecurringScheme | str | None = None
    duration_period_count: int | None = None
    duration_interval: int | None = None
    duration_interval_unit: str | None = None
    duration_interval_span: str | None = None
    allow_negative_balance: bool | None = None
    archived_at: datetime | None = None
    conversion_limit: str | None = None
    stackable: bool | None = None
    compounding_strategy: CompoundingStrategy | str | None = None
    use_site_exchange_rate: bool | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    discount_type: DiscountType | str | None = None
    exclude_mid_period_allocations: bool | None = None
    apply_on_cancel_at_end_of_period: bool | None = None
    apply_on_subscription_expiration: bool | None = None
    coupon_restrictions: list[CouponRestriction] | None = None
    currency_prices: list[CouponCurrency] | None = None


@model
class CouponCurrency(Model):
    """Do it."""

    id: int | None = None
    currency: str | None = None
    price: Decimal | None = None
    coupon_id: int | None = None


@model
class CouponInput(Model):
    """Do it."""

    name: str | Unset = UNSET
    code: str | Unset = UNSET
    description: str | Unset = UNSET
    percentage: Decimal | int | str | None | Unset = UNSET
    amount_in_cents: int | Unset = UNSET
    allow_negative_balance: bool | Unset = UNSET
    recurring: bool | Unset = UNSET
    end_date: date | Unset = UNSET
    product_family_id: str | Unset = UNSET
    stackable: bool | Unset = UNSET
    compounding_strategy: CompoundingStrategy | str | Unset = UNSET
    exclude_mid_period_allocations: bool | Unset = UNSET
    apply_on_cancel_at_end_of_period: bool | Unset = UNSET
    apply_on_subscription_expiration: bool | Unset = UNSET


@model
class CouponRequest(Model):
    """Do it."""

    coupon: CouponInput | Mapping[str, Any] | Unset = UNSET
    restricted_products: Mapping[str, bool] | Unset = UNSET
    restricted_components: Mapping[str, bool] | Unset = UNSET


@model
class CouponRestriction(Model):
    """Do it."""

    id: int | None = None
    item_type: RestrictionType | str | None = None
    item_id: int | None = None
    name: str | None = None
    handle: str | None = None


@model
class CouponSubcodesResult(Model):
    """Do it."""

    created_codes: list[str] | None = None
    duplicate_codes: list[str] | None = None
    invalid_codes: list[str] | None = None


@model
class CouponUsage(Model):
    """Do it."""

    id: int | None = None
    name: str | None = None
    signups: int | None = None
    savings: int | None = None
    savings_in_cents: int | None = None
    revenue: int | None = None
    revenue_in_cents: int | None = None


@model
class ListCouponsFilter(Model):
    """Do it."""

    date_field: BasicDateField | str | Unset = UNSET
    start_date: date | Unset = UNSET
    end_date: date | Unset = UNSET
    start_datetime: datetime | Unset = UNSET
    end_datetime: datetime | Unset = UNSET
    ids: Sequence[int] | Unset = UNSET
    codes: Sequence[str] | Unset = UNSET
    use_site_exchange_rate: bool | Unset = UNSET
    include_archived: bool | Unset = UNSET


@model
class UpdateCouponCurrency(Model):
    """Do it."""

    currency: str
    price: int
