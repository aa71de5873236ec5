"""The body of a webhook, a form whose keys nest by brackets (`payload[site][id]=1`), as a tree of text.

Keys mean what they mean to Rack, which reads what Rails writes: `a[]=1` adds to a list, and `a[][b]=1` begins a new
item of a list where the last one has a `b` already. The time is linear in the size of the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, TypeAlias
from urllib.parse import unquote

import attrs

from maxio_sdk._core.jsontext import is_list, is_object
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
    # Most fields stand beside one that was there just before, in an object that was found then.
    objects: dict[tuple[str, ...], Tree] = {(): found}
    for field in text.replace("+", " ").split("&"):
        if field:
            key, _, value = field.partition("=")
            _put(found, objects, _path(key), unquote(value, errors="replace") if "%" in value else value)
    return found


def _path(key: str) -> _Path:
    if len(key) > _MAX_KEY:
        raise WebhookPayloadError(f"A key has more than {_MAX_KEY:,} characters.")
    return _parsed(key)


@attrs.frozen
class _Path:
    """Where a value belongs."""

    whole: str
    """The key as it came."""
    steps: tuple[str, ...]
    """Names; a step into a list has none."""
    above: tuple[str, ...]
    name: str
    in_list: bool


@lru_cache(maxsize=4096)
def _parsed(key: str) -> _Path:
    """Take a key apart. The same few keys come with every webhook."""
    whole = unquote(key, errors="replace")
    match = _KEY.fullmatch(whole)
    if match is None:
        return _Path(whole, (whole,), (), whole, in_list=False)
    first, rest = match.groups()
    steps = (first, *rest[1:-1].split("][")) if rest else (first,)
    if len(steps) > MAX_DEPTH:
        raise WebhookPayloadError(f"The keys nest deeper than {MAX_DEPTH} levels.")
    return _Path(whole, steps, steps[:-1], steps[-1], in_list="" in steps)


def _put(tree: Tree, objects: dict[tuple[str, ...], Tree], path: _Path, value: str) -> None:
    """Put a value where its path leads, or beside everything where another one is in the way."""
    holder: Any = None if path.in_list else objects.get(path.above)
    if holder is None:
        holder = _holder(tree, path.steps)
        if holder is not None and not path.in_list:
            objects[path.above] = holder
    if is_list(holder):
        holder.append(value)
    elif holder is None or isinstance(holder.get(path.name), dict | list):
        tree[f"{path.whole}=" if isinstance(tree.get(path.whole), dict | list) else path.whole] = value
    else:
        holder[path.name] = value


def _holder(tree: Tree, steps: tuple[str, ...]) -> Any:
    """Give the object or list that holds the last step. None where a value is in the way."""
    here: Any = tree
    for index in range(len(steps) - 1):
        name = steps[index]
        kind: type[Any] = dict if steps[index + 1] else list
        if not name:
            here = _item(here, steps[index + 1 :], kind)
            continue
        inner: Any = here.get(name)
        if inner is None:
            inner = here[name] = kind()
        elif not isinstance(inner, kind):
            return None
        here = inner
    return here


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
