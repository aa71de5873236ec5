"""Options of every bulk job. Nothing but Typer is loaded here, so that help comes at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, TypeAlias

import typer

__all__ = ["DryRun", "Journal", "Report"]

_REPORTS: Final = (".csv", ".json", ".jsonl")


def _report(file: Path | None) -> Path | None:
    """Refuse a suffix that stands for no format."""
    if file is not None and file.suffix.lower() not in _REPORTS:
        raise typer.BadParameter(f"the name of a report ends in {', '.join(_REPORTS[:-1])} or {_REPORTS[-1]}")
    return file


Journal: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--journal",
        metavar="FILE",
        dir_okay=False,
        help="Where the job remembers what it did, so that each row is applied once. Else beside the file it reads.",
    ),
]
Report: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--report",
        metavar="FILE",
        dir_okay=False,
        callback=_report,
        help="Write what became of each row to a file: .csv, .json or .jsonl.",
    ),
]
DryRun: TypeAlias = Annotated[
    bool,
    typer.Option("--dry-run", help="Check every row, and tell what it would take. Sends nothing, and needs no key."),
]
