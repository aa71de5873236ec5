"""Changing the price points of components, and their prices in further currencies."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from maxio_sdk.sandbox._engine.catalogue.component_prices import price_point_handle, read_interval
from maxio_sdk.sandbox._engine.catalogue.price_brackets import change_brackets, check_brackets, read_scheme
from maxio_sdk.sandbox._engine.problems import Problems
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint, CurrencyBracket, PriceNumber
from maxio_sdk.sandbox._state.site import Site

__all__ = ["add_currency_prices", "change_currency_prices", "change_price_point"]


def change_price_point(
    site: Site, component: Component, price_point: ComponentPricePoint, fields: Fields, problems: Problems
) -> None:
    """Change what the fields name of a price point. The caller refuses if there are problems."""
    if price_point.type == "custom":
        problems.add("base", "Custom price points cannot be updated directly. They must be edited through the "
                             "Subscription.")  # fmt: skip
        return
    if "name" in fields:
        price_point.name = fields.text("name") or ""
        if not price_point.name:
            problems.blank("name")
    if fields.text("handle"):
        price_point.handle = price_point_handle(site, component, fields, problems, price_point.id)
    if (rate := fields.flag("use_site_exchange_rate")) is not None:
        price_point.use_site_exchange_rate = rate
    if (included := fields.flag("tax_included")) is not None:
        price_point.tax_included = included
    if "interval" in fields or "interval_unit" in fields:
        price_point.interval, price_point.interval_unit = read_interval(fields, problems)
    _change_prices(site, component, price_point, fields, problems)
    price_point.updated_at = site.now


def _change_prices(
    site: Site, component: Component, price_point: ComponentPricePoint, fields: Fields, problems: Problems
) -> None:
    scheme = price_point.pricing_scheme
    if component.kind != "on_off_component":
        scheme = read_scheme(fields, problems, default=scheme) or scheme
    items = fields.objects("prices")
    if items:
        price_point.prices = change_brackets(site, price_point.prices, items, scheme, problems)
    elif scheme != price_point.pricing_scheme:
        check_brackets(price_point.prices, scheme, problems)
    price_point.pricing_scheme = scheme
    numbers = {bracket.id for bracket in (*price_point.prices, *price_point.overage_prices)}
    kept = tuple(price for price in price_point.currency_prices if price.price_id in numbers)
    if len(kept) < len(price_point.currency_prices):
        price_point.currency_prices = kept


def add_currency_prices(
    site: Site, price_point: ComponentPricePoint, items: Sequence[Fields], problems: Problems
) -> list[CurrencyBracket]:
    """Set prices in further currencies, each currency for every bracket. They hold instead of the exchange rate."""
    _refuse_custom(price_point, problems)
    brackets = {bracket.id for bracket in (*price_point.prices, *price_point.overage_prices)}
    known = {(price.currency, price.price_id) for price in price_point.currency_prices}
    added: list[CurrencyBracket] = []
    for item in items:
        currency, amount = (item.text("currency") or "").upper(), item.decimal("price")
        bracket = item.integer("price_id")
        if currency not in site.settings.currencies:
            problems.add("currency", f"Currency {currency or 'code'} is not defined for this site.")
        elif amount is None:
            problems.blank("price")
        elif bracket is None or bracket not in brackets:
            problems.add("price_id", f"Price {bracket} does not belong to this price point.")
        elif (currency, bracket) in known:
            problems.add("price_id", f"Price {bracket} already has a price in {currency}.")
        else:
            known.add((currency, bracket))
            number = site[PriceNumber].new_id()
            added.append(CurrencyBracket(id=number, currency=currency, price=str(amount), price_id=bracket))
    for currency in dict.fromkeys(price.currency for price in added):
        if missing := [bracket.id for bracket in price_point.prices if (currency, bracket.id) not in known]:
            problems.add("price_id", f"Price {missing[0]} has no price in {currency}.")
    price_point.currency_prices = (*price_point.currency_prices, *added)
    price_point.use_site_exchange_rate = False
    price_point.updated_at = site.now
    return added


def change_currency_prices(
    site: Site, price_point: ComponentPricePoint, items: Sequence[Fields], problems: Problems
) -> list[CurrencyBracket]:
    """Change prices in further currencies, each by its own id."""
    _refuse_custom(price_point, problems)
    prices = {price.id: price for price in price_point.currency_prices}
    changed: dict[int, None] = {}
    for item in items:
        number, amount = item.integer("id"), item.decimal("price")
        if number is None or number not in prices:
            problems.add("id", f"Couldn't find a currency price with id {number} in this price point.")
        elif amount is None:
            problems.blank("price")
        else:
            prices[number] = attrs.evolve(prices[number], price=str(amount))
            changed[number] = None
    price_point.currency_prices = tuple(prices.values())
    price_point.updated_at = site.now
    return [prices[number] for number in changed]


def _refuse_custom(price_point: ComponentPricePoint, problems: Problems) -> None:
    if price_point.type == "custom":
        problems.add("base", "Currency prices are not able to be set for custom price points.")
