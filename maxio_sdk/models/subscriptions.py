# Generated from spec/models/subscriptions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.models.common import (
        CollectionMethod,
        ExpirationIntervalUnit,
        IntervalUnit,
        LineItemKind,
        LineItemTransactionType,
    )
    from maxio_sdk.models.components import ComponentCustomPriceInput, PricePointType
    from maxio_sdk.models.customers import Customer, CustomerAttributes
    from maxio_sdk.models.payment_profiles import (
        BankAccountAttributes,
        BankAccountPaymentProfile,
        CreditCardAttributes,
        CreditCardPaymentProfile,
        PaymentProfileAttributes,
    )
    from maxio_sdk.models.products import Product, TrialType
    from maxio_sdk.models.subscription_groups import GroupSettings, NestedSubscriptionGroup
    from maxio_sdk.types import Unset

__all__ = [
    "ACHAgreement",
    "AgreementAcceptance",
    "AutoResume",
    "BillingManifest",
    "BillingManifestItem",
    "BillingManifestLineItemKind",
    "CalendarBilling",
    "CalendarBillingInput",
    "CancellationMethod",
    "CancellationOptions",
    "CreateSubscription",
    "CreateSubscriptionComponent",
    "DelayedCancellation",
    "FirstChargeType",
    "OverrideSubscription",
    "PrepaidConfiguration",
    "Proration",
    "QScope",
    "ReactivateSubscription",
    "ReactivationBilling",
    "ReactivationCharge",
    "RenewalPreview",
    "RenewalPreviewComponent",
    "RenewalPreviewLineItem",
    "ResumeOptions",
    "ResumptionCharge",
    "Subscription",
    "SubscriptionCollectionMethodFilter",
    "SubscriptionCustomPrice",
    "SubscriptionCustomPriceInput",
    "SubscriptionDateField",
    "SubscriptionInclude",
    "SubscriptionIncludedCoupon",
    "SubscriptionListInclude",
    "SubscriptionMigrationPreview",
    "SubscriptionMigrationPreviewOptions",
    "SubscriptionNote",
    "SubscriptionPreview",
    "SubscriptionProductMigration",
    "SubscriptionPurgeType",
    "SubscriptionSort",
    "SubscriptionState",
    "SubscriptionStateFilter",
    "UpdateSubscription",
    "UpdateSubscriptionComponent",
    "UpdateSubscriptionNote",
    "UpsertPrepaidConfiguration",
]


class BillingManifestLineItemKind(StrEnum):
    """Do it."""

    BASELINE = "baseline"
    INITIAL = "initial"
    TRIAL = "trial"
    COUPON = "coupon"
    COMPONENT = "component"
    TAX = "tax"


class CancellationMethod(StrEnum):
    """Do it."""

    MERCHANT_UI = "merchant_ui"
    MERCHANT_API = "merchant_api"
    DUNNING = "dunning"
    BILLING_PORTAL = "billing_portal"
    UNKNOWN = "unknown"
    IMPORTED = "imported"


class SubscriptionCollectionMethodFilter(StrEnum):
    """Do it."""

    AUTOMATIC = "automatic"
    REMITTANCE = "remittance"
    PREPAID = "prepaid"


class FirstChargeType(StrEnum):
    """Do it."""

    PRORATED = "prorated"
    IMMEDIATE = "immediate"
    DELAYED = "delayed"


class QScope(StrEnum):
    """Do it."""

    FULL_NAME = "full_name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    ORGANIZATION = "organization"
    CUSTOMER_REFERENCE = "customer_reference"
    SUBSCRIPTION_REFERENCE = "subscription_reference"


class ReactivationCharge(StrEnum):
    """Do it."""

    PRORATED = "prorated"
    IMMEDIATE = "immediate"
    DELAYED = "delayed"


class ResumptionCharge(StrEnum):
    """Do it."""

    PRORATED = "prorated"
    IMMEDIATE = "immediate"
    DELAYED = "delayed"


