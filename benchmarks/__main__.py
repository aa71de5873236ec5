"""`python -m benchmarks [NAME...]`: compares side by side, and prints what has a limit; exits 1 where one is missed.

The parts are those named, or all. Some take minutes, and run only where they are named, alone:
`python -m benchmarks bulk [--full]` measures bulk jobs, with `--full` over a million rows;
`python -m benchmarks soak [--calls N]` runs the soak.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable
from typing import Any

from benchmarks.measure import Figure

_SIDE_BY_SIDE = "side_by_side"
_PARTS = (_SIDE_BY_SIDE, "imports", "decoding", "calls", "cli", "lists", "sandbox", "webhooks")
_BULK = "bulk"
_SOAK = "soak"
_FULL = "--full"


def main(arguments: list[str]) -> int:
    """Run the parts named and print their tables, or run the soak."""
    try:
        if arguments[:1] == [_SOAK]:
            return int(_part(_SOAK).main(arguments[1:]))
        if arguments in ([_BULK], [_BULK, _FULL]):
            return _limits(_part(_BULK).figures(full=_FULL in arguments))
        return _run(arguments or _PARTS)
    except ModuleNotFoundError as error:
        print(f"{error.name} is missing: pip install -e '.[bench]'", file=sys.stderr)
        return 2


def _run(names: Iterable[str]) -> int:
    names = list(names)
    for name in names:
        if name not in _PARTS:
            print(f"there is no {name!r}; there are {', '.join(_PARTS)}, {_BULK} and {_SOAK}", file=sys.stderr)
            return 2
    if _SIDE_BY_SIDE in names:
        names.remove(_SIDE_BY_SIDE)
        _compare()
    return _limits([figure for name in names for figure in _part(name).figures()]) if names else 0


def _part(name: str) -> Any:
    return importlib.import_module(f"benchmarks.{name}")


def _compare() -> None:
    """Print a row as soon as it is measured, in Markdown: the README has the same table."""
    print(f"| {'':<52} | published client | httpx and json | maxio-sdk |")
    print("| --- | --- | --- | --- |")
    for row in _part(_SIDE_BY_SIDE).rows():
        print(f"| {row.name:<52} | {row.published:>16} | {row.plain:>14} | {row.ours:>9} |", flush=True)
    print()


def _limits(figures: list[Figure]) -> int:
    print(f"{'measured':<56}{'ours':>12}{'other':>12}{'ratio':>9}{'limit':>10}")
    for figure in figures:
        limit = f"{'>=' if figure.at_least else '<='} {figure.limit:g}"
        mark = "" if figure.holds else "  MISSED"
        print(f"{figure.name:<56}{figure.ours:>12}{figure.other:>12}{figure.ratio:>9.2f}{limit:>10}{mark}")
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
