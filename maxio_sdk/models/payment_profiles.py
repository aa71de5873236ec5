# Generated from spec/models/payment_profiles.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeAlias

import attrs

from maxio_sdk.types import UNSET, Model, Tagged, UnknownVariant, model

if TYPE_CHECKING:
    from datetime import datetime

    from maxio_sdk.types import Unset

__all__ = [
    "AllVaults",
    "ApplePayPaymentProfile",
    "ApplePayVault",
    "BankAccountAttributes",
    "BankAccountHolderType",
    "BankAccountPaymentProfile",
    "BankAccountType",
    "BankAccountVault",
    "BankAccountVerification",
    "CardType",
    "CreatePaymentProfile",
    "CreditCardAttributes",
    "CreditCardPaymentProfile",
    "CreditCardVault",
    "OneTimePaymentProfile",
    "OneTimeTokenBankAccount",
    "OneTimeTokenCreditCard",
    "PayPalVault",
    "PaymentProfile",
    "PaymentProfileAttributes",
    "PaymentType",
    "PaypalPaymentProfile",
    "SubscriptionGroupPaymentProfile",
    "UpdatePaymentProfile",
]


class AllVaults(StrEnum):
    """Where payment data are stored. Use `bogus` for tests."""

    ADYEN = "adyen"
    AUTHORIZENET = "authorizenet"
    BEANSTREAM = "beanstream"
    BLUE_SNAP = "blue_snap"
    BOGUS = "bogus"
    BRAINTREE1 = "braintree1"
    BRAINTREE_BLUE = "braintree_blue"
    CHECKOUT = "checkout"
    CYBERSOURCE = "cybersource"
    ELAVON = "elavon"
    EWAY = "eway"
    EWAY_RAPID = "eway_rapid"
    EWAY_RAPID_STD = "eway_rapid_std"
    FIRSTDATA = "firstdata"
    FORTE = "forte"
    GOCARDLESS = "gocardless"
    LITLE = "litle"
    MAXIO_PAYMENTS = "maxio_payments"
    MAXP = "maxp"
    MODUSLINK = "moduslink"
    MONERIS = "moneris"
    NMI = "nmi"
    ORBITAL = "orbital"
    PAYMENT_EXPRESS = "payment_express"
    PAYMILL = "paymill"
    PAYPAL = "paypal"
    PAYPAL_COMPLETE = "paypal_complete"
    PIN = "pin"
    SQUARE = "square"
    STRIPE = "stripe"
    STRIPE_CONNECT = "stripe_connect"
    TRUST_COMMERCE = "trust_commerce"
    UNIPAAS = "unipaas"
    WIRECARD = "wirecard"
    BPOINT = "bpoint"
    QUICKPAY = "quickpay"


class ApplePayVault(StrEnum):
    """Where Apple Pay data are stored."""

    BRAINTREE_BLUE = "braintree_blue"


class BankAccountHolderType(StrEnum):
    """Whose bank account it is. The default is `personal`."""

    PERSONAL = "personal"
    BUSINESS = "business"


class BankAccountType(StrEnum):
    """What kind of bank account it is. The default is `checking`."""

    CHECKING = "checking"
    SAVINGS = "savings"


class BankAccountVault(StrEnum):
    """Where bank data are stored. Use `bogus` for tests."""

    AUTHORIZENET = "authorizenet"
    BLUE_SNAP = "blue_snap"
    BOGUS = "bogus"
    FORTE = "forte"
    GOCARDLESS = "gocardless"
    MAXIO_PAYMENTS = "maxio_payments"
    MAXP = "maxp"
    STRIPE_CONNECT = "stripe_connect"


class CardType(StrEnum):
    """The brand of a card."""

    VISA = "visa"
    MASTER = "master"
    ELO = "elo"
    CABAL = "cabal"
    ALELO = "alelo"
    DISCOVER = "discover"
    AMERICAN_EXPRESS = "american_express"
    NARANJA = "naranja"
    DINERS_CLUB = "diners_club"
    JCB = "jcb"
    DANKORT = "dankort"
    MAESTRO = "maestro"
    MAESTRO_NO_LUHN = "maestro_no_luhn"
    FORBRUGSFORENINGEN = "forbrugsforeningen"
    SODEXO = "sodexo"
    ALIA = "alia"
    VR = "vr"
    UNIONPAY = "unionpay"
    CARNET = "carnet"
    CARTES_BANCAIRES = "cartes_bancaires"
    OLIMPICA = "olimpica"
    CREDITEL = "creditel"
    CONFIABLE = "confiable"
    SYNCHRONY = "synchrony"
    ROUTEX = "routex"
    MADA = "mada"
    BP_PLUS = "bp_plus"
    PASSCARD = "passcard"
    EDENRED = "edenred"
    ANDA = "anda"
    TARJETA_D = "tarjeta-d"
    HIPERCARD = "hipercard"
    BOGUS = "bogus"
    SWITCH = "switch"
    SOLO = "solo"
    LASER = "laser"


