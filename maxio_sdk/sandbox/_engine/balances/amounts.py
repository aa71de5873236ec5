"""Amounts of money in the body of a request."""

from __future__ import annotations

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._http.answers import blank, unprocessable
from maxio_sdk.sandbox._http.fields import Fields

__all__ = ["asked_amount", "positive_amount"]


def asked_amount(fields: Fields) -> int | None:
    """Read `amount_in_cents`, or `amount` in whole units, as cents. None where neither was sent."""
    cents = fields.integer("amount_in_cents")
    if cents is not None:
        return cents
    amount = fields.decimal("amount")
    return None if amount is None else to_cents(amount)


def positive_amount(fields: Fields) -> int:
    """Read an amount that must be there and be more than nothing."""
    cents = asked_amount(fields)
    if cents is None:
        raise blank("Amount")
    if cents <= 0:
        raise unprocessable("Amount: must be greater than 0.")
    return cents
