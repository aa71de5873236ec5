"""How requests get to the server: TLS, proxies, clients of the caller's, and how long each step may take."""

from __future__ import annotations

import base64
import contextlib
import os
import select
import socket
import ssl
from collections.abc import Iterator
from typing import Any

import anyio
import httpx
import pytest
import trustme

from maxio_sdk import AsyncMaxio, RequestOptions
from maxio_sdk._transport import http, progress
from maxio_sdk._transport.discreet import HiddenHeaders
from maxio_sdk._transport.http import HTTPTransport
from maxio_sdk._transport.progress import Progress
from maxio_sdk.errors import (
    APIConnectionError,
    APITimeoutError,
    ConfigurationError,
    ConflictError,
    MaxioError,
    NotFoundError,
    OutcomeUnknownError,
    ResponseDecodeError,
)
from tests.transport.clients import client
from tests.transport.fault_server import Connection, FaultServer, Listener
from tests.transport.faults import FAULTS
from tests.transport.kinds import KINDS
from tests.transport.nowhere import UNSENT, Nowhere

pytestmark = pytest.mark.usefixtures("trust", "no_proxies")

PATCH = KINDS["patch"]


@pytest.fixture
def anyio_backend(way: str) -> str:
    return "trio" if way == "trio" else "asyncio"


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


async def _failed(maxio: AsyncMaxio, kind: str = "patch", **options: Any) -> MaxioError:
    """Return what a call ends with that cannot succeed."""
    with anyio.fail_after(20), pytest.raises(MaxioError) as caught:
        await KINDS[kind].call(maxio, RequestOptions(**options))
    return caught.value


# TLS


