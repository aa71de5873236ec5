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
    "ItemCategory",
    "ListComponentsFilter",
    "ListPricePointsFilter",
    "ListPricePointsInclude",
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
    """The kind of a component, which decides where its quantity comes from."""

    METERED_COMPONENT = "metered_component"
    QUANTITY_BASED_COMPONENT = "quantity_based_component"
    ON_OFF_COMPONENT = "on_off_component"
    PREPAID_USAGE_COMPONENT = "prepaid_usage_component"
    EVENT_BASED_COMPONENT = "event_based_component"


class ItemCategory(StrEnum):
    """What sort of goods a product or component is."""

    BUSINESS_SOFTWARE = "Business Software"
    CONSUMER_SOFTWARE = "Consumer Software"
    DIGITAL_SERVICES = "Digital Services"
    PHYSICAL_GOODS = "Physical Goods"
    OTHER = "Other"


class ListPricePointsInclude(StrEnum):
    """What a list of all price points can show besides."""

    CURRENCY_PRICES = "currency_prices"


class PricePointType(StrEnum):
    """What kind of price point it is.

    `default` is what new subscriptions get, `custom` is made for a single subscription, and `catalog` is any
    other."""

    CATALOG = "catalog"
    DEFAULT = "default"
    CUSTOM = "custom"


class PricingScheme(StrEnum):
    """How prices apply to a quantity.

    `per_unit`: every unit costs the same. `tiered`: each unit costs what its own bracket says. `volume`: all
    units cost what the bracket of the whole quantity says. `stairstep`: the price of that bracket is charged
    once, whatever the quantity within it."""

    STAIRSTEP = "stairstep"
    VOLUME = "volume"
    PER_UNIT = "per_unit"
    TIERED = "tiered"


@model
class CloneComponentPricePoint(Model):
    """What the copy of a price point is called."""

    name: str
    handle: str | Unset = UNSET


@model
class Component(Model):
    """An add-on that is billed by usage, by quantity, as an on/off extra, or from a prepaid balance."""

    id: int = attrs.field(default=None)
    name: str = attrs.field(default=None)
    """The name on invoices and statements."""

    handle: str | None = None
    """The name for use in code, unique on the site."""

    pricing_scheme: PricingScheme | str | None = None
    """None for on/off components."""

    unit_name: str | None = None
    """What one unit is called, in the singular."""

    unit_price: Decimal | None = None
    """The price of a unit, in the site's currency; only with the pricing scheme `per_unit`."""

    product_family_id: int = attrs.field(default=None)
    product_family_name: str | None = None
    product_family_handle: str | None = None
    price_per_unit_in_cents: int | None = None
    """Legacy; see `unit_price`."""

    kind: ComponentKind | str = attrs.field(default=None)
    archived: bool = attrs.field(default=None)
    description: str | None = None
    default_price_point_id: int | None = None
    overage_prices: list[ComponentPrice] | None = None
    """The brackets for usage beyond what was prepaid; prepaid usage components only."""

    prices: list[ComponentPrice] | None = None
    """The price brackets; empty with the pricing scheme `per_unit`."""

    price_point_count: int | None = None
    """How many price points the component has."""

    price_points_url: str | None = None
    """Where the API lists the price points of the component."""

    default_price_point_name: str | None = None
    taxable: bool | None = None
    tax_code: str | None = None
    """What kind of product it is to the tax service, such as AvaTax; 25 characters at most."""

    recurring: bool | None = None
    """Whether the allocated quantity is charged every period, rather than once."""

    upgrade_charge: CreditType | str | None = None
    """What is charged when the quantity goes up within a period."""

    downgrade_credit: CreditType | str | None = None
    """What is credited when the quantity goes down within a period."""

    created_at: datetime = attrs.field(default=None)
    updated_at: datetime = attrs.field(default=None)
    archived_at: datetime | None = None
    """When the component was archived, if it was."""

    hide_date_range_on_invoice: bool | None = None
    """Whether invoices leave out the service period of the component; on sites with Relationship Invoicing only."""

    allow_fractional_quantities: bool | None = None
    item_category: ItemCategory | str | None = None
    use_site_exchange_rate: bool | None = None
    """Whether prices in further currencies follow the site's exchange rate."""

    accounting_code: str | None = None
    """Such as an internal id or an SKU."""

    event_based_billing_metric_id: int | None = None
    """The metric that gives the quantity; event-based components only."""

    interval: int | None = None
    """How many `interval_unit`s the period of the default price point lasts; on sites with Multifrequency only."""

    interval_unit: IntervalUnit | str | None = None
    """The unit of that period; on sites with Multifrequency only."""

    unspsc_code: str | None = None
    """The code in the UN's product classification, UNSPSC."""


