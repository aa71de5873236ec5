"""The JSON of bodies, both ways."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from maxio_sdk._core.jsontext import is_list, is_mapping
from maxio_sdk.sandbox._http.answers import Answer, Json, Refused

__all__ = ["read_body", "write_body"]

_DEEPEST: Final = 100


def _refused(status: int, message: str) -> Refused:
    return Refused(Answer(status=status, body={"errors": [message]}))


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def read_body(content: bytes, headers: Mapping[str, str]) -> Json:
    """Read a request's body. None where there is none, whatever type it says to have."""
    if not content.strip():
        return None
    if "json" not in headers.get("content-type", "").lower():
        raise _refused(415, "The request body must be JSON, with the header Content-Type: application/json.")
    try:
        text = content.decode()
        data = json.loads(text, parse_float=Decimal, parse_constant=_no_constant)
        if _is_deep(data):
            raise ValueError("nested too deeply")
        if "\\u" in text:
            json.dumps(data, ensure_ascii=False, default=str).encode()
    except (ValueError, RecursionError):
        raise _refused(400, "The request body is not valid JSON.") from None
    return data


def _is_deep(data: Json) -> bool:
    """Tell whether lists and objects stand within one another more often than the API takes."""
    level = [data]
    for _ in range(_DEEPEST):
        level = [each for item in level for each in _inner(item)]
        if not level:
            return False
    return True


def _inner(item: Json) -> Iterable[Json]:
    if is_mapping(item):
        return item.values()
    return item if is_list(item) else ()


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    raise TypeError(f"{type(value).__name__} is not JSON")


def write_body(answer: Answer) -> tuple[bytes, str]:
    """Return the bytes of an answer's body, and their type."""
    if answer.body is None:
        return b"", "application/json; charset=utf-8"
    if isinstance(answer.body, str):
        return answer.body.encode(), "text/plain; charset=utf-8"
    text = json.dumps(answer.body, separators=(",", ":"), ensure_ascii=False, default=_plain)
    return text.encode(), "application/json; charset=utf-8"
