"""The app that receives webhooks, tells of them and passes them on."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Final

import anyio
import attrs
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from maxio_sdk.errors import WebhookPayloadError, WebhookSignatureError
from maxio_sdk.sandbox._webhooks.courier import Letter, Sender, http_sender
from maxio_sdk.webhooks import SIGNATURE_HEADER, parse, verify
from maxio_sdk.webhooks.form import MAX_BODY_BYTES

__all__ = ["Received", "listener_app"]

_OF_THE_CONNECTION: Final = frozenset(
    {"connection", "content-length", "expect", "host", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"}
)


@attrs.frozen(kw_only=True)
class Received:
    """What is told of a webhook that came."""

    received_at: datetime
    signature: str
    """`ok`, `bad`, or `unchecked` where there is no key."""
    id: int | None = None
    event: str = ""
    lane: str = ""
    payload: Mapping[str, Any] = attrs.field(factory=dict[str, Any], repr=False)
    problem: str | None = None
    """Why it cannot be read. It then has no id and no payload."""
    forwarded: int | None = None
    """The status given back for the target: 502 where it could not be reached, 504 where it did not answer in time."""
    failure: str | None = None
    """Why there was no answer."""

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON-shaped data."""
        return {**attrs.asdict(self), "received_at": self.received_at.isoformat()}


def listener_app(
    tell: Callable[[Received], None], *, keys: Sequence[str], forward_to: str | None, timeout: float
) -> Starlette:
    """Make an app that takes webhooks at any path and tells of each once it is answered for."""
    senders: list[Sender] = []

    async def receive(request: Request) -> Response:
        body = await _read(request)
        if body is None:
            return PlainTextResponse("too large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        received = _look(body, request, keys)
        if forward_to is not None:
            status, failure = await _forward(senders[0], _letter(forward_to, request, body), timeout)
            received = attrs.evolve(received, forwarded=status, failure=failure)
        tell(received)
        return Response(status_code=received.forwarded or HTTPStatus.OK)

    @asynccontextmanager
    async def connected(app: Starlette) -> AsyncGenerator[None]:
        async with http_sender(anywhere=True)() as send:
            senders.append(send)
            yield

    return Starlette(routes=[Route("/{path:path}", receive, methods=["POST"])], lifespan=connected)


async def _read(request: Request) -> bytes | None:
    """Read a body; None where it is larger than any webhook."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MAX_BODY_BYTES:
            return None
    return bytes(body)


def _look(body: bytes, request: Request, keys: Sequence[str]) -> Received:
    received_at, signature = datetime.now(UTC), _checked(body, request, keys)
    try:
        event = parse(body)
    except WebhookPayloadError as error:
        return Received(received_at=received_at, signature=signature, problem=str(error))
    return Received(
        received_at=received_at,
        signature=signature,
        id=event.id,
        event=event.event,
        lane=event.lane,
        payload=event.fields,
    )


def _checked(body: bytes, request: Request, keys: Sequence[str]) -> str:
    if not keys:
        return "unchecked"
    try:
        verify(body, request.headers.get(SIGNATURE_HEADER) or request.query_params.get("signature"), keys)
    except WebhookSignatureError:
        return "bad"
    return "ok"


def _letter(url: str, request: Request, body: bytes) -> Letter:
    """Make the request to the target as it came, with its query, where the signature may stand."""
    query = request.url.query
    if query:
        url += f"{'&' if '?' in url else '?'}{query}"
    headers = {name: value for name, value in request.headers.items() if name not in _OF_THE_CONNECTION}
    return Letter(url=url, headers=headers, body=body)


async def _forward(send: Sender, letter: Letter, timeout: float) -> tuple[int, str | None]:  # noqa: ASYNC109
    try:
        with anyio.fail_after(timeout):
            return await send(letter), None
    except TimeoutError:
        return HTTPStatus.GATEWAY_TIMEOUT.value, f"no answer within {timeout:g} seconds"
    except Exception as error:
        return HTTPStatus.BAD_GATEWAY.value, f"{type(error).__name__}: {error}".removesuffix(": ")
