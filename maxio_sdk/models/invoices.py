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
    from maxio_sdk.models.coupons import CompoundingStrategy
    from maxio_sdk.models.invoice_parts import (
        InvoiceAddress,
        InvoiceAvataxDetails,
        InvoiceCredit,
        InvoiceCustomer,
        InvoiceCustomField,
        InvoiceDebit,
        InvoiceDiscount,
        InvoiceDisplaySettings,
        InvoiceLineItem,
        InvoicePayer,
        InvoicePayment,
        InvoicePreviousBalance,
        InvoiceRefund,
        InvoiceSeller,
        InvoiceTax,
    )
    from maxio_sdk.types import Unset

__all__ = [
    "AddressChange",
    "ChargebackStatus",
    "CreateInvoice",
    "CreateInvoiceAddress",
    "CreateInvoiceCoupon",
    "CreateInvoiceItem",
    "CreateInvoicePayment",
    "CreateInvoicePaymentApplication",
    "CreateInvoiceStatus",
    "CreateMultiInvoicePayment",
    "CreatePayment",
    "CustomFieldOwner",
    "CustomerChange",
    "CustomerCustomFieldsChange",
    "CustomerPayerChange",
    "FailedPaymentAction",
    "Invoice",
    "InvoiceConsolidationLevel",
    "InvoiceDateField",
    "InvoicePayerChange",
    "InvoicePaymentApplication",
    "InvoicePaymentMethodType",
    "InvoicePaymentType",
    "InvoicePrePayment",
    "InvoiceRole",
    "InvoiceSortField",
    "InvoiceStatus",
    "MultiInvoicePayment",
    "PaidInvoice",
    "RecordedPayment",
    "RefundInvoice",
    "SendInvoice",
    "UpdateInvoice",
    "UpdateInvoiceItem",
    "VoidInvoice",
]


class ChargebackStatus(StrEnum):
    """How a chargeback, the customer's dispute of a payment with the bank, stands."""

    OPEN = "open"
    LOST = "lost"
    WON = "won"
    CLOSED = "closed"


class CreateInvoiceStatus(StrEnum):
    """The status that an ad hoc invoice starts with."""

    DRAFT = "draft"
    OPEN = "open"


class CustomFieldOwner(StrEnum):
    """What a custom field belongs to."""

    CUSTOMER = "Customer"
    SUBSCRIPTION = "Subscription"


class FailedPaymentAction(StrEnum):
    """What becomes of a pending invoice when it is issued and its payment fails. All three record the failure in the
    history of the invoice.

    With `leave_open_invoice`, the default, prepayments and credits are applied, the invoice is `open` and emailed
    where the site does that. `rollback_to_pending` applies and sends nothing: the invoice stays `pending`.
    `initiate_dunning` is like the first, and the subscription most likely becomes `past_due` or `canceled`, by
    its net terms and the dunning settings."""

    LEAVE_OPEN_INVOICE = "leave_open_invoice"
    ROLLBACK_TO_PENDING = "rollback_to_pending"
    INITIATE_DUNNING = "initiate_dunning"


class InvoiceConsolidationLevel(StrEnum):
    """The part an invoice has in consolidation: `none` is an ordinary invoice, `parent` a consolidated one and
    `child` a segment of one. A parent has no lines, only sums over its segments."""

    NONE = "none"
    CHILD = "child"
    PARENT = "parent"


class InvoiceDateField(StrEnum):
    """A date of an invoice that a list can be limited by."""

    CREATED_AT = "created_at"
    DUE_DATE = "due_date"
    ISSUE_DATE = "issue_date"
    UPDATED_AT = "updated_at"
    PAID_DATE = "paid_date"


class InvoicePaymentMethodType(StrEnum):
    """How a payment was made."""

    CREDIT_CARD = "credit_card"
    CHECK = "check"
    CASH = "cash"
    MONEY_ORDER = "money_order"
    ACH = "ach"
    OTHER = "other"


class InvoicePaymentType(StrEnum):
    """Where the money for an invoice comes from: from outside (`external`), from the prepayments or the service
    credits of the subscription, or from a payment profile (`payment`)."""

    EXTERNAL = "external"
    PREPAYMENT = "prepayment"
    SERVICE_CREDIT = "service_credit"
    PAYMENT = "payment"


