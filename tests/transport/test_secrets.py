"""Canaries: what must be shown nowhere, over real sockets, whatever goes wrong.

Errors show the server's own messages, with card numbers masked, and keep its body for who asks for it. All else that
goes over the wire stays out of logs, reprs, tracebacks, spans and hooks, on the way out and on the way back.
"""

from __future__ import annotations

import base64
import json
import logging
import pickle
import socket
import ssl
import traceback
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import anyio
import attrs
import httpx
import pytest
import trustme
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from maxio_sdk import AsyncMaxio, RequestOptions
from maxio_sdk.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    ConfigurationError,
    MaxioError,
    NotFoundError,
    OutcomeUnknownError,
    RateLimitedError,
    ResponseDecodeError,
    ServerError,
    UnprocessableEntityError,
)
from maxio_sdk.hooks import AttemptEvent
from maxio_sdk.limits import Limits, Ticket
from tests.transport.fault_server import Connection, Listener
from tests.transport.test_tracing import use

pytestmark = pytest.mark.anyio

# What goes out.
KEY: Final = "canary-of-the-key"
SELLER: Final = "canary-of-the-seller"
TOKEN: Final = "canary-of-the-uniqueness-token"
CARD: Final = "4111111111111111"
CVV: Final = "canary-of-the-cvv"
ID: Final = "canary-of-an-id"
QUERY: Final = "canary-of-the-query"
HEADER: Final = "canary-of-a-header"
SENT: Final = (KEY, base64.b64encode(f"{KEY}:x".encode()).decode(), SELLER, CARD, CVV, ID, QUERY, HEADER)
# What comes back.
ANSWER: Final = "canary-of-the-answer"
COOKIE: Final = "canary-of-a-cookie"
MESSAGE: Final = "what the server has to say"
CARDS: Final = (CARD, "4111 1111 1111 1111", "4111-1111-1111-1111")

NOWHERE: Final = (*SENT, TOKEN, ANSWER, COOKIE, *CARDS, "canary")
PUBLIC: Final = ("maxio_sdk", "client.py")
LOGGERS: Final = ("httpx", "httpcore.http11", "hpack.hpack", "anyio", "asyncio", "maxio_sdk", "opentelemetry", "trio")


class Ungated:
    """A limiter, and its slots, that let everything through."""

    async def acquire(self, origin: str, ticket: Ticket) -> Ungated:
        return self

    def join(self, origin: str, max_concurrency: int) -> Callable[[], None]:
        return lambda: None

    def snapshot(self, origin: str) -> Limits:
        return Limits(origin=origin, max_concurrency=4, limit=4, in_flight=0, waiting={})

    def succeeded(self) -> None:
        pass

    def denied(self, retry_after: float | None) -> None:
        pass

    def release(self) -> None:
        pass


# The server

Act = Callable[[Connection], None]


def _raw(data: bytes) -> Act:
    def act(connection: Connection) -> None:
        connection.send(data)
        connection.close()

    return act


def _says(status: int, data: Any, headers: Mapping[str, str] | None = None) -> Act:
    content = data if isinstance(data, bytes) else json.dumps(data).encode()
    marked = {"X-Answer": ANSWER, "Set-Cookie": f"session={COOKIE}", **(headers or {})}
    return lambda connection: connection.answer(status, content, marked)


def _silence(connection: Connection) -> None:
    connection.gone()
    connection.close()


def _cut(connection: Connection) -> None:
    connection.send(f"HTTP/1.1 201 Created\r\nContent-Length: 1000\r\nX-Answer: {ANSWER}\r\n\r\n{ANSWER}".encode())
    connection.close()


class Server:
    """Does one act after the other, the last of them again and again, and keeps what was sent to it."""

    def __init__(self, *acts: Act, tls: ssl.SSLContext | None = None) -> None:
        self._acts, self._left = acts, list(acts)
        self._tls = tls
        self.received: list[str] = []
        self._listener = Listener(self._serve)
        self.base_url = f"{'https://localhost' if tls else 'http://127.0.0.1'}:{self._listener.port}"

    def _serve(self, sock: socket.socket) -> None:
        if self._tls is not None:
            try:
                sock = self._tls.wrap_socket(sock, server_side=True)
            except OSError:
                return
        connection = Connection(sock)
        while connection.open and (head := connection.read_head()) is not None:
            fields = dict(line.lower().split(": ", 1) for line in head.decode().split("\r\n")[1:])
            body = connection.read_body(int(fields.get("content-length", 0)))
            self.received.append(f"{head.decode()}\r\n\r\n{body.decode()}")
            act = self._left.pop(0) if len(self._left) > 1 else self._left[0]
            act(connection)
        connection.close()

    def begin_again(self) -> None:
        """Begin again with the first act."""
        self._left = list(self._acts)

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()


