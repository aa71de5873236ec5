"""Events of events-based billing: kept, sent in batches, counted once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import anyio
import pytest

from maxio_sdk.bulk.usage import EventCounts, EventFlush, EventRecorder, FlushInProgressError
from maxio_sdk.errors import ConfigurationError, ServerError
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._http.answers import Answer, unprocessable
from maxio_sdk.sandbox._http.call import HANDLERS, Call
from tests.bulk.usage.support import Crash, World, moment, on_both_loops

pytestmark = pytest.mark.anyio


def event(world: World, number: int = 0, **told: Any) -> dict[str, Any]:
    return {"chargify": {"subscription_id": world.first, **told}, "n": number}


async def flush(world: World, recorder: EventRecorder, **settings: Any) -> EventFlush:
    async with world.client(**settings) as maxio:
        return await recorder.flush(maxio, pace=0)


def numbers(world: World, stream: str = "calls") -> list[int]:
    return [each.properties["n"] for each in world.events if each.stream == stream]


async def test_events_go_out_in_batches_of_a_thousand(world: World) -> None:
    recorder = world.event_recorder()
    recorder.record_many("calls", (event(world, number) for number in range(2001)))
    recorder.record("texts", event(world, 7))
    assert recorder.counts() == EventCounts(pending=2002)
    assert await flush(world, recorder) == EventFlush(sent=2002)
    assert world.calls("bulk_record_events") == 4
    assert numbers(world) == list(range(2001))
    assert numbers(world, "texts") == [7]
    assert recorder.counts() == EventCounts(sent=2002)
    assert await flush(world, recorder) == EventFlush()
    assert world.calls("bulk_record_events") == 4


async def test_each_event_has_a_token_and_the_time_when_it_was_recorded(world: World) -> None:
    recorder = world.event_recorder()
    recorder.record("calls", event(world, 1))
    recorder.record("calls", event(world, 2, timestamp=None))
    recorder.record("calls", event(world, 3, uniqueness_token="mine", timestamp=datetime(2026, 1, 3, tzinfo=UTC)))
    world.go_on(hours=5)
    await flush(world, recorder)
    first, second, third = world.events
    assert first.token is not None
    assert second.token is not None
    assert first.token != second.token
    assert third.token == ("calls", "mine")
    assert first.timestamp == second.timestamp == moment("2026-01-15T12:00:00+00:00")
    assert third.timestamp == moment("2026-01-03T00:00:00+00:00")


def test_an_event_is_kept_as_it_is(world: World) -> None:
    recorder = world.event_recorder()
    given = {
        "chargify": {"subscription_reference": "acme-1"},
        "a": [1, 0.1, None, {"ü": "\u2028"}],
        "b": Decimal("0.10"),
    }
    recorder.record("calls", given)
    (entry,) = recorder.pending()
    assert given["chargify"] == {"subscription_reference": "acme-1"}
    told = entry.event.pop("chargify")
    assert entry.event == {"a": [1, 0.1, None, {"ü": "\u2028"}], "b": "0.10"}
    assert sorted(told) == ["subscription_reference", "timestamp", "uniqueness_token"]
    assert "acme" not in repr(entry)


@pytest.mark.parametrize(
    ("stream", "given", "error", "reason"),
    [
        ("", {}, ValueError, "api_handle"),
        ("..", {}, ValueError, "api_handle"),
        ("a\nb", {}, ValueError, "api_handle"),
        (7, {}, TypeError, "api_handle"),
        ("calls", [], TypeError, "a mapping"),
        ("calls", {}, ValueError, "chargify"),
        ("calls", {"chargify": 7}, ValueError, "chargify"),
        ("calls", {"chargify": {}}, ValueError, "neither"),
        ("calls", {"chargify": {"subscription_id": "4"}}, ValueError, "neither"),
        ("calls", {"chargify": {"subscription_id": True}}, ValueError, "neither"),
        ("calls", {"chargify": {"subscription_reference": ""}}, ValueError, "neither"),
        ("calls", {"chargify": {"subscription_id": 4, "uniqueness_token": " "}}, ValueError, "uniqueness_token"),
        ("calls", {"chargify": {"subscription_id": 4, "uniqueness_token": 5}}, ValueError, "uniqueness_token"),
        ("calls", {"chargify": {"subscription_id": 4, "timestamp": datetime(2026, 1, 1)}}, ValueError, "offset"),
        ("calls", {"chargify": {"subscription_id": 4, "timestamp": "2026-01-01T00:00:00"}}, ValueError, "offset"),
        ("calls", {"chargify": {"subscription_id": 4, "timestamp": "yesterday"}}, ValueError, "offset"),
        ("calls", {"chargify": {"subscription_id": 4, "timestamp": 1767225600}}, ValueError, "offset"),
        ("calls", {"chargify": {"subscription_id": 4}, "n": float("nan")}, ValueError, "n"),
        ("calls", {"chargify": {"subscription_id": 4}, "n": {1, 2}}, TypeError, "a set"),
    ],
)
def test_what_could_not_be_sent_is_refused_at_once(
    world: World, stream: Any, given: Any, error: type[Exception], reason: str
) -> None:
    recorder = world.event_recorder()
    good = {"chargify": {"subscription_id": 4}}
    with pytest.raises(error, match=reason):
        recorder.record_many(stream, [good, given])
    assert recorder.counts() == EventCounts()


@pytest.mark.parametrize("place", ["before the seal", "after the seal", "on the way", "after the effect",
                                   "before the note", "after the note"])  # fmt: skip
@pytest.mark.parametrize("days", [pytest.param(0, marks=pytest.mark.heavy), 29])
async def test_a_batch_that_is_sent_twice_counts_once(world: World, place: str, days: int) -> None:
    recorder = world.event_recorder()
    recorder.record_many("calls", (event(world, number) for number in range(3)))
    recorder.record_many("texts", (event(world, number) for number in range(3)))
    world.crash(place, spared=1)
    ended = False
    try:
        await flush(world, recorder)
    except* Crash:
        ended = True
    assert ended
    recorder.close()
    world.go_on(days=days)
    recorder = world.event_recorder()
    recorder.record("calls", event(world, 3))
    await flush(world, recorder)
    assert numbers(world) == [0, 1, 2, 3]
    assert numbers(world, "texts") == [0, 1, 2]
    assert recorder.counts() == EventCounts(sent=7)


@pytest.mark.parametrize("fault", ["lose_answer", "truncate", "reset", "refuse"])
async def test_a_lost_answer_is_asked_for_again(world: World, fault: str) -> None:
    recorder = world.event_recorder()
    recorder.record_many("calls", (event(world, number) for number in range(3)))
    getattr(world.api.sandbox.faults, fault)("bulk_record_events")
    assert await flush(world, recorder, max_retries=1) == EventFlush(sent=3)
    assert numbers(world) == [0, 1, 2]


async def test_what_was_sent_too_long_ago_is_unknown(world: World) -> None:
    recorder = world.event_recorder()
    recorder.record("calls", event(world, 1))
    world.api.sandbox.faults.lose_answer("bulk_record_events")
    assert await flush(world, recorder) == EventFlush(left=1)
    recorder.record("calls", event(world, 2))
    world.go_on(days=31)
    recorder.record("calls", event(world, 3))
    assert await flush(world, recorder) == EventFlush(sent=2, unknown=1)
    assert numbers(world) == [1, 2, 3]
    (entry,) = recorder.unknown()
    assert entry.event["n"] == 1
    assert "30 days" in entry.messages[0]
    recorder.discard(entry.id)
    assert recorder.counts() == EventCounts(sent=2)


@pytest.fixture
def picky(monkeypatch: pytest.MonkeyPatch) -> None:
    """A site that takes no batch with an event whose `n` is a multiple of 100."""
    Sandbox()
    plain = HANDLERS["bulk_record_events"]

    def handle(site: Any, call: Call) -> Any:
        if any(each["n"] % 100 == 0 for each in call.body):
            raise unprocessable("One of these cannot be taken.")
        return plain(site, call)

    monkeypatch.setitem(HANDLERS, "bulk_record_events", handle)


@pytest.mark.usefixtures("picky")
async def test_a_refused_batch_is_split_until_the_bad_events_are_found(world: World) -> None:
    recorder = world.event_recorder()
    recorder.record_many("calls", (event(world, number) for number in range(1, 300)))
    assert await flush(world, recorder) == EventFlush(sent=297, refused=2)
    assert sorted(numbers(world)) == [number for number in range(1, 300) if number % 100]
    assert world.calls("bulk_record_events") < 40
    bad = list(recorder.refused())
    assert [each.event["n"] for each in bad] == [100, 200]
    assert {each.messages for each in bad} == {("One of these cannot be taken.",)}
    assert {each.api_handle for each in bad} == {"calls"}
    assert recorder.counts() == EventCounts(sent=297, refused=2)
    assert await flush(world, recorder) == EventFlush()


@pytest.mark.usefixtures("picky")
async def test_refused_events_are_retried_or_discarded(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = world.event_recorder()
    recorder.record_many("calls", (event(world, number) for number in (100, 200)))
    await flush(world, recorder)
    one, two = recorder.refused()
    recorder.discard(two.id)
    with pytest.raises(ConfigurationError, match=f"no event {two.id}"):
        recorder.retry(two.id)
    recorder.retry(one.id)
    assert recorder.counts() == EventCounts(pending=1)
    assert await flush(world, recorder) == EventFlush(refused=1)


async def test_without_a_stream_nothing_of_it_is_split(world: World) -> None:
    recorder = world.event_recorder()
    recorder.record_many("calls", (event(world, number) for number in range(100)))
    recorder.record("texts", event(world))
    world.api.sandbox.faults.fail("bulk_record_events", status=404)
    assert await flush(world, recorder) == EventFlush(sent=1, refused=100)
    assert world.calls("bulk_record_events") == 2


async def test_a_server_that_fails_again_and_again_ends_the_flush(world: World) -> None:
    recorder = world.event_recorder()
    for number in range(10):
        recorder.record(f"stream-{number}", event(world))
    fault = world.api.sandbox.faults.fail("bulk_record_events", times=None)
    with pytest.raises(ServerError):
        await flush(world, recorder)
    assert world.calls("bulk_record_events") == 5
    world.api.sandbox.faults.remove(fault)
    world.api.sandbox.faults.fail("bulk_record_events", times=2)
    assert await flush(world, recorder) == EventFlush(sent=8, left=2)
    assert await flush(world, recorder) == EventFlush(sent=2)
    assert len(world.events) == 10


async def test_a_stream_that_fails_does_not_hold_up_the_others(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maxio_sdk.bulk.usage._event_queue._BATCH", 2)
    plain = HANDLERS["bulk_record_events"]

    def handle(site: Any, call: Call) -> Any:
        return Answer(status=500) if call.path["api_handle"] == "calls" else plain(site, call)

    monkeypatch.setitem(HANDLERS, "bulk_record_events", handle)
    recorder = world.event_recorder()
    for stream in ("calls", "texts"):
        recorder.record_many(stream, (event(world, number) for number in range(10)))
    with pytest.raises(ServerError):
        await flush(world, recorder)
    assert numbers(world, "texts") == list(range(10))
    assert world.calls("bulk_record_events") == 3 + 5
    monkeypatch.setitem(HANDLERS, "bulk_record_events", plain)
    assert await flush(world, recorder) == EventFlush(sent=10)
    assert numbers(world) == list(range(10))


async def test_large_events_go_in_smaller_batches(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maxio_sdk.bulk.usage._event_queue._BATCH_CHARACTERS", 3000)
    recorder = world.event_recorder()
    recorder.record_many("calls", ({**event(world, number), "text": "x" * 1000} for number in range(6)))
    recorder.record("calls", {**event(world, 6), "text": "x" * 9000})
    assert await flush(world, recorder) == EventFlush(sent=7)
    assert world.calls("bulk_record_events") == 4


async def test_what_is_recorded_meanwhile_waits_for_the_next_flush(world: World) -> None:
    recorder = world.event_recorder()
    recorder.record("calls", event(world, 0))
    another = EventRecorder(world.directory / "events.db", now=world.now)
    world.gate = anyio.Event()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(flush, world, recorder)
        await world.until_under_way()
        await another.arecord("calls", event(world, 1))
        await another.arecord_many("calls", [event(world, 2)])
        with pytest.raises(FlushInProgressError):
            await flush(world, another)
        world.gate.set()
    assert numbers(world) == [0]
    assert await flush(world, another) == EventFlush(sent=2)
    assert numbers(world) == [0, 1, 2]


@on_both_loops
async def test_a_recorder_flushes_until_it_is_cancelled(world: World) -> None:
    done: list[EventFlush] = []

    def on_flush(flush: EventFlush) -> None:
        done.append(flush)
        recorder.record("calls", event(world, 2))
        if len(done) == 2:
            scope.cancel()

    with world.event_recorder() as recorder:
        recorder.record("calls", event(world, 1))
        async with world.client() as maxio:
            with anyio.CancelScope() as scope:
                recorder._now = lambda: datetime.now(UTC).timestamp()
                await recorder.run(maxio, every=timedelta(milliseconds=20), pace=0, on_flush=on_flush)
    assert done == [EventFlush(sent=1)] * 2
    assert numbers(world) == [1, 2]
