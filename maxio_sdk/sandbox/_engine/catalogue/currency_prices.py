"""Prices in the site's further currencies."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from maxio_sdk.sandbox._billing.money import CENT, from_cents
from maxio_sdk.sandbox._state.coupons import Coupon
from maxio_sdk.sandbox._state.products import CurrencyAmount, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site

__all__ = ["converted", "coupon_amount", "exchange_rate", "product_amounts", "product_currency_prices", "product_price"]


def exchange_rate(site: Site, currency: str) -> Decimal:
    """Tell what a unit of the site's currency is worth in another: by the site's exchange rates, or 1."""
    return Decimal(site.settings.exchange_rates.get(currency, "1"))


def converted(site: Site, amount: Decimal, currency: str) -> Decimal:
    """Convert an amount of the site's currency, to cents."""
    return (amount * exchange_rate(site, currency)).quantize(CENT, rounding=ROUND_HALF_UP)


def product_amounts(price_point: ProductPricePoint) -> dict[str, Decimal]:
    """List the prices that a price point has, by role: `baseline`, and `trial` and `initial` where it has these."""
    amounts = {"baseline": from_cents(price_point.price_in_cents)}
    if price_point.trial_interval is not None:
        amounts["trial"] = from_cents(price_point.trial_price_in_cents or 0)
    if price_point.initial_charge_in_cents:
        amounts["initial"] = from_cents(price_point.initial_charge_in_cents)
    return amounts


def product_currency_prices(site: Site, price_point: ProductPricePoint) -> list[CurrencyAmount]:
    """List the prices in further currencies: as they were set, or by the exchange rate, then with 0 for an id."""
    if not price_point.use_site_exchange_rate:
        return list(price_point.currency_prices)
    return [
        CurrencyAmount(id=0, currency=currency, price=str(converted(site, amount, currency)), role=role)
        for currency in site.settings.currencies
        for role, amount in product_amounts(price_point).items()
    ]


def product_price(site: Site, price_point: ProductPricePoint, role: str, currency: str) -> Decimal:
    """Tell what a price point costs in a currency, in the role of `baseline`, `trial` or `initial`."""
    if currency != site.settings.currency:
        for each in product_currency_prices(site, price_point):
            if (each.currency, each.role) == (currency, role):
                return Decimal(each.price)
    return product_amounts(price_point).get(role, Decimal(0))


def coupon_amount(site: Site, coupon: Coupon, currency: str) -> Decimal:
    """Tell what a coupon with an amount takes off in a currency."""
    amount = from_cents(coupon.amount_in_cents or 0)
    if currency == site.settings.currency:
        return amount
    if coupon.use_site_exchange_rate:
        return converted(site, amount, currency)
    return next((Decimal(price) for _, known, price in coupon.currency_prices if known == currency), Decimal(0))
