# Generated from spec/webhooks.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import attrs

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.models.accounts import ServiceCreditType
    from maxio_sdk.models.common import CollectionMethod, ExpirationIntervalUnit, IntervalUnit
    from maxio_sdk.models.components import ComponentKind, PricePointType
    from maxio_sdk.models.events import (
        CustomFieldValueChange,
        DunnerData,
        DunningStepData,
        InvoiceIssued,
        SubscriptionGroupSignupFailureData,
    )
    from maxio_sdk.models.payment_profiles import BankAccountHolderType, BankAccountType, CardType, PaymentType
    from maxio_sdk.models.subscription_groups import NestedSubscriptionGroup
    from maxio_sdk.models.subscriptions import CancellationMethod, SubscriptionState

__all__ = [
    "PAYLOADS",
    "BasicPayload",
    "ComponentAllocationChangePayload",
    "CustomFieldValueChangePayload",
    "CustomerPayload",
    "DunningStepReachedPayload",
    "InvoiceIssuedPayload",
    "MeteredUsagePayload",
    "PaymentProfileUpdatePayload",
    "PaymentSuccessPayload",
    "PendingCancellationChangePayload",
    "PrepaidSubscriptionBalanceChangePayload",
    "PrepaidUsagePayload",
    "PrepaymentAccountBalanceChangePayload",
    "ProductChangePayload",
    "RefundPayload",
    "RenewalPayload",
    "ServiceCreditAccountBalanceChangePayload",
    "SubscriptionGroupCardUpdatePayload",
    "SubscriptionGroupSignupFailurePayload",
    "SubscriptionGroupSignupSuccessPayload",
    "SubscriptionPayload",
    "TransactionPayload",
    "UpcomingRenewalNoticePayload",
    "UpgradeDowngradeFailurePayload",
    "WebhookAccountBalance",
    "WebhookAllocation",
    "WebhookAllocationPayment",
    "WebhookBankAccount",
    "WebhookComponent",
    "WebhookCreditCard",
    "WebhookCustomer",
    "WebhookCustomerSummary",
    "WebhookGatewayResponse",
    "WebhookPaymentProfile",
    "WebhookPrepaidConfiguration",
    "WebhookPrepayment",
    "WebhookProduct",
    "WebhookProductFamily",
    "WebhookProductSummary",
    "WebhookPublicSignupPage",
    "WebhookServiceCredit",
    "WebhookSite",
    "WebhookSubscriptionDetails",
    "WebhookSubscriptionGroup",
    "WebhookSubscriptionSummary",
    "WebhookTestPayload",
    "WebhookTransaction",
]


@model
class BasicPayload(Model):
    """What a webhook comes with whose payload Maxio does not document. Anything further is in `extra`, as text."""

    site: WebhookSite | None = None
    event_id: int | None = None
    """Id of the event in the events feed."""


@model
class ComponentAllocationChangePayload(Model):
    """An allocation of a component changed."""

    site: WebhookSite = attrs.field(default=None)
    component: WebhookComponent = attrs.field(default=None)
    subscription: WebhookSubscriptionSummary = attrs.field(default=None)
    product: WebhookProductSummary = attrs.field(default=None)
    allocation: WebhookAllocation | None = None
    """For prepaid components only."""

    previous_allocation: int | Decimal = attrs.field(default=None)
    """0 and 1 stand for off and on where the component is on/off."""

    new_allocation: int | Decimal = attrs.field(default=None)
    memo: str | None = None
    timestamp: datetime = attrs.field(default=None)
    """When the allocation was recorded."""

    price_point_id: int | None = None
    payment: WebhookAllocationPayment | None = None
    """The payment made for the change, if there was one."""

    allocated_quantity: int | Decimal | None = None
    """For prepaid components only."""

    expires_at: datetime | None = None
    """When prepaid units expire."""

    renews: bool | None = None
    """Whether prepaid units are bought again at renewal."""

    total_used: int | Decimal | None = None
    total_overage: int | Decimal | None = None
    """Usage beyond what was prepaid."""

    event_id: int = attrs.field(default=None)


