# Generated from spec/models/invoice_events.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

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
    "InvoiceEventPaymentMethod",
    "InvoiceEventType",
    "IssueInvoiceEvent",
    "IssueInvoiceEventData",
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
    """Do it."""

    APPLE_PAY = "apple_pay"
    BANK_ACCOUNT = "bank_account"
    CREDIT_CARD = "credit_card"
    EXTERNAL = "external"
    PAYPAL_ACCOUNT = "paypal_account"


class InvoiceEventType(StrEnum):
    """Do it."""

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
    """Do it."""

    uid: str | None = None
    number: str | None = None


@model
class ApplyCreditNoteEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: ApplyCreditNoteEventData = attrs.field(default=None)


@model
class ApplyCreditNoteEventData(Model):
    """Do it."""

    uid: str = attrs.field(default=None)
    credit_note_number: str = attrs.field(default=None)
    credit_note_uid: str = attrs.field(default=None)
    original_amount: Decimal = attrs.field(default=None)
    applied_amount: Decimal = attrs.field(default=None)
    transaction_time: datetime | None = None
    memo: str | None = None
    role: str | None = None
    consolidated_invoice: bool | None = None
    applied_credit_notes: list[AppliedCreditNoteData] | None = None


@model
class ApplyDebitNoteEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: ApplyDebitNoteEventData = attrs.field(default=None)


@model
class ApplyDebitNoteEventData(Model):
    """Do it."""

    debit_note_number: str = attrs.field(default=None)
    debit_note_uid: str = attrs.field(default=None)
    original_amount: Decimal = attrs.field(default=None)
    applied_amount: Decimal = attrs.field(default=None)
    memo: str | None = None
    transaction_time: datetime | None = None


@model
class ApplyPaymentEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: ApplyPaymentEventData = attrs.field(default=None)


@model
class ApplyPaymentEventData(Model):
    """Do it."""

    consolidation_level: InvoiceConsolidationLevel | str = attrs.field(default=None)
    memo: str = attrs.field(default=None)
    original_amount: Decimal = attrs.field(default=None)
    applied_amount: Decimal = attrs.field(default=None)
    transaction_time: datetime = attrs.field(default=None)
    payment_method: (
        PaymentMethodApplePay
        | PaymentMethodBankAccount
        | PaymentMethodCreditCard
        | PaymentMethodExternal
        | PaymentMethodPaypal
    ) = attrs.field(default=None)
    transaction_id: int | None = None
    parent_invoice_number: int | None = None
    remaining_prepayment_amount: Decimal | None = None
    prepayment: bool | None = None
    external: bool | None = None


@model
class BackportInvoiceEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: Invoice = attrs.field(default=None)


@model
class ChangeChargebackStatusEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: ChangeChargebackStatusEventData = attrs.field(default=None)


@model
class ChangeChargebackStatusEventData(Model):
    """Do it."""

    chargeback_status: ChargebackStatus | str = attrs.field(default=None)


@model
class ChangeInvoiceCollectionMethodEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: ChangeInvoiceCollectionMethodEventData = attrs.field(default=None)


@model
class ChangeInvoiceCollectionMethodEventData(Model):
    """Do it."""

    from_collection_method: str = attrs.field(default=None)
    to_collection_method: str = attrs.field(default=None)


@model
class ChangeInvoiceStatusEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: ChangeInvoiceStatusEventData = attrs.field(default=None)


@model
class ChangeInvoiceStatusEventData(Model):
    """Do it."""

    gateway_trans_id: str | None = None
    amount: Decimal | None = None
    from_status: InvoiceStatus | str = attrs.field(default=None)
    to_status: InvoiceStatus | str = attrs.field(default=None)
    consolidation_level: InvoiceConsolidationLevel | str | None = None


@model
class CreateCreditNoteEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: CreditNote = attrs.field(default=None)


@model
class CreateDebitNoteEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: DebitNote = attrs.field(default=None)


@model
class FailedPaymentEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: FailedPaymentEventData = attrs.field(default=None)


@model
class FailedPaymentEventData(Model):
    """Do it."""

    amount_in_cents: int = attrs.field(default=None)
    applied_amount: int = attrs.field(default=None)
    memo: str | None = None
    payment_method: InvoicePaymentMethodType | str = attrs.field(default=None)
    transaction_id: int = attrs.field(default=None)


