"""Reading values that a client sent: as lenient as the API, and never with an exception of Python's own."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import ZoneInfo

__all__ = ["Malformed", "as_day", "as_decimal", "as_flag", "as_integer", "as_text", "as_time"]

_OFFSET = re.compile(r"\s*([+-]\d{2}):?(\d{2})$")
# A plus sign that a client put into a query as it is arrives as a space.
_LOST_PLUS = re.compile(r"(\d:\d{2}(?:\.\d+)?) (\d{2}:?\d{2})$")
_MOST_DIGITS = 30
# Further away, periods and time zones leave what a datetime can hold.
_FIRST_YEAR, _LAST_YEAR = 1000, 8999


class Malformed(ValueError):  # noqa: N818
    """The value has the wrong form. The text says what it must be."""


def as_text(value: Any) -> str:
    """Read a string. Numbers are taken as their digits."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return str(value)
    raise Malformed("must be a string")


def as_integer(value: Any) -> int:
    """Read a whole number: 3, "3" or 3.0."""
    number = as_decimal(value)
    if number != number.to_integral_value():
        raise Malformed("must be an integer")
    return int(number)


def as_decimal(value: Any) -> Decimal:
    """Read a number or a decimal string, with a comma or a point: `"10,23"` is taken as the API takes it."""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise Malformed("is not a number")
    text = str(value).strip().removeprefix("$")
    if "," in text:
        text = text.replace(",", "") if "." in text else text.replace(",", ".")
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise Malformed("is not a number") from None
    if not number.is_finite() or len(number.as_tuple().digits) > _MOST_DIGITS or abs(number.adjusted()) > _MOST_DIGITS:
        raise Malformed("is not a number")
    return number


def as_flag(value: Any) -> bool:
    """Read true or false, also as text or as 1 and 0."""
    if isinstance(value, bool):
        return value
    text = str(value).strip().lower() if isinstance(value, str | int) else ""
    if text in ("true", "1", "t", "yes", "on"):
        return True
    if text in ("false", "0", "f", "no", "off", ""):
        return False
    raise Malformed("must be true or false")


def as_day(value: Any, zone: ZoneInfo) -> date:
    """Read a day: of a date, or of a time on the site."""
    if isinstance(value, str):
        with suppress(ValueError):
            return date.fromisoformat(value.strip())
    return as_time(value, zone).astimezone(zone).date()


def as_time(value: Any, zone: ZoneInfo) -> datetime:
    """Read a time in any form that the API takes. A bare date is noon, a time without an offset is the site's."""
    if not isinstance(value, str) or not value.strip():
        raise Malformed("is not a valid date")
    text = value.strip()
    if text.endswith((" UTC", " GMT")):
        text = text[:-4] + "+00:00"
    text = _LOST_PLUS.sub(r"\1+\2", text)
    text = _OFFSET.sub(r"\1:\2", text) if len(text) > len("2026-01-01") else text
    try:
        found = _read_time(text, zone)
    except ValueError:
        raise Malformed("is not a valid date") from None
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise Malformed("is not a valid date")
    return found


def _read_time(text: str, zone: ZoneInfo) -> datetime:
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        year, month, day = (int(part) for part in match.groups())
        return datetime.combine(date(year, month, day), time(12), zone)
    if match := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        month, day, year = (int(part) for part in match.groups())
        return datetime.combine(date(year, month, day), time(12), zone)
    found = datetime.fromisoformat(text).replace(microsecond=0)
    return found if found.tzinfo is not None else found.replace(tzinfo=zone)
