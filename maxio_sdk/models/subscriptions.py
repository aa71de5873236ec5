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
        PaymentType,
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
    "UpdateAutoResume",
    "UpdateSubscription",
    "UpdateSubscriptionComponent",
    "UpdateSubscriptionNote",
    "UpsertPrepaidConfiguration",
]


class BillingManifestLineItemKind(StrEnum):
    """What a line of a `BillingManifest` is for."""

    BASELINE = "baseline"
    INITIAL = "initial"
    TRIAL = "trial"
    COUPON = "coupon"
    COMPONENT = "component"
    TAX = "tax"


class CancellationMethod(StrEnum):
    """How a subscription came to be canceled."""

    MERCHANT_UI = "merchant_ui"
    MERCHANT_API = "merchant_api"
    DUNNING = "dunning"
    BILLING_PORTAL = "billing_portal"
    UNKNOWN = "unknown"
    IMPORTED = "imported"


class SubscriptionCollectionMethodFilter(StrEnum):
    """How payment is collected, as a filter of lists."""

    AUTOMATIC = "automatic"
    REMITTANCE = "remittance"
    PREPAID = "prepaid"


class FirstChargeType(StrEnum):
    """What calendar billing charges until its first regular renewal: a share of the price at once, the full price at
    once, or the full price at that renewal."""

    PRORATED = "prorated"
    IMMEDIATE = "immediate"
    DELAYED = "delayed"


class QScope(StrEnum):
    """Where a search among subscriptions looks."""

    FULL_NAME = "full_name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    ORGANIZATION = "organization"
    CUSTOMER_REFERENCE = "customer_reference"
    SUBSCRIPTION_REFERENCE = "subscription_reference"


class ReactivationCharge(StrEnum):
    """What a reactivation with calendar billing charges: a share of the price for the rest of the period, the full
    price at once, or the full price at the next renewal."""

    PRORATED = "prorated"
    IMMEDIATE = "immediate"
    DELAYED = "delayed"


class ResumptionCharge(StrEnum):
    """What calendar billing charges when a hold ends: a share of the price at once, the full price at once, or the
    full price at the next renewal."""

    PRORATED = "prorated"
    IMMEDIATE = "immediate"
    DELAYED = "delayed"


class SubscriptionDateField(StrEnum):
    """The timestamp that dates filter by."""

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
    """What to answer with a subscription besides the usual."""

    COUPONS = "coupons"
    SELF_SERVICE_PAGE_TOKEN = "self_service_page_token"


class SubscriptionListInclude(StrEnum):
    """What to answer with each subscription of a list besides the usual."""

    SELF_SERVICE_PAGE_TOKEN = "self_service_page_token"
    CURRENT_ACCOUNT_BALANCE_IN_CENTS = "current_account_balance_in_cents"
    CURRENT_BILLING_AMOUNT = "current_billing_amount"
    COUPONS = "coupons"


class SubscriptionPurgeType(StrEnum):
    """What to delete along with a subscription."""

    CUSTOMER = "customer"
    PAYMENT_PROFILE = "payment_profile"


class SubscriptionSort(StrEnum):
    """What subscriptions are sorted by."""

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
    """Where a subscription stands.

    Live: `active`, `trialing`; `assessing` and `pending` pass quickly and should decide nothing; `paused` means
    that your own account with Maxio is in arrears. Problems: `past_due`, `soft_failure` (not the customer's
    doing, retried by itself), `unpaid`. Ended: `canceled`, `expired`, `failed_to_create`, `on_hold`, `suspended`
    (prepayments used up), `trial_ended`. `awaiting_signup` has not begun."""

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
    """States and conditions to list subscriptions by."""

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
    """Proof that somebody authorized payment by ACH. All four fields are needed where any is given."""

    agreement_terms: str
    """The terms that were agreed to."""

    authorizer_first_name: str
    authorizer_last_name: str
    ip_address: str
    """The address of the person who authorized."""


