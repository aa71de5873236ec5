"""Billing periods, counted on the site's calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

__all__ = ["add_interval", "next_snap"]

_LAST_YEAR = 9000
"""Far periods end here rather than beyond what a datetime holds."""


def add_interval(
    start: datetime, interval: int, unit: str, zone: ZoneInfo, *, anchor: datetime | None = None
) -> datetime:
    """Go so many days or months on, at the same time of day on the site.

    A month without the day ends it earlier. `anchor`, the start of the first period, brings the day back:
    January 31, February 28, March 31.
    """
    begun = start.astimezone(zone)
    first = begun if anchor is None else anchor.astimezone(zone)
    if unit == "day":
        if interval > (_LAST_YEAR - begun.year) * 365:
            return _at(_LAST_YEAR, 1, 1, first.timetz(), zone)
        day = (begun + timedelta(days=interval)).date()
        return _at(day.year, day.month, day.day, first.timetz(), zone)
    months = begun.year * 12 + begun.month - 1 + interval
    year, month = divmod(months, 12)
    if year > _LAST_YEAR:
        year, month = _LAST_YEAR, 0
    return _at(year, month + 1, first.day, first.timetz(), zone)


def next_snap(after: datetime, snap_day: int | Literal["end"] | str, zone: ZoneInfo) -> datetime:
    """Find the next midnight on the site that begins the snap day, later than `after`.

    `end` is the last day of each month, and so is a day that the month has not.
    """
    day = 31 if snap_day == "end" else int(snap_day)
    begun = after.astimezone(zone)
    this_month = _at(begun.year, begun.month, day, time(0), zone)
    if this_month > after:
        return this_month
    year, month = divmod(begun.year * 12 + begun.month, 12)
    return _at(year, month + 1, day, time(0), zone)


def _at(year: int, month: int, day: int, clock: time, zone: ZoneInfo) -> datetime:
    """Make a local time. What the clocks skip when summer time begins becomes the time right after."""
    day = min(day, monthrange(year, month)[1])
    local = datetime(year, month, day, clock.hour, clock.minute, clock.second, tzinfo=zone, fold=clock.fold)
    return local.astimezone(UTC).astimezone(zone)
