"""A server of lists on real sockets, whose answers can be held back."""

from __future__ import annotations

import contextlib
import json
import select
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

__all__ = ["ListServer"]

PATIENCE = 20.0
"""Seconds after which something that does not happen has failed to."""


def _never(query: dict[str, str]) -> bool:
    return False


class ListServer:
    """Has customers and events with the ids from 1 to `count`, customers upwards and events downwards.

    A request gets no answer as long as `hold(query)` is so.
    """

    def __init__(self) -> None:
        self.count = 0
        self.asked: list[dict[str, str]] = []
        self.statuses: dict[str, list[int]] = {}
        """The statuses of the next answers to a page, by its number."""
        self.hold: Callable[[dict[str, str]], bool] = _never
        self.running = self.most = self.hung_up = 0
        self._changed = threading.Condition()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        # Clients that hang up are no news.
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def wait(self, until: Callable[[ListServer], bool]) -> None:
        """Block until something is so."""
        with self._changed:
            if not self._changed.wait_for(lambda: until(self), PATIENCE):
                raise TimeoutError

    def pages(self) -> list[str]:
        """Return the numbers of the pages that were asked for."""
        return [query["page"] for query in self.asked]

    def release(self) -> None:
        """Answer all requests, now and from now on."""
        self.hold = _never

    def __enter__(self) -> ListServer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.release()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _begun(self, query: dict[str, str]) -> None:
        with self._changed:
            self.asked.append(query)
            self.running += 1
            self.most = max(self.most, self.running)
            self._changed.notify_all()

    def _ended(self, *, hung_up: bool) -> None:
        with self._changed:
            self.running -= 1
            self.hung_up += hung_up
            self._changed.notify_all()

    def _rows(self, path: str, query: dict[str, str]) -> list[dict[str, Any]]:
        size, page = int(query["per_page"]), int(query.get("page", 1))
        if path == "/events.json":
            most = min(int(query.get("max_id", self.count)), self.count)
            return [{"event": {"id": each, "key": "x"}} for each in range(most, max(0, most - size), -1)]
        ids = range(1, self.count + 1)[(page - 1) * size : page * size]
        return [{"customer": {"id": each}} for each in ids]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                target = urlsplit(self.path)
                query = dict(parse_qsl(target.query))
                outer._begun(query)
                hung_up = self._waits_in_vain(query)
                outer._ended(hung_up=hung_up)
                if hung_up:
                    self.close_connection = True
                    return
                content = json.dumps(outer._rows(target.path, query)).encode()
                self.send_response((outer.statuses.get(query.get("page", "")) or [200]).pop(0))
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(content)))
                self.end_headers()
                with contextlib.suppress(OSError):
                    self.wfile.write(content)

            def _waits_in_vain(self, query: dict[str, str]) -> bool:
                while outer.hold(query):
                    if select.select([self.connection], [], [], 0.005)[0]:
                        return True
                return False

            def log_message(self, format: str, *args: Any) -> None:
                pass

        return Handler
