"""httpx over aiohttp does what httpx over httpcore does, and nothing behind our back."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import anyio
import httpx
import pytest

from maxio_sdk import AsyncMaxio, RequestOptions
from maxio_sdk._transport import http
from maxio_sdk.errors import (
    APITimeoutError,
    ConfigurationError,
    MaxioError,
    OutcomeUnknownError,
    ResponseDecodeError,
)
from tests.transport.clients import client
from tests.transport.fault_server import Connection, FaultServer
from tests.transport.faults import FAULTS, Fault
from tests.transport.kinds import KINDS
from tests.transport.nowhere import Nowhere, Unsent

pytest.importorskip("httpx_aiohttp")
pytestmark = pytest.mark.usefixtures("trust")

ADA = b'{"customer": {"id": 17, "first_name": "Ada"}}'


@pytest.fixture
def anyio_backend(way: str) -> str:
    return "trio" if way == "trio" else "asyncio"


def _says(act: Callable[[Connection], None]) -> Fault:
    return Fault(name="given", outcome="empty", act=lambda connection, _: act(connection))


def _ada(connection: Connection, **headers: str) -> None:
    connection.answer(200, ADA, headers)


# The setting


def test_value_of_the_setting() -> None:
    with pytest.raises(ConfigurationError, match='"httpx" or "aiohttp"'):
        AsyncMaxio("acme", api_key="key", http_backend="requests")  # type: ignore[arg-type]


def test_package_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "find_spec", lambda name: None)
    AsyncMaxio("acme", api_key="key")
    with pytest.raises(ConfigurationError, match=r"pip install 'maxio-sdk\[aiohttp\]'"):
        AsyncMaxio("acme", api_key="key", http_backend="aiohttp")


@pytest.mark.anyio
@pytest.mark.parametrize("way", ["trio"])
async def test_aiohttp_needs_asyncio(server: FaultServer) -> None:
    site = server.site()
    async with client(site.url, http_backend="aiohttp") as maxio:
        for call in (lambda: KINDS["credit"].call(maxio, RequestOptions()), maxio.ping):
            with pytest.raises(ConfigurationError, match="works on asyncio alone"):
                await call()
    assert not site.received


# The same over both


@pytest.mark.anyio
async def test_targets_mean_the_same(server: FaultServer, http_backend: str) -> None:
    site = server.site()
    odd = "a/b c+d;e=f&g,h:i'(j)*k!l@m$n~ü%2F..?#"
    async with client(site.url, http_backend=http_backend) as maxio:
        await maxio.call("list_customer_subscriptions", path={"customer_id": odd})
        await maxio.request("GET", "/a%2Fb/..%2Fc;d.json", params={odd: odd, "ids": ["1", "2"]})
    first, second = site.received
    assert httpx.URL(first.target).path == f"/{site.name}/customers/{odd}/subscriptions.json"
    assert first.target.count("/") == 4
    assert not {"?", "#", "+", " "} & set(first.target)
    path, _, query = second.target.partition("?")
    assert path == f"/{site.name}/a%2Fb/..%2Fc;d.json"
    # What would begin another parameter, or stand for a blank, is still encoded.
    assert query.count("&") == 2
    assert query.count("=") == 3
    assert not {";", "+"} & set(query)
    assert second.query == {odd: [odd], "ids[]": ["1", "2"]}


@pytest.mark.anyio
async def test_headers_are_those_that_were_set(server: FaultServer, http_backend: str) -> None:
    site = server.site()
    async with client(site.url, http_backend=http_backend) as maxio:
        await maxio.customers.get(1)
        await KINDS["credit"].call(maxio, RequestOptions(extra_headers={"X-Mine": "1"}))
        await KINDS["patch"].call(maxio, RequestOptions())
    get, post, patch = ({**each.headers, "host": "", "authorization": ""} for each in site.received)
    common = {"host", "authorization", "accept", "accept-encoding", "user-agent"}
    connection = {"connection"} if http_backend == "httpx" else set()
    assert set(get) - connection == common
    assert set(post) - connection == {*common, "content-type", "content-length", "x-mine"}
    assert set(patch) - connection == {*common, "content-type", "content-length"}
    assert get["accept-encoding"] == "gzip"
    assert patch["content-length"] == "0"


@pytest.mark.anyio
async def test_cookies_are_neither_kept_nor_sent(tls_server: FaultServer, http_backend: str) -> None:
    site = tls_server.site()  # for aiohttp keeps none of a host that is a number
    site.fail(_says(lambda connection: connection.answer(200, ADA, {"Set-Cookie": "session=1; Path=/"})))
    async with client(site.url, http_backend=http_backend) as maxio:
        await maxio.customers.get(1)
        await maxio.customers.get(1)
    assert not any("cookie" in request.headers for request in site.received)


@pytest.mark.anyio
async def test_connections_are_kept(server: FaultServer, http_backend: str) -> None:
    site, accepted = server.site(), server.listener.accepted
    async with client(site.url, http_backend=http_backend) as maxio:
        for kind in ("get", "credit", "update", "delete", "patch", "list"):
            await KINDS[kind].call(maxio, RequestOptions())
    assert server.listener.accepted == accepted + 1


@pytest.mark.anyio
async def test_long_headers_of_an_answer(server: FaultServer, http_backend: str) -> None:
    site = server.site()
    site.fail(_says(lambda connection: connection.answer(200, ADA, {"X-Policy": "x" * 30_000})))
    async with client(site.url, http_backend=http_backend) as maxio:
        assert (await maxio.customers.get(17)).id == 17


@pytest.mark.anyio
async def test_no_cap_on_connections_but_the_limiter(server: FaultServer, http_backend: str) -> None:
    # aiohttp's own is 100. Requests that wait for a connection would be none that the limiter knows of.
    site, full = server.site(), threading.Event()
    site.hold = lambda _: full.wait(20) if site.in_flight < 110 else full.set()
    settings = {"http_backend": http_backend, "max_concurrency": 110}
    async with client(site.url, **settings) as maxio, anyio.create_task_group() as tasks:
        for number in range(110):
            tasks.start_soon(maxio.customers.get, number + 1)
    assert site.most_in_flight == 110


@pytest.mark.anyio
async def test_answer_that_nobody_asked_for_is_not_taken_for_the_next(server: FaultServer, http_backend: str) -> None:
    # As of proxies that say 408 to a connection on which nothing comes.
    site, spoken = server.site(), threading.Event()

    def act(connection: Connection) -> None:
        _ada(connection)
        time.sleep(0.02)
        connection.answer(201, b'{"service_credit": {"id": 666}}')
        spoken.set()

    site.fail(_says(act))
    async with client(site.url, http_backend=http_backend) as maxio:
        await maxio.customers.get(1)
        await anyio.to_thread.run_sync(spoken.wait)
        await anyio.sleep(0.01)
        assert (await KINDS["credit"].call(maxio, RequestOptions())).id != 666
    assert len(site.effects) == 1


@pytest.mark.anyio
@pytest.mark.parametrize("name", ["get", "credit", "patch", "event"])
async def test_connection_that_was_closed_while_the_event_loop_did_something_else(
    name: str, server: FaultServer, http_backend: str
) -> None:
    site = server.site()

    def act(connection: Connection) -> None:
        _ada(connection)
        connection.close()

    site.fail(_says(act))
    async with client(site.url, http_backend=http_backend, max_retries=0) as maxio:
        await maxio.customers.get(17)
        while server.connections(site):
            time.sleep(0.002)  # noqa: ASYNC251  (the loop is not to notice)
        time.sleep(0.01)  # noqa: ASYNC251
        await KINDS[name].call(maxio, RequestOptions())
    assert len(site.received) == 2
    assert len(site.effects) == KINDS[name].writes


@pytest.mark.anyio
async def test_stuck_resolver_is_given_up_after_the_connect_timeout(
    http_backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    released = threading.Event()

    def getaddrinfo(host: object, port: object, family: int = 0, type: int = 0, proto: int = 0, flags: int = 0) -> Any:
        if flags & socket.AI_NUMERICHOST:
            raise socket.gaierror(socket.EAI_NONAME, "this is no number")
        return released.wait(20) and []

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    settings = {"connect_timeout": 0.05, "timeout": 30.0, "max_retries": 0, "http_backend": http_backend}
    try:
        async with client("https://slow.invalid", **settings) as maxio:
            with anyio.fail_after(10), pytest.raises(APITimeoutError) as caught:
                await KINDS["patch"].call(maxio, RequestOptions())
    finally:
        released.set()
    assert caught.value.applied is False


@pytest.mark.anyio
async def test_bodies_are_decompressed_by_us_alone(server: FaultServer, http_backend: str) -> None:
    # A bomb that a library decompresses is whole before it can be bounded.
    site = server.site()
    site.fail(FAULTS["bomb"])
    async with client(site.url, http_backend=http_backend, max_response_bytes=1000) as maxio:
        with pytest.raises(ResponseDecodeError) as caught:
            await maxio.customers.get(1)
        assert len(caught.value.content) == 1000
        # The connection is not used again: the rest of the body is still to come.
        assert (await maxio.customers.get(17)).id == 7


# aiohttp alone


def _run(use: Callable[[], Any]) -> None:
    asyncio.run(use())
    # Whatever is left open warns when it is collected.
    gc.collect()


def test_nothing_is_left_open_over_aiohttp(server: FaultServer, tls_server: FaultServer) -> None:
    for url in (server.site().url, tls_server.site().url):
        maxio = client(url, http_backend="aiohttp")

        async def use(maxio: AsyncMaxio = maxio) -> None:
            await maxio.customers.get(1)

        for _ in range(2):  # the loop's end closes what it had
            _run(use)
            assert not maxio._transport._clients

        async def close(url: str = url) -> None:
            async with client(url, http_backend="aiohttp") as maxio:
                await maxio.customers.get(1)

        _run(close)


def test_attempt_that_is_cut_off_by_time_leaves_its_connection(server: FaultServer) -> None:
    site = server.site()
    site.fail(FAULTS["stalled-body"])

    async def use() -> None:
        async with client(site.url, http_backend="aiohttp", timeout=0.1, max_retries=0) as maxio:
            with pytest.raises(OutcomeUnknownError):
                await KINDS["credit"].call(maxio, RequestOptions())
            # What that request still gets would pass for the answer to this one.
            assert (await maxio.customers.get(17)).id == 7

    _run(use)


class Behind(httpx.AsyncBaseTransport):
    """A transport of the caller's that has another inside."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        await self._inner.aclose()


