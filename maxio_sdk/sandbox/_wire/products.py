"""Product families, products and their price points as JSON."""

from __future__ import annotations

from decimal import Decimal

from maxio_sdk.sandbox._billing.money import formatted, to_cents
from maxio_sdk.sandbox._engine.catalogue.currency_prices import product_currency_prices
from maxio_sdk.sandbox._engine.catalogue.product_prices import default_price_point
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.products import CurrencyAmount, Product, ProductFamily, ProductPricePoint, SignupPage
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.numbers import number_value
from maxio_sdk.sandbox._wire.text import time_text

__all__ = [
    "currency_amount_wire",
    "product_family_wire",
    "product_price_point_wire",
    "product_wire",
    "signup_page_wire",
]


def product_family_wire(site: Site, family: ProductFamily) -> dict[str, Json]:
    """Write a product family."""
    return {
        "id": family.id,
        "name": family.name,
        "handle": family.handle,
        "accounting_code": family.accounting_code,
        "description": family.description,
        "surcharging": family.surcharging,
        "created_at": time_text(site, family.created_at),
        "updated_at": time_text(site, family.updated_at),
        "archived_at": time_text(site, family.archived_at),
    }


def product_wire(site: Site, product: Product, price_point: ProductPricePoint | None = None) -> dict[str, Json]:
    """Write a product, with the terms of a price point: its default one, if none is given."""
    shown = price_point or default_price_point(site, product)
    return {
        "id": product.id,
        "name": product.name,
        "handle": product.handle,
        "description": product.description,
        "accounting_code": product.accounting_code,
        "request_credit_card": product.request_credit_card,
        "expiration_interval": shown.expiration_interval,
        "expiration_interval_unit": shown.expiration_interval_unit,
        "created_at": time_text(site, product.created_at),
        "updated_at": time_text(site, product.updated_at),
        "price_in_cents": shown.price_in_cents,
        "interval": shown.interval,
        "interval_unit": shown.interval_unit,
        "initial_charge_in_cents": shown.initial_charge_in_cents,
        "trial_price_in_cents": shown.trial_price_in_cents,
        "trial_interval": shown.trial_interval,
        "trial_interval_unit": shown.trial_interval_unit,
        "archived_at": time_text(site, product.archived_at),
        "require_credit_card": product.require_credit_card,
        "return_params": product.return_params,
        "taxable": product.taxable,
        "update_return_url": product.update_return_url,
        "initial_charge_after_trial": bool(shown.initial_charge_after_trial),
        "version_number": product.version_number,
        "update_return_params": product.update_return_params,
        "product_family": product_family_wire(site, site[ProductFamily][product.product_family_id]),
        "public_signup_pages": [signup_page_wire(page) for page in site[SignupPage].where(product_id=product.id)],
        "product_price_point_name": shown.name,
        "request_billing_address": product.request_billing_address,
        "require_billing_address": product.require_billing_address,
        "require_shipping_address": product.require_shipping_address,
        "tax_code": product.tax_code,
        "default_product_price_point_id": product.default_price_point_id,
        "use_site_exchange_rate": shown.use_site_exchange_rate,
        "item_category": product.item_category,
        "product_price_point_id": shown.id,
        "product_price_point_handle": shown.handle,
        "unspsc_code": product.unspsc_code,
    }


def signup_page_wire(page: SignupPage) -> dict[str, Json]:
    """Write a public signup page."""
    return {"id": page.id, "return_url": page.return_url, "return_params": page.return_params, "url": page.url}


def product_price_point_wire(
    site: Site, price_point: ProductPricePoint, *, currency_prices: bool = False
) -> dict[str, Json]:
    """Write a product's price point. Prices in further currencies come only where they were asked for."""
    written: dict[str, Json] = {
        "id": price_point.id,
        "name": price_point.name,
        "handle": price_point.handle,
        "price_in_cents": price_point.price_in_cents,
        "interval": price_point.interval,
        "interval_unit": price_point.interval_unit,
        "trial_price_in_cents": price_point.trial_price_in_cents,
        "trial_interval": price_point.trial_interval,
        "trial_interval_unit": price_point.trial_interval_unit,
        "trial_type": price_point.trial_type,
        "introductory_offer": price_point.introductory_offer,
        "initial_charge_in_cents": price_point.initial_charge_in_cents,
        "initial_charge_after_trial": price_point.initial_charge_after_trial,
        "expiration_interval": price_point.expiration_interval,
        "expiration_interval_unit": price_point.expiration_interval_unit,
        "product_id": price_point.product_id,
        "archived_at": time_text(site, price_point.archived_at),
        "created_at": time_text(site, price_point.created_at),
        "updated_at": time_text(site, price_point.updated_at),
        "use_site_exchange_rate": price_point.use_site_exchange_rate,
        "type": price_point.type,
        "tax_included": price_point.tax_included,
        "subscription_id": price_point.subscription_id,
    }
    if currency_prices:
        written["currency_prices"] = [
            currency_amount_wire(price_point, each) for each in product_currency_prices(site, price_point)
        ]
    return written


def currency_amount_wire(price_point: ProductPricePoint, amount: CurrencyAmount) -> dict[str, Json]:
    """Write a price in a further currency. One that was converted has no id."""
    price = Decimal(amount.price)
    return {
        "id": amount.id or None,
        "currency": amount.currency,
        "price": number_value(price),
        "formatted_price": formatted(to_cents(price), amount.currency),
        "product_price_point_id": price_point.id,
        "role": amount.role,
    }
