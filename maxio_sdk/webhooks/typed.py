"""From a tree of text to the JSON that it stands for, as a payload's model declares its fields.

A form knows text alone. What the model does not know stays text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

import attrs

from maxio_sdk._core.codec import fields_of, from_wire
from maxio_sdk._core.jsontext import is_list, is_object
from maxio_sdk._core.nodes import ChoiceNode, EnumNode, ListNode, MapNode, ModelNode, Node, ScalarNode, TimestampNode
from maxio_sdk.types import JSON, Model
from maxio_sdk.webhooks.timestamps import iso_timestamp

__all__ = ["read_payload"]

Reader: TypeAlias = Callable[[Any], JSON]

_INTEGER = re.compile(r"-?[0-9]{1,40}")
_POSITION = re.compile(r"[0-9]{1,9}")
_BOOLEANS: Final = {"true": True, "false": False}


@attrs.frozen
class _Fields:
    """How the fields of a model are read."""

    readers: Mapping[str, Reader]
    lists: tuple[str, ...]
    """Lists that are always there. An empty one has nothing that a form could hold, so it may not come."""

    def read(self, tree: Mapping[str, Any]) -> JSON:
        found = {name: self.readers.get(name, _unknown)(value) for name, value in tree.items()}
        for name in self.lists:
            if found.get(name) is None:
                found[name] = []
        return found


_known: dict[type[Model], _Fields] = {}


def read_payload(tree: Mapping[str, Any], cls: type[Model]) -> Model:
    """Read a payload as its model. Text that does not fit its field stays text, and is logged once, by path."""
    return from_wire(_fields(cls).read(tree), cls)


def _fields(cls: type[Model]) -> _Fields:
    found = _known.get(cls)
    if found is None:
        nodes = fields_of(cls)
        lists = tuple(wire for wire, node in nodes.items() if list in node.by_kind and not node.nullable)
        found = _known.setdefault(cls, _Fields({wire: _reader(node) for wire, node in nodes.items()}, lists))
    return found


def _reader(node: Node) -> Reader:
    """Make the reader of a field's type."""
    if node.is_any:
        return _unknown
    text, items, entries = _text_reader(node), _list_reader(node), _entries_reader(node)

    def read(value: Any) -> JSON:
        if isinstance(value, str):
            return text(value)
        return entries(value) if is_object(value) else items(value)

    return read


def _text_reader(node: Node) -> Callable[[str], JSON]:
    """Make the reader of what is not nested. Empty text is null where the field is no free text."""
    texts = node.by_kind.get(str, ())
    free = any(type(member) is ScalarNode for member in texts)
    empty = "" if free and not any(isinstance(member, EnumNode) for member in texts) else None
    boolean, integer = bool in node.by_kind, any(type(member) is ScalarNode for member in node.by_kind.get(int, ()))
    timestamp = any(isinstance(member, TimestampNode) for member in texts)

    def read(value: str) -> JSON:
        if not value:
            return empty
        if integer and _INTEGER.fullmatch(value) and (not free or str(int(value)) == value):
            return int(value)
        if boolean and value in _BOOLEANS:
            return _BOOLEANS[value]
        return (iso_timestamp(value) if timestamp else None) or value

    return read


def _list_reader(node: Node) -> Callable[[list[Any]], JSON]:
    item = next((member.item for member in node.by_kind.get(list, ()) if isinstance(member, ListNode)), None)
    if item is None:
        return _unknown
    each = _Later(item)
    return lambda values: _listed(values, each)


def _listed(values: list[Any], each: Reader) -> list[JSON]:
    # Rails writes an empty list as one item without a value.
    return [] if values == [""] else [each(value) for value in values]


def _entries_reader(node: Node) -> Callable[[dict[str, Any]], JSON]:
    """Make the reader of names with values: an object, a map, or a list by position."""
    for member in node.by_kind.get(dict, ()):
        if isinstance(member, ModelNode):
            cls = member.cls
            return lambda tree: _fields(cls).read(tree)
        if isinstance(member, ChoiceNode):
            choice = member
            return lambda tree: _chosen(choice, tree)
        if isinstance(member, MapNode):
            each = _Later(member.item)
            return lambda tree: {name: each(value) for name, value in tree.items()}
    for member in node.by_kind.get(list, ()):
        if isinstance(member, ListNode):
            each = _Later(member.item)
            return lambda tree: _by_position(tree, each)
    return _unknown


def _chosen(choice: ChoiceNode, tree: dict[str, Any]) -> JSON:
    node = choice.chosen(tree, tree)
    return _unknown(tree) if node is None else _reader(node)(tree)


def _by_position(tree: dict[str, Any], each: Reader) -> JSON:
    if not all(_POSITION.fullmatch(name) for name in tree):
        return _unknown(tree)
    return [each(tree[name]) for name in sorted(tree, key=int)]


def _unknown(value: Any) -> JSON:
    """Read what no model describes: names that count from 0 are the positions of a list."""
    if is_list(value):
        return [_unknown(each) for each in value]
    if not is_object(value):
        return value
    if all(name == str(position) for position, name in enumerate(value)):
        return [_unknown(each) for each in value.values()]
    return {name: _unknown(each) for name, each in value.items()}


class _Later:
    """A reader that is made on first use: types refer to each other in circles."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._reader: Reader | None = None

    def __call__(self, value: Any) -> JSON:
        if self._reader is None:
            self._reader = _reader(self._node)
        return self._reader(value)
