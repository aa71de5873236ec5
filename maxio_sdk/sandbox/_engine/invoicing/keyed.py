"""Reading fields whose problems are told by their paths: `line_items[0].quantity`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from maxio_sdk.sandbox._engine.problems import Problems
from maxio_sdk.sandbox._http.answers import Refused
from maxio_sdk.sandbox._http.fields import Fields

__all__ = ["BLANK", "KeyedFields"]

T = TypeVar("T")

_TOO_MUCH = 1_000_000_000

BLANK = "Cannot be blank."


class KeyedFields:
    """One object of a request, whose problems are gathered rather than told one at a time."""

    def __init__(self, fields: Fields, problems: Problems, within: str = "") -> None:
        self.fields = fields
        self.problems = problems
        self.within = within

    def __contains__(self, name: str) -> bool:
        return self.fields.raw(name) not in (None, "")

    def key(self, name: str) -> str:
        """The path of a field."""
        return f"{self.within}.{name}" if self.within else name

    def complain(self, name: str, message: str) -> None:
        """Note what is wrong with a field."""
        self.problems.add(self.key(name), message)

    def _read(self, name: str, reader: Callable[[str], T], message: str) -> T | None:
        try:
            return reader(name)
        except Refused:
            self.complain(name, message)
            return None

    def text(self, name: str) -> str | None:
        """Read a string."""
        return self._read(name, self.fields.text, "Must be a string.")

    def integer(self, name: str) -> int | None:
        """Read a whole number."""
        return self._read(name, self.fields.integer, "Must be an integer.")

    def amount(self, name: str) -> Decimal | None:
        """Read a number that is not negative, nor so large that sums of it are no longer exact."""
        number = self._read(name, self.fields.decimal, "Must be a number.")
        if number is not None and number < 0:
            self.complain(name, "Must be greater or equal to 0.")
        if number is not None and number >= _TOO_MUCH:
            self.complain(name, f"Must be less than {_TOO_MUCH}.")
            return None
        return number

    def flag(self, name: str) -> bool | None:
        """Read true or false."""
        return self._read(name, self.fields.flag, "Must be true or false.")

    def day(self, name: str) -> date | None:
        """Read a day."""
        return self._read(name, self.fields.day, "Must be a valid date.")

    def object(self, name: str) -> Fields | None:
        """Read an object within."""
        return self._read(name, self.fields.object, "Must be an object.")

    def objects(self, name: str) -> list[KeyedFields]:
        """Read a list of objects, each of which tells its problems by its place in the list."""
        found = self._read(name, self.fields.objects, "Must be an array of objects.") or []
        return [KeyedFields(one, self.problems, f"{self.key(name)}[{place}]") for place, one in enumerate(found)]
