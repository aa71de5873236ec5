"""No slot is lost, and no waiter forgotten: cancellations, threads, and changes in the middle of others."""

from __future__ import annotations

import gc
import random
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial

import anyio
import pytest
from anyio.lowlevel import checkpoint

from maxio_sdk._transport.limiter import ProcessLimiter
from maxio_sdk.limits import Lane, Ticket
from tests.transport.slots import ORIGIN, FakeClock, assert_nothing_is_left, settled, slot_now

LANES: tuple[Lane, ...] = ("critical", "interactive", "background")


# Cancellations


class Storm:
    """Callers that are cancelled at random: before they wait, as they wait, at the grant, and with a slot."""

    def __init__(self, limiter: ProcessLimiter, seed: int, *, alone: bool) -> None:
        self.cancelled = 0
        self.most = 0
        self._limiter, self._alone = limiter, alone
        self._random = random.Random(seed)
        self._running = 0
        self._scopes: list[anyio.CancelScope] = []

    async def run(self, times: int) -> None:
        async with anyio.create_task_group() as tasks:
            while self.cancelled < times:
                for _ in range(self._random.randrange(9)):
                    scope = anyio.CancelScope()
                    self._scopes.append(scope)
                    tasks.start_soon(self._call, scope)
                await self._turns(3)
                if self._alone:
                    await self._cancel_one_at_the_grant()
                self._random.shuffle(self._scopes)
                while len(self._scopes) > 6:
                    self._cancel(self._scopes.pop())

    async def _call(self, scope: anyio.CancelScope) -> None:
        ticket = Ticket(self._random.choice(LANES))
        ticket.again = self._random.random() < 0.2
        with scope:
            slot = await self._limiter.acquire(ORIGIN, ticket)
            try:
                self._running += 1
                self.most = max(self.most, self._running)
                await self._turns(6)
                slot.succeeded()
            finally:
                self._running -= 1
                slot.release()

    async def _cancel_one_at_the_grant(self) -> None:
        """Have one wait as the only one, and cancel it in the same moment as it gets its slot, or a little later."""
        slots = [await self._limiter.acquire(ORIGIN, Ticket("critical")) for _ in range(4)]
        ticket, scope = Ticket("critical"), anyio.CancelScope()
        ticket.number = -1
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._wait, ticket, scope)
            await settled()
            steps: list[Callable[[], None]] = [slots.pop().release, partial(self._cancel, scope)]
            self._random.shuffle(steps)
            for step in steps:
                step()
                await self._turns(4)
        for slot in slots:
            slot.release()

    async def _wait(self, ticket: Ticket, scope: anyio.CancelScope) -> None:
        with scope:
            (await self._limiter.acquire(ORIGIN, ticket)).release()

    def _cancel(self, scope: anyio.CancelScope) -> None:
        self.cancelled += 1
        scope.cancel()

    async def _turns(self, most: int) -> None:
        for _ in range(self._random.randrange(most)):
            await checkpoint()


@pytest.mark.anyio
@pytest.mark.parametrize("times", [1000, pytest.param(10_000, marks=pytest.mark.heavy)])
async def test_random_cancellations(times: int) -> None:
    limiter = ProcessLimiter()
    storm = Storm(limiter, times, alone=True)
    await storm.run(times)
    assert storm.most == 4
    assert_nothing_is_left(limiter)


def _in_threads(*runs: Callable[[], None]) -> None:
    """Run each in a thread of its own, and raise what any of them raised."""
    errors: list[BaseException] = []

    def run(one: Callable[[], None]) -> None:
        try:
            one()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(one,), daemon=True) for one in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads)
    if errors:
        raise errors[0]


