"""A wire response to the operation's value, or the error that it means. Pure but for the log of misfits."""

from __future__ import annotations

from typing import Any, Final, Generic, NoReturn, TypeVar, cast

import attrs

from maxio_sdk._core.api_response import WireResponse
from maxio_sdk._core.codec import decode as decode_value
from maxio_sdk._core.codec import report
from maxio_sdk._core.failure import error_of
from maxio_sdk._core.jsontext import is_list, is_object, loads
from maxio_sdk._core.operation import Operation, Result
from maxio_sdk.errors import ResponseDecodeError
from maxio_sdk.types import JSON, UNSET

__all__ = ["Rows", "check", "decode", "decode_rows", "off_spec"]

T = TypeVar("T")

_SHOWN_MOST: Final = 10


@attrs.frozen(eq=False)
class Rows(Generic[T]):
    """One page of a list: its items, and the rest of the envelope (totals, page numbers)."""

    items: list[T]
    meta: dict[str, JSON]
    raw: JSON
    """The list as it came."""


def check(response: WireResponse, operation: Operation[Any] | None, method: str, path: str) -> None:
    """Raise the error of an answer whose status is not 2xx."""
    if not 200 <= response.status_code < 300:
        raise error_of(response, operation, method, path)


def decode(operation: Operation[T], response: WireResponse, *, strict: bool) -> T:
    """Return the value of an answer.

    Raises `APIStatusError` for an error status, `ResponseDecodeError` where there is no JSON to make a
    value of and, with `strict`, for anything off-spec.
    """
    check(response, operation, operation.method, operation.path)
    result = operation.result
    if result is None:
        return cast(T, None)
    data = _json(operation, response)
    if data is UNSET:
        if strict:
            off_spec(operation, response, "its body is empty")
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
        off_spec(operation, response, f"there is no list at {'.'.join(result.path) or 'the top'}")
    value, misfits = _items(operation, result, rows)
    _settle(operation, response, misfits, strict=strict)
    meta = {key: each for key, each in envelope.items() if key != result.path[-1]}
    return Rows(value, meta, rows)


def off_spec(
    operation: Operation[Any], response: WireResponse, problem: str, misfits: tuple[str, ...] = ()
) -> NoReturn:
    """Raise `ResponseDecodeError` for an answer that succeeded."""
    applied = "" if operation.method == "GET" else " What it asked for was applied: do not send it again."
    raise ResponseDecodeError(
        f"{operation.method} {operation.path} succeeded ({response.status_code}), but {problem}.{applied} "
        "The body is in `content`.",
        operation=operation.id,
        status_code=response.status_code,
        headers=response.headers,
        content=response.content,
        misfits=misfits,
    )


def _json(operation: Operation[Any], response: WireResponse) -> JSON:
    """Return the parsed body, `UNSET` where it is empty."""
    if not response.content.strip():
        return UNSET
    try:
        return loads(response.content)
    except ValueError:
        kind = response.headers.get("content-type", "").partition(";")[0] or "unknown type"
        off_spec(operation, response, f"its body is not JSON ({kind}, {len(response.content)} bytes)")


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
        off_spec(operation, response, f"values do not fit their documented type: {shown}{more}", misfits)
    report(misfits)