# The witness

Shown = tuple[str, str]
"""Where, and what."""


class Witness:
    """Everything that is shown while the clients work that it makes, each with the place where it is."""

    def __init__(self, caplog: pytest.LogCaptureFixture, spans: InMemorySpanExporter) -> None:
        self._caplog, self._spans = caplog, spans
        self._events: list[AttemptEvent] = []
        self._shown: list[Shown] = []
        caplog.set_level(logging.DEBUG)
        assert all(logging.getLogger(name).isEnabledFor(logging.DEBUG) for name in LOGGERS)

    @asynccontextmanager
    async def client(self, base_url: str, **settings: Any) -> AsyncIterator[AsyncMaxio]:
        hooks: Any = {name: [self._events.append] for name in ("request", "response", "retry")}
        given = {"api_key": KEY, "seller_token": SELLER, "limiter": Ungated(), "backoff": 0.001, "event_hooks": hooks}
        async with AsyncMaxio(base_url=base_url, **{**given, **settings}) as maxio:
            self.show(maxio, maxio.config, maxio.payment_profiles, maxio.with_raw_response, maxio.customers.list())
            yield maxio

    def show(self, *things: object) -> None:
        """Take what somebody might print."""
        for thing in things:
            self._shown += [(type(thing).__name__, text) for text in (str(thing), repr(thing))]

    def show_error(self, error: BaseException) -> None:
        """Take what a handler, a log or an error tracker might make of an error."""
        self.show(error, error.args)
        self._shown.append(("traceback", "".join(traceback.format_exception(error))))
        self._shown += _frames(traceback.TracebackException.from_exception(error, capture_locals=True))

    def messages(self) -> list[str]:
        """Return all log lines."""
        return [record.getMessage() for record in self._caplog.records]

    def _told(self) -> Iterator[Shown]:
        """Yield what logs, spans and hooks were told."""
        for record in self._caplog.records:
            yield f"log {record.name}", f"{record.getMessage()} {record.__dict__}"
            if record.exc_info and record.exc_info[1]:
                yield from _frames(traceback.TracebackException.from_exception(record.exc_info[1], capture_locals=True))
        for span in self._spans.get_finished_spans():
            yield "span", span.to_json()
        for event in self._events:
            yield "event", repr(event)

    def check(self) -> None:
        """Look for the canaries."""
        told = list(self._told())
        assert {"log maxio_sdk", "span", "event"} <= {where for where, _ in told}
        # Where they are, not what they look like: this will be read in a log.
        assert {where for where, text in [*told, *self._shown] if any(secret in text for secret in NOWHERE)} == set()
        assert not [where for where, text in told if MESSAGE in text]


def _frames(told: traceback.TracebackException | None) -> Iterator[Shown]:
    """Yield the local variables of all frames below the public methods, whose arguments are the caller's own."""
    if told is not None:
        yield "error", "".join(told.format_exception_only())
        for frame in told.stack:
            path = Path(frame.filename)
            if frame.filename == __file__ or path.parent.name == "resources" or path.parts[-2:] == PUBLIC:
                continue
            yield from ((f"{name} in {path.stem}.{frame.name}", value) for name, value in (frame.locals or {}).items())
        yield from _frames(told.__cause__)
        yield from _frames(told.__context__)


