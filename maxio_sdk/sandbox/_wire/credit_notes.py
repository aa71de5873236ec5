"""JSON of credit notes."""

from __future__ import annotations

from collections.abc import Callable, Collection
from decimal import Decimal

from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.invoices import CreditNote, Invoice
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.totals import line_totals
from maxio_sdk.sandbox._wire.invoice_parts import (
    address_wire,
    discount_wire,
    note_line_wire,
    party_wire,
    refund_wire,
    seller_wire,
)
from maxio_sdk.sandbox._wire.text import day_text, decimal_text

__all__ = ["CREDIT_NOTE_BREAKDOWNS", "credit_note_wire"]

CREDIT_NOTE_BREAKDOWNS = ("line_items", "discounts", "taxes", "applications", "refunds")
"""What lists leave out unless it is asked for."""


def credit_note_wire(site: Site, note: CreditNote, *, breakdowns: Collection[str] | None = None) -> dict[str, Json]:
    """Write a credit note, with the breakdowns named, or all of them."""
    amounts = line_totals(note.lines, sum((one.discount_amount for one in note.discounts), Decimal(0)))
    return {
        "uid": note.uid,
        "site_id": site.settings.id,
        "customer_id": note.customer_id,
        "subscription_id": note.subscription_id,
        "number": note.number,
        "sequence_number": note.sequence_number,
        "issue_date": day_text(note.issue_date),
        "applied_date": day_text(note.applied_date),
        "status": note.status,
        "currency": note.currency,
        "memo": note.memo,
        "seller": seller_wire(note.seller),
        "customer": party_wire(note.customer),
        "billing_address": address_wire(note.billing_address),
        "shipping_address": address_wire(note.shipping_address),
        "subtotal_amount": decimal_text(amounts.subtotal),
        "discount_amount": decimal_text(amounts.discount),
        "tax_amount": decimal_text(amounts.tax),
        "total_amount": decimal_text(note.total),
        "applied_amount": decimal_text(note.applied),
        "remaining_amount": decimal_text(note.remaining),
        **_breakdowns_wire(note, breakdowns),
        "origin_invoices": [_origin_wire(site, uid) for uid in note.origin_invoice_uids],
    }


def _breakdowns_wire(note: CreditNote, wanted: Collection[str] | None) -> dict[str, Json]:
    writers: dict[str, Callable[[], list[Json]]] = {
        "line_items": lambda: [note_line_wire(line) for line in note.lines],
        "discounts": lambda: [discount_wire(discount) for discount in note.discounts],
        "taxes": list,
        "applications": lambda: [dict(application) for application in note.applications],
        "refunds": lambda: [refund_wire(refund) for refund in note.refunds],
    }
    return {name: write() for name, write in writers.items() if wanted is None or name in wanted}


def _origin_wire(site: Site, uid: str) -> dict[str, Json]:
    invoice = site[Invoice].first(uid=uid)
    return {"uid": uid, "number": None if invoice is None else invoice.number}
