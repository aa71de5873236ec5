"""What must not turn a doubt into a certainty, nor make one where there is none."""

from __future__ import annotations

import json
from typing import Any

import anyio
import httpx
import pytest

from maxio_sdk import (
    APITimeoutError,
    AsyncMaxio,
    ClientClosedError,
    ConfigurationError,
    ConflictError,
    DuplicateSubmissionError,
    NotFoundError,
    OutcomeUnknownError,
    ProcessLimiter,
    RateLimitedError,
    RequestOptions,
    ResponseDecodeError,
    RetryBudget,
    ServerError,
    UnprocessableEntityError,
)
from maxio_sdk.limits import Limits, Slot, Ticket
from tests.support.site import client_over
from tests.transport.test_recovery import DUPLICATE, LOST, UNSENT, Script, _client, _create, _found

pytestmark = pytest.mark.anyio

BAD_GATEWAY = httpx.Response(502)


def _text(status: int, text: str, kind: str = "text/plain") -> httpx.Response:
    return httpx.Response(status, text=text, headers={"content-type": kind})


# Answers that settle nothing


@pytest.mark.parametrize(
    "conflict",
    [
        httpx.Response(409),
        httpx.Response(409, json={"error": "Duplicate submission"}),
        _text(409, "conflict"),
        _text(400, "<html>", "text/html"),
        _text(404, "default backend - 404"),
    ],
    ids=["empty", "other-words", "text", "page", "ingress"],
)
async def test_an_answer_that_is_not_plainly_the_servers_own_word(conflict: httpx.Response) -> None:
    async with _client(Script(LOST, conflict)) as maxio:
        with pytest.raises(OutcomeUnknownError):
            await maxio.subscriptions.service_credits.issue(1, amount=5, memo="m")


@pytest.mark.parametrize("missing", ["404 page not found", "<html>404</html>"])
async def test_a_404_of_something_in_between_does_not_make_a_delete_done(missing: str) -> None:
    async with _client(Script(BAD_GATEWAY, _text(404, missing))) as maxio:
        with pytest.raises(OutcomeUnknownError):
            await maxio.customers.delete(1)


@pytest.mark.parametrize(
    ("answer", "applied"),
    [
        (_text(200, "queued"), None),
        (_text(200, "\ufeff<html>", "TEXT/HTML"), None),
        (_text(201, '{"customer": {', "application/json"), True),
        (httpx.Response(201, content=b"\xff\xfe", headers={"content-type": "application/json"}), True),
    ],
)
async def test_a_success_without_json(answer: httpx.Response, applied: bool | None) -> None:
    async with _client(Script(answer)) as maxio:
        with pytest.raises(ResponseDecodeError) as caught:
            await _create(maxio)
    assert caught.value.applied is applied


async def test_a_page_in_answer_to_any_write() -> None:
    async with _client(Script(_text(200, "<html>", "text/html"), _text(200, "<html>", "text/html"))) as maxio:
        with pytest.raises(ResponseDecodeError) as caught:
            await maxio.request("POST", "/x.json", json={})
        assert caught.value.applied is None
        assert (await maxio.request("GET", "/x.html")).data is None


async def test_of_a_token_that_was_seen_nothing_is_known() -> None:
    async with _client(Script(DUPLICATE)) as maxio:
        with pytest.raises(DuplicateSubmissionError, match="Look up what the earlier one did") as caught:
            await _create(maxio, request_options=RequestOptions(uniqueness_token="mine"))
    assert caught.value.applied is None


# Tokens


@pytest.mark.parametrize("blank", ["", " ", 5, True])
async def test_a_token_that_is_none_is_refused(blank: Any) -> None:
    script = Script()
    async with _client(script) as maxio:
        with pytest.raises(ValueError, match="uniqueness_token"):
            await maxio.request("POST", "/x.json", json={"uniqueness_token": blank})
        with pytest.raises(ValueError, match="uniqueness_token"):
            await _create(maxio, request_options=RequestOptions(extra_body={"uniqueness_token": blank}))
    assert not script.requests


async def test_without_a_token_nothing_is_repeated() -> None:
    script = Script(LOST)
    async with _client(script) as maxio:
        with pytest.raises(OutcomeUnknownError):
            await maxio.request("POST", "/x.json", json={"uniqueness_token": None})
    for token in (5, True, " ", None):
        script = Script(LOST)
        async with _client(script) as maxio:
            with pytest.raises(OutcomeUnknownError):
                await maxio.events_based_billing.record("s", event={"chargify": {"uniqueness_token": token}})
        assert len(script.requests) == 1


