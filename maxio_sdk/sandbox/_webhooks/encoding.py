"""Writing nested values as a form, as Rails does: `payload[subscription][id]=1`, with the brackets escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast
from urllib.parse import quote_plus
from zoneinfo import ZoneInfo

__all__ = ["eastern_text", "form", "utc_text"]

_EASTERN = ZoneInfo("America/New_York")
_SIMPLE = (str, int, Decimal, date)


def form(value: Mapping[str, Any], within: str = "") -> str:
    """Write a mapping as the body of a form, its keys inside `within`.

    Null is empty text; an empty mapping or list writes nothing; the items of a list have the key `[]`.
    """
    written: list[str] = []
    _write(value, _key(within), written)
    return "&".join(written)


def _write(value: Any, key: str, written: list[str]) -> None:
    if value is None or isinstance(value, _SIMPLE):
        written.append(f"{key}={_escaped(_text(value))}")
    elif isinstance(value, Mapping):
        for name, inner in cast("Mapping[str, Any]", value).items():
            _write(inner, f"{key}%5B{_key(name)}%5D" if key else _key(name), written)
    else:
        for inner in cast("Sequence[Any]", value):
            _write(inner, f"{key}%5B%5D", written)


def _escaped(text: str) -> str:
    # What a client sent with half a surrogate pair cannot be escaped as UTF-8.
    return text if text.isalnum() and text.isascii() else quote_plus(text, errors="replace")


_key = lru_cache(maxsize=1024)(_escaped)
"""The same few names come in every payload."""


def _text(value: str | int | Decimal | date | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return eastern_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def eastern_text(when: datetime) -> str:
    """Write a time as webhooks do, in US Eastern: `2025-09-09 11:38:32 -0400`."""
    return when.astimezone(_EASTERN).strftime("%Y-%m-%d %H:%M:%S %z")


def utc_text(when: datetime) -> str:
    """Write a time as the newer kinds of webhooks do: `2025-02-13T18:46:49Z`."""
    return when.astimezone(ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%M:%SZ")
