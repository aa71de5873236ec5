"""Billing periods, and the part of them that is left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maxio_sdk.sandbox._billing.periods import add_interval, next_snap
from maxio_sdk.sandbox._billing.proration import prorate

BOSTON = ZoneInfo("America/New_York")
times = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)).map(
    lambda when: when.replace(microsecond=0)
)
zones = st.sampled_from([ZoneInfo("UTC"), BOSTON, ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Asia/Kolkata")])
amounts = st.decimals(min_value=0, max_value=100_000, places=2, allow_nan=False, allow_infinity=False)


def test_the_end_of_the_month_comes_back() -> None:
    start = datetime(2026, 1, 31, 9, tzinfo=BOSTON)
    ends = [start]
    for _ in range(4):
        ends.append(add_interval(ends[-1], 1, "month", BOSTON, anchor=start))
    assert [(end.month, end.day) for end in ends] == [(1, 31), (2, 28), (3, 31), (4, 30), (5, 31)]


def test_without_an_anchor_the_day_is_the_starts() -> None:
    assert add_interval(datetime(2026, 2, 28, tzinfo=UTC), 1, "month", ZoneInfo("UTC")).day == 28


@given(times, st.integers(1, 36), zones)
def test_months_keep_the_day_of_the_anchor_wherever_there_is_one(start: datetime, count: int, zone: ZoneInfo) -> None:
    end = start
    for _ in range(count):
        end = add_interval(end, 1, "month", zone, anchor=start)
    assert end == add_interval(start, count, "month", zone)
    assert end.day == start.astimezone(zone).day or (end + timedelta(days=1)).day == 1


@given(times, st.integers(1, 24), st.sampled_from(["day", "month"]), zones)
def test_periods_go_forward(start: datetime, interval: int, unit: str, zone: ZoneInfo) -> None:
    assert add_interval(start, interval, unit, zone) > start


def test_the_time_of_day_stays_over_summer_time() -> None:
    start = datetime(2026, 3, 1, 9, tzinfo=BOSTON)
    end = add_interval(start, 30, "day", BOSTON)
    assert (end.hour, end.utcoffset(), start.utcoffset()) == (9, timedelta(hours=-4), timedelta(hours=-5))


def test_a_skipped_hour_moves_once_and_comes_back() -> None:
    start = datetime(2026, 2, 8, 2, 30, tzinfo=BOSTON)
    skipped = add_interval(start, 1, "month", BOSTON, anchor=start)
    assert (skipped.day, skipped.hour) == (8, 3)
    assert add_interval(skipped, 1, "month", BOSTON, anchor=start).hour == 2


@pytest.mark.parametrize("unit", ["day", "month"])
def test_endless_periods_end_far_away(unit: str) -> None:
    assert add_interval(datetime(2026, 1, 1, tzinfo=UTC), 10**12, unit, BOSTON).year == 9000


@pytest.mark.parametrize(
    ("after", "snap_day", "expected"),
    [
        (datetime(2026, 1, 10, tzinfo=UTC), 15, datetime(2026, 1, 15, tzinfo=UTC)),
        (datetime(2026, 1, 15, tzinfo=UTC), 15, datetime(2026, 2, 15, tzinfo=UTC)),
        (datetime(2026, 12, 20, 8, tzinfo=UTC), 1, datetime(2027, 1, 1, tzinfo=UTC)),
        (datetime(2026, 2, 10, tzinfo=UTC), "end", datetime(2026, 2, 28, tzinfo=UTC)),
        (datetime(2026, 2, 28, 5, tzinfo=UTC), "end", datetime(2026, 3, 31, tzinfo=UTC)),
    ],
)
def test_the_next_snap_day(after: datetime, snap_day: int | str, expected: datetime) -> None:
    assert next_snap(after, snap_day, ZoneInfo("UTC")) == expected


@given(amounts, times, st.integers(1, 10_000_000), st.integers(0, 10_000_000))
def test_a_part_is_within_the_whole_and_nets_out(amount: Decimal, start: datetime, length: int, passed: int) -> None:
    end, at = start + timedelta(seconds=length), start + timedelta(seconds=passed)
    up, down = prorate(amount, start, end, at), prorate(-amount, start, end, at)
    assert 0 <= up <= amount
    assert up + down == 0


@given(amounts, times, st.integers(2, 1_000_000), st.data())
def test_less_is_left_later(amount: Decimal, start: datetime, length: int, data: st.DataObject) -> None:
    first, second = sorted((data.draw(st.integers(0, length)), data.draw(st.integers(0, length))))
    end = start + timedelta(seconds=length)
    early = prorate(amount, start, end, start + timedelta(seconds=first))
    assert early >= prorate(amount, start, end, start + timedelta(seconds=second))


def test_half_of_the_period_is_half_of_the_price() -> None:
    start, end = datetime(2026, 4, 1, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)
    assert prorate(Decimal(30), start, end, datetime(2026, 4, 16, tzinfo=UTC)) == 15
    assert prorate(Decimal(30), start, end, end) == 0
    assert prorate(Decimal(30), start, end, start) == 30
