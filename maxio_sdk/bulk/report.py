"""What became of the rows of a bulk job, for programs and for spreadsheets."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import IO, Any, Final

import attrs

from maxio_sdk.bulk._journal import JournalReader, RowRecord
from maxio_sdk.errors import ConfigurationError

__all__ = ["BulkReport", "read_report", "safe_cell"]

_COLUMNS: Final = ("row", "status", "operation", "maxio_id", "messages")
_JSON: Final = {".json": ("[\n", ",\n", "\n]\n"), ".jsonl": ("", "\n", "\n")}
"""What stands before, between and after the rows."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@attrs.frozen(kw_only=True)
class BulkReport:
    """How a job stands: all its rows, those of earlier runs included."""

    journal: Path
    applied: int
    failed: int
    unknown: int
    pending: int
    """Rows that were begun and put off: the job ended first, or an earlier row of the same customer is in doubt."""
    by_operation: Mapping[str, int]
    """Of those applied: how many by `create`, `update` and `none` (nothing to change)."""

    @property
    def exit_code(self) -> int:
        """0 where every row is applied, else 1."""
        return 1 if self.failed or self.unknown or self.pending else 0

    def rows(self) -> Iterator[RowRecord]:
        """Go through the rows in the order of the source."""
        with closing(JournalReader(self.journal)) as reader:
            yield from reader.records()

    def write(self, path: str | os.PathLike[str]) -> None:
        """Write the rows to a file: JSON where it ends in `.json`, JSON Lines in `.jsonl`, else CSV for spreadsheets.

        The payload is what was to be sent, without card data. In CSV a cell that a spreadsheet would take
        for a formula begins with an apostrophe.
        """
        target = Path(path)
        if target.resolve() == self.journal:
            raise ConfigurationError(f"report: {target} is the journal of the job, which must be kept")
        # A report is complete or not there.
        part = target.with_name(f"{target.name}.part")
        try:
            # Half a surrogate pair, which JSON may hold, is no UTF-8.
            with part.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
                if target.suffix.lower() in _JSON:
                    self._write_json(file, *_JSON[target.suffix.lower()])
                else:
                    self._write_csv(csv.writer(file))
            part.replace(target)
        except OSError as error:
            raise ConfigurationError(f"report: {target} cannot be written: {error.strerror}") from error
        finally:
            with suppress(OSError):
                part.unlink()

    def _write_json(self, file: IO[str], start: str, between: str, end: str) -> None:
        for number, row in enumerate(self.rows()):
            file.write((between if number else start) + json.dumps(_plain(row), ensure_ascii=False, default=str))
        file.write(end)

    def _write_csv(self, writer: Any) -> None:
        fields = list(dict.fromkeys(name for row in self.rows() for name in row.payload))
        writer.writerow([*_COLUMNS, *(safe_cell(name) for name in fields)])
        for row in self.rows():
            plain = _plain(row)
            values = [*(plain[name] for name in _COLUMNS[:-1]), "\n".join(row.messages)]
            writer.writerow([safe_cell(value) for value in (*values, *(row.payload.get(name) for name in fields))])


def read_report(journal: str | os.PathLike[str]) -> BulkReport:
    """Read how the job of a journal stands. Raises `JournalError` where it cannot be read."""
    path = Path(journal).resolve()
    if not path.is_file():
        raise ConfigurationError(f"journal: there is no file {path}")
    with closing(JournalReader(path)) as reader:
        reader.check()
        counts = reader.counts()
        return BulkReport(
            journal=path,
            applied=counts.get("applied", 0),
            failed=counts.get("failed", 0),
            unknown=counts.get("unknown", 0),
            pending=counts.get("pending", 0),
            by_operation=reader.operations(),
        )


def safe_cell(value: object) -> object:
    """Neutralise text that a spreadsheet would take for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _plain(row: RowRecord) -> dict[str, Any]:
    return {
        "row": row.number,
        "status": row.status,
        "operation": row.action,
        "maxio_id": row.object_id,
        "messages": list(row.messages),
        "payload": row.payload,
    }
