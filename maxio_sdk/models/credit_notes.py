# Generated from spec/models/credit_notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from maxio_sdk.models.invoices import (
        InvoiceAddress,
        InvoiceCustomer,
        InvoiceDiscount,
        InvoiceRefund,
        InvoiceSeller,
        InvoiceTax,
    )

__all__ = [
    "CreditNote",
    "CreditNoteApplication",
    "CreditNoteLineItem",
    "CreditNoteStatus",
    "DebitNote",
    "DebitNoteRole",
    "DebitNoteStatus",
    "OriginInvoice",
]


class CreditNoteStatus(StrEnum):
    """Do it."""

    OPEN = "open"
    APPLIED = "applied"


class DebitNoteRole(StrEnum):
    """Do it."""

    CHARGEBACK = "chargeback"
    REFUND = "refund"


class DebitNoteStatus(StrEnum):
    """Do it."""

    OPEN = "open"
    APPLIED = "applied"
    BANISHED = "banished"
    PAID = "paid"


@model
class CreditNote(Model):
    """Do it."""

    uid: str | None = None
    site_id: int | None = None
    customer_id: int | None = None
    subscription_id: int | None = None
    number: str | None = None
    sequence_number: int | None = None
    issue_date: date | None = None
    applied_date: date | None = None
    status: CreditNoteStatus | str | None = None
    currency: str | None = None
    memo: str | None = None
    seller: InvoiceSeller | None = None
    customer: InvoiceCustomer | None = None
    billing_address: InvoiceAddress | None = None
    shipping_address: InvoiceAddress | None = None
    subtotal_amount: Decimal | None = None
    discount_amount: Decimal | None = None
    tax_amount: Decimal | None = None
    total_amount: Decimal | None = None
    applied_amount: Decimal | None = None
    remaining_amount: Decimal | None = None
    line_items: list[CreditNoteLineItem] | None = None
    discounts: list[InvoiceDiscount] | None = None
    taxes: list[InvoiceTax] | None = None
    applications: list[CreditNoteApplication] | None = None
    refunds: list[InvoiceRefund] | None = None
    origin_invoices: list[OriginInvoice] | None = None


@model
class CreditNoteApplication(Model):
    """Do it."""

    uid: str | None = None
    transaction_time: datetime | None = None
    invoice_uid: str | None = None
    memo: str | None = None
    applied_amount: Decimal | None = None


@model
class CreditNoteLineItem(Model):
    """Do it."""

    uid: str | None = None
    title: str | None = None
    description: str | None = None
    quantity: int | Decimal | None = None
    unit_price: Decimal | None = None
    subtotal_amount: Decimal | None = None
    discount_amount: Decimal | None = None
    tax_amount: Decimal | None = None
    tax_included: bool | None = None
    total_amount: Decimal | None = None
    tiered_unit_price: bool | None = None
    period_range_start: date | None = None
    period_range_end: date | None = None
    product_id: int | None = None
    product_version: int | None = None
    component_id: int | None = None
    price_point_id: int | None = None
    billing_schedule_item_id: int | None = None
    custom_item: bool | None = None
    prepaid_allocation_expires_at: date | None = None


@model
class DebitNote(Model):
    """Do it."""

    uid: str | None = None
    site_id: int | None = None
    customer_id: int | None = None
    subscription_id: int | None = None
    number: int | None = None
    sequence_number: int | None = None
    origin_credit_note_uid: str | None = None
    origin_credit_note_number: str | None = None
    issue_date: date | None = None
    applied_date: date | None = None
    due_date: date | None = None
    status: DebitNoteStatus | str | None = None
    memo: str | None = None
    role: DebitNoteRole | str | None = None
    currency: str | None = None
    seller: InvoiceSeller | None = None
    customer: InvoiceCustomer | None = None
    billing_address: InvoiceAddress | None = None
    shipping_address: InvoiceAddress | None = None
    line_items: list[CreditNoteLineItem] | None = None
    discounts: list[InvoiceDiscount] | None = None
    taxes: list[InvoiceTax] | None = None
    refunds: list[InvoiceRefund] | None = None


@model
class OriginInvoice(Model):
    """Do it."""

    uid: str | None = None
    number: str | None = None