@model
class AgreementAcceptance(Model):
    """Proof that the customer accepted your terms, required for signups with Maxio Payments."""

    ip_address: str
    """The address of the person who accepted."""

    terms_url: str | Unset = UNSET
    """This or `privacy_policy_url` is needed; with Maxio Payments, this."""

    privacy_policy_url: str | Unset = UNSET
    return_refund_policy_url: str | Unset = UNSET
    delivery_policy_url: str | Unset = UNSET
    secure_checkout_policy_url: str | Unset = UNSET


@model
class AutoResume(Model):
    """When a hold ends by itself."""

    automatically_resume_at: datetime | Unset | None = UNSET
    """When the subscription resumes by itself; never, if left out or null."""


@model
class BillingManifest(Model):
    """What a subscription would be billed at one time. Amounts are in cents."""

    line_items: list[BillingManifestItem] | None = None
    total_in_cents: int | None = None
    """To pay, after discounts and taxes."""

    total_discount_in_cents: int | None = None
    total_tax_in_cents: int | None = None
    subtotal_in_cents: int | None = None
    """Before discounts and taxes."""

    start_date: datetime | None = None
    end_date: datetime | None = None
    period_type: str | None = None
    """What kind of period this is, such as `trial` or `recurring`."""

    existing_balance_in_cents: int | None = None


@model
class BillingManifestItem(Model):
    """A line of a `BillingManifest`. Amounts are in cents."""

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
    """Billing on a fixed day of the month."""

    snap_day: int | str | None = None
    """The day to bill on, 1 to 28, or `end` for the last day of the month."""

    calendar_billing_first_charge: FirstChargeType | str | None = None


@model
class CalendarBillingInput(Model):
    """Billing on a fixed day of the month."""

    snap_day: int | str | Unset | None = UNSET
    """The day to bill on, 1 to 28, or `end` for the last day of the month."""

    calendar_billing_first_charge: FirstChargeType | str | Unset = UNSET


@model
class CancellationOptions(Model):
    """How and why to cancel a subscription."""

    cancellation_message: str | Unset = UNSET
    """For your own use, why it is canceled."""

    reason_code: str | Unset = UNSET
    """The code of one of the site's reasons, see `maxio.reason_codes`."""

    cancel_at_end_of_period: bool | Unset = UNSET
    """Cancel when the current billing period ends instead of now."""

    scheduled_cancellation_at: datetime | Unset | None = UNSET
    """Cancel at this time instead of now."""

    refund_prepayment_account_balance: bool | Unset = UNSET
    """Refund what is left in the prepayment account."""


