"""Collecting what is wrong with a request, so that one answer tells all of it."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import cast

from maxio_sdk.sandbox._http.answers import Refused, unprocessable, unprocessable_fields

__all__ = ["Problems", "refusing_by_field"]


class Problems:
    """What is wrong, in the order in which it was found."""

    def __init__(self) -> None:
        self._found: list[tuple[str, str, str]] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, field: str, message: str, sentence: str | None = None) -> None:
        """Note a problem. `sentence` is how a list of messages says it, where that differs."""
        self._found.append((field, message, sentence or message))

    def blank(self, field: str) -> None:
        """Note that a field is missing: `Unit name: cannot be blank.`"""
        self.invalid(field, "cannot be blank.")

    def invalid(self, field: str, message: str) -> None:
        """Note a message that lists write after the field's name: `Interval: must be greater than ...`."""
        label = field.replace("_", " ").capitalize()
        self.add(field, message, f"{label}: {message}")

    def take(self, others: Problems, field: str) -> None:
        """Take over what is wrong within a field."""
        self._found += [(field, message, sentence) for _, message, sentence in others._found]

    @property
    def sentences(self) -> list[str]:
        """The messages as a list."""
        return [sentence for _, _, sentence in self._found]

    @property
    def by_field(self) -> dict[str, list[str]]:
        """The messages by field."""
        found: dict[str, list[str]] = {}
        for field, message, _ in self._found:
            found.setdefault(field, []).append(message)
        return found

    def check(self) -> None:
        """Refuse the request with a list of messages if there is a problem."""
        if self._found:
            raise unprocessable(*self.sentences)

    def check_by_field(self) -> None:
        """Refuse the request with messages by field if there is a problem."""
        if self._found:
            raise unprocessable_fields(self.by_field)


@contextmanager
def refusing_by_field(field: str = "base") -> Generator[None, None, None]:
    """Put a list of messages that the block refuses with under a field, where the API answers by field."""
    try:
        yield
    except Refused as refusal:
        body = refusal.answer.body
        errors: object = cast("Mapping[str, object]", body).get("errors") if isinstance(body, Mapping) else None
        if refusal.answer.status != 422 or not isinstance(errors, list):
            raise
        raise unprocessable_fields({field: cast("list[str]", errors)}) from None
