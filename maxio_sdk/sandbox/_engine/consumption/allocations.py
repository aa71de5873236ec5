"""Allocations and usages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from maxio_sdk.sandbox._engine.balances.replenishment import usage_changed
from maxio_sdk.sandbox._engine.consumption.allocation_plans import Change, Plan, Wish, plan
from maxio_sdk.sandbox._engine.consumption.allocation_terms import Asked, asked
from maxio_sdk.sandbox._engine.consumption.component_periods import begin_own_period
from maxio_sdk.sandbox._engine.consumption.component_pricing import too_large
from maxio_sdk.sandbox._engine.consumption.lines import counted
from maxio_sdk.sandbox._engine.consumption.prepaid_units import expiry, overage_balance, refresh_balances, use_units
from maxio_sdk.sandbox._engine.consumption.subscription_components import (
    component_of,
    set_up_component,
    take_component,
)
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.invoicing import credit, issue
from maxio_sdk.sandbox._engine.lifecycle.dunning import start_dunning
from maxio_sdk.sandbox._engine.lifecycle.states import whose
from maxio_sdk.sandbox._engine.signing_up.outliving import Declined, Watch
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceLine, Transaction
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription, SubscriptionComponent, Usage
from maxio_sdk.sandbox._wire.text import decimal_text, quantity_value

__all__ = ["allocate", "carry_out", "component_of", "record_usage", "set_up_component"]


def allocate(
    site: Site,
    subscription: Subscription,
    component: Component,
    quantity: Decimal,
    *,
    memo: str | None = None,
    price_point: ComponentPricePoint | None = None,
    upgrade_charge: str | None = None,
    downgrade_credit: str | None = None,
    accrue_charge: bool | None = None,
    initiate_dunning: bool = False,
    proration_upgrade_scheme: str | None = None,
    proration_downgrade_scheme: str | None = None,
    timestamp: datetime | None = None,
) -> Allocation:
    """Set the quantity of a component, or buy prepaid units, and charge or credit what that makes."""
    wish = Wish(
        component=component,
        quantity=quantity,
        price_point=price_point,
        asked=asked(
            component.id,
            upgrade_charge=upgrade_charge,
            downgrade_credit=downgrade_credit,
            accrue_charge=accrue_charge,
            upgrade_scheme=proration_upgrade_scheme,
            downgrade_scheme=proration_downgrade_scheme,
        ),
        memo=memo,
        initiate_dunning=initiate_dunning,
        timestamp=timestamp,
    )
    (allocation,) = carry_out(site, subscription, plan(site, subscription, [wish], Asked(), site.now))
    return allocation


def carry_out(
    site: Site, subscription: Subscription, planned: Plan, *, collection_method: str | None = None
) -> list[Allocation]:
    """Do what a plan says: record the allocations, charge, credit, and tell of it."""
    allocations = [_record(site, subscription, change) for change in planned.changes]
    both = list(zip(planned.changes, allocations, strict=True))
    lines = [change.line for change in planned.changes if change.line is not None]
    if any(line.subtotal > 0 for line in lines):
        _charge_all(site, subscription, both, collection_method)
    elif lines:
        credit(site, subscription, lines, memo="Prorated credit")
    for change, allocation in both:
        _tell(site, subscription, change, allocation)
    subscription.updated_at = site.now
    return allocations


def _charge_all(
    site: Site,
    subscription: Subscription,
    changes: Sequence[tuple[Change, Allocation]],
    collection_method: str | None,
) -> None:
    """Charge now what is to be charged now, and leave the rest to the next renewal."""
    later = [change.line for change, _ in changes if change.line is not None and change.terms.accrue_charge]
    if later:
        issue(site, subscription, later, role="proration", status="pending")
    now = [(change, one) for change, one in changes if change.line is not None and not change.terms.accrue_charge]
    if not now:
        return
    lines = [change.line for change, _ in now if change.line is not None]
    dunning = any(change.wish.initiate_dunning for change, _ in now)
    payment = _charge(site, subscription, lines, collection_method, initiate_dunning=dunning)
    for _, allocation in now:
        allocation.payment_id = None if payment is None else payment.id


def _record(site: Site, subscription: Subscription, change: Change) -> Allocation:
    """Keep an allocation, and bring the component's balances up to date."""
    component = change.wish.component
    fresh = component_of(site, subscription, component) is None
    held = take_component(site, subscription, component)
    held.price_point_id = change.price_point.id
    held.updated_at = site.now
    if fresh:
        _join_period(site, subscription, held)
    allocation = Allocation(
        id=site[Allocation].new_id(),
        subscription_component_id=held.id,
        subscription_id=subscription.id,
        component_id=component.id,
        quantity=change.wish.quantity,
        previous_quantity=change.previous_quantity,
        price_point_id=change.price_point.id,
        previous_price_point_id=change.previous_price_point_id,
        timestamp=change.wish.timestamp or site.now,
        created_at=site.now,
        memo=change.wish.memo,
        proration_upgrade_scheme=change.terms.upgrade_scheme,
        proration_downgrade_scheme=change.terms.downgrade_scheme,
        accrue_charge=change.terms.accrue_charge,
        upgrade_charge=change.terms.upgrade_charge,
        downgrade_credit=change.terms.downgrade_credit,
        initiate_dunning=change.wish.initiate_dunning,
        expires_at=expiry(site, change.price_point, site.now) if change.prepaid else None,
        charged=change.prepaid and change.line is not None,
    )
    site[Allocation].add(allocation)
    _set_quantity(site, held, component, change)
    return allocation


