"""Sending over httpx: the only module that imports it."""

from __future__ import annotations

import contextlib
import os
import re
import ssl
import sys
import weakref
from collections.abc import AsyncGenerator
from http.cookiejar import CookieJar
from importlib.util import find_spec
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import httpx
from anyio import CancelScope, move_on_after

from maxio_sdk._core.api_response import Headers, NoAnswer, Outcome, WireResponse
from maxio_sdk._loop import running_loop
from maxio_sdk._transport.body import Body, BodyError, TooLargeError, UnreadableError
from maxio_sdk._transport.discreet import Discreetly, HiddenHeaders
from maxio_sdk._transport.given import (
    aiohttp_transports,
    content_stream,
    fixed_request,
    library_of,
    request_of,
    server_of,
    shown_request,
    stop_repeats,
)
from maxio_sdk._transport.progress import PROGRESS, Progress
from maxio_sdk.errors import ClientClosedError, ConfigurationError

__all__ = ["HTTPBackend", "HTTPTransport"]

HTTPBackend: TypeAlias = Literal["httpx", "aiohttp"]

# No cap on connections: what limits them is the number of requests in flight, and a capped pool can get stuck.
_LIMITS: Final = httpx.Limits(max_connections=None, max_keepalive_connections=20, keepalive_expiry=30.0)
_NEVER_SENT: Final = (
    *("ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "UnsupportedProtocol"),
    *("ClientConnectorError", "ConnectionTimeoutError", "ClientHttpProxyError", "InvalidURL"),
)
# aiohttp sends these again by itself: deep in a given client, where it cannot be stopped, its error may be the second.
_REPEATED_BY_AIOHTTP: Final = ("PUT", "DELETE")
# More is what httpx refuses.
_URL_MOST: Final = 65536
# What a client of the caller's may not decide for us: where the request goes, and how long it is.
_NOT_INHERITED: Final = frozenset({"host", "authorization", "content-length", "content-type", "transfer-encoding"})


class _Request(httpx.Request):
    def __repr__(self) -> str:
        return shown_request(self)


class _Own(NamedTuple):
    """A client of our own, and what closes it when its event loop ends."""

    client: httpx.AsyncClient
    closing: AsyncGenerator[None, None]


class HTTPTransport:
    """Sends single requests. Has an httpx client for each event loop, or one of the caller's."""

    def __init__(
        self,
        client: httpx.AsyncClient | None,
        *,
        backend: HTTPBackend = "httpx",
        connect_timeout: float,
        max_response_bytes: int,
    ) -> None:
        self._library: Any = httpx if client is None else library_of(client)
        self._no_auth = self._library.Auth()
        self._given = client
        self._backend = _checked(backend)
        self._tls: ssl.SSLContext | None = None
        self._connect_timeout = connect_timeout
        self._max_response_bytes = max_response_bytes
        # Without a lock, which a fork might copy while it is held: only a loop's own thread touches its entry.
        self._clients: dict[Any, _Own] = {}
        self._inherited: list[Any] = []
        self._pid = os.getpid()
        self._closed = False

    @property
    def server(self) -> object | None:
        """The server inside this process that a given client talks to; None where requests may go over a network."""
        return None if self._given is None else server_of(self._given)

    async def prepare(self) -> None:
        """Have a client in this event loop, so that no slot is held while it is made. Raises `ClientClosedError`."""
        await self._client()

    def check_open(self) -> None:
        """Raise `ClientClosedError` where the client was closed."""
        if self._closed:
            raise ClientClosedError("the client is closed; make a new AsyncMaxio")

    async def send(
        self,
        method: str,
        url: str,
        *,
        shown: str,
        headers: HiddenHeaders,
        content: bytes | None,
        patience: float,
        progress: Progress,
    ) -> Outcome:
        """Send one request and read its whole answer. Redirects are not followed.

        `shown` is what logs of httpx show for the URL, `patience` how many seconds the answer may take.
        `progress` tells whoever cancels this whether the request may have reached the server.
        """
        client = await self._client()
        too_long = len(url) > _URL_MOST
        request = None if too_long else self._request(method, url, headers, content, patience, progress)
        del url, content  # or tracebacks with local variables would show them
        if too_long:
            raise ValueError(
                f"{method} {shown}: with this path and query, the URL has more than {_URL_MOST} characters"
            )
        try:
            # A server that sends a byte now and then never lets a read time out. The pool of a given client may
            # make requests wait as long again before they are sent.
            with Discreetly(shown), move_on_after(patience if self._given is None else 2 * patience) as scope:
                progress.time_by(scope, patience)
                return await self._exchange(client, request, progress)
        except (self._library.HTTPError, OSError, *_errors_of_aiohttp()) as error:
            return self._outcome_of(error, request, progress)
        finally:
            if progress.sent is False:
                await progress.hang_up()
        return NoAnswer(
            sent=progress.may_have_arrived,
            timeout=True,
            kind="AttemptTimeout",
            reason=f"no {'complete answer' if progress.may_have_arrived else 'connection'} within {patience:g} s",
        )

    def _outcome_of(self, raised: Any, request: Any, progress: Progress) -> Outcome:
        # An event hook of a given client may send requests of its own: their errors say nothing of ours.
        ours = self._given is None or request_of(raised) is request
        if ours and isinstance(raised, self._library.HTTPStatusError):
            return WireResponse(
                status_code=raised.response.status_code,
                headers=_headers_of(raised.response),
                content=b"",
                problem="its body was not read, because an event hook of http_client raised an error",
            )
        failure = _behind(raised)
        kinds = {cls.__name__ for cls in type(failure).__mro__}
        sent = progress.sent
        if sent is None:
            deep = self._given is not None and failure is not raised and not aiohttp_transports(self._given)
            repeated = deep and request.method in _REPEATED_BY_AIOHTTP
            sent = not ours or repeated or kinds.isdisjoint(_NEVER_SENT)
        timeout = bool(kinds & {"TimeoutException", "TimeoutError"})
        if timeout and ours:
            step = "pool" if "PoolTimeout" in kinds else "read" if sent else "connect"
            seconds = request.extensions["timeout"][step]
            text = f"no {'answer' if sent else 'connection'} within {seconds:g} s"
        else:
            text = _words(failure, kinds, sent=sent)
        kind = type(failure).__name__
        return NoAnswer(sent=sent, timeout=timeout, kind=kind, reason=f"{kind}: {text}" if text else kind)

    async def _exchange(self, client: Any, request: Any, progress: Progress) -> WireResponse:
        if self._backend == "aiohttp":
            PROGRESS.set(progress)
        way_around = None if self._given is not None else _way_around(client)
        if way_around is not None:
            response = await way_around(request.url).handle_async_request(request)
        else:
            # The explicit `auth` keeps credentials of the client or of .netrc away from ours.
            response = await client.send(request, auth=self._no_auth, follow_redirects=False, stream=True)
        try:
            return await self._read(response)
        finally:
            await response.aclose()

    def _request(
        self, method: str, url: str, headers: HiddenHeaders, content: bytes | None, patience: float, progress: Progress
    ) -> Any:
        connect = min(patience, self._connect_timeout)
        # Our own pool makes no request wait; to aiohttp, this is the time of all connecting.
        pool = connect if self._given is None else patience
        timeout = {"connect": connect, "read": patience, "write": patience, "pool": pool}
        extensions = progress.extensions
        extensions["timeout"] = timeout
        headers["accept-encoding"] = "gzip"
        # Not by `build_request`: a given client's `params` would replace our query, and its cookies come along.
        if self._given is None:
            request: Any = _Request(method, url, headers=headers, content=content, extensions=extensions)
        else:
            whole = self._library.Headers(self._given.headers)
            for name in _NOT_INHERITED & set(whole):
                del whole[name]
            whole.update(headers)
            request = fixed_request(self._library)(method, url, headers=whole, content=content, extensions=extensions)
        request.extensions = extensions  # not a copy: it is changed when there is no more to be told
        if content:
            request.stream = content_stream(self._library)(content)
        return request

    async def _read(self, response: Any) -> WireResponse:
        body = Body(response.headers.get("content-encoding", "identity"), self._max_response_bytes)
        problem = None
        try:
            if response.is_stream_consumed:
                # Transports of tests, and event hooks, may leave answers that are read and decompressed already.
                body.add(response.content)
            else:
                await self._stream(response, body)
        except TooLargeError:
            problem = f"its body is larger than {self._max_response_bytes} bytes"
        except UnreadableError:
            problem = "its body cannot be decompressed"
        except self._library.StreamError:
            problem = "its body is gone, because an event hook of http_client has read it"
        return WireResponse(
            status_code=response.status_code,
            headers=_headers_of(response),
            content=b"".join(body.chunks),
            problem=problem,
        )

    async def _stream(self, response: Any, body: Body) -> None:
        # Without httpx's own iteration, which counts bytes and seconds that nobody reads, where no client looks on.
        chunks = aiter(response.stream) if self._given is None else response.aiter_raw()
        try:
            async for chunk in chunks:
                body.feed(chunk)
        except BodyError:
            # The iteration is not left but made to fail: httpx's are nested generators, and trio
            # complains of one that is dropped half-way.
            await response.aclose()
            with contextlib.suppress(self._library.HTTPError, self._library.StreamError):
                async for _ in chunks:
                    pass
            raise
        body.end()

    async def _client(self) -> Any:
        self.check_open()
        if self._given is not None:
            if self._given.is_closed:
                raise ClientClosedError("http_client is closed; make a new one and a new AsyncMaxio")
            if "aiohttp" in sys.modules:
                stop_repeats(self._given)
            return self._given
        if self._pid != os.getpid():
            # After a fork, the parent's connections are not ours to use, nor to close.
            self._inherited.append(self._clients)
            self._clients, self._pid = {}, os.getpid()
        # Connections belong to the event loop in which they were made.
        loop = running_loop()
        own = self._clients.get(loop)
        if own is None:
            client = self._new_client(loop)
            own = self._clients[loop] = _Own(client, _closing(weakref.ref(self), loop, client))
            await anext(own.closing)
            for other in list(self._clients):
                # A loop that was closed without finishing its generators: its connections cannot be closed any more.
                if getattr(other, "is_closed", bool)():
                    self.forget(other)
        return own.client

    def _new_client(self, loop: object) -> httpx.AsyncClient:
        try:
            if self._tls is None:
                self._tls = _tls_context()
            # Plain http is for loopback alone, and must not pass through a proxy of the environment.
            settings: dict[str, Any] = {"mounts": {"http://": None}, "cookies": _NoCookies()}
            if self._backend == "httpx":
                return httpx.AsyncClient(verify=self._tls, limits=_LIMITS, **settings)
            from maxio_sdk._transport.over_aiohttp import client_over_aiohttp

            return client_over_aiohttp(loop, verify=self._tls, **settings)
        except (OSError, ValueError, ImportError) as error:
            # Their words are left out where they quote a proxy's URL: it may hold a password.
            said = "" if "://" in str(error) else f" ({error})"
            raise ConfigurationError(
                "the HTTP client cannot be made; it takes its certificates from SSL_CERT_FILE or SSL_CERT_DIR, and its "
                f"proxy from HTTPS_PROXY or ALL_PROXY: {type(error).__name__}{said}."
            ) from None

    async def aclose(self) -> None:
        """Close the connections of this event loop; those of other loops are closed when these end."""
        self._closed = True
        own = self._clients.pop(running_loop(), None)
        if own is not None:
            await own.closing.aclose()

    def forget(self, loop: object) -> None:
        """Drop what belongs to an event loop."""
        self._clients.pop(loop, None)

    def __repr__(self) -> str:
        return "<HTTPTransport>"


def _way_around(client: httpx.AsyncClient) -> Any:
    """Return what finds the transport for a URL, by proxy or not; None where there is no way around `send`.

    Redirects, cookies, credentials and hooks, which `send` sees to first, take an eighth of a call's CPU and are not
    for our own clients. But what a program has put in the place of `send`, to trace its calls perhaps, has its way.
    """
    send = type(client).send
    watched = send.__module__.partition(".")[0] != "httpx" or hasattr(send, "__wrapped__")
    return None if watched else getattr(client, "_transport_for_url", None)


async def _closing(
    transport: weakref.ref[HTTPTransport], loop: object, client: httpx.AsyncClient
) -> AsyncGenerator[None, None]:
    """Close the client at the end, which comes with the event loop's: loops finish their generators."""
    try:
        yield
    finally:
        owner = transport()
        if owner is not None:
            owner.forget(loop)
        with CancelScope(shield=True):
            await client.aclose()


def _errors_of_aiohttp() -> tuple[type[Exception], ...]:
    # Some pass through httpx-aiohttp as they are, among them those of answers that are not HTTP.
    aiohttp = sys.modules.get("aiohttp")
    return () if aiohttp is None else (aiohttp.ClientError,)


def _behind(error: Exception) -> Exception:
    """Return aiohttp's own error: httpx-aiohttp makes a `ConnectTimeout` of a connection that was lost."""
    cause = error.__cause__
    return cause if isinstance(cause, Exception) and type(cause).__module__.startswith("aiohttp.") else error


def _words(error: Any, kinds: set[str], *, sent: bool) -> str:
    """Return what an error says, unless that may quote a URL or, once the request was sent, an answer."""
    if "ClientHttpProxyError" in kinds:
        return f"{error.status} {error.message}"
    text, below = str(error), error.__context__
    while not (text or below is None):
        # On trio, only the error at the bottom has the words of why a certificate is refused.
        text, below = str(below) if isinstance(below, ssl.SSLError) else "", below.__context__
    if kinds & {"UnsupportedProtocol", "LocalProtocolError", "DecodingError"} or "://" in text:
        return ""
    return "" if sent and re.search(r"""\bb?['"(]""", text) else text


def _headers_of(response: Any) -> Headers:
    return Headers(response.headers.multi_items())


def _checked(backend: object) -> HTTPBackend:
    if backend == "aiohttp":
        if find_spec("httpx_aiohttp") is None:
            raise ConfigurationError("http_backend=\"aiohttp\" needs an extra: pip install 'maxio-sdk[aiohttp]'")
        return "aiohttp"
    if backend != "httpx":
        raise ConfigurationError('http_backend must be "httpx" or "aiohttp".')
    return "httpx"


def _tls_context() -> ssl.SSLContext:
    context = httpx.create_ssl_context()
    context.minimum_version = max(context.minimum_version, ssl.TLSVersion.TLSv1_2)
    return context


class _NoCookies(CookieJar):
    """Keeps no cookies: the API needs none, and looking for them takes a twentieth of a call's CPU."""

    def extract_cookies(self, response: object, request: object) -> None:
        pass