@model
class CustomFieldValueChangePayload(Model):
    """The value of a custom field changed."""

    site: WebhookSite = attrs.field(default=None)
    metafield: CustomFieldValueChange = attrs.field(default=None)
    event_id: int = attrs.field(default=None)


@model
class CustomerPayload(Model):
    """A customer, as it is after the event."""

    site: WebhookSite = attrs.field(default=None)
    customer: WebhookCustomer = attrs.field(default=None)
    event_id: int = attrs.field(default=None)


@model
class DunningStepReachedPayload(Model):
    """A subscription with where it stands in dunning."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionDetails = attrs.field(default=None)
    dunner: DunnerData = attrs.field(default=None)
    current_step: DunningStepData = attrs.field(default=None)
    next_step: DunningStepData | None = None
    product: WebhookProduct | None = None
    """Listed as part of the payload, but not always there; `subscription.product` is."""

    event_id: int = attrs.field(default=None)


@model
class InvoiceIssuedPayload(Model):
    """An invoice that was issued, with its subscription."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionSummary = attrs.field(default=None)
    invoice: InvoiceIssued = attrs.field(default=None)
    event_id: int = attrs.field(default=None)


@model
class MeteredUsagePayload(Model):
    """Usage of a metered component."""

    site: WebhookSite = attrs.field(default=None)
    component: WebhookComponent = attrs.field(default=None)
    subscription: WebhookSubscriptionSummary = attrs.field(default=None)
    product: WebhookProductSummary = attrs.field(default=None)
    memo: str | None = None
    timestamp: datetime = attrs.field(default=None)
    """When the usage was recorded."""

    previous_unit_balance: int | Decimal | None = None
    new_unit_balance: int | Decimal | None = None
    usage_quantity: int | Decimal | None = None
    event_id: int = attrs.field(default=None)


@model
class PaymentProfileUpdatePayload(Model):
    """The old and the new way to pay of a subscription."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionSummary = attrs.field(default=None)
    product: WebhookProductSummary = attrs.field(default=None)
    customer: WebhookCustomerSummary = attrs.field(default=None)
    previous_payment_profile: WebhookPaymentProfile | None = None
    """Empty where there was none."""

    updated_payment_profile: WebhookPaymentProfile | None = None
    event_id: int = attrs.field(default=None)


@model
class PaymentSuccessPayload(Model):
    """A payment, with the subscription it is for."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionDetails = attrs.field(default=None)
    transaction: WebhookTransaction = attrs.field(default=None)
    gateway_response: WebhookGatewayResponse | None = None
    """With Authorize.Net only."""

    event_id: int = attrs.field(default=None)


@model
class PendingCancellationChangePayload(Model):
    """A subscription with its planned cancellation."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionDetails = attrs.field(default=None)
    cancellation_state: str = attrs.field(default=None)
    """How it stands now, such as `cleared`."""

    cancels_at: datetime | None = None
    """When the subscription will be canceled; empty once that is taken back."""

    event_id: int = attrs.field(default=None)


@model
class PrepaidSubscriptionBalanceChangePayload(Model):
    """A prepaid subscription with its balance."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionDetails = attrs.field(default=None)
    reason: str = attrs.field(default=None)
    """What changed, such as `usage changed`."""

    current_account_balance_in_cents: int = attrs.field(default=None)
    event_id: int = attrs.field(default=None)


@model
class PrepaidUsagePayload(Model):
    """Usage of a prepaid component."""

    site: WebhookSite = attrs.field(default=None)
    component: WebhookComponent = attrs.field(default=None)
    subscription: WebhookSubscriptionSummary = attrs.field(default=None)
    product: WebhookProductSummary = attrs.field(default=None)
    memo: str | None = None
    timestamp: datetime = attrs.field(default=None)
    """When the usage was recorded."""

    price_point_id: int | None = None
    previous_unit_balance: int | Decimal | None = None
    new_unit_balance: int | Decimal | None = None
    usage_quantity: int | Decimal | None = None
    previous_overage_unit_balance: int | Decimal | None = None
    new_overage_unit_balance: int | Decimal | None = None
    overage_usage_quantity: int | Decimal | None = None
    """The part beyond what was prepaid."""

    event_id: int = attrs.field(default=None)


