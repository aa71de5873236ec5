"""What follows a refusal (429): the pause, the climb back, and what is told of it."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Callable
from itertools import pairwise

import anyio
import pytest

from maxio_sdk._transport.limiter import ProcessLimiter
from maxio_sdk.limits import Ticket
from tests.transport.slots import ORIGIN, Callers, FakeClock, most_at_a_time, refused, settled, slot_now, succeed


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def limiter(clock: FakeClock) -> ProcessLimiter:
    return ProcessLimiter(clock=clock)


# The pause after a refusal


def test_nothing_goes_out_in_a_pause(limiter: ProcessLimiter, clock: FakeClock) -> None:
    pause = refused(limiter)
    assert 54 <= pause <= 60
    now = limiter.snapshot(ORIGIN)
    assert (now.paused, now.limit, now.max_concurrency, now.in_flight) == (True, 1, 4, 0)
    clock.advance(pause - 0.1)
    with pytest.raises(AssertionError, match="no free slot"):
        slot_now(limiter)
    clock.advance(0.2)
    assert not limiter.snapshot(ORIGIN).paused
    slot_now(limiter).release()


def test_each_refusal_after_a_pause_doubles_it_up_to_five_minutes(limiter: ProcessLimiter, clock: FakeClock) -> None:
    pauses = []
    for _ in range(40):
        pauses.append(refused(limiter))
        clock.advance(pauses[-1])
    for pause, full in zip(pauses, [60, 120, 240] + [300] * 37, strict=True):
        assert 0.9 * full <= pause <= full
    # Jittered at the longest as well: several processes must not come back together for ever.
    assert len({round(pause, 6) for pause in pauses}) > 30


def test_the_pause_is_as_long_as_asked(limiter: ProcessLimiter, clock: FakeClock) -> None:
    for asked, least, most in [(1, 1, 1.1), (30, 30, 31), (3600, 900, 901), (float("inf"), 900, 901)]:
        pause = refused(limiter, asked)
        assert least <= pause <= most
        clock.advance(pause)


@pytest.mark.parametrize("asked", [0.0, -5.0, float("nan")])
def test_no_pause_but_one_at_a_time(limiter: ProcessLimiter, asked: float) -> None:
    assert refused(limiter, asked) == 0
    assert most_at_a_time(limiter) == 1


def test_refusals_of_one_moment_are_one_incident(
    limiter: ProcessLimiter, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    slots = [slot_now(limiter) for _ in range(4)]
    slots[0].denied(None)
    slots[0].release()
    pause = limiter.snapshot(ORIGIN).paused_for
    clock.advance(10)
    for slot in slots[1:]:
        slot.denied(None)
        slot.release()
    assert limiter.snapshot(ORIGIN).paused_for == pytest.approx(pause - 10)
    assert len(caplog.records) == 1
    clock.advance(pause)
    assert 108 <= refused(limiter) <= 120


def test_the_longest_that_any_of_them_asks_for_holds(limiter: ProcessLimiter) -> None:
    slots = [slot_now(limiter) for _ in range(3)]
    for slot, asked in zip(slots, [5, 100, 20], strict=True):
        slot.denied(asked)
        slot.release()
    assert 100 <= limiter.snapshot(ORIGIN).paused_for <= 101


def test_a_refusal_counts_at_once_and_not_at_the_release(limiter: ProcessLimiter) -> None:
    slot = slot_now(limiter)
    slot.denied(None)
    now = limiter.snapshot(ORIGIN)
    assert (now.paused, now.in_flight) == (True, 1)
    slot.release()
    assert limiter.snapshot(ORIGIN).in_flight == 0


def test_what_was_sent_before_the_pause_must_end_before_another_goes_out(
    limiter: ProcessLimiter, clock: FakeClock
) -> None:
    late = slot_now(limiter)
    clock.advance(refused(limiter))
    with pytest.raises(AssertionError, match="no free slot"):
        slot_now(limiter)
    late.release()
    slot_now(limiter).release()


def test_climbs_as_requests_succeed(limiter: ProcessLimiter, clock: FakeClock) -> None:
    clock.advance(refused(limiter))
    for level in (1, 2, 3):
        for _ in range(5):
            assert most_at_a_time(limiter) == level
            succeed(limiter)
    assert most_at_a_time(limiter) == 4
    # All is forgotten: the next pause is a short one again.
    assert 54 <= refused(limiter) <= 60


def test_what_does_not_succeed_does_not_climb(limiter: ProcessLimiter, clock: FakeClock) -> None:
    clock.advance(refused(limiter))
    for _ in range(30):
        slot_now(limiter).release()
    assert limiter.snapshot(ORIGIN).limit == 1


def test_what_was_sent_before_the_pause_does_not_climb(limiter: ProcessLimiter, clock: FakeClock) -> None:
    limiter.join(ORIGIN, 40)
    before = [slot_now(limiter) for _ in range(20)]
    clock.advance(refused(limiter))
    for slot in before:
        slot.succeeded()
        slot.release()
    assert limiter.snapshot(ORIGIN).limit == 1
    succeed(limiter, 5)
    assert limiter.snapshot(ORIGIN).limit == 2


def test_a_refusal_while_climbing_begins_anew(limiter: ProcessLimiter, clock: FakeClock) -> None:
    clock.advance(refused(limiter))
    succeed(limiter, 14)
    assert limiter.snapshot(ORIGIN).limit == 3
    clock.advance(refused(limiter))
    succeed(limiter, 4)
    assert limiter.snapshot(ORIGIN).limit == 1
    succeed(limiter)
    assert limiter.snapshot(ORIGIN).limit == 2


@pytest.mark.anyio
async def test_waiters_wake_at_the_end_of_the_pause_by_themselves(limiter: ProcessLimiter, clock: FakeClock) -> None:
    refused(limiter, 30)
    async with anyio.create_task_group() as tasks:
        callers = Callers(limiter, tasks)
        await callers.ask("a")
        await callers.ask("b")
        assert len(clock.timers) == 1
        clock.advance(29)
        await settled()
        assert callers.granted == []
        clock.advance(2)
        await settled()
        assert callers.granted == ["a"]
        assert await callers.finish_all() == ["a", "b"]


@pytest.mark.anyio
async def test_a_pause_that_grew_is_waited_for_to_its_end(limiter: ProcessLimiter, clock: FakeClock) -> None:
    other = slot_now(limiter)
    refused(limiter, 30)
    async with anyio.create_task_group() as tasks:
        callers = Callers(limiter, tasks)
        await callers.ask("a")
        other.denied(100)
        other.release()
        clock.advance(50)
        await settled()
        assert callers.granted == []
        clock.advance(60)
        await settled()
        assert callers.granted == ["a"]


@pytest.mark.anyio
async def test_the_real_clock_wakes_waiters() -> None:
    limiter = ProcessLimiter(pause=0.02)
    assert 0 < refused(limiter) <= 0.02
    with anyio.fail_after(10):
        slot = await limiter.acquire(ORIGIN, Ticket())
    slot.release()


@pytest.mark.anyio
async def test_no_thread_for_the_end_of_the_pause_is_no_error(
    limiter: ProcessLimiter, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_threads(when: float, callback: Callable[[], None]) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patch:
        patch.setattr(clock, "call_at", no_threads)
        refused(limiter, 30)
        async with anyio.create_task_group() as tasks:
            callers = Callers(limiter, tasks)
            await callers.ask("a")
            patch.undo()
            await callers.ask("b")
            clock.advance(40)
            await settled()
            assert await callers.finish_all() == ["a", "b"]


# What is logged


def test_the_pause_is_logged(limiter: ProcessLimiter, clock: FakeClock, caplog: pytest.LogCaptureFixture) -> None:
    refused(limiter, 30)
    clock.advance(40)
    refused(limiter, 0)
    first, second = caplog.records
    assert (first.name, first.levelno) == ("maxio_sdk", logging.WARNING)
    assert re.fullmatch(
        re.escape(ORIGIN) + r" refuses requests \(429\): paused for 3[01]\.\d s, then one at a time", first.getMessage()
    )
    assert "paused for 0.0 s" in second.getMessage()


def test_a_log_handler_may_use_the_limiter(limiter: ProcessLimiter) -> None:
    """Also from another thread that it waits for: nothing is logged in the middle of a change."""
    slots = [slot_now(limiter) for _ in range(4)]
    seen: list[int] = []

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            thread = threading.Thread(target=slots.pop().release)
            thread.start()
            thread.join()
            seen.append(limiter.snapshot(ORIGIN).in_flight)

    handler = Handler()
    log = logging.getLogger("maxio_sdk")
    log.addHandler(handler)
    try:
        slots[0].denied(30)
    finally:
        log.removeHandler(handler)
    assert seen == [3]


@pytest.mark.anyio
async def test_giving_back_does_not_log(limiter: ProcessLimiter, caplog: pytest.LogCaptureFixture) -> None:
    """It may happen in the garbage collector, in the middle of the very logging that it would wait for."""
    slots = [slot_now(limiter) for _ in range(4)]
    gate = limiter._gate(ORIGIN)
    slots[0].release()
    # As when another thread has the change made: the one who was refused finds nothing to log.
    gate.post(lambda: gate.deny(2, 30))
    slots[1].release()
    assert caplog.records == []
    with anyio.move_on_after(0.01):
        await limiter.acquire(ORIGIN, Ticket())
    assert len(caplog.records) == 1


# Caps


def test_climbs_to_the_cap_and_no_further(limiter: ProcessLimiter, clock: FakeClock) -> None:
    limiter.join(ORIGIN, 2)
    clock.advance(refused(limiter))
    succeed(limiter, 50)
    assert most_at_a_time(limiter) == 2


def test_a_cap_that_comes_while_climbing(limiter: ProcessLimiter, clock: FakeClock) -> None:
    clock.advance(refused(limiter))
    succeed(limiter, 10)
    assert limiter.snapshot(ORIGIN).limit == 3
    limiter.join(ORIGIN, 2)
    assert most_at_a_time(limiter) == 2


def test_a_cap_of_one_after_a_refusal(limiter: ProcessLimiter, clock: FakeClock) -> None:
    limiter.join(ORIGIN, 1)
    pauses = []
    for _ in range(3):
        pauses.append(refused(limiter))
        clock.advance(pauses[-1])
    assert all(shorter < longer for shorter, longer in pairwise(pauses))
    succeed(limiter, 50)
    assert most_at_a_time(limiter) == 1
    assert refused(limiter) <= 60
