"""The clock of the site, by which what a job has made is told from what was there before."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Final

import attrs

from maxio_sdk._core.failure import http_date
from maxio_sdk.bulk._found import IN_BACKGROUND
from maxio_sdk.client import AsyncMaxio

__all__ = ["SiteClock"]

_QUICK: Final = 2.0
"""Within so many seconds an answer says what time it is."""
_MORE_TRIES: Final = 2


@attrs.frozen
class SiteClock:
    """What the site's clock says. It was read once; from then on it goes evenly, though ours be set meanwhile."""

    _ahead: float
    """How many seconds it is ahead of the clock of this machine that nobody sets."""

    @classmethod
    async def read(cls, maxio: AsyncMaxio, now: Callable[[], float]) -> SiteClock:
        """Ask the site for something, to see that the settings work too. `now` is for an answer that has no date.

        The clock is behind, by no more than an answer takes and the second that the header does not tell. Were it
        ahead, what the job makes would seem to be older than the job.
        """
        date, waited = await _ask(maxio)
        for _ in range(_MORE_TRIES):
            if waited > _QUICK:
                date, waited = await _ask(maxio)
        there = http_date(date)
        return cls((now() if there is None else there.timestamp()) - _steady())

    def now(self) -> float:
        """Return the time of the site in Unix seconds."""
        return _steady() + self._ahead


async def _ask(maxio: AsyncMaxio) -> tuple[str, float]:
    """Return what an answer says of its time, and how long it was waited for."""
    before = _steady()
    answer = await maxio.with_raw_response.sites.get(request_options=IN_BACKGROUND)
    return answer.headers.get("date", ""), _steady() - before


def _steady() -> float:
    """Return the seconds of a clock that goes on while the machine sleeps, where it has one."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()
