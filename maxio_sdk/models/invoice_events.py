# Generated from spec/models/invoice_events.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeAlias

import attrs

from maxio_sdk.types import Model, Tagged, UnknownVariant, model

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from maxio_sdk.models.common import CollectionMethod
    from maxio_sdk.models.credit_notes import CreditNote, DebitNote
    from maxio_sdk.models.invoices import (
        ChargebackStatus,
        Invoice,
        InvoiceConsolidationLevel,
        InvoicePaymentMethodType,
        InvoiceStatus,
    )

__all__ = [
    "AppliedCreditNoteData",
    "ApplyCreditNoteEvent",
    "ApplyCreditNoteEventData",
    "ApplyDebitNoteEvent",
    "ApplyDebitNoteEventData",
    "ApplyPaymentEvent",
    "ApplyPaymentEventData",
    "BackportInvoiceEvent",
    "ChangeChargebackStatusEvent",
    "ChangeChargebackStatusEventData",
    "ChangeInvoiceCollectionMethodEvent",
    "ChangeInvoiceCollectionMethodEventData",
    "ChangeInvoiceStatusEvent",
    "ChangeInvoiceStatusEventData",
    "CreateCreditNoteEvent",
    "CreateDebitNoteEvent",
    "FailedPaymentEvent",
    "FailedPaymentEventData",
    "InvoiceEvent",
    "InvoiceEventPaymentMethod",
    "InvoiceEventType",
    "IssueInvoiceEvent",
    "IssueInvoiceEventData",
    "PaymentMethod",
    "PaymentMethodApplePay",
    "PaymentMethodBankAccount",
    "PaymentMethodCreditCard",
    "PaymentMethodExternal",
    "PaymentMethodPaypal",
    "RefundInvoiceEvent",
    "RefundInvoiceEventData",
    "RemovePaymentEvent",
    "RemovePaymentEventData",
    "VoidInvoiceEvent",
    "VoidInvoiceEventData",
    "VoidRemainderEvent",
    "VoidRemainderEventData",
]


class InvoiceEventPaymentMethod(StrEnum):
    """The kinds of payment methods in invoice events."""

    APPLE_PAY = "apple_pay"
    BANK_ACCOUNT = "bank_account"
    CREDIT_CARD = "credit_card"
    EXTERNAL = "external"
    PAYPAL_ACCOUNT = "paypal_account"


class InvoiceEventType(StrEnum):
    """What happened to an invoice."""

    ISSUE_INVOICE = "issue_invoice"
    APPLY_CREDIT_NOTE = "apply_credit_note"
    CREATE_CREDIT_NOTE = "create_credit_note"
    APPLY_PAYMENT = "apply_payment"
    APPLY_DEBIT_NOTE = "apply_debit_note"
    CREATE_DEBIT_NOTE = "create_debit_note"
    REFUND_INVOICE = "refund_invoice"
    VOID_INVOICE = "void_invoice"
    VOID_REMAINDER = "void_remainder"
    BACKPORT_INVOICE = "backport_invoice"
    CHANGE_INVOICE_STATUS = "change_invoice_status"
    CHANGE_INVOICE_COLLECTION_METHOD = "change_invoice_collection_method"
    REMOVE_PAYMENT = "remove_payment"
    FAILED_PAYMENT = "failed_payment"
    CHANGE_CHARGEBACK_STATUS = "change_chargeback_status"


@model
class AppliedCreditNoteData(Model):
    """A credit note that was applied to a segment of a consolidated invoice."""

    uid: str | None = None
    number: str | None = None


