# Generated from spec/models/products.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.models.common import ExpirationIntervalUnit, IncludeNotNull, IntervalUnit
    from maxio_sdk.models.components import ItemCategory, PricePointType
    from maxio_sdk.types import Unset

__all__ = [
    "CreateProduct",
    "CreateProductCurrencyPrice",
    "CreateProductFamily",
    "CreateProductPricePoint",
    "CurrencyPrice",
    "CurrencyPriceRole",
    "ListProductsFilter",
    "ListProductsInclude",
    "PrepaidProductPricePointFilter",
    "Product",
    "ProductFamily",
    "ProductPricePoint",
    "PublicSignupPage",
    "TrialType",
    "UpdateProduct",
    "UpdateProductPricePoint",
]


class CurrencyPriceRole(StrEnum):
    """Which price of a product's price point a currency price stands for.

    `baseline` is that of a period, `trial` that of the trial, and `initial` the initial charge."""

    BASELINE = "baseline"
    TRIAL = "trial"
    INITIAL = "initial"


class ListProductsInclude(StrEnum):
    """What a list of products can show besides."""

    PREPAID_PRODUCT_PRICE_POINT = "prepaid_product_price_point"


class TrialType(StrEnum):
    """What happens at the end of a trial without a card on file.

    With `no_obligation` the subscription ends (`trial_ended`), without emails or statements. With
    `payment_expected` it becomes past due, and emails and statements of dunning go out as they are set up."""

    NO_OBLIGATION = "no_obligation"
    PAYMENT_EXPECTED = "payment_expected"


@model
class CreateProduct(Model):
    """A product to create. Its price, period, trial and expiration become its default price point."""

    name: str
    handle: str | Unset = UNSET
    """A name for use in code, unique on the site; lowercase letters, numbers, `_` and `-`."""

    description: str
    accounting_code: str | Unset = UNSET
    """Such as an internal id or an SKU."""

    request_credit_card: bool | Unset = UNSET
    """Legacy; matters to old hosted pages alone. Signup pages have a setting of their own."""

    require_credit_card: bool | Unset = UNSET
    """Legacy; matters to old hosted pages alone. Signup pages have a setting of their own."""

    price_in_cents: int
    """The price of a period, in cents of the site's currency."""

    interval: int
    """How many `interval_unit`s a period lasts; at least 1."""

    interval_unit: IntervalUnit | str
    trial_price_in_cents: int | Unset = UNSET
    """The price of the trial, in cents of the site's currency."""

    trial_interval: int | Unset = UNSET
    """How many `trial_interval_unit`s the trial lasts."""

    trial_interval_unit: IntervalUnit | str | Unset | None = UNSET
    trial_type: TrialType | str | Unset | None = UNSET
    """What happens at the end of a trial without a card on file."""

    expiration_interval: int | Unset = UNSET
    """How many `expiration_interval_unit`s a subscription lasts before it expires."""

    expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET
    """Or `never`."""

    auto_create_signup_page: bool | Unset = UNSET
    """Whether to make a Public Signup Page for the product, too."""

    tax_code: str | Unset = UNSET
    """What kind of product it is to the tax service, such as AvaTax; 25 characters at most."""

    unspsc_code: str | Unset | None = UNSET
    """The code in the UN's product classification, UNSPSC."""


@model
class CreateProductCurrencyPrice(Model):
    """A price of a product's price point in a further currency."""

    currency: str
    """The ISO code of a currency that is defined for the site."""

    price: Decimal | int | str
    """In that currency, not in cents."""

    role: CurrencyPriceRole | str
    """Which of the price point's prices this is."""


@model
class CreateProductFamily(Model):
    """A product family to create."""

    name: str
    handle: str | Unset | None = UNSET
    """A name for use in code, unique on the site. Left out, it is made from the name."""

    description: str | Unset | None = UNSET
    surcharging: bool | Unset = UNSET
    """Whether surcharging applies to the family."""


@model
class CreateProductPricePoint(Model):
    """A price point of a product to create."""

    name: str
    handle: str | Unset = UNSET
    """A name for use in code."""

    price_in_cents: int
    """The price of a period, in cents of the site's currency."""

    interval: int
    """How many `interval_unit`s a period lasts; at least 1."""

    interval_unit: IntervalUnit | str
    trial_price_in_cents: int | Unset = UNSET
    """The price of the trial, in cents of the site's currency."""

    trial_interval: int | Unset = UNSET
    """How many `trial_interval_unit`s the trial lasts."""

    trial_interval_unit: IntervalUnit | str | Unset = UNSET
    trial_type: TrialType | str | Unset | None = UNSET
    """What happens at the end of a trial without a card on file."""

    initial_charge_in_cents: int | Unset = UNSET
    """A one-time setup fee, in cents of the site's currency."""

    initial_charge_after_trial: bool | Unset = UNSET
    """Whether the initial charge is made at the end of the trial, not at signup."""

    expiration_interval: int | Unset = UNSET
    """How many `expiration_interval_unit`s a subscription lasts before it expires."""

    expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET
    """Or `never`."""

    use_site_exchange_rate: bool | Unset = UNSET
    """Whether prices in further currencies follow the site's exchange rate, rather than being set one by one."""


