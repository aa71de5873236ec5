"""The sandbox's clock, as its users set it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from maxio_sdk.sandbox._state.site import Site

__all__ = ["SandboxClock"]

_FIRST_YEAR: Final = 1970
_LAST_YEAR: Final = 9000


class SandboxClock:
    """Time on the site: it runs with the wall until it is frozen, set or advanced."""

    def __init__(
        self, site: Callable[[], Site], lock: AbstractContextManager[Any], changed: Callable[[], None]
    ) -> None:
        self._site = site
        self._lock = lock
        self._changed = changed

    def __repr__(self) -> str:
        return f"SandboxClock({self.now.isoformat()}, frozen={self.frozen})"

    @property
    def now(self) -> datetime:
        """The time on the site, in its zone."""
        return self._site().now

    @property
    def frozen(self) -> bool:
        """Whether it stands still."""
        return self._site().clock.frozen

    def freeze(self) -> None:
        """Stand still."""
        with self._lock:
            self._site().clock.freeze()
            self._changed()

    def run(self) -> None:
        """Go on with the wall."""
        with self._lock:
            self._site().clock.run()
            self._changed()

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
        """Move on, and do in its order everything that falls due on the way: trial ends, renewals, dunning, ...

        A day ends at the same hour of the next, an hour is 60 minutes, whatever is done to the clocks meanwhile.
        Returns the time then. Raises `ValueError` for a time that has passed.
        """
        with self._lock:
            now = self.now
            try:
                # Adding to an hour that comes twice, even nothing, gives the first of the two.
                days_on = now + timedelta(days=days) if days else now
                until = days_on.astimezone(UTC) + timedelta(hours=hours, minutes=minutes, seconds=seconds)
            except OverflowError:
                raise ValueError("that is further than a calendar goes") from None
            return self._go(now, until)

    def advance_to(self, until: datetime) -> datetime:
        """Move on to a time, as `advance` does."""
        with self._lock:
            return self._go(self.now, self._usable(until))

    def set(self, when: datetime) -> None:
        """Show another time, past or to come, and do nothing of what falls due in between."""
        with self._lock:
            clock = self._site().clock
            clock.move(self._usable(when))
            clock.settled = clock.now
            self._changed()

    def catch_up(self) -> int:
        """Do what has fallen due while the clock ran with the wall; a sandbox that is served does it by itself.

        Returns how many things that were.
        """
        from maxio_sdk.sandbox._engine.lifecycle.advance import catch_up

        with self._lock:
            steps = 0 if self.frozen else catch_up(self._site())
            if steps:
                self._changed()
            return steps

    def _go(self, now: datetime, until: datetime) -> datetime:
        from maxio_sdk.sandbox._engine.lifecycle.advance import advance

        site = self._site()
        # In UTC: times of the same zone would be compared by what its clocks show.
        if self._usable(until) < now.astimezone(UTC):
            asked = until.astimezone(site.zone)
            raise ValueError(f"{asked.isoformat()} has passed on the site: it is {now.isoformat()}")
        try:
            advance(site, until)
        finally:
            self._changed()
        return site.now

    def _usable(self, when: datetime) -> datetime:
        """Read a time without an offset as the site's. The site reckons on from it, so it is not at the end of time."""
        if not _FIRST_YEAR <= when.year <= _LAST_YEAR:
            raise ValueError(f"the site's clock goes from {_FIRST_YEAR} to {_LAST_YEAR}")
        return (when if when.tzinfo is not None else when.replace(tzinfo=self._site().zone)).astimezone(UTC)
