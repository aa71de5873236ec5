"""What the tests of the command line share: servers beside the command, and somebody at the terminal."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from typing import Any

import anyio
import pytest
import typer
from anyio.from_thread import start_blocking_portal

from maxio_sdk.cli.webhooks.listen import Plan, listen
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox.server import running

__all__ = ["Terminal", "listening", "served"]

_SECONDS = 30


@contextmanager
def served(sandbox: Sandbox) -> Iterator[str]:
    """Serve a sandbox in a thread; the value is its address."""
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(running(sandbox)) as ports:
        yield ports.url


@contextmanager
def listening(**options: Any) -> Iterator[str]:
    """Run `maxio webhooks listen` in a thread; the value is where webhooks go."""
    address: Future[str] = Future()
    stops: list[anyio.CancelScope] = []

    async def run() -> None:
        stops.append(anyio.CancelScope())
        await listen(Plan(**options), stops[0], address.set_result)

    with start_blocking_portal() as portal:
        ended = portal.start_task_soon(run)
        wait([address, ended], timeout=_SECONDS, return_when=FIRST_COMPLETED)
        if ended.done():
            ended.result()
        try:
            yield address.result(timeout=0)
        finally:
            portal.call(stops[0].cancel)
            ended.result(timeout=_SECONDS)


class Terminal:
    """Somebody who answers what is asked."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.answers: list[Any] = []
        self.asked: list[str] = []
        stdin = io.TextIOWrapper(io.BytesIO())
        patch.setattr(stdin, "isatty", lambda: True, raising=False)
        patch.setattr(sys, "stdin", stdin)
        patch.setattr(typer, "prompt", self._answer)
        patch.setattr(typer, "confirm", self._answer)

    def _answer(self, question: str, **_: Any) -> Any:
        self.asked.append(question)
        return self.answers.pop(0)