@model
class ApplyCreditNoteEvent(Model):
    """A credit note was applied to the invoice."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: ApplyCreditNoteEventData = attrs.field(default=None)


@model
class ApplyCreditNoteEventData(Model):
    """The credit note that was applied, and how much of it."""

    uid: str = attrs.field(default=None)
    """Names the application; starts with `cdt_`."""

    credit_note_number: str = attrs.field(default=None)
    credit_note_uid: str = attrs.field(default=None)
    original_amount: Decimal = attrs.field(default=None)
    """The whole credit note."""

    applied_amount: Decimal = attrs.field(default=None)
    """What the invoice got of it."""

    transaction_time: datetime | None = None
    memo: str | None = None
    role: str | None = None
    """Such as `general`."""

    consolidated_invoice: bool | None = None
    """Whether the invoice is a consolidated one."""

    applied_credit_notes: list[AppliedCreditNoteData] | None = None
    """Of a consolidated invoice, the credit notes of its segments."""


@model
class ApplyDebitNoteEvent(Model):
    """A debit note was applied to the invoice."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: ApplyDebitNoteEventData = attrs.field(default=None)


@model
class ApplyDebitNoteEventData(Model):
    """The debit note that was applied, and how much of it."""

    debit_note_number: str = attrs.field(default=None)
    debit_note_uid: str = attrs.field(default=None)
    original_amount: Decimal = attrs.field(default=None)
    """The whole debit note."""

    applied_amount: Decimal = attrs.field(default=None)
    """What the invoice got of it."""

    memo: str | None = None
    transaction_time: datetime | None = None


@model
class ApplyPaymentEvent(Model):
    """A payment was applied to the invoice."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: ApplyPaymentEventData = attrs.field(default=None)


@model
class ApplyPaymentEventData(Model):
    """The payment that was applied, and how much of it."""

    consolidation_level: InvoiceConsolidationLevel | str = attrs.field(default=None)
    memo: str = attrs.field(default=None)
    original_amount: Decimal = attrs.field(default=None)
    """The whole payment, which may be divided among several invoices."""

    applied_amount: Decimal = attrs.field(default=None)
    """What the invoice got of it."""

    transaction_time: datetime = attrs.field(default=None)
    payment_method: PaymentMethod = attrs.field(default=None)
    transaction_id: int | None = None
    """Id of the payment; a refund takes it as `payment_id`."""

    parent_invoice_number: int | None = None
    remaining_prepayment_amount: Decimal | None = None
    prepayment: bool | None = None
    """Whether it was paid from prepayments."""

    external: bool | None = None
    """Whether the payment was only recorded."""


@model
class BackportInvoiceEvent(Model):
    """The invoice was backported. Its data is the invoice."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: Invoice = attrs.field(default=None)


@model
class ChangeChargebackStatusEvent(Model):
    """A chargeback of a payment of the invoice took a turn."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: ChangeChargebackStatusEventData = attrs.field(default=None)


@model
class ChangeChargebackStatusEventData(Model):
    """How the chargeback stands now."""

    chargeback_status: ChargebackStatus | str = attrs.field(default=None)


@model
class ChangeInvoiceCollectionMethodEvent(Model):
    """The way the invoice is collected changed."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: ChangeInvoiceCollectionMethodEventData = attrs.field(default=None)


@model
class ChangeInvoiceCollectionMethodEventData(Model):
    """How the invoice was collected, and how it is now."""

    from_collection_method: CollectionMethod | str = attrs.field(default=None)
    to_collection_method: CollectionMethod | str = attrs.field(default=None)


@model
class ChangeInvoiceStatusEvent(Model):
    """The status of the invoice changed. Listed only where `with_change_invoice_status` is given."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: ChangeInvoiceStatusEventData = attrs.field(default=None)


@model
class ChangeInvoiceStatusEventData(Model):
    """The old and the new status, and the payment behind the change, if there is one."""

    gateway_trans_id: str | None = None
    """Id of the payment at the payment gateway."""

    amount: Decimal | None = None
    """The payment, in full units of the currency."""

    from_status: InvoiceStatus | str = attrs.field(default=None)
    to_status: InvoiceStatus | str = attrs.field(default=None)
    consolidation_level: InvoiceConsolidationLevel | str | None = None


@model
class CreateCreditNoteEvent(Model):
    """A credit note was made. Its data is the credit note."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: CreditNote = attrs.field(default=None)


