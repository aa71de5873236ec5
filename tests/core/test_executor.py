"""One attempt over HTTP, against httpx's mock transport."""

from __future__ import annotations

import base64
import contextlib
import gc
import gzip
import json
import logging
import pickle
import traceback
from collections.abc import AsyncIterator, Callable
from typing import Any

import anyio
import anyio.abc
import httpx
import pytest

from maxio_sdk import AsyncMaxio, RequestOptions
from maxio_sdk._core.api_response import APIResponse
from maxio_sdk.errors import (
    APIConnectionError,
    APITimeoutError,
    ConfigurationError,
    MaxioError,
    NotFoundError,
    OutcomeUnknownError,
    ResponseDecodeError,
)
from maxio_sdk.models import Customer
from maxio_sdk.pagination import Page

pytestmark = pytest.mark.anyio

SETTINGS = {"api_key": "key", "seller_token": "seller", "backoff": 0.001}

Handler = Callable[[httpx.Request], httpx.Response]


class Server:
    """What the mock transport saw, and the client that talks to it."""

    def __init__(self, answer: Any = None, status: int = 200) -> None:
        self.requests: list[httpx.Request] = []
        self.answer, self.status = answer, status

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if isinstance(self.answer, Exception):
            raise self.answer
        if callable(self.answer):
            return self.answer(request)  # type: ignore[no-any-return]
        return httpx.Response(self.status, json=self.answer)

    def client(self, http_client: httpx.AsyncClient | None = None, **settings: Any) -> AsyncMaxio:
        if http_client is None:
            http_client = httpx.AsyncClient(transport=httpx.MockTransport(self.handle))
        return AsyncMaxio("acme", http_client=http_client, **{**SETTINGS, **settings})

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]

    @property
    def body(self) -> Any:
        return json.loads(self.last.content)


ADA = {"customer": {"id": 1, "first_name": "Ada"}}


async def _create(maxio: AsyncMaxio, **more: Any) -> Customer:
    return await maxio.customers.create(first_name="Ada", last_name="B", email="a@example.com", **more)


async def test_typed_call() -> None:
    server = Server(ADA, 201)
    customer = await _create(server.client(), reference="")
    assert customer == Customer(id=1, first_name="Ada")
    request = server.last
    assert (request.method, str(request.url)) == ("POST", "https://acme.chargify.com/customers.json")
    assert request.headers["authorization"] == "Basic " + base64.b64encode(b"key:x").decode()
    assert request.headers["content-type"] == request.headers["accept"] == "application/json"
    token = server.body.pop("uniqueness_token")
    assert len(token) == 36
    assert server.body == {
        "customer": {"first_name": "Ada", "last_name": "B", "email": "a@example.com", "reference": ""},
        "uniqueness_token": token,
    }
    await _create(server.client())
    assert server.body["uniqueness_token"] != token


async def test_options() -> None:
    server = Server(ADA)
    options = RequestOptions(
        timeout=7, uniqueness_token="mine", extra_headers={"X-A": "1"}, extra_query={"b": [1]}, extra_body={"c": 0}
    )
    await _create(server.client(), request_options=options)
    assert server.last.url.query == b"b%5B%5D=1"
    assert server.last.headers["x-a"] == "1"
    assert (server.body["uniqueness_token"], server.body["c"]) == ("mine", 0)
    assert server.last.extensions["timeout"] == {"connect": 7, "read": 7, "write": 7, "pool": 7}
    await _create(server.client())
    assert server.last.extensions["timeout"] == {"connect": 10, "read": 125, "write": 125, "pool": 125}


async def test_query_is_escaped_on_the_wire() -> None:
    server = Server([])
    await server.client().subscriptions.list(metadata={"My field": "a&b=c/ä"})
    assert server.last.url.raw_path == b"/subscriptions.json?metadata%5BMy%20field%5D=a%26b%3Dc%2F%C3%A4"


