"""Deliveries: to a real server, with retries, a pause, an end, and replays."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import anyio
import attrs
import pytest

from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._state.events import Delivery, Endpoint, Webhook
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._webhooks.courier import Courier, Letter, NotSent, Sender, http_sender, on_this_machine
from maxio_sdk.sandbox._webhooks.outbox import replay
from maxio_sdk.sandbox._webhooks.trigger import trigger
from tests.sandbox.webhook_support import Receiver, add_endpoint, receiver

pytestmark = pytest.mark.anyio

START = datetime.fromisoformat("2026-01-15T12:00:00+00:00")


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def site() -> Site:
    """A site whose clock stands still."""
    made = Site()
    made.clock.freeze()
    made.clock.move(START)
    return made


@pytest.fixture
def server() -> Iterator[Receiver]:
    with receiver() as running:
        yield running


def wait(site: Site, **time: float) -> None:
    site.clock.move(site.now + timedelta(**time))


def sent_by(send: Callable[[Letter], Awaitable[int]]) -> Callable[[], object]:
    """Make what opens a sender of a function."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[Sender]:
        yield send

    return opened


class Scripted:
    """An endpoint that answers by a script, and notes when it was asked."""

    def __init__(self, site: Site, answer: Callable[[int], int] = lambda _: 200, **options: float) -> None:
        self.site = site
        self.answer = answer
        self.letters: list[Letter] = []
        self.courier = Courier(lambda: site, sent_by(self.send), **options)  # type: ignore[arg-type]

    async def send(self, letter: Letter) -> int:
        self.letters.append(letter)
        return self.answer(len(self.letters))

    @property
    def ids(self) -> list[int]:
        return [int(letter.headers["X-Chargify-Webhook-Id"]) for letter in self.letters]


def tell(site: Site, count: int = 1) -> list[Webhook]:
    before = len(site[Webhook])
    with transaction():
        for number in range(count):
            happened(site, "customer_create", f"customer {number}")
    return list(site[Webhook])[before:]


def seconds(site: Site, webhook: Webhook) -> list[float]:
    sent = [delivery.sent_at for delivery in site[Delivery].where(webhook_id=webhook.id)]
    return [(at - webhook.created_at).total_seconds() for at in sent]


# -- over HTTP


async def test_what_a_server_gets(site: Site, server: Receiver) -> None:
    add_endpoint(site, f"{server.url}/in?s={{signature_hmac_sha_256}}&old={{signature}}", "customer_create")
    (webhook,) = tell(site)
    assert await Courier(lambda: site).deliver_due() == 1
    (got,) = server.received
    assert got.body == webhook.body.encode()
    assert got.headers["content-type"] == "application/x-www-form-urlencoded"
    expected = hmac.new(site.settings.shared_key.encode(), got.body, hashlib.sha256).hexdigest()
    assert got.headers["x-chargify-webhook-signature-hmac-sha-256"] == expected
    legacy = hashlib.md5(site.settings.shared_key.encode() + got.body, usedforsecurity=False).hexdigest()
    assert parse_qs(urlsplit(got.path).query) == {"s": [expected], "old": [legacy]}
    assert got.form["event"] == "customer_create"
    assert got.form["id"] == got.headers["x-chargify-webhook-id"] == str(webhook.id)
    assert (webhook.status, webhook.accepted_at, webhook.last_sent_at) == ("successful", START, START)
    assert webhook.last_sent_url == f"{server.url}{got.path}"


async def test_what_was_accepted_is_not_sent_again(site: Site, server: Receiver) -> None:
    add_endpoint(site, server.url, "customer_create")
    tell(site)
    courier = Courier(lambda: site)
    await courier.deliver_due()
    wait(site, days=1)
    assert (await courier.deliver_due(), courier.next_due(), len(server.received)) == (0, None, 1)


@pytest.mark.parametrize("status", [201, 204, 302, 404, 410, 500])
async def test_only_200_is_acceptance(site: Site, server: Receiver, status: int) -> None:
    endpoint = add_endpoint(site, server.url, "customer_create")
    (webhook,) = tell(site)
    server.answer = lambda _: status
    await Courier(lambda: site).deliver_due()
    assert len(server.received) == 1, "a redirect is not followed"
    assert (webhook.status, endpoint.failures) == ("failed", 1)
    assert webhook.last_error is not None
    assert webhook.last_error.startswith(str(status))
    (delivery,) = site[Delivery]
    assert delivery.status_code == status


