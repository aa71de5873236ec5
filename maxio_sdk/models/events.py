# Generated from spec/models/events.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeAlias

import attrs

from maxio_sdk.types import Model, Tagged, UnknownVariant, model

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from maxio_sdk.models.common import CollectionMethod
    from maxio_sdk.models.customers import Customer
    from maxio_sdk.models.invoices import InvoiceConsolidationLevel, InvoiceRole
    from maxio_sdk.models.proforma_invoices import ProformaInvoiceRole
    from maxio_sdk.models.subscription_groups import (
        PayerAttributes,
        SubscriptionGroupBankAccount,
        SubscriptionGroupCreditCard,
        SubscriptionGroupSignupItem,
    )
    from maxio_sdk.models.subscriptions import SubscriptionState

__all__ = [
    "ChjsTokenizationFailure",
    "ChjsTokenizationSuccess",
    "ComponentAllocationChange",
    "CreditAccountBalanceChanged",
    "CustomFieldValueChange",
    "DunnerData",
    "DunningStepData",
    "DunningStepReached",
    "Event",
    "EventKey",
    "EventSpecificData",
    "InvoiceIssued",
    "InvoiceLineItemEventData",
    "InvoiceLineItemPricingDetail",
    "ItemPricePointChanged",
    "ItemPricePointData",
    "ListEventsDateField",
    "MeteredUsage",
    "PaymentCollectionMethodChanged",
    "PaymentProfileParams",
    "PaymentRelatedEvents",
    "PendingCancellationChange",
    "PrepaidSubscriptionBalanceChanged",
    "PrepaidUsage",
    "PrepaidUsageAllocationDetail",
    "PrepaymentAccountBalanceChanged",
    "ProformaInvoiceIssued",
    "RefundSuccess",
    "SubscriptionGroupSignupEventData",
    "SubscriptionGroupSignupFailureData",
    "SubscriptionProductChange",
    "SubscriptionStateChange",
    "TokenizedPaymentProfile",
]


