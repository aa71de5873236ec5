"""What the sandbox changes in uvicorn."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Generator
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from maxio_sdk.sandbox._http.app import ABORT

__all__ = ["AbortableProtocol", "Server"]


class AbortableProtocol(H11Protocol):
    """Lets the app cut the connection, for faults."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state: dict[str, Any] = {**self.app_state, ABORT: transport.abort}


class Server(uvicorn.Server):
    """Leaves the signals of the process alone, and tells when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        for listener in sockets or ():
            # asyncio does it only where the socket was made for TCP by its number. Without it the body of an answer
            # waits some 40 ms for its head to be acknowledged. Accepted connections inherit it.
            listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await super().startup(sockets)
        self.up.set()
