"""What a declared type makes of JSON: one node a type, built from the annotation.

A value that fits no member of its type stays as it came and counts as a misfit. Counting is one
process-wide tick (`misfit`), which costs nothing while everything fits. `walk` finds the paths later.
"""

from __future__ import annotations

import itertools
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal, Protocol, TypeAlias, Union

from maxio_sdk._core import scalars
from maxio_sdk._core.names import resolve
from maxio_sdk._core.scalars import Reading
from maxio_sdk.types import Model, Present, Tagged, UnknownVariant, UnsetType

__all__ = [
    "ChoiceNode",
    "EnumNode",
    "Hook",
    "ListNode",
    "MapNode",
    "Member",
    "ModelNode",
    "Node",
    "Planner",
    "ScalarNode",
    "TimestampNode",
    "misfit",
]

Holder: TypeAlias = Mapping[str, Any] | None
"""The object that a value stands in, where a union's tag may be."""

Found: TypeAlias = list[str]

misfit = itertools.count().__next__
"""Count a misfit. Atomic; a decode that sees no tick but its own two had none.

A tick of another thread only costs a walk that finds nothing.
"""


class Hook(Protocol):
    """Decodes a value; the signature of cattrs."""

    def __call__(self, value: Any, type_: Any = None, /) -> Any: ...


class Member(Protocol):
    """One member of a union: takes the JSON types `kinds`."""

    kinds: tuple[type, ...]

    def parse(self, value: Any, holder: Holder) -> Reading:
        """Return the value and whether it encodes to the same JSON; None where it does not fit."""
        ...

    def walk(self, value: Any, path: str, found: Found) -> None:
        """Add the paths of misfits inside a value that fits."""
        ...


class ScalarNode:
    """A JSON type that stays as it is."""

    def __init__(self, *kinds: type) -> None:
        self.kinds = kinds

    def parse(self, value: Any, holder: Holder) -> Reading:
        return value, True

    def walk(self, value: Any, path: str, found: Found) -> None:
        return None


class TextNode(ScalarNode):
    """A scalar with a form of its own, read by one of `scalars.read_...`."""

    def __init__(self, read: Callable[[Any], Reading], *kinds: type) -> None:
        super().__init__(*kinds)
        self.read = read

    def parse(self, value: Any, holder: Holder) -> Reading:
        return self.read(value)


class TimestampNode(TextNode):
    """A timestamp; apart from the other text nodes because compiled code looks into `STAMPS` first."""

    def __init__(self) -> None:
        super().__init__(scalars.read_timestamp, str)


class EnumNode(ScalarNode):
    """An enum, by value."""

    def __init__(self, cls: type[Enum]) -> None:
        self.members = {member.value: member for member in cls}
        super().__init__(*_types(self.members))

    def parse(self, value: Any, holder: Holder) -> Reading:
        member = self.members.get(value)
        return None if member is None else (member, True)


class LiteralNode(ScalarNode):
    """One of some given values."""

    def __init__(self, values: Sequence[Any]) -> None:
        super().__init__(*_types(values))
        self.values = values

    def parse(self, value: Any, holder: Holder) -> Reading:
        return (value, True) if value in self.values else None


class ListNode:
    """A list."""

    kinds: tuple[type, ...] = (list,)

    def __init__(self, item: Node) -> None:
        self.item = item

    def parse(self, value: Any, holder: Holder) -> Reading:
        item = self.item
        if item.is_any:
            return list(value), True
        readings = [item.read(each, holder) for each in value]
        return [each for each, _ in readings], all(exact for _, exact in readings)

    def walk(self, value: Any, path: str, found: Found) -> None:
        for index, each in enumerate(value):
            self.item.walk(each, f"{path}[{index}]", found)


