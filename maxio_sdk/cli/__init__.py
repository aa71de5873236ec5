"""The `maxio` command."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final

__all__ = ["main"]

_USAGE: Final = """\
usage: maxio COMMAND [OPTIONS]

commands:
  sandbox    run a local Maxio site that remembers, to develop and test against

maxio COMMAND --help tells its options."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name. Returns the exit code."""
    command, *rest = argv if argv is not None else sys.argv[1:] or ("--help",)
    if command == "sandbox":
        from maxio_sdk.sandbox.__main__ import main as sandbox

        return sandbox(rest)
    if command in ("-h", "--help"):
        print(_USAGE)  # noqa: T201
        return 0
    print(f"maxio: there is no command {command!r}\n\n{_USAGE}", file=sys.stderr)  # noqa: T201
    return 2