class EventKey(StrEnum):
    """The kind of an event."""

    PAYMENT_SUCCESS = "payment_success"
    PAYMENT_FAILURE = "payment_failure"
    SIGNUP_SUCCESS = "signup_success"
    SIGNUP_FAILURE = "signup_failure"
    DELAYED_SIGNUP_CREATION_SUCCESS = "delayed_signup_creation_success"
    DELAYED_SIGNUP_CREATION_FAILURE = "delayed_signup_creation_failure"
    BILLING_DATE_CHANGE = "billing_date_change"
    EXPIRATION_DATE_CHANGE = "expiration_date_change"
    RENEWAL_SUCCESS = "renewal_success"
    RENEWAL_FAILURE = "renewal_failure"
    SUBSCRIPTION_STATE_CHANGE = "subscription_state_change"
    SUBSCRIPTION_PRODUCT_CHANGE = "subscription_product_change"
    SUBSCRIPTION_PRODUCT_CHANGE_SCHEDULED = "subscription_product_change_scheduled"
    PENDING_CANCELLATION_CHANGE = "pending_cancellation_change"
    EXPIRING_CARD = "expiring_card"
    CUSTOMER_UPDATE = "customer_update"
    CUSTOMER_CREATE = "customer_create"
    CUSTOMER_DELETE = "customer_delete"
    COMPONENT_ALLOCATION_CHANGE = "component_allocation_change"
    METERED_USAGE = "metered_usage"
    PREPAID_USAGE = "prepaid_usage"
    UPGRADE_DOWNGRADE_SUCCESS = "upgrade_downgrade_success"
    UPGRADE_DOWNGRADE_FAILURE = "upgrade_downgrade_failure"
    STATEMENT_CLOSED = "statement_closed"
    STATEMENT_SETTLED = "statement_settled"
    SUBSCRIPTION_CARD_UPDATE = "subscription_card_update"
    SUBSCRIPTION_GROUP_CARD_UPDATE = "subscription_group_card_update"
    SUBSCRIPTION_BANK_ACCOUNT_UPDATE = "subscription_bank_account_update"
    REFUND_SUCCESS = "refund_success"
    REFUND_FAILURE = "refund_failure"
    UPCOMING_RENEWAL_NOTICE = "upcoming_renewal_notice"
    TRIAL_END_NOTICE = "trial_end_notice"
    DUNNING_STEP_REACHED = "dunning_step_reached"
    INVOICE_ISSUED = "invoice_issued"
    INVOICE_PENDING = "invoice_pending"
    PREPAID_SUBSCRIPTION_BALANCE_CHANGED = "prepaid_subscription_balance_changed"
    SUBSCRIPTION_GROUP_SIGNUP_SUCCESS = "subscription_group_signup_success"
    SUBSCRIPTION_GROUP_SIGNUP_FAILURE = "subscription_group_signup_failure"
    DIRECT_DEBIT_PAYMENT_PAID_OUT = "direct_debit_payment_paid_out"
    DIRECT_DEBIT_PAYMENT_REJECTED = "direct_debit_payment_rejected"
    DIRECT_DEBIT_PAYMENT_PENDING = "direct_debit_payment_pending"
    PENDING_PAYMENT_CREATED = "pending_payment_created"
    PENDING_PAYMENT_FAILED = "pending_payment_failed"
    PENDING_PAYMENT_COMPLETED = "pending_payment_completed"
    PROFORMA_INVOICE_ISSUED = "proforma_invoice_issued"
    SUBSCRIPTION_PREPAYMENT_ACCOUNT_BALANCE_CHANGED = "subscription_prepayment_account_balance_changed"
    SUBSCRIPTION_SERVICE_CREDIT_ACCOUNT_BALANCE_CHANGED = "subscription_service_credit_account_balance_changed"
    CUSTOM_FIELD_VALUE_CHANGE = "custom_field_value_change"
    ITEM_PRICE_POINT_CHANGED = "item_price_point_changed"
    RENEWAL_SUCCESS_RECREATED = "renewal_success_recreated"
    RENEWAL_FAILURE_RECREATED = "renewal_failure_recreated"
    PAYMENT_SUCCESS_RECREATED = "payment_success_recreated"
    PAYMENT_FAILURE_RECREATED = "payment_failure_recreated"
    SUBSCRIPTION_DELETION = "subscription_deletion"
    SUBSCRIPTION_GROUP_BANK_ACCOUNT_UPDATE = "subscription_group_bank_account_update"
    SUBSCRIPTION_PAYPAL_ACCOUNT_UPDATE = "subscription_paypal_account_update"
    SUBSCRIPTION_GROUP_PAYPAL_ACCOUNT_UPDATE = "subscription_group_paypal_account_update"
    SUBSCRIPTION_CUSTOMER_CHANGE = "subscription_customer_change"
    ACCOUNT_TRANSACTION_CHANGED = "account_transaction_changed"
    GO_CARDLESS_PAYMENT_PAID_OUT = "go_cardless_payment_paid_out"
    GO_CARDLESS_PAYMENT_REJECTED = "go_cardless_payment_rejected"
    GO_CARDLESS_PAYMENT_PENDING = "go_cardless_payment_pending"
    STRIPE_DIRECT_DEBIT_PAYMENT_PAID_OUT = "stripe_direct_debit_payment_paid_out"
    STRIPE_DIRECT_DEBIT_PAYMENT_REJECTED = "stripe_direct_debit_payment_rejected"
    STRIPE_DIRECT_DEBIT_PAYMENT_PENDING = "stripe_direct_debit_payment_pending"
    MAXIO_PAYMENTS_DIRECT_DEBIT_PAYMENT_PAID_OUT = "maxio_payments_direct_debit_payment_paid_out"
    MAXIO_PAYMENTS_DIRECT_DEBIT_PAYMENT_REJECTED = "maxio_payments_direct_debit_payment_rejected"
    MAXIO_PAYMENTS_DIRECT_DEBIT_PAYMENT_PENDING = "maxio_payments_direct_debit_payment_pending"
    INVOICE_IN_COLLECTIONS_CANCELED = "invoice_in_collections_canceled"
    SUBSCRIPTION_ADDED_TO_GROUP = "subscription_added_to_group"
    SUBSCRIPTION_REMOVED_FROM_GROUP = "subscription_removed_from_group"
    CHARGEBACK_OPENED = "chargeback_opened"
    CHARGEBACK_LOST = "chargeback_lost"
    CHARGEBACK_ACCEPTED = "chargeback_accepted"
    CHARGEBACK_CLOSED = "chargeback_closed"
    CHARGEBACK_WON = "chargeback_won"
    PAYMENT_COLLECTION_METHOD_CHANGED = "payment_collection_method_changed"
    COMPONENT_BILLING_DATE_CHANGED = "component_billing_date_changed"
    CHJS_TOKENIZATION_FAILURE = "chjs_tokenization_failure"
    CHJS_TOKENIZATION_SUCCESS = "chjs_tokenization_success"
    SUBSCRIPTION_TERM_RENEWAL_SCHEDULED = "subscription_term_renewal_scheduled"
    SUBSCRIPTION_TERM_RENEWAL_PENDING = "subscription_term_renewal_pending"
    SUBSCRIPTION_TERM_RENEWAL_ACTIVATED = "subscription_term_renewal_activated"
    SUBSCRIPTION_TERM_RENEWAL_REMOVED = "subscription_term_renewal_removed"