@model
class CreateSubscription(Model):
    """A signup: a product (or an offer), a customer and a way to pay."""

    product_handle: str | Unset = UNSET
    """The product. This, `product_id` or an `offer_id` is required."""

    product_id: int | Unset = UNSET
    product_price_point_handle: str | Unset = UNSET
    """A price point of the product, instead of its default one."""

    product_price_point_id: int | Unset = UNSET
    """A price point of the product, instead of its default one."""

    custom_price: SubscriptionCustomPriceInput | Mapping[str, Any] | Unset = UNSET
    """Prices for this subscription alone, instead of a price point."""

    coupon_code: str | Unset = UNSET
    """Deprecated, use `coupon_codes`."""

    coupon_codes: list[str] | tuple[str, ...] | Unset = UNSET
    payment_collection_method: CollectionMethod | str | Unset = UNSET
    """With Relationship Invoicing `automatic`, `remittance` or `prepaid`; with the older statements `automatic` or
    `invoice`."""

    receives_invoice_emails: bool | Unset = UNSET
    """Whether the customer gets mails about this subscription. True if left out."""

    net_terms: int | str | Unset = UNSET
    """With invoice billing, days from renewal until payment is due, 0 (at once) to 180."""

    customer_id: int | Unset = UNSET
    """An existing customer. This, `customer_reference` or `customer_attributes` is required."""

    branding_theme_id: int | Unset | None = UNSET
    next_billing_at: datetime | Unset = UNSET
    """Imports. In the future, it sets the first charge; nothing is charged now, and trial and initial charge are
    left out. Not together with `calendar_billing`."""

    initial_billing_at: datetime | Unset = UNSET
    """In the future, the subscription waits in `awaiting_signup` and starts (trial or first charge) then. If that
    payment fails, it is canceled."""

    defer_signup: bool | Unset = UNSET
    """Wait without a date (Awaiting Signup Date), until `maxio.subscriptions.update` sets `initial_billing_at`."""

    stored_credential_transaction_id: int | Unset = UNSET
    """An earlier transaction of the customer that carries consent, for sites under PSD2 with 3D Secure."""

    sales_rep_id: int | Unset = UNSET
    payment_profile_id: int | Unset = UNSET
    """A stored card or bank account of an existing customer."""

    reference: str | Unset = UNSET
    """Your own id for the subscription. `maxio.subscriptions.find` looks it up."""

    customer_attributes: CustomerAttributes | Mapping[str, Any] | Unset = UNSET
    """A customer to create along with the subscription."""

    payment_profile_attributes: PaymentProfileAttributes | Mapping[str, Any] | Unset = UNSET
    """A card or other way to pay, to store along with the subscription. The same as `credit_card_attributes`."""

    credit_card_attributes: PaymentProfileAttributes | Mapping[str, Any] | Unset = UNSET
    """The same as `payment_profile_attributes`."""

    bank_account_attributes: BankAccountAttributes | Mapping[str, Any] | Unset = UNSET
    """A bank account to store along with the subscription."""

    components: Sequence[CreateSubscriptionComponent | Mapping[str, Any]] | Unset = UNSET
    """Components with their quantities at the start."""

    calendar_billing: CalendarBillingInput | Mapping[str, Any] | Unset = UNSET
    """Bill on a fixed day of the month. Not together with `next_billing_at`."""

    metafields: Mapping[str, str] | Unset = UNSET
    """Custom fields with their values. Fields that the site does not have yet are created."""

    customer_reference: str | Unset = UNSET
    """An existing customer, by your reference."""

    group: GroupSettings | Mapping[str, Any] | Unset = UNSET
    """Make the subscription part of a group or of a customer hierarchy."""

    ref: str | Unset = UNSET
    """A referral code. An invalid one fails the signup."""

    cancellation_message: str | Unset = UNSET
    """Why it was canceled, for imports with `canceled_at`."""

    cancellation_method: CancellationMethod | str | Unset = UNSET
    """A note on how it was canceled."""

    currency: str | Unset = UNSET
    """One of the site's further currencies. It cannot be changed later."""

    expires_at: datetime | Unset = UNSET
    """When the subscription expires."""

    expiration_tracks_next_billing_change: bool | Unset = UNSET
    """Let `expires_at` move by as much as the next billing date moves. False if left out."""

    agreement_terms: str | Unset = UNSET
    """The terms of an ACH authorization. The customer may be mailed a copy."""

    authorizer_first_name: str | Unset = UNSET
    """Who authorized payment by ACH."""

    authorizer_last_name: str | Unset = UNSET
    calendar_billing_first_charge: FirstChargeType | str | Unset = UNSET
    """With calendar billing, how the time until the first renewal is charged. Prorated if left out."""

    reason_code: str | Unset = UNSET
    """Why it was canceled, for imports with `canceled_at`."""

    product_change_delayed: bool | Unset = UNSET
    """For changes of product, see `maxio.subscriptions.update`. A signup has no use for it."""

    offer_id: str | int | Unset = UNSET
    """An offer, by id or `handle:...`, that stands for product, components and coupons."""

    prepaid_configuration: UpsertPrepaidConfiguration | Mapping[str, Any] | Unset = UNSET
    """How the prepayment account is funded, for `prepaid` subscriptions."""

    previous_billing_at: datetime | Unset = UNSET
    """Imports. In the past, it sets the start of the current period (so that changes prorate rightly), and
    `activated_at` if that is not given. Needs `next_billing_at`."""

    import_mrr: bool | Unset = UNSET
    """Imports. Count the subscription's recurring revenue from now on. Needs a future `next_billing_at`."""

    canceled_at: datetime | Unset = UNSET
    """Imports. Create the subscription as canceled at this time."""

    activated_at: datetime | Unset = UNSET
    """Imports. When the subscription first became active."""

    agreement_acceptance: AgreementAcceptance | Mapping[str, Any] | Unset = UNSET
    """Required with Maxio Payments."""

    ach_agreement: ACHAgreement | Mapping[str, Any] | Unset = UNSET
    """Stored as proof of the ACH authorization."""

    dunning_communication_delay_enabled: bool | Unset = UNSET
    """Send no mail or SMS between 21:00 and 8:00 of the time zone below."""

    dunning_communication_delay_time_zone: str | Unset | None = UNSET
    """The customer's time zone, for the delay above."""

    skip_billing_manifest_taxes: bool | Unset = UNSET
    """For `maxio.subscriptions.preview` alone. Compute no taxes."""


