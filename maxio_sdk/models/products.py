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

    from maxio_sdk.models.common import ExpirationIntervalUnit, IntervalUnit
    from maxio_sdk.models.components import PricePointType
    from maxio_sdk.types import Unset

__all__ = [
    "CreateOrUpdateProduct",
    "CreateProductCurrencyPrice",
    "CreateProductFamily",
    "CreateProductPricePoint",
    "CurrencyPrice",
    "CurrencyPriceRole",
    "ListProductsFilter",
    "ListProductsInclude",
    "ListProductsPricePointsInclude",
    "PrepaidProductPricePointFilter",
    "Product",
    "ProductFamily",
    "ProductPricePoint",
    "PublicSignupPage",
    "TrialType",
    "UpdateProductPricePoint",
]


class CurrencyPriceRole(StrEnum):
    """Do it."""

    BASELINE = "baseline"
    TRIAL = "trial"
    INITIAL = "initial"


class ListProductsInclude(StrEnum):
    """Do it."""

    PREPAID_PRODUCT_PRICE_POINT = "prepaid_product_price_point"


class ListProductsPricePointsInclude(StrEnum):
    """Do it."""

    CURRENCY_PRICES = "currency_prices"


class TrialType(StrEnum):
    """Do it."""

    NO_OBLIGATION = "no_obligation"
    PAYMENT_EXPECTED = "payment_expected"


@model
class CreateOrUpdateProduct(Model):
    """Do it."""

    name: str
    handle: str | Unset = UNSET
    description: str
    accounting_code: str | Unset = UNSET
    require_credit_card: bool | Unset = UNSET
    price_in_cents: int
    interval: int
    interval_unit: IntervalUnit | str
    trial_price_in_cents: int | Unset = UNSET
    trial_interval: int | Unset = UNSET
    trial_interval_unit: IntervalUnit | str | None | Unset = UNSET
    trial_type: TrialType | str | None | Unset = UNSET
    expiration_interval: int | Unset = UNSET
    expiration_interval_unit: ExpirationIntervalUnit | str | None | Unset = UNSET
    auto_create_signup_page: bool | Unset = UNSET
    tax_code: str | Unset = UNSET
    unspsc_code: str | None | Unset = UNSET


@model
class CreateProductCurrencyPrice(Model):
    """Do it."""

    currency: str
    price: int
    role: CurrencyPriceRole | str


@model
class CreateProductFamily(Model):
    """Do it."""

    name: str
    handle: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    surcharging: bool | Unset = UNSET


@model
class CreateProductPricePoint(Model):
    """Do it."""

    name: str
    handle: str | Unset = UNSET
    price_in_cents: int
    interval: int
    interval_unit: IntervalUnit | str
    trial_price_in_cents: int | Unset = UNSET
    trial_interval: int | Unset = UNSET
    trial_interval_unit: IntervalUnit | str | Unset = UNSET
    trial_type: TrialType | str | None | Unset = UNSET
    initial_charge_in_cents: int | Unset = UNSET
    initial_charge_after_trial: bool | Unset = UNSET
    expiration_interval: int | Unset = UNSET
    expiration_interval_unit: ExpirationIntervalUnit | str | None | Unset = UNSET
    use_site_exchange_rate: bool | Unset = UNSET


@model
class CurrencyPrice(Model):
    """Do it."""

    id: int | None = None
    currency: str | None = None
    price: Decimal | None = None
    formatted_price: str | None = None
    price_id: int | None = None
    price_point_id: int | None = None
    product_price_point_id: int | None = None
    role: CurrencyPriceRole | str | None = None


@model
class ListProductsFilter(Model):
    """Do it."""

    ids: Sequence[int] | Unset = UNSET
    prepaid_product_price_point: PrepaidProductPricePointFilter | Mapping[str, Any] | Unset = UNSET
    use_site_exchange_rate: bool | Unset = UNSET


@model
class PrepaidProductPricePointFilter(Model):
    """Do it."""

    product_price_point_id: str


@model
class Product(Model):
    """Do it."""

    id: int | None = None
    name: str | None = None
    handle: str | None = None
    description: str | None = None
    accounting_code: str | None = None
    request_credit_card: bool | None = None
    expiration_interval: int | None = None
    expiration_interval_unit: ExpirationIntervalUnit | str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    price_in_cents: int | None = None
    interval: int | None = None
    interval_unit: IntervalUnit | str | None = None
    initial_charge_in_cents: int | None = None
    trial_price_in_cents: int | None = None
    trial_interval: int | None = None
    trial_interval_unit: IntervalUnit | str | None = None
    archived_at: datetime | None = None
    require_credit_card: bool | None = None
    return_params: str | None = None
    taxable: bool | None = None
    update_return_url: str | None = None
    initial_charge_after_trial: bool | None = None
    version_number: int | None = None
    update_return_params: str | None = None
    product_family: ProductFamily | None = None
    public_signup_pages: list[PublicSignupPage] | None = None
    product_price_point_name: str | None = None
    request_billing_address: bool | None = None
    require_billing_address: bool | None = None
    require_shipping_address: bool | None = None
    tax_code: str | None = None
    default_product_price_point_id: int | None = None
    use_site_exchange_rate: bool | None = None
    item_category: str | None = None
    product_price_point_id: int | None = None
    product_price_point_handle: str | None = None
    unspsc_code: str | None = None


@model
class ProductFamily(Model):
    """Do it."""

    id: int | None = None
    name: str | None = None
    handle: str | None = None
    accounting_code: str | None = None
    description: str | None = None
    surcharging: bool | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    archived_at: datetime | None = None


@model
class ProductPricePoint(Model):
    """Do it."""

    id: int | None = None
    name: str | None = None
    handle: str | None = None
    price_in_cents: int | None = None
    interval: int | None = None
    interval_unit: IntervalUnit | str | None = None
    trial_price_in_cents: int | None = None
    trial_interval: int | None = None
    trial_interval_unit: IntervalUnit | str | None = None
    trial_type: TrialType | str | None = None
    introductory_offer: bool | None = None
    initial_charge_in_cents: int | None = None
    initial_charge_after_trial: bool | None = None
    expiration_interval: int | None = None
    expiration_interval_unit: ExpirationIntervalUnit | str | None = None
    product_id: int | None = None
    archived_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    use_site_exchange_rate: bool | None = None
    type_: PricePointType | str | None = attrs.field(default=None, metadata={"wire": "type"})
    tax_included: bool | None = None
    subscription_id: int | None = None
    currency_prices: list[CurrencyPrice] | None = None


@model
class PublicSignupPage(Model):
    """Do it."""

    id: int | None = None
    return_url: str | None = None
    return_params: str | None = None
    url: str | None = None


@model
class UpdateProductPricePoint(Model):
    """Do it."""

    handle: str | Unset = UNSET
    price_in_cents: int | Unset = UNSET
