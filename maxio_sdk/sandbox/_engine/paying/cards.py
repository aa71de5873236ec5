"""What the test gateway makes of card data."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from maxio_sdk.sandbox._http.answers import blank, unprocessable
from maxio_sdk.sandbox._http.fields import Fields

__all__ = ["behavior_of", "card_type_of", "card_values", "expiry_values", "masked_card"]

# The first that fits; brands with narrower ranges go first.
_BRANDS = (
    ("american_express", re.compile(r"3[47]\d{13}")),
    ("diners_club", re.compile(r"3(?:0[0-5]|[68]\d)\d{11,16}")),
    ("jcb", re.compile(r"35(?:2[89]|[3-8]\d)\d{12,15}")),
    ("discover", re.compile(r"(?:6011|65\d{2}|64[4-9]\d)\d{12,15}")),
    ("unionpay", re.compile(r"62\d{14,17}")),
    ("master", re.compile(r"(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}")),
    ("visa", re.compile(r"4(?:\d{12}|\d{15}|\d{18})")),
    ("maestro", re.compile(r"(?:5[06-8]|6\d)\d{10,17}")),
)
_BOGUS = ("1", "2", "3")
_LIKE_THEM = re.compile(r"[0-9]{12,19}")


def behavior_of(number: str) -> str:
    """Tell what the test gateway does with a number, by its last digit: 2 declines payments, 3 refuses everything."""
    return {"2": "declines", "3": "fails"}.get(number[-1:], "succeeds")


def card_type_of(number: str) -> str | None:
    """Tell the brand of a card number."""
    if number in _BOGUS:
        return "bogus"
    return next((brand for brand, pattern in _BRANDS if pattern.fullmatch(number)), None)


def masked_card(last_digits: str) -> str:
    """Write a card number for people, of which only the last digits are known."""
    return f"XXXX-XXXX-XXXX-{last_digits[-4:]}"


def card_values(fields: Fields, now: datetime, *, imported: bool = False) -> dict[str, Any]:
    """Read a card: its number and expiration, or of one in a vault what is known of it."""
    if imported:
        return _known_of(fields) | expiry_values(fields)
    number = re.sub(r"[\s-]", "", fields.text("full_number") or "")
    labels = {
        "Credit card number": bool(number),
        "Credit card expiration month": fields.raw("expiration_month") not in (None, ""),
        "Credit card expiration year": fields.raw("expiration_year") not in (None, ""),
    }
    if not all(labels.values()):
        raise blank(*(label for label, given in labels.items() if not given))
    if not _is_card_number(number):
        raise unprocessable("Credit card number: must be a valid credit card number.")
    expiry = expiry_values(fields)
    if (expiry["expiration_year"], expiry["expiration_month"]) < (now.year, now.month):
        raise unprocessable("Credit card: cannot be expired.")
    return {
        "masked_card_number": masked_card(number),
        "card_type": card_type_of(number),
        "behavior": behavior_of(number),
        "current_vault": "bogus",
        **expiry,
    }


def expiry_values(fields: Fields) -> dict[str, int]:
    """Read month and year of expiration, as far as they are given."""
    values: dict[str, int] = {}
    month, year = fields.integer("expiration_month"), fields.integer("expiration_year")
    if month is not None:
        if not 1 <= month <= 12:
            raise unprocessable("Credit card expiration month: must be between 1 and 12.")
        values["expiration_month"] = month
    if year is not None:
        year = year + 2000 if 0 <= year < 100 else year
        if not 1900 <= year <= 9999:
            raise unprocessable("Credit card expiration year: must be a four-digit year.")
        values["expiration_year"] = year
    return values


def _known_of(fields: Fields) -> dict[str, Any]:
    shown = fields.text("last_four") or re.sub(r"[^0-9]", "", fields.text("masked_card_number") or "")
    if shown and not re.fullmatch(r"[0-9]{1,4}", shown):
        raise unprocessable("Last four: must be the last four digits of the card number.")
    return {
        "masked_card_number": masked_card(shown) if shown else None,
        "card_type": fields.text("card_type") or None,
    }


def _is_card_number(number: str) -> bool:
    """Check a number. The test gateway takes any that ends in 1, 2 or 3, so that each outcome can be had."""
    if number in _BOGUS:
        return True
    return bool(_LIKE_THEM.fullmatch(number)) and (number[-1] in _BOGUS or _checksum(number) == 0)


def _checksum(number: str) -> int:
    """Compute the sum that ISO/IEC 7812 wants to be 0."""
    digits = [int(digit) for digit in reversed(number)]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]
    return (sum(digits[::2]) + sum(doubled)) % 10