async def test_nobody_listens(site: Site, server: Receiver) -> None:
    with receiver() as gone:
        url = gone.url
    add_endpoint(site, url, "customer_create")
    (webhook,) = tell(site)
    await Courier(lambda: site).deliver_due()
    assert webhook.last_error is not None
    assert webhook.last_error.startswith("ConnectError")
    (delivery,) = site[Delivery]
    assert (delivery.status_code, delivery.error) == (None, webhook.last_error)


async def test_only_this_machine_is_reached_unless_told_otherwise(site: Site) -> None:
    endpoint = add_endpoint(site, "http://192.0.2.1/", "customer_create")
    (webhook,) = tell(site)
    courier = Courier(lambda: site)
    await courier.deliver_due()
    wait(site, days=1)
    assert await courier.deliver_due() == 0
    assert webhook.last_error == "Not sent: the sandbox delivers to this machine alone"
    assert (webhook.status, endpoint.failures, endpoint.status) == ("failed", 0, "enabled")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://localhost:8000/", True),
        ("http://LOCALHOST./", True),
        ("http://app.localhost/", True),
        ("http://127.8.9.1/", True),
        ("http://[::1]/", True),
        ("http://127.0.0.1.example.com/", False),
        ("http://localhost@example.com/", False),
        ("http://10.0.0.1/", False),
        ("http://[::ffff:8.8.8.8]/", False),
        ("http://notlocalhost/", False),
    ],
)
def test_which_urls_are_of_this_machine(url: str, expected: bool) -> None:
    assert on_this_machine(url) is expected


async def test_anywhere_lifts_the_limit(site: Site, server: Receiver) -> None:
    letter = Letter(url="http://example.com/", headers={}, body=b"")
    async with http_sender()() as send:
        with pytest.raises(NotSent):
            await send(letter)
    async with http_sender(anywhere=True)() as send:
        assert await send(Letter(url=server.url, headers={}, body=b"")) == 200


# -- retries


async def test_five_attempts_with_growing_waits(site: Site) -> None:
    endpoint = Scripted(site, lambda _: 500)
    add_endpoint(site, "http://localhost/", "customer_create")
    (webhook,) = tell(site)
    times = []
    for _ in range(400):
        if await endpoint.courier.deliver_due():
            times.append((site.now - START).total_seconds())
        wait(site, seconds=1)
    assert times == seconds(site, webhook) == [0, 10, 25, 115, 295]
    assert (webhook.status, webhook.queue, webhook.attempts) == ("failed", None, 5)
    assert webhook.last_error == "500 Internal Server Error"


async def test_retries_that_an_advance_passed_are_sent_as_if_in_time(site: Site) -> None:
    endpoint = Scripted(site, lambda number: 200 if number == 4 else 503)
    add_endpoint(site, "http://localhost/", "customer_create")
    (webhook,) = tell(site)
    wait(site, days=40)
    assert await endpoint.courier.deliver_due() == 4
    assert seconds(site, webhook) == [0, 10, 25, 115]
    assert webhook.accepted_at == START + timedelta(seconds=115)
    assert (webhook.last_error, webhook.last_error_at, webhook.successful) == (None, None, True)


async def test_next_due_tells_of_the_retry(site: Site) -> None:
    endpoint = Scripted(site, lambda _: 500)
    add_endpoint(site, "http://localhost/", "customer_create")
    assert endpoint.courier.next_due() is None
    tell(site)
    assert endpoint.courier.next_due() == START
    await endpoint.courier.deliver_due()
    assert endpoint.courier.next_due() == START + timedelta(seconds=10)


async def test_a_failed_webhook_does_not_hold_up_those_after_it(site: Site) -> None:
    endpoint = Scripted(site, lambda number: 500 if number == 1 else 200)
    add_endpoint(site, "http://localhost/", "customer_create")
    first, second, third = tell(site, 3)
    await endpoint.courier.deliver_due()
    assert endpoint.ids == [first.id, second.id, third.id]
    assert first.queue is not None
    wait(site, seconds=10)
    await endpoint.courier.deliver_due()
    assert endpoint.ids == [first.id, second.id, third.id, first.id]
    assert first.successful


