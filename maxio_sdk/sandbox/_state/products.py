"""Product families, products and their price points."""

from __future__ import annotations

from datetime import datetime

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["CurrencyAmount", "CurrencyPriceNumber", "Product", "ProductFamily", "ProductPricePoint", "SignupPage"]


@stored("product families", first_id=2_000_001, by=("handle",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class ProductFamily(Record):
    """A product family."""

    name: str
    handle: str
    created_at: datetime
    updated_at: datetime
    accounting_code: str | None = None
    description: str | None = None
    surcharging: bool = False
    archived_at: datetime | None = None


@stored("signup pages", first_id=3_700_001, by=("product_id",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class SignupPage(Record):
    """A hosted page on which customers can sign up for a product."""

    product_id: int
    url: str
    return_url: str | None = None
    return_params: str | None = None


@stored("products", first_id=3_000_001, by=("handle", "product_family_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Product(Record):
    """A product. What it costs stands in its price points."""

    product_family_id: int
    name: str
    created_at: datetime
    updated_at: datetime
    default_price_point_id: int = 0
    handle: str | None = None
    description: str | None = None
    accounting_code: str | None = None
    require_credit_card: bool = False
    request_credit_card: bool = True
    require_billing_address: bool = False
    request_billing_address: bool = False
    require_shipping_address: bool = False
    return_params: str | None = None
    update_return_url: str | None = None
    update_return_params: str | None = None
    taxable: bool = False
    tax_code: str | None = None
    item_category: str | None = None
    unspsc_code: str | None = None
    version_number: int = 1
    archived_at: datetime | None = None


@stored("currency prices", first_id=3_800_001)
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class CurrencyPriceNumber(Record):
    """Only numbers currency prices, with `new_id`: they are kept in their price points and coupons."""


@attrs.frozen(kw_only=True)
class CurrencyAmount:
    """A price in a further currency."""

    id: int
    currency: str
    price: str
    """A decimal string."""
    role: str
    """`baseline`, `trial` or `initial`."""


@stored("product price points", first_id=3_500_001, by=("product_id",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class ProductPricePoint(Record):
    """What a product costs, and how often."""

    product_id: int
    name: str
    price_in_cents: int
    interval: int
    interval_unit: str
    created_at: datetime
    updated_at: datetime
    handle: str | None = None
    trial_price_in_cents: int | None = None
    trial_interval: int | None = None
    trial_interval_unit: str | None = None
    trial_type: str | None = None
    introductory_offer: bool | None = None
    initial_charge_in_cents: int | None = None
    initial_charge_after_trial: bool | None = None
    expiration_interval: int | None = None
    expiration_interval_unit: str | None = None
    tax_included: bool = False
    use_site_exchange_rate: bool = True
    type: str = "catalog"
    """`catalog`, `default` or `custom` (made for one subscription)."""
    subscription_id: int | None = None
    currency_prices: tuple[CurrencyAmount, ...] = ()
    archived_at: datetime | None = None