@model
class CurrencyPrice(Model):
    """A price in a further currency."""

    id: int | None = None
    """The id to change the price by."""

    currency: str | None = None
    """Its ISO code."""

    price: Decimal | None = None
    """In that currency, not in cents."""

    formatted_price: str | None = None
    """The price for display, with the sign of the currency."""

    price_id: int | None = None
    """The price bracket that it corresponds to; for a component's price point."""

    price_point_id: int | None = None
    """The component's price point."""

    product_price_point_id: int | None = None
    """The product's price point."""

    role: CurrencyPriceRole | str | None = None
    """Which of the product price point's prices this is."""


@model
class ListProductsFilter(Model):
    """Which products to list."""

    ids: Sequence[int] | Unset = UNSET
    """Only products with these ids."""

    prepaid_product_price_point: PrepaidProductPricePointFilter | Mapping[str, Any] | Unset = UNSET
    """Only products with a prepaid price point. Needs the argument `include="prepaid_product_price_point"`, too."""

    use_site_exchange_rate: bool | Unset = UNSET
    """Only products whose default price point does, or does not, use the site's exchange rate."""


@model
class PrepaidProductPricePointFilter(Model):
    """Filters products by their prepaid price point."""

    product_price_point_id: IncludeNotNull | str
    """`not_null`, for products that have one."""


@model
class Product(Model):
    """Something that customers subscribe to, with a price and a period."""

    id: int = attrs.field(default=None)
    name: str = attrs.field(default=None)
    handle: str | None = None
    """The name for use in code, unique on the site."""

    description: str | None = None
    accounting_code: str | None = None
    """Such as an internal id or an SKU."""

    request_credit_card: bool = attrs.field(default=None)
    """Legacy; matters to old hosted pages alone."""

    expiration_interval: int | None = None
    """How many `expiration_interval_unit`s a subscription lasts before it expires."""

    expiration_interval_unit: ExpirationIntervalUnit | str | None = None
    created_at: datetime = attrs.field(default=None)
    updated_at: datetime = attrs.field(default=None)
    price_in_cents: int = attrs.field(default=None)
    """The price of a period, in cents of the site's currency."""

    interval: int = attrs.field(default=None)
    """How many `interval_unit`s a period lasts."""

    interval_unit: IntervalUnit | str = attrs.field(default=None)
    initial_charge_in_cents: int | None = None
    """A one-time setup fee, in cents of the site's currency."""

    trial_price_in_cents: int | None = None
    """The price of the trial, in cents of the site's currency."""

    trial_interval: int | None = None
    """How many `trial_interval_unit`s the trial lasts."""

    trial_interval_unit: IntervalUnit | str | None = None
    archived_at: datetime | None = None
    """When the product was archived, if it was."""

    require_credit_card: bool = attrs.field(default=None)
    """Whether a payment profile is required at signup."""

    return_params: str | None = None
    taxable: bool = attrs.field(default=None)
    update_return_url: str | None = None
    """Where a customer is sent after a successful account update."""

    initial_charge_after_trial: bool | None = None
    """Whether the initial charge is made at the end of the trial, not at signup."""

    version_number: int = attrs.field(default=None)
    update_return_params: str | None = None
    """The query parameters that are put behind `update_return_url`."""

    product_family: ProductFamily = attrs.field(default=None)
    public_signup_pages: list[PublicSignupPage] = attrs.field(default=None)
    product_price_point_name: str | None = None
    request_billing_address: bool | None = None
    """Whether Self-Service Pages ask for a billing address."""

    require_billing_address: bool | None = None
    """Whether a payment profile needs a billing address, above all at signup."""

    require_shipping_address: bool | None = None
    """Whether a customer needs a shipping address, above all at signup."""

    tax_code: str | None = None
    """What kind of product it is to the tax service, such as AvaTax; 25 characters at most."""

    default_product_price_point_id: int = attrs.field(default=None)
    use_site_exchange_rate: bool | None = None
    """Whether prices in further currencies follow the site's exchange rate."""

    item_category: ItemCategory | str | None = None
    product_price_point_id: int = attrs.field(default=None)
    """The price point that the prices and periods shown here are of."""

    product_price_point_handle: str | None = None
    unspsc_code: str | None = None
    """The code in the UN's product classification, UNSPSC."""


