"""Recording events of events-based billing, and sending them in batches."""

from __future__ import annotations

import json
import os
import time as wall
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import partial
from types import TracebackType
from typing import Any, Final, NoReturn

import attrs
from anyio import to_thread

from maxio_sdk._core.codec import to_wire
from maxio_sdk._core.jsontext import dumps, is_object
from maxio_sdk._core.scalars import a_kind, read_timestamp
from maxio_sdk.bulk._once import stops_the_job
from maxio_sdk.bulk.usage._delivery import UNANSWERED, messages_of
from maxio_sdk.bulk.usage._event_queue import SCHEMA, EventCounts, EventEntry, EventQueue, QueuedEvent
from maxio_sdk.bulk.usage._file import RecorderFile, begun, in_thread
from maxio_sdk.bulk.usage._schedule import Pace, Schedule, keep_flushing
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import MaxioError, NotFoundError

__all__ = ["EventFlush", "EventRecorder"]

_PACE: Final = 0.25
_TOKENS_LAST: Final = timedelta(days=30)
"""Maxio forgets the token of an event after 31 days."""
_FAILURES: Final = 3
"""After so many failures of the server on end, the rest of a stream is left; after so many streams, the others are."""
_LONGEST_HANDLE: Final = 255


@attrs.define(kw_only=True)
class EventFlush:
    """What a flush did."""

    sent: int = 0
    refused: int = 0
    unknown: int = 0
    left: int = 0
    """Those that are not settled, since no answer came: the next flush sends them again."""

    @property
    def complete(self) -> bool:
        """Whether nothing is left for the next flush."""
        return self.left == 0


