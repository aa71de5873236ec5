"""Running a job to its end, whichever that is, and telling what became of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeAlias

import anyio
import attrs
import typer

from maxio_sdk.bulk.sync import BulkReport, Progress, read_report
from maxio_sdk.cli._errors import FAILED, NOT_RUN, report
from maxio_sdk.cli._jobs.files import JobFiles
from maxio_sdk.cli._jobs.progress import Show, settled, showing
from maxio_sdk.cli._jobs.stopping import INTERRUPTED, Stop, StoppedError
from maxio_sdk.cli._jobs.summary import tell_next, tell_outcome
from maxio_sdk.cli._output import complain, printable, say
from maxio_sdk.errors import (
    APIConnectionError,
    APIStatusError,
    ConfigurationError,
    MaxioError,
)

__all__ = ["JobRun", "Run", "Watch", "beginning", "run_job"]


@contextmanager
def beginning() -> Generator[None]:
    """Have an error in the block end the command as one that could not begin."""
    try:
        yield
    except MaxioError as error:
        report(error)
        raise typer.Exit(NOT_RUN) from None


@attrs.define
class Watch:
    """What a job is given, to say how far it is and to be told to end."""

    show: Show
    stop: Stop = attrs.field(factory=Stop)
    progress: Progress = attrs.field(factory=Progress)

    def __call__(self, progress: Progress) -> None:
        """Take the progress. Raises `StoppedError` where the job is to end."""
        self.progress = progress
        self.show(progress)
        self.stop.check()


Run: TypeAlias = Callable[[Watch], Awaitable[BulkReport]]


@attrs.frozen(kw_only=True)
class JobRun:
    """One run of a job."""

    run: Run
    site: str
    source: str
    """How the source is called."""
    place: str
    """What the number of a row stands for: its line, or its row."""
    files: JobFiles
    total: int | None
    retry: str
    """What to do about rows that failed."""


def run_job(job: JobRun) -> int:
    """Run a job, tell what became of it, and return the exit code."""
    watch, ending = _run(job)
    if isinstance(ending, MaxioError):
        begun = watch.progress.begun or settled(watch.progress) > 0
        _tell_error(job, ending, begun=begun)
        if not begun:
            return NOT_RUN
    if not job.files.journal.is_file():
        complain("Interrupted before anything was sent.")
        return INTERRUPTED
    outcome = read_report(job.files.journal)
    tell_outcome(outcome, watch.progress, source=job.source, place=job.place, listed=job.files.report is not None)
    say(f"Journal: {printable(str(job.files.journal))}")
    is_written = job.files.report is None or _write(outcome, job.files.report)
    if ending is not None:
        complain(f"{_INTERRUPTION if isinstance(ending, StoppedError) else _STOPPED} {_AGAIN}")
        return INTERRUPTED if isinstance(ending, StoppedError) else FAILED
    tell_next(outcome, failed=job.retry)
    return outcome.exit_code if is_written else FAILED


def _run(job: JobRun) -> tuple[Watch, StoppedError | MaxioError | None]:
    """Run a job. Returns how far it came, and what ended it before its end."""
    with showing(job.total) as show:
        watch = Watch(show)
        try:
            finished = anyio.run(_until_told, job.run, watch)
        except (StoppedError, KeyboardInterrupt):
            finished = False
        except MaxioError as error:
            return watch, error
    return watch, None if finished else StoppedError()


async def _until_told(run: Run, watch: Watch) -> bool:
    with watch.stop.on_signals() as scope:
        await run(watch)
    return not scope.cancelled_caught


def _tell_error(job: JobRun, error: MaxioError, *, begun: bool) -> None:
    if not begun and isinstance(error, APIConnectionError | APIStatusError):
        error = ConfigurationError(f"{error}\nThe site is {job.site}. {_WHERE_THE_SITE_IS_FROM}")
    report(error)


def _write(outcome: BulkReport, file: Path) -> bool:
    """Write the report. A failure of that is not one of the job."""
    try:
        outcome.write(file)
    except ConfigurationError as error:
        report(error)
        return False
    say(f"Report: {printable(str(file))}")
    return True


_INTERRUPTION: Final = "Interrupted. What was applied stands in the journal."
_STOPPED: Final = "The job was ended by the error above. What was applied stands in the journal."
_AGAIN: Final = "Give the same command again to go on."
_WHERE_THE_SITE_IS_FROM: Final = (
    "It comes from --subdomain and --environment, or --base-url, else from their variables (MAXIO_SUBDOMAIN, ...), "
    "else from a profile; the key from --api-key-file, else MAXIO_API_KEY, else the profile. To check them: maxio ping"
)
