"""The clock of the site, by which what a job has made is told from what was there before."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import attrs

from maxio_sdk._core.failure import http_date
from maxio_sdk.bulk._found import IN_BACKGROUND
from maxio_sdk.client import AsyncMaxio

__all__ = ["SiteClock"]


@attrs.frozen
class SiteClock:
    """What the site's clock says. It was read once; from then on it goes evenly, though ours be set meanwhile."""

    _ahead: float
    """How many seconds it is ahead of the clock of this machine that nobody sets."""

    @classmethod
    async def read(cls, maxio: AsyncMaxio, now: Callable[[], float]) -> SiteClock:
        """Ask the site for something, to see that the settings work too. `now` is for an answer that has no date."""
        before = _steady()
        answer = await maxio.with_raw_response.sites.get(request_options=IN_BACKGROUND)
        between = (before + _steady()) / 2
        there = http_date(answer.headers.get("date", ""))
        # The header has whole seconds.
        return cls((now() if there is None else there.timestamp() + 0.5) - between)

    def now(self) -> float:
        """Return the time of the site in Unix seconds."""
        return _steady() + self._ahead


def _steady() -> float:
    """Return the seconds of a clock that goes on while the machine sleeps, where it has one."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else time.monotonic()
