# Generated from spec/models/proforma_invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from maxio_sdk.models.common import CollectionMethod
    from maxio_sdk.models.invoice_parts import (
        InvoiceAddress,
        InvoiceCustomer,
        InvoiceCustomField,
        InvoiceDiscountBreakout,
        InvoiceDiscountType,
        InvoiceLineItem,
        InvoiceSeller,
        InvoiceTaxBreakout,
    )
    from maxio_sdk.models.invoices import InvoiceConsolidationLevel
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
    """What a signup's preview can have in addition."""

    NEXT_PROFORMA_INVOICE = "next_proforma_invoice"


class ProformaInvoiceDiscountSourceType(StrEnum):
    """What a discount on a proforma invoice comes from."""

    COUPON = "Coupon"
    REFERRAL = "Referral"


class ProformaInvoiceRole(StrEnum):
    """How a proforma invoice came about: by a call or a click (`proforma_adhoc`) or by itself
    (`proforma_automatic`). These two replace `proforma`, which is deprecated."""

    UNSET = "unset"
    PROFORMA = "proforma"
    PROFORMA_ADHOC = "proforma_adhoc"
    PROFORMA_AUTOMATIC = "proforma_automatic"


class ProformaInvoiceStatus(StrEnum):
    """How a proforma invoice stands. Only a draft can be voided."""

    DRAFT = "draft"
    VOIDED = "voided"
    ARCHIVED = "archived"


class ProformaInvoiceTaxSourceType(StrEnum):
    """Who worked out a tax, on invoices and proforma invoices alike."""

    TAX = "Tax"
    AVALARA = "Avalara"


@model
class AvailableActions(Model):
    """What can be done with a proforma invoice."""

    send_email: SendEmail | None = None


@model
class DeliverProformaInvoice(Model):
    """Whom a proforma invoice is emailed to."""

    recipient_emails: list[str] | tuple[str, ...] | Unset = UNSET
    cc_recipient_emails: list[str] | tuple[str, ...] | Unset = UNSET
    bcc_recipient_emails: list[str] | tuple[str, ...] | Unset = UNSET


@model
class ProformaInvoice(Model):
    """A static preview of an invoice to come. Amounts are decimals in full units of `currency`, not cents.

    In lists the breakdowns (`line_items`, `discounts`, `taxes`, `credits`, `payments`, `custom_fields`) are
    missing unless asked for. Previews are not stored."""

    uid: str | None = None
    """What operations name the proforma invoice by."""

    site_id: int | None = None
    customer_id: int | None = None
    subscription_id: int | None = None
    """None before a signup."""

    number: int | None = None
    """What customers see and refer to."""

    sequence_number: int | None = None
    created_at: datetime | None = None
    delivery_date: date | None = None
    status: ProformaInvoiceStatus | str | None = None
    collection_method: CollectionMethod | str | None = None
    payment_instructions: str | None = None
    """The seller's text on how to pay."""

    currency: str = attrs.field(default=None)
    """ISO 4217 code."""

    consolidation_level: InvoiceConsolidationLevel | str | None = None
    product_name: str | None = None
    product_family_name: str | None = None
    role: ProformaInvoiceRole | str | None = None
    seller: InvoiceSeller | None = None
    customer: InvoiceCustomer | None = None
    memo: str | None = None
    billing_address: InvoiceAddress | None = None
    shipping_address: InvoiceAddress | None = None
    subtotal_amount: Decimal = attrs.field(default=None)
    """The sum of the lines, before discounts and taxes."""

    discount_amount: Decimal = attrs.field(default=None)
    tax_amount: Decimal = attrs.field(default=None)
    total_amount: Decimal = attrs.field(default=None)
    credit_amount: Decimal = attrs.field(default=None)
    paid_amount: Decimal = attrs.field(default=None)
    refund_amount: Decimal | None = None
    due_amount: Decimal = attrs.field(default=None)
    line_items: list[InvoiceLineItem] | None = None
    discounts: list[ProformaInvoiceDiscount] | None = None
    taxes: list[ProformaInvoiceTax] | None = None
    credits: list[ProformaInvoiceCredit] | None = None
    payments: list[ProformaInvoicePayment] | None = None
    custom_fields: list[InvoiceCustomField] | None = None
    public_url: str | None = None
    """Where the customer can see it without signing in."""

    available_actions: AvailableActions | None = None


@model
class ProformaInvoiceCredit(Model):
    """A credit that is expected to be applied."""

    uid: str | None = None
    memo: str | None = None
    original_amount: Decimal | None = None
    """The whole credit."""

    applied_amount: Decimal | None = None
    """What falls to this proforma invoice."""


@model
class ProformaInvoiceDiscount(Model):
    """A discount on a proforma invoice."""

    uid: str | None = None
    title: str | None = None
    code: str | None = None
    """The code of the coupon or the referral."""

    source_type: ProformaInvoiceDiscountSourceType | str | None = None
    discount_type: InvoiceDiscountType | str | None = None
    eligible_amount: Decimal | None = None
    """What the discount was taken of."""

    discount_amount: Decimal | None = None
    line_item_breakouts: list[InvoiceDiscountBreakout] | None = None
    """The shares of the lines."""


@model
class ProformaInvoicePayment(Model):
    """A payment that is expected to be applied."""

    memo: str | None = None
    original_amount: Decimal | None = None
    """The whole payment."""

    applied_amount: Decimal | None = None
    """What falls to this proforma invoice."""

    prepayment: bool | None = None


@model
class ProformaInvoiceTax(Model):
    """A tax on a proforma invoice."""

    uid: str | None = None
    title: str | None = None
    source_type: ProformaInvoiceTaxSourceType | str | None = None
    percentage: Decimal | None = None
    taxable_amount: Decimal | None = None
    tax_amount: Decimal | None = None
    line_item_breakouts: list[InvoiceTaxBreakout] | None = None
    """The shares of the lines."""


@model
class SendEmail(Model):
    """Whether and how a proforma invoice can be emailed."""

    can_execute: bool = attrs.field(default=None)
    url: str = attrs.field(default=None)


@model
class SignupProformaPreview(Model):
    """What a signup would cost."""

    current_proforma_invoice: ProformaInvoice | None = None
    """The signup itself."""

    next_proforma_invoice: ProformaInvoice | None = None
    """The first renewal, if it was asked for."""
