"""Syncs with the sandbox in the same process."""

from __future__ import annotations

import itertools
import json
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sync import BulkReport, Progress, RowRecord, Sync, read_report
from maxio_sdk.errors import (
    APIConnectionError,
    AuthenticationError,
    ConfigurationError,
    JournalError,
    MaxioError,
    RateLimitedError,
    SourceError,
)
from maxio_sdk.limits import ConcurrencyLimiter
from maxio_sdk.models import Customer
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._http.faults import Fault
from tests.bulk.sync_support import customer

pytestmark = pytest.mark.anyio


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox()


@pytest.fixture
async def maxio(sandbox: Sandbox) -> AsyncIterator[AsyncMaxio]:
    async with sandbox.client(backoff=0.001, max_retries=1) as client:
        yield client


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "job.journal"


def rows_of(report: BulkReport) -> list[RowRecord]:
    return list(report.rows())


def bytes_of(journal: Path) -> bytes:
    return journal.read_bytes()


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def statuses(report: BulkReport) -> list[str]:
    return [row.status for row in report.rows()]


async def sync(maxio: AsyncMaxio, rows: Any, journal: Path, **settings: Any) -> BulkReport:
    run = {name: settings.pop(name) for name in ("retry_failed", "on_progress", "now") if name in settings}
    return await Sync(**{"kind": "customers"} | settings).run(maxio, rows, journal=journal, **run)


async def one(maxio: AsyncMaxio, row: dict[str, Any], journal: Path, **settings: Any) -> RowRecord:
    """Sync a single row, and return what the report says of it."""
    (record,) = rows_of(await sync(maxio, [row], journal, **settings))
    return record


def as_rows(numbers: range, **more: Any) -> list[dict[str, Any]]:
    return [customer(number, **more) for number in numbers]


