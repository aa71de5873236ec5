"""SQLite files that keep what was committed, a lock between processes, and what both need where a process forks."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Protocol
from weakref import WeakSet

__all__ = ["Database", "ForkAware", "ProcessLock", "watch_forks"]

PATIENCE = 10.0
"""How many seconds to wait for what another process has locked."""
_RETRY_INTERVAL = 0.01


class ForkAware(Protocol):
    """What must not be forked while it is in use.

    A connection that is open on both sides of a fork corrupts the file: SQLite believes the child to hold locks
    which only its parent has.
    """

    def before_fork(self) -> None:
        """Wait for the thread that uses it, and let no other begin."""
        ...

    def after_fork(self, *, child: bool) -> None:
        """Let threads use it again, in the parent or in the child."""
        ...


class _Shared:
    """A connection that the threads of a process share through one lock."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None
        self._closed = False
        watch_forks(self)

    def close(self) -> None:
        """Let go of the file, for good."""
        with self._lock:
            self._closed = True
            self._disconnect()

    def before_fork(self) -> None:
        """Wait for the thread that uses the connection."""
        self._lock.acquire()

    def after_fork(self, *, child: bool) -> None:
        """Let threads use it again."""
        self._lock.release()

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _connect(self, patience: float) -> sqlite3.Connection:
        if self._closed:
            raise sqlite3.ProgrammingError("it is closed")
        return sqlite3.connect(self._path, timeout=patience, isolation_level=None, check_same_thread=False)


class Database(_Shared):
    """A SQLite file whose commits outlive the process and the machine.

    The file and the tables of `schema` are made when they are first needed.
    """

    def __init__(self, path: Path, schema: Sequence[str]) -> None:
        super().__init__(path)
        self._schema = schema

    @contextmanager
    def transaction(self, *, write: bool = True) -> Generator[sqlite3.Connection]:
        """Run the block in a transaction: all of it is durable after the block, or none of it."""
        with self._lock:
            connection = self._connection = self._connection or self._open()
            try:
                connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                self._roll_back(connection)
                raise

    def before_fork(self) -> None:
        """Wait for the transaction that runs, and close the connection. The next use opens a new one."""
        super().before_fork()
        self._disconnect()

    def _open(self) -> sqlite3.Connection:
        connection = self._connect(PATIENCE)
        try:
            _write_ahead(connection)
            connection.execute("PRAGMA synchronous=FULL")
            # Without it macOS lets the disk keep in its memory what it was told to write.
            connection.execute("PRAGMA fullfsync=ON")
            connection.execute("BEGIN IMMEDIATE")
            for statement in self._schema:
                connection.execute(statement)
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
        return connection

    def _roll_back(self, connection: sqlite3.Connection) -> None:
        try:
            # SQLite has rolled back by itself after some errors, such as a full disk.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except sqlite3.Error:
            self._disconnect()


class ProcessLock(_Shared):
    """A lock that one process holds, and that ends with it however it ends.

    It is the lock of SQLite on a file of its own, which SQLite knows how to take on every system.
    """

    def acquire(self) -> bool:
        """Take the lock, or keep it. False where another has it."""
        with self._lock:
            if self._connection is not None:
                return True
            connection = self._connect(patience=0)
            try:
                connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.Error as error:
                connection.close()
                if _is_busy(error):
                    return False
                raise
            self._connection = connection
            return True

    def release(self) -> None:
        """Leave the lock to another."""
        with self._lock:
            self._disconnect()

    def after_fork(self, *, child: bool) -> None:
        """Forget in the child what only its parent holds. Nothing was written, so that closing it changes nothing."""
        if child:
            self._disconnect()
        super().after_fork(child=child)


def _write_ahead(connection: sqlite3.Connection) -> None:
    # While another process changes the mode, SQLite says at once that it is busy, without its own waiting.
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() > deadline:
                raise
            time.sleep(_RETRY_INTERVAL)
        else:
            return


def _is_busy(error: sqlite3.Error) -> bool:
    # The low byte is the error; the rest says more about it.
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF == sqlite3.SQLITE_BUSY


_registering = Lock()
_registered: WeakSet[ForkAware] = WeakSet()
_forking: list[ForkAware] = []


def watch_forks(each: ForkAware) -> None:
    """Tell an object of every fork, as long as it lives."""
    with _registering:
        _registered.add(each)


def _before_fork() -> None:
    _registering.acquire()
    _forking.extend(_registered)
    for each in _forking:
        each.before_fork()


def _after_fork(*, child: bool) -> None:
    while _forking:
        _forking.pop().after_fork(child=child)
    _registering.release()


if sys.platform != "win32":
    os.register_at_fork(
        before=_before_fork,
        after_in_parent=partial(_after_fork, child=False),
        after_in_child=partial(_after_fork, child=True),
    )
