"""The check of a whole file, offline: what is wrong, how far Maxio would come, and how to split it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo
from typing import Final

import attrs

from maxio_sdk.bulk.imports.problems import Problem, Severity
from maxio_sdk.bulk.imports.rows import CheckedRow, walk

__all__ = ["STOP_AFTER", "CheckReport", "Split", "check"]

STOP_AFTER: Final = 10
"""How many rows may fail one after the other before Maxio ends an import."""
_ROWS_OF_A_SPLIT: Final = 100
_MOST_PROBLEMS: Final = 10_000


@attrs.frozen
class Split:
    """A stretch of rows to import as a file of its own, with the same header."""

    first_line: int
    """Where its first row begins."""
    last_line: int
    """Where its last row begins."""
    rows: int


@attrs.frozen(kw_only=True)
class CheckReport:
    """What a check of a file found."""

    rows: int
    """The rows after the header, blank lines left out."""
    failing_rows: int
    """The rows with an error."""
    problems: tuple[Problem, ...]
    """The problems in the order of lines, up to the number that was asked for."""
    errors: int
    warnings: int
    rejected: bool
    """Whether Maxio would refuse the file as a whole."""
    stops_at: int | None
    """The line of the row with which Maxio would end the import, as so many rows in succession fail. None: it would
    go through, or the file is refused as a whole."""
    splits: tuple[Split, ...]
    """Files to make of it, where it has more rows than Maxio advises for one. Empty where it has not."""
    assumptions: tuple[str, ...]
    """What the check had to assume."""

    @property
    def ok(self) -> bool:
        """Whether nothing keeps the file, or a row of it, out."""
        return not self.errors

    @property
    def problems_left_out(self) -> int:
        """How many problems were found that `problems` has no room for."""
        return self.errors + self.warnings - len(self.problems)


def check(
    source: str | os.PathLike[str] | bytes,
    *,
    now: datetime | None = None,
    site_zone: tzinfo | None = None,
    stop_after: int | None = STOP_AFTER,
    rows_of_a_split: int = _ROWS_OF_A_SPLIT,
    max_problems: int = _MOST_PROBLEMS,
) -> CheckReport:
    """Check a file of subscriptions to import, without any request.

    Args:
        source: The path of the file, or its bytes.
        now: The time that dates and expirations are compared with; the clock's where it is left out.
        site_zone: The time zone of the site, in which bare dates are noon. UTC is assumed without it.
        stop_after: How many rows may fail in succession before the import ends. None: it never does.
        rows_of_a_split: How many rows a file should have at most.
        max_problems: How many problems to keep. All are counted.

    The file is read once, in order; memory goes to the problems, and to some hundred bytes for each row.
    Raises `SourceError` where the file cannot be opened or read.
    """
    tally = _Tally(stop_after, rows_of_a_split, max_problems)
    for found in walk(source, now=now, site_zone=site_zone or UTC):
        tally.take(found)
    return tally.report(zone_known=site_zone is not None)


@attrs.define
class _Tally:
    """Counts what comes, and keeps what the report shows."""

    stop_after: int | None
    rows_of_a_split: int
    max_problems: int
    rows: int = 0
    failing_rows: int = 0
    in_succession: int = 0
    stops_at: int | None = None
    rejected: bool = False
    bare_dates: bool = False
    counts: dict[Severity, int] = attrs.field(factory=lambda: dict.fromkeys(Severity, 0))
    problems: list[Problem] = attrs.field(factory=list[Problem])
    lacks: set[str | None] = attrs.field(factory=set[str | None])
    splits: list[Split] = attrs.field(factory=list[Split])

    def take(self, found: CheckedRow | Problem) -> None:
        if isinstance(found, Problem):
            if found.severity is Severity.ERROR and not found.whole_file:
                self.lacks.add(found.column)
            self._keep((found,))
            return
        self.rows += 1
        self.bare_dates = self.bare_dates or found.needs_site_zone
        self._count_row(found)
        # What the whole column lacks was said once, at the header.
        self._keep(problem for problem in found.problems if problem.position or problem.column not in self.lacks)

    def _count_row(self, row: CheckedRow) -> None:
        if (self.rows - 1) % self.rows_of_a_split == 0:
            self.splits.append(Split(row.number, row.number, 1))
        else:
            last = self.splits[-1]
            self.splits[-1] = Split(last.first_line, row.number, last.rows + 1)
        if row.ok:
            self.in_succession = 0
            return
        self.failing_rows += 1
        self.in_succession += 1
        if self.in_succession == self.stop_after and self.stops_at is None:
            self.stops_at = row.number

    def _keep(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self.counts[problem.severity] += 1
            self.rejected = self.rejected or problem.whole_file
            if len(self.problems) < self.max_problems:
                self.problems.append(problem)

    def report(self, *, zone_known: bool) -> CheckReport:
        assumed = "Bare dates are taken as noon UTC, as the time zone of the site was not given."
        return CheckReport(
            rows=self.rows,
            failing_rows=self.failing_rows,
            problems=tuple(self.problems),
            errors=self.counts[Severity.ERROR],
            warnings=self.counts[Severity.WARNING],
            rejected=self.rejected,
            stops_at=None if self.rejected else self.stops_at,
            splits=tuple(self.splits) if len(self.splits) > 1 else (),
            assumptions=(assumed,) if self.bare_dates and not zone_known else (),
        )
