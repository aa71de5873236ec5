"""What a call ends with whose answer was lost: found again, known to be done, or unknown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest

from maxio_sdk import (
    AsyncMaxio,
    AuthenticationError,
    DuplicateSubmissionError,
    NotFoundError,
    OutcomeUnknownError,
    RequestOptions,
    ResponseDecodeError,
    RetryBudget,
    ServerError,
    UnprocessableEntityError,
)
from maxio_sdk.models import SubscriptionState
from tests.support.site import client_over

pytestmark = pytest.mark.anyio

NOW = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)
LOST = httpx.ReadError("reset")
UNSENT = httpx.ConnectError("refused")
DUPLICATE = httpx.Response(409, json={"errors": ["DuplicatePrevention::DuplicateSubmissionError"]})
BLOCKED = httpx.Response(422, json={"errors": ["Your trial has ended, please contact sales."]})


class Script:
    """Answers the requests one after the other with what it is told, and keeps them."""

    def __init__(self, *steps: httpx.Response | Exception) -> None:
        self.requests: list[httpx.Request] = []
        self._steps = iter(steps)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        step = next(self._steps)
        if isinstance(step, Exception):
            raise step
        return step

    @property
    def sent(self) -> list[str]:
        return [f"{request.method} {request.url.raw_path.decode()}" for request in self.requests]

    @property
    def tokens(self) -> set[str]:
        return {json.loads(request.content)["uniqueness_token"] for request in self.requests if request.content}


def _client(script: Script, **settings: Any) -> AsyncMaxio:
    return client_over(script, **{"backoff": 0.0001, "max_retries": 1, **settings})


def _found(root: str, *, created_at: datetime = NOW, date: datetime | None = NOW, **fields: Any) -> httpx.Response:
    headers = {} if date is None else {"date": format_datetime(date, usegmt=True)}
    return httpx.Response(200, json={root: {"id": 7, "created_at": created_at.isoformat(), **fields}}, headers=headers)


async def _create(maxio: AsyncMaxio, **more: Any) -> Any:
    return await maxio.customers.create(
        first_name="Ada", last_name="B", email="a@example.com", **{"reference": "u-1", **more}
    )


@pytest.mark.parametrize(
    "steps",
    [(LOST, LOST), (LOST, DUPLICATE), (LOST, UNSENT), (httpx.Response(500), DUPLICATE), (httpx.Response(503),) * 2],
)
async def test_lost_create_is_found_by_its_key(steps: tuple[Any, ...]) -> None:
    script = Script(*steps, _found("customer", reference="u-1"))
    async with _client(script) as maxio:
        response = await maxio.with_raw_response.customers.create(
            first_name="Ada", last_name="B", email="a@example.com", reference="u-1"
        )
    assert response.data.id == 7
    assert response.attempts == 2
    assert script.sent == ["POST /customers.json"] * 2 + ["GET /customers/lookup.json?reference=u-1"]
    assert len(script.tokens) == 1


@pytest.mark.parametrize(
    ("found", "counts"),
    [
        (_found("customer", reference="u-1", created_at=NOW - timedelta(seconds=2)), True),
        (_found("customer", reference="u-1", created_at=NOW - timedelta(seconds=30)), False),
        (_found("customer", reference="u-2"), False),
        (_found("customer"), False),
        (_found("customer", reference="u-1", date=None), False),
        (_found("customer", reference="u-1", date=None, created_at=datetime.now(UTC) + timedelta(days=1)), True),
        (httpx.Response(404), False),
        (httpx.Response(200, json={"customer": {"id": 7, "reference": "u-1"}}), False),
        (httpx.Response(200, json={"customer": {"id": 7, "reference": "u-1", "created_at": "soon"}}), False),
        (httpx.Response(401), False),
        (httpx.Response(200, text="<html>"), False),
    ],
)
async def test_only_what_the_call_itself_created_counts(found: httpx.Response, counts: bool) -> None:
    script = Script(LOST, DUPLICATE, found)
    async with _client(script) as maxio:
        if counts:
            assert (await _create(maxio)).id == 7
            return
        with pytest.raises(OutcomeUnknownError, match=r"attempt 2.*409.*uniqueness_token") as caught:
            await _create(maxio)
    assert caught.value.applied is None
    assert script.tokens == {caught.value.uniqueness_token}
    assert isinstance(caught.value.__cause__, DuplicateSubmissionError)


async def test_without_a_key_nothing_is_looked_up() -> None:
    for reference in (None, ""):
        script = Script(LOST, DUPLICATE)
        async with _client(script) as maxio:
            with pytest.raises(OutcomeUnknownError):
                await _create(maxio, reference=reference)
        assert len(script.requests) == 2


async def test_found_where_nothing_may_be_repeated() -> None:
    script = Script(LOST, _found("customer", reference="u-1"))
    async with _client(script, max_retries=0) as maxio:
        assert (await _create(maxio)).id == 7


async def test_a_server_that_is_down_is_not_asked_beyond_the_budget() -> None:
    script = Script(LOST)
    async with _client(script, retry_budget=RetryBudget(0)) as maxio:
        with pytest.raises(OutcomeUnknownError):
            await _create(maxio)
    assert len(script.requests) == 1


def _lookups() -> Iterator[Any]:
    def family(maxio: AsyncMaxio) -> Any:
        return maxio.product_families.create(name="F", handle="my f")

    def coupon(maxio: AsyncMaxio) -> Any:
        return maxio.coupons.create(5, name="C", code="C1", description="", percentage=10)

    def product(maxio: AsyncMaxio) -> Any:
        return maxio.products.create(
            5, name="P", handle="p-1", description="", price_in_cents=1, interval=1, interval_unit="month"
        )

    yield family, "product_family", {"handle": "my f"}, "GET /product_families/handle%3Amy%20f.json"
    yield coupon, "coupon", {"code": "C1"}, "GET /coupons/find.json?code=C1&product_family_id=5"
    yield product, "product", {"handle": "p-1"}, "GET /products/handle/p-1.json"


@pytest.mark.parametrize(("create", "root", "fields", "sent"), list(_lookups()))
async def test_each_is_looked_up_in_its_way(
    create: Callable[[AsyncMaxio], Any], root: str, fields: dict[str, Any], sent: str
) -> None:
    script = Script(LOST, DUPLICATE, _found(root, **fields))
    async with _client(script) as maxio:
        assert (await create(maxio)).id == 7
    assert script.sent[-1] == sent


@pytest.mark.parametrize(
    ("last", "cause"), [(httpx.Response(401), AuthenticationError), (BLOCKED, UnprocessableEntityError), (UNSENT, None)]
)
async def test_what_follows_a_lost_answer_does_not_make_it_known(last: Any, cause: type[Exception] | None) -> None:
    script = Script(LOST, last)
    async with _client(script) as maxio:
        with pytest.raises(OutcomeUnknownError) as caught:
            await _create(maxio, reference=None)
    assert type(caught.value.__cause__) is (type(None) if cause is None else caught.value.__cause__.__class__)
    assert cause is None or isinstance(caught.value.__cause__, cause)


async def test_an_error_of_the_request_itself_says_that_the_first_did_not_arrive() -> None:
    script = Script(LOST, httpx.Response(422, json={"errors": ["Reference: must be unique"]}))
    async with _client(script) as maxio:
        with pytest.raises(UnprocessableEntityError) as caught:
            await _create(maxio)
    assert caught.value.applied is False


async def test_a_failing_server_leaves_a_server_error() -> None:
    script = Script(httpx.Response(500), httpx.Response(502))
    async with _client(script) as maxio:
        with pytest.raises(ServerError) as caught:
            await _create(maxio, reference=None)
    assert (caught.value.status_code, caught.value.applied) == (502, None)


# Deletes, and what they return


async def test_deleted_by_an_attempt_whose_answer_was_lost() -> None:
    script = Script(LOST, httpx.Response(404))
    async with _client(script) as maxio:
        assert await maxio.customers.delete(1) is None  # type: ignore[func-returns-value]
    script = Script(httpx.Response(404))
    async with _client(script) as maxio:
        with pytest.raises(NotFoundError):
            await maxio.customers.delete(1)


CANCELED = httpx.Response(422, json={"error": "The subscription is already canceled"})
SUBSCRIPTION = httpx.Response(200, json={"subscription": {"id": 1, "state": "canceled"}})


async def test_canceled_by_an_attempt_whose_answer_was_lost() -> None:
    script = Script(LOST, CANCELED, SUBSCRIPTION)
    async with _client(script) as maxio:
        subscription = await maxio.subscriptions.cancel(1)
    assert (subscription.id, subscription.state) == (1, SubscriptionState.CANCELED)
    assert script.sent == ["DELETE /subscriptions/1.json"] * 2 + ["GET /subscriptions/1.json"]
    async with _client(Script(CANCELED)) as maxio:
        with pytest.raises(UnprocessableEntityError):
            await maxio.subscriptions.cancel(1)


async def test_done_but_what_it_returns_cannot_be_read() -> None:
    async with _client(Script(LOST, CANCELED, httpx.Response(500), httpx.Response(500))) as maxio:
        with pytest.raises(ResponseDecodeError, match=r"was done.*Do not send it again") as caught:
            await maxio.subscriptions.cancel(1)
    assert caught.value.applied is True
    assert isinstance(caught.value.__cause__, ServerError)


async def test_what_was_never_there_was_not_canceled() -> None:
    async with _client(Script(LOST, httpx.Response(404), httpx.Response(404))) as maxio:
        with pytest.raises(NotFoundError) as caught:
            await maxio.subscriptions.cancel(1)
    assert (caught.value.method, caught.value.applied) == ("DELETE", False)


async def test_an_acknowledgement_is_empty() -> None:
    async with _client(Script(LOST, httpx.Response(404))) as maxio:
        assert (await maxio.reason_codes.delete(1)).ok is None


async def test_an_error_of_a_repeated_delete_may_come_of_the_first_ones_success() -> None:
    script = Script(LOST, httpx.Response(422, json={"errors": ["Component cannot be archived."]}))
    async with _client(script) as maxio:
        with pytest.raises(OutcomeUnknownError, match="can be repeated"):
            await maxio.components.archive(1, 2)


# Writes of any path, and writes without a token


async def test_any_path() -> None:
    script = Script(LOST, httpx.Response(201, json={"id": 1}))
    async with _client(script) as maxio:
        response = await maxio.request("POST", "/new.json", json={"new": {}})
    assert (response.data, response.attempts, len(script.tokens)) == ({"id": 1}, 2, 1)
    script = Script(LOST, httpx.Response(404))
    async with _client(script) as maxio:
        assert (await maxio.request("DELETE", "/new/1.json")).status_code == 404
    script = Script(LOST)
    async with _client(script) as maxio:
        with pytest.raises(OutcomeUnknownError):
            await maxio.request("PATCH", "/new/1.json", json={})


@pytest.mark.parametrize("marked", [True, False])
async def test_events_are_repeated_only_where_each_has_a_token(marked: bool) -> None:
    event = {"chargify": {"subscription_id": 1, "uniqueness_token": "e-1"}}
    other = event if marked else {"chargify": {"subscription_id": 1}}
    script = Script(LOST, httpx.Response(201))
    async with _client(script) as maxio:
        call = maxio.events_based_billing.bulk_record("stream", events=[event, other])
        if marked:
            await call
        else:
            with pytest.raises(OutcomeUnknownError):
                await call
    assert len(script.requests) == (2 if marked else 1)


async def test_a_long_list_of_events_goes_in_parts() -> None:
    events = [{"number": number} for number in range(2500)]
    script = Script(*[httpx.Response(201)] * 3)
    async with _client(script) as maxio:
        await maxio.events_based_billing.bulk_record("stream", events=events)
    assert [len(json.loads(request.content)) for request in script.requests] == [1000, 1000, 500]
    assert [each for request in script.requests for each in json.loads(request.content)] == events


async def test_a_part_that_fails_tells_what_was_accepted() -> None:
    script = Script(httpx.Response(201), LOST)
    async with _client(script) as maxio:
        with pytest.raises(OutcomeUnknownError, match=r"items 1001 to 2000 of 2500.*1000 before.*500 after") as caught:
            await maxio.events_based_billing.bulk_record("stream", events=[{"n": 1}] * 2500)
    assert caught.value.accepted == 1000
    assert len(script.requests) == 2


# Refusals


async def test_the_rule_of_one_operation_pauses_nothing() -> None:
    body = {"errors": {"error": "too early", "new_link_available_at": "2026-03-01T00:00:00Z"}}
    script = Script(httpx.Response(429, json=body))
    async with _client(script) as maxio:
        with pytest.raises(Exception, match="429"):
            await maxio.billing_portal.get_management_link(1)
        assert not maxio.limits.paused
    assert len(script.requests) == 1


async def test_a_refusal_that_would_last_too_long_is_raised_at_once() -> None:
    script = Script(httpx.Response(429, headers={"retry-after": "700"}))
    async with _client(script, max_retries=3) as maxio:
        with pytest.raises(Exception, match="429") as caught:
            await _create(maxio)
        assert 600 < maxio.limits.paused_for < 702
    assert caught.value.retry_after == 700  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", ["typed", "options"])
async def test_the_token_of_the_caller_goes_with_every_attempt(kind: str) -> None:
    script = Script(LOST, UNSENT, httpx.Response(503), httpx.Response(201, json={"customer": {"id": 1}}))
    async with _client(script, max_retries=3) as maxio:
        options = RequestOptions(uniqueness_token="mine") if kind == "options" else None
        await _create(maxio, request_options=options)
    assert len(script.requests) == 4
    assert len(script.tokens) == 1
    assert (script.tokens == {"mine"}) == (kind == "options")
