"""Typer apps: how they are made, loaded and put together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from importlib import import_module
from typing import Annotated, Any, Final, cast

import typer
from typer.completion import install_callback, show_callback
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from maxio_sdk.cli._commands import COMMANDS, COMPLETION_OPTIONS, resource_of, resources
from maxio_sdk.cli._output import complain

__all__ = ["LazyGroup", "complete", "new_app", "nothing", "run"]

# Typer names only this one; its base is that of all errors about arguments and options.
_USAGE_ERRORS: Final = cast("tuple[type[Exception], ...]", typer.BadParameter.__bases__)


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


def nothing() -> None:
    """Have Typer make a group of an app that names no command itself."""


class LazyGroup(TyperGroup):
    """A group that knows the names of its commands, and makes one when it is asked for."""

    _names: Mapping[str, str] = {}
    _listing = False

    def of(
        self,
        names: Mapping[str, str],
        load: Callable[[str], Any],
        *,
        own: TyperGroup | None = None,
        lister: str | None = None,
    ) -> LazyGroup:
        """Say what there is: a line by name. `own` are made already; `lister` lists all instead of the help."""
        made = {} if own is None else dict(own.commands)
        self.commands.update(made)
        self._names = {name: text for name, text in names.items() if name not in made}
        self._load = load
        self._lister = lister
        return self

    # Typer brings Click along or depends on it, by its version: the types are of one or the other.
    def list_commands(self, ctx: Any) -> list[str]:
        return [*self.commands, *self._names]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        name = self._known(cmd_name)
        if name in self.commands or name not in self._names:
            return self.commands.get(name)
        # A list of commands has a line of each; their options would take time to make.
        return TyperCommand(name, short_help=self._names[name]) if self._listing else self._load(name)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        if self._lister is None:
            self._listing = True
            super().format_commands(ctx, formatter)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        self._listing = True
        return super().shell_complete(ctx, incomplete)

    def unknown(self, name: str, program: str) -> str:
        """Return what is said of a command that there is not."""
        near = get_close_matches(self._known(name), self.list_commands(None), n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        return f"No such command {name!r}.{hint} `{self._lister or f'{program} --help'}` lists them."

    def _known(self, name: str) -> str:
        """Take a name as it stands in Python or on the command line."""
        names = {*self.commands, *self._names}
        return next((each for each in (name, name.replace("_", "-"), name.replace("-", "_")) if each in names), name)


def run(name: str, arguments: Sequence[str]) -> None:
    """Run a command with its arguments."""
    command, rest, program = _load(name), list(arguments), f"maxio {name}"
    # Straight to the command that is meant: to read the options of a group, even none, Typer loads Pydantic, and help
    # would take twice as long.
    while isinstance(command, TyperGroup) and rest and not rest[0].startswith("-"):
        inner = command.get_command(None, rest[0])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        if inner is None:
            break
        program += f" {rest.pop(0)}"
        command = inner
    if isinstance(command, LazyGroup) and rest and not rest[0].startswith("-"):
        from maxio_sdk.errors import ConfigurationError

        raise ConfigurationError(command.unknown(rest[0], program))
    _main(command, rest, program)


class _Shell(StrEnum):
    """A shell that Typer has a completion for."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


def complete(arguments: Sequence[str]) -> None:
    """Do what the completion of shells needs: install it, or answer it."""
    if len(arguments) > 1 and arguments[0] in COMPLETION_OPTIONS:
        _complete_of(arguments)
        return
    app = new_app("Work with a Maxio Advanced Billing site.", cls=LazyGroup, add_completion=True)
    app.callback()(nothing)
    group = get_command(app)
    if isinstance(group, LazyGroup):
        names = {name: command.help for name, command in COMMANDS.items()}
        group.of({**resources(), **names}, _load)
    _main(group, arguments, "maxio")


def _complete_of(arguments: Sequence[str]) -> None:
    """Install or show the completion of the shell that is named, rather than of the one that this runs in."""
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    app.command()(_of_shell)
    _main(get_command(app), arguments, "maxio")


def _of_shell(
    ctx: typer.Context,
    install: Annotated[_Shell | None, typer.Option("--install-completion")] = None,
    show: Annotated[_Shell | None, typer.Option("--show-completion")] = None,
) -> None:
    parameter = ctx.command.params[0]
    install_callback(ctx, parameter, install)
    show_callback(ctx, parameter, show)


def _main(command: Any, arguments: Sequence[str], program: str) -> None:
    _hide_types(command)
    options = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
    try:
        # Not by calling the app, which would replace the process's hook for exceptions.
        code = command.main(arguments, prog_name=program, standalone_mode=False, **options)
    except typer.Abort:
        # Ctrl-C, or the end of input, at a question.
        complain("")
        raise KeyboardInterrupt from None
    except _USAGE_ERRORS as error:
        if not arguments and isinstance(command, TyperGroup):
            # The whole help.
            complain(str(error))
            raise SystemExit(2) from None
        from maxio_sdk.cli._usage import in_words

        raise in_words(error, program) from None
    if code:
        raise SystemExit(code)


def _hide_types(command: Any) -> None:
    """Have help name arguments without their Python type, as `<list[str]>`."""
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            parameter.display_type_rich = _no_type


def _no_type(ctx: Any) -> None:
    """Stand for what names the type."""


def _load(name: str) -> Any:
    resource = resource_of(name)
    own: Any = None
    if name in COMMANDS:
        command = COMMANDS[name]
        if command.app is None:
            # It is run without Typer; here only its name is asked for.
            return TyperCommand(name, help=command.help)
        module, _, attribute = command.app.partition(":")
        found = getattr(import_module(module), attribute)
        own = get_command(found) if isinstance(found, typer.Typer) else found()
    if resource is None:
        return own
    groups = import_module("maxio_sdk.cli.calls.groups")
    return groups.resource_group(resource, own)