@model
class ComponentCurrencyPrice(Model):
    """A price of a component's price point in a further currency."""

    id: int | None = None
    """The id to change the price by."""

    currency: str | None = None
    """Its ISO code."""

    price: Decimal | None = None
    """In that currency, not in cents."""

    formatted_price: str | None = None
    """The price for display, with the sign of the currency."""

    price_id: int | None = None
    """The price bracket that it corresponds to."""

    price_point_id: int | None = None


@model
class ComponentCustomPrice(Model):
    """Prices of a component for one subscription alone, in place of a price point."""

    tax_included: bool | None = None
    """Whether the prices include tax."""

    pricing_scheme: PricingScheme | str | None = None
    """Left out for on/off components; needed for all others."""

    interval: int | None = None
    """How many `interval_unit`s the period lasts; on sites with Multifrequency only."""

    interval_unit: IntervalUnit | str | None = None
    """The unit of the period; on sites with Multifrequency only."""

    list_price_point_id: int | None = None
    """The price point that counts as the list price."""

    use_default_list_price: bool | None = None
    """Whether the component's default price point counts as the list price."""

    prices: list[Price] = attrs.field(default=None)
    """The price brackets; a single one from 1 on for on/off components."""

    renew_prepaid_allocation: bool | None = None
    """Whether the allocated quantity is bought again every period; prepaid usage components only."""

    rollover_prepaid_remainder: bool | None = None
    """Whether leftover units go over to the next period; prepaid usage components only."""

    expiration_interval: int | None = None
    """How many `expiration_interval_unit`s leftover units last; only where they go over to the next period."""

    expiration_interval_unit: ExpirationIntervalUnit | str | None = None


@model
class ComponentCustomPriceInput(Model):
    """Prices of a component for one subscription alone, in place of a price point."""

    tax_included: bool | Unset = UNSET
    """Whether the prices include tax."""

    pricing_scheme: PricingScheme | str | Unset = UNSET
    """Left out for on/off components; needed for all others."""

    interval: int | Unset = UNSET
    """How many `interval_unit`s the period lasts; on sites with Multifrequency only."""

    interval_unit: IntervalUnit | str | Unset | None = UNSET
    """The unit of the period; on sites with Multifrequency only."""

    list_price_point_id: int | Unset | None = UNSET
    """The price point that counts as the list price."""

    use_default_list_price: bool | Unset = UNSET
    """Whether the component's default price point counts as the list price."""

    prices: Sequence[PriceInput | Mapping[str, Any]]
    """The price brackets; a single one from 1 on for on/off components."""

    renew_prepaid_allocation: bool | Unset = UNSET
    """Whether the allocated quantity is bought again every period; prepaid usage components only."""

    rollover_prepaid_remainder: bool | Unset = UNSET
    """Whether leftover units go over to the next period; prepaid usage components only."""

    expiration_interval: int | Unset | None = UNSET
    """How many `expiration_interval_unit`s leftover units last; only where they go over to the next period."""

    expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET


@model
class ComponentPrice(Model):
    """A price bracket of a component."""

    id: int | None = None
    component_id: int | None = None
    starting_quantity: int | None = None
    """The first quantity of the bracket."""

    ending_quantity: int | None = None
    """The last quantity of the bracket; none where it has no upper end."""

    unit_price: Decimal | None = None
    """In the site's currency."""

    price_point_id: int | None = None
    formatted_unit_price: str | None = None
    """The price for display, with the sign of the currency."""

    segment_id: int | None = None
    """The segment that the bracket is for; event-based components only."""


