"""What holds for every request: credentials, JSON, slots, tokens, faults."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from typing import Any

import anyio
import httpx
import pytest

from maxio_sdk import (
    AccountBlockedError,
    APIConnectionError,
    AsyncMaxio,
    AuthenticationError,
    DuplicateSubmissionError,
    OutcomeUnknownError,
    RateLimitedError,
    ServerError,
)
from maxio_sdk._transport.budget import RetryBudget
from maxio_sdk._transport.limiter import ProcessLimiter
from maxio_sdk.config import RequestOptions
from maxio_sdk.sandbox import Sandbox
from tests.sandbox.support import Api

pytestmark = pytest.mark.anyio

ADA = {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"}


def basic(user: str) -> dict[str, str]:
    return {"authorization": "Basic " + base64.b64encode(f"{user}:x".encode()).decode()}


def raw(sandbox: Sandbox, **settings: Any) -> httpx.AsyncClient:
    """Return a plain HTTP client of a sandbox, with the key."""
    transport = httpx.ASGITransport(sandbox.app)
    return httpx.AsyncClient(
        transport=transport, base_url="https://acme.chargify.com", auth=("sandbox-key", "x"), **settings
    )


def quick(sandbox: Sandbox, **settings: Any) -> AsyncMaxio:
    """Return a client that does not wait long between attempts."""
    limiter = ProcessLimiter(pause=0.01)
    return sandbox.client(backoff=0.001, limiter=limiter, retry_budget=RetryBudget(50), **settings)


@pytest.mark.parametrize(
    "headers",
    [{}, basic("wrong"), {"authorization": "Basic !!!"}, {"authorization": "Bearer sandbox-key"}, basic("")],
    ids=["none", "wrong key", "not base64", "bearer", "empty"],
)
async def test_only_the_key_is_accepted(headers: dict[str, str]) -> None:
    transport = httpx.ASGITransport(Sandbox().app)
    async with httpx.AsyncClient(transport=transport, base_url="https://acme.chargify.com") as http:
        for path in ("/customers.json", "/nothing.json"):
            answer = await http.get(path, headers=headers)
            assert (answer.status_code, answer.text) == (401, "HTTP Basic: Access denied.\n")


async def test_a_sellers_operations_take_the_sellers_token_alone() -> None:
    sandbox = Sandbox()
    async with raw(sandbox) as http:
        path = f"/sellers/{sandbox.settings.seller_id}/sales_reps.json"
        assert (await http.get(path)).status_code == 401
        assert (await http.get(path, headers={"authorization": "Bearer no"}, auth=None)).status_code == 401
    async with sandbox.client() as maxio:
        assert await maxio.sales_commissions.list_sales_reps(str(sandbox.settings.seller_id)).collect() == []


async def test_the_host_of_another_site_is_not_this_site() -> None:
    async with raw(Sandbox()) as http:
        assert (await http.get("https://other.chargify.com/customers.json")).status_code == 404
        assert (await http.get("https://acme.ebilling.maxio.com/customers.json")).status_code == 200
        assert (await http.get("http://127.0.0.1/customers.json")).status_code == 200


@pytest.mark.parametrize("content", [b"{", b'{"a": NaN}', b"[" * 100_000, b"\xff", b'{"a": "\\ud800"}', b"1" * 5000])
async def test_what_is_no_json_is_refused(content: bytes) -> None:
    async with raw(Sandbox()) as http:
        answer = await http.post("/customers.json", content=content, headers={"content-type": "application/json"})

    assert answer.status_code == 400
    assert answer.json() == {"errors": ["The request body is not valid JSON."]}


async def test_a_body_of_another_type_is_refused() -> None:
    async with raw(Sandbox()) as http:
        assert (await http.post("/customers.json", data={"a": "b"})).status_code == 415


async def test_an_empty_body_is_fine_with_and_without_a_type() -> None:
    sandbox = Sandbox()
    async with raw(sandbox) as http:
        for headers in ({"content-type": "application/json"}, {}):
            answer = await http.post("/customers.json", content=b"", headers=headers)
            assert (answer.status_code, answer.json()) == (422, {"errors": {"customer": "can't be blank"}})


@pytest.mark.parametrize("body", [[], "text", 7, {"customer": []}, {"customer": "x"}, {"other": {}}])
async def test_a_body_of_another_shape_is_refused(body: object) -> None:
    async with raw(Sandbox()) as http:
        answer = await http.post("/customers.json", json=body)

    assert answer.status_code == 422
    assert answer.json()["errors"]


async def test_a_giant_body_is_refused_and_not_read() -> None:
    sandbox = Sandbox(max_body_bytes=1000)
    async with raw(sandbox) as http:
        known = await http.post("/customers.json", content=b" " * 1001, headers={"content-type": "application/json"})
    assert known.status_code == 413
    assert known.json() == {"errors": ["The body is larger than 1000 bytes."]}

    read = 0
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        nonlocal read
        read += 600
        return {"type": "http.request", "body": b" " * 600, "more_body": True}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/customers.json", "headers": [], "query_string": b""}
    await sandbox.app(scope, receive, send)

    assert sent[0]["status"] == 413
    assert read == 1200
    assert sandbox.effects.count() == 0


@pytest.mark.parametrize("page", ["0", "-1", "x", "1.5"])
async def test_a_page_below_one_is_refused(page: str) -> None:
    async with raw(Sandbox()) as http:
        answer = await http.get("/customers.json", params={"page": page})

    assert (answer.status_code, answer.json()) == (422, {"errors": [f"invalid page: {page}"]})


async def test_unknown_parameters_are_not_looked_at() -> None:
    async with raw(Sandbox()) as http:
        answer = await http.get("/customers.json", params={"flavour": "lemon", "filter[x][y]": "z", "per_page": "9999"})

    assert (answer.status_code, answer.json()) == (200, [])


async def test_a_short_page_is_the_last_one_exactly() -> None:
    sandbox = Sandbox()
    async with sandbox.client() as maxio:
        for number in range(41):
            await maxio.customers.create(**ADA, reference=f"u-{number}")
        assert len(await maxio.customers.list(per_page=20).collect()) == 41
        pages = [len(page.items) async for page in maxio.customers.list(per_page=20).pages()]

    assert pages == [20, 20, 1]


async def test_a_page_has_200_items_at_most(api: Api) -> None:
    for number in range(201):
        api.post("/customers.json", {"customer": {**ADA, "reference": f"u-{number}"}})

    assert len(api.get("/customers.json", {"per_page": 500}).json) == 200
    assert len(api.get("/customers.json", {"per_page": 500, "page": 2}).json) == 1
    assert api.get("/customers.json", {"per_page": 500, "page": 3}).json == []


async def test_a_token_is_taken_once_within_the_hour(api: Api) -> None:
    api.freeze()
    body = {"customer": ADA, "uniqueness_token": "t-1"}
    duplicate = {"errors": ["DuplicatePrevention::DuplicateSubmissionError"]}

    assert api.post("/customers.json", body).status == 201
    assert (again := api.post("/customers.json", body)).status == 409
    assert again.json == duplicate
    assert api.put("/customers/10000001.json", body).json == duplicate
    api.advance(minutes=59, seconds=59)
    assert api.post("/customers.json", body).status == 409
    api.advance(seconds=1)
    assert api.post("/customers.json", body).status == 201
    assert len(api.get("/customers.json").json) == 2


async def test_a_token_of_a_refused_request_is_used_up_too(api: Api) -> None:
    assert api.post("/customers.json", {"customer": {}, "uniqueness_token": "t-1"}).status == 422
    assert api.post("/customers.json", {"customer": ADA, "uniqueness_token": "t-1"}).status == 409


async def test_the_clients_own_duplicate_is_told() -> None:
    async with Sandbox().client() as maxio:
        options = RequestOptions(uniqueness_token="t-1")
        await maxio.customers.create(**ADA, request_options=options)
        with pytest.raises(DuplicateSubmissionError):
            await maxio.customers.create(**ADA, request_options=options)


async def test_a_wrong_key_is_told_by_the_client() -> None:
    async with Sandbox().client(api_key="wrong") as maxio:
        with pytest.raises(AuthenticationError):
            await maxio.customers.list()


async def test_the_fifth_request_waits() -> None:
    sandbox = Sandbox()
    sandbox.faults.slow("list_customers", seconds=0.01)
    async with raw(sandbox) as http, anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(http.get, "/customers.json")

    assert [entry.status for entry in sandbox.requests] == [200] * 20
    assert sandbox.requests.peak == 4


async def test_with_strict_concurrency_the_fifth_is_turned_away() -> None:
    sandbox = Sandbox(strict_concurrency=True)
    sandbox.faults.slow("list_customers", seconds=0.05)
    statuses: list[int] = []
    texts: list[str] = []

    async def get() -> None:
        answer = await http.get("/customers.json")
        statuses.append(answer.status_code)
        texts.append(answer.text)

    async with raw(sandbox) as http:
        async with anyio.create_task_group() as tasks:
            for _ in range(5):
                tasks.start_soon(get)
        assert (await http.get("/customers.json")).status_code == 200

    assert sorted(statuses) == [200] * 4 + [429]
    assert texts[0].startswith("Your request was denied due to a usage violation. You can track this request")
    assert texts[0].endswith("sandbox-00000005")


async def test_a_full_queue_turns_away_and_a_cancelled_wait_frees_its_place() -> None:
    sandbox = Sandbox()
    slots = sandbox._app.slots
    slots.queue = 1
    async with raw(sandbox) as http:
        sandbox.faults.slow("list_customers", seconds=30)
        async with anyio.create_task_group() as tasks:
            for _ in range(4):
                tasks.start_soon(http.get, "/customers.json")
            await anyio.wait_all_tasks_blocked()
            with anyio.move_on_after(0.01):
                await http.get("/customers.json")
            tasks.start_soon(http.get, "/customers.json")
            await anyio.wait_all_tasks_blocked()
            assert (slots.in_flight, slots.waiting) == (4, 1)
            assert (await http.get("/customers.json")).status_code == 429
            tasks.cancel_scope.cancel()

    assert (slots.in_flight, slots.waiting) == (0, 0)


async def test_the_client_never_has_more_than_four_in_flight() -> None:
    sandbox = Sandbox(strict_concurrency=True)
    async with sandbox.client() as maxio:

        async def create(number: int) -> None:
            await maxio.customers.create(**ADA, reference=f"u-{number}")

        async with anyio.create_task_group() as tasks:
            for number in range(30):
                tasks.start_soon(create, number)

    assert sandbox.effects.count("create_customer") == 30
    assert all(entry.status == 201 for entry in sandbox.requests)


async def test_a_lost_answer_shows_in_the_ledger_and_is_not_doubled() -> None:
    sandbox = Sandbox()
    sandbox.faults.lose_answer("create_customer")
    async with quick(sandbox) as maxio:
        customer = await maxio.customers.create(**ADA, reference="u-1")

    assert customer.reference == "u-1"
    assert sandbox.effects.count("create_customer") == 1
    created = sandbox.requests.of("create_customer")
    assert [(entry.status, entry.fault, entry.applied) for entry in created] == [
        (None, "lost", True),
        (409, None, False),
    ]
    assert created[0].token == created[1].token


async def test_a_lost_answer_without_a_key_to_look_it_up_is_told_as_unknown() -> None:
    sandbox = Sandbox()
    sandbox.faults.lose_answer("create_customer")
    async with quick(sandbox) as maxio:
        with pytest.raises(OutcomeUnknownError):
            await maxio.customers.create(**ADA)

    assert sandbox.effects.count("create_customer") == 1


@pytest.mark.parametrize("kind", ["reset", "refuse"])
async def test_a_connection_lost_before_anything_was_done_is_tried_again(kind: str) -> None:
    sandbox = Sandbox()
    getattr(sandbox.faults, kind)("create_customer", times=2)
    async with quick(sandbox) as maxio:
        await maxio.customers.create(**ADA)

    assert sandbox.effects.count() == 1
    assert [entry.applied for entry in sandbox.requests] == [False, False, True]


async def test_a_connection_that_is_always_refused_is_told() -> None:
    sandbox = Sandbox()
    sandbox.faults.refuse(times=None)
    async with quick(sandbox, max_retries=1) as maxio:
        with pytest.raises(APIConnectionError) as caught:
            await maxio.customers.create(**ADA)

    assert caught.value.applied is False
    assert sandbox.effects.count() == 0


async def test_a_truncated_answer_is_known_to_be_one() -> None:
    sandbox = Sandbox()
    sandbox.faults.truncate("create_customer")
    async with quick(sandbox) as maxio:
        customer = await maxio.customers.create(**ADA, reference="u-1")

    assert customer.email == "ada@example.com"
    assert sandbox.effects.count() == 1


async def test_an_answer_that_drips_arrives_whole() -> None:
    sandbox = Sandbox()
    sandbox.faults.drip("list_customers", seconds=0)
    async with sandbox.client() as maxio:
        await maxio.customers.create(**ADA)
        assert len(await maxio.customers.list().collect()) == 1


async def test_an_error_status_before_and_after_the_effect() -> None:
    sandbox = Sandbox()
    sandbox.faults.fail("create_customer", status=500)
    sandbox.faults.fail("create_customer", status=503, applied=True)
    async with quick(sandbox, max_retries=0) as maxio:
        for applied in (0, 1):
            with pytest.raises(ServerError):
                await maxio.customers.create(**ADA)
            assert sandbox.effects.count() == applied


async def test_rate_limits_with_and_without_retry_after() -> None:
    sandbox = Sandbox()
    for retry_after in (7, None):
        sandbox.faults.rate_limit("list_customers", retry_after=retry_after)
        # Each client has a limiter of its own, or the second would wait for as long as the first was told.
        async with quick(sandbox, max_retries=0) as maxio:
            with pytest.raises(RateLimitedError) as caught:
                await maxio.customers.list()
        assert caught.value.retry_after == retry_after
        assert caught.value.reference == "sandbox-fault"


async def test_a_blocked_account_is_known_as_such() -> None:
    sandbox = Sandbox()
    sandbox.faults.block_account()
    async with sandbox.client() as maxio:
        with pytest.raises(AccountBlockedError, match="Site data clearing is in progress"):
            await maxio.customers.create(**ADA)
        sandbox.faults.clear()
        await maxio.customers.create(**ADA)


async def test_faults_are_met_as_often_as_ordered() -> None:
    sandbox = Sandbox()
    fault = sandbox.faults.fail("list_customers", status=500, times=2)
    fault.skip = 1
    async with raw(sandbox) as http:
        statuses = [(await http.get("/customers.json")).status_code for _ in range(5)]
        assert (await http.get("/site.json")).status_code == 200

    assert statuses == [200, 500, 500, 200, 200]
    assert fault.met == 2


async def test_a_fault_by_chance_is_the_same_in_every_run() -> None:
    async def play() -> list[int]:
        sandbox = Sandbox()
        fault = sandbox.faults.fail("list_customers", times=None)
        fault.probability = 0.5
        async with raw(sandbox) as http:
            return [(await http.get("/customers.json")).status_code for _ in range(40)]

    first = await play()
    assert first == await play()
    assert {200, 503} == set(first)


@pytest.mark.parametrize("arguments", [{"probability": 2}, {"times": -1}, {"latency": -1}])
async def test_a_senseless_fault_is_refused(arguments: dict[str, Any]) -> None:
    from maxio_sdk.sandbox import Fault

    with pytest.raises(ValueError, match="must be"):
        Fault(**arguments)


async def test_a_fault_of_an_unknown_operation_is_refused() -> None:
    with pytest.raises(ValueError, match="no operation 'create_custmer'"):
        Sandbox().faults.fail("create_custmer")


async def test_the_log_shows_no_secret_and_can_be_asserted_on(api: Api) -> None:
    card = {"full_number": "4111111111111111", "cvv": "123"}
    api.post("/payment_profiles.json", {"payment_profile": {"customer_id": 1, **card}, "uniqueness_token": "secret-1"})
    api.get("/customers.json", {"q": "canary"})
    log = api.sandbox.requests

    (entry,) = log.assert_called("create_payment_profile", times=1)
    assert entry.body["payment_profile"]["full_number"] == "[hidden]"
    for shown in (repr(entry), repr(log.last), repr(api.sandbox), str(entry.body)):
        assert "4111111111111111" not in shown
        assert "canary" not in shown
        assert "sandbox-key" not in shown
    assert "secret-1" not in repr(entry)
    log.assert_not_called("create_customer")
    with pytest.raises(AssertionError, match="create_payment_profile x1, list_customers x1"):
        log.assert_called("create_customer")
    with pytest.raises(AssertionError, match="called 1 times, not 2"):
        log.assert_called("list_customers", times=2)
    with pytest.raises(AssertionError, match="was called 1 times"):
        log.assert_not_called("list_customers")


async def test_a_failing_handler_answers_500_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from maxio_sdk.sandbox._http import call
    from maxio_sdk.sandbox._http.answers import Answer

    sandbox = Sandbox()
    real = call.HANDLERS["create_customer"]

    def broken(site: Any, request: Any) -> Answer:
        real(site, request)
        raise KeyError("canary")

    monkeypatch.setitem(call.HANDLERS, "create_customer", broken)
    async with raw(sandbox) as http:
        answer = await http.post("/customers.json", json={"customer": ADA})
        assert answer.status_code == 500
        assert "canary" not in answer.text
        assert (await http.get("/customers.json")).json() == []
    assert sandbox.effects.count() == 0


async def test_what_is_not_real_answers_a_fixture(monkeypatch: pytest.MonkeyPatch) -> None:
    from maxio_sdk.sandbox._http import call

    monkeypatch.delitem(call.HANDLERS, "read_site")
    lenient, strict = Sandbox(), Sandbox(strict_fixtures=True)
    async with raw(lenient) as http:
        answer = await http.get("/site.json")
        assert answer.headers["x-sandbox-fixture"] == "1"
    async with lenient.client(strict=True) as maxio:
        await maxio.sites.get()
    assert lenient.coverage.fallen_back == {"read_site": 2}
    assert lenient.coverage.fixtures == {"read_site"}
    async with raw(strict) as http:
        assert (await http.get("/site.json")).status_code == 501


async def test_every_operation_is_real() -> None:
    assert Sandbox().coverage.fixtures == frozenset()


@pytest.mark.parametrize("at", ["2020-02-29T10:00:00+00:00", "2150-01-01T10:00:00+00:00"])
async def test_answers_are_dated_by_the_clock_of_the_site(at: str) -> None:
    """By the date of an answer a client tells what it has made itself, whatever time the site shows."""
    sandbox = Sandbox()
    sandbox.clock.freeze()
    sandbox.clock.set(datetime.fromisoformat(at))
    async with raw(sandbox) as http:
        dates = [(await http.get(path)).headers.get_list("date") for path in ("/customers.json", "/nothing.json")]
    assert dates == [[f"{datetime.fromisoformat(at).astimezone(UTC):%a, %d %b %Y %H:%M:%S} GMT"]] * 2

    sandbox.faults.lose_answer("create_customer")
    async with quick(sandbox) as maxio:
        assert (await maxio.customers.create(**ADA, reference="u-1")).reference == "u-1"
    assert sandbox.effects.count("create_customer") == 1