@pytest.fixture
def misnamed(authority: trustme.CA) -> Iterator[FaultServer]:
    """A server whose certificate is one of another host."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("other.example").configure_cert(context)
    with FaultServer(context) as server:
        yield server


@pytest.mark.anyio
async def test_certificate_must_be_of_the_host(misnamed: FaultServer, http_backend: str) -> None:
    site = misnamed.site()
    async with client(site.url, http_backend=http_backend) as maxio:
        error = await _failed(maxio)
    assert (type(error), error.applied) == (APIConnectionError, False)
    assert "certificate" in str(error).lower()
    assert not site.received


@pytest.mark.anyio
async def test_certificates_are_those_of_the_environment(
    http_backend: str, tls_server: FaultServer, nowhere: Nowhere
) -> None:
    async with client(tls_server.site().url, http_backend=http_backend) as maxio:
        assert (await maxio.customers.get(17)).id == 7
    site = nowhere.untrusted.site()
    async with client(site.url, http_backend=http_backend) as maxio:
        assert (await _failed(maxio)).applied is False
    assert not site.received


@pytest.mark.anyio
async def test_certificates_that_are_not_there(
    http_backend: str, monkeypatch: pytest.MonkeyPatch, tls_server: FaultServer
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/ca.pem")
    async with client(tls_server.site().url, http_backend=http_backend) as maxio:
        error = await _failed(maxio)
    assert type(error) is ConfigurationError
    assert "SSL_CERT_FILE" in str(error)


def test_floor_of_tls_is_ours_and_not_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    def context() -> ssl.SSLContext:
        context = ssl.create_default_context()
        with pytest.warns(DeprecationWarning):
            context.minimum_version = ssl.TLSVersion.TLSv1
        return context

    monkeypatch.setattr(httpx, "create_ssl_context", context)
    ours = http._tls_context()
    assert ours.minimum_version is ssl.TLSVersion.TLSv1_2
    assert ours.verify_mode is ssl.CERT_REQUIRED
    assert ours.check_hostname


# Proxies


class Proxy:
    """A proxy that connects to where it is asked to, or does what it is told instead."""

    def __init__(self) -> None:
        self.heads: list[str] = []
        self.refusals: list[int | str] = []
        self.listener = Listener(self._serve)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.listener.port}"

    def _serve(self, sock: socket.socket) -> None:
        connection = Connection(sock)
        head = connection.read_head()
        if head is None:
            return
        self.heads.append(head.decode())
        refusal = self.refusals.pop(0) if self.refusals else None
        if isinstance(refusal, int):
            connection.answer(refusal, b"no", {"Connection": "close"})
        elif refusal == "silence":
            connection.gone()
        elif refusal is None:
            host, _, port = self.heads[-1].split(" ")[1].partition(":")
            with socket.create_connection((host, int(port))) as server:
                connection.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
                _pass_on(sock, server)
        connection.close()


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while True:
            ready, _, _ = select.select([one, other], [], [])
            for sock in ready:
                data = sock.recv(65536)
                if not data:
                    return
                (other if sock is one else one).sendall(data)


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    proxy = Proxy()
    yield proxy
    proxy.listener.close()


@pytest.mark.anyio
async def test_proxy_of_the_environment(
    http_backend: str, proxy: Proxy, tls_server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tls_server.site()
    monkeypatch.setenv("HTTPS_PROXY", proxy.url.replace("//", "//user:pass%20word@"))
    async with client(site.url, http_backend=http_backend) as maxio:
        for _ in range(2):
            await KINDS["credit"].call(maxio, RequestOptions())
    (head,) = proxy.heads
    assert head.startswith(f"CONNECT localhost:{tls_server.listener.port} HTTP/1.1\r\n")
    encoded = base64.b64encode(b"user:pass word").decode()
    assert f"proxy-authorization: basic {encoded.lower()}" in head.lower()
    # The key is for the server alone, and what is for the proxy is not for the server.
    assert "\nauthorization:" not in head.lower()
    assert len(site.effects) == 2
    assert not any("proxy-authorization" in request.headers for request in site.received)


@pytest.mark.anyio
@pytest.mark.parametrize("refusal", [407, 403, 502, "hanging up", "silence"])
async def test_refusal_of_a_proxy_is_never_sent(
    refusal: int | str, http_backend: str, proxy: Proxy, tls_server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tls_server.site()
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    timeout = 0.1 if refusal == "silence" else None
    async with client(site.url, http_backend=http_backend) as maxio:
        proxy.refusals = [refusal] * 3
        error = await _failed(maxio, timeout=timeout)
        assert isinstance(error, APIConnectionError)
        assert error.applied is False
        assert (refusal == "silence") == isinstance(error, APITimeoutError)
        assert len(proxy.heads) == 3
        proxy.refusals = [refusal]
        await PATCH.call(maxio, RequestOptions(timeout=timeout and 0.5))
    assert len(proxy.heads) == 5
    assert len(site.effects) == 1


@pytest.mark.anyio
async def test_proxy_that_is_not_there(
    http_backend: str, nowhere: Nowhere, tls_server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", nowhere.url(UNSENT["port-refused"]))
    async with client(tls_server.site().url, http_backend=http_backend) as maxio:
        error = await _failed(maxio)
    assert (type(error), error.applied) == (APIConnectionError, False)


@pytest.mark.anyio
async def test_hosts_that_need_no_proxy(
    http_backend: str, proxy: Proxy, server: FaultServer, tls_server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, proxy.url)
    # Plain http is for this machine alone, whatever the environment says.
    async with client(server.site().url, http_backend=http_backend) as maxio:
        await maxio.customers.get(1)
    monkeypatch.setenv("NO_PROXY", "localhost")
    async with client(tls_server.site().url, http_backend=http_backend) as maxio:
        await maxio.customers.get(1)
    assert not proxy.heads


@pytest.mark.anyio
@pytest.mark.parametrize("url", ["socks5://user:secret@127.0.0.1:9", "foo://user:secret@127.0.0.1:9"])
async def test_proxy_that_cannot_be_used(
    url: str, http_backend: str, tls_server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with contextlib.suppress(ImportError):
        import socksio  # noqa: F401

        if url.startswith("socks") and http_backend == "httpx":
            pytest.skip("httpx can use it where socksio is installed")
    monkeypatch.setenv("ALL_PROXY", url)
    async with client(tls_server.site().url, http_backend=http_backend) as maxio:
        error = await _failed(maxio)
    assert type(error) is ConfigurationError
    assert "HTTPS_PROXY" in str(error)
    assert "secret" not in str(error)


# How far an attempt has come


def _send(transport: HTTPTransport, url: str, told: Progress, method: str = "PATCH") -> Any:
    headers = HiddenHeaders({"accept": "application/json"})
    return transport.send(method, url, shown="/", headers=headers, content=b"{}", patience=10.0, progress=told)


@pytest.mark.anyio
@pytest.mark.parametrize("name", ["connect-timeout", "handshake-silent"])
async def test_whoever_cancels_an_attempt_learns_that_it_was_not_sent(
    name: str, nowhere: Nowhere, http_backend: Any
) -> None:
    transport = HTTPTransport(None, backend=http_backend, connect_timeout=10.0, max_response_bytes=1000)
    told = Progress()
    with anyio.move_on_after(0.05) as scope:
        await _send(transport, nowhere.url(UNSENT[name]), told)
    assert scope.cancelled_caught
    assert told.sent is False
    assert not told.may_have_arrived
    await transport.aclose()


@pytest.mark.anyio
async def test_whoever_cancels_an_attempt_learns_that_it_was_sent(server: FaultServer, http_backend: Any) -> None:
    transport = HTTPTransport(None, backend=http_backend, connect_timeout=10.0, max_response_bytes=1000)
    site = server.site()
    for _ in range(2):  # the second over a connection that is there already
        told = Progress()
        site.fail(FAULTS["silence"])
        with anyio.move_on_after(0.05) as scope:
            await _send(transport, f"{site.url}/x.json", told)
        assert scope.cancelled_caught
        assert told.sent
        await _send(transport, f"{site.url}/x.json", Progress())
    await transport.aclose()


@pytest.mark.anyio
@pytest.mark.parametrize("way", ["asyncio", "trio"])
async def test_time_of_an_attempt_begins_with_its_sending(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(progress, "current_time", lambda: now)
    told = Progress()
    scope = anyio.CancelScope(deadline=105.0)
    told.time_by(scope, 5.0)
    await told.trace("connection.connect_tcp.started", {})
    now = 103.0
    await told.trace("connection.start_tls.started", {})
    assert (told.sent, scope.deadline) == (False, 105.0)
    now = 104.0
    await told.trace("http11.send_request_headers.started", {})
    assert (told.sent, scope.deadline) == (True, 109.0)
    # A transport that connects again and sends once more makes nothing unsent, and gets no more time.
    now = 107.0
    for event in ("connection.connect_tcp.started", "http11.send_request_headers.started"):
        await told.trace(event, {})
        assert (told.sent, scope.deadline) == (True, 109.0)


@pytest.mark.anyio
@pytest.mark.parametrize("way", ["asyncio", "trio"])
@pytest.mark.parametrize("event", ["http11.send_request_headers", "http2.send_connection_init", "new.unknown"])
async def test_whatever_is_not_connecting_counts_as_sending(event: str) -> None:
    told = Progress()
    assert told.may_have_arrived
    await told.trace("connection.connect_tcp.started", {})
    await told.trace("connection.connect_tcp.complete", {})
    assert not told.may_have_arrived
    await told.trace(f"{event}.started", {})
    assert told.may_have_arrived


# Timeouts


@pytest.mark.anyio
@pytest.mark.parametrize("way", ["asyncio", "trio"])
async def test_timeouts_of_the_steps() -> None:
    seen: list[Any] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"])
        return httpx.Response(200, json={"customer": {"id": 1}})

    async with httpx.AsyncClient(transport=httpx.MockTransport(handle), timeout=1.0) as http_client:
        settings = {"http_client": http_client, "timeout": 20.0, "connect_timeout": 3.0}
        async with client("https://acme.example", **settings) as maxio:
            await maxio.customers.get(1)
            await maxio.customers.get(1, request_options=RequestOptions(timeout=50.0))
            await maxio.customers.get(1, request_options=RequestOptions(timeout=2.0))
    assert [each["read"] for each in seen] == [20.0, 50.0, 2.0]
    assert [each["write"] for each in seen] == [20.0, 50.0, 2.0]
    assert [each["connect"] for each in seen] == [3.0, 3.0, 2.0]


@pytest.mark.anyio
@pytest.mark.parametrize("fault", ["silence", "dripping-headers", "dripping-body", "stalled-body"])
async def test_timeout_of_one_call(fault: str, server: FaultServer, http_backend: str) -> None:
    site = server.site()
    site.fail(FAULTS[fault])
    # None of the client's timeouts would end it in time.
    async with client(site.url, http_backend=http_backend, timeout=100.0, connect_timeout=100.0) as maxio:
        error = await _failed(maxio, timeout=0.1)
        assert (type(error), error.applied) == (OutcomeUnknownError, None)
        await maxio.customers.get(1)


@pytest.mark.parametrize("name", ["timeout", "connect_timeout", "total_timeout", "max_retry_seconds", "backoff"])
@pytest.mark.parametrize("value", [0, -1, float("inf"), float("nan"), True, "5"])
def test_timeouts_are_seconds(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=f"{name} must be a number of seconds above 0"):
        AsyncMaxio("acme", api_key="key", **{name: value})


# A client of the caller's


@pytest.fixture(params=["httpx", "httpx2"])
def library(request: pytest.FixtureRequest, way: str) -> Any:
    """The library that the client is of."""
    if way == "aiohttp":
        pytest.skip("its clients are those of httpx")
    return pytest.importorskip(request.param)


@pytest.fixture
def trusting(trust: None) -> ssl.SSLContext:
    """What the caller's client trusts, which is its own affair."""
    return ssl.create_default_context(cafile=os.environ["SSL_CERT_FILE"])