@model
class ComponentPricePoint(Model):
    """A set of prices that a component can be sold at."""

    id: int = attrs.field(default=None)
    type_: PricePointType | str | None = attrs.field(default=None, metadata={"wire": "type"})
    default: bool | None = None
    """Legacy; see `type_`."""

    name: str = attrs.field(default=None)
    pricing_scheme: PricingScheme | str | None = None
    component_id: int = attrs.field(default=None)
    handle: str | None = None
    """The name for use in code."""

    archived_at: datetime | None = None
    """When the price point was archived, if it was."""

    created_at: datetime = attrs.field(default=None)
    updated_at: datetime = attrs.field(default=None)
    prices: list[ComponentPrice] | None = None
    """The price brackets."""

    use_site_exchange_rate: bool | None = None
    """Whether prices in further currencies follow the site's exchange rate, rather than being set one by one."""

    subscription_id: int | None = None
    """The subscription that a custom price point is for."""

    tax_included: bool | None = None
    """Whether the prices include tax."""

    interval: int | None = None
    """How many `interval_unit`s the period lasts; on sites with Multifrequency only."""

    interval_unit: IntervalUnit | str | None = None
    """The unit of the period; on sites with Multifrequency only."""

    currency_prices: list[ComponentCurrencyPrice] | None = None
    """Prices in further currencies; only where they were asked for."""

    overage_prices: list[ComponentPrice] | None = None
    """The brackets for usage beyond what was prepaid; prepaid usage components only."""

    overage_pricing_scheme: PricingScheme | str | None = None
    """How `overage_prices` are applied; prepaid usage components only."""

    renew_prepaid_allocation: bool | None = None
    """Whether the allocated quantity is bought again every period; prepaid usage components only."""

    rollover_prepaid_remainder: bool | None = None
    """Whether leftover units go over to the next period; prepaid usage components only."""

    expiration_interval: int | None = None
    """How many `expiration_interval_unit`s leftover units last; only where they go over to the next period."""

    expiration_interval_unit: ExpirationIntervalUnit | str | None = None
    currency_overage_prices: list[ComponentCurrencyPrice] | None = None
    """Overage prices in further currencies; from `get` and `clone` only."""


@model
class ComponentPricePointItem(Model):
    """A further price point that is created along with a component."""

    name: str | Unset = UNSET
    handle: str | Unset = UNSET
    pricing_scheme: PricingScheme | str | Unset = UNSET
    interval: int | Unset = UNSET
    """How many `interval_unit`s the period lasts; on sites with Multifrequency only."""

    interval_unit: IntervalUnit | str | Unset | None = UNSET
    """The unit of the period; on sites with Multifrequency only."""

    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET
    """The price brackets; a single one from 1 on with the pricing scheme `per_unit`."""


@model
class CreateComponentPricePoint(Model):
    """A price point of a component to create.

    A prepaid usage component needs `overage_pricing`, and it alone takes what says so below."""

    name: str
    handle: str | Unset = UNSET
    """A name for use in code."""

    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]]
    """The price brackets; a single one from 1 on with the pricing scheme `per_unit`."""

    use_site_exchange_rate: bool | Unset = UNSET
    """Whether prices in further currencies follow the site's exchange rate (the default), rather than being set one
    by one. Not supported in bulk."""

    tax_included: bool | Unset = UNSET
    """Whether the prices include tax. Not supported in bulk."""

    interval: int | Unset = UNSET
    """How many `interval_unit`s the period lasts; on sites with Multifrequency only."""

    interval_unit: IntervalUnit | str | Unset | None = UNSET
    """The unit of the period; on sites with Multifrequency only."""

    overage_pricing: OveragePricing | Mapping[str, Any] | Unset = UNSET
    """How usage beyond what was prepaid is billed; required for prepaid usage components, and for them only."""

    rollover_prepaid_remainder: bool | Unset = UNSET
    """Whether leftover units go over to the next period; prepaid usage components only."""

    renew_prepaid_allocation: bool | Unset = UNSET
    """Whether the allocated quantity is bought again every period; prepaid usage components only."""

    expiration_interval: int | Unset = UNSET
    """How many `expiration_interval_unit`s leftover units last; prepaid usage components with
    `rollover_prepaid_remainder` only."""

    expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET
    """The unit of `expiration_interval`; prepaid usage components with `rollover_prepaid_remainder` only."""


