"""Changing a payment profile."""

from __future__ import annotations

import re
from typing import Any

from maxio_sdk.sandbox._engine.paying.cards import behavior_of, card_values, expiry_values
from maxio_sdk.sandbox._http.answers import unprocessable_fields
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.payment_profiles import BILLING_ADDRESS, PaymentProfile
from maxio_sdk.sandbox._state.site import Site

__all__ = ["change_profile"]

_TEXTS = ("first_name", "last_name", *BILLING_ADDRESS)
_CARD = ("full_number", "expiration_month", "expiration_year", "cvv", "card_type")
_BANK = (
    "bank_name",
    "bank_iban",
    "bank_routing_number",
    "bank_account_number",
    "bank_branch_code",
    "bank_account_type",
    "bank_account_holder_type",
)
_PARTIAL = ("authorizenet", "stripe", "stripe_connect", "cybersource", "forte", "braintree_blue")
"""Gateways that change a card in part, and take no notice of a number."""


def change_profile(site: Site, profile: PaymentProfile, fields: Fields) -> None:
    """Change the fields that were sent. A card takes no fields of a bank account, and the other way round."""
    foreign = _BANK if profile.payment_type == "credit_card" else _CARD
    wrong = [name for name in foreign if fields.raw(name) not in (None, "")]
    if wrong:
        message = f"cannot be set on a {profile.payment_type.replace('_', ' ')}."
        raise unprocessable_fields({name: [message] for name in wrong})
    for name in _TEXTS:
        if name in fields:
            setattr(profile, name, fields.text(name) or None)
    changes = _card_changes(site, profile, fields) if profile.payment_type == "credit_card" else _bank_changes(fields)
    for name, value in changes.items():
        setattr(profile, name, value)
    profile.updated_at = site.now


def _card_changes(site: Site, profile: PaymentProfile, fields: Fields) -> dict[str, Any]:
    if fields.text("full_number") and profile.current_vault not in _PARTIAL:
        known = {"expiration_month": profile.expiration_month, "expiration_year": profile.expiration_year}
        return card_values(Fields(known | dict(fields.values), site.zone), site.now)
    changes: dict[str, Any] = dict(expiry_values(fields))
    if fields.text("card_type"):
        changes["card_type"] = fields.text("card_type")
    return changes


def _bank_changes(fields: Fields) -> dict[str, Any]:
    changes: dict[str, Any] = {
        name: fields.text(name)
        for name in ("bank_name", "bank_account_type", "bank_account_holder_type")
        if fields.text(name)
    }
    for name in ("bank_routing_number", "bank_account_number"):
        number = re.sub(r"[\s-]", "", fields.text(name) or "")
        if number:
            changes[f"masked_{name}"] = f"XXXX{number[-4:]}"
            if name == "bank_account_number":
                changes |= {"behavior": behavior_of(number), "verified": False}
    return changes
