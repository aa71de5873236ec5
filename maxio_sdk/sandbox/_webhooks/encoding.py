"""Writing nested values as a form, as Rails does: `payload[subscription][id]=1`, with the brackets escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast
from urllib.parse import quote_plus
from zoneinfo import ZoneInfo

__all__ = ["eastern_text", "form", "utc_text"]


def form(value: Mapping[str, Any], within: str = "") -> str:
    """Write a mapping as the body of a form, its keys inside `within`.

    Null is empty text; an empty mapping or list writes nothing; the items of a list have the key `[]`.
    """
    written: list[str] = []
    _write(value, _escaped(within), written)
    return "&".join(written)


def _write(value: Any, key: str, written: list[str]) -> None:
    if isinstance(value, Mapping):
        items: Iterable[tuple[str, Any]] = (
            (_inside(key, name), inner) for name, inner in cast("Mapping[str, Any]", value).items()
        )
    else:
        items = ((f"{key}%5B%5D", inner) for inner in cast("Sequence[Any]", value))
    for place, inner in items:
        write = _LEAVES.get(cast("type[object]", type(inner)))
        if write is not None:
            written.append(f"{place}={write(inner)}")
        elif isinstance(inner, str):
            written.append(f"{place}={_escaped(inner)}")
        else:
            _write(inner, place, written)


def _escaped(text: str) -> str:
    return text if text.isalnum() and text.isascii() else _quoted(text)


@lru_cache(maxsize=4096)
def _quoted(text: str) -> str:
    # What a client sent with half a surrogate pair cannot be escaped as UTF-8.
    return quote_plus(text, errors="replace")


@lru_cache(maxsize=4096)
def _inside(key: str, name: str) -> str:
    """Write the key of a field within another. The same few come in every payload."""
    return f"{key}%5B{_escaped(name)}%5D" if key else _escaped(name)


def eastern_text(when: datetime) -> str:
    """Write a time as webhooks do, in US Eastern: `2025-09-09 11:38:32 -0400`."""
    return when.astimezone(ZoneInfo("America/New_York")).strftime("%Y-%m-%d %H:%M:%S %z")


def utc_text(when: datetime) -> str:
    """Write a time as the newer kinds of webhooks do: `2025-02-13T18:46:49Z`."""
    return when.astimezone(ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%M:%SZ")


@lru_cache(maxsize=4096)
def _time(when: datetime) -> str:
    return quote_plus(eastern_text(when))


_LEAVES: dict[type, Callable[[Any], str]] = {
    type(None): lambda _: "",
    bool: lambda flag: "true" if flag else "false",
    int: str,
    str: _escaped,
    Decimal: lambda number: format(number, "f"),
    datetime: _time,
    date: date.isoformat,
}
"""How values are written, by their exact type. Numbers and days have nothing to escape."""
