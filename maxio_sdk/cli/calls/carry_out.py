"""Carrying out the command of an operation: check, show or ask, send, write."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import anyio
import attrs
import typer

from maxio_sdk._core.codec import to_wire
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.request import WireArguments, WireRequest, build
from maxio_sdk._core.request import nearest as meant
from maxio_sdk.catalogue import OPERATIONS
from maxio_sdk.cli._asking import SELLER_TOKEN, confirm, need_secret
from maxio_sdk.cli._connection import Connection, connect, on_loopback, site_of
from maxio_sdk.cli._output import complain, printable, say
from maxio_sdk.cli.calls.body import body_of
from maxio_sdk.cli.calls.build import option_name
from maxio_sdk.cli.calls.columns import columns_of
from maxio_sdk.cli.calls.output import Writer
from maxio_sdk.cli.calls.secrets import HIDDEN, hidden, is_secret
from maxio_sdk.cli.calls.table import Argument, Method
from maxio_sdk.cli.calls.values import nearest, pair, read_all
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import (
    APIConnectionError,
    APIStatusError,
    AuthenticationError,
    ConfigurationError,
    OutcomeUnknownError,
    PermissionDeniedError,
)
from maxio_sdk.pagination import Pager
from maxio_sdk.types import UNSET

__all__ = ["carry_out"]

_NEW_TOKEN: Final = "(made when it is sent)"  # noqa: S105


@attrs.frozen(kw_only=True, repr=False)
class _Call:
    """An operation with its arguments, checked."""

    method: Method
    operation: Operation[Any]
    path: Mapping[str, Any]
    """By the names of Python, as the query."""
    query: Mapping[str, Any]
    body: Any
    options: RequestOptions

    def wire(self) -> WireArguments:
        """Return the arguments by their names in the request."""
        return WireArguments(
            path={each.wire: self.path[each.name] for each in self.operation.path_params},
            query={each.wire: self.query[each.name] for each in self.operation.query_params if each.name in self.query},
            body=self.body,
        )


def carry_out(method: Method, given: Mapping[str, Any], *, positional: bool, bound: Mapping[str, str]) -> None:
    """Do what the options of a command say."""
    call = _checked(method, given, positional=positional, bound=bound)
    connection = Connection(
        given["subdomain"], given["environment"], given["base_url"], given["api_key_file"], given["profile"]
    )
    token = (call.options.uniqueness_token or _NEW_TOKEN) if call.operation.token == "body" else None  # noqa: S105
    request = _built(call, token)
    if given["dry_run"]:
        _show(call, request, connection)
        return
    maxio = _client(method, connection, given.get("seller_token_file"))
    if not method.reads and not given["yes"]:
        _ask(call, request, maxio)
    writer = Writer(given["output"], functools.partial(columns_of, call.operation))
    try:
        anyio.run(_listed if method.listing else _single, maxio, call, writer, given)
    except (APIConnectionError, APIStatusError, OutcomeUnknownError) as error:
        for line in _advice(error, method):
            error.add_note(line)
        raise


# Arguments


def _checked(method: Method, given: Mapping[str, Any], *, positional: bool, bound: Mapping[str, str]) -> _Call:
    operation = OPERATIONS[method.id]
    extra: dict[str, Any] = {}
    in_path = _Part(of=method.id, option="--path-arg", name="path", shown=_place if positional else option_name)
    in_query = _Part(of=method.id, option="--query", name="query", shown=option_name, extra=extra)
    path = in_path.read(method.path_arguments, given, given.get("more_path"), bound)
    query = in_query.read(method.query, given, given["more_query"], {})
    if given.get("every") and given.get("limit") is not None:
        raise typer.BadParameter("give --limit or --all, not both")
    body = UNSET
    if method.form is not None:
        body = body_of(operation, method.form, given["json"], given["sets"] or (), checked=not given["unchecked"])
    return _Call(
        method=method,
        operation=operation,
        path=path,
        query=query,
        body=body,
        options=RequestOptions(extra_query=extra, uniqueness_token=given.get("uniqueness_token")),
    )


def _place(argument: Argument) -> str:
    return argument.name.upper()


@attrs.frozen(kw_only=True)
class _Part:
    """The path or the query: how its arguments are given, and called in errors."""

    of: str
    """The operation's id."""
    name: str
    option: str
    """What takes any of them by name."""
    shown: Callable[[Argument], str]
    extra: dict[str, Any] | None = None
    """Where those go that are not known. None: they are refused."""

    def read(
        self,
        arguments: Sequence[Argument],
        given: Mapping[str, Any],
        pairs: Sequence[str] | None,
        bound: Mapping[str, str],
    ) -> dict[str, Any]:
        """Read the arguments, from options of their own and from pairs of name and value."""
        values: dict[str, Any] = dict(bound)
        for argument in arguments:
            value = given.get(f"{self.name}_{argument.name}")
            if value is None or value == []:
                continue
            hint = self.shown(argument)
            values[argument.name] = value if isinstance(value, bool) else read_all(argument, _texts(value, hint), hint)
        self._add_pairs(values, arguments, pairs or ())
        missing = [self.shown(each) for each in arguments if each.required and each.name not in values]
        if missing:
            raise typer.BadParameter(f"{', '.join(missing)} must be given")
        return values

    def _add_pairs(self, values: dict[str, Any], arguments: Sequence[Argument], pairs: Sequence[str]) -> None:
        known = {name: argument for argument in arguments for name in (argument.name, argument.key)}
        more: dict[str, list[str]] = {}
        for text in pairs:
            name, value = pair(text, self.option)
            more.setdefault(known[name].name if name in known else name, []).append(value)
        for name, texts in more.items():
            if name in values:
                text = f"{self.shown(known[name])} has given {name!r} already; give one of the two"
                raise typer.BadParameter(text, param_hint=f"'{self.option}'")
            if name in known:
                values[name] = read_all(known[name], _texts(texts, self.option), self.option)
            elif self.extra is not None:
                self.extra[name] = texts[0] if len(texts) == 1 else texts
                complain(f"note: {name!r} is no known parameter of {self.of}{meant(name, known)}; it is sent as it is.")
            else:
                listed = ", ".join(argument.name for argument in arguments) or "none"
                text = f"there is no {name!r}, only {listed}{nearest(name, list(known))}"
                raise typer.BadParameter(text, param_hint=f"'{self.option}'")


