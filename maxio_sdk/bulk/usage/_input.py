"""Checking what is recorded: what would be refused at the end of the day is better refused at once."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow
from typing import Final

from maxio_sdk._core.scalars import a_kind, decimal_text, read_decimal

__all__ = [
    "add",
    "component_key",
    "day_of",
    "memo_text",
    "price_point_key",
    "quantity_of",
    "subscription_key",
    "zone_name",
]

_WHOLE_DIGITS: Final = 18
_FRACTION_DIGITS: Final = 12
_LONGEST_NAME: Final = 255
_LONGEST_MEMO: Final = 180
"""With the day and the mark, a memo stays below 255 characters, where it might be cut off."""
_ID_MOST: Final = 2**63 - 1
_AHEAD: Final = timedelta(days=1)
_FIRST_DAY: Final = date(2000, 1, 1)

_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_EXACT: Final = Context(prec=100, traps=[Inexact, InvalidOperation, Overflow])


def add(first: Decimal, second: Decimal) -> Decimal:
    """Add without rounding. Zero has no sign."""
    total = _EXACT.add(first, second)
    return total if total else Decimal(0)


def quantity_of(value: object) -> Decimal:
    """Read a quantity: an int, a Decimal, or a decimal as text. Raises `TypeError` and `ValueError`."""
    if isinstance(value, float):
        raise TypeError(
            "quantity: a float is not exact, and sums of floats drift (0.1 + 0.2 is not 0.3); give an int, a Decimal, "
            "or the decimal as text"
        )
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        raise TypeError(f"quantity: expected an int, a Decimal or a decimal as text, not {a_kind(value)}")
    if isinstance(value, str):
        # Cut off first, since reading digits takes the square of their number.
        reading = read_decimal(value) if len(value) <= _LONGEST_NAME else None
        if reading is None:
            raise ValueError("quantity: the text is no decimal such as 12, -3 or 0.25")
        number: Decimal = reading[0]
    elif isinstance(value, int):
        number = Decimal(value) if abs(value) < 10**_WHOLE_DIGITS else Decimal("Infinity")
    else:
        number = value
    if not number.is_finite() or number.adjusted() >= _WHOLE_DIGITS:
        raise ValueError(f"quantity: it must be a number of at most {_WHOLE_DIGITS} digits before the point")
    # Digits that say nothing (2.500, 1E+3) are no reason to refuse.
    _, _, fraction = decimal_text(number).partition(".") if number.adjusted() > -_LONGEST_NAME else ("", "", "1" * 99)
    if len(fraction.rstrip("0")) > _FRACTION_DIGITS:
        raise ValueError(f"quantity: it must have at most {_FRACTION_DIGITS} digits after the point")
    return _EXACT.normalize(number)


def subscription_key(value: object) -> str:
    """Return how the file names a subscription: `4711`, or `reference:acme-1`."""
    if isinstance(value, str):
        reference = value.removeprefix("reference:")
        if value == reference and value.isdecimal():
            raise ValueError(
                "subscription: text of digits may be an id or a reference; give the id as an int, or the reference "
                "with the prefix 'reference:'"
            )
        return f"reference:{_name(reference, 'subscription')}"
    return _id(value, "subscription", "'reference:...'")


def component_key(value: object) -> str:
    """Return how the file names a component: `17`, or `handle:sms`."""
    return _id_or_handle(value, "component")


def price_point_key(value: object) -> str:
    """Return how the file names a price point; nothing for the one that Maxio takes by itself."""
    return "" if value is None else _id_or_handle(value, "price_point")


def _id_or_handle(value: object, name: str) -> str:
    if not isinstance(value, str):
        return _id(value, name, "'handle:...'")
    if not value.startswith("handle:"):
        raise ValueError(f"{name}: give the id as an int, or the handle with the prefix 'handle:'")
    return f"handle:{_name(value.removeprefix('handle:'), name)}"


def _id(value: object, name: str, other: str) -> str:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name}: expected the id as an int, or {other}, not {a_kind(value)}")
    if not 0 < value <= _ID_MOST:
        raise ValueError(f"{name}: that is no id")
    return str(value)


def _name(text: str, name: str) -> str:
    if (
        not text
        or text != text.strip()
        or text in {".", ".."}
        or len(text) > _LONGEST_NAME
        or _UNPRINTABLE.search(text)
    ):
        raise ValueError(f"{name}: a reference or handle has 1 to {_LONGEST_NAME} printable characters")
    return text


def memo_text(value: object) -> str:
    """Check a memo; nothing where there is none."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError(f"memo: expected text, not {a_kind(value)}")
    if len(value) > _LONGEST_MEMO or _UNPRINTABLE.search(value):
        raise ValueError(f"memo: it must be one line of at most {_LONGEST_MEMO} characters")
    return value.strip()


def zone_name(zone: object) -> str:
    """Return how the file names the zone of its days."""
    if not isinstance(zone, tzinfo):
        raise TypeError(f"timezone: expected a tzinfo such as ZoneInfo('America/New_York'), not {a_kind(zone)}")
    return str(zone)


def day_of(at: object, zone: tzinfo, now: float) -> date:
    """Return the day on which something was used. Raises `TypeError` and `ValueError`."""
    present = datetime.fromtimestamp(now, UTC)
    if at is None:
        return present.astimezone(zone).date()
    if not isinstance(at, datetime):
        raise TypeError(f"at: expected a datetime, not {a_kind(at)}")
    if at.utcoffset() is None:
        raise ValueError("at: the time has no zone, so that its day is not certain; give an aware datetime")
    if at > present + _AHEAD:
        raise ValueError("at: that is more than a day ahead")
    if at.date() < _FIRST_DAY:
        raise ValueError(f"at: that is before {_FIRST_DAY}")
    return at.astimezone(zone).date()
