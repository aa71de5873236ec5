# Generated from spec/models/subscription_groups.yaml by "python -m codegen". Do not edit.
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

    from maxio_sdk.models.accounts import AccountBalance, PrepaymentMethod, ServiceCreditType
    from maxio_sdk.models.common import CollectionMethod
    from maxio_sdk.models.components import (
        ComponentCustomPrice,
        ComponentCustomPriceInput,
        Price,
        PriceInput,
        PricingScheme,
    )
    from maxio_sdk.models.payment_profiles import (
        BankAccountHolderType,
        BankAccountType,
        BankAccountVault,
        CardType,
        CreditCardVault,
        PaymentType,
        SubscriptionGroupPaymentProfile,
    )
    from maxio_sdk.models.subscriptions import (
        CalendarBilling,
        CalendarBillingInput,
        SubscriptionCustomPrice,
        SubscriptionCustomPriceInput,
        SubscriptionState,
    )
    from maxio_sdk.types import Unset

__all__ = [
    "CreateSubscriptionGroup",
    "CreateSubscriptionGroupPrepayment",
    "DeletedSubscriptionGroup",
    "FullSubscriptionGroup",
    "GroupBilling",
    "GroupSettings",
    "GroupStatus",
    "GroupTarget",
    "GroupTargetType",
    "GroupType",
    "NestedSubscriptionGroup",
    "PayerAttributes",
    "PayerAttributesInput",
    "ReactivateSubscriptionGroup",
    "ReactivatedSubscriptionGroup",
    "SubscriptionGroup",
    "SubscriptionGroupBalances",
    "SubscriptionGroupBankAccount",
    "SubscriptionGroupBankAccountInput",
    "SubscriptionGroupComponentCustomPrice",
    "SubscriptionGroupComponentCustomPriceInput",
    "SubscriptionGroupCreditCard",
    "SubscriptionGroupCreditCardInput",
    "SubscriptionGroupCustomer",
    "SubscriptionGroupInclude",
    "SubscriptionGroupItem",
    "SubscriptionGroupListItem",
    "SubscriptionGroupPrepaymentEntry",
    "SubscriptionGroupPrepaymentMethod",
    "SubscriptionGroupPrepaymentResult",
    "SubscriptionGroupSignup",
    "SubscriptionGroupSignupComponent",
    "SubscriptionGroupSignupComponentInput",
    "SubscriptionGroupSignupItem",
    "SubscriptionGroupSignupItemInput",
    "SubscriptionGroupSignupResult",
    "SubscriptionGroupsListInclude",
    "UpdateSubscriptionGroup",
]


class GroupStatus(StrEnum):
    """Do it."""

    UNGROUPED = "ungrouped"
    GROUPED = "grouped"


class GroupTargetType(StrEnum):
    """Do it."""

    CUSTOMER = "customer"
    SUBSCRIPTION = "subscription"
    SELF = "self"
    PARENT = "parent"
    ELDEST = "eldest"


class GroupType(StrEnum):
    """Do it."""

    SINGLE_CUSTOMER = "single_customer"
    MULTIPLE_CUSTOMERS = "multiple_customers"


class SubscriptionGroupInclude(StrEnum):
    """Do it."""

    CURRENT_BILLING_AMOUNT_IN_CENTS = "current_billing_amount_in_cents"


class SubscriptionGroupPrepaymentMethod(StrEnum):
    """Do it."""

    CHECK = "check"
    CASH = "cash"
    MONEY_ORDER = "money_order"
    ACH = "ach"
    PAYPAL_ACCOUNT = "paypal_account"
    OTHER = "other"


class SubscriptionGroupsListInclude(StrEnum):
    """Do it."""

    ACCOUNT_BALANCES = "account_balances"


@model
class CreateSubscriptionGroup(Model):
    """Do it."""

    subscription_id: int
    member_ids: Sequence[int] | Unset = UNSET


@model
class DeletedSubscriptionGroup(Model):
    """Do it."""

    uid: str | None = None
    deleted: bool | None = None


