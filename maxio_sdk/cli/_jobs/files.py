"""The files of a bulk job: what it reads, its journal, and its report."""

from __future__ import annotations

from pathlib import Path

import attrs

from maxio_sdk.errors import ConfigurationError

__all__ = ["JobFiles", "job_files"]


@attrs.frozen(kw_only=True)
class JobFiles:
    """The files of a job, none of which is another."""

    journal: Path
    report: Path | None


def job_files(source: Path | None, *, job: str, journal: Path | None, report: Path | None) -> JobFiles:
    """Find a place for the journal, if none was given, and check that all can be written.

    Raises `ConfigurationError` before anything is read: a report that cannot be written should not be known of after
    hours only, and one that overwrites the rows never.
    """
    if journal is None:
        if source is None:
            raise ConfigurationError(
                "--journal FILE is needed, because no file is read beside which to put it. It remembers what was done, "
                "so that each row is applied once. Give the same one to go on after an interruption."
            )
        journal = source.with_name(f"{source.name}.{job}.journal")
    roles = {"the source": source, "--journal": journal, "--report": report}
    taken: dict[Path, str] = {}
    for role, file in roles.items():
        if file is None:
            continue
        if not file.parent.is_dir():
            raise ConfigurationError(f"{role}: there is no directory {file.parent}")
        other = taken.setdefault(file.resolve(), role)
        if other != role:
            raise ConfigurationError(f"{role} and {other} are the same file, {file}. Nothing was done.")
    return JobFiles(journal=journal, report=report)
