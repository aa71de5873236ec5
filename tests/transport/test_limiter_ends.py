"""No slot is lost where things end at once: event loops that are dropped, interrupts, forks, the end of the process."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import subprocess
import sys
import weakref
from collections.abc import Awaitable, Callable, Coroutine
from types import FrameType
from typing import Any

import anyio
import pytest

from maxio_sdk._transport import limiter as module
from maxio_sdk._transport.limiter import ProcessLimiter
from maxio_sdk._transport.shared import shared
from maxio_sdk.limits import Slot, Ticket
from tests.transport.slots import (
    ORIGIN,
    Callers,
    FakeClock,
    assert_nothing_is_left,
    left_in_memory,
    refused,
    settled,
    slot_now,
    with_cap,
)

# Event loops that end without finishing their tasks

dropped_loops = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::RuntimeWarning"
)


async def _hold(limiter: ProcessLimiter) -> None:
    slot = await limiter.acquire(ORIGIN, Ticket())
    try:
        await asyncio.sleep(1e6)
    finally:
        slot.release()


def _loop_with(*tasks: Coroutine[Any, Any, None]) -> asyncio.AbstractEventLoop:
    """Return an event loop in which tasks have got as far as they get."""

    async def start() -> None:
        for task in tasks:
            running.add(asyncio.ensure_future(task))
            await settled()

    running: set[Any] = set()
    loop = asyncio.new_event_loop()
    loop.run_until_complete(start())
    return loop


@dropped_loops
@pytest.mark.parametrize("close", [True, False])
def test_loops_that_are_dropped_while_tasks_hold_and_wait(close: bool) -> None:
    limiter = ProcessLimiter()
    loop = _loop_with(*(_hold(limiter) for _ in range(10)))
    assert limiter.snapshot(ORIGIN).waiting["interactive"] == 6
    if close:
        loop.close()
    del loop
    assert_nothing_is_left(limiter)


@dropped_loops
def test_waiters_of_a_dropped_loop_leave_the_queue_without_a_grant() -> None:
    limiter = with_cap(1)
    slot = slot_now(limiter)
    _loop_with(_hold(limiter), _hold(limiter))
    assert limiter.snapshot(ORIGIN).waiting["interactive"] == 2
    gc.collect()
    assert limiter.snapshot(ORIGIN).waiting["interactive"] == 0
    slot.release()
    assert left_in_memory(limiter) == []


@dropped_loops
def test_waiters_of_a_dropped_loop_do_not_keep_the_server_that_they_wait_for() -> None:
    class Server:
        """One inside the process, whose clients have a limiter of their own as long as it lives."""

    async def call(server: Server) -> None:
        await _hold(shared(server).limiter)

    server = Server()
    gone = weakref.ref(server)
    _loop_with(*(call(server) for _ in range(6)))
    assert shared(server).limiter.snapshot(ORIGIN).waiting["interactive"] == 2
    del server
    gc.collect()
    assert gone() is None


@dropped_loops
def test_slots_of_tasks_that_outlive_their_loop_are_taken_back() -> None:
    """As all do that were inside a cancel scope of anyio."""
    limiter = ProcessLimiter()
    kept = [_hold(limiter) for _ in range(6)]
    loop = _loop_with(*kept)
    with pytest.raises(AssertionError, match="no free slot"):
        slot_now(limiter)
    loop.close()
    slots = [slot_now(limiter) for _ in range(4)]
    # What they give back in the end is theirs no more.
    kept.clear()
    del loop
    gc.collect()
    assert limiter.snapshot(ORIGIN).in_flight == 4
    slots.pop().release()
    assert limiter.snapshot(ORIGIN).in_flight == 3


@dropped_loops
def test_a_call_inside_a_cancel_scope_whose_loop_is_closed() -> None:
    limiter = ProcessLimiter()

    async def hold() -> None:
        with anyio.CancelScope():
            await _hold(limiter)

    loop = _loop_with(*(hold() for _ in range(6)))
    loop.close()
    del loop
    gc.collect()

    async def use() -> None:
        with anyio.fail_after(5):
            for _ in range(10):
                (await limiter.acquire(ORIGIN, Ticket())).release()

    asyncio.run(use())
    now = limiter.snapshot(ORIGIN)
    assert (now.in_flight, sum(now.waiting.values())) == (0, 0)


@dropped_loops
def test_a_grant_to_a_closed_loop_goes_to_the_next() -> None:
    limiter = with_cap(1)
    slot = slot_now(limiter)
    dead = _hold(limiter)
    closed = _loop_with(dead)
    closed.close()
    granted: list[Slot] = []

    async def wait() -> None:
        granted.append(await limiter.acquire(ORIGIN, Ticket()))

    alive = _loop_with(wait())
    # The one in the closed loop still exists, and it is its turn.
    assert limiter.snapshot(ORIGIN).waiting["interactive"] == 2
    slot.release()
    alive.run_until_complete(settled())
    assert len(granted) == 1
    assert limiter.snapshot(ORIGIN).in_flight == 1
    granted.pop().release()
    alive.close()
    del dead, closed, alive
    limiter.join(ORIGIN, 4)
    gc.collect()
    assert limiter.snapshot(ORIGIN).in_flight == 0


@dropped_loops
def test_a_loop_that_is_closed_between_the_grant_and_the_waking() -> None:
    limiter = ProcessLimiter()
    slots = [slot_now(limiter) for _ in range(4)]
    loop = _loop_with(_hold(limiter))
    slots.pop().release()
    assert limiter.snapshot(ORIGIN).in_flight == 4
    loop.close()
    del loop, slots
    assert_nothing_is_left(limiter)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_an_event_loop_that_has_ended_is_known_as_such(backend: str) -> None:
    wakes: list[module._Wake] = []

    async def leave() -> None:
        wakes.append(module._Wake())
        assert wakes[0].wake()

    anyio.run(leave, backend=backend)
    assert not wakes[0].wake()


@dropped_loops
def test_an_interrupt_that_ends_the_event_loop() -> None:
    limiter = ProcessLimiter()

    async def main() -> None:
        tasks = [asyncio.ensure_future(_hold(limiter)) for _ in range(6)]
        await settled()
        assert limiter.snapshot(ORIGIN).in_flight == 4
        del tasks
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        asyncio.run(main())
    assert_nothing_is_left(limiter)


# Interrupts at any place


class Interrupt(BaseException):
    """Like KeyboardInterrupt, which would end the test run."""


class Interruption:
    """Raises at the given line, counted, that runs in the limiter."""

    def __init__(self, at: int) -> None:
        self.lines = 0
        self._at = at

    def __enter__(self) -> Interruption:
        self._before = sys.gettrace()
        sys.settrace(self._trace)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(self._before)

    def _trace(self, frame: FrameType, event: str, argument: Any) -> Any:
        # A finalizer swallows what is raised in it: an interrupt there is one that nobody sees.
        if frame.f_code.co_filename != module.__file__ or frame.f_code.co_name == "__del__":
            return None
        if event == "line":
            self.lines += 1
            if self.lines == self._at:
                raise Interrupt
        return self._trace


def test_a_change_that_was_interrupted_is_made_by_the_next() -> None:
    gate = ProcessLimiter()._gate(ORIGIN)
    made: list[str] = []

    def change() -> None:
        made.append("once")
        if len(made) == 1:
            raise Interrupt

    with pytest.raises(Interrupt):
        gate.post(change)
    gate.post(lambda: made.append("next"))
    assert made == ["once", "once", "next"]
    assert not gate._posted


def test_a_slot_that_came_with_an_interrupt_comes_back_though_its_traceback_is_kept() -> None:
    limiter = with_cap(1)
    slot = slot_now(limiter)
    kept: list[Interrupt] = []

    async def call() -> None:
        waiting = limiter.acquire(ORIGIN, Ticket())
        waiting.send(None)
        slot.release()
        try:
            waiting.throw(Interrupt())
        except Interrupt as interrupt:
            kept.append(interrupt)

    asyncio.run(call())
    assert len(kept) == 1
    assert limiter.snapshot(ORIGIN).in_flight == 0


async def _life(limiter: ProcessLimiter) -> None:
    """Take, wait, promote, refuse, cancel and give back. Those who are interrupted give up, the others go on."""
    with contextlib.suppress(Interrupt):
        async with anyio.create_task_group() as tasks:
            callers = Callers(limiter, _Interruptible(tasks))  # type: ignore[arg-type]
            await callers.ask("a", "background")
            await callers.ask("b", "background")
            await callers.ask("c", "interactive")
            promoted = await callers.ask("d", "background")
            with contextlib.suppress(Interrupt):
                promoted.promote("interactive")
            callers.scopes["b"].cancel()
            for _ in range(4):
                await settled()
                for name in list(callers.slots):
                    with contextlib.suppress(Interrupt):
                        await callers.finish(name)


class _Interruptible:
    """Starts tasks that end quietly when they are interrupted."""

    def __init__(self, tasks: Any) -> None:
        self._tasks = tasks

    def start_soon(self, function: Callable[..., Awaitable[None]], *args: Any) -> None:
        async def run() -> None:
            with contextlib.suppress(Interrupt):
                await function(*args)

        self._tasks.start_soon(run)


@pytest.mark.anyio
@pytest.mark.parametrize("every", [7, pytest.param(1, marks=pytest.mark.heavy)])
async def test_an_interrupt_at_any_line_loses_nothing(every: int) -> None:
    line = 1
    while True:
        limiter = with_cap(1)
        with anyio.fail_after(5), Interruption(line) as interruption:
            await _life(limiter)
        slot_now(limiter).release()
        now = limiter.snapshot(ORIGIN)
        assert (now.in_flight, sum(now.waiting.values())) == (0, 0), f"interrupted at line {line}"
        if interruption.lines < line:
            break
        line += every
    assert line > 300


# Forks

FORK = """
import logging, os, sys, threading
from maxio_sdk._transport import limiter as module
from maxio_sdk.limits import Ticket
from tests.transport.slots import ORIGIN, slot_now

