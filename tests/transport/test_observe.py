"""What logs and hooks are told of a call's attempts."""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

import anyio
import httpx
import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk._transport.observe import Observer, Watch
from maxio_sdk.errors import ConfigurationError, NotFoundError
from maxio_sdk.hooks import AttemptEvent

ORIGIN = "https://acme.chargify.com"
HOOKS = ("request", "response", "retry")


class Told:
    """Hooks of every name, and what they were told."""

    def __init__(self) -> None:
        self.events: list[tuple[str, AttemptEvent]] = []
        self.hooks: Any = {name: [partial(self._note, name)] for name in HOOKS}

    def _note(self, name: str, event: AttemptEvent) -> None:
        self.events.append((name, event))

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.events]


def _watch(observer: Observer, operation: str | None = "create_customer") -> Watch:
    return observer.watch(operation=operation, method="POST", path="/customers.json", origin=ORIGIN)


def _two_attempts(observer: Observer) -> None:
    with _watch(observer) as watch:
        watch.sending(1, 0.25)
        watch.ended(status_code=503, problem=None, elapsed=0.5)
        watch.retrying(1.5)
        watch.sending(2, 0.0)
        watch.ended(status_code=201, problem=None, elapsed=0.125)


def _event(**more: Any) -> AttemptEvent:
    known = {"operation": "create_customer", "method": "POST", "path": "/customers.json", "origin": ORIGIN}
    return AttemptEvent(**{**known, **more})


# Hooks


def test_hooks_are_told_of_each_attempt() -> None:
    told = Told()
    _two_attempts(Observer(told.hooks))
    assert told.events == [
        ("request", _event(attempt=1, waited=0.25)),
        ("response", _event(attempt=1, waited=0.25, status_code=503, elapsed=0.5)),
        ("retry", _event(attempt=1, waited=0.25, status_code=503, elapsed=0.5, retry_in=1.5)),
        ("request", _event(attempt=2, waited=0.0)),
        ("response", _event(attempt=2, waited=0.0, status_code=201, elapsed=0.125)),
    ]


def test_hooks_are_told_of_attempts_without_an_answer() -> None:
    told = Told()
    with _watch(Observer(told.hooks), operation=None) as watch:
        watch.sending(1, 0.0)
        watch.ended(status_code=None, problem="ReadTimeout", elapsed=2.0)
    assert told.events[-1] == (
        "response",
        _event(operation=None, attempt=1, waited=0.0, problem="ReadTimeout", elapsed=2.0),
    )


def test_hooks_are_called_in_order_and_at_once() -> None:
    order: list[int] = []
    observer = Observer({"request": [lambda _: order.append(1), lambda _: order.append(2)]})
    with _watch(observer) as watch:
        watch.sending(1, 0.0)
        assert order == [1, 2]


def test_hooks_added_later_to_the_given_mapping_count_for_nothing() -> None:
    order: list[int] = []
    given: Any = {"request": [lambda _: order.append(1)]}
    observer = Observer(given)
    given["request"].append(lambda _: order.append(2))
    _two_attempts(observer)
    assert order == [1, 1]


def _raise(error: BaseException) -> Callable[[AttemptEvent], None]:
    def bad_hook(event: AttemptEvent) -> None:
        raise error

    return bad_hook


@pytest.mark.parametrize("name", HOOKS)
def test_hook_that_raises_changes_nothing(name: Any, caplog: pytest.LogCaptureFixture) -> None:
    told = Told()
    hooks = {**told.hooks, name: [_raise(ValueError("canary")), *told.hooks[name]]}
    _two_attempts(Observer(hooks))
    assert told.names == ["request", "response", "retry", "request", "response"]
    for record in caplog.records:
        assert record.levelno == logging.ERROR
        assert record.exc_info is None
        assert record.getMessage() == f"the '{name}' hook {__name__}._raise.<locals>.bad_hook raised ValueError"
    assert len(caplog.records) == told.names.count(name)


class Interrupted(BaseException):
    pass


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit, Interrupted])
def test_what_is_no_ordinary_error_passes(kind: type[BaseException]) -> None:
    told = Told()
    observer = Observer({**told.hooks, "request": [_raise(kind())]})
    with pytest.raises(kind), _watch(observer) as watch:
        watch.sending(1, 0.0)
    # The attempt was begun, so that its end is told.
    assert [(name, event.problem) for name, event in told.events] == [("response", kind.__name__)]


