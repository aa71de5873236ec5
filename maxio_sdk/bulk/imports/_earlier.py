"""What earlier runs have created of rows that a file does not have any more as they were."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any, Final

import attrs

from maxio_sdk.bulk._accounts import HIDDEN
from maxio_sdk.bulk._journal import Journal, RowRecord
from maxio_sdk.bulk._occurrences import Occurrences
from maxio_sdk.bulk.imports._row import ImportRow

__all__ = ["Earlier"]

_NAMES: Final = ("customer_first_name", "customer_last_name")


@attrs.frozen
class Earlier:
    """Keeps a row that succeeded, and was changed afterwards, from being taken for a new one."""

    _gone: Mapping[Hashable, tuple[int, int | None]]
    """The line and the subscription of such a row, by each of the things that tell who it is about."""

    @classmethod
    def of(cls, journal: Journal, file: Occurrences) -> Earlier:
        """Find the rows that were created, or may have been, and are not in the file."""
        gone: dict[Hashable, tuple[int, int | None]] = {}
        for record in journal.records():
            if not file.has(record.key) and _may_be_there(journal, record):
                for mark in _marks(record.number, record.payload):
                    gone.setdefault(mark, (record.number, record.object_id))
        return cls(gone)

    def refusals(self, row: ImportRow) -> tuple[str, ...]:
        """Tell why a row that was not begun is not to be sent."""
        found = next((self._gone[mark] for mark in _marks(row.number, row.payload) if mark in self._gone), None)
        if found is None:
            return ()
        line, object_id = found
        what = "may have created a subscription" if object_id is None else f"created subscription {object_id}"
        return (
            f"line {row.number}: an earlier run {what} from a row in line {line} about the same customer, which the "
            "file does not have any more. An import does not change what is there: put that row back as it was, or "
            "import this one with a journal of its own if it is a further subscription.",
        )


def _may_be_there(journal: Journal, record: RowRecord) -> bool:
    return record.status == "applied" or (record.status != "failed" and bool(journal.steps(record.key)))


def _marks(line: int, payload: Mapping[str, Any]) -> Iterator[Hashable]:
    for name in ("customer_reference", "customer_id", "customer_email"):
        value = str(payload.get(name, ""))
        if value and HIDDEN not in value:
            yield name, value.casefold()
    names = tuple(str(payload.get(name, "")).casefold() for name in _NAMES)
    if all(names):
        yield line, names
