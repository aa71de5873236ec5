"""Imports into the sandbox in the same process: each row once, whatever happens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk._site_clock import SiteClock
from maxio_sdk.bulk.imports import TooManyFailuresError, _file, import_subscriptions, plan_import
from maxio_sdk.bulk.report import read_report
from maxio_sdk.errors import (
    ConfigurationError,
    JournalError,
    SourceError,
)
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._http.faults import Fault
from tests.bulk.imports.imports_support import EXPIRES, TOKEN, written
from tests.bulk.imports.shop import (
    IMPORTED,
    Rows,
    Shop,
    imported,
    messages,
    nameless,
    people,
    person,
    statuses,
    writes,
)
from tests.bulk.sync_support import BOTH_LOOPS

pytestmark = pytest.mark.anyio


async def customers(maxio: AsyncMaxio) -> list[str]:
    return sorted([customer.last_name or "" async for customer in maxio.customers.list()])


@BOTH_LOOPS
async def test_every_row_is_created_and_reported(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    report = await imported(maxio, people(12), journal)
    assert (report.applied, report.failed, report.unknown, report.pending) == (12, 0, 0, 0)
    assert report.by_operation == {"create": 12}
    assert sandbox.effects.count(IMPORTED) == sandbox.effects.count() == 12
    for row in report.rows():
        made = await maxio.subscriptions.get(row.object_id or 0)
        assert made.customer is not None
        assert made.customer.reference == row.payload["customer_reference"] == f"u-{row.number - 2}"
    assert sandbox.requests.peak <= 4


@pytest.mark.parametrize("known", [people, lambda count: nameless(people(count))], ids=["references", "none"])
async def test_the_same_file_again_sends_nothing(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, known: Callable[[int], Rows]
) -> None:
    first = await imported(maxio, known(12), journal)
    sandbox.requests.clear()
    again = await imported(maxio, known(12), journal)
    assert list(again.rows()) == list(first.rows())
    assert [entry.operation_id for entry in sandbox.requests] == ["read_site"]


async def test_a_corrected_file_imports_the_corrected_rows(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    rows = people(6)
    rows[1]["product_handle"], rows[3]["customer_email"] = "nope", "x"
    report = await imported(maxio, rows, journal)
    assert statuses(report) == ["applied", "failed", "applied", "failed", "applied", "applied"]
    assert messages(report)[1] == ("Product must be specified and be a valid product provided by the seller.",)
    assert messages(report)[3] == (
        "line 5, customer_email (cell D5): error: This is no e-mail address. It must look like name@example.com.",
    )
    before = {row.key: row.object_id for row in report.rows() if row.status == "applied"}
    sandbox.requests.clear()
    report = await imported(maxio, people(6), journal)
    assert writes(sandbox) == 2
    assert statuses(report) == ["applied"] * 6, "what was refused before it was corrected is gone"
    assert before.items() <= {row.key: row.object_id for row in report.rows()}.items()


async def test_what_was_refused_is_tried_again_as_it_is(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    sandbox.faults.add(Fault(operation=IMPORTED, status=422, body={"errors": ["Declined."]}, times=2))
    report = await imported(maxio, people(3), journal)
    assert sorted(statuses(report)) == ["applied", "failed", "failed"]
    assert sorted(messages(report)) == [(), ("Declined.",), ("Declined.",)]
    report = await imported(maxio, people(3), journal)
    assert statuses(report) == ["applied"] * 3
    assert sandbox.effects.count(IMPORTED) == 3


async def test_a_corrected_card_is_the_same_row(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    row = person(1, payment_profile_full_number="4012888888881883", **EXPIRES)
    assert statuses(await imported(maxio, [row], journal)) == ["failed"]
    report = await imported(maxio, [row | {"payment_profile_full_number": "4111111111111111"}], journal)
    assert statuses(report) == ["applied"]
    # It is paid by now, so that another card is not sent.
    report = await imported(maxio, [row | {"payment_profile_full_number": "4242424242424242"}], journal)
    assert statuses(report) == ["applied"]
    assert sandbox.effects.count(IMPORTED) == 1


@pytest.mark.parametrize("stop_after", [3, 10])
async def test_ten_failures_in_succession_end_it(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, stop_after: int
) -> None:
    rows = [*people(2), *(person(100 + each, product_handle="nope") for each in range(40))]
    with pytest.raises(TooManyFailuresError, match=f"^{stop_after} rows were refused one after the other"):
        await imported(maxio, rows, journal, stop_after=stop_after)
    assert stop_after <= len(sandbox.requests.of(IMPORTED)) - 2 < 40, "what was at work came to its end"
    assert sandbox.effects.count(IMPORTED) == 2
    corrected = [*people(2), *(person(100 + each) for each in range(40))]
    report = await imported(maxio, corrected, journal)
    assert (report.applied, report.failed) == (42, 0)
    assert sandbox.effects.count(IMPORTED) == 42


async def test_it_goes_on_where_it_is_told_to(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    report = await imported(maxio, [*people(12, product_handle="nope"), person(99)], journal, stop_after=None)
    assert statuses(report) == ["failed"] * 12 + ["applied"]
    with pytest.raises(ConfigurationError, match="stop_after"):
        await imported(maxio, people(1), journal, stop_after=0)


async def test_a_journal_is_of_one_import(maxio: AsyncMaxio, journal: Path) -> None:
    await imported(maxio, people(1), journal)
    with pytest.raises(JournalError, match="reference_prefix"):
        await imported(maxio, people(1), journal, reference_prefix="x")


async def test_a_file_that_is_refused_as_a_whole_sends_nothing(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    body = written(people(3)) + b'Zo\xeb,"open'
    with pytest.raises(SourceError, match=r"refused as a whole: line 5.*Nothing was sent\.$"):
        await imported(maxio, body, journal)
    with pytest.raises(SourceError, match="refused as a whole"):
        await plan_import(body)
    assert sandbox.requests.count == 0
    with pytest.raises(ConfigurationError, match="there is no file"):
        read_report(journal)


CHANGES: dict[str, Callable[[Rows], bytes]] = {
    "a cell": lambda rows: written([*rows[:-1], rows[-1] | {"next_billing_at": "NOW"}]),
    "fewer rows": lambda rows: written(rows[:-2]),
    "more rows": lambda rows: written([*rows, person(999)]),
    "no file of the format": lambda rows: written(rows[:-1]) + b'"',
    "empty": lambda rows: b"",
}


@pytest.mark.parametrize("change", CHANGES)
async def test_a_file_that_is_changed_after_its_check(
    maxio: AsyncMaxio, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    """Nothing of what comes after the change is imported, and what was imported by then is not imported again."""
    monkeypatch.setattr(_file, "_ROWS_AT_A_TIME", 5)
    rows = people(12)
    path = tmp_path / "import.csv"
    path.write_bytes(written(rows))
    read = SiteClock.read

    async def changing(*arguments: Any) -> SiteClock:
        path.write_bytes(CHANGES[change](rows))
        return await read(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(SiteClock, "read", changing)
        with pytest.raises(SourceError, match="The file was changed while it was imported"):
            await imported(maxio, path, tmp_path / "a.journal")
    assert sandbox.effects.count(IMPORTED) <= (0 if change == "empty" else 10)
    path.write_bytes(written(rows))
    report = await imported(maxio, path, tmp_path / "a.journal")
    assert (report.applied, sandbox.effects.count(IMPORTED)) == (12, 12)
    assert await customers(maxio) == sorted(["Friend", *(row["customer_last_name"] for row in rows)])


EDITS = {
    "a date": {"next_billing_at": "2031-01-01"},
    "an address": {"customer_email": "corrected@example.com"},
    "a name": {"customer_last_name": "Corrected"},
    "a further column": {"customer_organization": "Acme"},
}


@pytest.mark.parametrize(("edit", "moved"), [*((edit, False) for edit in EDITS), ("a date", True)])
async def test_a_row_that_was_changed_after_it_succeeded_is_not_created_again(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, edit: str, moved: bool
) -> None:
    rows = nameless(people(4))
    first = await imported(maxio, rows, journal)
    made = list(first.rows())[1].object_id
    changed = [rows[0], rows[1] | EDITS[edit], rows[2], rows[3], *nameless([person(9)])]
    if moved:
        changed = [changed[index] for index in (2, 3, 4, 0, 1)]
    for _ in range(2):
        report = await imported(maxio, changed, journal)
        assert sorted(statuses(report)) == ["applied"] * 5 + ["failed"]
        assert sandbox.effects.count(IMPORTED) == 5
        (text,) = next(row.messages for row in report.rows() if row.status == "failed")
        assert f"an earlier run created subscription {made} from a row in line 3" in text
    report = await imported(maxio, [*rows, *nameless([person(9)])], journal)
    assert statuses(report) == ["applied"] * 5
    assert sandbox.effects.count(IMPORTED) == 5


async def test_a_row_that_was_changed_while_in_doubt_is_not_created_again(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    rows = nameless(people(2))
    sandbox.faults.lose_answer(IMPORTED, times=None)
    await imported(maxio, rows, journal)
    sandbox.faults.clear()
    report = await imported(maxio, [rows[0], rows[1] | {"customer_city": "Rome"}], journal)
    assert sorted(statuses(report)) == ["failed", "unknown", "unknown"]
    assert sandbox.effects.count(IMPORTED) == 2


async def test_a_file_of_which_all_dates_were_moved_creates_nothing(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    await imported(maxio, people(20), journal)
    with pytest.raises(TooManyFailuresError):
        await imported(maxio, people(20, next_billing_at="2031-01-01"), journal)
    assert sandbox.effects.count(IMPORTED) == 20


async def test_other_customers_with_the_same_journal(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    await imported(maxio, people(3), journal)
    report = await imported(maxio, [person(number) for number in range(10, 13)], journal)
    assert statuses(report) == ["applied"] * 6


async def test_a_row_twice_is_two_subscriptions(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, shop: Shop) -> None:
    row = {"product_handle": "basic", "customer_id": str(shop.customer), "next_billing_at": "2030-08-06T12:00:00Z"}
    report = await imported(maxio, [row, row], journal)
    assert statuses(report) == ["applied"] * 2
    assert len({each.object_id for each in report.rows()}) == sandbox.effects.count(IMPORTED) == 2
    assert "The row is the same as line 2" in messages(report)[1][0]


async def test_a_reference_twice_is_refused_the_second_time(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    rows = [person(1), person(1, customer_last_name="Else"), person(1, product_handle="nope")]
    for _ in range(2):
        report = await imported(maxio, rows, journal)
        assert statuses(report) == ["applied", "failed", "failed"]
        assert messages(report)[1] == ("Reference: must be unique - that value has been taken.",)
    assert sandbox.effects.count(IMPORTED) == 1


async def test_a_token_twice_is_warned(maxio: AsyncMaxio, journal: Path) -> None:
    vault = {"payment_profile_current_vault": "stripe_connect", "payment_profile_vault_token": TOKEN, **EXPIRES}
    rows = people(2, payment_profile_last_four="4242", **vault)
    report = await imported(maxio, rows, journal)
    assert messages(report) == [
        (),
        (
            "line 3, payment_profile_vault_token (cell I3): warning: Line 2 has the same vault token. Several "
            "subscriptions with one token are not advised.",
        ),
    ]
    assert statuses(report) == ["applied"] * 2


async def test_a_plan_counts_and_checks_without_a_request(maxio: AsyncMaxio, sandbox: Sandbox) -> None:
    plan = await plan_import(written([*people(120), person(500, customer_email="x")]))
    assert (plan.rows, plan.valid, plan.calls) == (121, 120, 120)
    assert [line for line, _ in plan.problems] == [122]
    assert sandbox.requests.count == 0


async def test_progress_counts_every_row(maxio: AsyncMaxio, journal: Path) -> None:
    rows = [*people(3), person(9, product_handle="nope")]
    seen: list[tuple[int, int, int, int]] = []

    def note(progress: Any) -> None:
        seen.append((progress.read, progress.applied, progress.failed, progress.earlier))

    await imported(maxio, rows, journal, on_progress=note)
    assert seen[-1] == (4, 3, 1, 0)
    await imported(maxio, rows, journal, on_progress=note)
    assert seen[-1] == (4, 0, 1, 3)


async def test_the_path_of_a_file_that_is_not_there(maxio: AsyncMaxio, journal: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        await import_subscriptions(maxio, "nowhere.csv", journal=journal)
