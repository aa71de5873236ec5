"""Rows of CSV files."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources import csv_rows
from maxio_sdk.bulk.sources._delimited import CSVReader
from maxio_sdk.bulk.sources._source import BATCH, in_batches
from maxio_sdk.bulk.sources._text import LONGEST
from maxio_sdk.errors import ConfigurationError, SourceError


class Pipe:
    """Gives bytes once, some at a time."""

    def __init__(self, data: bytes, at_once: int = 1 << 16) -> None:
        self.stream = io.BytesIO(data)
        self.at_once = at_once

    def read(self, size: int, /) -> bytes:
        return self.stream.read(min(size, self.at_once))


def rows(data: bytes | str, delimiter: str | None = None) -> list[SourceRow]:
    content = data.encode() if isinstance(data, str) else data
    return [row for batch in in_batches(CSVReader(io.BytesIO(content), delimiter).read()) for row in batch]


def refusal(data: bytes | str, delimiter: str | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        rows(data, delimiter)
    return str(caught.value)


def cells(data: bytes | str) -> list[tuple[int, dict[str, str]]]:
    found = rows(data)
    assert [row.problem for row in found] == [None] * len(found)
    return [(row.number, dict(row.values)) for row in found]


# Cells

_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8) | st.text(
    ' ,;\t"\r\n\ufeff', max_size=5
)


@given(
    header=st.lists(_TEXT.filter(lambda name: bool(name.strip())), min_size=1, max_size=4, unique=True),
    data=st.data(),
    delimiter=st.sampled_from(",;\t|"),
    line_end=st.sampled_from(["\r\n", "\n", "\r"]),
    mark=st.booleans(),
    at_once=st.integers(1, 9),
)
def test_what_the_csv_module_writes_is_read(
    header: list[str], data: st.DataObject, delimiter: str, line_end: str, mark: bool, at_once: int
) -> None:
    table = data.draw(st.lists(st.lists(_TEXT, min_size=len(header), max_size=len(header)), max_size=5))
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL)
    writer.writerows([header, *table])
    content = text.getvalue().encode("utf-8-sig" if mark else "utf-8")
    for file in (io.BytesIO(content), Pipe(content, at_once)):
        found = [row for batch in in_batches(CSVReader(file, delimiter).read()) for row in batch]
        assert [row.problem for row in found] == [None] * len(found)
        assert [list(row.values.items()) for row in found] == [list(zip(header, each, strict=True)) for each in table]


@given(st.text('ab,"\r\n\0 ', max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = rows("a,b\n" + text)
    except SourceError as error:
        assert str(error).startswith("the file, line ")  # noqa: PT017
    else:
        assert all(row.problem or '"' in text or len(row.values) == 2 for row in found)
        assert [row.number for row in found] == sorted({row.number for row in found})


def test_cells_are_text_as_they_stand() -> None:
    assert cells('email,zip\n a@example.com ,02134\n"say ""hi""",\n=1+1,-1\n') == [
        (2, {"email": " a@example.com ", "zip": "02134"}),
        (3, {"email": 'say "hi"', "zip": ""}),
        (4, {"email": "=1+1", "zip": "-1"}),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_numbers_are_those_of_the_lines_where_rows_begin(line_end: str) -> None:
    text = line_end.join(["a,b", '1,"two', "lines, and", 'a third"', "", "2,x", "   ", "3,y"])
    assert cells(text) == [
        (2, {"a": "1", "b": line_end.join(["two", "lines, and", "a third"])}),
        (6, {"a": "2", "b": "x"}),
        (8, {"a": "3", "b": "y"}),
    ]


def test_a_file_with_one_column_has_rows_of_spaces() -> None:
    assert cells('a\n \n\n""\n') == [(2, {"a": " "}), (4, {"a": ""})]


def test_the_byte_order_mark_is_no_part_of_the_first_column() -> None:
    assert cells(codecs.BOM_UTF8 + b'"email",zip\na,b\n') == [(2, {"email": "a", "zip": "b"})]


def test_a_header_alone_has_no_rows() -> None:
    assert rows("a,b\n") == []


