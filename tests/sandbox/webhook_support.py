"""What the tests of webhooks share: a receiver, and reading a form back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl

import attrs

from maxio_sdk.sandbox._state.events import Endpoint
from maxio_sdk.sandbox._state.site import Site

__all__ = ["Received", "Receiver", "add_endpoint", "nested", "receiver"]


@attrs.frozen
class Received:
    """A request that arrived."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def form(self) -> dict[str, Any]:
        return nested(self.body.decode())


@attrs.define
class Receiver:
    """A server of webhooks. `answer` says the status for each request."""

    url: str
    received: list[Received] = attrs.field(factory=list)
    answer: Callable[[Received], int] = lambda _: 200

    @property
    def events(self) -> list[str]:
        return [one.form["event"] for one in self.received]


@contextmanager
def receiver() -> Iterator[Receiver]:
    """Run a server on a free port."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            got = Received(self.path, {name.lower(): value for name, value in self.headers.items()}, body)
            running.received.append(got)
            self.send_response(running.answer(got))
            self.send_header("location", "/elsewhere")
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running = Receiver(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield running
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def add_endpoint(site: Site, url: str, *events: str, status: str = "enabled") -> Endpoint:
    """Put an endpoint into a site, past the API."""
    endpoints = site[Endpoint]
    return endpoints.add(
        Endpoint(id=endpoints.new_id(), url=url, webhook_subscriptions=events, created_at=site.now, status=status)
    )


def nested(text: str) -> dict[str, Any]:
    """Read a form as Rack does: `a[b]=1` is a mapping in a mapping, `a[]=1` an item of a list."""
    found: dict[str, Any] = {}
    for key, value in parse_qsl(text, keep_blank_values=True, strict_parsing=True):
        first, *rest = key.replace("]", "").split("[")
        _put(found, [first, *rest], value)
    return found


def _put(into: dict[str, Any], path: list[str], value: str) -> None:
    name, rest = path[0], path[1:]
    if not rest:
        into[name] = value
    elif rest[0] == "":
        items = into.setdefault(name, [])
        if len(rest) == 1:
            items.append(value)
        else:
            if not items or rest[1] in items[-1]:
                items.append({})
            _put(items[-1], rest[1:], value)
    else:
        _put(into.setdefault(name, {}), rest, value)
