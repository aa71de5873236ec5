"""How many requests are answered at the same time."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Any, Final

import anyio

from maxio_sdk._loop import running_loop

__all__ = ["Slots", "TooMany"]

_LIMIT: Final = 4
_QUEUE: Final = 500


class TooMany(Exception):  # noqa: N818
    """The queue is full."""


class _Turn:
    """One that waits, in the event loop that it waits in."""

    def __init__(self) -> None:
        self._event = anyio.Event()
        loop = running_loop()
        self._call_soon: Callable[..., Any] = getattr(loop, "call_soon_threadsafe", None) or loop.run_sync_soon
        self.given = False

    async def wait(self) -> None:
        await self._event.wait()

    def give(self) -> bool:
        """Give it the slot, from any thread; whether its event loop is still there."""
        try:
            self._call_soon(self._event.set)
        except Exception:
            return False  # whatever a loop raises that has ended
        self.given = True
        return True


class Slots:
    """Lets four requests in at a time, first come, first served. The others wait, up to a number of them.

    With `strict`, the fifth is turned away at once. Requests may come from several event loops and threads.
    """

    def __init__(self, *, limit: int = _LIMIT, queue: int = _QUEUE, strict: bool = False) -> None:
        self.limit = limit
        self.queue = 0 if strict else queue
        self.in_flight = 0
        self._waiting: deque[_Turn] = deque()
        self._lock = threading.Lock()

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._waiting)

    @asynccontextmanager
    async def slot(self) -> AsyncGenerator[int]:
        """Hold a slot; the value is how many are held then. Raises `TooMany` where the queue is full."""
        turn = self._queue_up()
        if turn is not None:
            await self._wait(turn)
        try:
            yield self.in_flight
        finally:
            with self._lock:
                self._release()

    def _queue_up(self) -> _Turn | None:
        """Take a place in the queue. None: there is a slot free, and it is taken."""
        with self._lock:
            if self.in_flight < self.limit and not self._waiting:
                self.in_flight += 1
                return None
            if len(self._waiting) >= self.queue:
                raise TooMany
            turn = _Turn()
            self._waiting.append(turn)
            return turn

    async def _wait(self, turn: _Turn) -> None:
        try:
            await turn.wait()
        except BaseException:
            with self._lock:
                if turn.given:
                    self._release()
                elif turn in self._waiting:
                    self._waiting.remove(turn)
            raise

    def _release(self) -> None:
        """Hand the slot to the one that waits longest, or give it back."""
        while self._waiting:
            if self._waiting.popleft().give():
                return
        self.in_flight -= 1