@model
class CreateSubscriptionComponent(Model):
    """A component of a signup. Which of the quantities applies depends on the component's kind."""

    component_id: int | str
    """The id, or `handle:...`."""

    enabled: bool | Unset = UNSET
    """For on/off components."""

    unit_balance: int | Decimal | str | Unset | None = UNSET
    """The usage to start with, for metered and events-based components."""

    allocated_quantity: int | Decimal | str | Unset | None = UNSET
    """For quantity-based components."""

    quantity: int | Unset = UNSET
    """Deprecated, use `allocated_quantity`."""

    price_point_id: int | str | Unset | None = UNSET
    """The id, or `handle:...`."""

    custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET
    """Prices for this subscription alone, instead of a price point."""


@model
class DelayedCancellation(Model):
    """The answer to planning a cancellation, or to calling it off."""

    message: str | None = None


@model
class OverrideSubscription(Model):
    """Dates that Maxio otherwise keeps itself."""

    activated_at: datetime | Unset = UNSET
    """When the subscription first became active, at signup or at the end of its trial."""

    canceled_at: datetime | Unset = UNSET
    cancellation_message: str | Unset = UNSET
    """Why it was canceled then."""

    expires_at: datetime | Unset = UNSET
    """When it ended by itself. Not on sites with multi-frequency billing; use `maxio.subscriptions.update` there."""

    current_period_starts_at: datetime | Unset = UNSET
    """In the past, and only while the subscription has no invoice or statement yet. Makes later changes prorate
    rightly."""


@model
class PrepaidConfiguration(Model):
    """How the prepayment account of a subscription is funded and refilled. Amounts are in cents."""

    id: int = attrs.field(default=None)
    initial_funding_amount_in_cents: int | None = None
    replenish_to_amount_in_cents: int | None = None
    """What a refill brings the account up to."""

    auto_replenish: bool | None = None
    replenish_threshold_amount_in_cents: int | None = None
    """The balance at which a refill is due."""


@model
class Proration(Model):
    """Another way to write `preserve_period` of a migration."""

    preserve_period: bool | Unset = UNSET


@model
class ReactivateSubscription(Model):
    """How to bring a subscription back."""

    calendar_billing: ReactivationBilling | Mapping[str, Any] | Unset = UNSET
    """For calendar billing alone."""

    include_trial: bool | Unset = UNSET
    """Start with the product's trial if it has one. Left out or false, no trial."""

    preserve_balance: bool | Unset = UNSET
    """Keep the balance of before and collect it too, instead of clearing it."""

    coupon_code: str | Unset = UNSET
    """A coupon to apply."""

    use_credits_and_prepayments: bool | Unset = UNSET
    """Pay from service credits and prepayments first. True if left out."""

    resume: bool | ResumeOptions | Mapping[str, Any] | Unset | None = UNSET
    """True goes on with the old billing period if that still runs, and else starts a new one; false always starts a
    new one."""