class SubscriptionDateField(StrEnum):
    """Do it."""

    CURRENT_PERIOD_ENDS_AT = "current_period_ends_at"
    CURRENT_PERIOD_STARTS_AT = "current_period_starts_at"
    CREATED_AT = "created_at"
    ACTIVATED_AT = "activated_at"
    CANCELED_AT = "canceled_at"
    EXPIRES_AT = "expires_at"
    TRIAL_STARTED_AT = "trial_started_at"
    TRIAL_ENDED_AT = "trial_ended_at"
    UPDATED_AT = "updated_at"


class SubscriptionInclude(StrEnum):
    """Do it."""

    COUPONS = "coupons"
    SELF_SERVICE_PAGE_TOKEN = "self_service_page_token"


class SubscriptionListInclude(StrEnum):
    """Do it."""

    SELF_SERVICE_PAGE_TOKEN = "self_service_page_token"
    CURRENT_ACCOUNT_BALANCE_IN_CENTS = "current_account_balance_in_cents"
    CURRENT_BILLING_AMOUNT = "current_billing_amount"
    COUPONS = "coupons"


class SubscriptionPurgeType(StrEnum):
    """Do it."""

    CUSTOMER = "customer"
    PAYMENT_PROFILE = "payment_profile"


class SubscriptionSort(StrEnum):
    """Do it."""

    SIGNUP_DATE = "signup_date"
    PERIOD_START = "period_start"
    PERIOD_END = "period_end"
    NEXT_ASSESSMENT = "next_assessment"
    UPDATED_AT = "updated_at"
    CREATED_AT = "created_at"
    TOTAL_PAYMENTS = "total_payments"
    ID = "id"
    OPEN_BALANCE = "open_balance"
    EXPIRES_AT = "expires_at"


class SubscriptionState(StrEnum):
    """Do it."""

    PENDING = "pending"
    FAILED_TO_CREATE = "failed_to_create"
    TRIALING = "trialing"
    ASSESSING = "assessing"
    ACTIVE = "active"
    SOFT_FAILURE = "soft_failure"
    PAST_DUE = "past_due"
    SUSPENDED = "suspended"
    CANCELED = "canceled"
    EXPIRED = "expired"
    PAUSED = "paused"
    UNPAID = "unpaid"
    TRIAL_ENDED = "trial_ended"
    ON_HOLD = "on_hold"
    AWAITING_SIGNUP = "awaiting_signup"


class SubscriptionStateFilter(StrEnum):
    """Do it."""

    ACTIVE = "active"
    CANCELED = "canceled"
    EXPIRED = "expired"
    EXPIRED_CARDS = "expired_cards"
    EXPIRED_CARDS_LIVE_SUBSCRIPTIONS = "expired_cards_(live_subscriptions)"
    EXPIRED_CARDS_ALL_SUBSCRIPTIONS = "expired_cards_(all_subscriptions)"
    ON_HOLD = "on_hold"
    AWAITING_SIGNUP = "awaiting_signup"
    AWAITING_SIGNUP_DATE = "awaiting_signup_date"
    PAST_DUE = "past_due"
    PENDING_CANCELLATION = "pending_cancellation"
    PENDING_RENEWAL = "pending_renewal"
    PREPAID_DUNNING = "prepaid_dunning"
    SUSPENDED = "suspended"
    TRIAL_ENDED = "trial_ended"
    TRIALING = "trialing"
    UNPAID = "unpaid"


@model
class ACHAgreement(Model):
    """Do it."""

    agreement_terms: str | Unset = UNSET
    authorizer_first_name: str | Unset = UNSET
    authorizer_last_name: str | Unset = UNSET
    ip_address: str | Unset = UNSET


@model
class AgreementAcceptance(Model):
    """Do it."""

    ip_address: str | Unset = UNSET
    terms_url: str | Unset = UNSET
    privacy_policy_url: str | Unset = UNSET
    return_refund_policy_url: str | Unset = UNSET
    delivery_policy_url: str | Unset = UNSET
    secure_checkout_policy_url: str | Unset = UNSET


@model
class AutoResume(Model):
    """Do it."""

    automatically_resume_at: datetime | None | Unset = UNSET


