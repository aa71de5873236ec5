"""Creating the subscriptions of a file, each exactly once."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from contextlib import aclosing, closing
from datetime import UTC, tzinfo
from typing import Final

import attrs
from anyio import to_thread

from maxio_sdk.bulk._job import Job, Progress, TooManyFailuresError
from maxio_sdk.bulk._journal import Journal
from maxio_sdk.bulk._occurrences import Occurrences
from maxio_sdk.bulk._once import Once
from maxio_sdk.bulk.imports._creating import Creating
from maxio_sdk.bulk.imports._earlier import Earlier
from maxio_sdk.bulk.imports._file import ImportFile, read_batches
from maxio_sdk.bulk.imports._row import ImportRow
from maxio_sdk.bulk.imports._site import SiteCatalogue
from maxio_sdk.bulk.imports.checker import STOP_AFTER
from maxio_sdk.bulk.imports.rows import CheckedRow
from maxio_sdk.bulk.report import BulkReport, read_report
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.errors import ConfigurationError

__all__ = ["ImportPlan", "TooManyFailuresError", "import_subscriptions", "plan_import"]

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

    def add(batch: Sequence[CheckedRow]) -> ImportPlan:
        for row in map(ImportRow, batch):
            plan.rows += 1
            plan.valid += row.signup is not None
            left = _PROBLEMS_SHOWN - len(plan.problems)
            plan.problems += [(row.number, each) for each in row.refusals[: max(left, 0)]]
        return plan

    async with aclosing(read_batches(source, now(), site_zone, add)) as batches:
        async for _ in batches:
            pass
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
    is left out, and what was refused is tried again. Leave the rows that succeeded in the file as they are: a row
    about the customer of one that is gone is refused, as it may be the same one with other values. A row whose answer
    was lost is found by its `customer_reference`; with `reference_prefix` every subscription gets a reference of its
    own, by which it is found in any case. A row that has neither is reported as unknown where its answer was lost for
    good, and never sent again.

    Bare dates are noon in `site_zone`, which should be the site's own; where it is left out they are noon in UTC, and
    the row's messages say so. After `stop_after` rows that were refused one after the other the import ends, as
    Maxio's own does: `TooManyFailuresError`; None: it never does. Card numbers, CVVs and vault tokens are sent, and are
    in no journal, report or log. A custom field whose id the site does not know is left out, as Maxio does, and the
    row's messages say so. What would be charged or begin otherwise than the row says is refused: `NOW` for a product
    with a trial, which the API would begin; a `next_billing_at` that passes while the import runs; the quantity of a
    component that is of another kind on the site.

    Raises `SourceError` where the file would be refused as a whole, before anything is sent, and where it is changed
    meanwhile; `ConfigurationError`; `JournalError`; and what would meet every row, such as a wrong key.
    Source: "Importing Subscriptions".
    """
    if stop_after is not None and stop_after < 1:
        raise ConfigurationError("stop_after must be at least 1, or None for an import that never ends early")
    settings = {"site": maxio.config.base_url, "reference_prefix": reference_prefix, "zone": str(site_zone or UTC)}
    file = ImportFile(source, now(), site_zone)
    with closing(Occurrences()) as seen:
        await file.check(seen)
        with await to_thread.run_sync(lambda: Journal(journal, kind="import", settings=settings, now=now)) as log:
            await to_thread.run_sync(seen.recall, log)
            job = Job[ImportRow](
                journal=log,
                apply=(await _creating(maxio, log, file, seen, reference_prefix, now)).apply,
                slots=maxio.config.max_concurrency,
                retry_failed=True,
                max_failures_in_a_row=stop_after,
                on_progress=on_progress,
            )
            # The journal has no card data, so that a row in doubt must come again from the file.
            async with aclosing(file.rows()) as rows:
                await job.run(rows, lambda record: None)
    return await to_thread.run_sync(read_report, journal)


async def _creating(
    maxio: AsyncMaxio,
    journal: Journal,
    file: ImportFile,
    seen: Occurrences,
    reference_prefix: str | None,
    now: Callable[[], float],
) -> Creating:
    return Creating(
        maxio=maxio,
        once=await Once.begin(journal, maxio, now),
        reference_prefix=reference_prefix,
        site=await SiteCatalogue.of(maxio, file.columns),
        earlier=await to_thread.run_sync(Earlier.of, journal, seen),
        assumes_zone=file.site_zone is None,
    )
