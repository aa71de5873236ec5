"""Flushing by the clock."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import anyio
import pytest

from maxio_sdk.bulk.usage import FlushInProgressError, UsageFlush, UsageRecorder
from maxio_sdk.bulk.usage import _schedule as schedules
from maxio_sdk.bulk.usage._schedule import Pace, Schedule, keep_flushing
from maxio_sdk.errors import (
    APIConnectionError,
    AuthenticationError,
    ConfigurationError,
    JournalError,
    OutcomeUnknownError,
    ResponseDecodeError,
)
from tests.bulk.usage.support import World, moment, on_both_loops

NEW_YORK = ZoneInfo("America/New_York")


def stamps(schedule: Schedule, begin: str, count: int) -> list[str]:
    """List the moments of a schedule."""
    at = schedule.latest(moment(begin).timestamp())
    found = []
    for _ in range(count):
        found.append(datetime.fromtimestamp(at, UTC).isoformat()[:16])
        at = schedule.following(at)
    return found


@pytest.mark.parametrize(
    ("at", "zone", "begin", "expected"),
    [
        (time(1, 30), UTC, "2026-01-15T12:00:00+00:00", ["2026-01-15T01:30", "2026-01-16T01:30"]),
        (time(1, 30), UTC, "2026-01-15T01:30:00+00:00", ["2026-01-15T01:30", "2026-01-16T01:30"]),
        (time(1, 30), UTC, "2026-01-15T01:29:59+00:00", ["2026-01-14T01:30", "2026-01-15T01:30"]),
        (time(0, 0), UTC, "2026-01-15T00:00:00+00:00", ["2026-01-15T00:00", "2026-01-16T00:00"]),
        # 02:30 does not come on March 9, and 01:30 comes twice on November 2.
        (time(2, 30), NEW_YORK, "2025-03-08T12:00:00-05:00",
         ["2025-03-08T07:30", "2025-03-09T07:30", "2025-03-10T06:30"]),
        (time(1, 30), NEW_YORK, "2025-11-01T12:00:00-04:00",
         ["2025-11-01T05:30", "2025-11-02T05:30", "2025-11-03T06:30"]),
    ],
)  # fmt: skip
def test_a_time_of_day_comes_once_a_day(at: time, zone: Any, begin: str, expected: list[str]) -> None:
    assert stamps(Schedule(at=at, every=None, zone=zone), begin, len(expected)) == expected


def test_every_so_often() -> None:
    schedule = Schedule(at=None, every=timedelta(minutes=90), zone=UTC)
    assert stamps(schedule, "2026-01-15T12:07:00+00:00", 3) == [
        "2026-01-15T12:07",
        "2026-01-15T13:37",
        "2026-01-15T15:07",
    ]


@pytest.mark.parametrize(
    ("at", "every", "reason"),
    [
        (None, None, "either"),
        (time(1), timedelta(hours=1), "either"),
        (time(1, tzinfo=UTC), None, "zone"),
        (None, timedelta(0), "more than nothing"),
    ],
)
def test_a_schedule_makes_sense(at: time | None, every: timedelta | None, reason: str) -> None:
    with pytest.raises(ConfigurationError, match=reason):
        Schedule(at=at, every=every, zone=UTC)


@on_both_loops
@pytest.mark.anyio
async def test_tasks_that_wait_at_once_begin_one_after_the_other() -> None:
    pace, begun = Pace(0.02), []

    async def work() -> None:
        await pace.wait()
        begun.append(anyio.current_time())

    start = anyio.current_time()
    async with anyio.create_task_group() as tasks:
        for _ in range(4):
            tasks.start_soon(work)
    assert all(at - start >= 0.02 * number for number, at in enumerate(sorted(begun)))


class Clock:
    """Time that passes when somebody sleeps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, begin: str) -> None:
        self.at = moment(begin).timestamp()
        self.sleeps: list[float] = []
        monkeypatch.setattr(schedules.anyio, "sleep", self.sleep)

    def now(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.at += seconds
        await anyio.lowlevel.checkpoint()

    @property
    def text(self) -> str:
        return datetime.fromtimestamp(self.at, UTC).isoformat()[:16]


async def flushes(clock: Clock, schedule: Schedule, outcomes: list[Any]) -> list[tuple[str, str]]:
    """Flush with these outcomes; return when that was, and for which moment."""
    found: list[tuple[str, str]] = []
    remaining = list(outcomes)

    async def flush(at: float) -> bool:
        if not remaining:
            raise EOFError
        found.append((clock.text, datetime.fromtimestamp(at, UTC).isoformat()[:16]))
        outcome = remaining.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return bool(outcome)

    with pytest.raises(EOFError):
        await keep_flushing(flush, schedule, clock.now)
    return found


@on_both_loops
@pytest.mark.anyio
async def test_flushes_come_at_their_times(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch, "2026-01-15T12:00:00+00:00")
    found = await flushes(clock, Schedule(at=time(1), every=None, zone=UTC), [True, True, True])
    assert found == [
        ("2026-01-15T12:00", "2026-01-15T01:00"),
        ("2026-01-16T01:00", "2026-01-16T01:00"),
        ("2026-01-17T01:00", "2026-01-17T01:00"),
    ]
    # A clock that is set, or a machine that slept, is noticed within a minute.
    assert max(clock.sleeps) <= 60


PASSING: list[Exception] = [
    APIConnectionError("no"),
    OutcomeUnknownError("perhaps"),
    ResponseDecodeError("a page that tells of maintenance", status_code=200),
    JournalError("full"),
    FlushInProgressError("busy"),
]


@pytest.mark.anyio
@pytest.mark.parametrize("outcome", [False, *PASSING], ids=str)
async def test_a_flush_that_did_not_get_to_its_end_is_repeated_soon(
    monkeypatch: pytest.MonkeyPatch, outcome: Any
) -> None:
    clock = Clock(monkeypatch, "2026-01-15T01:00:00+00:00")
    found = await flushes(clock, Schedule(at=time(1), every=None, zone=UTC), [outcome, outcome, True, True])
    assert [at for at, _ in found] == ["2026-01-15T01:00", "2026-01-15T01:05", "2026-01-15T01:10", "2026-01-16T01:00"]
    assert [at for _, at in found] == ["2026-01-15T01:00"] * 3 + ["2026-01-16T01:00"]


@pytest.mark.anyio
async def test_the_next_moment_does_not_wait_for_a_repetition(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch, "2026-01-15T01:00:00+00:00")
    schedule = Schedule(at=None, every=timedelta(minutes=3), zone=UTC)
    found = await flushes(clock, schedule, [False, False, True])
    assert [at for at, _ in found] == ["2026-01-15T01:00", "2026-01-15T01:03", "2026-01-15T01:06"]
    assert all(at == of for at, of in found)


@pytest.mark.anyio
async def test_what_does_not_pass_is_raised(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 1)
    world.go_on(days=1)
    async with world.client(api_key="wrong") as maxio:
        with pytest.raises(AuthenticationError):
            await recorder.run(maxio, at=time(1), pace=0)


@on_both_loops
@pytest.mark.anyio
async def test_a_recorder_flushes_until_it_is_cancelled(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 1, at=moment("2026-01-14T12:00:00+00:00"))
    recorder.record(world.first, world.sms, 2)
    done: list[UsageFlush] = []

    def on_flush(flush: UsageFlush) -> None:
        done.append(flush)
        if len(done) == 1:
            world.go_on(days=1)
        else:
            scope.cancel()

    async with world.client() as maxio:
        with anyio.CancelScope() as scope:
            await recorder.run(maxio, every=timedelta(milliseconds=20), pace=0, on_flush=on_flush)
    assert done == [UsageFlush(sent=1)] * 2
    assert [usage.quantity for usage in world.usages] == [1, 2]


@pytest.mark.anyio
@pytest.mark.parametrize(("hour", "sent"), [(13, 1), (11, 2)])
async def test_it_begins_with_what_should_have_been_sent_by_now(world: World, hour: int, sent: int) -> None:
    """At noon, a flush that was due at 11 sends yesterday; one that is due at 13 left yesterday to today's."""
    recorder = UsageRecorder(world.directory / "usage.db", now=world.now)
    for day in (13, 14, 15):
        recorder.record(world.first, world.sms, day, at=moment(f"2026-01-{day}T11:00:00+00:00"))
    done: list[UsageFlush] = []

    def on_flush(flush: UsageFlush) -> None:
        done.append(flush)
        scope.cancel()

    async with world.client() as maxio:
        with anyio.CancelScope() as scope:
            await recorder.run(maxio, at=time(hour), pace=0, on_flush=on_flush)
    assert done == [UsageFlush(sent=sent)]
