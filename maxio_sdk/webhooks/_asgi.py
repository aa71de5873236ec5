"""The receiver as an ASGI application."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from contextlib import AbstractAsyncContextManager
from http import HTTPStatus
from typing import Any, Final, TypeAlias
from urllib.parse import parse_qsl

import attrs

from maxio_sdk.errors import WebhookSignatureError
from maxio_sdk.webhooks.signature import SIGNATURE_HEADER

__all__ = ["Door", "Receive", "Scope", "Send"]

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_logger = logging.getLogger("maxio_sdk")

_HEADER: Final = SIGNATURE_HEADER.lower().encode()


class _Gone(Exception):  # noqa: N818
    """The client went before it had sent the whole body."""


class _Refused(Exception):  # noqa: N818
    """The request is answered without being read to its end."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


@attrs.frozen(kw_only=True)
class Door:
    """Answers requests: what is accepted with 200, what may come again with 503."""

    accept: Callable[[bytes, str | None], Awaitable[object]]
    living: Callable[[], AbstractAsyncContextManager[object]]
    """What runs from a server's start to its end, where the door is served alone."""
    signature_parameter: str
    max_body_bytes: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection, or a server's life."""
        if scope["type"] == "http":
            await self._answer(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close"})
        else:
            raise ValueError(f"a webhook receiver cannot serve {scope['type']!r}")

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        started = False
        try:
            async with self.living():
                started = True
                await send({"type": "lifespan.startup.complete"})
                await receive()
        except Exception as error:
            ending = "shutdown" if started else "startup"
            await send({"type": f"lifespan.{ending}.failed", "message": type(error).__name__})
            raise
        await send({"type": "lifespan.shutdown.complete"})

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            if scope["method"] != "POST":
                raise _Refused(HTTPStatus.METHOD_NOT_ALLOWED)
            # Nobody who cannot even name a signature has a body read.
            signature = self._signature(scope)
            body = await self._body(scope, receive)
        except _Gone:
            return
        except _Refused as refused:
            # What of the body was not read would be taken for the next request. HTTP/2 has no such header.
            close = scope.get("http_version", "1.1").startswith("1")
            await _send(send, refused.status, close=close)
            return
        await _send(send, await self._status(body, signature))

    async def _status(self, body: bytes, signature: str) -> HTTPStatus:
        try:
            await self.accept(body, signature)
        except WebhookSignatureError:
            _logger.warning("A webhook was refused: its signature does not match its body and the shared key")
            return HTTPStatus.FORBIDDEN
        except Exception as error:
            _logger.error("A webhook could not be stored, and was not accepted: %s", type(error).__name__)
            return HTTPStatus.SERVICE_UNAVAILABLE
        return HTTPStatus.OK

    def _signature(self, scope: Scope) -> str:
        headers: Iterable[tuple[bytes, bytes]] = scope["headers"]
        values = {value.decode("latin-1").strip() for name, value in headers if name.lower() == _HEADER}
        if not values:
            query = _query(scope.get("query_string", b""))
            values = {value for name, value in query if name == self.signature_parameter}
        # Of two that differ, which one was meant is anybody's guess.
        if len(values) != 1:
            raise _Refused(HTTPStatus.FORBIDDEN)
        return values.pop()

    async def _body(self, scope: Scope, receive: Receive) -> bytes:
        lengths = [value for name, value in scope["headers"] if name.lower() == b"content-length"]
        if any(length.isdigit() and int(length[:20]) > self.max_body_bytes for length in lengths):
            raise _Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        parts: list[bytes] = []
        size = 0
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise _Gone
            part: bytes = message.get("body", b"")
            size += len(part)
            # Whatever length was announced.
            if size > self.max_body_bytes:
                raise _Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            parts.append(part)
            if not message.get("more_body", False):
                return b"".join(parts)


def _query(query: bytes) -> Iterable[tuple[str, str]]:
    try:
        return parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    except ValueError:
        return ()


async def _send(send: Send, status: HTTPStatus, *, close: bool = False) -> None:
    content = f"{status.phrase}\n".encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(content)).encode())]
    if status is HTTPStatus.METHOD_NOT_ALLOWED:
        headers.append((b"allow", b"POST"))
    if close:
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": int(status), "headers": headers})
    await send({"type": "http.response.body", "body": content})