@pytest.mark.anyio
async def test_given_client_works_as_ours_does(
    library: Any, trusting: ssl.SSLContext, server: FaultServer, tls_server: FaultServer
) -> None:
    settings = {"headers": {"X-Gateway": "mine"}, "params": {"evil": "1"}, "cookies": {"a": "b"}, "auth": ("x", "y")}
    for site in (server.site(), tls_server.site()):
        async with (
            library.AsyncClient(verify=trusting, follow_redirects=True, **settings) as http_client,
            client(site.url, http_client=http_client) as maxio,
        ):
            assert (await maxio.customers.get(17)).id == 7
            site.fail(FAULTS["applied-closed"], FAULTS["503"])
            assert (await KINDS["create"].call(maxio, RequestOptions())).id == site.effects[0].id
            site.redirect = 302, site.url
            assert "answered 302" in str(await _failed(maxio, "get"))
        assert len(site.effects) == 1
        for request in site.received:
            assert request.headers["x-gateway"] == "mine"
            assert request.headers["authorization"] == "Basic a2V5Ong="
            assert "cookie" not in request.headers
            assert "evil" not in request.target


@pytest.mark.anyio
@pytest.mark.parametrize("name", UNSENT)
async def test_given_client_that_does_not_get_through(library: Any, name: str, nowhere: Nowhere) -> None:
    async with (
        library.AsyncClient() as http_client,
        client(nowhere.url(UNSENT[name]), http_client=http_client, connect_timeout=0.1) as maxio,
    ):
        error = await _failed(maxio)
    assert type(error) is (APITimeoutError if UNSENT[name].slow else APIConnectionError)
    assert error.applied is False


