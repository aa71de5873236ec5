"""Invoices that are no longer due: voided for good, or canceled until they are opened again."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.balances.accounts import issue_credit, return_prepayments
from maxio_sdk.sandbox._engine.invoicing.crediting import apply_note, credit_line, make_note
from maxio_sdk.sandbox._engine.invoicing.history import follow_segments, record_event, set_status, update_balance
from maxio_sdk.sandbox._state.invoices import CreditNote, Invoice, InvoicePayment, Transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import segments_of, totals
from maxio_sdk.sandbox._wire.credit_notes import credit_note_wire
from maxio_sdk.sandbox._wire.text import decimal_text, time_text

__all__ = ["reopen", "return_accounts", "return_payment", "void"]


def void(site: Site, invoice: Invoice, reason: str) -> None:
    """Void an invoice, and its segments. What was due on it is taken off by a credit note.

    Money that was paid stays paid. What an advance invoice had of prepayments and credits goes back.
    """
    subscription = site[Subscription][invoice.subscription_id]
    if invoice.advance:
        return_accounts(site, subscription, invoice)
    was_issued = invoice.issued_at is not None
    due = totals(invoice).due
    previous = invoice.status
    invoice.voided_at = site.now
    note = None
    if was_issued and due > 0 and invoice.consolidation_level != "parent":
        note = make_note(site, subscription, [credit_line(due, reason, site)], memo=reason, origin=invoice)
        invoice.status = "voided"
        apply_note(site, note, invoice)
        invoice.status = previous
    set_status(site, invoice, "voided")
    for segment in segments_of(invoice):
        if segment.status not in ("paid", "voided"):
            void(site, segment, reason)
    follow_segments(site, invoice)
    record_event(site, invoice, "void_invoice", _void_data(site, invoice, reason, due, note))
    update_balance(site, subscription)


def _void_data(site: Site, invoice: Invoice, reason: str, due: Decimal, note: CreditNote | None) -> Mapping[str, Any]:
    return {
        "credit_note_attributes": None if note is None else credit_note_wire(site, note),
        "memo": reason,
        "applied_amount": decimal_text(due),
        "transaction_time": time_text(site, site.now),
        "is_advance_invoice": invoice.advance,
        "reason": reason,
    }


def return_accounts(site: Site, subscription: Subscription, invoice: Invoice) -> None:
    """Take prepayments and credits off an invoice, and give them back to the subscription."""
    for credit in invoice.credits:
        note = site[CreditNote].first(uid=credit.credit_note_uid)
        if note is not None:
            _return_note(site, subscription, note, invoice, credit.applied_amount)
    invoice.credits = ()
    for payment in [payment for payment in invoice.payments if payment.prepayment]:
        invoice.payments = tuple(kept for kept in invoice.payments if kept is not payment)
        kept = payment.applied_amount - payment.refunded
        subscription.total_revenue_in_cents -= to_cents(kept)
        return_payment(site, invoice, payment, kept)
        data = {
            "transaction_id": payment.transaction_id,
            "memo": payment.memo,
            "original_amount": decimal_text(payment.original_amount),
            "applied_amount": decimal_text(payment.applied_amount),
            "transaction_time": time_text(site, payment.transaction_time),
            "payment_method": dict(payment.method),
            "prepayment": True,
        }
        record_event(site, invoice, "remove_payment", data)


def return_payment(site: Site, invoice: Invoice, payment: InvoicePayment, amount: Decimal) -> None:
    """Put money back that an invoice was paid with from prepayments."""
    paid = site[Transaction][payment.transaction_id]
    return_prepayments(
        site,
        site[Subscription][paid.subscription_id],
        to_cents(amount),
        invoice_uids=paid.invoice_uids,
        memo=f"Returned from invoice {invoice.number}",
    )


def _return_note(site: Site, subscription: Subscription, note: CreditNote, invoice: Invoice, amount: Decimal) -> None:
    if note.of_service_credit:
        site[CreditNote].remove(note)
        memo = f"Returned from invoice {invoice.number}"
        issue_credit(site, subscription, to_cents(amount), memo=memo, reason="service credit returned")
        return
    note.applied -= amount
    note.applications = tuple(one for one in note.applications if one["invoice_uid"] != invoice.uid)
    note.status = "open"
    note.applied_date = None


def reopen(site: Site, invoice: Invoice) -> None:
    """Make a canceled invoice due again, and all its segments."""
    for segment in segments_of(invoice):
        if segment.status == "canceled":
            reopen(site, segment)
    set_status(site, invoice, "open")
    follow_segments(site, invoice)
    update_balance(site, site[Subscription][invoice.subscription_id])
