"""Connections over a real socket: event loops that come and go, forks, and what the HTTP library logs."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
import trio

from maxio_sdk import AsyncMaxio, NotFoundError
from maxio_sdk._transport.progress import Progress
from maxio_sdk.errors import ConfigurationError
from tests.core.test_executor import ADA, Server


class KeepAlive(BaseHTTPRequestHandler):
    """Answers everything with Ada and keeps its connections."""

    protocol_version = "HTTP/1.1"
    connections: set[Any]

    def do_GET(self) -> None:
        self.connections.add(self.client_address)
        found = not self.path.startswith("/canary")
        content = b'{"customer": {"id": 1, "first_name": "Ada"}}' if found else b""
        self.send_response(200 if found else 404)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.send_header("set-cookie", "session=canary")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    handler = type("Handler", (KeepAlive,), {"connections": set()})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def _client(server: ThreadingHTTPServer) -> AsyncMaxio:
    return AsyncMaxio(base_url=f"http://127.0.0.1:{server.server_port}", api_key="canary")


def _connections(server: ThreadingHTTPServer) -> int:
    return len(server.RequestHandlerClass.connections)  # type: ignore[attr-defined]


@pytest.mark.parametrize("run", [asyncio.run, trio.run], ids=["asyncio", "trio"])
def test_one_client_over_several_event_loops(server: ThreadingHTTPServer, run: Any) -> None:
    maxio = _client(server)

    async def use() -> None:
        assert (await maxio.customers.get(1)).first_name == "Ada"
        await maxio.customers.get(1)

    for _ in range(2):
        run(use) if run is trio.run else run(use())
        # Nothing is left open that would warn, and no entry keeps the ended loop alive.
        gc.collect()
        assert not maxio._transport._clients
    assert _connections(server) == 2


def test_loop_that_is_only_closed_is_forgotten() -> None:
    maxio = AsyncMaxio("acme", api_key="key")
    for _ in range(3):
        loop = asyncio.new_event_loop()
        loop.run_until_complete(maxio._transport._client())
        loop.close()
        assert list(maxio._transport._clients) == [loop]


def test_one_client_in_several_threads_at_once(server: ThreadingHTTPServer) -> None:
    maxio = _client(server)
    ready = threading.Barrier(4)
    names: list[Any] = []

    async def use() -> None:
        ready.wait()
        names.extend([(await maxio.customers.get(1)).first_name for _ in range(5)])

    threads = [threading.Thread(target=lambda: asyncio.run(use())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    gc.collect()
    assert names == ["Ada"] * 20
    assert _connections(server) == 4


def test_client_that_is_dropped_closes_its_connections(server: ThreadingHTTPServer) -> None:
    async def use() -> None:
        await _client(server).customers.get(1)
        gc.collect()
        await asyncio.sleep(0.01)
        gc.collect()

    asyncio.run(use())
    gc.collect()


@pytest.mark.anyio
async def test_close(server: ThreadingHTTPServer) -> None:
    async with _client(server) as maxio:
        await maxio.customers.get(1)
        (own,) = maxio._transport._clients.values()
    assert own.client.is_closed
    await maxio.aclose()
    with pytest.raises(RuntimeError, match="closed"):
        await maxio.customers.get(1)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_fork_makes_connections_of_its_own(server: ThreadingHTTPServer) -> None:
    script = f"""
import asyncio, os, sys, warnings
from maxio_sdk import AsyncMaxio
warnings.simplefilter("ignore", DeprecationWarning)
maxio = AsyncMaxio(base_url="http://127.0.0.1:{server.server_port}", api_key="k")
loop = asyncio.new_event_loop()
loop.run_until_complete(maxio.customers.get(1))
if os.fork() == 0:
    asyncio.run(maxio.customers.get(1))
    os._exit(0)
