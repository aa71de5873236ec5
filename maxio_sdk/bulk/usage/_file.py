"""The file of a recorder: what was recorded outlives the process, and one flush at a time works on it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Final, TypeVar

from anyio import to_thread

from maxio_sdk._sqlite import Database, ProcessLock
from maxio_sdk.errors import ConfigurationError, JournalError

__all__ = ["FlushInProgressError", "RecorderFile", "begun", "in_thread"]

T = TypeVar("T")

_VERSION: Final = 1
_ABOUT: Final = "CREATE TABLE IF NOT EXISTS recorder (version INTEGER, kind TEXT, zone TEXT, site TEXT)"


class FlushInProgressError(JournalError):
    """Another flush works on the same file, in this process or another. This one has sent nothing."""


class RecorderFile:
    """A SQLite file on a local disk. Threads and processes share it, also over `fork`."""

    def __init__(self, path: str | os.PathLike[str], schema: Sequence[str], *, kind: str, zone: str) -> None:
        if os.fspath(path) in ("", ":memory:"):
            raise ConfigurationError("path: a file is needed, which keeps what was recorded")
        # The flush of a file under two names would run twice.
        self.path = Path(path).resolve()
        if not self.path.parent.is_dir():
            raise ConfigurationError(f"path: there is no directory {self.path.parent}")
        self._database = Database(self.path, (_ABOUT, *schema))
        try:
            self._open(kind, zone)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the file. It cannot be used afterwards."""
        self._database.close()

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """Read in the block. Raises `JournalError`."""
        with self._errors(), self._database.transaction(write=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Generator[sqlite3.Connection]:
        """Write in the block: all of it is on disk after it, or none of it. Raises `JournalError`."""
        with self._errors(), self._database.transaction() as connection:
            yield connection

    def flush_lock(self) -> ProcessLock:
        """Return a lock for one flush. One for each keeps out those of the same process too."""
        return ProcessLock(self.path.with_name(f"{self.path.name}-flush"))

    def begin_flush(self, lock: ProcessLock, site: str) -> None:
        """Take the lock of the one flush that may run.

        Raises `FlushInProgressError`, and `ConfigurationError` for another site than that of earlier flushes.
        """
        with self._errors():
            if not lock.acquire():
                raise FlushInProgressError(f"Another flush works on {self.path}. Nothing was sent by this one.")
        self._claim(site)

    def _open(self, kind: str, zone: str) -> None:
        with self.writing() as connection:
            found = connection.execute("SELECT version, kind, zone FROM recorder").fetchone()
            if found is None:
                found = (_VERSION, kind, zone)
                connection.execute("INSERT INTO recorder (version, kind, zone) VALUES (?, ?, ?)", found)
        version, other_kind, other_zone = found
        if version != _VERSION:
            raise JournalError(f"{self.path} was written by another version of the SDK.")
        if other_kind != kind:
            raise JournalError(f"{self.path} is a file of {other_kind}, not of {kind}. Take another file.")
        if other_zone != zone:
            raise JournalError(
                f"The days of {self.path} are those of the zone {other_zone}, not of {zone}: give the same one."
            )

    def _claim(self, site: str) -> None:
        with self.writing() as connection:
            (other,) = connection.execute("SELECT site FROM recorder").fetchone()
            if other is None:
                connection.execute("UPDATE recorder SET site = ?", (site,))
        if other not in (None, site):
            raise ConfigurationError(
                f"What was recorded in {self.path} goes to {other}, and the client is of {site}: nothing was sent. "
                "Take a file of its own for each site."
            )

    @contextmanager
    def _errors(self) -> Generator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise JournalError(
                f"{self.path} cannot be used: {error}. What was recorded before stands; what this call was to write "
                "is not written."
            ) from error


@asynccontextmanager
async def begun(file: RecorderFile, site: str) -> AsyncGenerator[None]:
    """Be the only flush of a file while the block runs, as `begin_flush` says."""
    lock = file.flush_lock()
    try:
        # Cancelled, the thread goes on: it must not take a lock that nobody would give back.
        await in_thread(lambda: file.begin_flush(lock, site))
        yield
    finally:
        lock.close()


async def in_thread(function: Callable[[], T]) -> T:
    """Call what waits for the disk, without holding the event loop up."""
    return await to_thread.run_sync(function)
