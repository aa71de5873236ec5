"""Rows of JSON Lines files."""

from __future__ import annotations

import io
import json
from decimal import Decimal
from typing import Any

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources import json_lines
from maxio_sdk.bulk.sources._text import LONGEST
from maxio_sdk.errors import SourceError

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=6,
)


def read_now(data: bytes | str) -> list[SourceRow]:
    source: Any = json_lines(io.BytesIO(data.encode() if isinstance(data, str) else data))
    return [row for batch in source._batches._batches for row in batch]


@settings(max_examples=30)
@given(
    st.lists(st.dictionaries(_TEXT, _VALUES, max_size=4), max_size=5), st.booleans(), st.sampled_from(["\n", "\r\n"])
)
def test_what_the_json_module_writes_is_read(table: list[dict[str, Any]], ascii_only: bool, line_end: str) -> None:
    text = line_end.join(json.dumps(each, ensure_ascii=ascii_only) for each in table)
    assert read_now(text) == [SourceRow(line, each) for line, each in enumerate(table, start=1)]


@settings(max_examples=50)
@given(st.decimals(allow_nan=False, allow_infinity=False), st.integers())
def test_numbers_are_exact(fraction: Decimal, whole: int) -> None:
    text = str(fraction) if any(each in str(fraction) for each in ".E") else f"{fraction}.0"
    (row,) = read_now(f'{{"fraction": {text}, "whole": {whole}}}')
    assert str(row.values["fraction"]) == str(Decimal(text))
    assert type(row.values["whole"]) is int
    assert row.values["whole"] == whole


def test_amounts_are_no_floats() -> None:
    (row,) = read_now('{"amount": 0.10, "large": 12345678901234567890.05, "list": [1e2], "id": 9007199254740993}')
    assert row.values == {
        "amount": Decimal("0.10"),
        "large": Decimal("12345678901234567890.05"),
        "list": [Decimal("1E+2")],
        "id": 9007199254740993,
    }
    assert str(row.values["amount"]) == "0.10"


def test_numbers_are_those_of_the_lines() -> None:
    rows = read_now('\ufeff{"a": 1}\n\n  \t\r\n{"a": "x\u2028y"}\r\n{"a":\r3}')
    assert [(row.number, row.values, row.problem) for row in rows] == [
        (1, {"a": 1}, None),
        (4, {"a": "x\u2028y"}, None),
        (5, {"a": 3}, None),
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"a": 1', "not JSON: Expecting ',' delimiter (column 8)"),
        ('{"a": 1} {"a": 2}', "not JSON: Extra data (column 10)"),
        ("a,b", "not JSON: Expecting value (column 1)"),
        ('{"a": "x\0"}', "not JSON: Invalid control character at (column 9)"),
        ('{"a": NaN}', "not JSON: NaN"),
        ('{"a": -Infinity}', "not JSON: -Infinity"),
        ("[1]", "not a JSON object but an array"),
        ('"a"', "not a JSON object but a string"),
        ("1", "not a JSON object but a number"),
        ("1.5", "not a JSON object but a number"),
        ("true", "not a JSON object but true or false"),
        ("null", "not a JSON object but null"),
        ('{"a": 1, "b": 2, "a": 1}', "the key 'a' is there twice"),
        ('{"a": [{"b": 1, "b": 2}]}', "the key 'b' is there twice"),
        ('{"a": "\\ud83d"}', "an escape such as \\ud83d is half a character"),
        ('{"\\udc00": 1}', "an escape such as \\ud83d is half a character"),
        ('{"a": ' + "9" * 5000 + "}", "a number is too large"),
        ('{"a": 1e99999999999999999999}', "a number is too large"),
        ('{"a": ' + "[" * 60_000 + "]" * 60_000 + "}", "the JSON is nested too deeply"),
        ('{"a": "' + "x" * LONGEST + '"}', "the line is longer than 131,072 characters"),
        ('{"a": "' + "x" * 3 * LONGEST + '"}', "the line is longer than 131,072 characters"),
    ],
    ids=range(21),
)
def test_a_line_that_cannot_be_read_has_a_problem_and_the_next_is_read(line: str, problem: str) -> None:
    assert read_now(f'{line}\n{{"a": "b"}}\n{line}') == [
        SourceRow(1, {}, problem),
        SourceRow(2, {"a": "b"}),
        SourceRow(3, {}, problem),
    ]


def test_a_pair_of_escapes_is_a_character() -> None:
    assert (read_now('{"a": "\\ud83d\\ude00 \\\\ud83d"}')) == [SourceRow(1, {"a": "\U0001f600 \\ud83d"})]


def test_the_longest_line_is_read() -> None:
    text = "x" * (LONGEST - len('{"a": ""}\n'))
    assert read_now(f'{{"a": "{text}"}}\n') == [SourceRow(1, {"a": text})]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('{"a": 1}\r\n{"a": "é"}\n'.encode("latin-1"), "byte 0xE9 at offset 17, line 2. Save it as UTF-8."),
        (b'{"a": "\r\r\xff', "byte 0xFF at offset 9, line 1. Save it as UTF-8."),
        ('{"a": 1}'.encode("utf-16"), "byte 0xFF at offset 0, line 1. The file looks like UTF-16. Save it as UTF-8."),
        (
            '{"a": 1}'.encode("utf-16-le"),
            "byte 0x00 at offset 1, line 1. The file looks like UTF-16. Save it as UTF-8.",
        ),
    ],
)
def test_what_is_not_utf_8_is_told_before_the_first_row(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        anyio.run(anext, json_lines(io.BytesIO(data)))
    assert str(caught.value) == f"the file: not UTF-8: {message}"


def test_an_empty_file_has_no_rows() -> None:
    assert read_now("") == []
