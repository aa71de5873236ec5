"""What is wrong with a file, and where."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from difflib import get_close_matches

import attrs

__all__ = ["CellError", "Problem", "Severity", "choose", "column_letters", "is_plain", "named", "nearest"]


class Severity(enum.StrEnum):
    """How bad it is: an error keeps the row or the file out, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@attrs.frozen(kw_only=True)
class Problem:
    """One thing that is wrong. Its text never shows a card number, a CVV or a token of a vault."""

    line: int
    """Where the record begins; the header is line 1."""
    message: str
    """What is wrong and how to fix it."""
    severity: Severity = Severity.ERROR
    column: str | None = None
    """The column by its name in the format. None where it concerns the line, or a column without a name to show."""
    position: int | None = None
    """The column by its place, from 1. None where the file has no such column."""
    row: int | None = None
    """The row as a spreadsheet counts, where a cell may have several lines."""
    offset: int | None = None
    """The offset in bytes, from 0, where bytes are the matter."""
    whole_file: bool = False
    """Whether it keeps the whole file out, and not this row alone."""

    @property
    def cell(self) -> str | None:
        """The cell as a spreadsheet names it, such as `D12`."""
        return None if self.position is None or self.row is None else f"{column_letters(self.position)}{self.row}"

    def __str__(self) -> str:
        place = f"line {self.line}"
        place += f", {self.column}" if self.column else ""
        place += f" (cell {self.cell})" if self.cell else ""
        return f"{place}: {self.severity}: {self.message}"


class CellError(ValueError):
    """What is wrong with one cell. Raised by readers of cells, and never with the cell's value in it."""


def column_letters(position: int) -> str:
    """Name a column as a spreadsheet does: 1 is A, 27 is AA."""
    letters = ""
    while position > 0:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


# What stands in the wrong place may be a card number or a token: only what reads like words is shown.
_WORD = r"(?:[A-Z]?[a-z]+|[A-Z]+)"
_WORDS = re.compile(rf"{_WORD}(?:[ _-]{_WORD})*")
_LONGEST_SHOWN = 32


def is_plain(text: str) -> bool:
    """Tell whether a text is plain words, which may be shown wherever they were found."""
    return len(text) <= _LONGEST_SHOWN and _WORDS.fullmatch(text) is not None


def named(text: str) -> str:
    """Name a value in a message, by itself if it may be shown."""
    return f'"{text}"' if is_plain(text) else "The value"


def nearest(text: str, names: Iterable[str]) -> str | None:
    """Find the name that is most like a text."""
    return next(iter(get_close_matches(text, list(names), 1, 0.6)), None)


def choose(text: str, choices: tuple[str, ...], aliases: dict[str, str], what: str) -> str:
    """Read one of a few words. Raises `CellError` that names the nearest one, or all of them."""
    if text in choices:
        return text
    plain = re.sub(r"[\s-]+", "_", text.casefold())[:64]
    meant = plain if plain in choices else aliases.get(plain) or nearest(plain, choices)
    if meant is not None:
        raise CellError(f"{named(text)} is no {what} of the format. Write `{meant}` if that is meant.")
    raise CellError(f"{named(text)} is no {what} of the format. It takes {', '.join(choices)}.")