@model
class CreateDebitNoteEvent(Model):
    """A debit note was made. Its data is the debit note."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: DebitNote = attrs.field(default=None)


@model
class FailedPaymentEvent(Model):
    """A payment of the invoice failed."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: FailedPaymentEventData = attrs.field(default=None)


@model
class FailedPaymentEventData(Model):
    """The payment that failed."""

    amount_in_cents: int = attrs.field(default=None)
    applied_amount: Decimal = attrs.field(default=None)
    """The same in full units of the currency; a number in JSON."""

    memo: str | None = None
    payment_method: InvoicePaymentMethodType | str = attrs.field(default=None)
    transaction_id: int = attrs.field(default=None)


@model
class IssueInvoiceEvent(Model):
    """The invoice was issued."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: IssueInvoiceEventData = attrs.field(default=None)


@model
class IssueInvoiceEventData(Model):
    """The status before and after the invoice was issued, and its amounts."""

    consolidation_level: InvoiceConsolidationLevel | str = attrs.field(default=None)
    from_status: InvoiceStatus | str = attrs.field(default=None)
    to_status: InvoiceStatus | str = attrs.field(default=None)
    due_amount: Decimal = attrs.field(default=None)
    """What is due after credits and payments."""

    total_amount: Decimal = attrs.field(default=None)


@model
class PaymentMethodApplePay(Model):
    """Apple Pay."""

    type_: InvoiceEventPaymentMethod | str = attrs.field(default=None, metadata={"wire": "type"})


@model
class PaymentMethodBankAccount(Model):
    """A bank account."""

    masked_account_number: str = attrs.field(default=None)
    masked_routing_number: str = attrs.field(default=None)
    type_: InvoiceEventPaymentMethod | str = attrs.field(default=None, metadata={"wire": "type"})


@model
class PaymentMethodCreditCard(Model):
    """A credit card."""

    card_brand: str = attrs.field(default=None)
    card_expiration: str | None = None
    last_four: str | None = None
    masked_card_number: str = attrs.field(default=None)
    type_: InvoiceEventPaymentMethod | str = attrs.field(default=None, metadata={"wire": "type"})


@model
class PaymentMethodExternal(Model):
    """A payment that came in outside Maxio and was recorded."""

    details: str | None = None
    """Such as the number of a check."""

    kind: str = attrs.field(default=None)
    """Such as `check`; the values are those of `InvoicePaymentMethodType`."""

    memo: str | None = None
    type_: InvoiceEventPaymentMethod | str = attrs.field(default=None, metadata={"wire": "type"})


@model
class PaymentMethodPaypal(Model):
    """A PayPal account."""

    email: str = attrs.field(default=None)
    type_: InvoiceEventPaymentMethod | str = attrs.field(default=None, metadata={"wire": "type"})


@model
class RefundInvoiceEvent(Model):
    """A payment of the invoice was given back, all or part of it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: RefundInvoiceEventData = attrs.field(default=None)


@model
class RefundInvoiceEventData(Model):
    """The refund, with the credit note that belongs to it."""

    apply_credit: bool = attrs.field(default=None)
    """Whether a credit was applied to the invoice."""

    consolidation_level: InvoiceConsolidationLevel | str | None = None
    credit_note_attributes: CreditNote = attrs.field(default=None)
    memo: str | None = None
    original_amount: Decimal | None = None
    """The whole refund."""

    payment_id: int = attrs.field(default=None)
    """The payment that was given back."""

    refund_amount: Decimal = attrs.field(default=None)
    refund_id: int = attrs.field(default=None)
    transaction_time: datetime = attrs.field(default=None)


