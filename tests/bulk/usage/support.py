"""A site with metered and prepaid components, recorders by its clock, and crashes on order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk.usage import EventRecorder, UsageRecorder
from maxio_sdk.sandbox._state.components import IngestedEvent
from maxio_sdk.sandbox._state.subscriptions import Usage
from maxio_sdk.sandbox.sandbox import _InProcess
from tests.sandbox.billed import subscribed
from tests.sandbox.held_components import per_unit, prepaid
from tests.sandbox.support import Api

__all__ = ["BEGIN", "PLACES", "Crash", "World", "around", "moment", "on_both_loops", "sums"]

BEGIN = "2026-01-15T12:00:00+00:00"

PLACES = ("before the seal", "after the seal", "on the way", "after the effect", "before the note", "after the note")


on_both_loops = pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])


class Crash(BaseException):
    """The process ends here."""


class World:
    """A site whose clock stands still, and a directory for recorders."""

    def __init__(self, directory: Path) -> None:
        self.api = Api()
        self.api.freeze(BEGIN)
        self.directory = directory
        anchor = {"period_anchor": self.api.site.now}
        self.first = subscribed(self.api, reference="acme-1", **anchor).id
        self.second = subscribed(self.api, reference="2", **anchor).id
        self.sms = per_unit(self.api, "metered_component", name="SMS", handle="sms", allow_fractional_quantities=True)
        self.minutes = prepaid(self.api, handle="minutes")
        self.seats = per_unit(self.api, name="Seats", handle="seats")
        self.fatal: str | None = None
        self.spared = 0
        self.gate: anyio.Event | None = None
        self.under_way = 0

    def now(self) -> float:
        return self.api.site.now.timestamp()

    @property
    def today(self) -> date:
        return self.api.site.now.date()

    @property
    def tomorrow(self) -> date:
        return self.today + timedelta(1)

    def go_on(self, **time: float) -> None:
        """Set the clock on, without billing anybody."""
        self.api.sandbox.clock.set(self.api.site.now + timedelta(**time))

    def recorder(self, **settings: Any) -> UsageRecorder:
        recorder = UsageRecorder(self.directory / "usage.db", **{"now": self.now, **settings})
        around(recorder._ledger, "seal", self.at("before the seal"), self.at("after the seal"))
        around(recorder._ledger, "settle", self.at("before the note"), self.at("after the note"))
        return recorder

    def event_recorder(self, **settings: Any) -> EventRecorder:
        recorder = EventRecorder(self.directory / "events.db", **{"now": self.now, **settings})
        around(recorder._queue, "trying", self.at("before the seal"), self.at("after the seal"))
        around(recorder._queue, "sent", self.at("before the note"), self.at("after the note"))
        return recorder

    def crash(self, place: str | None, *, spared: int = 0) -> None:
        """Let the process end at a place, when it comes there after so many times."""
        self.fatal, self.spared = place, spared

    def at(self, place: str) -> Callable[[], None]:
        def reach() -> None:
            if place == self.fatal:
                self.spared -= 1
                if self.spared < 0:
                    self.fatal = None
                    raise Crash

        return reach

    @asynccontextmanager
    async def client(self, **settings: Any) -> AsyncIterator[AsyncMaxio]:
        """A client that is not patient."""
        transport = _Mortal(self)
        async with httpx.AsyncClient(transport=transport) as http_client:
            settings = {"api_key": "key", "http_client": http_client, "max_retries": 0, "backoff": 0.001, **settings}
            async with AsyncMaxio("acme", **settings) as maxio:
                yield maxio

    async def until_under_way(self, count: int = 1) -> None:
        """Wait until so many writes wait at the gate."""
        while self.under_way < count:  # noqa: ASYNC110 - the transport tells nobody
            await anyio.sleep(0.001)

    # -- what the site has

    @property
    def usages(self) -> list[Usage]:
        return list(self.api.site[Usage])

    @property
    def received(self) -> dict[tuple[int, int, str], Decimal]:
        """What was received, by subscription, component and the day that the memo names."""
        found: dict[tuple[int, int, str], Decimal] = defaultdict(Decimal)
        for usage in self.usages:
            found[usage.subscription_id, usage.component_id, (usage.memo or "")[:10]] += usage.quantity
        return {key: quantity for key, quantity in found.items() if quantity}

    @property
    def events(self) -> list[IngestedEvent]:
        return list(self.api.site[IngestedEvent])

    def calls(self, operation: str) -> int:
        return len(self.api.sandbox.requests.of(operation))


class _Mortal(_InProcess):
    def __init__(self, world: World) -> None:
        super().__init__(world.api.sandbox.app)
        self._world = world

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.method != "POST":
            return await super().handle_async_request(request)
        self._world.at("on the way")()
        self._world.under_way += 1
        try:
            if self._world.gate is not None:
                await self._world.gate.wait()
            response = await super().handle_async_request(request)
        finally:
            self._world.under_way -= 1
        self._world.at("after the effect")()
        return response


def around(thing: Any, method: str, before: Callable[[], None], after: Callable[[], None]) -> None:
    """Call something before and after a method."""
    plain = getattr(thing, method)

    def watched(*arguments: Any, **options: Any) -> Any:
        before()
        result = plain(*arguments, **options)
        after()
        return result

    setattr(thing, method, watched)


def sums(recorder: UsageRecorder, status: str) -> dict[tuple[Any, Any, str], Decimal]:
    """Sum the entries of a status."""
    found: dict[tuple[Any, Any, str], Decimal] = defaultdict(Decimal)
    for entry in getattr(recorder, status)():
        found[entry.subscription, entry.component, entry.day.isoformat()] += entry.quantity
    return dict(found)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
