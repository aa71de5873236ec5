"""Flushes that are killed: a process that starts them, again and again, by `fork`, which takes no time.

`python -m tests.bulk.usage.flush_child DIRECTORY URL KIND` reads one line for each start: the place where the flush
kills itself and how often it comes by before, `some time later` and milliseconds, or nothing. It says how the flush
ended: minus the signal, or 0.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import anyio
import httpx

from maxio_sdk import AsyncMaxio, models
from maxio_sdk._core.codec import decode
from maxio_sdk.bulk.usage import EventRecorder, UsageRecorder
from maxio_sdk.errors import MaxioError
from tests.bulk.usage.support import around

_ON_THE_WIRE = {
    "http11.send_request_headers.started": "on the way",
    "http11.send_request_body.complete": "after the sending",
    "http11.receive_response_headers.complete": "after the effect",
}


class _Mortal(httpx.AsyncHTTPTransport):
    """Tells how far a write is on the wire."""

    def __init__(self, at: Callable[[str], None]) -> None:
        super().__init__(verify=False)
        self._at = at

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        async def trace(name: str, info: Any) -> None:
            self._at(_ON_THE_WIRE.get(name, ""))

        if request.method == "POST":
            request.extensions["trace"] = trace
        return await super().handle_async_request(request)


def _flush(directory: Path, url: str, kind: str, line: str) -> None:
    place, _, number = line.strip().partition("/")
    spared = int(number or 0)
    if place == "some time later":
        # SIGALRM ends a process that does not expect it as suddenly as SIGKILL does.
        signal.setitimer(signal.ITIMER_REAL, spared / 1000)

    def at(reached: str) -> None:
        nonlocal spared
        if reached == place != "":
            spared -= 1
            if spared < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    async def main() -> None:
        async with (
            httpx.AsyncClient(transport=_Mortal(at)) as http_client,
            AsyncMaxio("acme", api_key="key", base_url=url, http_client=http_client) as maxio,
        ):
            if kind == "usage":
                recorder = UsageRecorder(directory / "usage.db")
                around(recorder._ledger, "seal", lambda: at("before the seal"), lambda: at("after the seal"))
                around(recorder._ledger, "settle", lambda: at("before the note"), lambda: at("after the note"))
                await recorder.flush(maxio, before=date.max, pace=0)
            else:
                events = EventRecorder(directory / "events.db")
                around(events._queue, "trying", lambda: at("before the seal"), lambda: at("after the seal"))
                around(events._queue, "sent", lambda: at("before the note"), lambda: at("after the note"))
                await events.flush(maxio, pace=0)

    anyio.run(main)


async def _warm_up() -> None:
    """Load and build here, once, what every child needs."""
    for model in (models.Usage, models.CreateUsage, models.Site):
        decode({}, model)
    async with AsyncMaxio("acme", api_key="key", base_url="http://127.0.0.1:9", max_retries=0) as maxio:
        with suppress(MaxioError):
            await maxio.sites.get()


def main(directory: str, url: str, kind: str) -> None:
    """Start flushes as told, one after the other."""
    anyio.run(_warm_up)
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _flush(Path(directory), url, kind, line)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