@pytest.fixture
def witness(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> Witness:
    return Witness(caplog, use(monkeypatch))


# The calls

Call = Callable[[AsyncMaxio], Any]
HEADERS: Final = {"X-Extra": HEADER}


def _write(maxio: AsyncMaxio) -> Any:
    options = RequestOptions(
        uniqueness_token=TOKEN, extra_headers=HEADERS, extra_query={"q": QUERY}, extra_body={"note": ANSWER}
    )
    return maxio.payment_profiles.create(customer_id=1, full_number=CARD, cvv=CVV, request_options=options)


def _read(maxio: AsyncMaxio) -> Any:
    options = RequestOptions(extra_headers=HEADERS, extra_query={"q": QUERY})
    return maxio.call("read_customer", path={"id": ID}, request_options=options)


def _list(maxio: AsyncMaxio) -> Any:
    return maxio.call(
        "list_sales_reps", path={"seller_id": ID}, request_options=RequestOptions(extra_query={"q": QUERY})
    )


def _raw_request(maxio: AsyncMaxio) -> Any:
    options = RequestOptions(uniqueness_token=TOKEN, extra_headers=HEADERS)
    return maxio.request("POST", f"/{ID}.json", params={"q": QUERY}, json={"card": CARD}, request_options=options)


def _patch(maxio: AsyncMaxio) -> Any:
    return maxio.request("PATCH", f"/{ID}.json", params={"q": QUERY}, json={"card": CARD, "cvv": CVV})


def _create_customer(maxio: AsyncMaxio) -> Any:
    options = RequestOptions(uniqueness_token=TOKEN)
    return maxio.customers.create(first_name=CVV, last_name=CVV, email=CARD, reference=ID, request_options=options)


CALLS: Final[tuple[Call, ...]] = (_write, _read, _list, _raw_request, _patch)


@attrs.frozen
class Fault:
    """What the server does, and what a write ends with."""

    acts: tuple[Act, ...]
    error: type[MaxioError] | None
    settings: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    echoed: bool = False
    """Whether the answer holds what was sent."""


_DONE: Final = _says(201, {"payment_profile": {"id": 1, "first_name": ANSWER}})
_MISFIT: Final = {"payment_profile": {"payment_type": "credit_card", "first_name": {ANSWER: 1}}}
_ECHO: Final = {
    "errors": {"full_number": [f"{CARD} is not valid."], "base": [f"{MESSAGE}: {card} is no card." for card in CARDS]}
}
_HURRY: Final = {"timeout": 0.15, "max_retries": 0}
_CHUNKED: Final = "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n"

FAULTS: Final = {
    "none": Fault((_DONE,), None),
    "misfit": Fault((_says(201, _MISFIT),), None),
    "strict": Fault((_says(201, _MISFIT),), ResponseDecodeError, {"strict": True}),
    "not-json": Fault((_says(201, ANSWER.encode()),), ResponseDecodeError),
    "too-large": Fault((_says(201, {"a": ANSWER * 99}),), ResponseDecodeError, {"max_response_bytes": 500}),
    "broken-gzip": Fault((_says(201, ANSWER.encode(), {"Content-Encoding": "gzip"}),), ResponseDecodeError),
    "odd-encoding": Fault((_says(201, ANSWER.encode(), {"Content-Encoding": ANSWER}),), ResponseDecodeError),
    "redirect": Fault((_says(302, b"", {"Location": f"https://{ANSWER}.example/{ID}"}),), APIStatusError, echoed=True),
    "401": Fault((_says(401, {"errors": [MESSAGE]}),), AuthenticationError),
    "404": Fault((_says(404, ANSWER.encode(), {"Content-Type": "text/html"}),), NotFoundError),
    "422": Fault((_says(422, _ECHO),), UnprocessableEntityError, echoed=True),
    "422-text": Fault((_says(422, f"{CARDS[1]} is no card".encode()),), UnprocessableEntityError, echoed=True),
    "429": Fault((_says(429, {"errors": [MESSAGE]}, {"Retry-After": ANSWER}),), RateLimitedError, {"max_retries": 1}),
    "429-once": Fault((_says(429, {"errors": [MESSAGE]}, {"Retry-After": "0"}), _DONE), None),
    "500": Fault((_says(500, ANSWER.encode(), {"Content-Type": "text/html"}),), ServerError, {"max_retries": 1}),
    "503-once": Fault((_says(503, {"errors": [MESSAGE]}), _DONE), None),
    "lost": Fault((Connection.close,), OutcomeUnknownError, {"max_retries": 0}),
    "lost-always": Fault((Connection.reset,), OutcomeUnknownError, {"max_retries": 2}),
    "lost-once": Fault((Connection.close, _DONE), None),
    "refused-token": Fault((_cut, _says(409, {"errors": [f"DuplicatePrevention: {MESSAGE}"]})), OutcomeUnknownError),
    "cut": Fault((_cut,), OutcomeUnknownError, {"max_retries": 0}),
    "silence": Fault((_silence,), OutcomeUnknownError, _HURRY),
    "silence-in-all": Fault((_silence,), OutcomeUnknownError, {"total_timeout": 0.15}),
    "bad-status-line": Fault((_raw(f"{ANSWER} {ANSWER}\r\n\r\n".encode()),), OutcomeUnknownError, {"max_retries": 0}),
    "bad-header": Fault(
        (_raw(f"HTTP/1.1 201 Created\r\n{ANSWER} {COOKIE}\r\n\r\n".encode()),), OutcomeUnknownError, {"max_retries": 0}
    ),
    "bad-length": Fault(
        (_raw(f"HTTP/1.1 201 Created\r\nContent-Length: {ANSWER}\r\n\r\n".encode()),),
        OutcomeUnknownError,
        {"max_retries": 0},
    ),
    "bad-chunk": Fault((_raw(f"{_CHUNKED}{ANSWER}\r\n".encode()),), OutcomeUnknownError, {"max_retries": 0}),
}


async def _outcome(witness: Witness, maxio: AsyncMaxio, call: Call) -> MaxioError | None:
    try:
        witness.show(type(await call(maxio)))
    except MaxioError as error:
        witness.show_error(error)
        return error
    return None


async def _try(witness: Witness, fault: Fault, **settings: Any) -> None:
    # On a machine that is so slow that the time is over before anything is sent, there must be more of it.
    patience = 1
    while not await _shows_nothing(witness, fault, patience, **settings):
        patience *= 4
        assert patience < 1000


async def _shows_nothing(witness: Witness, fault: Fault, patience: int, **settings: Any) -> bool:
    """Meet a fault with every call. Returns whether there was the time to meet it."""
    limits = {name: value * patience for name, value in fault.settings.items() if name in ("timeout", "total_timeout")}
    with Server(*fault.acts) as server:
        async with witness.client(server.base_url, **{**fault.settings, **limits, **settings}) as maxio:
            for call in CALLS:
                server.begin_again()
                error = await _outcome(witness, maxio, call)
                if call is _write and limits and type(error) is APITimeoutError:
                    return False
                if call is _write:
                    assert type(error) is (fault.error or type(None))
                if error is not None and not fault.echoed:
                    kept = pickle.dumps(error)
                    assert not [canary for canary in SENT if canary.encode() in kept]
    # They were there to be shown.
    assert all(canary in server.received[0] for canary in (TOKEN, CARD, CVV, QUERY, HEADER))
    witness.check()
    assert any(text.startswith("POST /payment_profiles.json: ") for text in witness.messages())
    return True


# What has a word of its own in each library that sends.
OWN_WORDS: Final = (
    "none", "422", "lost", "lost-always", "cut", "silence", "bad-status-line", "bad-header", "bad-chunk"
)  # fmt: skip
ON_EITHER_LOOP: Final = [
    pytest.param(backend, name, marks=[pytest.mark.heavy] if backend == "trio" and name not in OWN_WORDS else [])
    for name in FAULTS
    for backend in ("asyncio", "trio")
]


@pytest.mark.parametrize(("anyio_backend", "name"), ON_EITHER_LOOP)
async def test_canaries(witness: Witness, name: str) -> None:
    await _try(witness, FAULTS[name])


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize("name", OWN_WORDS)
async def test_canaries_over_aiohttp(witness: Witness, name: str) -> None:
    await _try(witness, FAULTS[name], http_backend="aiohttp")


async def test_messages_of_the_server_are_shown_with_cards_masked(witness: Witness) -> None:
    with Server(_says(422, _ECHO)) as server:
        async with witness.client(server.base_url) as maxio:
            with pytest.raises(UnprocessableEntityError) as caught:
                await _write(maxio)
    assert f"{MESSAGE}: *** is no card." in str(caught.value)
    assert "full_number: *** is not valid." in str(caught.value)
    # As data, they are what the server said.
    assert f"{MESSAGE}: {CARD} is no card." in caught.value.errors
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert again.body == caught.value.body


async def test_refused_connections(witness: Witness) -> None:
    await _try_in_vain(witness)


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_refused_connections_over_aiohttp(witness: Witness) -> None:
    await _try_in_vain(witness, http_backend="aiohttp")


async def _try_in_vain(witness: Witness, **settings: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    async with witness.client(f"http://127.0.0.1:{port}", max_retries=1, **settings) as maxio:
        for call in CALLS:
            assert isinstance(await _outcome(witness, maxio, call), APIConnectionError)
    witness.check()


async def _cut_off(witness: Witness, maxio: AsyncMaxio, call: Call, server: Server, requests: int = 1) -> None:
    """Let a deadline of the caller's end a call, when so many requests have come."""
    before = len(server.received)
    with pytest.raises(TimeoutError) as caught:  # noqa: PT012  (one statement, but for the task that ends it)
        with anyio.fail_after(60) as scope:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(_expire, scope, server, before + requests)
                await call(maxio)
    witness.show_error(caught.value)


async def _expire(scope: anyio.CancelScope, server: Server, requests: int) -> None:
    while len(server.received) < requests:  # noqa: ASYNC110  (the server is in another thread)
        await anyio.sleep(0.001)
    scope.deadline = anyio.current_time()


async def test_waits_that_are_cancelled(witness: Witness) -> None:
    with Server(_silence) as server:
        async with witness.client(server.base_url) as maxio:
            for call in CALLS:
                await _cut_off(witness, maxio, call, server)
    witness.check()


async def test_recovery_that_is_cancelled(witness: Witness) -> None:
    with Server(_cut, _says(409, {"errors": [f"DuplicatePrevention: {MESSAGE}"]}), _silence) as server:
        async with witness.client(server.base_url) as maxio:
            await _cut_off(witness, maxio, _create_customer, server, requests=3)
    witness.check()


async def test_lists_that_are_sent_in_parts(witness: Witness) -> None:
    event = {"chargify": {"uniqueness_token": TOKEN}, "card": CARD, "cvv": CVV}
    with Server(_says(201, b"{}"), _says(422, {"errors": [MESSAGE]})) as server:
        async with witness.client(server.base_url) as maxio:

            async def call(maxio: AsyncMaxio) -> None:
                await maxio.events_based_billing.bulk_record(ID, events=[event] * 1001)

            assert isinstance(await _outcome(witness, maxio, call), UnprocessableEntityError)
    assert len(server.received) == 2
    witness.check()


async def test_read_that_takes_too_long(witness: Witness) -> None:
    with Server(_silence) as server:
        async with witness.client(server.base_url, **_HURRY) as maxio:
            assert isinstance(await _outcome(witness, maxio, _read), APITimeoutError)
            assert isinstance(await _outcome(witness, maxio, _list), APITimeoutError)
    witness.check()


@pytest.mark.parametrize("found", [True, False])
async def test_recovery(witness: Witness, found: bool) -> None:
    customer = {"id": 1, "reference": ID, "first_name": ANSWER, "created_at": datetime.now(UTC).isoformat()}
    duplicate = _says(409, {"errors": [f"DuplicatePrevention: {MESSAGE}"]})
    with Server(_cut, duplicate, _says(200, {"customer": customer}) if found else _says(404, b"")) as server:
        async with witness.client(server.base_url) as maxio:
            error = await _outcome(witness, maxio, _create_customer)
    assert type(error) is (type(None) if found else OutcomeUnknownError)
    assert len(server.received) == 3
    assert f"lookup.json?reference={ID}" in server.received[-1]
    witness.check()


async def test_answers_and_options(witness: Witness) -> None:
    options = RequestOptions(
        uniqueness_token=TOKEN, extra_headers=HEADERS, extra_query={"q": QUERY}, extra_body={"note": CARD}
    )
    witness.show(options)
    with Server(_DONE, _says(200, [{"customer": {"id": 1, "first_name": ANSWER}}])) as server:
        async with witness.client(server.base_url) as maxio:
            answer = await maxio.with_raw_response.payment_profiles.create(customer_id=1, request_options=options)
            page = await maxio.customers.list()
    assert answer.headers["set-cookie"] == f"session={COOKIE}"
    assert page.items[0].first_name == ANSWER
    witness.show(answer, answer.headers, page, page.meta)
    witness.check()


@pytest.mark.parametrize("trusted", [True, False])
async def test_tls(witness: Witness, trusted: bool) -> None:
    authority = trustme.CA()
    server_side, client_side = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH), ssl.create_default_context()
    authority.issue_cert("localhost").configure_cert(server_side)
    authority.configure_trust(client_side)
    with Server(_DONE, tls=server_side) as server:
        async with httpx.AsyncClient(verify=client_side) as http_client:
            given = {"http_client": http_client} if trusted else {}
            async with witness.client(server.base_url, max_retries=0, **given) as maxio:
                for call in CALLS:
                    error = await _outcome(witness, maxio, call)
                    assert trusted or isinstance(error, APIConnectionError)
    assert bool(server.received) == trusted
    witness.check()


@pytest.mark.parametrize(
    "settings",
    [
        {"subdomain": KEY.replace("-", "_")},
        {"subdomain": "acme", "api_key": f"{KEY} x"},
        {"subdomain": "acme", "api_key": f"{KEY}:x"},
        {"subdomain": "acme", "seller_token": f"{SELLER}\n"},
        {"base_url": f"https://{KEY}:x@acme.chargify.com"},
        {"base_url": f"https://acme.chargify.com/?key={KEY}"},
        {"environment": KEY},
    ],
)
def test_settings_that_are_refused(settings: Any) -> None:
    with pytest.raises(ConfigurationError) as caught:
        AsyncMaxio(**{"api_key": KEY, **settings})
    for text in (str(caught.value), repr(caught.value), "".join(traceback.format_exception(caught.value))):
        assert "canary" not in text
