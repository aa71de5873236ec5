"""What the generated tables of `maxio_sdk.cli._spec` are made of, and how they are looked up.

Apart from the catalogue of the SDK, which says how operations are sent, so that help loads no model and no library.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple, cast

__all__ = ["Argument", "Form", "Group", "Method", "Row", "groups", "kebab", "method", "rows"]


class Argument(NamedTuple):
    """A parameter of an operation, or a field of its body."""

    name: str
    """That of Python."""
    wire: str = ""
    """That of the request, where it is another."""
    kind: str = "text"
    """How it is read: `text`, `id` (a number or text), `integer`, `boolean`, `object`, ..."""
    doc: str = ""
    required: bool = False
    many: bool = False
    """Whether it is a list of them."""
    choices: tuple[str, ...] = ()
    fields: tuple[Argument, ...] = ()
    """Of an object in the query."""

    @property
    def key(self) -> str:
        """Its name in the request."""
        return self.wire or self.name


class Form(NamedTuple):
    """The body of a request."""

    root: str | None = None
    fields: tuple[Argument, ...] = ()
    """What stands under the root key, or at the top where there is none."""
    beside: tuple[Argument, ...] = ()
    """Keys beside the root."""
    whole: Argument | None = None
    """What may be given instead of the fields."""


class Method(NamedTuple):
    """An operation, as a command."""

    id: str
    resource: str
    name: str
    verb: str
    path: str
    doc: str
    path_arguments: tuple[Argument, ...] = ()
    query: tuple[Argument, ...] = ()
    form: Form | None = None
    listing: bool = False
    """Whether it lists, in pages or at once."""
    seller: bool = False
    """Whether it takes the seller token and not the API key."""
    token: bool = False
    """Whether its body takes a uniqueness token."""
    errors: Mapping[int, str] = {}
    """When it fails, by status."""
    reference: str = ""

    @property
    def reads(self) -> bool:
        """Whether it changes nothing: a GET, or a preview."""
        return self.verb == "GET" or "preview" in self.id.split("_")


class Group(NamedTuple):
    """A resource, as a group of commands."""

    doc: str
    methods: Mapping[str, str]
    """The operation's id by the name of the method."""
    bound: Mapping[str, str]
    """Path arguments that the group itself has the values of."""
    nested: tuple[str, ...]


class Row(NamedTuple):
    """An operation in a line."""

    module: str
    verb: str
    path: str
    summary: str


def groups() -> Mapping[str, Group]:
    """Return all resources by their path: `subscriptions.notes`."""
    return cast("Mapping[str, Group]", import_module("maxio_sdk.cli._spec._index").GROUPS)


def rows() -> Mapping[str, Row]:
    """Return all operations by id, in a line each."""
    return cast("Mapping[str, Row]", import_module("maxio_sdk.cli._spec._index").ROWS)


def method(id_: str) -> Method:
    """Return an operation with all that its help says."""
    found: Method = import_module(f"maxio_sdk.cli._spec.{rows()[id_].module}").METHODS[id_]
    return found


def kebab(name: str) -> str:
    """Write a name as it stands on a command line."""
    return name.strip("_").replace("_", "-")
