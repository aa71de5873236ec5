"""`maxio operations`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from maxio_sdk.cli._app import new_app, run
from maxio_sdk.cli._options import Format, Output
from maxio_sdk.cli._output import say
from maxio_sdk.cli.calls.table import Row, groups, kebab, rows

__all__ = ["app"]

app = new_app("")


@app.command()
def operations(
    search: Annotated[
        list[str] | None,
        typer.Argument(metavar="SEARCH", show_default=False, help="Words that its id, path or line must all have."),
    ] = None,
    output: Output = Format.TABLE,
) -> None:
    """List the operations of the API: id, request, and what each does.

    `maxio operations show ID`, like `maxio call ID --help`, tells all about one.
    """
    words = [word.lower() for word in search or ()]
    if len(words) == 2 and words[0] == "show":
        run("call", [words[1], "--help"])
        return
    found = {id_: row for id_, row in rows().items() if _has(words, id_, row)}
    if not found:
        raise typer.BadParameter(f"No operation has {' and '.join(words)} in its id, path or line. Try one word of it.")
    if output is Format.TABLE:
        _list(found)
        return
    from maxio_sdk.cli.calls.output import Writer

    commands = _commands()
    writer = Writer(output)
    writer.some([_as_json(id_, row, commands[id_]) for id_, row in found.items()])
    writer.end()


def _list(found: Mapping[str, Row]) -> None:
    """Write two lines of each: a table of them would be wider than most terminals."""
    width = max(map(len, found))
    for id_, row in found.items():
        say(f"{id_:<{width}}  {row.verb} {row.path}\n    {row.summary}")


def _has(words: Sequence[str], id_: str, row: Row) -> bool:
    text = f"{id_} {id_.replace('_', ' ')} {row.verb} {row.path} {row.summary}".lower()
    return all(word in text for word in words)


def _commands() -> dict[str, str]:
    """Return the direct form of each operation."""
    return {
        id_: f"maxio {' '.join(kebab(part) for part in (*path.split('.'), name))}"
        for path, group in groups().items()
        if not group.bound
        for name, id_ in group.methods.items()
    }


def _as_json(id_: str, row: Row, command: str) -> dict[str, str]:
    return {"id": id_, "method": row.verb, "path": row.path, "summary": row.summary, "command": command}
