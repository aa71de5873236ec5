"""What components cost in the site's further currencies."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

import attrs

from maxio_sdk.sandbox._engine.catalogue.currency_prices import exchange_rate
from maxio_sdk.sandbox._state.components import ComponentPricePoint, CurrencyBracket, PriceBracket, Segment
from maxio_sdk.sandbox._state.site import Site

__all__ = ["brackets_in", "currency_brackets", "segment_brackets_in"]

_EIGHT_DECIMALS = Decimal("0.00000001")


def brackets_in(
    site: Site, price_point: ComponentPricePoint, currency: str, *, overage: bool = False
) -> tuple[PriceBracket, ...]:
    """Give the brackets of a price point, or those of its overage, with their prices in a currency.

    A bracket for which no price was set in the currency is converted.
    """
    brackets = price_point.overage_prices if overage else price_point.prices
    if currency == site.settings.currency:
        return brackets
    own = {} if price_point.use_site_exchange_rate else _prices_set(price_point, currency)
    return tuple(
        attrs.evolve(
            bracket,
            unit_price=own[bracket.id] if bracket.id in own else _converted(site, bracket.unit_price, currency),
        )
        for bracket in brackets
    )


def segment_brackets_in(site: Site, segment: Segment, currency: str) -> tuple[PriceBracket, ...]:
    """Give the brackets of a segment with their prices in a currency. Segments have none set: all are converted."""
    if currency == site.settings.currency:
        return segment.prices
    return tuple(
        attrs.evolve(bracket, unit_price=_converted(site, bracket.unit_price, currency)) for bracket in segment.prices
    )


def _prices_set(price_point: ComponentPricePoint, currency: str) -> dict[int, Decimal]:
    return {price.price_id: Decimal(price.price) for price in price_point.currency_prices if price.currency == currency}


def currency_brackets(
    site: Site, price_point: ComponentPricePoint, brackets: Sequence[PriceBracket]
) -> list[CurrencyBracket]:
    """List the prices of brackets in further currencies: as they were set, or by the exchange rate, then with id 0."""
    if not price_point.use_site_exchange_rate:
        numbers = {bracket.id for bracket in brackets}
        return [price for price in price_point.currency_prices if price.price_id in numbers]
    return [
        CurrencyBracket(
            id=0, currency=currency, price=str(_converted(site, bracket.unit_price, currency)), price_id=bracket.id
        )
        for currency in site.settings.currencies
        for bracket in brackets
    ]


def _converted(site: Site, amount: Decimal, currency: str) -> Decimal:
    """Convert a price by the unit, which may be a small part of a cent."""
    return (amount * exchange_rate(site, currency)).quantize(_EIGHT_DECIMALS, rounding=ROUND_HALF_UP)
