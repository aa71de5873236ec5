"""The price points of components."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.catalogue.component_prices import (
    component_price_point_by,
    copy_component_price_point,
    make_component_price_point,
    price_point_handle,
)
from maxio_sdk.sandbox._engine.catalogue.segments import copy_segments
from maxio_sdk.sandbox._engine.consumption.price_point_changes import change_price_point
from maxio_sdk.sandbox._engine.listing import within_dates
from maxio_sdk.sandbox._engine.lookup import by_id_or_handle
from maxio_sdk.sandbox._engine.problems import Problems, refusing_by_field
from maxio_sdk.sandbox._http.answers import Answer, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.components import component_price_point_wire, component_wire, price_point_type

__all__ = ["component_of_call", "price_point_of_call"]

_TYPES = ("catalog", "default", "custom")


def component_of_call(site: Site, call: Call) -> Component:
    """Find the component that the path names."""
    return by_id_or_handle(site, Component, call.path["component_id"])


def price_point_of_call(site: Site, call: Call) -> tuple[Component, ComponentPricePoint]:
    """Find the component and the price point that the path names."""
    component = component_of_call(site, call)
    price_point = component_price_point_by(site, component, call.path["price_point_id"])
    if price_point is None:
        raise not_found()
    return component, price_point


def _answer(site: Site, price_point: ComponentPricePoint) -> Answer:
    return Answer(body={"price_point": component_price_point_wire(site, price_point)})


def _types(call: Call) -> tuple[str, ...]:
    types = call.query.many("filter[type]")
    if types is None:
        return _TYPES
    if unknown := [kind for kind in types if kind not in _TYPES]:
        raise unprocessable(f"invalid type: {unknown[0]}")
    return tuple(types)


@handles("list_component_price_points")
def list_component_price_points(site: Site, call: Call) -> Answer:
    """List the price points of a component."""
    component, types = component_of_call(site, call), _types(call)
    currencies = call.query.flag("currency_prices") or False
    found = [
        price_point
        for price_point in site[ComponentPricePoint].where(component_id=component.id)
        if price_point_type(component, price_point) in types
    ]
    wires = [component_price_point_wire(site, each, currencies=currencies) for each in call.page(found)]
    return Answer(body={"price_points": wires})


@handles("list_all_component_price_points")
def list_all_component_price_points(site: Site, call: Call) -> Answer:
    """List the price points of all components."""
    query, types = call.query, _types(call)
    direction = query.text("direction") or "asc"
    if direction not in ("asc", "desc"):
        raise unprocessable(f"invalid direction: {direction}")
    archived = query.text("filter[archived_at]") or None
    if archived not in (None, "null", "not_null"):
        raise unprocessable(f"invalid archived_at: {archived}")
    include = query.many("include") or []
    if unknown := [name for name in include if name != "currency_prices"]:
        raise unprocessable(f"invalid include: {unknown[0]}")
    numbers = query.integers("filter[ids]")
    everything = site[ComponentPricePoint]
    found = [
        price_point
        for price_point in within_dates(
            site, query, everything if direction == "asc" else reversed(everything), inside="filter[{}]"
        )
        if price_point_type(site[Component][price_point.component_id], price_point) in types
        and (numbers is None or price_point.id in numbers)
        and (archived is None or (archived == "not_null") == (price_point.archived_at is not None))
    ]
    wires = [component_price_point_wire(site, each, currencies=bool(include)) for each in call.page(found)]
    return Answer(body={"price_points": wires})


@handles("create_component_price_point")
def create_component_price_point(site: Site, call: Call) -> Answer:
    """Create a price point."""
    component, problems = component_of_call(site, call), Problems()
    with refusing_by_field():
        price_point = make_component_price_point(site, component, call.fields("price_point"), problems)
    problems.check_by_field()
    return Answer.created({"price_point": component_price_point_wire(site, price_point)})


@handles("bulk_create_component_price_points")
def bulk_create_component_price_points(site: Site, call: Call) -> Answer:
    """Create several price points, or none of them."""
    component, problems = component_of_call(site, call), Problems()
    items = call.fields().objects("price_points")
    if not items:
        raise unprocessable("Price points: cannot be blank.")
    made = [make_component_price_point(site, component, item, problems) for item in items]
    problems.check()
    for price_point in made:
        price_point.tax_included, price_point.use_site_exchange_rate = False, True
    return Answer.created({"price_points": [component_price_point_wire(site, each) for each in made]})


@handles("read_component_price_point")
def read_component_price_point(site: Site, call: Call) -> Answer:
    """Give a price point."""
    _, price_point = price_point_of_call(site, call)
    currencies = call.query.flag("currency_prices") or False
    wire = component_price_point_wire(site, price_point, currencies=currencies, overage_currencies=True)
    return Answer(body={"price_point": wire})


@handles("update_component_price_point")
def update_component_price_point(site: Site, call: Call) -> Answer:
    """Change a price point and its brackets."""
    component, price_point = price_point_of_call(site, call)
    problems, fields = Problems(), call.fields("price_point")
    with refusing_by_field():
        change_price_point(site, component, price_point, fields, problems)
    problems.check_by_field()
    return _answer(site, price_point)


@handles("archive_component_price_point")
def archive_component_price_point(site: Site, call: Call) -> Answer:
    """Archive a price point. Subscriptions that use it keep it."""
    component, price_point = price_point_of_call(site, call)
    if price_point.archived_at is not None:
        raise unprocessable("Price point is already archived.")
    if component.default_price_point_id == price_point.id:
        raise unprocessable("Cannot archive the default price point.")
    if price_point.type == "custom":
        raise unprocessable("Custom price points cannot be archived.")
    price_point.archived_at = price_point.updated_at = site.now
    return _answer(site, price_point)


@handles("unarchive_component_price_point")
def unarchive_component_price_point(site: Site, call: Call) -> Answer:
    """Bring an archived price point back."""
    _, price_point = price_point_of_call(site, call)
    if price_point.archived_at is not None:
        price_point.archived_at = None
        price_point.updated_at = site.now
    return _answer(site, price_point)


@handles("clone_component_price_point")
def clone_component_price_point(site: Site, call: Call) -> Answer:
    """Copy a price point under a new name."""
    component, original = price_point_of_call(site, call)
    fields, problems = call.fields("price_point"), Problems()
    name, number = fields.text("name"), site[ComponentPricePoint].new_id()
    if not name:
        problems.blank("name")
    handle = price_point_handle(site, component, fields, problems, number)
    problems.check()
    copy = copy_component_price_point(site, original, number=number, name=name or "", handle=handle)
    copy_segments(site, original, copy)
    wire = component_price_point_wire(site, copy, currencies=bool(copy.currency_prices), overage_currencies=True)
    return Answer.created({"price_point": wire})


@handles("promote_component_price_point_to_default")
def promote_component_price_point_to_default(site: Site, call: Call) -> Answer:
    """Let new subscriptions get a price point."""
    component, price_point = price_point_of_call(site, call)
    if price_point.type == "custom":
        raise unprocessable("Custom price points are not able to be set as the default for a component.")
    if price_point.archived_at is not None:
        raise unprocessable("Archived price points are not able to be set as the default for a component.")
    if component.default_price_point_id != price_point.id:
        component.default_price_point_id = price_point.id
        component.updated_at = site.now
    return Answer(body={"component": component_wire(site, component)})