class MapNode:
    """An object whose keys are data."""

    kinds: tuple[type, ...] = (dict,)

    def __init__(self, item: Node) -> None:
        self.item = item

    def parse(self, value: Any, holder: Holder) -> Reading:
        item = self.item
        if item.is_any:
            return dict(value), True
        readings = {key: item.read(each, value) for key, each in value.items()}
        return {key: each for key, (each, _) in readings.items()}, all(exact for _, exact in readings.values())

    def walk(self, value: Any, path: str, found: Found) -> None:
        for each in value.values():
            # The key is data, perhaps personal, and may not get into a log.
            self.item.walk(each, f"{path}[*]", found)


class ModelNode:
    """A model class, decoded by its compiled function."""

    kinds: tuple[type, ...] = (dict,)

    def __init__(self, cls: type[Model], planner: Planner) -> None:
        self.cls = cls
        self._planner = planner
        self._hook: Hook | None = None

    def hook(self) -> Hook:
        """Return the class's function, compiled on first use: types refer to each other in circles."""
        if self._hook is None:
            self._hook = self._planner.model_hook(self.cls)
        return self._hook

    def parse(self, value: Any, holder: Holder) -> Reading:
        return self.hook()(value), True

    def walk(self, value: Any, path: str, found: Found) -> None:
        for wire, node in self._planner.fields(self.cls).items():
            if wire in value:
                node.walk(value[wire], f"{path}.{wire}", found, value)


class ChoiceNode:
    """A union of objects of which a tag, or the keys that are there, choose one."""

    kinds: tuple[type, ...] = (dict,)

    def __init__(self, choice: Tagged | Present, planner: Planner) -> None:
        self._choice = choice
        self._planner = planner

    def chosen(self, value: Mapping[str, Any], holder: Holder) -> Node | None:
        """Return the node of the object that is meant, None where the tag is not known."""
        choice = self._choice
        if isinstance(choice, Present):
            keys = choice.keys
            return self._planner.node(next((keys[key] for key in keys if key in value), choice.otherwise))
        tag = (holder or {} if choice.beside else value).get(choice.tag)
        variant = choice.variants.get(tag) if isinstance(tag, str) else None
        return None if variant is None else self._planner.node(variant)

    def parse(self, value: Any, holder: Holder) -> Reading:
        node = self.chosen(value, holder)
        return (UnknownVariant(value), True) if node is None else node.read(value, holder)

    def walk(self, value: Any, path: str, found: Found, holder: Holder = None) -> None:
        node = self.chosen(value, holder)
        if node is not None:
            node.walk(value, path, found, holder)


class Node:
    """A declared type: its members by the JSON type that they take."""

    def __init__(self, members: Sequence[Member], *, nullable: bool, is_any: bool = False) -> None:
        self.is_any = is_any
        self.nullable = nullable
        by_kind: dict[type, list[Member]] = {}
        for member in members:
            for kind in member.kinds:
                by_kind.setdefault(kind, []).append(member)
        self.by_kind = {
            kind: tuple(sorted(found, key=lambda member, kind=kind: _rank(member, kind)))  # type: ignore[misc]
            for kind, found in by_kind.items()
        }

    def _fit(self, value: Any, holder: Holder) -> tuple[Member | None, Reading]:
        for member in self.by_kind.get(value.__class__, ()):
            reading = member.parse(value, holder)
            if reading is not None:
                return member, reading
        return None, None

    def read(self, value: Any, holder: Holder = None) -> tuple[Any, bool]:
        """Return the value, as it came where it does not fit, and whether it encodes to the same JSON."""
        if value is None or self.is_any:
            if value is None and not self.nullable:
                misfit()
            return value, True
        reading = self._fit(value, holder)[1]
        if reading is None:
            misfit()
            return value, True
        return reading

    def rows(self, value: Any) -> Node | None:
        """Return the node of the items where the value is a list and may be one."""
        member = self.by_kind[list][0] if isinstance(value, list) and list in self.by_kind else None
        return member.item if isinstance(member, ListNode) else None

    def structure(self, value: Any, _: Any = None, /) -> Any:
        """Decode, with the signature of a cattrs hook."""
        return self.read(value)[0]

    def walk(self, value: Any, path: str, found: Found, holder: Holder = None) -> None:
        """Add the paths of the values that do not fit."""
        if self.is_any or (value is None and self.nullable):
            return
        member = None if value is None else self._fit(value, holder)[0]
        if member is None:
            found.append(path)
        elif isinstance(member, ChoiceNode):
            member.walk(value, path, found, holder)
        else:
            member.walk(value, path, found)


