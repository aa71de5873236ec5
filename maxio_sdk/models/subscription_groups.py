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
    """Whether a subscription is in a group."""

    UNGROUPED = "ungrouped"
    GROUPED = "grouped"


class GroupTargetType(StrEnum):
    """Who pays for a grouped subscription: the `customer`, or the customer of the `subscription`, with the given id;
    or of the subscribing customer's hierarchy the customer `self`, its `parent`, or the `eldest` above it."""

    CUSTOMER = "customer"
    SUBSCRIPTION = "subscription"
    SELF = "self"
    PARENT = "parent"
    ELDEST = "eldest"


class GroupType(StrEnum):
    """Whether the members of a group belong to one customer."""

    SINGLE_CUSTOMER = "single_customer"
    MULTIPLE_CUSTOMERS = "multiple_customers"


class SubscriptionGroupInclude(StrEnum):
    """What can be shown with a subscription group besides."""

    CURRENT_BILLING_AMOUNT_IN_CENTS = "current_billing_amount_in_cents"


class SubscriptionGroupPrepaymentMethod(StrEnum):
    """How a prepayment of a subscription group was paid."""

    CHECK = "check"
    CASH = "cash"
    MONEY_ORDER = "money_order"
    ACH = "ach"
    PAYPAL_ACCOUNT = "paypal_account"
    OTHER = "other"


class SubscriptionGroupsListInclude(StrEnum):
    """What can be shown with subscription groups in a list besides."""

    ACCOUNT_BALANCES = "account_balances"


@model
class CreateSubscriptionGroup(Model):
    """A new group of existing subscriptions."""

    subscription_id: int
    """The primary subscription."""

    member_ids: Sequence[int] | Unset = UNSET
    """The other subscriptions."""


@model
class CreateSubscriptionGroupPrepayment(Model):
    """A new prepayment of a subscription group."""

    amount: Decimal | int | str
    """In whole units of the currency."""

    details: str
    """About the payment, such as the number of a check."""

    memo: str
    """What it is for."""

    method: SubscriptionGroupPrepaymentMethod | str
    """How it was paid."""


@model
class DeletedSubscriptionGroup(Model):
    """The subscription group that was deleted."""

    uid: str | None = None
    deleted: bool | None = None


@model
class FullSubscriptionGroup(Model):
    """A subscription group with its payer and its balances."""

    uid: str = attrs.field(default=None)
    """Such as `grp_b32ztn6vbyh5q`."""

    scheme: int | None = None
    """How the group is billed. Always 1, by its primary subscription."""

    customer_id: int | None = None
    """The customer who pays."""

    payment_profile_id: int | None = None
    """What the group pays with."""

    subscription_ids: list[int] = attrs.field(default=None)
    """All members, with the primary."""

    primary_subscription_id: int | None = None
    next_assessment_at: datetime | None = None
    """When the group is billed next."""

    state: SubscriptionState | str | None = None
    cancel_at_end_of_period: bool | None = None
    current_billing_amount_in_cents: int | None = None
    """What the group is billed at present, in cents. Only where the request asked for it with `include`."""

    customer: SubscriptionGroupCustomer | None = None
    """The customer who pays."""

    account_balances: SubscriptionGroupBalances | None = None


@model
class GroupBilling(Model):
    """How a new subscription is fitted into the billing of its group."""

    accrue: bool | Unset = UNSET
    """Whether its charges wait until the group is billed next."""

    align_date: bool | Unset = UNSET
    """Whether it is billed on the date of the group's primary subscription."""

    prorate: bool | Unset = UNSET
    """Whether its first charge is for the rest of the group's period alone. Only with `align_date`."""


@model
class GroupSettings(Model):
    """Which group a subscription joins, and how."""

    target: GroupTarget | Mapping[str, Any]
    """The customer or subscription to group with."""

    billing: GroupBilling | Mapping[str, Any] | Unset = UNSET
    """For new subscriptions only."""


@model
class GroupTarget(Model):
    """The customer or subscription that a subscription is grouped with."""

    type_: GroupTargetType | str = attrs.field(metadata={"wire": "type"})
    """What `id` is the id of, or who pays."""

    id: int | Unset = UNSET
    """For the types `customer` and `subscription` only."""


