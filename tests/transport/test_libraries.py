"""What lies below: TLS, clients of the caller's, connections that were used before, and what libraries do unasked."""

from __future__ import annotations

import asyncio
import ssl
import warnings

import anyio
import httpx
import pytest
import trustme

from maxio_sdk import RequestOptions
from maxio_sdk.errors import APIConnectionError, MaxioError, OutcomeUnknownError
from tests.transport.clients import client, settled, until_full
from tests.transport.fault_server import Connection, FaultServer
from tests.transport.faults import FAULTS, Fault
from tests.transport.kinds import KINDS, WRITES, Kind
from tests.transport.maxio_site import Answer
from tests.transport.nowhere import Nowhere

pytestmark = pytest.mark.usefixtures("trust")


# TLS


@pytest.mark.anyio
async def test_own_client_speaks_tls(tls_server: FaultServer) -> None:
    site = tls_server.site()
    async with client(site.url) as maxio:
        assert (await maxio.customers.get(17)).id == 7
        site.fail(FAULTS["applied-closed"])
        with pytest.raises(OutcomeUnknownError):
            await KINDS["credit"].call(maxio, RequestOptions())
    assert len(site.effects) == 1


@pytest.mark.anyio
async def test_certificate_must_be_trusted(nowhere: Nowhere) -> None:
    site = nowhere.untrusted.site()
    async with client(site.url) as maxio:
        with pytest.raises(APIConnectionError) as caught:
            await KINDS["credit"].call(maxio, RequestOptions())
    assert caught.value.applied is False
    assert not site.received


@pytest.mark.anyio
async def test_tls_must_be_1_2_at_least(authority: trustme.CA) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    with FaultServer(context) as server:
        site = server.site()
        async with client(site.url, max_retries=0) as maxio:
            with pytest.raises(APIConnectionError):
                await maxio.customers.get(1)
    assert not site.received


# A client of the caller's


@pytest.mark.anyio
async def test_given_client_with_a_small_pool(server: FaultServer) -> None:
    site = server.site()
    limits = httpx.Limits(max_connections=2)
    async with httpx.AsyncClient(limits=limits) as http_client:
        async with client(site.url, http_client=http_client) as maxio, anyio.create_task_group() as tasks:
            for number in range(12):
                tasks.start_soon(maxio.customers.get, number + 1)
        assert not http_client.is_closed
    assert len(site.received) == 12
    assert site.most_in_flight <= 2


@pytest.mark.anyio
async def test_given_client_is_retried_and_limited_like_our_own(server: FaultServer) -> None:
    site = server.site()
    site.hold = until_full(site)
    async with (
        httpx.AsyncClient(timeout=0.001) as http_client,  # its own timeouts do not count
        client(site.url, http_client=http_client) as maxio,
    ):
        async with anyio.create_task_group() as tasks:
            for number in range(8):
                tasks.start_soon(maxio.customers.get, number + 1)
        assert site.most_in_flight == 4
        site.fail(FAULTS["closed"], FAULTS["503"])
        await KINDS["credit"].call(maxio, RequestOptions())
        assert len(site.effects) == 1


# Connections that were used before


@pytest.mark.anyio
@pytest.mark.parametrize("kind", WRITES, ids=lambda kind: kind.name)
async def test_stale_connection_does_not_double_a_write(kind: Kind, server: FaultServer) -> None:
    # The server hangs up while the connection is idle, as servers do after a while.
    site = server.site()

    def act(connection: Connection, _: Answer) -> None:
        connection.answer(200, b'{"customer": {"id": 17}}')
        connection.close()

    site.fail(Fault(name="then-closed", outcome="empty", act=act))
    async with client(site.url) as maxio:
        await maxio.customers.get(17)
        await settled(lambda: server.connections(site) == 0)
        await kind.call(maxio, RequestOptions())
    assert len(site.effects) == 1
    assert len(site.received) == 2


@pytest.mark.parametrize("given", [False, True], ids=["own-client", "given-client"])
@pytest.mark.parametrize("kind", [kind for kind in WRITES if not kind.findable], ids=lambda kind: kind.name)
def test_no_library_repeats_a_request_by_itself(kind: Kind, given: bool, server: FaultServer) -> None:
    # aiohttp does where a connection that it used before is closed, unless told otherwise.
    library = pytest.importorskip("httpx_aiohttp")
    site = server.site()

    async def use() -> None:
        http_client = httpx.AsyncClient(transport=library.AiohttpTransport()) if given else None
        async with client(site.url, http_client=http_client, http_backend="aiohttp", max_retries=0) as maxio:
            await maxio.customers.get(17)
            site.received.clear()
            site.fail(FAULTS["applied-closed"])
            with pytest.raises(MaxioError) as caught:
                await kind.call(maxio, RequestOptions())
            assert caught.value.applied is None
        if http_client is not None:
            await http_client.aclose()

    asyncio.run(use())
    assert len(site.attempts) == 1
    assert len(site.effects) == 1