@model
class PrepaymentAccountBalanceChangePayload(Model):
    """The prepayment balance of a subscription, with the prepayments that changed it."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionSummary = attrs.field(default=None)
    reason: str = attrs.field(default=None)
    """What changed, such as `prepayment created`."""

    prepayments_account: WebhookAccountBalance = attrs.field(default=None)
    prepayments: list[WebhookPrepayment] | None = None
    event_id: int = attrs.field(default=None)


@model
class ProductChangePayload(Model):
    """A subscription on its new product, with the product before."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionDetails = attrs.field(default=None)
    previous_product: WebhookProduct = attrs.field(default=None)
    event_id: int = attrs.field(default=None)


@model
class RefundPayload(Model):
    """A refund. Maxio documents no more of it than the subscription; anything further is in `extra`, as text."""

    site: WebhookSite | None = None
    subscription: WebhookSubscriptionSummary | None = None
    subscription_id: int | None = None
    """On sites from before May 2023 only; use `subscription.id` where it is."""

    event_id: int | None = None


@model
class RenewalPayload(Model):
    """A subscription after an attempt to renew it."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionDetails = attrs.field(default=None)
    transaction: WebhookTransaction | None = None
    event_id: int = attrs.field(default=None)


@model
class ServiceCreditAccountBalanceChangePayload(Model):
    """The service credit of a subscription, with the entries that changed it."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionSummary = attrs.field(default=None)
    reason: str = attrs.field(default=None)
    """What changed, such as `service credit given`."""

    service_credit_account: WebhookAccountBalance = attrs.field(default=None)
    service_credits: list[WebhookServiceCredit] | None = None
    event_id: int = attrs.field(default=None)


@model
class SubscriptionGroupCardUpdatePayload(Model):
    """The old and the new card of a subscription group."""

    site: WebhookSite = attrs.field(default=None)
    subscription_group: WebhookSubscriptionGroup = attrs.field(default=None)
    customer: WebhookCustomerSummary = attrs.field(default=None)
    previous_payment_profile: WebhookPaymentProfile | None = None
    """Empty where there was none."""

    updated_payment_profile: WebhookPaymentProfile | None = None
    event_id: int = attrs.field(default=None)


@model
class SubscriptionGroupSignupFailurePayload(Model):
    """A signup of a subscription group that failed, as it was asked for."""

    site: WebhookSite = attrs.field(default=None)
    subscription_group: SubscriptionGroupSignupFailureData = attrs.field(default=None)
    customer: WebhookCustomer | None = None
    event_id: int = attrs.field(default=None)


@model
class SubscriptionGroupSignupSuccessPayload(Model):
    """A new subscription group with the customer who pays."""

    site: WebhookSite = attrs.field(default=None)
    subscription_group: WebhookSubscriptionGroup = attrs.field(default=None)
    customer: WebhookCustomer = attrs.field(default=None)
    event_id: int = attrs.field(default=None)


@model
class SubscriptionPayload(Model):
    """A subscription, with its customer and product, as it is after the event."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionDetails = attrs.field(default=None)
    event_id: int = attrs.field(default=None)


@model
class WebhookTestPayload(Model):
    """What a test webhook comes with."""

    chargify: str | None = None
    """Always `testing`."""


@model
class TransactionPayload(Model):
    """A payment, with the subscription it is for."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionDetails = attrs.field(default=None)
    transaction: WebhookTransaction = attrs.field(default=None)
    event_id: int = attrs.field(default=None)


@model
class UpcomingRenewalNoticePayload(Model):
    """A subscription that is about to renew, with what that will cost."""

    site: WebhookSite = attrs.field(default=None)
    customer: WebhookCustomerSummary = attrs.field(default=None)
    email_sent: bool | None = None
    """Whether the customer was sent a notice."""

    estimated_renewal_amount_in_cents: int | None = None
    message: str | None = None
    """The notice in a sentence for people."""

    payment_profile: WebhookPaymentProfile | None = None
    product: WebhookProductSummary = attrs.field(default=None)
    subscription: WebhookSubscriptionSummary = attrs.field(default=None)
    event_id: int = attrs.field(default=None)


