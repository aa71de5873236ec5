# Generated from spec/models/components.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.models.common import (
        BasicDateField,
        CreditType,
        ExpirationIntervalUnit,
        IncludeNullOrNotNull,
        IntervalUnit,
    )
    from maxio_sdk.types import Unset

__all__ = [
    "CloneComponentPricePoint",
    "Component",
    "ComponentCurrencyPrice",
    "ComponentCustomPrice",
    "ComponentCustomPriceInput",
    "ComponentKind",
    "ComponentPrice",
    "ComponentPricePoint",
    "ComponentPricePointItem",
    "CreateComponentPricePoint",
    "CreateCurrencyPrice",
    "CreateEventBasedComponent",
    "CreateMeteredComponent",
    "CreateOnOffComponent",
    "CreatePrepaidUsageComponent",
    "CreatePrepaidUsageComponentPricePoint",
    "CreateQuantityBasedComponent",
    "CurrencyOveragePrices",
    "ItemCategory",
    "ListComponentsFilter",
    "ListComponentsPricePointsInclude",
    "ListPricePointsFilter",
    "OveragePricing",
    "Price",
    "PriceInput",
    "PricePointType",
    "PricingScheme",
    "UpdateComponent",
    "UpdateComponentPricePoint",
    "UpdateCurrencyPrice",
    "UpdatePrice",
]


class ComponentKind(StrEnum):
    """Do it."""

    METERED_COMPONENT = "metered_component"
    QUANTITY_BASED_COMPONENT = "quantity_based_component"
    ON_OFF_COMPONENT = "on_off_component"
    PREPAID_USAGE_COMPONENT = "prepaid_usage_component"
    EVENT_BASED_COMPONENT = "event_based_component"


class ItemCategory(StrEnum):
    """Do it."""

    BUSINESS_SOFTWARE = "Business Software"
    CONSUMER_SOFTWARE = "Consumer Software"
    DIGITAL_SERVICES = "Digital Services"
    PHYSICAL_GOODS = "Physical Goods"
    OTHER = "Other"


class ListComponentsPricePointsInclude(StrEnum):
    """Do it."""

    CURRENCY_PRICES = "currency_prices"


class PricePointType(StrEnum):
    """Do it."""

    CATALOG = "catalog"
    DEFAULT = "default"
    CUSTOM = "custom"


class PricingScheme(StrEnum):
    """Do it."""

    STAIRSTEP = "stairstep"
    VOLUME = "volume"
    PER_UNIT = "per_unit"
    TIERED = "tiered"


@model
class CloneComponentPricePoint(Model):
    """Do it."""

    name: str
    handle: str | Unset = UNSET


@model
class Component(Model):
    """Do it."""

    id: int | None = None
    name: str | None = None
    handle: str | None = None
    pricing_scheme: PricingScheme | str | None = None
    unit_name: str | None = None
    unit_price: Decimal | None = None
    product_family_id: int | None = None
    product_family_name: str | None = None
    product_family_handle: str | None = None
    price_per_unit_in_cents: int | None = None
    kind: ComponentKind | str | None = None
    archived: bool | None = None
    description: str | None = None
    default_price_point_id: int | None = None
    overage_prices: list[ComponentPrice] | None = None
    prices: list[ComponentPrice] | None = None
    price_point_count: int | None = None
    price_points_url: str | None = None
    default_price_point_name: str | None = None
    taxable: bool | None = None
    tax_code: str | None = None
    recurring: bool | None = None
    upgrade_charge: CreditType | str | None = None
    downgrade_credit: CreditType | str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    archived_at: datetime | None = None
    hide_date_range_on_invoice: bool | None = None
    allow_fractional_quantities: bool | None = None
    item_category: ItemCategory | str | None = None
    use_site_exchange_rate: bool | None = None
    accounting_code: str | None = None
    event_based_billing_metric_id: int | None = None
    interval: int | None = None
    interval_unit: IntervalUnit | str | None = None
    unspsc_code: str | None = None


@model
class ComponentCurrencyPrice(Model):
    """Do it."""

    id: int | None = None
    currency: str | None = None
    price: Decimal | None = None
    formatted_price: str | None = None
    price_id: int | None = None
    price_point_id: int | None = None