class ListEventsDateField(StrEnum):
    """The timestamp that dates in a filter apply to."""

    CREATED_AT = "created_at"


@model
class ChjsTokenizationFailure(Model):
    """Chargify.js could not turn payment data into a token."""

    errors: str = attrs.field(default=None)
    payment_profile_params: PaymentProfileParams | None = None


@model
class ChjsTokenizationSuccess(Model):
    """Chargify.js turned payment data into a token."""

    payment_profile: TokenizedPaymentProfile = attrs.field(default=None)
    gateway_customer_id: int | None = None


@model
class ComponentAllocationChange(Model):
    """The allocated quantity of a component changed."""

    previous_allocation: int | Decimal = attrs.field(default=None)
    """0 and 1 stand for off and on where the component is on/off."""

    new_allocation: int | Decimal = attrs.field(default=None)
    component_id: int = attrs.field(default=None)
    component_handle: str | None = None
    memo: str | None = None
    allocation_id: int | None = None
    allocated_quantity: int | Decimal | None = None


@model
class CreditAccountBalanceChanged(Model):
    """The service credit of a subscription went up or down."""

    reason: str = attrs.field(default=None)
    service_credit_account_balance_in_cents: int = attrs.field(default=None)
    """The balance after the change."""

    service_credit_balance_change_in_cents: int = attrs.field(default=None)
    currency_code: str = attrs.field(default=None)
    at_time: datetime = attrs.field(default=None)


@model
class CustomFieldValueChange(Model):
    """A custom field of a subscription or a customer got, changed or lost its value."""

    event_type: str = attrs.field(default=None)
    """What happened to the value, such as `created`."""

    metafield_name: str = attrs.field(default=None)
    metafield_id: int = attrs.field(default=None)
    old_value: str | None = None
    new_value: str | None = None
    resource_type: str = attrs.field(default=None)
    """The kind of record that has the field, such as `Subscription`."""

    resource_id: int = attrs.field(default=None)


@model
class DunnerData(Model):
    """A run of the dunning process."""

    state: str = attrs.field(default=None)
    subscription_id: int = attrs.field(default=None)
    revenue_at_risk_in_cents: int | None = None
    created_at: datetime = attrs.field(default=None)
    attempts: int = attrs.field(default=None)
    """How often payment was tried."""

    last_attempted_at: datetime | None = None


@model
class DunningStepData(Model):
    """A step of the dunning process."""

    day_threshold: int = attrs.field(default=None)
    """The day of the process on which the step comes."""

    action: str = attrs.field(default=None)
    """What the step does, such as `retry` or `cancel`."""

    email_body: str | None = None
    email_subject: str | None = None
    send_email: bool = attrs.field(default=None)
    send_bcc_email: bool = attrs.field(default=None)
    send_sms: bool = attrs.field(default=None)
    sms_body: str | None = None


