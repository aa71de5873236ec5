"""Slots for requests: a fixed number at a time for each origin, over all clients, loops and threads of the process."""

from __future__ import annotations

import logging
import os
import random
import sys
import threading
import time
import weakref
from collections import OrderedDict, deque
from collections.abc import Callable
from functools import partial
from itertools import takewhile
from typing import Any, Final, Protocol, TypeAlias

from anyio import Event
from anyio.lowlevel import current_token

from maxio_sdk.config import positive
from maxio_sdk.limits import Lane, Limits, Ticket

__all__ = ["Clock", "ProcessLimiter"]

_LOG: Final = logging.getLogger("maxio_sdk")
_CAP: Final = 4
_LANES: Final[tuple[Lane, ...]] = ("critical", "interactive", "background")
_OLDEST_AFTER: Final = 15
"""How often in a row others may go before the oldest waiter: it gets at least one grant in sixteen."""
_CLIMB_AFTER: Final = 5
"""How many requests must succeed after a pause before one more may run at a time."""
_PAUSE_ASKED_MOST: Final = 900.0
"""What the server may ask for. After that, one request finds out whether it still refuses."""


class Clock(Protocol):
    """Time as the limiter sees it."""

    def now(self) -> float:
        """Return seconds since any moment."""
        ...

    def call_at(self, when: float, callback: Callable[[], None]) -> None:
        """Call back at a time, from any thread."""
        ...


class _RealClock:
    def now(self) -> float:
        return time.monotonic()

    def call_at(self, when: float, callback: Callable[[], None]) -> None:
        # A thread, because the waiters may belong to several event loops, and any of these may end.
        timer = threading.Timer(max(0.0, when - self.now()), callback)
        timer.daemon = True
        timer.start()


class ProcessLimiter:
    """The `ConcurrencyLimiter` of one process.

    After a refusal (429) nothing goes out for `pause` seconds, or what the server asks for; each refusal that follows
    doubles it, up to `pause_most`. Then one request runs at a time, and one more for every few that succeed.
    """

    def __init__(self, *, pause: float = 60.0, pause_most: float = 300.0, clock: Clock | None = None) -> None:
        self._pause = positive("ProcessLimiter: pause", pause)
        self._pause_most = positive("ProcessLimiter: pause_most", pause_most)
        self._clock = clock or _RealClock()
        self._gates: dict[str, _Gate] = {}
        _LIMITERS.add(self)

    async def acquire(self, origin: str, ticket: Ticket) -> _Slot:
        """Wait for a slot."""
        return await self._gate(origin).acquire(ticket)

    def join(self, origin: str, max_concurrency: int) -> Callable[[], None]:
        """Note that a client with this cap is there, and return what notes that it is gone."""
        gate, client = self._gate(origin), object()
        gate.post(partial(gate.add_client, client, max_concurrency))
        return partial(gate.post, partial(gate.remove_client, client))

    def snapshot(self, origin: str) -> Limits:
        """Return how things stand."""
        return self._gate(origin).snapshot()

    def forget_requests(self) -> None:
        """Begin anew in a forked process, where the requests and waiters of the parent are not ours."""
        for gate in self._gates.values():
            gate.forget_requests()

    def _gate(self, origin: str) -> _Gate:
        gate = self._gates.get(origin)
        # setdefault is atomic: two threads get the same one.
        return gate or self._gates.setdefault(origin, _Gate(origin, self._clock, self._pause, self._pause_most))


_LIMITERS: Final[weakref.WeakSet[ProcessLimiter]] = weakref.WeakSet()


def _running_loop() -> weakref.ref[Any] | None:
    """Return the event loop of asyncio that runs in this thread; None in trio's, which no task outlives."""
    asyncio = sys.modules.get("asyncio")  # not imported for this: it would make up most of the package's import
    if asyncio is None:
        return None
    try:
        return weakref.ref(asyncio.get_running_loop())
    except RuntimeError:
        return None


class _Wake:
    """Wakes a waiting task in its own event loop, from any thread."""

    def __init__(self) -> None:
        self._event = Event()
        loop: Any = current_token().native_token
        self._call_soon: Callable[..., Any] = getattr(loop, "call_soon_threadsafe", None) or loop.run_sync_soon

    async def wait(self) -> None:
        await self._event.wait()

    def wake(self) -> bool:
        """Return whether the event loop is still there."""
        try:
            self._call_soon(self._event.set)
        except Exception:
            return False  # whatever a loop raises that has ended
        return True


class _Waiter:
    """A call that wants a slot.

    Knows its task only weakly: a task whose event loop was dropped must be collected, and leave the queue by that.
    """

    __slots__ = ("loop", "number", "queue", "slot", "wake")

    def __init__(self, queue: _Queue) -> None:
        self.queue = queue
        self.loop = _running_loop()
        self.number = 0
        self.slot: _Slot | None = None
        self.wake: weakref.ref[_Wake] | None = None


