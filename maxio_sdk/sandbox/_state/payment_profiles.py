"""Payment profiles, on the test gateway."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["BILLING_ADDRESS", "OneTimeToken", "PaymentProfile", "UpdateRequest"]


BILLING_ADDRESS: Final = (
    "billing_address",
    "billing_address_2",
    "billing_city",
    "billing_state",
    "billing_zip",
    "billing_country",
)
"""The names of the fields that make up the address."""


@stored("payment profiles", first_id=6_000_001, by=("customer_id",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class PaymentProfile(Record):
    """A card, bank account or other means of payment. The full number is never kept."""

    customer_id: int
    payment_type: str
    """`credit_card`, `bank_account`, `paypal_account`, `apple_pay`."""
    created_at: datetime
    updated_at: datetime
    behavior: str = "succeeds"
    """What the test gateway does with a charge: `succeeds`, `declines` (authorised, payments fail) or `fails`."""
    first_name: str | None = None
    last_name: str | None = None
    masked_card_number: str | None = None
    card_type: str | None = None
    expiration_month: int | None = None
    expiration_year: int | None = None
    bank_name: str | None = None
    masked_bank_routing_number: str | None = None
    masked_bank_account_number: str | None = None
    bank_account_type: str | None = None
    bank_account_holder_type: str | None = None
    verified: bool = False
    paypal_email: str | None = None
    current_vault: str = "bogus"
    vault_token: str | None = None
    customer_vault_token: str | None = None
    billing_address: str | None = None
    billing_address_2: str | None = None
    billing_city: str | None = None
    billing_state: str | None = None
    billing_zip: str | None = None
    billing_country: str | None = None
    disabled: bool = False
    site_gateway_setting_id: int | None = 1
    gateway_handle: str | None = None
    chargify_token: str | None = None
    subscription_group_uid: str | None = None


@stored("one-time tokens", first_id=6_500_001, by=("token",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class OneTimeToken(Record):
    """Payment data that Chargify.js handed over, to be used once. Numbers are masked already."""

    token: str
    """`tok_` and 24 letters and digits."""
    payment_type: str
    values: Mapping[str, Any]
    """What the `PaymentProfile` made of it gets, by the names of its fields."""
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


@stored("requests to update a payment profile", first_id=6_600_001, by=("subscription_id",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class UpdateRequest(Record):
    """A mail that asked a customer to update the payment details."""

    subscription_id: int
    sent_at: datetime
