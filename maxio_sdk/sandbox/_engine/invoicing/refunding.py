"""Giving payments back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from hashlib import sha256
from typing import Any

import attrs

from maxio_sdk.sandbox._billing.money import formatted, from_cents, to_cents
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.invoicing.crediting import apply_note, make_note
from maxio_sdk.sandbox._engine.invoicing.history import follow_segments, record_event, set_status, update_balance
from maxio_sdk.sandbox._engine.invoicing.paying import new_transaction, split
from maxio_sdk.sandbox._engine.invoicing.voiding import return_payment, void
from maxio_sdk.sandbox._state.invoices import (
    CreditNote,
    Invoice,
    InvoiceDiscount,
    InvoiceLine,
    InvoicePayment,
    InvoiceRefund,
    Transaction,
)
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import cents, line_totals, totals
from maxio_sdk.sandbox._wire.credit_notes import credit_note_wire
from maxio_sdk.sandbox._wire.text import decimal_text, time_text

__all__ = ["payment_of", "refund", "refundable"]


def payment_of(invoice: Invoice, payment_id: int) -> InvoicePayment | None:
    """Find a payment of an invoice by the id of its transaction."""
    return next((payment for payment in invoice.payments if payment.transaction_id == payment_id), None)


def refundable(payment: InvoicePayment) -> Decimal:
    """Tell what of a payment's part in its invoice was not given back yet."""
    return payment.applied_amount - payment.refunded


def refund(
    site: Site,
    invoice: Invoice,
    payment: InvoicePayment,
    amount: Decimal,
    *,
    memo: str,
    external: bool = False,
    apply_credit: bool = False,
    void_invoice: bool = False,
    segments: Sequence[Invoice] = (),
) -> Transaction:
    """Give back a part of a payment. The caller has seen to it that so much of it is left.

    With `apply_credit` a credit note keeps the invoice from being due again. `segments` are those of a consolidated
    invoice, which share the refund in proportion to what they have of the payment.
    """
    subscription = site[Subscription][invoice.subscription_id]
    entry = _enter(site, subscription, invoice, payment, amount, memo, external)
    parts = _parts(payment, amount, segments) if segments else {}
    for segment, part in parts.items():
        _give_back(site, segment, payment, part, entry, apply_credit=apply_credit)
    _give_back(site, invoice, payment, amount, entry, apply_credit=apply_credit)
    parent = site[Invoice].get(invoice.parent_invoice_id)
    if parent is not None and payment_of(parent, payment.transaction_id) is not None:
        _give_back(site, parent, payment, amount, entry, apply_credit=apply_credit)
    follow_segments(site, invoice)
    if payment.prepayment and not external:
        return_payment(site, invoice, payment, amount)
    if void_invoice:
        void(site, invoice, memo)
    for billed, part in (parts or {invoice: amount}).items():
        member = site[Subscription][billed.subscription_id]
        member.total_revenue_in_cents -= to_cents(part)
        update_balance(site, member)
    update_balance(site, subscription)
    entry.ending_balance_in_cents = subscription.balance_in_cents
    _tell(site, subscription, entry)
    return entry


def _enter(
    site: Site,
    subscription: Subscription,
    invoice: Invoice,
    payment: InvoicePayment,
    amount: Decimal,
    memo: str,
    external: bool,
) -> Transaction:
    entry = new_transaction(
        site,
        subscription,
        "refund",
        amount,
        memo,
        payment_id=payment.transaction_id,
        external=external,
        invoice_uids=(invoice.uid,),
        role=invoice.role,
    )
    if payment.gateway_transaction_id is not None and not external:
        entry.gateway_transaction_id = str(int(sha256(f"refund-{entry.id}".encode()).hexdigest()[:12], 16))
    paid = site[Transaction].get(payment.transaction_id)
    if paid is not None:
        paid.refunded_amount_in_cents += entry.amount_in_cents
    return entry


def _parts(payment: InvoicePayment, amount: Decimal, segments: Sequence[Invoice]) -> dict[Invoice, Decimal]:
    """Divide a refund among segments, in proportion to what is left there of the payment."""
    shares = [payment_of(segment, payment.transaction_id) for segment in segments]
    left = [Decimal(0) if share is None else refundable(share) for share in shares]
    return {segment: part for segment, part in zip(segments, split(amount, left), strict=True) if part > 0}


