"""Rows of databases that SQLAlchemy reaches."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import quote, quote_plus

from maxio_sdk._drivers import is_asynchronous
from maxio_sdk._extras import needs_extra
from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources._columns import check_columns
from maxio_sdk.bulk.sources._messages import first_line, without_values
from maxio_sdk.bulk.sources._source import BATCH, Reading
from maxio_sdk.errors import ConfigurationError, SourceError

with needs_extra("database", "sqlalchemy"):
    import sqlalchemy as sa
    from sqlalchemy import exc
    from sqlalchemy.pool import NullPool, SingletonThreadPool

__all__ = ["DatabaseReader"]

_SECRET_NAME: Final = re.compile("pass|pwd|secret|token|key|credential", re.IGNORECASE)
_PASSWORD_IN_ODBC: Final = re.compile("(?:pwd|password)=([^;]*)", re.IGNORECASE)
_ABOUT_THE_QUERY: Final = (exc.InterfaceError, exc.NotSupportedError, exc.OperationalError, exc.ProgrammingError)


class DatabaseReader:
    """Reads the result of a query in a transaction that is never committed."""

    def __init__(self, url_or_engine: str | sa.URL | sa.Engine, query: str | sa.Executable) -> None:
        # An AsyncEngine is no Engine: the one inside it tells what it is.
        given = getattr(url_or_engine, "sync_engine", url_or_engine)
        self._engine = given if isinstance(given, sa.Engine) else _make_engine(given)
        if self._engine.dialect.is_async:
            raise ConfigurationError(is_asynchronous(self._engine.url, used_by="rows are read"))
        if isinstance(given, sa.Engine) and isinstance(given.pool, SingletonThreadPool):
            raise ConfigurationError(
                "url_or_engine: each thread would have a database of its own in memory; "
                "make the engine with poolclass=StaticPool"
            )
        self._query = query
        self.name = f"the {self._engine.dialect.name} database"

    def read(self) -> Reading:
        """Connect, run the query, and give its rows."""
        try:
            with self._engine.connect() as connection:
                result = self._execute(connection)
                if not result.returns_rows:
                    raise SourceError(f"{self.name}: the query gives no rows. One that reads is needed (SELECT).")
                columns = list(result.keys())
                check_columns(columns, self.name)
                for position, row in enumerate(result, start=1):
                    yield SourceRow(position, dict(zip(columns, row, strict=True)))
        except exc.SQLAlchemyError as error:
            # Not chained: these errors show the query, and what it was given.
            raise SourceError(f"{self.name}: {self._what_failed(error)}") from None

    def interrupt(self) -> None:
        """Do nothing: drivers have no common way."""

    def _execute(self, connection: sa.Connection) -> sa.CursorResult[Any]:
        connection = connection.execution_options(stream_results=True, yield_per=BATCH)
        if isinstance(self._query, str):
            # Without parameters, drivers leave a % as it is.
            return connection.execution_options(no_parameters=True).exec_driver_sql(self._query)
        return connection.execute(self._query)

    def _what_failed(self, error: exc.SQLAlchemyError) -> str:
        if not isinstance(error, exc.DBAPIError) or error.orig is None:
            return f"{type(error).__name__}: {without_values(_without_secrets(str(error), self._engine.url))}"
        said = _without_secrets(str(error.orig), self._engine.url)
        # Errors of other kinds are about the data.
        message = first_line(said) if isinstance(error, _ABOUT_THE_QUERY) else without_values(said)
        return f"{type(error.orig).__name__}: {message}"


def _make_engine(url: str | sa.URL) -> sa.Engine:
    try:
        parsed = sa.make_url(url)
        if parsed.get_dialect().is_async:
            raise ConfigurationError(is_asynchronous(parsed, used_by="rows are read"))
        # Without a pool, all there is to close is the connection.
        return sa.create_engine(parsed, hide_parameters=True, poolclass=NullPool)
    except (exc.ArgumentError, exc.NoSuchModuleError):
        # They show the URL, which may hold a password.
        message = "url_or_engine: no URL of a database that SQLAlchemy knows, such as postgresql+psycopg://..."
        raise ConfigurationError(message) from None
    except ImportError as error:
        raise ConfigurationError(f"url_or_engine: the database's driver is missing: {error.name}") from error


def _without_secrets(text: str, url: sa.URL) -> str:
    for secret in sorted(_secrets(url), key=len, reverse=True):
        for written in {secret, quote(secret, safe=""), quote_plus(secret)}:
            text = text.replace(written, "***")
    return text


def _secrets(url: sa.URL) -> set[str]:
    found = {url.password or ""}
    for name, values in url.normalized_query.items():
        for value in values:
            found.update(_PASSWORD_IN_ODBC.findall(value))
            if _SECRET_NAME.search(name):
                found.add(value)
    return found - {""}