@model
class BillingManifest(Model):
    """Do it."""

    line_items: list[BillingManifestItem] | None = None
    total_in_cents: int | None = None
    total_discount_in_cents: int | None = None
    total_tax_in_cents: int | None = None
    subtotal_in_cents: int | None = None
    start_date: datetime | None = None
    end_date: datetime | None = None
    period_type: str | None = None
    existing_balance_in_cents: int | None = None


@model
class BillingManifestItem(Model):
    """Do it."""

    transaction_type: LineItemTransactionType | str | None = None
    kind: BillingManifestLineItemKind | str | None = None
    amount_in_cents: int | None = None
    memo: str | None = None
    discount_amount_in_cents: int | None = None
    taxable_amount_in_cents: int | None = None
    component_id: int | None = None
    component_handle: str | None = None
    component_name: str | None = None
    product_id: int | None = None
    product_handle: str | None = None
    product_name: str | None = None
    period_range_start: str | None = None
    period_range_end: str | None = None


@model
class CalendarBilling(Model):
    """Do it."""

    snap_day: int | str | None = None
    calendar_billing_first_charge: FirstChargeType | str | None = None


@model
class CalendarBillingInput(Model):
    """Do it."""

    snap_day: int | str | None | Unset = UNSET
    calendar_billing_first_charge: FirstChargeType | str | Unset = UNSET


@model
class CancellationOptions(Model):
    """Do it."""

    cancellation_message: str | Unset = UNSET
    reason_code: str | Unset = UNSET
    cancel_at_end_of_period: bool | Unset = UNSET
    scheduled_cancellation_at: datetime | None | Unset = UNSET
    refund_prepayment_account_balance: bool | Unset = UNSET


@model
class CreateSubscription(Model):
    """Do it."""

    product_handle: str | Unset = UNSET
    product_id: int | Unset = UNSET
    product_price_point_handle: str | Unset = UNSET
    product_price_point_id: int | Unset = UNSET
    custom_price: SubscriptionCustomPriceInput | Mapping[str, Any] | Unset = UNSET
    coupon_code: str | Unset = UNSET
    coupon_codes: Sequence[str] | Unset = UNSET
    payment_collection_method: CollectionMethod | str | Unset = UNSET
    receives_invoice_emails: str | Unset = UNSET
    net_terms: str | Unset = UNSET
    customer_id: int | Unset = UNSET
    branding_theme_id: int | None | Unset = UNSET
    next_billing_at: datetime | Unset = UNSET
    initial_billing_at: datetime | Unset = UNSET
    defer_signup: bool | Unset = UNSET
    stored_credential_transaction_id: int | Unset = UNSET
    sales_rep_id: int | Unset = UNSET
    payment_profile_id: int | Unset = UNSET
    reference: str | Unset = UNSET
    customer_attributes: CustomerAttributes | Mapping[str, Any] | Unset = UNSET
    payment_profile_attributes: PaymentProfileAttributes | Mapping[str, Any] | Unset = UNSET
    credit_card_attributes: PaymentProfileAttributes | Mapping[str, Any] | Unset = UNSET
    bank_account_attributes: BankAccountAttributes | Mapping[str, Any] | Unset = UNSET
    components: Sequence[CreateSubscriptionComponent | Mapping[str, Any]] | Unset = UNSET
    calendar_billing: CalendarBillingInput | Mapping[str, Any] | Unset = UNSET
    metafields: Mapping[str, str] | Unset = UNSET
    customer_reference: str | Unset = UNSET
    group: GroupSettings | Mapping[str, Any] | Unset = UNSET
    ref: str | Unset = UNSET
    cancellation_message: str | Unset = UNSET
    cancellation_method: str | Unset = UNSET
    currency: str | Unset = UNSET
    expires_at: datetime | Unset = UNSET
    expiration_tracks_next_billing_change: str | Unset = UNSET
    agreement_terms: str | Unset = UNSET
    authorizer_first_name: str | Unset = UNSET
    authorizer_last_name: str | Unset = UNSET
    calendar_billing_first_charge: str | Unset = UNSET
    reason_code: str | Unset = UNSET
    product_change_delayed: bool | Unset = UNSET
    offer_id: str | int | None | Unset = UNSET
    prepaid_configuration: UpsertPrepaidConfiguration | Mapping[str, Any] | Unset = UNSET
    previous_billing_at: datetime | Unset = UNSET
    import_mrr: bool | Unset = UNSET
    canceled_at: datetime | Unset = UNSET
    activated_at: datetime | Unset = UNSET
    agreement_acceptance: AgreementAcceptance | Mapping[str, Any] | Unset = UNSET
    ach_agreement: ACHAgreement | Mapping[str, Any] | Unset = UNSET
    dunning_communication_delay_enabled: bool | Unset = UNSET
    dunning_communication_delay_time_zone: str | None | Unset = UNSET
    skip_billing_manifest_taxes: bool | Unset = UNSET


