"""The rows of a file, checked one by one."""

from __future__ import annotations

import io
import os
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any, BinaryIO, Final

import attrs

from maxio_sdk.bulk.imports._cells import TEST_VAULT, CellReader, cell_readers, common_fault, may_have_fault
from maxio_sdk.bulk.imports._draft import Draft
from maxio_sdk.bulk.imports._records import Record, read_records
from maxio_sdk.bulk.imports._rules import RULES
from maxio_sdk.bulk.imports.columns import Column, Takes
from maxio_sdk.bulk.imports.dates import Moment
from maxio_sdk.bulk.imports.header import Header, read_header
from maxio_sdk.bulk.imports.problems import CellError, Problem, Severity
from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.errors import SourceError

__all__ = ["CheckedRow", "read_rows", "walk"]


@attrs.frozen
class CheckedRow:
    """A row and what is wrong with it."""

    number: int
    """The line where it begins; the header is line 1."""
    row: int
    """Its place among the records, from 1, as spreadsheets count."""
    header: Header = attrs.field(repr=False)
    values: Mapping[str, str] = attrs.field(repr=False)
    """Their cells as text, without the spaces around."""
    meanings: Mapping[str, Any] = attrs.field(repr=False)
    """What the cells say: dates as `Moment`, ids as integers, ... Those that cannot be read are not in it."""
    problems: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing keeps it out. Warnings do not."""
        return not any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def source(self) -> SourceRow:
        """The row as other bulk jobs have theirs; its problem is the first error."""
        errors = (str(problem) for problem in self.problems if problem.severity is Severity.ERROR)
        return SourceRow(self.number, self.values, next(errors, None))

    @property
    def columns(self) -> Iterator[Column]:
        """The columns that hold something in this row, in their order."""
        return (column for column in self.header.columns if column is not None and column.name in self.values)

    @property
    def needs_site_zone(self) -> bool:
        """Whether it has a bare date, which depends on the time zone of the site."""
        return any(isinstance(value, Moment) and value.bare for value in self.meanings.values())

    def problem(self, column: str, message: str) -> Problem:
        """Make a problem of one of its cells."""
        position = self.header.positions.get(column)
        return Problem(line=self.number, row=self.row, column=column, position=position, message=message)


def read_rows(
    source: str | os.PathLike[str] | bytes, *, now: datetime | None = None, site_zone: tzinfo = UTC
) -> Generator[CheckedRow]:
    """Read and check a file, one row after the other.

    `site_zone` is where bare dates are noon: the site's own time zone. Raises `SourceError` where the file cannot be
    read, or is one that would be refused as a whole.
    """
    for found in walk(source, now=now, site_zone=site_zone):
        problems = found.problems if isinstance(found, CheckedRow) else (found,)
        refusal = next((problem for problem in problems if problem.whole_file), None)
        if refusal is not None:
            raise SourceError(f"The file would be refused as a whole: {refusal}")
        if isinstance(found, CheckedRow):
            yield found


def walk(
    source: str | os.PathLike[str] | bytes, *, now: datetime | None, site_zone: tzinfo
) -> Generator[CheckedRow | Problem]:
    """Give each row, checked, and each problem of the file itself, in the order of lines."""
    now = datetime.now(UTC) if now is None else now
    if now.tzinfo is None:
        raise ValueError("`now` must have a time zone.")
    with _opened(source) as file:
        records = read_records(file)
        first = next(records)
        yield from first.problems
        if not first.readable:
            return
        header = read_header(first.cells, first.line, first.row)
        yield from header.problems
        if header.usable:
            yield from _rows(records, _RowChecker(header, now, site_zone))


@contextmanager
def _opened(source: str | os.PathLike[str] | bytes) -> Generator[BinaryIO]:
    if isinstance(source, bytes):
        yield io.BytesIO(source)
        return
    try:
        with Path(source).open("rb") as file:
            yield file
    except OSError as error:
        raise SourceError(f"{os.fspath(source)} cannot be read: {error.strerror}.") from error


def _rows(records: Iterator[Record], checker: _RowChecker) -> Generator[CheckedRow | Problem]:
    blank: list[Record] = []
    rows = 0
    for record in records:
        if record.readable and not record.cells:
            # Only the first and the last are kept, as there may be millions.
            blank[1:] = [record]
            yield from record.problems
            continue
        if blank:
            yield _blank_lines(blank)
            blank = []
        rows += 1
        yield checker.check(record)
    if not rows:
        text = "There is no row after the header. Add the subscriptions that are to be imported."
        yield Problem(line=1, row=1, message=text, whole_file=True)


def _blank_lines(blank: list[Record]) -> Problem:
    first, last = blank[0], blank[-1]
    one = "This line is empty. Delete it."
    text = one if first is last else f"Lines {first.line} to {last.line} are empty. Delete them."
    return Problem(line=first.line, row=first.row, message=text, severity=Severity.WARNING)


_TOKEN: Final = "payment_profile_vault_token"  # noqa: S105  (a column's name)
_VAULT: Final = "payment_profile_current_vault"
_PAYMENT: Final = "payment_profile_"


@attrs.define
class _RowChecker:
    """Checks one row after the other, and remembers what must not come twice.

    Of what it remembers it keeps a hash alone: some hundred bytes for each row.
    """

    header: Header
    now: datetime
    site_zone: tzinfo
    plan: tuple[tuple[Column | None, CellReader], ...] = attrs.field(init=False)
    tokens: dict[int, int] = attrs.field(factory=dict[int, int], init=False, repr=False)
    references: dict[int, int] = attrs.field(factory=dict[int, int], init=False, repr=False)
    records: dict[int, int] = attrs.field(factory=dict[int, int], init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        readers = cell_readers(self.now, self.site_zone)
        columns = self.header.columns
        self.plan = tuple((column, readers[Takes.TEXT if column is None else column.takes]) for column in columns)

    def check(self, record: Record) -> CheckedRow:
        draft = Draft(record.line, record.row, self.header, self.now, problems=[*self._named(record)])
        if record.readable:
            self._check_cells(draft, record)
        problems = sorted(draft.problems, key=lambda problem: problem.position or len(self.header.columns) + 1)
        return CheckedRow(record.line, record.row, self.header, draft.given, draft.values, tuple(problems))

    def _named(self, record: Record) -> Iterator[Problem]:
        """Give the problems of reading with the names of their columns."""
        columns = self.header.columns
        for problem in record.problems:
            column = columns[problem.position - 1] if problem.position and problem.position <= len(columns) else None
            yield problem if column is None else attrs.evolve(problem, column=column.name)

    def _check_cells(self, draft: Draft, record: Record) -> None:
        if len(record.cells) != len(self.header.columns):
            draft.problems.append(self._ragged(record))
            return
        if not any(cell.strip() for cell in record.cells):
            text = "All cells of the row are empty. Delete it."
            draft.problems.append(Problem(line=record.line, row=record.row, message=text))
            return
        odd = may_have_fault("".join(record.cells))
        for (column, reader), cell in zip(self.plan, record.cells, strict=True):
            if cell and column is not None:
                self._check_cell(draft, column, reader, cell, odd=odd)
        for rule in RULES:
            rule(draft)
        self._check_repeats(draft, record)

    def _ragged(self, record: Record) -> Problem:
        found, wanted = len(record.cells), len(self.header.columns)
        advice = (
            "Put a cell that has a comma in it into quotation marks, and delete what is too much."
            if found > wanted
            else "Add the commas that are missing, also for empty cells."
        )
        text = f"The row has {found} cells, and the header has {wanted} columns. {advice}"
        position = min(found, wanted) + 1
        column = self.header.columns[found] if found < wanted else None
        name = None if column is None else column.name
        return Problem(line=record.line, row=record.row, column=name, position=position, message=text)

    def _check_cell(self, draft: Draft, column: Column, reader: CellReader, cell: str, *, odd: bool) -> None:
        text = cell.strip()
        if not text:
            draft.warn(column.name, "The cell holds nothing but spaces, and is taken as empty. Delete them.")
            return
        if text != cell:
            draft.warn(
                column.name, "There are spaces around the value, which are not taken as part of it. Delete them."
            )
        draft.given[column.name] = text
        if odd and (fault := common_fault(text)):
            draft.error(column.name, fault)
            return
        try:
            draft.values[column.name] = reader(text)
        except CellError as error:
            draft.error(column.name, str(error))

    def _check_repeats(self, draft: Draft, record: Record) -> None:
        vault, token = draft.values.get(_VAULT), draft.values.get(_TOKEN)
        if token is not None and vault != TEST_VAULT:
            first = self.tokens.setdefault(hash((vault, token)), record.line)
            if first != record.line:
                text = f"Line {first} has the same vault token. Several subscriptions with one token are not advised."
                draft.warn(_TOKEN, text)
        reference = draft.values.get("customer_reference")
        if reference is not None:
            first = self.references.setdefault(hash(reference), record.line)
            if first != record.line:
                text = f"Line {first} has the same reference. It must be unique on the site, so the second is refused."
                draft.warn("customer_reference", text)
        pairs = zip(self.header.columns, record.cells, strict=True)
        told = tuple(cell for column, cell in pairs if column is None or not column.name.startswith(_PAYMENT))
        first = self.records.setdefault(hash(told), record.line)
        if first != record.line:
            text = (
                f"The row is the same as line {first}, except perhaps for how it is paid. Delete it, or tell the two "
                "apart by a customer_reference."
            )
            draft.problems.append(Problem(line=record.line, row=record.row, message=text, severity=Severity.WARNING))
