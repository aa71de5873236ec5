"""A store of accepted webhooks in a SQLite file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs

from maxio_sdk._sqlite import Database, ProcessLock
from maxio_sdk.errors import ConfigurationError, WebhookStoreError
from maxio_sdk.webhooks._sql import ConflictError, SQLStore

__all__ = ["SQLiteStore"]

_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS maxio_webhooks (
        receiver TEXT NOT NULL,
        webhook TEXT NOT NULL,
        event TEXT NOT NULL,
        lane TEXT NOT NULL,
        position INTEGER NOT NULL,
        received_at REAL NOT NULL,
        state TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        due_at REAL NOT NULL,
        done TEXT NOT NULL,
        error TEXT NOT NULL,
        died_at REAL NOT NULL,
        body BLOB,
        PRIMARY KEY (receiver, webhook))""",
    "CREATE INDEX IF NOT EXISTS maxio_webhooks_lane ON maxio_webhooks (receiver, state, lane, position, webhook)",
    "CREATE INDEX IF NOT EXISTS maxio_webhooks_age ON maxio_webhooks (receiver, state, received_at, position, webhook)",
    "CREATE INDEX IF NOT EXISTS maxio_webhooks_due ON maxio_webhooks (receiver, state, due_at)",
)


@attrs.frozen
class _Work:
    connection: sqlite3.Connection

    def run(self, statement: str, **values: object) -> int:
        return self.connection.execute(statement, values).rowcount

    def rows(self, statement: str, **values: object) -> list[tuple[Any, ...]]:
        return self.connection.execute(statement, values).fetchall()


class SQLiteStore(SQLStore):
    """A store in a SQLite file on a local disk, for the processes of one machine.

    A webhook is on disk before `add` returns. The process that leads holds a lock on a second file,
    `<path>-leader-<name>`, which ends with the process however it ends: another one then leads at once. Stores with
    different names share a file without seeing each other's webhooks. Works over `fork`.
    """

    def __init__(self, path: str | os.PathLike[str], *, name: str = "maxio") -> None:
        super().__init__(name)
        if os.fspath(path) in ("", ":memory:"):
            raise ConfigurationError("path: a file is needed; to keep webhooks in memory there is MemoryStore")
        # One file under two names would have two leaders.
        self._path = Path(path).resolve()
        if not self._path.parent.is_dir():
            raise ConfigurationError(f"path: there is no directory {self._path.parent}")
        self._database = Database(self._path, _SCHEMA)
        self._leader = ProcessLock(self._path.with_name(f"{self._path.name}-leader-{name}"))

    def __repr__(self) -> str:
        return f"SQLiteStore({str(self._path)!r}, name={self._name!r})"

    def lead(self) -> bool:
        """Become, or stay, the one process of the machine that hands over."""
        with _errors():
            return self._leader.acquire()

    def resign(self) -> None:
        """Leave the lead to another at once."""
        with _errors():
            self._leader.release()

    def close(self) -> None:
        """Resign, and close the file. The store cannot be used afterwards."""
        with _errors():
            self._leader.close()
            self._database.close()

    @contextmanager
    def _transaction(self, *, write: bool = True) -> Generator[_Work]:
        with _errors(), self._database.transaction(write=write) as connection:
            yield _Work(connection)


@contextmanager
def _errors() -> Generator[None]:
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise ConflictError from error
    except sqlite3.Error as error:
        # The messages of SQLite name tables and files, and no values.
        raise WebhookStoreError(f"The store of received webhooks failed: {error}.") from error