class InvoiceRole(StrEnum):
    """What an invoice came from."""

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
    """What a list of invoices is sorted by."""

    STATUS = "status"
    TOTAL_AMOUNT = "total_amount"
    DUE_AMOUNT = "due_amount"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    ISSUE_DATE = "issue_date"
    DUE_DATE = "due_date"
    NUMBER = "number"


class InvoiceStatus(StrEnum):
    """How an invoice stands.

    A `pending` one still gathers charges and waits to be issued; an `open` one is due. `canceled` are invoices
    that were open when their subscription was canceled: they are no longer due, but can be reopened. `voided` is
    final."""

    DRAFT = "draft"
    OPEN = "open"
    PAID = "paid"
    PENDING = "pending"
    VOIDED = "voided"
    CANCELED = "canceled"
    PROCESSING = "processing"


@model
class AddressChange(Model):
    """An address as it is printed on an invoice, and as the customer has it now."""

    before: InvoiceAddress = attrs.field(default=None)
    after: InvoiceAddress = attrs.field(default=None)


@model
class CreateInvoice(Model):
    """An ad hoc invoice to be made."""

    line_items: Sequence[CreateInvoiceItem | Mapping[str, Any]] | Unset = UNSET
    """What is billed."""

    issue_date: date | Unset = UNSET
    """Today by default. Only days in the past are taken."""

    net_terms: int | Unset = UNSET
    """How many days after its creation the invoice is due; at once by default."""

    payment_instructions: str | Unset = UNSET
    """How the customer may pay; that of the site by default."""

    memo: str | Unset = UNSET
    """Text printed on the invoice; that of the site by default."""

    seller_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET
    """Replaces the address of the site."""

    billing_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET
    """Replaces the billing address of the customer."""

    shipping_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET
    """Replaces the shipping address of the customer."""

    coupons: Sequence[CreateInvoiceCoupon | Mapping[str, Any]] | Unset = UNSET
    """Discounts, from existing coupons or for this invoice alone."""

    status: CreateInvoiceStatus | str | Unset = UNSET
    """`open` by default: issued at once."""


@model
class CreateInvoiceAddress(Model):
    """An address that is printed on one invoice in place of the usual one."""

    first_name: str
    """Without it the address is not used."""

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
    """A discount on an ad hoc invoice: an existing coupon (`code` or `subcode`), or one made up for this invoice
    (`code` with `percentage` or `amount`)."""

    code: str | Unset = UNSET
    """Capitals, digits and some special characters; small letters are turned into capitals. A code of the site's
    coupons selects that coupon. Not together with `subcode`."""

    subcode: str | Unset = UNSET
    """A subcode of an existing coupon, in capitals or not. Not together with `code`."""

    percentage: Decimal | int | str | Unset | None = UNSET
    """From 0 to 100, with up to 4 decimal places. Not together with `amount`; ignored where `code` is an existing
    coupon."""

    amount: Decimal | int | str | Unset | None = UNSET
    """In full units of the currency. Not together with `percentage`; ignored where `code` is an existing coupon."""

    description: str | Unset = UNSET
    """Shown beside the code; ignored where `code` is an existing coupon."""

    product_family_id: int | str | Unset | None = UNSET
    """Id, or `handle:...`, of the coupon's product family, where the code exists in several."""

    compounding_strategy: CompoundingStrategy | str | Unset = UNSET
    """Whether a percentage is taken of what earlier discounts left (`compound`, the default) or of the full price.
    Amounts are always taken off the full price."""


@model
class CreateInvoiceItem(Model):
    """A line of an ad hoc invoice: a custom item (`title`, `quantity`, `unit_price`), a product (`product_id`) or a
    component (`component_id`). With a product or a component, `title` cannot be given."""

    title: str | Unset = UNSET
    """What a custom item is called."""

    quantity: int | Decimal | str | Unset | None = UNSET
    """With up to 8 decimal places; more are rounded down."""

    unit_price: Decimal | int | str | Unset | None = UNSET
    """With up to 8 decimal places; more are rounded down. By default that of the default price point; required for
    custom items and for prepaid and events-based components. Not together with a price point."""

    taxable: bool | Unset = UNSET
    """Whether taxes are worked out for the line, where the site is set up for taxes. Has no effect on products and
    components, which have settings of their own."""

    tax_code: str | Unset = UNSET
    """Kind of product for the tax calculation, up to 25 characters; needed for taxes where AvaTax is used."""

    period_range_start: date | Unset = UNSET
    """First day of the period that the line is for."""

    period_range_end: date | Unset = UNSET
    """Last day of that period, not before `period_range_start`."""

    product_id: int | str | Unset | None = UNSET
    """Id, or `handle:...`, of a product. Not together with `component_id`."""

    component_id: int | str | Unset | None = UNSET
    """Id, or `handle:...`, of a component. Not together with `product_id`."""

    price_point_id: int | str | Unset | None = UNSET
    """Id, or `handle:...`, of a price point of the component; for quantity-based, on/off and metered components."""

    product_price_point_id: int | str | Unset | None = UNSET
    """Id, or `handle:...`, of a price point of the product."""

    description: str | Unset = UNSET
    """Takes the place of the description that Maxio writes."""


