"""Creating the subscriptions of a file, each exactly once."""

from __future__ import annotations

import os
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing, closing
from datetime import UTC, datetime, tzinfo
from itertools import islice
from typing import Final, TypeVar

import attrs
from anyio import to_thread

from maxio_sdk.bulk._job import Job, Progress, TooManyFailuresError, site_clock_offset
from maxio_sdk.bulk._journal import Journal
from maxio_sdk.bulk._once import Once
from maxio_sdk.bulk.imports._creating import Creating, Metafields
from maxio_sdk.bulk.imports._row import ImportRow
from maxio_sdk.bulk.imports.checker import STOP_AFTER
from maxio_sdk.bulk.imports.rows import CheckedRow, read_rows
from maxio_sdk.bulk.report import BulkReport, read_report
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.errors import ConfigurationError, SourceError

__all__ = ["ImportPlan", "TooManyFailuresError", "import_subscriptions", "plan_import"]

T = TypeVar("T")

_ROWS_AT_A_TIME: Final = 50
_PROBLEMS_SHOWN: Final = 100


@attrs.define(kw_only=True)
class ImportPlan:
    """What an import would do, found out without a request."""

    rows: int = 0
    valid: int = 0
    problems: list[tuple[int, str]] = attrs.field(factory=list[tuple[int, str]])
    """Line of a row that is not sent and what is wrong with it: the first hundred."""

    @property
    def calls(self) -> int:
        """How many requests it takes if all goes well."""
        return self.valid

    def minutes(self, *, slots: int = 4, seconds_per_call: float = 0.5) -> float:
        """Estimate how long it takes. Half a second is usual for a write."""
        return self.calls * seconds_per_call / slots / 60


async def plan_import(
    source: str | os.PathLike[str] | bytes, *, site_zone: tzinfo | None = None, now: Callable[[], float] = time.time
) -> ImportPlan:
    """Check every row of a file and count what an import would send, without a request.

    Raises `SourceError` where the file would be refused as a whole.
    """
    plan = ImportPlan()
    async with aclosing(_read(source, now(), site_zone, ImportRow)) as rows:
        async for row in rows:
            plan.rows += 1
            plan.valid += row.signup is not None
            left = _PROBLEMS_SHOWN - len(plan.problems)
            plan.problems += [(row.number, each) for each in row.refusals[: max(left, 0)]]
    return plan


async def import_subscriptions(
    maxio: AsyncMaxio,
    source: str | os.PathLike[str] | bytes,
    *,
    journal: str | os.PathLike[str],
    reference_prefix: str | None = None,
    site_zone: tzinfo | None = None,
    stop_after: int | None = STOP_AFTER,
    on_progress: Callable[[Progress], object] | None = None,
    now: Callable[[], float] = time.time,
) -> BulkReport:
    """Create a subscription for each row of a file in Maxio's import format, exactly once.

    Import the same file again after an interruption or after corrections, with the same `journal`: what succeeded
    is left out, and what was refused is tried again. A row whose answer was lost is found by its `customer_reference`;
    with `reference_prefix` every subscription gets a reference of its own, by which it is found in any case. A row
    that has neither is reported as unknown where its answer was lost for good, and never sent again.

    Bare dates are noon in `site_zone`, which should be the site's own; where it is left out they are noon in UTC, and
    the row's messages say so. After `stop_after` rows that were refused one after the other the import ends, as
    Maxio's own does: `TooManyFailuresError`; None: it never does. Card numbers, CVVs and vault tokens are sent, and are
    in no journal, report or log. A custom field whose id the site does not know is left out, as Maxio does, and the
    row's messages say so. A row that says `NOW` for a product with a trial is refused: the API would begin the trial.

    Raises `SourceError` where the file would be refused as a whole, before anything is sent; `ConfigurationError`;
    `JournalError`; and what would meet every row, such as a wrong key. Source: "Importing Subscriptions".
    """
    if stop_after is not None and stop_after < 1:
        raise ConfigurationError("stop_after must be at least 1, or None for an import that never ends early")
    began = now()
    await _check_whole(source, began, site_zone)
    settings = {"site": maxio.config.base_url, "reference_prefix": reference_prefix, "zone": str(site_zone or UTC)}
    with await to_thread.run_sync(lambda: Journal(journal, kind="import", settings=settings, now=now)) as log:
        once = Once(journal=log, now=now, site_offset=await site_clock_offset(maxio, now))
        creating = Creating(
            maxio=maxio,
            once=once,
            reference_prefix=reference_prefix,
            metafields=await Metafields.of(maxio),
            assumes_zone=site_zone is None,
        )
        job = Job[ImportRow](
            journal=log,
            apply=creating.apply,
            slots=maxio.config.max_concurrency,
            retry_failed=True,
            forget_corrected=True,
            max_failures_in_a_row=stop_after,
            on_progress=on_progress,
        )
        # The journal has no card data, so that a row in doubt must come again from the file.
        async with aclosing(_read(source, began, site_zone, ImportRow)) as rows:
            await job.run(rows, lambda record: None)
    return await to_thread.run_sync(read_report, journal)


async def _check_whole(source: str | os.PathLike[str] | bytes, now: float, site_zone: tzinfo | None) -> None:
    try:
        async with aclosing(_read(source, now, site_zone, lambda row: row)) as rows:
            async for _ in rows:
                pass
    except SourceError as error:
        raise SourceError(f"{error} Nothing was sent.") from error


async def _read(
    source: str | os.PathLike[str] | bytes,
    now: float,
    site_zone: tzinfo | None,
    make: Callable[[CheckedRow], T],
) -> AsyncGenerator[T]:
    """Read the rows of a file in worker threads, and make something of each there."""
    moment = datetime.fromtimestamp(now, UTC)
    with closing(read_rows(source, now=moment, site_zone=site_zone or UTC)) as rows:
        while batch := await to_thread.run_sync(lambda: [make(row) for row in islice(rows, _ROWS_AT_A_TIME)]):
            for row in batch:
                yield row
