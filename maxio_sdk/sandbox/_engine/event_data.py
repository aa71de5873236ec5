"""The `event_specific_data` of the feed, as far as it follows from the records."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any, TypeAlias

from maxio_sdk.sandbox._billing.money import formatted, to_cents
from maxio_sdk.sandbox._engine.consumption.prepaid_units import overage_balance, prepaid_balances
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceLine, InvoicePayment, Transaction
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription, SubscriptionComponent, Usage
from maxio_sdk.sandbox._state.totals import totals
from maxio_sdk.sandbox._wire.text import day_text, decimal_text, quantity_value, time_text

__all__ = ["specific_data", "transaction_of", "used_units"]

Data: TypeAlias = "Mapping[str, Any] | None"

_JUST_NOW = timedelta(seconds=5)
"""Longer than any request takes, while the site's clock runs."""


def specific_data(site: Site, key: str, subscription: Subscription | None, subject: object | None) -> Data:
    """Make what is special to an event of this key. None where nothing is, or the records do not tell."""
    of_subscription = _OF_SUBSCRIPTION.get(key)
    if of_subscription is not None and subscription is not None:
        return of_subscription(site, subscription, subject)
    if isinstance(subject, Invoice) and key == "invoice_issued":
        return _invoice_issued(subject)
    if isinstance(subject, Allocation) and key == "component_allocation_change":
        return _allocation_change(site, subject)
    if isinstance(subject, Usage) and key == "metered_usage":
        return _metered_usage(site, subject)
    if isinstance(subject, Usage) and key == "prepaid_usage":
        return _prepaid_usage(site, subject)
    return None


def transaction_of(site: Site, subscription: Subscription, subject: object | None) -> Transaction | None:
    """Find the payment that an event is about: the one it names, or the one that was made just now."""
    if isinstance(subject, Transaction):
        return subject
    if isinstance(subject, InvoicePayment):
        return site[Transaction].get(subject.transaction_id)
    made = site[Transaction].where(subscription_id=subscription.id)
    last = next((one for one in reversed(made) if one.kind == "payment"), None)
    return last if last is not None and site.now - last.created_at <= _JUST_NOW else None


def _payment(site: Site, subscription: Subscription, subject: object | None) -> Data:
    transaction = transaction_of(site, subscription, subject)
    if transaction is None:
        return None
    return {"product_id": subscription.product_id, "account_transaction_id": transaction.id}


def _refund(site: Site, subscription: Subscription, subject: object | None) -> Data:
    if not isinstance(subject, Transaction):
        return None
    return {
        "refund_id": subject.id,
        "gateway_transaction_id": subject.gateway_transaction_id,
        "product_id": subscription.product_id,
    }


def _state_change(site: Site, subscription: Subscription, subject: object | None) -> Data:
    return {
        "previous_subscription_state": subscription.previous_state or subscription.state,
        "new_subscription_state": subscription.state,
    }


def _product_change(site: Site, subscription: Subscription, subject: object | None) -> Data:
    if not isinstance(subject, Product):
        return None
    return {"previous_product_id": subject.id, "new_product_id": subscription.product_id}


def _pending_cancellation(site: Site, subscription: Subscription, subject: object | None) -> Data:
    at = subscription.delayed_cancel_at or subscription.scheduled_cancellation_at
    if at is None and subscription.cancel_at_end_of_period:
        at = subscription.current_period_ends_at
    return {"cancellation_state": "cleared" if at is None else "scheduled", "cancels_at": time_text(site, at)}


_PAYMENTS = (
    "signup_success",
    "delayed_signup_creation_success",
    "payment_success",
    "payment_failure",
    "renewal_success",
    "renewal_failure",
    "chargeback_lost",
    "chargeback_accepted",
    "chargeback_closed",
)

_OF_SUBSCRIPTION: dict[str, Callable[[Site, Subscription, object | None], Data]] = {
    **dict.fromkeys(_PAYMENTS, _payment),
    "refund_success": _refund,
    "subscription_state_change": _state_change,
    "subscription_product_change": _product_change,
    "pending_cancellation_change": _pending_cancellation,
}


def _allocation_change(site: Site, allocation: Allocation) -> Data:
    component = site[Component].get(allocation.component_id)
    return {
        "previous_allocation": quantity_value(allocation.previous_quantity),
        "new_allocation": quantity_value(allocation.quantity),
        "component_id": allocation.component_id,
        "component_handle": (component and component.handle) or "",
        "memo": allocation.memo or "",
        "allocation_id": allocation.id,
        "allocated_quantity": quantity_value(allocation.quantity),
    }


