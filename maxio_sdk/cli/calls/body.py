"""The body of a request, of `--json` and `--set`."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NoReturn

from maxio_sdk._core.codec import fields_of
from maxio_sdk._core.jsontext import is_object
from maxio_sdk._core.nodes import EnumNode, ListNode, ModelNode, Node
from maxio_sdk._core.operation import Operation
from maxio_sdk.cli.calls.checks import Nodes, nodes_of, problems
from maxio_sdk.cli.calls.table import Form
from maxio_sdk.cli.calls.values import nearest
from maxio_sdk.errors import ConfigurationError
from maxio_sdk.types import UNSET

__all__ = ["body_of", "read_json"]

_NAME_MOST: Final = 200
_SHOWN_MOST: Final = 10
_INTEGER: Final = re.compile(r"-?(0|[1-9][0-9]*)")


def body_of(
    operation: Operation[Any], form: Form, text: str | None, sets: Sequence[str], *, checked: bool = True
) -> Any:
    """Return the body as it is sent, `UNSET` for none. Raises `ConfigurationError` where it is not what is taken."""
    if operation.body is None:
        return UNSET
    if text is None and not sets:
        _need_nothing(form, required=operation.body.required)
        return UNSET
    nodes = nodes_of(operation.body)
    body: Any = dict[str, Any]() if text is None else _rooted(form, read_json(text))
    for each in sets:
        _set(body, form, nodes, each, checked=checked)
    if form.root is not None and operation.body.required and is_object(body):
        body.setdefault(form.root, {})
    if checked:
        found = problems(body, operation.body)
        if found:
            more = [f"and {len(found) - _SHOWN_MOST} more"] if len(found) > _SHOWN_MOST else []
            raise ConfigurationError(
                "The body is not what this takes, so nothing was sent:\n"
                + "\n".join(f"- {each}" for each in found[:_SHOWN_MOST] + more)
                + "\n--help lists the fields; --unchecked sends it as it is."
            )
    return body


def read_json(text: str) -> Any:
    """Parse JSON that stands in the option itself, in a file, or on standard input (`-`)."""
    where = "--json"
    if text == "-":
        where, text = "standard input", _decoded("standard input", sys.stdin.buffer.read())
    elif text.strip() and not text.lstrip().startswith(("{", "[", '"')):
        # What is no name of a file may be a body with secrets in it, so it is not repeated.
        if len(text) > _NAME_MOST or not Path(text).is_file():
            name = f" {text}" if len(text) <= _NAME_MOST else " of so long a name"
            raise ConfigurationError(f"--json: there is no file{name}. JSON itself begins with {{ or [.")
        where, text = text, _decoded(text, Path(text).read_bytes())
    if not text.strip():
        raise ConfigurationError(f"{where} is empty, and should hold the body.")
    return _parsed(text, where)


def _parsed(text: str, where: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_number, object_pairs_hook=_without_doubles)
    except json.JSONDecodeError as error:
        # Python names what it expected instead, which after a comma misleads.
        surplus = text[: error.pos + 1].rstrip("}] \t\r\n").endswith(",") and text[error.pos : error.pos + 1] in "}],"
        said = "a comma is followed by nothing" if surplus else error.msg
        raise ConfigurationError(f"{where} is no JSON: {said} (line {error.lineno}, column {error.colno})") from None
    except _DoubledError as error:
        raise ConfigurationError(f"{where}: the key {error} stands there twice") from None
    except (ValueError, RecursionError):
        raise ConfigurationError(f"{where} is no JSON that can be sent: no NaN, no infinity, not too deep") from None


class _DoubledError(Exception):
    """A key that stands in an object twice."""


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise _DoubledError(next(repr(name) for name in names if names.count(name) > 1))
    return found


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def _decoded(where: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigurationError(f"{where} is no text in UTF-8") from None


def _need_nothing(form: Form, *, required: bool) -> None:
    needed = [field.key for field in (*form.fields, *form.beside) if field.required]
    if form.whole is not None and form.root is None:
        raise ConfigurationError("This needs a body: give --json FILE, or - for standard input.")
    if needed and form.whole is None:
        example = " ".join(f"--set {name}=..." for name in needed)
        raise ConfigurationError(f"This needs a body with {', '.join(needed)}: give {example}, or --json FILE.")
    if form.root is not None and required:
        raise ConfigurationError(
            "This needs a body: give --set NAME=VALUE or --json FILE; --json '{}' for an empty one."
        )


def _rooted(form: Form, value: Any) -> Any:
    """Put the root key around what lacks it."""
    if form.root is None or (is_object(value) and form.root in value):
        return value
    beside = {field.key for field in form.beside}
    if not is_object(value) or not beside:
        return {form.root: value}
    return {
        form.root: {key: each for key, each in value.items() if key not in beside},
        **{key: each for key, each in value.items() if key in beside},
    }


def _set(body: Any, form: Form, nodes: Nodes, text: str, *, checked: bool) -> None:
    """Do what `--set a.b=value` says, or `--set a.b:=JSON`."""
    name, sign, value = text.partition("=")
    raw, name = name.endswith(":"), name.removesuffix(":")
    *outer, last = name.split(".")
    if not sign or not all((*outer, last)):
        raise ConfigurationError(f"--set {name}: it must be NAME=VALUE, as in --set first_name=Ada")
    if not value.isascii() and any("\ud800" <= char <= "\udfff" for char in value):
        raise ConfigurationError(f"--set {name}: the value is no text in UTF-8")
    place: Any = body
    known: Mapping[str, Node] = {**(nodes.fields or {}), **nodes.beside}
    first = (*outer, last)[0]
    if form.root is not None and first not in nodes.beside:
        place, known = _inside(body, form.root), nodes.fields or dict[str, Node]()
    for key in outer:
        if checked:
            _check_field(key, known, name)
        known = _fields_below(known.get(key))
        place = _inside(place, key)
    if checked:
        _check_field(last, known, name)
    node = known.get(last)
    _object(place, name)[last] = _parsed(value, f"--set {name}") if raw else _typed(value, node, name)
    if checked and not raw and node is not None:
        _check_word(value, node, name)


def _inside(place: Any, key: str) -> Any:
    return _object(place, key).setdefault(key, {})


def _object(place: Any, name: str) -> dict[str, Any]:
    if not is_object(place):
        raise ConfigurationError(f"--set {name}: what --json gives there is no object")
    return place


def _check_field(key: str, known: Mapping[str, Node], name: str) -> None:
    if known and key not in known:
        raise ConfigurationError(f"--set {name}: there is no field {key!r}{nearest(key, list(known))}")


def _fields_below(node: Node | None) -> Mapping[str, Node]:
    members = node.by_kind.get(dict, ()) if node is not None else ()
    return fields_of(members[0].cls) if members and isinstance(members[0], ModelNode) else {}


def _typed(text: str, node: Node | None, name: str) -> Any:
    """Read the value of a field by its type; text is text wherever the field may be text alone."""
    if node is None or node.is_any:
        return text
    kinds = node.by_kind
    if bool in kinds and text in ("true", "false"):
        return text == "true"
    if int in kinds and _INTEGER.fullmatch(text):
        return int(text)
    if str in kinds:
        return text
    if list in kinds:
        member = kinds[list][0]
        item = member.item if isinstance(member, ListNode) else None
        if item is not None and dict not in item.by_kind:
            return [_typed(part.strip(), item, name) for part in text.split(",")]
    if dict in kinds or list in kinds:
        raise ConfigurationError(
            f"--set {name}: this is no single value; write --set '{name}:=JSON', or {name}.FIELD=VALUE"
        )
    return text


def _check_word(text: str, node: Node, name: str) -> None:
    words = next((each for each in node.by_kind.get(str, ()) if isinstance(each, EnumNode)), None)
    if words is not None and text not in words.members:
        known = [str(word) for word in words.members]
        raise ConfigurationError(f"--set {name}: {text!r} is none of {', '.join(known)}{nearest(text, known)}")
