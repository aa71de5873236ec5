"""What other libraries say, fit to be shown."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["first_line", "without_values"]

_LONG_NUMBER: Final = re.compile(r"[0-9](?:[ -]?[0-9]){12,}")
_QUOTED: Final = re.compile(r"'(?:[^']|'')*'?|\"(?:[^\"]|\"\")*\"?")


def first_line(text: str) -> str:
    """Return the first line, without what may be the number of a card: later lines quote the query or the data."""
    lines = text.strip().splitlines()
    return _LONG_NUMBER.sub("***", lines[0]) if lines else ""


def without_values(text: str) -> str:
    """Return the first line without what it quotes."""
    return _QUOTED.sub("'***'", first_line(text))