async def test_ids_stay_in_their_segment_on_the_wire() -> None:
    server = Server({"component": {}})
    await server.client().call("find_component", query={"handle": "a/../b?c#d"})
    assert server.last.url.raw_path == b"/components/lookup.json?handle=a%2F..%2Fb%3Fc%23d"
    await server.client().call("read_product_by_handle", path={"api_handle": "a/../b?c#d%2e"})
    assert server.last.url.raw_path == b"/products/handle/a%2F..%2Fb%3Fc%23d%252e.json"


async def test_sellers_and_events_have_their_own_ways() -> None:
    server = Server([])
    maxio = server.client()
    await maxio.call("list_sales_reps", path={"seller_id": "s"})
    assert server.last.headers["authorization"] == "Bearer seller"
    await maxio.call("record_event", path={"api_handle": "h"}, body={"chargify": {"timestamp": "x"}})
    assert str(server.last.url) == "https://events.chargify.com/acme/events/h.json"
    assert "uniqueness_token" not in server.body
    with pytest.raises(ConfigurationError, match="seller_token is missing"):
        await server.client(seller_token=None).call("list_sales_reps", path={"seller_id": "s"})


async def test_call_does_what_the_typed_method_does() -> None:
    server = Server(ADA)
    maxio = server.client()
    assert await maxio.call("create_customer", body={"customer": {"first_name": None}}) == Customer(
        id=1, first_name="Ada"
    )
    assert server.body["customer"] == {"first_name": None}
    server.answer = [ADA]
    page = await maxio.call("list_customers", query={"per_page": 1, "q": "a"})
    assert isinstance(page, Page)
    assert (page.items, page.has_next) == ([Customer(id=1, first_name="Ada")], True)
    with pytest.raises(TypeError, match=r"no operation 'create_custmer' .did you mean 'create_customer'"):
        await maxio.call("create_custmer")


async def test_raw_responses() -> None:
    server = Server(ADA, 201)
    raw = server.client().with_raw_response
    answer = await raw.customers.create(first_name="A", last_name="B", email="c")
    assert (answer.data, answer.status_code, answer.attempts) == (Customer(id=1, first_name="Ada"), 201, 1)
    assert answer.json() == ADA
    assert answer.elapsed >= 0
    server.answer = [ADA]
    listed = await raw.customers.list(per_page=5)
    assert isinstance(listed, APIResponse)
    assert listed.data.items == [Customer(id=1, first_name="Ada")]


async def test_request_to_any_path() -> None:
    server = Server({"new": [1]})
    maxio = server.client()
    answer = await maxio.request("POST", "/new.json", params={"a": [1]}, json={"b": None})
    assert (answer.data, answer.status_code) == ({"new": [1]}, 200)
    assert server.last.url.raw_path == b"/new.json?a%5B%5D=1"
    assert server.body == {"b": None, "uniqueness_token": server.body["uniqueness_token"]}
    server.answer = lambda _: httpx.Response(200, text="<html>")
    assert (await maxio.request("GET", "/page")).data is None
    assert server.last.content == b""
    server.answer = lambda _: httpx.Response(404)
    with pytest.raises(NotFoundError) as caught:
        await maxio.request("GET", "/tokens/canary.json")
    assert "canary" not in str(caught.value)


async def test_strict() -> None:
    server = Server({"customer": {"id": "x"}}, 201)
    assert (await _create(server.client())).id == "x"  # type: ignore[comparison-overlap]
    with pytest.raises(ResponseDecodeError, match=r"Customer\.id"):
        await _create(server.client(strict=True))


async def test_redirects_are_not_followed() -> None:
    server = Server(lambda _: httpx.Response(302, headers={"location": "https://evil.example/"}))
    follower = httpx.AsyncClient(transport=httpx.MockTransport(server.handle), follow_redirects=True)
    with pytest.raises(MaxioError, match="answered 302"):
        await server.client(follower).customers.get(1)
    assert len(server.requests) == 1


