# Generated from spec/models/invoice_parts.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from maxio_sdk.models.components import PricingScheme
    from maxio_sdk.models.credit_notes import DebitNoteRole
    from maxio_sdk.models.invoices import CustomFieldOwner
    from maxio_sdk.models.proforma_invoices import ProformaInvoiceTaxSourceType

__all__ = [
    "ComponentCostData",
    "ComponentCostDataRateTier",
    "InvoiceAddress",
    "InvoiceAvataxDetails",
    "InvoiceBalanceItem",
    "InvoiceCredit",
    "InvoiceCustomField",
    "InvoiceCustomer",
    "InvoiceDebit",
    "InvoiceDiscount",
    "InvoiceDiscountBreakout",
    "InvoiceDiscountSourceType",
    "InvoiceDiscountType",
    "InvoiceDisplaySettings",
    "InvoiceLineItem",
    "InvoiceLineItemComponentCostData",
    "InvoicePayer",
    "InvoicePayment",
    "InvoicePaymentMethod",
    "InvoicePreviousBalance",
    "InvoiceRefund",
    "InvoiceSeller",
    "InvoiceTax",
    "InvoiceTaxBreakout",
    "InvoiceTaxComponentBreakout",
]


class InvoiceDiscountSourceType(StrEnum):
    """What a discount comes from."""

    COUPON = "Coupon"
    REFERRAL = "Referral"
    AD_HOC_COUPON = "Ad Hoc Coupon"


class InvoiceDiscountType(StrEnum):
    """How a discount is worked out."""

    PERCENTAGE = "percentage"
    FLAT_AMOUNT = "flat_amount"
    ROLLOVER = "rollover"


@model
class ComponentCostData(Model):
    """How the cost of a component was worked out at one price point."""

    component_code_id: int | None = None
    price_point_id: int | None = None
    product_id: int | None = None
    quantity: int | Decimal | None = None
    amount: Decimal | None = None
    """In full units of the currency."""

    pricing_scheme: PricingScheme | str | None = None
    tiers: list[ComponentCostDataRateTier] | None = None


@model
class ComponentCostDataRateTier(Model):
    """What fell into one bracket of a component's prices."""

    starting_quantity: int | None = None
    ending_quantity: int | None = None
    """None in the last bracket, which has no end."""

    quantity: int | Decimal | None = None
    """How many units were priced in the bracket."""

    unit_price: Decimal | None = None
    amount: Decimal | None = None


@model
class InvoiceAddress(Model):
    """An address as printed on an invoice or a note."""

    street: str | None = None
    line2: str | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    country: str | None = None


@model
class InvoiceAvataxDetails(Model):
    """The invoice's document in AvaTax."""

    id: int | None = None
    status: str | None = None
    document_code: str | None = None
    commit_date: datetime | None = None
    modify_date: datetime | None = None


@model
class InvoiceBalanceItem(Model):
    """An earlier invoice with what is left to pay of it."""

    uid: str | None = None
    number: str | None = None
    outstanding_amount: Decimal | None = None


@model
class InvoiceCredit(Model):
    """A credit note applied to an invoice."""

    uid: str | None = None
    """Names the application; starts with `cdt_`."""

    credit_note_number: str | None = None
    credit_note_uid: str | None = None
    transaction_time: datetime | None = None
    memo: str | None = None
    original_amount: Decimal | None = None
    """The whole credit note."""

    applied_amount: Decimal | None = None
    """What this invoice got of it."""


@model
class InvoiceCustomField(Model):
    """A custom field as printed on an invoice."""

    owner_id: int | None = None
    """Id of the customer or the subscription."""

    owner_type: CustomFieldOwner | str | None = None
    name: str | None = None
    value: str | None = None
    metadatum_id: int | None = None


@model
class InvoiceCustomer(Model):
    """The customer whose subscription is billed, as of the invoice."""

    chargify_id: int | None = None
    """The id of the customer."""

    first_name: str | None = None
    last_name: str | None = None
    organization: str | None = None
    email: str | None = None
    vat_number: str | None = None
    reference: str | None = None


@model
class InvoiceDebit(Model):
    """A debit note applied to an invoice."""

    uid: str | None = None
    debit_note_number: str | None = None
    debit_note_uid: str | None = None
    role: DebitNoteRole | str | None = None
    transaction_time: datetime | None = None
    memo: str | None = None
    original_amount: Decimal | None = None
    """The whole debit note."""

    applied_amount: Decimal | None = None
    """What this invoice got of it."""


@model
class InvoiceDiscount(Model):
    """A discount on an invoice or a note."""

    uid: str | None = None
    title: str | None = None
    description: str | None = None
    code: str | None = None
    """The code of the coupon or the referral."""

    source_type: InvoiceDiscountSourceType | str | None = None
    source_id: int | None = None
    discount_type: InvoiceDiscountType | str | None = None
    percentage: Decimal | None = None
    eligible_amount: Decimal | None = None
    """What the discount was taken of."""

    discount_amount: Decimal | None = None
    transaction_id: int | None = None
    line_item_breakouts: list[InvoiceDiscountBreakout] | None = None
    """The shares of the lines."""


