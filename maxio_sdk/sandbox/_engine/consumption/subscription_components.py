"""The components that a subscription has."""

from __future__ import annotations

from decimal import Decimal

from maxio_sdk.sandbox._engine.catalogue.component_prices import (
    component_price_point_by,
    custom_component_price_point,
    default_component_price_point,
)
from maxio_sdk.sandbox._engine.consumption.allocation_terms import refused
from maxio_sdk.sandbox._engine.consumption.component_pricing import too_large
from maxio_sdk.sandbox._engine.consumption.prepaid_units import expiry, refresh_balances
from maxio_sdk.sandbox._engine.lookup import by_id_or_handle, named
from maxio_sdk.sandbox._http.answers import not_found, unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._http.values import as_time
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription, SubscriptionComponent

__all__ = [
    "asked_price_point",
    "check_quantity",
    "component_at",
    "component_of",
    "offered",
    "quantity_problem",
    "schedule",
    "set_up_component",
    "shown_components",
    "take_component",
    "untouched",
]

_TOO_LARGE = "Quantity: is too large."
_ALLOCATED = ("quantity_based_component", "on_off_component", "prepaid_usage_component")


def component_of(site: Site, subscription: Subscription, component: Component) -> SubscriptionComponent | None:
    """Find what a subscription has of a component. None: it never had any."""
    of_subscription = site[SubscriptionComponent].where(subscription_id=subscription.id)
    return next((held for held in of_subscription if held.component_id == component.id), None)


def offered(site: Site, subscription: Subscription, component: Component) -> bool:
    """Tell whether a subscription can have a component: it is of the product's family, or it is there already."""
    product = site[Product][subscription.product_id]
    if component.product_family_id == product.product_family_id:
        return True
    return component_of(site, subscription, component) is not None


def component_at(site: Site, subscription: Subscription, text: str) -> Component:
    """Find a component by its id or handle, as paths have it, or answer 404 if the subscription cannot have it."""
    component = by_id_or_handle(site, Component, text)
    if not offered(site, subscription, component):
        raise not_found()
    return component


def untouched(site: Site, subscription: Subscription, component: Component) -> SubscriptionComponent:
    """Make what a subscription has of a component that it never had any of. It is not kept."""
    return SubscriptionComponent(
        id=0,
        subscription_id=subscription.id,
        component_id=component.id,
        price_point_id=default_component_price_point(site, component).id,
        created_at=subscription.created_at,
        updated_at=subscription.created_at,
    )


def take_component(site: Site, subscription: Subscription, component: Component) -> SubscriptionComponent:
    """Find what a subscription has of a component, and begin with nothing of it where there is none."""
    held = component_of(site, subscription, component)
    if held is None:
        held = untouched(site, subscription, component)
        held.id = site[SubscriptionComponent].new_id()
        held.created_at = held.updated_at = site.now
        site[SubscriptionComponent].add(held)
    return held


def shown_components(site: Site, subscription: Subscription) -> list[SubscriptionComponent]:
    """List the components of a subscription, also those of its product family that it never had any of.

    Archived components are only there where the subscription has them.
    """
    having = site[SubscriptionComponent].where(subscription_id=subscription.id)
    known = {held.component_id for held in having}
    family = site[Product][subscription.product_id].product_family_id
    others = [
        untouched(site, subscription, component)
        for component in site[Component].where(product_family_id=family)
        if component.id not in known and component.archived_at is None
    ]
    return [*having, *others]


def asked_price_point(
    site: Site, subscription: Subscription, component: Component, fields: Fields, name: str = "price_point_id"
) -> ComponentPricePoint | None:
    """Read the price point that a request asks for: a custom one, or one by its id or handle. None: it says nothing."""
    custom = fields.object("custom_price")
    if custom is not None:
        return custom_component_price_point(site, component, custom, subscription.id)
    text = fields.text(name)
    if not text:
        return None
    price_point = component_price_point_by(site, component, text)
    foreign = price_point is not None and price_point.subscription_id not in (None, subscription.id)
    if price_point is None or foreign or price_point.archived_at is not None:
        raise refused(component.id, name, "Price point: could not be found.")
    return price_point


