"""Recording usage of metered and prepaid components, and reporting it."""

from __future__ import annotations

import os
import time as wall
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from types import TracebackType
from typing import Final, NoReturn

from anyio import to_thread

from maxio_sdk.bulk._site_clock import SiteClock
from maxio_sdk.bulk.usage._delivery import Delivery
from maxio_sdk.bulk.usage._entries import UsageCounts, UsageEntry, UsageKey, UsageRecord
from maxio_sdk.bulk.usage._file import RecorderFile, begun, in_thread
from maxio_sdk.bulk.usage._flushing import Flushing, UsageFlush
from maxio_sdk.bulk.usage._input import (
    component_key,
    day_of,
    memo_text,
    price_point_key,
    quantity_of,
    subscription_key,
    zone_name,
)
from maxio_sdk.bulk.usage._ledger import SCHEMA, Summand, UsageLedger
from maxio_sdk.bulk.usage._schedule import Pace, Schedule, keep_flushing
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.config import whole

__all__ = ["UsageFlush", "UsageRecorder"]

_PACE: Final = 0.25


class UsageRecorder:
    """Keeps what was used in a file, sums it by subscription, component and day, and reports each sum once.

    What `record` was given is on disk when it returns. Any number of threads and processes of one machine may record
    into one file, and one of them at a time may flush. A sum that is about to be sent does not change any more: what is
    recorded for that day later goes out as a further usage.

    `timezone` says where a day begins; take the site's. A file belongs to one zone, and from its first flush on
    to one site. Raises `JournalError` where the file cannot be used.
    """

    def __init__(
        self, path: str | os.PathLike[str], *, timezone: tzinfo = UTC, now: Callable[[], float] = wall.time
    ) -> None:
        self._file = RecorderFile(path, SCHEMA, kind="usage", zone=zone_name(timezone))
        self._ledger = UsageLedger(self._file)
        self._zone = timezone
        self._now = now

    def __repr__(self) -> str:
        return f"UsageRecorder({str(self._file.path)!r})"

    def __enter__(self) -> UsageRecorder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. The recorder cannot be used afterwards."""
        self._file.close()

    # -- recording

    def record(
        self,
        subscription: int | str,
        component: int | str,
        quantity: int | Decimal | str,
        *,
        at: datetime | None = None,
        memo: str | None = None,
        price_point: int | str | None = None,
    ) -> None:
        """Record a use. It is on disk when this returns.

        `subscription` is an id, or a reference as `reference:acme-1`; `component` an id, or a handle as `handle:sms`.
        A negative `quantity` corrects what was recorded too much. `at` is when it was used, now unless given. Of the
        memos of a day the last one goes to Maxio. A `price_point` (id or `handle:gold`) is summed by itself; without
        one, Maxio takes the component's default.

        Raises `TypeError` and `ValueError` for what could not be sent, and `JournalError` where it could not be
        written; then nothing is recorded.
        """
        record = UsageRecord(
            subscription=subscription,
            component=component,
            quantity=quantity,
            at=at,
            memo=memo,
            price_point=price_point,
        )
        self._ledger.add((self._checked(record),))

    def record_many(self, records: Iterable[UsageRecord]) -> None:
        """Record many uses at once, all of them or none, in a fraction of the time that they would take one by one."""
        # All are checked first: nobody else can record while they are written.
        self._ledger.add([self._checked(record) for record in records])

    async def arecord(
        self,
        subscription: int | str,
        component: int | str,
        quantity: int | Decimal | str,
        *,
        at: datetime | None = None,
        memo: str | None = None,
        price_point: int | str | None = None,
    ) -> None:
        """Record a use as `record` does, without holding the event loop up while the disk works.

        Cancelled, it has either not begun, or goes on to its end.
        """
        await to_thread.run_sync(
            lambda: self.record(subscription, component, quantity, at=at, memo=memo, price_point=price_point)
        )

    async def arecord_many(self, records: Iterable[UsageRecord]) -> None:
        """Record many uses as `record_many` does, in a thread."""
        await to_thread.run_sync(self.record_many, records)

    def _checked(self, record: UsageRecord) -> Summand:
        key = UsageKey(
            subscription_key(record.subscription),
            component_key(record.component),
            price_point_key(record.price_point),
            day_of(record.at, self._zone, self._now()).isoformat(),
        )
        return Summand(key, quantity_of(record.quantity), memo_text(record.memo))

    # -- reporting

    async def flush(
        self, maxio: AsyncMaxio, *, before: date | None = None, pace: float = _PACE, concurrency: int = 1
    ) -> UsageFlush:
        """Send the sums of the days before `before` (today unless given), each exactly once.

        The requests go behind all others; each sum begins at least `pace` seconds after the one before, and
        `concurrency` of them are under way at a time. What an earlier flush left is settled then: sent again while its
        uniqueness token protects it, and else looked up. Negative sums go last, once the others of their component are
        settled: its balance never falls below zero, so that they would be lost.

        Raises `FlushInProgressError` where another flush is at work, and what would meet every sum: no connection, a
        wrong key, a server that fails again and again. What was done until then stands.
        """
        whole("concurrency", concurrency, 1)
        day = self._today() if before is None else _a_day(before)
        pacing, done = Pace(pace), UsageFlush()
        async with begun(self._file, maxio.config.base_url):
            if await in_thread(lambda: self._ledger.has_work(day)):
                clock = await SiteClock.read(maxio, self._now)
                delivery = Delivery(maxio=maxio, ledger=self._ledger, now=self._now, site_now=clock.now)
                flushing = Flushing(delivery=delivery, ledger=self._ledger, done=done, pace=pacing, workers=concurrency)
                await flushing.run(day)
        return done

    async def run(
        self,
        maxio: AsyncMaxio,
        *,
        at: time | None = None,
        every: timedelta | None = None,
        pace: float = _PACE,
        concurrency: int = 1,
        on_flush: Callable[[UsageFlush], object] | None = None,
    ) -> NoReturn:
        """Flush at a time of each day (in the recorder's zone) or every so often, until cancelled.

        Begins with what should have been sent by now. A flush that is broken off by what may pass (no connection, a
        server that fails, another flush) is tried again some minutes later; a wrong key is raised.
        """

        async def flush(moment: float) -> bool:
            before = datetime.fromtimestamp(moment, self._zone).date()
            done = await self.flush(maxio, before=before, pace=pace, concurrency=concurrency)
            if on_flush is not None:
                on_flush(done)
            return done.complete

        await keep_flushing(flush, Schedule(at=at, every=every, zone=self._zone), self._now)

    def _today(self) -> date:
        return datetime.fromtimestamp(self._now(), self._zone).date()

    # -- looking, and deciding

    def counts(self) -> UsageCounts:
        """Count the sums by what became of them."""
        return self._ledger.counts()

    def pending(self) -> Iterator[UsageEntry]:
        """Go through what is still being summed, and what waits for an answer."""
        yield from self._ledger.open_sums()
        yield from self._ledger.entries("sealed")

    def sent(self) -> Iterator[UsageEntry]:
        """Go through what Maxio has recorded."""
        return self._ledger.entries("sent")

    def refused(self) -> Iterator[UsageEntry]:
        """Go through what Maxio did not take, with its messages."""
        return self._ledger.entries("refused")

    def unknown(self) -> Iterator[UsageEntry]:
        """Go through what was sent, and of which nobody can tell whether it was recorded."""
        return self._ledger.entries("unknown")

    def discarded(self) -> Iterator[UsageEntry]:
        """Go through what was given up."""
        return self._ledger.entries("discarded")

    def retry(self, entry_id: int) -> None:
        """Let a refused or unknown entry go out again with the next flush, as part of its day.

        Of an unknown one, see first that it was not recorded. Raises `ConfigurationError` for any other.
        """
        self._ledger.retry(entry_id)

    def discard(self, entry_id: int) -> None:
        """Give a refused or unknown entry up. Raises `ConfigurationError` for any other."""
        self._ledger.discard(entry_id)

    def forget(self, before: date) -> int:
        """Delete what was sent or discarded of the days before a day, and return how many entries that were."""
        return self._ledger.forget(_a_day(before))


def _a_day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError("before: expected a date")
    return value