# Lists in parts


async def test_of_a_list_that_was_accepted_in_part_neither_is_true() -> None:
    refused = httpx.Response(422, json={"errors": ["no"]})
    for bad, accepted in ((refused, 1000), (UNSENT, 1000), (_text(200, "<", "text/html"), 1000)):
        async with _client(Script(httpx.Response(201), *[bad] * 2)) as maxio:
            with pytest.raises(Exception, match="items 1001 to 2000 of 2500") as caught:
                await maxio.events_based_billing.bulk_record("s", events=[{"n": 1}] * 2500)
        assert (caught.value.applied, caught.value.accepted) == (None, accepted)  # type: ignore[attr-defined]
    async with _client(Script(refused)) as maxio:
        with pytest.raises(UnprocessableEntityError) as first:
            await maxio.events_based_billing.bulk_record("s", events=[{"n": 1}] * 2500)
    assert (first.value.applied, first.value.accepted) == (False, 0)


async def test_attempts_of_all_parts() -> None:
    async with _client(Script(httpx.Response(201), UNSENT, httpx.Response(201))) as maxio:
        response = await maxio.with_raw_response.events_based_billing.bulk_record("s", events=[{"n": 1}] * 1001)
    assert response.attempts == 3


# What breaks a call off


async def test_a_look_up_that_cannot_be_made_leaves_the_doubt() -> None:
    for handle in ("..", "x" * 70_000):
        async with _client(Script(LOST, LOST)) as maxio:
            with pytest.raises(OutcomeUnknownError):
                await maxio.product_families.create(name="F", handle=handle)


class Gone(ProcessLimiter):
    """Gives one slot, and then fails as one over a network may."""

    taken = 0

    async def acquire(self, origin: str, ticket: Ticket) -> Slot:  # type: ignore[override]
        self.taken += 1
        if self.taken > 1:
            raise ConnectionError("the limiter's server is gone")
        return await super().acquire(origin, ticket)


@pytest.mark.parametrize(("first", "kind"), [(LOST, OutcomeUnknownError), (UNSENT, ConnectionError)])
async def test_a_limiter_that_fails_does_not_hide_the_doubt(first: Any, kind: type[Exception]) -> None:
    async with _client(Script(first), limiter=Gone()) as maxio:
        with pytest.raises(kind) as caught:
            await _create(maxio)
    if kind is OutcomeUnknownError:
        assert isinstance(caught.value.__cause__, ConnectionError)


async def test_a_closed_client_says_so() -> None:
    maxio = _client(Script())
    await maxio.aclose()
    with pytest.raises(ClientClosedError) as caught:
        await _create(maxio)
    assert isinstance(caught.value, ConfigurationError)


# Bounds


async def test_a_retry_does_not_wait_in_the_queue_for_longer_than_the_call_may_take() -> None:
    failed = anyio.Event()

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/customers/2.json":
            return httpx.Response(429)
        failed.set()
        return httpx.Response(503)

    async with client_over(
        answer, limiter=ProcessLimiter(pause=60), max_retries=100, max_retry_seconds=0.3, backoff=0.02
    ) as maxio:

        async def be_refused() -> None:
            await failed.wait()
            with pytest.raises(RateLimitedError):
                await maxio.customers.get(2, request_options=RequestOptions(max_retries=0))

        with anyio.fail_after(20):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(be_refused)
                with pytest.raises(ServerError):
                    await maxio.customers.get(1)
        assert maxio.limits.paused


async def test_the_look_up_is_tried_as_often_as_the_call() -> None:
    script = Script(LOST, httpx.Response(503))
    options = RequestOptions(max_retries=0, extra_headers={"x-gateway": "g"})
    async with _client(script, max_retries=3) as maxio:
        with pytest.raises(OutcomeUnknownError):
            await _create(maxio, request_options=options)
    assert [request.headers["x-gateway"] for request in script.requests] == ["g", "g"]


async def test_a_refusal_without_a_pause_is_not_repeated_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    class Unmoved(ProcessLimiter):
        def snapshot(self, origin: str) -> Limits:
            return Limits(origin=origin, max_concurrency=4, limit=4, in_flight=0, waiting={})

        async def acquire(self, origin: str, ticket: Ticket) -> Slot:  # type: ignore[override]
            return Free()

    class Free:
        def succeeded(self) -> None: ...
        def denied(self, retry_after: float | None) -> None: ...
        def release(self) -> None: ...

    monkeypatch.setattr("maxio_sdk._transport.call.sleep", sleep)
    refused = httpx.Response(429, headers={"retry-after": "7"})
    async with _client(Script(refused, httpx.Response(204)), limiter=Unmoved()) as maxio:
        await maxio.customers.delete(1)
    assert waits == [7.0]