@model
class UpgradeDowngradeFailurePayload(Model):
    """A subscription that could not move to another product."""

    site: WebhookSite = attrs.field(default=None)
    subscription: WebhookSubscriptionDetails = attrs.field(default=None)
    target_product: WebhookProduct | None = None
    """The product that it should have moved to."""

    previous_product: WebhookProduct | None = None
    event_id: int = attrs.field(default=None)


@model
class WebhookAccountBalance(Model):
    """The balance of a subscription's prepayments or service credit."""

    at_time: datetime | None = None
    balance_in_cents: int | None = None
    balance_change_in_cents: int | None = None


@model
class WebhookAllocation(Model):
    """An allocation of a prepaid component."""

    id: int | None = None
    proration_upgrade_scheme: str | None = None
    proration_downgrade_scheme: str | None = None


@model
class WebhookAllocationPayment(Model):
    """The payment for a changed allocation."""

    id: int | None = None
    success: bool | None = None
    amount_in_cents: int | None = None
    memo: str | None = None


@model
class WebhookBankAccount(Model):
    """The bank account of a subscription."""

    id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    customer_id: int | None = None
    current_vault: str | None = None
    """Where the account is stored."""

    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    billing_address: str | None = None
    billing_address_2: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    bank_name: str | None = None
    masked_bank_routing_number: str | None = None
    masked_bank_account_number: str | None = None
    bank_account_type: BankAccountType | str | None = None
    bank_account_holder_type: BankAccountHolderType | str | None = None
    payment_type: PaymentType | str | None = None
    verified: bool | None = None
    site_gateway_setting_id: int | None = None


@model
class WebhookComponent(Model):
    """A component, in short."""

    id: int | None = None
    kind: ComponentKind | str | None = None
    name: str | None = None
    unit_name: str | None = None
    handle: str | None = None


@model
class WebhookCreditCard(Model):
    """The card of a subscription."""

    id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    masked_card_number: str | None = None
    card_type: CardType | str | None = None
    expiration_month: int | None = None
    expiration_year: int | None = None
    customer_id: int | None = None
    current_vault: str | None = None
    """Where the card is stored."""

    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    billing_address: str | None = None
    billing_address_2: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    payment_type: PaymentType | str | None = None
    disabled: bool | None = None
    site_gateway_setting_id: int | None = None
    gateway_handle: str | None = None


@model
class WebhookCustomer(Model):
    """A customer."""

    id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    organization: str | None = None
    email: str | None = None
    cc_emails: str | None = None
    """Further addresses, comma-separated."""

    created_at: datetime | None = None
    updated_at: datetime | None = None
    reference: str | None = None
    address: str | None = None
    address_2: str | None = None
    city: str | None = None
    state: str | None = None
    state_name: str | None = None
    zip: str | None = None
    country: str | None = None
    country_name: str | None = None
    phone: str | None = None
    portal_invite_last_sent_at: datetime | None = None
    portal_invite_last_accepted_at: datetime | None = None
    verified: bool | None = None
    portal_customer_created_at: datetime | None = None
    vat_number: str | None = None
    tax_exempt: bool | None = None
    parent_id: int | None = None
    locale: str | None = None


@model
class WebhookCustomerSummary(Model):
    """A customer, in short."""

    id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    reference: str | None = None
    organization: str | None = None
    email: str | None = None


@model
class WebhookGatewayResponse(Model):
    """What the gateway answered."""

    approval_code: str | None = None