@pytest.mark.anyio
@pytest.mark.parametrize("fault", ["closed", "reset", "headers-cut", "body-cut", "chunks-cut", "silence"])
async def test_given_client_that_gets_no_answer(library: Any, fault: str, server: FaultServer) -> None:
    site = server.site()
    site.fail(FAULTS[f"applied-{fault}"])
    async with library.AsyncClient() as http_client, client(site.url, http_client=http_client) as maxio:
        error = await _failed(maxio, timeout=0.2 if fault == "silence" else None)
    assert (type(error), error.applied) == (OutcomeUnknownError, None)
    assert len(site.received) == 1


@pytest.mark.anyio
async def test_request_that_waits_for_a_connection_was_never_sent(library: Any, server: FaultServer) -> None:
    site = server.site()
    site.fail(FAULTS["silence"])
    settings = {"http_client": library.AsyncClient(limits=library.Limits(max_connections=1)), "max_retries": 0}
    async with settings["http_client"], client(site.url, **settings) as maxio, anyio.create_task_group() as tasks:
        tasks.start_soon(maxio.customers.get, 1)
        while not site.received:  # noqa: ASYNC110  (the server is in another thread)
            await anyio.sleep(0.002)
        error = await _failed(maxio, timeout=0.1)
        tasks.cancel_scope.cancel()
    assert (type(error), error.applied) == (APITimeoutError, False)
    assert len(site.received) == 1


