"""`maxio import`: what the check tells, and what the import writes."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import anyio
import pytest

from maxio_sdk.cli import main
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._state.customers import Customer
from tests.cli.support import Terminal
from tests.cli.sync_support import live
from tests.cli.test_main import loaded_by

CARD = "4111111111111111"
HEADER = "product_handle,customer_first_name,customer_last_name,customer_email,customer_reference,next_billing_at"
YEAR = datetime.now(UTC).year + 2
LATER = f"{YEAR}-08-06T11:34:00Z"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """Make a site with a product that needs no card."""
    sandbox = Sandbox()

    async def make() -> None:
        async with sandbox.client() as maxio:
            family = await maxio.product_families.create(name="Plans")
            await maxio.products.create(
                str(family.id), name="Gold", handle="gold", description="Gold", price_in_cents=1000, interval=1,
                interval_unit="month", require_credit_card=False,
            )  # fmt: skip

    anyio.run(make)
    sandbox.effects.clear()
    sandbox.requests.clear()
    return live(sandbox, monkeypatch)


def written(file: Path, *rows: str, header: str = HEADER) -> Path:
    file.write_text("\n".join([header, *rows]) + "\n")
    return file


def row(number: int, *, product: str = "gold", at: str = LATER) -> str:
    return f"{product},Ada,No{number},ada-{number}@example.com,u-{number},{at}"


def check(*arguments: str) -> int:
    return main(["import", "check", *arguments])


def subscriptions(*arguments: str) -> int:
    return main(["import", "subscriptions", *arguments])


def created(sandbox: Sandbox) -> int:
    return sum(effect.operation_id == "create_subscription" for effect in sandbox.effects)


def test_a_good_file_is_told_to_be_one(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here / "s.csv", row(1), row(2))
    assert check("s.csv") == 0
    assert capsys.readouterr().out == "s.csv: 2 rows; 0 errors, 0 warnings.\n"


def test_every_problem_has_line_and_column(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here / "s.csv", row(1), row(2, at="tomorrow"), row(3, product=""))
    assert check("s.csv") == 1
    out = capsys.readouterr().out
    assert "line 3, next_billing_at (cell F3): error: " in out
    assert "line 4, product_handle" in out
    assert "s.csv: 3 rows; 2 errors, 0 warnings. 2 would fail.\n" in out


def test_the_end_of_the_import_is_foreseen_and_splits_are_named(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here / "s.csv", *(row(n, at="tomorrow" if n < 12 else LATER) for n in range(230)))
    assert check("s.csv") == 1
    out = capsys.readouterr().out
    assert "would end the import at line 11, after 10 rows in succession that fail." in out
    assert out.endswith("  lines 2 to 101: 100 rows\n  lines 102 to 201: 100 rows\n  lines 202 to 231: 30 rows\n")
    assert check("s.csv", "--stop-after", "3") == 1
    assert "would end the import at line 4," in capsys.readouterr().out
    assert check("s.csv", "--stop-after", "0") == 1
    assert "would end the import" not in capsys.readouterr().out


def test_programs_get_the_check_as_json(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here / "s.csv", row(1), row(2, at="tomorrow"))
    assert check("s.csv", "--format", "json") == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["ok"], found["rows"], found["errors"], found["stops_at"]) == (False, 2, 1, None)
    (problem,) = found["problems"]
    assert (problem["line"], problem["column"], problem["cell"]) == (3, "next_billing_at", "F3")
    assert problem["severity"] == "error"


def test_bare_dates_are_of_the_zone_that_is_given(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here / "s.csv", row(1, at=f"{YEAR}-08-06"))
    assert check("s.csv") == 0
    assert "noon UTC" in capsys.readouterr().out
    assert check("s.csv", "--site-zone", "America/New_York") == 0
    assert "noon" not in capsys.readouterr().out
    assert subscriptions("s.csv", "--dry-run") == 0
    assert "Give it with --site-zone." in capsys.readouterr().err


def test_a_file_that_maxio_would_refuse_is_told_so(
    sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "s.csv").write_bytes(f"{HEADER}\n".encode() + b"gold,Ren\xe9,B,r@example.com,u,NOW\n")
    assert check("s.csv") == 1
    assert "Maxio would refuse the file as a whole." in capsys.readouterr().out
    for arguments in (["--dry-run"], ["--yes"]):
        assert subscriptions("s.csv", *arguments) == 2
        assert "0xE9" in capsys.readouterr().err
    assert len(sandbox.requests) == 0


def test_rows_become_subscriptions_once(sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here / "s.csv", row(1), row(2, product="glod"), row(3))
    assert subscriptions("s.csv", "--yes", "--report", "r.json") == 1
    out = capsys.readouterr().out
    assert "s.csv: 2 rows applied (2 created), 1 failed." in out
    assert "  line 3 failed: " in out
    assert "Journal: s.csv.import.journal\nReport: r.json\nNext: correct the rows in the file" in out
    assert [each["status"] for each in json.loads((here / "r.json").read_text())] == ["applied", "failed", "applied"]
    written(here / "s.csv", row(1), row(2), row(3))
    assert subscriptions("s.csv", "--yes") == 0
    assert "3 rows applied (3 created).\n  2 of these by an earlier run" in capsys.readouterr().out
    assert created(sandbox) == 3


def test_options_reach_the_import(sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here / "s.csv", row(1, at=f"{YEAR}-08-06"))
    given = ["--reference-prefix", "old-", "--site-zone", "America/New_York", "--journal", "j", "--yes"]
    assert subscriptions("s.csv", *given, "--report", "r.json") == 0

    async def made() -> tuple[str, str]:
        async with sandbox.client() as maxio:
            found = [each async for each in maxio.subscriptions.list()]
            return str(found[0].reference), found[0].next_assessment_at.isoformat()

    reference, at = anyio.run(made)
    assert reference.startswith("old-")
    assert at.startswith(f"{YEAR}-08-06T")
    assert "noon" not in (here / "r.json").read_text()
    assert subscriptions("s.csv", "--journal", "j", "--yes") == 2
    assert "begun with other settings (reference_prefix, zone)" in " ".join(capsys.readouterr().err.split())


def test_too_many_failures_end_it(sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here / "s.csv", *(row(number, at="tomorrow") for number in range(40)))
    assert subscriptions("s.csv", "--yes", "--stop-after", "4") == 1
    out, err = capsys.readouterr()
    assert "The import would end at line 5: 4 rows in succession cannot be sent." in err
    assert "4 rows were refused one after the other" in err
    assert " failed" in out
    assert subscriptions("s.csv", "--yes", "--stop-after", "0") == 1
    assert "40 failed" in capsys.readouterr().out
    assert created(sandbox) == 0


def test_a_dry_run_checks_all_and_needs_no_key(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here / "s.csv", row(1), row(2, at="tomorrow"))
    assert subscriptions("s.csv", "--dry-run") == 1
    out = capsys.readouterr().out
    assert "s.csv: 2 rows, of which 1 can be sent as subscriptions." in out
    assert "  line 3: next_billing_at (cell F3): error: " in out
    assert "It would take 1 call, less than a minute. Nothing was sent." in out
    assert [each.name for each in here.iterdir()] == ["s.csv"]


@pytest.mark.parametrize("answer", [True, False])
def test_a_live_site_is_asked_about(answer: bool, sandbox: Sandbox, here: Path, terminal: Terminal) -> None:
    written(here / "s.csv", row(1))
    terminal.answers = [answer]
    assert subscriptions("s.csv") == (0 if answer else 1)
    assert created(sandbox) == int(answer)
    assert "This writes 1 row of s.csv as subscriptions to https://acme.chargify.com" in terminal.asked[0]


def test_no_card_is_shown_or_kept(sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    columns = ("payment_profile_full_number", "payment_profile_cvv", "payment_profile_expiration_month",
               "payment_profile_expiration_year")  # fmt: skip
    written(
        here / "s.csv",
        f"{row(1)},{CARD},737,12,{YEAR}",
        f"{row(2, product='glod')},{CARD},737,12,{YEAR}",
        f"{row(3)},{CARD[:-1]}2,737,13,{YEAR}",
        header=",".join((HEADER, *columns)),
    )
    assert check("s.csv") == 1
    assert check("s.csv", "--format", "json") == 1
    assert subscriptions("s.csv", "--dry-run") == 1
    assert subscriptions("s.csv", "--yes", "--report", "r.csv") == 1
    said = "".join(capsys.readouterr()) + (here / "r.csv").read_text()
    assert CARD[:-1] not in said
    assert CARD[:-1].encode() not in (here / "s.csv.import.journal").read_bytes()
    assert len(sandbox.site[Customer]) == 1


@pytest.mark.parametrize("command", ["check", "subscriptions"])
@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["none.csv"], "none.csv"),
        (["s.csv", "--site-zone", "new york"], "Did you mean America/New_York?"),
        (["s.csv", "--site-zone", "Europe/Berlyn"], "Did you mean Europe/Berlin?"),
        (["s.csv", "--site-zone", "../../etc"], "there is no time zone"),
        (["s.csv", "--stop-after", "x"], "--stop-after"),
        (["s.csv", "--sitezone", "UTC"], "--site-zone"),
    ],
)
def test_what_is_mistyped_is_told(
    command: str, arguments: list[str], why: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(here / "s.csv", row(1))
    assert main(["import", command, *arguments]) == 2
    out, err = capsys.readouterr()
    assert why in " ".join(err.split())
    assert out == ""


@pytest.mark.parametrize("command", [[], ["check"], ["subscriptions"]])
def test_each_command_has_help(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", *command, "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(" ".join(["Usage: maxio import", *command]))
    assert max(map(len, said.splitlines())) <= 100


def test_help_loads_no_more_than_typer() -> None:
    code, modules, _ = loaded_by("import", "subscriptions", "--help")
    assert code == 0
    assert not modules & {"attrs", "anyio", "asyncio", "httpx", "pycountry", "pydantic", "rich", "sqlite3", "zoneinfo"}
    assert not [name for name in modules if name.startswith(("maxio_sdk.bulk", "maxio_sdk.models", "maxio_sdk._"))]


def test_a_dry_run_says_that_it_writes_no_report(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here / "s.csv", row(1))
    assert subscriptions("s.csv", "--dry-run", "--report", "r.csv") == 0
    assert "A dry run writes no report: r.csv is left as it is.\n" in capsys.readouterr().err
    assert not (here / "r.csv").exists()