class CreditCardVault(StrEnum):
    """Where card data are stored. Use `bogus` for tests."""

    ADYEN = "adyen"
    AUTHORIZENET = "authorizenet"
    BEANSTREAM = "beanstream"
    BLUE_SNAP = "blue_snap"
    BOGUS = "bogus"
    BRAINTREE1 = "braintree1"
    BRAINTREE_BLUE = "braintree_blue"
    CHECKOUT = "checkout"
    CYBERSOURCE = "cybersource"
    ELAVON = "elavon"
    EWAY = "eway"
    EWAY_RAPID = "eway_rapid"
    EWAY_RAPID_STD = "eway_rapid_std"
    FIRSTDATA = "firstdata"
    FORTE = "forte"
    LITLE = "litle"
    MAXIO_PAYMENTS = "maxio_payments"
    MAXP = "maxp"
    MODUSLINK = "moduslink"
    MONERIS = "moneris"
    NMI = "nmi"
    ORBITAL = "orbital"
    PAYMENT_EXPRESS = "payment_express"
    PAYMILL = "paymill"
    PAYPAL = "paypal"
    PAYPAL_COMPLETE = "paypal_complete"
    PIN = "pin"
    SQUARE = "square"
    STRIPE = "stripe"
    STRIPE_CONNECT = "stripe_connect"
    TRUST_COMMERCE = "trust_commerce"
    UNIPAAS = "unipaas"
    WIRECARD = "wirecard"
    BPOINT = "bpoint"
    QUICKPAY = "quickpay"


class PayPalVault(StrEnum):
    """Where PayPal data are stored."""

    BRAINTREE_BLUE = "braintree_blue"
    PAYPAL = "paypal"
    MODUSLINK = "moduslink"
    PAYPAL_COMPLETE = "paypal_complete"


class PaymentType(StrEnum):
    """The kind of a payment profile."""

    CREDIT_CARD = "credit_card"
    BANK_ACCOUNT = "bank_account"
    PAYPAL_ACCOUNT = "paypal_account"
    APPLE_PAY = "apple_pay"


@model
class ApplePayPaymentProfile(Model):
    """Apple Pay as a way to pay."""

    id: int = attrs.field(default=None)
    """What `payment_profile_id` takes in other operations."""

    first_name: str | None = None
    """Of the account holder."""

    last_name: str | None = None
    """Of the account holder."""

    customer_id: int | None = None
    current_vault: ApplePayVault | str | None = None
    """Where the data are stored."""

    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the stored payment data."""

    billing_address: str | None = None
    billing_address_2: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the customer."""

    payment_type: PaymentType | str = attrs.field(default=None)
    site_gateway_setting_id: int | None = None
    """The gateway, by the id of its settings."""

    gateway_handle: str | None = None
    """The gateway, by its handle."""

    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class BankAccountAttributes(Model):
    """A bank account for a new subscription."""

    chargify_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """A token of Chargify.js, instead of bank data."""

    bank_name: str | Unset = UNSET
    """Needed for ACH and GoCardless."""

    bank_routing_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """Needed for ACH. GoCardless calls it bank code."""

    bank_account_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """Needed for ACH, and for GoCardless without `bank_iban`."""

    bank_account_type: BankAccountType | str | Unset = UNSET
    bank_branch_code: str | Unset = UNSET
    """For GoCardless, where there is no `bank_iban`."""

    bank_iban: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """For GoCardless, instead of the local bank data."""

    bank_account_holder_type: BankAccountHolderType | str | Unset = UNSET
    payment_type: PaymentType | str | Unset = UNSET
    current_vault: BankAccountVault | str | Unset = UNSET
    """Where the data are stored."""

    vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The gateway's own key, for an account that it holds already."""

    customer_vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The gateway's own key to the customer that `vault_token` belongs to. For Authorize.Net CIM and Square only."""


