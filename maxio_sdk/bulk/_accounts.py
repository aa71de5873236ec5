"""Hiding numbers of cards and bank accounts, wherever in a text they have come."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

__all__ = ["HIDDEN", "looks_cut", "passes_luhn", "without_accounts"]

HIDDEN: Final = "***"

_BETWEEN: Final = r"[\s._/*\-\u2010-\u2015]{0,2}"
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


def _hide(text: str, is_account: Callable[[str], bool]) -> str:
    """Hide the stretches of groups of characters that, without what stands between the groups, are an account."""
    groups = list(_GROUP.finditer(text))
    for first, group in enumerate(groups):
        for last in reversed(groups[first : first + _MOST_GROUPS]):
            if is_account(_BESIDE_GROUPS.sub("", text[group.start() : last.end()])):
                return text[: group.start()] + HIDDEN + _hide(text[last.end() :], is_account)
    return text


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
