"""Allocations of the components of subscriptions."""

from __future__ import annotations

from datetime import datetime, time
from decimal import Decimal

from maxio_sdk.sandbox._engine.catalogue.coupons import coupon_discounts
from maxio_sdk.sandbox._engine.consumption.allocation_plans import Wish, plan
from maxio_sdk.sandbox._engine.consumption.allocation_terms import read_asked, refused
from maxio_sdk.sandbox._engine.consumption.allocations import carry_out
from maxio_sdk.sandbox._engine.consumption.prepaid_removal import move_expiration, remove_allocation
from maxio_sdk.sandbox._engine.consumption.subscription_components import (
    asked_price_point,
    component_at,
    component_of,
    offered,
    schedule,
    take_component,
)
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription
from maxio_sdk.sandbox._wire.allocation_previews import allocation_preview_wire
from maxio_sdk.sandbox._wire.subscription_components import allocation_wire

__all__: list[str] = []

_SCHEMES = ("none", "credit", "refund")


@handles("allocate_component")
def allocate_component(site: Site, call: Call) -> Answer:
    subscription = need(site, Subscription, call.id("subscription_id"))
    component = component_at(site, subscription, call.path["component_id"])
    fields = call.fields("allocation")
    wish = _wish(site, subscription, component, fields)
    planned = plan(site, subscription, [wish], read_asked(call.fields()), site.now)
    (allocation,) = carry_out(site, subscription, planned)
    return Answer.created({"allocation": allocation_wire(site, allocation)})


@handles("allocate_components")
def allocate_components(site: Site, call: Call) -> Answer:
    subscription = need(site, Subscription, call.id("subscription_id"))
    fields = call.fields()
    wishes = _wishes(site, subscription, fields)
    planned = plan(site, subscription, wishes, read_asked(fields), site.now)
    method = fields.text("payment_collection_method") or None
    if method not in (None, "automatic", "remittance", "prepaid"):
        raise refused(None, "payment_collection_method", "Payment collection method: is invalid.")
    allocations = carry_out(site, subscription, planned, collection_method=method)
    return Answer.created([{"allocation": allocation_wire(site, allocation)} for allocation in allocations])


@handles("preview_allocations")
def preview_allocations(site: Site, call: Call) -> Answer:
    subscription = need(site, Subscription, call.id("subscription_id"))
    fields = call.fields()
    with rehearsal():
        wishes = _wishes(site, subscription, fields, preview=True)
        planned = plan(site, subscription, wishes, read_asked(fields), _effective(site, subscription, fields))
        discounts = coupon_discounts(site, subscription, mid_period=True)
        preview = allocation_preview_wire(site, subscription, planned, discounts)
    return Answer(body={"allocation_preview": preview})


def _effective(site: Site, subscription: Subscription, fields: Fields) -> datetime:
    """Read the time that a preview prorates for: now, or a later day of the period."""
    day = fields.day("effective_proration_date")
    if day is None:
        return site.now
    at = max(datetime.combine(day, time(), site.zone), site.now)
    end = subscription.current_period_ends_at
    if day < site.now.date() or (end is not None and at > end):
        message = "Effective proration date: must be within the current period."
        raise refused(None, "effective_proration_date", message)
    return at


def _wishes(site: Site, subscription: Subscription, fields: Fields, *, preview: bool = False) -> list[Wish]:
    """Read the allocations of a request, which name their components."""
    entries = fields.objects("allocations")
    if not entries:
        raise unprocessable("Allocations: cannot be blank.")
    wishes: list[Wish] = []
    for entry in entries:
        number = entry.integer("component_id")
        component = site[Component].get(number)
        if component is None or not offered(site, subscription, component):
            raise refused(number, "component_id", "Component: could not be found.")
        if preview and component.kind == "prepaid_usage_component":
            message = "Component: only quantity-based and on/off components can be previewed."
            raise refused(number, "component_id", message)
        wishes.append(_wish(site, subscription, component, entry, dunning=fields.flag("initiate_dunning") or False))
    return wishes


def _wish(
    site: Site, subscription: Subscription, component: Component, fields: Fields, *, dunning: bool = False
) -> Wish:
    if component.archived_at is not None and component_of(site, subscription, component) is None:
        raise refused(component.id, "component", "Component: is archived.")
    price_point = asked_price_point(site, subscription, component, fields)
    if fields.raw("billing_schedule") is not None:
        schedule(site, take_component(site, subscription, component), fields)
    return Wish(
        component=component,
        quantity=_quantity(component, fields),
        price_point=price_point,
        asked=read_asked(fields, component.id),
        memo=fields.text("memo"),
        initiate_dunning=fields.flag("initiate_dunning", dunning) or False,
    )


def _quantity(component: Component, fields: Fields) -> Decimal:
    quantity = fields.decimal("decimal_quantity") if component.allow_fractional_quantities else None
    quantity = fields.decimal("quantity") if quantity is None else quantity
    if quantity is None:
        raise refused(component.id, "quantity", "Quantity: cannot be blank.")
    return quantity


@handles("list_allocations")
def list_allocations(site: Site, call: Call) -> Answer:
    subscription = need(site, Subscription, call.id("subscription_id"))
    held = component_of(site, subscription, component_at(site, subscription, call.path["component_id"]))
    found = [] if held is None else site[Allocation].where(subscription_component_id=held.id)
    return Answer(body=[{"allocation": allocation_wire(site, one)} for one in call.page(found[::-1])])


def _allocation(site: Site, call: Call) -> tuple[Subscription, Component, Allocation]:
    """Find the allocation of the path, of a prepaid component."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    component = component_at(site, subscription, call.path["component_id"])
    allocation = need(site, Allocation, call.id("allocation_id"))
    if (allocation.subscription_id, allocation.component_id) != (subscription.id, component.id):
        raise not_found()
    if component.kind != "prepaid_usage_component":
        raise refused(component.id, "component", "Component: must be a prepaid usage component.")
    return subscription, component, allocation


@handles("update_prepaid_usage_allocation_expiration_date")
def update_prepaid_usage_allocation_expiration_date(site: Site, call: Call) -> Answer:
    subscription, component, allocation = _allocation(site, call)
    expires_at = call.fields("allocation").time("expires_at")
    if expires_at is None:
        raise refused(component.id, "expires_at", "Expires at: cannot be blank.")
    move_expiration(site, subscription, allocation, expires_at)
    return Answer()


@handles("delete_prepaid_usage_allocation")
def delete_prepaid_usage_allocation(site: Site, call: Call) -> Answer:
    subscription, component, allocation = _allocation(site, call)
    scheme = call.fields().text("credit_scheme") or "credit"
    if scheme not in _SCHEMES:
        raise refused(component.id, "credit_scheme", f"Credit scheme: must be one of: {', '.join(_SCHEMES)}.")
    remove_allocation(site, subscription, component, allocation, scheme)
    return Answer()
