"""Makes the command of an operation: its arguments and options, of the table that is generated from the spec."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import Parameter, Signature
from typing import Annotated, Any

import typer
from typer.main import get_command

from maxio_sdk.cli._options import (
    APIKeyFile,
    BaseURL,
    EnvironmentOption,
    Format,
    Output,
    Profile,
    SellerTokenFile,
    Subdomain,
    Yes,
)
from maxio_sdk.cli.calls.help import epilog, help_text, option_help, value_name
from maxio_sdk.cli.calls.table import Argument, Method, kebab

__all__ = ["command_of", "option_name"]

_JSON_HELP = (
    "The body: JSON, a file with it, or - for standard input. The root key may be left out. Secrets such as card "
    "numbers belong in a file."
)


def command_of(method: Method, *, positional: bool, bound: Mapping[str, str] | None = None) -> Any:
    """Make the command of an operation. Path arguments are positional, or options; `bound` ones are not asked for."""
    bound = bound or {}
    parameters = [*_path_parameters(method, positional, bound), *_query_parameters(method)]
    if not positional:
        parameters.append(
            _several("more_path", "--path-arg", "NAME=VALUE", "The same for a path argument by its name.")
        )
    parameters += [*_body_parameters(method), *_own_parameters(method), *_connection_parameters(method)]

    def run(**given: Any) -> None:
        from maxio_sdk.cli.calls.carry_out import carry_out

        carry_out(method, given, positional=positional, bound=bound)

    run.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    app.command(help=help_text(method), epilog=epilog(method))(run)
    return get_command(app)


def option_name(argument: Argument) -> str:
    """Return the option of a parameter."""
    return f"--{kebab(argument.name)}"


def _path_parameters(method: Method, positional: bool, bound: Mapping[str, str]) -> list[Parameter]:
    found: list[Parameter] = []
    for argument in method.path_arguments:
        if argument.name in bound:
            continue
        name = f"path_{argument.name}"
        if positional:
            info = typer.Argument(
                metavar=argument.name.upper(), help=option_help(argument), autocompletion=_offered(argument)
            )
            found.append(Parameter(name, Parameter.KEYWORD_ONLY, annotation=Annotated[str, info]))
        else:
            # Not required of the parser, because --path-arg gives it too.
            found.append(_single(name, argument, f"{option_help(argument)} [required]".strip()))
    return found


def _query_parameters(method: Method) -> list[Parameter]:
    found: list[Parameter] = []
    for argument in method.query:
        name, option = f"query_{argument.name}", option_name(argument)
        required = " [required]" if argument.required else ""
        text = f"{option_help(argument)}{required}".strip()
        if argument.kind == "boolean":
            info = typer.Option(f"{option}/--no-{option[2:]}", show_default=False, help=text)
            found.append(_parameter(name, Annotated[bool | None, info]))
        elif argument.many or argument.kind in ("object", "map"):
            found.append(_several(name, option, value_name(argument), text, _offered(argument)))
        else:
            found.append(_single(name, argument, text))
    found.append(_several("more_query", "--query", "NAME=VALUE", "A query parameter by its name, a new one too."))
    return found


def _body_parameters(method: Method) -> list[Parameter]:
    if method.form is None:
        return []
    names = [field.key for field in (*method.form.fields, *method.form.beside)]
    sets = (
        "A field of the body; a.b=VALUE of an inner object, NAME:=JSON for anything else. May be given several times."
    )
    unchecked = typer.Option("--unchecked", help="Send the body as it is, unknown fields and values too.")
    return [
        _parameter("json", Annotated[str | None, typer.Option("--json", metavar="JSON|FILE|-", help=_JSON_HELP)]),
        _several("sets", "--set", "NAME=VALUE", sets, _completing([f"{name}=" for name in names])),
        _parameter("unchecked", Annotated[bool, unchecked], False),
    ]


def _own_parameters(method: Method) -> list[Parameter]:
    found: list[Parameter] = []
    if method.listing:
        limit = typer.Option("--limit", metavar="N", min=1, help="So many items, over as many pages as it takes.")
        every = typer.Option("--all", help="All items of all pages. Else one page, by --page and --per-page.")
        found += [_parameter("limit", Annotated[int | None, limit]), _parameter("every", Annotated[bool, every], False)]
    dry_run = typer.Option("--dry-run", help="Show the request, without secrets, and send nothing.")
    found += [
        _parameter("output", Output, Format.TABLE),
        _parameter("dry_run", Annotated[bool, dry_run], False),
    ]
    if method.token and not method.reads:
        token = typer.Option(
            "--uniqueness-token",
            metavar="TEXT",
            help="Text that no other request has. Given with the same command again within 45 minutes, it keeps that "
            "from being done twice. Else a new one is made.",
        )
        found.append(_parameter("uniqueness_token", Annotated[str | None, token]))
    return found if method.verb == "GET" else [*found, _parameter("yes", Yes, False)]


def _connection_parameters(method: Method) -> list[Parameter]:
    options: dict[str, Any] = {
        "profile": Profile,
        "subdomain": Subdomain,
        "environment": EnvironmentOption,
        "base_url": BaseURL,
        "api_key_file": APIKeyFile,
    }
    if method.seller:
        options["seller_token_file"] = SellerTokenFile
    return [_parameter(name, annotation) for name, annotation in options.items()]


def _single(name: str, argument: Argument, text: str) -> Parameter:
    info = typer.Option(
        option_name(argument), metavar=value_name(argument), help=text, autocompletion=_offered(argument)
    )
    return _parameter(name, Annotated[str | None, info])


def _several(
    name: str, option: str, metavar: str, text: str, offered: Callable[[str], list[str]] | None = None
) -> Parameter:
    info = typer.Option(option, metavar=metavar, help=text, autocompletion=offered, show_default=False)
    return _parameter(name, Annotated[list[str] | None, info])


def _parameter(name: str, annotation: Any, default: Any = None) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _offered(argument: Argument) -> Callable[[str], list[str]] | None:
    return _completing(list(argument.choices)) if argument.choices else None


def _completing(words: list[str]) -> Callable[[str], list[str]]:
    def complete(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    return complete
