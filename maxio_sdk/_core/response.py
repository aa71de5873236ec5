"""A wire response to the operation's value, or the error that it means. Pure but for the log of misfits."""

from __future__ import annotations

import contextlib
from typing import Any, Final, Generic, NoReturn, TypeVar, cast

import attrs

from maxio_sdk._core.api_response import WireResponse
from maxio_sdk._core.codec import decode as decode_value
from maxio_sdk._core.codec import report
from maxio_sdk._core.failure import error_of
from maxio_sdk._core.jsontext import is_list, is_object, loads
from maxio_sdk._core.operation import Operation, Result
from maxio_sdk.errors import APPLIED, LOOK_FIRST, ResponseDecodeError
from maxio_sdk.types import JSON, UNSET

__all__ = ["Rows", "check", "decode", "decode_rows", "parse"]

T = TypeVar("T")

_SHOWN_MOST: Final = 10


@attrs.frozen(eq=False)
class Rows(Generic[T]):
    """One page of a list: its items, and the rest of the envelope (totals, page numbers)."""

    items: list[T]
    meta: dict[str, JSON]
    raw: JSON
    """The list as it came."""


def check(
    response: WireResponse, operation: Operation[Any] | None, method: str, path: str, *, foreign_token: bool = False
) -> None:
    """Raise the error of an answer whose status is not 2xx, or whose body came to grief on the way."""
    if not response.is_success:
        raise error_of(response, operation, method, path, foreign_token=foreign_token)
    if response.problem is not None:
        _raise_unusable(response, operation, method, path, response.problem)


def decode(operation: Operation[T], response: WireResponse, *, strict: bool) -> T:
    """Return the value of an answer.

    Raises `APIStatusError` for an error status, `ResponseDecodeError` where there is no JSON to make a
    value of and, with `strict`, for anything off-spec.
    """
    check(response, operation, operation.method, operation.path)
    result = operation.result
    if result is None:
        if response.is_page:
            _off_spec(operation, response, _no_json(response))
        return cast(T, None)
    data = _json(operation, response)
    if data is UNSET:
        if strict:
            _off_spec(operation, response, "its body is empty")
        report((f"{operation.id}: the empty body",))
        return cast(T, None)
    value, misfits = _value(operation, result, data)
    _settle(operation, response, misfits, strict=strict)
    return cast(T, value)


def decode_rows(operation: Operation[T], response: WireResponse, *, strict: bool) -> Rows[T]:
    """Return one page of a list.

    Raises as `decode` does, and `ResponseDecodeError` where the list is missing even if not `strict`:
    it must never look like an empty one.
    """
    check(response, operation, operation.method, operation.path)
    result = operation.result
    if result is None:
        raise TypeError(f"{operation.id} returns no list")
    if response.status_code == 204:
        return Rows([], {}, [])
    data = _json(operation, response)
    envelope: dict[str, JSON] = {}
    rows = data
    for key in result.path:
        envelope = rows if is_object(rows) else {}
        rows = envelope.get(key)
    if not is_list(rows):
        _off_spec(operation, response, f"there is no list at {'.'.join(result.path) or 'the top'}")
    value, misfits = _items(operation, result, rows)
    _settle(operation, response, misfits, strict=strict)
    meta = {key: each for key, each in envelope.items() if key != result.path[-1]}
    return Rows(value, meta, rows)


def parse(response: WireResponse, method: str, path: str) -> JSON:
    """Return the JSON of an answer from an endpoint that is not known; None where it has none.

    Raises `ResponseDecodeError` where a write was answered by what may be a proxy's page.
    """
    if not response.content.strip():
        return None
    with contextlib.suppress(ValueError):
        return loads(response.content)
    if method != "GET" and response.is_page:
        _raise_unusable(response, None, method, path, _no_json(response))
    return None


def _off_spec(
    operation: Operation[Any], response: WireResponse, problem: str, misfits: tuple[str, ...] = ()
) -> NoReturn:
    """Raise `ResponseDecodeError` for an answer that succeeded."""
    _raise_unusable(response, operation, operation.method, operation.path, problem, misfits)


def _raise_unusable(
    response: WireResponse,
    operation: Operation[Any] | None,
    method: str,
    path: str,
    problem: str,
    misfits: tuple[str, ...] = (),
) -> NoReturn:
    applied: bool | None = False
    said = ""
    if method != "GET":
        # What is no JSON may come of a proxy, which says nothing of what the server behind it did.
        of_the_api = not response.is_page and "json" in response.headers.get("content-type", "").lower()
        applied = True if misfits or response.is_json or of_the_api else None
        said = f" {APPLIED if applied else LOOK_FIRST}"
    raise ResponseDecodeError(
        f"{method} {path} answered {response.status_code}, but {problem}.{said} The body is in `content`.",
        operation=operation.id if operation else None,
        status_code=response.status_code,
        headers=response.headers,
        content=response.content,
        misfits=misfits,
        applied=applied,
    )


def _json(operation: Operation[Any], response: WireResponse) -> JSON:
    """Return the parsed body, `UNSET` where it is empty."""
    if not response.content.strip():
        return UNSET
    with contextlib.suppress(ValueError):
        return loads(response.content)
    # Not while that error is handled: it holds the body, and its frames as well.
    _off_spec(operation, response, _no_json(response))


def _no_json(response: WireResponse) -> str:
    kind = response.headers.get("content-type", "").partition(";")[0] or "unknown type"
    return f"its body is not JSON ({kind}, {len(response.content)} bytes)"


def _value(operation: Operation[Any], result: Result, data: JSON) -> tuple[Any, tuple[str, ...]]:
    missing: tuple[str, ...] = ()
    for key in result.path:
        if is_object(data) and key in data:
            data = data[key]
        else:
            # What came may be the object without its envelope, so it is decoded as it is.
            missing = (f"{operation.id}: the key {key!r}",)
            break
    if not result.many:
        value, misfits = decode_value(data, result.type)
    elif is_list(data):
        value, misfits = _items(operation, result, data)
    else:
        value, misfits = data, (f"{operation.id}: the list",)
    return value, missing + misfits


def _items(operation: Operation[Any], result: Result, rows: list[JSON]) -> tuple[list[Any], tuple[str, ...]]:
    missing: tuple[str, ...] = ()
    key = result.item
    if key is not None:
        if not all(is_object(row) and key in row for row in rows):
            missing = (f"{operation.id}: the key {key!r} of an item",)
        rows = [row[key] if is_object(row) and key in row else row for row in rows]
    value, misfits = decode_value(rows, f"list[{result.type}]")
    return value, missing + misfits


def _settle(operation: Operation[Any], response: WireResponse, misfits: tuple[str, ...], *, strict: bool) -> None:
    if not misfits:
        return
    if strict:
        shown = ", ".join(dict.fromkeys(misfits[:_SHOWN_MOST]))
        more = f" and {len(misfits) - _SHOWN_MOST} more" if len(misfits) > _SHOWN_MOST else ""
        _off_spec(operation, response, f"values do not fit their documented type: {shown}{more}", misfits)
    report(misfits)