@model
class BankAccountPaymentProfile(Model):
    """A bank account as a way to pay."""

    id: int = attrs.field(default=None)
    """What `payment_profile_id` takes in other operations."""

    first_name: str | None = None
    """Of the account holder."""

    last_name: str | None = None
    """Of the account holder."""

    bank_name: str | None = None
    masked_bank_routing_number: str | None = None
    """All but the last four digits are shown as `X`."""

    masked_bank_account_number: str | None = None
    """All but the last four digits are shown as `X`."""

    bank_account_type: BankAccountType | str | None = None
    bank_account_holder_type: BankAccountHolderType | str | None = None
    customer_id: int | None = None
    current_vault: BankAccountVault | str | None = None
    """Where the data are stored."""

    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the stored payment data."""

    billing_address: str | None = None
    billing_address_2: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the customer. For Authorize.Net CIM only."""

    payment_type: PaymentType | str = attrs.field(default=None)
    verified: bool | None = None
    """Whether the holder confirmed it by the amounts of two small deposits."""

    site_gateway_setting_id: int | None = None
    """The gateway, by the id of its settings."""

    gateway_handle: str | None = None
    """The gateway, by its handle."""

    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class BankAccountVerification(Model):
    """The amounts of the two small deposits into a bank account."""

    deposit_1_in_cents: int
    deposit_2_in_cents: int


@model
class CreatePaymentProfile(Model):
    """A new way for a customer to pay, given as a token of Chargify.js, as raw data or as a key of the gateway."""

    chargify_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """A token of Chargify.js, instead of card or bank data."""

    id: int | Unset = UNSET
    payment_type: PaymentType | str | Unset = UNSET
    """The kind of the profile; `bank_account` for bank data."""

    first_name: str | Unset = UNSET
    """On the card or the account. Left out, the customer's is used."""

    last_name: str | Unset = UNSET
    """On the card or the account. Left out, the customer's is used."""

    masked_card_number: str | Unset = UNSET
    full_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The card number."""

    card_type: CardType | str | Unset = UNSET
    expiration_month: int | str | Unset = UNSET
    """1 to 12. Needed with `full_number`."""

    expiration_year: int | str | Unset = UNSET
    """Four digits. Needed with `full_number`."""

    billing_address: str | Unset = UNSET
    """Street and number. Passed on to the gateway."""

    billing_address_2: str | Unset | None = UNSET
    """The second line, such as a flat."""

    billing_city: str | Unset = UNSET
    billing_state: str | Unset = UNSET
    """The ISO 3166-2 code of the state, such as `MA`. Taxes go by it."""

    billing_zip: str | Unset = UNSET
    billing_country: str | Unset = UNSET
    """The two-letter ISO 3166-1 code, such as `US`. ACH takes `US` alone."""

    current_vault: AllVaults | str | Unset = UNSET
    """Where the data behind `vault_token` are stored."""

    vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The gateway's own key, for payment data that it holds already."""

    customer_vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The gateway's own key to the customer that `vault_token` belongs to. For Authorize.Net CIM and Square only."""

    customer_id: int
    """The customer who pays with it."""

    paypal_email: str | Unset = UNSET
    """For Braintree Blue without Chargify.js."""

    payment_method_nonce: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """For Braintree Blue without Chargify.js."""

    gateway_handle: str | Unset = UNSET
    """The gateway to store it in, by its handle. Only for sites with several gateways."""

    cvv: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The card's verification value, three or four digits."""

    bank_name: str | Unset = UNSET
    """Needed for ACH and GoCardless, optional for Stripe Direct Debit."""

    bank_iban: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """Needed for Stripe SEPA Direct Debit. For GoCardless, instead of the local bank data."""

    bank_routing_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """Needed for ACH. GoCardless calls it bank code."""

    bank_account_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """Needed without `bank_iban`, for ACH, GoCardless and Stripe BECS and BACS Direct Debit."""

    bank_branch_code: str | Unset = UNSET
    """Branch or sort code. Needed for Stripe BECS and BACS Direct Debit; for GoCardless where there is no
    `bank_iban`."""

    bank_account_type: BankAccountType | str | Unset = UNSET
    bank_account_holder_type: BankAccountHolderType | str | Unset = UNSET
    last_four: str | Unset = UNSET
    """The last four digits of a card that is imported by `vault_token`, to be shown."""


