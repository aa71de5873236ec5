"""Recording payments of invoices."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import attrs

from maxio_sdk.models.invoices import InvoicePaymentMethodType
from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.balances.accounts import add_prepayment
from maxio_sdk.sandbox._engine.invoicing import apply_prepayments, apply_service_credit, external_method, pay, totals
from maxio_sdk.sandbox._engine.invoicing.collecting import NO_PROFILE, charge_profile, paying_profile
from maxio_sdk.sandbox._engine.invoicing.history import open_invoices, update_balance
from maxio_sdk.sandbox._engine.invoicing.paying import new_transaction, tell_payment
from maxio_sdk.sandbox._engine.lifecycle.dunning import settle
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.signing_up.outliving import Declined, Watch
from maxio_sdk.sandbox._handlers.invoices import find_invoice
from maxio_sdk.sandbox._handlers.invoices_amounts import read_amount
from maxio_sdk.sandbox._http.answers import Answer, Json, blank, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.invoices import invoice_wire
from maxio_sdk.sandbox._wire.text import decimal_text

__all__: list[str] = []

_METHODS = frozenset(method.value for method in InvoicePaymentMethodType)
_NOT_OPEN = "Invoice must have an open status"


def _kind(fields: Fields, name: str = "method") -> str:
    kind = fields.text(name) or "other"
    if kind not in _METHODS:
        raise unprocessable(f"{fields.label(name)}: is not included in the list.")
    return kind


def _received_on(site: Site, fields: Fields) -> date | None:
    day = fields.day("received_on")
    if day is not None and day > site.now.date():
        raise unprocessable("Received on: must be in the past.")
    return day


def _check_payable(invoice: Invoice, amount: Decimal) -> None:
    if invoice.status != "open":
        raise unprocessable(_NOT_OPEN)
    due = totals(invoice).due
    if amount > due:
        raise unprocessable(f"Payment amount {amount:.2f} exceeds due amount {due:.2f}")


@handles("record_payment_for_invoice")
def record_payment(site: Site, call: Call) -> Answer:
    """Put a payment against an invoice: money from outside, from an account, or from a payment profile."""
    invoice = find_invoice(site, call)
    fields = call.fields("payment")
    kind = call.fields().text("type") or "external"
    pay_by = _PAY_BY.get(kind)
    if pay_by is None:
        raise unprocessable("Type: is not included in the list.")
    watch = Watch(site)
    try:
        with transaction():
            pay_by(site, invoice, fields, watch)
    except Declined as declined:
        return declined.tell(site)
    settle(site, site[Subscription][invoice.subscription_id])
    return Answer.created(invoice_wire(site, invoice))


def _pay_external(site: Site, invoice: Invoice, fields: Fields, watch: Watch) -> None:
    amount = read_amount(fields)
    method, received_on = _kind(fields), _received_on(site, fields)
    _check_payable(invoice, amount)
    memo, details = fields.text("memo"), fields.text("details")
    described = external_method(method, details, memo)
    pay(site, invoice, amount, described, memo=memo or "", received_on=received_on)


def _pay_from_prepayments(site: Site, invoice: Invoice, fields: Fields, watch: Watch) -> None:
    amount = read_amount(fields)
    _check_payable(invoice, amount)
    if apply_prepayments(site, site[Subscription][invoice.subscription_id], invoice, amount) < amount:
        raise unprocessable("Amount must be greater than prepayment account balance.")


def _pay_from_service_credit(site: Site, invoice: Invoice, fields: Fields, watch: Watch) -> None:
    amount = read_amount(fields)
    _check_payable(invoice, amount)
    subscription = site[Subscription][invoice.subscription_id]
    if apply_service_credit(site, subscription, invoice, amount) < amount:
        raise unprocessable("Amount must be less than or equal to the service credit account balance.")
    update_balance(site, subscription)


def _pay_by_profile(site: Site, invoice: Invoice, fields: Fields, watch: Watch) -> None:
    if invoice.status != "open":
        raise unprocessable(_NOT_OPEN)
    amount = read_amount(fields, default=totals(invoice).due)
    _check_payable(invoice, amount)
    subscription = site[Subscription][invoice.subscription_id]
    profile = paying_profile(site, subscription)
    if fields.raw("payment_profile_id") is not None:
        profile = site[PaymentProfile].get(fields.integer("payment_profile_id"))
        if profile is None or profile.customer_id not in (subscription.customer_id, subscription.payer_id):
            raise unprocessable("Payment profile not found")
    if profile is None:
        raise unprocessable(NO_PROFILE)
    outcome = charge_profile(site, invoice, amount, profile)
    if not outcome.success:
        raise watch.declined(outcome.message or "Payment failed", ("payment_failure",))


_PAY_BY: dict[str, Callable[[Site, Invoice, Fields, Watch], None]] = {
    "external": _pay_external,
    "prepayment": _pay_from_prepayments,
    "service_credit": _pay_from_service_credit,
    "payment": _pay_by_profile,
}


@attrs.frozen
class _Application:
    invoice: Invoice
    amount: Decimal


@handles("record_payment_for_multiple_invoices")
def record_payment_for_multiple(site: Site, call: Call) -> Answer:
    """Divide a payment from outside among several invoices. What is more than that becomes a prepayment."""
    fields = call.fields("payment")
    amount, method, received_on = read_amount(fields), _kind(fields), _received_on(site, fields)
    applications = [_application(site, one) for one in fields.objects("applications") or []]
    if not applications:
        raise blank("Applications")
    total = sum((one.amount for one in applications), Decimal(0))
    if total > amount:
        raise unprocessable("Total amount must be greater or equal to invoices payment amount sum.")
    memo, details = fields.text("memo") or "", fields.text("details")
    first = site[Subscription][applications[0].invoice.subscription_id]
    entry = new_transaction(site, first, "payment", total, memo, external=True)
    described = external_method(method, details, memo)
    answered: list[Json] = []
    for one in applications:
        _check_payable(one.invoice, one.amount)
        shared: dict[str, Any] = {"transaction": entry, "original_amount": amount, "received_on": received_on}
        payment = pay(site, one.invoice, one.amount, described, memo=memo, **shared)
        settle(site, site[Subscription][one.invoice.subscription_id])
        answered.append(
            {
                "invoice_uid": one.invoice.uid,
                "application_uid": payment.uid,
                "applied_amount": decimal_text(one.amount),
            }
        )
    tell_payment(site, entry)
    if amount > total:
        _prepay(site, first, amount - total, memo, details, method)
    return Answer.created(
        {
            "payment": {
                "transaction_id": entry.id,
                "total_amount": decimal_text(total),
                "currency_code": first.currency,
                "applications": answered,
            }
        }
    )


def _application(site: Site, fields: Fields) -> _Application:
    invoice = site[Invoice].first(uid=fields.text("invoice_uid"))
    if invoice is None:
        raise unprocessable("Invoice not found")
    return _Application(invoice, read_amount(fields))


def _prepay(
    site: Site, subscription: Subscription, amount: Decimal, memo: str, details: str | None, kind: str
) -> dict[str, Json]:
    """Keep what a payment has left over as a prepayment."""
    prepayment = add_prepayment(
        site, subscription, to_cents(amount), memo=memo, details=details or "", payment_type=kind
    )
    return {
        "subscription_id": subscription.id,
        "amount_in_cents": prepayment.amount_in_cents,
        "ending_balance_in_cents": prepayment.ending_balance_in_cents,
    }


@handles("record_payment_for_subscription")
def record_payment_for_subscription(site: Site, call: Call) -> Answer:
    """Pay the oldest open invoices of a subscription with money from outside."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    fields = call.fields("payment")
    missing = [name for name in ("amount", "memo", "payment_details", "payment_method") if not fields.raw(name)]
    if missing:
        raise blank(*(fields.label(name) for name in missing))
    amount, kind = read_amount(fields), _kind(fields, "payment_method")
    memo, details = fields.text("memo") or "", fields.text("payment_details")
    invoices = _to_pay(site, subscription)
    entry = new_transaction(site, subscription, "payment", amount, memo, external=True)
    described = external_method(kind, details, memo)
    paid: list[Invoice] = []
    left = amount
    for invoice in invoices:
        part = min(left, totals(invoice).due)
        if part > 0:
            pay(site, invoice, part, described, memo=memo, transaction=entry, original_amount=amount)
            paid.append(invoice)
            left -= part
    tell_payment(site, entry)
    prepayment = _prepay(site, subscription, left, memo, details, kind) if left > 0 else None
    settle(site, subscription)
    return Answer.created({"paid_invoices": [_paid_wire(invoice) for invoice in paid], "prepayment": prepayment})


def _to_pay(site: Site, subscription: Subscription) -> list[Invoice]:
    """List what the subscription's payment goes to, the oldest first: of a primary one, the group's invoices too."""
    if subscription.group_uid is None:
        found = open_invoices(site, subscription)
    else:
        group = site[SubscriptionGroup].first(uid=subscription.group_uid)
        if group is None or group.primary_subscription_id != subscription.id:
            raise unprocessable("Only ungrouped or primary subscriptions may be paid using the bulk payment request.")
        ours = {*site[Invoice].where(group_uid=group.uid), *site[Invoice].where(subscription_id=subscription.id)}
        found = [one for one in ours if one.status == "open" and one.consolidation_level != "child"]
    return sorted(found, key=lambda invoice: (invoice.issue_date or date.min, invoice.id))


def _paid_wire(invoice: Invoice) -> dict[str, Json]:
    amounts = totals(invoice)
    return {
        "invoice_id": invoice.uid,
        "status": invoice.status,
        "due_amount": decimal_text(amounts.due),
        "paid_amount": decimal_text(amounts.paid),
    }