@pytest.mark.anyio
async def test_given_client_that_is_closed(library: Any, server: FaultServer) -> None:
    site = server.site()
    http_client = library.AsyncClient()
    async with client(site.url, http_client=http_client) as maxio:
        await maxio.customers.get(1)
        assert not http_client.is_closed
        await http_client.aclose()
        with pytest.raises(RuntimeError, match="http_client is closed"):
            await maxio.customers.get(1)
    assert len(site.received) == 1


def test_client_of_another_library_is_refused() -> None:
    class AsyncClient:
        """Called so by more than one library."""

    with pytest.raises(ConfigurationError, match=r"must be an httpx\.AsyncClient, not a AsyncClient"):
        AsyncMaxio("acme", api_key="key", http_client=AsyncClient())  # type: ignore[arg-type]


def test_class_of_a_client_may_be_the_callers(library: Any) -> None:
    class AsyncClient(library.AsyncClient):  # type: ignore[misc]
        """Called as its base, but in another module."""

    transport = library.MockTransport(bool)
    maxio = AsyncMaxio("acme", api_key="key", http_client=AsyncClient(transport=transport))
    assert maxio._transport.server is transport


@pytest.mark.parametrize("way", ["asyncio"])
def test_servers_inside_this_process_are_told_from_networks(library: Any) -> None:
    class Sandbox(library.MockTransport):  # type: ignore[misc]
        pass

    def server(**settings: Any) -> object:
        given = library.AsyncClient(**settings)
        return AsyncMaxio("acme", api_key="key", http_client=given)._transport.server

    here, other, network = Sandbox(bool), library.ASGITransport(app=bool), library.AsyncHTTPTransport()
    assert server(transport=here) is here
    assert server(transport=other) is other
    assert server(transport=network) is None
    assert server() is None
    assert server(mounts={"all://": here}) is here
    assert server(transport=here, mounts={"https://one.example": None}) is here
    # Where some requests leave the process, the limit of the process holds for all.
    assert server(mounts={"https://one.example": here}) is None
    assert server(transport=here, mounts={"https://acme.chargify.com": network}) is None


def test_clients_of_one_server_inside_the_process_share_its_limits(library: Any) -> None:
    transport = library.MockTransport(bool)
    one, two, three = (
        AsyncMaxio("acme", api_key="key", http_client=given)
        for given in (
            library.AsyncClient(transport=transport),
            library.AsyncClient(transport=transport),
            library.AsyncClient(transport=library.MockTransport(bool)),
        )
    )
    assert one._limiter is two._limiter
    assert one._limiter is not three._limiter
    assert one._limiter is not AsyncMaxio("acme", api_key="key")._limiter


# Event hooks of a client of the caller's


def _with_hook(library: Any, on: str, hook: Any) -> Any:
    return library.AsyncClient(event_hooks={on: [hook]})