logging.disable()
holding, go_on = threading.Event(), threading.Event()


class Clock(module._RealClock):
    def now(self):
        if threading.current_thread() is not threading.main_thread():
            holding.set()
            go_on.wait(30)
        return super().now()


limiter = module.ProcessLimiter(clock=Clock())
slots = [slot_now(limiter) for _ in range(4)]
# This thread is in the middle of a change when the process forks, and another change is left to it.
thread = threading.Thread(target=slots.pop().release)
thread.start()
holding.wait(30)
slots.pop().release()
made = []
limiter._gate(ORIGIN).post(lambda: made.append(os.getpid()))
child = os.fork()
if child:
    go_on.set()
    thread.join(30)
    assert limiter.snapshot(ORIGIN).in_flight == 2
    _, status = os.waitpid(child, 0)
    assert limiter.snapshot(ORIGIN).in_flight == 2
    sys.exit(os.waitstatus_to_exitcode(status))
try:
    assert limiter.snapshot(ORIGIN).in_flight == 0
    own = [slot_now(limiter) for _ in range(4)]
    assert made == []
    for slot in slots:
        slot.succeeded()
        slot.denied(30)
        slot.release()
    now = limiter.snapshot(ORIGIN)
    assert (now.in_flight, now.paused) == (4, False)
    own.pop().release()
    slot_now(limiter).release()
    own[0].denied(30)
    assert limiter.snapshot(ORIGIN).paused
