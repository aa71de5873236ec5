"""The records of a CSV file, each with its line, and with what is wrong with its bytes and quotes.

Reads a file of any size once, line by line. What is wrong never ends the reading where the next record can be found.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Generator, Iterator
from typing import BinaryIO, Final

import attrs

from maxio_sdk.bulk.imports.problems import Problem

__all__ = ["Record", "read_records"]

_CHUNK: Final = 64 * 1024
_LONGEST: Final = 1024 * 1024
_BOM: Final = b"\xef\xbb\xbf"
_ENDINGS: Final = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}
_FIELD: Final = re.compile(r'(?:"[^"]*(?:""[^"]*)*"|[^",]*)(,|[\r\n]*$)')
_SAVE: Final = "Save it as `CSV UTF-8`."


@attrs.frozen
class Record:
    """A record of a file, which may stand on several lines."""

    line: int
    """Where it begins."""
    row: int
    """Its place among the records, from 1, as spreadsheets count."""
    cells: list[str] = attrs.field(repr=False)
    problems: tuple[Problem, ...] = ()
    readable: bool = True
    """Whether its cells are known."""


class _TooLongError(Exception):
    pass


@attrs.define
class _Lines(Iterator[str]):
    """The lines of a file as text, and what is to be known of those of the current record."""

    pieces: Iterator[bytes]
    offset: int = 0
    number: int = 0
    raw: list[str] = attrs.field(factory=list[str])
    size: int = 0
    bad: tuple[int, int] | None = None
    """The first byte that is not UTF-8, with its offset."""

    def begin(self) -> None:
        self.raw, self.size, self.bad = [], 0, None

    def __next__(self) -> str:
        piece = next(self.pieces)
        self.number += 1
        try:
            text = piece.decode()
        except UnicodeDecodeError as error:
            self.bad = self.bad or (piece[error.start], self.offset + error.start)
            text = piece.decode(errors="surrogateescape")
        self.offset += len(piece)
        self.size += len(piece)
        if self.size > _LONGEST:
            raise _TooLongError
        self.raw.append(text)
        return text


def read_records(file: BinaryIO) -> Generator[Record]:
    """Read the records, the header first. Blank lines give records without cells."""
    head = file.read(8)
    if refusal := _other_format(head):
        yield Record(1, 1, [], (_refused(refusal, 1, 1, 0),), readable=False)
        return
    start = len(_BOM) if head.startswith(_BOM) else 0
    lines = _Lines(_split(file, head[start:]), start)
    records = csv.reader(lines, strict=True)
    ending: str | None = None
    row = 0
    while True:
        lines.begin()
        row, line = row + 1, lines.number + 1
        try:
            cells = next(records)
        except StopIteration:
            return
        except csv.Error as error:
            problem, fatal = _unreadable(str(error), line, row, lines)
            yield Record(line, row, [], (problem,), readable=False)
            if fatal:
                return
            continue
        except _TooLongError:
            text = f"The record has more than {_LONGEST:,} bytes: a closing quotation mark, or a line end, is missing."
            yield Record(line, row, [], (_refused(text, line, row),), readable=False)
            return
        last = lines.raw[-1]
        found = last[len(last.rstrip("\r\n")) :]
        problems = [*_bad_bytes(lines, line, row, cells), *_stray_quote(lines.raw, line, row)]
        if ending is None:
            ending = found
        elif found and found != ending and ending in _ENDINGS:
            problems.append(_mixed(line, row, found, ending))
            ending = ""
        yield Record(line, row, cells, tuple(problems))


def _split(file: BinaryIO, rest: bytes) -> Generator[bytes]:
    """Split into lines at LF, CRLF and CR. A line beyond the longest comes in pieces."""
    while chunk := file.read(_CHUNK):
        pieces = (rest + chunk).splitlines(keepends=True)
        rest = pieces.pop()
        yield from pieces
        if len(rest) > _LONGEST:
            break
    yield from rest.splitlines(keepends=True)


def _other_format(head: bytes) -> str | None:
    if not head.removeprefix(_BOM):
        return "The file is empty."
    if head.startswith(b"PK\x03\x04"):
        return f"This is a workbook (XLSX), and no CSV file. Open it in a spreadsheet. {_SAVE}"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return f"This is a workbook (XLS), and no CSV file. Open it in a spreadsheet. {_SAVE}"
    if head.startswith(b"\x1f\x8b"):
        return "The file is compressed (gzip). Unpack it first."
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in head:
        return f"The file is not UTF-8 from its first byte on (offset 0): it looks like UTF-16. {_SAVE}"
    return None


def _refused(text: str, line: int, row: int, offset: int | None = None, position: int | None = None) -> Problem:
    return Problem(line=line, row=row, message=text, offset=offset, position=position, whole_file=True)


def _unreadable(error: str, line: int, row: int, lines: _Lines) -> tuple[Problem, bool]:
    """Put an error of the parser into plain words. True where nothing after it can be trusted."""
    if "expected after" in error:
        text = (
            "Text follows a closing quotation mark. Double the quotation marks inside a cell, and put no space between "
            "a quotation mark and a comma."
        )
        return _refused(text, lines.number, row), False
    if "limit" in error:
        text = f"A cell has more than {csv.field_size_limit():,} characters: its closing quotation mark is missing."
        return _refused(text, line, row), True
    text = "A quotation mark opens a cell that is never closed. Close it, or double it where it is part of the text."
    return _refused(text, line, row), True


def _bad_bytes(lines: _Lines, line: int, row: int, cells: list[str]) -> list[Problem]:
    if lines.bad is None:
        return []
    byte, offset = lines.bad
    position = next((number for number, cell in enumerate(cells, 1) if _is_damaged(cell)), None)
    text = (
        f"The byte 0x{byte:02X} at offset {offset:,} is not UTF-8: the file was probably saved as Windows-1252 or "
        f"Latin-1. {_SAVE}"
    )
    return [_refused(text, line, row, offset, position)]


def _is_damaged(cell: str) -> bool:
    return not cell.isascii() and any("\udc80" <= character <= "\udcff" for character in cell)


def _stray_quote(raw: list[str], line: int, row: int) -> list[Problem]:
    """Find a quotation mark inside a cell that does not begin with one, which the parser takes and others refuse."""
    if not any('"' in text for text in raw):
        return []
    text, place, position = "".join(raw), 0, 1
    while match := _FIELD.match(text, place):
        if match[1] != ",":
            return []
        place, position = match.end(), position + 1
    message = (
        "A quotation mark stands inside a cell that does not begin with one. Put the whole cell into quotation marks, "
        "double those inside it, and put no space before the first."
    )
    return [_refused(message, line, row, position=position)]


def _mixed(line: int, row: int, found: str, usual: str) -> Problem:
    text = (
        f"The line ends with {_ENDINGS[found]}, the lines before it with {_ENDINGS[usual]}. "
        "Save the file anew, so that all lines end alike."
    )
    return _refused(text, line, row)
