# Generated from spec/models/invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.models.common import CollectionMethod
    from maxio_sdk.models.components import PricingScheme
    from maxio_sdk.models.coupons import CompoundingStrategy
    from maxio_sdk.models.credit_notes import DebitNoteRole
    from maxio_sdk.models.proforma_invoices import ProformaInvoiceTaxSourceType
    from maxio_sdk.types import Unset

__all__ = [
    "AddressChange",
    "ChargebackStatus",
    "ComponentCostData",
    "ComponentCostDataRateTier",
    "CreateInvoice",
    "CreateInvoiceAddress",
    "CreateInvoiceCoupon",
    "CreateInvoiceItem",
    "CreateInvoicePayment",
    "CreateInvoicePaymentApplication",
    "CreateInvoicePaymentRequest",
    "CreateInvoiceStatus",
    "CreateMultiInvoicePayment",
    "CreatePayment",
    "CustomFieldOwner",
    "CustomerChange",
    "CustomerCustomFieldsChange",
    "CustomerPayerChange",
    "FailedPaymentAction",
    "Invoice",
    "InvoiceAddress",
    "InvoiceAvataxDetails",
    "InvoiceBalanceItem",
    "InvoiceConsolidationLevel",
    "InvoiceCredit",
    "InvoiceCustomField",
    "InvoiceCustomer",
    "InvoiceDateField",
    "InvoiceDebit",
    "InvoiceDiscount",
    "InvoiceDiscountBreakout",
    "InvoiceDiscountSourceType",
    "InvoiceDiscountType",
    "InvoiceDisplaySettings",
    "InvoiceLineItem",
    "InvoiceLineItemComponentCostData",
    "InvoicePayer",
    "InvoicePayerChange",
    "InvoicePayment",
    "InvoicePaymentApplication",
    "InvoicePaymentMethod",
    "InvoicePaymentMethodType",
    "InvoicePaymentType",
    "InvoicePrePayment",
    "InvoicePreviousBalance",
    "InvoiceRefund",
    "InvoiceRole",
    "InvoiceSeller",
    "InvoiceSortField",
    "InvoiceStatus",
    "InvoiceTax",
    "InvoiceTaxBreakout",
    "InvoiceTaxComponentBreakout",
    "MultiInvoicePayment",
    "PaidInvoice",
    "RecordedPayment",
    "RefundConsolidatedInvoice",
    "RefundInvoice",
    "SendInvoice",
    "UpdateInvoice",
    "UpdateInvoiceItem",
    "VoidInvoice",
]


class ChargebackStatus(StrEnum):
    """Do it."""

    OPEN = "open"
    LOST = "lost"
    WON = "won"
    CLOSED = "closed"


class CreateInvoiceStatus(StrEnum):
    """Do it."""

    DRAFT = "draft"
    OPEN = "open"


class CustomFieldOwner(StrEnum):
    """Do it."""

    CUSTOMER = "Customer"
    SUBSCRIPTION = "Subscription"


class FailedPaymentAction(StrEnum):
    """Do it."""

    LEAVE_OPEN_INVOICE = "leave_open_invoice"
    ROLLBACK_TO_PENDING = "rollback_to_pending"
    INITIATE_DUNNING = "initiate_dunning"


class InvoiceConsolidationLevel(StrEnum):
    """Do it."""

    NONE = "none"
    CHILD = "child"
    PARENT = "parent"


class InvoiceDateField(StrEnum):
    """Do it."""

    CREATED_AT = "created_at"
    DUE_DATE = "due_date"
    ISSUE_DATE = "issue_date"
    UPDATED_AT = "updated_at"
    PAID_DATE = "paid_date"


class InvoiceDiscountSourceType(StrEnum):
    """Do it."""

    COUPON = "Coupon"
    REFERRAL = "Referral"
    AD_HOC_COUPON = "Ad Hoc Coupon"


class InvoiceDiscountType(StrEnum):
    """Do it."""

    PERCENTAGE = "percentage"
    FLAT_AMOUNT = "flat_amount"
    ROLLOVER = "rollover"


class InvoicePaymentMethodType(StrEnum):
    """Do it."""

    CREDIT_CARD = "credit_card"
    CHECK = "check"
    CASH = "cash"
    MONEY_ORDER = "money_order"
    ACH = "ach"
    OTHER = "other"


class InvoicePaymentType(StrEnum):
    """Do it."""

    EXTERNAL = "external"
    PREPAYMENT = "prepayment"
    SERVICE_CREDIT = "service_credit"
    PAYMENT = "payment"