def test_a_header_may_take_several_lines_and_come_after_blank_ones() -> None:
    assert cells('\n\r\n"a\nb",c\n1,2\n') == [(5, {"a\nb": "1", "c": "2"})]


# Rows with a problem


@pytest.mark.parametrize(
    ("line", "values", "problem"),
    [
        ("1", {"a": "1", "b": "", "c": ""}, "1 cell, where the header has 3 columns"),
        ('""', {"a": "", "b": "", "c": ""}, "1 cell, where the header has 3 columns"),
        ("1,2", {"a": "1", "b": "2", "c": ""}, "2 cells, where the header has 3 columns"),
        (" ,2", {"a": " ", "b": "2", "c": ""}, "2 cells, where the header has 3 columns"),
        ("1,2,3,4", {"a": "1", "b": "2", "c": "3"}, "4 cells, where the header has 3 columns"),
        ("1,2\0,3", {"a": "1", "b": "2\0", "c": "3"}, "a NUL byte in column 2: the file is damaged there"),
        (
            "1,\0",
            {"a": "1", "b": "\0", "c": ""},
            "2 cells, where the header has 3 columns; a NUL byte in column 2: the file is damaged there",
        ),
    ],
)
def test_a_row_that_does_not_fit_has_a_problem_and_the_next_is_read(
    line: str, values: dict[str, str], problem: str
) -> None:
    assert rows(f"a,b,c\n{line}\nx,y,z\n") == [
        SourceRow(2, values, problem),
        SourceRow(3, {"a": "x", "b": "y", "c": "z"}),
    ]


def test_a_surplus_cell_beside_a_single_column_is_a_problem() -> None:
    assert [row.problem for row in rows("a\n1,2\n")] == ["2 cells, where the header has 1 column"]


# The header


@pytest.mark.parametrize("text", ["", "\n\r\n\n", "\ufeff"])
def test_an_empty_file_is_refused(text: str) -> None:
    assert refusal(text) == "the file: it is empty. Its first line must name the columns."


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        ("a,,c", "column 2 has no name"),
        ("a,b,", "column 3 has no name"),
        ("a, ,\t", "columns 2 and 3 have no name"),
        ("a,b,a", "columns 1 and 3 have the same name, 'a'"),
        ("a,b,a,b,a", "columns 1, 3 and 5 have the same name, 'a'; columns 2 and 4 have the same name, 'b'"),
        ("a,,a", "column 2 has no name; columns 1 and 3 have the same name, 'a'"),
        ('""', "column 1 has no name"),
    ],
)
def test_columns_need_names_of_their_own(header: str, problem: str) -> None:
    assert refusal(f"\n{header}\n1,2,3\n") == f"the file, line 2: {problem}. Every column needs a name of its own."


def test_a_damaged_header_is_refused() -> None:
    assert refusal("first,b\0\n1,2\n") == (
        "the file, line 1: a NUL byte in the names of the columns. The file is damaged, or no text."
    )


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_another_delimiter_is_not_guessed_but_told(delimiter: str) -> None:
    header = f"a{delimiter}b"
    assert refusal(header) == (
        f"the file, line 1: a single column, {header!r}. "
        f"If that is divided by {delimiter!r}, give delimiter={delimiter!r}."
    )
    assert rows(f"{header}\n1{delimiter}2\n", delimiter)[0].values == {"a": "1", "b": "2"}
    assert rows(f"{header}\n1\n", ",")[0].values == {header: "1"}


