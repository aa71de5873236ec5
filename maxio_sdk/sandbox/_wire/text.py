"""How values are written in JSON."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from maxio_sdk.sandbox._state.site import Site

__all__ = ["day_text", "decimal_text", "quantity_value", "time_text"]


def time_text(site: Site, when: datetime | None) -> str | None:
    """Write a time in the site's zone: `2026-01-31T12:00:00-05:00`."""
    return None if when is None else when.astimezone(site.zone).isoformat(timespec="seconds")


def day_text(day: date | None) -> str | None:
    """Write a day: `2026-01-31`."""
    return None if day is None else day.isoformat()


def decimal_text(number: Decimal) -> str:
    """Write an amount with as many digits as it needs, and at least one after the point: `1800.0`."""
    text = format(number.normalize(), "f") if number else "0"
    return text if "." in text else f"{text}.0"


def quantity_value(number: Decimal) -> int | str:
    """Write a quantity: a whole one as an integer, a fraction as a string."""
    return int(number) if number == number.to_integral_value() else decimal_text(number)
