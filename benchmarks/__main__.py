"""`python -m benchmarks`: prints the table; exits 1 where a ratio is outside its limit."""

from __future__ import annotations

import importlib
import sys

from benchmarks.measure import Figure

_PARTS = ("imports", "decoding")


def main() -> int:
    """Run all parts and print one table."""
    try:
        figures: list[Figure] = []
        for part in _PARTS:
            figures += importlib.import_module(f"benchmarks.{part}").figures()
    except ModuleNotFoundError as error:
        print(f"{error.name} is missing: pip install -e '.[bench]'", file=sys.stderr)
        return 2
    print(f"{'measured':<56}{'ours':>12}{'other':>12}{'ratio':>9}{'limit':>10}")
    for figure in figures:
        limit = f"{'>=' if figure.at_least else '<='} {figure.limit:g}"
        mark = "" if figure.holds else "  MISSED"
        print(f"{figure.name:<56}{figure.ours:>12}{figure.other:>12}{figure.ratio:>9.2f}{limit:>10}{mark}")
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    raise SystemExit(main())
