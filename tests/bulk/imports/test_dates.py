"""The dates of the format."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from maxio_sdk.bulk.imports import Moment, read_moment
from maxio_sdk.bulk.imports.dates import ZONES
from maxio_sdk.bulk.imports.problems import CellError

NEW_YORK = ZoneInfo("America/New_York")
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
WRITE = (
    "Write it like 2030-08-06T11:34:00-04:00, Aug 06 2030 11:34:00 -0400 or 8/6/2030 11:34:00 EDT, "
    "or 2030-08-06 for noon."
)
NO_ZONE = "The time has no zone. Add the offset, as in 2030-08-06T11:34:00-04:00."
NO_DAY = "There is no such day in the calendar."
NO_TIME = "There is no such time of day. Hours go from 0 to 23, minutes and seconds to 59."
NO_OFFSET = "There is no such offset from UTC. They go from -12:00 to +14:00."
NO_DATE = f"This is no date of the format. {WRITE}"
HALF_DAY = "Hours go from 0 to 23, without AM and PM. Write it like 8/6/2030 23:34:00 EDT."


@pytest.mark.parametrize(
    "text",
    [
        "Aug 06 2030 11:34:00 -0400",
        "Aug 06 2030 11:34 -0400",
        "2030-08-06T11:34:00-04:00",
        "8/6/2030 11:34:00 EDT",
        "8/6/2030 8:34:00 PDT",
        "2030-08-06T15:34:00Z",
        "aug 6 2030 11:34 -0400",
        "08/06/2030 11:34:00 edt",
    ],
)
def test_the_documented_forms_are_one_moment(text: str) -> None:
    moment = read_moment(text)
    assert moment.at == datetime(2030, 8, 6, 15, 34, tzinfo=UTC)
    assert not moment.bare
    assert not moment.is_now


def test_a_bare_date_is_noon_on_the_site() -> None:
    assert read_moment("2030-08-06") == Moment(datetime(2030, 8, 6, 12, tzinfo=UTC), bare=True)
    moment = read_moment("2030-01-06", site_zone=NEW_YORK)
    assert moment.at.isoformat() == "2030-01-06T12:00:00-05:00"
    assert read_moment("2030-08-06", site_zone=NEW_YORK).at.isoformat() == "2030-08-06T12:00:00-04:00"


@pytest.mark.parametrize("text", ["NOW", "now", "Now"])
def test_now_is_for_the_column_that_takes_it(text: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert read_moment(text, now=now) == Moment(now, is_now=True)
    with pytest.raises(CellError, match=r"^NOW is for next_billing_at alone\. Write a date here\.$"):
        read_moment(text)


@pytest.mark.parametrize(("name", "hours"), ZONES.items())
def test_zones(name: str, hours: int) -> None:
    assert read_moment(f"8/6/2030 11:34:00 {name}").at.utcoffset() == timedelta(hours=hours)


BAD = [
    (
        "8/6/2030 11:34:00 CET",
        "The zone CET is not clear to all. Write the offset, as in 2030-08-06T11:34:00-04:00.",
    ),
    (
        "8/6/2030 11:34:00 IST",
        "The zone IST is not clear to all. Write the offset, as in 2030-08-06T11:34:00-04:00.",
    ),
    ("8/6/2030 11:34:00 Z", NO_DATE),
    ("8/6/2030 11:34:00", NO_ZONE),
    ("8/6/2030 11:34", NO_ZONE),
    ("2030-08-06T11:34:00", NO_ZONE),
    ("2030-08-06 11:34", NO_ZONE),
    ("Aug 06 2030 11:34:00", NO_ZONE),
    ("8/6/2030", "It is not clear which is the day and which the month. Write 2030-08-06 or 2030-06-08."),
    ("6.8.2030", "It is not clear which is the day and which the month. Write 2030-06-08 or 2030-08-06."),
    ("25/12/2030", "A date alone is written with the year first. Write 2030-12-25."),
    ("12/25/2030", "A date alone is written with the year first. Write 2030-12-25."),
    ("6/6/2030", "A date alone is written with the year first. Write 2030-06-06."),
    ("13/13/2030", NO_DAY),
    ("13/6/2030 11:34:00 EDT", "There is no month 13. The month comes first, then the day, then the year."),
    ("2030-02-30", NO_DAY),
    ("2030-02-29", NO_DAY),
    ("2030-13-01", NO_DAY),
    ("2030-00-01T11:34:00Z", NO_DAY),
    ("Feb 29 2030 11:34 -0400", NO_DAY),
    (
        "Foo 06 2030 11:34:00 -0400",
        "There is no such month. Write the first three letters of its English name, such as Aug.",
    ),
    ("2030-08-06T24:00:00Z", NO_TIME),
    ("2030-08-06T11:60:00Z", NO_TIME),
    ("2030-08-06T11:34:60Z", NO_TIME),
    ("Aug 06 2030 25:34 -0400", NO_TIME),
    ("2030-08-06T11:34:00-15:00", NO_OFFSET),
    ("2030-08-06T11:34:00+14:30", NO_OFFSET),
    ("Aug 06 2030 11:34:00 -0460", NO_OFFSET),
    ("0030-08-06", "The year must lie between 1900 and 2199."),
    ("2200-01-01", "The year must lie between 1900 and 2199."),
    ("8/6/30", f"The year needs four digits. {WRITE}"),
    ("8/6/30 11:34:00 EDT", f"The year needs four digits. {WRITE}"),
    ("47701", f"This is a number, as Excel keeps dates. Format the column as text. {WRITE}"),
    ("47701.48", f"This is a number, as Excel keeps dates. Format the column as text. {WRITE}"),
    ("8/6/2030 11:34:00 PM EDT", HALF_DAY),
    ("8/6/2030 11:34 pm", HALF_DAY),
    ("tomorrow", NO_DATE),
    ("2030-8-6", NO_DATE),
    ("20300806", NO_DATE),
    ("Aug 6", NO_DATE),
    ("August 06 2030 11:34:00 -0400", NO_DATE),
    ("2030-08-06T11:34:00.5Z", NO_DATE),
    ("2030-08-06t11:34:00z", NO_DATE),
    ("2030-08-06 15:34:00Z", NO_DATE),
    ("２０３０-08-06", NO_DATE),
    ("2030-08-06\n", NO_DATE),
    ("", NO_DATE),
]


@pytest.mark.parametrize(("text", "message"), BAD, ids=[text for text, _ in BAD])
def test_what_is_unclear_is_refused(text: str, message: str) -> None:
    with pytest.raises(CellError) as caught:
        read_moment(text)
    assert str(caught.value) == message


offsets = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
moments = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31, 23, 59, 59), timezones=offsets).map(
    lambda at: at.replace(microsecond=0)
)


def offset_text(at: datetime, separator: str) -> str:
    text = at.strftime("%z")
    return f"{text[:3]}{separator}{text[3:]}"


@given(at=moments, zone=st.sampled_from(sorted(ZONES)))
@example(at=datetime(2199, 12, 31, 23, 59, 59, tzinfo=UTC), zone="UTC")
def test_what_is_written_is_read(at: datetime, zone: str) -> None:
    month = f"{MONTHS[at.month - 1]} {at.day:02} {at.year} {at:%H:%M}"
    assert read_moment(at.isoformat()).at == at
    assert read_moment(f"{month}:{at:%S} {offset_text(at, '')}").at == at
    assert read_moment(f"{month} {offset_text(at, '')}").at == at.replace(second=0)
    in_zone = at.replace(tzinfo=timezone(timedelta(hours=ZONES[zone])))
    text = f"{at.month}/{at.day}/{at.year} {at.hour}:{at:%M:%S} {zone}"
    assert read_moment(text).at == in_zone
    assert read_moment(f"{at:%Y-%m-%dT%H:%M:%S}Z").at == at.replace(tzinfo=UTC)


@given(day=st.dates(date(1900, 1, 1), date(2199, 12, 31)), site_zone=offsets)
def test_noon_of_any_day_in_any_zone(day: date, site_zone: timezone) -> None:
    expected = datetime.combine(day, time(12), site_zone)
    assert read_moment(day.isoformat(), site_zone=site_zone) == Moment(expected, bare=True)


@settings(max_examples=50)
@given(
    st.text()
    | st.text("0123456789-/:. TZADEPMaugcst+", max_size=30)
    | st.from_regex(r"\A\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T]\d{1,2}:\d{2}(:\d\d)?( ?[A-Z+-]\w{0,4})?)?\Z")
)
def test_any_text_is_a_moment_or_refused(text: str) -> None:
    with suppress(CellError):
        moment = read_moment(text)
        assert moment.at.tzinfo is not None
        assert 1900 <= moment.at.year <= 2199
