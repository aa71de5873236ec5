"""The components of subscriptions."""

from __future__ import annotations

from collections.abc import Iterable

from maxio_sdk.sandbox._engine.catalogue.component_prices import component_price_point_by, default_component_price_point
from maxio_sdk.sandbox._engine.consumption.component_lists import listed, listed_for_site
from maxio_sdk.sandbox._engine.consumption.subscription_components import (
    asked_price_point,
    component_at,
    component_of,
    offered,
    schedule,
    shown_components,
    take_component,
    untouched,
)
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, Json, Refused, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent
from maxio_sdk.sandbox._wire.subscription_components import subscription_component_wire
from maxio_sdk.sandbox._wire.subscriptions import subscription_wire

__all__: list[str] = []


@handles("list_subscription_components")
def list_subscription_components(site: Site, call: Call) -> Answer:
    subscription = need(site, Subscription, call.id("subscription_id"))
    include = call.query.many("include") or ()
    found = listed(site, call.query, shown_components(site, subscription))
    return Answer(body=[{"component": subscription_component_wire(site, held, include=include)} for held in found])


@handles("list_subscription_components_for_site")
def list_subscription_components_for_site(site: Site, call: Call) -> Answer:
    include = call.query.many("include") or ()
    found = call.page(listed_for_site(site, call.query, include))
    rows = [subscription_component_wire(site, held, include=include) for held in found]
    return Answer(body={"subscriptions_components": rows})


@handles("read_subscription_component")
def read_subscription_component(site: Site, call: Call) -> Answer:
    subscription = need(site, Subscription, call.id("subscription_id"))
    component = component_at(site, subscription, call.path["component_id"])
    held = component_of(site, subscription, component)
    if held is None and component.archived_at is not None:
        raise not_found()
    held = held or untouched(site, subscription, component)
    return Answer(body={"component": subscription_component_wire(site, held)})


@handles("activate_event_based_component")
def activate_event_based_component(site: Site, call: Call) -> Answer:
    subscription, component = _event_based(site, call)
    fields = call.fields()
    held = take_component(site, subscription, component)
    price_point = asked_price_point(site, subscription, component, fields)
    if price_point is not None:
        held.price_point_id = price_point.id
    schedule(site, held, fields)
    _switch(site, held, True)
    return Answer()


@handles("deactivate_event_based_component")
def deactivate_event_based_component(site: Site, call: Call) -> Answer:
    subscription, component = _event_based(site, call)
    held = component_of(site, subscription, component)
    if held is not None:
        _switch(site, held, False)
    return Answer()


def _event_based(site: Site, call: Call) -> tuple[Subscription, Component]:
    subscription = need(site, Subscription, call.id("subscription_id"))
    component = component_at(site, subscription, call.path["component_id"])
    if component.kind != "event_based_component":
        raise unprocessable("Component must be an event-based component.")
    return subscription, component


def _switch(site: Site, held: SubscriptionComponent, enabled: bool) -> None:
    held.enabled = enabled
    held.updated_at = site.now


@handles("bulk_update_subscription_components_price_points")
def bulk_update_subscription_components_price_points(site: Site, call: Call) -> Answer:
    subscription = need(site, Subscription, call.id("subscription_id"))
    entries = call.fields().objects("components") or []
    problems: list[Json] = []
    changes: list[tuple[Component, ComponentPricePoint]] = []
    for entry in entries:
        try:
            changes.append(_assignment(site, subscription, entry))
        except Refused as refusal:
            problems += refusal.answer.body["errors"]
    if problems:
        raise Refused(Answer(status=422, body={"errors": problems}))
    _move(site, subscription, changes)
    rows = [{"component_id": component.id, "price_point": price_point.id} for component, price_point in changes]
    return Answer(body={"components": rows})


def _assignment(site: Site, subscription: Subscription, entry: Fields) -> tuple[Component, ComponentPricePoint]:
    """Read one component with its new price point."""
    number = entry.integer("component_id")
    asked = entry.text("price_point")
    component = site[Component].get(number)
    if component is None or not offered(site, subscription, component):
        raise _misfit(number, asked, "Component could not be found.")
    custom = asked_price_point(site, subscription, component, entry) if entry.raw("custom_price") is not None else None
    if custom is not None:
        return component, custom
    if asked == "_default":
        return component, default_component_price_point(site, component)
    price_point = component_price_point_by(site, component, asked or "")
    if price_point is None or price_point.subscription_id not in (None, subscription.id):
        raise _misfit(number, asked, "Price point could not be found.")
    if price_point.archived_at is not None:
        raise _misfit(number, asked, "Price point is archived.")
    return component, price_point


def _misfit(component_id: int | None, price_point: str | None, message: str) -> Refused:
    item = {"component_id": component_id, "message": message, "price_point": price_point}
    return Refused(Answer(status=422, body={"errors": [item]}))


@handles("bulk_reset_subscription_components_price_points")
def bulk_reset_subscription_components_price_points(site: Site, call: Call) -> Answer:
    subscription = need(site, Subscription, call.id("subscription_id"))
    having = site[SubscriptionComponent].where(subscription_id=subscription.id)
    components = [site[Component][held.component_id] for held in having]
    _move(site, subscription, [(one, default_component_price_point(site, one)) for one in components])
    return Answer(body={"subscription": subscription_wire(site, subscription)})


def _move(site: Site, subscription: Subscription, changes: Iterable[tuple[Component, ComponentPricePoint]]) -> None:
    """Put components of a subscription on other price points, from the next charge on."""
    for component, price_point in changes:
        held = take_component(site, subscription, component)
        if held.price_point_id != price_point.id:
            held.price_point_id = price_point.id
            held.updated_at = site.now
