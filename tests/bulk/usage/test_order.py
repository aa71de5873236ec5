"""In which order sums go out, and what a failing server, or the end of a task, does to the rest."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import anyio
import pytest
from anyio import to_thread

from maxio_sdk.bulk.usage import UsageCounts, UsageFlush, UsageRecorder
from maxio_sdk.bulk.usage._entries import Moment
from maxio_sdk.errors import ServerError
from maxio_sdk.sandbox._http.answers import Answer
from maxio_sdk.sandbox._http.call import HANDLERS, Call
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.bulk.usage.support import World, moment
from tests.sandbox.held_components import held

pytestmark = pytest.mark.anyio


async def flush(world: World, recorder: UsageRecorder, **settings: Any) -> UsageFlush:
    async with world.client() as maxio:
        return await recorder.flush(maxio, before=world.tomorrow, pace=0, **settings)


def balance(world: World, subscription: int) -> Any:
    return held(world.api, world.api.site[Subscription][subscription], world.sms)["unit_balance"]


@pytest.mark.parametrize("concurrency", [1, 4])
async def test_corrections_go_last_since_the_balance_stops_at_zero(world: World, concurrency: int) -> None:
    recorder = world.recorder()
    for number in (world.first, world.second):
        recorder.record(number, world.sms, -5, at=moment("2026-01-13T12:00:00+00:00"))
        recorder.record(number, world.sms, 10, at=moment("2026-01-14T12:00:00+00:00"))
    assert (await flush(world, recorder, concurrency=concurrency)).sent == 4
    assert sorted(usage.quantity for usage in world.usages) == [-5, -5, 10, 10]
    assert balance(world, world.first) == balance(world, world.second) == 5


@pytest.mark.parametrize("what", ["create_usage", "find_subscription"])
async def test_a_correction_waits_until_what_it_corrects_is_settled(world: World, what: str) -> None:
    recorder = world.recorder()
    for subscription in ("reference:2", world.first):
        recorder.record(subscription, world.sms, -5, at=moment("2026-01-13T12:00:00+00:00"))
    recorder.record("reference:2", world.sms, 10, at=moment("2026-01-14T12:00:00+00:00"))
    world.api.sandbox.faults.fail(what)
    assert await flush(world, recorder) == UsageFlush(sent=1, left=2)
    assert await flush(world, recorder) == UsageFlush(sent=2)
    assert balance(world, world.second) == 5


async def test_a_correction_that_was_left_goes_last_too(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.sms, -5)
    world.api.sandbox.faults.fail("create_usage")
    assert await flush(world, recorder) == UsageFlush(left=1)
    recorder.record(world.first, world.sms, 10)
    assert await flush(world, recorder) == UsageFlush(sent=2)
    assert balance(world, world.first) == 5


def test_a_sum_that_falls_below_zero_meanwhile_goes_with_the_last(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 5)
    ledger, when = recorder._ledger, Moment(0, 0)
    (key,) = ledger.due(world.tomorrow, negative=False)
    recorder.record(world.first, world.sms, -7)
    assert ledger.seal(key, when, address="1", negative=False) is None
    assert list(ledger.due(world.tomorrow, negative=True)) == [key]
    entry = ledger.seal(key, when, address="1", negative=True)
    assert entry is not None
    assert entry.quantity == -2


@pytest.fixture
def failing(world: World, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """A site that fails over the usages of one subscription, until told otherwise."""
    plain = HANDLERS["create_usage"]

    def handle(site: Any, call: Call) -> Any:
        of_first = call.path["subscription_id_or_reference"] == str(world.first)
        return Answer(status=500) if of_first else plain(site, call)

    monkeypatch.setitem(HANDLERS, "create_usage", handle)
    return lambda: monkeypatch.setitem(HANDLERS, "create_usage", plain)


async def test_what_the_server_always_fails_over_does_not_keep_the_others_from_it(
    world: World, failing: Callable[[], None]
) -> None:
    recorder = world.recorder()
    for days in range(5):
        recorder.record(world.first, world.sms, 1, at=world.api.site.now - timedelta(days=days))
    recorder.record(world.second, world.sms, 10)
    for _ in range(2):
        with suppress(ServerError):
            await flush(world, recorder)
    assert recorder.counts() == UsageCounts(sealed=5, sent=1)
    for _ in range(3):
        recorder.record(world.second, world.sms, 10)
        assert await flush(world, recorder) == UsageFlush(sent=1, left=5)
    failing()
    world.go_on(minutes=61)
    assert await flush(world, recorder) == UsageFlush(sent=5)
    assert sorted(usage.quantity for usage in world.usages) == [1] * 5 + [10] * 4


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_task_that_is_cancelled_as_its_flush_begins_leaves_no_lock(world: World) -> None:
    """asyncio's own cancellation goes through the shield of a thread."""
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 1)
    begun, go_on = threading.Event(), threading.Event()
    claim = recorder._file._claim

    def slowly(site: str) -> None:
        begun.set()
        assert go_on.wait(60)
        claim(site)

    recorder._file._claim = slowly  # type: ignore[method-assign]
    task = asyncio.create_task(flush(world, recorder))
    await to_thread.run_sync(begun.wait)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    recorder._file._claim = claim  # type: ignore[method-assign]
    assert await flush(world, recorder) == UsageFlush(sent=1)
    go_on.set()
    await anyio.lowlevel.checkpoint()
