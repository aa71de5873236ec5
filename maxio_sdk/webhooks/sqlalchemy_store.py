"""A store of accepted webhooks in any database that SQLAlchemy reaches."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Generator
from contextlib import contextmanager, nullcontext
from functools import lru_cache
from threading import Lock
from typing import Any

import attrs

from maxio_sdk._drivers import is_asynchronous
from maxio_sdk._extras import needs_extra
from maxio_sdk._sqlite import watch_forks
from maxio_sdk.errors import ConfigurationError, WebhookStoreError
from maxio_sdk.webhooks._sql import LONGEST_KEY, LONGEST_LANE, LONGEST_NAME, ConflictError, SQLStore

with needs_extra("SQLAlchemyStore", "sqlalchemy"):
    import sqlalchemy as sa
    from sqlalchemy.dialects import mysql
    from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError, SQLAlchemyError
    from sqlalchemy.pool import SingletonThreadPool

__all__ = ["SQLAlchemyStore"]

_TRIES = 3
_CODE = re.compile(r"[A-Z0-9_]{1,40}")
_TABLE_OPTIONS: dict[str, Any] = {
    f"{dialect}_{option}": value
    for dialect in ("mysql", "mariadb")
    for option, value in (("engine", "InnoDB"), ("charset", "utf8mb4"), ("collate", "utf8mb4_bin"))
}

_tables = sa.MetaData()
_webhooks = sa.Table(
    "maxio_webhooks",
    _tables,
    sa.Column("receiver", sa.Unicode(LONGEST_NAME), primary_key=True),
    sa.Column("webhook", sa.Unicode(LONGEST_KEY), primary_key=True),
    sa.Column("event", sa.UnicodeText, nullable=False),
    sa.Column("lane", sa.Unicode(LONGEST_LANE), nullable=False),
    sa.Column("position", sa.BigInteger, nullable=False),
    sa.Column("received_at", sa.Double, nullable=False),
    sa.Column("state", sa.Unicode(8), nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("due_at", sa.Double, nullable=False),
    sa.Column("done", sa.UnicodeText, nullable=False),
    sa.Column("error", sa.UnicodeText, nullable=False),
    sa.Column("died_at", sa.Double, nullable=False),
    # MySQL's BLOB ends at 64 KiB.
    sa.Column("body", sa.LargeBinary().with_variant(mysql.LONGBLOB(), "mysql", "mariadb")),
    sa.Index("maxio_webhooks_lane", "receiver", "state", "lane", "position", "webhook"),
    sa.Index("maxio_webhooks_age", "receiver", "state", "received_at", "position", "webhook"),
    sa.Index("maxio_webhooks_due", "receiver", "state", "due_at"),
    **_TABLE_OPTIONS,
)
_leases = sa.Table(
    "maxio_webhook_leases",
    _tables,
    sa.Column("receiver", sa.Unicode(LONGEST_NAME), primary_key=True),
    sa.Column("holder", sa.Unicode(32), nullable=False),
    sa.Column("renewals", sa.BigInteger, nullable=False),
    **_TABLE_OPTIONS,
)

_LEASE = "SELECT holder, renewals FROM maxio_webhook_leases WHERE receiver = :receiver"
_FIRST_LEASE = "INSERT INTO maxio_webhook_leases (receiver, holder, renewals) VALUES (:receiver, :me, 1)"
_TAKE = """UPDATE maxio_webhook_leases SET holder = :me, renewals = :renewals + 1
    WHERE receiver = :receiver AND holder = :holder AND renewals = :renewals"""
_RESIGN = "UPDATE maxio_webhook_leases SET holder = '' WHERE receiver = :receiver AND holder = :me"

_statement = lru_cache(maxsize=64)(sa.text)


@attrs.frozen
class _Work:
    connection: sa.Connection

    def run(self, statement: str, **values: object) -> int:
        return self.connection.execute(_statement(statement), values).rowcount

    def rows(self, statement: str, **values: object) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self.connection.execute(_statement(statement), values)]


@attrs.define
class _Lease:
    """What one process knows of the lease. No clock is compared with that of another machine.

    The holder counts its renewals. Others take over once they have seen the same count for the whole length.
    """

    length: float
    me: str = attrs.field(factory=lambda: uuid.uuid4().hex)
    was_tried: bool = False
    renewed_at: float | None = None
    seen: tuple[str, int] | None = None
    seen_at: float = 0.0

    def is_fresh(self, now: float) -> bool:
        return self.renewed_at is not None and now - self.renewed_at < self.length / 3

    def may_take(self, holder: str, renewals: int, now: float) -> bool:
        if holder in ("", self.me):
            return True
        if self.seen != (holder, renewals):
            self.seen, self.seen_at = (holder, renewals), now
        return now - self.seen_at >= self.length


class SQLAlchemyStore(SQLStore):
    """A store in a database, for any number of machines: PostgreSQL, MySQL, MariaDB, SQL Server, SQLite.

    Takes the URL of a database, or an engine of your own. The tables `maxio_webhooks` and `maxio_webhook_leases` are
    made when they are first needed, unless they are there. A webhook is committed before `add` returns.

    The process that leads holds a lease, which `lead` renews: call it several times within `lease` seconds. Where
    that process is killed, another one leads when it has seen no renewal for as long; `resign` frees the lease at
    once. Stores with different names share the tables without seeing each other's webhooks. Works over `fork`.
    """

    def __init__(self, url_or_engine: str | sa.URL | sa.Engine, *, name: str = "maxio", lease: float = 15.0) -> None:
        super().__init__(name)
        if not lease > 0:
            raise ConfigurationError("lease: a number of seconds above 0 is needed")
        # An AsyncEngine is no Engine: the one inside it tells what it is.
        given = getattr(url_or_engine, "sync_engine", url_or_engine)
        self._own_engine = not isinstance(given, sa.Engine)
        self._engine = given if isinstance(given, sa.Engine) else _make_engine(given)
        _check(self._engine)
        if self._engine.dialect.name == "mssql":
            self._first = " OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY"
        self._clock = time.monotonic
        self._lease = _Lease(lease)
        self._lock = Lock()
        self._making_tables = Lock()
        self._has_tables = False
        self._closed = False
        # SQLite has one writer, and no transaction of it may run while the process forks.
        self._gate = Lock() if self._engine.dialect.name == "sqlite" else None
        watch_forks(self)

    def __repr__(self) -> str:
        return f"SQLAlchemyStore(<{self._engine.dialect.name}>, name={self._name!r})"

    def lead(self) -> bool:
        """Become, or stay, the one process that hands over. Asks the database three times in a lease at most."""
        with self._lock:
            lease, asked_at = self._lease, self._clock()
            if lease.is_fresh(asked_at) and not self._closed:
                return True
            lease.renewed_at, lease.was_tried = None, True
            try:
                with self._transaction() as work:
                    leads = self._take(work)
            except ConflictError:
                # Another process made the row first, with itself as the holder.
                return False
            if leads:
                lease.renewed_at = asked_at
            return leads

    def resign(self) -> None:
        """Leave the lead to another at once."""
        with self._lock:
            if self._closed or not self._lease.was_tried:
                return
            self._lease.renewed_at = self._lease.seen = None
            with self._transaction() as work:
                work.run(_RESIGN, receiver=self._name, me=self._lease.me)
            self._lease.was_tried = False

    def close(self) -> None:
        """Resign, and close the connections of an engine that was made here. The store cannot be used afterwards."""
        if self._closed:
            return
        try:
            self.resign()
        finally:
            self._closed = True
            if self._own_engine:
                self._engine.dispose()

    def before_fork(self) -> None:
        """Close what SQLite has open, once it is not in use. Connections to servers stay open in the parent."""
        if self._gate:
            self._gate.acquire()
            self._engine.dispose()

    def after_fork(self, *, child: bool) -> None:
        """Leave to the parent what is its own: its connections and its lease."""
        if child:
            self._engine.dispose(close=False)
            self._lock, self._making_tables = Lock(), Lock()
            self._lease = _Lease(self._lease.length)
        if self._gate:
            self._gate.release()

    def _take(self, work: _Work) -> bool:
        found = work.rows(_LEASE, receiver=self._name)
        if not found:
            return bool(work.run(_FIRST_LEASE, receiver=self._name, me=self._lease.me))
        holder, renewals = found[0]
        if not self._lease.may_take(holder, renewals, self._clock()):
            return False
        return bool(work.run(_TAKE, receiver=self._name, me=self._lease.me, holder=holder, renewals=renewals))

    @contextmanager
    def _transaction(self, *, write: bool = True) -> Generator[_Work]:
        if self._closed:
            raise WebhookStoreError("The store of received webhooks is closed.")
        try:
            with self._gate or nullcontext():
                self._make_tables()
                with self._engine.begin() as connection:
                    yield _Work(connection)
        except IntegrityError:
            # Not chained, here and below: these errors show the values of the statement.
            raise ConflictError from None
        except SQLAlchemyError as error:
            raise WebhookStoreError(f"The store of received webhooks failed: {_what_failed(error)}.") from None

    def _make_tables(self) -> None:
        if self._has_tables:
            return
        with self._making_tables:
            for left in reversed(range(_TRIES)):
                try:
                    _tables.create_all(self._engine)
                    break
                except DBAPIError:
                    # Another process may have made one of them after it was looked for.
                    if not left:
                        raise
            self._has_tables = True


def _make_engine(url: str | sa.URL) -> sa.Engine:
    try:
        parsed = sa.make_url(url)
        if parsed.get_dialect().is_async:
            raise ConfigurationError(is_asynchronous(parsed, used_by="the store works"))
        return sa.create_engine(parsed, hide_parameters=True, pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError):
        # They show the URL, which may hold a password.
        message = "url_or_engine: no URL of a database that SQLAlchemy knows, such as postgresql+psycopg://..."
        raise ConfigurationError(message) from None
    except ImportError as error:
        raise ConfigurationError(f"url_or_engine: the database's driver is missing: {error.name}") from error


def _check(engine: sa.Engine) -> None:
    if engine.dialect.is_async:
        raise ConfigurationError(is_asynchronous(engine.url, used_by="the store works"))
    if isinstance(engine.pool, SingletonThreadPool):
        raise ConfigurationError(
            "url_or_engine: each thread would have a database of its own in memory; "
            "to keep webhooks in memory there is MemoryStore"
        )


def _what_failed(error: SQLAlchemyError) -> str:
    if not isinstance(error, DBAPIError) or error.orig is None:
        return type(error).__name__
    if error.statement is None:
        # Nothing was sent, so the message holds none of it. It says why the database was not reached.
        return f"{type(error.orig).__name__}: {error.orig}".splitlines()[0]
    # The rest of the message may show the values of the statement.
    names = ("sqlite_errorname", "sqlstate", "pgcode")
    codes = (str(code) for code in (*(getattr(error.orig, name, "") for name in names), *error.orig.args[:1]))
    code = next(filter(_CODE.fullmatch, codes), None)
    return type(error.orig).__name__ + (f" ({code})" if code else "")