@model
class CreateInvoicePayment(Model):
    """A payment for one invoice."""

    amount: Decimal | int | str | Unset | None = UNSET
    """In full units of the currency."""

    memo: str | Unset = UNSET
    """For `external` payments only."""

    method: InvoicePaymentMethodType | str | Unset = UNSET
    """How an external payment was made; `other` by default."""

    details: str | Unset = UNSET
    """More on the method, such as the number of a check. For `external` payments only."""

    payment_profile_id: int | Unset = UNSET
    """The payment profile to use, for the type `payment`."""

    received_on: date | Unset = UNSET
    """When the money came in, a day in the past. For `external` payments only."""


@model
class CreateInvoicePaymentApplication(Model):
    """The part of a payment that goes to one invoice."""

    invoice_uid: str
    amount: Decimal | int | str
    """More than 0, in full units of the currency."""


@model
class CreateMultiInvoicePayment(Model):
    """An external payment that is divided among several invoices."""

    memo: str | Unset = UNSET
    details: str | Unset = UNSET
    """More on the method, such as the number of a check."""

    method: InvoicePaymentMethodType | str | Unset = UNSET
    """How the payment was made; `other` by default."""

    amount: Decimal | int | str
    """The whole payment, in full units of the currency; at least the sum of `applications`."""

    received_on: date | Unset = UNSET
    """When the money came in, a day in the past."""

    applications: Sequence[CreateInvoicePaymentApplication | Mapping[str, Any]]
    """Which invoice gets how much."""


@model
class CreatePayment(Model):
    """An external payment for a subscription."""

    amount: Decimal | int | str
    """In full units of the currency."""

    memo: str
    payment_details: str
    """More on the method, such as the number of a check."""

    payment_method: InvoicePaymentMethodType | str


@model
class CustomerChange(Model):
    """Where the customer's data on an invoice differs from the customer as it is now. What does not differ is
    missing."""

    payer: CustomerPayerChange | None = None
    shipping_address: AddressChange | None = None
    billing_address: AddressChange | None = None
    custom_fields: CustomerCustomFieldsChange | None = None


@model
class CustomerCustomFieldsChange(Model):
    """The custom fields as they are printed on an invoice, and as they are now."""

    before: list[InvoiceCustomField] = attrs.field(default=None)
    after: list[InvoiceCustomField] = attrs.field(default=None)


@model
class CustomerPayerChange(Model):
    """The payer as printed on an invoice, and as it is now."""

    before: InvoicePayerChange = attrs.field(default=None)
    after: InvoicePayerChange = attrs.field(default=None)


