"""Receiving webhooks on this machine until told to end."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any, Final

import anyio
import attrs

from maxio_sdk._extras import needs_extra
from maxio_sdk.cli import _asking
from maxio_sdk.cli._output import complain, printable, say
from maxio_sdk.cli.webhooks.sandboxes import LISTENER_PATH, SHARED_KEY, receiving, sandbox_client
from maxio_sdk.errors import ConfigurationError

with needs_extra("`maxio webhooks listen`", "sandbox"):
    import uvicorn

    from maxio_sdk.cli.webhooks.listener import Received, listener_app
    from maxio_sdk.sandbox._uvicorn import Server

__all__ = ["Plan", "listen", "listen_until_told"]

_HOST: Final = "127.0.0.1"
_SHUTDOWN_SECONDS: Final = 2


@attrs.frozen(kw_only=True)
class Plan:
    """The options of the command."""

    port: int = 0
    forward_to: str | None = None
    forward_timeout: float = 14.0
    sandbox: str | None = None
    api_key_file: Path | None = None
    shared_key_file: Path | None = None
    json: bool = False


def listen_until_told(plan: Plan) -> None:
    """Listen until the process is told to end (SIGINT, SIGTERM), or nobody reads what it prints."""

    async def run() -> None:
        stop = anyio.CancelScope()
        with _on_signals(stop.cancel):
            await listen(plan, stop)

    # uvicorn runs on asyncio alone.
    asyncio.run(run())


async def listen(plan: Plan, stop: anyio.CancelScope, ready: Callable[[str], None] = lambda url: None) -> None:
    """Listen until `stop` is cancelled; `ready` is called with the address once all webhooks arrive."""
    broken: list[BrokenPipeError] = []

    def tell(received: Received) -> None:
        try:
            say(json.dumps(received.as_json()) if plan.json else _line(received))
        except BrokenPipeError as error:
            broken.append(error)
            stop.cancel()

    keys = _keys(plan)
    app = listener_app(tell, keys=keys, forward_to=plan.forward_to, timeout=plan.forward_timeout)
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(_serving(app, plan.port))
        maxio = None if plan.sandbox is None else sandbox_client(plan.sandbox, plan.api_key_file)
        if maxio is not None:
            await stack.enter_async_context(maxio)
        with stop:
            async with nullcontext() if maxio is None else receiving(maxio, url):
                _introduce(plan, url, checked=bool(keys))
                ready(url)
                await anyio.sleep_forever()
    if broken:
        raise broken[0]


def _keys(plan: Plan) -> list[str]:
    """List the keys that a webhook may be signed with: that of new sandboxes is good for those of a sandbox."""
    given = _asking.find_secret(_asking.SHARED_KEY, plan.shared_key_file)
    return [key for key in (given, SHARED_KEY if plan.sandbox is not None else None) if key]


def _introduce(plan: Plan, url: str, *, checked: bool) -> None:
    """Say what goes on, apart from the webhooks themselves."""
    complain(f"Listening at {url} (stop it with Ctrl-C)")
    if plan.sandbox is not None:
        complain(f"  all events of the sandbox at {plan.sandbox} come here")
    if plan.forward_to is not None:
        complain("  each webhook is passed on, and its answer given back")
    if not checked:
        complain("  signatures are not checked: set MAXIO_SHARED_KEY, or give --shared-key-file")


def _line(received: Received) -> str:
    """Write a webhook as columns."""
    if received.problem is not None:
        what = f"{'-':<13}  {printable(received.problem)}"
    else:
        what = f"{received.id:<13}  {printable(received.event):<26}  {printable(received.lane):<23}"
    line = f"{received.received_at.astimezone():%H:%M:%S}  {what}  signature {received.signature:<9}"
    if received.forwarded is not None:
        line += f"  forwarded: {received.forwarded}" + (f" ({printable(received.failure)})" if received.failure else "")
    return line.rstrip()


@asynccontextmanager
async def _serving(app: Any, port: int) -> AsyncGenerator[str]:
    """Serve an app on this machine while the block runs; the value is the URL that webhooks are to go to."""
    try:
        bound = socket.create_server((_HOST, port))
    except OSError as error:
        raise ConfigurationError(
            f"Port {port} cannot be listened on: {error.strerror}. Take another with --port."
        ) from error
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
    )
    server = Server(config)
    task = asyncio.create_task(server.serve(sockets=[bound]))
    try:
        await server.up.wait()
        yield f"http://{_HOST}:{bound.getsockname()[1]}{LISTENER_PATH}"
    finally:
        server.should_exit = True
        await task
        bound.close()


@contextmanager
def _on_signals(tell: Callable[[], None]) -> Generator[None]:
    """Have SIGINT and SIGTERM end the listening, and not the process with the sandbox still sending here."""
    loop = asyncio.get_running_loop()
    numbers = (signal.SIGINT, signal.SIGTERM)
    # Windows has no signal handlers of the loop; there, control-C ends it as an exception.
    with suppress(NotImplementedError):
        for number in numbers:
            loop.add_signal_handler(number, tell)
    try:
        yield
    finally:
        with suppress(NotImplementedError):
            for number in numbers:
                loop.remove_signal_handler(number)
