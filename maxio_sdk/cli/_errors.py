"""What a user reads when a command ends with an error, and the exit code that goes with it."""

from __future__ import annotations

import os
import sys
import textwrap
from typing import Final

from maxio_sdk.cli._output import complain, printable
from maxio_sdk.errors import ConfigurationError, MaxioError

__all__ = ["FAILED", "NOT_RUN", "report"]

FAILED: Final = 1
"""The command did its work, and it failed or what was looked at is wrong."""
NOT_RUN: Final = 2
"""An option or a setting is wrong, so nothing was begun."""

_WIDTH: Final = 100


def report(error: Exception) -> int:
    """Show an error as one block on stderr, and return the exit code. What is a defect is raised again."""
    if isinstance(error, BrokenPipeError):
        _close_output()
        return FAILED
    if not isinstance(error, MaxioError | OSError):
        raise error
    complain(_block("\n".join((f"maxio: {_text(error)}", *getattr(error, "__notes__", ())))))
    # An error without a file is one of writing the result, when all else is done.
    begun = not isinstance(error, ConfigurationError) and not (isinstance(error, OSError) and error.filename)
    return FAILED if begun else NOT_RUN


def _text(error: MaxioError | OSError) -> str:
    if not isinstance(error, OSError):
        return str(error)
    return f"{error.filename or 'The output cannot be written'}: {error.strerror or error}"


def _block(text: str) -> str:
    """Wrap each line, and indent all but the first."""
    lines: list[str] = []
    for line in text.splitlines():
        lines += textwrap.wrap(
            printable(line), _WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
        )
    return "\n".join(lines[:1] + [line if line.startswith("  ") else f"  {line}" for line in lines[1:]])


def _close_output() -> None:
    """Have nothing more written to a reader that has gone, not even when the process ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