@model
class ReactivationBilling(Model):
    """How calendar billing handles a reactivation."""

    reactivation_charge: ReactivationCharge | str | Unset = UNSET


@model
class RenewalPreview(Model):
    """What a subscription's next renewal would charge. Amounts are in cents."""

    next_assessment_at: datetime | None = None
    """When the subscription renews."""

    subtotal_in_cents: int | None = None
    """Before discounts and taxes."""

    total_tax_in_cents: int | None = None
    total_discount_in_cents: int | None = None
    total_in_cents: int | None = None
    """What the renewal charges, after discounts."""

    existing_balance_in_cents: int | None = None
    """The subscription's balance as of now."""

    total_amount_due_in_cents: int | None = None
    """The existing balance and the total together."""

    uncalculated_taxes: bool | None = None
    """Whether further taxes are only computed at the renewal itself (Avalara)."""

    line_items: list[RenewalPreviewLineItem] | None = None


@model
class RenewalPreviewComponent(Model):
    """A quantity to assume for a component."""

    component_id: str | int
    """The id, or `handle:...`."""

    quantity: int | Decimal | str | Unset = UNSET
    """The allocated quantity, the unit balance or the metric's value, by kind; 0 and 1 turn an on/off component off
    and on."""

    price_point_id: str | int | Unset | None = UNSET
    """The id, or `handle:...`."""


@model
class RenewalPreviewLineItem(Model):
    """A line of a `RenewalPreview`. Amounts are in cents."""

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
    """How to go on with the billing period of a canceled subscription."""

    require_resume: bool | Unset = UNSET
    """Fail and leave the subscription as it is, rather than start a new period."""

    forgive_balance: bool | Unset = UNSET
    """Clear the balance first. It stays if the subscription cannot be resumed."""