@model
class ComponentCustomPrice(Model):
    """Do it."""

    tax_included: bool | None = None
    pricing_scheme: PricingScheme | str | None = None
    interval: int | None = None
    interval_unit: IntervalUnit | str | None = None
    list_price_point_id: int | None = None
    use_default_list_price: bool | None = None
    prices: list[Price] = attrs.field(default=None)
    renew_prepaid_allocation: bool | None = None
    rollover_prepaid_remainder: bool | None = None
    expiration_interval: int | None = None
    expiration_interval_unit: ExpirationIntervalUnit | str | None = None


@model
class ComponentCustomPriceInput(Model):
    """Do it."""

    tax_included: bool | Unset = UNSET
    pricing_scheme: PricingScheme | str | Unset = UNSET
    interval: int | Unset = UNSET
    interval_unit: IntervalUnit | str | None | Unset = UNSET
    list_price_point_id: int | None | Unset = UNSET
    use_default_list_price: bool | Unset = UNSET
    prices: Sequence[PriceInput | Mapping[str, Any]]
    renew_prepaid_allocation: bool | Unset = UNSET
    rollover_prepaid_remainder: bool | Unset = UNSET
    expiration_interval: int | None | Unset = UNSET
    expiration_interval_unit: ExpirationIntervalUnit | str | None | Unset = UNSET


@model
class ComponentPrice(Model):
    """Do it."""

    id: int | None = None
    component_id: int | None = None
    starting_quantity: int | None = None
    ending_quantity: int | None = None
    unit_price: Decimal | None = None
    price_point_id: int | None = None
    formatted_unit_price: str | None = None
    segment_id: int | None = None


@model
class ComponentPricePoint(Model):
    """Do it."""

    id: int | None = None
    type_: PricePointType | str | None = attrs.field(default=None, metadata={"wire": "type"})
    default: bool | None = None
    name: str | None = None
    pricing_scheme: PricingScheme | str | None = None
    component_id: int | None = None
    handle: str | None = None
    archived_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    prices: list[ComponentPrice] | None = None
    use_site_exchange_rate: bool | None = None
    subscription_id: int | None = None
    tax_included: bool | None = None
    interval: int | None = None
    interval_unit: IntervalUnit | str | None = None
    currency_prices: list[ComponentCurrencyPrice] | None = None
    overage_prices: list[ComponentPrice] | None = None
    overage_pricing_scheme: PricingScheme | str | None = None
    renew_prepaid_allocation: bool | None = None
    rollover_prepaid_remainder: bool | None = None
    expiration_interval: int | None = None
    expiration_interval_unit: ExpirationIntervalUnit | str | None = None


@model
class ComponentPricePointItem(Model):
    """Do it."""

    name: str | Unset = UNSET
    handle: str | Unset = UNSET
    pricing_scheme: PricingScheme | str | Unset = UNSET
    interval: int | Unset = UNSET
    interval_unit: IntervalUnit | str | None | Unset = UNSET
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET


@model
class CreateComponentPricePoint(Model):
    """Do it."""

    name: str
    handle: str | Unset = UNSET
    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]]
    use_site_exchange_rate: bool | Unset = UNSET
    tax_included: bool | Unset = UNSET
    interval: int | Unset = UNSET
    interval_unit: IntervalUnit | str | None | Unset = UNSET


@model
class CreateCurrencyPrice(Model):
    """Do it."""

    currency: str | Unset = UNSET
    price: Decimal | int | str | Unset = UNSET
    price_id: int | Unset = UNSET


@model
class CreatePrepaidUsageComponentPricePoint(Model):
    """Do it."""

    name: str
    handle: str | Unset = UNSET
    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]]
    overage_pricing: OveragePricing | Mapping[str, Any]
    use_site_exchange_rate: bool | Unset = UNSET
    rollover_prepaid_remainder: bool | Unset = UNSET
    renew_prepaid_allocation: bool | Unset = UNSET
    expiration_interval: Decimal | int | str | Unset = UNSET
    expiration_interval_unit: ExpirationIntervalUnit | str | None | Unset = UNSET