@pytest.mark.anyio
async def test_hook_that_raises_for_a_status_changes_no_word(library: Any, server: FaultServer) -> None:
    async def hook(response: Any) -> None:
        response.raise_for_status()

    site = server.site()
    async with _with_hook(library, "response", hook) as http_client, client(site.url, http_client=http_client) as maxio:
        site.fail(FAULTS["404"])
        error = await _failed(maxio, "get")
        assert type(error) is NotFoundError
        assert error.request_id == "r-1"
        site.fail(FAULTS["503"])
        await KINDS["credit"].call(maxio, RequestOptions())
        assert len(site.effects) == 1
        with pytest.raises(ConflictError) as caught:
            await maxio.request("POST", "/new.json", json={"uniqueness_token": site.effects[0].token})
        assert caught.value.applied is False


@pytest.mark.anyio
@pytest.mark.parametrize("on", ["request", "response"])
async def test_hook_that_raises_errors_of_the_library(library: Any, on: str, server: FaultServer) -> None:
    async def hook(about: Any) -> None:
        url = getattr(about, "url", "")
        raise library.ConnectError(f"cannot reach {url}")

    site = server.site()
    async with _with_hook(library, on, hook) as http_client, client(site.url, http_client=http_client) as maxio:
        error = await _failed(maxio)
        read = await _failed(maxio, "get")
    # Only the library's own word counts that a request was never sent: here, one was.
    assert (type(error), error.applied) == (OutcomeUnknownError, None)
    assert type(read) is APIConnectionError
    assert not [each for each in (error, read) if "//" in str(each) or site.name in str(each)]
    assert len(site.effects) == (on == "response")


@pytest.mark.anyio
@pytest.mark.parametrize("fails", ["connection", "status"])
async def test_hook_whose_own_requests_fail(library: Any, fails: str, server: FaultServer, nowhere: Nowhere) -> None:
    """It may tell others of each answer. Their troubles must not pass for ours: the write was applied."""
    site, audit = server.site(), server.site()
    audit.fail(then=FAULTS["404"])
    url = f"{audit.url}/x" if fails == "status" else nowhere.url(UNSENT["port-refused"])

    async def hook(_: Any) -> None:
        async with library.AsyncClient() as other:
            (await other.post(url)).raise_for_status()

    async with _with_hook(library, "response", hook) as http_client, client(site.url, http_client=http_client) as maxio:
        error = await _failed(maxio)
    assert (type(error), error.applied) == (OutcomeUnknownError, None)
    assert len(site.received) == len(site.effects) == 1


@pytest.mark.anyio
async def test_hook_that_reads_the_answer(library: Any, server: FaultServer) -> None:
    async def read(response: Any) -> None:
        await response.aread()

    async def consume(response: Any) -> None:
        async for _ in response.aiter_bytes():
            pass

    site = server.site()
    async with _with_hook(library, "response", read) as http_client, client(site.url, http_client=http_client) as maxio:
        assert (await maxio.customers.get(17)).id == 7
        http_client.event_hooks = {"response": [consume]}
        error = await _failed(maxio, "credit")
    assert (type(error), error.applied) == (ResponseDecodeError, True)
    assert "event hook" in str(error)
    assert len(site.effects) == 1


@pytest.mark.anyio
async def test_hook_cannot_send_the_key_elsewhere(library: Any, server: FaultServer) -> None:
    elsewhere, site = server.site(), server.site()

    async def hook(request: Any) -> None:
        request.url = library.URL(elsewhere.url)

    async with _with_hook(library, "request", hook) as http_client, client(site.url, http_client=http_client) as maxio:
        assert type(await _failed(maxio)) is ConfigurationError
    assert not site.received
    assert not elsewhere.received


# What cannot be sent


@pytest.mark.anyio
async def test_url_that_is_too_long(server: FaultServer, http_backend: str) -> None:
    site = server.site()
    async with client(site.url, http_backend=http_backend) as maxio:
        with pytest.raises(ValueError, match="more than 65536 characters") as caught:
            await maxio.request("GET", "/x.json", params={"q": "canary" * 11_000})
        await maxio.request("GET", "/x.json", params={"q": "x" * 60_000})
    assert "canary" not in str(caught.value)
    assert len(site.received) == 1
