"""JSON of proforma invoices."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.invoices import Invoice, ProformaInvoice
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.totals import totals
from maxio_sdk.sandbox._wire.invoice_parts import (
    address_wire,
    discount_wire,
    line_wire,
    party_wire,
    seller_wire,
    totals_wire,
)
from maxio_sdk.sandbox._wire.invoices import public_url
from maxio_sdk.sandbox._wire.text import day_text, decimal_text, time_text

__all__ = ["PROFORMA_BREAKDOWNS", "proforma_document", "proforma_invoice_wire"]

PROFORMA_BREAKDOWNS = ("line_items", "discounts", "taxes", "credits", "payments", "custom_fields")
"""What lists leave out unless it is asked for."""

_UNKNOWN_DISCOUNT_FIELDS = ("description", "source_id", "percentage", "transaction_id")


def proforma_document(site: Site, invoice: Invoice, *, delivery_date: date, role: str) -> dict[str, Json]:
    """Write an invoice to come as a proforma invoice, without what it gets when it is kept."""
    amounts = totals_wire(totals(invoice))
    del amounts["debit_amount"]
    return {
        "uid": None,
        "site_id": site.settings.id,
        "customer_id": invoice.customer_id,
        "subscription_id": invoice.subscription_id,
        "number": None,
        "sequence_number": None,
        "created_at": time_text(site, site.now),
        "delivery_date": day_text(delivery_date),
        "status": "draft",
        "collection_method": invoice.collection_method,
        "payment_instructions": invoice.payment_instructions,
        "currency": invoice.currency,
        "consolidation_level": invoice.consolidation_level,
        "product_name": invoice.product_name,
        "product_family_name": invoice.product_family_name,
        "role": role,
        "seller": seller_wire(invoice.seller),
        "customer": party_wire(invoice.customer),
        "memo": invoice.memo,
        "billing_address": address_wire(invoice.billing_address),
        "shipping_address": address_wire(invoice.shipping_address),
        **amounts,
        **_breakdowns(invoice),
        "public_url": None,
        "available_actions": None,
    }


def _breakdowns(invoice: Invoice) -> dict[str, Json]:
    return {
        "line_items": [line_wire(line) for line in invoice.lines],
        "discounts": [_without(discount_wire(one), _UNKNOWN_DISCOUNT_FIELDS) for one in invoice.discounts],
        "taxes": [],
        "credits": [
            {
                "uid": credit.uid,
                "memo": credit.memo,
                "original_amount": decimal_text(credit.original_amount),
                "applied_amount": decimal_text(credit.applied_amount),
            }
            for credit in invoice.credits
        ],
        "payments": [
            {
                "memo": payment.memo,
                "original_amount": decimal_text(payment.original_amount),
                "applied_amount": decimal_text(payment.applied_amount),
                "prepayment": payment.prepayment,
            }
            for payment in invoice.payments
        ],
        "custom_fields": [dict(field) for field in invoice.custom_fields],
    }


def _without(values: Mapping[str, Json], names: Collection[str]) -> dict[str, Json]:
    return {name: value for name, value in values.items() if name not in names}


def proforma_invoice_wire(
    site: Site, proforma: ProformaInvoice, *, breakdowns: Collection[str] | None = None
) -> dict[str, Json]:
    """Write a proforma invoice, with the breakdowns named, or all of them."""
    left_out = () if breakdowns is None else set(PROFORMA_BREAKDOWNS) - set(breakdowns)
    url = f"https://{site.settings.subdomain}.chargify.com/proforma_invoices/{proforma.uid}/deliveries.json"
    return {
        **_without(proforma.document, left_out),
        "uid": proforma.uid,
        "number": proforma.sequence_number,
        "sequence_number": proforma.sequence_number,
        "status": proforma.status,
        "public_url": public_url(proforma.uid),
        "available_actions": {"send_email": {"can_execute": proforma.status == "draft", "url": url}},
    }
