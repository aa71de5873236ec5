"""What commands there are. Nothing here loads any of them: the help of `maxio` must come at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

__all__ = ["COMMANDS", "COMPLETION_OPTIONS", "Command", "resource_of", "resources", "usage"]


class Command(NamedTuple):
    """A command of `maxio`."""

    help: str
    """One line for the list of commands."""
    app: str | None
    """Its Typer app, or what makes its group, as `module:name`. None: it reads its arguments without Typer."""
    part: str
    """Under which heading of the help it stands."""


COMMANDS: Final[Mapping[str, Command]] = {
    "login": Command(
        "Keep the key of a site in the system's keyring.",
        "maxio_sdk.cli.profiles.commands:login_app",
        "Getting started",
    ),
    "ping": Command(
        "Check the key, the site's name and the connection.",
        "maxio_sdk.cli.profiles.commands:ping_app",
        "Getting started",
    ),
    "sandbox": Command("Run a local Maxio site that remembers, to develop and test against.", None, "Getting started"),
    "sync": Command(
        "Write rows of a file or a warehouse as customers or subscriptions, each once.",
        "maxio_sdk.cli.sync.commands:app",
        "Work",
    ),
    "import": Command(
        "Check and import a CSV file of subscriptions from another system.",
        "maxio_sdk.cli.imports.commands:app",
        "Work",
    ),
    "webhooks": Command("Check, receive, try out and resend webhooks.", "maxio_sdk.cli.webhooks.commands:app", "Work"),
    "operations": Command("Search the operations of the API.", "maxio_sdk.cli.calls.commands:app", "API"),
    "call": Command("Carry out an operation by its id.", "maxio_sdk.cli.calls.groups:call_group", "API"),
}

COMPLETION_OPTIONS: Final = ("--install-completion", "--show-completion")

_USAGE: Final = """\
Usage: maxio COMMAND [OPTIONS] [ARGUMENTS]

  Work with a Maxio Advanced Billing site from the command line.

{commands}
  RESOURCE {pad}Its methods, as in `maxio customers list --limit 20`. Resources are:

{resources}

Options:
  -h, --help                    Show this text.
  --version                     Show the version.
  --install-completion [SHELL]  Have this shell, or bash, zsh, fish or powershell, complete commands and options.
  --show-completion [SHELL]     Show what --install-completion would install.

`maxio COMMAND --help` tells the options of a command, `maxio RESOURCE --help` the methods of a resource.

Exit codes: 0 done; 1 it failed, or found what it looks for to be wrong; 2 it could not begin, because of an option
or a setting; 130 interrupted."""


def resources() -> Mapping[str, str]:
    """Return the resources of the API, by their name on the command line, in a line each."""
    from maxio_sdk.cli._spec import ROOTS

    return {name.replace("_", "-"): text for name, text in ROOTS.items()}


def resource_of(name: str) -> str | None:
    """Return the resource that a name on the command line means."""
    from maxio_sdk.cli._spec import ROOTS

    found = name.replace("-", "_")
    return found if found in ROOTS else None


def usage() -> str:
    """Write the help of `maxio` itself."""
    from textwrap import fill

    width = max(map(len, COMMANDS))
    parts: list[str] = []
    for part in dict.fromkeys(command.part for command in COMMANDS.values()):
        lines = [f"  {name:<{width}}  {each.help}" for name, each in COMMANDS.items() if each.part == part]
        parts.append("\n".join([f"{part}:", *lines]))
    listed = fill(", ".join(resources()), 96, initial_indent=" " * 4, subsequent_indent=" " * 4, break_on_hyphens=False)
    return _USAGE.format(commands="\n\n".join(parts), resources=listed, pad=" " * (width - len("RESOURCE") + 1))