@model
class NestedSubscriptionGroup(Model):
    """The group of a subscription, in short."""

    uid: str | None = None
    """Such as `grp_b32ztn6vbyh5q`."""

    scheme: int | None = None
    """How the group is billed. Always 1, by its primary subscription."""

    primary_subscription_id: int | None = None
    primary: bool | None = None
    """Whether this subscription is the primary."""


@model
class PayerAttributes(Model):
    """The new customer who pays for a subscription group."""

    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    cc_emails: str | None = None
    """Further addresses, comma-separated."""

    organization: str | None = None
    reference: str | None = None
    """Your own id of the customer."""

    address: str | None = None
    address_2: str | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    country: str | None = None
    phone: str | None = None
    locale: str | None = None
    """The language of emails and pages, such as `en-US`."""

    vat_number: str | None = None
    tax_exempt: bool | None = None
    tax_exempt_reason: str | None = None
    metafields: dict[str, str] | None = None
    """Custom fields by name. A name that the site does not know is created."""


@model
class PayerAttributesInput(Model):
    """The new customer who pays for a subscription group."""

    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    email: str | Unset = UNSET
    cc_emails: str | Unset = UNSET
    """Further addresses, comma-separated."""

    organization: str | Unset = UNSET
    reference: str | Unset = UNSET
    """Your own id of the customer."""

    address: str | Unset = UNSET
    address_2: str | Unset = UNSET
    city: str | Unset = UNSET
    state: str | Unset = UNSET
    zip: str | Unset = UNSET
    country: str | Unset = UNSET
    phone: str | Unset = UNSET
    locale: str | Unset = UNSET
    """The language of emails and pages, such as `en-US`."""

    vat_number: str | Unset = UNSET
    tax_exempt: bool | Unset = UNSET
    tax_exempt_reason: str | Unset = UNSET
    metafields: Mapping[str, str] | Unset = UNSET
    """Custom fields by name. A name that the site does not know is created."""


@model
class ReactivateSubscriptionGroup(Model):
    """How a subscription group is reactivated."""

    resume: bool | Unset = UNSET
    """Whether to go on with the present billing period of the primary, while it lasts. Otherwise a new one begins."""

    resume_members: bool | Unset = UNSET
    """Whether members whose period still lasts go on with it, where the primary's is over. Ignored otherwise."""


@model
class ReactivatedSubscriptionGroup(Model):
    """A subscription group after its reactivation."""

    uid: str = attrs.field(default=None)
    """Such as `grp_b32ztn6vbyh5q`."""

    scheme: int | None = None
    """How the group is billed. Always 1, by its primary subscription."""

    customer_id: int | None = None
    """The customer who pays."""

    payment_profile_id: int | None = None
    """What the group pays with."""

    subscription_ids: list[int] = attrs.field(default=None)
    """All members, with the primary."""

    primary_subscription_id: int | None = None
    next_assessment_at: datetime | None = None
    """When the group is billed next."""

    state: SubscriptionState | str | None = None
    cancel_at_end_of_period: bool | None = None


@model
class SubscriptionGroup(Model):
    """A subscription group after a change of its members."""

    uid: str = attrs.field(default=None)
    """Such as `grp_b32ztn6vbyh5q`."""

    customer_id: int | None = None
    """The customer who pays."""

    payment_profile: SubscriptionGroupPaymentProfile | None = None
    payment_collection_method: CollectionMethod | str | None = None
    subscription_ids: list[int] | None = None
    """All members, with the primary."""

    created_at: datetime | None = None


@model
class SubscriptionGroupBalances(Model):
    """The balances of a subscription group."""

    prepayments: AccountBalance | None = None
    service_credits: AccountBalance | None = None
    open_invoices: AccountBalance | None = None
    pending_discounts: AccountBalance | None = None


