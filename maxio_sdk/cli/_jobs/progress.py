"""How far a job is: a bar on a terminal, and else a line now and then. Both on stderr, apart from the result."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from typing import Final, TypeAlias

import attrs

from maxio_sdk.bulk.sync import Progress
from maxio_sdk.cli._jobs.wording import counted, duration
from maxio_sdk.cli._output import complain

__all__ = ["Lines", "Pace", "Show", "settled", "showing"]

_SECONDS_BETWEEN_LINES: Final = 10.0

Show: TypeAlias = Callable[[Progress], None]


def settled(progress: Progress) -> int:
    """Count the rows of this run of which it is known what became."""
    return progress.applied + progress.failed + progress.unknown


@attrs.define
class Pace:
    """How fast a job goes, and when it will be done."""

    total: int | None
    """The rows of the source. None where they cannot be counted beforehand."""
    clock: Callable[[], float] = time.monotonic
    _began: float = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._began = self.clock()

    def done(self, progress: Progress) -> int:
        """Count the rows that need nothing more, those of earlier runs included."""
        done = settled(progress) + progress.earlier
        # Rows of an earlier run, which this source does not have any more, come on top.
        return done if self.total is None else min(done, self.total)

    def words(self, progress: Progress) -> str:
        """Say how it goes."""
        done, elapsed = self.done(progress), self.clock() - self._began
        words = [f"{done:,} of {counted(self.total, 'row')}" if self.total is not None else counted(done, "row")]
        # Rows of earlier runs take no time.
        rate = settled(progress) / elapsed if elapsed > 0 else 0.0
        if rate > 0:
            words.append(f"{rate:,.1f} a second")
            if self.total is not None and done < self.total:
                words.append(f"{duration((self.total - done) / rate)} left")
        words += [f"{progress.failed:,} failed"] if progress.failed else []
        words += [f"{progress.unknown:,} unknown"] if progress.unknown else []
        return ", ".join(words)


@attrs.define
class Lines:
    """Writes a line now and then."""

    pace: Pace
    _last: float = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._last = self.pace.clock()

    def show(self, progress: Progress) -> None:
        """Write a line if the last one was a while ago."""
        now = self.pace.clock()
        if now - self._last >= _SECONDS_BETWEEN_LINES:
            self._last = now
            complain(self.pace.words(progress))


def showing(total: int | None) -> AbstractContextManager[Show]:
    """Show how far a job is while the block runs; the value takes the progress."""
    if sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        return _bar(Pace(total))
    return _lines(Pace(total))


@contextmanager
def _lines(pace: Pace) -> Generator[Show]:
    yield Lines(pace).show


@contextmanager
def _bar(pace: Pace) -> Generator[Show]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = BarColumn(), TextColumn("{task.fields[words]}", markup=False), TimeElapsedColumn()
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=pace.total, words="asking the site")

        def show(progress: Progress) -> None:
            bar.update(task, completed=pace.done(progress), words=pace.words(progress))

        yield show
