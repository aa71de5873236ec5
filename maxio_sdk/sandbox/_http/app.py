"""The ASGI app: slots, faults and the wire, around the dispatcher."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import AbstractAsyncContextManager
from datetime import UTC
from email.utils import format_datetime
from typing import Any, Final, TypeAlias

import anyio
import anyio.lowlevel

from maxio_sdk.sandbox._http.answers import Answer
from maxio_sdk.sandbox._http.body import write_body
from maxio_sdk.sandbox._http.dispatch import Arrived, Dispatcher
from maxio_sdk.sandbox._http.faults import Fault, Faults, denial
from maxio_sdk.sandbox._http.ledger import LoggedRequest
from maxio_sdk.sandbox._http.slots import Slots, TooMany

__all__ = ["ABORT", "CONTROLS", "ASGIApp", "ConnectionLost", "Receive", "SandboxApp", "Scope", "Send"]

Message: TypeAlias = MutableMapping[str, Any]
Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
ASGIApp: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

ABORT: Final = "maxio_sdk.sandbox.abort"
"""The key, in the state of an ASGI scope, of the function that cuts the connection."""

CONTROLS: Final = "/__sandbox__"

_BODILESS: Final = (204, 304)
_MOST_THROWN_AWAY: Final = 256 * 1024 * 1024
_THROW_AWAY_SECONDS: Final = 10


class ConnectionLost(Exception):  # noqa: N818
    """The connection fails, as ordered. `accepted` is False where it was refused in the first place."""

    def __init__(self, *, accepted: bool = True) -> None:
        super().__init__("the sandbox was told to lose this connection")
        self.accepted = accepted


class _Gone(Exception):  # noqa: N818
    """The client went before it had sent the whole request."""


class _TooLarge(Exception):  # noqa: N818
    """The body is larger than the sandbox takes."""


class SandboxApp:
    """Answers HTTP requests to a site. Paths under `/__sandbox__` go to the controls."""

    def __init__(
        self,
        dispatcher: Dispatcher,
        *,
        slots: Slots,
        faults: Faults,
        controls: Callable[[], ASGIApp],
        max_body_bytes: int,
        lifespan: Callable[[], AbstractAsyncContextManager[None]],
    ) -> None:
        self._dispatcher = dispatcher
        self.slots = slots
        self._faults = faults
        self._controls = controls
        self._max_body_bytes = max_body_bytes
        self._lifespan = lifespan

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            path: str = scope["path"]
            if path == CONTROLS or path.startswith(f"{CONTROLS}/"):
                await self._controls()(scope, receive, self._dated(send))
            else:
                await self._serve(scope, receive, self._dated(send))

    def _dated(self, send: Send) -> Send:
        """Date the answer by the site's clock: by that clients tell how long ago something was made."""

        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                date = format_datetime(self._dispatcher.now.astimezone(UTC), usegmt=True)
                message["headers"] = [*message.get("headers", ()), (b"date", date.encode())]
            await send(message)

        return dated

    async def _live(self, receive: Receive, send: Send) -> None:
        """Do what a server does from its start to its end."""
        await receive()
        async with self._lifespan():
            await send({"type": "lifespan.startup.complete"})
            await receive()
        await send({"type": "lifespan.shutdown.complete"})

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        arrived = _arrived(scope)
        try:
            # Before it holds a slot: Maxio's own front takes the body in, however slowly it comes.
            content = await self._read(arrived, receive)
            async with self.slots.slot() as in_flight:
                await self._exchange(arrived, content, in_flight, scope, receive, send)
        except _Gone:
            return
        except _TooLarge:
            await self._refuse_size(arrived, scope, receive, send)
        except TooMany:
            entry = self._dispatcher.log(arrived, self._dispatcher.route(arrived), self.slots.in_flight)
            entry.status = 429
            await _send(denial(entry.id), entry, arrived, send)

    async def _refuse_size(self, arrived: Arrived, scope: Scope, receive: Receive, send: Send) -> None:
        entry = self._dispatcher.log(arrived, self._dispatcher.route(arrived), self.slots.in_flight)
        entry.status = 413
        answer = Answer(status=413, body={"errors": [f"The body is larger than {self._max_body_bytes} bytes."]})
        start, content = _start(answer, entry, arrived)
        start["headers"].append((b"connection", b"close"))
        await send(start)
        await send({"type": "http.response.body", "body": content, "more_body": True})
        if ABORT in scope.get("state", {}) and "expect" not in arrived.headers:
            # A socket that is closed with something unread resets the connection, and with it the answer.
            with anyio.move_on_after(_THROW_AWAY_SECONDS):
                await _throw_away(receive)
        await send({"type": "http.response.body", "body": b""})

    async def _exchange(
        self, arrived: Arrived, content: bytes, in_flight: int, scope: Scope, receive: Receive, send: Send
    ) -> None:
        route = self._dispatcher.route(arrived)
        entry = self._dispatcher.log(arrived, route, in_flight)
        fault = self._faults.take(entry.operation_id)
        entry.fault = fault.name if fault else None
        try:
            if fault is not None:
                await _before(fault)
            if fault is not None and fault.status is not None and not fault.applied:
                answer = fault.answer
                entry.status = answer.status
            else:
                answer = self._dispatcher.answer(arrived, route, content, entry)
            if fault is not None and fault.status is not None:
                answer = fault.answer
                entry.status = answer.status
            await _reply(answer, entry, arrived, receive, send, fault)
        except ConnectionLost:
            entry.status = None
            abort = scope.get("state", {}).get(ABORT)
            if abort is None:
                raise
            abort()
            await receive()

    async def _read(self, arrived: Arrived, receive: Receive) -> bytes:
        """Read the whole body, up to the most that is taken."""
        length = arrived.headers.get("content-length", "")
        if length.isdigit() and len(length) < 20 and int(length) > self._max_body_bytes:
            raise _TooLarge
        parts: list[bytes] = []
        size = 0
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise _Gone
            part: bytes = message.get("body", b"")
            size += len(part)
            if size > self._max_body_bytes:
                raise _TooLarge
            parts.append(part)
            if not message.get("more_body", False):
                return b"".join(parts)