def _metered_usage(site: Site, usage: Usage) -> Data:
    before, after = _metered_balances(site, usage)
    return {
        "previous_unit_balance": decimal_text(before),
        "new_unit_balance": quantity_value(after),
        **_usage(site, usage),
    }


def _metered_balances(site: Site, usage: Usage) -> tuple[Decimal, Decimal]:
    """Work out the unit balance before and after a usage, from the usages of its period. None brings it below 0."""
    usages = site[Usage].where(subscription_component_id=usage.subscription_component_id)
    open_usages = [one for one in usages if not one.billed or one is usage]
    held = site[SubscriptionComponent].get(usage.subscription_component_id)
    told = _run(open_usages)[-1] if open_usages else Decimal(0)
    balances = _run(open_usages, max(held.unit_balance - told, Decimal(0)) if held is not None else Decimal(0))
    place = open_usages.index(usage) if usage in open_usages else len(open_usages)
    before = balances[place]
    return before, max(before + usage.quantity, Decimal(0))


def _run(usages: Sequence[Usage], balance: Decimal = Decimal(0)) -> list[Decimal]:
    """List the balances before the first usage, and after each."""
    balances = [balance]
    for usage in usages:
        balances.append(max(balances[-1] + usage.quantity, Decimal(0)))
    return balances


def _prepaid_usage(site: Site, usage: Usage) -> Data:
    used, overage = used_units(site, usage)
    return {
        "previous_unit_balance": decimal_text(max(used - usage.quantity, Decimal(0))),
        "previous_overage_unit_balance": decimal_text(max(overage - usage.overage_quantity, Decimal(0))),
        "new_unit_balance": quantity_value(used),
        "new_overage_unit_balance": quantity_value(overage),
        "overage_usage_quantity": quantity_value(usage.overage_quantity),
        "allocation_details": [],
        **_usage(site, usage),
    }


def _usage(site: Site, usage: Usage) -> dict[str, Any]:
    component = site[Component].get(usage.component_id)
    return {
        "usage_quantity": quantity_value(usage.quantity),
        "component_id": usage.component_id,
        "component_handle": (component and component.handle) or "",
        "memo": usage.memo or "",
    }


def used_units(site: Site, of: Usage | Allocation) -> tuple[Decimal, Decimal]:
    """Tell what of a prepaid component is used, overage included, and the part beyond what was prepaid."""
    held = site[SubscriptionComponent].get(of.subscription_component_id)
    if held is None:
        return Decimal(0), Decimal(0)
    return prepaid_balances(site, held)[1], overage_balance(site, held)


def _invoice_issued(invoice: Invoice) -> Data:
    amounts, currency = totals(invoice), invoice.currency

    def text(amount: Decimal) -> str:
        return formatted(to_cents(amount), currency)

    return {
        "uid": invoice.uid,
        "number": invoice.number,
        "role": invoice.role,
        "due_date": day_text(invoice.due_date),
        "issue_date": day_text(invoice.issue_date) or "",
        "paid_date": day_text(invoice.paid_date) or "",
        "due_amount": text(amounts.due),
        "paid_amount": text(amounts.paid),
        "tax_amount": text(amounts.tax),
        "refund_amount": text(amounts.refund),
        "total_amount": text(amounts.total),
        "status_amount": text(amounts.paid if invoice.status == "paid" else amounts.due),
        "product_name": invoice.product_name or "",
        "consolidation_level": invoice.consolidation_level,
        "line_items": [_line_item(line, text) for line in invoice.lines],
    }


def _line_item(line: InvoiceLine, text: Callable[[Decimal], str]) -> dict[str, Any]:
    return {
        "uid": line.uid,
        "title": line.title,
        "description": line.description,
        "quantity": quantity_value(line.quantity),
        "unit_price": text(line.unit_price),
        "period_range_start": day_text(line.period_range_start),
        "period_range_end": day_text(line.period_range_end),
        "amount": text(line.subtotal),
        "line_references": "",
        "pricing_details_index": None,
        "pricing_details": [],
        "tax_code": None,
        "tax_amount": decimal_text(line.tax),
        "product_id": line.product_id,
        "product_price_point_id": line.product_price_point_id,
        "price_point_id": line.price_point_id,
        "component_id": line.component_id,
        "custom_item": line.kind == "custom",
    }