class InvoiceRole(StrEnum):
    """Do it."""

    UNSET = "unset"
    SIGNUP = "signup"
    RENEWAL = "renewal"
    USAGE = "usage"
    REACTIVATION = "reactivation"
    PRORATION = "proration"
    MIGRATION = "migration"
    ADHOC = "adhoc"
    BACKPORT = "backport"
    BACKPORT_BALANCE_RECONCILIATION = "backport-balance-reconciliation"


class InvoiceSortField(StrEnum):
    """Do it."""

    STATUS = "status"
    TOTAL_AMOUNT = "total_amount"
    DUE_AMOUNT = "due_amount"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    ISSUE_DATE = "issue_date"
    DUE_DATE = "due_date"
    NUMBER = "number"


class InvoiceStatus(StrEnum):
    """Do it."""

    DRAFT = "draft"
    OPEN = "open"
    PAID = "paid"
    PENDING = "pending"
    VOIDED = "voided"
    CANCELED = "canceled"
    PROCESSING = "processing"


@model
class AddressChange(Model):
    """Do it."""

    before: InvoiceAddress = attrs.field(default=None)
    after: InvoiceAddress = attrs.field(default=None)


@model
class ComponentCostData(Model):
    """Do it."""

    component_code_id: int | None = None
    price_point_id: int | None = None
    product_id: int | None = None
    quantity: int | Decimal | None = None
    amount: Decimal | None = None
    pricing_scheme: PricingScheme | str | None = None
    tiers: list[ComponentCostDataRateTier] | None = None


@model
class ComponentCostDataRateTier(Model):
    """Do it."""

    starting_quantity: int | None = None
    ending_quantity: int | None = None
    quantity: int | Decimal | None = None
    unit_price: Decimal | None = None
    amount: Decimal | None = None


@model
class CreateInvoice(Model):
    """Do it."""

    line_items: Sequence[CreateInvoiceItem | Mapping[str, Any]] | Unset = UNSET
    issue_date: date | Unset = UNSET
    net_terms: int | Unset = UNSET
    payment_instructions: str | Unset = UNSET
    memo: str | Unset = UNSET
    seller_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET
    billing_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET
    shipping_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET
    coupons: Sequence[CreateInvoiceCoupon | Mapping[str, Any]] | Unset = UNSET
    status: CreateInvoiceStatus | str | Unset = UNSET


@model
class CreateInvoiceAddress(Model):
    """Do it."""

    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    phone: str | Unset = UNSET
    address: str | Unset = UNSET
    address_2: str | Unset = UNSET
    city: str | Unset = UNSET
    state: str | Unset = UNSET
    zip: str | Unset = UNSET
    country: str | Unset = UNSET


@model
class CreateInvoiceCoupon(Model):
    """Do it."""

    code: str | Unset = UNSET
    subcode: str | Unset = UNSET
    percentage: Decimal | int | str | None | Unset = UNSET
    amount: Decimal | int | str | None | Unset = UNSET
    description: str | Unset = UNSET
    product_family_id: str | int | None | Unset = UNSET
    compounding_strategy: CompoundingStrategy | str | Unset = UNSET


@model
class CreateInvoiceItem(Model):
    """Do it."""

    title: str | Unset = UNSET
    quantity: int | Decimal | str | None | Unset = UNSET
    unit_price: Decimal | int | str | None | Unset = UNSET
    taxable: bool | Unset = UNSET
    tax_code: str | Unset = UNSET
    period_range_start: str | Unset = UNSET
    period_range_end: str | Unset = UNSET
    product_id: str | int | None | Unset = UNSET
    component_id: str | int | None | Unset = UNSET
    price_point_id: str | int | None | Unset = UNSET
    product_price_point_id: str | int | None | Unset = UNSET
    description: str | Unset = UNSET


@model
class CreateInvoicePayment(Model):
    """Do it."""

    amount: Decimal | int | str | None | Unset = UNSET
    memo: str | Unset = UNSET
    method: InvoicePaymentMethodType | str | Unset = UNSET
    details: str | Unset = UNSET
    payment_profile_id: int | Unset = UNSET
    received_on: date | Unset = UNSET


@model
class CreateInvoicePaymentApplication(Model):
    """Do it."""

    invoice_uid: str
    amount: Decimal | int | str