@model
class CreateSubscriptionComponent(Model):
    """Do it."""

    component_id: int | str | None | Unset = UNSET
    enabled: bool | Unset = UNSET
    unit_balance: int | Decimal | str | None | Unset = UNSET
    allocated_quantity: int | Decimal | str | None | Unset = UNSET
    quantity: int | Unset = UNSET
    price_point_id: int | str | None | Unset = UNSET
    custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET


@model
class DelayedCancellation(Model):
    """Do it."""

    message: str | None = None


@model
class OverrideSubscription(Model):
    """Do it."""

    activated_at: datetime | Unset = UNSET
    canceled_at: datetime | Unset = UNSET
    cancellation_message: str | Unset = UNSET
    expires_at: datetime | Unset = UNSET
    current_period_starts_at: datetime | Unset = UNSET


@model
class PrepaidConfiguration(Model):
    """Do it."""

    id: int | None = None
    initial_funding_amount_in_cents: int | None = None
    replenish_to_amount_in_cents: int | None = None
    auto_replenish: bool | None = None
    replenish_threshold_amount_in_cents: int | None = None


@model
class Proration(Model):
    """Do it."""

    preserve_period: bool | Unset = UNSET


@model
class ReactivateSubscription(Model):
    """Do it."""

    calendar_billing: ReactivationBilling | Mapping[str, Any] | Unset = UNSET
    include_trial: bool | Unset = UNSET
    preserve_balance: bool | Unset = UNSET
    coupon_code: str | Unset = UNSET
    use_credits_and_prepayments: bool | Unset = UNSET
    resume: bool | ResumeOptions | Mapping[str, Any] | None | Unset = UNSET


@model
class ReactivationBilling(Model):
    """Do it."""

    reactivation_charge: ReactivationCharge | str | Unset = UNSET


@model
class RenewalPreview(Model):
    """Do it."""

    next_assessment_at: datetime | None = None
    subtotal_in_cents: int | None = None
    total_tax_in_cents: int | None = None
    total_discount_in_cents: int | None = None
    total_in_cents: int | None = None
    existing_balance_in_cents: int | None = None
    total_amount_due_in_cents: int | None = None
    uncalculated_taxes: bool | None = None
    line_items: list[RenewalPreviewLineItem] | None = None


@model
class RenewalPreviewComponent(Model):
    """Do it."""

    component_id: str | int | None | Unset = UNSET
    quantity: int | Unset = UNSET
    price_point_id: str | int | None | Unset = UNSET


@model
class RenewalPreviewLineItem(Model):
    """Do it."""

    transaction_type: LineItemTransactionType | str | None = None
    kind: LineItemKind | str | None = None
    amount_in_cents: int | None = None
    memo: str | None = None
    discount_amount_in_cents: int | None = None
    taxable_amount_in_cents: int | None = None
    product_id: int | None = None
    product_name: str | None = None
    component_id: int | None = None
    component_handle: str | None = None
    component_name: str | None = None
    product_handle: str | None = None
    period_range_start: str | None = None
    period_range_end: str | None = None


@model
class ResumeOptions(Model):
    """Do it."""

    require_resume: bool | Unset = UNSET
    forgive_balance: bool | Unset = UNSET


