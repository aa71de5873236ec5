"""Handing over: once, in order, side by side, again after failures, and whatever the store does."""

from __future__ import annotations

import asyncio
import contextvars
import functools
import logging
import threading
import time
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import pytest
from anyio import to_thread

from maxio_sdk.models.webhook_payloads import SubscriptionPayload
from maxio_sdk.webhooks import DeadLetter, MemoryStore, StoreCounts, WebhookEvent
from maxio_sdk.webhooks import _worker as worker_module
from maxio_sdk.webhooks._intake import taken_in
from tests.webhooks.receiver_support import FailingStore, body, eventually, give, made, signed

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def on_both(anyio_backend: Any) -> None:
    """Run each test on asyncio and on trio."""


@pytest.fixture
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "_SHORTEST_PAUSE", 0.002)


# -- to whom


async def test_each_handler_gets_the_events_that_it_wants() -> None:
    receiver = made()
    got: list[tuple[str, int]] = []

    @receiver.on("signup_success", "payment_success")
    async def some(event: WebhookEvent) -> None:
        got.append(("some", event.id))

    @receiver.on()
    def every(event: WebhookEvent) -> None:
        got.append(("every", event.id))

    async with receiver:
        for webhook_id, event in enumerate(("signup_success", "renewal_success", "payment_success", "brand_new"), 1):
            give(receiver, webhook_id, event=event)
        await receiver.settled()
    assert got == [("some", 1), ("every", 1), ("every", 2), ("some", 3), ("every", 3), ("every", 4)]
    assert receiver.counts() == StoreCounts(pending=0, handled=4, dead=0)


async def test_a_handler_gets_the_typed_payload() -> None:
    receiver = made()
    got: list[WebhookEvent[SubscriptionPayload]] = []

    @receiver.on("subscription_state_change")
    async def changed(event: WebhookEvent[SubscriptionPayload]) -> None:
        got.append(event)

    async with receiver:
        give(receiver, 1, 16, event="subscription_state_change")
        await receiver.settled()
    (event,) = got
    assert (event.id, event.event) == (1, "subscription_state_change")
    assert isinstance(event.payload, SubscriptionPayload)
    assert event.payload.subscription is not None
    assert event.payload.subscription.id == 16


async def test_an_event_that_nobody_wants_is_done() -> None:
    receiver = made()
    async with receiver:
        give(receiver, 1)
        await receiver.settled()
        assert give(receiver, 1).duplicate
    assert receiver.counts().handled == 1


async def test_async_callables_of_every_kind_run_on_the_loop_and_the_others_in_threads() -> None:
    receiver = made()
    where: dict[str, bool] = {}

    def here(name: str) -> None:
        where[name] = threading.current_thread() is threading.main_thread()

    async def function(event: WebhookEvent, name: str) -> None:
        await anyio.lowlevel.checkpoint()
        here(name)

    class Handling:
        async def __call__(self, event: WebhookEvent) -> None:
            here("object")

        async def method(self, event: WebhookEvent) -> None:
            here("method")

    receiver.on(name="partial")(functools.partial(function, name="partial"))
    receiver.on(name="object")(Handling())
    receiver.on()(Handling().method)
    receiver.on(name="hidden")(lambda event: function(event, "hidden"))
    receiver.on(name="plain")(lambda event: here("plain"))
    async with receiver:
        give(receiver, 1)
        await receiver.settled()
    assert where == {"partial": True, "object": True, "method": True, "hidden": True, "plain": False}
    assert receiver.counts().handled == 1


async def test_a_handler_that_comes_late_gets_what_comes_after() -> None:
    receiver = made()
    got: list[int] = []
    async with receiver:
        give(receiver, 1)
        await receiver.settled()
        receiver.on(name="late")(lambda event: got.append(event.id))
        give(receiver, 2)
        await receiver.settled()
    assert got == [2]


