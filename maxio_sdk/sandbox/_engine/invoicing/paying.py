"""Payments of invoices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_DOWN, Decimal
from typing import Any

import attrs

from maxio_sdk.sandbox._billing.money import CENT, formatted, from_cents, to_cents
from maxio_sdk.sandbox._engine.balances.accounts import draw_prepayments
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.invoicing.history import follow_segments, record_event, set_status, update_balance
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.invoices import Invoice, InvoicePayment, Transaction
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import segments_of, totals
from maxio_sdk.sandbox._state.uids import new_uid
from maxio_sdk.sandbox._wire.text import decimal_text, time_text

__all__ = [
    "apply_prepayments",
    "external_method",
    "new_transaction",
    "part_of",
    "pay",
    "profile_method",
    "split",
    "tell_payment",
]


def external_method(kind: str | None, details: str | None, memo: str | None) -> dict[str, Any]:
    """Describe a payment that came in from outside."""
    return {"details": details, "kind": kind or "other", "memo": memo, "type": "external"}


def profile_method(profile: PaymentProfile) -> dict[str, Any]:
    """Describe a payment by a payment profile."""
    if profile.payment_type == "bank_account":
        return {
            "masked_account_number": profile.masked_bank_account_number or "",
            "masked_routing_number": profile.masked_bank_routing_number or "",
            "type": "bank_account",
        }
    if profile.payment_type == "paypal_account":
        return {"email": profile.paypal_email or "", "type": "paypal_account"}
    if profile.payment_type == "apple_pay":
        return {"type": "apple_pay"}
    masked = profile.masked_card_number or ""
    month, year = profile.expiration_month, profile.expiration_year
    return {
        "card_brand": profile.card_type or "bogus",
        "card_expiration": None if month is None or year is None else f"{month:02d}/{year}",
        "last_four": masked.rpartition("-")[2] or None,
        "masked_card_number": masked,
        "type": "credit_card",
    }


def new_transaction(
    site: Site, subscription: Subscription, kind: str, amount: Decimal, memo: str, **fields: Any
) -> Transaction:
    """Enter a payment or refund into the ledger. The balance after it is the present one until it is set."""
    transaction = Transaction(
        id=site[Transaction].new_id(),
        subscription_id=subscription.id,
        customer_id=subscription.customer_id,
        kind=kind,
        amount_in_cents=to_cents(amount),
        memo=memo,
        created_at=site.now,
        currency=subscription.currency,
        starting_balance_in_cents=subscription.balance_in_cents,
        ending_balance_in_cents=subscription.balance_in_cents,
        product_id=subscription.product_id,
        **fields,
    )
    return site[Transaction].add(transaction)


def pay(
    site: Site,
    invoice: Invoice,
    amount: Decimal,
    method: Mapping[str, Any],
    *,
    memo: str,
    external: bool = True,
    prepayment: bool = False,
    received_on: date | None = None,
    transaction: Transaction | None = None,
    original_amount: Decimal | None = None,
    profile: PaymentProfile | None = None,
    gateway_transaction_id: str | None = None,
) -> InvoicePayment:
    """Put a payment against an invoice, at most what is due; of a consolidated one, against its segments.

    `transaction` and `original_amount` are those of a payment that is divided among invoices; the caller tells of
    it in the end. Prepaid money was told of when it came in.
    """
    shared = transaction is not None
    subscription = site[Subscription][invoice.subscription_id]
    if transaction is None:
        fields = {"payment_profile_id": None if profile is None else profile.id, "external": external}
        transaction = new_transaction(site, subscription, "payment", amount, memo, role=invoice.role, **fields)
        transaction.gateway_transaction_id = gateway_transaction_id
    transaction.invoice_uids = (*transaction.invoice_uids, invoice.uid)
    payment = InvoicePayment(
        uid=new_uid("pmt_", transaction.id * 1000 + len(transaction.invoice_uids)),
        transaction_id=transaction.id,
        transaction_time=site.now,
        memo=memo,
        original_amount=amount if original_amount is None else original_amount,
        applied_amount=amount,
        method=method,
        prepayment=prepayment,
        external=external,
        gateway_transaction_id=transaction.gateway_transaction_id,
        received_on=received_on,
    )
    _apply(site, invoice, payment)
    follow_segments(site, invoice)
    _book(site, invoice, payment, transaction)
    if not (shared or prepayment):
        tell_payment(site, transaction)
    return payment


def _apply(site: Site, invoice: Invoice, payment: InvoicePayment) -> None:
    segments = segments_of(invoice)
    dues = [max(totals(segment).due, Decimal(0)) for segment in segments]
    for segment, part in zip(segments, split(payment.applied_amount, dues), strict=True):
        if part > 0:
            _enter(site, segment, part_of(payment, part, segment))
    _enter(site, invoice, payment)


def part_of(payment: InvoicePayment, amount: Decimal, segment: Invoice) -> InvoicePayment:
    """Cut out of a payment what a segment gets of it."""
    return attrs.evolve(payment, uid=new_uid("pmt_", payment.transaction_id * 1000 + segment.id), applied_amount=amount)


def _enter(site: Site, invoice: Invoice, payment: InvoicePayment) -> None:
    """Enter a payment on one invoice; the status follows from what is due then."""
    invoice.payments = (*invoice.payments, payment)
    invoice.updated_at = site.now
    settled = totals(invoice).due <= 0
    if settled:
        invoice.paid_date = site.now.date()
    record_event(site, invoice, "apply_payment", _payment_data(site, invoice, payment))
    if settled:
        set_status(
            site,
            invoice,
            "paid",
            amount=payment.applied_amount,
            gateway_transaction_id=payment.gateway_transaction_id,
        )


def _payment_data(site: Site, invoice: Invoice, payment: InvoicePayment) -> dict[str, Any]:
    parent = site[Invoice].get(invoice.parent_invoice_id)
    return {
        "consolidation_level": invoice.consolidation_level,
        "memo": payment.memo,
        "original_amount": decimal_text(payment.original_amount),
        "applied_amount": decimal_text(payment.applied_amount),
        "transaction_time": time_text(site, payment.transaction_time),
        "payment_method": dict(payment.method),
        "transaction_id": payment.transaction_id,
        "parent_invoice_number": None if parent is None else parent.sequence_number,
        "remaining_prepayment_amount": None,
        "prepayment": payment.prepayment,
        "external": payment.external,
    }


def _book(site: Site, invoice: Invoice, payment: InvoicePayment, transaction: Transaction) -> None:
    """Book the revenue and what is owed now; of a consolidated invoice, with the subscriptions of its segments."""
    payer = site[Subscription][invoice.subscription_id]
    for billed in segments_of(invoice) or [invoice]:
        subscription = site[Subscription][billed.subscription_id]
        parts = [one.applied_amount for one in billed.payments if one.transaction_id == transaction.id]
        subscription.total_revenue_in_cents += to_cents(parts[-1]) if parts else 0
        update_balance(site, subscription)
    update_balance(site, payer)
    transaction.ending_balance_in_cents = payer.balance_in_cents
    if invoice.role == "signup":
        payer.signup_payment_id = transaction.id
        payer.signup_revenue += payment.applied_amount


def tell_payment(site: Site, transaction: Transaction) -> None:
    """Report a payment, once all that it is divided among is paid."""
    subscription = site[Subscription][transaction.subscription_id]
    customer = site[Customer][subscription.customer_id]
    amount = formatted(transaction.amount_in_cents, transaction.currency)
    product = site[Product].get(subscription.product_id)
    purpose = "" if product is None else f" for {product.name}"
    happened(
        site,
        "payment_success",
        f"Successful payment of {amount} from {customer.first_name} {customer.last_name}{purpose}",
        subscription=subscription,
        data={"product_id": subscription.product_id, "account_transaction_id": transaction.id},
        subject=transaction,
    )


def apply_prepayments(
    site: Site, subscription: Subscription, invoice: Invoice, amount: Decimal | None = None
) -> Decimal:
    """Pay an invoice with prepaid money, all that is due if no amount is given. Gives how much that was."""
    wanted = totals(invoice).due if amount is None else amount
    cents = draw_prepayments(site, subscription, to_cents(wanted), invoice_uid=invoice.uid) if wanted > 0 else 0
    if cents <= 0:
        return Decimal(0)
    drawn = from_cents(cents)
    memo = "Prepayment applied"
    pay(site, invoice, drawn, external_method("other", None, memo), memo=memo, prepayment=True)
    return drawn


def split(amount: Decimal, over: Sequence[Decimal]) -> list[Decimal]:
    """Divide an amount in proportion, in whole cents; the cents that rounding leaves go to the first with room."""
    whole = sum(over, Decimal(0))
    if whole <= 0:
        return [Decimal(0) for _ in over]
    amount = min(amount, whole)
    parts = [(amount * share / whole).quantize(CENT, rounding=ROUND_DOWN) for share in over]
    left = amount - sum(parts, Decimal(0))
    for place, share in enumerate(over):
        step = min(left, share - parts[place])
        parts[place] += step
        left -= step
    return parts