@model
class FullSubscriptionGroup(Model):
    """Do it."""

    uid: str | None = None
    scheme: int | None = None
    customer_id: int | None = None
    payment_profile_id: int | None = None
    subscription_ids: list[int] | None = None
    primary_subscription_id: int | None = None
    next_assessment_at: datetime | None = None
    state: SubscriptionState | str | None = None
    cancel_at_end_of_period: bool | None = None
    current_billing_amount_in_cents: int | None = None
    customer: SubscriptionGroupCustomer | None = None
    account_balances: SubscriptionGroupBalances | None = None


@model
class GroupBilling(Model):
    """Do it."""

    accrue: bool | Unset = UNSET
    align_date: bool | Unset = UNSET
    prorate: bool | Unset = UNSET


@model
class GroupSettings(Model):
    """Do it."""

    target: GroupTarget | Mapping[str, Any]
    billing: GroupBilling | Mapping[str, Any] | Unset = UNSET


@model
class GroupTarget(Model):
    """Do it."""

    type_: GroupTargetType | str = attrs.field(metadata={"wire": "type"})
    id: int | Unset = UNSET


@model
class SubscriptionGroupPrepaymentEntry(Model):
    """Do it."""

    id: int | None = None
    subscription_group_uid: str | None = None
    amount_in_cents: int | None = None
    remaining_amount_in_cents: int | None = None
    details: str | None = None
    external: bool | None = None
    memo: str | None = None
    payment_type: PrepaymentMethod | str | None = None
    created_at: datetime | None = None


@model
class SubscriptionGroupListItem(Model):
    """Do it."""

    uid: str | None = None
    scheme: int | None = None
    customer_id: int | None = None
    payment_profile_id: int | None = None
    subscription_ids: list[int] | None = None
    primary_subscription_id: int | None = None
    next_assessment_at: datetime | None = None
    state: str | None = None
    cancel_at_end_of_period: bool | None = None
    account_balances: SubscriptionGroupBalances | None = None
    group_type: GroupType | str | None = None


@model
class NestedSubscriptionGroup(Model):
    """Do it."""

    uid: str | None = None
    scheme: int | None = None
    primary_subscription_id: int | None = None
    primary: bool | None = None


@model
class PayerAttributes(Model):
    """Do it."""

    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    cc_emails: str | None = None
    organization: str | None = None
    reference: str | None = None
    address: str | None = None
    address_2: str | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    country: str | None = None
    phone: str | None = None
    locale: str | None = None
    vat_number: str | None = None
    tax_exempt: bool | None = None
    tax_exempt_reason: str | None = None
    metafields: dict[str, str] | None = None


@model
class PayerAttributesInput(Model):
    """Do it."""

    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    email: str | Unset = UNSET
    cc_emails: str | Unset = UNSET
    organization: str | Unset = UNSET
    reference: str | Unset = UNSET
    address: str | Unset = UNSET
    address_2: str | Unset = UNSET
    city: str | Unset = UNSET
    state: str | Unset = UNSET
    zip: str | Unset = UNSET
    country: str | Unset = UNSET
    phone: str | Unset = UNSET
    locale: str | Unset = UNSET
    vat_number: str | Unset = UNSET
    tax_exempt: bool | Unset = UNSET
    tax_exempt_reason: str | Unset = UNSET
    metafields: Mapping[str, str] | Unset = UNSET


@model
class ReactivateSubscriptionGroup(Model):
    """Do it."""

    resume: bool | Unset = UNSET
    resume_members: bool | Unset = UNSET


@model
class ReactivatedSubscriptionGroup(Model):
    """Do it."""

    uid: str | None = None
    scheme: int | None = None
    customer_id: int | None = None
    payment_profile_id: int | None = None
    subscription_ids: list[int] | None = None
    primary_subscription_id: int | None = None
    next_assessment_at: datetime | None = None
    state: str | None = None
    cancel_at_end_of_period: bool | None = None


@model
class SubscriptionGroup(Model):
    """Do it."""

    uid: str | None = None
    customer_id: int | None = None
    payment_profile: SubscriptionGroupPaymentProfile | None = None
    payment_collection_method: CollectionMethod | str | None = None
    subscription_ids: list[int] | None = None
    created_at: datetime | None = None


