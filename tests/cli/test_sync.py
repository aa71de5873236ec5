"""`maxio sync`: where rows come from, what is written, and what is told of it."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import sys
from pathlib import Path

import pytest

from maxio_sdk.bulk._journal import Journal
from maxio_sdk.cli import main
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._http.faults import Fault
from maxio_sdk.sandbox._state.customers import Customer
from tests.cli.support import Terminal, served
from tests.cli.sync_support import customers_csv, live
from tests.cli.test_main import loaded_by

CANARY = "canary-0123456789"
JOURNAL = "c.csv.sync-customers.journal"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    return live(Sandbox(), monkeypatch)


def sync(*arguments: str) -> int:
    return main(["sync", "customers", *arguments])


def names(sandbox: Sandbox) -> list[str]:
    """List the operations that changed the site."""
    return sorted(effect.operation_id for effect in sandbox.effects)


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """Return all that was written, without line breaks."""
    return " ".join("".join(capsys.readouterr()).split())


def test_rows_become_customers(sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    customers_csv(here / "c.csv", range(3))
    assert sync("c.csv", "--yes") == 0
    assert names(sandbox) == ["create_customer"] * 3
    assert capsys.readouterr().out == f"c.csv: 3 rows applied (3 created).\nJournal: {JOURNAL}\n"
    assert (here / JOURNAL).is_file()


def test_the_same_command_again_writes_nothing(
    sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    customers_csv(here / "c.csv", range(3))
    assert sync("c.csv", "--yes") == sync("c.csv", "--yes") == 0
    assert names(sandbox) == ["create_customer"] * 3
    assert "3 of these by an earlier run" in capsys.readouterr().out


def test_rows_that_failed_are_told_and_tried_again_when_asked(
    sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    customers_csv(here / "c.csv", range(8))
    body = {"errors": ["Not \x1b[31mnow: 4111 1111 1111 1111."]}
    fault = sandbox.faults.add(Fault(operation="create_customer", status=422, body=body, skip=1))
    assert sync("c.csv", "--yes") == 1
    out = capsys.readouterr().out
    assert "1 row applied (1 created), 7 failed." in out
    assert out.count(r" failed: Not \x1b[31mnow: ***.") == 5
    assert "and 2 more: --report FILE.csv lists them all" in out
    assert "--retry-failed" in out
    assert f"taken by the same command with --journal {JOURNAL};" in out
    sandbox.faults.remove(fault)
    assert sync("c.csv", "--yes") == 1
    assert sync("c.csv", "--yes", "--retry-failed") == 0
    assert names(sandbox) == ["create_customer"] * 8


def test_rows_that_failed_again_are_to_be_corrected(
    sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    customers_csv(here / "c.csv", range(2))
    sandbox.faults.add(Fault(operation="create_customer", status=422, body={"errors": ["No."]}, times=None))
    assert sync("c.csv", "--yes") == 1
    assert "--retry-failed" in capsys.readouterr().out
    assert sync("c.csv", "--yes", "--retry-failed") == 1
    out = capsys.readouterr().out
    assert "correct them in the source" in out
    assert f"taken by the same command with --journal {JOURNAL};" in out
    assert "--retry-failed" not in out


def test_a_dry_run_says_that_it_writes_no_report(
    sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    customers_csv(here / "c.csv", range(2))
    assert sync("c.csv", "--dry-run", "--report", "r.csv") == 0
    assert capsys.readouterr().err == "A dry run writes no report: r.csv is left as it is.\n"
    assert not (here / "r.csv").exists()
    assert sync("c.csv", "--dry-run") == 0
    assert capsys.readouterr().err == ""


def test_options_reach_the_sync(sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    customers_csv(here / "c.csv", range(2), hue="red", Town="Oslo", x="1")
    assert sync("c.csv", "--yes") == 2
    error = said(capsys)
    for part in ("'hue' is no field", "'x' is no field", "--map COLUMN=FIELD", "--drop-unknown"):
        assert part in error
    mapped = ["--match", "reference", "--map", "hue=metafield:Color", "--map", "Town=city", "--drop-unknown"]
    assert sync("c.csv", "--yes", *mapped) == 0
    assert "Left out, because they are no fields: x\n" in capsys.readouterr().err
    assert names(sandbox) == ["create_customer"] * 2 + ["create_metadata"] * 2
    assert sync("c.csv", "--yes", *mapped, "--mode", "update", "--journal", "again.journal") == 0
    assert "2 rows applied (2 updated)" in capsys.readouterr().out
    customers_csv(here / "d.csv", range(2), Town="")
    assert sync("d.csv", "--yes", "--match", "email", "--map", "Town=city", "--empty", "clear") == 0
    assert [customer.city for customer in sandbox.site[Customer]] == [None, None]


def test_ids_are_in_the_column_that_is_named(sandbox: Sandbox, here: Path) -> None:
    customers_csv(here / "c.csv", range(1))
    assert sync("c.csv", "--yes", "--report", "r.json") == 0
    (row,) = json.loads((here / "r.json").read_text())
    (here / "ids.csv").write_text(f"maxio,city\n{row['maxio_id']},Oslo\n")
    assert sync("ids.csv", "--yes", "--mode", "update", "--id-column", "maxio") == 0
    assert names(sandbox) == ["create_customer", "update_customer"]


@pytest.mark.parametrize("suffix", [".csv", ".json", ".jsonl"])
def test_a_report_lists_every_row(
    suffix: str, sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    customers_csv(here / "c.csv", range(2))
    assert sync("c.csv", "--yes", "--report", f"r{suffix}") == 0
    assert f"Report: r{suffix}\n" in capsys.readouterr().out
    text = (here / f"r{suffix}").read_text()
    if suffix == ".csv":
        rows = list(csv.DictReader(io.StringIO(text)))
    else:
        rows = json.loads(text) if suffix == ".json" else [json.loads(line) for line in text.splitlines()]
    assert [(int(row["row"]), row["status"]) for row in rows] == [(2, "applied"), (3, "applied")]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--report", "c.csv"], "--report and the source are the same file"),
        (["--journal", "./c.csv"], "--journal and the source are the same file"),
        (["--journal", "r.csv", "--report", "r.csv"], "--report and --journal are the same file"),
        (["--report", "none/r.csv"], "there is no directory none"),
        (["--report", "r.xlsx"], "ends in .csv, .json or .jsonl"),
        (["--journal", "."], "is a directory"),
    ],
)
def test_a_file_that_cannot_be_written_is_told_first(
    arguments: list[str], why: str, sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = customers_csv(here / "c.csv", range(2)).read_text()
    assert sync("c.csv", "--yes", *arguments) == 2
    assert why in said(capsys)
    assert len(sandbox.requests) == 0
    assert (here / "c.csv").read_text() == before


def test_a_report_that_fails_in_the_end_does_not_hide_what_was_done(
    sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    customers_csv(here / "c.csv", range(2))
    (here / "r.csv.part").mkdir()
    assert sync("c.csv", "--yes", "--report", "r.csv") == 1
    out, err = capsys.readouterr()
    assert "2 rows applied" in out
    assert "Report:" not in out
    assert "report: r.csv cannot be written" in err


def test_a_dry_run_checks_all_and_needs_no_key(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = customers_csv(here / "c.csv", range(2000))
    assert sync("c.csv", "--dry-run", "--match", "reference") == 0
    out = capsys.readouterr().out
    assert "2,000 rows, of which 2,000 can be sent as customers." in out
    assert "It would take 4,000 calls, about 8 minutes. Nothing was sent." in out
    file.write_text(file.read_text() + "Ada,,x@example.com,u\nAda,Bee\n")
    assert sync("c.csv", "--dry-run") == 1
    out = capsys.readouterr().out
    assert "2,002 rows, of which 2,000 can be sent" in out
    assert "  line 2002: last_name: a new customer needs it, and it is empty\n" in out
    assert "  line 2003: " in out
    assert [each.name for each in here.iterdir()] == ["c.csv"]


def test_subscriptions_have_fields_of_their_own(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "s.csv").write_text("plan,customer_reference,reference\ngold,u-1,s-1\n")
    assert main(["sync", "subscriptions", "s.csv", "--dry-run", "--map", "plan=product_handle"]) == 0
    assert "1 row, of which 1 can be sent as subscriptions." in capsys.readouterr().out
    assert main(["sync", "subscriptions", "s.csv", "--dry-run", "--map", "plan=product_handel"]) == 2
    assert "did you mean 'product_handle'?" in said(capsys)


def test_a_site_on_this_machine_is_not_asked_about(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    customers_csv(here / "c.csv", range(2))
    sandbox = Sandbox()
    monkeypatch.setenv("MAXIO_API_KEY", "sandbox-key")
    with served(sandbox) as url:
        assert sync("c.csv", "--base-url", url) == 0
        monkeypatch.setenv("MAXIO_API_KEY", CANARY)
        assert sync("c.csv", "--base-url", url, "--journal", "other.journal") == 2
        error = said(capsys)
        assert f"The site is {url}." in error
        assert "answered 401" in error
        assert CANARY not in error
    assert names(sandbox) == ["create_customer"] * 2
    assert sync("c.csv", "--base-url", url, "--journal", "gone.journal") == 2
    assert f"The site is {url}." in said(capsys)


@pytest.mark.parametrize("answer", [True, False])
def test_a_live_site_is_asked_about(answer: bool, sandbox: Sandbox, here: Path, terminal: Terminal) -> None:
    file = customers_csv(here / "c.csv", range(2))
    file.write_text(file.read_text() + "Ada,,x@example.com,u\n")
    terminal.answers = [answer]
    assert sync("c.csv") == 1
    assert len(names(sandbox)) == (2 if answer else 0)
    assert terminal.asked == [
        "This writes 2 rows of c.csv as customers to https://acme.chargify.com: 2 calls, less than a minute. "
        "The other 1 cannot be sent (--dry-run tells why). Go on?"
    ]


def test_a_live_site_is_not_written_to_where_nobody_can_answer(
    sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    customers_csv(here / "c.csv", range(2))
    assert sync("c.csv") == 2
    assert "say so with --yes" in said(capsys)
    assert len(sandbox.requests) == 0


def newer(file: Path) -> None:
    """Have a file be written after its journal."""
    later = (file.parent / JOURNAL).stat().st_mtime + 10
    os.utime(file, (later, later))


def test_a_file_that_was_written_again_is_another_sync_unless_said_otherwise(
    sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = customers_csv(here / "c.csv", range(1), city="Oslo")
    matched = ["c.csv", "--yes", "--match", "reference"]
    assert sync(*matched) == 0
    customers_csv(file, range(1), city="Rome")
    newer(file)
    assert sync(*matched) == 2
    assert f"say --journal {JOURNAL}; for a new sync, give another" in said(capsys)
    assert sync(*matched, "--journal", JOURNAL) == 0
    assert names(sandbox) == ["create_customer", "update_customer"]


@pytest.mark.parametrize("answer", [True, False])
def test_somebody_decides_whether_it_is_the_same_sync(
    answer: bool, sandbox: Sandbox, here: Path, terminal: Terminal
) -> None:
    file = customers_csv(here / "c.csv", range(1))
    assert sync("c.csv", "--yes", "--match", "reference") == 0
    newer(customers_csv(file, range(2)))
    terminal.answers = [answer]
    assert sync("c.csv", "--yes", "--match", "reference") == (0 if answer else 1)
    assert len(names(sandbox)) == (2 if answer else 1)
    assert "c.csv has changed since the job of its journal" in terminal.asked[0]


def test_to_insert_the_same_row_twice_is_never_meant(sandbox: Sandbox, here: Path) -> None:
    file = customers_csv(here / "c.csv", range(1))
    assert sync("c.csv", "--yes", "--mode", "insert") == 0
    newer(customers_csv(file, range(2)))
    assert sync("c.csv", "--yes", "--mode", "insert") == 0
    assert names(sandbox) == ["create_customer"] * 2


def test_two_runs_do_not_share_a_journal(sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    customers_csv(here / "c.csv", range(1))
    assert sync("c.csv", "--yes") == 0
    assert sync("c.csv", "--yes", "--match", "email") == 2
    assert "begun with other settings (match)" in said(capsys)


def test_what_ends_the_job_is_told_with_what_was_done(
    sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    customers_csv(here / "c.csv", range(20))
    sandbox.faults.add(Fault(operation="create_customer", status=401, skip=4))
    assert sync("c.csv", "--yes", "--report", "r.jsonl") == 1
    out, err = capsys.readouterr()
    assert "answered 401" in err
    assert "4 rows applied" in out
    assert "Give the same command again to go on." in err
    assert '"applied"' in (here / "r.jsonl").read_text()
    sandbox.faults.clear()
    assert sync("c.csv", "--yes") == 0
    assert names(sandbox) == ["create_customer"] * 20


def test_rows_that_may_have_been_sent_are_told_though_none_has_ended(
    sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    customers_csv(here / "c.csv", range(2))
    sandbox.faults.add(Fault(operation="create_customer", status=401))
    assert sync("c.csv", "--yes") == 1
    out, err = capsys.readouterr()
    assert "0 rows applied, 2 not ended." in out
    assert "Give the same command again to go on." in err


def test_a_full_disk_after_the_first_row_was_sent_is_told_with_the_row(
    sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    customers_csv(here / "c.csv", range(1))
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "done", _full_disk)
        assert sync("c.csv", "--yes") == 1
    assert names(sandbox) == ["create_customer"]
    out = said(capsys)
    assert "database or disk is full" in out
    assert "0 rows applied, 1 not ended" in out
    assert sync("c.csv", "--yes") == 0
    assert names(sandbox) == ["create_customer"]


def test_the_exit_code_is_of_this_run_and_not_of_one_before(
    sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    customers_csv(here / "c.csv", range(1))
    sandbox.faults.lose_answer("create_customer", times=None)
    sandbox.faults.fail("read_customer_by_reference", status=500, times=None)
    assert sync("c.csv", "--yes") == 1
    assert "1 unknown" in said(capsys)
    sandbox.faults.clear()
    # Nothing is sent with a wrong key, though a row is left of before.
    fault = sandbox.faults.add(Fault(operation="read_site", status=401))
    assert sync("c.csv", "--yes") == 2
    sandbox.faults.remove(fault)
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "done", _full_disk)
        assert sync("c.csv", "--yes") == 1
    assert names(sandbox) == ["create_customer"]


def _full_disk(journal: Journal, *_: object) -> None:
    with journal._errors():
        raise sqlite3.OperationalError("database or disk is full")


def test_corrected_rows_are_told(sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = customers_csv(here / "c.csv", range(2))
    good = file.read_text()
    file.write_text(good.replace("ada-1@example.com", ""))
    assert sync("c.csv", "--yes") == 1
    file.write_text(good)
    assert sync("c.csv", "--yes", "--journal", JOURNAL) == 0
    assert "1 row that failed earlier dropped: the source has others in their place" in said(capsys)


def test_columns_and_lines_are_told_of_other_sources(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = customers_csv(here / "c.csv", range(2))
    (here / "c.tsv").write_text(file.read_text().replace(",", "\t"))
    (here / "semicolon.csv").write_text(file.read_text().replace(",", ";"))
    (here / "c.txt").write_text(file.read_text())
    row = {"first_name": "Ada", "last_name": "No1", "email": "ada@example.com"}
    (here / "c.jsonl").write_text(json.dumps(row) + "\n")
    for arguments, rows in (
        (["c.tsv"], 2),
        (["semicolon.csv", "--delimiter", ";"], 2),
        (["c.txt", "--format", "csv"], 2),
        (["c.jsonl"], 1),
        (["--query", "SELECT * FROM 'c.csv'"], 2),
    ):
        assert sync(*arguments, "--dry-run") == 0, arguments
        assert f"of which {rows} can be sent" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "form"), [("csv", []), ("tsv", ["--format", "tsv"]), ("jsonl", ["--format", "jsonl"])]
)
def test_rows_come_from_standard_input(
    name: str, form: list[str], sandbox: Sandbox, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = customers_csv(here / "c.csv", range(2)).read_text()
    if name == "jsonl":
        text = "\n".join(json.dumps(row) for row in csv.DictReader(io.StringIO(text)))
    elif name == "tsv":
        text = text.replace(",", "\t")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert sync("-", *form, "--yes", "--journal", "j.journal") == 0
    assert names(sandbox) == ["create_customer"] * 2


def test_rows_come_from_a_database(
    sandbox: Sandbox, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with sqlite3.connect(here / "w.db") as connection:
        connection.execute("CREATE TABLE people (first_name, last_name, mail, x)")
        connection.execute("INSERT INTO people VALUES ('Ada', 'Byron', 'ada@example.com', 1)")
    connection.close()
    monkeypatch.setenv("WAREHOUSE", "sqlite:///w.db")
    (here / "url").write_text("sqlite:///w.db\n")
    query = ["--query", "SELECT * FROM people", "--map", "mail=email"]
    where = ["--database", "WAREHOUSE"]
    assert sync(*where, *query, "--dry-run", "--drop-unknown") == 0
    assert sync(*where, *query, "--yes") == 2
    assert "--journal FILE is needed" in said(capsys)
    assert sync(*where, *query, "--yes", "--journal", "j") == 2
    assert "'x' is no field" in said(capsys)
    assert sync("--database-file", "url", *query, "--yes", "--journal", "j", "--drop-unknown") == 0
    assert "Left out, because they are no fields: x\n" in capsys.readouterr().err
    assert names(sandbox) == ["create_customer"]
    assert sync(*where, "--query", "SELECT * FROM nobody", "--yes", "--journal", "k") == 2
    assert "no such table: nobody" in said(capsys)


@pytest.mark.parametrize(
    "arguments",
    [
        [f"postgresql://ada:{CANARY}@db/w"],
        ["--database", f"postgresql:ada:{CANARY}@db/w", "--query", "SELECT 1"],
        ["--database", f"nonesuch://ada:{CANARY}@db/w", "--query", "SELECT 1", "--dry-run"],
        ["--database", f"sqlite:///w.db?password={CANARY}"],
    ],
)
def test_the_password_of_a_database_is_never_shown(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert sync(*arguments) == 2
    error = said(capsys)
    assert "database" in error
    assert CANARY not in error


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ([], "Say where the rows are"),
        (["c.csv", "--query", "SELECT 1"], "not both"),
        (["--database", "x"], "--database needs --query"),
        (["--query", "SELECT 1", "--format", "csv"], "do not go with --query"),
        (["--query", "SELEC 1", "--dry-run"], "syntax error"),
        (["cc.csv"], "There is no file 'cc.csv'. Did you mean 'c.csv'?"),
        (["c.txt", "--dry-run"], "Say it with --format."),
        (["empty.csv", "--dry-run"], "it is empty"),
        (["header.csv", "--dry-run"], "no rows"),
        (["latin.csv", "--dry-run"], "not UTF-8: byte 0xE9 at offset 3"),
        (["-", "--format", "parquet", "--dry-run"], "cannot be read from standard input"),
        (["c.jsonl", "--delimiter", ";"], "--delimiter is for CSV only"),
        (["c.csv", "--delimiter", ";;"], "give a single character"),
        (["c.csv", "--map", "email"], "'email' is no COLUMN=FIELD"),
        (["c.csv", "--map", "a=email", "--map", "a=city"], "'a' is mapped twice"),
        (["c.csv", "--map", "mial=email", "--dry-run"], "'mial' is mapped, but the source has no such column"),
        (["c.csv", "--map", "email=emial", "--dry-run"], "did you mean 'email'?"),
        (["c.csv", "--mode", "upsrt"], "upsrt"),
        (["c.csv", "--dryrun"], "--dryrun"),
        (["c.csv", "--database-file", "none"], "none"),
        (["c.csv", "--yes"], "MAXIO_API_KEY"),
    ],
)
def test_what_is_mistyped_is_told(
    arguments: list[str], why: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    customers_csv(here / "c.csv", range(1))
    for name, content in {
        "c.txt": b"a", "c.jsonl": b"{}", "empty.csv": b"", "header.csv": b"email\n", "latin.csv": b"Ren\xe9,x\n"
    }.items():  # fmt: skip
        (here / name).write_bytes(content)
    assert sync(*arguments) == 2
    out, err = capsys.readouterr()
    assert why in " ".join(err.split())
    assert "Traceback" not in err
    assert out == ""


def test_help_loads_no_more_than_typer() -> None:
    code, modules, _ = loaded_by("sync", "customers", "--help")
    assert code == 0
    assert not modules & {"attrs", "anyio", "asyncio", "duckdb", "httpx", "pydantic", "rich", "sqlalchemy", "sqlite3"}
    assert not [name for name in modules if name.startswith(("maxio_sdk.bulk", "maxio_sdk.models", "maxio_sdk._"))]


@pytest.mark.parametrize("command", [[], ["customers"], ["subscriptions"]])
def test_each_command_has_help(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sync", *command, "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(" ".join(["Usage: maxio sync", *command]))
    assert max(map(len, said.splitlines())) <= 100


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_another_delimiter_is_thought_of(separator: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ("first_name", "last_name", "email", "reference")
    (here / "c.csv").write_text(f"{separator.join(names)}\n{separator.join('abcd')}\n")
    assert sync("c.csv", "--dry-run") == 2
    option = "tab" if separator == "\t" else separator
    assert "The options for how a file is read are --format and --delimiter." in said(capsys)
    assert sync("c.csv", "--dry-run", "--delimiter", option) == 0


def test_a_directory_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "rows.csv").mkdir()
    assert sync("rows.csv", "--dry-run") == 2
    assert "'rows.csv' is a directory." in said(capsys)


def test_a_file_needs_neither_duckdb_nor_sqlalchemy(here: Path) -> None:
    file = customers_csv(here / "c.csv", range(1))
    code, modules, _ = loaded_by("sync", "customers", str(file), "--dry-run")
    assert code == 0
    assert not modules & {"duckdb", "sqlalchemy", "pycountry"}
