"""The part of a period's price."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

__all__ = ["prorate"]


def prorate(amount: Decimal, start: datetime, end: datetime, at: datetime) -> Decimal:
    """Take the part of a period's amount that is for the time from `at` to the period's end, to the second."""
    if at >= end:
        return Decimal(0)
    if at <= start:
        return amount
    left, whole = int((end - at).total_seconds()), int((end - start).total_seconds())
    return amount * left / whole