@pytest.mark.parametrize("hidden", [False, True], ids=["plain", "inside-another"])
@pytest.mark.parametrize("name", ["credit", "update", "patch", "delete"])
def test_given_client_over_aiohttp_says_what_it_knows(
    name: str, hidden: bool, server: FaultServer, nowhere: Nowhere
) -> None:
    """httpx-aiohttp calls a lost connection a `ConnectTimeout`, and aiohttp may have sent a PUT twice by then."""
    from httpx_aiohttp import AiohttpTransport

    site = server.site()
    site.fail(then=FAULTS["applied-closed"])

    async def word(url: str) -> MaxioError:
        transport: httpx.AsyncBaseTransport = AiohttpTransport()
        async with (
            httpx.AsyncClient(transport=Behind(transport) if hidden else transport) as http_client,
            client(url, http_client=http_client, max_retries=0) as maxio,
        ):
            with pytest.raises(MaxioError) as caught:
                await KINDS[name].call(maxio, RequestOptions())
            return caught.value

    lost = asyncio.run(word(site.url))
    assert (type(lost), lost.applied) == (OutcomeUnknownError, None)
    if not hidden:
        assert len(site.received) == len(site.effects) == 1
    refused = asyncio.run(word(nowhere.url(Unsent("port-refused"))))
    certain = not (hidden and name in {"update", "delete"})
    assert refused.applied is (False if certain else None)
