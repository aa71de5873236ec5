"""The dates of the format: six forms, bare dates, and `NOW`.

```
Aug 06 2030 11:34:00 -0400      2030-08-06T11:34:00-04:00       8/6/2030 11:34:00 EDT
Aug 06 2030 11:34 -0400         2030-08-06T15:34:00Z            8/6/2030 8:34:00 PDT
```

A bare date (`2030-08-06`) is noon in the time zone of the site, which no file tells: whoever reads it must say it.
Anything else is refused, with the form to write instead: a guess would bill people on the wrong day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Final

import attrs

from maxio_sdk.bulk.imports.problems import CellError

__all__ = ["ZONES", "Moment", "read_moment"]

ZONES: Final[Mapping[str, int]] = {
    "UTC": 0,
    "GMT": 0,
    "EDT": -4,
    "EST": -5,
    "CDT": -5,
    "CST": -6,
    "MDT": -6,
    "MST": -7,
    "PDT": -7,
    "PST": -8,
}
"""The abbreviations of zones that have one meaning in mail and on the web (RFC 2822), with their hours from UTC."""


@attrs.frozen
class Moment:
    """A point in time that a cell names."""

    at: datetime
    is_now: bool = False
    """It was `NOW`: charge at once."""
    bare: bool = False
    """It was a date alone, so noon in the zone that was given."""


_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO: Final = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)T(?P<H>\d\d):(?P<M>\d\d):(?P<S>\d\d)(?P<z>Z|[+-]\d\d:\d\d)", re.A
)
_NAMED: Final = re.compile(
    r"(?P<m>[A-Za-z]{3}) (?P<d>\d\d?) (?P<y>\d{4}) (?P<H>\d\d?):(?P<M>\d\d)(?::(?P<S>\d\d))? (?P<z>[+-]\d{4})", re.A
)
_SLASHED: Final = re.compile(
    r"(?P<m>\d\d?)/(?P<d>\d\d?)/(?P<y>\d{4}) (?P<H>\d\d?):(?P<M>\d\d):(?P<S>\d\d) (?P<z>[A-Za-z]{2,5})", re.A
)
_BARE: Final = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", re.A)
_FORMS: Final = (_BARE, _ISO, _NAMED, _SLASHED)

_ANY_SLASHED: Final = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-](\d{4})", re.A)
_NO_ZONE: Final = re.compile(
    r"(?:\d{4}-\d\d-\d\d[T ]|\d\d?/\d\d?/\d{4} |[A-Za-z]{3} \d\d? \d{4} )\d\d?:\d\d(?::\d\d)?", re.A
)
_SHORT_YEAR: Final = re.compile(r"\d\d?[/.-]\d\d?[/.-]\d\d(?: .{0,40})?", re.A)
_SERIAL: Final = re.compile(r"\d{5}(?:\.\d+)?", re.A)
_HALF_DAY: Final = re.compile(r".*\d ?[AaPp]\.?[Mm]\.?(?: .*)?", re.S)
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2199
_WRITE: Final = (
    "Write it like 2030-08-06T11:34:00-04:00, Aug 06 2030 11:34:00 -0400 or 8/6/2030 11:34:00 EDT, "
    "or 2030-08-06 for noon."
)


def read_moment(text: str, *, site_zone: tzinfo = UTC, now: datetime | None = None) -> Moment:
    """Read a date. Raises `CellError` that says how to write it.

    `site_zone` is where a bare date is noon. `NOW` is taken where `now` is given.
    """
    if text.upper() == "NOW":
        if now is None:
            raise CellError("NOW is for next_billing_at alone. Write a date here.")
        return Moment(now, is_now=True)
    match = next((found for form in _FORMS if (found := form.fullmatch(text))), None)
    if match is None:
        raise CellError(_explain(text))
    day = _day(match)
    if match.re is _BARE:
        return Moment(datetime.combine(day, time(12), site_zone), bare=True)
    try:
        clock = time(int(match["H"]), int(match["M"]), int(match["S"] or 0), tzinfo=_zone(match["z"]))
    except ValueError as error:
        if isinstance(error, CellError):
            raise
        raise CellError("There is no such time of day. Hours go from 0 to 23, minutes and seconds to 59.") from None
    return Moment(datetime.combine(day, clock))


def _day(match: re.Match[str]) -> date:
    name = match["m"].casefold()
    if not name.isdigit() and name not in _MONTHS:
        raise CellError("There is no such month. Write the first three letters of its English name, such as Aug.")
    year, month, day = int(match["y"]), int(name) if name.isdigit() else _MONTHS.index(name) + 1, int(match["d"])
    if month > 12 and match.re is _SLASHED:
        raise CellError(f"There is no month {month}. The month comes first, then the day, then the year.")
    try:
        found = date(year, month, day)
    except ValueError:
        raise CellError("There is no such day in the calendar.") from None
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise CellError(f"The year must lie between {_FIRST_YEAR} and {_LAST_YEAR}.")
    return found


def _zone(text: str) -> tzinfo:
    if text == "Z":
        return UTC
    if text[0] in "+-":
        hours, minutes = int(text[1:3]), int(text[-2:])
        if minutes > 59 or hours * 60 + minutes > 14 * 60:
            raise CellError("There is no such offset from UTC. They go from -12:00 to +14:00.")
        offset = timedelta(hours=hours, minutes=minutes)
        return timezone(-offset if text[0] == "-" else offset)
    hours_east = ZONES.get(text.upper())
    if hours_east is None:
        raise CellError(
            f"The zone {text.upper()} is not clear to all. Write the offset, as in 2030-08-06T11:34:00-04:00."
        )
    return timezone(timedelta(hours=hours_east))


def _explain(text: str) -> str:
    """Tell what is wrong with a date in none of the forms. The date itself is shown only rebuilt from its numbers."""
    if _NO_ZONE.fullmatch(text):
        return "The time has no zone. Add the offset, as in 2030-08-06T11:34:00-04:00."
    if match := _ANY_SLASHED.fullmatch(text):
        return _which_day(int(match[1]), int(match[2]), int(match[3]))
    if _SERIAL.fullmatch(text):
        return f"This is a number, as Excel keeps dates. Format the column as text. {_WRITE}"
    if len(text) <= 64 and _HALF_DAY.fullmatch(text):
        return "Hours go from 0 to 23, without AM and PM. Write it like 8/6/2030 23:34:00 EDT."
    if _SHORT_YEAR.fullmatch(text):
        return f"The year needs four digits. {_WRITE}"
    return f"This is no date of the format. {_WRITE}"


def _which_day(first: int, second: int, year: int) -> str:
    readings: list[str] = []
    for month, day in ((first, second), (second, first)):
        try:
            reading = date(year, month, day).isoformat()
        except ValueError:
            continue
        if reading not in readings:
            readings.append(reading)
    if not readings:
        return "There is no such day in the calendar."
    if len(readings) == 2:
        return f"It is not clear which is the day and which the month. Write {readings[0]} or {readings[1]}."
    return f"A date alone is written with the year first. Write {readings[0]}."