@model
class DunningStepReached(Model):
    """A subscription in dunning reached a step of the process."""

    dunner: DunnerData = attrs.field(default=None)
    current_step: DunningStepData = attrs.field(default=None)
    next_step: DunningStepData | None = None


@model
class Event(Model):
    """Something that happened on the site."""

    id: int = attrs.field(default=None)
    key: EventKey | str = attrs.field(default=None)
    """The kind of the event."""

    message: str = attrs.field(default=None)
    """What happened, in a sentence for people."""

    subscription_id: int | None = None
    customer_id: int | None = None
    created_at: datetime = attrs.field(default=None)
    event_specific_data: EventSpecificData | None = None
    """What is special to the kind of event. Many kinds have nothing here."""


@model
class InvoiceIssued(Model):
    """An invoice was issued. Amounts are text formatted for reading, with symbol and separators (`$3,000.00`); for
    figures to calculate with read the invoice by its `uid`."""

    uid: str = attrs.field(default=None)
    number: str | None = None
    role: InvoiceRole | str = attrs.field(default=None)
    due_date: date | None = None
    issue_date: str = attrs.field(default=None)
    """A day (`2026-01-31`), or empty."""

    paid_date: str = attrs.field(default=None)
    """A day (`2026-01-31`), or empty while the invoice is unpaid."""

    due_amount: str = attrs.field(default=None)
    paid_amount: str = attrs.field(default=None)
    tax_amount: str = attrs.field(default=None)
    refund_amount: str = attrs.field(default=None)
    total_amount: str = attrs.field(default=None)
    status_amount: str = attrs.field(default=None)
    product_name: str = attrs.field(default=None)
    consolidation_level: InvoiceConsolidationLevel | str | None = None
    line_items: list[InvoiceLineItemEventData] = attrs.field(default=None)


@model
class InvoiceLineItemEventData(Model):
    """A line of an invoice that was issued. Amounts are text formatted for reading (`$3,000.00`) unless noted."""

    uid: str | None = None
    title: str | None = None
    description: str | None = None
    quantity: int | Decimal | None = None
    quantity_delta: int | Decimal | None = None
    unit_price: str | None = None
    period_range_start: date | None = None
    period_range_end: date | None = None
    amount: str | None = None
    line_references: str | None = None
    pricing_details_index: int | None = None
    pricing_details: list[InvoiceLineItemPricingDetail] | None = None
    tax_code: str | None = None
    tax_amount: Decimal | None = None
    """A plain decimal."""

    product_id: int | None = None
    product_price_point_id: int | None = None
    price_point_id: int | None = None
    component_id: int | None = None
    billing_schedule_item_id: int | None = None
    custom_item: bool | None = None


@model
class InvoiceLineItemPricingDetail(Model):
    """How a part of a line was priced."""

    label: str | None = None
    amount: str | None = None


@model
class ItemPricePointChanged(Model):
    """A product or component of a subscription moved to another price point."""

    item_id: int = attrs.field(default=None)
    item_type: str = attrs.field(default=None)
    """Whether the item is a product or a component."""

    item_handle: str | None = None
    item_name: str = attrs.field(default=None)
    previous_price_point: ItemPricePointData = attrs.field(default=None)
    current_price_point: ItemPricePointData = attrs.field(default=None)


@model
class ItemPricePointData(Model):
    """A price point, in short."""

    id: int | None = None
    handle: str | None = None
    name: str | None = None


@model
class MeteredUsage(Model):
    """Usage of a metered component was recorded."""

    previous_unit_balance: int | Decimal = attrs.field(default=None)
    new_unit_balance: int | Decimal = attrs.field(default=None)
    usage_quantity: int | Decimal = attrs.field(default=None)
    component_id: int = attrs.field(default=None)
    component_handle: str | None = None
    memo: str | None = None


@model
class PaymentCollectionMethodChanged(Model):
    """How a subscription is paid changed."""

    previous_value: CollectionMethod | str = attrs.field(default=None)
    current_value: CollectionMethod | str = attrs.field(default=None)


