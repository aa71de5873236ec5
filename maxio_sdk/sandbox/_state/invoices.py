"""Invoices, what happened to them, and credit notes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = [
    "CreditNote",
    "EarlierBalance",
    "Invoice",
    "InvoiceCredit",
    "InvoiceDiscount",
    "InvoiceEvent",
    "InvoiceLine",
    "InvoicePayment",
    "InvoiceRefund",
    "ProformaInvoice",
    "Transaction",
]


@attrs.frozen(kw_only=True)
class InvoiceLine:
    """A line of an invoice. Amounts are of the site's currency, exact, not rounded to cents."""

    title: str
    kind: str
    """`product`, `initial`, `trial`, `metered_component`, `quantity_based_component`, `on_off_component`,
    `prepaid_usage_component`, `event_based_component`, `custom`, ..."""
    quantity: Decimal
    unit_price: Decimal
    subtotal: Decimal
    uid: str = ""
    """Left empty, the invoice or the credit note that takes the line gives it one."""
    discount: Decimal = Decimal(0)
    """The share of the line in all discounts, rounded to cents."""
    tax: Decimal = Decimal(0)
    description: str = ""
    tiered_unit_price: bool = False
    period_range_start: date | None = None
    period_range_end: date | None = None
    transaction_id: int | None = None
    product_id: int | None = None
    product_version: int | None = None
    product_price_point_id: int | None = None
    component_id: int | None = None
    price_point_id: int | None = None
    cost_data: tuple[Mapping[str, Any], ...] | None = None
    """How a component's price is made up, as the API shows it under `rates`."""
    prepaid_allocation_expires_at: date | None = None
    taxable: bool = False
    tax_code: str | None = None

    @property
    def total(self) -> Decimal:
        """What the line comes to."""
        return self.subtotal - self.discount + self.tax


@attrs.frozen(kw_only=True)
class InvoiceDiscount:
    """A discount, over some of the lines."""

    uid: str
    title: str
    code: str | None
    source_type: str
    """`Coupon`, `Referral` or `Ad Hoc Coupon`."""
    source_id: int | None
    discount_type: str
    """`percentage`, `flat_amount` or `rollover`."""
    percentage: Decimal | None
    eligible_amount: Decimal
    discount_amount: Decimal
    breakouts: tuple[tuple[str, Decimal, Decimal], ...] = ()
    """Per line: its uid, what of it was eligible, what was taken off."""
    description: str | None = None
    transaction_id: int | None = None


@attrs.frozen(kw_only=True)
class EarlierBalance:
    """What was still to pay of an earlier invoice."""

    uid: str
    number: str
    outstanding: Decimal


@attrs.frozen(kw_only=True)
class InvoicePayment:
    """Money that was put against an invoice."""

    uid: str
    transaction_id: int
    transaction_time: datetime
    memo: str
    original_amount: Decimal
    applied_amount: Decimal
    method: Mapping[str, Any]
    """As the API shows it: `{"type": "check", "details": ..., "kind": ..., "memo": ...}`."""
    prepayment: bool = False
    external: bool = True
    gateway_transaction_id: str | None = None
    received_on: date | None = None
    refunded: Decimal = Decimal(0)


@attrs.frozen(kw_only=True)
class InvoiceCredit:
    """A credit note that was put against an invoice."""

    uid: str
    credit_note_number: str
    credit_note_uid: str
    transaction_time: datetime
    memo: str
    original_amount: Decimal
    applied_amount: Decimal


@attrs.frozen(kw_only=True)
class InvoiceRefund:
    """Money that was given back."""

    transaction_id: int
    payment_id: int
    memo: str
    original_amount: Decimal
    applied_amount: Decimal
    created_at: datetime
    gateway_transaction_id: str | None = None


