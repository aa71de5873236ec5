"""Hiding numbers of cards and bank accounts, wherever in a text they have come."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from typing import Final

__all__ = ["HIDDEN", "looks_cut", "mark", "passes_luhn", "without_accounts"]

HIDDEN: Final = "***"

_BETWEEN: Final = r"(?:[^\w:]{0,3}|_)"
"""What may stand between two digits of one number. A colon is of a time."""
_DIGITS: Final = re.compile(rf"\d(?:{_BETWEEN}\d){{11,}}")
_IBANS: Final = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}(?:[ -]?[A-Za-z0-9]){11,}")
_IBAN: Final = re.compile(r"[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{11,30}")
_GROUP: Final = re.compile(r"[A-Za-z\d]+")
_BESIDE_GROUPS: Final = re.compile(r"[^A-Za-z\d]+")
_MOST_GROUPS: Final = 19
_EXACT_DIGITS: Final = 15


def without_accounts(text: str) -> str:
    """Hide card numbers and numbers of bank accounts, wherever they have come."""
    text = _IBANS.sub(lambda found: _hide(found[0], _is_iban), text)
    return _DIGITS.sub(lambda found: _hide(found[0], _is_card), text)


def mark(text: str) -> str:
    """Return what tells two texts apart that are the same without accounts, and is too short to guess a number by."""
    return "" if without_accounts(text) == text else hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:2]


def _hide(text: str, is_account: Callable[[str], bool]) -> str:
    """Hide the stretches of groups of characters that, without what stands between the groups, are an account."""
    groups = list(_GROUP.finditer(text))
    shown: list[str] = []
    first, begin = 0, 0
    while first < len(groups):
        start = groups[first].start()
        longest = min(first + _MOST_GROUPS, len(groups)) - 1
        ends = (last for last in range(longest, first - 1, -1) if is_account(_plain(text[start : groups[last].end()])))
        last = next(ends, None)
        if last is not None:
            shown += (text[begin:start], HIDDEN)
            first, begin = last, groups[last].end()
        first += 1
    return "".join((*shown, text[begin:]))


def _plain(stretch: str) -> str:
    return _BESIDE_GROUPS.sub("", stretch)


def _is_card(digits: str) -> bool:
    return 12 <= len(digits) <= 19 and (passes_luhn(digits) or looks_cut(digits))


def _is_iban(text: str) -> bool:
    """Tell an IBAN from other text by its check digits (ISO 13616)."""
    if not _IBAN.fullmatch(text):
        return False
    return int("".join(str(int(character, 36)) for character in text[4:] + text[:4])) % 97 == 1


def looks_cut(digits: str) -> bool:
    """Tell whether all digits after the 15th, the last that Excel keeps, are zeros."""
    return len(digits) > _EXACT_DIGITS and not digits[_EXACT_DIGITS:].strip("0")


def passes_luhn(digits: str) -> bool:
    """Tell whether the check digit of a card number is right (ISO/IEC 7812)."""
    total = sum(map(int, digits[-1::-2])) + sum(sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return total % 10 == 0