@model
class PaymentProfileParams(Model):
    """The payment data that Chargify.js was given, as far as it is kept."""

    first_name: str | None = None
    last_name: str | None = None
    card_type: str | None = None


@model
class PaymentRelatedEvents(Model):
    """A payment, signup, renewal or chargeback, with its transaction."""

    product_id: int = attrs.field(default=None)
    account_transaction_id: int = attrs.field(default=None)


@model
class PendingCancellationChange(Model):
    """A subscription was set to be canceled later, or that was taken back."""

    cancellation_state: str = attrs.field(default=None)
    """How it stands now, such as `cleared`."""

    cancels_at: datetime | None = None
    """When the subscription will be canceled; empty once that is taken back."""


@model
class PrepaidSubscriptionBalanceChanged(Model):
    """The prepayment or the usage of a prepaid subscription changed."""

    reason: str = attrs.field(default=None)
    current_account_balance_in_cents: int = attrs.field(default=None)
    prepayment_account_balance_in_cents: int = attrs.field(default=None)
    current_usage_amount_in_cents: int = attrs.field(default=None)


@model
class PrepaidUsage(Model):
    """Usage of a prepaid component was recorded."""

    previous_unit_balance: int | Decimal = attrs.field(default=None)
    previous_overage_unit_balance: int | Decimal = attrs.field(default=None)
    new_unit_balance: int | Decimal = attrs.field(default=None)
    new_overage_unit_balance: int | Decimal = attrs.field(default=None)
    usage_quantity: int | Decimal = attrs.field(default=None)
    overage_usage_quantity: int | Decimal = attrs.field(default=None)
    """The part beyond what was prepaid."""

    component_id: int = attrs.field(default=None)
    component_handle: str | None = None
    memo: str | None = None
    allocation_details: list[PrepaidUsageAllocationDetail] = attrs.field(default=None)


@model
class PrepaidUsageAllocationDetail(Model):
    """How much of the usage was taken from one allocation."""

    allocation_id: int | None = None
    charge_id: int | None = None
    usage_quantity: int | Decimal | None = None


@model
class PrepaymentAccountBalanceChanged(Model):
    """The prepayment balance of a subscription went up or down."""

    reason: str = attrs.field(default=None)
    prepayment_account_balance_in_cents: int = attrs.field(default=None)
    """The balance after the change."""

    prepayment_balance_change_in_cents: int = attrs.field(default=None)
    currency_code: str = attrs.field(default=None)


@model
class ProformaInvoiceIssued(Model):
    """A proforma invoice was issued. Amounts are text; for figures to calculate with read the proforma invoice by
    its `uid`."""

    uid: str = attrs.field(default=None)
    number: str = attrs.field(default=None)
    role: ProformaInvoiceRole | str = attrs.field(default=None)
    delivery_date: date = attrs.field(default=None)
    created_at: datetime = attrs.field(default=None)
    due_amount: str = attrs.field(default=None)
    paid_amount: str = attrs.field(default=None)
    tax_amount: str = attrs.field(default=None)
    total_amount: str = attrs.field(default=None)
    product_name: str = attrs.field(default=None)
    line_items: list[InvoiceLineItemEventData] = attrs.field(default=None)


@model
class RefundSuccess(Model):
    """A refund went through."""

    refund_id: int = attrs.field(default=None)
    gateway_transaction_id: int | str | None = None
    """The gateway's own id of the refund."""

    product_id: int = attrs.field(default=None)


@model
class SubscriptionGroupSignupEventData(Model):
    """A signup of a subscription group, as it was asked for."""

    subscription_group: SubscriptionGroupSignupFailureData = attrs.field(default=None)
    customer: Customer | None = None


@model
class SubscriptionGroupSignupFailureData(Model):
    """What a signup of a subscription group asked for. What a group that came to be has besides is in `extra`."""

    payer_id: int | None = None
    payer_reference: str | None = None
    payment_profile_id: int | None = None
    payment_collection_method: CollectionMethod | str | None = None
    payer_attributes: PayerAttributes | None = None
    credit_card_attributes: SubscriptionGroupCreditCard | None = None
    bank_account_attributes: SubscriptionGroupBankAccount | None = None
    subscriptions: list[SubscriptionGroupSignupItem] | None = None


