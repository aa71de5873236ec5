"""JSON of payment profiles and one-time tokens."""

from __future__ import annotations

from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.payment_profiles import BILLING_ADDRESS, OneTimeToken, PaymentProfile
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.text import time_text

__all__ = ["one_time_token_wire", "payment_profile_wire"]

_CARD = ("masked_card_number", "card_type", "expiration_month", "expiration_year")
_BANK = (
    "bank_name",
    "masked_bank_routing_number",
    "masked_bank_account_number",
    "bank_account_type",
    "bank_account_holder_type",
)
_STORED = (
    "customer_id",
    "current_vault",
    "vault_token",
    *BILLING_ADDRESS,
    "customer_vault_token",
    "payment_type",
)


def payment_profile_wire(site: Site, profile: PaymentProfile) -> dict[str, Json]:
    """Write a payment profile: the fields of its kind."""
    card, bank = profile.payment_type == "credit_card", profile.payment_type == "bank_account"
    names = ("id", "first_name", "last_name", *(_CARD if card else ()), *(_BANK if bank else ()), *_STORED)
    written: dict[str, Json] = {name: getattr(profile, name) for name in names}
    if card:
        written |= {"disabled": profile.disabled, "chargify_token": profile.chargify_token}
    elif bank:
        written["verified"] = profile.verified
    elif profile.payment_type == "paypal_account":
        written["paypal_email"] = profile.paypal_email
    return written | {
        "site_gateway_setting_id": profile.site_gateway_setting_id,
        "gateway_handle": profile.gateway_handle,
        "created_at": time_text(site, profile.created_at),
        "updated_at": time_text(site, profile.updated_at),
    }


def one_time_token_wire(token: OneTimeToken) -> dict[str, Json]:
    """Write what a token stands for. It is in no customer's name yet, and what is unset is an empty text."""
    card = token.payment_type == "credit_card"
    values = token.values
    written: dict[str, Json] = {"id": token.token, "first_name": values["first_name"], "last_name": values["last_name"]}
    written |= {name: values.get(name) or "" for name in (_CARD if card else _BANK)}
    if card:
        written["card_type"] = values.get("card_type") or "bogus"
    written |= {"customer_id": None, "current_vault": values["current_vault"], "vault_token": ""}
    written |= {name: values.get(name) or "" for name in _STORED if name.startswith("billing_")}
    written |= {
        "payment_type": token.payment_type,
        "disabled": False,
        "site_gateway_setting_id": values.get("site_gateway_setting_id") or 1,
        "customer_vault_token": None,
        "gateway_handle": values.get("gateway_handle"),
    }
    return written if card else written | {"verified": False}
