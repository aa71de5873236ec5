"""What happened to invoices, as their event stream tells it, and what is owed in the end."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._state.invoices import CreditNote, Invoice, InvoiceEvent
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import segments_of, totals
from maxio_sdk.sandbox._wire.invoices import invoice_wire
from maxio_sdk.sandbox._wire.text import decimal_text

__all__ = ["follow_segments", "open_invoices", "record_event", "set_status", "update_balance"]


def record_event(
    site: Site, invoice: Invoice, event_type: str, data: Mapping[str, Any], *, about: str | None = None
) -> InvoiceEvent:
    """Write into the event stream what happened to an invoice, with the invoice as it stands now.

    `about` is the uid of the credit note that the event is about, where it is not about the invoice.
    """
    event = InvoiceEvent(
        id=site[InvoiceEvent].new_id(),
        invoice_uid=about or invoice.uid,
        event_type=event_type,
        timestamp=site.now,
        event_data=data,
        invoice=invoice_wire(site, invoice),
    )
    return site[InvoiceEvent].add(event)


def set_status(
    site: Site,
    invoice: Invoice,
    status: str,
    *,
    amount: Decimal | None = None,
    gateway_transaction_id: str | None = None,
) -> None:
    """Change the status, and tell of it; `amount` and the gateway's id are those of the payment behind it."""
    previous = invoice.status
    if previous == status:
        return
    invoice.status = status
    invoice.updated_at = site.now
    invoice.paid_date = site.now.date() if status == "paid" else None
    record_event(
        site,
        invoice,
        "change_invoice_status",
        {
            "gateway_trans_id": gateway_transaction_id,
            "amount": None if amount is None else decimal_text(amount),
            "from_status": previous,
            "to_status": status,
            "consolidation_level": invoice.consolidation_level,
        },
    )


def follow_segments(site: Site, segment: Invoice) -> None:
    """Bring the status of a consolidated invoice in line after one of its segments changed."""
    whole = site[Invoice].get(segment.parent_invoice_id)
    if whole is None:
        return
    statuses = {one.status for one in segments_of(whole)}
    if whole.status == "open" and "open" not in statuses:
        set_status(site, whole, "paid" if "paid" in statuses else segment.status)
    elif whole.status in ("paid", "canceled") and "open" in statuses:
        set_status(site, whole, "open")


def open_invoices(site: Site, subscription: Subscription) -> list[Invoice]:
    """List the invoices of a subscription that can be paid, the oldest first; of a group, its segments."""
    return [
        invoice
        for invoice in site[Invoice].where(subscription_id=subscription.id)
        if invoice.status == "open" and invoice.consolidation_level != "parent"
    ]


def update_balance(site: Site, subscription: Subscription) -> None:
    """Bring up to date what a subscription owes: what its open invoices ask for, less open credit notes."""
    owed = sum((totals(invoice).due for invoice in open_invoices(site, subscription)), Decimal(0))
    notes = site[CreditNote].where(subscription_id=subscription.id)
    credit = sum((note.remaining for note in notes if note.status == "open"), Decimal(0))
    subscription.balance_in_cents = to_cents(owed - credit)