@model
class CreditCardAttributes(Model):
    """A new card for a subscription."""

    full_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The card number."""

    expiration_month: int | str | Unset = UNSET
    """1 to 12."""

    expiration_year: int | str | Unset = UNSET
    """Four digits."""


@model
class CreditCardPaymentProfile(Model):
    """A card as a way to pay."""

    id: int = attrs.field(default=None)
    """What `payment_profile_id` takes in other operations."""

    first_name: str | None = None
    """Of the card holder."""

    last_name: str | None = None
    """Of the card holder."""

    masked_card_number: str | None = None
    """Such as `XXXX-XXXX-XXXX-1111`."""

    card_type: CardType | str | None = None
    expiration_month: int | None = None
    """1 to 12."""

    expiration_year: int | None = None
    """Four digits."""

    customer_id: int | None = None
    current_vault: CreditCardVault | str | None = None
    """Where the data are stored."""

    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the stored payment data."""

    billing_address: str | None = None
    billing_address_2: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the customer. For Authorize.Net CIM only."""

    payment_type: PaymentType | str = attrs.field(default=None)
    disabled: bool | None = None
    chargify_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The token of Chargify.js that the card was made from."""

    site_gateway_setting_id: int | None = None
    """The gateway, by the id of its settings."""

    gateway_handle: str | None = None
    """The gateway, by its handle."""

    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class OneTimeTokenBankAccount(Model):
    """A bank account that a token of Chargify.js stands for."""

    id: str | None = None
    first_name: str = attrs.field(default=None)
    last_name: str = attrs.field(default=None)
    bank_name: str = attrs.field(default=None)
    masked_bank_routing_number: str = attrs.field(default=None)
    """All but the last four digits are shown as `X`."""

    masked_bank_account_number: str = attrs.field(default=None)
    """All but the last four digits are shown as `X`."""

    bank_account_type: BankAccountType | str = attrs.field(default=None)
    bank_account_holder_type: BankAccountHolderType | str = attrs.field(default=None)
    customer_id: str | None = None
    current_vault: BankAccountVault | str = attrs.field(default=None)
    """Where the data are stored."""

    vault_token: str = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the stored payment data."""

    billing_address: str = attrs.field(default=None)
    billing_address_2: str | None = None
    billing_city: str = attrs.field(default=None)
    billing_country: str = attrs.field(default=None)
    billing_state: str = attrs.field(default=None)
    billing_zip: str = attrs.field(default=None)
    payment_type: PaymentType | str = attrs.field(default=None)
    disabled: bool = attrs.field(default=None)
    site_gateway_setting_id: int = attrs.field(default=None)
    """The gateway, by the id of its settings."""

    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the customer."""

    gateway_handle: str | None = None
    """The gateway, by its handle."""

    verified: bool | None = None


@model
class OneTimeTokenCreditCard(Model):
    """A card that a token of Chargify.js stands for."""

    id: str | None = None
    first_name: str = attrs.field(default=None)
    last_name: str = attrs.field(default=None)
    masked_card_number: str = attrs.field(default=None)
    """Such as `XXXX-XXXX-XXXX-1111`."""

    card_type: CardType | str = attrs.field(default=None)
    expiration_month: int = attrs.field(default=None)
    """1 to 12."""

    expiration_year: int = attrs.field(default=None)
    """Four digits."""

    customer_id: str | None = None
    current_vault: CreditCardVault | str = attrs.field(default=None)
    """Where the data are stored."""

    vault_token: str = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the stored payment data."""

    billing_address: str = attrs.field(default=None)
    billing_address_2: str | None = None
    billing_city: str = attrs.field(default=None)
    billing_country: str = attrs.field(default=None)
    billing_state: str = attrs.field(default=None)
    billing_zip: str = attrs.field(default=None)
    payment_type: PaymentType | str = attrs.field(default=None)
    disabled: bool = attrs.field(default=None)
    site_gateway_setting_id: int = attrs.field(default=None)
    """The gateway, by the id of its settings."""

    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the customer."""

    gateway_handle: str | None = None
    """The gateway, by its handle."""


