"""Sending over httpx: the only module that imports it."""

from __future__ import annotations

import contextlib
import os
import threading
import weakref
import zlib
from typing import Any, Final

import attrs
import httpx
from anyio.lowlevel import current_token

from maxio_sdk._core.api_response import Headers, WireResponse

__all__ = ["BodyTooLargeError", "HTTPTransport", "NoAnswerError", "TransportError", "UnreadableBodyError"]

_CONNECT_TIMEOUT: Final = 10.0
_GZIP: Final = 16 + zlib.MAX_WBITS
# No cap on connections: what limits them is the number of requests in flight, and a capped pool can get stuck.
_LIMITS: Final = httpx.Limits(max_connections=None, max_keepalive_connections=20, keepalive_expiry=30.0)
_NEVER_SENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)


class TransportError(Exception):
    """Base of what can go wrong below HTTP semantics. Internal: the executor translates it."""


@attrs.define(eq=False)
class NoAnswerError(TransportError):
    """No complete answer came."""

    sent: bool
    """Whether the request may have reached the server."""
    timeout: bool
    reason: str


@attrs.define(eq=False)
class UnreadableBodyError(TransportError):
    """An answer came whose body cannot be decompressed."""

    response: WireResponse


@attrs.define(eq=False)
class BodyTooLargeError(TransportError):
    """An answer came whose body is larger than allowed; `response` holds its beginning."""

    response: WireResponse


class HTTPTransport:
    """Sends single requests. Has an httpx client for each event loop, or one of the caller's."""

    def __init__(self, client: httpx.AsyncClient | None, max_response_bytes: int) -> None:
        self._given = client
        self._max_response_bytes = max_response_bytes
        self._lock = threading.Lock()
        self._clients: weakref.WeakKeyDictionary[Any, httpx.AsyncClient] = weakref.WeakKeyDictionary()
        self._pid = os.getpid()
        self._closed = False

    async def send(
        self, method: str, url: str, *, headers: dict[str, str], content: bytes | None, patience: float
    ) -> WireResponse:
        """Send one request and read its whole answer. Redirects are not followed.

        `patience` is how many seconds may pass without a byte.
        Raises `TransportError`.
        """
        client = self._client()
        limits = httpx.Timeout(patience, connect=min(patience, _CONNECT_TIMEOUT))
        headers = {**headers, "accept-encoding": "gzip"}
        request = client.build_request(method, url, headers=headers, content=content, timeout=limits)
        try:
            # The explicit `auth` keeps credentials of the client or of .netrc away from ours.
            response = await client.send(request, auth=httpx.Auth(), follow_redirects=False, stream=True)
            try:
                return await self._read(response)
            finally:
                await response.aclose()
        except httpx.RequestError as error:
            raise NoAnswerError(
                sent=not isinstance(error, _NEVER_SENT),
                timeout=isinstance(error, httpx.TimeoutException),
                reason=_reason(error),
            ) from error

    async def _read(self, response: httpx.Response) -> WireResponse:
        body = _Body(response.headers.get("content-encoding", "identity"), self._max_response_bytes)

        def so_far() -> WireResponse:
            headers = Headers(response.headers.multi_items())
            return WireResponse(status_code=response.status_code, headers=headers, content=b"".join(body.chunks))

        try:
            if response.is_stream_consumed:
                # Transports of tests may hand over answers that are read and decompressed already.
                body.add(response.content)
                return so_far()
            chunks = response.aiter_raw()
            try:
                async for chunk in chunks:
                    body.feed(chunk)
            except TransportError:
                # The iteration is not left but made to fail: httpx's are nested generators, and trio
                # complains of one that is dropped half-way.
                await response.aclose()
                with contextlib.suppress(httpx.HTTPError, httpx.StreamError):
                    async for _ in chunks:
                        pass
                raise
            body.end()
        except _TooLargeError:
            raise BodyTooLargeError(so_far()) from None
        except _UnreadableError as error:
            raise UnreadableBodyError(so_far()) from error
        return so_far()

    def _client(self) -> httpx.AsyncClient:
        if self._closed:
            raise RuntimeError("the client is closed; make a new AsyncMaxio")
        if self._given is not None:
            return self._given
        # Connections belong to the event loop in which they were made.
        loop = current_token().native_token
        with self._lock:
            if self._pid != os.getpid():
                # After a fork, the parent's connections are not ours to use.
                self._clients = weakref.WeakKeyDictionary()
                self._pid = os.getpid()
            client = self._clients.get(loop)
            if client is None:
                client = self._clients[loop] = httpx.AsyncClient(limits=_LIMITS)
            return client

    async def aclose(self) -> None:
        """Close the connections of this event loop; those of loops that have ended went with them."""
        self._closed = True
        with self._lock:
            client = self._clients.pop(current_token().native_token, None)
        if client is not None:
            await client.aclose()

    def __repr__(self) -> str:
        return "<HTTPTransport>"


class _TooLargeError(TransportError):
    """More than is allowed."""


class _UnreadableError(TransportError):
    """Not compressed as it says."""


class _Body:
    """Puts a body together, decompressed, and never holds more than `most` bytes of it.

    httpx would decompress each chunk as a whole, however much comes of it.
    """

    def __init__(self, encoding: str, most: int) -> None:
        self.chunks: list[bytes] = []
        self._left = most
        self._encoding = encoding.strip().lower()
        self._gzip = zlib.decompressobj(_GZIP) if self._encoding in {"gzip", "x-gzip"} else None

    def feed(self, chunk: bytes) -> None:
        """Take a chunk as it came over the wire."""
        if self._gzip is None:
            if self._encoding not in {"", "identity"}:
                raise _UnreadableError
            self.add(chunk)
            return
        try:
            # One byte more than is allowed tells that there is more.
            self.add(self._gzip.decompress(chunk, self._left + 1))
        except zlib.error as error:
            raise _UnreadableError from error

    def add(self, data: bytes) -> None:
        """Take decompressed bytes."""
        self.chunks.append(data[: self._left])
        if len(data) > self._left:
            raise _TooLargeError
        self._left -= len(data)

    def end(self) -> None:
        """Check that the body is complete."""
        if self._gzip is not None and self.chunks and not self._gzip.eof:
            raise _UnreadableError


def _reason(error: httpx.RequestError) -> str:
    # httpx puts the system's words here, and no URL but for unsupported schemes.
    text = "" if isinstance(error, httpx.UnsupportedProtocol) else str(error)
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