class Callables:
    """Hooks that are methods or instances."""

    def method(self, event: AttemptEvent) -> None:
        raise ValueError

    def __call__(self, event: AttemptEvent) -> None:
        raise ValueError

    def __repr__(self) -> str:
        return "canary"


@pytest.mark.parametrize(
    ("hook", "name"),
    [
        (Callables().method, f"{__name__}.Callables.method"),
        (Callables(), f"{__name__}.Callables"),
        (partial(Callables.method, "canary"), f"{__name__}.Callables.method"),
        (partial(partial(Callables(), 1), 2), f"{__name__}.Callables"),
        ("".join, "str.join"),
    ],
)
def test_hooks_of_every_kind_are_named(hook: Any, name: str, caplog: pytest.LogCaptureFixture) -> None:
    _two_attempts(Observer({"retry": [hook]}))
    (record,) = caplog.records
    assert f"hook {name} raised" in record.getMessage()
    assert "canary" not in record.getMessage()


async def _async_hook(event: AttemptEvent) -> None:
    pass


async def _generating_hook(event: AttemptEvent) -> Any:
    yield event


class AsyncCall:
    async def __call__(self, event: AttemptEvent) -> None:
        pass


@pytest.mark.parametrize(
    "hook",
    [_async_hook, _generating_hook, AsyncCall(), AsyncCall().__call__, partial(_async_hook), partial(AsyncCall())],
)
def test_async_hooks_are_refused(hook: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"'response' holds the async function tests\.\S+\. Hooks are plain"):
        Observer({"response": [print, hook]})


def test_hook_that_turns_out_to_be_async_is_reported(caplog: pytest.LogCaptureFixture) -> None:
    def later(event: AttemptEvent) -> Coroutine[Any, Any, None]:
        return _async_hook(event)

    hooks: Any = {"retry": [later]}
    _two_attempts(Observer(hooks))
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert "returned a coroutine, which is not awaited" in record.getMessage()


@pytest.mark.parametrize(
    ("hooks", "message"),
    [
        ({"requst": [print]}, r"there is no 'requst' \(did you mean 'request'\?\); there are request, response, retry"),
        ({1: [print]}, "there is no 1; there are"),
        ({"request": print}, "'request' must be a list of functions"),
        ({"request": "abc"}, "'request' must be a list of functions"),
        ({"request": [print, "canary"]}, "'request' holds a value of the type str, not a function"),
        ({"request": [None]}, "type NoneType"),
        ([print], "event_hooks must map"),
        (None, "event_hooks must map"),
    ],
)
def test_hooks_that_cannot_be_called_are_refused(hooks: Any, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message) as caught:
        Observer(hooks)
    assert "canary" not in str(caught.value)


@pytest.mark.anyio
async def test_cancelled_attempt_ends_for_hooks() -> None:
    told = Told()
    with anyio.CancelScope() as scope, _watch(Observer(told.hooks)) as watch:
        watch.sending(1, 0.0)
        scope.cancel()
        await anyio.sleep_forever()
    (_, event) = told.events.pop()
    assert told.names == ["request"]
    assert event.problem == anyio.get_cancelled_exc_class().__name__
    assert (event.attempt, event.status_code) == (1, None)
    assert event.elapsed > 0


def test_attempt_that_ended_is_not_told_to_end_again() -> None:
    told = Told()
    with contextlib.suppress(LookupError), _watch(Observer(told.hooks)) as watch:
        watch.sending(1, 0.0)
        watch.ended(status_code=404, problem=None, elapsed=0.5)
        raise LookupError
    assert told.names == ["request", "response"]


# Logs


def test_log_of_two_attempts(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "maxio_sdk")
    _two_attempts(Observer({}))
    assert [(record.name, record.levelname, record.getMessage()) for record in caplog.records] == [
        ("maxio_sdk", "DEBUG", "POST /customers.json: 503 (attempt 1, waited 0.250 s, took 0.500 s)"),
        ("maxio_sdk", "INFO", "POST /customers.json: 503 (attempt 1), trying again in 1.500 s"),
        ("maxio_sdk", "DEBUG", "POST /customers.json: 201 (attempt 2, waited 0.000 s, took 0.125 s)"),
    ]


