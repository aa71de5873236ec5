# Generated from spec/models/credit_notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from maxio_sdk.models.invoice_parts import (
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
    """Whether some of a credit note can still be applied (`open`)."""

    OPEN = "open"
    APPLIED = "applied"


class DebitNoteRole(StrEnum):
    """What a debit note came from."""

    CHARGEBACK = "chargeback"
    REFUND = "refund"


class DebitNoteStatus(StrEnum):
    """How a debit note stands."""

    OPEN = "open"
    APPLIED = "applied"
    BANISHED = "banished"
    PAID = "paid"


@model
class CreditNote(Model):
    """An inverse invoice, which reduces what a customer owes. Amounts are decimals in full units of `currency`, and
    positive: credits to the customer.

    In lists the breakdowns (`line_items`, `discounts`, `taxes`, `applications`, `refunds`) are missing unless
    asked for."""

    uid: str = attrs.field(default=None)
    """What operations name the credit note by; starts with `cn_`."""

    site_id: int | None = None
    customer_id: int | None = None
    subscription_id: int | None = None
    """The subscription that the credit note comes from."""

    number: str | None = None
    """What customers see and refer to."""

    sequence_number: int | None = None
    """Counts the credit notes of a site upwards; good to sort by."""

    issue_date: date | None = None
    """Since when it can be applied."""

    applied_date: date | None = None
    """When the last of it was applied to an invoice."""

    status: CreditNoteStatus | str = attrs.field(default=None)
    currency: str = attrs.field(default=None)
    """ISO 4217 code."""

    memo: str | None = None
    """The reason, as printed."""

    seller: InvoiceSeller | None = None
    customer: InvoiceCustomer | None = None
    billing_address: InvoiceAddress | None = None
    shipping_address: InvoiceAddress | None = None
    subtotal_amount: Decimal = attrs.field(default=None)
    """The sum of the lines, before discounts and taxes."""

    discount_amount: Decimal = attrs.field(default=None)
    """The share of earlier discounts: half of a purchase credited takes half of its discount along."""

    tax_amount: Decimal = attrs.field(default=None)
    """The share of earlier taxes: half of a purchase credited takes half of its tax along."""

    total_amount: Decimal = attrs.field(default=None)
    """`subtotal_amount` less `discount_amount`, with `tax_amount`."""

    applied_amount: Decimal = attrs.field(default=None)
    """What was applied to invoices."""

    remaining_amount: Decimal = attrs.field(default=None)
    """What can still be applied: `total_amount` less `applied_amount`."""

    line_items: list[CreditNoteLineItem] | None = None
    discounts: list[InvoiceDiscount] | None = None
    taxes: list[InvoiceTax] | None = None
    applications: list[CreditNoteApplication] | None = None
    refunds: list[InvoiceRefund] | None = None
    origin_invoices: list[OriginInvoice] | None = None
    """The invoices whose charges are credited."""


@model
class CreditNoteApplication(Model):
    """What one invoice got of a credit note."""

    uid: str | None = None
    transaction_time: datetime | None = None
    invoice_uid: str | None = None
    memo: str | None = None
    applied_amount: Decimal | None = None


@model
class CreditNoteLineItem(Model):
    """A line of a credit note or a debit note. `subtotal_amount` is exact; discount, tax and total of a line are
    approximate, since discounts and taxes are worked out over several lines."""

    uid: str | None = None
    """The breakouts of discounts and taxes refer to the line by it."""

    title: str | None = None
    description: str | None = None
    """May tell about proration, and may have line breaks."""

    quantity: int | Decimal | None = None
    unit_price: Decimal | None = None
    """The average where `tiered_unit_price` is set."""

    subtotal_amount: Decimal | None = None
    """The amount of record, also where it differs from `quantity` times `unit_price`."""

    discount_amount: Decimal | None = None
    """Approximate."""

    tax_amount: Decimal | None = None
    """Approximate."""

    tax_included: bool | None = None
    total_amount: Decimal | None = None
    """Approximate, so the totals of the lines need not add up to that of the note."""

    tiered_unit_price: bool | None = None
    """Whether units had different prices."""

    period_range_start: date | None = None
    """First day of what is credited."""

    period_range_end: date | None = None
    """Last day of what is credited."""

    product_id: int | None = None
    """The product; set for components too."""

    product_version: int | None = None
    component_id: int | None = None
    """None where the line is not for a component."""

    price_point_id: int | None = None
    """The price point of the component."""

    billing_schedule_item_id: int | None = None
    custom_item: bool | None = None
    """Whether the line is for neither a product nor a component."""

    prepaid_allocation_expires_at: date | None = None


@model
class DebitNote(Model):
    """Takes a credit note back, after a chargeback or a refund: raises what a customer owes. Amounts are decimals in
    full units of `currency`."""

    uid: str = attrs.field(default=None)
    """Names the debit note; starts with `db_`."""

    site_id: int | None = None
    customer_id: int | None = None
    subscription_id: int | None = None
    """The subscription that the debit note comes from."""

    number: int | None = None
    """What customers see and refer to."""

    sequence_number: int | None = None
    """Counts debit notes upwards as they are made."""

    origin_credit_note_uid: str | None = None
    """The credit note that it belongs to."""

    origin_credit_note_number: str | None = None
    issue_date: date | None = None
    """Since when it can be paid."""

    applied_date: date | None = None
    """When the last of it was applied to the invoice."""

    due_date: date | None = None
    status: DebitNoteStatus | str | None = None
    memo: str | None = None
    """The reason, as printed."""

    role: DebitNoteRole | str | None = None
    currency: str | None = None
    """ISO 4217 code."""

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
    """An invoice whose charges are credited."""

    uid: str | None = None
    number: str | None = None