async def test_credentials_of_a_given_client_are_not_used() -> None:
    server = Server(ADA)
    other = httpx.AsyncClient(transport=httpx.MockTransport(server.handle), auth=("other", "pw"))
    await server.client(other).customers.get(1)
    assert server.last.headers["authorization"] == "Basic " + base64.b64encode(b"key:x").decode()


NEVER_SENT = [httpx.ConnectError("refused"), httpx.ProxyError("p"), httpx.ConnectTimeout("t"), httpx.PoolTimeout("t")]
SENT = [httpx.ReadError("reset"), httpx.RemoteProtocolError("cut"), httpx.WriteError("w"), httpx.ReadTimeout("t")]
# Of HTTP/2, after the request went out; and what a transport of the caller's may let through.
SENT += [httpx.LocalProtocolError("stream"), ConnectionResetError("reset"), TimeoutError()]  # type: ignore[list-item]


@pytest.mark.parametrize("error", NEVER_SENT, ids=lambda error: type(error).__name__)
async def test_never_sent(error: httpx.TransportError) -> None:
    maxio = Server(error).client()
    kind = APITimeoutError if isinstance(error, httpx.TimeoutException) else APIConnectionError
    for call in (_create(maxio), maxio.customers.get(1)):
        with pytest.raises(APIConnectionError, match=r"could not be sent.*Nothing was applied") as caught:
            await call
        assert type(caught.value) is kind
        assert caught.value.operation in {"create_customer", "read_customer"}


@pytest.mark.parametrize("error", SENT, ids=lambda error: type(error).__name__)
async def test_sent_and_nothing_came_back(error: httpx.TransportError) -> None:
    maxio = Server(error).client()
    with pytest.raises(APIConnectionError, match=r"no complete answer.*Nothing was applied") as read:
        await maxio.customers.get(1)
    assert isinstance(read.value, APITimeoutError) == isinstance(error, httpx.TimeoutException | TimeoutError)
    # The cause would hold the request, with the key.
    assert read.value.__cause__ is None
    assert read.value.__context__ is None
    with pytest.raises(OutcomeUnknownError, match=r"may have been applied.*uniqueness_token") as write:
        await _create(maxio, request_options=RequestOptions(uniqueness_token="mine"))
    assert (write.value.operation, write.value.uniqueness_token) == ("create_customer", "mine")
    with pytest.raises(OutcomeUnknownError) as write:
        await maxio.customers.delete(1)
    assert write.value.uniqueness_token is None
    assert "uniqueness_token" not in str(write.value)


async def test_answer_cut_off_while_reading() -> None:
    async def cut() -> AsyncIterator[bytes]:
        yield b'{"customer": '
        raise httpx.RemoteProtocolError("peer closed connection")

    maxio = Server(lambda _: httpx.Response(201, content=cut())).client()
    with pytest.raises(OutcomeUnknownError):
        await _create(maxio)


def _streamed(body: bytes, encoding: str, status: int = 201) -> Server:
    async def chunks() -> AsyncIterator[bytes]:
        for start in range(0, len(body), 7):
            yield body[start : start + 7]

    return Server(lambda _: httpx.Response(status, content=chunks(), headers={"content-encoding": encoding}))


async def test_compressed_body() -> None:
    body = gzip.compress(json.dumps(ADA).encode())
    assert (await _create(_streamed(body, "gzip").client())).first_name == "Ada"
    server = _streamed(json.dumps(ADA).encode(), "identity")
    assert (await _create(server.client())).first_name == "Ada"
    assert server.last.headers["accept-encoding"] == "gzip"


async def test_decompressed_body_is_capped() -> None:
    bomb = gzip.compress(b"0" * 5_000_000)
    maxio = _streamed(bomb, "gzip").client(max_response_bytes=1000)
    with pytest.raises(ResponseDecodeError, match=r"larger than 1000 bytes.*was applied") as caught:
        await _create(maxio)
    assert caught.value.content == b"0" * 1000
    with pytest.raises(ResponseDecodeError) as caught:
        await maxio.customers.get(1)
    assert "was applied" not in str(caught.value)
    full = json.dumps(ADA).encode()
    assert (await _create(_streamed(full, "identity").client(max_response_bytes=len(full)))).first_name == "Ada"
    with pytest.raises(ResponseDecodeError, match="larger"):
        await _create(Server(ADA).client(max_response_bytes=len(full) - 5))


