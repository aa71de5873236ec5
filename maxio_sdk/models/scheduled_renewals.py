# Generated from spec/models/scheduled_renewals.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.models.common import ExpirationIntervalUnit, IntervalUnit
    from maxio_sdk.models.components import PriceInput, PricingScheme
    from maxio_sdk.types import Unset

__all__ = [
    "Contract",
    "Register",
    "ScheduledRenewalComponentCustomPrice",
    "ScheduledRenewalComponentItemInput",
    "ScheduledRenewalConfiguration",
    "ScheduledRenewalConfigurationInput",
    "ScheduledRenewalConfigurationItem",
    "ScheduledRenewalProductItemInput",
    "ScheduledRenewalProductPricePoint",
    "ScheduledRenewalStatus",
]


class ScheduledRenewalStatus(StrEnum):
    """Do it."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    PENDING = "pending"
    CANCELED = "canceled"
    ACTIVE = "active"
    FULFILLED = "fulfilled"


@model
class Contract(Model):
    """Do it."""

    id: int | None = None
    maxio_id: str | None = None
    number: str | None = None
    register: Register | None = None


@model
class Register(Model):
    """Do it."""

    id: int | None = None
    maxio_id: str | None = None
    name: str | None = None
    currency_code: str | None = None


@model
class ScheduledRenewalComponentCustomPrice(Model):
    """Do it."""

    tax_included: bool | Unset = UNSET
    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]]


@model
class ScheduledRenewalConfiguration(Model):
    """Do it."""

    id: int | None = None
    site_id: int | None = None
    subscription_id: int | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    lock_in_at: datetime | None = None
    created_at: datetime | None = None
    status: str | None = None
    contract: Contract | None = None


@model
class ScheduledRenewalConfigurationItem(Model):
    """Do it."""

    id: int | None = None
    subscription_id: int | None = None
    subscription_renewal_configuration_id: int | None = None
    item_id: int | None = None
    item_type: str | None = None
    item_subclass: str | None = None
    price_point_id: int | None = None
    price_point_type: str | None = None
    quantity: int | None = None
    decimal_quantity: int | Decimal | None = None
    created_at: datetime | None = None


@model
class ScheduledRenewalConfigurationInput(Model):
    """Do it."""

    starts_at: datetime | Unset = UNSET
    ends_at: datetime | Unset = UNSET
    lock_in_at: datetime | Unset = UNSET
    contract_id: int | Unset = UNSET
    create_new_contract: bool | Unset = UNSET


@model
class ScheduledRenewalComponentItemInput(Model):
    """Do it."""

    item_type: str
    item_id: int
    price_point_id: int | Unset = UNSET
    quantity: int | Unset = UNSET
    custom_price: ScheduledRenewalComponentCustomPrice | Mapping[str, Any] | Unset = UNSET


@model
class ScheduledRenewalProductItemInput(Model):
    """Do it."""

    item_type: str
    item_id: int
    price_point_id: int | Unset = UNSET
    quantity: int | Unset = UNSET
    custom_price: ScheduledRenewalProductPricePoint | Mapping[str, Any] | Unset = UNSET


@model
class ScheduledRenewalProductPricePoint(Model):
    """Do it."""

    name: str | Unset = UNSET
    handle: str | Unset = UNSET
    price_in_cents: str | int
    interval: str | int
    interval_unit: IntervalUnit | str | None
    tax_included: bool | Unset = UNSET
    initial_charge_in_cents: int | Unset = UNSET
    expiration_interval: int | Unset = UNSET
    expiration_interval_unit: ExpirationIntervalUnit | str | None | Unset = UNSET