@model
class RemovePaymentEvent(Model):
    """A payment was taken off the invoice again."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: RemovePaymentEventData = attrs.field(default=None)


@model
class RemovePaymentEventData(Model):
    """The payment that was taken off."""

    transaction_id: int = attrs.field(default=None)
    """Id of the payment."""

    memo: str = attrs.field(default=None)
    original_amount: Decimal | None = None
    """The whole payment."""

    applied_amount: Decimal = attrs.field(default=None)
    """What the invoice had got of it."""

    transaction_time: datetime = attrs.field(default=None)
    """When the payment was made."""

    payment_method: PaymentMethod = attrs.field(default=None)
    prepayment: bool = attrs.field(default=None)
    """Whether it had been paid from prepayments."""


@model
class VoidInvoiceEvent(Model):
    """The invoice was voided."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: VoidInvoiceEventData = attrs.field(default=None)


@model
class VoidInvoiceEventData(Model):
    """The void, with the credit note that belongs to it, if there is one."""

    credit_note_attributes: CreditNote | None = None
    memo: str | None = None
    applied_amount: Decimal | None = None
    """How much was voided."""

    transaction_time: datetime | None = None
    is_advance_invoice: bool = attrs.field(default=None)
    reason: str = attrs.field(default=None)


@model
class VoidRemainderEvent(Model):
    """What was still due on the invoice was voided."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice | None = None
    """The invoice right after; missing from events before 2018-09-05."""

    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: VoidRemainderEventData = attrs.field(default=None)


@model
class VoidRemainderEventData(Model):
    """The void of what was still due, with the credit note that belongs to it."""

    credit_note_attributes: CreditNote = attrs.field(default=None)
    memo: str = attrs.field(default=None)
    applied_amount: Decimal = attrs.field(default=None)
    """How much was voided."""

    transaction_time: datetime = attrs.field(default=None)


InvoiceEvent: TypeAlias = Annotated[
    IssueInvoiceEvent
    | ApplyCreditNoteEvent
    | CreateCreditNoteEvent
    | ApplyPaymentEvent
    | ApplyDebitNoteEvent
    | CreateDebitNoteEvent
    | RefundInvoiceEvent
    | VoidInvoiceEvent
    | VoidRemainderEvent
    | BackportInvoiceEvent
    | ChangeInvoiceStatusEvent
    | ChangeInvoiceCollectionMethodEvent
    | RemovePaymentEvent
    | FailedPaymentEvent
    | ChangeChargebackStatusEvent
    | UnknownVariant,
    Tagged(
        "event_type",
        {
            "issue_invoice": IssueInvoiceEvent,
            "apply_credit_note": ApplyCreditNoteEvent,
            "create_credit_note": CreateCreditNoteEvent,
            "apply_payment": ApplyPaymentEvent,
            "apply_debit_note": ApplyDebitNoteEvent,
            "create_debit_note": CreateDebitNoteEvent,
            "refund_invoice": RefundInvoiceEvent,
            "void_invoice": VoidInvoiceEvent,
            "void_remainder": VoidRemainderEvent,
            "backport_invoice": BackportInvoiceEvent,
            "change_invoice_status": ChangeInvoiceStatusEvent,
            "change_invoice_collection_method": ChangeInvoiceCollectionMethodEvent,
            "remove_payment": RemovePaymentEvent,
            "failed_payment": FailedPaymentEvent,
            "change_chargeback_status": ChangeChargebackStatusEvent,
        },
    ),
]
"""Something that happened to an invoice: `event_type` tells what, `event_data` the details and `invoice` how the
invoice stood right after. Events from before 2018-09-05 have no `invoice`."""


PaymentMethod: TypeAlias = Annotated[
    PaymentMethodApplePay
    | PaymentMethodBankAccount
    | PaymentMethodCreditCard
    | PaymentMethodExternal
    | PaymentMethodPaypal
    | UnknownVariant,
    Tagged(
        "type",
        {
            "apple_pay": PaymentMethodApplePay,
            "bank_account": PaymentMethodBankAccount,
            "credit_card": PaymentMethodCreditCard,
            "external": PaymentMethodExternal,
            "paypal_account": PaymentMethodPaypal,
        },
    ),
]
"""What a payment of an invoice was made with."""
