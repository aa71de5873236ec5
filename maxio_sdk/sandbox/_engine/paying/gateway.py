"""The test gateway: what it stores, and what it does with a charge."""

from __future__ import annotations

import hashlib
import re
from datetime import timedelta
from typing import Any

import attrs

from maxio_sdk.sandbox._engine.paying.bank_accounts import bank_values
from maxio_sdk.sandbox._engine.paying.cards import behavior_of, card_values
from maxio_sdk.sandbox._http.answers import blank, unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.invoices import Transaction
from maxio_sdk.sandbox._state.payment_profiles import BILLING_ADDRESS, OneTimeToken, PaymentProfile
from maxio_sdk.sandbox._state.site import Site

__all__ = [
    "DECLINED",
    "UNUSABLE",
    "Charge",
    "charge",
    "decline_message",
    "find_token",
    "make_profile",
    "make_token",
    "payment_type_of",
]

DECLINED = "Bogus Gateway: Forced failure"
UNUSABLE = "Bogus Gateway: Use CreditCard number ending in 1 for success, 2 for exception and anything else for error"

_PAYMENT_TYPES = ("credit_card", "bank_account", "paypal_account", "apple_pay")
_TOKEN_LIFE = timedelta(hours=24)


@attrs.frozen(kw_only=True)
class Charge:
    """What the gateway said to a charge."""

    success: bool
    gateway_transaction_id: str | None
    message: str | None


def charge(site: Site, profile: PaymentProfile, amount_in_cents: int) -> Charge:
    """Take money from a means of payment, or be declined."""
    message = decline_message(profile)
    if message is not None:
        return Charge(success=False, gateway_transaction_id=None, message=message)
    name = f"{profile.id}-{amount_in_cents}-{site[Transaction].next_id}"
    return Charge(success=True, gateway_transaction_id=_digest(name, 24), message=None)


def decline_message(profile: PaymentProfile | None) -> str | None:
    """Tell why a charge would be declined. None if it would not."""
    if profile is None or profile.behavior == "succeeds":
        return None
    return DECLINED if profile.behavior == "declines" else UNUSABLE


def make_profile(site: Site, customer: Customer, fields: Fields, *, payment_type: str | None = None) -> PaymentProfile:
    """Store a means of payment for a customer, from raw data, a one-time token or a key of a vault.

    Without `payment_type` the fields tell the kind.
    """
    token_text = fields.text("chargify_token")
    if token_text:
        token = _use_token(site, token_text)
        kind = token.payment_type
        values: dict[str, Any] = {**token.values, "chargify_token": token.token}
    else:
        kind = payment_type_of(fields, payment_type)
        values = _values(site, fields, kind)
    values["first_name"] = values.get("first_name") or customer.first_name
    values["last_name"] = values.get("last_name") or customer.last_name
    if values.get("behavior") == "fails":
        raise unprocessable(UNUSABLE)
    profile = PaymentProfile(
        id=site[PaymentProfile].new_id(),
        customer_id=customer.id,
        payment_type=kind,
        created_at=site.now,
        updated_at=site.now,
        **values,
    )
    if profile.vault_token is None:
        profile.vault_token = _digest(f"vault-{profile.id}", 16)
    return site[PaymentProfile].add(profile)


def payment_type_of(fields: Fields, payment_type: str | None = None) -> str:
    """Find the kind of a means of payment: as it is named, or as its data are."""
    named = fields.text("payment_type") or payment_type
    if named is not None:
        if named not in _PAYMENT_TYPES:
            raise unprocessable("Payment type: is not included in the list.")
        return named
    if any(fields.raw(name) for name in ("bank_account_number", "bank_iban", "bank_routing_number", "bank_name")):
        return "bank_account"
    return "paypal_account" if fields.raw("paypal_email") else "credit_card"


def make_token(site: Site, fields: Fields, *, payment_type: str | None = None) -> OneTimeToken:
    """Turn payment data into a one-time token, as Chargify.js does. It is good for a day."""
    kind = payment_type_of(fields, payment_type)
    values = _values(site, fields, kind)
    missing = [f"{name.capitalize()} name" for name in ("first", "last") if not values.get(f"{name}_name")]
    if missing:
        raise blank(*missing)
    token_id = site[OneTimeToken].new_id()
    token = OneTimeToken(
        id=token_id,
        token=f"tok_{_digest(f'token-{token_id}', 24)}",
        payment_type=kind,
        values=values,
        created_at=site.now,
        expires_at=site.now + _TOKEN_LIFE,
    )
    return site[OneTimeToken].add(token)


def find_token(site: Site, text: str) -> OneTimeToken | None:
    """Find a token that was not used and has not expired."""
    token = site[OneTimeToken].first(token=text)
    live = token is not None and token.used_at is None and site.now < token.expires_at
    return token if live else None


def _use_token(site: Site, text: str) -> OneTimeToken:
    token = find_token(site, text)
    if token is None:
        raise unprocessable("Chargify token not found")
    token.used_at = site.now
    return token


def _values(site: Site, fields: Fields, kind: str) -> dict[str, Any]:
    """Read the fields of a `PaymentProfile` of this kind. Numbers are masked from here on."""
    values: dict[str, Any] = {"first_name": fields.text("first_name"), "last_name": fields.text("last_name")}
    values |= {name: fields.text(name) or None for name in BILLING_ADDRESS}
    country = values["billing_country"]
    if country is not None and not re.fullmatch(r"[A-Za-z]{2}", country):
        raise unprocessable("Billing country: must be a two-letter ISO 3166-1 code.")
    values["gateway_handle"] = fields.text("gateway_handle") or None
    if fields.text("vault_token"):
        return values | _imported(site, fields, kind)
    if kind == "credit_card":
        return values | card_values(fields, site.now)
    if kind == "bank_account":
        return values | bank_values(fields)
    return values | _wallet(fields, kind)


def _imported(site: Site, fields: Fields, kind: str) -> dict[str, Any]:
    """Read what is in a gateway's vault already: nothing is asked of it but the key."""
    vault, token = fields.text("current_vault"), fields.text("vault_token")
    if not vault:
        raise blank("Current vault")
    values: dict[str, Any] = {
        "current_vault": vault,
        "vault_token": token,
        "customer_vault_token": fields.text("customer_vault_token") or None,
        "behavior": behavior_of(token or "") if vault == "bogus" else "succeeds",
    }
    if kind == "credit_card":
        values |= card_values(fields, site.now, imported=True)
    elif kind == "bank_account":
        values |= bank_values(fields, imported=True)
    elif kind == "paypal_account":
        values["paypal_email"] = fields.text("paypal_email") or None
    return values


def _wallet(fields: Fields, kind: str) -> dict[str, Any]:
    """Read a PayPal account or Apple Pay, which a nonce of Braintree's stands for."""
    if not fields.text("payment_method_nonce") and not fields.text("paypal_email"):
        raise blank("Payment method nonce")
    values: dict[str, Any] = {"current_vault": fields.text("current_vault") or "braintree_blue"}
    if kind == "paypal_account":
        values["paypal_email"] = fields.text("paypal_email") or None
    return values


def _digest(name: str, length: int) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:length]
