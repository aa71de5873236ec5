"""Clients of the caller's, of httpx and of httpx2: what they may decide, and what they cannot break."""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterator
from typing import Any

import anyio
import pytest
import trustme

from maxio_sdk import AsyncMaxio, RequestOptions
from maxio_sdk.errors import (
    APIConnectionError,
    APITimeoutError,
    ConfigurationError,
    ConflictError,
    NotFoundError,
    OutcomeUnknownError,
    ResponseDecodeError,
)
from tests.transport.clients import client
from tests.transport.fault_server import FaultServer
from tests.transport.faults import FAULTS
from tests.transport.kinds import KINDS
from tests.transport.nowhere import UNSENT, Nowhere
from tests.transport.ways import HTTP2Server, Proxy, failed

pytestmark = pytest.mark.usefixtures("trust")

PATCH = KINDS["patch"]


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    proxy = Proxy()
    yield proxy
    proxy.listener.close()


@pytest.fixture(params=["httpx", "httpx2"])
def library(request: pytest.FixtureRequest) -> Any:
    """The library that the client is of."""
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
            assert "answered 302" in str(await failed(maxio, "get"))
        assert len(site.effects) == 1
        for request in site.received:
            assert request.headers["x-gateway"] == "mine"
            assert request.headers["authorization"] == "Basic a2V5Ong="
            assert "cookie" not in request.headers
            assert "evil" not in request.target


@pytest.mark.anyio
async def test_given_client_goes_its_own_ways(
    library: Any, trusting: ssl.SSLContext, proxy: Proxy, tls_server: FaultServer
) -> None:
    network = library.AsyncHTTPTransport(verify=trusting)
    for settings in (
        {"proxy": proxy.url, "verify": trusting},
        {"mounts": {"https://localhost": library.AsyncHTTPTransport(proxy=proxy.url, verify=trusting)}},
        {"mounts": {"https://": library.AsyncHTTPTransport(proxy=proxy.url), "https://localhost": network}},
    ):
        site = tls_server.site()
        async with library.AsyncClient(**settings) as http_client, client(site.url, http_client=http_client) as maxio:
            await PATCH.call(maxio, RequestOptions())
        assert len(site.effects) == 1
    assert len(proxy.heads) == 2


@pytest.mark.anyio
async def test_given_client_shows_its_certificate(library: Any, authority: trustme.CA) -> None:
    context, own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    authority.issue_cert("localhost").configure_cert(context)
    authority.configure_trust(context)
    authority.configure_trust(own)
    context.verify_mode = ssl.CERT_REQUIRED
    authority.issue_cert("program@acme.example").configure_cert(own)
    with FaultServer(context) as server:
        site = server.site()
        async with library.AsyncClient(verify=own) as http_client, client(site.url, http_client=http_client) as maxio:
            await PATCH.call(maxio, RequestOptions())
        assert len(site.effects) == 1


@pytest.mark.anyio
@pytest.mark.parametrize("name", UNSENT)
async def test_given_client_that_does_not_get_through(library: Any, name: str, nowhere: Nowhere) -> None:
    async with (
        library.AsyncClient() as http_client,
        client(nowhere.url(UNSENT[name]), http_client=http_client, connect_timeout=0.05, max_retries=0) as maxio,
    ):
        error = await failed(maxio)
    assert type(error) is (APITimeoutError if UNSENT[name].slow else APIConnectionError)
    assert error.applied is False


@pytest.mark.anyio
@pytest.mark.parametrize("fault", ["closed", "reset", "headers-cut", "body-cut", "chunks-cut", "silence"])
async def test_given_client_that_gets_no_answer(library: Any, fault: str, server: FaultServer) -> None:
    site = server.site()
    site.fail(FAULTS[f"applied-{fault}"])
    async with library.AsyncClient() as http_client, client(site.url, http_client=http_client) as maxio:
        error = await failed(maxio, timeout=0.2 if fault == "silence" else None)
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
        error = await failed(maxio, timeout=0.1)
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


@pytest.mark.anyio
async def test_given_client_of_http_2(library: Any, trusting: ssl.SSLContext, authority: trustme.CA) -> None:
    pytest.importorskip("h2")
    server = HTTP2Server(authority)
    url = f"https://localhost:{server.listener.port}"
    settings = {"timeout": 5.0, "max_retries": 0}
    async with (
        library.AsyncClient(http2=True, verify=trusting) as http_client,
        client(url, http_client=http_client, **settings) as maxio,
    ):
        for _ in range(2):
            assert (await maxio.customers.get(17)).id == 17
        server.hangs_up = True
        error = await failed(maxio)
    server.listener.close()
    assert (type(error), error.applied) == (OutcomeUnknownError, None)
    assert [request[b":method"] for request in server.received] == [b"GET", b"GET", b"PATCH"]
    assert {request[b"authorization"] for request in server.received} == {b"Basic a2V5Ong="}
    assert server.listener.accepted == 1


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
        error = await failed(maxio, "get")
        assert type(error) is NotFoundError
        assert error.request_id == "r-1"
        site.fail(FAULTS["503"])
        await KINDS["credit"].call(maxio, RequestOptions())
        assert len(site.effects) == 1
        with pytest.raises(ConflictError) as caught:
            await maxio.request("POST", "/new.json", json={"uniqueness_token": site.effects[0].token})
        assert caught.value.applied is None


@pytest.mark.anyio
@pytest.mark.parametrize("on", ["request", "response"])
async def test_hook_that_raises_errors_of_the_library(library: Any, on: str, server: FaultServer) -> None:
    async def hook(about: Any) -> None:
        url = getattr(about, "url", "")
        raise library.ConnectError(f"cannot reach {url}")

    site = server.site()
    async with _with_hook(library, on, hook) as http_client, client(site.url, http_client=http_client) as maxio:
        error = await failed(maxio)
        read = await failed(maxio, "get")
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
        error = await failed(maxio)
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
        error = await failed(maxio, "credit")
    assert (type(error), error.applied) == (ResponseDecodeError, True)
    assert "event hook" in str(error)
    assert len(site.effects) == 1


@pytest.mark.anyio
async def test_hook_cannot_send_the_key_elsewhere(library: Any, server: FaultServer) -> None:
    elsewhere, site = server.site(), server.site()

    async def hook(request: Any) -> None:
        request.url = library.URL(elsewhere.url)

    async with _with_hook(library, "request", hook) as http_client, client(site.url, http_client=http_client) as maxio:
        assert type(await failed(maxio)) is ConfigurationError
    assert not site.received
    assert not elsewhere.received
