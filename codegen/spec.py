"""The spec as parsed: what the files say, checked one by one but not yet against each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import attrs

from codegen.names import class_of_resource
from codegen.problems import Place
from codegen.typerefs import TypeRef, TypeUse

__all__ = [
    "BodySpec",
    "EnumSpec",
    "ErrorSpec",
    "EventSpec",
    "FieldSpec",
    "FindSpec",
    "Limits",
    "ModelSpec",
    "ObjectSpec",
    "OperationSpec",
    "RereadSpec",
    "ResourceSpec",
    "ReturnSpec",
    "SpecDoc",
    "UnionSpec",
]


@attrs.frozen(kw_only=True)
class FieldSpec:
    """A field of an object, or a parameter of an operation."""

    place: Place
    name: str
    wire: str
    use: TypeUse
    doc: str = ""
    secret: bool = False
    style: str | None = None


@attrs.frozen(kw_only=True)
class ObjectSpec:
    place: Place
    file: str
    name: str
    doc: str
    fields: tuple[FieldSpec, ...]


@attrs.frozen(kw_only=True)
class EnumSpec:
    place: Place
    file: str
    name: str
    doc: str
    members: Mapping[str, str | int]

    @property
    def numbers(self) -> bool:
        """Whether the values are numbers; else all are text."""
        return any(isinstance(value, int) for value in self.members.values())


@attrs.frozen(kw_only=True)
class UnionSpec:
    """Objects told apart by a tag, or by which key is there."""

    place: Place
    file: str
    name: str
    doc: str
    by: str | None
    beside: bool
    variants: Mapping[str, str]
    """Model by tag value, or by the key that is there."""
    otherwise: str | None


ModelSpec: TypeAlias = ObjectSpec | EnumSpec | UnionSpec


@attrs.frozen(kw_only=True)
class BodySpec:
    place: Place
    root: str | None = None
    fields: TypeUse | None = None
    """The model whose fields are arguments."""
    params: tuple[FieldSpec, ...] = ()
    whole: FieldSpec | None = None
    optional: bool = False
    max_items: int | None = None


@attrs.frozen(kw_only=True)
class ReturnSpec:
    place: Place
    type: TypeRef
    path: tuple[str, ...] = ()
    many: bool = False
    item: str | None = None


@attrs.frozen
class ErrorSpec:
    place: Place
    status: int
    model: str | None
    when: str


@attrs.frozen(kw_only=True)
class FindSpec:
    """All names are those of requests."""

    place: Place
    argument: str
    operation: str
    parameter: str
    prefix: str
    also: Mapping[str, str]
    """Path parameter of the operation by parameter of the finder."""


@attrs.frozen
class RereadSpec:
    place: Place
    operation: str


@attrs.frozen(kw_only=True)
class OperationSpec:
    place: Place
    id: str
    name: str
    method: str
    path: str
    group: str
    doc: str
    path_params: tuple[FieldSpec, ...]
    query_params: tuple[FieldSpec, ...]
    body: BodySpec | None
    returns: ReturnSpec | None
    errors: tuple[ErrorSpec, ...]
    paging: str | None
    per_page: int | None
    max_per_page: int | None
    cursor: tuple[str, ...]
    cursor_excludes: tuple[str, ...]
    token: str
    repeatable: bool
    find: FindSpec | None
    done: Mapping[int, str]
    reread: RereadSpec | None
    priority: str
    server: str
    auth: str


@attrs.frozen(kw_only=True)
class ResourceSpec:
    place: Place
    file: str
    path: str
    cls: str | None
    """The name of its class, where it is not the one that follows from the path."""
    doc: str
    operations: tuple[OperationSpec, ...]
    bind: Mapping[str, Mapping[str, str]]

    @property
    def classes(self) -> Mapping[str, str]:
        """The class of the resource and of each bound view, by path."""
        views = {path: class_of_resource(path) for path in self.bind}
        return {self.path: self.cls or class_of_resource(self.path), **views}


@attrs.frozen
class EventSpec:
    place: Place
    name: str
    payload: str
    doc: str


@attrs.frozen(kw_only=True)
class Limits:
    default_per_page: int = 20
    max_per_page: int = 200


@attrs.frozen(kw_only=True)
class SpecDoc:
    limits: Limits
    resources: tuple[ResourceSpec, ...]
    models: tuple[ModelSpec, ...]
    events: tuple[EventSpec, ...]