_Queue: TypeAlias = OrderedDict[_Waiter, None]


class _Slot:
    _gate: _Gate | None = None
    _succeeded = False

    def __init__(self, gate: _Gate, number: int) -> None:
        self.number = number
        self._gate = gate

    def succeeded(self) -> None:
        self._succeeded = True

    def denied(self, retry_after: float | None) -> None:
        # At once: until the rest of the answer is read, others would still be let through.
        if self._gate is not None:
            self._gate.post(partial(self._gate.deny, self.number, retry_after))
            self._gate.log_pauses()

    def release(self) -> None:
        gate = self._gate
        if gate is not None:
            gate.post(partial(gate.finish, self.number, self._succeeded))
            self._gate = None

    def __del__(self) -> None:
        # Nobody has it any more: its waiter was gone, or Ctrl-C came before the `try` of who got it.
        if self._gate is not None:
            self.release()


class _Gate:
    """The slots of one origin.

    Every change is posted to a queue, and one who posts works the queue off for all; nobody waits for that. So a slot
    can be given back from everywhere: another thread, a signal handler, or the garbage collector in the middle of
    another change. An exception of a signal handler (Ctrl-C) may end a change half-way: it is made again by the next
    who posts, and no harm is done by making it twice.
    """

    def __init__(self, origin: str, clock: Clock, pause: float, pause_most: float) -> None:
        self._origin, self._clock = origin, clock
        self._pause_first, self._pause_most = pause, pause_most
        self._posted: deque[Callable[[], None]] = deque()
        self._worker: dict[None, object] = {}  # who works off what was posted
        self._unsaid: deque[tuple[Any, ...]] = deque()
        self._clients: dict[object, int] = {}
        self._cap = _CAP
        # In the order of the grants. Each has the longest waiting first.
        self._queues: dict[tuple[Lane, bool], _Queue] = {
            (lane, again): OrderedDict() for lane in _LANES for again in (True, False)
        }
        self._arrivals = 0
        self._grants = 0
        self._in_flight: dict[int, weakref.ref[Any] | None] = {}  # by number: the event loop of who has the slot
        self._passed_over = 0
        self._pauses = 0
        self._paused_until = 0.0
        self._granted_before_pause = 0
        self._level: int | None = None  # how many may run while the limit climbs back
        self._successes = 0
        self._timed = False

    # From everywhere

    def post(self, change: Callable[[], None]) -> None:
        """Have a change made, now or by who is making others."""
        self._posted.append(change)
        me = object()
        try:
            # Asked again after stepping back: what was posted meanwhile was left to us.
            while self._posted and self._worker.setdefault(None, me) is me:
                while self._posted:
                    self._posted[0]()
                    self._grant()
                    self._posted.popleft()
                self._worker.clear()
        finally:
            if self._worker.get(None) is me:
                self._worker.clear()

    def log_pauses(self) -> None:
        """Log what there is to log. Not from the middle of a change, nor from the garbage collector: logging waits."""
        while self._unsaid:
            _LOG.warning(*self._unsaid.popleft())

    async def acquire(self, ticket: Ticket) -> _Slot:
        waiter = _Waiter(self._queue_of(ticket))
        try:
            self.post(partial(self._enter, waiter, ticket))
            if waiter.slot is None:
                self.log_pauses()
                ticket.watch(partial(self._promoted, waiter, ticket))
            while waiter.slot is None:
                wake = _Wake()
                self.post(partial(self._watch, waiter, weakref.ref(wake)))
                await wake.wait()
            ticket.watch(None)
        except BaseException:
            self.post(partial(self._leave, waiter))
            ticket.watch(None)
            raise
        return waiter.slot

    def snapshot(self) -> Limits:
        return Limits(
            origin=self._origin,
            max_concurrency=self._cap,
            limit=self._limit(),
            in_flight=len(self._in_flight),
            waiting={lane: len(self._queues[lane, True]) + len(self._queues[lane, False]) for lane in _LANES},
            paused_for=self._paused_for(),
        )

    def _promoted(self, waiter: _Waiter, ticket: Ticket) -> None:
        self.post(partial(self._move, waiter, self._queue_of(ticket)))

    def _queue_of(self, ticket: Ticket) -> _Queue:
        return self._queues[ticket.lane, ticket.again]

    def forget_requests(self) -> None:
        self._posted.clear()
        self._worker.clear()
        self._unsaid.clear()
        self._in_flight.clear()
        self._timed = False
        for queue in self._queues.values():
            queue.clear()

    # Changes: made one after the other. A grant of what is free follows each.

    def add_client(self, client: object, cap: int) -> None:
        self._clients[client] = cap
        self._cap = min(self._clients.values())

    def remove_client(self, client: object) -> None:
        self._clients.pop(client, None)
        self._cap = min(self._clients.values(), default=_CAP)

    def finish(self, number: int, succeeded: bool) -> None:
        if succeeded and number > self._granted_before_pause:
            self._climb()
        self._in_flight.pop(number, None)

    def _enter(self, waiter: _Waiter, ticket: Ticket) -> None:
        if ticket.number is None:
            self._arrivals += 1
            ticket.number = self._arrivals
        waiter.number = ticket.number
        self._line_up(waiter, waiter.queue)
        if len(self._in_flight) >= self._limit():
            self._take_back()

    def _watch(self, waiter: _Waiter, wake: weakref.ref[_Wake]) -> None:
        waiter.wake = wake
        if waiter.slot is not None:
            self._wake(waiter)

    def _move(self, waiter: _Waiter, queue: _Queue) -> None:
        before = waiter.queue
        if waiter in before and before is not queue:
            self._line_up(waiter, queue)
            waiter.queue = queue
            del before[waiter]

    def _leave(self, waiter: _Waiter) -> None:
        waiter.queue.pop(waiter, None)
        if waiter.slot is not None:
            waiter.slot.release()

    def _line_up(self, waiter: _Waiter, queue: _Queue) -> None:
        """Queue a waiter by its age. Only repetitions and those of another lane are older than the last."""
        younger = list(takewhile(lambda other: other.number > waiter.number, reversed(queue)))
        queue[waiter] = None
        for other in reversed(younger):
            queue.move_to_end(other)

    def _take_back(self) -> None:
        """Take back the slots of tasks whose event loop was closed over them.

        They cannot run again, and need not be collected either: anyio keeps those that are inside its cancel scopes.
        """
        for number, loop in list(self._in_flight.items()):
            if loop is not None and ((alive := loop()) is None or alive.is_closed()):
                del self._in_flight[number]

    def _grant(self) -> None:
        """Give out the slots that are free."""
        if self._clock.now() < self._paused_until:
            self._wait_for_end_of_pause()
            return
        while len(self._in_flight) < self._limit() and (queue := self._next()) is not None:
            waiter = next(iter(queue))
            self._grants += 1
            slot = _Slot(self, self._grants)
            self._in_flight[slot.number] = waiter.loop
            # In this order for the sake of Ctrl-C: to be woken for nothing does no harm, never to be woken does.
            if self._wake(waiter):
                waiter.slot = slot
            del queue[waiter]

    def _wake(self, waiter: _Waiter) -> bool:
        """Wake the task of a waiter. False where there is none any more: it, or its event loop, has ended."""
        if waiter.wake is None:
            return True  # it does not sleep yet
        wake = waiter.wake()
        return wake is not None and wake.wake()

    def _next(self) -> _Queue | None:
        """Return the queue whose turn it is: the first of the highest lane, or that of the oldest waiter."""
        queues = [queue for queue in self._queues.values() if queue]
        if not queues:
            return None
        oldest = min(queues, key=lambda queue: next(iter(queue)).number)
        chosen = oldest if self._passed_over >= _OLDEST_AFTER else queues[0]
        self._passed_over = 0 if chosen is oldest else self._passed_over + 1
        return chosen

    def _limit(self) -> int:
        return self._cap if self._level is None else min(self._cap, self._level)

    # After a refusal

    def deny(self, number: int, retry_after: float | None) -> None:
        if number not in self._in_flight:
            return  # of the process that this one was forked from
        # What went out before the last pause is refused for the same reason, and not another time.
        again = number > self._granted_before_pause
        if again:
            self._pauses += 1
            self._granted_before_pause = self._grants
        length = 0.0
        if retry_after is not None:
            wait = min(retry_after, _PAUSE_ASKED_MOST)
            # Processes that were told the same should not come back at the same moment.
            length = wait + random.uniform(0, min(1.0, wait / 10))  # noqa: S311  (no secret)
        elif again:
            length = min(self._pause_first * 2 ** min(self._pauses - 1, 30), self._pause_most)
            length *= random.uniform(0.9, 1.0)  # noqa: S311
        self._paused_until = max(self._paused_until, self._clock.now() + length)
        self._level, self._successes = 1, 0
        if again:
            text = "%s refuses requests (429): paused for %.1f s, then one at a time"
            self._unsaid.append((text, self._origin, self._paused_for()))

    def _paused_for(self) -> float:
        return max(0.0, self._paused_until - self._clock.now())

    def _climb(self) -> None:
        if self._level is None:
            return
        self._successes += 1
        if self._successes >= _CLIMB_AFTER:
            self._successes = 0
            self._level += 1
            if self._level >= self._cap:
                self._level, self._pauses = None, 0

    def _wait_for_end_of_pause(self) -> None:
        waited_for = any(self._queues.values())
        if waited_for and not self._timed:
            try:
                self._clock.call_at(self._paused_until, partial(self.post, self._end_pause))
            except RuntimeError:
                return  # no thread can be started any more: the interpreter is shutting down
            self._timed = True

    def _end_pause(self) -> None:
        self._timed = False


def _forked() -> None:
    for limiter in list(_LIMITERS):
        limiter.forget_requests()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)