@model
class SubscriptionProductChange(Model):
    """A subscription moved to another product or version, or will at `effective_at`."""

    previous_product_id: int = attrs.field(default=None)
    new_product_id: int = attrs.field(default=None)
    previous_product_price_point_id: int | None = None
    new_product_price_point_id: int | None = None
    effective_at: datetime | None = None
    """When a scheduled change takes place."""


@model
class SubscriptionStateChange(Model):
    """The state of a subscription changed."""

    previous_subscription_state: SubscriptionState | str = attrs.field(default=None)
    new_subscription_state: SubscriptionState | str = attrs.field(default=None)


@model
class TokenizedPaymentProfile(Model):
    """The payment profile that Chargify.js made."""

    id: int = attrs.field(default=None)
    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's key to the payment data."""

    gateway_handle: str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's key to the customer."""


EventSpecificData: TypeAlias = Annotated[
    SubscriptionProductChange
    | SubscriptionStateChange
    | PaymentRelatedEvents
    | RefundSuccess
    | ComponentAllocationChange
    | MeteredUsage
    | PrepaidUsage
    | DunningStepReached
    | InvoiceIssued
    | PendingCancellationChange
    | PrepaidSubscriptionBalanceChanged
    | SubscriptionGroupSignupEventData
    | ProformaInvoiceIssued
    | PrepaymentAccountBalanceChanged
    | PaymentCollectionMethodChanged
    | CreditAccountBalanceChanged
    | ItemPricePointChanged
    | CustomFieldValueChange
    | ChjsTokenizationSuccess
    | ChjsTokenizationFailure
    | UnknownVariant,
    Tagged(
        "key",
        {
            "subscription_product_change": SubscriptionProductChange,
            "subscription_product_change_scheduled": SubscriptionProductChange,
            "subscription_state_change": SubscriptionStateChange,
            "signup_success": PaymentRelatedEvents,
            "delayed_signup_creation_success": PaymentRelatedEvents,
            "payment_success": PaymentRelatedEvents,
            "payment_failure": PaymentRelatedEvents,
            "renewal_success": PaymentRelatedEvents,
            "renewal_failure": PaymentRelatedEvents,
            "payment_success_recreated": PaymentRelatedEvents,
            "payment_failure_recreated": PaymentRelatedEvents,
            "renewal_success_recreated": PaymentRelatedEvents,
            "renewal_failure_recreated": PaymentRelatedEvents,
            "chargeback_lost": PaymentRelatedEvents,
            "chargeback_accepted": PaymentRelatedEvents,
            "chargeback_closed": PaymentRelatedEvents,
            "refund_success": RefundSuccess,
            "component_allocation_change": ComponentAllocationChange,
            "metered_usage": MeteredUsage,
            "prepaid_usage": PrepaidUsage,
            "dunning_step_reached": DunningStepReached,
            "invoice_issued": InvoiceIssued,
            "pending_cancellation_change": PendingCancellationChange,
            "prepaid_subscription_balance_changed": PrepaidSubscriptionBalanceChanged,
            "subscription_group_signup_success": SubscriptionGroupSignupEventData,
            "subscription_group_signup_failure": SubscriptionGroupSignupEventData,
            "proforma_invoice_issued": ProformaInvoiceIssued,
            "subscription_prepayment_account_balance_changed": PrepaymentAccountBalanceChanged,
            "payment_collection_method_changed": PaymentCollectionMethodChanged,
            "subscription_service_credit_account_balance_changed": CreditAccountBalanceChanged,
            "item_price_point_changed": ItemPricePointChanged,
            "custom_field_value_change": CustomFieldValueChange,
            "chjs_tokenization_success": ChjsTokenizationSuccess,
            "chjs_tokenization_failure": ChjsTokenizationFailure,
        },
        beside=True,
    ),
]
"""What is special to a kind of event, told apart by the event's `key`. Keys that are not here come with nothing."""