@model
class Invoice(Model):
    """What a customer owes for a subscription. Amounts are decimals in full units of `currency`, not cents.

    In lists the breakdowns (`line_items`, `discounts`, `taxes`, `credits`, `payments`, `custom_fields`,
    `refunds`) are missing unless asked for."""

    id: int | None = None
    uid: str = attrs.field(default=None)
    """What operations name the invoice by; starts with `inv_`."""

    site_id: int | None = None
    customer_id: int | None = None
    subscription_id: int | None = None
    """The subscription that the invoice comes from."""

    number: str | None = None
    """What customers see and refer to."""

    sequence_number: int | None = None
    """Counts the invoices of a site upwards; good to sort by."""

    transaction_time: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    issue_date: date | None = None
    """Since when the invoice can be paid."""

    due_date: date | None = None
    paid_date: date | None = None
    """When it became paid in full."""

    status: InvoiceStatus | str = attrs.field(default=None)
    role: InvoiceRole | str | None = None
    parent_invoice_id: int | None = None
    collection_method: CollectionMethod | str | None = None
    payment_instructions: str | None = None
    """The seller's text on how to pay, printed on remittance invoices."""

    currency: str = attrs.field(default=None)
    """ISO 4217 code."""

    consolidation_level: InvoiceConsolidationLevel | str | None = None
    parent_invoice_uid: str | None = None
    """Of a segment, the uid of its consolidated invoice."""

    subscription_group_id: int | None = None
    parent_invoice_number: int | None = None
    """Of a segment, the number of its consolidated invoice."""

    group_primary_subscription_id: int | None = None
    """Of a consolidated invoice, the group's primary subscription at the time."""

    product_name: str | None = None
    """The product of the subscription at the time."""

    product_family_name: str | None = None
    """The product family of the subscription at the time."""

    seller: InvoiceSeller | None = None
    customer: InvoiceCustomer | None = None
    payer: InvoicePayer | None = None
    recipient_emails: list[str] | None = None
    net_terms: int | None = None
    """Days from issue to due date."""

    memo: str | None = None
    """The seller's text, printed on invoices of all kinds."""

    billing_address: InvoiceAddress | None = None
    shipping_address: InvoiceAddress | None = None
    subtotal_amount: Decimal = attrs.field(default=None)
    """The sum of the lines, before discounts and taxes."""

    discount_amount: Decimal = attrs.field(default=None)
    tax_amount: Decimal = attrs.field(default=None)
    total_amount: Decimal = attrs.field(default=None)
    """`subtotal_amount` less `discount_amount`, with `tax_amount`."""

    credit_amount: Decimal = attrs.field(default=None)
    """How much was taken off by credit notes."""

    debit_amount: Decimal | None = None
    """How much was added by debit notes."""

    refund_amount: Decimal | None = None
    paid_amount: Decimal = attrs.field(default=None)
    due_amount: Decimal = attrs.field(default=None)
    """`total_amount` less `credit_amount` and `paid_amount`."""

    line_items: list[InvoiceLineItem] | None = None
    discounts: list[InvoiceDiscount] | None = None
    taxes: list[InvoiceTax] | None = None
    credits: list[InvoiceCredit] | None = None
    """The credit notes applied to the invoice."""

    debits: list[InvoiceDebit] | None = None
    """The debit notes applied to the invoice."""

    refunds: list[InvoiceRefund] | None = None
    payments: list[InvoicePayment] | None = None
    custom_fields: list[InvoiceCustomField] | None = None
    display_settings: InvoiceDisplaySettings | None = None
    avatax_details: InvoiceAvataxDetails | None = None
    public_url: str | None = None
    """Where the customer can see the invoice without signing in."""

    previous_balance_data: InvoicePreviousBalance | None = None
    public_url_expires_on: date | None = None
    branding_theme_id: int | None = None


@model
class InvoicePayerChange(Model):
    """Who pays, as printed on an invoice."""

    first_name: str | None = None
    last_name: str | None = None
    organization: str | None = None
    email: str | None = None


@model
class InvoicePaymentApplication(Model):
    """What one invoice got of a payment."""

    invoice_uid: str | None = None
    application_uid: str | None = None
    """Names this part of the payment; starts with `pmt_`."""

    applied_amount: Decimal | None = None


@model
class InvoicePrePayment(Model):
    """The prepayment that was made of what a payment had left over."""

    subscription_id: int | None = None
    amount_in_cents: int | None = None
    """The new prepayment."""

    ending_balance_in_cents: int | None = None
    """All prepayments of the subscription, the new one included."""


@model
class MultiInvoicePayment(Model):
    """A payment that was recorded for several invoices."""

    transaction_id: int | None = None
    total_amount: Decimal | None = None
    """The sum over the invoices."""

    currency_code: str | None = None
    """ISO 4217 code."""

    applications: list[InvoicePaymentApplication] | None = None


@model
class PaidInvoice(Model):
    """An invoice after a payment was applied to it."""

    invoice_id: str | None = None
    """The invoice's uid, in spite of the name."""

    status: InvoiceStatus | str | None = None
    due_amount: Decimal | None = None
    """What is still due."""

    paid_amount: Decimal | None = None
    """All that was paid, earlier payments included."""


@model
class RecordedPayment(Model):
    """What became of a payment for a subscription."""

    paid_invoices: list[PaidInvoice] | None = None
    """The invoices that got some of it."""

    prepayment: InvoicePrePayment | None = None
    """What was left over, if anything."""