@pytest.mark.parametrize(
    ("body", "encoding"),
    [(b"no gzip", "gzip"), (gzip.compress(b"{}" * 500, mtime=0)[:-9], "gzip"), (b"{}", "br")],
    ids=["no-gzip", "cut-off", "unknown"],
)
async def test_body_that_cannot_be_decompressed(body: bytes, encoding: str) -> None:
    with pytest.raises(ResponseDecodeError, match=r"cannot be decompressed.*was applied"):
        await _create(_streamed(body, encoding).client())


async def test_body_that_is_too_large_over_a_socket() -> None:
    head = b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 50000000\r\n\r\n"
    listener = await anyio.create_tcp_listener(local_host="127.0.0.1")
    port = listener.extra(anyio.abc.SocketAttribute.local_port)

    async def serve(stream: anyio.abc.SocketStream) -> None:
        async with stream:
            await stream.receive()
            with contextlib.suppress(anyio.BrokenResourceError):
                await stream.send(head)
                for _ in range(500):
                    await stream.send(b" " * 100_000)

    async with listener, anyio.create_task_group() as tasks:
        tasks.start_soon(listener.serve, serve)
        async with AsyncMaxio(base_url=f"http://127.0.0.1:{port}", api_key="k", max_response_bytes=150_000) as maxio:
            with pytest.raises(ResponseDecodeError, match="larger than 150000 bytes") as caught:
                await _create(maxio)
        assert len(caught.value.content) == 150_000
        gc.collect()
        tasks.cancel_scope.cancel()


async def test_cancellation_passes() -> None:
    started = anyio.Event()

    class Slow(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            started.set()
            await anyio.sleep_forever()
            raise AssertionError

    maxio = Server().client(httpx.AsyncClient(transport=Slow()))
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(maxio.customers.get, 1)
        await started.wait()
        tasks.cancel_scope.cancel()


async def test_given_client_is_not_closed() -> None:
    server = Server(ADA)
    http_client = httpx.AsyncClient(transport=httpx.MockTransport(server.handle))
    async with server.client(http_client) as maxio:
        await maxio.customers.get(1)
    assert not http_client.is_closed
    with pytest.raises(RuntimeError, match="closed"):
        await maxio.customers.get(1)


async def test_secrets_are_shown_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    card = "4111111111111111"
    server = Server(lambda _: httpx.Response(422, json={"errors": ["Credit card number: invalid."]}))
    maxio = server.client(api_key="canary", seller_token="canary")
    caplog.set_level(logging.DEBUG)
    shown = [repr(maxio), str(maxio), repr(maxio.config), repr(maxio.customers), repr(maxio.with_raw_response)]
    options = RequestOptions(extra_query={"k": "canary"}, extra_headers={"k": "canary"})
    for answer in (server.answer, httpx.ReadError("reset"), httpx.ConnectError("refused")):
        server.answer = answer
        with pytest.raises(MaxioError) as caught:
            await maxio.payment_profiles.create(full_number=card, customer_id=1, request_options=options)
        error = caught.value
        shown += [str(error), repr(error), "".join(traceback.format_exception(error))]
        with_locals = traceback.TracebackException.from_exception(error, capture_locals=True)
        # The arguments are local variables of the caller's too, but the key must not be one of ours.
        ours = "".join(line for line in with_locals.format() if "/maxio_sdk/" in line)
        assert "HTTPExecutor" in ours
        assert "canary" not in ours
        assert base64.b64encode(b"canary:x").decode() not in ours
        shown.append(pickle.dumps(error).decode("latin-1"))
    shown += [record.getMessage() for record in caplog.records]
    for text in shown:
        assert "canary" not in text
        assert card not in text
        assert base64.b64encode(b"canary:x").decode() not in text
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(maxio)