async def test_every_row_is_made_and_reported(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    report = await sync(maxio, as_rows(range(30)), journal, mode="insert")
    assert (report.applied, report.failed, report.unknown, report.pending) == (30, 0, 0, 0)
    assert report.by_operation == {"create": 30}
    assert sandbox.effects.count() == 30
    for row in report.rows():
        made = await maxio.customers.get(row.object_id or 0)
        assert made.reference == row.payload["reference"] == f"u-{row.number - 1}"
    assert sandbox.requests.peak <= 4


MODES = ("insert", "update", "upsert")
MATCHES = (None, "reference", "email")


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("given", ["id", "reference", "email"])
@pytest.mark.parametrize(("mode", "match"), [("insert", None), *itertools.product(MODES[1:], MATCHES)])
async def test_what_each_mode_does(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, mode: str, match: str | None, given: str, there: bool
) -> None:
    """By what the row says of an object that is there or not, and by what it is to match."""
    old = await maxio.customers.create(**customer(1))
    sandbox.effects.clear()
    row = customer(1 if there and given != "email" else 2, city="Rome")
    row["email"] = "ada-1@example.com" if there and given == "email" else "ada-2@example.com"
    if mode != "insert":
        row["id"] = ("" if given != "id" else old.id if there else 999) or ""
    record = await one(maxio, row, journal, mode=mode, match=match)
    matched = given == match or (given == "id" and mode != "insert")
    made = sandbox.effects.count("create_customer")
    changed = sandbox.effects.count("update_customer")
    if matched and there:
        assert (record.status, record.action, record.object_id, made, changed) == ("applied", "update", old.id, 0, 1)
        assert (await maxio.customers.get(old.id)).city == "Rome"
    elif mode == "update":
        assert (record.status, made, changed) == ("failed", 0, 0)
        assert record.messages[0]
    elif row["reference"] == "u-1":
        assert (record.status, made, changed) == ("failed", 0, 0)
        assert record.messages == ("Reference: must be unique - that value has been taken.",)
    else:
        assert (record.status, record.action, made, changed) == ("applied", "create", 1, 0)
        assert record.object_id not in (None, old.id)


async def test_more_than_one_match_is_refused(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    made = [await maxio.customers.create(**customer(n) | {"email": "Same@Example.com"}) for n in range(2)]
    await maxio.customers.create(**customer(3) | {"email": "notsame@example.com"})
    sandbox.effects.clear()
    record = await one(maxio, customer(4) | {"email": "same@example.com"}, journal, match="email")
    assert record.status == "failed"
    ids = ", ".join(str(each.id) for each in made)
    assert record.messages == (f"2 customers have this email ({ids}); nothing was sent.",)
    assert sandbox.effects.count() == 0


async def test_two_rows_with_one_address_and_different_references_make_one_customer(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    rows = [customer(number) | {"email": "ada@example.com"} for number in range(6)]
    report = await sync(maxio, rows, journal, match="email")
    assert report.by_operation == {"create": 1, "update": 5}
    assert len({row.object_id for row in report.rows()}) == 1
    assert sandbox.effects.count("create_customer") == 1


async def test_rows_of_one_customer_are_written_in_their_order(maxio: AsyncMaxio, journal: Path) -> None:
    made = [await maxio.customers.create(**customer(number)) for number in range(3)]
    rows: list[dict[str, Any]] = []
    for turn in range(8):
        for each in made:
            by_id = turn % 2 == 0
            # With both keys in between, all rows are of one lane.
            rows += [
                {"id": each.id, "reference": each.reference, "city": f"{turn}a"},
                {"id": each.id if by_id else "", "reference": "" if by_id else each.reference, "city": f"{turn}b"},
            ]
    report = await sync(maxio, rows, journal, mode="update", match="reference")
    assert report.applied == len(rows)
    assert [(await maxio.customers.get(each.id)).city for each in made] == ["7b"] * 3


async def test_the_same_row_twice_is_two_rows(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    row = {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"}
    for _ in range(2):
        report = await sync(maxio, [row, row, row], journal, mode="insert")
        assert report.by_operation == {"create": 3}
        assert len({each.object_id for each in report.rows()}) == 3
        assert sandbox.effects.count() == 3


async def test_two_rows_with_one_reference_are_not_both_applied(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    """The second is refused, and must not pass for the first because that was made a moment ago."""
    rows = [customer(1), customer(1), customer(1, city="Rome")]
    report = await sync(maxio, rows, journal, mode="insert")
    assert statuses(report) == ["applied", "failed", "failed"]
    assert sandbox.effects.count() == 1


@pytest.mark.parametrize("fault", ["lose_answer", "truncate"])
async def test_two_rows_with_one_reference_whose_answers_are_lost(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, fault: str
) -> None:
    getattr(sandbox.faults, fault)("create_customer", times=None)
    report = await sync(maxio, [customer(1), customer(1, city="Rome"), customer(2)], journal, mode="insert")
    assert sandbox.effects.count() == 2
    assert statuses(report)[0::2] == ["applied", "applied"]
    assert statuses(report)[1] in ("failed", "unknown")


@pytest.mark.parametrize("fault", ["fail", "lose_answer", "reset", "truncate"])
async def test_faults_neither_lose_nor_double_a_row(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, fault: str
) -> None:
    for operation in ("create_customer", "create_metadata", None):
        made = getattr(sandbox.faults, fault)(operation, times=None)
        made.probability = 0.2
    applied = sandbox.faults.fail("create_customer", applied=True, times=None)
    applied.probability = 0.2
    rows = as_rows(range(25), **{"metafield:Color": "red"})
    report = await drive(maxio, rows, journal, mode="insert")
    assert report.by_operation == {"create": 25}
    assert sandbox.effects.count("create_customer") == 25
    assert sandbox.effects.count("create_metadata") == 25


async def drive(maxio: AsyncMaxio, rows: Any, journal: Path, **settings: Any) -> BulkReport:
    """Run a job again until it is done, whatever ends it."""
    for _ in range(60):
        try:
            report = await sync(maxio, rows, journal, retry_failed=True, **settings)
        except MaxioError:
            continue
        if report.exit_code == 0:
            return report
    raise AssertionError("it never ends")


async def test_without_reference_nothing_is_guessed(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    row = {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"}
    sandbox.faults.lose_answer("create_customer", times=None)
    record = await one(maxio, row, journal, mode="insert")
    assert record.status == "unknown"
    assert "no reference" in record.messages[0]
    sandbox.faults.clear()
    for _ in range(2):
        record = await one(maxio, row, journal, mode="insert")
        assert record.status == "unknown"
    assert sandbox.effects.count() == 1
    with pytest.raises(SourceError):
        await sync(maxio, [], journal, mode="insert")


async def test_an_old_unknown_row_is_found_by_its_reference(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    with pytest.raises(JournalError):
        await sync(maxio, [customer(1)], journal, mode="insert", now=breaks_after(sandbox))
    assert sandbox.effects.count() == 1
    sandbox.clock.advance(minutes=61)
    import time

    record = await one(maxio, customer(1), journal, mode="insert", now=lambda: time.time() + 3660)
    assert record.status == "applied"
    assert sandbox.effects.count() == 1


def breaks_after(sandbox: Sandbox) -> Any:
    """Return a clock that breaks the job once something was applied, as a full disk would."""
    import time

    def now() -> float:
        if sandbox.effects.count():
            raise JournalError("broken")
        return time.time()

    return now


async def test_metafields_are_set(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    old = await maxio.customers.create(**customer(1))
    rows = [customer(1, hue="red", size=5.0), customer(2, hue="", size=6), customer(3, hue="", size=None)]
    mapping = {"hue": "metafield:Color", "size": "metafield:Size"}
    report = await sync(maxio, rows, journal, match="reference", mapping=mapping)
    assert report.by_operation == {"create": 2, "update": 1}
    found: list[dict[str | None, str | None]] = []
    for row in report.rows():
        listed = maxio.metadata.list("customers", row.object_id or 0)
        found.append({each.name: each.value async for each in listed})
    assert found == [{"Color": "red", "Size": "5"}, {"Size": "6"}, {}]
    assert sandbox.effects.count("create_metadata") == 2
    assert rows_of(report)[0].object_id == old.id


async def test_metafields_alone_are_an_update(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    old = await maxio.customers.create(**customer(1))
    rows = [{"id": old.id, "metafield:Color": "red"}, {"id": old.id, "metafield:Color": ""}]
    report = await sync(maxio, rows, journal, mode="update")
    assert [row.action for row in report.rows()] == ["update", "none"]
    assert sandbox.effects.count("update_customer") == 0


async def test_custom_fields_that_are_refused_leave_the_object_named(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    sandbox.faults.add(Fault(operation="create_metadata", status=422, body={"errors": ["Color: is not allowed."]}))
    rows = as_rows(range(2), **{"metafield:Color": "red"})
    report = await sync(maxio, rows, journal, mode="insert")
    for row in report.rows():
        assert row.status == "failed"
        assert row.object_id is not None
        assert row.messages == ("The create was applied; the custom fields:", "Color: is not allowed.")
    sandbox.faults.clear()
    again = await sync(maxio, rows, journal, mode="insert", retry_failed=True)
    assert again.by_operation == {"create": 2}
    assert [row.object_id for row in again.rows()] == [row.object_id for row in report.rows()]
    assert sandbox.effects.count("create_customer") == 2


async def test_empty_cells_clear_only_when_asked(maxio: AsyncMaxio, tmp_path: Path) -> None:
    old = await maxio.customers.create(**customer(1, city="Rome", phone="5"))
    row = {"id": old.id, "city": "", "phone": None, "zip": "10"}
    await one(maxio, row, tmp_path / "a", mode="update")
    assert ((await maxio.customers.get(old.id)).city, (await maxio.customers.get(old.id)).phone) == ("Rome", "5")
    await one(maxio, row, tmp_path / "b", mode="update", empty="clear")
    found = await maxio.customers.get(old.id)
    assert (found.city, found.phone, found.zip) == (None, None, "10")


@pytest.fixture
async def shop(maxio: AsyncMaxio) -> Customer:
    family = await maxio.product_families.create(name="Plans")
    for handle in ("gold", "silver"):
        await maxio.products.create(
            str(family.id), name=handle, handle=handle, description=handle, price_in_cents=1000, interval=1,
            interval_unit="month",
        )  # fmt: skip
    return await maxio.customers.create(**customer(1))


async def test_subscriptions_are_made_and_changed(
    maxio: AsyncMaxio, sandbox: Sandbox, tmp_path: Path, shop: Customer
) -> None:
    bare = {"payment_collection_method": "remittance", "product_handle": "gold"}
    rows = [
        bare | {"customer_id": str(shop.id), "customer_reference": "", "reference": "s-1"},
        bare | {"customer_id": "", "customer_reference": "u-1", "reference": "s-2"},
        bare | {"customer_id": "", "customer_reference": "nobody", "reference": "s-3"},
    ]
    report = await sync(maxio, rows, tmp_path / "a", kind="subscriptions", match="reference")
    assert statuses(report) == ["applied", "applied", "failed"]
    assert report.by_operation == {"create": 2}
    rows = [each | {"product_handle": "silver"} for each in rows]
    report = await sync(maxio, rows[:2], tmp_path / "b", kind="subscriptions", match="reference")
    assert report.by_operation == {"update": 2}
    first = rows_of(report)[0]
    assert first.messages == ("customer_id cannot be changed on a subscription that is there, and was not sent",)
    assert (await maxio.subscriptions.get(first.object_id or 0)).product.handle == "silver"
    assert sandbox.effects.count("create_subscription") == 2


async def test_two_subscriptions_with_one_reference_and_different_customers(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, shop: Customer
) -> None:
    """They are written at the same time, and the one that is refused must not pass for the other."""
    others = [shop, *[await maxio.customers.create(**customer(number)) for number in range(2, 6)]]
    rows = [
        {"payment_collection_method": "remittance", "product_handle": "gold", "customer_id": each.id, "reference": "s"}
        for each in others
    ]
    report = await sync(maxio, rows, journal, kind="subscriptions", mode="insert")
    assert sorted(statuses(report)) == ["applied", *["failed"] * 4]
    assert sandbox.effects.count("create_subscription") == 1


async def test_refused_rows_are_tried_again_only_when_asked(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    sandbox.faults.add(Fault(operation="create_customer", status=422, body={"errors": ["Not now."]}, times=2))
    rows = as_rows(range(5))
    report = await sync(maxio, rows, journal, mode="insert")
    assert (report.applied, report.failed) == (3, 2)
    asked = sandbox.requests.of("create_customer")
    assert (await sync(maxio, rows, journal, mode="insert")).failed == 2
    assert len(sandbox.requests.of("create_customer")) == len(asked)
    report = await sync(maxio, rows, journal, mode="insert", retry_failed=True)
    assert (report.applied, report.failed) == (5, 0)
    assert sandbox.effects.count() == 5


async def test_a_row_that_is_tried_again_is_in_doubt_until_it_ends(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    """Else an interruption would leave it failed, though it was applied."""
    sandbox.faults.add(Fault(operation="create_customer", status=422, body={"errors": ["Not now."]}, times=1))
    assert (await one(maxio, customer(1), journal, mode="insert")).status == "failed"
    with pytest.raises(JournalError):
        await sync(maxio, [customer(1)], journal, mode="insert", retry_failed=True, now=breaks_after(sandbox))
    assert sandbox.effects.count() == 0
    interrupted = sandbox.faults.lose_answer("create_customer", times=None)
    sandbox.faults.add(Fault(operation="read_customer_by_reference", connection="reset"))
    with pytest.raises(APIConnectionError):
        await sync(maxio, [customer(1)], journal, mode="insert", retry_failed=True)
    assert sandbox.effects.count() == 1
    assert read_report(journal).pending == 1
    sandbox.faults.clear()
    assert interrupted.met
    assert (await one(maxio, customer(1), journal, mode="insert")).status == "applied"
    assert sandbox.effects.count() == 1


async def test_a_row_with_problems_is_reported_and_nothing_of_it_sent(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    rows = [
        SourceRow(2, {}, "line 2 is no JSON"),
        SourceRow(3, customer(1, parent_id="x", city="Rome")),
        SourceRow(4, customer(1, parent_id="", city="Rome")),
    ]
    report = await sync(maxio, rows, journal, mode="insert")
    assert [(row.number, row.status) for row in report.rows()] == [(2, "failed"), (3, "failed"), (4, "applied")]
    assert rows_of(report)[0].messages == ("line 2 is no JSON",)
    # Corrected, the third row must not be taken for the second.
    rows[1] = SourceRow(3, customer(2, parent_id="", city="Rome"))
    await sync(maxio, rows, journal, mode="insert", retry_failed=True)
    assert sandbox.effects.count() == 2


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (Fault(operation="create_customer", status=401, skip=7), AuthenticationError),
        (Fault(operation="create_customer", connection="refuse", skip=7), APIConnectionError),
        (Fault(operation="create_customer", status=429, skip=7, headers={"retry-after": "0"}), RateLimitedError),
        (Fault(status=422, body={"errors": ["Site data clearing is in progress."]}, skip=7), MaxioError),
    ],
)
async def test_what_meets_every_row_ends_the_job_and_the_next_run_finishes_it(
    sandbox: Sandbox, journal: Path, fault: Fault, raised: type[Exception]
) -> None:
    rows = as_rows(range(40))
    async with sandbox.client(backoff=0.001, max_retries=1, max_retry_seconds=1, limiter=Unpaused()) as maxio:
        sandbox.faults.add(fault)
        with pytest.raises(raised):
            await sync(maxio, rows, journal, mode="insert")
        report = read_report(journal)
        assert report.applied < 20
        assert (report.failed, report.unknown) == (0, 0)
        assert report.pending
        assert len(sandbox.requests) < 60, "the rest is not begun"
        sandbox.faults.clear()
        assert (await sync(maxio, rows, journal, mode="insert")).applied == 40
    assert sandbox.effects.count() == 40


class Unpaused(ConcurrencyLimiter):
    """A limiter that does not wait after a 429."""

    def __init__(self) -> None:
        super().__init__(pause_base=0.001, pause_cap=0.002)


async def test_a_wrong_key_is_told_before_anything_is_begun(sandbox: Sandbox, journal: Path) -> None:
    async with sandbox.client(api_key="wrong") as maxio:
        with pytest.raises(AuthenticationError):
            await sync(maxio, as_rows(range(3)), journal)
    assert read_report(journal).pending == 0


async def test_a_source_that_breaks_ends_the_job_as_it_is(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    def source(breaks: bool) -> Iterator[dict[str, Any]]:
        yield from as_rows(range(10))
        if breaks:
            raise SourceError("the connection to the warehouse was lost")
        yield from as_rows(range(10, 20))

    with pytest.raises(SourceError, match="warehouse"):
        await sync(maxio, source(True), journal, mode="insert")
    report = read_report(journal)
    assert (report.applied, report.pending) == (10, 0)
    assert (await sync(maxio, source(False), journal, mode="insert")).applied == 20
    assert sandbox.effects.count() == 20


async def test_nothing_is_sent_for_columns_that_do_not_fit(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, tmp_path: Path
) -> None:
    with pytest.raises(ConfigurationError, match="did you mean 'first_name'"):
        await sync(maxio, [{"frist_name": "x"}], journal)
    with pytest.raises(SourceError, match="no rows"):
        await sync(maxio, [], journal)
    with pytest.raises(SourceError, match="no rows that can be read"):
        await sync(maxio, [SourceRow(1, {}, "bad")], journal)
    assert sandbox.requests.count == 0
    assert not files_in(tmp_path)


async def test_a_journal_is_of_one_job(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    rows = as_rows(range(2))
    await sync(maxio, rows, journal, mode="insert")
    for changed, rows_then, named in (
        ({"mode": "upsert"}, rows, "mode"),
        ({"mode": "insert"}, [each | {"city": "Rome"} for each in rows], "columns"),
    ):
        with pytest.raises(JournalError, match=rf"other settings \({named}\)"):
            await sync(maxio, rows_then, journal, **changed)
    async with sandbox.client(base_url="https://other.example.com") as other:
        with pytest.raises(JournalError, match=r"other settings \(site\)"):
            await sync(other, rows, journal, mode="insert")
    assert sandbox.effects.count() == 2


async def test_a_row_in_doubt_is_sent_before_the_later_rows_of_its_customer(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    """Also where the source has another version of it now: the older must not overwrite the newer."""
    old = await maxio.customers.create(**customer(1))
    sandbox.faults.refuse("update_customer", times=None)
    with pytest.raises(APIConnectionError):
        await sync(maxio, [{"id": old.id, "city": "old"}], journal, mode="update")
    sandbox.faults.clear()
    report = await sync(maxio, [{"id": old.id, "city": "new"}], journal, mode="update")
    assert (await maxio.customers.get(old.id)).city == "new"
    assert report.applied == 2


async def test_a_row_that_left_the_source_is_finished_all_the_same(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    sandbox.faults.add(Fault(operation="create_customer", connection="refuse", skip=1))
    with pytest.raises(APIConnectionError):
        await sync(maxio, as_rows(range(3), **{"metafield:Color": "red"}), journal, mode="insert")
    sandbox.faults.clear()
    begun = {row.payload["reference"] for row in rows_of(read_report(journal))}
    report = await sync(maxio, as_rows(range(9, 10), **{"metafield:Color": "red"}), journal, mode="insert")
    assert report.exit_code == 0
    assert {row.payload["reference"] for row in report.rows()} == begun | {"u-9"}
    assert sandbox.effects.count("create_customer") == sandbox.effects.count("create_metadata") == len(begun) + 1


async def test_progress_counts_every_row(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    seen: list[tuple[int, int, int, int, int]] = []

    def note(progress: Progress) -> None:
        seen.append((progress.read, progress.applied, progress.failed, progress.unknown, progress.earlier))

    rows = [*as_rows(range(6)), customer(7, email="")]
    sandbox.faults.add(Fault(operation="create_customer", connection="refuse", skip=3))
    with pytest.raises(APIConnectionError):
        await sync(maxio, rows, journal, mode="insert", on_progress=note)
    before = read_report(journal)
    assert before.pending
    seen.clear()
    sandbox.faults.clear()
    await sync(maxio, rows, journal, mode="insert", on_progress=note)
    assert seen[-1][0] == 7
    assert sum(seen[-1][1:]) == 7
    assert seen[-1][4] == before.applied + before.failed
    assert [sum(each[1:]) for each in seen] == list(range(1, 8))


async def test_a_look_up_that_fails_fails_its_row_alone(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    sandbox.faults.add(Fault(operation="read_customer_by_reference", status=500, times=2))
    report = await sync(maxio, as_rows(range(1)), journal, match="reference")
    assert statuses(report) == ["failed"]
    assert sandbox.effects.count() == 0
    report = await sync(maxio, as_rows(range(1)), journal, match="reference", retry_failed=True)
    assert statuses(report) == ["applied"]


async def test_a_full_disk_ends_the_job_and_a_later_run_finishes_it(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from maxio_sdk._sqlite import Database

    plain = Database._open

    def small(database: Database) -> sqlite3.Connection:
        connection = plain(database)
        connection.execute("PRAGMA max_page_count = 16")
        return connection

    rows = as_rows(range(60), address="street " * 40)
    monkeypatch.setattr(Database, "_open", small)
    with pytest.raises(JournalError, match="disk is full"):
        await sync(maxio, rows, journal, mode="insert")
    sent = sandbox.requests.count
    assert 0 < sandbox.effects.count() < 60
    with pytest.raises(JournalError, match="disk is full"):
        await sync(maxio, rows, journal, mode="insert")
    assert sandbox.requests.count - sent < 30, "nothing new is sent"
    monkeypatch.undo()
    report = await sync(maxio, rows, journal, mode="insert")
    assert (report.applied, sandbox.effects.count()) == (60, 60)


async def test_a_lost_tail_of_the_journal_doubles_nothing(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, tmp_path: Path
) -> None:
    rows = as_rows(range(12))
    whole = await sync(maxio, rows, journal, mode="insert")
    expected = [(row.number, row.status, row.action, row.object_id) for row in whole.rows()]
    torn = tmp_path / "torn.journal"
    for kept in (0, 3, 7, 11):
        shutil.copyfile(journal, torn)
        with sqlite3.connect(torn) as connection:
            for table, key in (("rows", "key"), ("steps", "row")):
                connection.execute(f"DELETE FROM {table} WHERE {key} IN (SELECT key FROM rows WHERE number > {kept})")
                if table == "rows":
                    connection.execute("DELETE FROM steps WHERE row NOT IN (SELECT key FROM rows)")
        connection.close()
        report = await sync(maxio, rows, torn, mode="insert")
        assert [(row.number, row.status, row.action, row.object_id) for row in report.rows()] == expected
    assert sandbox.effects.count() == 12


async def test_what_someone_else_made_meanwhile_is_not_adopted(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    def source() -> Iterator[dict[str, Any]]:
        yield customer(1)
        yield customer(2)

    await sync(maxio, [customer(0)], journal, mode="insert")
    await maxio.customers.create(**customer(1, city="Rome") | {"last_name": "Else"})
    report = await sync(maxio, source(), journal, mode="insert")
    assert statuses(report).count("failed") == 1
    assert rows_of(report)[1].messages or rows_of(report)[0].messages


async def test_a_plan_counts_and_checks_without_a_request(sandbox: Sandbox, maxio: AsyncMaxio) -> None:
    rows = [
        customer(1, hue="red", id=5),
        customer(2, hue=""),
        customer(3, hue="red") | {"reference": ""},
        customer(4, hue="red") | {"email": "", "reference": ""},
        *[customer(number, hue="") | {"first_name": "", "reference": ""} for number in range(150)],
    ]
    rows = [{"id": "", "more": 1} | row for row in rows]
    plan = await Sync(kind="customers", match="reference", mapping={"hue": "metafield:Color"}, drop_unknown=True).plan(
        rows
    )
    assert (plan.rows, plan.valid, plan.calls) == (154, 3, 2 + 2 + 2)
    assert plan.dropped_columns == ("more",)
    assert plan.problems[0] == (4, "email: a new customer needs it, and it is empty")
    assert len(plan.problems) == 100
    assert plan.minutes(slots=4, seconds_per_call=2) == pytest.approx(6 * 2 / 4 / 60)
    assert sandbox.requests.count == 0


async def test_the_journal_and_the_report_have_the_payload_and_nothing_else(
    maxio: AsyncMaxio, journal: Path, tmp_path: Path
) -> None:
    report = await sync(maxio, [customer(1, secret="4111111111111111")], journal, drop_unknown=True)
    report.write(tmp_path / "r.json")
    assert b"4111111111111111" not in bytes_of(journal)
    (row,) = json.loads((tmp_path / "r.json").read_text())
    assert row["payload"] == customer(1)


async def test_a_source_is_closed_however_it_ends(maxio: AsyncMaxio, sandbox: Sandbox, tmp_path: Path) -> None:
    ended = 0

    async def source() -> AsyncIterator[dict[str, Any]]:
        nonlocal ended
        try:
            for number in range(1000):
                yield customer(number)
        finally:
            ended += 1

    sandbox.faults.add(Fault(operation="create_customer", status=401))
    with pytest.raises(AuthenticationError):
        await sync(maxio, source(), tmp_path / "a", mode="insert")
    assert ended == 1
    sandbox.faults.clear()
    slow = sandbox.faults.slow("create_customer", seconds=10)
    with anyio.move_on_after(0.2):
        await sync(maxio, source(), tmp_path / "b", mode="insert")
    assert ended == 2
    assert slow.met
    assert read_report(tmp_path / "b").pending


async def test_a_cancelled_job_goes_on(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    rows = as_rows(range(20))
    for _ in range(4):
        with anyio.move_on_after(0.05):
            await sync(maxio, rows, journal, mode="insert")
    report = await sync(maxio, rows, journal, mode="insert")
    assert (report.applied, sandbox.effects.count()) == (20, 20)
