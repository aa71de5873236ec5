"""The options of `maxio sync`. Nothing but Typer is loaded here, so that help comes at once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

__all__ = [
    "Database",
    "DatabaseFile",
    "Delimiter",
    "DropUnknown",
    "Empty",
    "EmptyOption",
    "Format",
    "FormatOption",
    "IdColumn",
    "Map",
    "Match",
    "MatchOption",
    "Mode",
    "ModeOption",
    "Query",
    "RetryFailed",
    "SourceArgument",
]


class Mode(StrEnum):
    """What is done with a row."""

    UPSERT = "upsert"
    INSERT = "insert"
    UPDATE = "update"


class Match(StrEnum):
    """By what the object of a row without an id is found."""

    REFERENCE = "reference"
    EMAIL = "email"


class Empty(StrEnum):
    """What an empty cell says."""

    SKIP = "skip"
    CLEAR = "clear"


class Format(StrEnum):
    """What a file is."""

    CSV = "csv"
    TSV = "tsv"
    JSONL = "jsonl"
    PARQUET = "parquet"


def _mapping(given: list[str]) -> list[str]:
    """Refuse what is no pair, and a column that is mapped twice."""
    columns: set[str] = set()
    for pair in given:
        column, _, field = pair.partition("=")
        if not column or not field:
            raise typer.BadParameter(f"{pair!r} is no COLUMN=FIELD, such as mail=email or hue=metafield:Color")
        if column in columns:
            raise typer.BadParameter(f"the column {column!r} is mapped twice")
        columns.add(column)
    return given


def _delimiter(given: str | None) -> str | None:
    if given is None or (len(given) == 1 and given not in '"\r\n\0'):
        return given
    if given in ("tab", "\\t"):
        return "\t"
    raise typer.BadParameter("give a single character, such as ';', or the word tab")


SourceArgument: TypeAlias = Annotated[
    str | None,
    typer.Argument(
        metavar="SOURCE",
        show_default=False,
        help="File with the rows: .csv, .tsv, .jsonl or .ndjson, also with .gz, or .parquet. - is standard input.",
    ),
]
ModeOption: TypeAlias = Annotated[
    Mode,
    typer.Option(
        "--mode",
        help="insert makes a new one of each row; update changes the one that is there; upsert changes it if it is "
        "there, and else makes it.",
    ),
]
Map: TypeAlias = Annotated[
    list[str],
    typer.Option(
        "--map",
        metavar="COLUMN=FIELD",
        callback=_mapping,
        show_default=False,
        help="The field that a column fills, where it is not the one of its name; as often as needed. metafield:NAME "
        "is a custom field.",
    ),
]
IdColumn: TypeAlias = Annotated[
    str | None, typer.Option("--id-column", metavar="COLUMN", help="Column that holds Maxio's id. Else `id`, if there.")
]
MatchOption: TypeAlias = Annotated[
    Match | None,
    typer.Option("--match", help="Find the one that a row without an id is about by this. email: customers only."),
]
EmptyOption: TypeAlias = Annotated[
    Empty, typer.Option("--empty", help="Leave the field of an empty cell as it is, or clear it.")
]
DropUnknown: TypeAlias = Annotated[
    bool,
    typer.Option("--drop-unknown", help="Leave out columns that are no fields, and list them. Else they are refused."),
]
FormatOption: TypeAlias = Annotated[
    Format | None,
    typer.Option("--format", help="What the file is, where its name does not tell. Standard input is csv without it."),
]
Delimiter: TypeAlias = Annotated[
    str | None,
    typer.Option("--delimiter", metavar="CHAR", callback=_delimiter, help="What separates cells of CSV. Else a comma."),
]
Query: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--query",
        metavar="SQL",
        help="Instead of SOURCE: a SELECT over files on this machine (DuckDB), or in --database. Give it an ORDER BY.",
    ),
]
Database: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--database",
        metavar="URL",
        help="Where to run the query: a URL of SQLAlchemy, or the name of a variable that holds one. A URL with a "
        "password should not stand in a command.",
    ),
]
DatabaseFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--database-file",
        metavar="FILE",
        exists=True,
        dir_okay=False,
        readable=True,
        help="File with that URL.",
    ),
]
RetryFailed: TypeAlias = Annotated[
    bool, typer.Option("--retry-failed", help="Try rows again that an earlier run of this job was refused.")
]
