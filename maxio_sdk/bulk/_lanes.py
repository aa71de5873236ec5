"""Working through a stream several at a time, and one after the other where they concern the same thing."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Hashable
from typing import Generic, TypeVar

import anyio

__all__ = ["Lanes"]

T = TypeVar("T")


class Lanes(Generic[T]):
    """Hands the items of a stream to `handle`, `workers` at a time; those that share a lane in their order.

    At most `ahead` items are held, those at work included. When `handle` or the stream raises, nothing more begins;
    what has begun goes on to its end, and then the error is raised. A cancellation ends everything at once.
    """

    def __init__(
        self,
        handle: Callable[[T], Awaitable[None]],
        *,
        lanes: Callable[[T], Collection[Hashable]],
        workers: int,
        ahead: int,
    ) -> None:
        self._handle = handle
        self._lanes = lanes
        self._room = anyio.Semaphore(ahead)
        self._workers = anyio.Semaphore(workers)
        self._last: dict[Hashable, anyio.Event] = {}
        """The end of the last item in each lane."""
        self._errors: list[Exception] = []

    async def run(self, items: AsyncIterator[T]) -> None:
        """Work through the stream."""
        async with anyio.create_task_group() as group:
            try:
                await self._room.acquire()
                async for item in items:
                    lanes, end = frozenset(self._lanes(item)), anyio.Event()
                    before = {self._last[lane] for lane in lanes if lane in self._last}
                    self._last.update(dict.fromkeys(lanes, end))
                    group.start_soon(self._work, item, lanes, before, end)
                    await self._room.acquire()
                    if self._errors:
                        break
            except Exception as error:
                self._errors.append(error)
        if self._errors:
            raise self._errors[0]

    async def _work(
        self, item: T, lanes: Collection[Hashable], before: Collection[anyio.Event], end: anyio.Event
    ) -> None:
        for each in before:
            await each.wait()
        async with self._workers:
            if not self._errors:
                try:
                    await self._handle(item)
                except Exception as error:
                    self._errors.append(error)
        end.set()
        for lane in lanes:
            if self._last[lane] is end:
                del self._last[lane]
        self._room.release()