@model
class Subscription(Model):
    """Do it."""

    id: int | None = None
    state: SubscriptionState | str | None = None
    balance_in_cents: int | None = None
    total_revenue_in_cents: int | None = None
    product_price_in_cents: int | None = None
    product_version_number: int | None = None
    current_period_ends_at: datetime | None = None
    next_assessment_at: datetime | None = None
    trial_started_at: datetime | None = None
    trial_ended_at: datetime | None = None
    activated_at: datetime | None = None
    expires_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    cancellation_message: str | None = None
    cancellation_method: CancellationMethod | str | None = None
    cancel_at_end_of_period: bool | None = None
    canceled_at: datetime | None = None
    current_period_started_at: datetime | None = None
    previous_state: SubscriptionState | str | None = None
    signup_payment_id: int | None = None
    signup_revenue: Decimal | None = None
    delayed_cancel_at: datetime | None = None
    coupon_code: str | None = None
    snap_day: str | None = None
    payment_collection_method: CollectionMethod | str | None = None
    customer: Customer | None = None
    product: Product | None = None
    credit_card: CreditCardPaymentProfile | None = None
    group: NestedSubscriptionGroup | None = None
    bank_account: BankAccountPaymentProfile | None = None
    payment_type: str | None = None
    referral_code: str | None = None
    next_product_id: int | None = None
    next_product_handle: str | None = None
    coupon_use_count: int | None = None
    coupon_uses_allowed: int | None = None
    reason_code: str | None = None
    automatically_resume_at: datetime | None = None
    coupon_codes: list[str] | None = None
    offer_id: int | None = None
    payer_id: int | None = None
    current_billing_amount_in_cents: int | None = None
    product_price_point_id: int | None = None
    product_price_point_type: PricePointType | str | None = None
    next_product_price_point_id: int | None = None
    net_terms: int | None = None
    stored_credential_transaction_id: int | None = None
    reference: str | None = None
    on_hold_at: datetime | None = None
    prepaid_dunning: bool | None = None
    coupons: list[SubscriptionIncludedCoupon] | None = None
    dunning_communication_delay_enabled: bool | None = None
    dunning_communication_delay_time_zone: str | None = None
    receives_invoice_emails: bool | None = None
    locale: str | None = None
    currency: str | None = None
    scheduled_cancellation_at: datetime | None = None
    credit_balance_in_cents: int | None = None
    prepayment_balance_in_cents: int | None = None
    prepaid_configuration: PrepaidConfiguration | None = None
    self_service_page_token: str | None = attrs.field(default=None, metadata={"secret": True})


@model
class SubscriptionCustomPrice(Model):
    """Do it."""

    name: str | None = None
    handle: str | None = None
    price_in_cents: str | int = attrs.field(default=None)
    interval: str | int = attrs.field(default=None)
    interval_unit: IntervalUnit | str = attrs.field(default=None)
    trial_price_in_cents: str | int | None = None
    trial_interval: str | int | None = None
    trial_interval_unit: IntervalUnit | str | None = None
    trial_type: TrialType | str | None = None
    initial_charge_in_cents: str | int | None = None
    initial_charge_after_trial: bool | None = None
    expiration_interval: str | int | None = None
    expiration_interval_unit: ExpirationIntervalUnit | str | None = None
    tax_included: bool | None = None


@model
class SubscriptionCustomPriceInput(Model):
    """Do it."""

    name: str | Unset = UNSET
    handle: str | Unset = UNSET
    price_in_cents: str | int
    interval: str | int
    interval_unit: IntervalUnit | str | None
    trial_price_in_cents: str | int | None | Unset = UNSET
    trial_interval: str | int | None | Unset = UNSET
    trial_interval_unit: IntervalUnit | str | Unset = UNSET
    trial_type: TrialType | str | None | Unset = UNSET
    initial_charge_in_cents: str | int | None | Unset = UNSET
    initial_charge_after_trial: bool | Unset = UNSET
    expiration_interval: str | int | None | Unset = UNSET
    expiration_interval_unit: ExpirationIntervalUnit | str | None | Unset = UNSET
    tax_included: bool | Unset = UNSET


