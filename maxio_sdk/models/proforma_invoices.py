# Generated from spec/models/proforma_invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from decimal import Decimal

    from maxio_sdk.models.common import CollectionMethod
    from maxio_sdk.models.invoices import (
        InvoiceAddress,
        InvoiceConsolidationLevel,
        InvoiceCustomer,
        InvoiceCustomField,
        InvoiceDiscountBreakout,
        InvoiceDiscountType,
        InvoiceLineItem,
        InvoiceSeller,
        InvoiceTaxBreakout,
    )
    from maxio_sdk.types import Unset

__all__ = [
    "AvailableActions",
    "CreateSignupProformaPreviewInclude",
    "DeliverProformaInvoice",
    "ProformaInvoice",
    "ProformaInvoiceCredit",
    "ProformaInvoiceDiscount",
    "ProformaInvoiceDiscountSourceType",
    "ProformaInvoicePayment",
    "ProformaInvoiceRole",
    "ProformaInvoiceStatus",
    "ProformaInvoiceTax",
    "ProformaInvoiceTaxSourceType",
    "SendEmail",
    "SignupProformaPreview",
]


class CreateSignupProformaPreviewInclude(StrEnum):
    """Do it."""

    NEXT_PROFORMA_INVOICE = "next_proforma_invoice"


class ProformaInvoiceDiscountSourceType(StrEnum):
    """Do it."""

    COUPON = "Coupon"
    REFERRAL = "Referral"


class ProformaInvoiceRole(StrEnum):
    """Do it."""

    UNSET = "unset"
    PROFORMA = "proforma"
    PROFORMA_ADHOC = "proforma_adhoc"
    PROFORMA_AUTOMATIC = "proforma_automatic"


class ProformaInvoiceStatus(StrEnum):
    """Do it."""

    DRAFT = "draft"
    VOIDED = "voided"
    ARCHIVED = "archived"


class ProformaInvoiceTaxSourceType(StrEnum):
    """Do it."""

    TAX = "Tax"
    AVALARA = "Avalara"


@model
class AvailableActions(Model):
    """Do it."""

    send_email: SendEmail | None = None


@model
class DeliverProformaInvoice(Model):
    """Do it."""

    recipient_emails: Sequence[str] | Unset = UNSET
    cc_recipient_emails: Sequence[str] | Unset = UNSET
    bcc_recipient_emails: Sequence[str] | Unset = UNSET


@model
class ProformaInvoice(Model):
    """Do it."""

    uid: str | None = None
    site_id: int | None = None
    customer_id: int | None = None
    subscription_id: int | None = None
    number: int | None = None
    sequence_number: int | None = None
    created_at: datetime | None = None
    delivery_date: date | None = None
    status: ProformaInvoiceStatus | str | None = None
    collection_method: CollectionMethod | str | None = None
    payment_instructions: str | None = None
    currency: str | None = None
    consolidation_level: InvoiceConsolidationLevel | str | None = None
    product_name: str | None = None
    product_family_name: str | None = None
    role: ProformaInvoiceRole | str | None = None
    seller: InvoiceSeller | None = None
    customer: InvoiceCustomer | None = None
    memo: str | None = None
    billing_address: InvoiceAddress | None = None
    shipping_address: InvoiceAddress | None = None
    subtotal_amount: Decimal | None = None
    discount_amount: Decimal | None = None
    tax_amount: Decimal | None = None
    total_amount: Decimal | None = None
    credit_amount: Decimal | None = None
    paid_amount: Decimal | None = None
    refund_amount: Decimal | None = None
    due_amount: Decimal | None = None
    line_items: list[InvoiceLineItem] | None = None
    discounts: list[ProformaInvoiceDiscount] | None = None
    taxes: list[ProformaInvoiceTax] | None = None
    credits: list[ProformaInvoiceCredit] | None = None
    payments: list[ProformaInvoicePayment] | None = None
    custom_fields: list[InvoiceCustomField] | None = None
    public_url: str | None = None
    available_actions: AvailableActions | None = None


@model
class ProformaInvoiceCredit(Model):
    """Do it."""

    uid: str | None = None
    memo: str | None = None
    original_amount: Decimal | None = None
    applied_amount: Decimal | None = None


@model
class ProformaInvoiceDiscount(Model):
    """Do it."""

    uid: str | None = None
    title: str | None = None
    code: str | None = None
    source_type: ProformaInvoiceDiscountSourceType | str | None = None
    discount_type: InvoiceDiscountType | str | None = None
    eligible_amount: Decimal | None = None
    discount_amount: Decimal | None = None
    line_item_breakouts: list[InvoiceDiscountBreakout] | None = None


@model
class ProformaInvoicePayment(Model):
    """Do it."""

    memo: str | None = None
    original_amount: Decimal | None = None
    applied_amount: Decimal | None = None
    prepayment: bool | None = None


@model
class ProformaInvoiceTax(Model):
    """Do it."""

    uid: str | None = None
    title: str | None = None
    source_type: ProformaInvoiceTaxSourceType | str | None = None
    percentage: Decimal | None = None
    taxable_amount: Decimal | None = None
    tax_amount: Decimal | None = None
    line_item_breakouts: list[InvoiceTaxBreakout] | None = None


@model
class SendEmail(Model):
    """Do it."""

    can_execute: bool = attrs.field(default=None)
    url: str = attrs.field(default=None)


@model
class SignupProformaPreview(Model):
    """Do it."""

    current_proforma_invoice: ProformaInvoice | None = None
    next_proforma_invoice: ProformaInvoice | None = None