@model
class WebhookPaymentProfile(Model):
    """A card or a bank account; only the fields of its kind are there."""

    id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    masked_card_number: str | None = None
    card_type: CardType | str | None = None
    expiration_month: int | None = None
    expiration_year: int | None = None
    bank_name: str | None = None
    masked_bank_routing_number: str | None = None
    masked_bank_account_number: str | None = None
    bank_account_holder_type: BankAccountHolderType | str | None = None
    current_vault: str | None = None
    """Where the profile is stored."""

    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    billing_address: str | None = None
    billing_address_2: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None


@model
class WebhookPrepaidConfiguration(Model):
    """How a prepaid subscription is funded."""

    id: int | None = None
    initial_funding_amount_in_cents: int | None = None
    auto_replenish: bool | None = None
    replenish_to_amount_in_cents: int | None = None
    replenish_threshold_amount_in_cents: int | None = None


@model
class WebhookPrepayment(Model):
    """A prepayment."""

    id: int | None = None
    applications: Any = None
    """What the prepayment was used for."""

    amount_in_cents: int | None = None
    external: str | None = None
    """Says `external` where the money was not collected by Maxio."""

    memo: str | None = None


@model
class WebhookProduct(Model):
    """A product."""

    id: int | None = None
    name: str | None = None
    handle: str | None = None
    description: str | None = None
    accounting_code: str | None = None
    request_credit_card: bool | None = None
    expiration_interval: int | None = None
    expiration_interval_unit: ExpirationIntervalUnit | str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    price_in_cents: int | None = None
    interval: int | None = None
    interval_unit: IntervalUnit | str | None = None
    initial_charge_in_cents: int | None = None
    trial_price_in_cents: int | None = None
    trial_interval: int | None = None
    trial_interval_unit: IntervalUnit | str | None = None
    archived_at: datetime | None = None
    require_credit_card: bool | None = None
    return_params: str | None = None
    taxable: bool | None = None
    update_return_url: str | None = None
    tax_code: str | None = None
    initial_charge_after_trial: bool | None = None
    version_number: int | None = None
    update_return_params: str | None = None
    default_product_price_point_id: int | None = None
    request_billing_address: bool | None = None
    require_billing_address: bool | None = None
    require_shipping_address: bool | None = None
    use_site_exchange_rate: bool | None = None
    item_category: str | None = None
    product_price_point_id: int | None = None
    product_price_point_name: str | None = None
    product_price_point_handle: str | None = None
    product_family: WebhookProductFamily | None = None
    public_signup_pages: list[WebhookPublicSignupPage] | None = None


@model
class WebhookProductFamily(Model):
    """A product family."""

    id: int | None = None
    name: str | None = None
    description: str | None = None
    handle: str | None = None
    accounting_code: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class WebhookProductSummary(Model):
    """A product, in short; which fields are there depends on the event."""

    id: int | None = None
    name: str | None = None
    product_family_id: int | None = None
    product_family_name: str | None = None
    interval: int | None = None
    interval_unit: IntervalUnit | str | None = None
    product_price_point_id: int | None = None
    product_price_point_handle: str | None = None


@model
class WebhookPublicSignupPage(Model):
    """A page where customers can sign up for a product."""

    id: int | None = None
    return_url: str | None = None
    return_params: str | None = None
    url: str | None = None


@model
class WebhookServiceCredit(Model):
    """An entry in the service credit of a subscription."""

    id: int | None = None
    invoice_uid: str | None = None
    """The invoice that it was used for."""

    entry_type: ServiceCreditType | str | None = None
    amount_in_cents: int | None = None
    memo: str | None = None


@model
class WebhookSite(Model):
    """The site that the webhook is from."""

    id: int | None = None
    subdomain: str | None = None


