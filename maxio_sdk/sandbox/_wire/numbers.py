"""Amounts that the API writes as numbers, where others are decimal strings."""

from __future__ import annotations

from decimal import Decimal

__all__ = ["number_value"]


def number_value(number: Decimal) -> int | float:
    """Write an amount as a number: `60`, `15.5`. A float shows every digit that prices have."""
    return int(number) if number == number.to_integral_value() else float(number)
