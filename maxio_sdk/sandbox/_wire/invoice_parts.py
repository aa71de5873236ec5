"""JSON of what invoices, proforma invoices and notes have in common."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.invoices import InvoiceDiscount, InvoiceLine, InvoiceRefund
from maxio_sdk.sandbox._state.totals import Totals
from maxio_sdk.sandbox._wire.text import day_text, decimal_text

__all__ = [
    "address_wire",
    "discount_wire",
    "line_wire",
    "note_line_wire",
    "party_wire",
    "refund_wire",
    "seller_wire",
    "totals_wire",
]

_ADDRESS = ("street", "line2", "city", "state", "zip", "country")
_PAYER = ("chargify_id", "first_name", "last_name", "organization", "email", "vat_number")


def address_wire(address: Mapping[str, Json]) -> dict[str, Json]:
    """Write an address."""
    return {name: address.get(name) for name in _ADDRESS}


def seller_wire(seller: Mapping[str, Json]) -> dict[str, Json]:
    """Write who sells."""
    return {
        "name": seller.get("name"),
        "address": address_wire(seller.get("address") or {}),
        "phone": seller.get("phone"),
        "logo_url": seller.get("logo_url"),
    }


def party_wire(party: Mapping[str, Json], *, reference: bool = True) -> dict[str, Json]:
    """Write a customer, or, without the reference, a payer."""
    names = (*_PAYER, "reference") if reference else _PAYER
    return {name: party.get(name) for name in names}


def note_line_wire(line: InvoiceLine) -> dict[str, Json]:
    """Write a line of a credit note."""
    return {
        "uid": line.uid,
        "title": line.title,
        "description": line.description,
        "quantity": decimal_text(line.quantity),
        "unit_price": decimal_text(line.unit_price),
        "subtotal_amount": decimal_text(line.subtotal),
        "discount_amount": decimal_text(line.discount),
        "tax_amount": decimal_text(line.tax),
        "tax_included": False,
        "total_amount": decimal_text(line.total),
        "tiered_unit_price": line.tiered_unit_price,
        "period_range_start": day_text(line.period_range_start),
        "period_range_end": day_text(line.period_range_end),
        "product_id": line.product_id,
        "product_version": line.product_version,
        "component_id": line.component_id,
        "price_point_id": line.price_point_id,
        "billing_schedule_item_id": None,
        "custom_item": line.kind == "custom",
        "prepaid_allocation_expires_at": day_text(line.prepaid_allocation_expires_at),
    }


def line_wire(line: InvoiceLine) -> dict[str, Json]:
    """Write a line of an invoice."""
    note = note_line_wire(line)
    expires = note.pop("prepaid_allocation_expires_at")
    custom = note.pop("custom_item")
    schedule = note.pop("billing_schedule_item_id")
    component = {name: note.pop(name) for name in ("product_id", "product_version", "component_id", "price_point_id")}
    return {
        **note,
        "transaction_id": line.transaction_id,
        **component,
        "billing_schedule_item_id": schedule,
        "hide": False,
        "component_cost_data": None if line.cost_data is None else {"rates": list(line.cost_data)},
        "product_price_point_id": line.product_price_point_id,
        "custom_item": custom,
        "kind": line.kind,
        "prepaid_allocation_expires_at": expires,
    }


def discount_wire(discount: InvoiceDiscount) -> dict[str, Json]:
    """Write a discount."""
    return {
        "uid": discount.uid,
        "title": discount.title,
        "description": discount.description,
        "code": discount.code,
        "source_type": discount.source_type,
        "source_id": discount.source_id,
        "discount_type": discount.discount_type,
        "percentage": None if discount.percentage is None else decimal_text(discount.percentage),
        "eligible_amount": decimal_text(discount.eligible_amount),
        "discount_amount": decimal_text(discount.discount_amount),
        "transaction_id": discount.transaction_id,
        "line_item_breakouts": [
            {"uid": uid, "eligible_amount": decimal_text(eligible), "discount_amount": decimal_text(amount)}
            for uid, eligible, amount in discount.breakouts
        ],
    }


def refund_wire(refund: InvoiceRefund) -> dict[str, Json]:
    """Write a refund."""
    return {
        "transaction_id": refund.transaction_id,
        "payment_id": refund.payment_id,
        "memo": refund.memo,
        "original_amount": decimal_text(refund.original_amount),
        "applied_amount": decimal_text(refund.applied_amount),
        "gateway_transaction_id": refund.gateway_transaction_id,
        "gateway_used": None if refund.gateway_transaction_id is None else "bogus",
        "gateway_handle": None,
        "ach_late_reject": False,
    }


def totals_wire(amounts: Totals) -> dict[str, str]:
    """Write the amounts of an invoice."""
    return {
        "subtotal_amount": decimal_text(amounts.subtotal),
        "discount_amount": decimal_text(amounts.discount),
        "tax_amount": decimal_text(amounts.tax),
        "total_amount": decimal_text(amounts.total),
        "credit_amount": decimal_text(amounts.credit),
        "debit_amount": decimal_text(Decimal(0)),
        "refund_amount": decimal_text(amounts.refund),
        "paid_amount": decimal_text(amounts.paid),
        "due_amount": decimal_text(amounts.due),
    }