@model
class WebhookSubscriptionDetails(Model):
    """A subscription with its customer, its product and its way to pay."""

    id: int | None = None
    state: SubscriptionState | str | None = None
    trial_started_at: datetime | None = None
    trial_ended_at: datetime | None = None
    activated_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    expires_at: datetime | None = None
    balance_in_cents: int | None = None
    current_period_ends_at: datetime | None = None
    next_assessment_at: datetime | None = None
    canceled_at: datetime | None = None
    cancellation_message: str | None = None
    next_product_id: int | None = None
    next_product_handle: str | None = None
    cancel_at_end_of_period: bool | None = None
    payment_collection_method: CollectionMethod | str | None = None
    snap_day: str | None = None
    """The day of the month on which it renews, with calendar billing."""

    cancellation_method: CancellationMethod | str | None = None
    current_period_started_at: datetime | None = None
    previous_state: SubscriptionState | str | None = None
    signup_payment_id: int | None = None
    signup_revenue: str | None = None
    """A decimal amount as the currency writes it, so `60.00` or `30,00`."""

    delayed_cancel_at: datetime | None = None
    coupon_code: str | None = None
    total_revenue_in_cents: int | None = None
    product_price_in_cents: int | None = None
    product_version_number: int | None = None
    payment_type: PaymentType | str | None = None
    referral_code: str | None = None
    coupon_use_count: int | None = None
    coupon_uses_allowed: int | None = None
    reason_code: str | None = None
    automatically_resume_at: datetime | None = None
    coupon_codes: list[str] | None = None
    offer_id: int | None = None
    payer_id: int | None = None
    receives_invoice_emails: bool | None = None
    product_price_point_id: int | None = None
    product_price_point_type: PricePointType | str | None = None
    next_product_price_point_id: int | None = None
    credit_balance_in_cents: int | None = None
    prepayment_balance_in_cents: int | None = None
    net_terms: int | None = None
    stored_credential_transaction_id: int | None = None
    locale: str | None = None
    reference: str | None = None
    currency: str | None = None
    on_hold_at: datetime | None = None
    scheduled_cancellation_at: datetime | None = None
    prepaid_dunning: bool | None = None
    dunning_communication_delay_enabled: bool | None = None
    dunning_communication_delay_time_zone: str | None = None
    initial_billing_at: datetime | None = None
    """When a subscription that begins later is first billed."""

    previous_billing_date: datetime | None = None
    """With `billing_date_change` only."""

    previous_expires_at: datetime | None = None
    """With `expiration_date_change` only."""

    referred_by: Any = None
    customer: WebhookCustomer | None = None
    product: WebhookProduct | None = None
    credit_card: WebhookCreditCard | None = None
    bank_account: WebhookBankAccount | None = None
    prepaid_configuration: WebhookPrepaidConfiguration | None = None
    group: NestedSubscriptionGroup | None = None


@model
class WebhookSubscriptionGroup(Model):
    """A subscription group; an update of its card shows `uid` and `state` alone."""

    uid: str | None = None
    scheme: int | None = None
    customer_id: int | None = None
    payment_profile_id: int | None = None
    subscription_ids: list[int] | None = None
    primary_subscription_id: int | None = None
    next_assessment_at: datetime | None = None
    state: SubscriptionState | str | None = None
    cancel_at_end_of_period: bool | None = None


@model
class WebhookSubscriptionSummary(Model):
    """A subscription, in short; which fields are there besides `id` depends on the event."""

    id: int | None = None
    name: str | None = None
    """The name of the customer."""

    organization: str | None = None
    state: SubscriptionState | str | None = None
    balance_in_cents: int | None = None
    current_period_ends_at: datetime | None = None
    product: WebhookProductSummary | None = None


@model
class WebhookTransaction(Model):
    """A payment as the books have it."""

    id: int | None = None
    subscription_id: int | None = None
    type_: str | None = attrs.field(default=None, metadata={"wire": "type"})
    """The kind of transaction, such as `Payment`."""

    kind: str | None = None
    transaction_type: str | None = None
    """The kind of transaction in lower case, such as `payment`."""

    success: bool | None = None
    amount_in_cents: int | None = None
    memo: str | None = None
    created_at: datetime | None = None
    starting_balance_in_cents: int | None = None
    """The subscription's balance before."""

    ending_balance_in_cents: int | None = None
    """The subscription's balance after."""

    gateway_used: str | None = None
    gateway_transaction_id: str | None = None
    gateway_order_id: str | None = None
    payment_id: int | None = None
    product_id: int | None = None
    tax_id: int | None = None
    component_id: int | None = None
    statement_id: int | None = None
    customer_id: int | None = None
    item_name: str | None = None
    period_range_start: date | None = None
    period_range_end: date | None = None
    currency: str | None = None
    exchange_rate: Decimal | None = None
    component_handle: str | None = None
    component_price_point_id: int | None = None
    component_price_point_handle: str | None = None
    parent_id: int | None = None
    role: str | None = None
    card_number: str | None = None
    """Masked."""

    card_expiration: str | None = None
    """Month and year, as in `01/2027`."""

    card_type: CardType | str | None = None
    refunded_amount_in_cents: int | None = None
    invoice_uids: list[str] | None = None
    """The invoices that were paid."""

    invoice_id: int | None = None