assert os.wait()[1] == 0
loop.run_until_complete(maxio.customers.get(1))
loop.run_until_complete(maxio.aclose())
loop.close()
"""
    subprocess.run([sys.executable, "-W", "error", "-c", script], check=True, timeout=60)
    assert _connections(server) == 2


@pytest.mark.anyio
async def test_logs_of_the_http_library_show_no_more_than_ours(
    server: ThreadingHTTPServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with _client(server) as maxio:
        await maxio.customers.get(17)
        await maxio.call("read_customer_by_reference", query={"reference": "canary"})
        with pytest.raises(NotFoundError):
            await maxio.request("GET", "/canary.json", params={"q": "canary"})
    assert "GET /customers/{id}.json: 200" in caplog.text
    assert "/customers/17" not in caplog.text
    assert "receive_response_headers.complete" in caplog.text
    assert "canary" not in caplog.text
    caplog.clear()
    url = f"http://127.0.0.1:{server.server_port}/x?q=mine"
    async with httpx.AsyncClient() as other:
        await other.get(url)
    # Requests of others are logged as ever.
    assert url in caplog.text
    assert "session=" in caplog.text


@pytest.mark.anyio
async def test_the_http_library_is_heard_only_until_the_request_goes_out(
    server: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    trace = Progress.trace

    async def listen(self: Progress, event: str, info: Any) -> None:
        heard.append(event)
        await trace(self, event, info)

    monkeypatch.setattr(Progress, "trace", listen)
    async with _client(server) as maxio:
        await maxio.customers.get(1)
        heard.clear()
        await maxio.customers.get(1)
    # Each event costs.
    assert heard == ["http11.send_request_headers.started", "http11.send_request_headers.complete"]


@pytest.mark.anyio
async def test_what_stands_in_for_the_send_of_httpx_has_its_way(
    server: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    send, seen = httpx.AsyncClient.send, []

    async def traced(self: httpx.AsyncClient, request: httpx.Request, **options: Any) -> httpx.Response:
        seen.append(request.method)
        return await send(self, request, **options)

    monkeypatch.setattr(httpx.AsyncClient, "send", traced)
    async with _client(server) as maxio:
        assert (await maxio.customers.get(1)).first_name == "Ada"
    assert seen == ["GET"]


def test_plain_http_passes_no_proxy(server: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "ALL_PROXY", "http_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)

    async def use() -> None:
        async with _client(server) as maxio:
            await maxio.customers.get(1)

    asyncio.run(use())
    assert _connections(server) == 1


# A client of the caller's


@pytest.mark.anyio
async def test_settings_of_a_given_client_change_nothing_about_where_requests_go() -> None:
    server = Server(lambda _: httpx.Response(200, json=ADA, headers={"set-cookie": "session=1"}))
    given = httpx.AsyncClient(
        transport=httpx.MockTransport(server.handle),
        base_url="https://evil.example/x/",
        params={"customer_id": "2"},
        auth=("other", "pw"),
        headers={"Host": "evil.example", "Authorization": "Bearer other", "X-Gateway": "mine", "Content-Length": "9"},
        cookies={"a": "b"},
        follow_redirects=True,
    )
    maxio = server.client(given)
    for _ in range(2):
        await maxio.call("read_customer_by_reference", query={"reference": "u-1"})
    assert str(server.last.url) == "https://acme.chargify.com/customers/lookup.json?reference=u-1"
    headers = server.last.headers
    assert headers["host"] == "acme.chargify.com"
    assert headers["authorization"].startswith("Basic ")
    assert headers["x-gateway"] == "mine"
    assert headers["accept-encoding"] == "gzip"
    assert not {"cookie", "content-length"} & set(headers)


@pytest.mark.anyio
async def test_event_hooks_of_a_given_client_cannot_send_requests_elsewhere() -> None:
    seen: list[str] = []

    async def look(request: httpx.Request) -> None:
        seen.append(request.url.host)

    async def divert(request: httpx.Request) -> None:
        request.url = httpx.URL("https://evil.example/")

    server = Server(ADA)
    given = httpx.AsyncClient(transport=httpx.MockTransport(server.handle), event_hooks={"request": [look]})
    await server.client(given).customers.get(1)
    assert seen == ["acme.chargify.com"]
    given.event_hooks = {"request": [divert]}
    with pytest.raises(ConfigurationError, match="Nothing was sent"):
        await server.client(given).customers.get(1)
    assert len(server.requests) == 1


def test_given_client_must_be_async() -> None:
    with httpx.Client() as client, pytest.raises(ConfigurationError, match=r"httpx\.AsyncClient"):
        AsyncMaxio("acme", api_key="key", http_client=client)  # type: ignore[arg-type]