@model
class SubscriptionGroupBankAccount(Model):
    """A new bank account that a subscription group pays with."""

    bank_name: str | None = None
    """Needed for ACH and GoCardless."""

    bank_account_number: str | None = attrs.field(default=None, metadata={"secret": True})
    """Needed for ACH, and for GoCardless without `bank_iban`."""

    bank_routing_number: str | None = attrs.field(default=None, metadata={"secret": True})
    """Needed for ACH. GoCardless calls it bank code."""

    bank_iban: str | None = attrs.field(default=None, metadata={"secret": True})
    """For GoCardless, instead of the local bank data."""

    bank_branch_code: str | None = None
    """For GoCardless, where there is no `bank_iban`."""

    bank_account_type: BankAccountType | str | None = None
    bank_account_holder_type: BankAccountHolderType | str | None = None
    payment_type: PaymentType | str | None = None
    billing_address: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    """The ISO 3166-2 code of the state, such as `MA`."""

    billing_zip: str | None = None
    billing_country: str | None = None
    """The two-letter ISO 3166-1 code, such as `US`."""

    chargify_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """A token of Chargify.js, instead of bank data."""

    current_vault: BankAccountVault | str | None = None
    """Where the data are stored."""

    gateway_handle: str | None = None
    """The gateway to store it in, by its handle. Only for sites with several gateways."""


@model
class SubscriptionGroupBankAccountInput(Model):
    """A new bank account that a subscription group pays with."""

    bank_name: str | Unset = UNSET
    """Needed for ACH and GoCardless."""

    bank_account_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """Needed for ACH, and for GoCardless without `bank_iban`."""

    bank_routing_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """Needed for ACH. GoCardless calls it bank code."""

    bank_iban: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """For GoCardless, instead of the local bank data."""

    bank_branch_code: str | Unset = UNSET
    """For GoCardless, where there is no `bank_iban`."""

    bank_account_type: BankAccountType | str | Unset = UNSET
    bank_account_holder_type: BankAccountHolderType | str | Unset = UNSET
    payment_type: PaymentType | str | Unset = UNSET
    billing_address: str | Unset = UNSET
    billing_city: str | Unset = UNSET
    billing_state: str | Unset = UNSET
    """The ISO 3166-2 code of the state, such as `MA`."""

    billing_zip: str | Unset = UNSET
    billing_country: str | Unset = UNSET
    """The two-letter ISO 3166-1 code, such as `US`."""

    chargify_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """A token of Chargify.js, instead of bank data."""

    current_vault: BankAccountVault | str | Unset = UNSET
    """Where the data are stored."""

    gateway_handle: str | Unset = UNSET
    """The gateway to store it in, by its handle. Only for sites with several gateways."""


@model
class SubscriptionGroupComponentCustomPrice(Model):
    """A price of a component that only this subscription has."""

    pricing_scheme: PricingScheme | str | None = None
    prices: list[Price] | None = None
    overage_pricing: list[ComponentCustomPrice] | None = None
    """For prepaid components, the price of usage beyond what is prepaid."""


@model
class SubscriptionGroupComponentCustomPriceInput(Model):
    """A price of a component that only this subscription has."""

    pricing_scheme: PricingScheme | str | Unset = UNSET
    prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET
    overage_pricing: Sequence[ComponentCustomPriceInput | Mapping[str, Any]] | Unset = UNSET
    """For prepaid components, the price of usage beyond what is prepaid."""


@model
class SubscriptionGroupCreditCard(Model):
    """A new card that a subscription group pays with."""

    chargify_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """A token of Chargify.js, instead of card data."""

    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key, for a card that it holds already."""

    current_vault: CreditCardVault | str | None = None
    """Where the data behind `vault_token` are stored."""

    gateway_handle: str | None = None
    """The gateway to store it in, by its handle. Only for sites with several gateways."""

    first_name: str | None = None
    """On the card."""

    last_name: str | None = None
    """On the card."""

    billing_address: str | None = None
    billing_address_2: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    """The ISO 3166-2 code of the state, such as `MA`."""

    billing_zip: str | None = None
    billing_country: str | None = None
    """The two-letter ISO 3166-1 code, such as `US`."""

    full_number: str | int | None = attrs.field(default=None, metadata={"secret": True})
    """The card number."""

    expiration_month: str | int | None = None
    """1 to 12."""

    expiration_year: str | int | None = None
    """Four digits."""

    last_four: str | None = None
    """The last four digits of a card that is imported by `vault_token`, to be shown."""

    card_type: CardType | str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the customer."""

    cvv: str | None = attrs.field(default=None, metadata={"secret": True})
    """The card's verification value, three or four digits."""

    payment_type: PaymentType | str | None = None


