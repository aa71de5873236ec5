"""Which rows a run has met, in a temporary file: a million of them must not need memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Any

from maxio_sdk.errors import JournalError

__all__ = ["Occurrences"]


class Occurrences:
    """Tells rows that say the same apart, by how often they came before in this run."""

    def __init__(self) -> None:
        # An empty name is a file of SQLite's own, gone with the connection. Threads take turns with it.
        self._connection = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA synchronous=OFF")
        self._connection.execute("CREATE TABLE seen (fingerprint TEXT PRIMARY KEY, times INTEGER) WITHOUT ROWID")
        self._connection.execute("CREATE TABLE tried (key TEXT PRIMARY KEY) WITHOUT ROWID")
        self._connection.execute("CREATE TABLE blocked (lane TEXT PRIMARY KEY) WITHOUT ROWID")
        self._connection.execute("BEGIN")

    def key(self, fingerprint: str) -> str:
        """Return the key of a row that comes now: its fingerprint and how many came before."""
        (times,) = self._one(
            "INSERT INTO seen VALUES (?, 1) ON CONFLICT (fingerprint) DO UPDATE SET times = times + 1 RETURNING times",
            fingerprint,
        )
        return f"{fingerprint}-{times}"

    def has(self, key: str) -> bool:
        """Tell whether a row with the key came."""
        fingerprint, _, number = key.rpartition("-")
        found = self._one("SELECT times FROM seen WHERE fingerprint = ?", fingerprint)
        return found is not None and found[0] >= int(number)

    def note_tried(self, key: str) -> None:
        """Note that a row was worked on before it came."""
        self._one("INSERT OR IGNORE INTO tried VALUES (?)", key)

    def was_tried(self, key: str) -> bool:
        """Tell whether a row was worked on before it came."""
        return self._one("SELECT 1 FROM tried WHERE key = ?", key) is not None

    def block(self, lanes: Iterable[str]) -> None:
        """Note that the later rows of these lanes have to wait for another run."""
        for lane in lanes:
            self._one("INSERT OR IGNORE INTO blocked VALUES (?)", lane)

    def is_blocked(self, lanes: Iterable[str]) -> bool:
        """Tell whether one of these lanes is blocked."""
        return any(self._one("SELECT 1 FROM blocked WHERE lane = ?", lane) is not None for lane in lanes)

    def close(self) -> None:
        """Delete the file."""
        self._connection.close()

    def _one(self, statement: str, value: str) -> Any:
        with _errors():
            return self._connection.execute(statement, (value,)).fetchone()


@contextmanager
def _errors() -> Generator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise JournalError(
            f"A temporary file of the job cannot be written: {error}. See that its disk has room."
        ) from error
