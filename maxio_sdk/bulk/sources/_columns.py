"""What the columns of a source must be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from maxio_sdk.errors import SourceError

__all__ = ["check_columns"]


def check_columns(columns: Sequence[str], where: str) -> None:
    """Refuse columns without a name, and names of more than one column, with their positions."""
    positions: dict[str, list[int]] = {}
    for position, name in enumerate(columns, start=1):
        positions.setdefault("" if name.isspace() else name, []).append(position)
    problems: list[str] = []
    nameless = positions.pop("", [])
    if nameless:
        problems.append(f"{_listed(nameless)} {'has' if len(nameless) == 1 else 'have'} no name")
    problems += [f"{_listed(at)} have the same name, {name!r}" for name, at in positions.items() if len(at) > 1]
    if problems:
        raise SourceError(f"{where}: {'; '.join(problems)}. Every column needs a name of its own.")


def _listed(positions: Iterable[int]) -> str:
    *others, last = (str(position) for position in positions)
    return f"columns {', '.join(others)} and {last}" if others else f"column {last}"
