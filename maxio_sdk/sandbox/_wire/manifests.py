"""JSON of what a signup would be billed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceDiscount, InvoiceLine
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.totals import line_totals, totals
from maxio_sdk.sandbox._wire.text import time_text

__all__ = ["manifest_wire"]

_KINDS = {"product": "baseline", "trial": "trial", "initial": "initial"}


def manifest_wire(
    site: Site, invoice: Invoice | None, start: datetime | None, end: datetime | None, period_type: str
) -> dict[str, Json]:
    """Write what an invoice for a period comes to. Without one there is nothing to pay."""
    amounts = line_totals(()) if invoice is None else totals(invoice)
    items = [] if invoice is None else [*_lines(site, invoice.lines), *_discounts(invoice.discounts)]
    return {
        "line_items": items,
        "total_in_cents": to_cents(amounts.total),
        "total_discount_in_cents": to_cents(amounts.discount),
        "total_tax_in_cents": to_cents(amounts.tax),
        "subtotal_in_cents": to_cents(amounts.subtotal),
        "start_date": time_text(site, start),
        "end_date": time_text(site, end),
        "period_type": period_type,
        "existing_balance_in_cents": 0,
    }


def _lines(site: Site, lines: Iterable[InvoiceLine]) -> Iterable[dict[str, Json]]:
    for line in lines:
        component, product = site[Component].get(line.component_id), site[Product].get(line.product_id)
        written: dict[str, Json] = {
            "transaction_type": "charge",
            "kind": _KINDS.get(line.kind, "component"),
            "amount_in_cents": to_cents(line.subtotal),
            "memo": line.description or line.title,
            "discount_amount_in_cents": to_cents(line.discount),
            "taxable_amount_in_cents": 0,
        }
        if component is not None:
            written |= {
                "component_id": component.id,
                "component_handle": component.handle,
                "component_name": component.name,
            }
        if product is not None:
            written |= {"product_id": product.id, "product_handle": product.handle, "product_name": product.name}
        yield written | {
            "period_range_start": _day(line.period_range_start),
            "period_range_end": _day(line.period_range_end),
        }


def _discounts(discounts: Iterable[InvoiceDiscount]) -> Iterable[dict[str, Json]]:
    for discount in discounts:
        yield {
            "transaction_type": "adjustment",
            "kind": "coupon",
            "amount_in_cents": -to_cents(discount.discount_amount),
            "memo": f"Coupon: {discount.code} - {discount.title}" if discount.code else discount.title,
            "discount_amount_in_cents": 0,
            "taxable_amount_in_cents": 0,
        }


def _day(day: date | None) -> str | None:
    return None if day is None else f"{day:%d %b %Y}"
