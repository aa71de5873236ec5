"""Components."""

from __future__ import annotations

from collections.abc import Iterable

from maxio_sdk.sandbox._engine.catalogue.component_prices import default_component_price_point
from maxio_sdk.sandbox._engine.catalogue.components import change_component, make_component
from maxio_sdk.sandbox._engine.listing import within_dates
from maxio_sdk.sandbox._engine.lookup import by_id_or_handle
from maxio_sdk.sandbox._http.answers import Answer, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.products import ProductFamily
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.components import component_wire

__all__: list[str] = []


def _answer(site: Site, component: Component) -> Answer:
    return Answer(body={"component": component_wire(site, component)})


def _family(site: Site, call: Call) -> ProductFamily:
    return by_id_or_handle(site, ProductFamily, call.path["product_family_id"])


def _of_family(site: Site, call: Call) -> Component:
    component = by_id_or_handle(site, Component, call.path["component_id"])
    if component.product_family_id != _family(site, call).id:
        raise not_found()
    return component


def _list(site: Site, call: Call, components: Iterable[Component]) -> Answer:
    query = call.query
    numbers, exchange_rate = query.integers("filter[ids]"), query.flag("filter[use_site_exchange_rate]")
    archived = query.flag("include_archived")
    found = [
        component
        for component in within_dates(site, query, components)
        if (archived or component.archived_at is None)
        and (numbers is None or component.id in numbers)
        and (
            exchange_rate is None
            or default_component_price_point(site, component).use_site_exchange_rate == exchange_rate
        )
    ]
    return Answer(body=[{"component": component_wire(site, component)} for component in call.page(found)])


@handles("list_components")
def list_components(site: Site, call: Call) -> Answer:
    """List the components of the site."""
    return _list(site, call, site[Component])


@handles("list_components_for_product_family")
def list_components_for_product_family(site: Site, call: Call) -> Answer:
    """List the components of a product family."""
    return _list(site, call, site[Component].where(product_family_id=_family(site, call).id))


@handles("read_component")
def read_component(site: Site, call: Call) -> Answer:
    """Give a component of a product family."""
    return _answer(site, _of_family(site, call))


@handles("find_component")
def find_component(site: Site, call: Call) -> Answer:
    """Find a component by its handle."""
    handle = call.query.text("handle")
    component = site[Component].first(handle=handle) if handle else None
    if component is None:
        raise not_found()
    return _answer(site, component)


@handles("update_component")
def update_component(site: Site, call: Call) -> Answer:
    """Change a component."""
    component = by_id_or_handle(site, Component, call.path["component_id"])
    change_component(site, component, call.fields("component", required=False))
    return _answer(site, component)


@handles("update_product_family_component")
def update_product_family_component(site: Site, call: Call) -> Answer:
    """Change a component of a product family."""
    component = _of_family(site, call)
    change_component(site, component, call.fields("component", required=False))
    return _answer(site, component)


@handles("archive_component")
def archive_component(site: Site, call: Call) -> Answer:
    """Archive a component. Subscriptions that have it keep it."""
    component = _of_family(site, call)
    if component.archived_at is not None:
        raise unprocessable("Component cannot be archived. Please make sure it hasn't already been archived.")
    component.archived_at = component.updated_at = site.now
    return Answer(body=component_wire(site, component))


def _create(site: Site, call: Call, kind: str) -> Answer:
    component = make_component(site, _family(site, call), kind, call.fields(kind, required=False))
    return Answer.created({"component": component_wire(site, component)})


@handles("create_metered_component")
def create_metered_component(site: Site, call: Call) -> Answer:
    """Create a component that is billed by usage."""
    return _create(site, call, "metered_component")


@handles("create_quantity_based_component")
def create_quantity_based_component(site: Site, call: Call) -> Answer:
    """Create a component that is billed by quantity."""
    return _create(site, call, "quantity_based_component")


@handles("create_on_off_component")
def create_on_off_component(site: Site, call: Call) -> Answer:
    """Create a component that is on or off."""
    return _create(site, call, "on_off_component")


@handles("create_prepaid_usage_component")
def create_prepaid_usage_component(site: Site, call: Call) -> Answer:
    """Create a component whose units are bought before they are used."""
    return _create(site, call, "prepaid_usage_component")


@handles("create_event_based_component")
def create_event_based_component(site: Site, call: Call) -> Answer:
    """Create a component that is billed by events."""
    return _create(site, call, "event_based_component")
