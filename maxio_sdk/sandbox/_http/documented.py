"""Errors in the shape that the operation documents."""

from __future__ import annotations

from typing import Any, Final

import attrs

from maxio_sdk._core.jsontext import is_list, is_object
from maxio_sdk._core.operation import Operation
from maxio_sdk.sandbox._http.answers import Answer

__all__ = ["as_documented"]

_WHOLE: Final = "base"


def as_documented(operation: Operation[Any], answer: Answer) -> Answer:
    """Return an error as the operation's documentation shapes it.

    What is refused before an operation looks at it, a value of the wrong form say, is told as a list of
    messages, `{"errors": ["Quantity: is not a number."]}`. Some operations answer messages by field instead,
    or a single one.
    """
    errors = answer.body.get("errors") if is_object(answer.body) else None
    if not is_list(errors):
        return answer
    messages = [str(error) for error in errors]
    match operation.errors.get(answer.status):
        case "SingleErrorResponse":
            return attrs.evolve(answer, body={"error": " ".join(messages)})
        case "ErrorArrayMapResponse":
            return attrs.evolve(answer, body={"errors": _by_field(messages)})
        case "ErrorStringMapResponse":
            joined = {field: " ".join(texts) for field, texts in _by_field(messages).items()}
            return attrs.evolve(answer, body={"errors": joined})
        case _:
            return answer


def _by_field(messages: list[str]) -> dict[str, list[str]]:
    """Sort messages by the field that they begin with."""
    found: dict[str, list[str]] = {}
    for message in messages:
        label, colon, text = message.partition(": ")
        field = label.lower().replace(" ", "_") if colon else _WHOLE
        found.setdefault(field, []).append(text if colon else message)
    return found
