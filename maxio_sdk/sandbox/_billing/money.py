"""Amounts of money."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

__all__ = ["CENT", "formatted", "from_cents", "to_cents"]

CENT = Decimal("0.01")

_SIGNS = {
    "AUD": "$", "BRL": "R$", "CAD": "$", "EUR": "€", "GBP": "£", "HKD": "$", "ILS": "₪", "INR": "₹", "JPY": "¥",
    "MXN": "$", "NZD": "$", "PHP": "₱", "SGD": "$", "USD": "$",
}  # fmt: skip


def to_cents(amount: Decimal) -> int:
    """Round an amount to whole cents, half a cent away from zero."""
    return int((amount * 100).to_integral_value(rounding=ROUND_HALF_UP))


def from_cents(cents: int) -> Decimal:
    """Make an amount of whole cents."""
    return Decimal(cents).scaleb(-2)


def formatted(cents: int, currency: str) -> str:
    """Write an amount for people: `$1,234.50`, `-$5.00`. A currency without a sign goes before the number."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{_SIGNS.get(currency, f'{currency} ')}{from_cents(abs(cents)):,.2f}"