@model
class ProductFamily(Model):
    """A group of products, with the components and coupons that go with them."""

    id: int = attrs.field(default=None)
    name: str = attrs.field(default=None)
    handle: str = attrs.field(default=None)
    """The name for use in code, unique on the site."""

    accounting_code: str | None = None
    description: str | None = None
    surcharging: bool | None = None
    """Whether surcharging applies to the family."""

    created_at: datetime | None = None
    updated_at: datetime | None = None
    archived_at: datetime | None = None


@model
class ProductPricePoint(Model):
    """A price and a period that a product can be sold at."""

    id: int = attrs.field(default=None)
    name: str = attrs.field(default=None)
    handle: str | None = None
    """The name for use in code."""

    price_in_cents: int = attrs.field(default=None)
    """The price of a period, in cents of the site's currency."""

    interval: int = attrs.field(default=None)
    """How many `interval_unit`s a period lasts."""

    interval_unit: IntervalUnit | str = attrs.field(default=None)
    trial_price_in_cents: int | None = None
    """The price of the trial, in cents of the site's currency."""

    trial_interval: int | None = None
    """How many `trial_interval_unit`s the trial lasts."""

    trial_interval_unit: IntervalUnit | str | None = None
    trial_type: TrialType | str | None = None
    """What happens at the end of a trial without a card on file."""

    introductory_offer: bool | None = None
    """Has no meaning yet."""

    initial_charge_in_cents: int | None = None
    """A one-time setup fee, in cents of the site's currency."""

    initial_charge_after_trial: bool | None = None
    """Whether the initial charge is made at the end of the trial, not at signup."""

    expiration_interval: int | None = None
    """How many `expiration_interval_unit`s a subscription lasts before it expires."""

    expiration_interval_unit: ExpirationIntervalUnit | str | None = None
    product_id: int = attrs.field(default=None)
    archived_at: datetime | None = None
    """When the price point was archived, if it was."""

    created_at: datetime = attrs.field(default=None)
    updated_at: datetime = attrs.field(default=None)
    use_site_exchange_rate: bool | None = None
    """Whether prices in further currencies follow the site's exchange rate, rather than being set one by one."""

    type_: PricePointType | str | None = attrs.field(default=None, metadata={"wire": "type"})
    tax_included: bool | None = None
    """Whether the price includes tax."""

    subscription_id: int | None = None
    """The subscription that a custom price point is for."""

    currency_prices: list[CurrencyPrice] | None = None
    """Prices in further currencies; only where they were asked for."""


@model
class PublicSignupPage(Model):
    """A hosted page on which customers can sign up for a product."""

    id: int = attrs.field(default=None)
    return_url: str | None = None
    """Where a customer is sent after signing up."""

    return_params: str | None = None
    """The query parameters that are put behind `return_url`."""

    url: str = attrs.field(default=None)
    """Where the page is."""


@model
class UpdateProduct(Model):
    """What to change of a product. Prices and periods go to a new price point, which becomes the default."""

    name: str | Unset = UNSET
    handle: str | Unset = UNSET
    """A name for use in code, unique on the site; lowercase letters, numbers, `_` and `-`."""

    description: str | Unset | None = UNSET
    accounting_code: str | Unset | None = UNSET
    """Such as an internal id or an SKU."""

    require_credit_card: bool | Unset = UNSET
    """Legacy; matters to old hosted pages alone. Signup pages have a setting of their own."""

    price_in_cents: int | Unset = UNSET
    """The price of a period, in cents of the site's currency."""

    interval: int | Unset = UNSET
    """How many `interval_unit`s a period lasts; at least 1."""

    interval_unit: IntervalUnit | str | Unset = UNSET
    trial_price_in_cents: int | Unset | None = UNSET
    """The price of the trial, in cents of the site's currency."""

    trial_interval: int | Unset | None = UNSET
    """How many `trial_interval_unit`s the trial lasts."""

    trial_interval_unit: IntervalUnit | str | Unset | None = UNSET
    trial_type: TrialType | str | Unset | None = UNSET
    """What happens at the end of a trial without a card on file."""

    expiration_interval: int | Unset | None = UNSET
    """How many `expiration_interval_unit`s a subscription lasts before it expires."""

    expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET
    """Or `never`."""

    auto_create_signup_page: bool | Unset = UNSET
    """Whether to make a Public Signup Page for the product."""

    tax_code: str | Unset | None = UNSET
    """What kind of product it is to the tax service, such as AvaTax; 25 characters at most."""

    unspsc_code: str | Unset | None = UNSET
    """The code in the UN's product classification, UNSPSC."""

    update_return_params: str | Unset | None = UNSET
    """The query parameters that are put behind the product's `update_return_url`."""


@model
class UpdateProductPricePoint(Model):
    """What to change of a product's price point."""

    handle: str | Unset = UNSET
    price_in_cents: int | Unset = UNSET
    """The price of a period, in cents of the site's currency."""
