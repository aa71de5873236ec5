"""Renewals that are planned ahead: locked in, begun, and over in their time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from maxio_sdk.sandbox._engine.lifecycle.advance import TIMERS, Timer
from maxio_sdk.sandbox._engine.lifecycle.states import ENDED
from maxio_sdk.sandbox._engine.lifecycle.terms import period_end
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.scheduled_renewals import ScheduledRenewal, ScheduledRenewalItem
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent

__all__ = ["check_free", "lock_in", "plan_renewal", "run_renewal_plans", "set_item"]

_QUANTITY_KINDS = ("quantity_based_component", "on_off_component")
_PLANNED_KINDS = (*_QUANTITY_KINDS, "prepaid_usage_component")


def plan_renewal(
    site: Site, subscription: Subscription, *, starts_at: datetime | None, ends_at: datetime | None
) -> ScheduledRenewal:
    """Plan a term with what the subscription has now: by default the next billing period."""
    start = starts_at or subscription.current_period_ends_at or site.now
    renewal = site[ScheduledRenewal].add(
        ScheduledRenewal(
            id=site[ScheduledRenewal].new_id(),
            subscription_id=subscription.id,
            starts_at=start,
            ends_at=ends_at or period_end(site, subscription, start),
            created_at=site.now,
        )
    )
    set_item(
        site, renewal, "Product", subscription.product_id, subscription.product_price_point_id, quantity=Decimal(1)
    )
    for held in site[SubscriptionComponent].where(subscription_id=subscription.id):
        if site[Component][held.component_id].kind in _PLANNED_KINDS and held.allocated_quantity:
            set_item(
                site, renewal, "Component", held.component_id, held.price_point_id, quantity=held.allocated_quantity
            )
    return renewal


def set_item(
    site: Site, renewal: ScheduledRenewal, item_type: str, item_id: int, price_point_id: int, *, quantity: Decimal
) -> ScheduledRenewalItem:
    """Put an item into a plan, in place of what it says of the same component, or of any product."""
    for item in site[ScheduledRenewalItem].where(renewal_id=renewal.id):
        if item.item_type == item_type and (item_type == "Product" or item.item_id == item_id):
            site[ScheduledRenewalItem].remove(item)
    return site[ScheduledRenewalItem].add(
        ScheduledRenewalItem(
            id=site[ScheduledRenewalItem].new_id(),
            renewal_id=renewal.id,
            subscription_id=renewal.subscription_id,
            item_type=item_type,
            item_id=item_id,
            price_point_id=price_point_id,
            quantity=quantity,
            created_at=site.now,
        )
    )


def check_free(site: Site, renewal: ScheduledRenewal) -> None:
    """Refuse to lock in a term that overlaps with another one of the subscription."""
    for other in site[ScheduledRenewal].where(subscription_id=renewal.subscription_id):
        binding = other is not renewal and other.status in ("scheduled", "pending", "active")
        if binding and other.starts_at < renewal.ends_at and renewal.starts_at < other.ends_at:
            raise unprocessable(f"The term overlaps with that of scheduled renewal {other.id}.")


def lock_in(site: Site, renewal: ScheduledRenewal) -> None:
    """Lock a plan in, and begin it if its time has come."""
    check_free(site, renewal)
    renewal.status, renewal.lock_in_at = "pending", site.now
    run_renewal_plans(site)


def run_renewal_plans(site: Site) -> None:
    """Do what is due of all plans by now."""
    for renewal in site[ScheduledRenewal]:
        while (due := _due(renewal)) is not None and due <= site.now:
            _go_on(site, renewal)


def _due(renewal: ScheduledRenewal) -> datetime | None:
    match renewal.status:
        case "scheduled":
            return renewal.lock_in_at
        case "pending":
            return renewal.starts_at
        case "active":
            return renewal.ends_at
        case _:
            return None


def _go_on(site: Site, renewal: ScheduledRenewal) -> None:
    if renewal.status == "scheduled":
        renewal.status = "pending"
    elif renewal.status == "active":
        renewal.status = "fulfilled"
    elif site[Subscription][renewal.subscription_id].state in ENDED:
        renewal.status = "canceled"
    else:
        renewal.status = "active"
        _apply(site, renewal)


def _apply(site: Site, renewal: ScheduledRenewal) -> None:
    """Let the subscription have what was planned, so that the renewal at this time charges for it.

    What it has of quantity-based and on/off components that the plan leaves out ends. Prepaid units are bought rather
    than held, so that of them a plan changes the price point alone.
    """
    subscription = site[Subscription][renewal.subscription_id]
    items = site[ScheduledRenewalItem].where(renewal_id=renewal.id)
    planned = {item.item_id: item for item in items if item.item_type == "Component"}
    for item in items:
        if item.item_type == "Product":
            subscription.next_product_id = item.item_id
            subscription.next_product_price_point_id = item.price_point_id
    for held in site[SubscriptionComponent].where(subscription_id=subscription.id):
        component = site[Component][held.component_id]
        found = planned.pop(component.id, None)
        if found is not None:
            _set_planned(site, held, component, found)
        elif component.kind in _QUANTITY_KINDS and held.allocated_quantity:
            held.allocated_quantity, held.enabled, held.updated_at = Decimal(0), False, site.now
    for item in planned.values():
        _set_planned(site, _new(site, item), site[Component][item.item_id], item)


def _new(site: Site, item: ScheduledRenewalItem) -> SubscriptionComponent:
    return site[SubscriptionComponent].add(
        SubscriptionComponent(
            id=site[SubscriptionComponent].new_id(),
            subscription_id=item.subscription_id,
            component_id=item.item_id,
            price_point_id=item.price_point_id,
            created_at=site.now,
            updated_at=site.now,
        )
    )


def _set_planned(site: Site, held: SubscriptionComponent, component: Component, item: ScheduledRenewalItem) -> None:
    held.price_point_id = item.price_point_id
    held.updated_at = site.now
    if component.kind in _QUANTITY_KINDS:
        held.allocated_quantity = item.quantity
        held.enabled = component.kind == "on_off_component" and item.quantity > 0


def _times(site: Site) -> Iterator[datetime]:
    for renewal in site[ScheduledRenewal]:
        due = _due(renewal)
        if due is not None:
            yield due


def _next_after(site: Site, after: datetime) -> datetime | None:
    return min((due for due in _times(site) if due > after), default=None)


TIMERS.append(Timer(next_after=_next_after, run=run_renewal_plans))