def _give_back(
    site: Site, invoice: Invoice, payment: InvoicePayment, amount: Decimal, entry: Transaction, *, apply_credit: bool
) -> None:
    """Enter a refund on one invoice. Without a credit it is due again, as far as the refund goes."""
    invoice.payments = tuple(
        attrs.evolve(each, refunded=each.refunded + amount) if each.transaction_id == payment.transaction_id else each
        for each in invoice.payments
    )
    given_back = InvoiceRefund(
        transaction_id=entry.id,
        payment_id=payment.transaction_id,
        memo=entry.memo,
        original_amount=from_cents(entry.amount_in_cents),
        applied_amount=amount,
        created_at=site.now,
        gateway_transaction_id=entry.gateway_transaction_id,
    )
    attributes = _noted(site, invoice, amount, entry.memo, given_back, apply_credit=apply_credit)
    invoice.updated_at = site.now
    data = {
        "apply_credit": apply_credit,
        "consolidation_level": invoice.consolidation_level,
        "credit_note_attributes": attributes,
        "memo": entry.memo,
        "original_amount": decimal_text(given_back.original_amount),
        "payment_id": payment.transaction_id,
        "refund_amount": decimal_text(amount),
        "refund_id": entry.id,
        "transaction_time": time_text(site, site.now),
    }
    record_event(site, invoice, "refund_invoice", data)
    if invoice.status == "paid" and totals(invoice).due > 0:
        set_status(site, invoice, "open")


def _noted(
    site: Site, invoice: Invoice, amount: Decimal, memo: str, given_back: InvoiceRefund, *, apply_credit: bool
) -> Mapping[str, Any]:
    """Enter the refund and write its credit note. Where no credit is wanted, the note is only told of."""
    if not apply_credit or invoice.consolidation_level == "parent":
        with rehearsal():
            attributes = credit_note_wire(site, _note(site, invoice, amount, memo, given_back))
        invoice.refunds = (*invoice.refunds, given_back)
        return attributes
    note = _note(site, invoice, amount, memo, given_back)
    apply_note(site, note, invoice, amount)
    invoice.refunds = (*invoice.refunds, given_back)
    return credit_note_wire(site, note)


def _note(site: Site, invoice: Invoice, amount: Decimal, memo: str, given_back: InvoiceRefund) -> CreditNote:
    lines, discounts = _share(invoice, amount)
    subscription = site[Subscription][invoice.subscription_id]
    note = make_note(site, subscription, lines, memo=memo, origin=invoice, discounts=discounts)
    note.refunds = (given_back,)
    return note


def _share(invoice: Invoice, amount: Decimal) -> tuple[list[InvoiceLine], list[InvoiceDiscount]]:
    """Cut a share worth an amount out of an invoice: of each line and each discount the same part."""
    total = totals(invoice).total
    part = amount / total if total else Decimal(0)
    discounts = [
        attrs.evolve(
            each,
            eligible_amount=cents(each.eligible_amount * part),
            discount_amount=cents(each.discount_amount * part),
            breakouts=(),
        )
        for each in invoice.discounts
    ]
    lines = [
        attrs.evolve(line, subtotal=cents(line.subtotal * part), discount=cents(line.discount * part))
        for line in invoice.lines
    ]
    if lines:
        worth = line_totals(lines, sum((each.discount_amount for each in discounts), Decimal(0))).total
        lines[-1] = attrs.evolve(lines[-1], subtotal=lines[-1].subtotal + amount - worth)
    return lines, discounts


def _tell(site: Site, subscription: Subscription, entry: Transaction) -> None:
    gateway_id = entry.gateway_transaction_id
    happened(
        site,
        "refund_success",
        f"Refunded {formatted(entry.amount_in_cents, entry.currency)}: {entry.memo}",
        subscription=subscription,
        data={
            "refund_id": entry.id,
            "gateway_transaction_id": None if gateway_id is None else int(gateway_id),
            "product_id": subscription.product_id,
        },
        subject=entry,
    )