async def test_context_variables_are_those_of_the_entering_and_stay_with_their_handler() -> None:
    variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable", default="none")
    receiver = made()
    seen: list[str] = []

    @receiver.on()
    async def first(event: WebhookEvent) -> None:
        seen.append(variable.get())
        variable.set("of the first")

    @receiver.on()
    def second(event: WebhookEvent) -> None:
        seen.append(variable.get())
        variable.set("of the second")

    variable.set("entered")
    async with receiver:
        variable.set("later")
        give(receiver, 1)
        give(receiver, 2)
        await receiver.settled()
    assert seen == ["entered"] * 4


# -- order


async def test_a_lane_is_in_order_though_it_arrived_otherwise() -> None:
    receiver = made()
    got: list[int] = []

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        await anyio.sleep(0.002 * (4 - event.id))
        got.append(event.id)

    for webhook_id in (3, 1, 2):
        give(receiver, webhook_id)
    async with receiver:
        await receiver.settled()
    assert got == [1, 2, 3]


async def test_lanes_run_side_by_side_up_to_the_limit() -> None:
    receiver = made(concurrency=3)
    running, peak = 0, 0
    full = anyio.Event()

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        nonlocal running, peak
        running += 1
        peak = max(peak, running)
        if running == 3:
            full.set()
        await full.wait()
        await anyio.sleep(0.01)
        running -= 1

    async with receiver:
        for number in range(9):
            give(receiver, number, subscription=number)
        with anyio.fail_after(5):
            await receiver.settled()
    assert peak == 3


async def test_plain_handlers_run_side_by_side_too() -> None:
    receiver = made(concurrency=3)
    together = threading.Barrier(3)
    receiver.on(name="plain")(lambda event: together.wait(5))
    async with receiver:
        for number in range(6):
            give(receiver, number, subscription=number)
        await receiver.settled()
    assert receiver.counts().handled == 6


async def test_a_slow_lane_holds_up_no_other() -> None:
    receiver = made(concurrency=2)
    got: list[int] = []
    release = anyio.Event()

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        if event.id == 1:
            await release.wait()
        got.append(event.id)

    async with receiver:
        give(receiver, 1, subscription=1)
        give(receiver, 2, subscription=1)
        for number in range(3, 20):
            give(receiver, number, subscription=number)
        await eventually(lambda: len(got) == 17)
        release.set()
        await receiver.settled()
    assert got == [*range(3, 20), 1, 2]


async def test_a_failing_event_holds_up_its_lane_until_it_is_given_up() -> None:
    receiver = made(retry_delays=(0.01, 0.01))
    got: list[int] = []

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        got.append(event.id)
        if event.id == 1:
            raise ValueError

    async with receiver:
        for webhook_id, subscription in ((1, 1), (2, 1), (3, 2)):
            give(receiver, webhook_id, subscription)
        await eventually(lambda: receiver.counts().pending == 0)
    assert [each for each in got if each != 3] == [1, 1, 1, 2]
    assert got.index(3) < 3


# -- again