async def test_an_answer_that_does_not_come(site: Site) -> None:
    async def silent(letter: Letter) -> int:
        await anyio.sleep_forever()
        raise AssertionError

    courier = Courier(lambda: site, sent_by(silent), timeout=0.01)  # type: ignore[arg-type]
    add_endpoint(site, "http://localhost/", "customer_create")
    (webhook,) = tell(site)
    await courier.deliver_due()
    assert webhook.last_error == "No answer within 0.01 seconds"
    assert webhook.next_attempt_at == START + timedelta(seconds=10)


async def test_a_delivery_that_is_cut_short_is_made_again(site: Site) -> None:
    async def cut(letter: Letter) -> int:
        scope.cancel()
        await anyio.sleep_forever()
        raise AssertionError

    add_endpoint(site, "http://localhost/", "customer_create")
    (webhook,) = tell(site)
    with anyio.CancelScope() as scope:
        await Courier(lambda: site, sent_by(cut)).deliver_due()  # type: ignore[arg-type]
    assert (webhook.attempts, webhook.status) == (0, "pending")
    endpoint = Scripted(site)
    await endpoint.courier.deliver_due()
    assert endpoint.ids == [webhook.id]


async def test_a_sender_that_breaks_is_a_failed_attempt(site: Site) -> None:
    async def broken(letter: Letter) -> int:
        raise RuntimeError("no sense")

    add_endpoint(site, "http://localhost/", "customer_create")
    (webhook,) = tell(site)
    await Courier(lambda: site, sent_by(broken)).deliver_due()  # type: ignore[arg-type]
    assert webhook.last_error == "RuntimeError: no sense"


async def test_nothing_is_sent_while_webhooks_are_off(site: Site) -> None:
    endpoint = Scripted(site)
    add_endpoint(site, "http://localhost/", "customer_create")
    tell(site)
    site.settings = attrs.evolve(site.settings, webhooks_enabled=False)
    assert await endpoint.courier.deliver_due() == 0
    site.settings = attrs.evolve(site.settings, webhooks_enabled=True)
    assert await endpoint.courier.deliver_due() == 1


async def test_what_a_receiver_causes_is_for_the_next_time(site: Site) -> None:
    async def answering(letter: Letter) -> int:
        tell(site)
        return 200

    courier = Courier(lambda: site, sent_by(answering))  # type: ignore[arg-type]
    add_endpoint(site, "http://localhost/", "customer_create")
    tell(site)
    assert await courier.deliver_due() == 1
    assert await courier.deliver_due() == 1


async def test_callers_at_the_same_time_send_nothing_twice(site: Site) -> None:
    endpoint = Scripted(site)
    add_endpoint(site, "http://localhost/", "customer_create")
    webhooks = tell(site, 5)
    async with anyio.create_task_group() as group:
        group.start_soon(endpoint.courier.deliver_due)
        group.start_soon(endpoint.courier.deliver_due)
    assert endpoint.ids == [webhook.id for webhook in webhooks]


async def test_a_slow_endpoint_does_not_hold_up_another(site: Site) -> None:
    arrived = anyio.Event()

    async def send(letter: Letter) -> int:
        if "slow" in letter.url:
            await arrived.wait()
        else:
            arrived.set()
        return 200

    add_endpoint(site, "http://slow.localhost/", "customer_create")
    add_endpoint(site, "http://quick.localhost/", "customer_create")
    tell(site)
    with anyio.fail_after(5):
        assert await Courier(lambda: site, sent_by(send)).deliver_due() == 2  # type: ignore[arg-type]


async def test_records_that_vanish_meanwhile(site: Site) -> None:
    async def clearing(letter: Letter) -> int:
        with transaction():
            for kind in (Webhook, Endpoint):
                for record in site[kind]:
                    site[kind].remove(record)
        return 500

    add_endpoint(site, "http://localhost/", "customer_create")
    tell(site, 3)
    assert await Courier(lambda: site, sent_by(clearing)).deliver_due() == 1  # type: ignore[arg-type]
    assert len(site[Delivery]) == 0


# -- pause, end, replay


async def fail(site: Site, times: int) -> tuple[Scripted, Endpoint]:
    """Let an endpoint fail so often, with a webhook for every five attempts."""
    scripted = Scripted(site, lambda _: 500)
    endpoint = add_endpoint(site, "http://localhost/", "customer_create")
    while endpoint.failures < times:
        tell(site)
        for _ in range(5):
            if endpoint.failures < times:
                await scripted.courier.deliver_due()
                wait(site, seconds=180)
    return scripted, endpoint


