"""Typer apps: how they are made, loaded and put together."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from maxio_sdk.cli._commands import COMMANDS

__all__ = ["complete", "new_app", "run"]


def new_app(help_text: str, *, cls: type[TyperGroup] = TyperGroup, add_completion: bool = False) -> typer.Typer:
    """Make a group of commands in the manner of this command line. It takes no options itself: `run` passes it over."""
    return typer.Typer(
        cls=cls,
        help=help_text,
        add_completion=add_completion,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )


def run(name: str, arguments: Sequence[str]) -> None:
    """Run a command with its arguments."""
    command, rest, program = _load(name), list(arguments), f"maxio {name}"
    # Straight to the command that is meant: to read the options of a group, even none, Typer loads Pydantic, and help
    # would take twice as long.
    while isinstance(command, TyperGroup) and rest and rest[0] in command.commands:
        program += f" {rest[0]}"
        command = command.commands[rest.pop(0)]
    _main(command, rest, program)


def complete(arguments: Sequence[str]) -> None:
    """Do what the completion of shells needs: install it, or answer it."""
    app = new_app("Work with a Maxio Advanced Billing site.", cls=_LazyGroup, add_completion=True)
    app.callback()(_nothing)
    _main(get_command(app), arguments, "maxio")


def _main(command: Any, arguments: Sequence[str], program: str) -> None:
    # Not by calling the app, which would replace the process's hook for exceptions.
    command.main(arguments, prog_name=program, help_option_names=["-h", "--help"], max_content_width=100)


def _load(name: str) -> Any:
    command = COMMANDS[name]
    if command.app is None:
        # It is run without Typer; here only its name is asked for.
        return TyperCommand(name, help=command.help)
    module, _, attribute = command.app.partition(":")
    return get_command(getattr(import_module(module), attribute))


def _nothing() -> None:
    """Have Typer make a group of an app that names no command itself."""


class _LazyGroup(TyperGroup):
    """Loads a command when it is asked for."""

    # Typer brings Click along or depends on it, by its version: the types are of one or the other.
    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return _load(cmd_name) if cmd_name in COMMANDS else None
