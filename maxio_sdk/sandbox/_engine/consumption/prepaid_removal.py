"""Taking prepaid units away again: by deleting their allocation, or by letting it expire."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._billing.money import from_cents, to_cents
from maxio_sdk.sandbox._engine.balances.accounts import issue_credit
from maxio_sdk.sandbox._engine.consumption.allocation_terms import refused
from maxio_sdk.sandbox._engine.consumption.component_pricing import component_price
from maxio_sdk.sandbox._engine.consumption.lines import component_line
from maxio_sdk.sandbox._engine.consumption.prepaid_units import refresh_balances
from maxio_sdk.sandbox._engine.invoicing import credit, payment_of, refund, refundable
from maxio_sdk.sandbox._engine.invoicing.earlier_discounts import discount_shares
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceDiscount, InvoiceLine, InvoicePayment
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription, SubscriptionComponent

__all__ = ["move_expiration", "remove_allocation"]


def move_expiration(site: Site, subscription: Subscription, allocation: Allocation, expires_at: datetime) -> None:
    """Change when units expire. A time that is over makes them expire at once."""
    price_point = site[ComponentPricePoint][allocation.price_point_id]
    if price_point.expiration_interval is None:
        message = "Expires at: the price point of the allocation has no expiration interval."
        raise refused(allocation.component_id, "expires_at", message)
    begun = subscription.current_period_started_at
    if begun is not None and expires_at < begun:
        message = "Expires at: must not be before the start of the current period."
        raise refused(allocation.component_id, "expires_at", message)
    allocation.expires_at = expires_at
    refresh_balances(site, site[SubscriptionComponent][allocation.subscription_component_id])


def remove_allocation(
    site: Site, subscription: Subscription, component: Component, allocation: Allocation, scheme: str
) -> None:
    """Delete an allocation, and give back what its unused units cost: as a credit, as money, or not at all."""
    price_point = site[ComponentPricePoint][allocation.price_point_id]
    counts = allocation.applied and (allocation.expires_at is None or allocation.expires_at > site.now)
    unused = allocation.quantity - allocation.used_quantity if counts else Decimal(0)
    part = component_price(site, price_point, allocation.quantity, subscription.currency)
    worth = part.priced.amount * unused / allocation.quantity if allocation.quantity else Decimal(0)
    worth -= sum((worth * share for _, share in _shares(site, subscription, allocation)), Decimal(0))
    site[Allocation].remove(allocation)
    refresh_balances(site, site[SubscriptionComponent][allocation.subscription_component_id])
    memo = f"Prepaid units of {component.name} taken back"
    cents = to_cents(worth)
    if scheme == "none" or cents <= 0:
        return
    if scheme == "credit":
        issue_credit(site, subscription, cents, memo=memo)
        return
    paid = _paid(site, subscription, allocation)
    amount = from_cents(cents)
    if paid is not None:
        invoice, payment = paid
        amount = min(amount, refundable(payment))
        refund(site, invoice, payment, amount, memo=memo, apply_credit=True)
        return
    line = component_line(site, subscription, component, price_point, part, allocation.timestamp, site.now)
    credit(site, subscription, [attrs.evolve(line, subtotal=amount, cost_data=None)], memo=memo)


def _shares(site: Site, subscription: Subscription, allocation: Allocation) -> list[tuple[InvoiceDiscount, Decimal]]:
    """Tell what discounts took off the charge for an allocation."""
    day = allocation.timestamp.astimezone(site.zone).date()

    def charged_for(line: InvoiceLine) -> bool:
        bought = line.kind == "prepaid_usage_component" and line.component_id == allocation.component_id
        return bought and line.period_range_start == day

    return discount_shares(site, subscription, charged_for)


def _paid(site: Site, subscription: Subscription, allocation: Allocation) -> tuple[Invoice, InvoicePayment] | None:
    """Find the payment for an allocation, with the invoice that it is on."""
    if allocation.payment_id is None:
        return None
    for invoice in site[Invoice].where(subscription_id=subscription.id):
        payment = payment_of(invoice, allocation.payment_id)
        if payment is not None:
            return invoice, payment
    return None
