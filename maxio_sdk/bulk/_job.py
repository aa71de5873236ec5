"""Running the rows of a source through a journal."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Collection
from contextlib import aclosing
from itertools import islice
from typing import Any, Final, Generic, Protocol, TypeVar

import attrs
from anyio import to_thread

from maxio_sdk.bulk._accounts import without_accounts
from maxio_sdk.bulk._journal import Journal, RowRecord, RowStatus
from maxio_sdk.bulk._lanes import Lanes
from maxio_sdk.bulk._occurrences import Occurrences
from maxio_sdk.bulk._once import RowInDoubtError, RowKey, RowRefusedError, RowUnknowableError, stops_the_job
from maxio_sdk.bulk._succession import Succession
from maxio_sdk.errors import APIStatusError, MaxioError, ResponseDecodeError

__all__ = ["AppliedRow", "Job", "JobRow", "Progress", "TooManyFailuresError"]

_WORKERS_PER_SLOT: Final = 2
"""While one row waits for the disk, another uses its slot."""
_AHEAD: Final = 64
_FORGOTTEN_AT_ONCE: Final = 1_000


class JobRow(Protocol):
    """A row as a job takes it."""

    @property
    def number(self) -> int: ...
    @property
    def fingerprint(self) -> str: ...
    @property
    def lanes(self) -> Collection[str]: ...
    @property
    def payload(self) -> dict[str, Any]: ...
    @property
    def problems(self) -> tuple[str, ...]: ...


@attrs.frozen(kw_only=True)
class AppliedRow:
    """What was done with a row."""

    action: str
    object_id: int
    messages: tuple[str, ...] = ()


@attrs.define(kw_only=True)
class Progress:
    """How far a job is."""

    read: int = 0
    applied: int = 0
    failed: int = 0
    unknown: int = 0
    earlier: int = 0
    """Rows that an earlier run has settled."""
    begun: bool = False
    """Whether something may have been sent by this run."""
    replaced: int = 0
    """Rows that failed in an earlier run and are dropped, as the source has others in their place."""

    def add(self, status: RowStatus) -> None:
        """Count a row that is settled."""
        self.applied += status == "applied"
        self.failed += status == "failed"
        self.unknown += status == "unknown"


class TooManyFailuresError(MaxioError):
    """So many rows were refused one after the other that the job was ended. The rest was not begun."""

    applied = None


R = TypeVar("R", bound=JobRow)


@attrs.define(kw_only=True)
class Job(Generic[R]):
    """Applies each row once, over all runs with the same journal."""

    journal: Journal
    apply: Callable[[RowKey, R], Awaitable[AppliedRow]]
    slots: int
    """How many requests may run at a time."""
    retry_failed: bool = False
    max_failures_in_a_row: int | None = None
    """How many rows may be refused one after the other, in the order of the source, before nothing more is begun.
    What an earlier run has applied breaks a succession."""
    on_progress: Callable[[Progress], object] | None = None
    progress: Progress = attrs.field(factory=Progress, init=False)
    _seen: Occurrences = attrs.field(factory=Occurrences, init=False)
    _succession: Succession = attrs.field(factory=Succession, init=False)
    _last_number: int = attrs.field(default=0, init=False)
    _has_earlier: bool = attrs.field(default=True, init=False)
    """Whether earlier runs left rows in the journal. Where there are none, none need be looked for."""

    async def run(
        self,
        rows: AsyncIterator[R],
        leftover: Callable[[RowRecord], R | None],
        lanes_of: Callable[[RowRecord], Collection[str]] = lambda record: (),
    ) -> None:
        """Work through the rows, those first that earlier runs began and left in doubt.

        `leftover` makes such a row of what the journal has of it, None where that is not enough. Then it must come
        again from the source, and the others of its lanes (`lanes_of`) wait until it does.
        """
        try:
            self._has_earlier = await to_thread.run_sync(next, self.journal.records(), None) is not None
            if self._has_earlier:
                await to_thread.run_sync(self._seen.recall, self.journal)
            # Before the rest, because later rows may be about the same object.
            await self._lanes(self._left(leftover, lanes_of))
            await self._lanes(self._keyed(rows))
            await to_thread.run_sync(self._forget_corrected)
            await self._give_up()
        finally:
            self._seen.close()

    async def _lanes(self, rows: AsyncGenerator[tuple[RowKey, R]]) -> None:
        workers = self.slots * _WORKERS_PER_SLOT
        lanes = Lanes[tuple[RowKey, R]](self._one, lanes=lambda item: item[1].lanes, workers=workers, ahead=_AHEAD)
        async with aclosing(rows):
            await lanes.run(rows)

    async def _left(
        self, leftover: Callable[[RowRecord], R | None], lanes_of: Callable[[RowRecord], Collection[str]]
    ) -> AsyncGenerator[tuple[RowKey, R]]:
        async with aclosing(self._unsettled()) as records:
            async for record in records:
                row = leftover(record)
                begun = await to_thread.run_sync(self.journal.steps, record.key)
                # Of what was put off nothing was sent: it must come again, as it may be another row by now.
                if not begun:
                    continue
                if row is None:
                    self._seen.block(lanes_of(record), record.key, awaited=True)
                else:
                    self._seen.note_tried(record.key)
                    self.progress.read += 1
                    yield RowKey(key=record.key, number=record.number, payload=record.payload), row

    async def _keyed(self, rows: AsyncIterator[R]) -> AsyncGenerator[tuple[RowKey, R]]:
        async for row in rows:
            name = self._seen.key(row.fingerprint)
            self._last_number = max(self._last_number, row.number)
            if self._seen.was_tried(name):
                continue
            self.progress.read += 1
            self._succession.begin(name)
            record = await to_thread.run_sync(self.journal.row, name) if self._has_earlier else None
            if record is not None and self._is_settled(record):
                self.progress.earlier += 1
                self._succession.end(name, failed=record.status == "failed")
                self._tell()
            else:
                yield RowKey(key=name, number=row.number, payload=row.payload, is_new=record is None), row

    async def _give_up(self) -> None:
        """Settle what is in doubt, cannot be made of the journal, and did not come again."""
        async with aclosing(self._unsettled()) as records:
            async for record in records:
                if self._came(record.key):
                    continue
                key = RowKey(key=record.key, number=record.number, payload=record.payload)
                if await to_thread.run_sync(self.journal.steps, record.key):
                    await self._settle(key, "unknown", messages=(_GONE,))
                else:
                    await self._settle(key, "failed", messages=(_GONE_UNSENT,))

    def _forget_corrected(self) -> None:
        """Drop the refused rows in whose place another came, so that those that are corrected do not count for ever.

        What made something stays, and what is beyond the end of this source, which may be a part of the whole.
        """
        replaced = (
            record.key
            for record in self.journal.records("failed")
            if record.number <= self._last_number and not self._came(record.key)
        )
        while keys := list(islice((key for key in replaced if not self.journal.has_made(key)), _FORGOTTEN_AT_ONCE)):
            self.journal.forget(keys)
            self.progress.replaced += len(keys)

    def _came(self, key: str) -> bool:
        return self._seen.has(key) or self._seen.was_tried(key)

    async def _unsettled(self) -> AsyncGenerator[RowRecord]:
        records = self.journal.records("pending", "unknown")
        while (record := await to_thread.run_sync(next, records, None)) is not None:
            yield record

    def _is_settled(self, record: RowRecord) -> bool:
        return record.status == "applied" or (record.status == "failed" and not self.retry_failed)

    async def _one(self, item: tuple[RowKey, R]) -> None:
        key, row = item
        if row.problems:
            await self._settle(key, "failed", messages=row.problems)
            return
        if self._seen.is_blocked(row.lanes, key.key):
            await self._put_off(key, row)
            return
        if not self.progress.begun:
            self.progress.begun = True
            self._tell()
        try:
            applied = await self.apply(key, row)
        except RowRefusedError as error:
            await self._settle(key, "failed", messages=error.messages, object_id=error.object_id)
        except RowInDoubtError as error:
            if isinstance(error, RowUnknowableError):
                self._seen.unblock(key.key)
            else:
                # It may be sent again, and must not undo then what a later row of the same customer has done.
                self._seen.block(row.lanes, key.key)
            await self._settle(key, "unknown", messages=error.messages, object_id=error.object_id)
        except (APIStatusError, ResponseDecodeError) as error:
            # Of a look-up for what to write, so that nothing was sent.
            if stops_the_job(error) or error.applied is not False:
                raise
            await self._settle(key, "failed", messages=(str(error),))
        else:
            await self._settle(
                key, "applied", action=applied.action, object_id=applied.object_id, messages=applied.messages
            )

    async def _put_off(self, key: RowKey, row: R) -> None:
        self._seen.block(row.lanes, key.key)
        record = await to_thread.run_sync(self.journal.row, key.key)
        if record is None or not await to_thread.run_sync(self.journal.steps, key.key):
            await self._settle(key, "pending", messages=(_PUT_OFF,))
        else:
            # What an earlier run has begun stands as that run left it.
            self.progress.add(record.status)
            self._tell()

    async def _settle(
        self,
        key: RowKey,
        status: RowStatus,
        *,
        action: str = "",
        object_id: int | None = None,
        messages: tuple[str, ...] = (),
    ) -> None:
        record = RowRecord(
            key=key.key,
            number=key.number,
            status=status,
            action=action,
            object_id=object_id,
            # What the site says may repeat the row.
            messages=tuple(map(without_accounts, messages)),
            payload=key.payload,
        )
        await to_thread.run_sync(self.journal.finish, record)
        if self._has_earlier and status in ("applied", "failed"):
            self._seen.unblock(key.key)
        self.progress.add(status)
        self._tell()
        self._succession.end(key.key, failed=status == "failed")
        most = self.max_failures_in_a_row
        if most is not None and self._succession.longest >= most:
            raise TooManyFailuresError(
                f"{most} rows were refused one after the other, so the job was ended at line {key.number}. What was "
                "applied stands in the journal. Correct the rows and start again."
            )

    def _tell(self) -> None:
        if self.on_progress is not None:
            self.on_progress(self.progress)


_GONE: Final = (
    "An earlier run was about to send it, and the source does not have it any more. Whether it was applied cannot be "
    "known: see for yourself."
)
_GONE_UNSENT: Final = (
    "An earlier run did not get to it, and the source does not have it any more. Nothing of it was applied."
)
_PUT_OFF: Final = (
    "Nothing was sent: an earlier row of the same customer is in doubt and goes first. Start the job again later."
)