async def test_who_failed_gets_it_again_alone_after_exactly_the_delays(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1_000.0
    monkeypatch.setattr("time.time", lambda: now)
    store = FailingStore()
    letters: list[DeadLetter] = []
    receiver = made(store, retry_delays=(1, 5, 30), on_dead_letter=letters.append)
    calls: list[tuple[str, float]] = []

    @receiver.on()
    async def good(event: WebhookEvent) -> None:
        calls.append(("good", now))

    @receiver.on()
    async def bad(event: WebhookEvent) -> None:
        calls.append(("bad", now))
        raise ValueError("no good")

    @receiver.on()
    def worse(event: WebhookEvent) -> None:
        calls.append(("worse", now))
        if now < 1_036:
            raise KeyError("lost")

    async with receiver:
        give(receiver, 1)
        for delay in (0.999, 0.001, 4.999, 0.001, 29.999, 0.001):
            await receiver.settled()
            now += delay
            receiver._worker.wake()  # type: ignore[union-attr]
        await receiver.settled()
    bad_at = [at for name, at in calls if name == "bad"]
    assert bad_at == pytest.approx([1_000, 1_001, 1_006, 1_036])
    assert [name for name, _ in calls].count("good") == 1
    assert [at for name, at in calls if name == "worse"] == bad_at
    assert [(kind, note["attempts"]) for kind, note in store.notes] == [
        ("postpone", 1),
        ("postpone", 2),
        ("postpone", 3),
        ("bury", 4),
    ]
    assert [note["until"] for kind, note in store.notes if kind == "postpone"] == pytest.approx([1_001, 1_006, 1_036])
    assert store.notes[0][1]["error"] == "bad: ValueError: no good\nworse: KeyError: 'lost'"
    assert letters == receiver.dead_letters()
    (letter,) = letters
    assert (letter.error, letter.attempts, letter.done) == ("bad: ValueError: no good", 4, {"good", "worse"})


async def test_it_wakes_for_a_retry_also_while_another_lane_is_busy() -> None:
    receiver = made(retry_delays=(0.02,), poll_interval=5)
    release = anyio.Event()
    tries: list[int] = []

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        if event.id == 1:
            await release.wait()
        tries.append(event.id)
        if tries.count(2) == 1:
            raise ValueError

    async with receiver:
        give(receiver, 1, subscription=1)
        give(receiver, 2, subscription=2)
        with anyio.fail_after(3):
            await eventually(lambda: tries == [2, 2])
        release.set()


class UnprintableError(Exception):
    def __str__(self) -> str:
        raise RuntimeError("no words")


class OwnBaseError(BaseException):
    """Such as what a native extension raises when it panics."""


def quitting(event: WebhookEvent) -> None:
    raise SystemExit(1)


def raising(error: BaseException) -> tuple[str, Callable[[WebhookEvent], object]]:
    def plain(event: WebhookEvent) -> None:
        raise error

    return type(error).__name__, plain


def raising_async(error: BaseException) -> tuple[str, Callable[[WebhookEvent], Awaitable[None]]]:
    async def coroutine(event: WebhookEvent) -> None:
        raise error

    return type(error).__name__, coroutine


@pytest.mark.parametrize(
    ("kind", "call"),
    [
        raising(ValueError("x")),
        raising(StopIteration()),
        raising(UnprintableError()),
        raising(OwnBaseError()),
        raising(SystemExit(1)),
        raising(KeyboardInterrupt()),
        raising(asyncio.CancelledError()),
        raising_async(ValueError("x")),
        raising_async(UnprintableError()),
        raising_async(OwnBaseError()),
        raising_async(BaseExceptionGroup("", [OwnBaseError()])),
        raising_async(asyncio.CancelledError()),
        raising_async(TimeoutError()),
    ],
)
async def test_whatever_a_handler_raises_is_a_failure(kind: str, call: Callable[[Any], object]) -> None:
    receiver = made(retry_delays=())
    receiver.on(name="raising")(call)
    got: list[int] = []
    receiver.on(name="other")(lambda event: got.append(event.id))
    async with receiver:
        give(receiver, 1)
        give(receiver, 2)
        await receiver.settled()
        assert got == [1, 2]
        assert [letter.error.split(":")[:2] for letter in receiver.dead_letters()] == [["raising", f" {kind}"]] * 2


async def test_awaiting_a_task_that_was_cancelled_is_a_failure(anyio_backend: Any) -> None:
    if anyio_backend != "asyncio":
        pytest.skip("only asyncio cancels without being asked")
    receiver = made(retry_delays=())

    @receiver.on()
    async def waiting(event: WebhookEvent) -> None:
        task = asyncio.create_task(asyncio.sleep(10))
        task.cancel()
        await task

    @receiver.on()
    async def cancelling_itself(event: WebhookEvent) -> None:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        await asyncio.sleep(0)

    async with receiver:
        give(receiver, 1)
        await receiver.settled()
    (letter,) = receiver.dead_letters()
    assert letter.error == "waiting: CancelledError\ncancelling_itself: CancelledError"


async def test_an_endless_message_is_cut() -> None:
    receiver = made(retry_delays=())

    @receiver.on()
    async def wordy(event: WebhookEvent) -> None:
        raise ValueError("x" * 100_000)

    async with receiver:
        give(receiver, 1)
        await receiver.settled()
    assert len(receiver.dead_letters()[0].error) == 2_000


@pytest.mark.parametrize("is_async", [False, True])
async def test_a_callback_that_fails_is_only_logged(is_async: bool, caplog: pytest.LogCaptureFixture) -> None:
    heard: list[str] = []

    async def call_back(letter: DeadLetter) -> None:
        heard.append(letter.key)
        raise ValueError

    def plain_call_back(letter: DeadLetter) -> None:
        heard.append(letter.key)
        raise ValueError

    receiver = made(retry_delays=(), on_dead_letter=call_back if is_async else plain_call_back)
    receiver.on(name="failing")(lambda event: 1 / 0)
    async with receiver:
        give(receiver, 1)
        give(receiver, 2)
        await receiver.settled()
    assert heard == ["1", "2"]
    assert receiver.counts().dead == 2
    assert caplog.text.count("on_dead_letter failed") == 2


async def test_a_handler_that_hangs_is_told_of(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(worker_module, "_SLOW_SECONDS", 0.01)
    receiver = made()
    release = anyio.Event()

    @receiver.on()
    async def hanging(event: WebhookEvent) -> None:
        await release.wait()

    async with receiver:
        give(receiver, 1)
        await eventually(lambda: caplog.text.count("hanging is still running with webhook 1") >= 2)
        release.set()


# -- when


async def test_it_wakes_at_once_wherever_a_webhook_is_accepted() -> None:
    receiver = made(poll_interval=5)
    got: list[int] = []
    receiver.on(name="handler")(lambda event: got.append(event.id))

    async def elsewhere() -> None:
        await receiver.receive(*signed(body(3, 3)))

    async with receiver:
        await receiver.settled()
        with anyio.fail_after(3):
            give(receiver, 1, 1)
            await eventually(lambda: got == [1])
            await to_thread.run_sync(give, receiver, 2, 2)
            await eventually(lambda: got == [1, 2])
            await to_thread.run_sync(anyio.run, elsewhere)
            await eventually(lambda: got == [1, 2, 3])


async def test_what_another_process_accepted_is_found_by_looking() -> None:
    store = FailingStore()
    receiver = made(store, poll_interval=0.02)
    got: list[int] = []
    receiver.on(name="handler")(lambda event: got.append(event.id))
    async with receiver:
        await eventually(lambda: store.asked["next_due"])
        store.add(taken_in(body(1), time.time()))
        await eventually(lambda: got == [1])


async def test_while_there_is_nothing_to_do_it_only_looks_now_and_then() -> None:
    store = FailingStore()
    async with made(store, poll_interval=0.07):
        await anyio.sleep(0.25)
    assert 1 <= store.asked["lead"] <= 5
    assert store.asked["due"] == store.asked["next_due"] == store.asked["lead"]


async def test_while_a_handler_runs_it_only_looks_now_and_then() -> None:
    store = FailingStore()
    receiver = made(store, poll_interval=0.07)
    started, release = anyio.Event(), anyio.Event()

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        started.set()
        await release.wait()

    async with receiver:
        give(receiver, 1)
        give(receiver, 2)
        await started.wait()
        before = store.asked["due"]
        await anyio.sleep(0.25)
        assert store.asked["due"] - before <= 5
        release.set()


# -- the store fails


@pytest.mark.parametrize("method", ["lead", "due", "next_due", "handled", "finish", "postpone", "bury"])
@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.usefixtures("short_pauses")
async def test_a_store_that_fails_for_a_while_loses_and_doubles_nothing(
    method: str, plain: bool, caplog: pytest.LogCaptureFixture
) -> None:
    store = FailingStore()
    store.failing[method] = 3
    receiver = made(store, retry_delays=(0.001,))
    calls: list[tuple[str, int]] = []

    async def good(event: WebhookEvent) -> None:
        calls.append(("good", event.id))

    def plain_good(event: WebhookEvent) -> None:
        calls.append(("good", event.id))

    receiver.on(name="good")(plain_good if plain else good)

    @receiver.on()
    async def bad(event: WebhookEvent) -> None:
        calls.append(("bad", event.id))
        if event.id == 1:
            raise ValueError

    async with receiver:
        give(receiver, 1, 1)
        give(receiver, 2, 1)
        give(receiver, 3, 2)
        await eventually(lambda: receiver.counts() == StoreCounts(pending=0, handled=2, dead=1))
    assert sorted(calls) == [("bad", 1), ("bad", 1), ("bad", 2), ("bad", 3), ("good", 1), ("good", 2), ("good", 3)]
    assert "Out of order" not in caplog.text
    assert "WebhookStoreError" in caplog.text


async def test_a_store_that_fails_is_not_asked_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "_SHORTEST_PAUSE", 0.1)
    store = FailingStore()
    store.failing["due"] = 1_000
    receiver = made(store)
    async with receiver:
        for webhook_id in range(20):
            give(receiver, webhook_id)
            await anyio.sleep(0.01)
    assert 1 <= store.asked["due"] <= 3


async def test_any_error_of_a_store_is_outlived(short_pauses: None, monkeypatch: pytest.MonkeyPatch) -> None:
    store = MemoryStore()
    receiver = made(store)
    with monkeypatch.context() as patch:
        patch.setattr(store, "due", lambda *_: 1 / 0)
        async with receiver:
            give(receiver, 1)
            await anyio.sleep(0.01)
            patch.undo()
            await receiver.settled()
    assert receiver.counts().handled == 1


# -- the lead


async def test_who_does_not_lead_hands_nothing_over_until_it_does() -> None:
    store = FailingStore()
    store.leading = False
    receiver = made(store, poll_interval=0.01)
    got: list[int] = []
    receiver.on(name="handler")(lambda event: got.append(event.id))
    async with receiver:
        give(receiver, 1)
        await eventually(lambda: store.asked["lead"] >= 3)
        assert (got, store.asked["due"]) == ([], 0)
        store.leading = True
        await eventually(lambda: got == [1])


async def test_who_lost_the_lead_starts_no_further_handler() -> None:
    store = FailingStore()
    receiver = made(store, poll_interval=0.01)
    calls: list[str] = []

    @receiver.on()
    async def first(event: WebhookEvent) -> None:
        calls.append("first")
        store.leading = False
        seen = store.asked["lead"]
        await eventually(lambda: store.asked["lead"] > seen + 1)

    @receiver.on()
    async def second(event: WebhookEvent) -> None:
        calls.append("second")

    async with receiver:
        give(receiver, 1)
        await eventually(lambda: calls and not receiver._worker.busy)  # type: ignore[union-attr]
        assert calls == ["first"]
        store.leading = True
        await eventually(lambda: receiver.counts().handled == 1)
    assert calls == ["first", "second"]


async def test_a_hundred_at_once_each_exactly_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    receiver = made(retry_delays=(0.001,) * 9)
    got: list[tuple[int, int]] = []
    tries: dict[int, int] = {}

    @receiver.on()
    async def handle(event: WebhookEvent[SubscriptionPayload]) -> None:
        tries[event.id] = tries.get(event.id, 0) + 1
        if event.id % 5 == 0 and tries[event.id] < 3:
            raise ValueError
        got.append((event.id % 17, event.id))

    async with receiver:
        async with anyio.create_task_group() as tasks:
            for webhook_id in range(100):
                tasks.start_soon(to_thread.run_sync, give, receiver, webhook_id, webhook_id % 17)
                tasks.start_soon(to_thread.run_sync, give, receiver, webhook_id, webhook_id % 17)
        await eventually(lambda: receiver.counts().handled == 100)
    assert sorted(webhook_id for _, webhook_id in got) == list(range(100))