@model
class CreateCurrencyPrice(Model):
    """A price of a component's price bracket in a further currency."""

    currency: str
    """The ISO code of a currency that is defined for the site."""

    price: Decimal | int | str
    """In that currency, not in cents."""

    price_id: int
    """The `id` of the price bracket that it corresponds to."""


@model
class CreateEventBasedComponent(Model):
    """A component to create whose quantity is worked out from ingested events."""

    name: str
    """The name on invoices and statements, as customers see it."""

    unit_name: str
    """What one unit is called, in the singular; the plural is made from it."""

    description: str | Unset = UNSET
    """Shown to customers on the hosted signup page."""

    handle: str | Unset = UNSET
    """A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers,
    `.`, `:`, `-` and `_`."""

    taxable: bool | Unset = UNSET
    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET
    """The price brackets; required unless the pricing scheme is `per_unit`."""

    price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET
    """Further price points to create along with it."""

    unit_price: Decimal | int | str | Unset | None = UNSET
    """The price of a unit, in the site's currency, for the pricing scheme `per_unit`; up to 8 decimals."""

    tax_code: str | Unset = UNSET
    """What kind of product it is to the tax service, such as AvaTax; 25 characters at most."""

    hide_date_range_on_invoice: bool | Unset = UNSET
    """Whether invoices leave out the service period of the component; on sites with Relationship Invoicing only."""

    event_based_billing_metric_id: int
    """The metric that turns events into the quantity."""

    interval: int | Unset = UNSET
    """How many `interval_unit`s the period of the default price point lasts; on sites with Multifrequency only."""

    interval_unit: IntervalUnit | str | Unset | None = UNSET
    """The unit of that period; on sites with Multifrequency only."""

    unspsc_code: str | Unset | None = UNSET
    """The code in the UN's product classification, UNSPSC."""


@model
class CreateMeteredComponent(Model):
    """A component to create that is billed for the usage of each period."""

    name: str
    """The name on invoices and statements, as customers see it."""

    unit_name: str
    """What one unit is called, in the singular; the plural is made from it."""

    description: str | Unset = UNSET
    """Shown to customers on the hosted signup page."""

    handle: str | Unset = UNSET
    """A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers,
    `.`, `:`, `-` and `_`."""

    taxable: bool | Unset = UNSET
    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET
    """The price brackets; required unless the pricing scheme is `per_unit`."""

    price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET
    """Further price points to create along with it."""

    unit_price: Decimal | int | str | Unset | None = UNSET
    """The price of a unit, in the site's currency, for the pricing scheme `per_unit`; up to 8 decimals."""

    tax_code: str | Unset = UNSET
    """What kind of product it is to the tax service, such as AvaTax; 25 characters at most."""

    hide_date_range_on_invoice: bool | Unset = UNSET
    """Whether invoices leave out the service period of the component; on sites with Relationship Invoicing only."""

    display_on_hosted_page: bool | Unset = UNSET
    """Whether the component is shown on hosted pages."""

    allow_fractional_quantities: bool | Unset = UNSET
    """Whether quantities may have decimals."""

    public_signup_page_ids: Sequence[int] | Unset = UNSET
    """The Public Signup Pages that show the component."""

    interval: int | Unset = UNSET
    """How many `interval_unit`s the period of the default price point lasts; on sites with Multifrequency only."""

    interval_unit: IntervalUnit | str | Unset | None = UNSET
    """The unit of that period; on sites with Multifrequency only."""

    unspsc_code: str | Unset | None = UNSET
    """The code in the UN's product classification, UNSPSC."""


