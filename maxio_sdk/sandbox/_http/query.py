"""The query of a request."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar
from urllib.parse import parse_qsl
from zoneinfo import ZoneInfo

from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.values import Malformed, as_day, as_flag, as_integer, as_time

__all__ = ["Query"]

T = TypeVar("T")


class Query:
    """Parameters by name. Lists come as `ids=1,2` or `ids[]=1&ids[]=2`, maps as `metadata[My field]=x`.

    A parameter of the wrong form is refused with 422; one that nobody asks for is not looked at.
    """

    def __init__(self, text: str, zone: ZoneInfo) -> None:
        self._zone = zone
        self._pairs = parse_qsl(text, keep_blank_values=True, errors="replace")
        self._values = dict(self._pairs)

    def __contains__(self, name: str) -> bool:
        return name in self._values

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """All parameters, in order, decoded."""
        return tuple(self._pairs)

    def _read(self, name: str, reader: Callable[[str], T], default: T | None) -> T | None:
        value = self._values.get(name)
        if value is None or value == "":
            return default
        try:
            return reader(value)
        except Malformed:
            raise unprocessable(f"invalid {name}: {value}") from None

    def text(self, name: str, default: str | None = None) -> str | None:
        """Read a string."""
        return self._values.get(name, default)

    def integer(self, name: str, default: int | None = None) -> int | None:
        """Read a whole number."""
        return self._read(name, as_integer, default)

    def flag(self, name: str, default: bool | None = None) -> bool | None:
        """Read true or false."""
        return self._read(name, as_flag, default)

    def time(self, name: str, default: datetime | None = None) -> datetime | None:
        """Read a time; a bare date is noon, so use `day` for ranges of days."""
        return self._read(name, lambda value: as_time(value, self._zone), default)

    def day(self, name: str, default: date | None = None) -> date | None:
        """Read a day."""
        return self._read(name, lambda value: as_day(value, self._zone), default)

    def many(self, name: str) -> list[str] | None:
        """Read a list, in either form. None where it was not sent; empty items are left out.

        An item that comes alone, with brackets, may have commas: names of custom fields do.
        """
        sent = [(key, value) for key, value in self._pairs if key in (name, f"{name}[]")]
        if not sent:
            return None
        items = (item for key, value in sent for item in (value.split(",") if key == name else [value]))
        return [item.strip() for item in items if item.strip()]

    def integers(self, name: str) -> list[int] | None:
        """Read a list of whole numbers."""
        values = self.many(name)
        if values is None:
            return None
        try:
            return [as_integer(value) for value in values]
        except Malformed:
            raise unprocessable(f"invalid {name}: {','.join(values)}") from None

    def deep(self, name: str) -> dict[str, str]:
        """Read `name[key]=value` as a map. Of `name[a][b]=value` the key is `a[b]`."""
        found: dict[str, str] = {}
        for key, value in self._pairs:
            if key.startswith(f"{name}[") and key.endswith("]") and key != f"{name}[]":
                inner = key[len(name) + 1 : -1]
                head, *rest = inner.split("][")
                found[head + "".join(f"[{part}]" for part in rest)] = value
        return found
