"""The sandbox's clock, as its users set it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any

from maxio_sdk.sandbox._state.site import Site

__all__ = ["SandboxClock"]


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
        self._site().clock.freeze()
        self._changed()

    def run(self) -> None:
        """Go on with the wall."""
        self._site().clock.run()
        self._changed()

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
        """Move on, and do in its order everything that falls due on the way: trial ends, renewals, dunning, ...

        Returns the time then. Raises `ValueError` for a time that has passed.
        """
        return self.advance_to(self.now + timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds))

    def advance_to(self, until: datetime) -> datetime:
        """Move on to a time, as `advance` does."""
        from maxio_sdk.sandbox._engine.advance import advance

        if until.tzinfo is None:
            until = until.replace(tzinfo=self._site().zone)
        with self._lock:
            site = self._site()
            if until < site.now:
                raise ValueError(f"{until.isoformat()} has passed on the site: it is {site.now.isoformat()}")
            self._changed()
            advance(site, until)
            return site.now

    def set(self, when: datetime) -> None:
        """Show another time, past or to come, and do nothing of what falls due in between."""
        site = self._site()
        site.clock.move(when if when.tzinfo is not None else when.replace(tzinfo=site.zone))
        self._changed()