PAYLOADS: Final[Mapping[str, str]] = {
    "billing_date_change": "SubscriptionPayload",
    "component_allocation_change": "ComponentAllocationChangePayload",
    "custom_field_value_change": "CustomFieldValueChangePayload",
    "customer_create": "CustomerPayload",
    "customer_delete": "CustomerPayload",
    "customer_update": "CustomerPayload",
    "delayed_subscription_creation_failure": "SubscriptionPayload",
    "delayed_subscription_creation_success": "SubscriptionPayload",
    "delayed_signup_creation_failure": "SubscriptionPayload",
    "delayed_signup_creation_success": "SubscriptionPayload",
    "direct_debit_payment_paid_out": "TransactionPayload",
    "direct_debit_payment_pending": "TransactionPayload",
    "direct_debit_payment_rejected": "TransactionPayload",
    "dunning_step_reached": "DunningStepReachedPayload",
    "expiration_date_change": "SubscriptionPayload",
    "expiring_card": "SubscriptionPayload",
    "invoice_issued": "InvoiceIssuedPayload",
    "metered_usage": "MeteredUsagePayload",
    "payment_failure": "TransactionPayload",
    "payment_success": "PaymentSuccessPayload",
    "pending_cancellation_change": "PendingCancellationChangePayload",
    "pending_payment_created": "TransactionPayload",
    "pending_payment_completed": "TransactionPayload",
    "pending_payment_failed": "TransactionPayload",
    "prepaid_subscription_balance_change": "PrepaidSubscriptionBalanceChangePayload",
    "prepaid_subscription_balance_changed": "PrepaidSubscriptionBalanceChangePayload",
    "prepaid_usage": "PrepaidUsagePayload",
    "renewal_failure": "RenewalPayload",
    "renewal_success": "RenewalPayload",
    "signup_success": "SubscriptionPayload",
    "signup_failure": "SubscriptionPayload",
    "subscription_bank_account_update": "PaymentProfileUpdatePayload",
    "subscription_card_update": "PaymentProfileUpdatePayload",
    "subscription_group_card_update": "SubscriptionGroupCardUpdatePayload",
    "subscription_group_signup_failure": "SubscriptionGroupSignupFailurePayload",
    "subscription_group_signup_success": "SubscriptionGroupSignupSuccessPayload",
    "subscription_prepayment_account_balance_changed": "PrepaymentAccountBalanceChangePayload",
    "subscription_product_change": "ProductChangePayload",
    "subscription_product_change_scheduled": "BasicPayload",
    "subscription_service_credit_account_balance_changed": "ServiceCreditAccountBalanceChangePayload",
    "subscription_state_change": "SubscriptionPayload",
    "upcoming_renewal_notice": "UpcomingRenewalNoticePayload",
    "upgrade_downgrade_failure": "UpgradeDowngradeFailurePayload",
    "upgrade_downgrade_success": "ProductChangePayload",
    "statement_settled": "BasicPayload",
    "statement_closed": "BasicPayload",
    "refund_success": "RefundPayload",
    "refund_failure": "RefundPayload",
    "trial_end_notice": "BasicPayload",
    "invoice_pending": "BasicPayload",
    "chjs_tokenization_success": "BasicPayload",
    "chjs_tokenization_failure": "BasicPayload",
    "test": "WebhookTestPayload",
}
"""The payload model of each webhook event, by the event's name."""
