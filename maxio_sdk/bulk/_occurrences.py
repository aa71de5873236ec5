"""Which rows a run has met, in a temporary file: a million of them must not need memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Any, Final

from maxio_sdk.bulk._journal import Journal, RowStatus
from maxio_sdk.errors import JournalError

__all__ = ["Occurrences"]

_FIRST: Final[tuple[RowStatus, ...]] = ("applied", "pending", "unknown", "failed")
"""In which order rows that say the same are taken for those of the journal, so that none that was sent is sent anew."""


class Occurrences:
    """Tells rows that say the same apart, by how often they came before in this run."""

    def __init__(self) -> None:
        # An empty name is a file of SQLite's own, gone with the connection. Threads take turns with it.
        self._connection = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA synchronous=OFF")
        self._connection.execute("CREATE TABLE seen (fingerprint TEXT PRIMARY KEY, times INTEGER) WITHOUT ROWID")
        self._connection.execute("CREATE TABLE tried (key TEXT PRIMARY KEY) WITHOUT ROWID")
        self._connection.execute("CREATE TABLE earlier (key TEXT PRIMARY KEY, fingerprint TEXT, place INTEGER)")
        self._connection.execute("CREATE UNIQUE INDEX places ON earlier (fingerprint, place)")
        self._connection.execute("CREATE TABLE blocked (lane TEXT, key TEXT, awaited INTEGER, PRIMARY KEY (lane, key))")
        self._connection.execute("CREATE INDEX blocking ON blocked (key)")
        self._connection.execute("BEGIN")

    def recall(self, journal: Journal) -> None:
        """Learn what became of the rows in a journal that say the same.

        If only some of them come again, they are the ones that were applied.
        """
        with _errors():
            for fingerprint, statuses in journal.repeated():
                numbers = sorted(statuses, key=lambda number: (_FIRST.index(statuses[number]), number))
                free = (number for number in range(1, max(numbers)) if number not in statuses)
                self._connection.executemany(
                    "INSERT INTO earlier VALUES (?, ?, ?)",
                    (
                        (f"{fingerprint}-{number}", fingerprint, place)
                        for place, number in enumerate((*numbers, *free), 1)
                    ),
                )

    def key(self, fingerprint: str) -> str:
        """Return the key of a row that comes now: its fingerprint, and which of those it is that say the same."""
        (times,) = self._one(
            "INSERT INTO seen VALUES (?, 1) ON CONFLICT (fingerprint) DO UPDATE SET times = times + 1 RETURNING times",
            fingerprint,
        )
        found = self._one("SELECT key FROM earlier WHERE fingerprint = ? AND place = ?", fingerprint, times)
        return f"{fingerprint}-{times}" if found is None else str(found[0])

    def has(self, key: str) -> bool:
        """Tell whether a row with the key came."""
        fingerprint, _, number = key.rpartition("-")
        earlier = self._one("SELECT place FROM earlier WHERE key = ?", key)
        place = int(number) if earlier is None else earlier[0]
        return self._one("SELECT 1 FROM seen WHERE fingerprint = ? AND times >= ?", fingerprint, place) is not None

    def note_tried(self, key: str) -> None:
        """Note that a row was worked on before it came."""
        self._one("INSERT OR IGNORE INTO tried VALUES (?)", key)

    def was_tried(self, key: str) -> bool:
        """Tell whether a row was worked on before it came."""
        return self._one("SELECT 1 FROM tried WHERE key = ?", key) is not None

    def block(self, lanes: Iterable[str], key: str, *, awaited: bool = False) -> None:
        """Note that the other rows of these lanes have to wait for the one with the key.

        `awaited`: it is to come again. Of several that are, none waits for another.
        """
        for lane in lanes:
            self._one("INSERT OR REPLACE INTO blocked VALUES (?, ?, ?)", lane, key, awaited)

    def unblock(self, key: str) -> None:
        """Note that the row with the key is settled."""
        self._one("DELETE FROM blocked WHERE key = ?", key)

    def is_blocked(self, lanes: Iterable[str], key: str) -> bool:
        """Tell whether one of these lanes waits for another row than the one with the key."""
        is_awaited = self._one("SELECT 1 FROM blocked WHERE key = ? AND awaited", key) is not None
        others = "SELECT 1 FROM blocked WHERE lane = ? AND key <> ? AND awaited <= ?"
        return any(self._one(others, lane, key, not is_awaited) is not None for lane in lanes)

    def close(self) -> None:
        """Delete the file."""
        self._connection.close()

    def _one(self, statement: str, *values: str | int) -> Any:
        with _errors():
            return self._connection.execute(statement, values).fetchone()


@contextmanager
def _errors() -> Generator[None]:
    try:
        yield
    except sqlite3.Error as error:
        failure = JournalError(f"A temporary file of the job cannot be written: {error}. See that its disk has room.")
        failure.applied = None
        raise failure from error
