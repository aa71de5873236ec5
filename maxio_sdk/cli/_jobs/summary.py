"""What became of the rows of a job, and what to do next."""

from __future__ import annotations

from itertools import islice
from typing import Final

from maxio_sdk.bulk.sources._messages import first_line
from maxio_sdk.bulk.sync import BulkReport, Progress
from maxio_sdk.cli._jobs.wording import counted
from maxio_sdk.cli._output import printable, say

__all__ = ["tell_next", "tell_outcome"]

_ROWS_SHOWN: Final = 5
_WORDS: Final = {"create": "created", "update": "updated", "none": "already as they should be"}


def tell_outcome(outcome: BulkReport, progress: Progress, *, source: str, place: str, listed: bool) -> None:
    """Print the counts, and the first rows that were not applied. `listed`: a report lists them all."""
    done = ", ".join(f"{number:,} {_WORDS.get(name, name)}" for name, number in outcome.by_operation.items())
    counts = [f"{counted(outcome.applied, 'row')} applied" + (f" ({done})" if done else "")]
    for number, word in ((outcome.failed, "failed"), (outcome.unknown, "unknown"), (outcome.pending, "not ended")):
        counts += [f"{number:,} {word}"] if number else []
    say(f"{printable(source)}: {', '.join(counts)}.")
    if progress.earlier:
        say(f"  {progress.earlier:,} of these by an earlier run: nothing was sent for them now")
    if progress.replaced:
        say(f"  {counted(progress.replaced, 'row')} that failed earlier dropped: the source has others in their place")
    left = outcome.failed + outcome.unknown
    for row in islice((row for row in outcome.rows() if row.status in ("failed", "unknown")), _ROWS_SHOWN):
        # The line is told already.
        said = printable(first_line(next(iter(row.messages), "")).removeprefix(f"line {row.number}, "))
        rest = f" (and {len(row.messages) - 1} more)" if len(row.messages) > 1 else ""
        say(f"  {place} {row.number} {row.status}: {said}{rest}")
    if left > _ROWS_SHOWN:
        say(f"  and {left - _ROWS_SHOWN:,} more" + ("" if listed else ": --report FILE.csv lists them all"))


def tell_next(outcome: BulkReport, *, failed: str) -> None:
    """Print what to do about rows that were not applied."""
    if outcome.failed:
        say(f"Next: {failed}")
    if outcome.unknown or outcome.pending:
        say("Next: give the same command again later, to look for rows that are unknown, and go on with the others.")