@model
class RefundInvoice(Model):
    """A refund of a payment: of an invoice or a segment (`amount`), or of a consolidated invoice (`segment_uids`)."""

    memo: str
    """Why."""

    payment_id: int
    """The payment to give back: `transaction_id` of one of the invoice's `payments`."""

    amount: Decimal | int | str | Unset = UNSET
    """In full units of the currency, at most what is left of the payment to refund. Required unless `segment_uids`
    is given, where it defaults to the whole payment."""

    segment_uids: list[str] | tuple[str, ...] | str | Unset = UNSET
    """For consolidated invoices: uids of the segments to refund, or `all`."""

    external: bool | Unset = UNSET
    """The money went back by other means, so none is sent. False by default."""

    apply_credit: bool | Unset = UNSET
    """Make a credit note and apply it to the invoice, so that it is not due again. False by default."""

    void_invoice: bool | Unset = UNSET
    """Void the invoice after the refund; only for a full refund without `apply_credit`, and not for consolidated
    invoices. False by default."""


@model
class SendInvoice(Model):
    """Whom an invoice is emailed to."""

    recipient_emails: list[str] | tuple[str, ...] | Unset = UNSET
    """The customer's address by default."""

    cc_recipient_emails: list[str] | tuple[str, ...] | Unset = UNSET
    bcc_recipient_emails: list[str] | tuple[str, ...] | Unset = UNSET
    attachment_urls: list[str] | tuple[str, ...] | Unset = UNSET
    """URLs of files to send along."""


@model
class UpdateInvoice(Model):
    """Changes to an ad hoc invoice. What is left out stays."""

    line_items: Sequence[UpdateInvoiceItem | Mapping[str, Any]] | Unset = UNSET
    """The lines to change, add or take off."""

    issue_date: date | Unset = UNSET
    """Only days in the past are taken."""

    net_terms: int | Unset = UNSET
    """How many days after its creation the invoice is due."""

    payment_instructions: str | Unset | None = UNSET
    """How the customer may pay."""

    memo: str | Unset | None = UNSET
    """Text printed on the invoice."""

    seller_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET
    """Replaces the address of the site."""

    billing_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET
    """Replaces the billing address of the customer."""

    shipping_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET
    """Replaces the shipping address of the customer."""

    coupons: Sequence[CreateInvoiceCoupon | Mapping[str, Any]] | Unset = UNSET
    """Discounts, from existing coupons or for this invoice alone."""


@model
class UpdateInvoiceItem(Model):
    """A line of an ad hoc invoice to be changed (`uid`), taken off (`uid` and `destroy`) or added (no `uid`). The
    other fields mean the same as in `CreateInvoiceItem`."""

    title: str | Unset = UNSET
    """What a custom item is called."""

    quantity: int | Decimal | str | Unset | None = UNSET
    """With up to 8 decimal places; more are rounded down."""

    unit_price: Decimal | int | str | Unset | None = UNSET
    """With up to 8 decimal places; more are rounded down. Not together with a price point."""

    taxable: bool | Unset = UNSET
    """Whether taxes are worked out for the line; for custom items."""

    tax_code: str | Unset = UNSET
    """Kind of product for the tax calculation, up to 25 characters."""

    period_range_start: date | Unset = UNSET
    """First day of the period that the line is for."""

    period_range_end: date | Unset = UNSET
    """Last day of that period, not before `period_range_start`."""

    product_id: int | str | Unset | None = UNSET
    """Id, or `handle:...`, of a product. Not together with `component_id`."""

    component_id: int | str | Unset | None = UNSET
    """Id, or `handle:...`, of a component. Not together with `product_id`."""

    price_point_id: int | str | Unset | None = UNSET
    """Id, or `handle:...`, of a price point of the component."""

    product_price_point_id: int | str | Unset | None = UNSET
    """Id, or `handle:...`, of a price point of the product."""

    description: str | Unset | None = UNSET
    """Takes the place of the description that Maxio writes."""

    uid: str | Unset = UNSET
    """The line to change."""

    destroy: bool | Unset = attrs.field(default=UNSET, metadata={"wire": "_destroy"})
    """Take the line off the invoice."""


@model
class VoidInvoice(Model):
    """Why an invoice or a proforma invoice is voided."""

    reason: str
    """Kept with the invoice."""