async def test_25_failures_leave_an_endpoint_enabled_and_one_more_pauses_it(site: Site) -> None:
    scripted, endpoint = await fail(site, 25)
    assert endpoint.status == "enabled"
    tell(site)
    await scripted.courier.deliver_due()
    assert (endpoint.failures, endpoint.status) == (26, "paused")


async def test_a_success_ends_the_count(site: Site) -> None:
    scripted, endpoint = await fail(site, 25)
    scripted.answer = lambda _: 200
    tell(site)
    await scripted.courier.deliver_due()
    scripted.answer = lambda _: 500
    tell(site)
    await scripted.courier.deliver_due()
    assert (endpoint.failures, endpoint.status) == (1, "enabled")


async def test_a_paused_endpoint_gets_no_new_webhooks_and_no_retries(site: Site) -> None:
    scripted, _ = await fail(site, 26)
    waiting = [webhook for webhook in site[Webhook] if webhook.queue is not None]
    (new,) = tell(site)
    sent = len(scripted.letters)
    wait(site, minutes=30)
    await scripted.courier.deliver_due()
    assert len(scripted.letters) == sent
    assert {webhook.status for webhook in (*waiting, new)} == {"paused"}


async def test_a_paused_endpoint_is_asked_every_two_hours_and_enabled_when_it_answers(site: Site) -> None:
    scripted, endpoint = await fail(site, 26)
    (held,) = tell(site)
    paused_at = [delivery.sent_at for delivery in site[Delivery]][-1]
    scripted.letters.clear()
    scripted.answer = lambda number: 200 if number == 3 else 500
    wait(site, days=1)
    assert await scripted.courier.deliver_due() == 3
    checks = [delivery for delivery in site[Delivery] if delivery.webhook_id is None]
    assert [check.sent_at - paused_at for check in checks] == [timedelta(hours=hours) for hours in (2, 4, 6)]
    assert b"event=test&payload%5Bchargify%5D=testing" in scripted.letters[0].body
    assert (endpoint.status, endpoint.failures, endpoint.next_check_at) == ("enabled", 0, None)
    assert held.status == "paused", "what was held back is sent by hand alone"
    (new,) = tell(site)
    await scripted.courier.deliver_due()
    assert new.attempts == 1


async def test_51_failures_disable_an_endpoint_for_good(site: Site) -> None:
    scripted, endpoint = await fail(site, 26)
    wait(site, days=30)
    assert await scripted.courier.deliver_due() == 25
    assert (endpoint.failures, endpoint.status, endpoint.next_check_at) == (51, "disabled", None)
    assert tell(site) == []
    wait(site, days=30)
    assert (await scripted.courier.deliver_due(), scripted.courier.next_due()) == (0, None)


async def test_a_replay_keeps_the_id_and_begins_anew(site: Site) -> None:
    scripted = Scripted(site)
    add_endpoint(site, "http://localhost/", "customer_create")
    (webhook,) = tell(site)
    await scripted.courier.deliver_due()
    wait(site, hours=1)
    with transaction():
        replay(site, webhook)
    assert (webhook.accepted_at, webhook.status) == (None, "pending")
    await scripted.courier.deliver_due()
    assert scripted.ids == [webhook.id, webhook.id]
    assert scripted.letters[0].body == scripted.letters[1].body
    assert webhook.accepted_at == START + timedelta(hours=1)


async def test_a_replay_reaches_a_paused_endpoint_and_enables_it(site: Site) -> None:
    scripted, endpoint = await fail(site, 26)
    (held,) = tell(site)
    scripted.answer = lambda _: 200
    with transaction():
        replay(site, held)
    await scripted.courier.deliver_due()
    assert (held.status, endpoint.status, endpoint.failures) == ("successful", "enabled", 0)


async def test_a_test_message(site: Site, server: Receiver) -> None:
    endpoint = add_endpoint(site, server.url)
    with transaction():
        trigger(site, "test", endpoint)
    await Courier(lambda: site).deliver_due()
    (got,) = server.received
    assert got.form == {"id": got.form["id"], "event": "test", "payload": {"chargify": "testing"}}
