"""Rows of CSV files."""

from __future__ import annotations

import csv
import io
from collections.abc import Generator, Sequence
from typing import ClassVar, Final, Literal

import attrs

from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources._columns import check_columns
from maxio_sdk.bulk.sources._source import Reading, Source, ThreadSource
from maxio_sdk.bulk.sources._text import LONGEST, PathOrFile, TextReader
from maxio_sdk.errors import ConfigurationError, SourceError

__all__ = ["CSVReader", "csv_rows"]

_OTHER_DELIMITERS: Final = ",;\t|"


def csv_rows(path_or_binary_file: PathOrFile, *, delimiter: str | None = None) -> Source:
    """Read a CSV file in UTF-8, with or without a byte order mark; a name that ends in `.gz` is uncompressed.

    The first line names the columns. Without `delimiter`, it is a tab where the name ends in `.tsv`, else a comma.
    Blank lines are skipped. A row with more or fewer cells than there are columns, or with a NUL byte, has a
    `problem`; missing cells are empty there, and surplus ones are left out.

    Raises `SourceError` where the file cannot be read, is not UTF-8, does not name its columns, or where it cannot be
    told where a row ends: a quote that is never closed, text after a closing quote, a row beyond 131,072
    characters. That comes before the first row, except from a pipe. A file that you opened stays open.
    """
    return ThreadSource(CSVReader(path_or_binary_file, delimiter))


@attrs.frozen
class _Record:
    line: int
    cells: list[str]
    has_nul: bool


class CSVReader(TextReader):
    """Reads CSV."""

    newline: ClassVar[Literal["", "\n"]] = ""
    advice: ClassVar[str] = "Save it as `CSV UTF-8`."

    def __init__(self, path_or_file: PathOrFile, delimiter: str | None, name: str | None = None) -> None:
        super().__init__(path_or_file, name)
        if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n\0'):
            raise ConfigurationError(f"delimiter: a single character such as ',' is needed, not {delimiter!r}")
        self._is_given = delimiter is not None
        self._delimiter = delimiter or ("\t" if self.name.lower().endswith((".tsv", ".tsv.gz")) else ",")

    def rows(self, text: io.TextIOBase) -> Reading:
        """Give the rows, after a check of the columns."""
        records = self._records(text)
        columns = self._columns(next(records, None))
        for record in records:
            cells = record.cells
            if len(cells) < len(columns):
                # Spaces make no row.
                if len(cells) == 1 and cells[0].isspace():
                    continue
                cells = [*cells, *[""] * (len(columns) - len(cells))]
            yield SourceRow(record.line, dict(zip(columns, cells, strict=False)), _problem(len(columns), record))

    def _columns(self, header: _Record | None) -> Sequence[str]:
        if header is None:
            raise SourceError(f"{self.name}: it is empty. Its first line must name the columns.")
        where = f"{self.name}, line {header.line}"
        if header.has_nul:
            raise SourceError(f"{where}: a NUL byte in the names of the columns. The file is damaged, or no text.")
        check_columns(header.cells, where)
        if len(header.cells) == 1 and not self._is_given:
            only = header.cells[0]
            other = next((each for each in _OTHER_DELIMITERS if each in only), None)
            if other is not None:
                raise SourceError(
                    f"{where}: a single column, {only!r}. If that is divided by {other!r}, give delimiter={other!r}."
                )
        return header.cells

    def _records(self, text: io.TextIOBase) -> Generator[_Record]:
        lines = _Lines(text)
        reader = csv.reader(lines, delimiter=self._delimiter, strict=True)
        while True:
            lines.begin_record()
            try:
                cells = next(reader, None)
            except (csv.Error, _TooLongError) as error:
                raise SourceError(f"{self.name}, {self._what_is_wrong(lines, error)}") from None
            if cells is None:
                return
            if cells:
                yield _Record(lines.first, cells, "\0" in lines.record())

    def _what_is_wrong(self, lines: _Lines, error: Exception) -> str:
        record = lines.record()
        if lines.ended or isinstance(error, _TooLongError):
            quote = _open_quote(record, self._delimiter)
            if quote is None:
                return f"line {lines.first}: the row is longer than {LONGEST:,} characters."
            line = lines.first + len(io.StringIO(record[:quote], newline="").readlines()) - (quote > 0)
            within = "." if lines.ended else f" within {LONGEST:,} characters."
            return f"line {line}: a quote opens a cell and is never closed{within}"
        if "limit" in str(error):
            limit = csv.field_size_limit()
            return f"line {lines.first}: a cell is longer than this program allows: csv.field_size_limit is {limit:,}."
        return (
            f"line {lines.last}: text follows the closing quote of a cell. "
            "A quote that belongs to the text of a quoted cell is written twice."
        )


class _TooLongError(Exception):
    """A row is beyond the limit."""


class _Lines:
    """The lines of a text, for the csv module, which would gather any number of them into a cell."""

    def __init__(self, text: io.TextIOBase) -> None:
        self._text = text
        self._record: list[str] = []
        self._length = 0
        self.first = 1
        self.last = 0
        self.ended = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._text.readline(LONGEST + 1)
        self.ended = not line
        if not line:
            raise StopIteration
        self.last += 1
        self._record.append(line)
        self._length += len(line)
        if self._length > LONGEST:
            raise _TooLongError
        return line

    def begin_record(self) -> None:
        """Forget the lines of the last record."""
        self._record.clear()
        self._length = 0
        self.first = self.last + 1

    def record(self) -> str:
        """Return the text of the record so far."""
        return "".join(self._record)


def _problem(width: int, record: _Record) -> str | None:
    count = len(record.cells)
    if count == width and not record.has_nul:
        return None
    problems: list[str] = []
    if count != width:
        cells, columns = ("cell" if count == 1 else "cells"), ("column" if width == 1 else "columns")
        problems.append(f"{count} {cells}, where the header has {width} {columns}")
    if record.has_nul:
        position = next(at for at, cell in enumerate(record.cells, start=1) if "\0" in cell)
        problems.append(f"a NUL byte in column {position}: the file is damaged there")
    return "; ".join(problems)


def _open_quote(record: str, delimiter: str) -> int | None:
    """Return where the quote is that opens the last cell, None where that is closed or not quoted."""
    opened, closed, quoted = 0, -2, False
    for index, char in enumerate(record):
        if char != '"':
            continue
        if quoted:
            quoted, closed = False, index
        elif closed == index - 1:
            quoted = True
        elif index == 0 or record[index - 1] == delimiter:
            quoted, opened = True, index
    return opened if quoted else None
