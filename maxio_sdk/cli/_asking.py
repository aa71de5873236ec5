"""What is asked of whoever sits at the terminal: secrets, and whether to go on."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import attrs
import typer

from maxio_sdk.errors import ConfigurationError

__all__ = ["API_KEY", "SELLER_TOKEN", "SHARED_KEY", "Secret", "confirm", "find_secret", "need_secret"]


@attrs.frozen
class Secret:
    """A secret, and where it may stand. Never in an option: the list of processes shows those."""

    what: str
    variable: str
    option: str


API_KEY: Final = Secret("the API key", "MAXIO_API_KEY", "--api-key-file")
SELLER_TOKEN: Final = Secret("the seller token", "MAXIO_SELLER_TOKEN", "--seller-token-file")
SHARED_KEY: Final = Secret("the site's shared key", "MAXIO_SHARED_KEY", "--shared-key-file")


def find_secret(secret: Secret, file: Path | None) -> str | None:
    """Read a secret from its file, else from its variable; None where it stands in neither."""
    if file is None:
        return os.environ.get(secret.variable) or None
    try:
        found = file.read_text(encoding="utf-8").strip()
    except ValueError:
        raise ConfigurationError(f"{secret.option}: {file} is no text file.") from None
    if not found:
        raise ConfigurationError(f"{secret.option}: {file} is empty.")
    return found


def need_secret(secret: Secret, file: Path | None, *, to_keep: bool = False) -> str:
    """Read a secret, or ask for it. Raises `ConfigurationError` where there is nobody to ask.

    `to_keep`: it is what `maxio login` is to keep, so that login is no way to give it.
    """
    found = find_secret(secret, file)
    is_terminal = sys.stdin.isatty()
    if found is None and is_terminal:
        name = secret.what.removeprefix("the ")
        found = str(typer.prompt(f"{name[0].upper()}{name[1:]}", hide_input=True, err=True)).strip()
    if not found:
        why = "is missing, and standard input is no terminal" if to_keep and not is_terminal else "is missing"
        raise ConfigurationError(
            f"{secret.what} {why}: set {secret.variable}, or give {secret.option} FILE with a file that holds it"
            + (", or keep it with `maxio login`." if secret is API_KEY and not to_keep else ".")
        )
    return found


def confirm(question: str) -> None:
    """Go on only if the answer is yes. Ends the command where it is no."""
    if not sys.stdin.isatty():
        raise ConfigurationError(f"{question} There is nobody to ask: say so with --yes.")
    if not typer.confirm(question, err=True):
        typer.echo("Nothing was done.", err=True)
        raise typer.Exit(1)
