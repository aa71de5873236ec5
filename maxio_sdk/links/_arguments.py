"""What arguments of several links must be."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

__all__ = ["aware", "positive_id"]

_ID: Final = re.compile(r"[1-9][0-9]{0,18}")


def positive_id(name: str, value: int | str) -> int:
    """Return an id as a number. Raises `TypeError` or `ValueError` for what is no id of Maxio's."""
    if isinstance(value, bool) or not isinstance(value, int | str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"{name} must be a whole number, not a {type(value).__name__}")
    if isinstance(value, str):
        # The value is not repeated: a key may have been put here by mistake.
        if _ID.fullmatch(value) is None:
            raise ValueError(f"{name} must be a whole number above 0, or its digits")
        return int(value)
    if not 0 < value < 10**19:
        raise ValueError(f"{name} must be a whole number above 0")
    return int(value)


def aware(name: str, value: datetime | None) -> datetime:
    """Return a time in UTC, by default the present one. Raises `ValueError` where its zone is not known."""
    if value is None:
        return datetime.now(UTC)
    if not isinstance(value, datetime):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"{name} must be a datetime, not a {type(value).__name__}")
    if value.utcoffset() is None:
        raise ValueError(f"{name} must have a time zone, as datetime.now(UTC) has")
    return value.astimezone(UTC)