async def test_a_server_that_times_out_earns_no_retries() -> None:
    budget = RetryBudget(10)
    async with _client(Script(*[httpx.Response(408)] * 30), retry_budget=budget, max_retries=3) as maxio:
        for _ in range(20):
            with pytest.raises(Exception, match="408"):
                await maxio.customers.get(1)
    assert budget.left == 0


async def test_where_the_family_is_no_number_no_coupon_of_another_is_taken() -> None:
    script = Script(LOST, DUPLICATE)
    async with _client(script) as maxio:
        with pytest.raises(OutcomeUnknownError):
            await maxio.call(
                "create_coupon", path={"product_family_id": "handle:b"}, body={"coupon": {"name": "C", "code": "S"}}
            )
    assert len(script.requests) == 2


async def test_an_answer_out_of_a_cache_does_not_widen_the_window() -> None:
    found = _found("customer", reference="u-1")
    found.headers["age"] = "600"
    async with _client(Script(LOST, DUPLICATE, found)) as maxio:
        with pytest.raises(OutcomeUnknownError):
            await _create(maxio)


async def test_a_total_timeout_tells_what_came_before() -> None:
    async with _client(Script(*[httpx.Response(503)] * 50), max_retries=40, backoff=8) as maxio:
        with pytest.raises(Exception, match=r"total_timeout \(at last: 503\)"):
            await maxio.customers.get(1, request_options=RequestOptions(total_timeout=0.2))


async def test_done_but_the_time_is_over() -> None:
    canceled = httpx.Response(422, json={"error": "The subscription is already canceled"})
    script = Script(LOST, canceled)

    async def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            await anyio.sleep(30)
        return script(request)

    http_client = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    async with AsyncMaxio("acme", api_key="k", http_client=http_client, backoff=0.001) as maxio:
        with pytest.raises(ResponseDecodeError, match="was done") as caught:
            await maxio.subscriptions.cancel(1, request_options=RequestOptions(total_timeout=0.3))
    assert caught.value.applied is True


# Extra body, and settings


async def test_a_field_that_is_newer_than_the_sdk() -> None:
    script = Script(httpx.Response(201, json={"customer": {"id": 1}}))
    async with _client(script) as maxio:
        await _create(maxio, request_options=RequestOptions(extra_body={"customer": {"new": 0}, "beside": 1}))
    body = json.loads(script.requests[0].content)
    assert body["customer"] == {
        "first_name": "Ada",
        "last_name": "B",
        "email": "a@example.com",
        "reference": "u-1",
        "new": 0,
    }
    assert body["beside"] == 1


@pytest.mark.parametrize("name", ["extra_body", "extra_query", "extra_headers"])
@pytest.mark.parametrize("value", [None, "x", [("a", 1)]])
def test_extras_must_be_mappings(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=f"{name} must be a mapping"):
        RequestOptions(**{name: value})


class _Forgetful(ProcessLimiter):
    def join(self, origin: str, max_concurrency: int) -> Any:
        super().join(origin, max_concurrency)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"retry_budget": 50}, "retry_budget must be a RetryBudget"),
        ({"retry_budget": 0}, "retry_budget must be a RetryBudget"),
        ({"limiter": 4}, "limiter must be a ConcurrencyLimiter"),
        ({"limiter": 0}, "limiter must be a ConcurrencyLimiter"),
        ({"limiter": ProcessLimiter}, "limiter must be a ConcurrencyLimiter"),
        pytest.param({"limiter": _Forgetful()}, "limiter: what join returns must be a function", id="join"),
        ({"event_hooks": 0}, "event_hooks"),
        ({"http_backend": "curl"}, "http_backend"),
    ],
    ids=str,
)
def test_parts_that_are_none(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        AsyncMaxio("acme", api_key="key", **settings)


@pytest.mark.parametrize("size", [float("nan"), "50", -5, True])
def test_budget_that_is_none(size: Any) -> None:
    with pytest.raises(ConfigurationError, match="RetryBudget"):
        RetryBudget(size)


@pytest.mark.parametrize("pause", [float("nan"), "60", -1])
def test_pause_that_is_none(pause: Any) -> None:
    with pytest.raises(ConfigurationError, match="pause"):
        ProcessLimiter(pause=pause)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((None, "/x"), "method must be a string"),
        (("GET", None), "path must be a string"),
        (("GET", "/x", ["a"]), "params must be a mapping"),
    ],
)
async def test_requests_that_are_none(arguments: tuple[Any, ...], message: str) -> None:
    async with _client(Script()) as maxio:
        with pytest.raises(TypeError, match=message):
            await maxio.request(*arguments[:2], params=arguments[2] if len(arguments) > 2 else None)


