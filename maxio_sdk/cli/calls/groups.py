"""Resources and operations as groups, whose commands are made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from typer.core import TyperGroup
from typer.main import get_command

from maxio_sdk.cli._app import LazyGroup, new_app, nothing
from maxio_sdk.cli.calls.build import command_of
from maxio_sdk.cli.calls.table import groups, kebab, method, rows

__all__ = ["call_group", "resource_group"]


def resource_group(path: str, own: TyperGroup | None = None) -> TyperGroup:
    """Make the group of a resource. `own` has commands that come before those of the API."""
    found = groups()[path]
    ids = {kebab(name): id_ for name, id_ in found.methods.items()}
    nested = {kebab(name): f"{path}.{name}" for name in found.nested}
    names = {name: rows()[id_].summary for name, id_ in ids.items()}
    names |= {name: f"[group] {groups()[inner].doc.partition(chr(10))[0]}" for name, inner in nested.items()}

    def load(name: str) -> Any:
        if name in nested:
            return resource_group(nested[name])
        return command_of(method(ids[name]), positional=True, bound=found.bound)

    return _group(found.doc, names, load, own=own)


def call_group() -> TyperGroup:
    """Make the group of all operations by id."""
    text = "Carry out any operation by its id. `maxio operations SEARCH` finds it; `maxio call ID --help` is its help."
    names = {id_: row.summary for id_, row in rows().items()}
    return _group(text, names, lambda id_: command_of(method(id_), positional=False), lister="maxio operations")


def _group(
    help_text: str,
    names: Mapping[str, str],
    load: Callable[[str], Any],
    *,
    own: TyperGroup | None = None,
    lister: str | None = None,
) -> TyperGroup:
    app = new_app(help_text if own is None else str(own.help), cls=LazyGroup)
    app.callback()(nothing)
    group = get_command(app)
    if not isinstance(group, LazyGroup):
        raise TypeError("Typer made no group")
    return group.of(names, load, own=own, lister=lister)
