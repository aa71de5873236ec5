"""Places that no request can be sent to, and how a client gets there."""

from __future__ import annotations

import contextlib
import socket
import ssl
from collections.abc import Iterator, Mapping
from types import TracebackType

import attrs
import httpx
import pytest
import trustme

from tests.transport.fault_server import Connection, FaultServer, Listener

__all__ = ["CONNECT_SHORT", "UNSENT", "Detour", "Nowhere", "Unsent"]

CONNECT_SHORT = 0.1
"""Seconds to connect in, where connecting takes for ever."""

_NO_SUCH_HOST = "nowhere.invalid"


@attrs.frozen
class Unsent:
    """Something that goes wrong before the request can be sent."""

    name: str
    slow: bool = False
    """Whether only the clock can end it."""


UNSENT: Mapping[str, Unsent] = {
    each.name: each
    for each in (
        Unsent("port-refused"),
        Unsent("no-such-host"),
        Unsent("connect-timeout", slow=True),
        Unsent("certificate-untrusted"),
        Unsent("handshake-closed"),
        Unsent("handshake-silent", slow=True),
    )
}


class Nowhere:
    """Has a URL for each way of not getting through, while entered."""

    def __init__(self) -> None:
        self._stack = contextlib.ExitStack()
        self._urls: dict[str, str] = {}
        self.untrusted: FaultServer

    def __enter__(self) -> Nowhere:
        enter = self._stack.enter_context
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trustme.CA().issue_cert("localhost").configure_cert(tls)
        self.untrusted = enter(FaultServer(tls))
        closing, silent = Listener(_hang_up), Listener(_wait)
        self._stack.callback(closing.close)
        self._stack.callback(silent.close)
        enter(_no_such_host())
        self._urls = {
            "port-refused": f"http://127.0.0.1:{enter(_bound())}",
            "no-such-host": f"https://{_NO_SUCH_HOST}",
            "connect-timeout": f"http://127.0.0.1:{enter(_full())}",
            "certificate-untrusted": self.untrusted.origin,
            "handshake-closed": f"https://localhost:{closing.port}",
            "handshake-silent": f"https://localhost:{silent.port}",
        }
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stack.close()

    def url(self, unsent: Unsent) -> str:
        """Return the place where this happens."""
        return self._urls[unsent.name]


def _hang_up(sock: socket.socket) -> None:
    # Read first, so that the end is an orderly one and no reset.
    with contextlib.suppress(OSError):
        sock.recv(65536)


def _wait(sock: socket.socket) -> None:
    connection = Connection(sock)
    while not connection.gone():
        pass


@contextlib.contextmanager
def _bound() -> Iterator[int]:
    """Keep a port that nobody listens on."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        yield sock.getsockname()[1]


@contextlib.contextmanager
def _full() -> Iterator[int]:
    """Keep a port whose queue of connections is full, so that the system answers no more."""
    with contextlib.ExitStack() as stack:
        listening = stack.enter_context(socket.socket())
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        for _ in range(3):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listening.getsockname())
        yield listening.getsockname()[1]


@contextlib.contextmanager
def _no_such_host() -> Iterator[None]:
    """Make sure that the name is not found, and at once, whatever resolver there is."""
    resolve = socket.getaddrinfo

    def look_up(host: object, *args: object, **more: object) -> object:
        name = host.decode() if isinstance(host, bytes) else host
        if name == _NO_SUCH_HOST:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return resolve(host, *args, **more)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", look_up)
        yield


class Detour(httpx.AsyncBaseTransport):
    """Sends the first requests to another place, the others where they want to go.

    `connect_timeout` is for those that go to the other place.
    """

    def __init__(
        self, place: str, times: int, http_backend: str = "httpx", *, connect_timeout: float | None = None
    ) -> None:
        self._place = httpx.URL(place)
        self._connect_timeout = connect_timeout
        self._left = times
        self.taken = 0
        self._inner: httpx.AsyncBaseTransport
        if http_backend == "aiohttp":
            self._inner = pytest.importorskip("httpx_aiohttp").AiohttpTransport()
        else:
            self._inner = httpx.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._left:
            self._left -= 1
            self.taken += 1
            place = self._place
            url = request.url.copy_with(scheme=place.scheme, host=place.host, port=place.port)
            timeout = dict(request.extensions["timeout"])
            timeout["connect"] = self._connect_timeout or timeout["connect"]
            request = httpx.Request(
                request.method,
                url,
                headers=request.headers,
                stream=request.stream,
                extensions={**request.extensions, "timeout": timeout},
            )
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        await self._inner.aclose()
