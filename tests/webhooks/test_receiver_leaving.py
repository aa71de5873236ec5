"""Leaving: what runs is waited for, then cancelled, and nothing that was not done counts as done."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from maxio_sdk import ConfigurationError
from maxio_sdk.webhooks import MemoryStore, StoreCounts, WebhookEvent, WebhookReceiver
from maxio_sdk.webhooks import _worker as worker_module
from tests.webhooks.receiver_support import FailingStore, body, eventually, give, made, signed

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def on_both(anyio_backend: Any) -> None:
    """Run each test on asyncio and on trio."""


async def finished_later(receiver: WebhookReceiver) -> list[int]:
    """Enter once more, and give back what was handed over then."""
    got: list[int] = []
    again = WebhookReceiver("key", store=receiver._store)
    for handler in receiver._handlers:
        again.on(name=handler.name)(lambda event: got.append(event.id))
    async with again:
        await again.settled()
    assert receiver.counts().pending == 0
    return got


async def test_what_runs_is_finished_and_nothing_new_is_begun() -> None:
    receiver = made(concurrency=1)
    started = anyio.Event()
    got: list[str] = []

    @receiver.on()
    async def first(event: WebhookEvent) -> None:
        started.set()
        await anyio.sleep(0.02)
        got.append(f"first {event.id}")

    @receiver.on()
    async def second(event: WebhookEvent) -> None:
        got.append(f"second {event.id}")

    async with receiver:
        give(receiver, 1, 1)
        give(receiver, 2, 2)
        await started.wait()
    assert got == ["first 1", "second 1"]
    assert receiver.counts() == StoreCounts(pending=1, handled=1, dead=0)


async def test_what_takes_too_long_is_cancelled_and_comes_again() -> None:
    receiver = made(drain_timeout=0.02)
    started = anyio.Event()
    cancelled: list[bool] = []

    @receiver.on()
    async def hanging(event: WebhookEvent) -> None:
        started.set()
        try:
            await anyio.sleep_forever()
        finally:
            cancelled.append(True)

    with anyio.fail_after(5):
        async with receiver:
            give(receiver, 1)
            await started.wait()
    assert cancelled == [True]
    (item,) = receiver._store.due(1e12, 10)
    assert (item.attempts, item.done) == (0, frozenset())
    assert await finished_later(receiver) == [1]


async def test_the_lead_is_kept_while_waiting_and_given_up_then() -> None:
    store = FailingStore()
    receiver = made(store, poll_interval=0.01)
    started = anyio.Event()

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        started.set()
        await anyio.sleep(0.1)

    async with receiver:
        give(receiver, 1)
        await started.wait()
        before = store.asked["lead"]
    assert store.asked["lead"] > before + 2
    assert store.asked["resign"] == 1


async def test_a_store_that_fails_to_resign_does_no_harm() -> None:
    class Unresigned(MemoryStore):
        def resign(self) -> None:
            raise RuntimeError

    async with made(Unresigned()) as receiver:
        give(receiver, 1)
        await receiver.settled()


async def test_a_cancelled_block_lets_handlers_finish() -> None:
    receiver = made()
    started = anyio.Event()

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        started.set()
        await anyio.sleep(0.02)

    with anyio.CancelScope() as scope:
        async with receiver:
            give(receiver, 1)
            await started.wait()
            scope.cancel()
            await anyio.sleep_forever()
    assert scope.cancelled_caught
    assert receiver.counts().handled == 1


async def test_a_cancelled_task_lets_handlers_finish(anyio_backend: Any) -> None:
    if anyio_backend != "asyncio":
        pytest.skip("asyncio's own way to cancel")
    receiver = made()
    started = anyio.Event()

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        started.set()
        await anyio.sleep(0.02)

    async def serve() -> None:
        async with receiver:
            await asyncio.Event().wait()

    task = asyncio.create_task(serve())
    await asyncio.sleep(0.01)
    give(receiver, 1)
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert receiver.counts().handled == 1


@pytest.mark.parametrize("swallowed", [BaseException, anyio.get_cancelled_exc_class])
async def test_a_handler_that_swallows_its_cancellation_is_not_done(swallowed: Any) -> None:
    receiver = made(drain_timeout=0)
    started = anyio.Event()
    kind = swallowed if swallowed is BaseException else swallowed()

    @receiver.on()
    async def stubborn(event: WebhookEvent) -> None:
        started.set()
        try:
            await anyio.sleep_forever()
        except kind:
            return

    async with receiver:
        give(receiver, 1)
        await started.wait()
    assert receiver.counts().pending == 1
    assert await finished_later(receiver) == [1]


async def test_a_success_is_noted_though_the_cancellation_comes_before_the_note() -> None:
    store = FailingStore()
    receiver = made(store, drain_timeout=0)
    store.gates["handled"] = threading.Event()

    @receiver.on()
    async def good(event: WebhookEvent) -> None:
        """Succeed."""

    async with anyio.create_task_group() as tasks, receiver:
        give(receiver, 1)
        await eventually(lambda: store.asked["handled"])
        tasks.start_soon(release_later, store.gates["handled"])
    (item,) = store.due(1e12, 10)
    assert item.done == {"good"}
    assert await finished_later(receiver) == []


async def test_a_success_is_noted_though_the_note_has_to_wait_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "_STORE_THREADS", 2)
    store = FailingStore()
    receiver = made(store, drain_timeout=0)
    store.gates["handled"] = threading.Event()
    called: list[int] = []

    @receiver.on()
    async def good(event: WebhookEvent) -> None:
        called.append(event.id)

    for webhook_id in (1, 2, 3):
        give(receiver, webhook_id, webhook_id)
    async with anyio.create_task_group() as tasks, receiver:
        await eventually(lambda: len(called) == 3 and store.asked["handled"] == 2)
        tasks.start_soon(release_later, store.gates["handled"])
    assert [item.done for item in store.due(1e12, 10)] == [{"good"}] * 3


async def release_later(gate: threading.Event) -> None:
    await anyio.sleep(0.03)
    gate.set()


async def test_a_thread_that_is_left_behind_notes_its_success_itself() -> None:
    store = FailingStore()
    receiver = made(store, drain_timeout=0)
    started, release = threading.Event(), threading.Event()

    @receiver.on()
    def slow(event: WebhookEvent) -> None:
        started.set()
        assert release.wait(10)

    with anyio.fail_after(5):
        async with receiver:
            give(receiver, 1)
            await eventually(started.is_set)
    assert receiver.counts().pending == 1
    release.set()
    await eventually(lambda: store.due(1e12, 10)[0].done == {"slow"})
    assert await finished_later(receiver) == []


async def test_a_note_that_cannot_be_written_ends_with_the_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "_SHORTEST_PAUSE", 0.005)
    store = FailingStore()
    store.failing["handled"] = 1_000_000
    receiver = made(store, drain_timeout=0.05)

    @receiver.on()
    async def good(event: WebhookEvent) -> None:
        """Succeed."""

    with anyio.fail_after(5):
        async with receiver:
            give(receiver, 1)
            await eventually(lambda: store.asked["handled"] >= 2)
    store.failing.clear()
    assert await finished_later(receiver) == [1]


@pytest.mark.parametrize("error", [ValueError("mine"), KeyboardInterrupt(), SystemExit(3)], ids=repr)
async def test_what_the_block_raises_comes_out_as_it_is(error: BaseException) -> None:
    receiver = made()
    with pytest.raises(type(error)) as caught:
        async with receiver:
            raise error
    assert caught.value is error


async def test_what_breaks_the_worker_ends_the_block(caplog: pytest.LogCaptureFixture) -> None:
    class BrokenError(BaseException):
        """No ordinary error."""

    class Broken(MemoryStore):
        def lead(self) -> bool:
            raise BrokenError

    with pytest.raises(BaseExceptionGroup) as caught, anyio.fail_after(5):
        async with made(Broken()):
            await anyio.sleep_forever()
    assert caught.group_contains(BrokenError)
    assert [record.levelname for record in caplog.records if "No more webhooks" in record.message] == ["CRITICAL"]


async def test_it_is_entered_once_at_a_time_and_as_often_as_one_likes() -> None:
    receiver = made()
    for _ in range(2):
        async with receiver:
            with pytest.raises(ConfigurationError, match="already"):
                async with receiver:
                    raise AssertionError
            with pytest.raises(ConfigurationError, match="already"), receiver.in_background():
                raise AssertionError
            give(receiver, 1)
            await receiver.settled()
    assert receiver.counts().handled == 1


def test_it_can_be_entered_in_one_loop_after_another(anyio_backend: Any) -> None:
    receiver = made()
    got: list[int] = []
    receiver.on(name="handler")(lambda event: got.append(event.id))

    async def enter(webhook_id: int) -> None:
        async with receiver:
            await receiver.receive(*signed(body(webhook_id)))
            await receiver.settled()

    for webhook_id in range(3):
        anyio.run(enter, webhook_id, backend=anyio_backend)
    assert got == [0, 1, 2]


async def test_random_cancellations_lose_nothing() -> None:
    receiver = made(drain_timeout=0)
    done: set[int] = set()

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        for _ in range(event.id % 4):
            await anyio.lowlevel.checkpoint()
        done.add(event.id)

    for webhook_id in range(60):
        give(receiver, webhook_id, webhook_id % 11)
    for turn in range(30):
        with anyio.move_on_after(0.0005 * turn):
            async with receiver:
                await anyio.sleep_forever()
    async with receiver:
        await receiver.settled()
    assert done == set(range(60))
    assert receiver.counts() == StoreCounts(pending=0, handled=60, dead=0)


# -- in a thread


def test_in_background(anyio_backend: Any) -> None:
    receiver = made()
    where: list[Any] = []
    handled = threading.Event()

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        await anyio.lowlevel.checkpoint()
        where.append(threading.current_thread().name)
        handled.set()

    with receiver.in_background(backend=anyio_backend) as entered:
        assert entered is receiver
        give(receiver, 1)
        assert handled.wait(5)
    assert where == ["maxio-webhooks"]
    assert receiver.counts().handled == 1
    assert not any(thread.name == "maxio-webhooks" for thread in threading.enumerate())


def test_in_background_an_error_of_the_block_comes_out(anyio_backend: Any) -> None:
    with pytest.raises(ValueError, match="mine"), made().in_background(backend=anyio_backend):
        raise ValueError("mine")


def test_in_background_what_cannot_begin_is_heard_of() -> None:
    with pytest.raises(LookupError), made().in_background(backend="nonsense"):
        raise AssertionError


def test_in_background_a_handler_that_quits_is_a_failed_one(anyio_backend: Any) -> None:
    receiver = made(retry_delays=())
    dead = threading.Event()
    receiver._on_dead_letter = lambda letter: dead.set()

    @receiver.on()
    async def quitting(event: WebhookEvent) -> None:
        raise SystemExit(1)

    with receiver.in_background(backend=anyio_backend):
        give(receiver, 1)
        assert dead.wait(5)
        assert receiver.dead_letters()[0].error == "quitting: SystemExit: 1"


def test_in_background_what_breaks_the_worker_comes_out_in_the_end(anyio_backend: Any) -> None:
    asked = threading.Event()

    class BrokenError(BaseException):
        """No ordinary error."""

    class Broken(MemoryStore):
        def lead(self) -> bool:
            asked.set()
            raise BrokenError

    with pytest.raises(BaseExceptionGroup) as caught, made(Broken()).in_background(backend=anyio_backend):
        assert asked.wait(5)
    assert caught.group_contains(BrokenError)


def test_after_a_fork_the_child_enters_for_itself(anyio_backend: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    receiver = made()
    handled = threading.Event()
    receiver.on(name="handler")(lambda event: handled.set())
    with receiver.in_background(backend=anyio_backend):
        of_the_parent = receiver._worker
        assert of_the_parent is not None
        of_the_parent._pid -= 1
        with receiver.in_background(backend=anyio_backend):
            give(receiver, 1)
            assert handled.wait(5)
        of_the_parent._pid += 1
        of_the_parent.stop()
