from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from maxio_sdk.bulk._journal import Journal, JournalReader, RowRecord
from maxio_sdk.errors import ConfigurationError, JournalError

SETTINGS = {"mode": "insert", "mapping": {"a": "b"}, "match": None}


def opened(path: Path, *, kind: str = "sync", now: float = 1000.0, **changes: Any) -> Journal:
    return Journal(path, kind=kind, settings=SETTINGS | changes, now=lambda: now)


def intend(journal: Journal, key: str = "k", number: int = 1, name: str = "create", target: int | None = None) -> Any:
    return journal.intend(key, number, name, payload={"n": number}, site_time=5.0, target=target)


def finish(journal: Journal, key: str = "k", number: int = 1, **more: Any) -> RowRecord:
    record = RowRecord(**{"key": key, "number": number, "status": "applied", "action": "create"} | more)
    journal.finish(record)
    return record


def test_what_was_noted_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        step = intend(journal)
        intend(journal, "l", 2, "update", target=9)
        journal.done("k", "create", 77)
        record = finish(journal, object_id=77, messages=("ä", "b"), payload={"n": 1, "x": None})
    with opened(tmp_path / "j", now=2000) as journal:
        assert journal.row("k") == record
        pending = journal.row("l")
        assert pending is not None
        assert (pending.status, pending.number, pending.payload) == ("pending", 2, {"n": 2})
        done = journal.steps("k")["create"]
        assert (done.token, done.begun_at, done.site_time, done.done, done.object_id) == (
            step.token, 1000, 5.0, True, 77,
        )  # fmt: skip
        assert journal.steps("l")["update"].target == 9
        assert not journal.steps("l")["update"].done
        assert journal.counts() == {"applied": 1, "pending": 1}
        assert journal.operations() == {"create": 1}
        assert journal.row("none") is None
        assert journal.steps("none") == {}


def test_when_it_began_is_noted_once(tmp_path: Path) -> None:
    for time in (1000.0, 2000.0):
        with opened(tmp_path / "j") as journal:
            journal.note_start(time)
            assert journal.site_start == 1000.0
    # No row came, so that another job may have the file.
    with opened(tmp_path / "j", mode="update") as journal:
        journal.note_start(3000.0)
        assert journal.site_start == 3000.0