class EventRecorder:
    """Keeps events in a file, and sends them to their streams, up to 1,000 in a request.

    What `record` was given is on disk when it returns. Any number of threads and processes of one machine may record
    into one file, and one of them at a time may flush. Each event has a uniqueness token of its own, so that
    Maxio counts it once, however often it is sent. From its first flush on, a file belongs to one site. Raises
    `JournalError` where the file cannot be used.
    """

    def __init__(
        self, path: str | os.PathLike[str], *, timezone: tzinfo = UTC, now: Callable[[], float] = wall.time
    ) -> None:
        self._file = RecorderFile(path, SCHEMA, kind="events", zone="")
        self._queue = EventQueue(self._file)
        self._zone = timezone
        self._now = now

    def __repr__(self) -> str:
        return f"EventRecorder({str(self._file.path)!r})"

    def __enter__(self) -> EventRecorder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. The recorder cannot be used afterwards."""
        self._file.close()

    # -- recording

    def record(self, api_handle: str, event: Mapping[str, Any]) -> None:
        """Record an event for the stream with this API handle. It is on disk when this returns.

        `event` has any keys, and under `chargify` whose it is: `subscription_id` or `subscription_reference`. A
        `timestamp` and a `uniqueness_token` are added where they are missing.

        Raises `TypeError` and `ValueError` for what could not be sent, and `JournalError` where it could not be
        written; then nothing is recorded.
        """
        self.record_many(api_handle, (event,))

    def record_many(self, api_handle: str, events: Iterable[Mapping[str, Any]]) -> None:
        """Record many events at once, all of them or none, in a fraction of the time that each by itself would take."""
        stream = _stream(api_handle)
        self._queue.add([(stream, self._body(event)) for event in events])

    async def arecord(self, api_handle: str, event: Mapping[str, Any]) -> None:
        """Record an event as `record` does, without holding the event loop up while the disk works.

        Cancelled, it has either not begun, or goes on to its end.
        """
        await to_thread.run_sync(self.record, api_handle, event)

    async def arecord_many(self, api_handle: str, events: Iterable[Mapping[str, Any]]) -> None:
        """Record many events as `record_many` does, in a thread."""
        await to_thread.run_sync(self.record_many, api_handle, events)

    def _body(self, event: object) -> str:
        if not isinstance(event, Mapping):
            raise TypeError(f"event: expected a mapping, not {a_kind(event)}")
        wire = to_wire(event, "event")
        told = wire.get("chargify") if is_object(wire) else None
        if not is_object(wire) or not is_object(told):
            raise ValueError("event: it has no object 'chargify', which says whose it is")
        _check_owner(told)
        if told.get("timestamp") is None:
            told["timestamp"] = datetime.fromtimestamp(self._now(), UTC).isoformat(timespec="milliseconds")
        elif not isinstance(told["timestamp"], str) or read_timestamp(told["timestamp"]) is None:
            raise ValueError(
                "event: chargify.timestamp must be an aware datetime, or text with an offset such as "
                "2026-01-15T12:00:00+01:00: it decides in which period the event is billed"
            )
        token = told.setdefault("uniqueness_token", str(uuid.uuid4()))
        if not isinstance(token, str) or not token.strip():
            raise ValueError("event: chargify.uniqueness_token must be text that is not blank; left out, one is made")
        return dumps(wire).decode()

    # -- sending

    async def flush(self, maxio: AsyncMaxio, *, pace: float = _PACE) -> EventFlush:
        """Send the events that wait, in order, in requests that begin at least `pace` seconds after each other.

        A batch that Maxio refuses is halved until the events are found that it does not take. A stream over which the
        server fails again and again is left, and its error raised once the other streams are sent. Raises at once
        `FlushInProgressError` where another flush is at work, and what would meet every batch: no connection, a
        wrong key, a server that fails over each stream. What is not sent by then waits for the next flush.
        """
        pacing = Pace(pace)
        async with begun(self._file, maxio.config.base_url):
            sending = _Sending(maxio, self._queue, pacing, self._now)
            oldest = self._now() - _TOKENS_LAST.total_seconds()
            sending.done.unknown = await in_thread(lambda: self._queue.give_up(oldest, _TOO_LATE))
            await sending.streams(until=await in_thread(self._queue.last))
        return sending.done

    async def run(
        self,
        maxio: AsyncMaxio,
        *,
        at: time | None = None,
        every: timedelta | None = None,
        pace: float = _PACE,
        on_flush: Callable[[EventFlush], object] | None = None,
    ) -> NoReturn:
        """Flush at a time of each day (in `timezone`) or every so often, until cancelled.

        Begins at once. A flush that is broken off by what may pass (no connection, a server that fails, another
        flush) is tried again some minutes later; a wrong key is raised.
        """

        async def flush(_: float) -> bool:
            done = await self.flush(maxio, pace=pace)
            if on_flush is not None:
                on_flush(done)
            return done.complete

        await keep_flushing(flush, Schedule(at=at, every=every, zone=self._zone), self._now)

    # -- looking, and deciding

    def counts(self) -> EventCounts:
        """Count the events by what became of them."""
        return self._queue.counts()

    def pending(self) -> Iterator[EventEntry]:
        """Go through what waits to be sent."""
        return self._queue.entries("pending")

    def refused(self) -> Iterator[EventEntry]:
        """Go through what Maxio did not take, with its messages."""
        return self._queue.entries("refused")

    def unknown(self) -> Iterator[EventEntry]:
        """Go through what was sent without an answer, until it was too late to send it again without harm."""
        return self._queue.entries("unknown")

    def retry(self, entry_id: int) -> None:
        """Let a refused or unknown event go out again with the next flush.

        Of an unknown one, see first that it was not recorded. Raises `ConfigurationError` for any other.
        """
        self._queue.retry(entry_id)

    def discard(self, entry_id: int) -> None:
        """Delete a refused or unknown event. Raises `ConfigurationError` for any other."""
        self._queue.discard(entry_id)


class _Sending:
    """One flush."""

    def __init__(self, maxio: AsyncMaxio, queue: EventQueue, pace: Pace, now: Callable[[], float]) -> None:
        self._maxio = maxio
        self._queue = queue
        self._pace = pace
        self._now = now
        self._failures = 0
        self.done = EventFlush()

    async def streams(self, until: int) -> None:
        """Send the events up to the one with that number. One stream that fails does not hold up the others."""
        errors: list[MaxioError] = []
        failed = 0
        for stream in await in_thread(self._queue.streams):
            try:
                await self._stream(stream, until)
            except UNANSWERED as error:
                errors.append(error)
                failed += 1
                if failed >= _FAILURES:
                    break
            else:
                failed = 0
        if errors:
            raise errors[-1]

    async def _stream(self, stream: str, until: int) -> None:
        last = 0
        while batch := await in_thread(partial(self._queue.batch, stream, after=last, until=until)):
            last = batch[-1].id
            await in_thread(partial(self._queue.trying, batch, self._now()))
            await self._send(stream, batch)

    async def _send(self, stream: str, batch: Sequence[QueuedEvent]) -> None:
        await self._pace.wait()
        try:
            await self._maxio.events_based_billing.bulk_record(
                stream,
                events=[json.loads(each.body) for each in batch],
                request_options=RequestOptions(priority="background"),
            )
        except MaxioError as error:
            if stops_the_job(error):
                raise
            if error.applied is False:
                await self._refused(stream, batch, error)
                return
            if not error.applied:
                self._failed(batch, error)
                return
        self._failures = 0
        self.done.sent += len(batch)
        await in_thread(lambda: self._queue.sent(stream, batch))

    async def _refused(self, stream: str, batch: Sequence[QueuedEvent], error: MaxioError) -> None:
        self._failures = 0
        # Where there is no such stream, it has no good events either.
        if len(batch) == 1 or isinstance(error, NotFoundError):
            self.done.refused += len(batch)
            await in_thread(lambda: self._queue.refuse(batch, messages_of(error)))
            return
        middle = len(batch) // 2
        await self._send(stream, batch[:middle])
        await self._send(stream, batch[middle:])

    def _failed(self, batch: Sequence[QueuedEvent], error: MaxioError) -> None:
        self.done.left += len(batch)
        self._failures += 1
        if self._failures >= _FAILURES:
            raise error


def _stream(api_handle: object) -> str:
    if not isinstance(api_handle, str):
        raise TypeError(f"api_handle: expected text, not {a_kind(api_handle)}")
    if not 0 < len(api_handle) <= _LONGEST_HANDLE or api_handle in {".", ".."} or not api_handle.isprintable():
        raise ValueError(f"api_handle: it has 1 to {_LONGEST_HANDLE} printable characters")
    return api_handle


def _check_owner(told: Mapping[str, Any]) -> None:
    number, reference = told.get("subscription_id"), told.get("subscription_reference")
    is_id = isinstance(number, int) and not isinstance(number, bool) and number > 0
    if not is_id and not (isinstance(reference, str) and reference):
        raise ValueError("event: chargify has neither subscription_id (a number) nor subscription_reference (text)")


_TOO_LATE: Final = (
    "It was first sent more than 30 days ago and no answer came, and Maxio forgets after 31 days that it has seen an "
    "event. See for yourself: retry it if it was not recorded, discard it if it was."
)
