"""Error bodies: every shape that the API uses, as flat messages and messages by field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final, TypeAlias

from maxio_sdk._core.api_response import Headers, WireResponse
from maxio_sdk._core.codec import decode
from maxio_sdk._core.jsontext import is_list, is_object, loads
from maxio_sdk._core.operation import Operation
from maxio_sdk.errors import (
    AccountBlockedError,
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    DuplicateSubmissionError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitedError,
    ServerError,
    UnprocessableEntityError,
)
from maxio_sdk.types import JSON, Model

__all__ = ["error_of", "http_date", "is_site_limit", "messages", "retry_after"]

_MESSAGE_KEYS: Final = ("message", "detail", "error", "title", "description")
_ABOUT_KEYS: Final = ("on", "field", "attribute")
_BESIDE_MESSAGES: Final = frozenset({*_MESSAGE_KEYS, *_ABOUT_KEYS, "kind", "type", "code", "status"})
_NO_FIELD: Final = frozenset({"base", "errors", "error"})
_TEXT_MOST: Final = 500
_DEPTH_MOST: Final = 12
_WAIT_MOST: Final = 3600.0
_REFERENCE: Final = re.compile(r"referencing\s+([\w-]+)")
_BLOCKS: Final = (
    "Advanced Billing account has been canceled",
    "Chargify account has been canceled",
    "Your trial has ended",
    "Site data clearing is in progress",
    "This site has been deleted",
)
_DUPLICATE: Final = "DuplicatePrevention"

_CLASSES: Final[dict[int, type[APIStatusError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
}

Said: TypeAlias = tuple[str, str]
"""A field's path, empty where the message is about no field, and the message."""


def error_of(
    response: WireResponse, operation: Operation[Any] | None, method: str, path: str, *, foreign_token: bool = False
) -> APIStatusError:
    """Return the error for an answer with an error status.

    `path` is what may be shown of the path. `foreign_token`: the request had a uniqueness token of the caller's,
    so a 409 may be about an earlier request.
    """
    status, headers = response.status_code, response.headers
    parsed, body = _parse(response)
    errors, fields = messages(parsed)
    details: dict[str, Any] = {
        "status_code": status,
        "method": method,
        "path": path,
        "errors": errors,
        "field_errors": fields,
        "body": _typed(body, status, operation),
        "headers": headers,
        "request_id": headers.get("x-request-id"),
        "operation": operation.id if operation else None,
        "in_doubt": foreign_token and status == 409 and (operation is None or status not in operation.errors),
    }
    if status == 429:
        reference = next((match[1] for error in errors if (match := _REFERENCE.search(error))), None)
        return RateLimitedError(retry_after=retry_after(headers), reference=reference, **details)
    return _class(status, errors)(**details)


def _class(status: int, errors: tuple[str, ...]) -> type[APIStatusError]:
    if status == 409 and any(_DUPLICATE in error for error in errors):
        return DuplicateSubmissionError
    if status == 422 and any(block in error for error in errors for block in _BLOCKS):
        return AccountBlockedError
    return ServerError if 500 <= status < 600 else _CLASSES.get(status, APIStatusError)


def is_site_limit(response: WireResponse, operation: Operation[Any] | None) -> bool:
    """Whether an answer is the refusal (429) of more requests at a time.

    Some operations have rules of their own that answer 429 too; those say nothing about other requests.
    """
    if response.status_code != 429:
        return False
    return operation is None or 429 not in operation.errors or b"usage violation" in response.content


def _parse(response: WireResponse) -> tuple[JSON, JSON]:
    """Return the body to look for messages in, and the body as the error shows it."""
    content = response.content
    if response.problem is not None or not content.strip():
        return None, None
    try:
        data = loads(content)
    except ValueError:
        text = content.decode("utf-8", "replace").strip()
        markup = text.startswith("<") or "html" in response.headers.get("content-type", "")
        # A page of markup, from a proxy perhaps, has no message that one could show.
        return (None if markup else text), text
    return data, data


