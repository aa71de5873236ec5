"""A sandbox over HTTP, in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from types import TracebackType

from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox.server import running

__all__ = ["ServedSandbox"]


class ServedSandbox:
    """Serves a sandbox while entered."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.url = ""
        self._up = threading.Event()
        self._down: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))

    async def _serve(self) -> None:
        self._loop, self._down = asyncio.get_running_loop(), asyncio.Event()
        try:
            async with running(self.sandbox) as ports:
                self.url = ports.url
                self._up.set()
                await self._down.wait()
        finally:
            self._up.set()

    def __enter__(self) -> ServedSandbox:
        self._thread.start()
        self._up.wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._loop is not None and self._down is not None and self._loop.is_running():
            self._loop.call_soon_threadsafe(self._down.set)
        self._thread.join()
