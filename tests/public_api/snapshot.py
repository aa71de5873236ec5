"""Keeps the public surface in files, and tells what a change of it means to users."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import maxio_sdk
from tests.public_api.surface import surface

__all__ = ["FOLDER", "Changes", "compare", "current", "keep", "kept"]

FOLDER: Final = Path(__file__).parent
_HOW_TO_ACCEPT: Final = """\
If it is meant: run `python -m tests.public_api`, commit what that changes, and tell of it in CHANGELOG.md."""


def current() -> list[str]:
    """Describe the package as it is."""
    return surface(maxio_sdk)


def kept() -> list[str]:
    """Read the description that was kept."""
    return sorted(line for file in FOLDER.glob("*.txt") for line in file.read_text(encoding="utf-8").splitlines())


def keep(lines: Iterable[str]) -> None:
    """Replace the description that was kept: a file for each package below `maxio_sdk`, and one for the rest."""
    for file in FOLDER.glob("*.txt"):
        file.unlink()
    by_file: dict[str, list[str]] = {}
    for line in lines:
        by_file.setdefault(_file_of(line), []).append(f"{line}\n")
    for name, its_lines in by_file.items():
        (FOLDER / f"{name}.txt").write_text("".join(its_lines), encoding="utf-8")


def _file_of(line: str) -> str:
    package, _, below = line.partition(":")[0].partition(".")
    first = below.partition(".")[0]
    return first if (Path(maxio_sdk.__file__).parent / first).is_dir() else package


class Changes:
    """What differs between two descriptions."""

    def __init__(self) -> None:
        self.breaking: list[str] = []
        self.other: list[str] = []

    def __str__(self) -> str:
        parts = ["The public API is not what tests/public_api/*.txt says."]
        if self.breaking:
            parts += ["", "This may break programs that use it:", *(f"  {line}" for line in self.breaking)]
        if self.other:
            parts += ["", "This is new:", *(f"  {line}" for line in self.other)]
        return "\n".join([*parts, "", _HOW_TO_ACCEPT])


def compare(before: Iterable[str], after: Iterable[str]) -> Changes | None:
    """Tell the changes from one description to another, if there are any."""
    old, new = _by_key(before), _by_key(after)
    changes = Changes()
    for key in sorted(old.keys() | new.keys()):
        if key not in new:
            changes.breaking.append(f"gone: {key}: {old[key]}")
        elif key in old and old[key] != new[key]:
            changes.breaking.append(f"changed: {key}: {old[key]}  ->  {new[key]}")
        elif key not in old and _is_needed_by_old_calls(key, new[key], old):
            changes.breaking.append(f"new and required: {key}: {new[key]}")
        elif key not in old:
            changes.other.append(f"{key}: {new[key]}")
    return changes if changes.breaking or changes.other else None


def _by_key(lines: Iterable[str]) -> dict[str, str]:
    return {key: how for key, _, how in (line.partition(": ") for line in lines)}


def _is_needed_by_old_calls(key: str, how: str, old: Mapping[str, str]) -> bool:
    called, is_parameter, _ = key.partition("(")
    return bool(is_parameter) and called in old and " = " not in how and not how.startswith("further")