def _typed(body: JSON, status: int, operation: Operation[Any] | None) -> Any:
    """Decode the body as the documented error model where it really is one."""
    type_ = operation.errors.get(status) if operation else None
    if type_ is None or not is_object(body):
        return body
    value, misfits = decode(body, type_)
    known = not isinstance(value, Model) or len(value.extra) < len(body)
    return value if known and not misfits else body


def messages(body: JSON) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]]:
    """Return the messages in a parsed error body, and those about a field by field.

    A message about a field stands among the flat ones as `field: message`.
    """
    flat: dict[str, None] = {}  # in order, each once
    fields: dict[str, list[str]] = {}
    for field, message in _top(body):
        if field:
            fields.setdefault(field, []).append(message)
        flat[f"{field}: {message}" if field and not _names(message, field) else message] = None
    return tuple(flat), {field: tuple(said) for field, said in fields.items()}


def _names(message: str, field: str) -> bool:
    """Whether a message opens with its field's name, as `Quantity: must be 0 or 1.` does."""
    return message.casefold().startswith(field.rpartition(".")[2].replace("_", " ").casefold())


def _top(body: JSON) -> Iterator[Said]:
    if not is_object(body):
        yield from _walk(body, "", 0)
        return
    said = [*_walk(body.get("errors"), "", 0), *_walk(body.get("error"), "", 0)]
    if said:
        yield from said
        return
    lists = {key: value for key, value in body.items() if is_list(value) and _is_texts(value)}
    if lists:
        # `{"subscription": ["..."]}`. Other values are data (a whole subscription, perhaps), no messages.
        yield from _walk(lists, "", 0)
    else:
        yield from _object(body, "")


def _is_texts(values: list[Any]) -> bool:
    return bool(values) and all(isinstance(value, str) for value in values)


def _walk(value: JSON, field: str, depth: int, *, listed: bool = False) -> Iterator[Said]:
    """Yield the messages in a value. `listed`: it stands in a list, so it is a message and no map of fields."""
    if depth > _DEPTH_MOST or value is None or isinstance(value, bool):
        return
    if is_list(value):
        for each in value:
            yield from _walk(each, field, depth + 1, listed=True)
    elif is_object(value):
        said = list(_object(value, field)) if listed or _is_message(value) else []
        if said:
            yield from said
            return
        for key, each in value.items():
            part = "" if key in _NO_FIELD else key
            yield from _walk(each, ".".join(filter(None, (field, part))), depth + 1)
    elif text := str(value).strip():
        yield field, text[:_TEXT_MOST]


def _is_message(value: dict[str, Any]) -> bool:
    """Whether an object under `errors` is one message, and not messages by field (which may be called `message`)."""
    return any(key in value for key in ("message", "detail", "error")) and all(
        key in _BESIDE_MESSAGES or key.endswith(("_id", "_at")) or not (isinstance(each, str) or is_list(each))
        for key, each in value.items()
    )


def _object(value: dict[str, Any], field: str) -> Iterator[Said]:
    """Yield the message of an object that is one: `{"on": "quantity", "message": "..."}`, `{"title", "detail"}`."""
    for key in _MESSAGE_KEYS:
        text = value.get(key)
        if isinstance(text, str) and text.strip():
            about = next((value[name] for name in _ABOUT_KEYS if value.get(name)), None)
            part = about if isinstance(about, str) and about not in _NO_FIELD else ""
            yield ".".join(filter(None, (field, part))), text.strip()[:_TEXT_MOST]
            return


def retry_after(headers: Headers) -> float | None:
    """Return the seconds that the server asks to wait, at most an hour; None where it says nothing sensible.

    A date is taken relative to the answer's own `Date`, so that a wrong clock here does no harm.
    """
    text = headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", text):
        return min(float(text), _WAIT_MOST)
    until = http_date(text)
    now = http_date(headers.get("date", "")) or datetime.now(UTC)
    if until is None:
        return None
    return min(max((until - now).total_seconds(), 0.0), _WAIT_MOST)


def http_date(text: str) -> datetime | None:
    """Return the time that a header gives, None where it gives none."""
    try:
        stamp = parsedate_to_datetime(text)
        return (stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
