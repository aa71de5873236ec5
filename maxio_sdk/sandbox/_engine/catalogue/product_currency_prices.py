"""Setting prices of a product's price point in the site's further currencies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._engine.catalogue.currency_prices import product_amounts
from maxio_sdk.sandbox._http.answers import Refused, unprocessable_fields
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.products import CurrencyAmount, CurrencyPriceNumber, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site

__all__ = ["change_currency_prices", "make_currency_prices"]


def _refuse(message: str, field: str = "currency_prices") -> Refused:
    return unprocessable_fields({field: [message]})


def make_currency_prices(
    site: Site, price_point: ProductPricePoint, entries: Sequence[Fields]
) -> Sequence[CurrencyAmount]:
    """Define the prices of currencies that have none yet. Each needs one for every role of the price point."""
    _refuse_custom(price_point)
    made = [_read_new(site, entry) for entry in entries]
    roles = product_amounts(price_point)
    for currency in dict.fromkeys(price.currency for price in made):
        if currency not in site.settings.currencies:
            raise _refuse(f"Currency {currency} is not defined for this Site.")
        if any(price.currency == currency for price in price_point.currency_prices):
            raise _refuse(f"Currency {currency} already has prices on this price point.")
        _check_roles(currency, [price.role for price in made if price.currency == currency], roles)
    price_point.currency_prices = (*price_point.currency_prices, *made)
    price_point.use_site_exchange_rate = False
    price_point.updated_at = site.now
    return made


def _read_new(site: Site, entry: Fields) -> CurrencyAmount:
    return CurrencyAmount(
        id=site[CurrencyPriceNumber].new_id(),
        currency=(entry.text("currency") or "").upper(),
        price=str(_price(entry)),
        role=entry.text("role") or "",
    )


def _check_roles(currency: str, given: Sequence[str], needed: Iterable[str]) -> None:
    for role in needed:
        if role not in given:
            raise _refuse(f"Currency {currency} must define the {role} price.")
    for role in dict.fromkeys(given):
        if role not in needed:
            raise _refuse(f"Currency {currency} cannot define the price '{role}': the price point has none.")
        if given.count(role) > 1:
            raise _refuse(f"Currency {currency} defines the {role} price more than once.")


def change_currency_prices(
    site: Site, price_point: ProductPricePoint, entries: Sequence[Fields]
) -> Sequence[CurrencyAmount]:
    """Change prices in further currencies, by their ids."""
    _refuse_custom(price_point)
    prices = {price.id: price for price in price_point.currency_prices}
    changed: list[int] = []
    for entry in entries:
        number = entry.integer("id")
        if number is None or number not in prices:
            raise _refuse("Currency price could not be found.", "id")
        prices[number] = attrs.evolve(prices[number], price=str(_price(entry)))
        changed.append(number)
    price_point.currency_prices = tuple(prices.values())
    price_point.updated_at = site.now
    return [prices[number] for number in dict.fromkeys(changed)]


def _refuse_custom(price_point: ProductPricePoint) -> None:
    if price_point.type == "custom":
        raise _refuse("Custom price points cannot have currency prices.", "base")


def _price(entry: Fields) -> Decimal:
    price = entry.decimal("price")
    if price is None:
        raise _refuse("can't be blank", "price")
    if price < 0:
        raise _refuse("must be greater than or equal to 0", "price")
    return price
