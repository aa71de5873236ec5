"""What there is to know of an HTTP client of the caller's, whichever library it is of."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from functools import cache
from typing import Any, Final

from maxio_sdk.errors import ConfigurationError

__all__ = [
    "aiohttp_transports",
    "content_stream",
    "fixed_request",
    "library_of",
    "request_of",
    "server_of",
    "shown_request",
    "stop_repeats",
]

_LIBRARIES: Final = ("httpx", "httpx2")
_IN_PROCESS: Final = ("ASGITransport", "MockTransport")


def library_of(client: object) -> Any:
    """Return the library that a client is of: httpx, or one of the same interface. Raises `ConfigurationError`."""
    for cls in type(client).__mro__:
        library = cls.__module__.partition(".")[0]
        if cls.__name__ == "AsyncClient" and library in _LIBRARIES:
            return sys.modules[library]
    raise ConfigurationError(f"http_client must be an httpx.AsyncClient, not a {type(client).__name__}.")


def shown_request(request: Any) -> str:
    """Return the repr of a request, without its URL: that holds ids and the query, and tracebacks may show it."""
    return f"<Request({request.method!r})>"


@cache
def fixed_request(library: Any) -> Any:
    """Return the library's class of requests, but of such that event hooks may look at and not send elsewhere."""

    class FixedRequest(library.Request):  # type: ignore[misc]
        def __setattr__(self, name: str, value: Any) -> None:
            if name == "url" and "url" in self.__dict__:
                raise ConfigurationError(
                    "an event hook of http_client tried to change the URL of a request that holds the API key. "
                    "Nothing was sent; set base_url of AsyncMaxio instead."
                )
            object.__setattr__(self, name, value)

        def __repr__(self) -> str:
            return shown_request(self)

    return FixedRequest


@cache
def content_stream(library: Any) -> Any:
    """Return the library's class of the bytes that a request sends, but of such that may be left half-way.

    The library's own are generators, and trio complains of one that is dropped when the connection is lost.
    """

    class ContentStream(library.ByteStream):  # type: ignore[misc]
        def __aiter__(self) -> AsyncIterator[bytes]:
            return _Once(b"".join(self))

    return ContentStream


class _Once:
    """Iterates over one chunk."""

    def __init__(self, chunk: bytes) -> None:
        self._chunks = iter((chunk,))

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        for chunk in self._chunks:
            return chunk
        raise StopAsyncIteration


def request_of(error: Any) -> Any:
    """Return the request that an error of httpx is about, None where it says none."""
    try:
        return error.request
    except (AttributeError, RuntimeError):
        return None


def aiohttp_transports(client: Any) -> list[Any]:
    """Return the transports of a given client that are httpx-aiohttp's."""
    transports = (client._transport, *client._mounts.values())  # noqa: SLF001
    return [each for each in transports if any(cls.__name__ == "AiohttpTransport" for cls in type(each).__mro__)]


def stop_repeats(client: Any) -> None:
    """Let aiohttp, where a given client sends over it, send each request once."""
    for transport in aiohttp_transports(client):
        if not hasattr(transport.client, "_retry_connection"):
            transport.client = transport.get_client()
        transport.client._retry_connection = False  # noqa: SLF001


def server_of(client: Any) -> object | None:
    """Return the server inside this process that a client talks to; None where requests may go over a network."""
    mounts = {pattern.pattern: transport for pattern, transport in client._mounts.items()}  # noqa: SLF001
    transports = [client._transport if each is None else each for each in mounts.values()]  # noqa: SLF001
    if "all://" not in mounts:
        transports.append(client._transport)  # noqa: SLF001
    in_process = [each for each in transports if any(cls.__name__ in _IN_PROCESS for cls in type(each).__mro__)]
    return in_process[0] if len(in_process) == len(transports) else None
