"""JSON of invoices."""

from __future__ import annotations

from collections.abc import Callable, Collection

from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import (
    Invoice,
    InvoiceCredit,
    InvoiceEvent,
    InvoicePayment,
)
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.totals import totals
from maxio_sdk.sandbox._state.uids import new_uid
from maxio_sdk.sandbox._wire.invoice_parts import (
    address_wire,
    discount_wire,
    line_wire,
    party_wire,
    refund_wire,
    seller_wire,
    totals_wire,
)
from maxio_sdk.sandbox._wire.text import day_text, decimal_text, time_text

__all__ = [
    "INVOICE_BREAKDOWNS",
    "invoice_event_wire",
    "invoice_wire",
    "public_url",
]

INVOICE_BREAKDOWNS = ("line_items", "discounts", "taxes", "credits", "payments", "custom_fields", "refunds")
"""What lists leave out unless it is asked for."""


def public_url(uid: str) -> str:
    """Tell where a customer sees an invoice without signing in."""
    token = new_uid("", int(uid[-6:], 36))
    return f"https://www.chargifypay.com/invoice/{uid}/?token={token}"


def invoice_wire(site: Site, invoice: Invoice, *, breakdowns: Collection[str] | None = None) -> dict[str, Json]:
    """Write an invoice, with the breakdowns named, or all of them."""
    return {
        **_head_wire(site, invoice),
        **_parties_wire(site, invoice),
        **totals_wire(totals(invoice)),
        **_breakdowns_wire(site, invoice, breakdowns),
        "display_settings": {"hide_zero_subtotal_lines": False, "include_discounts_on_lines": False},
        "avatax_details": None,
        "public_url": public_url(invoice.uid),
        "previous_balance_data": {
            "captured_at": time_text(site, invoice.issued_at),
            "invoices": [
                {"uid": one.uid, "number": one.number, "outstanding_amount": decimal_text(one.outstanding)}
                for one in invoice.previous_balances
            ],
        },
        "public_url_expires_on": None,
        "branding_theme_id": None,
    }


def _head_wire(site: Site, invoice: Invoice) -> dict[str, Json]:
    return {
        "id": invoice.id,
        "uid": invoice.uid,
        "site_id": site.settings.id,
        "customer_id": invoice.customer_id,
        "subscription_id": invoice.subscription_id,
        "number": invoice.number,
        "sequence_number": invoice.sequence_number,
        "transaction_time": time_text(site, invoice.issued_at or invoice.created_at),
        "created_at": time_text(site, invoice.created_at),
        "updated_at": time_text(site, invoice.updated_at),
        "issue_date": day_text(invoice.issue_date),
        "due_date": day_text(invoice.due_date),
        "paid_date": day_text(invoice.paid_date),
        "status": invoice.status,
        "role": invoice.role,
        "parent_invoice_id": invoice.parent_invoice_id,
        "collection_method": invoice.collection_method,
        "payment_instructions": invoice.payment_instructions,
        "currency": invoice.currency,
        "consolidation_level": invoice.consolidation_level,
        **_consolidation_wire(site, invoice),
        "product_name": invoice.product_name,
        "product_family_name": invoice.product_family_name,
    }


def _consolidation_wire(site: Site, invoice: Invoice) -> dict[str, Json]:
    parent = site[Invoice].get(invoice.parent_invoice_id)
    group = None if invoice.group_uid is None else site[SubscriptionGroup].first(uid=invoice.group_uid)
    is_parent = invoice.consolidation_level == "parent"
    return {
        "parent_invoice_uid": None if parent is None else parent.uid,
        "subscription_group_id": None if group is None else group.id,
        "parent_invoice_number": None if parent is None else parent.sequence_number,
        "group_primary_subscription_id": invoice.subscription_id if is_parent else None,
    }


def _parties_wire(site: Site, invoice: Invoice) -> dict[str, Json]:
    return {
        "seller": seller_wire(invoice.seller),
        "customer": party_wire(invoice.customer),
        "payer": party_wire(invoice.payer, reference=False),
        "recipient_emails": list(invoice.recipient_emails),
        "net_terms": invoice.net_terms,
        "memo": invoice.memo,
        "billing_address": address_wire(invoice.billing_address),
        "shipping_address": address_wire(invoice.shipping_address),
    }


def _breakdowns_wire(site: Site, invoice: Invoice, wanted: Collection[str] | None) -> dict[str, Json]:
    writers: dict[str, Callable[[], list[Json]]] = {
        "line_items": lambda: [line_wire(line) for line in invoice.lines],
        "discounts": lambda: [discount_wire(discount) for discount in invoice.discounts],
        "taxes": list,
        "credits": lambda: [_credit_wire(site, credit) for credit in invoice.credits],
        "debits": list,
        "refunds": lambda: [refund_wire(refund) for refund in invoice.refunds],
        "payments": lambda: [_payment_wire(site, payment) for payment in invoice.payments],
        "custom_fields": lambda: [dict(field) for field in invoice.custom_fields],
    }
    return {name: write() for name, write in writers.items() if wanted is None or name in wanted}


def _payment_wire(site: Site, payment: InvoicePayment) -> dict[str, Json]:
    by_gateway = payment.gateway_transaction_id is not None
    return {
        "transaction_time": time_text(site, payment.transaction_time),
        "memo": payment.memo,
        "original_amount": decimal_text(payment.original_amount),
        "applied_amount": decimal_text(payment.applied_amount),
        "payment_method": dict(payment.method),
        "transaction_id": payment.transaction_id,
        "prepayment": payment.prepayment,
        "gateway_handle": None,
        "gateway_used": "bogus" if by_gateway else None,
        "gateway_transaction_id": payment.gateway_transaction_id,
        "received_on": day_text(payment.received_on),
        "uid": payment.uid,
    }


def _credit_wire(site: Site, credit: InvoiceCredit) -> dict[str, Json]:
    return {
        "uid": credit.uid,
        "credit_note_number": credit.credit_note_number,
        "credit_note_uid": credit.credit_note_uid,
        "transaction_time": time_text(site, credit.transaction_time),
        "memo": credit.memo,
        "original_amount": decimal_text(credit.original_amount),
        "applied_amount": decimal_text(credit.applied_amount),
    }


def invoice_event_wire(site: Site, event: InvoiceEvent) -> dict[str, Json]:
    """Write an event of an invoice."""
    return {
        "id": event.id,
        "event_type": event.event_type,
        "event_data": dict(event.event_data),
        "timestamp": time_text(site, event.timestamp),
        "invoice": dict(event.invoice),
    }
