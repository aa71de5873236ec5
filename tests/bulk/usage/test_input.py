"""What can be recorded, and what is refused at once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maxio_sdk.bulk.usage import UsageRecord, UsageRecorder
from tests.bulk.usage.support import BEGIN, moment

now = moment(BEGIN).timestamp
QUANTITIES = st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=6)


@pytest.fixture
def recorder(tmp_path: Path) -> UsageRecorder:
    return UsageRecorder(tmp_path / "usage.db", now=now)


@pytest.mark.parametrize(
    ("quantity", "error", "reason"),
    [
        (0.1, TypeError, "float"),
        (float("nan"), TypeError, "float"),
        (True, TypeError, "a bool"),
        (None, TypeError, "a NoneType"),
        ([1], TypeError, "a list"),
        ("", ValueError, "no decimal"),
        ("1e3", ValueError, "no decimal"),
        ("1,5", ValueError, "no decimal"),
        (" 1", ValueError, "no decimal"),
        ("٣", ValueError, "no decimal"),
        ("NaN", ValueError, "no decimal"),
        (Decimal("NaN"), ValueError, "18 digits"),
        (Decimal("-Infinity"), ValueError, "18 digits"),
        (10**18, ValueError, "18 digits"),
        (10**4000, ValueError, "18 digits"),
        ("9" * 300, ValueError, "no decimal"),
        (Decimal("1E+999999"), ValueError, "18 digits"),
        (Decimal("1E-999999"), ValueError, "12 digits"),
        ("0.0000000000001", ValueError, "12 digits"),
    ],
)
def test_a_quantity_that_is_not_exact_is_refused(
    recorder: UsageRecorder, quantity: Any, error: type[Exception], reason: str
) -> None:
    with pytest.raises(error, match=reason):
        recorder.record(1, 2, quantity)
    assert recorder.counts().pending == 0


@pytest.mark.parametrize(
    ("arguments", "error", "reason"),
    [
        ({"subscription": 0}, ValueError, "no id"),
        ({"subscription": -4}, ValueError, "no id"),
        ({"subscription": 2**63}, ValueError, "no id"),
        ({"subscription": True}, TypeError, "a bool"),
        ({"subscription": 4.0}, TypeError, "a float"),
        ({"subscription": "4711"}, ValueError, "reference:"),
        ({"subscription": ""}, ValueError, "printable"),
        ({"subscription": "reference:"}, ValueError, "printable"),
        ({"subscription": "a\nb"}, ValueError, "printable"),
        ({"subscription": ".."}, ValueError, "printable"),
        ({"subscription": "a" * 256}, ValueError, "printable"),
        ({"subscription": "\ud800"}, ValueError, "printable"),
        ({"component": "sms"}, ValueError, "handle:"),
        ({"component": "17"}, ValueError, "handle:"),
        ({"component": "handle:"}, ValueError, "printable"),
        ({"component": None}, TypeError, "NoneType"),
        ({"price_point": "gold"}, ValueError, "handle:"),
        ({"memo": 7}, TypeError, "memo"),
        ({"memo": "two\nlines"}, ValueError, "one line"),
        ({"memo": "x" * 181}, ValueError, "180"),
        ({"at": date(2026, 1, 1)}, TypeError, "a date"),
        ({"at": datetime(2026, 1, 1)}, ValueError, "no zone"),
        ({"at": moment("2026-01-16T12:00:01+00:00")}, ValueError, "ahead"),
        ({"at": moment("1970-01-02T00:00:00+00:00")}, ValueError, "before 2000"),
    ],
)
def test_what_could_not_be_sent_is_refused_at_once(
    recorder: UsageRecorder, arguments: dict[str, Any], error: type[Exception], reason: str
) -> None:
    with pytest.raises(error, match=reason):
        recorder.record(**{"subscription": 1, "component": 2, "quantity": 3, **arguments})
    assert recorder.counts().pending == 0


def test_many_records_are_taken_together_or_not_at_all(recorder: UsageRecorder) -> None:
    good = UsageRecord(subscription=1, component=2, quantity=3)
    with pytest.raises(TypeError):
        recorder.record_many([good, UsageRecord(subscription=1, component=2, quantity=0.5)])  # type: ignore[arg-type]
    assert recorder.counts().pending == 0
    recorder.record_many(good for _ in range(3))
    (entry,) = recorder.pending()
    assert (entry.quantity, entry.records) == (9, 3)


@pytest.mark.parametrize(
    ("quantities", "total"),
    [
        (("0.1", "0.2"), "0.3"),
        ((10**17, "0.000000000001"), "100000000000000000.000000000001"),
        ((5, -7), "-2"),
        (("2.50", Decimal("1E+3")), "1002.5"),
        (("-0.0",), "0"),
        # As databases hand them over, and what absurd exponents come to.
        (("0.250000000000000000", Decimal("0E-100")), "0.25"),
        ((1, "-1.000"), "0"),
    ],
)
def test_sums_are_exact(recorder: UsageRecorder, quantities: tuple[Any, ...], total: str) -> None:
    for quantity in quantities:
        recorder.record(1, "handle:sms", quantity)
    (entry,) = recorder.pending()
    assert str(entry.quantity) == total
    assert entry.records == len(quantities)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(quantities=st.lists(QUANTITIES, min_size=1, max_size=30))
def test_no_sum_is_rounded(recorder: UsageRecorder, quantities: list[Decimal]) -> None:
    number = recorder.counts().open + 1
    recorder.record_many(UsageRecord(subscription=number, component=2, quantity=each) for each in quantities)
    (entry,) = (each for each in recorder.pending() if each.subscription == number)
    assert entry.quantity * 10**6 == sum(int(each * 10**6) for each in quantities)


def test_what_is_summed_together(recorder: UsageRecorder) -> None:
    for subscription in (7, "reference:7", "acme-1", "reference:acme-1"):
        for component in (3, "handle:3"):
            recorder.record(subscription, component, 1)
            recorder.record(subscription, component, 1, price_point="handle:gold")
    found = [(each.subscription, each.component, each.price_point, each.records) for each in recorder.pending()]
    expected = [
        (subscription, component, price_point, records)
        for subscription, records in ((7, 1), ("reference:7", 1), ("reference:acme-1", 2))
        for component in (3, "handle:3")
        for price_point in (None, "handle:gold")
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("zone", "at", "day"),
    [
        ("UTC", "2026-01-14T23:59:59.999999+00:00", "2026-01-14"),
        ("UTC", "2026-01-15T00:00:00+01:00", "2026-01-14"),
        ("America/New_York", "2026-01-15T04:59:59+00:00", "2026-01-14"),
        ("America/New_York", "2026-01-15T05:00:00+00:00", "2026-01-15"),
        # The day on which the clocks go forward has 23 hours, the one on which they go back 25.
        ("America/New_York", "2025-03-09T04:59:59+00:00", "2025-03-08"),
        ("America/New_York", "2025-03-09T05:00:00+00:00", "2025-03-09"),
        ("America/New_York", "2025-03-10T03:59:59+00:00", "2025-03-09"),
        ("America/New_York", "2025-03-10T04:00:00+00:00", "2025-03-10"),
        ("America/New_York", "2025-11-02T04:00:00+00:00", "2025-11-02"),
        ("America/New_York", "2025-11-03T04:59:59+00:00", "2025-11-02"),
        ("America/New_York", "2025-11-03T05:00:00+00:00", "2025-11-03"),
        ("Pacific/Auckland", "2026-01-15T11:00:00+00:00", "2026-01-16"),
        ("Pacific/Apia", "2011-12-30T10:00:00+00:00", "2011-12-31"),
    ],
)
def test_a_day_is_one_of_the_zone(tmp_path: Path, zone: str, at: str, day: str) -> None:
    recorder = UsageRecorder(tmp_path / "usage.db", timezone=ZoneInfo(zone), now=now)
    recorder.record(1, 2, 3, at=moment(at))
    (entry,) = recorder.pending()
    assert entry.day.isoformat() == day


def test_a_zone_is_no_name_of_one(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="ZoneInfo"):
        UsageRecorder(tmp_path / "usage.db", timezone="America/New_York")  # type: ignore[arg-type]
    assert not (tmp_path / "usage.db").exists()


def test_all_hours_of_a_day_on_which_the_clocks_change_are_one_sum(tmp_path: Path) -> None:
    zone = ZoneInfo("America/New_York")
    recorder = UsageRecorder(tmp_path / "usage.db", timezone=zone, now=now)
    for name, day, hours in (("a", date(2025, 3, 9), 23), ("b", date(2025, 11, 2), 25)):
        begin = datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
        for hour in range(-1, 27):
            recorder.record(name, 2, 1, at=begin + timedelta(hours=hour))
        found = {each.day: each.records for each in recorder.pending() if each.subscription == f"reference:{name}"}
        assert found[day] == hours


def test_the_day_is_today_unless_told(tmp_path: Path) -> None:
    recorder = UsageRecorder(tmp_path / "usage.db", timezone=ZoneInfo("Pacific/Auckland"), now=now)
    recorder.record(1, 2, 3)
    (entry,) = recorder.pending()
    assert entry.day == date(2026, 1, 16)
