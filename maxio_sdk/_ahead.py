"""Requests that are made before their answers are asked for, each in a task of its own."""

from __future__ import annotations

import contextlib
import sys
from collections import deque
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final, Generic, TypeAlias, TypeVar, cast

from maxio_sdk._loop import running_loop
from maxio_sdk.limits import Lane, Ticket

if TYPE_CHECKING:
    import asyncio

__all__ = ["ReadAhead", "head_start"]

T = TypeVar("T")

Ask: TypeAlias = Callable[[Ticket], Awaitable[T]]
"""Makes a request, which waits for its slot with the ticket."""

_TURNS: Final = 16
"""Of the event loop, enough for a request to get from its start to an open connection (8 on trio, 10 on asyncio)."""

# Event loops hold their tasks weakly.
_tasks: set[asyncio.Task[None]] = set()


class ReadAhead(Generic[T]):
    """Requests under way, in the order in which their answers are wanted.

    Dropping it cancels them: no task refers to it, nor to what holds it.
    """

    def __init__(self) -> None:
        self._queue: deque[_Fetch[T]] = deque()
        self._cancelled: list[_Fetch[T]] = []

    def __del__(self) -> None:
        self.cancel()

    def fit(self, count: int, ask: Callable[[int], Ask[T]]) -> bool:
        """Have `count` requests under way: cancel the last, or begin `ask(n)` for each place that is empty.

        Returns whether any was begun.
        """
        self.cancel(beyond=count)
        missing = range(len(self._queue), count)
        for place in missing:
            self._queue.append(_Fetch(ask(place)))
        return bool(missing)

    async def first(self, lane: Lane) -> T | None:
        """Wait for the first answer, in `lane`, and raise what went wrong.

        None where no request is under way, it has failed already, or something else cancelled it.
        """
        # What failed while nobody waited may be over by now: whoever wants the answer asks again.
        if self._queue and (self._queue[0].failed or not self._queue[0].reachable):
            self.cancel()
        if not self._queue:
            return None
        # Left in the queue meanwhile, so that it can be cancelled.
        answer = await self._queue[0].answer(lane)
        if self._queue:
            self._queue.popleft()
        return answer

    def cancel(self, beyond: int = 0) -> None:
        """Cancel all requests but the first `beyond`. From any thread; never raises."""
        self._cancelled = [fetch for fetch in self._cancelled if not fetch.ended]
        while len(self._queue) > beyond:
            fetch = self._queue.pop()
            fetch.cancel()
            self._cancelled.append(fetch)

    async def aclose(self) -> None:
        """Cancel all requests and wait until their tasks are over."""
        self.cancel()
        if self._cancelled:
            from anyio import CancelScope

            with CancelScope(shield=True):
                for fetch in self._cancelled:
                    await fetch.over()


class _Fetch(Generic[T]):
    """A request in a task of its own, in the background lane until somebody waits for its answer."""

    def __init__(self, ask: Ask[T]) -> None:
        from anyio import Event

        self._ask = ask
        self._ticket = Ticket("background")
        self._answer: T | None = None
        self._error: BaseException | None = None
        self._wanted = True
        self._ended = Event()
        self._loop = running_loop()
        start = self._on_trio if _is_trio(self._loop) else self._on_asyncio
        self._cancel: Callable[[], object] | None = start()

    @property
    def reachable(self) -> bool:
        """Whether it runs in the running event loop: in no other can it be waited for."""
        return self._loop is running_loop()

    @property
    def failed(self) -> bool:
        """Whether the task is over, and something went wrong."""
        return self._error is not None

    @property
    def ended(self) -> bool:
        """Whether the task is over."""
        return self._ended.is_set()

    async def answer(self, lane: Lane) -> T | None:
        """Wait for the answer, in `lane`, and raise what went wrong. None: something cancelled the task."""
        self._ticket.promote(lane)
        await self._ended.wait()
        if self._error is not None:
            raise self._error
        return self._answer

    def cancel(self) -> None:
        """Have the task end soon, and forget what came of it."""
        # The error refers to this object, by its traceback.
        self._wanted, self._error = False, None
        cancel = self._cancel
        # RuntimeError: the event loop is over.
        with contextlib.suppress(RuntimeError):
            if cancel is not None:
                cancel()

    async def over(self) -> None:
        """Wait for the end of the task."""
        if self.reachable:
            await self._ended.wait()

    async def _run(self) -> None:
        try:
            self._answer = await self._ask(self._ticket)
        except Exception as error:
            self._fail(error)

    def _fail(self, error: BaseException) -> None:
        if self._wanted:
            self._error = error

    def _on_asyncio(self) -> Callable[[], object]:
        loop = cast("asyncio.AbstractEventLoop", self._loop)
        for other in list(_tasks):
            if other.get_loop().is_closed():
                _tasks.discard(other)
        task = loop.create_task(self._run())
        # A loop that is closed without ending its tasks leaves a read that nobody waits for: no cause for alarm.
        task._log_destroy_pending = False  # type: ignore[attr-defined]  # noqa: SLF001  # pyright: ignore[reportAttributeAccessIssue]
        _tasks.add(task)
        task.add_done_callback(self._note_end)
        return lambda: loop.call_soon_threadsafe(task.cancel)

    def _note_end(self, task: asyncio.Task[None]) -> None:
        # Not in the task itself: one that is cancelled before its first step never runs.
        _tasks.discard(task)
        # It refers to the task, which may refer to this object by the traceback of its cancellation.
        self._cancel = None
        self._ended.set()

    def _on_trio(self) -> Callable[[], object]:
        import contextvars

        import trio

        token = trio.lowlevel.current_trio_token()
        scope = trio.CancelScope()

        async def task() -> None:
            try:
                with scope:
                    await self._run()
            except BaseException as error:
                # What escapes a system task ends the whole program.
                self._fail(error)
            finally:
                self._cancel = None
                self._ended.set()

        trio.lowlevel.spawn_system_task(task, context=contextvars.copy_context())
        return lambda: token.run_sync_soon(scope.cancel)


async def head_start() -> None:
    """Let requests that were just begun go out, before time is spent on anything else."""
    from anyio.lowlevel import checkpoint

    for _ in range(_TURNS):
        await checkpoint()


def _is_trio(loop: object) -> bool:
    # Without trio, nothing of it is imported. As a guest it runs on top of asyncio's loop, so that is no test.
    trio = sys.modules.get("trio")
    return trio is not None and isinstance(loop, trio.lowlevel.TrioToken)
