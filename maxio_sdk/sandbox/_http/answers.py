"""What a handler gives back, and how it refuses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import attrs

__all__ = [
    "Answer",
    "Json",
    "Refused",
    "bad_request",
    "blank",
    "conflict",
    "forbidden",
    "missing_root",
    "not_found",
    "single_error",
    "unprocessable",
    "unprocessable_fields",
]

Json: TypeAlias = Any
"""What JSON can hold, with `Decimal` for amounts, written as a decimal string."""


@attrs.frozen(kw_only=True)
class Answer:
    """An answer of the API. A body that is text goes out as it is; None is no body at all."""

    body: Json = None
    status: int = 200
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str])

    @classmethod
    def created(cls, body: Json) -> Answer:
        """Answer 201."""
        return cls(body=body, status=201)

    @classmethod
    def nothing(cls) -> Answer:
        """Answer 204."""
        return cls(status=204)


class Refused(Exception):  # noqa: N818
    """The request is answered with an error, and nothing of it is applied."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.status)
        self.answer = answer


def _refused(status: int, body: Json) -> Refused:
    return Refused(Answer(status=status, body=body))


def unprocessable(*errors: str) -> Refused:
    """422 with a list of messages: `{"errors": ["Name: cannot be blank."]}`."""
    return _refused(422, {"errors": list(errors)})


def unprocessable_fields(errors: Mapping[str, str | Sequence[str]]) -> Refused:
    """422 with messages by field: `{"errors": {"unit_price": ["can't be blank"]}}`."""
    return _refused(422, {"errors": dict(errors)})


def single_error(message: str, status: int = 422) -> Refused:
    """One message: `{"error": "The subscription is already canceled"}`."""
    return _refused(status, {"error": message})


def missing_root(root: str) -> Refused:
    """422 for a body without its root key."""
    if root in ("metadata", "metafields"):
        return single_error(f"The root key '{root}' is required")
    return unprocessable_fields({root: "can't be blank"})


def blank(*labels: str) -> Refused:
    """422: each of these `cannot be blank.`"""
    return unprocessable(*(f"{label}: cannot be blank." for label in labels))


def not_found(*errors: str) -> Refused:
    """404, without a body unless there are messages."""
    return _refused(404, {"errors": list(errors)} if errors else None)


def bad_request(errors: Json) -> Refused:
    """400 with `{"errors": ...}`."""
    return _refused(400, {"errors": errors})


def forbidden(errors: Iterable[str]) -> Refused:
    """403 with a list of messages."""
    return _refused(403, {"errors": list(errors)})


def conflict(errors: Json) -> Refused:
    """409 with `{"errors": ...}`."""
    return _refused(409, {"errors": errors})
