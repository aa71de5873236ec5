"""Sending over httpx: the only module that imports it."""

from __future__ import annotations

import contextlib
import os
import re
import weakref
import zlib
from collections.abc import AsyncGenerator
from typing import Any, Final, NamedTuple

import httpx

from maxio_sdk._core.api_response import Headers, WireResponse
from maxio_sdk._transport.discreet import HiddenHeaders, discreetly
from maxio_sdk.errors import ConfigurationError

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
)
# What a client of the caller's may not decide for us: where the request goes, and how long it is.
_NOT_INHERITED: Final = frozenset({"host", "authorization", "content-length", "content-type", "transfer-encoding"})


class TransportError(Exception):
    """Base of what can go wrong below HTTP semantics. Internal: the executor translates it."""


class NoAnswerError(TransportError):
    """No complete answer came. `sent`: the request may have reached the server."""

    def __init__(self, *, sent: bool, timeout: bool, reason: str) -> None:
        super().__init__(reason)
        self.sent = sent
        self.timeout = timeout
        self.reason = reason


class UnreadableBodyError(TransportError):
    """An answer came whose body cannot be decompressed."""

    def __init__(self, response: WireResponse) -> None:
        super().__init__()
        self.response = response


class BodyTooLargeError(UnreadableBodyError):
    """An answer came whose body is larger than allowed; `response` holds its beginning."""


class _FixedRequest(httpx.Request):
    """A request that event hooks of a given client may look at, but not send elsewhere."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "url" and "url" in self.__dict__:
            raise ConfigurationError(
                "an event hook of http_client tried to change the URL of a request that holds the API key. "
                "Nothing was sent; set base_url of AsyncMaxio instead."
            )
        super().__setattr__(name, value)


class _Own(NamedTuple):
    """A client of our own, and what closes it when its event loop ends."""

    client: httpx.AsyncClient
    closing: AsyncGenerator[None, None]


class HTTPTransport:
    """Sends single requests. Has an httpx client for each event loop, or one of the caller's."""

    def __init__(self, client: httpx.AsyncClient | None, max_response_bytes: int) -> None:
        if isinstance(client, httpx.Client):
            raise ConfigurationError("http_client must be an httpx.AsyncClient, not an httpx.Client.")
        self._given = client
        self._max_response_bytes = max_response_bytes
        # Without a lock, which a fork might copy while it is held: only a loop's own thread touches its entry.
        self._clients: dict[Any, _Own] = {}
        self._inherited: list[Any] = []
        self._pid = os.getpid()
        self._closed = False

    async def send(
        self, method: str, url: str, *, shown: str, headers: HiddenHeaders, content: bytes | None, patience: float
    ) -> WireResponse:
        """Send one request and read its whole answer. Redirects are not followed.

        `shown` is what logs of httpx show for the URL, `patience` how many seconds may pass without a byte.
        Raises `TransportError`.
        """
        client = await self._client()
        request = self._request(method, url, headers, content, patience)
        try:
            with discreetly(shown):
                # The explicit `auth` keeps credentials of the client or of .netrc away from ours.
                response = await client.send(request, auth=httpx.Auth(), follow_redirects=False, stream=True)
                try:
                    return await self._read(response)
                finally:
                    await response.aclose()
        except (httpx.RequestError, OSError) as error:
            failure = NoAnswerError(
                sent=not isinstance(error, _NEVER_SENT),
                timeout=isinstance(error, httpx.TimeoutException | TimeoutError),
                reason=_reason(error),
            )
        # Raised here and without a cause: httpx's error holds the request, with the key and the body.
        raise failure

    def _request(
        self, method: str, url: str, headers: HiddenHeaders, content: bytes | None, patience: float
    ) -> httpx.Request:
        # Not by `build_request`: a given client's `params` would replace our query, and its cookies come along.
        whole = httpx.Headers(self._given.headers if self._given is not None else None)
        for name in _NOT_INHERITED & set(whole):
            del whole[name]
        whole.update(headers)
        whole["accept-encoding"] = "gzip"
        timeout = httpx.Timeout(patience, connect=min(patience, _CONNECT_TIMEOUT))
        return _FixedRequest(method, url, headers=whole, content=content, extensions={"timeout": timeout.as_dict()})

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

    async def _client(self) -> httpx.AsyncClient:
        if self._closed:
            raise RuntimeError("the client is closed; make a new AsyncMaxio")
        if self._given is not None:
            return self._given
        if self._pid != os.getpid():
            # After a fork, the parent's connections are not ours to use, nor to close.
            self._inherited.append(self._clients)
            self._clients, self._pid = {}, os.getpid()
        # Connections belong to the event loop in which they were made.
        loop = _running_loop()
        own = self._clients.get(loop)
        if own is None:
            # Plain http is for loopback alone, and must not pass through a proxy of the environment.
            client = httpx.AsyncClient(limits=_LIMITS, mounts={"http://": None})
            own = self._clients[loop] = _Own(client, _closing(weakref.ref(self), loop, client))
            await anext(own.closing)
            for other in list(self._clients):
                # A loop that was closed without finishing its generators: its connections cannot be closed any more.
                if getattr(other, "is_closed", bool)():
                    self.forget(other)
        return own.client

    async def aclose(self) -> None:
        """Close the connections of this event loop; those of other loops are closed when these end."""
        self._closed = True
        own = self._clients.pop(_running_loop(), None)
        if own is not None:
            await own.closing.aclose()

    def forget(self, loop: object) -> None:
        """Drop what belongs to an event loop."""
        self._clients.pop(loop, None)

    def __repr__(self) -> str:
        return "<HTTPTransport>"


def _running_loop() -> Any:
    from anyio.lowlevel import current_token  # costs more to import than all of this package's `_transport`

    return current_token().native_token


async def _closing(
    transport: weakref.ref[HTTPTransport], loop: object, client: httpx.AsyncClient
) -> AsyncGenerator[None, None]:
    """Close the client at the end, which comes with the event loop's: loops finish their generators."""
    from anyio import CancelScope

    try:
        yield
    finally:
        owner = transport()
        if owner is not None:
            owner.forget(loop)
        with CancelScope(shield=True):
            await client.aclose()


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


def _reason(error: Exception) -> str:
    # The words of the system or of httpx; left out where they may quote a URL, a header or a body.
    quotes = isinstance(error, httpx.UnsupportedProtocol | httpx.LocalProtocolError | httpx.DecodingError)
    text = "" if quotes or re.search(r"""\bb?['"(]|://""", str(error)) else str(error)
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
