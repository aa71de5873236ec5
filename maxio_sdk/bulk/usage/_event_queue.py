"""The file of an event recorder: events that wait to be sent, and those that were refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, Literal, TypeAlias

import attrs

from maxio_sdk.bulk.usage._file import RecorderFile
from maxio_sdk.errors import ConfigurationError

__all__ = ["SCHEMA", "EventCounts", "EventEntry", "EventQueue", "EventStatus", "QueuedEvent"]

EventStatus: TypeAlias = Literal["pending", "refused", "unknown"]
"""`unknown`: it was sent so long ago, without an answer, that Maxio has forgotten its token."""

_PAGE: Final = 500
_BATCH: Final = 1000
"""Maxio takes no more in one request."""
_BATCH_CHARACTERS: Final = 4_000_000

SCHEMA: Final = (
    """CREATE TABLE IF NOT EXISTS events (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        stream TEXT NOT NULL,
        body TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'pending',
        tried_at REAL,
        messages TEXT NOT NULL DEFAULT '[]')""",
    "CREATE INDEX IF NOT EXISTS events_by_stream ON events (status, stream, id)",
    "CREATE INDEX IF NOT EXISTS events_by_trial ON events (status, tried_at) WHERE tried_at IS NOT NULL",
    "CREATE TABLE IF NOT EXISTS streams (stream TEXT PRIMARY KEY, sent INTEGER NOT NULL) WITHOUT ROWID",
)


@attrs.frozen
class QueuedEvent:
    """An event as it is sent."""

    id: int
    body: str = attrs.field(repr=False)


@attrs.frozen(kw_only=True)
class EventEntry:
    """An event that was not sent, or not for certain."""

    id: int
    """By which it is retried or discarded."""
    api_handle: str
    """Of its stream."""
    event: dict[str, Any] = attrs.field(repr=False)
    status: EventStatus
    messages: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class EventCounts:
    """How many events are in which state."""

    pending: int = 0
    sent: int = 0
    refused: int = 0
    unknown: int = 0


class EventQueue:
    """Events by stream. What a method wrote is on disk when it returns."""

    def __init__(self, file: RecorderFile) -> None:
        self._file = file

    def add(self, events: Iterable[tuple[str, str]]) -> None:
        """Add events, each with its stream, all or none."""
        with self._file.writing() as connection:
            connection.executemany("INSERT INTO events (stream, body) VALUES (?, ?)", events)

    def give_up(self, tried_before: float, message: str) -> int:
        """Take out what was first sent before a time, and return how many those are."""
        with self._file.writing() as connection:
            return connection.execute(
                "UPDATE events SET status = 'unknown', messages = ? WHERE status = 'pending' AND tried_at < ?",
                (json.dumps([message]), tried_before),
            ).rowcount

    def streams(self) -> list[str]:
        """List the streams for which events wait."""
        with self._file.reading() as connection:
            found = connection.execute("SELECT DISTINCT stream FROM events WHERE status = 'pending' ORDER BY stream")
            return [stream for (stream,) in found]

    def last(self) -> int:
        """Return the number of the newest event that waits."""
        with self._file.reading() as connection:
            (found,) = connection.execute("SELECT MAX(id) FROM events WHERE status = 'pending'").fetchone()
        return found or 0

    def batch(self, stream: str, *, after: int, until: int) -> list[QueuedEvent]:
        """Return the next events of a stream, as many as go in one request."""
        found: list[QueuedEvent] = []
        characters = 0
        with self._file.reading() as connection:
            for each in connection.execute(
                "SELECT id, body FROM events WHERE status = 'pending' AND stream = ? AND id > ? AND id <= ?"
                " ORDER BY id LIMIT ?",
                (stream, after, until, _BATCH),
            ):
                characters += len(each[1])
                if found and characters > _BATCH_CHARACTERS:
                    break
                found.append(QueuedEvent(*each))
        return found

    def trying(self, batch: Sequence[QueuedEvent], now: float) -> None:
        """Note that events are about to be sent: for a time, Maxio ignores those that it has by then."""
        with self._file.writing() as connection:
            connection.executemany(
                "UPDATE events SET tried_at = ? WHERE id = ? AND tried_at IS NULL", [(now, each.id) for each in batch]
            )

    def sent(self, stream: str, batch: Sequence[QueuedEvent]) -> None:
        """Delete events that Maxio has, and count them."""
        with self._file.writing() as connection:
            connection.executemany("DELETE FROM events WHERE id = ?", [(each.id,) for each in batch])
            connection.execute(
                "INSERT INTO streams VALUES (?, ?) ON CONFLICT (stream) DO UPDATE SET sent = sent + excluded.sent",
                (stream, len(batch)),
            )

    def refuse(self, batch: Sequence[QueuedEvent], messages: Sequence[str]) -> None:
        """Note that Maxio does not take events."""
        with self._file.writing() as connection:
            connection.executemany(
                "UPDATE events SET status = 'refused', tried_at = NULL, messages = ? WHERE id = ?",
                [(json.dumps(list(messages)), each.id) for each in batch],
            )

    def counts(self) -> EventCounts:
        """Count events by status."""
        with self._file.reading() as connection:
            (sent,) = connection.execute("SELECT COALESCE(SUM(sent), 0) FROM streams").fetchone()
            found = connection.execute("SELECT status, COUNT(*) FROM events GROUP BY status").fetchall()
        return EventCounts(sent=sent, **dict(found))

    def entries(self, status: EventStatus) -> Iterator[EventEntry]:
        """Go through the events of a status, oldest first."""
        last = 0
        while True:
            with self._file.reading() as connection:
                page = connection.execute(
                    "SELECT id, stream, body, status, messages FROM events WHERE status = ? AND id > ?"
                    " ORDER BY id LIMIT ?",
                    (status, last, _PAGE),
                ).fetchall()
            for entry_id, stream, body, found, messages in page:
                yield EventEntry(
                    id=entry_id,
                    api_handle=stream,
                    event=json.loads(body),
                    status=found,
                    messages=tuple(json.loads(messages)),
                )
            if len(page) < _PAGE:
                return
            last = page[-1][0]

    def retry(self, entry_id: int) -> None:
        """Let a refused or unknown event wait again."""
        self._decide(entry_id, "UPDATE events SET status = 'pending', tried_at = NULL, messages = '[]'")

    def discard(self, entry_id: int) -> None:
        """Delete a refused or unknown event."""
        self._decide(entry_id, "DELETE FROM events")

    def _decide(self, entry_id: int, statement: str) -> None:
        with self._file.writing() as connection:
            changed = connection.execute(
                f"{statement} WHERE id = ? AND status IN ('refused', 'unknown')", (entry_id,)
            ).rowcount
        if not changed:
            raise ConfigurationError(f"There is no event {entry_id} that was refused, or whose outcome is unknown.")
