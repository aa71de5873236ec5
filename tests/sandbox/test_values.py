"""Reading what clients send, leniently."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._http.query import Query
from maxio_sdk.sandbox._http.values import Malformed, as_day, as_decimal, as_flag, as_integer, as_text, as_time

NEW_YORK = ZoneInfo("America/New_York")
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=4,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-31", "2026-01-31T12:00:00-05:00"),
        ("2026-1-5", "2026-01-05T12:00:00-05:00"),
        ("8/29/2026", "2026-08-29T12:00:00-04:00"),
        ("2026-01-31 09:30:00", "2026-01-31T09:30:00-05:00"),
        ("2026-01-31T09:30", "2026-01-31T09:30:00-05:00"),
        ("2026-01-31T09:30:00Z", "2026-01-31T04:30:00-05:00"),
        ("2026-01-31 09:30:00 +0200", "2026-01-31T02:30:00-05:00"),
        ("2026-01-31T09:30:00.75+02:00", "2026-01-31T02:30:00-05:00"),
        ("2026-01-31T09:30:00 02:00", "2026-01-31T02:30:00-05:00"),
        ("2026-01-31 09:30:00 UTC", "2026-01-31T04:30:00-05:00"),
        (" 2026-01-31 ", "2026-01-31T12:00:00-05:00"),
    ],
)
def test_times_are_read_in_every_form(text: str, expected: str) -> None:
    assert as_time(text, NEW_YORK) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    "value",
    ["", "soon", "2026-02-30", "13/13/2026", "2026-01-31T25:00", "0001-01-01", "9999-12-31T23:59:59Z", 7, None, []],
)
def test_what_is_no_time_is_refused(value: Any) -> None:
    with pytest.raises(Malformed, match="not a valid date"):
        as_time(value, NEW_YORK)


def test_the_day_of_a_time_is_the_sites() -> None:
    assert as_day("2026-01-31T02:00:00Z", NEW_YORK) == date(2026, 1, 30)
    assert as_day("2026-01-31", ZoneInfo("Pacific/Auckland")) == date(2026, 1, 31)
    assert as_day("9999-12-31", NEW_YORK) == date.max


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("10.50", "10.50"), ("10,23", "10.23"), ("1,234.5", "1234.5"), ("$9.99", "9.99"), (7, "7"), ("-3", "-3"),
        (Decimal("0.1"), "0.1"), ("1e2", "100"),
    ],
)  # fmt: skip
def test_numbers_are_read_in_every_form(value: Any, expected: str) -> None:
    assert as_decimal(value) == Decimal(expected)


@pytest.mark.parametrize("value", ["", "abc", "NaN", "Infinity", "1e999", 10**40, "0x1", True, None, [], {}])
def test_what_is_no_number_is_refused(value: Any) -> None:
    with pytest.raises(Malformed):
        as_decimal(value)


def test_whole_numbers_are_whole() -> None:
    assert [as_integer(value) for value in (3, "3", Decimal("3.0"))] == [3, 3, 3]
    with pytest.raises(Malformed, match="must be an integer"):
        as_integer("3.5")


@pytest.mark.parametrize(
    ("value", "expected"),
    [(True, True), ("true", True), ("1", True), (1, True), (0, False), ("FALSE", False), ("", False)],
)
def test_flags_are_read_in_every_form(value: Any, expected: bool) -> None:
    assert as_flag(value) is expected


@given(ANYTHING)
def test_nothing_but_a_refusal_comes_of_nonsense(value: Any) -> None:
    for reader in (as_text, as_integer, as_decimal, as_flag, lambda each: as_time(each, NEW_YORK)):
        try:
            reader(value)
        except Malformed:
            continue


@given(st.datetimes(datetime(1000, 1, 2), datetime(8999, 1, 1)))
def test_a_time_comes_back_as_it_was_written(when: datetime) -> None:
    aware = when.replace(microsecond=0, tzinfo=UTC)

    assert as_time(aware.isoformat(), NEW_YORK) == aware


def test_fields_tell_absent_from_null_and_from_empty() -> None:
    fields = Fields({"a": None, "b": "", "c": "x"}, NEW_YORK)

    assert [name in fields for name in "abcd"] == [True, True, True, False]
    assert [fields.text(name) for name in "abcd"] == [None, "", "x", None]
    assert fields.integer("b", 7) == 7


def test_a_query_is_read_in_every_style() -> None:
    query = Query("ids=1,2&ids[]=3&a%5B%5D=x,y&metadata[My%20field]=y&filter[p][q]=z&empty=&page=2", NEW_YORK)

    assert query.integers("ids") == [1, 2, 3]
    assert query.many("a") == ["x,y"]
    assert query.many("missing") is None
    assert query.many("empty") == []
    assert query.deep("metadata") == {"My field": "y"}
    assert query.deep("filter") == {"p[q]": "z"}
    assert query.integer("page") == 2
    assert query.integer("empty", 5) == 5


@given(st.text(max_size=40))
def test_no_query_is_too_odd(text: str) -> None:
    query = Query(text, NEW_YORK)
    query.many("a")
    query.deep("a")
