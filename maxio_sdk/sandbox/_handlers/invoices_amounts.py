"""Amounts of payments and refunds in the body of a request."""

from __future__ import annotations

from decimal import Decimal

from maxio_sdk.sandbox._billing.money import from_cents, to_cents
from maxio_sdk.sandbox._http.answers import blank, unprocessable
from maxio_sdk.sandbox._http.fields import Fields

__all__ = ["read_amount"]


def read_amount(fields: Fields, *, default: Decimal | None = None) -> Decimal:
    """Read `amount`: more than nothing, and in whole cents. Without a default it must be there."""
    amount = fields.decimal("amount", default)
    if amount is None:
        raise blank("Amount")
    if amount <= 0:
        raise unprocessable("Amount: must be greater than 0.")
    if amount != from_cents(to_cents(amount)):
        raise unprocessable("Amount: must have at most 2 decimal places.")
    return amount