@pytest.mark.parametrize("delimiter", ["", ",,", '"', "\n", "\r", "\0"])
def test_a_delimiter_is_a_single_character(delimiter: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        csv_rows("a.csv", delimiter=delimiter)
    assert str(caught.value) == f"delimiter: a single character such as ',' is needed, not {delimiter!r}"


# Where rows end cannot be told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a,b\n1,"x\n2,y\n', 2),
        ('a,b\n1,"x', 2),
        ('a,b\r1,2\r3,"x\r', 3),
        ('a,b\n"two\nlines","x\n2,y\n', 3),
        ('a,b\n"say ""hi"" to\n""you","x ""\n2,y\n', 3),
        ('a,b\n1,2\n"', 3),
        ('"a,b\n1,2\n', 1),
        ('a,b\n5" pipe,"x\n', 2),
    ],
)
def test_a_quote_that_is_never_closed_is_told_by_its_line(text: str, line: int) -> None:
    assert refusal(text) == f"the file, line {line}: a quote opens a cell and is never closed."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a,b\n"5" pipe",2\n', 2),
        ('a,b\n1,2\n"x\n"y,3\n', 4),
        # A quote that was forgotten is told where the next one is.
        ('a,b\n"x,1\n2,"y"\n', 3),
        ('a,b\n"x" ,1\n', 2),
        ('"a"b\n', 1),
    ],
)
def test_text_after_a_closing_quote_is_refused(text: str, line: int) -> None:
    assert refusal(text) == (
        f"the file, line {line}: text follows the closing quote of a cell. "
        "A quote that belongs to the text of a quoted cell is written twice."
    )


def test_a_quote_in_a_cell_that_is_not_quoted_stands_for_itself() -> None:
    assert cells('a,b\n5" pipe,6"\n') == [(2, {"a": '5" pipe', "b": '6"'})]


def test_the_longest_row_is_read_and_a_longer_one_refused() -> None:
    longest = "x" * (LONGEST - 3)
    assert rows(f"a,b\n1,{longest}\n")[0].values["b"] == longest
    assert refusal(f"a,b\n1,2\n1,{longest}x\n") == "the file, line 3: the row is longer than 131,072 characters."


def test_a_quote_that_is_not_closed_within_the_longest_row_is_told_by_its_line() -> None:
    assert refusal('a,b\n"x","\n' + "1,2\n" * LONGEST) == (
        "the file, line 2: a quote opens a cell and is never closed within 131,072 characters."
    )


def test_a_line_without_an_end_is_not_read_whole() -> None:
    class Endless:
        given = 0

        def read(self, size: int, /) -> bytes:
            self.given += size
            return b"x" * size

    file = Endless()
    with pytest.raises(SourceError, match="line 1: the row is longer than 131,072 characters"):
        list(in_batches(CSVReader(file, None).read()))
    assert file.given < 2 * LONGEST


@pytest.fixture
def small_field_limit() -> Iterator[None]:
    before = csv.field_size_limit(10)
    yield
    csv.field_size_limit(before)


@pytest.mark.usefixtures("small_field_limit")
def test_a_lower_limit_of_the_program_is_told() -> None:
    assert cells("a\n0123456789\n") == [(2, {"a": "0123456789"})]
    assert refusal("a\n0123456789x\n") == (
        "the file, line 2: a cell is longer than this program allows: csv.field_size_limit is 10."
    )
    assert csv.field_size_limit() == 10


# Encodings

_ADVICE = "Save it as `CSV UTF-8`."


@pytest.mark.parametrize(
    ("data", "byte", "offset", "line"),
    [
        ("a,b\n1,é\n".encode("latin-1"), "E9", 6, 2),
        ("é,b\n".encode("latin-1"), "E9", 0, 1),
        ("a,b\r\n1,2\r\n3,€\r\n".encode("cp1252"), "80", 12, 3),
        ("a,b\r1,2\r3,é\r".encode("latin-1"), "E9", 10, 3),
        (codecs.BOM_UTF8 + "a,b\n1,é\n".encode("latin-1"), "E9", 9, 2),
        ("é,ß\n1,€".encode()[:-1], "E2", 8, 2),
        (b'a,b\n1,"x\ny\n' + b'\xff"\n', "FF", 11, 4),
        (b"a,b\n1,\xed\xa0\x80\n", "ED", 6, 2),
        (b"a,b\n1,\xc0\x80\n", "C0", 6, 2),
    ],
)
@pytest.mark.parametrize("at_once", [1, 2, 3, 1000])
def test_what_is_not_utf_8_is_told_by_its_first_byte(
    data: bytes, byte: str, offset: int, line: int, at_once: int
) -> None:
    expected = f"the file: not UTF-8: byte 0x{byte} at offset {offset}, line {line}. {_ADVICE}"
    assert refusal(data) == expected
    with pytest.raises(SourceError) as caught:
        list(in_batches(CSVReader(Pipe(data, at_once), None).read()))
    assert str(caught.value) == expected