@model
class IssueInvoiceEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: IssueInvoiceEventData = attrs.field(default=None)


@model
class IssueInvoiceEventData(Model):
    """Do it."""

    consolidation_level: InvoiceConsolidationLevel | str = attrs.field(default=None)
    from_status: InvoiceStatus | str = attrs.field(default=None)
    to_status: InvoiceStatus | str = attrs.field(default=None)
    due_amount: Decimal = attrs.field(default=None)
    total_amount: Decimal = attrs.field(default=None)


@model
class PaymentMethodApplePay(Model):
    """Do it."""

    type_: InvoiceEventPaymentMethod | str = attrs.field(default=None, metadata={"wire": "type"})


@model
class PaymentMethodBankAccount(Model):
    """Do it."""

    masked_account_number: str = attrs.field(default=None)
    masked_routing_number: str = attrs.field(default=None)
    type_: InvoiceEventPaymentMethod | str = attrs.field(default=None, metadata={"wire": "type"})


@model
class PaymentMethodCreditCard(Model):
    """Do it."""

    card_brand: str = attrs.field(default=None)
    card_expiration: str | None = None
    last_four: str | None = None
    masked_card_number: str = attrs.field(default=None)
    type_: InvoiceEventPaymentMethod | str = attrs.field(default=None, metadata={"wire": "type"})


@model
class PaymentMethodExternal(Model):
    """Do it."""

    details: str | None = None
    kind: str = attrs.field(default=None)
    memo: str | None = None
    type_: InvoiceEventPaymentMethod | str = attrs.field(default=None, metadata={"wire": "type"})


@model
class PaymentMethodPaypal(Model):
    """Do it."""

    email: str = attrs.field(default=None)
    type_: InvoiceEventPaymentMethod | str = attrs.field(default=None, metadata={"wire": "type"})


@model
class RefundInvoiceEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: RefundInvoiceEventData = attrs.field(default=None)


@model
class RefundInvoiceEventData(Model):
    """Do it."""

    apply_credit: bool = attrs.field(default=None)
    consolidation_level: InvoiceConsolidationLevel | str | None = None
    credit_note_attributes: CreditNote = attrs.field(default=None)
    memo: str | None = None
    original_amount: Decimal | None = None
    payment_id: int = attrs.field(default=None)
    refund_amount: Decimal = attrs.field(default=None)
    refund_id: int = attrs.field(default=None)
    transaction_time: datetime = attrs.field(default=None)


@model
class RemovePaymentEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: RemovePaymentEventData = attrs.field(default=None)


@model
class RemovePaymentEventData(Model):
    """Do it."""

    transaction_id: int = attrs.field(default=None)
    memo: str = attrs.field(default=None)
    original_amount: Decimal | None = None
    applied_amount: Decimal = attrs.field(default=None)
    transaction_time: datetime = attrs.field(default=None)
    payment_method: (
        PaymentMethodApplePay
        | PaymentMethodBankAccount
        | PaymentMethodCreditCard
        | PaymentMethodExternal
        | PaymentMethodPaypal
    ) = attrs.field(default=None)
    prepayment: bool = attrs.field(default=None)


@model
class VoidInvoiceEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: VoidInvoiceEventData = attrs.field(default=None)


@model
class VoidInvoiceEventData(Model):
    """Do it."""

    credit_note_attributes: CreditNote | None = None
    memo: str | None = None
    applied_amount: Decimal | None = None
    transaction_time: datetime | None = None
    is_advance_invoice: bool = attrs.field(default=None)
    reason: str = attrs.field(default=None)


@model
class VoidRemainderEvent(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    timestamp: datetime = attrs.field(default=None)
    invoice: Invoice = attrs.field(default=None)
    event_type: InvoiceEventType | str = attrs.field(default=None)
    event_data: VoidRemainderEventData = attrs.field(default=None)


@model
class VoidRemainderEventData(Model):
    """Do it."""

    credit_note_attributes: CreditNote = attrs.field(default=None)
    memo: str = attrs.field(default=None)
    applied_amount: Decimal = attrs.field(default=None)
    transaction_time: datetime = attrs.field(default=None)