@model
class CreateOnOffComponent(Model):
    """A component to create that a subscription has or has not."""

    name: str
    """The name on invoices and statements, as customers see it."""

    description: str | Unset = UNSET
    """Shown to customers on the hosted signup page."""

    handle: str | Unset = UNSET
    """A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers,
    `.`, `:`, `-` and `_`."""

    taxable: bool | Unset = UNSET
    upgrade_charge: CreditType | str | Unset | None = UNSET
    """What is charged when it is turned on within a period; left out, as the site has it."""

    downgrade_credit: CreditType | str | Unset | None = UNSET
    """What is credited when it is turned off within a period; left out, as the site has it."""

    price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET
    """Further price points to create along with it."""

    unit_price: Decimal | int | str
    """The price of having it turned on, in the site's currency; up to 8 decimals."""

    tax_code: str | Unset = UNSET
    """What kind of product it is to the tax service, such as AvaTax; 25 characters at most."""

    hide_date_range_on_invoice: bool | Unset = UNSET
    """Whether invoices leave out the service period of the component; on sites with Relationship Invoicing only."""

    display_on_hosted_page: bool | Unset = UNSET
    """Whether the component is shown on hosted pages."""

    allow_fractional_quantities: bool | Unset = UNSET
    public_signup_page_ids: Sequence[int] | Unset = UNSET
    """The Public Signup Pages that show the component."""

    interval: int | Unset = UNSET
    """How many `interval_unit`s the period of the default price point lasts; on sites with Multifrequency only."""

    interval_unit: IntervalUnit | str | Unset | None = UNSET
    """The unit of that period; on sites with Multifrequency only."""

    unspsc_code: str | Unset | None = UNSET
    """The code in the UN's product classification, UNSPSC."""


@model
class CreatePrepaidUsageComponent(Model):
    """A component to create whose units are bought first and used up later."""

    name: str
    """The name on invoices and statements, as customers see it."""

    unit_name: str
    """What one unit is called, in the singular; the plural is made from it."""

    description: str | Unset = UNSET
    """Shown to customers on the hosted signup page."""

    handle: str | Unset = UNSET
    """A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers,
    `.`, `:`, `-` and `_`."""

    taxable: bool | Unset = UNSET
    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET
    """The price brackets of what is bought; required unless the pricing scheme is `per_unit`."""

    upgrade_charge: CreditType | str | Unset | None = UNSET
    """What is charged when the quantity goes up within a period; left out, as the site has it."""

    downgrade_credit: CreditType | str | Unset | None = UNSET
    """What is credited when the quantity goes down within a period; left out, as the site has it."""

    price_points: Sequence[CreatePrepaidUsageComponentPricePoint | Mapping[str, Any]] | Unset = UNSET
    """Further price points to create along with it."""

    unit_price: Decimal | int | str | Unset | None = UNSET
    """The price of a unit, in the site's currency, for the pricing scheme `per_unit`; up to 8 decimals."""

    tax_code: str | Unset = UNSET
    """What kind of product it is to the tax service, such as AvaTax; 25 characters at most."""

    hide_date_range_on_invoice: bool | Unset = UNSET
    """Whether invoices leave out the service period of the component; on sites with Relationship Invoicing only."""

    overage_pricing: OveragePricing | Mapping[str, Any]
    """How usage beyond what was prepaid is billed."""

    rollover_prepaid_remainder: bool | Unset = UNSET
    """Whether leftover units go over to the next period."""

    renew_prepaid_allocation: bool | Unset = UNSET
    """Whether the allocated quantity is bought again every period."""

    expiration_interval: int | Unset = UNSET
    """How many `expiration_interval_unit`s leftover units last; with `rollover_prepaid_remainder` only."""

    expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET
    """The unit of `expiration_interval`."""

    display_on_hosted_page: bool | Unset = UNSET
    """Whether the component is shown on hosted pages."""

    allow_fractional_quantities: bool | Unset = UNSET
    """Whether quantities may have decimals."""

    public_signup_page_ids: Sequence[int] | Unset = UNSET
    """The Public Signup Pages that show the component."""

    unspsc_code: str | Unset | None = UNSET
    """The code in the UN's product classification, UNSPSC."""


