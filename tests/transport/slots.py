"""What tests of the limiter need: a clock that is set by hand, and callers that wait for slots."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Any

import anyio
import pytest
from anyio.abc import TaskGroup
from anyio.lowlevel import checkpoint

from maxio_sdk._transport import limiter as module
from maxio_sdk._transport.limiter import ProcessLimiter
from maxio_sdk.limits import Lane, Slot, Ticket

__all__ = [
    "ORIGIN",
    "Callers",
    "FakeClock",
    "assert_nothing_is_left",
    "left_in_memory",
    "most_at_a_time",
    "refused",
    "settled",
    "slot_now",
    "succeed",
    "with_cap",
]

ORIGIN = "https://acme.chargify.com"


class FakeClock:
    """Stands still until it is moved. What is put into `meanwhile` is done in the middle of the next change."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.timers: list[tuple[float, Callable[[], None]]] = []
        self.meanwhile: list[Callable[[], Any]] = []

    def now(self) -> float:
        while self.meanwhile:
            self.meanwhile.pop()()
        return self.seconds

    def call_at(self, when: float, callback: Callable[[], None]) -> None:
        self.timers.append((when, callback))

    def advance(self, seconds: float) -> None:
        """Move on, and call back whose time has come."""
        self.seconds += seconds
        due = [timer for timer in self.timers if timer[0] <= self.seconds]
        self.timers = [timer for timer in self.timers if timer[0] > self.seconds]
        for _, callback in due:
            callback()


def with_cap(cap: int, clock: FakeClock | None = None) -> ProcessLimiter:
    """Return a limiter with so many slots."""
    limiter = ProcessLimiter(clock=clock)
    limiter.join(ORIGIN, cap)
    return limiter


def slot_now(limiter: ProcessLimiter, ticket: Ticket | None = None) -> Slot:
    """Take a slot that is free. No event loop is needed for that, but for waiting."""
    waiting = limiter.acquire(ORIGIN, ticket or Ticket())
    try:
        waiting.send(None)
    except StopIteration as granted:
        slot: Slot = granted.value
        return slot
    except anyio.NoEventLoopError:
        pass
    finally:
        waiting.close()
    raise AssertionError("there is no free slot")


async def settled() -> None:
    """Let other tasks run until they wait."""
    for _ in range(10):
        await checkpoint()


class Callers:
    """Callers by name, each a task that waits for a slot and keeps it until told otherwise."""

    def __init__(self, limiter: ProcessLimiter, tasks: TaskGroup) -> None:
        self.granted: list[str] = []
        self.slots: dict[str, Slot] = {}
        self.scopes: dict[str, anyio.CancelScope] = {}
        self._limiter, self._tasks = limiter, tasks

    async def ask(self, name: str, lane: Lane = "interactive", *, ticket: Ticket | None = None) -> Ticket:
        """Start a caller, and return when it waits or has its slot."""
        ticket = ticket or Ticket(lane)
        self._tasks.start_soon(self._call, name, ticket)
        await settled()
        return ticket

    async def finish(self, name: str, *, succeeded: bool = True) -> None:
        """Let a caller give its slot back, and return when whoever gets it has it."""
        slot = self.slots.pop(name)
        if succeeded:
            slot.succeeded()
        slot.release()
        await settled()

    async def finish_all(self) -> list[str]:
        """Let all finish, one after the other in the order of their grants, and return that order."""
        served = 0
        while served < len(self.granted):
            name = self.granted[served]
            served += 1
            if name in self.slots:
                await self.finish(name)
        return self.granted

    async def _call(self, name: str, ticket: Ticket) -> None:
        with anyio.CancelScope() as self.scopes[name]:
            self.slots[name] = await self._limiter.acquire(ORIGIN, ticket)
            self.granted.append(name)


def assert_nothing_is_left(limiter: ProcessLimiter) -> None:
    """Check that nobody has a slot, that nobody waits, and that four are given out at once."""
    assert left_in_memory(limiter) == []
    now = limiter.snapshot(ORIGIN)
    assert (now.in_flight, sum(now.waiting.values())) == (0, 0)
    slots = [slot_now(limiter) for _ in range(4)]
    assert limiter.snapshot(ORIGIN).in_flight == 4
    for slot in slots:
        slot.release()
    assert not limiter._gate(ORIGIN)._posted


def left_in_memory(limiter: ProcessLimiter) -> list[Any]:
    """Return the waiters and the slots of a limiter that somebody still knows."""
    gc.collect()
    gate = limiter._gate(ORIGIN)
    queues = {id(queue) for queue in gate._queues.values()}
    things = gc.get_objects()
    waiters = [thing for thing in things if isinstance(thing, module._Waiter) and id(thing.queue) in queues]
    return waiters + [thing for thing in things if isinstance(thing, module._Slot) and thing._gate is gate]


def most_at_a_time(limiter: ProcessLimiter) -> int:
    """Take slots until none is left, give them back, and return how many there were."""
    slots = [slot_now(limiter) for _ in range(limiter.snapshot(ORIGIN).limit)]
    with pytest.raises(AssertionError, match="no free slot"):
        slot_now(limiter)
    for slot in slots:
        slot.release()
    return len(slots)


def refused(limiter: ProcessLimiter, retry_after: float | None = None) -> float:
    """Send a request that is refused, and return the seconds of the pause."""
    slot = slot_now(limiter)
    slot.denied(retry_after)
    slot.release()
    return limiter.snapshot(ORIGIN).paused_for


def succeed(limiter: ProcessLimiter, times: int = 1) -> None:
    """Send requests that succeed, one after the other."""
    for _ in range(times):
        slot = slot_now(limiter)
        slot.succeeded()
        slot.release()
