"""The receiver as an ASGI application: what it answers, and to whom it listens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import quote

import anyio
import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount, Route

from maxio_sdk.webhooks import SIGNATURE_HEADER, MemoryStore, StoreCounts, WebhookEvent, WebhookReceiver
from tests.webhooks.receiver_support import KEY, FailingStore, body, eventually, made, signed

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def on_both(anyio_backend: Any) -> None:
    """Run each test on asyncio and on trio."""


RAW, SIGNATURE = signed(body(7))
GOOD = (SIGNATURE_HEADER.lower().encode(), SIGNATURE.encode())
NOTHING = StoreCounts(pending=0, handled=0, dead=0)


async def asked(
    receiver: WebhookReceiver,
    *parts: bytes | None,
    method: str = "POST",
    headers: Sequence[tuple[bytes, bytes]] = (GOOD,),
    query: bytes = b"",
    **more: str,
) -> tuple[int | None, dict[str, str], bytes]:
    """Send a request, part by part (None: the client goes), and give back the answer (no status: none came)."""
    scope = {"type": "http", "method": method, "path": "/", "headers": list(headers), "query_string": query, **more}
    given = list(parts)
    sent: list[Mapping[str, Any]] = []

    async def receive() -> dict[str, Any]:
        part = given.pop(0) if given else None
        if part is None:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": part, "more_body": bool(given)}

    async def send(message: Mapping[str, Any]) -> None:
        sent.append(message)

    await receiver(scope, receive, send)
    if not sent:
        return None, {}, b""
    start, content = sent
    answered = {name.decode(): value.decode() for name, value in start["headers"]}
    assert answered["content-length"] == str(len(content["body"]))
    return start["status"], answered, content["body"]


# -- answers


async def test_a_genuine_webhook_is_accepted() -> None:
    receiver = made()
    status, headers, content = await asked(receiver, RAW)
    assert (status, content) == (200, b"OK\n")
    assert "connection" not in headers
    assert receiver.counts().pending == 1
    assert (await asked(receiver, RAW))[0] == 200
    assert receiver.counts().pending == 1


async def test_handlers_do_not_hold_up_the_answer() -> None:
    receiver = made()
    started, release = anyio.Event(), anyio.Event()

    @receiver.on()
    async def slow(event: WebhookEvent) -> None:
        started.set()
        await release.wait()

    async with receiver:
        with anyio.fail_after(5):
            assert (await asked(receiver, RAW))[0] == 200
            await started.wait()
        assert receiver.counts().pending == 1
        release.set()


@pytest.mark.parametrize(
    "headers",
    [
        (),
        ((GOOD[0], b""),),
        ((GOOD[0], b"0" * 64),),
        ((GOOD[0], b"\xff\x00"),),
        (GOOD, (GOOD[0], b"0" * 64)),
        ((GOOD[0], b"0" * 64), GOOD),
        ((GOOD[0], SIGNATURE.encode() + b", " + SIGNATURE.encode()),),
    ],
)
async def test_whoever_cannot_sign_is_refused(headers: Sequence[tuple[bytes, bytes]]) -> None:
    receiver = made()
    status, _, content = await asked(receiver, RAW, headers=headers)
    assert (status, content) == (403, b"Forbidden\n")
    assert receiver.counts() == NOTHING


async def test_a_header_that_came_twice_the_same_is_one() -> None:
    assert (await asked(made(), RAW, headers=(GOOD, GOOD)))[0] == 200


async def test_without_a_signature_the_body_is_not_read() -> None:
    receiver = made()
    assert (await asked(receiver, None, headers=()))[0] == 403


@pytest.mark.parametrize(
    ("query", "status"),
    [
        (f"signature={SIGNATURE}", 200),
        (f"a=b&signature={SIGNATURE}&c", 200),
        ("signature=" + "".join(f"%{ord(digit):02x}" for digit in SIGNATURE), 200),
        (f"signature={SIGNATURE}&signature={SIGNATURE}", 200),
        (f"signature={SIGNATURE}&signature=", 403),
        (f"signature={'0' * 64}&signature={SIGNATURE}", 403),
        (f"sign={SIGNATURE}", 403),
        ("signature=%zz%ff%00", 403),
        ("&".join(["a=1"] * 5_000), 403),
        (quote("é"), 403),
    ],
)
async def test_the_signature_may_stand_in_the_query(query: str, status: int) -> None:
    receiver = made()
    assert (await asked(receiver, RAW, headers=(), query=query.encode()))[0] == status
    assert receiver.counts().pending == (status == 200)


async def test_the_query_counts_only_where_there_is_no_header() -> None:
    query = f"signature={SIGNATURE}".encode()
    assert (await asked(made(), RAW, headers=((GOOD[0], b"0" * 64),), query=query))[0] == 403
    assert (await asked(made(), RAW, query=b"signature=x"))[0] == 200


async def test_the_parameter_may_have_another_name() -> None:
    receiver = made(signature_parameter="s")
    assert (await asked(receiver, RAW, headers=(), query=f"s={SIGNATURE}".encode()))[0] == 200
    assert (await asked(receiver, RAW, headers=(), query=f"signature={SIGNATURE}".encode()))[0] == 403


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "OPTIONS", "post"])
async def test_only_post_is_allowed(method: str) -> None:
    receiver = made()
    status, headers, content = await asked(receiver, RAW, method=method)
    assert (status, headers["allow"], content) == (405, "POST", b"Method Not Allowed\n")
    assert receiver.counts() == NOTHING


async def test_a_store_that_fails_has_it_sent_again(caplog: pytest.LogCaptureFixture) -> None:
    store = FailingStore()
    store.failing["add"] = 1
    receiver = made(store)
    status, _, content = await asked(receiver, RAW)
    assert (status, content) == (503, b"Service Unavailable\n")
    assert "Out of order" not in caplog.text
    assert (await asked(receiver, RAW))[0] == 200


async def test_a_store_that_fails_otherwise_does_too(monkeypatch: pytest.MonkeyPatch) -> None:
    store = MemoryStore()
    monkeypatch.setattr(store, "add", lambda *_, **__: 1 / 0)
    assert (await asked(made(store), RAW))[0] == 503


async def test_a_genuine_body_that_cannot_be_read_is_accepted() -> None:
    receiver = made()
    raw, signature = signed(b"no=webhook")
    assert (await asked(receiver, raw, headers=((GOOD[0], signature.encode()),)))[0] == 200
    assert receiver.counts() == StoreCounts(pending=0, handled=0, dead=1)


# -- the body


async def test_a_body_in_parts() -> None:
    receiver = made()
    assert (await asked(receiver, *(bytes([each]) for each in RAW), b""))[0] == 200
    assert receiver.counts().pending == 1


async def test_a_client_that_goes_in_the_middle() -> None:
    receiver = made()
    assert (await asked(receiver, RAW[:20], None))[0] is None
    assert receiver.counts() == NOTHING


@pytest.mark.parametrize(
    ("length", "limit", "status"),
    [
        (None, len(RAW), 200),
        (None, len(RAW) - 1, 413),
        (b"1", len(RAW) - 1, 413),
        (b"999999999999", len(RAW), 413),
        (b"9" * 10_000, len(RAW), 413),
        (b"1", len(RAW), 200),
        (b"-5", len(RAW), 200),
        (b"many", len(RAW), 200),
        (b"\xb2", len(RAW), 200),
    ],
)
async def test_no_more_is_read_than_is_allowed_whatever_is_announced(
    length: bytes | None, limit: int, status: int
) -> None:
    receiver = made(max_body_bytes=limit)
    headers = (GOOD,) if length is None else (GOOD, (b"content-length", length))
    answered, told, _ = await asked(receiver, RAW[:10], RAW[10:], headers=headers)
    assert answered == status
    assert (status == 413) == (told.get("connection") == "close")
    assert receiver.counts().pending == (status == 200)


@pytest.mark.parametrize(("version", "connection"), [("1.1", "close"), ("1.0", "close"), ("2", None)])
async def test_what_is_announced_as_too_large_is_not_read(version: str, connection: str | None) -> None:
    receiver = made(max_body_bytes=100)
    headers = (GOOD, (b"content-length", b"101"))
    status, told, _ = await asked(receiver, None, headers=headers, http_version=version)
    assert (status, told.get("connection")) == (413, connection)


# -- other scopes


class Server:
    """The part of a server that lets an application live."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.shutdown = anyio.Event()
        self.told = False

    async def receive(self) -> dict[str, Any]:
        if not self.told:
            self.told = True
            return {"type": "lifespan.startup"}
        await self.shutdown.wait()
        return {"type": "lifespan.shutdown"}

    async def send(self, message: Mapping[str, Any]) -> None:
        self.sent.append(message["type"])


