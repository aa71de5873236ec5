"""Scalars that JSON writes as text: timestamps, days, decimals.

Each `read_...` returns the value and whether writing it gives the same JSON again, or None where the
JSON is not of that form. Nothing is guessed: `"1_000"`, `"10,23"` and `"tomorrow"` are no values.
"""

from __future__ import annotations

import math
import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias

__all__ = [
    "OTHER_STAMPS",
    "STAMPS",
    "Reading",
    "a_kind",
    "decimal_text",
    "new_stamp",
    "read_date",
    "read_decimal",
    "read_local",
    "read_timestamp",
]

Reading: TypeAlias = tuple[Any, bool] | None

_DECIMAL = re.compile(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_TIMESTAMP = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?) ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2})?"
)

STAMPS: dict[str, datetime] = {}
"""Timestamps seen of late in the form that we write ourselves. Pages repeat them a lot."""
OTHER_STAMPS: dict[str, datetime] = {}
"""Those in other forms, whose text must be kept beside the value."""
_STAMPS_MOST = 8192

# A timestamp with a `T`, these separators and one of these endings is as `isoformat` writes it, but for the Z.
_OFFSETS = frozenset(
    f"{sign}{hour:02}:{minute:02}" for sign in "+-" for hour in range(15) for minute in (0, 30, 45)
) - {"-00:00"}
_ENDINGS = _OFFSETS | {"Z"}


def a_kind(value: object) -> str:
    """Return what kind of thing a value is, for errors, which never show the value: `a set`, `an object`."""
    name = type(value).__name__
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"


def read_timestamp(value: str) -> Reading:
    """Read a timestamp that has an offset: ISO 8601, or `2025-09-09 11:38:32 -0400`."""
    if value[19:] in _ENDINGS and value[10] == "T" and value[13] == ":" and value[5] != "W":
        try:
            stamp = datetime.fromisoformat(value)
        except ValueError:
            return None
        exact = value[19] != "Z" and value[11:13] != "24"  # newer Pythons take 24:00 for the next day's 00:00
    else:
        reading = read_local(value)
        if reading is None or reading[0].tzinfo is None:
            return None
        stamp, exact = reading
    stamps = STAMPS if exact else OTHER_STAMPS
    if len(stamps) >= _STAMPS_MOST:
        stamps.clear()
    stamps[value] = stamp
    return stamp, exact


def new_stamp(value: str) -> datetime | None:
    """Read a timestamp into `STAMPS` or `OTHER_STAMPS`; return it where it is in our own form."""
    reading = read_timestamp(value)
    return reading[0] if reading is not None and reading[1] else None


def read_local(value: str) -> Reading:
    """Read a timestamp with or without an offset."""
    match = _TIMESTAMP.fullmatch(value)
    if match is None:
        return None
    moment, offset = match.groups(default="")
    try:
        stamp = datetime.fromisoformat(moment + ("+00:00" if offset in {"Z", "UTC"} else offset))
    except ValueError:
        return None
    return stamp, stamp.isoformat() == value


def read_date(value: str) -> Reading:
    """Read a day: exactly `YYYY-MM-DD`."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return (day, True) if day.isoformat() == value else None


def read_decimal(value: str | int | float) -> Reading:
    """Read a decimal string in plain notation, or a finite JSON number (a float by its shortest digits)."""
    if isinstance(value, str):
        if _DECIMAL.fullmatch(value) is None:
            return None
        number = Decimal(value)
        return number, decimal_text(number) == value
    if isinstance(value, float):
        return (Decimal(repr(value)), False) if math.isfinite(value) else None
    return Decimal(value), False


def decimal_text(value: Decimal) -> str:
    """Write a decimal as Maxio reads it: plain notation, never `1E+3`."""
    return format(value, "f")
