"""The part of a period's price."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

__all__ = ["prorate", "seconds"]


def prorate(amount: Decimal, start: datetime, end: datetime, at: datetime) -> Decimal:
    """Take the part of a period's amount that is for the time from `at` to the period's end, to the second."""
    if at >= end:
        return Decimal(0)
    if at <= start:
        return amount
    return amount * seconds(at, end) / seconds(start, end)


def seconds(start: datetime, end: datetime) -> int:
    """Count the seconds between two times: those that pass, also where the clocks change on the way."""
    return int((end.astimezone(UTC) - start.astimezone(UTC)).total_seconds())
