"""How requests get to the server: TLS, proxies, and how long each step may take."""

from __future__ import annotations

import base64
import contextlib
import gc
import ssl
from collections.abc import Iterator
from typing import Any

import anyio
import httpx
import pytest

from maxio_sdk import AsyncMaxio, RequestOptions
from maxio_sdk._transport import http, progress
from maxio_sdk._transport.discreet import HiddenHeaders
from maxio_sdk._transport.http import HTTPTransport
from maxio_sdk._transport.progress import Progress
from maxio_sdk.errors import (
    APIConnectionError,
    APITimeoutError,
    ConfigurationError,
    OutcomeUnknownError,
)
from tests.transport.clients import client
from tests.transport.fault_server import FaultServer
from tests.transport.faults import FAULTS
from tests.transport.kinds import KINDS
from tests.transport.nowhere import UNSENT, Nowhere
from tests.transport.ways import Proxy, failed

pytestmark = pytest.mark.usefixtures("trust", "no_proxies")

PATCH = KINDS["patch"]

on_both_loops = pytest.mark.parametrize("way", ["asyncio", "trio"])


@pytest.fixture
def anyio_backend(way: str) -> str:
    return "trio" if way == "trio" else "asyncio"


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


# TLS


@pytest.mark.anyio
async def test_certificate_must_be_of_the_host(misnamed: FaultServer, http_backend: str) -> None:
    site = misnamed.site()
    async with client(site.url, http_backend=http_backend) as maxio:
        error = await failed(maxio)
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
        assert (await failed(maxio)).applied is False
    assert not site.received


@pytest.mark.anyio
@pytest.mark.skipif(httpx.__version__.startswith("0.27."), reason="it overlooks a file that is not there")
async def test_certificates_that_are_not_there(
    http_backend: str, monkeypatch: pytest.MonkeyPatch, tls_server: FaultServer
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/ca.pem")
    async with client(tls_server.site().url, http_backend=http_backend) as maxio:
        error = await failed(maxio)
    assert type(error) is ConfigurationError
    assert "SSL_CERT_FILE" in str(error)


def test_floor_of_tls_is_ours_and_not_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    def context() -> ssl.SSLContext:
        context = ssl.create_default_context()
        with pytest.warns(DeprecationWarning, match="TLSv1"):
            context.minimum_version = ssl.TLSVersion.TLSv1
        return context

    monkeypatch.setattr(httpx, "create_ssl_context", context)
    ours = http._tls_context()
    assert ours.minimum_version is ssl.TLSVersion.TLSv1_2
    assert ours.verify_mode is ssl.CERT_REQUIRED
    assert ours.check_hostname


# Proxies


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
    timeout = 0.05 if refusal == "silence" else None
    async with client(site.url, http_backend=http_backend) as maxio:
        proxy.refusals = [refusal] * 3
        error = await failed(maxio, timeout=timeout)
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
        error = await failed(maxio)
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
        error = await failed(maxio)
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
    gc.collect()  # warns of connections that were left open


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
@on_both_loops
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
@on_both_loops
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
@on_both_loops
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
        error = await failed(maxio, timeout=0.1)
        assert (type(error), error.applied) == (OutcomeUnknownError, None)
        await maxio.customers.get(1)


@pytest.mark.parametrize("name", ["timeout", "connect_timeout", "total_timeout", "max_retry_seconds", "backoff"])
@pytest.mark.parametrize("value", [0, -1, float("inf"), float("nan"), True, "5"])
def test_timeouts_are_seconds(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=f"{name} must be a number of seconds above 0"):
        AsyncMaxio("acme", api_key="key", **{name: value})


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