def _set_quantity(site: Site, held: SubscriptionComponent, component: Component, change: Change) -> None:
    if change.prepaid:
        refresh_balances(site, held)
        return
    once = component.kind == "quantity_based_component" and not component.recurring
    charged = once and change.line is not None
    held.allocated_quantity = Decimal(0) if charged else change.wish.quantity
    held.enabled = component.kind == "on_off_component" and change.wish.quantity == 1


def _join_period(site: Site, subscription: Subscription, held: SubscriptionComponent) -> None:
    """Let a component with periods of its own count them from the start of the subscription's period."""
    end = subscription.current_period_started_at
    while end is not None and end <= site.now:
        end = begin_own_period(site, subscription, held, end)


def _charge(
    site: Site,
    subscription: Subscription,
    lines: Sequence[InvoiceLine],
    collection_method: str | None,
    *,
    initiate_dunning: bool,
) -> Transaction | None:
    """Charge lines at once. Gives the payment that was tried, if there was one.

    One that fails leaves the charges to the next renewal, unless it is to start dunning.
    """
    failed: Transaction | None = None
    try:
        with transaction():
            watch = Watch(site)
            first = site[Transaction].next_id
            invoice = issue(site, subscription, lines, role="proration", collection_method=collection_method)
            if invoice.status != "open" or invoice.collection_method == "remittance":
                return _payment(site, invoice)
            tried = site[Transaction].where(subscription_id=subscription.id)
            failed = next((one for one in reversed(tried) if one.id >= first and not one.success), None)
            if not initiate_dunning:
                raise watch.declined("The payment failed.", {"payment_failure"})
            start_dunning(site, subscription)
            return failed
    except Declined as declined:
        declined.tell(site)
        if failed is not None:
            Declined((), (failed,)).tell(site)
            failed.invoice_uids = ()
        issue(site, subscription, lines, role="proration", status="pending")
        return failed


def _payment(site: Site, invoice: Invoice) -> Transaction | None:
    paid = [payment for payment in invoice.payments if not payment.prepayment]
    return site[Transaction].get(paid[-1].transaction_id) if paid else None


