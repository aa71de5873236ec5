"""The body of a webhook, a form whose keys nest by brackets (`payload[site][id]=1`), as a tree of text.

Keys mean what they mean to Rack, which reads what Rails writes: `a[]=1` adds to a list, and `a[][b]=1` begins a new
item of a list where the last one has a `b` already. The time is linear in the size of the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, TypeAlias
from urllib.parse import unquote_plus

from maxio_sdk._core.jsontext import is_object
from maxio_sdk.errors import WebhookPayloadError

__all__ = ["MAX_BODY_BYTES", "MAX_DEPTH", "MAX_FIELDS", "Tree", "read_form"]

MAX_BODY_BYTES: Final = 16 * 1024 * 1024
MAX_FIELDS: Final = 200_000
MAX_DEPTH: Final = 32

Tree: TypeAlias = dict[str, Any]
"""Text, lists and further trees by name."""

_KEY = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])*)")
_MAX_KEY: Final = 1_000


def read_form(body: bytes) -> Tree:
    """Read a form. Raises `WebhookPayloadError` beyond the bounds.

    A key that is not of this kind, or that contradicts an earlier one (`a=1&a[b]=2`), is kept whole, as a
    name at the top.
    """
    if not isinstance(body, bytes | bytearray | memoryview):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise WebhookPayloadError(f"The body must be the raw bytes of the request, not {type(body).__name__}.")
    if len(body) > MAX_BODY_BYTES:
        raise WebhookPayloadError(f"The body has {len(body):,} bytes, of {MAX_BODY_BYTES:,} that are read at most.")
    # A signed body is Maxio's own: bytes that are no UTF-8 cost these characters, and not the event.
    text = bytes(body).decode("utf-8", "replace")
    if text.count("&") >= MAX_FIELDS:
        raise WebhookPayloadError(f"The body has more than {MAX_FIELDS:,} fields.")
    found: Tree = {}
    for field in text.split("&"):
        if field:
            key, _, value = field.partition("=")
            path, value = _path(key), _unescaped(value)
            if not _put(found, path, value):
                name = _unescaped(key)
                found[f"{name}=" if isinstance(found.get(name), dict | list) else name] = value
    return found


def _unescaped(text: str) -> str:
    return unquote_plus(text) if "%" in text or "+" in text else text


def _path(key: str) -> tuple[str, ...]:
    if len(key) > _MAX_KEY:
        raise WebhookPayloadError(f"A key has more than {_MAX_KEY:,} characters.")
    return _steps(key)


@lru_cache(maxsize=4096)
def _steps(key: str) -> tuple[str, ...]:
    """Take a key apart; a step into a list has no name. The same few keys come with every webhook."""
    plain = _unescaped(key)
    match = _KEY.fullmatch(plain)
    if match is None:
        return (plain,)
    first, rest = match.groups()
    path = (first, *rest[1:-1].split("][")) if rest else (first,)
    if len(path) > MAX_DEPTH:
        raise WebhookPayloadError(f"The keys nest deeper than {MAX_DEPTH} levels.")
    return path


def _put(tree: Tree, path: tuple[str, ...], value: str) -> bool:
    """Put a value where its path leads. False where another value is in the way."""
    here: Any = tree
    for index in range(len(path) - 1):
        name = path[index]
        kind: type[Any] = dict if path[index + 1] else list
        if not name:
            here = _item(here, path[index + 1 :], kind)
            continue
        inner: Any = here.get(name)
        if inner is None:
            inner = here[name] = kind()
        elif not isinstance(inner, kind):
            return False
        here = inner
    last = path[-1]
    if not last and len(path) > 1:
        here.append(value)
    elif isinstance(here.get(last), dict | list):
        return False
    else:
        here[last] = value
    return True


def _item(items: list[Any], rest: Sequence[str], kind: type[Any]) -> Any:
    """Give the item of a list that a value belongs to: the last one, or a new one where that has the value already."""
    last: Any = items[-1] if items else None
    if isinstance(last, kind) and not (is_object(last) and _has(last, rest)):
        return last
    items.append(kind())
    return items[-1]


def _has(tree: Any, path: Sequence[str]) -> bool:
    if "" in path:
        return False
    for name in path:
        if not is_object(tree) or name not in tree:
            return False
        tree = tree[name]
    return True
