"""Commands of operations, against a site that answers in this process."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import httpx
import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.catalogue import Operation
from maxio_sdk.cli import main
from maxio_sdk.cli._connection import Connection, connect
from maxio_sdk.cli.calls.table import Argument, Method, kebab
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox.fixtures import sample

__all__ = ["KEY", "Site", "on_sandbox", "path_values", "run", "sample_body", "words_of"]

KEY = "canary-0123456789"
_DEEPER = -6
"""Where a sample begins, so that it does not end in objects without their required fields."""


class Site:
    """A site whose answers are given, and which remembers what it was asked."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.requests: list[httpx.Request] = []
        self.answer: Callable[[httpx.Request], httpx.Response] = lambda _: httpx.Response(200, json=[])
        patch.setenv("MAXIO_API_KEY", KEY)
        patch.setenv("MAXIO_SELLER_TOKEN", KEY)
        patch.setattr("maxio_sdk.cli.calls.carry_out.connect", self._connect)

    def answers(self, body: Any, status: int = 200) -> None:
        """Have it give the same answer to each request."""
        self.answer = lambda _: httpx.Response(status) if body is None else httpx.Response(status, json=body)

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]

    @property
    def body(self) -> Any:
        """The last body, without its uniqueness token."""
        sent = json.loads(self.last.content)
        return (
            {key: each for key, each in sent.items() if key != "uniqueness_token"} if isinstance(sent, dict) else sent
        )

    def _connect(self, *place: Any, **settings: Any) -> AsyncMaxio:
        def answer(request: httpx.Request) -> httpx.Response:
            self.requests.append(request)
            return self.answer(request)

        client = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        return connect(*place, **settings, http_client=client, max_retries=0)


def on_sandbox(sandbox: Sandbox, patch: pytest.MonkeyPatch) -> None:
    """Have commands work on a sandbox."""
    place = Connection(base_url="http://127.0.0.1:1")

    def client(*_: Any, **settings: Any) -> AsyncMaxio:
        return sandbox.client()

    patch.setenv("MAXIO_BASE_URL", str(place.base_url))
    patch.setattr("maxio_sdk.cli.calls.carry_out.connect", client)


def path_values(method: Method, bound: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return a value for each path argument, as an option has it."""
    return {argument.name: _value(argument) for argument in method.path_arguments if argument.name not in (bound or {})}


def _value(argument: Argument) -> str:
    if argument.choices:
        return argument.choices[-1]
    return "7" if argument.kind in ("integer", "id") else f"{kebab(argument.name)} a/b"


def words_of(method: Method) -> list[str]:
    """Return the direct form of an operation, without its arguments."""
    return [kebab(part) for part in (*method.resource.split("."), method.name)]


def sample_body(operation: Operation[Any]) -> Any:
    """Return a body that the operation takes, as on the wire; None where it takes none."""
    form = operation.body
    if form is None:
        return None
    if form.whole is not None and form.type is None:
        return sample(form.whole.type, _DEEPER)
    fields = sample(form.type, _DEEPER) if form.type is not None else {}
    beside = {param.wire: sample(param.type, _DEEPER) for param in form.params}
    return {form.root: fields, **beside} if form.root is not None else {**fields, **beside}


def run(*arguments: str) -> int:
    """Run `maxio`."""
    return main(list(arguments))