@model
class Subscription(Model):
    """A customer's subscription to a product."""

    id: int = attrs.field(default=None)
    state: SubscriptionState | str = attrs.field(default=None)
    balance_in_cents: int = attrs.field(default=None)
    """What is owed now."""

    total_revenue_in_cents: int | None = None
    product_price_in_cents: int | None = None
    """The recurring price that this subscription pays; the product's own may have changed since."""

    product_version_number: int | None = None
    """Deprecated."""

    current_period_ends_at: datetime | None = None
    """When the current period ends and the next regular charge comes."""

    next_assessment_at: datetime | None = None
    """When payment is next tried. After a failed renewal, the time of the next try, while the period has moved on."""

    trial_started_at: datetime | None = None
    trial_ended_at: datetime | None = None
    activated_at: datetime | None = None
    """When it came out of its trial, or was created without one."""

    expires_at: datetime | None = None
    created_at: datetime = attrs.field(default=None)
    updated_at: datetime = attrs.field(default=None)
    cancellation_message: str | None = None
    cancellation_method: CancellationMethod | str | None = None
    """Set only while canceled."""

    cancel_at_end_of_period: bool | None = None
    """Whether it will be, or was, canceled at the end of the period."""

    canceled_at: datetime | None = None
    """When it was last canceled."""

    current_period_started_at: datetime | None = None
    previous_state: SubscriptionState | str | None = None
    """The state before, in webhooks. Everywhere else the same as `state`."""

    signup_payment_id: int | None = None
    """The transaction of the signup's payment."""

    signup_revenue: Decimal | None = None
    """In whole units of the currency, not cents."""

    delayed_cancel_at: datetime | None = None
    """When it is going to be canceled."""

    coupon_code: str | None = None
    """Deprecated, see `coupon_codes`."""

    snap_day: int | str | None = None
    """The day of the month that calendar billing charges on, or `end`."""

    payment_collection_method: CollectionMethod | str | None = None
    customer: Customer = attrs.field(default=None)
    product: Product = attrs.field(default=None)
    credit_card: CreditCardPaymentProfile | None = None
    """The card in use, if it is a card."""

    group: NestedSubscriptionGroup | None = None
    bank_account: BankAccountPaymentProfile | None = None
    """The bank account in use, if it is one."""

    payment_type: PaymentType | str | None = None
    """The kind of payment profile in use."""

    referral_code: str | None = None
    """The code that the subscriber can pass on."""

    next_product_id: int | None = None
    """The product after the next renewal, where a change is planned."""

    next_product_handle: str | None = None
    coupon_use_count: int | None = None
    """Deprecated, with no substitute."""

    coupon_uses_allowed: int | None = None
    """Deprecated, with no substitute."""

    reason_code: str | None = None
    """Why it was canceled."""

    automatically_resume_at: datetime | None = None
    """When the hold ends by itself."""

    coupon_codes: list[str] | None = None
    offer_id: int | None = None
    payer_id: int | None = None
    """The customer who pays, with Relationship Invoicing."""

    current_billing_amount_in_cents: int | None = None
    """The balance and the estimated renewal together. Only from `maxio.subscriptions.get`."""

    product_price_point_id: int | None = None
    product_price_point_type: PricePointType | str | None = None
    next_product_price_point_id: int | None = None
    """The price point after the next renewal, where a change is planned."""

    net_terms: int | None = None
    """Days until a renewal invoice is due, with Relationship Invoicing."""

    stored_credential_transaction_id: int | None = None
    """An earlier transaction of the customer that carries consent, for sites under PSD2 with 3D Secure."""

    reference: str | None = None
    """Your own id for the subscription."""

    on_hold_at: datetime | None = None
    """When it was last put on hold."""

    prepaid_dunning: bool | None = None
    """Whether it is prepaid and in dunning."""

    coupons: list[SubscriptionIncludedCoupon] | None = None
    """Only with `include=["coupons"]`."""

    dunning_communication_delay_enabled: bool | None = None
    """No mail or SMS between 21:00 and 8:00 of the time zone below."""

    dunning_communication_delay_time_zone: str | None = None
    receives_invoice_emails: bool | None = None
    locale: str | None = None
    currency: str | None = None
    scheduled_cancellation_at: datetime | None = None
    credit_balance_in_cents: int | None = None
    """The service credit."""

    prepayment_balance_in_cents: int | None = None
    prepaid_configuration: PrepaidConfiguration | None = None
    self_service_page_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """Only with `include=["self_service_page_token"]`."""


@model
class SubscriptionCustomPrice(Model):
    """A price point for one subscription alone. Amounts are in cents."""

    name: str | None = None
    handle: str | None = None
    price_in_cents: int | str = attrs.field(default=None)
    """The recurring price."""

    interval: int | str = attrs.field(default=None)
    """How many units make a period."""

    interval_unit: IntervalUnit | str = attrs.field(default=None)
    trial_price_in_cents: int | str | None = None
    trial_interval: int | str | None = None
    trial_interval_unit: IntervalUnit | str | None = None
    trial_type: TrialType | str | None = None
    """What the end of a trial without a payment method leads to."""

    initial_charge_in_cents: int | str | None = None
    initial_charge_after_trial: bool | None = None
    """Charge the initial charge when the trial ends instead of at signup."""

    expiration_interval: int | str | None = None
    """After how many units the subscription expires."""

    expiration_interval_unit: ExpirationIntervalUnit | str | None = None
    tax_included: bool | None = None
    """Whether the prices contain taxes."""


