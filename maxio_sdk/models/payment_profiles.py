# Generated from spec/models/payment_profiles.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

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
    "OneTimeTokenBankAccount",
    "OneTimeTokenCreditCard",
    "PayPalVault",
    "PaymentProfileAttributes",
    "PaymentProfileResponse",
    "PaymentType",
    "PaypalPaymentProfile",
    "SubscriptionGroupPaymentProfile",
    "UpdatePaymentProfile",
]


class AllVaults(StrEnum):
    """Do it."""

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


class ApplePayVault(StrEnum):
    """Do it."""

    BRAINTREE_BLUE = "braintree_blue"


class BankAccountHolderType(StrEnum):
    """Do it."""

    PERSONAL = "personal"
    BUSINESS = "business"


class BankAccountType(StrEnum):
    """Do it."""

    CHECKING = "checking"
    SAVINGS = "savings"


class BankAccountVault(StrEnum):
    """Do it."""

    AUTHORIZENET = "authorizenet"
    BLUE_SNAP = "blue_snap"
    BOGUS = "bogus"
    FORTE = "forte"
    GOCARDLESS = "gocardless"
    MAXIO_PAYMENTS = "maxio_payments"
    MAXP = "maxp"
    STRIPE_CONNECT = "stripe_connect"


class CardType(StrEnum):
    """Do it."""

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
    """Do it."""

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


class PayPalVault(StrEnum):
    """Do it."""

    BRAINTREE_BLUE = "braintree_blue"
    PAYPAL = "paypal"
    MODUSLINK = "moduslink"
    PAYPAL_COMPLETE = "paypal_complete"


class PaymentType(StrEnum):
    """Do it."""

    CREDIT_CARD = "credit_card"
    BANK_ACCOUNT = "bank_account"
    PAYPAL_ACCOUNT = "paypal_account"
    APPLE_PAY = "apple_pay"


@model
class ApplePayPaymentProfile(Model):
    """Do it."""

    id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    customer_id: int | None = None
    current_vault: ApplePayVault | str | None = None
    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    billing_address: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    billing_address_2: str | None = None
    payment_type: PaymentType | str = attrs.field(default=None)
    site_gateway_setting_id: int | None = None
    gateway_handle: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class BankAccountAttributes(Model):
    """Do it."""

    chargify_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    bank_name: str | Unset = UNSET
    bank_routing_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    bank_account_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    bank_account_type: BankAccountType | str | Unset = UNSET
    bank_branch_code: str | Unset = UNSET
    bank_iban: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    bank_account_holder_type: BankAccountHolderType | str | Unset = UNSET
    payment_type: PaymentType | str | Unset = UNSET
    current_vault: BankAccountVault | str | Unset = UNSET
    vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    customer_vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})


@model
class BankAccountPaymentProfile(Model):
    """Do it."""

    id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    customer_id: int | None = None
    current_vault: BankAccountVault | str | None = None
    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    billing_address: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    billing_address_2: str | None = None
    bank_name: str | None = None
    masked_bank_routing_number: str | None = None
    masked_bank_account_number: str | None = None
    bank_account_type: BankAccountType | str | None = None
    bank_account_holder_type: BankAccountHolderType | str | None = None
    payment_type: PaymentType | str = attrs.field(default=None)
    verified: bool | None = None
    site_gateway_setting_id: int | None = None
    gateway_handle: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class BankAccountVerification(Model):
    """Do it."""

    deposit_1_in_cents: int | Unset = UNSET
    deposit_2_in_cents: int | Unset = UNSET


@model
class CreatePaymentProfile(Model):
    """Do it."""

    chargify_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    id: int | Unset = UNSET
    payment_type: PaymentType | str | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    masked_card_number: str | Unset = UNSET
    full_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    card_type: CardType | str | Unset = UNSET
    expiration_month: int | str | None | Unset = UNSET
    expiration_year: int | str | None | Unset = UNSET
    billing_address: str | Unset = UNSET
    billing_address_2: str | None | Unset = UNSET
    billing_city: str | Unset = UNSET
    billing_state: str | Unset = UNSET
    billing_country: str | Unset = UNSET
    billing_zip: str | Unset = UNSET
    current_vault: AllVaults | str | Unset = UNSET
    vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    customer_vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    customer_id: int | Unset = UNSET
    paypal_email: str | Unset = UNSET
    payment_method_nonce: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    gateway_handle: str | Unset = UNSET
    cvv: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    bank_name: str | Unset = UNSET
    bank_iban: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    bank_routing_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    bank_account_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    bank_branch_code: str | Unset = UNSET
    bank_account_type: BankAccountType | str | Unset = UNSET
    bank_account_holder_type: BankAccountHolderType | str | Unset = UNSET
    last_four: str | Unset = UNSET


@model
class CreditCardAttributes(Model):
    """Do it."""

    full_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    expiration_month: str | Unset = UNSET
    expiration_year: str | Unset = UNSET