async def test_served_alone_it_hands_over_by_itself() -> None:
    receiver = made()
    server = Server()
    got: list[int] = []
    receiver.on(name="handler")(lambda event: got.append(event.id))
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(receiver, {"type": "lifespan"}, server.receive, server.send)
        await eventually(lambda: server.sent == ["lifespan.startup.complete"])
        assert (await asked(receiver, RAW))[0] == 200
        await eventually(lambda: got == [7])
        server.shutdown.set()
    assert server.sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
    assert receiver._worker is None


async def test_a_server_hears_that_it_cannot_start() -> None:
    receiver = made()
    server = Server()
    async with receiver:
        with pytest.raises(Exception, match="already"):
            await receiver({"type": "lifespan"}, server.receive, server.send)
    assert server.sent == ["lifespan.startup.failed"]


async def test_a_websocket_is_closed() -> None:
    server = Server()
    await made()({"type": "websocket"}, server.receive, server.send)
    assert server.sent == ["websocket.close"]


async def test_what_is_unknown_is_refused() -> None:
    server = Server()
    with pytest.raises(ValueError, match="'telepathy'"):
        await made()({"type": "telepathy"}, server.receive, server.send)


# -- in frameworks


@pytest.mark.parametrize("mounted", [False, True])
async def test_in_starlette(mounted: bool) -> None:
    receiver = made()
    got: list[int] = []
    receiver.on(name="handler")(lambda event: got.append(event.id))

    @asynccontextmanager
    async def lifespan(app: Starlette) -> Any:
        async with receiver:
            yield

    routes = [Mount("/hooks/maxio", receiver) if mounted else Route("/hooks/maxio", receiver)]
    app = Starlette(routes=routes, lifespan=lifespan)
    url = "http://test/hooks/maxio/" if mounted else "http://test/hooks/maxio"
    async with lifespan(app), httpx.AsyncClient(transport=httpx.ASGITransport(app)) as http:
        answer = await http.post(url, content=RAW, headers={SIGNATURE_HEADER: SIGNATURE})
        assert (answer.status_code, answer.text) == (200, "OK\n")
        assert (await http.post(f"{url}?signature={SIGNATURE}", content=RAW)).status_code == 200
        assert (await http.post(url, content=RAW)).status_code == 403
        refused = await http.get(url)
        assert (refused.status_code, refused.headers["allow"]) == (405, "POST")
        await receiver.settled()
    assert got == [7]


async def test_answers_tell_nothing() -> None:
    receiver = made()
    for status, headers, content in (
        await asked(receiver, RAW),
        await asked(receiver, RAW, headers=()),
        await asked(receiver, RAW, method="GET"),
    ):
        told = f"{status} {headers} {content!r}"
        assert KEY not in told
        assert SIGNATURE not in told
        assert len(content) < 30
