"""JSON text: the fast way and the standard library's must not differ."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maxio_sdk._core import jsontext
from maxio_sdk._core.jsontext import dumps, loads


@pytest.fixture(params=["fast", "standard"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "standard":
        monkeypatch.setattr(jsontext, "_fast_loads", None)
    elif jsontext._fast_loads is None:
        pytest.skip("orjson is not installed")
    return str(request.param)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b'{"a":1,"a":2}', {"a": 2}),
        (b"18446744073709551616", 2**64),
        (b"-9223372036854775809", -(2**63) - 1),
        (b"9007199254740993", 2**53 + 1),
        (b'"\\ud800"', "\ud800"),
        (b'"\xc3\xa9"', "é"),
        (b"1e-400", 0.0),
        (b"[1.50, true, null]", [1.5, True, None]),
        (b'{"number":"41111111111111111111"}', {"number": "41111111111111111111"}),
    ],
)
def test_reading(text: bytes, value: Any) -> None:
    assert loads(text) == value
    assert type(loads(text)) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        b"NaN",
        b"[Infinity]",
        b"-Infinity",
        b"1e999",
        b"",
        b"<html>",
        b'{"a":1',
        b'"\xff"',
        b"[" * 100_000,
        b"01",
        b"1" * 5000,
    ],
)
def test_text_that_is_no_json(text: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (of both parsers, whose words differ)
        loads(text)


@pytest.mark.parametrize("value", [math.nan, math.inf, [-math.inf]])
def test_nan_is_not_written(value: Any) -> None:
    with pytest.raises(ValueError, match="Out of range"):
        dumps(value)


def test_writing() -> None:
    assert dumps({"a": "é", "b": [1, None, 2**70]}) == '{"a":"é","b":[1,null,1180591620717411303424]}'.encode()
    assert dumps("\ud800") == b'"\\ud800"'


ANY_VALUE = given(
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)


@ANY_VALUE
@settings(max_examples=20)
def test_what_is_written_reads_the_same(value: Any) -> None:
    _reads_the_same(value)


@pytest.mark.heavy
@ANY_VALUE
@settings(max_examples=200)
def test_what_is_written_reads_the_same_heavy(value: Any) -> None:
    _reads_the_same(value)


def _reads_the_same(value: Any) -> None:
    for fast in (jsontext._fast_loads, None):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(jsontext, "_fast_loads", fast)
            assert loads(dumps(value)) == value
