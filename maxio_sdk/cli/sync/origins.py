"""Where the rows of a sync come from, as the options say."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

import attrs

from maxio_sdk.bulk.sources import Source, csv_rows, database, json_lines, parquet, sql
from maxio_sdk.cli._asking import Secret, find_secret
from maxio_sdk.errors import ConfigurationError

__all__ = ["Origin", "find_origin"]

_STANDARD_INPUT: Final = "-"
_PATTERN: Final = frozenset("*?[")
_KINDS: Final[Mapping[str, str]] = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
}
_DATABASE: Final = Secret("the URL of the database", "", "--database-file")


@attrs.frozen(kw_only=True)
class Origin:
    """Rows that can be read."""

    name: str
    """How messages call it."""
    open: Callable[[], Source]
    file: Path | None = None
    """The file, where it is a single one."""
    is_repeatable: bool = True
    """Whether it can be read twice, at no cost to anybody else."""
    place: str = "row"
    """What the number of a row stands for."""


def find_origin(
    source: str | None,
    *,
    file_format: str | None,
    delimiter: str | None,
    query: str | None,
    database: str | None,
    database_file: Path | None,
) -> Origin:
    """Find where the rows are to come from. Raises `ConfigurationError` where the options do not agree."""
    in_database = database is not None or database_file is not None
    if source is not None and "://" in source:
        # Not shown: it may hold a password.
        raise ConfigurationError(
            "SOURCE is a file on this machine, and no URL. For a database, give --database and --query."
        )
    if query is None and in_database:
        raise ConfigurationError("--database needs --query, which says what to read there.")
    if source is not None and query is not None:
        raise ConfigurationError("Give a file with the rows or --query, not both.")
    if source is not None:
        return _file(source, file_format, delimiter)
    if query is None:
        raise ConfigurationError("Say where the rows are: a file, - for standard input, or --query.")
    if file_format is not None or delimiter is not None:
        raise ConfigurationError("--format and --delimiter are about a file, and do not go with --query.")
    if in_database:
        return _in_database(query, database, database_file)
    return Origin(name="the query", open=lambda: sql(query))


def _file(source: str, file_format: str | None, delimiter: str | None) -> Origin:
    kind = file_format or _kind(source)
    if delimiter is not None and kind not in ("csv", "tsv"):
        raise ConfigurationError("--delimiter is for CSV only.")
    if source == _STANDARD_INPUT:
        return Origin(
            name="standard input",
            open=lambda: _open(_standard_input(kind), kind, delimiter),
            is_repeatable=False,
            place="line",
        )
    file, is_pattern = Path(source), kind == "parquet" and bool(_PATTERN.intersection(source))
    if not is_pattern and not file.exists():
        raise ConfigurationError(f"There is no file {source!r}.{_near(file)}")
    return Origin(
        name=source,
        open=lambda: _open(source, kind, delimiter),
        file=file if file.is_file() else None,
        # What is no file is a pipe.
        is_repeatable=is_pattern or file.is_file(),
        place="row" if kind == "parquet" else "line",
    )


def _kind(source: str) -> str:
    if source == _STANDARD_INPUT:
        return "csv"
    suffix = Path(source.lower().removesuffix(".gz")).suffix
    if suffix != ".parquet" and Path(source).is_dir():
        raise ConfigurationError(
            f"{source!r} is a directory. Give a file, or several by --query (`FROM 'DIRECTORY/*.csv'`)."
        )
    if suffix not in _KINDS:
        raise ConfigurationError(
            f"What is in {source!r} cannot be told by its name, which would end in {', '.join(_KINDS)}. "
            "Say it with --format."
        )
    return _KINDS[suffix]


def _near(file: Path) -> str:
    """Name the file that may be meant."""
    there = [each.name for each in file.parent.iterdir()] if file.parent.is_dir() else []
    near = get_close_matches(file.name, there, n=1)
    return f" Did you mean {str(file.with_name(near[0]))!r}?" if near else ""


def _open(file: Any, kind: str, delimiter: str | None) -> Source:
    if kind == "parquet":
        return parquet(file)
    if kind == "jsonl":
        return json_lines(file)
    return csv_rows(file, delimiter=delimiter or ("\t" if kind == "tsv" else None))


def _standard_input(kind: str) -> Any:
    if kind == "parquet":
        raise ConfigurationError("Parquet cannot be read from standard input: give the name of a file.")
    # A program without a console has none.
    if sys.stdin is None:
        raise ConfigurationError("There is no standard input.")
    return sys.stdin.buffer


def _in_database(query: str, url: str | None, url_file: Path | None) -> Origin:
    if url is not None and url_file is not None:
        raise ConfigurationError("Give --database or --database-file, not both.")
    given = _url(url) if url is not None else find_secret(_DATABASE, url_file) or ""

    def open_database() -> Source:
        try:
            return database(given, query)
        except ConfigurationError as error:
            # Not chained: what is behind it may show the URL.
            raise ConfigurationError(str(error).replace("url_or_engine", "--database")) from None

    return Origin(name="the database", open=open_database, is_repeatable=False)


def _url(given: str) -> str:
    """Take a URL as it is, and anything else as the name of a variable."""
    url = given if "://" in given else os.environ.get(given)
    if not url:
        # Not shown: it may be a URL that was mistyped, with a password in it.
        raise ConfigurationError(
            "--database takes a URL such as postgresql+psycopg://user@host/name, or the name of a variable that holds "
            "one. What was given is no URL, and no variable of that name is set."
        )
    return url