@model
class InvoiceDiscountBreakout(Model):
    """The share of one line in a discount."""

    uid: str | None = None
    """The uid of the line."""

    eligible_amount: Decimal | None = None
    discount_amount: Decimal | None = None


@model
class InvoiceDisplaySettings(Model):
    """How an invoice is laid out."""

    hide_zero_subtotal_lines: bool | None = None
    include_discounts_on_lines: bool | None = None


@model
class InvoiceLineItem(Model):
    """A line of an invoice. `subtotal_amount` is exact; discount, tax and total of a line are approximate, since
    discounts and taxes are worked out over several lines."""

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
    """Approximate, so the totals of the lines need not add up to that of the invoice."""

    tiered_unit_price: bool | None = None
    """Whether units had different prices."""

    period_range_start: date | None = None
    """First day of what is billed. In arrears: the previous billing date. No period: the charge's day."""

    period_range_end: date | None = None
    """Last day of what is billed. In advance: the next billing date. No period: the charge's day."""

    transaction_id: int | None = None
    product_id: int | None = None
    """The product at the time of the charge; set for components too."""

    product_version: int | None = None
    component_id: int | None = None
    """None where the line is not for a component."""

    price_point_id: int | None = None
    """The price point of the component."""

    billing_schedule_item_id: int | None = None
    hide: bool | None = None
    component_cost_data: InvoiceLineItemComponentCostData | None = None
    product_price_point_id: int | None = None
    """The price point of the product."""

    custom_item: bool | None = None
    """Whether the line is for neither a product nor a component."""

    kind: str | None = None
    prepaid_allocation_expires_at: date | None = None


@model
class InvoiceLineItemComponentCostData(Model):
    """How the cost of a component was worked out."""

    rates: list[ComponentCostData] | None = None


@model
class InvoicePayer(Model):
    """Who pays an invoice."""

    chargify_id: int | None = None
    """The id of the customer."""

    first_name: str | None = None
    last_name: str | None = None
    organization: str | None = None
    email: str | None = None
    vat_number: str | None = None


@model
class InvoicePayment(Model):
    """A payment applied to an invoice."""

    transaction_time: datetime | None = None
    memo: str | None = None
    original_amount: Decimal | None = None
    """The whole payment."""

    applied_amount: Decimal | None = None
    """What this invoice got of it."""

    payment_method: InvoicePaymentMethod | None = None
    transaction_id: int | None = None
    """Id of the payment; a refund takes it as `payment_id`."""

    prepayment: bool | None = None
    gateway_handle: str | None = None
    gateway_used: str | None = None
    gateway_transaction_id: str | None = None
    """Id of the payment at the payment gateway."""

    received_on: date | None = None
    """When the money of an external payment came in."""

    uid: str | None = None


@model
class InvoicePaymentMethod(Model):
    """How an invoice was paid. Which fields are there goes by `type_`."""

    details: str | None = None
    """Of an external payment, such as the number of a check."""

    kind: str | None = None
    """Of an external payment, such as `check`."""

    memo: str | None = None
    type_: str | None = attrs.field(default=None, metadata={"wire": "type"})
    """Such as `credit_card` or `external`; see `InvoiceEventPaymentMethod`."""

    card_brand: str | None = None
    card_expiration: str | None = None
    last_four: str | None = None
    masked_card_number: str | None = None


@model
class InvoicePreviousBalance(Model):
    """What was still to pay of earlier invoices."""

    captured_at: datetime | None = None
    invoices: list[InvoiceBalanceItem] | None = None


@model
class InvoiceRefund(Model):
    """A refund of an invoice."""

    transaction_id: int | None = None
    payment_id: int | None = None
    """The payment that was given back."""

    memo: str | None = None
    original_amount: Decimal | None = None
    """The whole refund."""

    applied_amount: Decimal | None = None
    """What falls to this invoice."""

    gateway_transaction_id: str | None = None
    """Id of the refund at the payment gateway."""

    gateway_used: str | None = None
    gateway_handle: str | None = None
    ach_late_reject: bool | None = None


@model
class InvoiceSeller(Model):
    """Who sells, as printed at the head of an invoice or a note."""

    name: str | None = None
    address: InvoiceAddress | None = None
    phone: str | None = None
    logo_url: str | None = None


@model
class InvoiceTax(Model):
    """A tax on an invoice or a note."""

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
    """The shares of the lines."""

    tax_component_breakouts: list[InvoiceTaxComponentBreakout] | None = None
    """The taxes that it is made up of."""

    eu_vat: bool | None = None
    type_: str | None = attrs.field(default=None, metadata={"wire": "type"})
    tax_exempt_amount: Decimal | None = None


@model
class InvoiceTaxBreakout(Model):
    """The share of one line in a tax."""

    uid: str | None = None
    """The uid of the line."""

    taxable_amount: Decimal | None = None
    tax_amount: Decimal | None = None
    tax_exempt_amount: Decimal | None = None


@model
class InvoiceTaxComponentBreakout(Model):
    """One of the taxes, of a state or a city for example, that a tax is made up of."""

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
