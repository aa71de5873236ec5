"""Rows that DuckDB reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Lock
from typing import Any, Final, TypeAlias

from maxio_sdk._extras import needs_extra
from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources._columns import check_columns
from maxio_sdk.bulk.sources._messages import first_line, without_values
from maxio_sdk.bulk.sources._source import BATCH, Reading
from maxio_sdk.errors import SourceError

with needs_extra("Parquet, and SQL over files,", "bulk"):
    import duckdb

__all__ = ["DuckDBReader"]

_SETTINGS: Final[dict[str, str | bool | int | float | list[str]]] = {
    # A name in the query is a file or a function, and never a variable of this program.
    "python_enable_replacements": False,
    # To read files must not download programs.
    "autoinstall_known_extensions": False,
}
_ABOUT_THE_QUERY: Final = (
    duckdb.BinderException,
    duckdb.CatalogException,
    duckdb.IOException,
    duckdb.ParserException,
    duckdb.PermissionException,
)
_ZONED: Final = "timestamp with time zone"
_NAME_OR_ZONED: Final = re.compile(r"\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|TIMESTAMP WITH TIME ZONE")

_Convert: TypeAlias = Callable[[Any], Any]
_Column: TypeAlias = tuple[str, Any]
"""Name and type. The stubs of DuckDB say less of its types than there is to know."""


class DuckDBReader:
    """Reads the result of a query, which DuckDB computes as it is read."""

    def __init__(self, name: str, query: str) -> None:
        self.name = name
        self._query = query
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._lock = Lock()

    def read(self) -> Reading:
        """Connect, run the query, and give its rows."""
        try:
            with self._connected() as connection:
                query = self._only_statement(connection)
                columns = _columns(connection.execute(query))
                check_columns([name for name, _ in columns], self.name)
                converters = {name: _converter(kind) for name, kind in columns}
                zoned = {name: convert for name, convert in converters.items() if convert is not None}
                if zoned:
                    connection.execute(_without_zones(query, columns, zoned))
                yield from _rows(connection, list(converters), zoned)
        except duckdb.Error as error:
            # Not chained: what follows the first line quotes the query and the data.
            is_safe = isinstance(error, _ABOUT_THE_QUERY)
            message = first_line(str(error)) if is_safe else without_values(str(error))
            raise SourceError(f"{self.name}: {message}") from None

    def interrupt(self) -> None:
        """End the query."""
        with self._lock:
            if self._connection is not None:
                self._connection.interrupt()

    @contextmanager
    def _connected(self) -> Generator[duckdb.DuckDBPyConnection]:
        connection = duckdb.connect(config=_SETTINGS)
        with self._lock:
            self._connection = connection
        try:
            connection.execute("SET TimeZone = 'UTC'")
            yield connection
        finally:
            # Under the lock: DuckDB does not bear to be interrupted while it closes.
            with self._lock:
                self._connection = None
                connection.close()

    def _only_statement(self, connection: duckdb.DuckDBPyConnection) -> str:
        statements = connection.extract_statements(self._query)
        if [statement.type for statement in statements] != [duckdb.StatementType.SELECT]:
            raise SourceError(f"{self.name}: a single query that reads rows is needed (SELECT or FROM).")
        return statements[0].query


def _columns(result: duckdb.DuckDBPyConnection) -> list[_Column]:
    return [(name, kind) for name, kind, *_ in result.description]


def _rows(connection: duckdb.DuckDBPyConnection, names: list[str], converters: dict[str, _Convert]) -> Reading:
    position = 0
    while batch := connection.fetchmany(BATCH):
        for cells in batch:
            position += 1
            values: dict[str, Any] = dict(zip(names, cells, strict=True))
            for name, convert in converters.items():
                values[name] = convert(values[name])
            yield SourceRow(position, values)


def _without_zones(query: str, columns: list[_Column], zoned: dict[str, _Convert]) -> str:
    """Have timestamps come without the zone, in UTC: DuckDB would need pytz for those with one."""
    replaced = ", ".join(
        f"CAST({_quoted(name)} AS {_NAME_OR_ZONED.sub(_zone_off, str(kind))}) AS {_quoted(name)}"
        for name, kind in columns
        if name in zoned
    )
    # On lines of its own: the query may end in a comment.
    return f"SELECT * REPLACE ({replaced}) FROM (\n{_without_semicolon(query)}\n)"  # noqa: S608


def _without_semicolon(query: str) -> str:
    text = query.encode()
    end = len(text)
    for offset, _ in reversed(duckdb.tokenize(query)):
        if text[offset : offset + 1] == b";":
            end = offset
        elif text[offset : offset + 2] not in (b"--", b"/*"):
            break
    return text[:end].decode()


def _zone_off(found: re.Match[str]) -> str:
    return found[0] if found[0][0] in "\"'" else "TIMESTAMP"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _converter(kind: Any) -> _Convert | None:
    """Return what gives values of a type their zone again, None where there is none in it."""
    if kind.id == _ZONED:
        return _in_utc
    if kind.id not in ("array", "list", "map", "struct"):
        return None
    parts = {name: _converter(part) for name, part in kind.children if name != "size"}
    zoned = {name: convert for name, convert in parts.items() if convert is not None}
    if not zoned:
        return None
    if kind.id == "struct":
        return lambda struct: _in_struct(struct, zoned)
    if kind.id == "map":
        key, value = zoned.get("key", _as_it_is), zoned.get("value", _as_it_is)
        return lambda found: found and {key(name): value(item) for name, item in found.items()}
    item = zoned["child"]
    return lambda found: found and type(found)(map(item, found))


def _in_struct(struct: dict[str, Any] | None, zoned: dict[str, _Convert]) -> dict[str, Any] | None:
    if struct is None:
        return None
    return {name: zoned[name](value) if name in zoned else value for name, value in struct.items()}


def _in_utc(value: Any) -> Any:
    # Text where it is beyond the years that Python has.
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) else value


def _as_it_is(value: Any) -> Any:
    return value