def test_an_error_tells_whether_rows_may_have_been_sent(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        journal._database._connection.execute("PRAGMA max_page_count = 1")  # type: ignore[union-attr]
        for applied in (False, None):
            with pytest.raises(JournalError) as raised:
                finish(journal, payload={"x": "y" * 50_000})
            assert raised.value.applied is applied
            journal.note_start(1.0)


def test_rows_that_say_the_same_are_listed_with_what_became_of_them(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        for number, key in enumerate(("a-1", "a-10", "ab-1", "b-2", "c-1", "a-2")):
            finish(journal, key, number, status="failed" if key == "a-10" else "applied")
        assert dict(journal.repeated()) == {
            "a": {1: "applied", 2: "applied", 10: "failed"},
            "b": {2: "applied"},
        }


def test_a_new_intent_has_a_new_token_and_puts_the_row_in_doubt_again(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        first = intend(journal)
        finish(journal, status="failed", action="", messages=("no",))
        second = intend(journal)
        assert second.token != first.token
        assert journal.steps("k")["create"].token == second.token
        row = journal.row("k")
        assert row is not None
        assert (row.status, row.messages, row.action) == ("pending", (), "")


def test_a_withdrawn_intent_is_forgotten(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        intend(journal)
        intend(journal, name="metafields", target=1)
        journal.withdraw("k", "create")
        assert set(journal.steps("k")) == {"metafields"}


def test_what_another_row_has_made_is_claimed(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        intend(journal, "a")
        assert not journal.is_claimed(7, by_other_than="b"), "it is not known yet what a makes"
        journal.done("a", "create", 7)
        assert journal.is_claimed(7, by_other_than="b")
        assert not journal.is_claimed(7, by_other_than="a")
        intend(journal, "c", name="update", target=8)
        journal.done("c", "update", 8)
        assert not journal.is_claimed(8, by_other_than="b"), "it was there before"


def test_rows_come_in_the_order_of_the_source(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        for number in (3, 1, 2):
            finish(journal, f"k{number}", number, status="unknown" if number == 2 else "applied")
        finish(journal, "a", 2, status="pending")
        assert [(row.number, row.key) for row in journal.records()] == [(1, "k1"), (2, "a"), (2, "k2"), (3, "k3")]
        assert [row.key for row in journal.records("pending", "unknown")] == ["a", "k2"]


def test_many_rows_are_read_page_by_page(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        with journal._writing() as connection:
            connection.executemany(
                "INSERT INTO rows (key, number, status) VALUES (?, ?, 'applied')",
                [(f"{number % 97}-{number}", number // 3) for number in range(1501)],
            )
        rows = [(row.number, row.key) for row in journal.records()]
        assert len(rows) == 1501
        assert rows == sorted(rows)


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"mode": "update"}, ["mode"]),
        ({"mapping": {"a": "c"}, "match": "email"}, ["mapping", "match"]),
        ({"more": 1}, ["more"]),
    ],
)
def test_other_settings_are_refused_by_name(tmp_path: Path, changes: dict[str, Any], named: list[str]) -> None:
    with opened(tmp_path / "j") as journal:
        intend(journal)
    with pytest.raises(JournalError, match=rf"begun with other settings \({', '.join(named)}\)"):
        opened(tmp_path / "j", **changes)
    opened(tmp_path / "j").close()


def test_another_kind_of_job_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        intend(journal)
    with pytest.raises(JournalError, match="another kind of job: sync, not import"):
        opened(tmp_path / "j", kind="import")


def test_another_version_is_refused(tmp_path: Path) -> None:
    opened(tmp_path / "j").close()
    with sqlite3.connect(tmp_path / "j") as connection:
        connection.execute("UPDATE job SET version = 2")
    connection.close()
    with pytest.raises(JournalError, match="another version"):
        opened(tmp_path / "j")


def test_a_database_of_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "j")) as connection:
        connection.execute("CREATE TABLE customers (name TEXT)")
    before = (tmp_path / "j").read_bytes()
    with pytest.raises(JournalError, match="a database of something else"):
        opened(tmp_path / "j")
    assert (tmp_path / "j").read_bytes() == before


def test_a_missing_directory_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"there is no directory .*none"):
        opened(tmp_path / "none" / "j")


_OTHER = """
import sys
from maxio_sdk.bulk._journal import Journal
from maxio_sdk.errors import JournalError
try:
    Journal(sys.argv[1], kind="sync", settings={}, now=lambda: 0.0)
except JournalError as error:
    print(error)
"""


def test_a_second_process_is_refused_and_a_reader_is_not(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        finish(journal)
        out = subprocess.run(
            [sys.executable, "-c", _OTHER, str(tmp_path / "j")], capture_output=True, text=True, check=True
        ).stdout
        assert "Another process works with the journal" in out
        with pytest.raises(JournalError, match="Another process"):
            opened(tmp_path / "j")
        reader = JournalReader(tmp_path / "j")
        assert reader.counts() == {"applied": 1}
        reader.close()
        finish(journal, "l", 2)
    opened(tmp_path / "j").close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_fork_neither_frees_nor_breaks_it(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        intend(journal)
        child = os.fork()
        if not child:
            code = 1
            try:
                journal.close()
                code = 0
            finally:
                os._exit(code)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        with pytest.raises(JournalError, match="Another process"):
            opened(tmp_path / "j")
        journal.done("k", "create", 1)
    with opened(tmp_path / "j") as journal:
        assert journal.steps("k")["create"].done


@pytest.mark.parametrize("garbage", [b"not a database at all, but long enough to look like one" * 40, b"SQLite"])
def test_a_file_that_is_no_journal_is_refused(tmp_path: Path, garbage: bytes) -> None:
    (tmp_path / "j").write_bytes(garbage)
    with pytest.raises(JournalError, match="is no journal, or was damaged"):
        opened(tmp_path / "j")
    assert (tmp_path / "j").read_bytes() == garbage


def killed(path: Path, rows: int) -> None:
    """Leave a journal as a process does that is killed: the last commits are in the write-ahead log alone."""
    code = """
import os, signal, sys
from maxio_sdk.bulk._journal import Journal, RowRecord
journal = Journal(sys.argv[1], kind="sync", settings={}, now=lambda: 0.0)
for number in range(int(sys.argv[2])):
    journal.finish(RowRecord(key=f"k{number}", number=number, status="applied", action="create"))
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert subprocess.run([sys.executable, "-c", code, str(path), str(rows)], check=False).returncode == -9


def test_a_torn_tail_costs_the_last_commits_alone(tmp_path: Path) -> None:
    killed(tmp_path / "j", 20)
    wal = (tmp_path / "j-wal").read_bytes()
    main = (tmp_path / "j").read_bytes()
    counts = []
    for cut in range(len(wal), 0, -len(wal) // 8):
        for torn in (wal[:cut], wal[:cut] + b"\xff" * 3000, wal[: max(cut - 500, 0)] + b"\0" * 500):
            path = tmp_path / f"{len(counts)}.j"
            path.write_bytes(main)
            Path(f"{path}-wal").write_bytes(torn)
            with Journal(path, kind="sync", settings={}, now=lambda: 0.0) as journal:
                keys = [row.key for row in journal.records()]
                assert keys == [f"k{number}" for number in range(len(keys))]
                counts.append(len(keys))
                finish(journal, "new", 99)
                assert journal.row("new") is not None
    assert counts[0] == 20
    assert min(counts) < 3


def test_a_full_disk_is_told_and_what_was_noted_stands(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        finish(journal)
        with journal._reading() as connection:
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
        journal._database._connection.execute(f"PRAGMA max_page_count = {pages}")  # type: ignore[union-attr]
        payload = {"x": "y" * 5000}
        with pytest.raises(JournalError, match=r"cannot be used: database or disk is full.*start the job again"):
            finish(journal, "large", 2, payload=payload)
        assert journal.row("large") is None
        noted = journal.counts()["applied"]
    with opened(tmp_path / "j") as journal:
        assert journal.counts()["applied"] == noted
        finish(journal, "large", 2, payload=payload)


def test_notes_are_durable_when_they_return(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        finish(journal)
        with journal._reading() as connection:
            assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_note_takes_no_longer_with_many_rows(tmp_path: Path) -> None:
    with opened(tmp_path / "j") as journal:
        with journal._writing() as connection:
            connection.execute(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
                " INSERT INTO steps (row, name, token, begun_at, site_time, done, object_id)"
                " SELECT 'r' || i, 'create', '', 0, 0, 1, i FROM n"
            )
            for query in (
                "SELECT 1 FROM steps WHERE object_id = 5 AND row <> 'x' AND done AND target IS NULL",
                "SELECT name FROM steps WHERE row = 'r5'",
                "SELECT key FROM rows WHERE key = 'k'",
                "SELECT key FROM rows WHERE (number, key) > (5, 'k') ORDER BY number, key LIMIT 5",
            ):
                (plan,) = connection.execute(f"EXPLAIN QUERY PLAN {query}").fetchall()
                assert "SEARCH" in plan[3], plan
        assert journal.is_claimed(5, by_other_than="x")
