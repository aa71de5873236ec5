"""Reading a webhook's form without the code under test: each leaf with its path, and what its text stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias
from urllib.parse import parse_qsl

import attrs

from maxio_sdk.types import Model

__all__ = ["Path", "follow", "form_leaves", "says", "typed_leaves"]

Path: TypeAlias = tuple[str | int, ...]

_NAMES = {"type": "type_"}
_ZONES = {"EST": "-0500", "EDT": "-0400"}


def form_leaves(body: bytes) -> list[tuple[Path, str]]:
    """List the fields of a form with their paths, where `[]` is the position that it stands for.

    A list with an empty text alone is an empty list: its path is that of the list.
    """
    lists: dict[Path, tuple[int, set[str]]] = {}
    found: list[tuple[Path, str]] = []
    for key, text in parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=True):
        names = re.findall(r"[^\[\]]+|\[\]", key)
        path: Path = ()
        for index, name in enumerate(names):
            if name != "[]":
                path = (*path, int(name) if name.isdecimal() else name)
                continue
            position, seen = lists.get(path, (-1, set()))
            rest = "/".join(names[index + 1 :])
            if position < 0 or rest in seen:
                position, seen = position + 1, set()
            lists[path] = position, seen | {rest}
            path = (*path, position)
        found.append((path[:-1] if names[-1] == "[]" and text == "" else path, text))
    return found


def follow(value: Any, path: Path) -> Any:
    """Give what a path leads to: by attribute, by key, or by position."""
    for step in path:
        if isinstance(step, int) or isinstance(value, dict):
            value = value[step]
        else:
            value = getattr(value, _NAMES.get(step, step))
    return value


def typed_leaves(value: Any) -> Iterator[Any]:
    """Give every value of a model that is neither empty nor made of others."""
    if isinstance(value, Model):
        inner: Any = (getattr(value, field.name) for field in attrs.fields(type(value)) if field.name != "_kept")
    elif isinstance(value, list | dict):
        inner = value.values() if isinstance(value, dict) else value
    else:
        if value is not None and value != "":
            yield value
        return
    for one in inner:
        yield from typed_leaves(one)


def says(value: Any, text: str) -> bool:
    """Tell whether a value is what its text stands for."""
    if value is None or value == []:
        return text == ""
    if isinstance(value, bool):
        return text == ("true" if value else "false")
    if isinstance(value, datetime):
        moment = _moment(text)
        return (value, value.utcoffset()) == (moment, moment.utcoffset())
    if isinstance(value, date):
        return text == value.isoformat()
    if isinstance(value, Decimal):
        return value == Decimal(text)
    return text == str(value)


def _moment(text: str) -> datetime:
    if text[10] == "T":
        return datetime.fromisoformat(text)
    if text[3] == ",":
        return datetime.strptime(re.sub(r" [A-Z]{3} ", " ", text), "%a, %d %b %Y %H:%M:%S %z")
    for name, offset in _ZONES.items():
        text = text.replace(name, offset)
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S %z")