@model
class CreditCardPaymentProfile(Model):
    """Do it."""

    id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    masked_card_number: str | None = None
    card_type: CardType | str | None = None
    expiration_month: int | None = None
    expiration_year: int | None = None
    customer_id: int | None = None
    current_vault: CreditCardVault | str | None = None
    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    billing_address: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    billing_address_2: str | None = None
    payment_type: PaymentType | str = attrs.field(default=None)
    disabled: bool | None = None
    chargify_token: str | None = attrs.field(default=None, metadata={"secret": True})
    site_gateway_setting_id: int | None = None
    gateway_handle: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class OneTimeTokenBankAccount(Model):
    """Do it."""

    id: str | None = None
    first_name: str = attrs.field(default=None)
    last_name: str = attrs.field(default=None)
    customer_id: str | None = None
    current_vault: BankAccountVault | str = attrs.field(default=None)
    vault_token: str = attrs.field(default=None, metadata={"secret": True})
    billing_address: str = attrs.field(default=None)
    billing_address_2: str | None = None
    billing_city: str = attrs.field(default=None)
    billing_country: str = attrs.field(default=None)
    billing_state: str = attrs.field(default=None)
    billing_zip: str = attrs.field(default=None)
    bank_name: str = attrs.field(default=None)
    masked_bank_routing_number: str = attrs.field(default=None)
    masked_bank_account_number: str = attrs.field(default=None)
    bank_account_type: BankAccountType | str = attrs.field(default=None)
    bank_account_holder_type: BankAccountHolderType | str = attrs.field(default=None)
    payment_type: str = attrs.field(default=None)
    disabled: bool = attrs.field(default=None)
    site_gateway_setting_id: int = attrs.field(default=None)
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    gateway_handle: str | None = None
    verified: bool | None = None


@model
class OneTimeTokenCreditCard(Model):
    """Do it."""

    id: str | None = None
    first_name: str = attrs.field(default=None)
    last_name: str = attrs.field(default=None)
    masked_card_number: str = attrs.field(default=None)
    card_type: CardType | str = attrs.field(default=None)
    expiration_month: Decimal = attrs.field(default=None)
    expiration_year: Decimal = attrs.field(default=None)
    customer_id: str | None = None
    current_vault: CreditCardVault | str = attrs.field(default=None)
    vault_token: str = attrs.field(default=None, metadata={"secret": True})
    billing_address: str = attrs.field(default=None)
    billing_address_2: str | None = None
    billing_city: str = attrs.field(default=None)
    billing_country: str = attrs.field(default=None)
    billing_state: str = attrs.field(default=None)
    billing_zip: str = attrs.field(default=None)
    payment_type: str = attrs.field(default=None)
    disabled: bool = attrs.field(default=None)
    site_gateway_setting_id: int = attrs.field(default=None)
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    gateway_handle: str | None = None


@model
class PaymentProfileAttributes(Model):
    """Do it."""

    chargify_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    id: int | Unset = UNSET
    payment_type: PaymentType | str | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    masked_card_number: str | Unset = UNSET
    full_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    card_type: CardType | str | Unset = UNSET
    expiration_month: int | str | None | Unset = UNSET
    expiration_year: int | str | None | Unset = UNSET
    billing_address: str | Unset = UNSET
    billing_address_2: str | None | Unset = UNSET
    billing_city: str | Unset = UNSET
    billing_state: str | Unset = UNSET
    billing_country: str | Unset = UNSET
    billing_zip: str | Unset = UNSET
    current_vault: AllVaults | str | Unset = UNSET
    vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    customer_vault_token: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    customer_id: int | Unset = UNSET
    paypal_email: str | Unset = UNSET
    payment_method_nonce: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    gateway_handle: str | Unset = UNSET
    cvv: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    last_four: str | Unset = UNSET


@model
class PaymentProfileResponse(Model):
    """Do it."""

    payment_profile: (
        ApplePayPaymentProfile | BankAccountPaymentProfile | CreditCardPaymentProfile | PaypalPaymentProfile
    ) = attrs.field(default=None)


@model
class PaypalPaymentProfile(Model):
    """Do it."""

    id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    customer_id: int | None = None
    current_vault: PayPalVault | str | None = None
    vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    billing_address: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    customer_vault_token: str | None = attrs.field(default=None, metadata={"secret": True})
    billing_address_2: str | None = None
    payment_type: PaymentType | str = attrs.field(default=None)
    site_gateway_setting_id: int | None = None
    gateway_handle: str | None = None
    paypal_email: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class SubscriptionGroupPaymentProfile(Model):
    """Do it."""

    id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    masked_card_number: str | None = None


@model
class UpdatePaymentProfile(Model):
    """Do it."""

    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    full_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    card_type: CardType | str | Unset = UNSET
    expiration_month: str | Unset = UNSET
    expiration_year: str | Unset = UNSET
    current_vault: AllVaults | str | Unset = UNSET
    billing_address: str | Unset = UNSET
    billing_city: str | Unset = UNSET
    billing_state: str | Unset = UNSET
    billing_zip: str | Unset = UNSET
    billing_country: str | Unset = UNSET
    billing_address_2: str | None | Unset = UNSET
