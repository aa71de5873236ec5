"""Flushing at times of the day, or again and again."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta, tzinfo
from typing import Final, NoReturn

import anyio
import attrs

from maxio_sdk.bulk.usage._file import FlushInProgressError
from maxio_sdk.errors import (
    AccountBlockedError,
    APIConnectionError,
    ConfigurationError,
    JournalError,
    OutcomeUnknownError,
    RateLimitedError,
    ResponseDecodeError,
    ServerError,
)

__all__ = ["Pace", "Schedule", "keep_flushing"]

_logger = logging.getLogger("maxio_sdk.bulk.usage")

_AGAIN_SECONDS: Final = 300.0
"""How long after a flush that did not get to its end the next one begins."""
_LONGEST_SLEEP: Final = 60.0
"""The clock may be set, and a laptop may sleep: so look at it now and then."""
_PASSING: Final = (
    APIConnectionError,
    RateLimitedError,
    AccountBlockedError,
    ServerError,
    OutcomeUnknownError,
    ResponseDecodeError,
    JournalError,
)


@attrs.define
class Pace:
    """Lets requests begin some time after each other."""

    seconds: float
    _next: float = attrs.field(default=float("-inf"), init=False)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.seconds < float("inf"):
            raise ConfigurationError("pace: it must be a number of seconds, 0 or more")

    async def wait(self) -> None:
        """Wait until the next may begin."""
        present = anyio.current_time()
        begin = max(present, self._next)
        # Several may wait at a time, each for a time of its own.
        self._next = begin + self.seconds
        await anyio.sleep(begin - present)


@attrs.frozen(kw_only=True)
class Schedule:
    """When to flush: `at` a time of each day, or `every` so often."""

    at: time | None
    every: timedelta | None
    zone: tzinfo

    def __attrs_post_init__(self) -> None:
        if (self.at is None) == (self.every is None):
            raise ConfigurationError("give either at=time(1, 30), a time of the day, or every=timedelta(hours=1)")
        if self.at is not None and self.at.tzinfo is not None:
            raise ConfigurationError("at: it is a time in the zone of the recorder, and has no zone of its own")
        if self.every is not None and self.every <= timedelta(0):
            raise ConfigurationError("every: it must be more than nothing")

    def latest(self, now: float) -> float:
        """Return the last moment that has come, in Unix seconds."""
        if self.at is None:
            return now
        today = self._moment(now, 0)
        return today if today <= now else self._moment(now, -1)

    def following(self, moment: float) -> float:
        """Return the moment after one."""
        if self.every is not None:
            return moment + self.every.total_seconds()
        later = (self._moment(moment, days) for days in range(3))
        return next(each for each in later if each > moment)

    def _moment(self, now: float, days: int) -> float:
        day = datetime.fromtimestamp(now, self.zone).date() + timedelta(days)
        return datetime.combine(day, self.at or time(), self.zone).timestamp()


async def keep_flushing(
    flush: Callable[[float], Awaitable[bool]], schedule: Schedule, now: Callable[[], float]
) -> NoReturn:
    """Flush at the moments of a schedule, beginning with the last that has come, until cancelled.

    `flush` tells whether it got to its end; if not, or if it failed for a reason that passes, it comes again soon.
    """
    while True:
        moment = schedule.latest(now())
        complete = False
        while not complete:
            complete = await _attempt(flush, moment)
            following = schedule.following(moment)
            await _sleep_until(following if complete else min(following, now() + _AGAIN_SECONDS), now)
            if now() >= following:
                break


async def _attempt(flush: Callable[[float], Awaitable[bool]], moment: float) -> bool:
    try:
        return await flush(moment)
    except FlushInProgressError:
        _logger.info("Another flush is at work: this one is put off")
    except _PASSING as error:
        _logger.warning("A flush of usage was broken off (%s) and will be tried again", type(error).__name__)
    return False


async def _sleep_until(moment: float, now: Callable[[], float]) -> None:
    while (left := moment - now()) > 0:  # noqa: ASYNC110 - the wall clock tells nobody when it is set
        await anyio.sleep(min(left, _LONGEST_SLEEP))
