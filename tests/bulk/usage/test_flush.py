"""What a flush sends, and what it leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import anyio
import pytest

from maxio_sdk.bulk.usage import (
    EventRecorder,
    FlushInProgressError,
    UsageCounts,
    UsageFlush,
    UsageRecord,
    UsageRecorder,
)
from maxio_sdk.errors import (
    APIConnectionError,
    AuthenticationError,
    ConfigurationError,
    JournalError,
    ServerError,
)
from tests.bulk.usage.support import World, on_both_loops, sums
from tests.sandbox.held_components import archive, held

pytestmark = pytest.mark.anyio


async def flush(world: World, recorder: UsageRecorder, **settings: Any) -> UsageFlush:
    async with world.client() as maxio:
        return await recorder.flush(maxio, **{"pace": 0, **settings})


@on_both_loops
async def test_a_day_goes_out_as_one_usage_when_it_is_over(world: World) -> None:
    recorder = world.recorder()
    for quantity in (1, "0.25", Decimal("0.75"), 3):
        recorder.record(world.first, "handle:sms", quantity)
    recorder.record(world.first, world.minutes, 4, memo="calls")
    assert await flush(world, recorder) == UsageFlush()
    assert world.calls("create_usage") == world.calls("read_site") == 0

    world.go_on(days=1)
    recorder.record(world.first, "handle:sms", 100)
    assert await flush(world, recorder) == UsageFlush(sent=2)
    assert world.received == {
        (world.first, world.sms, "2026-01-15"): 5,
        (world.first, world.minutes, "2026-01-15"): 4,
    }
    assert world.calls("create_usage") == 2
    assert recorder.counts() == UsageCounts(open=1, sent=2)
    assert await flush(world, recorder) == UsageFlush()
    assert world.calls("create_usage") == 2
    assert held(world.api, _first(world), world.sms)["unit_balance"] == 5


def _first(world: World) -> Any:
    from maxio_sdk.sandbox._state.subscriptions import Subscription

    return world.api.site[Subscription][world.first]


async def test_what_was_sent_can_be_listed(world: World) -> None:
    recorder = world.recorder()
    recorder.record("acme-1", "handle:sms", 2, memo="first")
    recorder.record("reference:acme-1", "handle:sms", "2.5", memo="second")
    recorder.record("reference:acme-1", "handle:sms", 1)
    await flush(world, recorder, before=world.tomorrow)
    (entry,) = recorder.sent()
    (usage,) = world.usages
    assert (entry.subscription, entry.component, entry.price_point) == ("reference:acme-1", "handle:sms", None)
    assert (entry.day, entry.quantity, entry.records, entry.memo) == (world.today, Decimal("5.5"), 3, "second")
    assert (entry.status, entry.usage_id, entry.messages) == ("sent", usage.id, ())
    assert usage.memo is not None
    assert usage.memo.startswith("2026-01-15 [")
    assert usage.memo.endswith("] second")
    assert usage.quantity == Decimal("5.5")


async def test_whole_quantities_are_sent_as_numbers_and_others_as_text(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, "handle:sms", "2.00")
    recorder.record(world.second, "handle:sms", "2.50")
    await flush(world, recorder, before=world.tomorrow)
    bodies = [each.body["usage"]["quantity"] for each in world.api.sandbox.requests.of("create_usage")]
    assert bodies == [2, "2.5"]


async def test_late_records_go_out_as_a_further_usage(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 5)
    world.go_on(days=1)
    await flush(world, recorder)
    recorder.record(world.first, world.sms, 2, at=world.api.site.now - timedelta(days=1))
    await flush(world, recorder)
    assert [usage.quantity for usage in world.usages] == [5, 2]
    assert world.received == {(world.first, world.sms, "2026-01-15"): 7}
    assert [entry.quantity for entry in recorder.sent()] == [5, 2]


async def test_what_is_recorded_while_a_sum_is_sent_is_not_lost(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 5)
    another = UsageRecorder(world.directory / "usage.db", now=world.now)
    send = world.at

    def at(place: str) -> Callable[[], None]:
        if place in ("on the way", "after the effect"):
            return lambda: another.record(world.first, world.sms, 1) if world.calls("create_usage") < 2 else None
        return send(place)

    world.at = at  # type: ignore[method-assign]
    await flush(world, recorder, before=world.tomorrow)
    await flush(world, recorder, before=world.tomorrow)
    assert [usage.quantity for usage in world.usages] == [5, 2]
    assert [entry.quantity for entry in recorder.pending()] == [1]


async def test_a_sum_of_nothing_is_not_sent(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 5)
    recorder.record(world.first, world.sms, -5)
    assert await flush(world, recorder, before=world.tomorrow) == UsageFlush()
    assert world.calls("create_usage") == 0
    assert recorder.counts() == UsageCounts()


async def test_refused_ones_are_kept_with_their_messages(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.seats, 1)
    recorder.record(world.first, "handle:nothing", 2)
    recorder.record("reference:nobody", world.sms, 3)
    recorder.record("reference:77", world.sms, 4)
    recorder.record(world.first, world.sms, 5)
    assert await flush(world, recorder, before=world.tomorrow) == UsageFlush(sent=1, refused=4)
    found = {entry.quantity: entry.messages for entry in recorder.refused()}
    assert found[Decimal(1)] == ("Usages can only be added to metered or prepaid usage components.",)
    assert found[Decimal(4)] == ("No subscription has this reference.",)
    assert all(messages and all(messages) for messages in found.values())
    assert sorted(found) == [1, 2, 3, 4]
    assert await flush(world, recorder, before=world.tomorrow) == UsageFlush()


async def test_refused_ones_are_retried_or_discarded(world: World) -> None:
    recorder = world.recorder()
    archive(world.api, world.sms)
    for quantity, subscription in ((1, world.first), (2, world.second)):
        recorder.record(subscription, world.sms, quantity, memo="old")
    await flush(world, recorder, before=world.tomorrow)
    one, two = recorder.refused()
    assert one.id is not None
    assert two.id is not None
    recorder.discard(two.id)
    with pytest.raises(ConfigurationError, match="discarded"):
        recorder.retry(two.id)
    world.api.site[_component()][world.sms].archived_at = None
    recorder.record(world.first, world.sms, 10, memo="new")
    recorder.retry(one.id)
    with pytest.raises(ConfigurationError, match="no entry"):
        recorder.retry(one.id)
    (again,) = recorder.pending()
    assert (again.quantity, again.records, again.memo) == (11, 2, "new")
    await flush(world, recorder, before=world.tomorrow)
    assert world.received == {(world.first, world.sms, "2026-01-15"): 11}
    assert recorder.counts() == UsageCounts(sent=1, discarded=1)
    assert [entry.quantity for entry in recorder.discarded()] == [2]


def _component() -> Any:
    from maxio_sdk.sandbox._state.components import Component

    return Component


async def test_forgetting_leaves_what_waits_for_a_decision(world: World) -> None:
    recorder = world.recorder()
    for days in (3, 2, 1):
        for component in (world.sms, world.seats):
            recorder.record(world.first, component, days, at=world.api.site.now - timedelta(days=days))
    await flush(world, recorder)
    assert recorder.forget(world.today - timedelta(days=1)) == 2
    assert [entry.quantity for entry in recorder.sent()] == [1]
    assert len(list(recorder.refused())) == 3
    with pytest.raises(TypeError, match="a date"):
        recorder.forget(world.api.site.now)


@pytest.mark.parametrize("reference", ["{id}", "12ab", "a/b", "a b", "ä.json", "../x"])
async def test_a_reference_that_could_be_taken_for_an_id_is_looked_up(world: World, reference: str) -> None:
    from maxio_sdk.sandbox._state.subscriptions import Subscription

    reference = reference.format(id=world.second)
    world.api.site[Subscription][world.first].reference = reference
    recorder = world.recorder()
    for component in ("handle:sms", "handle:minutes"):
        recorder.record(f"reference:{reference}", component, 3)
    assert await flush(world, recorder, before=world.tomorrow) == UsageFlush(sent=2)
    assert {usage.subscription_id for usage in world.usages} == {world.first}
    assert world.calls("find_subscription") == 1


async def test_a_price_point_goes_with_its_usage(world: World) -> None:
    body = {"price_point": {"name": "Gold", "handle": "gold", "pricing_scheme": "per_unit",
                            "prices": [{"starting_quantity": 1, "unit_price": "9"}]}}  # fmt: skip
    reply = world.api.call("create_component_price_point", path={"component_id": world.sms}, body=body)
    gold = reply.json["price_point"]["id"]
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 1, price_point=gold)
    recorder.record(world.first, world.sms, 2, price_point="handle:gold")
    recorder.record(world.first, world.sms, 4)
    assert (await flush(world, recorder, before=world.tomorrow)).sent == 3
    found = {usage.quantity: usage.price_point_id for usage in world.usages}
    assert found[Decimal(1)] == found[Decimal(2)] == gold
    assert found[Decimal(4)] != gold


@on_both_loops
async def test_two_flushes_do_not_run_at_a_time(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 1)
    other = UsageRecorder(world.directory / "usage.db", now=world.now)
    world.gate = anyio.Event()

    async def late() -> None:
        await world.until_under_way()
        for each in (recorder, other):
            with pytest.raises(FlushInProgressError, match="Another flush"):
                await flush(world, each, before=world.tomorrow)
        world.gate.set()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(late)
        done = await flush(world, recorder, before=world.tomorrow)
    assert done.sent == 1
    assert await flush(world, other, before=world.tomorrow) == UsageFlush()


@on_both_loops
async def test_a_flush_that_failed_or_was_cancelled_lets_another_begin(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 1)
    world.gate = anyio.Event()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(partial(flush, world, recorder, before=world.tomorrow))
        await world.until_under_way()
        tasks.cancel_scope.cancel()
    world.gate.set()
    assert recorder.counts().sealed == 1
    async with world.client(api_key="wrong") as maxio:
        with pytest.raises(AuthenticationError):
            await recorder.flush(maxio, before=world.tomorrow)
    assert await flush(world, recorder, before=world.tomorrow) == UsageFlush(sent=1)
    assert len(world.usages) == 1


async def test_usages_are_spread_out(world: World) -> None:
    recorder = world.recorder()
    for number in (world.first, world.second):
        for component in (world.sms, world.minutes):
            recorder.record(number, component, 1)
    begun = anyio.current_time()
    await flush(world, recorder, before=world.tomorrow, pace=0.05)
    assert anyio.current_time() - begun >= 0.15
    assert world.api.sandbox.requests.peak == 1


@on_both_loops
async def test_several_go_out_at_a_time_if_wanted(world: World) -> None:
    recorder = world.recorder()
    for number in (world.first, world.second):
        for component in (world.sms, world.minutes):
            recorder.record(number, component, 1)
    world.gate = anyio.Event()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(partial(flush, world, recorder, before=world.tomorrow, concurrency=4))
        await world.until_under_way(4)
        world.gate.set()
    assert recorder.counts() == UsageCounts(sent=4)


@pytest.mark.parametrize("pace", [-1, float("nan"), float("inf")])
async def test_a_pace_is_a_time(world: World, pace: float) -> None:
    with pytest.raises(ConfigurationError, match="pace"):
        await flush(world, world.recorder(), pace=pace)


async def test_a_file_is_of_one_site(world: World) -> None:
    recorder = world.recorder()
    await flush(world, recorder)
    recorder.record(world.first, world.sms, 1)
    async with world.client(base_url="https://other.chargify.com") as maxio:
        with pytest.raises(ConfigurationError, match=r"acme\.chargify\.com.*other\.chargify\.com"):
            await recorder.flush(maxio, before=world.tomorrow)
    assert world.calls("create_usage") == 0
    assert (await flush(world, recorder, before=world.tomorrow)).sent == 1


async def test_a_file_is_of_one_zone_and_one_kind(tmp_path: Path) -> None:
    path = tmp_path / "usage.db"
    UsageRecorder(path, timezone=ZoneInfo("Europe/Berlin")).close()
    UsageRecorder(path, timezone=ZoneInfo("Europe/Berlin")).close()
    with pytest.raises(JournalError, match="Europe/Berlin"):
        UsageRecorder(path)
    with pytest.raises(JournalError, match="a file of usage"):
        EventRecorder(path)
    with pytest.raises(ConfigurationError, match="no directory"):
        UsageRecorder(tmp_path / "nowhere" / "usage.db")
    with pytest.raises(ConfigurationError, match="a file is needed"):
        UsageRecorder(":memory:")


@on_both_loops
async def test_a_server_that_fails_again_and_again_ends_the_flush(world: World) -> None:
    recorder = world.recorder()
    for days in range(1, 11):
        recorder.record(world.first, world.sms, days, at=world.api.site.now - timedelta(days=days))
    fault = world.api.sandbox.faults.fail("create_usage", times=None)
    lookups = world.api.sandbox.faults.fail("list_usages", times=None)
    with pytest.raises(ServerError):
        await flush(world, recorder)
    assert world.calls("create_usage") == 3
    assert recorder.counts() == UsageCounts(open=7, sealed=3)
    world.api.sandbox.faults.remove(fault)
    world.api.sandbox.faults.remove(lookups)
    assert await flush(world, recorder) == UsageFlush(sent=10)
    assert sum(usage.quantity for usage in world.usages) == 55


async def test_a_server_that_fails_over_one_sum_does_not_hold_up_the_others(world: World) -> None:
    recorder = world.recorder()
    for days in range(1, 6):
        recorder.record(world.first, world.sms, days, at=world.api.site.now - timedelta(days=days))
    world.api.sandbox.faults.fail("create_usage", times=2)
    assert await flush(world, recorder) == UsageFlush(sent=3, left=2)
    assert not UsageFlush(sent=3, left=2).complete
    assert await flush(world, recorder) == UsageFlush(sent=2)
    assert sum(usage.quantity for usage in world.usages) == 15


@pytest.mark.parametrize("what", ["read_site", "create_usage"])
async def test_without_a_connection_nothing_is_sent(world: World, what: str) -> None:
    recorder = world.recorder()
    for number in (world.first, world.second):
        recorder.record(number, world.sms, 1)
    world.api.sandbox.faults.refuse(what)
    with pytest.raises(APIConnectionError):
        await flush(world, recorder, before=world.tomorrow)
    assert recorder.counts().pending == 2
    assert await flush(world, recorder, before=world.tomorrow) == UsageFlush(sent=2)
    assert len(world.usages) == 2


async def test_flushing_waits_behind_everything_else(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = world.recorder()
    recorder.record("reference:2", world.sms, 1)
    lanes: list[Any] = []
    async with world.client() as maxio:
        run = maxio._executor.run

        async def watched(operation: Any, arguments: Any, options: Any) -> Any:
            lanes.append((operation.id, options.priority))
            return await run(operation, arguments, options)

        monkeypatch.setattr(maxio._executor, "run", watched)
        world.api.sandbox.faults.fail("create_usage")
        await recorder.flush(maxio, before=world.tomorrow, pace=0)
    assert {lane for _, lane in lanes} == {"background"}
    assert {"create_usage", "find_subscription"} <= {operation for operation, _ in lanes}


async def test_a_million_days_are_walked_in_pages(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maxio_sdk.bulk.usage._ledger._PAGE", 3)
    recorder = world.recorder()
    recorder.record_many(
        UsageRecord(subscription=world.first, component=component, quantity=sign * days,
                    at=world.api.site.now - timedelta(days=days))
        for days in range(1, 8) for sign, component in ((1, world.sms), (-1, world.minutes), (1, world.seats))
    )  # fmt: skip
    assert len(list(recorder.pending())) == 21
    world.api.sandbox.faults.fail("create_usage", times=2)
    assert await flush(world, recorder) == UsageFlush(sent=12, refused=7, left=2)
    assert await flush(world, recorder) == UsageFlush(sent=2)
    assert len(list(recorder.refused())) == 7
    assert sum(sums(recorder, "sent").values()) == 0


async def test_before_is_a_day(world: World) -> None:
    with pytest.raises(TypeError, match="a date"):
        await flush(world, world.recorder(), before=world.api.site.now)
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 1)
    assert await flush(world, recorder, before=date.max) == UsageFlush(sent=1)


@on_both_loops
async def test_recording_from_a_task_does_not_hold_the_loop_up(world: World) -> None:
    recorder = world.recorder()
    async with anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(recorder.arecord, world.first, world.sms, 1)
    await recorder.arecord_many([UsageRecord(subscription=world.first, component=world.sms, quantity=2)] * 5)
    (entry,) = recorder.pending()
    assert (entry.quantity, entry.records) == (30, 25)
    with recorder, pytest.raises(TypeError, match="float"):
        await recorder.arecord(world.first, world.sms, 0.5)  # type: ignore[arg-type]
    with pytest.raises(JournalError):
        recorder.record(world.first, world.sms, 1)
