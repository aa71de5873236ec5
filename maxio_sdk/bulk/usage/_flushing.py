"""One flush of recorded usage: in which order the sums go out, and when it gives up."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from datetime import date
from functools import partial
from typing import Final, TypeAlias

import attrs

from maxio_sdk.bulk._lanes import Lanes
from maxio_sdk.bulk.usage._delivery import UNANSWERED, Delivery
from maxio_sdk.bulk.usage._entries import Sealed, UsageKey, UsageStatus
from maxio_sdk.bulk.usage._file import in_thread
from maxio_sdk.bulk.usage._ledger import UsageLedger
from maxio_sdk.bulk.usage._schedule import Pace

__all__ = ["Flushing", "UsageFlush"]

_FAILURES: Final = 3
"""After so many failures of the server on end, it is not the sums that it fails over."""
_AHEAD: Final = 64
"""So many are looked at ahead, since those of one component of a subscription wait for each other."""

_Work: TypeAlias = Sealed | UsageKey


@attrs.define(kw_only=True)
class UsageFlush:
    """What a flush did."""

    sent: int = 0
    refused: int = 0
    unknown: int = 0
    left: int = 0
    """Those that are not settled, since no answer came or others must go first: the next flush goes on with them."""

    @property
    def complete(self) -> bool:
        """Whether nothing is left for the next flush to settle."""
        return self.left == 0


@attrs.define(kw_only=True)
class Flushing:
    """Sends the open sums, and settles what earlier flushes left.

    The balance of a component never falls below zero, and what would take it there is lost. So the sums below zero
    wait until all others are through, and those of a component with another that is left wait for the next flush.

    What is left goes after the open sums: those that the server fails over each time must not keep the others from it.
    """

    delivery: Delivery
    ledger: UsageLedger
    done: UsageFlush
    pace: Pace
    workers: int
    _held: set[tuple[str, str]] = attrs.field(factory=set[tuple[str, str]], init=False)
    _failures: int = attrs.field(default=0, init=False)

    async def run(self, before: date) -> None:
        """Send the sums of the days before a day."""
        newest = await in_thread(self.ledger.newest)
        for negative in (False, True):
            await self._each(self.ledger.due(before, negative=negative), negative=negative)
            await self._each(self.ledger.sealed(newest, negative=negative), negative=negative)

    async def _each(self, work: Iterator[_Work], *, negative: bool) -> None:
        settle = partial(self._settle, negative=negative)
        lanes = Lanes[_Work](settle, lanes=lambda item: (_lane(item),), workers=self.workers, ahead=_AHEAD)
        async with aclosing(_read(work)) as items:
            await lanes.run(items)

    async def _settle(self, item: _Work, *, negative: bool) -> None:
        lane = _lane(item)
        if negative and lane in self._held:
            self.done.left += 1
            return
        await self.pace.wait()
        try:
            if isinstance(item, UsageKey):
                status = await self.delivery.send(item, negative=negative)
            else:
                status = await self.delivery.resume(item)
        except UNANSWERED:
            self._count("sealed", lane)
            self._failures += 1
            # Where others were sent, the server is up, and fails over these alone.
            if self._failures >= _FAILURES and not (isinstance(item, Sealed) and self.done.sent):
                raise
        else:
            self._count(status, lane)
            self._failures = 0

    def _count(self, status: UsageStatus | None, lane: tuple[str, str]) -> None:
        self.done.sent += status == "sent"
        self.done.refused += status == "refused"
        self.done.unknown += status == "unknown"
        if status == "sealed":
            self.done.left += 1
            self._held.add(lane)


async def _read(work: Iterator[_Work]) -> AsyncGenerator[_Work]:
    while (item := await in_thread(lambda: next(work, None))) is not None:
        yield item


def _lane(item: _Work) -> tuple[str, str]:
    """Return what shares a balance."""
    key = item.key if isinstance(item, Sealed) else item
    return key.subscription, key.component
