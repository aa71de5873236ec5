"""httpx over aiohttp, for the extra `aiohttp`: made such that nothing is sent twice, and no answer is mixed up."""

from __future__ import annotations

import asyncio
import base64
import select
import ssl
from functools import partial
from typing import Any, Final
from weakref import WeakSet

import aiohttp
from aiohttp import ClientHandlerType, ClientRequest, ClientResponse, ClientTimeout
from aiohttp.connector import Connection
from aiohttp.tracing import Trace
from httpx_aiohttp import AiohttpTransport, HttpxAiohttpClient

from maxio_sdk._transport.progress import PROGRESS
from maxio_sdk.errors import ConfigurationError

__all__ = ["client_over_aiohttp"]

# As much as httpx takes. aiohttp's own 8 KB are less than what some proxies add.
_LINE_MOST: Final = 64 * 1024
_USED: Final = WeakSet[object]()
"""The protocols of connections that have been given away before."""


class ConnectionLostError(aiohttp.ClientPayloadError):
    """The connection was lost after the request was sent, or while it was."""


class _Connector(aiohttp.TCPConnector):
    """Tells how far connecting is, and gives no kept connection away on which the server has done anything since.

    It may have hung up, which aiohttp would learn too late for a write; what it said would pass for the next answer.
    """

    async def connect(self, req: ClientRequest, traces: list[Trace], timeout: ClientTimeout) -> Connection:  # noqa: ASYNC109
        progress = PROGRESS.get()
        if progress is not None:
            progress.connecting()
        connection = await super().connect(req, traces, timeout)
        while connection.protocol in _USED and _is_stale(connection):
            connection.close()
            connection = await super().connect(req, traces, timeout)
        _USED.add(connection.protocol)
        if progress is not None:
            progress.sending()
        return connection


def _is_stale(connection: Connection) -> bool:
    protocol, transport = connection.protocol, connection.transport
    if protocol is None or transport is None or protocol.should_close:
        return True
    number = transport.get_extra_info("socket").fileno()
    if not hasattr(select, "poll"):  # on Windows
        return bool(select.select([number], [], [], 0)[0])
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return bool(poll.poll(0))


async def _once(request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
    # aiohttp repeats a PUT or DELETE by itself when it is lost on a kept connection, but only for these two errors.
    try:
        return await handler(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise ConnectionLostError(str(error) or type(error).__name__) from error


def client_over_aiohttp(loop: object, *, verify: ssl.SSLContext, **settings: Any) -> HttpxAiohttpClient:
    """Make a client with the settings of an `httpx.AsyncClient`, the proxies of the environment included."""
    if not isinstance(loop, asyncio.AbstractEventLoop):
        raise ConfigurationError('http_backend="aiohttp" works on asyncio alone; elsewhere leave it at "httpx".')
    client = HttpxAiohttpClient(verify=verify, **settings)
    inner: Any = client  # there is no public way in
    for transport in (inner._transport, *inner._mounts.values()):  # noqa: SLF001
        if isinstance(transport, AiohttpTransport):
            transport.client = partial(_session, verify)
            _prepare_proxy(transport)
    return client


def _session(tls: ssl.SSLContext) -> aiohttp.ClientSession:
    # No cap on connections: what limits them is the number of requests in flight.
    return aiohttp.ClientSession(
        connector=_Connector(ssl=tls, limit=0, keepalive_timeout=30.0),
        cookie_jar=aiohttp.DummyCookieJar(),
        middlewares=(_once,),
        max_line_size=_LINE_MOST,
        max_field_size=_LINE_MOST,
    )


def _prepare_proxy(transport: AiohttpTransport) -> None:
    proxy = transport.proxy
    if proxy is None:
        return
    if proxy.url.scheme not in {"http", "https"}:
        raise ConfigurationError('http_backend="aiohttp" cannot use a SOCKS proxy (HTTPS_PROXY, ALL_PROXY).')
    if proxy.auth is not None:
        # As a header, because aiohttp warns of the other way.
        user_and_password = ":".join(proxy.auth).encode()
        proxy.headers["Proxy-Authorization"] = "Basic " + base64.b64encode(user_and_password).decode()
        proxy.auth = None