@model
class SubscriptionCustomPriceInput(Model):
    """A price point for one subscription alone. Amounts are in cents."""

    name: str | Unset = UNSET
    handle: str | Unset = UNSET
    price_in_cents: int | str
    """The recurring price."""

    interval: int | str
    """How many units make a period."""

    interval_unit: IntervalUnit | str
    trial_price_in_cents: int | str | Unset | None = UNSET
    trial_interval: int | str | Unset | None = UNSET
    trial_interval_unit: IntervalUnit | str | Unset = UNSET
    trial_type: TrialType | str | Unset | None = UNSET
    """What the end of a trial without a payment method leads to."""

    initial_charge_in_cents: int | str | Unset | None = UNSET
    initial_charge_after_trial: bool | Unset = UNSET
    """Charge the initial charge when the trial ends instead of at signup."""

    expiration_interval: int | str | Unset | None = UNSET
    """After how many units the subscription expires."""

    expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET
    tax_included: bool | Unset = UNSET
    """Whether the prices contain taxes."""


@model
class SubscriptionIncludedCoupon(Model):
    """A coupon on a subscription, with how far it is used."""

    code: str | None = None
    use_count: int | None = None
    uses_allowed: int | None = None
    expires_at: datetime | None = None
    recurring: bool | None = None
    amount_in_cents: int | None = None
    """Set where the discount is an amount."""

    percentage: Decimal | None = None
    """Set where the discount is a percentage."""


@model
class SubscriptionMigrationPreview(Model):
    """What a move to another product would charge and credit. Amounts are in cents."""

    prorated_adjustment_in_cents: int | None = None
    """What is given back for the rest of the present period."""

    charge_in_cents: int | None = None
    """What the new product charges."""

    payment_due_in_cents: int | None = None
    """What the customer pays now, for an upgrade."""

    credit_applied_in_cents: int | None = None
    """What is credited against the amount owed."""


@model
class SubscriptionMigrationPreviewOptions(Model):
    """A move to another product to compute. The product is named by id or by handle."""

    product_id: int | Unset = UNSET
    product_price_point_id: int | Unset = UNSET
    """A price point of the product, instead of its default one."""

    include_trial: bool | Unset = UNSET
    """Start the new period with the product's trial. Ignored with `preserve_period`."""

    include_initial_charge: bool | Unset = UNSET
    """Charge the product's initial charge."""

    include_coupons: bool | Unset = UNSET
    """Apply the subscription's coupons. They do not move to another product family."""

    preserve_period: bool | Unset = UNSET
    """True keeps the billing period and prorates; false starts a new one today at the full price."""

    product_handle: str | Unset = UNSET
    product_price_point_handle: str | Unset = UNSET
    """A price point of the product, instead of its default one."""

    proration: Proration | Mapping[str, Any] | Unset = UNSET
    """The same as `preserve_period`, nested."""

    proration_date: datetime | Unset = UNSET
    """Compute as of this time, within the current period, instead of now."""


@model
class SubscriptionNote(Model):
    """A free-text note on a subscription."""

    id: int = attrs.field(default=None)
    body: str | None = None
    subscription_id: int | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    sticky: bool | None = None
    """Whether it is shown prominently."""


@model
class SubscriptionPreview(Model):
    """What a signup would be billed now and at its first renewal."""

    current_billing_manifest: BillingManifest | None = None
    next_billing_manifest: BillingManifest | None = None


@model
class SubscriptionProductMigration(Model):
    """A move to another product. The product is named by id or by handle."""

    product_id: int | Unset = UNSET
    product_price_point_id: int | Unset = UNSET
    """A price point of the product, instead of its default one."""

    include_trial: bool | Unset = UNSET
    """Start the new period with the product's trial. Ignored with `preserve_period`."""

    include_initial_charge: bool | Unset = UNSET
    """Charge the product's initial charge."""

    include_coupons: bool | Unset = UNSET
    """Apply the subscription's coupons. They do not move to another product family."""

    preserve_period: bool | Unset = UNSET
    """True keeps the billing period and prorates; false starts a new one today at the full price."""

    product_handle: str | Unset = UNSET
    product_price_point_handle: str | Unset = UNSET
    """A price point of the product, instead of its default one."""

    proration: Proration | Mapping[str, Any] | Unset = UNSET
    """The same as `preserve_period`, nested."""


