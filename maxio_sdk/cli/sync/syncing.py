"""Planning a sync, and running it."""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import aclosing, contextmanager
from pathlib import Path
from typing import Final

import anyio
import attrs

from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources import Source
from maxio_sdk.bulk.sync import BulkReport, Sync, SyncPlan
from maxio_sdk.cli._asking import confirm
from maxio_sdk.cli._jobs.files import JobFiles, job_files
from maxio_sdk.cli._jobs.plans import ask_to_write, tell_plan
from maxio_sdk.cli._jobs.running import JobRun, Watch, beginning, run_job
from maxio_sdk.cli._jobs.stopping import INTERRUPTED, leave
from maxio_sdk.cli._output import complain, printable
from maxio_sdk.cli.sync.origins import Origin
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.errors import ConfigurationError, SourceError

__all__ = ["SyncRun", "plan_sync", "run_sync"]

_RETRY: Final = "rows that failed are left as they are, until the same command is given with --retry-failed. "
_CORRECT: Final = "rows that failed were tried again, and refused: correct them in the source. "
_CORRECTED: Final = (
    "Rows that you correct in the source are taken by the same command{journal}; what was applied is not sent again."
)
_OPTIONS: Final = (
    "The options for columns are --map COLUMN=FIELD, --id-column, --match, and --drop-unknown to leave columns out."
)


@attrs.frozen(kw_only=True)
class SyncRun:
    """What the options say of a run."""

    job: Sync
    origin: Origin
    journal: Path | None
    report: Path | None
    retry_failed: bool
    yes: bool


def plan_sync(job: Sync, origin: Origin, *, report: Path | None) -> int:
    """Print what a sync would do, and return the exit code."""
    return tell_plan(_plan(job, origin), source=origin.name, what=job.kind, place=origin.place, report=report)


def run_sync(run: SyncRun, connect: Callable[[], AsyncMaxio]) -> int:
    """Sync the rows, and return the exit code."""
    job, origin = run.job, run.origin
    files = job_files(origin.file, job=f"sync-{job.kind}", journal=run.journal, report=run.report)
    plan = _plan(job, origin) if origin.is_repeatable else None
    _check_age(run, files)
    source = origin.open()
    maxio = connect()
    ask_to_write(maxio.config.base_url, plan, source=origin.name, what=job.kind, yes=run.yes)

    async def sync(watch: Watch) -> BulkReport:
        rows = watch.stop.rows(source)
        async with maxio:
            return await job.run(
                maxio,
                _mapped(job, rows) if plan is None else rows,
                journal=files.journal,
                retry_failed=run.retry_failed,
                on_progress=watch,
            )

    code = run_job(
        JobRun(
            run=sync,
            site=maxio.config.base_url,
            source=origin.name,
            place=origin.place,
            files=files,
            total=None if plan is None else plan.rows,
            retry=_next(run, files),
        )
    )
    if code == INTERRUPTED and not origin.is_repeatable:
        leave()
    return code


def _next(run: SyncRun, files: JobFiles) -> str:
    """Say what to do about rows that failed."""
    journal = "" if run.journal else f" with --journal {printable(str(files.journal))}"
    return (_CORRECT if run.retry_failed else _RETRY) + _CORRECTED.format(journal=journal)


def _plan(job: Sync, origin: Origin) -> SyncPlan:
    if sys.stderr.isatty():
        complain(f"Checking {printable(origin.name)} ...")
    try:
        with beginning(), _naming_options(origin):
            return anyio.run(job.plan, _mapped(job, origin.open()))
    except KeyboardInterrupt:
        if origin.is_repeatable:
            raise
        leave()


@contextmanager
def _naming_options(origin: Origin) -> Generator[None]:
    """Have an error in a file name the options that say how to read it."""
    try:
        yield
    except SourceError as error:
        if origin.place == "line":
            error.add_note("The options for how a file is read are --format and --delimiter.")
        raise


def _check_age(run: SyncRun, files: JobFiles) -> None:
    """Have somebody decide whether a file that was written again is the same job.

    For its journal, a row that is now as it was once is applied, whatever it was in between.
    """
    journal, file = files.journal, run.origin.file
    # To make the same one twice is never meant.
    if run.journal is not None or run.job.mode == "insert" or file is None or not journal.is_file():
        return
    written = [each.stat().st_mtime for each in (journal, Path(f"{journal}-wal")) if each.is_file()]
    if file.stat().st_mtime <= max(written):
        return
    said = (
        f"{file} has changed since the job of its journal, {journal}, ran. Rows that this journal has as applied are "
        "not sent again."
    )
    if not sys.stdin.isatty():
        raise ConfigurationError(
            f"{said} To go on with that job, say --journal {journal}; for a new sync, give another."
        )
    confirm(f"{said} Go on with that job? (A new sync takes another --journal.)")


async def _mapped(job: Sync, rows: Source | AsyncGenerator[SourceRow]) -> AsyncGenerator[SourceRow]:
    """Pass rows on, and say what becomes of the columns once they are known."""
    is_known = False
    async with aclosing(rows):
        async for row in rows:
            if not is_known and row.problem is None:
                is_known = True
                _tell_columns(job, list(row.values))
            yield row


def _tell_columns(job: Sync, columns: list[str]) -> None:
    """List the columns that are left out. Raises `ConfigurationError` where one does not fit."""
    try:
        dropped = job.mapping_of(columns).dropped
    except ConfigurationError as error:
        raise ConfigurationError(f"{error}\n{_OPTIONS}") from error
    if dropped:
        complain(f"Left out, because they are no fields: {', '.join(map(printable, dropped))}")
