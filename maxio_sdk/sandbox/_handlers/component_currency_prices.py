"""Prices of components in the site's further currencies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from maxio_sdk.sandbox._engine.consumption.price_point_changes import add_currency_prices, change_currency_prices
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.problems import Problems, refusing_by_field
from maxio_sdk.sandbox._http.answers import Answer, Json, missing_root
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import ComponentPricePoint, CurrencyBracket
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.components import currency_price_wire

__all__: list[str] = []

_Change: TypeAlias = Callable[[Site, ComponentPricePoint, Sequence[Fields], Problems], list[CurrencyBracket]]


def _apply(site: Site, call: Call, change: _Change) -> Json:
    price_point, problems = need(site, ComponentPricePoint, call.id("price_point_id")), Problems()
    with refusing_by_field():
        items = call.fields().objects("currency_prices")
        if not items:
            raise missing_root("currency_prices")
        prices = change(site, price_point, items, problems)
    problems.check_by_field()
    return {"currency_prices": [currency_price_wire(price_point, price) for price in prices]}


@handles("create_currency_prices")
def create_currency_prices(site: Site, call: Call) -> Answer:
    """Set prices in further currencies."""
    return Answer.created(_apply(site, call, add_currency_prices))


@handles("update_currency_prices")
def update_currency_prices(site: Site, call: Call) -> Answer:
    """Change prices in further currencies."""
    return Answer(body=_apply(site, call, change_currency_prices))
