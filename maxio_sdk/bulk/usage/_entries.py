"""What is recorded, and what becomes of it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

import attrs

__all__ = ["Moment", "Sealed", "UsageCounts", "UsageEntry", "UsageKey", "UsageRecord", "UsageStatus"]

UsageStatus: TypeAlias = Literal["open", "sealed", "sent", "refused", "unknown", "discarded"]
"""`open`: still being summed. `sealed`: about to be sent, or sent without an answer yet; the next flush settles it.
`refused`: Maxio does not take it. `unknown`: it was sent, and what became of it cannot be found out."""


@attrs.frozen(kw_only=True)
class UsageRecord:
    """One use, as `UsageRecorder.record` takes it."""

    subscription: int | str
    component: int | str
    quantity: int | Decimal | str
    at: datetime | None = None
    memo: str | None = None
    price_point: int | str | None = None


@attrs.frozen
class UsageKey:
    """What is summed into one usage, by its names in the file."""

    subscription: str
    component: str
    price_point: str
    day: str


class Moment(NamedTuple):
    """A time in Unix seconds, by two clocks: either may be set."""

    ours: float
    of_site: float


@attrs.frozen(kw_only=True)
class Sealed:
    """A sum that does not change any more, and all that is needed to send it once."""

    id: int
    key: UsageKey
    quantity: Decimal
    note: str
    """The memo that the records gave."""
    address: str
    """What stands for the subscription in the path."""
    token: str = attrs.field(repr=False)
    mark: str
    """By which the usage is found among those of the site."""
    sealed_at: float
    """When the token was made, in Unix seconds by our clock."""
    site_time: float
    """The same by the clock of the site."""

    @property
    def memo(self) -> str:
        """What the usage says: its day, the mark, and what was given."""
        # What was given goes last: whatever Maxio makes of it, or cuts off, the mark stays.
        return f"{self.key.day} [{self.mark}] {self.note}".rstrip()


@attrs.frozen(kw_only=True)
class UsageEntry:
    """The sum of a subscription, a component and a day, or the part of it that goes out as one usage."""

    id: int | None
    """By which it is retried or discarded. None while it is open."""
    subscription: int | str
    component: int | str
    price_point: int | str | None
    day: date
    quantity: Decimal
    records: int
    """How many records are in the sum."""
    memo: str
    status: UsageStatus
    usage_id: int | None = None
    """The usage at Maxio."""
    messages: tuple[str, ...] = ()
    """Why it was refused, or is unknown."""


@attrs.frozen(kw_only=True)
class UsageCounts:
    """How many sums are in which state."""

    open: int = 0
    sealed: int = 0
    sent: int = 0
    refused: int = 0
    unknown: int = 0
    discarded: int = 0

    @property
    def pending(self) -> int:
        """How many are still to be sent, or to be settled."""
        return self.open + self.sealed
