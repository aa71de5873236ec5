"""What the check of a file found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import attrs

from maxio_sdk.bulk.imports import CheckReport, Problem, check
from maxio_sdk.cli._jobs.running import beginning
from maxio_sdk.cli._jobs.wording import counted
from maxio_sdk.cli._output import printable, say

__all__ = ["check_file"]


def check_file(file: Path, *, zone: str | None, stop_after: int | None, as_json: bool) -> bool:
    """Print what is wrong with a file; whether it has no errors."""
    with beginning():
        found = check(file, site_zone=None if zone is None else ZoneInfo(zone), stop_after=stop_after)
    if as_json:
        say(json.dumps(_plain(file, found), indent=2))
    else:
        _tell(file, found, stop_after)
    return found.ok


def _tell(file: Path, found: CheckReport, stop_after: int | None) -> None:
    for problem in found.problems:
        say(printable(str(problem)))
    if found.problems_left_out:
        say(f"and {counted(found.problems_left_out, 'more problem')}")
    counts = f"{counted(found.errors, 'error')}, {counted(found.warnings, 'warning')}"
    failing = f" {found.failing_rows:,} would fail." if found.failing_rows else ""
    say(f"{printable(str(file))}: {counted(found.rows, 'row')}; {counts}.{failing}")
    if found.rejected:
        say("Maxio would refuse the file as a whole.")
    if found.stops_at is not None:
        say(f"Maxio would end the import at line {found.stops_at}, after {stop_after} rows in succession that fail.")
    for assumption in found.assumptions:
        say(f"{assumption} Give it with --site-zone.")
    if found.splits:
        say(f"Maxio advises at most 100 rows for one import. As {len(found.splits)} files, each with the header:")
        for split in found.splits:
            say(f"  lines {split.first_line:,} to {split.last_line:,}: {counted(split.rows, 'row')}")


def _plain(file: Path, found: CheckReport) -> dict[str, Any]:
    return {
        "file": str(file),
        "ok": found.ok,
        "rows": found.rows,
        "failing_rows": found.failing_rows,
        "errors": found.errors,
        "warnings": found.warnings,
        "rejected": found.rejected,
        "stops_at": found.stops_at,
        "splits": [attrs.asdict(split) for split in found.splits],
        "assumptions": list(found.assumptions),
        "problems": [_problem(problem) for problem in found.problems],
        "problems_left_out": found.problems_left_out,
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return attrs.asdict(problem) | {"cell": problem.cell}