@model
class CreateInvoicePaymentRequest(Model):
    """Do it."""

    payment: CreateInvoicePayment | Mapping[str, Any]
    type_: InvoicePaymentType | str | Unset = attrs.field(default=UNSET, metadata={"wire": "type"})


@model
class CreateMultiInvoicePayment(Model):
    """Do it."""

    memo: str | Unset = UNSET
    details: str | Unset = UNSET
    method: InvoicePaymentMethodType | str | Unset = UNSET
    amount: Decimal | int | str
    received_on: str | Unset = UNSET
    applications: Sequence[CreateInvoicePaymentApplication | Mapping[str, Any]]


@model
class CreatePayment(Model):
    """Do it."""

    amount: Decimal | int | str
    memo: str
    payment_details: str
    payment_method: InvoicePaymentMethodType | str


@model
class CustomerChange(Model):
    """Do it."""

    payer: CustomerPayerChange | None = None
    shipping_address: AddressChange | None = None
    billing_address: AddressChange | None = None
    custom_fields: CustomerCustomFieldsChange | None = None


@model
class CustomerCustomFieldsChange(Model):
    """Do it."""

    before: list[InvoiceCustomField] = attrs.field(default=None)
    after: list[InvoiceCustomField] = attrs.field(default=None)


@model
class CustomerPayerChange(Model):
    """Do it."""

    before: InvoicePayerChange = attrs.field(default=None)
    after: InvoicePayerChange = attrs.field(default=None)


@model
class Invoice(Model):
    """Do it."""

    id: int | None = None
    uid: str | None = None
    site_id: int | None = None
    customer_id: int | None = None
    subscription_id: int | None = None
    number: str | None = None
    sequence_number: int | None = None
    transaction_time: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    issue_date: date | None = None
    due_date: date | None = None
    paid_date: date | None = None
    status: InvoiceStatus | str | None = None
    role: InvoiceRole | str | None = None
    parent_invoice_id: int | None = None
    collection_method: CollectionMethod | str | None = None
    payment_instructions: str | None = None
    currency: str | None = None
    consolidation_level: InvoiceConsolidationLevel | str | None = None
    parent_invoice_uid: str | None = None
    subscription_group_id: int | None = None
    parent_invoice_number: int | None = None
    group_primary_subscription_id: int | None = None
    product_name: str | None = None
    product_family_name: str | None = None
    seller: InvoiceSeller | None = None
    customer: InvoiceCustomer | None = None
    payer: InvoicePayer | None = None
    recipient_emails: list[str] | None = None
    net_terms: int | None = None
    memo: str | None = None
    billing_address: InvoiceAddress | None = None
    shipping_address: InvoiceAddress | None = None
    subtotal_amount: Decimal | None = None
    discount_amount: Decimal | None = None
    tax_amount: Decimal | None = None
    total_amount: Decimal | None = None
    credit_amount: Decimal | None = None
    debit_amount: Decimal | None = None
    refund_amount: Decimal | None = None
    paid_amount: Decimal | None = None
    due_amount: Decimal | None = None
    line_items: list[InvoiceLineItem] | None = None
    discounts: list[InvoiceDiscount] | None = None
    taxes: list[InvoiceTax] | None = None
    credits: list[InvoiceCredit] | None = None
    debits: list[InvoiceDebit] | None = None
    refunds: list[InvoiceRefund] | None = None
    payments: list[InvoicePayment] | None = None
    custom_fields: list[InvoiceCustomField] | None = None
    display_settings: InvoiceDisplaySettings | None = None
    avatax_details: InvoiceAvataxDetails | None = None
    public_url: str | None = None
    previous_balance_data: InvoicePreviousBalance | None = None
    public_url_expires_on: date | None = None
    branding_theme_id: int | None = None


@model
class InvoiceAddress(Model):
    """Do it."""

    street: str | None = None
    line2: str | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    country: str | None = None


@model
class InvoiceAvataxDetails(Model):
    """Do it."""

    id: int | None = None
    status: str | None = None
    document_code: str | None = None
    commit_date: datetime | None = None
    modify_date: datetime | None = None


@model
class InvoiceBalanceItem(Model):
    """Do it."""

    uid: str | None = None
    number: str | None = None
    outstanding_amount: Decimal | None = None


@model
class InvoiceCredit(Model):
    """Do it."""

    uid: str | None = None
    credit_note_number: str | None = None
    credit_note_uid: str | None = None
    transaction_time: datetime | None = None
    memo: str | None = None
    original_amount: Decimal | None = None
    applied_amount: Decimal | None = None


