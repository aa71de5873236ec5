"""How many requests run at a time: what a limiter must do, and what it tells.

`AsyncMaxio` holds the site's limit of four requests at a time over the whole process by itself. To hold it over several
processes, give it a `ConcurrencyLimiter` of your own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, Protocol, TypeAlias

import attrs

__all__ = ["ConcurrencyLimiter", "Lane", "Limits", "Slot", "Ticket"]

Lane: TypeAlias = Literal["critical", "interactive", "background"]
"""Who goes first when several wait: signups and allocations, what somebody waits for, and the rest."""


class Ticket:
    """A place in the queue for slots, which may move to a higher lane while it waits.

    `again` says that this is a repetition, which goes before the others of its lane. `number` is for limiters: where it
    stood in the order of arrival when it first came.
    """

    __slots__ = ("_promoted", "again", "lane", "number")

    def __init__(self, lane: Lane = "interactive") -> None:
        self.lane: Lane = lane
        self.again = False
        self.number: int | None = None
        self._promoted: Callable[[], None] | None = None

    def promote(self, lane: Lane) -> None:
        """Move to another lane, also while waiting."""
        if lane != self.lane:
            self.lane = lane
            promoted = self._promoted
            if promoted is not None:
                promoted()

    def watch(self, promoted: Callable[[], None] | None) -> None:
        """Have a limiter told when the lane changes; None when it waits no longer."""
        self._promoted = promoted

    def __repr__(self) -> str:
        return f"<Ticket {self.lane}{', again' if self.again else ''}>"


class Slot(Protocol):
    """The right to have one request in flight.

    No method may block, wait or raise: a slot is also given back while a task is being cancelled, or collected with its
    event loop, from whatever thread that happens in.
    """

    def succeeded(self) -> None:
        """Learn that the server took the request."""
        ...

    def denied(self, retry_after: float | None) -> None:
        """Learn that the server refused it because there were too many (429), and for how long, in seconds."""
        ...

    def release(self) -> None:
        """Take the slot back. Called once or more often."""
        ...


class ConcurrencyLimiter(Protocol):
    """Decides who may send when. An `origin` is scheme, host and port: `https://acme.chargify.com`."""

    async def acquire(self, origin: str, ticket: Ticket) -> Slot:
        """Wait for a slot. Cancelling the wait must leave nothing behind."""
        ...

    def join(self, origin: str, max_concurrency: int) -> Callable[[], None]:
        """Note that a client with this cap is there, and return what notes that it is gone. The lowest cap holds."""
        ...

    def snapshot(self, origin: str) -> Limits:
        """Return how things stand."""
        ...


@attrs.frozen(kw_only=True)
class Limits:
    """How the requests to one origin stand at a moment."""

    origin: str
    max_concurrency: int
    """The cap: the lowest that a client asked for."""
    limit: int
    """How many may run now: fewer than the cap for a while after the server refused one (429)."""
    in_flight: int
    waiting: Mapping[Lane, int]
    paused_for: float = 0.0
    """Seconds until requests go out again; 0 where there is no pause."""

    @property
    def paused(self) -> bool:
        """Whether no request goes out because the server refused one (429)."""
        return self.paused_for > 0
