"""A sync that is killed: a process that starts it, again and again, by `fork`, which takes no time.

`python -m tests.bulk.sync_child` reads one line of JSON for each start (`Start`), and says how the sync ended: the
signal as a negative number, 0 where it came to its end, and else which error ended it.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import anyio
import attrs
import httpx

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk._journal import Journal
from maxio_sdk.bulk.sync import Sync
from maxio_sdk.errors import JournalError

__all__ = ["PLACES", "Start"]

PLACES = ("before intent", "after intent", "after send", "after effect", "before done", "before the end")

_REFUSED = 3


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
    seconds: float | None = None
    """Die after so many seconds."""
    ahead: float = 0
    """How far the clock is set forward, in seconds."""


class _Fate:
    def __init__(self, start: Start) -> None:
        self._start = start
        self._reached: Counter[str] = Counter()

    def at(self, place: str) -> None:
        self._reached[place] += 1
        if place == self._start.place and self._reached[place] == self._start.times:
            os.kill(os.getpid(), signal.SIGKILL)

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


def _run(start: Start) -> None:
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


def _in_child(run: Callable[[], None]) -> int:
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status)
    code = 1
    try:
        run()
        code = 0
    except JournalError:
        code = _REFUSED
    except BaseException as error:
        sys.stderr.write(f"{error!r}\n")
    finally:
        os._exit(code)


def main() -> None:
    """Start syncs as told, one after the other."""
    for line in sys.stdin:
        start = Start(**json.loads(line))
        sys.stdout.write(f"{_in_child(lambda start=start: _run(start))}\n")  # type: ignore[misc]
        sys.stdout.flush()


if __name__ == "__main__":
    # A first run in this process loads what every child needs.
    from maxio_sdk.sandbox import Sandbox

    async def warm() -> None:
        async with Sandbox().client() as maxio:
            customer = {"first_name": "A", "last_name": "B", "email": "a@example.com"}
            made = await maxio.customers.create(**customer)
            await maxio.customers.update(made.id, **customer)

    anyio.run(warm)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    main()
