"""Reading ahead in a long list: how busy it keeps the site's four slots, and what it holds in memory."""

from __future__ import annotations

import asyncio
import gc
import time
import tracemalloc
from collections.abc import Callable

import attrs

from benchmarks.measure import Figure
from benchmarks.server import LocalServer
from benchmarks.site import Settings
from maxio_sdk import AsyncMaxio
from maxio_sdk._transport.limiter import ProcessLimiter
from maxio_sdk.limits import Limits, Slot, Ticket

__all__ = ["figures"]

_ITEMS = 10_000
_PER_PAGE = 200
_LATENCY = 0.05
_SLOTS = 4
_PAGES_AHEAD = 8
_RUNS = 5


def figures() -> list[Figure]:
    """Compare with all slots busy, with one request at a time, and with a list four times as long."""
    with LocalServer() as server:
        # Wall-clock time: the best run is the one that nothing else interfered with.
        runs = [_run(server, _PAGES_AHEAD) for _ in range(_RUNS)]
        alone = _run(server, 0)
        short, long = _peak_memory(server, _ITEMS), _peak_memory(server, 4 * _ITEMS)
    held, answering = max(run.held for run in runs), max(run.answering for run in runs)
    seconds = min(run.seconds for run in runs)
    list_, wait = f"{_ITEMS} items", f"{_LATENCY * 1000:.0f} ms"
    return [
        _slots(f"{list_} at {wait}, read ahead: slots held", held, 0.95),
        _slots(f"{list_} at {wait}, read ahead: slots the server sees", answering, 0.8),
        Figure(
            f"{list_} at {wait}: page after page / read ahead",
            f"{seconds:.2f} s",
            f"{alone.seconds:.2f} s",
            alone.seconds / seconds,
            3,
            at_least=True,
        ),
        Figure(
            f"peak memory of reading ahead: {4 * _ITEMS} / {_ITEMS} items",
            f"{long / 2**20:.2f} MiB",
            f"{short / 2**20:.2f} MiB",
            long / short,
            1.1,
        ),
    ]


def _slots(name: str, share: float, limit: float) -> Figure:
    return Figure(name, f"{share * _SLOTS:.2f}", str(_SLOTS), share, limit, at_least=True)


@attrs.frozen
class _Run:
    """One walk through the list: its seconds, and the shares of the slots' time that were made use of.

    `held` counts from the grant of a slot until the last byte of the answer is read, `answering` only from the
    request's arrival at the server until its last byte is sent: what the client does itself counts as idle there.
    """

    seconds: float
    held: float
    answering: float


def _run(server: LocalServer, pages_ahead: int) -> _Run:
    limiter = _WatchedLimiter()

    async def walk() -> float:
        async with AsyncMaxio(base_url=server.url, api_key="benchmark-key", limiter=limiter) as maxio:
            # The first call makes the HTTP client, which takes a while.
            await maxio.customers.get(1)
            server.reset(Settings(customers=_ITEMS, latency=_LATENCY))
            limiter.spans.clear()
            gc.collect()
            start = time.monotonic()
            await _count(maxio, _ITEMS, pages_ahead)
            return time.monotonic() - start

    seconds = asyncio.run(walk())
    account = server.account()
    if account["peak"] > _SLOTS:
        raise AssertionError(f"{account['peak']} requests at a time")
    return _Run(seconds, _share(limiter.spans), _share(account["spans"]))


def _share(spans: list[tuple[float, float]]) -> float:
    """Return how much of the slots' time the requests took, from the beginning of the first to the end of the last.

    Only as many count as the list has pages, and the one after them, whose emptiness ends it: what is asked for beyond
    is of no use.
    """
    useful = sorted(spans)[: _ITEMS // _PER_PAGE + 1]
    begun, ended = useful[0][0], max(end for _, end in useful)
    return sum(end - start for start, end in useful) / (_SLOTS * (ended - begun))


def _peak_memory(server: LocalServer, items: int) -> float:
    """Return how many bytes were held at most while the items were counted and dropped."""

    async def walk() -> None:
        async with AsyncMaxio(base_url=server.url, api_key="benchmark-key") as maxio:
            await _count(maxio, items, _PAGES_AHEAD)

    server.reset(Settings(customers=items))
    gc.collect()
    tracemalloc.start()
    try:
        asyncio.run(walk())
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


async def _count(maxio: AsyncMaxio, items: int, pages_ahead: int) -> None:
    count = 0
    async for _ in maxio.customers.list(per_page=_PER_PAGE).read_ahead(pages_ahead):
        count += 1
    if count != items:
        raise AssertionError(f"{count} items instead of {items}")


class _WatchedLimiter:
    """The limiter of the SDK, with a note of when each slot was held."""

    def __init__(self) -> None:
        self._limiter = ProcessLimiter()
        self.spans: list[tuple[float, float]] = []

    async def acquire(self, origin: str, ticket: Ticket) -> Slot:
        return _WatchedSlot(await self._limiter.acquire(origin, ticket), self.spans)

    def join(self, origin: str, max_concurrency: int) -> Callable[[], None]:
        return self._limiter.join(origin, max_concurrency)

    def snapshot(self, origin: str) -> Limits:
        return self._limiter.snapshot(origin)


class _WatchedSlot:
    def __init__(self, slot: Slot, spans: list[tuple[float, float]]) -> None:
        self._slot, self._spans = slot, spans
        self._since = time.monotonic()

    def succeeded(self) -> None:
        self._slot.succeeded()

    def denied(self, retry_after: float | None) -> None:
        self._slot.denied(retry_after)

    def release(self) -> None:
        self._slot.release()
        self._spans.append((self._since, time.monotonic()))