@model
class InvoiceCustomField(Model):
    """Do it."""

    owner_id: int | None = None
    owner_type: CustomFieldOwner | str | None = None
    name: str | None = None
    value: str | None = None
    metadatum_id: int | None = None


@model
class InvoiceCustomer(Model):
    """Do it."""

    chargify_id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    organization: str | None = None
    email: str | None = None
    vat_number: str | None = None
    reference: str | None = None


@model
class InvoiceDebit(Model):
    """Do it."""

    uid: str | None = None
    debit_note_number: str | None = None
    debit_note_uid: str | None = None
    role: DebitNoteRole | str | None = None
    transaction_time: datetime | None = None
    memo: str | None = None
    original_amount: Decimal | None = None
    applied_amount: Decimal | None = None


@model
class InvoiceDiscount(Model):
    """Do it."""

    uid: str | None = None
    title: str | None = None
    description: str | None = None
    code: str | None = None
    source_type: InvoiceDiscountSourceType | str | None = None
    source_id: int | None = None
    discount_type: InvoiceDiscountType | str | None = None
    percentage: Decimal | None = None
    eligible_amount: Decimal | None = None
    discount_amount: Decimal | None = None
    transaction_id: int | None = None
    line_item_breakouts: list[InvoiceDiscountBreakout] | None = None


@model
class InvoiceDiscountBreakout(Model):
    """Do it."""

    uid: str | None = None
    eligible_amount: Decimal | None = None
    discount_amount: Decimal | None = None


@model
class InvoiceDisplaySettings(Model):
    """Do it."""

    hide_zero_subtotal_lines: bool | None = None
    include_discounts_on_lines: bool | None = None


@model
class InvoiceLineItem(Model):
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
    transaction_id: int | None = None
    product_id: int | None = None
    product_version: int | None = None
    component_id: int | None = None
    price_point_id: int | None = None
    billing_schedule_item_id: int | None = None
    hide: bool | None = None
    component_cost_data: InvoiceLineItemComponentCostData | None = None
    product_price_point_id: int | None = None
    custom_item: bool | None = None
    kind: str | None = None
    prepaid_allocation_expires_at: date | None = None


@model
class InvoiceLineItemComponentCostData(Model):
    """Do it."""

    rates: list[ComponentCostData] | None = None


@model
class InvoicePayer(Model):
    """Do it."""

    chargify_id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    organization: str | None = None
    email: str | None = None
    vat_number: str | None = None


@model
class InvoicePayerChange(Model):
    """Do it."""

    first_name: str | None = None
    last_name: str | None = None
    organization: str | None = None
    email: str | None = None


@model
class InvoicePayment(Model):
    """Do it."""

    transaction_time: datetime | None = None
    memo: str | None = None
    original_amount: Decimal | None = None
    applied_amount: Decimal | None = None
    payment_method: InvoicePaymentMethod | None = None
    transaction_id: int | None = None
    prepayment: bool | None = None
    gateway_handle: str | None = None
    gateway_used: str | None = None
    gateway_transaction_id: str | None = None
    received_on: date | None = None
    uid: str | None = None


@model
class InvoicePaymentApplication(Model):
    """Do it."""

    invoice_uid: str | None = None
    application_uid: str | None = None
    applied_amount: Decimal | None = None


@model
class InvoicePaymentMethod(Model):
    """Do it."""

    details: str | None = None
    kind: str | None = None
    memo: str | None = None
    type_: str | None = attrs.field(default=None, metadata={"wire": "type"})
    card_brand: str | None = None
    card_expiration: str | None = None
    last_four: str | None = None
    masked_card_number: str | None = None


@model
class InvoicePrePayment(Model):
    """Do it."""

    subscription_id: int | None = None
    amount_in_cents: int | None = None
    ending_balance_in_cents: int | None = None


@model
class InvoicePreviousBalance(Model):
    """Do it."""

    captured_at: datetime | None = None
    invoices: list[InvoiceBalanceItem] | None = None


@model
class InvoiceRefund(Model):
    """Do it."""

    transaction_id: int | None = None
    payment_id: int | None = None
    memo: str | None = None
    original_amount: Decimal | None = None
    applied_amount: Decimal | None = None
    gateway_transaction_id: str | None = None
    gateway_used: str | None = None
    gateway_handle: str | None = None
    ach_late_reject: bool | None = None


@model
class InvoiceSeller(Model):
    """Do it."""

    name: str | None = None
    address: InvoiceAddress | None = None
    phone: str | None = None
    logo_url: str | None = None