@model
class CurrencyOveragePrices(Model):
    """Do it."""

    id: int | None = None
    type_: PricePointType | str | None = attrs.field(default=None, metadata={"wire": "type"})
    default: bool | None = None
    name: str | None = None
    pricing_scheme: PricingScheme | str | None = None
    component_id: int | None = None
    handle: str | None = None
    archived_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    prices: list[ComponentPrice] | None = None
    use_site_exchange_rate: bool | None = None
    subscription_id: int | None = None
    tax_included: bool | None = None
    interval: int | None = None
    interval_unit: IntervalUnit | str | None = None
    currency_prices: list[ComponentCurrencyPrice] | None = None
    overage_prices: list[ComponentPrice] | None = None
    overage_pricing_scheme: PricingScheme | str | None = None
    renew_prepaid_allocation: bool | None = None
    rollover_prepaid_remainder: bool | None = None
    expiration_interval: int | None = None
    expiration_interval_unit: ExpirationIntervalUnit | str | None = None
    currency_overage_prices: list[ComponentCurrencyPrice] | None = None


@model
class CreateEventBasedComponent(Model):
    """Do it."""

    name: str
    unit_name: str
    description: str | Unset = UNSET
    handle: str | Unset = UNSET
    taxable: bool | Unset = UNSET
    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET
    price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET
    unit_price: Decimal | int | str | None | Unset = UNSET
    tax_code: str | Unset = UNSET
    hide_date_range_on_invoice: bool | Unset = UNSET
    event_based_billing_metric_id: int
    interval: int | Unset = UNSET
    interval_unit: IntervalUnit | str | None | Unset = UNSET
    unspsc_code: str | None | Unset = UNSET


@model
class ListComponentsFilter(Model):
    """Do it."""

    ids: Sequence[int] | Unset = UNSET
    use_site_exchange_rate: bool | Unset = UNSET


@model
class ListPricePointsFilter(Model):
    """Do it."""

    date_field: BasicDateField | str | Unset = UNSET
    start_date: date | Unset = UNSET
    end_date: date | Unset = UNSET
    start_datetime: datetime | Unset = UNSET
    end_datetime: datetime | Unset = UNSET
    type_: Sequence[PricePointType | str] | Unset = attrs.field(default=UNSET, metadata={"wire": "type"})
    ids: Sequence[int] | Unset = UNSET
    archived_at: IncludeNullOrNotNull | str | Unset = UNSET


@model
class CreateMeteredComponent(Model):
    """Do it."""

    name: str
    unit_name: str
    description: str | Unset = UNSET
    handle: str | Unset = UNSET
    taxable: bool | Unset = UNSET
    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET
    price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET
    unit_price: Decimal | int | str | None | Unset = UNSET
    tax_code: str | Unset = UNSET
    hide_date_range_on_invoice: bool | Unset = UNSET
    display_on_hosted_page: bool | Unset = UNSET
    allow_fractional_quantities: bool | Unset = UNSET
    public_signup_page_ids: Sequence[int] | Unset = UNSET
    interval: int | Unset = UNSET
    interval_unit: IntervalUnit | str | None | Unset = UNSET
    unspsc_code: str | None | Unset = UNSET


@model
class CreateOnOffComponent(Model):
    """Do it."""

    name: str
    description: str | Unset = UNSET
    handle: str | Unset = UNSET
    taxable: bool | Unset = UNSET
    upgrade_charge: CreditType | str | None | Unset = UNSET
    downgrade_credit: CreditType | str | None | Unset = UNSET
    price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET
    unit_price: Decimal | int | str
    tax_code: str | Unset = UNSET
    hide_date_range_on_invoice: bool | Unset = UNSET
    display_on_hosted_page: bool | Unset = UNSET
    allow_fractional_quantities: bool | Unset = UNSET
    public_signup_page_ids: Sequence[int] | Unset = UNSET
    interval: int | Unset = UNSET
    interval_unit: IntervalUnit | str | None | Unset = UNSET
    unspsc_code: str | None | Unset = UNSET


@model
class OveragePricing(Model):
    """Do it."""

    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET


@model
class CreatePrepaidUsageComponent(Model):
    """Do it."""

    name: str
    unit_name: str
    description: str | Unset = UNSET
    handle: str | Unset = UNSET
    taxable: bool | Unset = UNSET
    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET
    upgrade_charge: CreditType | str | None | Unset = UNSET
    downgrade_credit: CreditType | str | None | Unset = UNSET
    price_points: Sequence[CreatePrepaidUsageComponentPricePoint | Mapping[str, Any]] | Unset = UNSET
    unit_price: Decimal | int | str | None | Unset = UNSET
    tax_code: str | Unset = UNSET
    hide_date_range_on_invoice: bool | Unset = UNSET
    overage_pricing: OveragePricing | Mapping[str, Any]
    rollover_prepaid_remainder: bool | Unset = UNSET
    renew_prepaid_allocation: bool | Unset = UNSET
    expiration_interval: Decimal | int | str | Unset = UNSET
    expiration_interval_unit: ExpirationIntervalUnit | str | None | Unset = UNSET
    display_on_hosted_page: bool | Unset = UNSET
    allow_fractional_quantities: bool | Unset = UNSET
    public_signup_page_ids: Sequence[int] | Unset = UNSET
    unspsc_code: str | None | Unset = UNSET


@model
class Price(Model):
    """Do it."""

    starting_quantity: int | Decimal = attrs.field(default=None)
    ending_quantity: int | Decimal | None = None
    unit_price: Decimal = attrs.field(default=None)


@model
class PriceInput(Model):
    """Do it."""

    starting_quantity: int | Decimal | str
    ending_quantity: int | Decimal | str | None | Unset = UNSET
    unit_price: Decimal | int | str


@model
class CreateQuantityBasedComponent(Model):
    """Do it."""

    name: str
    unit_name: str
    description: str | Unset = UNSET
    handle: str | Unset = UNSET
    taxable: bool | Unset = UNSET
    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET
    upgrade_charge: CreditType | str | None | Unset = UNSET
    downgrade_credit: CreditType | str | None | Unset = UNSET
    price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET
    unit_price: Decimal | int | str | None | Unset = UNSET
    tax_code: str | Unset = UNSET
    hide_date_range_on_invoice: bool | Unset = UNSET
    recurring: bool | Unset = UNSET
    display_on_hosted_page: bool | Unset = UNSET
    allow_fractional_quantities: bool | Unset = UNSET
    public_signup_page_ids: Sequence[int] | Unset = UNSET
    interval: int | Unset = UNSET
    interval_unit: IntervalUnit | str | None | Unset = UNSET
    unspsc_code: str | None | Unset = UNSET


@model
class UpdateComponent(Model):
    """Do it."""

    handle: str | Unset = UNSET
    name: str | Unset = UNSET
    description: str | None | Unset = UNSET
    accounting_code: str | None | Unset = UNSET
    taxable: bool | Unset = UNSET
    tax_code: str | None | Unset = UNSET
    item_category: ItemCategory | str | None | Unset = UNSET
    display_on_hosted_page: bool | Unset = UNSET
    upgrade_charge: CreditType | str | None | Unset = UNSET
    unspsc_code: str | None | Unset = UNSET


@model
class UpdateComponentPricePoint(Model):
    """Do it."""

    name: str | Unset = UNSET
    handle: str | Unset = UNSET
    pricing_scheme: PricingScheme | str | Unset = UNSET
    use_site_exchange_rate: bool | Unset = UNSET
    tax_included: bool | Unset = UNSET
    interval: int | Unset = UNSET
    interval_unit: IntervalUnit | str | None | Unset = UNSET
    prices: Sequence[UpdatePrice | Mapping[str, Any]] | Unset = UNSET


@model
class UpdateCurrencyPrice(Model):
    """Do it."""

    id: int
    price: Decimal | int | str


@model
class UpdatePrice(Model):
    """Do it."""

    id: int | Unset = UNSET
    ending_quantity: int | Decimal | str | None | Unset = UNSET
    unit_price: Decimal | int | str | None | Unset = UNSET
    destroy: bool | Unset = attrs.field(default=UNSET, metadata={"wire": "_destroy"})
    starting_quantity: int | Decimal | str | None | Unset = UNSET