@model
class UpdateAutoResume(Model):
    """When a hold ends by itself from now on."""

    automatically_resume_at: datetime | None
    """When the subscription resumes by itself. Null takes the date away."""


@model
class UpdateSubscription(Model):
    """Changes to a subscription."""

    credit_card_attributes: CreditCardAttributes | Mapping[str, Any] | Unset = UNSET
    """A new number or expiration date for the card in use."""

    product_handle: str | Unset = UNSET
    """Another product."""

    product_id: int | Unset = UNSET
    """Another product."""

    product_change_delayed: bool | Unset = UNSET
    """Change the product at the next renewal instead of now."""

    next_product_id: int | str | Unset = UNSET
    """An empty string calls a delayed change of product off."""

    next_product_price_point_id: int | str | Unset = UNSET
    """The price point after a delayed change."""

    snap_day: int | str | Unset | None = UNSET
    """The day to bill on, 1 to 28, or `end`; for calendar billing alone."""

    initial_billing_at: datetime | Unset = UNSET
    """In the future, gives a deferred signup its date; it starts (trial or first charge) then. If that payment
    fails, it is canceled."""

    defer_signup: bool | Unset = UNSET
    """Move a subscription in `awaiting_signup` back to waiting without a date."""

    next_billing_at: datetime | Unset = UNSET
    """When to charge next; later ones follow by the product's period."""

    branding_theme_id: int | Unset | None = UNSET
    expires_at: datetime | Unset = UNSET
    """When the subscription expires."""

    payment_collection_method: CollectionMethod | str | Unset = UNSET
    receives_invoice_emails: bool | Unset = UNSET
    net_terms: int | str | Unset | None = UNSET
    """Days until a renewal invoice is due."""

    stored_credential_transaction_id: int | Unset = UNSET
    """An earlier transaction of the customer that carries consent, for sites under PSD2 with 3D Secure."""

    reference: str | Unset | None = UNSET
    """Your own id for the subscription."""

    custom_price: SubscriptionCustomPriceInput | Mapping[str, Any] | Unset = UNSET
    """Prices for this subscription alone, instead of a price point."""

    components: Sequence[UpdateSubscriptionComponent | Mapping[str, Any]] | Unset = UNSET
    """Components that get prices of their own."""

    dunning_communication_delay_enabled: bool | Unset = UNSET
    """Send no mail or SMS between 21:00 and 8:00 of the time zone below."""

    dunning_communication_delay_time_zone: str | Unset | None = UNSET
    product_price_point_id: int | Unset = UNSET
    """Another price point, of the present product or the new one."""

    product_price_point_handle: str | Unset = UNSET
    """Another price point, of the present product or the new one."""


@model
class UpdateSubscriptionComponent(Model):
    """Prices of a component for this subscription alone."""

    component_id: int
    custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET


@model
class UpdateSubscriptionNote(Model):
    """A note to put on a subscription, new or in place of the old text."""

    body: str
    sticky: bool
    """Show it prominently."""


@model
class UpsertPrepaidConfiguration(Model):
    """How to fund and refill the prepayment account of a subscription. Amounts are in cents."""

    initial_funding_amount_in_cents: int | Unset = UNSET
    replenish_to_amount_in_cents: int | Unset = UNSET
    """What a refill brings the account up to."""

    auto_replenish: bool | Unset = UNSET
    """Refill by itself when the threshold is reached."""

    replenish_threshold_amount_in_cents: int | Unset = UNSET
    """The balance at which a refill is due."""