@model
class SubscriptionGroupCreditCardInput(Model):
    """A new card that a subscription group pays with."""

    chargify_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """A token of Chargify.js, instead of card data."""

    vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The gateway's own key, for a card that it holds already."""

    current_vault: CreditCardVault | str | Unset = UNSET
    """Where the data behind `vault_token` are stored."""

    gateway_handle: str | Unset = UNSET
    """The gateway to store it in, by its handle. Only for sites with several gateways."""

    first_name: str | Unset = UNSET
    """On the card."""

    last_name: str | Unset = UNSET
    """On the card."""

    billing_address: str | Unset = UNSET
    billing_address_2: str | Unset = UNSET
    billing_city: str | Unset = UNSET
    billing_state: str | Unset = UNSET
    """The ISO 3166-2 code of the state, such as `MA`."""

    billing_zip: str | Unset = UNSET
    billing_country: str | Unset = UNSET
    """The two-letter ISO 3166-1 code, such as `US`."""

    full_number: str | int | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The card number."""

    expiration_month: str | int | Unset = UNSET
    """1 to 12."""

    expiration_year: str | int | Unset = UNSET
    """Four digits."""

    last_four: str | Unset = UNSET
    """The last four digits of a card that is imported by `vault_token`, to be shown."""

    card_type: CardType | str | Unset = UNSET
    customer_vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The gateway's own key to the customer."""

    cvv: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The card's verification value, three or four digits."""

    payment_type: PaymentType | str | Unset = UNSET


@model
class SubscriptionGroupCustomer(Model):
    """The customer who pays for a subscription group."""

    first_name: str | None = None
    last_name: str | None = None
    organization: str | None = None
    email: str | None = None
    reference: str | None = None


@model
class SubscriptionGroupItem(Model):
    """A subscription that was signed up with its group."""

    id: int = attrs.field(default=None)
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
class SubscriptionGroupListItem(Model):
    """A subscription group in a list."""

    uid: str = attrs.field(default=None)
    """Such as `grp_b32ztn6vbyh5q`."""

    scheme: int | None = None
    """How the group is billed. Always 1, by its primary subscription."""

    customer_id: int | None = None
    """The customer who pays."""

    payment_profile_id: int | None = None
    """What the group pays with."""

    subscription_ids: list[int] = attrs.field(default=None)
    """All members, with the primary."""

    primary_subscription_id: int | None = None
    next_assessment_at: datetime | None = None
    """When the group is billed next."""

    state: SubscriptionState | str | None = None
    cancel_at_end_of_period: bool | None = None
    account_balances: SubscriptionGroupBalances | None = None
    """Only where the request asked for it with `include`."""

    group_type: GroupType | str | None = None


@model
class SubscriptionGroupPrepaymentEntry(Model):
    """A prepayment of a subscription group."""

    id: int = attrs.field(default=None)
    subscription_group_uid: str | None = None
    amount_in_cents: int | None = None
    remaining_amount_in_cents: int | None = None
    """What has not been used yet."""

    details: str | None = None
    external: bool | None = None
    """Whether it was paid outside of Maxio."""

    memo: str | None = None
    payment_type: PrepaymentMethod | str | None = None
    created_at: datetime | None = None


@model
class SubscriptionGroupPrepaymentResult(Model):
    """The entry of a prepayment in the account of a subscription group."""

    id: int = attrs.field(default=None)
    amount_in_cents: int | None = None
    ending_balance_in_cents: int | None = None
    """The balance of prepayments after it."""

    entry_type: ServiceCreditType | str | None = None
    memo: str | None = None


@model
class SubscriptionGroupSignup(Model):
    """A new subscription group with its subscriptions."""

    payment_profile_id: int | Unset = UNSET
    """An existing payment profile of the payer."""

    payer_id: int | Unset = UNSET
    """An existing customer who pays, by id."""

    payer_reference: str | Unset = UNSET
    """An existing customer who pays, by reference."""

    payment_collection_method: CollectionMethod | str | Unset = UNSET
    payer_attributes: PayerAttributesInput | Mapping[str, Any] | Unset = UNSET
    """A new customer who pays."""

    credit_card_attributes: SubscriptionGroupCreditCardInput | Mapping[str, Any] | Unset = UNSET
    """A new card to pay with."""

    bank_account_attributes: SubscriptionGroupBankAccountInput | Mapping[str, Any] | Unset = UNSET
    """A new bank account to pay with."""

    subscriptions: Sequence[SubscriptionGroupSignupItemInput | Mapping[str, Any]]
    """The subscriptions. One of them is the primary."""


