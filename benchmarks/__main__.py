"""`python -m benchmarks [NAME...]`: prints the table, of all parts or of those named; exits 1 where a limit is missed.

Some take minutes, and run only where they are named, alone:
`python -m benchmarks bulk [--full]` measures bulk jobs, with `--full` over a million rows;
`python -m benchmarks soak [--calls N]` runs the soak.
"""

from __future__ import annotations

import importlib
import sys

from benchmarks.measure import Figure

_PARTS = ("imports", "decoding", "calls", "cli", "lists", "sandbox", "webhooks")
_BULK = "bulk"
_SOAK = "soak"
_FULL = "--full"


def main(arguments: list[str]) -> int:
    """Run the parts named and print one table, or run the soak."""
    unknown = [name for name in arguments if name not in _PARTS]
    figures: list[Figure] = []
    try:
        if arguments[:1] == [_SOAK]:
            return int(importlib.import_module("benchmarks.soak").main(arguments[1:]))
        if arguments in ([_BULK], [_BULK, _FULL]):
            figures = importlib.import_module("benchmarks.bulk").figures(full=_FULL in arguments)
        elif unknown:
            print(f"there is no {unknown[0]!r}; there are {', '.join(_PARTS)}, {_BULK} and {_SOAK}", file=sys.stderr)
            return 2
        else:
            for part in arguments or _PARTS:
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
    raise SystemExit(main(sys.argv[1:]))