@pytest.fixture
def hurried() -> Iterator[None]:
    """Have threads take turns as often as can be."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("times", [150, pytest.param(3000, marks=pytest.mark.heavy)])
def test_random_cancellations_in_three_event_loops(times: int) -> None:
    limiter = ProcessLimiter()
    storms = [Storm(limiter, seed, alone=False) for seed in range(3)]
    backends = ["asyncio", "trio", "asyncio"]
    _in_threads(
        *(
            partial(anyio.run, storm.run, times, backend=backend)
            for storm, backend in zip(storms, backends, strict=True)
        )
    )
    assert_nothing_is_left(limiter)


# Threads


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("rounds", [5, pytest.param(100, marks=pytest.mark.heavy)])
def test_never_more_than_four_over_three_event_loops(rounds: int) -> None:
    limiter = ProcessLimiter()
    running: set[object] = set()
    peaks: list[int] = []

    async def call() -> None:
        for _ in range(rounds):
            slot = await limiter.acquire(ORIGIN, Ticket())
            running.add(slot)
            peaks.append(len(running))
            await checkpoint()
            running.discard(slot)
            slot.release()

    async def callers() -> None:
        with anyio.fail_after(50):
            async with anyio.create_task_group() as tasks:
                for _ in range(64):
                    tasks.start_soon(call)

    _in_threads(*(partial(anyio.run, callers, backend=backend) for backend in ("asyncio", "trio", "asyncio")))
    assert len(peaks) == 3 * 64 * rounds
    assert max(peaks) == 4
    assert_nothing_is_left(limiter)


@pytest.mark.usefixtures("hurried")
def test_every_change_is_made_and_only_one_at_a_time() -> None:
    gate = ProcessLimiter()._gate(ORIGIN)
    changes, at_a_time = 0, 0
    overlaps: list[int] = []

    def change() -> None:
        nonlocal changes, at_a_time
        at_a_time += 1
        if at_a_time != 1:
            overlaps.append(at_a_time)
        count = changes
        len(overlaps)  # a call, where another thread may take its turn
        changes = count + 1
        at_a_time -= 1

    def post() -> None:
        for _ in range(3000):
            gate.post(change)

    _in_threads(*[post] * 6)
    assert (changes, overlaps) == (18_000, [])


def test_what_is_posted_as_another_stops_working_is_made() -> None:
    gate = ProcessLimiter()._gate(ORIGIN)
    made: list[str] = []

    class Worker(dict[None, object]):
        def clear(self) -> None:
            if not made:
                gate.post(lambda: made.append("late"))
            super().clear()

    gate._worker = Worker()
    gate.post(lambda: None)
    assert made == ["late"]
    assert not gate._worker


# In the middle of another change


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_given_back_in_the_middle_of_another_change(clock: FakeClock) -> None:
    limiter = ProcessLimiter(clock=clock)
    first, second = slot_now(limiter), slot_now(limiter)
    clock.meanwhile.append(second.release)
    first.release()
    assert_nothing_is_left(limiter)


def test_collected_in_the_middle_of_another_change(clock: FakeClock) -> None:
    limiter = ProcessLimiter(clock=clock)

    class Cycle:
        def __init__(self) -> None:
            self.itself, self.slot = self, slot_now(limiter)

    Cycle()
    slot = slot_now(limiter)
    clock.meanwhile.append(gc.collect)
    slot.release()
    assert_nothing_is_left(limiter)


@pytest.mark.skipif(sys.platform == "win32", reason="signals come later there")
def test_given_back_by_a_signal_handler_in_the_middle_of_another_change(clock: FakeClock) -> None:
    limiter = ProcessLimiter(clock=clock)
    first, second = slot_now(limiter), slot_now(limiter)
    before = signal.signal(signal.SIGUSR1, lambda *_: second.release())
    try:
        clock.meanwhile.append(lambda: signal.raise_signal(signal.SIGUSR1))
        first.release()
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert_nothing_is_left(limiter)


def test_a_slot_that_nobody_has_any_more_comes_back() -> None:
    limiter = ProcessLimiter()
    slot_now(limiter)
    assert_nothing_is_left(limiter)