@pytest.mark.parametrize("call", [{"operation": 5}, {"query": {1: 2}}, {"path": {1: 2}}], ids=str)
async def test_calls_that_are_none(call: dict[str, Any]) -> None:
    async with _client(Script()) as maxio:
        with pytest.raises(TypeError, match=r"must be|unknown query"):
            await maxio.call(**{"operation": "list_customers", **call})


async def test_a_missing_thing_is_missing() -> None:
    async with _client(Script(httpx.Response(404))) as maxio:
        with pytest.raises(NotFoundError) as caught:
            await maxio.customers.delete(1)
    assert caught.value.applied is False


# Tokens of the caller's


MINE = RequestOptions(uniqueness_token="mine")


@pytest.mark.parametrize("body", [None, {"error": "conflict"}, {"errors": ["Duplicate request"]}], ids=str)
async def test_a_conflict_with_a_token_of_the_callers_may_be_about_an_earlier_request(body: Any) -> None:
    conflict = httpx.Response(409, json=body)
    async with _client(Script(conflict, conflict)) as maxio:
        with pytest.raises(ConflictError) as caught:
            await _create(maxio, request_options=MINE)
        assert caught.value.applied is None
        assert "Nothing was applied" not in str(caught.value)
        with pytest.raises(ConflictError) as caught:
            await _create(maxio)
        assert caught.value.applied is False


class Clock:
    """Stands in for the module `time`."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now

    time = monotonic


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("maxio_sdk._transport.call.time", clock)
    return clock


@pytest.mark.parametrize(
    ("wait", "options", "sent"), [(599.0, MINE, 1), (601.0, MINE, 0), (4000.0, RequestOptions(), 1)], ids=str
)
async def test_a_token_of_the_callers_is_not_sent_when_it_may_be_forgotten(
    clock: Clock, wait: float, options: RequestOptions, sent: int
) -> None:
    class Slow(ProcessLimiter):
        async def acquire(self, origin: str, ticket: Ticket) -> Slot:  # type: ignore[override]
            clock.now += wait
            return await super().acquire(origin, ticket)

    script = Script(httpx.Response(201, json={"customer": {"id": 1}}))
    async with _client(script, limiter=Slow()) as maxio:
        if sent:
            await _create(maxio, request_options=options)
        else:
            with pytest.raises(APITimeoutError, match="might have been forgotten") as caught:
                await _create(maxio, request_options=options)
            assert caught.value.applied is False
    assert len(script.requests) == sent


@pytest.mark.parametrize(("minutes", "sent"), [(54, 2), (56, 1)])
async def test_no_retry_is_sent_when_its_token_may_be_forgotten(clock: Clock, minutes: int, sent: int) -> None:
    requests = 0

    def late(_: httpx.Request) -> httpx.Response:
        nonlocal requests
        requests += 1
        clock.now += minutes * 60
        raise httpx.ReadError("reset")

    async with client_over(late, max_retry_seconds=86_400, backoff=0.001) as maxio:
        with pytest.raises(OutcomeUnknownError):
            await maxio.subscriptions.service_credits.issue(1, amount=5, memo="m")
    assert requests == sent


@pytest.mark.parametrize("status", [400, 404, 413, 422])
async def test_an_empty_answer_to_a_repetition_settles_nothing(status: int) -> None:
    async with _client(Script(LOST, httpx.Response(status))) as maxio:
        with pytest.raises(OutcomeUnknownError):
            await maxio.subscriptions.service_credits.issue(1, amount=5, memo="m")


async def test_a_limiter_that_cannot_tell_does_not_hide_the_doubt() -> None:
    class Mute(ProcessLimiter):
        def snapshot(self, origin: str) -> Limits:
            raise ConnectionError("the limiter's server is gone")

    async with _client(Script(LOST, httpx.Response(429)), limiter=Mute(pause=0.01), max_retries=3) as maxio:
        with pytest.raises(OutcomeUnknownError) as caught:
            await maxio.subscriptions.service_credits.issue(1, amount=5, memo="m")
    assert isinstance(caught.value.__cause__, ConnectionError)
