"""The sandbox as a server of its own."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

from maxio_sdk._extras import needs_extra
from maxio_sdk.errors import ConfigurationError
from maxio_sdk.sandbox.sandbox import Sandbox

if TYPE_CHECKING:
    from maxio_sdk.sandbox._uvicorn import Server as _Server

__all__ = ["Ports", "running", "serve"]

_logger = logging.getLogger("maxio_sdk.sandbox")

_SAVE_SECONDS: Final = 1.0
_SHUTDOWN_SECONDS: Final = 2


@attrs.frozen(kw_only=True)
class Ports:
    """Where the sandbox is."""

    host: str
    port: int
    tls_port: int | None = None
    """Of the proxy for clients that know only Maxio's own hosts."""

    @property
    def url(self) -> str:
        """The address of the site."""
        return f"http://{self.host}:{self.port}"


@asynccontextmanager
async def running(
    sandbox: Sandbox,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    tls_port: int | None = None,
    ca_out: str | Path | None = None,
) -> AsyncGenerator[Ports]:
    """Serve the sandbox on this event loop (asyncio) while the block runs. Port 0 takes a free one."""
    server = _server(sandbox)
    listener = socket.create_server((host, port))
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        async with AsyncExitStack() as stack:
            bound: int = listener.getsockname()[1]
            if tls_port is not None:
                from maxio_sdk.sandbox.tls_front import TLSFront

                front = TLSFront((host, bound))
                if ca_out is not None:
                    front.write_ca(ca_out)
                tls_port = await stack.enter_async_context(front.listening(host, tls_port))
            await _first(server.up.wait(), task)
            yield Ports(host=host, port=bound, tls_port=tls_port)
    finally:
        server.should_exit = True
        await task
        listener.close()


async def serve(
    sandbox: Sandbox,
    *,
    host: str = "127.0.0.1",
    port: int = 8080,
    tls_port: int | None = None,
    ca_out: str | Path | None = None,
    state_file: str | Path | None = None,
    ready: Callable[[Ports], None] = lambda ports: None,
) -> None:
    """Serve the sandbox until the process is told to end (SIGINT, SIGTERM).

    With a state file, the site begins as the file says, if there is one, and is written to it a second
    after each change and at the end.
    """
    if state_file is not None:
        _need_directory(Path(state_file).parent)
        with suppress(FileNotFoundError):
            sandbox.load(state_file)
        # Now rather than after the first change: a file that cannot be written is told before there is work to lose.
        sandbox.save(state_file)
    async with running(sandbox, host=host, port=port, tls_port=tls_port, ca_out=ca_out) as ports:
        ready(ports)
        await _until_told(sandbox, state_file)
    if state_file is not None:
        sandbox.save(state_file)


def _need_directory(directory: Path) -> None:
    if not directory.is_dir():
        raise ConfigurationError(f"The state cannot be kept: there is no directory {directory}.")


async def _until_told(sandbox: Sandbox, state_file: str | Path | None) -> None:
    """Wait for a signal, and write the state meanwhile."""
    import signal

    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    with ExitStack() as stack:
        for number in (signal.SIGINT, signal.SIGTERM):
            # Windows has no signal handlers of the loop; there, control-C ends it as an exception.
            with suppress(NotImplementedError):
                loop.add_signal_handler(number, told.set)
                stack.callback(loop.remove_signal_handler, number)
        saved = sandbox.version
        while not told.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(told.wait(), _SAVE_SECONDS)
            if state_file is not None and sandbox.version != saved:
                saved = _save(sandbox, state_file, saved)


def _save(sandbox: Sandbox, state_file: str | Path, saved: int) -> int:
    """Write the state; the version that the file has then. A full disk must not end the sandbox and its state."""
    version = sandbox.version
    try:
        sandbox.save(state_file)
    except OSError as error:
        _logger.warning("The state cannot be written, and will be tried again: %s", error)
        return saved
    return version


async def _first(waiting: Coroutine[Any, Any, object], task: asyncio.Task[None]) -> None:
    """Wait, unless the task ends before."""
    waiter = asyncio.create_task(waiting)
    await asyncio.wait({waiter, task}, return_when=asyncio.FIRST_COMPLETED)
    waiter.cancel()


def _server(sandbox: Sandbox) -> _Server:
    with needs_extra("The sandbox's server", "sandbox"):
        from maxio_sdk.sandbox._uvicorn import AbortableProtocol, Server

    import uvicorn

    config = uvicorn.Config(
        sandbox.app,
        http=AbortableProtocol,
        lifespan="on",
        log_level="error",
        access_log=False,
        date_header=False,
        timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
    )
    return Server(config)