except BaseException:
    import traceback
    traceback.print_exc()
    os._exit(1)
os._exit(0)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_a_forked_process_has_all_its_slots() -> None:
    done = subprocess.run([sys.executable, "-c", FORK], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.anyio
async def test_waiters_of_a_forked_process_are_woken_at_the_end_of_the_pause() -> None:
    """The thread that was to do it is in the parent."""
    clock = FakeClock()
    limiter = ProcessLimiter(clock=clock)
    refused(limiter, 30)
    async with anyio.create_task_group() as tasks:
        callers = Callers(limiter, tasks)
        await callers.ask("parent's")
        clock.timers.clear()
        limiter.forget_requests()
        await callers.ask("child's")
        clock.advance(40)
        await settled()
        assert callers.granted == ["child's"]
        tasks.cancel_scope.cancel()


EXIT = """
import asyncio
from maxio_sdk._transport.limiter import ProcessLimiter
from maxio_sdk.limits import Ticket
limiter = ProcessLimiter()


async def hold():
    slot = await limiter.acquire("https://acme.chargify.com", Ticket())
    try:
        await asyncio.sleep(1e6)
    finally:
        slot.release()


async def main():
    tasks.update(asyncio.ensure_future(hold()) for _ in range(8))
    kept.append(await limiter.acquire("https://acme.chargify.com", Ticket()))
    kept[0].denied(30)
    await asyncio.sleep(0)


tasks, kept = set(), []
loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda *_: None)
loop.run_until_complete(main())
"""


def test_a_process_that_ends_with_slots_and_waiters_ends_quietly() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", EXIT], capture_output=True, text=True, timeout=60, check=False
    )
    complaints = [line for line in done.stderr.splitlines() if "refuses requests (429)" not in line]
    assert (done.returncode, complaints) == (0, [])
