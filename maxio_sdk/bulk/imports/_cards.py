"""Card numbers: what can be one, and what spreadsheets make of them.

No function here puts a digit of a number into its message.
"""

from __future__ import annotations

import re
from typing import Final

from maxio_sdk.bulk._accounts import looks_cut, passes_luhn
from maxio_sdk.bulk.imports.problems import CellError

__all__ = ["TEST_NUMBERS", "is_scientific", "read_card_number"]

TEST_NUMBERS: Final = frozenset({"1", "2", "3"})
"""What only the test gateway (`bogus`) takes as a card number."""

_SCIENTIFIC: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE]\+?[0-9]{1,3}")
_DIGITS: Final = re.compile(r"[0-9]+")
_SPACED: Final = re.compile(r"[0-9]+(?:[ \u00a0.-][0-9]+)+")
_LENGTHS: Final = range(12, 20)
_AS_TEXT: Final = "Take the number from where it came from, and import the column into the spreadsheet as text."


def is_scientific(text: str) -> bool:
    """Tell whether a spreadsheet has turned digits into a number such as `4.11111E+15`."""
    return len(text) <= 40 and _SCIENTIFIC.fullmatch(text) is not None


def read_card_number(text: str) -> str:
    """Read a card number."""
    if text in TEST_NUMBERS:
        return text
    if is_scientific(text):
        raise CellError(
            f"A spreadsheet has turned the card number into scientific notation, so digits are lost. {_AS_TEXT}"
        )
    if not _DIGITS.fullmatch(text):
        if _SPACED.fullmatch(text):
            raise CellError("The card number has spaces or other marks between its digits. Write the digits alone.")
        raise CellError("The card number has characters other than digits. Write the digits alone.")
    if len(text) not in _LENGTHS:
        raise CellError(f"Card numbers have 12 to 19 digits, and this one has {len(text)}.")
    if not passes_luhn(text):
        if looks_cut(text):
            raise CellError(f"Excel keeps 15 digits of a number and has set the rest to 0. {_AS_TEXT}")
        raise CellError(
            "The check digit of the card number is wrong: a digit was mistyped or lost. Look at the source."
        )
    return text
