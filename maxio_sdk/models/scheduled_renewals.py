# Generated from spec/models/scheduled_renewals.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeAlias

import attrs

from maxio_sdk.types import UNSET, Model, Present, model

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
    "ScheduledRenewalConfiguration",
    "ScheduledRenewalConfigurationInput",
    "ScheduledRenewalConfigurationItem",
    "ScheduledRenewalCustomPrice",
    "ScheduledRenewalItemInput",
    "ScheduledRenewalProductPricePoint",
    "ScheduledRenewalStatus",
]


class ScheduledRenewalStatus(StrEnum):
    """Where a scheduled renewal stands."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    PENDING = "pending"
    CANCELED = "canceled"
    ACTIVE = "active"
    FULFILLED = "fulfilled"


@model
class Contract(Model):
    """The contract that a scheduled renewal belongs to."""

    id: int | None = None
    maxio_id: str | None = None
    number: str | None = None
    register: Register | None = None


@model
class Register(Model):
    """The register that a contract is kept in."""

    id: int | None = None
    maxio_id: str | None = None
    name: str | None = None
    currency_code: str | None = None
    """Such as `USD`."""


@model
class ScheduledRenewalComponentCustomPrice(Model):
    """A price of a component for one scheduled renewal."""

    tax_included: bool | Unset = UNSET
    """Whether the price includes tax."""

    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]]


@model
class ScheduledRenewalConfiguration(Model):
    """A renewal of a subscription that is planned ahead."""

    id: int = attrs.field(default=None)
    site_id: int | None = None
    subscription_id: int | None = None
    starts_at: datetime | None = None
    """When the term starts."""

    ends_at: datetime | None = None
    """When the term ends."""

    lock_in_at: datetime | None = None
    """When the renewal is, or was, locked in."""

    created_at: datetime | None = None
    status: ScheduledRenewalStatus | str | None = None
    contract: Contract | None = None


@model
class ScheduledRenewalConfigurationItem(Model):
    """A product or a component of a scheduled renewal."""

    id: int = attrs.field(default=None)
    subscription_id: int | None = None
    subscription_renewal_configuration_id: int | None = None
    """The scheduled renewal that the item belongs to."""

    item_id: int | None = None
    """The id of the product or component."""

    item_type: str | None = None
    """`Product` or `Component`."""

    item_subclass: str | None = None
    """The kind of the product or component."""

    price_point_id: int | None = None
    price_point_type: str | None = None
    quantity: int | None = None
    decimal_quantity: Decimal | None = None
    """The quantity of components that allow fractions."""

    created_at: datetime | None = None


@model
class ScheduledRenewalConfigurationInput(Model):
    """The term, the lock-in time and the contract of a scheduled renewal."""

    starts_at: datetime | Unset = UNSET
    """When the term starts."""

    ends_at: datetime | Unset = UNSET
    """When the term ends."""

    lock_in_at: datetime | Unset = UNSET
    """When the renewal is locked in."""

    contract_id: int | Unset = UNSET
    """A contract to put the renewal under. The site must use contracts."""

    create_new_contract: bool | Unset = UNSET
    """Whether to create a contract for the renewal. The site must use contracts."""


@model
class ScheduledRenewalItemInput(Model):
    """A product or a component of a scheduled renewal, to add or to change."""

    item_type: str
    """`Product` or `Component`."""

    item_id: int
    """The id of the product or component."""

    price_point_id: int | Unset = UNSET
    """A price point of the product or component."""

    quantity: int | Unset = UNSET
    custom_price: ScheduledRenewalCustomPrice | Mapping[str, Any] | Unset = UNSET
    """A price for this renewal alone, in place of `price_point_id`: for components a
    `ScheduledRenewalComponentCustomPrice`, for products a `ScheduledRenewalProductPricePoint`."""


@model
class ScheduledRenewalProductPricePoint(Model):
    """A price of a product for one scheduled renewal."""

    name: str | Unset = UNSET
    handle: str | Unset = UNSET
    price_in_cents: int
    interval: int
    """The length of a billing period, in units of `interval_unit`."""

    interval_unit: IntervalUnit | str
    tax_included: bool | Unset = UNSET
    """Whether the price includes tax."""

    initial_charge_in_cents: int | Unset = UNSET
    """What is charged once at the start."""

    expiration_interval: int | Unset = UNSET
    """The time after which the subscription expires, in units of the next field."""

    expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET
    """`never` for no expiration."""


ScheduledRenewalCustomPrice: TypeAlias = Annotated[
    ScheduledRenewalComponentCustomPrice | ScheduledRenewalProductPricePoint,
    Present({"pricing_scheme": ScheduledRenewalComponentCustomPrice}, otherwise=ScheduledRenewalProductPricePoint),
]
"""A price for one scheduled renewal. One with `pricing_scheme` is that of a component."""
