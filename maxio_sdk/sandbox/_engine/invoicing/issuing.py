"""Issuing invoices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._billing.discounts import Discount
from maxio_sdk.sandbox._billing.money import formatted, to_cents
from maxio_sdk.sandbox._engine.catalogue.coupons import coupon_discounts
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.invoicing.collecting import collect as collect_invoice
from maxio_sdk.sandbox._engine.invoicing.collecting import settle_nothing_due
from maxio_sdk.sandbox._engine.invoicing.crediting import (
    apply_note,
    apply_open_notes,
    apply_service_credit,
    make_note,
)
from maxio_sdk.sandbox._engine.invoicing.discounting import put_lines
from maxio_sdk.sandbox._engine.invoicing.documents import identified, new_invoice
from maxio_sdk.sandbox._engine.invoicing.history import open_invoices, record_event, update_balance
from maxio_sdk.sandbox._engine.invoicing.paying import apply_prepayments
from maxio_sdk.sandbox._engine.invoicing.pending_discounts import carry_forward, take_pending, waiting_discounts
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.invoices import EarlierBalance, Invoice, InvoiceLine
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import AppliedCoupon, Subscription
from maxio_sdk.sandbox._state.totals import totals
from maxio_sdk.sandbox._wire.text import decimal_text

__all__ = [
    "apply_accounts",
    "count_coupons",
    "expected_due",
    "issue",
    "net_terms_of",
    "open_invoice",
    "pending_invoice",
]


def net_terms_of(site: Site, subscription: Subscription) -> int:
    """Tell after how many days invoices of a subscription are due. What is collected by itself is due at once."""
    if subscription.payment_collection_method != "remittance":
        return 0
    return site.settings.net_terms_days if subscription.net_terms is None else subscription.net_terms


def pending_invoice(site: Site, subscription: Subscription) -> Invoice | None:
    """Find the invoice that gathers the charges accrued since the last renewal."""
    invoices = site[Invoice].where(subscription_id=subscription.id)
    return next((invoice for invoice in invoices if invoice.status == "pending"), None)


def issue(
    site: Site,
    subscription: Subscription,
    lines: Sequence[InvoiceLine],
    *,
    role: str,
    discounts: Iterable[Discount] = (),
    use_coupons: bool = True,
    collect: bool = True,
    collection_method: str | None = None,
    issue_date: date | None = None,
    due_date: date | None = None,
    net_terms: int | None = None,
    memo: str | None = None,
    status: str | None = None,
    gather: bool | None = None,
    advance_for: datetime | None = None,
) -> Invoice:
    """Make an invoice of lines and issue it: discounts, credits and prepayments come off, then it is collected.

    Lines with negative amounts become a credit note, which is put against it. A renewal takes along what was
    accrued since the last one, unless `gather` is False. `status` `draft` or `pending` keeps it from being issued;
    `pending` adds the lines to the pending invoice that is there already. `advance_for` is the start of the period
    that an invoice is issued in advance for. Whether it was paid shows in its status.
    """
    charges = [line for line in lines if line.subtotal >= 0]
    credits = [line for line in lines if line.subtotal < 0]
    terms = net_terms_of(site, subscription) if net_terms is None else net_terms
    gather = status == "pending" or role == "renewal" if gather is None else gather
    gathered = pending_invoice(site, subscription) if gather else None
    accrued = [line.uid for line in gathered.lines] if gathered is not None and gathered.role == "proration" else ()
    if gathered is None:
        invoice = new_invoice(site, subscription, role=role, issue_date=issue_date or site.now.date(), net_terms=terms)
    else:
        invoice = gathered
        invoice.role = role
    _describe(invoice, collection_method=collection_method, due_date=due_date, memo=memo)
    invoice.advance, invoice.advance_for = advance_for is not None, advance_for
    mid_period = role == "proration"
    coupons: list[Discount] = []
    if use_coupons:
        coupons += () if mid_period else waiting_discounts(site, subscription)
        coupons += coupon_discounts(site, subscription, mid_period=mid_period, accrued=accrued, start=advance_for)
    put_lines(invoice, identified(site, (*invoice.lines, *charges)), (*coupons, *discounts))
    if status in ("draft", "pending"):
        _hold(site, subscription, invoice, status, credits)
        return invoice
    if use_coupons and role != "proration":
        count_coupons(site, invoice)
    open_invoice(site, invoice, on=issue_date, due_date=due_date)
    apply_accounts(site, invoice, credits)
    if collect:
        collect_invoice(site, invoice)
    else:
        settle_nothing_due(site, invoice)
    return invoice


def _describe(invoice: Invoice, *, collection_method: str | None, due_date: date | None, memo: str | None) -> None:
    if collection_method is not None:
        invoice.collection_method = collection_method
    if due_date is not None:
        invoice.due_date = due_date
    if memo is not None:
        invoice.memo = memo


def _hold(
    site: Site, subscription: Subscription, invoice: Invoice, status: str, credits: Sequence[InvoiceLine]
) -> None:
    """Keep an invoice back. What is credited does not wait for it."""
    fresh = invoice.status != status
    invoice.status = status
    if credits:
        make_note(site, subscription, credits, memo="Prorated credit", origin=invoice)
        update_balance(site, subscription)
    if fresh and status == "pending":
        happened(
            site,
            "invoice_pending",
            f"Invoice {invoice.number} is pending",
            subscription=subscription,
            subject=invoice,
        )


def count_coupons(site: Site, invoice: Invoice) -> None:
    """Count the period as used for each coupon that took something off. A draft does so only once it is issued."""
    subscription = site[Subscription][invoice.subscription_id]
    start = invoice.advance_for or subscription.current_period_started_at
    for discount in invoice.discounts:
        if discount.discount_type == "rollover":
            take_pending(subscription, discount)
    used = {
        one.code: one for one in invoice.discounts if one.source_type == "Coupon" and one.discount_type != "rollover"
    }
    counted: list[AppliedCoupon] = []
    for applied in subscription.coupons:
        if applied.code in used and (start is None or applied.counted_for != start):
            applied = attrs.evolve(applied, use_count=applied.use_count + 1, counted_for=start)
            carry_forward(site, subscription, used[applied.code])
        counted.append(applied)
    subscription.coupons = tuple(counted)


def open_invoice(site: Site, invoice: Invoice, *, on: date | None = None, due_date: date | None = None) -> None:
    """Make a draft or pending invoice an open one, dated today if no day is given, and tell of it."""
    subscription = site[Subscription][invoice.subscription_id]
    previous = invoice.status
    invoice.previous_balances = tuple(
        EarlierBalance(uid=earlier.uid, number=earlier.number or "", outstanding=totals(earlier).due)
        for earlier in open_invoices(site, subscription)
        if earlier is not invoice
    )
    invoice.status = "open"
    invoice.issued_at = site.now
    invoice.updated_at = site.now
    invoice.issue_date = on or site.now.date()
    invoice.due_date = due_date or invoice.issue_date + timedelta(days=invoice.net_terms)
    update_balance(site, subscription)
    amounts = totals(invoice)
    data = {
        "consolidation_level": invoice.consolidation_level,
        "from_status": previous,
        "to_status": invoice.status,
        "due_amount": decimal_text(amounts.due),
        "total_amount": decimal_text(amounts.total),
    }
    record_event(site, invoice, "issue_invoice", data)
    if invoice.consolidation_level != "child":
        _tell_issued(site, subscription, invoice)


def _tell_issued(site: Site, subscription: Subscription, invoice: Invoice) -> None:
    customer = site[Customer][subscription.customer_id]
    total = formatted(to_cents(totals(invoice).total), invoice.currency)
    happened(
        site,
        "invoice_issued",
        f"Invoice {invoice.number} issued for {customer.first_name} {customer.last_name} in the amount of {total}",
        subscription=subscription,
        subject=invoice,
    )


def apply_accounts(site: Site, invoice: Invoice, credits: Sequence[InvoiceLine] = ()) -> None:
    """Put credits, service credit and prepayments of the subscription against an open invoice, in this order."""
    subscription = site[Subscription][invoice.subscription_id]
    if credits:
        apply_note(site, make_note(site, subscription, credits, memo="Prorated credit", origin=invoice), invoice)
    apply_open_notes(site, subscription, invoice)
    apply_service_credit(site, subscription, invoice)
    apply_prepayments(site, subscription, invoice)
    update_balance(site, subscription)


def expected_due(site: Site, invoice: Invoice) -> Decimal:
    """Tell what would be left to pay of a draft or pending invoice once it is issued."""
    with rehearsal():
        open_invoice(site, invoice)
        apply_accounts(site, invoice)
        return totals(invoice).due
