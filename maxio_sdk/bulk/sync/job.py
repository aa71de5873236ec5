"""Syncing rows to customers or subscriptions."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import aclosing
from typing import Final, Self

import attrs
from anyio import to_thread

from maxio_sdk.bulk._job import Job, Progress
from maxio_sdk.bulk._journal import Journal
from maxio_sdk.bulk._once import Once
from maxio_sdk.bulk.report import BulkReport, read_report
from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources import Rows, rows_of
from maxio_sdk.bulk.sync.apply import Applying, half_made
from maxio_sdk.bulk.sync.fields import SYNC_OBJECTS, SyncKind, SyncObject
from maxio_sdk.bulk.sync.mapping import (
    EmptyCells,
    MappedRow,
    MatchBy,
    RowMapping,
    SyncMode,
    make_mapping,
)
from maxio_sdk.bulk.sync.writes import Site
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.errors import ConfigurationError, SourceError

__all__ = ["Sync", "SyncPlan"]

_PROBLEMS_SHOWN: Final = 100
_UNREADABLE_MOST: Final = 1_000
_NO_FIELDS: Final[Mapping[str, str]] = {}


@attrs.define(kw_only=True)
class SyncPlan:
    """What a sync would do, found out without a request."""

    rows: int = 0
    valid: int = 0
    calls: int = 0
    """How many requests it takes if all goes well; a look-up by which a row is matched is one too."""
    dropped_columns: tuple[str, ...] = ()
    problems: list[tuple[int, str]] = attrs.field(factory=list[tuple[int, str]])
    """Row number and what is wrong with it: the first hundred."""

    def minutes(self, *, slots: int = 4, seconds_per_call: float = 0.5) -> float:
        """Estimate how long it takes. Half a second is usual for a write."""
        return self.calls * seconds_per_call / slots / 60


@attrs.frozen(kw_only=True)
class Sync:
    """A sync of rows to `customers` or `subscriptions`.

    `mode`: `insert` makes a new object of each row; `update` changes the one with the row's id; `upsert` changes it
    where there is one, and else makes it. The id is Maxio's, in the column `id` or in `id_column`. Without an id,
    `match` finds the object by `reference` or, for customers, by `email`.

    Columns fill the fields of their names; `mapping` names the field of a column otherwise (`{"mail": "email"}`), and
    `metafield:Color` the custom field `Color`. A column that is no field is refused unless `drop_unknown`. Empty cells
    are not sent, or with `empty="clear"` empty the field of an object that is there.
    """

    kind: SyncKind
    mode: SyncMode = "upsert"
    mapping: Mapping[str, str] = _NO_FIELDS
    id_column: str | None = None
    match: MatchBy | None = None
    empty: EmptyCells = "skip"
    drop_unknown: bool = False

    def __attrs_post_init__(self) -> None:
        for name, value, known in (
            ("kind", self.kind, ("customers", "subscriptions")),
            ("mode", self.mode, ("insert", "update", "upsert")),
            ("match", self.match, (None, "reference", "email")),
            ("empty", self.empty, ("skip", "clear")),
        ):
            if value not in known:
                choices = ", ".join(repr(each) for each in known)
                raise ConfigurationError(f"{name} must be one of {choices}, not {value!r}")

    async def plan(self, rows: Rows) -> SyncPlan:
        """Check every row and count what a run would send, without a request.

        Raises `ConfigurationError` for columns that do not fit, and `SourceError` for a source that cannot be read.
        """
        found = SyncPlan()
        async with aclosing(_Mapped(self, rows)) as mapped:
            mapping = await mapped.begin()
            async for row in mapped:
                found.rows += 1
                if row.problems:
                    left = _PROBLEMS_SHOWN - len(found.problems)
                    found.problems += [(row.number, each) for each in row.problems[: max(left, 0)]]
                else:
                    found.valid += 1
                    found.calls += 1 + mapping.is_looked_up(row) + bool(row.metafields)
            found.dropped_columns = mapping.dropped
        return found

    async def run(
        self,
        maxio: AsyncMaxio,
        rows: Rows,
        *,
        journal: str | os.PathLike[str],
        retry_failed: bool = False,
        on_progress: Callable[[Progress], object] | None = None,
        now: Callable[[], float] = time.time,
    ) -> BulkReport:
        """Write every row exactly once, and report what became of each.

        `journal` is a file that remembers what was done. Run again with it after an interruption, with the same rows,
        what is done is not done again; rows that were refused are tried again only with `retry_failed`, and then
        after the later rows of their customers that were applied. A new sync takes a new journal. Rows whose outcome
        is unknown are looked for on the site in each run; the later rows of their customers wait until it is known.

        Raises `ConfigurationError` and `SourceError` before anything is sent; `JournalError` where the journal is in
        use, of another job, or cannot be written; and what would meet every row (no connection, a wrong key, a
        limit that does not end), after the rows at work have ended. What was done until then stands in the journal.
        """
        async with aclosing(_Mapped(self, rows)) as mapped:
            mapping = await mapped.begin()
            settings = attrs.asdict(self) | {"site": maxio.config.base_url, "columns": mapping.columns}
            with await to_thread.run_sync(lambda: Journal(journal, kind="sync", settings=settings, now=now)) as log:
                site = Site(maxio, mapping.object)
                once = await Once.begin(log, maxio, now)
                half = await to_thread.run_sync(half_made, log)
                applying = Applying(site=site, once=once, mapping=mapping, half_made=half)
                job = Job[MappedRow](
                    journal=log,
                    apply=applying.apply,
                    slots=maxio.config.max_concurrency,
                    retry_failed=retry_failed,
                    on_progress=on_progress,
                )
                await job.run(
                    mapped,
                    lambda record: mapping.again(record.number, record.payload),
                    lambda record: mapping.lanes_of(record.payload),
                )
        return await to_thread.run_sync(read_report, journal)

    def mapping_of(self, columns: list[str]) -> RowMapping:
        """Return which column fills which field. Raises `ConfigurationError` that lists all that does not fit."""
        return make_mapping(
            self.object,
            columns,
            mode=self.mode,
            mapping=self.mapping,
            id_column=self.id_column,
            match=self.match,
            empty=self.empty,
            drop_unknown=self.drop_unknown,
        )

    @property
    def object(self) -> SyncObject:
        """What can be written of the kind."""
        return SYNC_OBJECTS[self.kind]


class _Mapped:
    """The rows of a source as they are to be written. The first that can be read tells the columns."""

    def __init__(self, sync: Sync, rows: Rows) -> None:
        self._sync = sync
        self._rows = rows_of(rows)
        self._first: deque[SourceRow] = deque()
        self.mapping: RowMapping | None = None

    async def begin(self) -> RowMapping:
        """Read until the columns are known, and map them."""
        while self.mapping is None:
            row = await anext(self._rows, None)
            if row is None:
                raise SourceError(f"The source has no rows{self._unreadable()}. Nothing was sent.")
            self._first.append(row)
            if row.problem is None:
                self.mapping = self._sync.mapping_of(list(row.values))
            elif len(self._first) >= _UNREADABLE_MOST:
                raise SourceError(f"The first {_UNREADABLE_MOST} rows cannot be read: {row.problem}. Nothing was sent.")
        return self.mapping

    def _unreadable(self) -> str:
        return f" that can be read: {self._first[0].problem}" if self._first else ""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> MappedRow:
        mapping = await self.begin()
        return mapping.row(self._first.popleft() if self._first else await anext(self._rows))

    async def aclose(self) -> None:
        """Close the source."""
        await self._rows.aclose()