def _tell(site: Site, subscription: Subscription, change: Change, allocation: Allocation) -> None:
    component = change.wish.component
    before = change.previous_quantity
    after = before + change.wish.quantity if change.prepaid else change.wish.quantity
    happened(
        site,
        "component_allocation_change",
        f"{component.name} changed from {quantity_value(before)} to {counted(after, component)} "
        f"on {whose(site, subscription)}",
        subscription=subscription,
        data={
            "previous_allocation": quantity_value(before),
            "new_allocation": quantity_value(after),
            "component_id": component.id,
            "component_handle": component.handle or "",
            "memo": allocation.memo or "",
            "allocation_id": allocation.id,
            "allocated_quantity": quantity_value(after),
        },
        subject=allocation,
    )


def record_usage(
    site: Site,
    subscription: Subscription,
    component: Component,
    quantity: Decimal,
    *,
    memo: str | None = None,
    price_point: ComponentPricePoint | None = None,
    at: datetime | None = None,
) -> Usage:
    """Record that units of a metered or prepaid component were used, or, where negative, that they were not."""
    if component.kind not in ("metered_component", "prepaid_usage_component"):
        raise unprocessable("Usages can only be added to metered or prepaid usage components.")
    if component.archived_at is not None:
        raise unprocessable("Usages cannot be added to archived components.")
    if not component.allow_fractional_quantities and quantity != quantity.to_integral_value():
        raise unprocessable("Quantity: must be an integer.")
    fresh = component_of(site, subscription, component) is None
    held = take_component(site, subscription, component)
    if fresh:
        _join_period(site, subscription, held)
    own = price_point or site[ComponentPricePoint][held.price_point_id]
    if too_large(site, own, max(abs(quantity), held.unit_balance + quantity), subscription.currency):
        raise unprocessable("Quantity: is too large.")
    usage = Usage(
        id=site[Usage].new_id(),
        subscription_component_id=held.id,
        subscription_id=subscription.id,
        component_id=component.id,
        quantity=quantity,
        price_point_id=own.id,
        created_at=at or site.now,
        memo=memo,
    )
    if component.kind == "metered_component":
        _meter(site, subscription, component, held, usage)
    else:
        _draw(site, subscription, component, held, usage)
    held.updated_at = site.now
    usage_changed(site, subscription)
    return usage


def _meter(
    site: Site, subscription: Subscription, component: Component, held: SubscriptionComponent, usage: Usage
) -> None:
    before = held.unit_balance
    held.unit_balance = max(before + usage.quantity, Decimal(0))
    site[Usage].add(usage)
    happened(
        site,
        "metered_usage",
        f"{counted(usage.quantity, component)} of {component.name} used on {whose(site, subscription)}",
        subscription=subscription,
        data={
            "previous_unit_balance": decimal_text(before),
            "new_unit_balance": quantity_value(held.unit_balance),
            **_used(component, usage),
        },
        subject=usage,
    )


def _draw(
    site: Site, subscription: Subscription, component: Component, held: SubscriptionComponent, usage: Usage
) -> None:
    refresh_balances(site, held)
    before, overage_before = held.unit_balance, overage_balance(site, held)
    touched, usage.overage_quantity = use_units(site, held, usage.quantity)
    site[Usage].add(usage)
    refresh_balances(site, held)
    happened(
        site,
        "prepaid_usage",
        f"{counted(usage.quantity, component)} of {component.name} used on {whose(site, subscription)}",
        subscription=subscription,
        data={
            "previous_unit_balance": decimal_text(before),
            "previous_overage_unit_balance": decimal_text(overage_before),
            "new_unit_balance": quantity_value(held.unit_balance),
            "new_overage_unit_balance": quantity_value(overage_balance(site, held)),
            "overage_usage_quantity": quantity_value(usage.overage_quantity),
            **_used(component, usage),
            "allocation_details": [
                {"allocation_id": one.id, "charge_id": one.charge_id, "usage_quantity": quantity_value(part)}
                for one, part in touched
            ],
        },
        subject=usage,
    )


def _used(component: Component, usage: Usage) -> dict[str, object]:
    return {
        "usage_quantity": quantity_value(usage.quantity),
        "component_id": component.id,
        "component_handle": component.handle or "",
        "memo": usage.memo or "",
    }