class Planner:
    """Builds nodes from types. `local` lets timestamps lack an offset, as request models may."""

    def __init__(
        self,
        model_hook: Callable[[type[Model]], Hook],
        fields: Callable[[type[Model]], Mapping[str, Node]],
        *,
        local: bool = False,
    ) -> None:
        self.model_hook = model_hook
        self.fields = fields
        self._local = local
        self._nodes: dict[Any, Node] = {}

    def node(self, type_: Any) -> Node:
        """Return the node of a type, or of an annotation's text."""
        found = self._nodes.get(type_)
        if found is None:
            found = self._nodes.setdefault(type_, self._build(resolve(type_) if isinstance(type_, str) else type_))
        return found

    def _build(self, type_: Any) -> Node:
        members = list(_flat(type_))
        if any(member is Any or member is object for member in members):
            return Node((), nullable=True, is_any=True)
        nullable = type(None) in members
        nodes = [self._member(member) for member in members if not _is_absence(member)]
        return Node(nodes, nullable=nullable)

    def _member(self, type_: Any) -> Member:
        origin, args = typing.get_origin(type_), typing.get_args(type_)
        if origin is Annotated:
            return ChoiceNode(next(each for each in args[1:] if isinstance(each, Tagged | Present)), self)
        if origin is Literal:
            return LiteralNode(args)
        if origin in {list, Sequence, tuple}:
            return ListNode(self.node(args[0]))
        if origin in {dict, Mapping}:
            return MapNode(self.node(args[1]))
        if type_ in {list, dict}:
            return ScalarNode(type_)
        if isinstance(type_, type):
            return self._class(type_)
        raise TypeError(f"models cannot have a field of the type {type_!r}")

    def _class(self, cls: type[Any]) -> Member:
        if issubclass(cls, Model):
            return ModelNode(cls, self)
        if issubclass(cls, Enum):
            return EnumNode(cls)
        if cls is float:
            return ScalarNode(float, int)
        if cls in {str, int, bool}:
            return ScalarNode(cls)
        if cls is Decimal:
            return TextNode(scalars.read_decimal, str, int, float)
        if cls is datetime:
            return TextNode(scalars.read_local, str) if self._local else TimestampNode()
        if cls is date:
            return TextNode(scalars.read_date, str)
        raise TypeError(f"models cannot have a field of the type {cls.__name__}")


def _types(values: Iterable[Any]) -> set[type[Any]]:
    return {type(value) for value in values}


def _rank(member: Member, kind: type) -> int:
    """Order the members that take one JSON type: the more particular first.

    A string is a Decimal where both may be, but a JSON integer stays an `int`.
    """
    if type(member) is ScalarNode:
        return 3 if kind is str else 1
    return 2 if isinstance(member, TextNode | MapNode) else 0


def _is_absence(type_: Any) -> bool:
    if typing.get_origin(type_) is Literal:
        return all(isinstance(each, UnsetType) for each in typing.get_args(type_))
    return type_ is type(None) or type_ is UnknownVariant or type_ is None


def _flat(type_: Any) -> Iterator[Any]:
    """Yield the members of a union, those of unions inside it too, but choices between objects in one piece."""
    origin, args = typing.get_origin(type_), typing.get_args(type_)
    if origin in {Union, types.UnionType}:
        for each in args:
            yield from _flat(each)
    elif origin is Annotated and not any(isinstance(each, Tagged | Present) for each in args[1:]):
        yield from _flat(args[0])
    elif origin is Annotated:
        yield type_
        # What is no object cannot be chosen by tag: the JSON's type tells it apart.
        yield from (each for each in _flat(args[0]) if not _is_object(each))
    else:
        yield type_


def _is_object(type_: Any) -> bool:
    return type_ is UnknownVariant or (isinstance(type_, type) and issubclass(type_, Model))
