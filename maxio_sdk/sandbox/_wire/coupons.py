"""Coupons as JSON."""

from __future__ import annotations

from decimal import Decimal

from maxio_sdk.sandbox._billing.money import from_cents
from maxio_sdk.sandbox._engine.catalogue.currency_prices import converted
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.coupons import Coupon, Restriction
from maxio_sdk.sandbox._state.products import Product, ProductFamily
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.numbers import number_value
from maxio_sdk.sandbox._wire.text import decimal_text, time_text

__all__ = ["coupon_currency_prices_wire", "coupon_wire"]


def coupon_wire(site: Site, coupon: Coupon, *, currency_prices: bool = False) -> dict[str, Json]:
    """Write a coupon. Amounts in further currencies come only where they were asked for."""
    family = site[ProductFamily].get(coupon.product_family_id)
    cents = coupon.amount_in_cents
    written: dict[str, Json] = {
        "id": coupon.id,
        "name": coupon.name,
        "code": coupon.code,
        "description": coupon.description,
        "amount": None if cents is None else number_value(from_cents(cents)),
        "amount_in_cents": cents,
        "product_family_id": coupon.product_family_id,
        "product_family_name": None if family is None else family.name,
        "start_date": time_text(site, coupon.start_date),
        "end_date": time_text(site, coupon.end_date),
        "percentage": None if coupon.percentage is None else decimal_text(coupon.percentage),
        "recurring": coupon.recurring,
        "recurring_scheme": coupon.recurring_scheme,
        "duration_period_count": coupon.duration_period_count,
        "duration_interval": coupon.duration_interval,
        "duration_interval_unit": coupon.duration_interval_unit,
        "duration_interval_span": coupon.duration_interval_span,
        "allow_negative_balance": coupon.allow_negative_balance,
        "archived_at": time_text(site, coupon.archived_at),
        "conversion_limit": None if coupon.conversion_limit is None else str(coupon.conversion_limit),
        "stackable": coupon.stackable,
        "compounding_strategy": coupon.compounding_strategy,
        "use_site_exchange_rate": coupon.use_site_exchange_rate,
        "created_at": time_text(site, coupon.created_at),
        "updated_at": time_text(site, coupon.updated_at),
        "discount_type": coupon.discount_type,
        "exclude_mid_period_allocations": coupon.exclude_mid_period_allocations,
        "apply_on_cancel_at_end_of_period": coupon.apply_on_cancel_at_end_of_period,
        "apply_on_subscription_expiration": coupon.apply_on_subscription_expiration,
        "coupon_restrictions": [_restriction_wire(site, each) for each in coupon.restrictions],
    }
    if currency_prices:
        written["currency_prices"] = coupon_currency_prices_wire(site, coupon)
    return written


def _restriction_wire(site: Site, restriction: Restriction) -> dict[str, Json]:
    item: Product | Component | None
    if restriction.item_type == "Product":
        item = site[Product].get(restriction.item_id)
    else:
        item = site[Component].get(restriction.item_id)
    return {
        "id": restriction.id,
        "item_type": restriction.item_type,
        "item_id": restriction.item_id,
        "name": None if item is None else item.name,
        "handle": None if item is None else item.handle,
    }


def coupon_currency_prices_wire(site: Site, coupon: Coupon) -> list[dict[str, Json]]:
    """Write what a coupon with an amount takes off in further currencies: as set, or by the exchange rate."""
    if coupon.amount_in_cents is None:
        return []
    amount = from_cents(coupon.amount_in_cents)
    prices: list[tuple[int | None, str, Decimal]] = (
        [(None, currency, converted(site, amount, currency)) for currency in site.settings.currencies]
        if coupon.use_site_exchange_rate
        else [(price_id, currency, Decimal(price)) for price_id, currency, price in coupon.currency_prices]
    )
    return [
        {"id": price_id, "currency": currency, "price": number_value(price), "coupon_id": coupon.id}
        for price_id, currency, price in prices
    ]
