"""The site's own time."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

__all__ = ["Clock"]


class Clock:
    """Runs with the wall clock, or stands still once it was frozen. It never goes back by itself.

    Times are aware and have whole seconds, as all times of the API have.
    """

    def __init__(self, wall: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._wall = wall
        self._offset = timedelta(0)
        self._frozen: datetime | None = None
        self.settled: datetime | None = None
        """Until when all that falls due was done. None: nobody has looked yet."""

    @property
    def now(self) -> datetime:
        """The time on the site."""
        exact = self._frozen if self._frozen is not None else self._wall() + self._offset
        return exact.replace(microsecond=0)

    @property
    def frozen(self) -> bool:
        """Whether it stands still."""
        return self._frozen is not None

    def freeze(self) -> None:
        """Stand still at the present time."""
        self._frozen = self.now

    def run(self) -> None:
        """Go on from where it stood, with the wall."""
        if self._frozen is not None:
            self._offset = self._frozen - self._wall()
            self._frozen = None

    @contextmanager
    def standing(self) -> Generator[None]:
        """Stand still while the block runs, and go on afterwards as if it had not."""
        frozen, offset = self._frozen, self._offset
        self.freeze()
        try:
            yield
        finally:
            self._frozen, self._offset = frozen, offset

    def move(self, to: datetime) -> None:
        """Show another time from now on: frozen or running, as it was."""
        if self._frozen is not None:
            self._frozen = to
        else:
            self._offset = to - self._wall()