@model
class SubscriptionGroupBalances(Model):
    """Do it."""

    prepayments: AccountBalance | None = None
    service_credits: AccountBalance | None = None
    open_invoices: AccountBalance | None = None
    pending_discounts: AccountBalance | None = None


@model
class SubscriptionGroupBankAccount(Model):
    """Do it."""

    bank_name: str | None = None
    bank_account_number: str | None = attrs.field(default=None, metadata={"secret": True})
    bank_routing_number: str | None = attrs.field(default=None, metadata={"secret": True})
    bank_iban: str | None = attrs.field(default=None, metadata={"secret": True})
    bank_branch_code: str | None = None
    bank_account_type: BankAccountType | str | None = None
    bank_account_holder_type: BankAccountHolderType | str | None = None
    payment_type: PaymentType | str | None = None
    billing_address: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    chargify_token: str | None = attrs.field(default=None, metadata={"secret": True})
    current_vault: BankAccountVault | str | None = None
    gateway_handle: str | None = None


@model
class SubscriptionGroupBankAccountInput(Model):
    """Do it."""

    bank_name: str | Unset = UNSET
    bank_account_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    bank_routing_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    bank_iban: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    bank_branch_code: str | Unset = UNSET
    bank_account_type: BankAccountType | str | Unset = UNSET
    bank_account_holder_type: BankAccountHolderType | str | Unset = UNSET
    payment_type: PaymentType | str | Unset = UNSET
    billing_address: str | Unset = UNSET
    billing_city: str | Unset = UNSET
    billing_state: str | Unset = UNSET
    billing_zip: str | Unset = UNSET
    billing_country: str | Unset = UNSET
    chargify_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    current_vault: BankAccountVault | str | Unset = UNSET
    gateway_handle: str | Unset = UNSET


@model
class SubscriptionGroupComponentCustomPrice(Model):
    """Do it."""

    pricing_scheme: PricingScheme | str | None = None
    prices: list[Price] | None = None
    overage_pricing: list[ComponentCustomPrice] | None = None


@model
class SubscriptionGroupComponentCustomPriceInput(Model):
    """Do it."""

    pricing_scheme: PricingScheme | str | Unset = UNSET
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET
    overage_pricing: Sequence[ComponentCustomPriceInput | Mapping[str, Any]] | Unset = UNSET


@model
class SubscriptionGroupCreditCard(Model):
    """Do it."""

    chargify_token: str | None = attrs.field(default=None, metadata={"secret": True})
    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    current_vault: CreditCardVault | str | None = None
    gateway_handle: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    billing_address: str | None = None
    billing_address_2: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    full_number: str | None = attrs.field(default=None, metadata={"secret": True})
    expiration_month: str | int | None = None
    expiration_year: str | int | None = None
    last_four: str | None = None
    card_type: CardType | str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    cvv: str | None = attrs.field(default=None, metadata={"secret": True})
    payment_type: str | None = None


@model
class SubscriptionGroupCreditCardInput(Model):
    """Do it."""

    chargify_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    current_vault: CreditCardVault | str | Unset = UNSET
    gateway_handle: str | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    billing_address: str | Unset = UNSET
    billing_address_2: str | Unset = UNSET
    billing_city: str | Unset = UNSET
    billing_state: str | Unset = UNSET
    billing_zip: str | Unset = UNSET
    billing_country: str | Unset = UNSET
    full_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    expiration_month: str | int | None | Unset = UNSET
    expiration_year: str | int | None | Unset = UNSET
    last_four: str | Unset = UNSET
    card_type: CardType | str | Unset = UNSET
    customer_vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    cvv: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    payment_type: str | Unset = UNSET


@model
class SubscriptionGroupCustomer(Model):
    """Do it."""

    first_name: str | None = None
    last_name: str | None = None
    organization: str | None = None
    email: str | None = None
    reference: str | None = None


@model
class SubscriptionGroupItem(Model):
    """Do it."""

    id: int | None = None
    reference: str | None = None
    product_id: int | None = None
    product_handle: str | None = None
    product_price_point_id: int | None = None
    product_price_point_handle: str | None = None
    currency: str | None = None
    coupon_code: str | None = None
    total_revenue_in_cents: int | None = None
    balance_in_cents: int | None = None


