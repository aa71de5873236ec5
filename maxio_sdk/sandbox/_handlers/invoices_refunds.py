"""Refunding payments of invoices."""

from __future__ import annotations

from decimal import Decimal

from maxio_sdk.sandbox._engine.invoicing import payment_of, refund, refundable
from maxio_sdk.sandbox._handlers.invoices import find_invoice
from maxio_sdk.sandbox._handlers.invoices_amounts import read_amount
from maxio_sdk.sandbox._http.answers import Answer, blank, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.invoices import Invoice, InvoicePayment
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.totals import segments_of, totals
from maxio_sdk.sandbox._wire.invoices import invoice_wire

__all__: list[str] = []


@handles("refund_invoice")
def refund_invoice(site: Site, call: Call) -> Answer:
    """Give back a payment of an invoice, a segment or a consolidated invoice, all or part of it."""
    invoice = find_invoice(site, call)
    fields = call.fields("refund")
    missing = [name for name in ("memo", "payment_id") if fields.raw(name) in (None, "")]
    if missing:
        raise blank(*(fields.label(name) for name in missing))
    payment = payment_of(invoice, fields.integer("payment_id") or 0)
    if payment is None:
        raise unprocessable("Payment not found")
    consolidated = invoice.consolidation_level == "parent"
    segments = _segments(invoice, payment, fields) if consolidated else []
    amount = _amount(fields, _left(payment, segments), required=not consolidated)
    credit, void = fields.flag("apply_credit", False) or False, fields.flag("void_invoice", False) or False
    whole = amount == totals(invoice).paid
    refund(
        site,
        invoice,
        payment,
        amount,
        memo=fields.text("memo") or "",
        external=fields.flag("external", False) or False,
        apply_credit=credit,
        void_invoice=void and whole and not credit and not consolidated,
        segments=segments,
    )
    return Answer.created(invoice_wire(site, invoice))


def _segments(invoice: Invoice, payment: InvoicePayment, fields: Fields) -> list[Invoice]:
    """List the segments that are refunded: those named, or all that have some of the payment."""
    having = [one for one in segments_of(invoice) if payment_of(one, payment.transaction_id) is not None]
    wanted = fields.texts("segment_uids")
    if wanted is None or wanted == ["all"]:
        return having
    if not set(wanted) <= {segment.uid for segment in having}:
        raise unprocessable("Segment not found")
    return [segment for segment in having if segment.uid in wanted]


def _left(payment: InvoicePayment, segments: list[Invoice]) -> Decimal:
    """Tell how much can be refunded: what is left of the payment, on the segments that are refunded."""
    shares = [payment_of(segment, payment.transaction_id) for segment in segments]
    parts = [refundable(share) for share in shares if share is not None]
    return sum(parts, Decimal(0)) if segments else refundable(payment)


def _amount(fields: Fields, left: Decimal, *, required: bool) -> Decimal:
    amount = read_amount(fields, default=None if required else left)
    if amount > left:
        raise unprocessable(f"Refund amount {amount:.2f} exceeds the refundable amount {left:.2f} of the payment")
    return amount
