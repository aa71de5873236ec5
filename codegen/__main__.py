"""`python -m codegen` writes the generated code; `python -m codegen --check` tells whether it is current."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from codegen.load import load
from codegen.parse import parse
from codegen.problems import SpecError
from codegen.render import render
from codegen.resolve import resolve
from codegen.write import difference, formatted, write


def main(arguments: list[str] | None = None) -> int:
    """Run the command. Returns 0, 1 where `--check` finds stale code, 2 where the spec is broken."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    parser.add_argument("--check", action="store_true", help="print a diff and exit 1 when generated code is stale")
    parser.add_argument("--root", type=Path, default=Path(__file__).parent.parent, help="the project's folder")
    options = parser.parse_args(arguments)
    root: Path = options.root.resolve()
    try:
        api = resolve(parse(load(root / "spec")))
    except SpecError as error:
        print(error, file=sys.stderr)
        count = len(error.problems)
        print(f"\nThe spec has {count} problem{'s' if count > 1 else ''}; nothing was written.", file=sys.stderr)
        return 2
    files = formatted(render(api))
    if options.check:
        diff = difference(files, root)
        if diff:
            print(diff)
            print("\nGenerated code is stale: run `python -m codegen`.", file=sys.stderr)
        return 1 if diff else 0
    changed = write(files, root)
    print(f"{len(files)} files are generated, {len(changed)} changed")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
