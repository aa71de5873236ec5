"""What commands there are. Nothing here loads any of them: the help of `maxio` must come at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

__all__ = ["COMMANDS", "COMPLETION_OPTIONS", "Command", "usage"]


class Command(NamedTuple):
    """A command of `maxio`."""

    help: str
    """One line for the list of commands."""
    app: str | None
    """Its Typer app as `module:name`. None: it reads its arguments without Typer."""


COMMANDS: Final[Mapping[str, Command]] = {
    "sandbox": Command("Run a local Maxio site that remembers, to develop and test against.", None),
    "webhooks": Command("Check, receive, try out and resend webhooks.", "maxio_sdk.cli.webhooks.commands:app"),
}

COMPLETION_OPTIONS: Final = ("--install-completion", "--show-completion")

_USAGE: Final = """\
Usage: maxio COMMAND [OPTIONS] [ARGUMENTS]

  Work with a Maxio Advanced Billing site from the command line.

Commands:
{commands}

Options:
  -h, --help            Show this text.
  --version             Show the version.
  --install-completion  Have the shell complete commands and options.
  --show-completion     Show what --install-completion would install.

`maxio COMMAND --help` tells the options of a command.

Exit codes: 0 done; 1 it failed, or found what it looks for to be wrong; 2 it could not begin, because of an option
or a setting; 130 interrupted."""


def usage() -> str:
    """Write the help of `maxio` itself."""
    width = max(map(len, COMMANDS))
    return _USAGE.format(commands="\n".join(f"  {name:<{width}}  {COMMANDS[name].help}" for name in COMMANDS))
