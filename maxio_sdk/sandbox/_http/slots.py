"""How many requests are answered at the same time."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final

import anyio

__all__ = ["Slots", "TooMany"]

_LIMIT: Final = 4
_QUEUE: Final = 500


class TooMany(Exception):  # noqa: N818
    """The queue is full."""


class Slots:
    """Lets four requests in at a time, first come, first served. The others wait, up to a number of them.

    With `strict`, the fifth is turned away at once.
    """

    def __init__(self, *, limit: int = _LIMIT, queue: int = _QUEUE, strict: bool = False) -> None:
        self.limit = limit
        self.queue = 0 if strict else queue
        self.in_flight = 0
        self._waiting: deque[anyio.Event] = deque()

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._waiting)

    @asynccontextmanager
    async def slot(self) -> AsyncGenerator[int]:
        """Hold a slot; the value is how many are held then. Raises `TooMany` where the queue is full."""
        if self.in_flight < self.limit and not self._waiting:
            self.in_flight += 1
        else:
            await self._wait()
        try:
            yield self.in_flight
        finally:
            self._release()

    async def _wait(self) -> None:
        if len(self._waiting) >= self.queue:
            raise TooMany
        turn = anyio.Event()
        self._waiting.append(turn)
        try:
            await turn.wait()
        except BaseException:
            if turn.is_set():
                self._release()
            else:
                self._waiting.remove(turn)
            raise

    def _release(self) -> None:
        """Hand the slot to the one that waits longest, or give it back."""
        if self._waiting:
            self._waiting.popleft().set()
        else:
            self.in_flight -= 1