@pytest.mark.parametrize(
    ("encoding", "byte", "offset"),
    [("utf-16-le", "00", 1), ("utf-16-be", "00", 0), ("utf-32-le", "00", 1), ("utf-32-be", "00", 0)],
)
def test_utf_16_is_told_without_a_byte_order_mark(encoding: str, byte: str, offset: int) -> None:
    assert refusal("email,zip\na,b\n".encode(encoding)) == (
        f"the file: not UTF-8: byte 0x{byte} at offset {offset}, line 1. The file looks like UTF-16. {_ADVICE}"
    )


@pytest.mark.parametrize(("mark", "encoding", "byte"), [("\ufeff", "utf-16-le", "FF"), ("\ufeff", "utf-16-be", "FE")])
def test_utf_16_is_told_by_its_byte_order_mark(mark: str, encoding: str, byte: str) -> None:
    assert refusal((mark + "email,zip\n").encode(encoding)) == (
        f"the file: not UTF-8: byte 0x{byte} at offset 0, line 1. The file looks like UTF-16. {_ADVICE}"
    )


@given(st.binary(max_size=40), st.integers(1, 7))
def test_the_first_bad_byte_is_that_of_the_codec(data: bytes, at_once: int) -> None:
    content = b"a1\r\n" + data.replace(b'"', b"")
    reader = CSVReader(Pipe(content, at_once), ",")
    try:
        content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")
        byte = f"0x{content[error.start]:02X}"
        with pytest.raises(SourceError) as caught:
            list(in_batches(reader.read()))
        message = f"the file: not UTF-8: byte {byte} at offset {error.start}, line {line}. {_ADVICE}"
        assert str(caught.value) == message
    else:
        list(in_batches(reader.read()))


# Before the first row


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("end", "message"),
    [
        (b"1,\xe9\n", "not UTF-8: byte 0xE9 at offset 40006, line 10002. Save it as `CSV UTF-8`."),
        (b'1,"x\n', "line 10002: a quote opens a cell and is never closed."),
    ],
)
async def test_the_end_of_a_file_is_checked_before_its_first_row(tmp_path: Path, end: bytes, message: str) -> None:
    path = tmp_path / "customers.csv"
    path.write_bytes(b"a,b\n" + b"1,2\n" * 10_000 + end)
    source = csv_rows(path)
    with pytest.raises(SourceError) as caught:
        await anext(source)
    assert str(caught.value).endswith(message)
    assert str(caught.value).startswith(str(path))


@pytest.mark.anyio
async def test_rows_from_a_pipe_come_before_what_is_wrong_at_its_end() -> None:
    source = csv_rows(Pipe(b"a,b\n" + b"1,2\n" * 10_000 + b'1,"x\n'))
    for number in range(2, 10_002):
        assert (await anext(source)).number == number
    with pytest.raises(SourceError, match="line 10002: a quote opens a cell"):
        await anext(source)


# Length


@pytest.mark.anyio
@pytest.mark.parametrize("count", [10_000, pytest.param(250_000, marks=pytest.mark.heavy)])
async def test_a_file_of_any_length_is_read_as_it_is_used(count: int) -> None:
    class Growing:
        """Makes a line for each read."""

        lines = 0

        def read(self, size: int, /) -> bytes:
            if self.lines > count:
                return b""
            self.lines += 1
            return b"a,b\n" if self.lines == 1 else b"%d,x\n" % self.lines

    file, seen = Growing(), 0
    async for row in csv_rows(file):
        seen += 1
        assert row.number == seen + 1 == int(row.values["a"])
        # Text is decoded some thousand characters at a time.
        assert file.lines - seen < BATCH + 3_000
    assert seen == count


def test_a_check_of_a_long_file_can_be_stopped() -> None:
    content = b"a\n" + b"1\n" * 5_000
    reading = CSVReader(io.BytesIO(content), None).read()
    assert next(reading) is None
    reading.close()
    source = csv_rows(io.BytesIO(content))

    async def first() -> SourceRow:
        async with source:
            return await anext(source)

    assert anyio.run(first).number == 2