@stored(
    "invoices",
    first_id=30_000_001,
    by=("uid", "subscription_id", "customer_id", "status", "number", "parent_invoice_id", "group_uid"),
)
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Invoice(Record):
    """An invoice. Its totals follow from its lines, payments, credits and refunds."""

    uid: str
    """`inv_` and 13 letters and digits."""
    subscription_id: int
    customer_id: int
    created_at: datetime
    updated_at: datetime
    issue_date: date | None
    due_date: date | None
    status: str
    """`draft`, `open`, `paid`, `pending`, `voided`, `canceled`, `processing`."""
    role: str
    """`signup`, `renewal`, `usage`, `reactivation`, `proration`, `migration`, `adhoc`, ..."""
    collection_method: str
    number: str | None = None
    sequence_number: int | None = None
    currency: str = "USD"
    consolidation_level: str = "none"
    parent_invoice_id: int | None = None
    group_uid: str | None = None
    product_name: str | None = None
    product_family_name: str | None = None
    net_terms: int = 0
    memo: str = ""
    payment_instructions: str = ""
    recipient_emails: tuple[str, ...] = ()
    seller: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    customer: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    """As they were when it was issued."""
    payer: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    billing_address: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    shipping_address: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    custom_fields: tuple[Mapping[str, Any], ...] = ()
    lines: tuple[InvoiceLine, ...] = ()
    discounts: tuple[InvoiceDiscount, ...] = ()
    payments: tuple[InvoicePayment, ...] = ()
    credits: tuple[InvoiceCredit, ...] = ()
    refunds: tuple[InvoiceRefund, ...] = ()
    paid_date: date | None = None
    voided_at: datetime | None = None
    issued_at: datetime | None = None
    advance: bool = False
    """Issued ahead of the renewal that it pays for."""
    advance_for: datetime | None = None
    """When that renewal is due."""
    previous_balances: tuple[EarlierBalance, ...] = ()
    """The invoices that were open when this one was issued."""
    adhoc_items: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    """What an ad hoc invoice was asked to have, by the uids of its lines, so that a change can begin there."""
    adhoc_coupons: tuple[Mapping[str, Any], ...] = ()
    """The coupons that it was asked to have."""


@stored("invoice events", first_id=31_000_001, by=("invoice_uid",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class InvoiceEvent(Record):
    """Something that happened to an invoice, with the invoice as it was then."""

    invoice_uid: str
    event_type: str
    timestamp: datetime
    event_data: Mapping[str, Any]
    invoice: Mapping[str, Any]
    """The JSON of the invoice after the event."""


@stored("credit notes", first_id=32_000_001, by=("uid", "subscription_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class CreditNote(Record):
    """A credit note."""

    uid: str
    """`cn_` and 13 letters and digits."""
    subscription_id: int
    customer_id: int
    number: str
    sequence_number: int
    issue_date: date
    status: str
    """`open` or `applied`."""
    currency: str
    memo: str
    created_at: datetime
    applied_date: date | None = None
    seller: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    customer: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    billing_address: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    shipping_address: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    lines: tuple[InvoiceLine, ...] = ()
    discounts: tuple[InvoiceDiscount, ...] = ()
    applications: tuple[Mapping[str, Any], ...] = ()
    refunds: tuple[InvoiceRefund, ...] = ()
    origin_invoice_uids: tuple[str, ...] = ()
    total: Decimal = Decimal(0)
    applied: Decimal = Decimal(0)
    of_service_credit: bool = False
    """Written because service credit was put against an invoice."""

    @property
    def remaining(self) -> Decimal:
        """What can still be put against invoices."""
        return self.total - self.applied


@stored("proforma invoices", first_id=39_500_001, by=("uid", "subscription_id", "customer_id", "group_uid"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class ProformaInvoice(Record):
    """A document of an invoice to come, as it was when it was made."""

    uid: str
    """`pro_` and 13 letters and digits."""
    subscription_id: int | None
    customer_id: int | None
    created_at: datetime
    delivery_date: date
    status: str
    """`draft`, `voided` or `archived`."""
    consolidation_level: str
    document: Mapping[str, Any]
    """Its JSON, without what it is called and what changes later."""
    sequence_number: int
    group_uid: str | None = None


@stored("transactions", first_id=33_000_001, by=("subscription_id",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Transaction(Record):
    """A payment or refund of a subscription, as the ledger of the site has it."""

    subscription_id: int
    customer_id: int
    kind: str
    """`payment` or `refund`."""
    amount_in_cents: int
    memo: str
    created_at: datetime
    currency: str = "USD"
    success: bool = True
    starting_balance_in_cents: int = 0
    """What the subscription owed before, and after."""
    ending_balance_in_cents: int = 0
    product_id: int | None = None
    payment_profile_id: int | None = None
    payment_id: int | None = None
    """Of a refund: the payment that was given back."""
    gateway_transaction_id: str | None = None
    refunded_amount_in_cents: int = 0
    invoice_uids: tuple[str, ...] = ()
    external: bool = False
    role: str | None = None
    """Of the invoice that was paid."""