def test_log_of_an_attempt_without_an_answer(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "maxio_sdk")
    with contextlib.suppress(LookupError), _watch(Observer({})) as watch:
        watch.sending(1, 0.0)
        watch.ended(status_code=200, problem="RemoteProtocolError", elapsed=0.5)
        watch.sending(2, 0.0)
        raise LookupError
    first, second = (record.getMessage() for record in caplog.records)
    assert first == "POST /customers.json: 200 RemoteProtocolError (attempt 1, waited 0.000 s, took 0.500 s)"
    assert second.startswith("POST /customers.json: LookupError (attempt 2,")


def test_retries_alone_are_logged_at_info(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "maxio_sdk")
    _two_attempts(Observer({}))
    assert [record.levelname for record in caplog.records] == ["INFO"]


def test_nothing_is_logged_at_warning(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "maxio_sdk")
    _two_attempts(Observer(Told().hooks))
    assert not caplog.records


def test_nothing_is_made_where_nobody_listens(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "maxio_sdk")
    observers = Observer({}), Observer({"request": []})
    watches = [_watch(observer) for observer in observers for _ in range(2)]
    assert all(watch is watches[0] for watch in watches)
    _two_attempts(observers[0])
    caplog.set_level(logging.INFO, "maxio_sdk")
    assert _watch(observers[0]) is not watches[0]


# Through the client


def _client(*answers: Any, **settings: Any) -> AsyncMaxio:
    rest = list(answers)

    def handle(request: httpx.Request) -> httpx.Response:
        answer = rest.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer, json={})

    http_client = httpx.AsyncClient(transport=httpx.MockTransport(handle))
    return AsyncMaxio("acme", api_key="key", http_client=http_client, backoff=0.001, **settings)


@pytest.mark.anyio
async def test_attempts_of_a_call_are_told(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "maxio_sdk")
    told = Told()
    maxio = _client(503, httpx.ReadTimeout("t"), 200, 404, event_hooks=told.hooks)
    await maxio.customers.get(17)
    assert told.names == ["request", "response", "retry"] * 2 + ["request", "response"]
    ended = [event for name, event in told.events if name == "response"]
    assert [(event.attempt, event.status_code, event.problem) for event in ended] == [
        (1, 503, None),
        (2, None, "ReadTimeout"),
        (3, 200, None),
    ]
    for name, event in told.events:
        assert (event.operation, event.method, event.path) == ("read_customer", "GET", "/customers/{id}.json")
        assert event.origin == ORIGIN
        assert event.waited >= 0
        assert (event.retry_in is not None) == (name == "retry")
    assert [re.sub(r"[\d.]+ s", "# s", text) for text in caplog.messages if text.startswith("GET")] == [
        "GET /customers/{id}.json: 503 (attempt 1, waited # s, took # s)",
        "GET /customers/{id}.json: 503 (attempt 1), trying again in # s",
        "GET /customers/{id}.json: ReadTimeout (attempt 2, waited # s, took # s)",
        "GET /customers/{id}.json: ReadTimeout (attempt 2), trying again in # s",
        "GET /customers/{id}.json: 200 (attempt 3, waited # s, took # s)",
    ]
    told.events.clear()
    with pytest.raises(NotFoundError):
        await maxio.request("GET", "/customers/17.json")
    assert {(event.operation, event.path) for _, event in told.events} == {(None, "/...")}


@pytest.mark.anyio
async def test_call_with_hooks_that_raise_ends_as_without() -> None:
    hooks: Any = {name: [_raise(ValueError())] for name in HOOKS}
    maxio = _client(503, 201, event_hooks=hooks)
    assert (await maxio.with_raw_response.customers.get(17)).status_code == 201


@pytest.mark.anyio
async def test_cancelled_call_is_told_to_end() -> None:
    class Slow(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            scope.cancel()
            await anyio.sleep_forever()
            raise AssertionError

    told = Told()
    maxio = AsyncMaxio("acme", api_key="key", http_client=httpx.AsyncClient(transport=Slow()), event_hooks=told.hooks)
    with anyio.CancelScope() as scope:
        await maxio.customers.get(1)
    assert told.names == ["request", "response"]
    assert told.events[-1][1].problem == anyio.get_cancelled_exc_class().__name__


def test_client_refuses_hooks_that_cannot_be_called() -> None:
    with pytest.raises(ConfigurationError, match="event_hooks"):
        AsyncMaxio("acme", api_key="key", event_hooks={"request": [_async_hook]})  # type: ignore[list-item]