@model
class InvoiceTax(Model):
    """Do it."""

    uid: str | None = None
    title: str | None = None
    description: str | None = None
    source_type: ProformaInvoiceTaxSourceType | str | None = None
    source_id: int | None = None
    percentage: Decimal | None = None
    taxable_amount: Decimal | None = None
    tax_amount: Decimal | None = None
    transaction_id: int | None = None
    line_item_breakouts: list[InvoiceTaxBreakout] | None = None
    tax_component_breakouts: list[InvoiceTaxComponentBreakout] | None = None
    eu_vat: bool | None = None
    type_: str | None = attrs.field(default=None, metadata={"wire": "type"})
    tax_exempt_amount: Decimal | None = None


@model
class InvoiceTaxBreakout(Model):
    """Do it."""

    uid: str | None = None
    taxable_amount: Decimal | None = None
    tax_amount: Decimal | None = None
    tax_exempt_amount: Decimal | None = None


@model
class InvoiceTaxComponentBreakout(Model):
    """Do it."""

    tax_rule_id: int | None = None
    percentage: Decimal | None = None
    country_code: str | None = None
    subdivision_code: str | None = None
    tax_amount: Decimal | None = None
    taxable_amount: Decimal | None = None
    tax_exempt_amount: Decimal | None = None
    non_taxable_amount: Decimal | None = None
    tax_name: str | None = None
    tax_type: str | None = None
    rate_type: str | None = None
    tax_authority_type: int | None = None
    state_assigned_no: str | None = None
    tax_sub_type: str | None = None


@model
class MultiInvoicePayment(Model):
    """Do it."""

    transaction_id: int | None = None
    total_amount: Decimal | None = None
    currency_code: str | None = None
    applications: list[InvoicePaymentApplication] | None = None


@model
class PaidInvoice(Model):
    """Do it."""

    invoice_id: str | None = None
    status: InvoiceStatus | str | None = None
    due_amount: Decimal | None = None
    paid_amount: Decimal | None = None


@model
class RecordedPayment(Model):
    """Do it."""

    paid_invoices: list[PaidInvoice] | None = None
    prepayment: InvoicePrePayment | None = None


@model
class RefundConsolidatedInvoice(Model):
    """Do it."""

    memo: str
    payment_id: int
    segment_uids: Sequence[str] | str
    external: bool | Unset = UNSET
    apply_credit: bool | Unset = UNSET
    amount: Decimal | int | str | Unset = UNSET


@model
class RefundInvoice(Model):
    """Do it."""

    amount: Decimal | int | str
    memo: str
    payment_id: int
    external: bool | Unset = UNSET
    apply_credit: bool | Unset = UNSET
    void_invoice: bool | Unset = UNSET


@model
class SendInvoice(Model):
    """Do it."""

    recipient_emails: Sequence[str] | Unset = UNSET
    cc_recipient_emails: Sequence[str] | Unset = UNSET
    bcc_recipient_emails: Sequence[str] | Unset = UNSET
    attachment_urls: Sequence[str] | Unset = UNSET


@model
class UpdateInvoice(Model):
    """Do it."""

    line_items: Sequence[UpdateInvoiceItem | Mapping[str, Any]] | Unset = UNSET
    issue_date: date | Unset = UNSET
    net_terms: int | Unset = UNSET
    payment_instructions: str | Unset = UNSET
    memo: str | Unset = UNSET
    seller_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET
    billing_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET
    shipping_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET
    coupons: Sequence[CreateInvoiceCoupon | Mapping[str, Any]] | Unset = UNSET


@model
class UpdateInvoiceItem(Model):
    """Do it."""

    title: str | Unset = UNSET
    quantity: int | Decimal | str | None | Unset = UNSET
    unit_price: Decimal | int | str | None | Unset = UNSET
    taxable: bool | Unset = UNSET
    tax_code: str | Unset = UNSET
    period_range_start: str | Unset = UNSET
    period_range_end: str | Unset = UNSET
    product_id: str | int | None | Unset = UNSET
    component_id: str | int | None | Unset = UNSET
    price_point_id: str | int | None | Unset = UNSET
    product_price_point_id: str | int | None | Unset = UNSET
    description: str | Unset = UNSET
    uid: str | Unset = UNSET
    destroy: bool | Unset = attrs.field(default=UNSET, metadata={"wire": "_destroy"})


@model
class VoidInvoice(Model):
    """Do it."""

    reason: str