def _texts(value: str | list[str], hint: str) -> list[str]:
    texts = value if isinstance(value, list) else [value]
    if "" in texts:
        raise typer.BadParameter("it must not be empty", param_hint=f"'{hint}'")
    return texts


def _built(call: _Call, token: str | None) -> WireRequest:
    try:
        return build(call.operation, call.wire(), call.options, token)
    except (TypeError, ValueError) as error:
        raise ConfigurationError(f"{error}. Nothing was sent.") from error
    except RecursionError:
        raise ConfigurationError("The body is nested too deeply. Nothing was sent.") from None


# Before it is sent


def _show(call: _Call, request: WireRequest, connection: Connection) -> None:
    """Write the request as it would be sent, without secrets."""
    base = site_of(connection, events=call.operation.server == "events")
    say(f"{request.method} {base}{_path(call, request)}")
    for name, value in request.query:
        say(f"  {printable(name)}={printable(str(hidden(value, name)))}")
    if request.body is not UNSET:
        body = hidden(request.body)
        if isinstance(body, dict) and "uniqueness_token" in body and request.token == _NEW_TOKEN:
            body["uniqueness_token"] = _NEW_TOKEN
        say(json.dumps(body, ensure_ascii=True, indent=2))
    complain("Nothing was sent (--dry-run).")


def _path(call: _Call, request: WireRequest) -> str:
    """Return the path with its ids, but without tokens."""
    path = request.path
    for argument in call.method.path_arguments:
        if is_secret(argument.name):
            path = path.replace(quote(str(call.path[argument.name]), safe=""), HIDDEN)
    return path


def _client(method: Method, connection: Connection, seller_token_file: Path | None) -> AsyncMaxio:
    seller_token = need_secret(SELLER_TOKEN, seller_token_file) if method.seller else None
    return connect(*connection, seller_token=seller_token)


def _ask(call: _Call, request: WireRequest, maxio: AsyncMaxio) -> None:
    """Ask before writing, but not where it is a sandbox on this machine."""
    events = call.operation.server == "events"
    site = maxio.config.events_base_url if events else maxio.config.base_url
    if not on_loopback(site):
        confirm(f"{call.operation.summary} {request.method} {site}{_path(call, request)}: go on?")


# Sending


async def _single(maxio: AsyncMaxio, call: _Call, writer: Writer, given: Mapping[str, Any]) -> None:
    wire = call.wire()
    async with maxio:
        result = await maxio.call(
            call.method.id, path=wire.path, query=wire.query, body=wire.body, request_options=call.options
        )
    if call.operation.result is None:
        complain(f"Done: {call.method.verb} {call.method.path}")
        return
    try:
        writer.one(to_wire(result))
    except OSError:
        if not call.method.reads:
            complain(f"Done: {call.method.verb} {call.method.path}; only the result is not written.")
        raise


async def _listed(maxio: AsyncMaxio, call: _Call, writer: Writer, given: Mapping[str, Any]) -> None:
    """Write a page, so many items, or all."""
    async with maxio:
        pager = _pager(maxio, call)
        if given["limit"] is not None:
            writer.some([to_wire(item) for item in await pager.collect(given["limit"])])
        elif given["every"]:
            async for page in pager.pages():
                writer.some([to_wire(item) for item in page.items])
        else:
            page = await pager
            writer.some([to_wire(item) for item in page.items])
            if page.has_next:
                writer.end()
                complain(f"This is page {page.number}; there is more: --page {page.number + 1}, --limit N or --all.")
                return
    writer.end()


def _advice(error: APIConnectionError | APIStatusError | OutcomeUnknownError, method: Method) -> Iterator[str]:
    """Say what the documentation tells of an answer, and what to look at."""
    status = error.status_code if isinstance(error, APIStatusError) else None
    if status is not None and status in method.errors:
        yield f"{status} here: {method.errors[status]}"
    if isinstance(error, OutcomeUnknownError):
        if error.uniqueness_token is not None:
            option = f"--uniqueness-token {error.uniqueness_token}"
            yield f"To have it done no more than once, add to the same command: {option}"
    elif status is None or isinstance(error, AuthenticationError | PermissionDeniedError):
        yield "To check the key, the site and the connection: maxio ping"


def _pager(maxio: AsyncMaxio, call: _Call) -> Pager[Any]:
    resource = functools.reduce(getattr, call.operation.resource.split("."), maxio)
    path = [call.path[each.name] for each in call.operation.path_params]
    pager: Pager[Any] = getattr(resource, call.operation.name)(*path, **call.query, request_options=call.options)
    return pager
