"""A sync that kills its own process at a place that is told beforehand."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import anyio
import attrs
import httpx

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk._journal import Journal
from maxio_sdk.bulk.sync import Sync

__all__ = ["PLACES", "Start", "run"]

PLACES = ("before intent", "after intent", "after send", "after effect", "before done", "before the end")


@attrs.frozen(kw_only=True)
class Start:
    """What to start, and when to kill it."""

    url: str
    journal: str
    settings: dict[str, Any]
    rows: list[dict[str, Any]]
    place: str = "nowhere"
    times: int = 1
    """Die when the place is reached so many times."""
    until: str | None = None
    """Do not die there, but wait until this file is there."""
    seconds: float | None = None
    """Die after so many seconds."""
    ahead: float = 0
    """How far the clock is set forward, in seconds."""
    forks: bool = True
    """Run in a child. Else in the process itself, which loads what all its children need."""


class _Fate:
    def __init__(self, start: Start) -> None:
        self._start = start
        self._reached: Counter[str] = Counter()

    def at(self, place: str) -> None:
        self._reached[place] += 1
        if place != self._start.place or self._reached[place] != self._start.times:
            return
        if self._start.until is None:
            os.kill(os.getpid(), signal.SIGKILL)
        while not Path(self._start.until).exists():
            time.sleep(0.01)

    def around(self, method: str, before: str = "", after: str = "") -> None:
        plain = getattr(Journal, method)

        def watched(*arguments: Any, **options: Any) -> Any:
            self.at(before)
            result = plain(*arguments, **options)
            self.at(after)
            return result

        setattr(Journal, method, watched)

    async def watch(self, request: httpx.Request) -> None:
        """Follow a request that writes over the wire."""
        if request.method == "GET":
            return

        async def trace(event: str, _: Any) -> None:
            if event == "http11.send_request_body.complete":
                self.at("after send")
            elif event == "http11.receive_response_headers.complete":
                self.at("after effect")

        request.extensions["trace"] = trace


def run(start: Start) -> None:
    """Run the sync, to its end or to the place."""
    fate = _Fate(start)
    fate.around("intend", "before intent", "after intent")
    fate.around("done", "before done")
    fate.around("finish", "before the end")
    if start.seconds is not None:
        _die_after(start.seconds)

    async def main() -> None:
        http = httpx.AsyncClient(verify=False, event_hooks={"request": [fate.watch]})
        async with http, AsyncMaxio("acme", api_key="sandbox-key", base_url=start.url, http_client=http) as maxio:
            sync = Sync(**start.settings)
            await sync.run(maxio, start.rows, journal=start.journal, now=lambda: time.time() + start.ahead)

    anyio.run(main)


def _die_after(seconds: float) -> None:
    def die() -> None:
        time.sleep(seconds)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=die, daemon=True).start()
