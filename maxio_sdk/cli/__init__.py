"""The `maxio` command.

Its own help, and `maxio sandbox`, work without the extra `cli`; each other command is a Typer app that is loaded
when it is called.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from maxio_sdk.cli._commands import COMMANDS, COMPLETION_OPTIONS, usage

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, and return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        from maxio_sdk.cli._errors import report

        return report(error)
    return code


def _run(arguments: list[str]) -> int:
    name = arguments[0] if arguments else "--help"
    # The variable is set by the script that the shell runs on the Tab key.
    if name in COMPLETION_OPTIONS or "_MAXIO_COMPLETE" in os.environ:
        _need_typer("Completion")
        from maxio_sdk.cli._app import complete

        complete(arguments)
    elif name in ("-h", "--help"):
        _say(usage())
    elif name == "--version":
        from maxio_sdk import __version__

        _say(f"maxio {__version__}")
    elif name not in COMMANDS:
        sys.stderr.write(f"{_unknown(name)}\n\n{usage()}\n")
        return 2
    elif COMMANDS[name].app is None:
        from maxio_sdk.sandbox.__main__ import main as sandbox

        return sandbox(arguments[1:])
    else:
        _need_typer(f"`maxio {name}`")
        from maxio_sdk.cli._app import run

        run(name, arguments[1:])
    return 0


def _need_typer(what: str) -> None:
    try:
        import_module("typer")
    except ImportError:
        from maxio_sdk._extras import needs_extra

        with needs_extra(what, "cli"):
            raise


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    kind = "option" if name.startswith("-") else "command"
    near = get_close_matches(name, COMMANDS, n=1)
    return f"maxio: there is no {kind} {name!r}." + (f" Did you mean {near[0]!r}?" if near else "")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