@model
class CreateSubscriptionGroupPrepayment(Model):
    """Do it."""

    amount: int
    details: str
    memo: str
    method: SubscriptionGroupPrepaymentMethod | str


@model
class SubscriptionGroupPrepaymentResult(Model):
    """Do it."""

    id: int | None = None
    amount_in_cents: int | None = None
    ending_balance_in_cents: int | None = None
    entry_type: ServiceCreditType | str | None = None
    memo: str | None = None


@model
class SubscriptionGroupSignup(Model):
    """Do it."""

    payment_profile_id: int | Unset = UNSET
    payer_id: int | Unset = UNSET
    payer_reference: str | Unset = UNSET
    payment_collection_method: CollectionMethod | str | Unset = UNSET
    payer_attributes: PayerAttributesInput | Mapping[str, Any] | Unset = UNSET
    credit_card_attributes: SubscriptionGroupCreditCardInput | Mapping[str, Any] | Unset = UNSET
    bank_account_attributes: SubscriptionGroupBankAccountInput | Mapping[str, Any] | Unset = UNSET
    subscriptions: Sequence[SubscriptionGroupSignupItemInput | Mapping[str, Any]]


@model
class SubscriptionGroupSignupComponent(Model):
    """Do it."""

    component_id: str | int | None = None
    allocated_quantity: int | Decimal | None = None
    unit_balance: int | Decimal | None = None
    price_point_id: str | int | None = None
    custom_price: SubscriptionGroupComponentCustomPrice | None = None


@model
class SubscriptionGroupSignupComponentInput(Model):
    """Do it."""

    component_id: str | int | None | Unset = UNSET
    allocated_quantity: int | Decimal | str | None | Unset = UNSET
    unit_balance: int | Decimal | str | None | Unset = UNSET
    price_point_id: str | int | None | Unset = UNSET
    custom_price: SubscriptionGroupComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET


@model
class SubscriptionGroupSignupItem(Model):
    """Do it."""

    product_handle: str | None = None
    product_id: int | None = None
    product_price_point_id: int | None = None
    product_price_point_handle: str | None = None
    offer_id: int | None = None
    reference: str | None = None
    primary: bool | None = None
    currency: str | None = None
    coupon_codes: list[str] | None = None
    components: list[SubscriptionGroupSignupComponent] | None = None
    custom_price: SubscriptionCustomPrice | None = None
    calendar_billing: CalendarBilling | None = None
    metafields: dict[str, str] | None = None


@model
class SubscriptionGroupSignupItemInput(Model):
    """Do it."""

    product_handle: str | Unset = UNSET
    product_id: int | Unset = UNSET
    product_price_point_id: int | Unset = UNSET
    product_price_point_handle: str | Unset = UNSET
    offer_id: int | Unset = UNSET
    reference: str | Unset = UNSET
    primary: bool | Unset = UNSET
    currency: str | Unset = UNSET
    coupon_codes: Sequence[str] | Unset = UNSET
    components: Sequence[SubscriptionGroupSignupComponentInput | Mapping[str, Any]] | Unset = UNSET
    custom_price: SubscriptionCustomPriceInput | Mapping[str, Any] | Unset = UNSET
    calendar_billing: CalendarBillingInput | Mapping[str, Any] | Unset = UNSET
    metafields: Mapping[str, str] | Unset = UNSET


@model
class SubscriptionGroupSignupResult(Model):
    """Do it."""

    uid: str | None = None
    scheme: int | None = None
    customer_id: int | None = None
    payment_profile_id: int | None = None
    subscription_ids: list[int] | None = None
    primary_subscription_id: int | None = None
    next_assessment_at: datetime | None = None
    state: SubscriptionState | str | None = None
    cancel_at_end_of_period: bool | None = None
    subscriptions: list[SubscriptionGroupItem] | None = None
    payment_collection_method: CollectionMethod | str | None = None


@model
class UpdateSubscriptionGroup(Model):
    """Do it."""

    member_ids: Sequence[int] | Unset = UNSET