@model
class SubscriptionGroupSignupComponent(Model):
    """A component of a subscription that is signed up with its group."""

    component_id: str | int = attrs.field(default=None)
    allocated_quantity: int | Decimal | None = None
    """For quantity-based, on/off and prepaid components."""

    unit_balance: int | Decimal | None = None
    """For metered components, the usage to begin with."""

    price_point_id: str | int | None = None
    custom_price: SubscriptionGroupComponentCustomPrice | None = None
    """Instead of `price_point_id`."""


@model
class SubscriptionGroupSignupComponentInput(Model):
    """A component of a subscription that is signed up with its group."""

    component_id: str | int
    allocated_quantity: int | Decimal | str | Unset | None = UNSET
    """For quantity-based, on/off and prepaid components."""

    unit_balance: int | Decimal | str | Unset | None = UNSET
    """For metered components, the usage to begin with."""

    price_point_id: str | int | Unset | None = UNSET
    custom_price: SubscriptionGroupComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET
    """Instead of `price_point_id`."""


@model
class SubscriptionGroupSignupItem(Model):
    """A subscription that is signed up with its group, with a product or an offer."""

    product_handle: str | None = None
    product_id: int | None = None
    product_price_point_id: int | None = None
    """Left out, it is the product's default."""

    product_price_point_handle: str | None = None
    offer_id: int | str | None = None
    """Instead of product and components. Its id, or `handle:` and its handle."""

    reference: str | None = None
    """Your own id of the subscription."""

    primary: bool | None = None
    """True for exactly one subscription of the group."""

    currency: str | None = None
    """The ISO code. Cannot be changed later."""

    coupon_codes: list[str] | None = None
    components: list[SubscriptionGroupSignupComponent] | None = None
    custom_price: SubscriptionCustomPrice | None = None
    """Instead of `product_price_point_id`."""

    calendar_billing: CalendarBilling | None = None
    metafields: dict[str, str] | None = None
    """Custom fields by name. A name that the site does not know is created."""


@model
class SubscriptionGroupSignupItemInput(Model):
    """A subscription that is signed up with its group, with a product or an offer."""

    product_handle: str | Unset = UNSET
    product_id: int | Unset = UNSET
    product_price_point_id: int | Unset = UNSET
    """Left out, it is the product's default."""

    product_price_point_handle: str | Unset = UNSET
    offer_id: int | str | Unset = UNSET
    """Instead of product and components. Its id, or `handle:` and its handle."""

    reference: str | Unset = UNSET
    """Your own id of the subscription."""

    primary: bool | Unset = UNSET
    """True for exactly one subscription of the group."""

    currency: str | Unset = UNSET
    """The ISO code. Cannot be changed later."""

    coupon_codes: list[str] | tuple[str, ...] | Unset = UNSET
    components: Sequence[SubscriptionGroupSignupComponentInput | Mapping[str, Any]] | Unset = UNSET
    custom_price: SubscriptionCustomPriceInput | Mapping[str, Any] | Unset = UNSET
    """Instead of `product_price_point_id`."""

    calendar_billing: CalendarBillingInput | Mapping[str, Any] | Unset = UNSET
    metafields: Mapping[str, str] | Unset = UNSET
    """Custom fields by name. A name that the site does not know is created."""


@model
class SubscriptionGroupSignupResult(Model):
    """A subscription group that was signed up, with its subscriptions."""

    uid: str = attrs.field(default=None)
    """Such as `grp_b32ztn6vbyh5q`."""

    scheme: int | None = None
    """How the group is billed. Always 1, by its primary subscription."""

    customer_id: int | None = None
    """The customer who pays."""

    payment_profile_id: int | None = None
    """What the group pays with."""

    subscription_ids: list[int] = attrs.field(default=None)
    """All members, with the primary."""

    primary_subscription_id: int | None = None
    next_assessment_at: datetime | None = None
    """When the group is billed next."""

    state: SubscriptionState | str | None = None
    cancel_at_end_of_period: bool | None = None
    subscriptions: list[SubscriptionGroupItem] | None = None
    payment_collection_method: CollectionMethod | str | None = None


@model
class UpdateSubscriptionGroup(Model):
    """The new members of a subscription group."""

    member_ids: Sequence[int]
    """All members that the group is to have, present and new ones."""