@model
class CreatePrepaidUsageComponentPricePoint(Model):
    """A further price point that is created along with a prepaid usage component."""

    name: str
    handle: str | Unset = UNSET
    """A name for use in code."""

    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]]
    """The price brackets; a single one from 1 on with the pricing scheme `per_unit`."""

    overage_pricing: OveragePricing | Mapping[str, Any]
    """How usage beyond what was prepaid is billed."""

    use_site_exchange_rate: bool | Unset = UNSET
    """Whether prices in further currencies follow the site's exchange rate (the default), rather than being set one
    by one."""

    rollover_prepaid_remainder: bool | Unset = UNSET
    """Whether leftover units go over to the next period."""

    renew_prepaid_allocation: bool | Unset = UNSET
    """Whether the allocated quantity is bought again every period."""

    expiration_interval: int | Unset = UNSET
    """How many `expiration_interval_unit`s leftover units last; with `rollover_prepaid_remainder` only."""

    expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET
    """The unit of `expiration_interval`."""


@model
class CreateQuantityBasedComponent(Model):
    """A component to create that is billed for a quantity, such as seats."""

    name: str
    """The name on invoices and statements, as customers see it."""

    unit_name: str
    """What one unit is called, in the singular; the plural is made from it."""

    description: str | Unset = UNSET
    """Shown to customers on the hosted signup page."""

    handle: str | Unset = UNSET
    """A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers,
    `.`, `:`, `-` and `_`."""

    taxable: bool | Unset = UNSET
    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET
    """The price brackets; required unless the pricing scheme is `per_unit`."""

    upgrade_charge: CreditType | str | Unset | None = UNSET
    """What is charged when the quantity goes up within a period; left out, as the site has it."""

    downgrade_credit: CreditType | str | Unset | None = UNSET
    """What is credited when the quantity goes down within a period; left out, as the site has it."""

    price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET
    """Further price points to create along with it."""

    unit_price: Decimal | int | str | Unset | None = UNSET
    """The price of a unit, in the site's currency, for the pricing scheme `per_unit`; up to 8 decimals."""

    tax_code: str | Unset = UNSET
    """What kind of product it is to the tax service, such as AvaTax; 25 characters at most."""

    hide_date_range_on_invoice: bool | Unset = UNSET
    """Whether invoices leave out the service period of the component; on sites with Relationship Invoicing only."""

    recurring: bool | Unset = UNSET
    """Whether the quantity is charged every period until it is changed, rather than once."""

    display_on_hosted_page: bool | Unset = UNSET
    """Whether the component is shown on hosted pages."""

    allow_fractional_quantities: bool | Unset = UNSET
    """Whether quantities may have decimals."""

    public_signup_page_ids: Sequence[int] | Unset = UNSET
    """The Public Signup Pages that show the component."""

    interval: int | Unset = UNSET
    """How many `interval_unit`s the period of the default price point lasts; on sites with Multifrequency only."""

    interval_unit: IntervalUnit | str | Unset | None = UNSET
    """The unit of that period; on sites with Multifrequency only."""

    unspsc_code: str | Unset | None = UNSET
    """The code in the UN's product classification, UNSPSC."""


@model
class ListComponentsFilter(Model):
    """Which components to list."""

    ids: Sequence[int] | Unset = UNSET
    """Only components with these ids."""

    use_site_exchange_rate: bool | Unset = UNSET
    """Only components whose default price point does, or does not, use the site's exchange rate."""


@model
class ListPricePointsFilter(Model):
    """Which price points to list."""

    date_field: BasicDateField | str | Unset = UNSET
    """The timestamp that the four dates below apply to."""

    start_date: date | Unset = UNSET
    """Only price points from midnight of this day on, in the site's time zone."""

    end_date: date | Unset = UNSET
    """Only price points up to the end of this day, in the site's time zone."""

    start_datetime: datetime | Unset = UNSET
    """Only price points at or after this time. Takes precedence over `start_date`."""

    end_datetime: datetime | Unset = UNSET
    """Only price points at or before this time. Takes precedence over `end_date`."""

    type_: list[PricePointType | str] | list[PricePointType] | list[str] | tuple[PricePointType | str, ...] | Unset = (
        attrs.field(default=UNSET, metadata={"wire": "type"})
    )
    """Only price points of these types."""

    ids: Sequence[int] | Unset = UNSET
    """Only price points with these ids."""

    archived_at: IncludeNullOrNotNull | str | Unset = UNSET
    """`not_null` for archived price points only, `null` for the others only."""


