"""Price points of products."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from maxio_sdk.sandbox._engine.catalogue.product_currency_prices import change_currency_prices, make_currency_prices
from maxio_sdk.sandbox._engine.catalogue.product_prices import (
    Problems,
    add_price_point,
    check_price_point_handle,
    product_price_point_by,
    read_terms,
    term_problems,
)
from maxio_sdk.sandbox._engine.catalogue.products import promote
from maxio_sdk.sandbox._engine.listing import within_dates
from maxio_sdk.sandbox._engine.lookup import by_id_or_handle, need
from maxio_sdk.sandbox._engine.problems import refusing_by_field
from maxio_sdk.sandbox._http.answers import Answer, missing_root, not_found, unprocessable, unprocessable_fields
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.products import CurrencyAmount, Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.products import currency_amount_wire, product_price_point_wire, product_wire

__all__: list[str] = []


def _product(site: Site, call: Call) -> Product:
    return by_id_or_handle(site, Product, call.path["product_id"])


def _found(site: Site, call: Call) -> tuple[Product, ProductPricePoint]:
    product = _product(site, call)
    price_point = product_price_point_by(site, product, call.path["price_point_id"])
    if price_point is None:
        raise not_found()
    return product, price_point


def _answer(site: Site, price_point: ProductPricePoint, *, currency_prices: bool = False) -> Answer:
    return Answer(body={"price_point": product_price_point_wire(site, price_point, currency_prices=currency_prices)})


@handles("list_product_price_points")
def list_product_price_points(site: Site, call: Call) -> Answer:
    """List the price points of a product, the newest first."""
    types, archived = call.query.many("filter[type]"), call.query.flag("archived")
    found = [
        price_point
        for price_point in reversed(site[ProductPricePoint].where(product_id=_product(site, call).id))
        if (archived or price_point.archived_at is None) and (types is None or price_point.type in types)
    ]
    return _page(site, call, found, currency_prices=bool(call.query.flag("currency_prices")))


@handles("list_all_product_price_points")
def list_all_product_price_points(site: Site, call: Call) -> Answer:
    """List the price points of all products."""
    query = call.query
    direction = query.text("direction") or "asc"
    if direction not in ("asc", "desc"):
        raise unprocessable(f"invalid direction: {direction}")
    types, numbers, archived = query.many("filter[type]"), query.integers("filter[ids]"), _archived_filter(call)
    found = [
        price_point
        for price_point in within_dates(site, query, site[ProductPricePoint], inside="filter[{}]")
        if (types is None or price_point.type in types)
        and (numbers is None or price_point.id in numbers)
        and (archived is None or (price_point.archived_at is not None) == archived)
    ]
    if direction == "desc":
        found.reverse()
    return _page(site, call, found, currency_prices="currency_prices" in (query.many("include") or ()))


def _archived_filter(call: Call) -> bool | None:
    asked = call.query.text("filter[archived_at]")
    if asked in (None, ""):
        return None
    if asked not in ("null", "not_null"):
        raise unprocessable(f"invalid archived_at: {asked}")
    return asked == "not_null"


def _page(site: Site, call: Call, found: Sequence[ProductPricePoint], *, currency_prices: bool) -> Answer:
    wires = [product_price_point_wire(site, each, currency_prices=currency_prices) for each in call.page(found)]
    return Answer(body={"price_points": wires})


def _make(site: Site, product: Product, fields: Fields) -> tuple[ProductPricePoint | None, Problems]:
    """Make a price point, or tell what is wrong by field."""
    problems: Problems = {}
    name, handle = (fields.text("name") or "").strip(), fields.text("handle")
    if not name:
        problems["name"] = ["Name: cannot be blank."]
    check_price_point_handle(site, product, handle, problems)
    terms = read_terms(fields)
    problems |= term_problems(terms)
    if problems:
        return None, problems
    return add_price_point(site, product, terms, name=name, handle=handle), problems


@handles("create_product_price_point")
def create_product_price_point(site: Site, call: Call) -> Answer:
    """Create a price point of a product."""
    product, fields = _product(site, call), call.fields("price_point")
    with refusing_by_field():
        price_point, problems = _make(site, product, fields)
    if price_point is None:
        raise unprocessable_fields(problems)
    return Answer.created({"price_point": product_price_point_wire(site, price_point)})


@handles("bulk_create_product_price_points")
def bulk_create_product_price_points(site: Site, call: Call) -> Answer:
    """Create several price points of a product: all of them, or none."""
    product = _product(site, call)
    entries = call.fields().objects("price_points")
    if not entries:
        raise missing_root("price_points")
    made: list[ProductPricePoint] = []
    found: dict[str, list[str]] = {}
    for place, entry in enumerate(entries):
        price_point, problems = _make(site, product, entry)
        found |= {f"price_points[{place}].{field}": messages for field, messages in problems.items()}
        if price_point is not None:
            made.append(price_point)
    if found:
        raise unprocessable_fields(found)
    return Answer.created({"price_points": [product_price_point_wire(site, each) for each in made]})


@handles("read_product_price_point")
def read_product_price_point(site: Site, call: Call) -> Answer:
    """Give a price point of a product."""
    _, price_point = _found(site, call)
    return _answer(site, price_point, currency_prices=bool(call.query.flag("currency_prices")))


@handles("update_product_price_point")
def update_product_price_point(site: Site, call: Call) -> Answer:
    """Change the handle or the price of a price point."""
    product, price_point = _found(site, call)
    fields = call.fields("price_point")
    if price_point.type == "custom":
        raise unprocessable("Custom price points cannot be updated.")
    problems: Problems = {}
    handle, cents = fields.text("handle", price_point.handle), fields.integer("price_in_cents")
    check_price_point_handle(site, product, handle, problems, but=price_point)
    if cents is not None and cents < 0:
        problems["price"] = ["Price: must be greater than or equal to $0.00."]
    if problems:
        raise unprocessable_fields(problems)
    price_point.handle = handle or price_point.handle
    if cents is not None:
        price_point.price_in_cents = cents
    price_point.updated_at = site.now
    return _answer(site, price_point)


@handles("archive_product_price_point")
def archive_product_price_point(site: Site, call: Call) -> Answer:
    """Archive a price point. Subscriptions at it keep it."""
    product, price_point = _found(site, call)
    if price_point.id == product.default_price_point_id:
        raise unprocessable("Cannot archive the default price point.")
    if price_point.archived_at is not None:
        raise unprocessable("Price point is already archived.")
    price_point.archived_at = price_point.updated_at = site.now
    return _answer(site, price_point)


@handles("unarchive_product_price_point")
def unarchive_product_price_point(site: Site, call: Call) -> Answer:
    """Bring an archived price point back."""
    _, price_point = _found(site, call)
    if price_point.archived_at is not None:
        price_point.archived_at = None
        price_point.updated_at = site.now
    return _answer(site, price_point)


@handles("promote_product_price_point_to_default")
def promote_product_price_point_to_default(site: Site, call: Call) -> Answer:
    """Make a price point the default of its product."""
    product, price_point = _found(site, call)
    if price_point.type == "custom":
        raise unprocessable("Custom price points cannot be set as the default price point.")
    if price_point.archived_at is not None:
        raise unprocessable("Archived price points cannot be set as the default price point.")
    promote(site, product, price_point)
    return Answer(body={"product": product_wire(site, product)})


def _set_currency_prices(
    site: Site,
    call: Call,
    setter: Callable[[Site, ProductPricePoint, Sequence[Fields]], Sequence[CurrencyAmount]],
) -> list[dict[str, object]]:
    price_point = need(site, ProductPricePoint, call.id("product_price_point_id"))
    with refusing_by_field("currency_prices"):
        entries = call.fields().objects("currency_prices")
        if not entries:
            raise missing_root("currency_prices")
        prices = setter(site, price_point, entries)
    return [currency_amount_wire(price_point, price) for price in prices]


@handles("create_product_currency_prices")
def create_product_currency_prices(site: Site, call: Call) -> Answer:
    """Define prices of a price point in further currencies."""
    return Answer.created({"currency_prices": _set_currency_prices(site, call, make_currency_prices)})


@handles("update_product_currency_prices")
def update_product_currency_prices(site: Site, call: Call) -> Answer:
    """Change prices of a price point in further currencies."""
    return Answer(body={"currency_prices": _set_currency_prices(site, call, change_currency_prices)})
