"""What is wrong with a spec, all of it at once, each with its place."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

import attrs

__all__ = ["Place", "Problems", "SpecError", "nearest"]


@attrs.frozen(order=True)
class Place:
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class SpecError(Exception):
    """The spec is broken. `problems` holds every problem that was found."""

    def __init__(self, problems: Iterable[tuple[Place, str]]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(f"{place}: {message}" for place, message in self.problems))


class Problems:
    """Collects problems, so that one run reports them all."""

    def __init__(self) -> None:
        self._found: list[tuple[Place, str]] = []

    def add(self, place: Place, message: str) -> None:
        self._found.append((place, message))

    def raise_if_any(self) -> None:
        if self._found:
            raise SpecError(self._found)


def nearest(name: str, names: Iterable[str]) -> str:
    """Return `; did you mean ...?` for the name that looks most like `name`, or nothing."""
    match = difflib.get_close_matches(name, sorted(names), n=1)
    return f"; did you mean {match[0]!r}?" if match else ""
