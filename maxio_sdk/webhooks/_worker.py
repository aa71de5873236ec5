"""The loop that hands accepted webhooks to handlers."""

from __future__ import annotations

import itertools
import logging
import os
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Final, TypeVar

import anyio
import attrs
from anyio import to_thread
from anyio.abc import TaskGroup

from maxio_sdk._loop import running_loop
from maxio_sdk.webhooks._handlers import Called, Handler, Note, attempt, described
from maxio_sdk.webhooks._intake import UNREADABLE, readable
from maxio_sdk.webhooks.event import WebhookEvent, parse
from maxio_sdk.webhooks.store import DeadLetter, Pending, WebhookStore, reason

__all__ = ["Policy", "Worker"]

T = TypeVar("T")

_logger = logging.getLogger("maxio_sdk")

_STORE_THREADS: Final = 4
_SHORTEST_PAUSE: Final = 0.1
_LONGEST_PAUSE: Final = 10.0
_SLOW_SECONDS: Final = 60.0


@attrs.frozen(kw_only=True)
class Policy:
    """How events are handed out; see `WebhookReceiver`."""

    retry_delays: tuple[float, ...]
    concurrency: int
    poll_interval: float
    drain_timeout: float


class Worker:
    """Hands the events of a store to handlers, on the event loop on which it was made, while `run` runs.

    It has one task a lane, so the order inside a lane is kept, and a slow lane holds up no other. An event stays
    pending in the store until all of its handlers have succeeded or it is given up, so whatever ends the process
    only makes it come again. What `run` does is shielded from cancellation: `stop` ends it.
    """

    def __init__(
        self, store: WebhookStore, handlers: Sequence[Handler], policy: Policy, on_dead_letter: Called | None
    ) -> None:
        self._store = store
        self._handlers = handlers
        self._policy = policy
        self._on_dead_letter = on_dead_letter
        loop = running_loop()
        self._soon: Callable[[Callable[[], None]], Any] = (
            loop.call_soon_threadsafe if hasattr(loop, "call_soon_threadsafe") else loop.run_sync_soon
        )
        self._pid = os.getpid()
        self._told_to_stop = anyio.Event()
        self._woken = anyio.Event()
        self._store_threads = anyio.CapacityLimiter(_STORE_THREADS)
        self._handler_threads = anyio.CapacityLimiter(policy.concurrency)
        self._leading = False
        self._busy: set[str] = set()
        self._alarms: dict[str, float] = {}
        self._reports: deque[DeadLetter] = deque()

    @property
    def of_this_process(self) -> bool:
        """False in a process that was forked off later: its threads and loops are not there."""
        return self._pid == os.getpid()

    @property
    def busy(self) -> bool:
        """Whether anything is being handled."""
        return bool(self._busy or self._reports)

    def wake(self) -> None:
        """Have it look into the store now. From any thread."""
        self._tell(self._rouse)

    def stop(self) -> None:
        """Have it finish what runs, and end. From any thread."""
        self._tell(self._end)

    def report(self, letter: DeadLetter) -> None:
        """Tell the callback of a dead letter that was made elsewhere. From any thread."""
        self._reports.append(letter)
        self.wake()

    def _tell(self, message: Callable[[], None]) -> None:
        if self.of_this_process:
            # The loop may be closed by now.
            with suppress(RuntimeError):
                self._soon(message)

    def _rouse(self) -> None:
        self._woken.set()

    def _end(self) -> None:
        self._told_to_stop.set()
        self._rouse()

    # -- the loop

    async def run(self) -> None:
        """Hand out what is due until told to stop; then wait for what runs, and cancel what takes too long."""
        with anyio.CancelScope(shield=True):
            try:
                async with anyio.create_task_group() as tasks:
                    await self._hand_out(tasks)
                    with anyio.move_on_after(self._policy.drain_timeout):
                        await self._drain()
                    if self._busy:
                        _logger.warning("%d webhooks are left unfinished, for the next time", len(self._busy))
                    tasks.cancel_scope.cancel()
            except BaseException as error:
                _logger.critical("No more webhooks are handled here: %s", type(error).__name__)
                raise
            finally:
                await self._resign()

    async def _hand_out(self, tasks: TaskGroup) -> None:
        failures = 0
        while not self._told_to_stop.is_set():
            self._woken = anyio.Event()
            while self._reports:
                letter = self._reports.popleft()
                self._start(tasks, letter.lane, partial(self._call_back, letter))
            try:
                delay = await self._round(tasks)
                failures = 0
            except Exception as error:
                failures += 1
                pause = _pause(failures)
                _logger.error("The store of webhooks failed (%s); again in %g s", type(error).__name__, pause)
                await self._sleep_before_retry(pause)
            else:
                with anyio.move_on_after(delay):
                    await self._woken.wait()

    async def _round(self, tasks: TaskGroup) -> float:
        """Start what is due and has room. Return how long there is nothing more to do, unless something happens."""
        await self._lead()
        room = self._policy.concurrency - len(self._busy)
        if not self._leading or room <= 0:
            return self._policy.poll_interval
        now = time.time()
        for item in await self._ask(partial(self._store.due, now, room, tuple(self._busy))):
            if item.lane not in self._busy:
                self._start(tasks, item.lane, partial(self._handle, item))
        return self._until_next(now, await self._ask(self._store.next_due))

    async def _lead(self) -> None:
        leading = False
        try:
            leading = await self._ask(self._store.lead)
        finally:
            if leading != self._leading:
                _logger.info("This process %s webhooks to handlers", "now hands" if leading else "no longer hands")
            self._leading = leading

    def _until_next(self, now: float, next_due: float | None) -> float:
        # The store's next may be one that is being handled, which hides those after it: hence the alarms.
        self._alarms = {lane: at for lane, at in self._alarms.items() if at > now}
        times = [at for at in (*self._alarms.values(), next_due) if at is not None and at > now]
        return max(0.0, min([self._policy.poll_interval, *(at - time.time() for at in times)]))

    async def _sleep_before_retry(self, seconds: float) -> None:
        """Sleep through all wake-ups but the last: a store that fails must not be asked at every accepted webhook."""
        with anyio.move_on_after(seconds):
            await self._told_to_stop.wait()

    async def _drain(self) -> None:
        while self._busy:
            self._woken = anyio.Event()
            # The lead must not go to another process while handlers run.
            with suppress(Exception):
                await self._lead()
            if self._busy:
                with anyio.move_on_after(self._policy.poll_interval):
                    await self._woken.wait()

    async def _resign(self) -> None:
        self._leading = False
        try:
            await self._ask(self._store.resign)
        except Exception as error:
            _logger.error("The lead could not be given up (%s)", type(error).__name__)

    # -- one event

    def _start(self, tasks: TaskGroup, lane: str, work: Callable[[], Any]) -> None:
        self._busy.add(lane)
        tasks.start_soon(self._in_lane, lane, work)

    async def _in_lane(self, lane: str, work: Callable[[], Any]) -> None:
        try:
            await work()
        finally:
            self._busy.discard(lane)
            self._rouse()

    async def _handle(self, item: Pending) -> None:
        try:
            event = await self._ask(partial(parse, item.body))
        except Exception as error:
            await self._give_up(item, f"parse: {described(error)}")
            return
        if item.key.startswith(UNREADABLE):
            await self._take_in_anew(item, event)
            return
        errors: list[str] = []
        for handler in self._handlers:
            if not handler.wants(event.event) or handler.name in item.done:
                continue
            if not self._leading:
                return
            failure = await self._hand(item, event, handler)
            if failure is None:
                item = attrs.evolve(item, done=item.done | {handler.name})
            else:
                errors.append(f"{handler.name}: {described(failure)}")
        if errors:
            await self._failed(item, "\n".join(errors))
        else:
            await self._note(partial(self._store.finish, item.key))

    async def _take_in_anew(self, item: Pending, event: WebhookEvent) -> None:
        """Keep what could not be read before under its own id, by which its duplicates are known."""
        await self._note(partial(self._store.add, readable(event, item.body, item.received_at)))
        await self._note(partial(self._store.finish, item.key))

    async def _hand(self, item: Pending, event: WebhookEvent, handler: Handler) -> BaseException | None:
        """Call a handler, and note its success. Return why it failed."""
        noted = partial(self._store.handled, item.key, handler.name)
        note = Note(once=noted, until_it_stands=partial(self._note, noted))
        failure: BaseException | None = None
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._watch, item, handler)
            failure = await attempt(handler.call, event, self._handler_threads, note)
            tasks.cancel_scope.cancel()
        if failure is not None:
            kind = type(failure).__name__
            _logger.warning("Handler %s failed with webhook %s (%s): %s", handler.name, item.key, item.event, kind)
        return failure

    async def _watch(self, item: Pending, handler: Handler) -> None:
        """Tell of a handler that hangs: it holds up its lane."""
        seconds = _SLOW_SECONDS
        while True:
            await anyio.sleep(seconds)
            message = "Handler %s is still running with webhook %s (%s), which holds up %s"
            _logger.warning(message, handler.name, item.key, item.event, item.lane)
            seconds *= 2

    async def _failed(self, item: Pending, error: str) -> None:
        attempts = item.attempts + 1
        if attempts > len(self._policy.retry_delays):
            await self._give_up(item, error)
            return
        until = time.time() + self._policy.retry_delays[attempts - 1]
        await self._note(partial(self._store.postpone, item.key, until=until, attempts=attempts, error=reason(error)))
        self._alarms[item.lane] = until

    async def _give_up(self, item: Pending, error: str) -> None:
        attempts, at = item.attempts + 1, time.time()
        await self._note(partial(self._store.bury, item.key, attempts=attempts, error=reason(error), at=at))
        _logger.error("Webhook %s (%s) is a dead letter after %d attempts", item.key, item.event, attempts)
        known = attrs.asdict(attrs.evolve(item, attempts=attempts), recurse=False)
        await self._call_back(DeadLetter(**known, error=reason(error), died_at=at))

    async def _call_back(self, letter: DeadLetter) -> None:
        if self._on_dead_letter is None:
            return
        error = await attempt(self._on_dead_letter, letter, self._handler_threads)
        if error is not None:
            kind = type(error).__name__
            _logger.error("on_dead_letter failed with webhook %s (%s): %s", letter.key, letter.event, kind)

    # -- the store

    async def _ask(self, question: Callable[[], T]) -> T:
        return await to_thread.run_sync(question, limiter=self._store_threads)

    async def _note(self, write: Callable[[], object]) -> None:
        """Write to the store, and repeat it until it succeeds: without the note, the event would be handled again.

        Cancellation waits for the write, and ends the repetition.
        """
        for failures in itertools.count(1):
            pause = _pause(failures)
            with anyio.CancelScope(shield=True):
                try:
                    await self._ask(write)
                    return
                except Exception as error:
                    kind = type(error).__name__
                    _logger.error("What a webhook came to could not be noted (%s); again in %g s", kind, pause)
            await anyio.sleep(pause)


def _pause(failures: int) -> float:
    return min(_SHORTEST_PAUSE * 2.0 ** min(failures - 1, 16), _LONGEST_PAUSE)
