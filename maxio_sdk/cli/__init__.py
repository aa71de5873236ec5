"""The `maxio` command.

Its own help, and `maxio sandbox`, work without the extra `cli`; each other command is a Typer app that is loaded
when it is called.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from maxio_sdk.cli._commands import COMMANDS, COMPLETION_OPTIONS, resource_of, resources, usage

__all__ = ["main"]

_BEHIND = frozenset({"--profile", "--subdomain", "--environment", "--base-url", "--api-key-file", "--output", "-o"})
"""Options that nearly all commands have, and that elsewhere stand before them."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, and return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _open_what_is_closed()
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
    elif name not in COMMANDS and resource_of(name) is None:
        sys.stderr.write(f"{_unknown(name)}\n")
        return 2
    elif name in COMMANDS and COMMANDS[name].app is None:
        from maxio_sdk.sandbox.__main__ import main as sandbox

        return sandbox(arguments[1:])
    else:
        _need_typer(f"`maxio {name}`")
        from maxio_sdk.cli._app import run

        run(name, arguments[1:])
    return 0


def _open_what_is_closed() -> None:
    """Have nothing to read, and write to nowhere, where whoever called closed a stream."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: PTH123, SIM115  # pathlib takes time to load


def _need_typer(what: str) -> None:
    try:
        import_module("typer")
    except ImportError:
        from maxio_sdk._extras import needs_extra

        with needs_extra(what, "cli"):
            raise


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    option = name.partition("=")[0]
    if option in _BEHIND:
        example = "customers list" if option in ("--output", "-o") else "ping"
        return f"maxio: {name} goes behind the command, as in `maxio {example} {name}`."
    kind = "option" if name.startswith("-") else "command"
    near = get_close_matches(name, [*COMMANDS, *resources()], n=1)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    return f"maxio: There is no {kind} {name!r}.{hint} `maxio --help` lists them."


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
