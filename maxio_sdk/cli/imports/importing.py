"""Planning an import, and running it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import anyio
import attrs

from maxio_sdk.bulk.imports import ImportPlan, check, import_subscriptions, plan_import
from maxio_sdk.bulk.sync import BulkReport
from maxio_sdk.cli._jobs.files import job_files
from maxio_sdk.cli._jobs.plans import ask_to_write, tell_plan
from maxio_sdk.cli._jobs.running import JobRun, Watch, beginning, run_job
from maxio_sdk.cli._jobs.wording import counted
from maxio_sdk.cli._output import complain, printable
from maxio_sdk.client import AsyncMaxio

__all__ = ["Import", "plan_file", "run_import"]

_WHAT: Final = "subscriptions"
_RETRY: Final = "correct the rows in the file, and give the same command again: what succeeded is left out."


@attrs.frozen(kw_only=True)
class Import:
    """What the options say of a run."""

    file: Path
    zone: str | None
    reference_prefix: str | None
    stop_after: int | None
    journal: Path | None
    report: Path | None
    yes: bool


def plan_file(file: Path, *, zone: str | None, stop_after: int | None, report: Path | None) -> int:
    """Print what an import would do, and return the exit code."""
    plan = _plan(file, zone)
    more = f": `maxio import check {printable(str(file))}` lists all"
    code = tell_plan(plan, source=str(file), what=_WHAT, place="line", report=report, more=more)
    _tell_findings(file, zone=zone, stop_after=stop_after)
    return code


def run_import(run: Import, connect: Callable[[], AsyncMaxio]) -> int:
    """Import the file, and return the exit code."""
    files = job_files(run.file, job="import", journal=run.journal, report=run.report)
    plan = _plan(run.file, run.zone)
    _tell_findings(run.file, zone=run.zone, stop_after=run.stop_after)
    maxio = connect()
    ask_to_write(maxio.config.base_url, plan, source=str(run.file), what=_WHAT, yes=run.yes)

    async def create(watch: Watch) -> BulkReport:
        async with maxio:
            return await import_subscriptions(
                maxio,
                run.file,
                journal=files.journal,
                reference_prefix=run.reference_prefix,
                site_zone=_zone(run.zone),
                stop_after=run.stop_after,
                on_progress=watch,
            )

    return run_job(
        JobRun(
            run=create,
            site=maxio.config.base_url,
            source=str(run.file),
            place="line",
            files=files,
            total=plan.rows,
            retry=_RETRY,
        )
    )


def _plan(file: Path, zone: str | None) -> ImportPlan:
    with beginning():
        return anyio.run(partial(plan_import, file, site_zone=_zone(zone)))


def _tell_findings(file: Path, *, zone: str | None, stop_after: int | None) -> None:
    """Say what of a file should be known before it is imported."""
    found = check(file, site_zone=_zone(zone), stop_after=stop_after, max_problems=0)
    if found.stops_at is not None:
        complain(f"The import would end at line {found.stops_at}: {stop_after} rows in succession cannot be sent.")
    if found.warnings:
        complain(f"{counted(found.warnings, 'warning')}: `maxio import check {printable(str(file))}` lists them.")
    for assumption in found.assumptions:
        complain(f"{assumption} Give it with --site-zone.")


def _zone(name: str | None) -> ZoneInfo | None:
    return None if name is None else ZoneInfo(name)
