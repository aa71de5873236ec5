"""Sources of which some need an extra."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from maxio_sdk.bulk.sources._delimited import CSVReader, csv_rows
from maxio_sdk.bulk.sources._json_lines import json_lines
from maxio_sdk.bulk.sources._source import Source, ThreadSource
from maxio_sdk.errors import ConfigurationError, SourceError

if TYPE_CHECKING:
    import sqlalchemy as sa

__all__ = ["database", "open_source", "parquet", "sql"]

_STANDARD_INPUT: Final = "-"
_TEXT: Final = {".csv": csv_rows, ".tsv": csv_rows, ".jsonl": json_lines, ".ndjson": json_lines}


def open_source(path: str | os.PathLike[str]) -> Source:
    """Choose the source by the suffix: `.csv`, `.tsv`, `.jsonl` and `.ndjson`, also with `.gz`, and `.parquet`.

    `-` is standard input, as CSV.
    """
    if os.fspath(path) == _STANDARD_INPUT:
        return ThreadSource(CSVReader(_standard_input(), None, "standard input"))
    suffixes = [suffix.lower() for suffix in Path(path).suffixes[-2:]]
    if suffixes[-1:] == [".parquet"]:
        return parquet(path)
    if suffixes[-1:] == [".gz"]:
        suffixes.pop()
    make = _TEXT.get(suffixes[-1]) if suffixes else None
    if make is None:
        known = ", ".join([*_TEXT, ".parquet"])
        raise ConfigurationError(f"{os.fspath(path)}: no source of rows has this suffix. Known are: {known}.")
    return make(path)


def parquet(path: str | os.PathLike[str]) -> Source:
    """Read a Parquet file, or those that a pattern such as `exports/*.parquet` matches. Needs the extra `bulk`.

    Values come as Python has them: `Decimal`, `date`, `datetime`, lists, dicts. Timestamps with a zone are in UTC.
    """
    from maxio_sdk.bulk.sources._queries import DuckDBReader

    text = os.fspath(path)
    quoted = text.replace("'", "''")
    return ThreadSource(DuckDBReader(text, f"SELECT * FROM read_parquet('{quoted}')"))  # noqa: S608


def sql(query: str) -> Source:
    """Run a query over local files with DuckDB: `SELECT ... FROM 'orders.parquet' JOIN 'customers.csv' ...`.

    Needs the extra `bulk`. Values are those of `parquet`, and the time zone of the query is UTC. Give the query an
    ORDER BY where it joins or groups: otherwise the same row may have another position the next time.
    """
    from maxio_sdk.bulk.sources._queries import DuckDBReader

    return ThreadSource(DuckDBReader("the SQL query", query))


def database(url_or_engine: str | sa.URL | sa.Engine, query: str | sa.Executable) -> Source:
    """Run a query in any database that SQLAlchemy reaches, with a cursor on the server where there are such.

    Needs the extra `sqlalchemy`, and a synchronous driver. Text goes to the driver as it is; for parameters give
    `sqlalchemy.text(...).bindparams(...)`. Nothing is committed. The connection is held until the last row is read.
    Give the query an ORDER BY, or the same row may have another position the next time.
    """
    from maxio_sdk.bulk.sources._database import DatabaseReader

    return ThreadSource(DatabaseReader(url_or_engine, query))


def _standard_input() -> Any:
    # A program without a console has none, and one that was replaced may have no bytes.
    found = getattr(sys.stdin, "buffer", None)
    if found is None:
        raise SourceError("standard input: there is none.")
    return found