@model
class PaymentProfileAttributes(Model):
    """A card or a PayPal account for a new subscription."""

    chargify_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """A token of Chargify.js, instead of all other fields."""

    id: int | Unset = UNSET
    payment_type: PaymentType | str | Unset = UNSET
    first_name: str | Unset = UNSET
    """On the card or the account. Left out, the customer's is used."""

    last_name: str | Unset = UNSET
    """On the card or the account. Left out, the customer's is used."""

    masked_card_number: str | Unset = UNSET
    full_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The card number."""

    card_type: CardType | str | Unset = UNSET
    """For imports by `vault_token`, to be shown."""

    expiration_month: int | str | Unset = UNSET
    """1 to 12. Needed with `full_number`."""

    expiration_year: int | str | Unset = UNSET
    """Four digits. Needed with `full_number`."""

    billing_address: str | Unset = UNSET
    """Street and number. Passed on to the gateway."""

    billing_address_2: str | Unset | None = UNSET
    """The second line, such as a flat."""

    billing_city: str | Unset = UNSET
    billing_state: str | Unset = UNSET
    """The ISO 3166-2 code of the state, such as `MA`. Taxes go by it."""

    billing_zip: str | Unset = UNSET
    billing_country: str | Unset = UNSET
    """The two-letter ISO 3166-1 code, such as `US`. ACH takes `US` alone."""

    current_vault: AllVaults | str | Unset = UNSET
    """For imports, where the data behind `vault_token` are stored."""

    vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """For imports, the gateway's own key to payment data that it holds."""

    customer_vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The gateway's own key to the customer that `vault_token` belongs to. For Authorize.Net CIM and Square only."""

    customer_id: int | Unset = UNSET
    paypal_email: str | Unset = UNSET
    payment_method_nonce: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """What Square's JavaScript library gave. Needed for Square, except for imports."""

    gateway_handle: str | Unset = UNSET
    """The gateway to store it in, by its handle. Only for sites with several gateways."""

    cvv: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The card's verification value, three or four digits."""

    last_four: str | Unset = UNSET
    """For imports, the last four digits, to be shown as `XXXX-XXXX-XXXX-1234`. Authorize.Net needs them for refunds."""


@model
class PaypalPaymentProfile(Model):
    """A PayPal account as a way to pay."""

    id: int = attrs.field(default=None)
    """What `payment_profile_id` takes in other operations."""

    first_name: str | None = None
    """Of the account holder."""

    last_name: str | None = None
    """Of the account holder."""

    customer_id: int | None = None
    current_vault: PayPalVault | str | None = None
    """Where the data are stored."""

    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the stored payment data."""

    billing_address: str | None = None
    billing_address_2: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    """The gateway's own key to the customer."""

    payment_type: PaymentType | str = attrs.field(default=None)
    paypal_email: str | None = None
    site_gateway_setting_id: int | None = None
    """The gateway, by the id of its settings."""

    gateway_handle: str | None = None
    """The gateway, by its handle."""

    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class SubscriptionGroupPaymentProfile(Model):
    """What a subscription group pays with, in short."""

    id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    masked_card_number: str | None = None


@model
class UpdatePaymentProfile(Model):
    """Changes to a payment profile. What is not given stays."""

    first_name: str | Unset = UNSET
    """Of the card holder."""

    last_name: str | Unset = UNSET
    """Of the card holder."""

    full_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The card number. Ignored by gateways that change cards in part."""

    card_type: CardType | str | Unset = UNSET
    expiration_month: int | str | Unset = UNSET
    """1 to 12."""

    expiration_year: int | str | Unset = UNSET
    """Four digits."""

    cvv: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    """The card's verification value. Ignored where `full_number` is."""

    current_vault: AllVaults | str | Unset = UNSET
    """Where the data are stored."""

    billing_address: str | Unset | None = UNSET
    """Street and number. Passed on to the gateway."""

    billing_address_2: str | Unset | None = UNSET
    """The second line, such as a flat."""

    billing_city: str | Unset | None = UNSET
    billing_state: str | Unset | None = UNSET
    """The ISO 3166-2 code of the state, such as `MA`. Taxes go by it."""

    billing_zip: str | Unset | None = UNSET
    billing_country: str | Unset | None = UNSET
    """The two-letter ISO 3166-1 code, such as `US`. ACH takes `US` alone."""


OneTimePaymentProfile: TypeAlias = Annotated[
    OneTimeTokenCreditCard | OneTimeTokenBankAccount | UnknownVariant,
    Tagged("payment_type", {"credit_card": OneTimeTokenCreditCard, "bank_account": OneTimeTokenBankAccount}),
]
"""The card or bank account behind a token of Chargify.js."""


PaymentProfile: TypeAlias = Annotated[
    CreditCardPaymentProfile
    | BankAccountPaymentProfile
    | PaypalPaymentProfile
    | ApplePayPaymentProfile
    | UnknownVariant,
    Tagged(
        "payment_type",
        {
            "credit_card": CreditCardPaymentProfile,
            "bank_account": BankAccountPaymentProfile,
            "paypal_account": PaypalPaymentProfile,
            "apple_pay": ApplePayPaymentProfile,
        },
    ),
]
"""A way for a customer to pay."""