@model
class SubscriptionIncludedCoupon(Model):
    """Do it."""

    code: str | None = None
    use_count: int | None = None
    uses_allowed: int | None = None
    expires_at: str | None = None
    recurring: bool | None = None
    amount_in_cents: int | None = None
    percentage: Decimal | None = None


@model
class SubscriptionMigrationPreview(Model):
    """Do it."""

    prorated_adjustment_in_cents: int | None = None
    charge_in_cents: int | None = None
    payment_due_in_cents: int | None = None
    credit_applied_in_cents: int | None = None


@model
class SubscriptionMigrationPreviewOptions(Model):
    """Do it."""

    product_id: int | Unset = UNSET
    product_price_point_id: int | Unset = UNSET
    include_trial: bool | Unset = UNSET
    include_initial_charge: bool | Unset = UNSET
    include_coupons: bool | Unset = UNSET
    preserve_period: bool | Unset = UNSET
    product_handle: str | Unset = UNSET
    product_price_point_handle: str | Unset = UNSET
    proration: Proration | Mapping[str, Any] | Unset = UNSET
    proration_date: datetime | Unset = UNSET


@model
class SubscriptionNote(Model):
    """Do it."""

    id: int | None = None
    body: str | None = None
    subscription_id: int | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    sticky: bool | None = None


@model
class SubscriptionPreview(Model):
    """Do it."""

    current_billing_manifest: BillingManifest | None = None
    next_billing_manifest: BillingManifest | None = None


@model
class SubscriptionProductMigration(Model):
    """Do it."""

    product_id: int | Unset = UNSET
    product_price_point_id: int | Unset = UNSET
    include_trial: bool | Unset = UNSET
    include_initial_charge: bool | Unset = UNSET
    include_coupons: bool | Unset = UNSET
    preserve_period: bool | Unset = UNSET
    product_handle: str | Unset = UNSET
    product_price_point_handle: str | Unset = UNSET
    proration: Proration | Mapping[str, Any] | Unset = UNSET


@model
class UpdateSubscription(Model):
    """Do it."""

    credit_card_attributes: CreditCardAttributes | Mapping[str, Any] | Unset = UNSET
    product_handle: str | Unset = UNSET
    product_id: int | Unset = UNSET
    product_change_delayed: bool | Unset = UNSET
    next_product_id: str | Unset = UNSET
    next_product_price_point_id: str | Unset = UNSET
    snap_day: str | int | None | Unset = UNSET
    initial_billing_at: datetime | Unset = UNSET
    defer_signup: bool | Unset = UNSET
    next_billing_at: datetime | Unset = UNSET
    branding_theme_id: int | None | Unset = UNSET
    expires_at: datetime | Unset = UNSET
    payment_collection_method: str | Unset = UNSET
    receives_invoice_emails: bool | Unset = UNSET
    net_terms: str | int | None | Unset = UNSET
    stored_credential_transaction_id: int | Unset = UNSET
    reference: str | Unset = UNSET
    custom_price: SubscriptionCustomPriceInput | Mapping[str, Any] | Unset = UNSET
    components: Sequence[UpdateSubscriptionComponent | Mapping[str, Any]] | Unset = UNSET
    dunning_communication_delay_enabled: bool | Unset = UNSET
    dunning_communication_delay_time_zone: str | None | Unset = UNSET
    product_price_point_id: int | Unset = UNSET
    product_price_point_handle: str | Unset = UNSET


@model
class UpdateSubscriptionComponent(Model):
    """Do it."""

    component_id: int | Unset = UNSET
    custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET


@model
class UpdateSubscriptionNote(Model):
    """Do it."""

    body: str
    sticky: bool


@model
class UpsertPrepaidConfiguration(Model):
    """Do it."""

    initial_funding_amount_in_cents: int | Unset = UNSET
    replenish_to_amount_in_cents: int | Unset = UNSET
    auto_replenish: bool | Unset = UNSET
    replenish_threshold_amount_in_cents: int | Unset = UNSET
