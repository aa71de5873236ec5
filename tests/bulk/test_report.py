from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from maxio_sdk.bulk._journal import Journal, RowRecord
from maxio_sdk.bulk.report import BulkReport, read_report, safe_cell
from maxio_sdk.errors import ConfigurationError, JournalError


@pytest.fixture
def report(tmp_path: Path) -> BulkReport:
    with Journal(tmp_path / "j", kind="sync", settings={}, now=lambda: 0.0) as journal:
        for number, status, action, more in (
            (1, "applied", "create", {"payload": {"email": "a@example.com", "phone": "+49 30"}, "object_id": 7}),
            (2, "applied", "update", {"payload": {"email": "=1+1", "zip": 5}, "object_id": 8}),
            (3, "failed", "", {"messages": ("-no", "Email: cannot be blank.")}),
            (4, "unknown", "", {"payload": {"email": "ä\ud800", "@x": None}}),
        ):
            journal.finish(RowRecord(key=f"k{number}", number=number, status=status, action=action, **more))  # type: ignore[arg-type]
        journal.intend("k5", 5, "create", payload={"zip": -3}, site_time=0.0, target=None)
    return read_report(tmp_path / "j")


def test_it_counts_rows_and_operations(report: BulkReport) -> None:
    assert (report.applied, report.failed, report.unknown, report.pending) == (2, 1, 1, 1)
    assert report.by_operation == {"create": 1, "update": 1}
    assert report.exit_code == 1


def test_its_exit_code_is_0_where_all_is_applied(tmp_path: Path) -> None:
    with Journal(tmp_path / "j", kind="sync", settings={}, now=lambda: 0.0) as journal:
        journal.finish(RowRecord(key="k", number=1, status="applied"))
    assert read_report(tmp_path / "j").exit_code == 0


def test_csv_has_every_row_and_no_formula(report: BulkReport, tmp_path: Path) -> None:
    report.write(tmp_path / "report.csv")
    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = list(csv.reader(file))
    assert head == ["row", "status", "operation", "maxio_id", "messages", "email", "phone", "zip", "'@x"]
    assert rows == [
        ["1", "applied", "create", "7", "", "a@example.com", "'+49 30", "", ""],
        ["2", "applied", "update", "8", "", "'=1+1", "", "5", ""],
        ["3", "failed", "", "", "'-no\nEmail: cannot be blank.", "", "", "", ""],
        ["4", "unknown", "", "", "", "ä\\ud800", "", "", ""],
        ["5", "pending", "", "", "", "", "", "-3", ""],
    ]


@pytest.mark.parametrize("name", ["report.json", "report.jsonl"])
def test_json_has_every_row_as_it_is(report: BulkReport, tmp_path: Path, name: str) -> None:
    report.write(tmp_path / name)
    text = (tmp_path / name).read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = (
        json.loads(text) if name.endswith("json") else [json.loads(line) for line in text.splitlines()]
    )
    assert len(rows) == 5
    assert rows[1] == {
        "row": 2, "status": "applied", "operation": "update", "maxio_id": 8, "messages": [],
        "payload": {"email": "=1+1", "zip": 5},
    }  # fmt: skip
    assert rows[2]["messages"] == ["-no", "Email: cannot be blank."]
    assert [row["status"] for row in rows] == ["applied", "applied", "failed", "unknown", "pending"]


def test_it_is_written_whole_or_not_at_all(report: BulkReport, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be written"):
        report.write(tmp_path / "none" / "report.csv")
    (tmp_path / "report.csv").mkdir()
    with pytest.raises(ConfigurationError, match="cannot be written"):
        report.write(tmp_path / "report.csv")
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("path", ["j", "none/../j"])
def test_it_never_replaces_the_journal(report: BulkReport, tmp_path: Path, path: str) -> None:
    with pytest.raises(ConfigurationError, match="is the journal of the job"):
        report.write(tmp_path / path)
    assert len(list(report.rows())) == 5


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\t=1", "'\t=1"), ("\r=1", "'\r=1"),
        ("\n=", "'\n="), ("＝1", "'＝1"), ("＠", "'＠"), ("a=1", "a=1"), ("", ""), (-1, -1), (None, None), (" x", " x"),
    ],
)  # fmt: skip
def test_cells_that_a_spreadsheet_would_compute_are_neutralised(cell: object, safe: object) -> None:
    assert safe_cell(cell) == safe


def test_a_missing_journal_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="there is no file"):
        read_report(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_file_that_is_no_journal_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "text").write_bytes(b"no journal" * 100)
    (tmp_path / "empty").touch()
    with closing(sqlite3.connect(tmp_path / "other")) as connection:
        connection.execute("CREATE TABLE rows (name TEXT)")
    for name, told in (("text", "is no journal"), ("empty", "is empty"), ("other", "a database of something else")):
        before = (tmp_path / name).read_bytes()
        with pytest.raises(JournalError, match=told):
            read_report(tmp_path / name)
        assert (tmp_path / name).read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"text", "empty", "other"}
