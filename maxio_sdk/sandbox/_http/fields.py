"""The fields of a request's body."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from maxio_sdk._core.jsontext import is_list, is_mapping
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.values import Malformed, as_day, as_decimal, as_flag, as_integer, as_text, as_time

__all__ = ["Fields"]

T = TypeVar("T")


class Fields:
    """One object of the body, read field by field.

    A value of the wrong form is refused with 422 and the field's name. An absent field, null, and, but for
    `text`, an empty string read as None (or the default given); `"x" in fields` tells whether it was sent.
    """

    def __init__(self, values: Mapping[str, Any], zone: ZoneInfo, *, within: str = "") -> None:
        self.values = values
        self._zone = zone
        self._within = within

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)

    def raw(self, name: str) -> Any:
        """The value as it came."""
        return self.values.get(name)

    def _read(self, name: str, reader: Callable[[Any], T], default: T | None, *, empty: bool = False) -> T | None:
        value = self.values.get(name)
        if value is None or (value == "" and not empty):
            return default
        try:
            return reader(value)
        except Malformed as error:
            raise self.refuse(name, str(error)) from None

    def refuse(self, name: str, why: str) -> Exception:
        """Make the 422 that names a field of this object."""
        return unprocessable(f"{self.label(name)}: {why}.")

    def label(self, name: str) -> str:
        """The field's name as messages write it: `First name`, within the object it belongs to."""
        return f"{self._within} {name}".strip().replace("_", " ").capitalize()

    def text(self, name: str, default: str | None = None) -> str | None:
        """Read a string."""
        return self._read(name, as_text, default, empty=True)

    def integer(self, name: str, default: int | None = None) -> int | None:
        """Read a whole number."""
        return self._read(name, as_integer, default)

    def decimal(self, name: str, default: Decimal | None = None) -> Decimal | None:
        """Read a decimal number."""
        return self._read(name, as_decimal, default)

    def flag(self, name: str, default: bool | None = None) -> bool | None:
        """Read true or false."""
        return self._read(name, as_flag, default)

    def time(self, name: str, default: datetime | None = None) -> datetime | None:
        """Read a time."""
        return self._read(name, lambda value: as_time(value, self._zone), default)

    def day(self, name: str, default: date | None = None) -> date | None:
        """Read a day."""
        return self._read(name, lambda value: as_day(value, self._zone), default)

    def object(self, name: str) -> Fields | None:
        """Read an object within."""
        value = self.values.get(name)
        if value is None:
            return None
        if not is_mapping(value):
            raise self.refuse(name, "must be an object")
        return Fields(value, self._zone, within=f"{self._within} {name}".strip())

    def objects(self, name: str) -> list[Fields] | None:
        """Read a list of objects. A map of them by position, as forms send it, is taken too."""
        value = self.values.get(name)
        if value is None:
            return None
        if is_mapping(value):
            value = list(value.values())
        if not is_list(value) or not all(is_mapping(item) for item in value):
            raise self.refuse(name, "must be a list of objects")
        return [Fields(item, self._zone, within=f"{self._within} {name}".strip()) for item in value]

    def texts(self, name: str) -> list[str] | None:
        """Read a list of strings, or one string."""
        value = self.values.get(name)
        if value is None:
            return None
        return [self._one(name, item, as_text) for item in (value if is_list(value) else [value])]

    def integers(self, name: str) -> list[int] | None:
        """Read a list of whole numbers, or one."""
        value = self.values.get(name)
        if value is None:
            return None
        return [self._one(name, item, as_integer) for item in (value if is_list(value) else [value])]

    def _one(self, name: str, value: Any, reader: Callable[[Any], T]) -> T:
        try:
            return reader(value)
        except Malformed as error:
            raise self.refuse(name, str(error)) from None