@model
class OveragePricing(Model):
    """How usage beyond what was prepaid is billed."""

    pricing_scheme: PricingScheme | str
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET
    """The price brackets; at least one is needed."""


@model
class Price(Model):
    """A price bracket: a range of quantities, and what a unit costs within it.

    What the price applies to depends on the pricing scheme. The last bracket has no `ending_quantity`."""

    starting_quantity: int | Decimal = attrs.field(default=None)
    """The first quantity of the bracket; 1 for the first bracket."""

    ending_quantity: int | Decimal | None = None
    """The last quantity of the bracket; left out, it has no upper end."""

    unit_price: Decimal = attrs.field(default=None)
    """In the site's currency; up to 8 decimals."""


@model
class PriceInput(Model):
    """A price bracket: a range of quantities, and what a unit costs within it.

    What the price applies to depends on the pricing scheme. The last bracket has no `ending_quantity`."""

    starting_quantity: int | Decimal | str
    """The first quantity of the bracket; 1 for the first bracket."""

    ending_quantity: int | Decimal | str | Unset | None = UNSET
    """The last quantity of the bracket; left out, it has no upper end."""

    unit_price: Decimal | int | str
    """In the site's currency; up to 8 decimals."""


@model
class UpdateComponent(Model):
    """What to change of a component."""

    handle: str | Unset = UNSET
    """A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers,
    `.`, `:`, `-` and `_`."""

    name: str | Unset = UNSET
    """The name on invoices and statements, as customers see it."""

    description: str | Unset | None = UNSET
    accounting_code: str | Unset | None = UNSET
    """Such as an internal id or an SKU."""

    taxable: bool | Unset = UNSET
    tax_code: str | Unset | None = UNSET
    """What kind of product it is to the tax service, such as AvaTax; 25 characters at most."""

    item_category: ItemCategory | str | Unset | None = UNSET
    display_on_hosted_page: bool | Unset = UNSET
    """Whether the component is shown on hosted pages."""

    upgrade_charge: CreditType | str | Unset | None = UNSET
    """What is charged when the quantity goes up within a period."""

    unspsc_code: str | Unset | None = UNSET
    """The code in the UN's product classification, UNSPSC."""


@model
class UpdateComponentPricePoint(Model):
    """What to change of a component's price point."""

    name: str | Unset = UNSET
    handle: str | Unset = UNSET
    pricing_scheme: PricingScheme | str | Unset = UNSET
    use_site_exchange_rate: bool | Unset = UNSET
    """Whether prices in further currencies follow the site's exchange rate, rather than being set one by one."""

    tax_included: bool | Unset = UNSET
    """Whether the prices include tax."""

    interval: int | Unset = UNSET
    """How many `interval_unit`s the period lasts; on sites with Multifrequency only."""

    interval_unit: IntervalUnit | str | Unset | None = UNSET
    """The unit of the period; on sites with Multifrequency only."""

    prices: Sequence[UpdatePrice | Mapping[str, Any]] | Unset = UNSET
    """The price brackets to add, change or remove; others stay as they are."""


@model
class UpdateCurrencyPrice(Model):
    """A new price in a further currency, for a product's or a component's price point."""

    id: int
    """The id of the currency price to change."""

    price: Decimal | int | str
    """In the currency, not in cents."""


@model
class UpdatePrice(Model):
    """A price bracket to add (without `id`), to change (with `id`) or to remove (with `id` and `destroy`)."""

    id: int | Unset = UNSET
    """The bracket to change or remove; left out, a new one is added."""

    ending_quantity: int | Decimal | str | Unset | None = UNSET
    """The last quantity of the bracket; `None`, it has no upper end."""

    unit_price: Decimal | int | str | Unset | None = UNSET
    """In the site's currency; up to 8 decimals."""

    destroy: bool | Unset = attrs.field(default=UNSET, metadata={"wire": "_destroy"})
    """Whether to remove the bracket."""

    starting_quantity: int | Decimal | str | Unset | None = UNSET
    """The first quantity of the bracket."""