def schedule(site: Site, held: SubscriptionComponent, fields: Fields) -> None:
    """Have the periods of a component begin on the day that a `billing_schedule` says."""
    billing_schedule = fields.object("billing_schedule")
    day = None if billing_schedule is None else billing_schedule.day("initial_billing_at")
    if day is not None and site.settings.multi_frequency_enabled:
        held.next_billing_at = max(as_time(f"{day}T00:00:00", site.zone), site.now)


def quantity_problem(component: Component, quantity: Decimal) -> str | None:
    """Tell why a quantity cannot be allocated."""
    if component.kind == "on_off_component":
        return None if quantity in (0, 1) else "Quantity: must be either 1 (on) or 0 (off)."
    if quantity < 0:
        return "Quantity: must be greater than or equal to 0."
    if not component.allow_fractional_quantities and quantity != quantity.to_integral_value():
        return "Quantity: must be an integer."
    return None


def check_quantity(component: Component, quantity: Decimal) -> None:
    """Refuse what cannot be allocated."""
    if component.kind not in _ALLOCATED:
        kinds = "quantity-based, on/off and prepaid usage components"
        raise refused(component.id, "component", f"Component: allocations can only be made for {kinds}.")
    problem = quantity_problem(component, quantity)
    if problem is not None:
        raise refused(component.id, "quantity", problem)


def set_up_component(site: Site, subscription: Subscription, fields: Fields) -> SubscriptionComponent:
    """Give a subscription a component as its signup or its update says, without a charge of its own.

    What it costs is up to the lines of the period's invoice.
    """
    text = fields.text("component_id") or ""
    component = named(site, Component, text)
    if component is None or not offered(site, subscription, component):
        raise unprocessable(f"Component: could not be found: {text}.")
    known = component_of(site, subscription, component)
    if component.archived_at is not None and known is None:
        raise unprocessable(f"Component: {component.name} is archived.")
    held = take_component(site, subscription, component)
    price_point = asked_price_point(site, subscription, component, fields)
    if price_point is not None:
        held.price_point_id = price_point.id
    schedule(site, held, fields)
    enabled = fields.flag("enabled")
    if component.kind in _ALLOCATED:
        _allocate_first(site, subscription, component, held, _quantity(fields, component, held, enabled))
    else:
        held.enabled = held.enabled if enabled is None else enabled
        balance = fields.decimal("unit_balance")
        own = site[ComponentPricePoint][held.price_point_id]
        if balance is not None and too_large(site, own, balance, subscription.currency):
            raise unprocessable(_TOO_LARGE)
        held.unit_balance = held.unit_balance if balance is None else max(balance, Decimal(0))
    held.updated_at = site.now
    return held


def _quantity(
    fields: Fields, component: Component, held: SubscriptionComponent, enabled: bool | None
) -> Decimal | None:
    """Read how much there is to be. A prepaid component that is enabled begins with one unit if no quantity is said."""
    if component.kind == "on_off_component" and enabled is not None:
        return Decimal(int(enabled))
    quantity = fields.decimal("allocated_quantity")
    if quantity is None:
        quantity = fields.decimal("quantity")
    begins = enabled and component.kind == "prepaid_usage_component" and not held.allocated_quantity
    return Decimal(1) if quantity is None and begins else quantity


def _allocate_first(
    site: Site,
    subscription: Subscription,
    component: Component,
    held: SubscriptionComponent,
    quantity: Decimal | None,
) -> None:
    if quantity is None:
        return
    price_point = site[ComponentPricePoint][held.price_point_id]
    problem = quantity_problem(component, quantity)
    if problem is None and too_large(site, price_point, quantity, subscription.currency):
        problem = _TOO_LARGE
    if problem is not None:
        raise unprocessable(problem)
    prepaid = component.kind == "prepaid_usage_component"
    if quantity == (Decimal(0) if prepaid else held.allocated_quantity):
        return
    allocation = Allocation(
        id=site[Allocation].new_id(),
        subscription_component_id=held.id,
        subscription_id=subscription.id,
        component_id=component.id,
        quantity=quantity,
        previous_quantity=held.allocated_quantity,
        price_point_id=held.price_point_id,
        previous_price_point_id=held.price_point_id,
        timestamp=site.now,
        created_at=site.now,
        expires_at=expiry(site, price_point, site.now) if prepaid else None,
    )
    site[Allocation].add(allocation)
    if prepaid:
        refresh_balances(site, held)
    else:
        held.allocated_quantity = quantity
        held.enabled = component.kind == "on_off_component" and quantity == 1