def _arrived(scope: Scope) -> Arrived:
    """Read the head of a request."""
    raw: bytes | None = scope.get("raw_path")
    path = raw.decode("latin-1") if raw is not None else _requoted(scope["path"])
    headers: dict[str, str] = {}
    for name, value in scope["headers"]:
        headers[name.decode("latin-1").lower()] = value.decode("latin-1")
    return Arrived(
        method=scope["method"].upper(),
        raw_path=path.partition("?")[0],
        query=scope.get("query_string", b"").decode("latin-1"),
        headers=headers,
    )


def _requoted(path: str) -> str:
    """Encode a path again that the server has decoded: what stood in a segment cannot be known any more."""
    from urllib.parse import quote

    return quote(path)


async def _before(fault: Fault) -> None:
    """Fail, or wait, before anything is done."""
    if fault.latency:
        await anyio.sleep(fault.latency)
    if fault.connection in ("refuse", "reset"):
        raise ConnectionLost(accepted=fault.connection == "reset")


async def _throw_away(receive: Receive) -> None:
    """Read what is left of a body, up to a bound."""
    size = 0
    while size < _MOST_THROWN_AWAY:
        message = await receive()
        size += len(message.get("body", b""))
        if not message.get("more_body", False):
            return


async def _reply(
    answer: Answer, entry: LoggedRequest, arrived: Arrived, receive: Receive, send: Send, fault: Fault | None
) -> None:
    """Answer, or fail to, once the request was carried out."""
    connection = fault.connection if fault is not None else None
    if connection == "lost":
        raise ConnectionLost
    if connection not in ("truncate", "drip"):
        await _send(answer, entry, arrived, send)
        return
    start, content = _start(answer, entry, arrived)
    await send(start)
    if connection == "truncate":
        await send({"type": "http.response.body", "body": content[: len(content) // 2], "more_body": True})
        raise ConnectionLost
    entry.status = None
    if await _dripped(content, fault.drip_seconds if fault is not None else 0, receive, send):
        entry.status = answer.status


async def _dripped(content: bytes, seconds: float, receive: Receive, send: Send) -> bool:
    """Send byte by byte; whether the client stayed to the end. Once it is gone it must not hold a slot."""
    async with anyio.create_task_group() as tasks:

        async def watch() -> None:
            while (await receive())["type"] != "http.disconnect":
                await anyio.lowlevel.checkpoint()
            tasks.cancel_scope.cancel()

        tasks.start_soon(watch)
        for position in range(len(content)):
            await send({"type": "http.response.body", "body": content[position : position + 1], "more_body": True})
            await anyio.sleep(seconds)
        await send({"type": "http.response.body", "body": b""})
        tasks.cancel_scope.cancel()
        return True
    return False


async def _send(answer: Answer, entry: LoggedRequest, arrived: Arrived, send: Send) -> None:
    start, content = _start(answer, entry, arrived)
    await send(start)
    await send({"type": "http.response.body", "body": content})


def _start(answer: Answer, entry: LoggedRequest, arrived: Arrived) -> tuple[Message, bytes]:
    """Make the head of an answer, and its body."""
    content, content_type = write_body(answer)
    if arrived.method == "HEAD":
        content = b""
    if answer.status in _BODILESS:
        content = b""
    own = {name.lower(): value for name, value in answer.headers.items()}
    headers = {"content-type": content_type, "x-request-id": entry.id, **own}
    if answer.status in _BODILESS:
        del headers["content-type"]
    else:
        headers["content-length"] = str(len(content))
    raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    return {"type": "http.response.start", "status": answer.status, "headers": raw}, content
