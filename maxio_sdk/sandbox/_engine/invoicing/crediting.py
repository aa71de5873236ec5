"""Credit notes: what takes something off invoices without money."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._billing.money import from_cents, to_cents
from maxio_sdk.sandbox._engine.balances.accounts import draw_credits
from maxio_sdk.sandbox._engine.invoicing.documents import identified, new_note
from maxio_sdk.sandbox._engine.invoicing.earlier_discounts import credited_discounts
from maxio_sdk.sandbox._engine.invoicing.history import (
    follow_segments,
    open_invoices,
    record_event,
    set_status,
    update_balance,
)
from maxio_sdk.sandbox._state.invoices import CreditNote, Invoice, InvoiceCredit, InvoiceDiscount, InvoiceLine
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import line_totals, totals
from maxio_sdk.sandbox._state.uids import new_uid
from maxio_sdk.sandbox._wire.credit_notes import credit_note_wire
from maxio_sdk.sandbox._wire.text import decimal_text, time_text

__all__ = ["apply_note", "apply_open_notes", "apply_service_credit", "credit", "credit_line", "make_note"]


def credit(
    site: Site, subscription: Subscription, lines: Sequence[InvoiceLine], *, memo: str, origin: Invoice | None = None
) -> CreditNote:
    """Credit lines to a subscription: to its open invoices, the oldest first. What is left waits for the next one.

    The amounts may all be negative, as prorations have them; a credit note has them positive.
    """
    note = make_note(site, subscription, lines, memo=memo, origin=origin)
    for invoice in open_invoices(site, subscription):
        apply_note(site, note, invoice)
    update_balance(site, subscription)
    return note


def make_note(
    site: Site,
    subscription: Subscription,
    lines: Sequence[InvoiceLine],
    *,
    memo: str,
    origin: Invoice | None = None,
    discounts: Sequence[InvoiceDiscount] = (),
) -> CreditNote:
    """Write a credit note and tell of it. It is not put against anything yet."""
    note = new_note(site, subscription, memo)
    if sum((line.subtotal for line in lines), Decimal(0)) < 0:
        lines = [_turned(line) for line in lines]
    note.lines = identified(site, lines)
    note.discounts = tuple(discounts or credited_discounts(site, subscription, note.lines, note.id))
    note.total = line_totals(note.lines, sum((one.discount_amount for one in note.discounts), Decimal(0))).total
    if origin is not None:
        note.origin_invoice_uids = (origin.uid,)
        record_event(site, origin, "create_credit_note", credit_note_wire(site, note), about=note.uid)
    return note


def _turned(line: InvoiceLine) -> InvoiceLine:
    return attrs.evolve(
        line, subtotal=-line.subtotal, unit_price=abs(line.unit_price), discount=-line.discount, tax=-line.tax
    )


def credit_line(amount: Decimal, title: str, site: Site) -> InvoiceLine:
    """Make a line of a credit that is for nothing in particular."""
    return InvoiceLine(
        title=title,
        kind="custom",
        quantity=Decimal(1),
        unit_price=amount,
        subtotal=amount,
        period_range_start=site.now.date(),
        period_range_end=site.now.date(),
    )


def apply_note(site: Site, note: CreditNote, invoice: Invoice, amount: Decimal | None = None) -> Decimal:
    """Put a credit note against an invoice: as much as is left of it and due there. Gives how much that was."""
    room = totals(invoice).due if amount is None else amount
    part = min(note.remaining, room)
    if part <= 0:
        return Decimal(0)
    application = InvoiceCredit(
        uid=new_uid("cdt_", note.id * 1000 + len(note.applications)),
        credit_note_number=note.number,
        credit_note_uid=note.uid,
        transaction_time=site.now,
        memo=note.memo,
        original_amount=note.total,
        applied_amount=part,
    )
    invoice.credits = (*invoice.credits, application)
    invoice.updated_at = site.now
    _use(site, note, invoice, application)
    record_event(site, invoice, "apply_credit_note", _application_data(site, invoice, application))
    if invoice.status == "open" and totals(invoice).due <= 0:
        set_status(site, invoice, "paid")
        follow_segments(site, invoice)
    return part


def _use(site: Site, note: CreditNote, invoice: Invoice, application: InvoiceCredit) -> None:
    note.applied += application.applied_amount
    note.applications = (
        *note.applications,
        {
            "uid": application.uid,
            "transaction_time": time_text(site, site.now),
            "invoice_uid": invoice.uid,
            "memo": note.memo,
            "applied_amount": decimal_text(application.applied_amount),
        },
    )
    if note.remaining <= 0:
        note.status = "applied"
        note.applied_date = site.now.date()


def _application_data(site: Site, invoice: Invoice, application: InvoiceCredit) -> dict[str, object]:
    return {
        "uid": application.uid,
        "credit_note_number": application.credit_note_number,
        "credit_note_uid": application.credit_note_uid,
        "original_amount": decimal_text(application.original_amount),
        "applied_amount": decimal_text(application.applied_amount),
        "transaction_time": time_text(site, application.transaction_time),
        "memo": application.memo,
        "role": "general",
        "consolidated_invoice": invoice.consolidation_level == "parent",
        "applied_credit_notes": [],
    }


def apply_open_notes(site: Site, subscription: Subscription, invoice: Invoice) -> None:
    """Put what is left of earlier credit notes against an invoice, the oldest first."""
    for note in site[CreditNote].where(subscription_id=subscription.id):
        if note.status == "open":
            apply_note(site, note, invoice)


def apply_service_credit(
    site: Site, subscription: Subscription, invoice: Invoice, amount: Decimal | None = None
) -> Decimal:
    """Put service credit against an invoice, all that is due if no amount is given. Gives how much that was."""
    wanted = totals(invoice).due if amount is None else amount
    covered = draw_credits(site, subscription, to_cents(wanted), invoice_uid=invoice.uid) if wanted > 0 else 0
    if covered <= 0:
        return Decimal(0)
    drawn = from_cents(covered)
    note = make_note(site, subscription, [credit_line(drawn, "Service Credit", site)], memo="Service Credit")
    note.of_service_credit = True
    apply_note(site, note, invoice, drawn)
    return drawn
