"""Syncs in which something goes wrong, with the sandbox in the same process: no row is lost, doubled or guessed."""

from __future__ import annotations

import itertools
import shutil
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import anyio
import attrs
import pytest

from maxio_sdk import AsyncMaxio, AttemptEvent
from maxio_sdk._sqlite import Database
from maxio_sdk._transport.limiter import ProcessLimiter
from maxio_sdk.bulk._journal import Journal
from maxio_sdk.bulk.sync import read_report
from maxio_sdk.errors import (
    AccountBlockedError,
    APIConnectionError,
    AuthenticationError,
    ClientClosedError,
    JournalError,
    MaxioError,
    PermissionDeniedError,
    RateLimitedError,
    SourceError,
)
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._http.faults import Fault
from tests.bulk.sync_support import (
    BOTH_LOOPS,
    as_rows,
    customer,
    drive,
    make_products,
    one,
    rows_of,
    statuses,
    subscription,
    sync,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def maxio(sandbox: Sandbox) -> AsyncIterator[AsyncMaxio]:
    limiter = ProcessLimiter(pause=0.001, pause_most=0.002)
    async with sandbox.client(backoff=0.001, max_retries=1, limiter=limiter) as client:
        yield client


async def cut_off(maxio: AsyncMaxio, rows: Any, journal: Path, *, by: str = "done", **settings: Any) -> None:
    """Run a sync that ends as by a full disk, once the first write was applied and before that is noted."""

    def full(*_: object) -> None:
        raise JournalError("full")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Journal, by, full)
        with pytest.raises(JournalError, match="full"):
            await sync(maxio, rows, journal, **settings)
    assert read_report(journal).pending


def later() -> float:
    return time.time() + 61 * 60


def site_time(sandbox: Sandbox) -> float:
    return sandbox.clock.now.timestamp()


async def test_two_rows_with_one_reference_are_not_both_applied(
    maxio: AsyncMaxio, sandbox: Sandbox, tmp_path: Path
) -> None:
    """The second is refused, and must not pass for the first because that was made a moment ago."""
    rows = [customer(1), customer(1), customer(1, city="Rome")]
    report = await sync(maxio, rows, tmp_path / "a", mode="insert")
    assert statuses(report) == ["applied", "failed", "failed"]
    assert sandbox.effects.count() == 1
    for number, fault in enumerate(("lose_answer", "truncate"), 2):
        getattr(sandbox.faults, fault)("create_customer", times=None)
        rows = [customer(number * 10), customer(number * 10, city="Rome"), customer(number * 10 + 1)]
        report = await sync(maxio, rows, tmp_path / fault, mode="insert")
        assert statuses(report)[0::2] == ["applied", "applied"]
        assert statuses(report)[1] in ("failed", "unknown")
        sandbox.faults.clear()
    assert sandbox.effects.count() == 5


@pytest.mark.parametrize(
    ("kind", "fault"),
    [*itertools.product(["customers"], ["fail", "lose_answer", "reset", "truncate"]), ("subscriptions", "lose_answer")],
)
async def test_faults_neither_lose_nor_double_a_row(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, fault: str, kind: str
) -> None:
    rows = as_rows(range(10))
    if kind == "subscriptions":
        await make_products(maxio)
        for each in rows:
            await maxio.customers.create(**each)
        rows = [subscription(number) for number in range(10)]
    sandbox.effects.clear()
    create = f"create_{kind[:-1]}"
    for operation in (create, "create_metadata", None):
        getattr(sandbox.faults, fault)(operation, times=None).probability = 0.2
    sandbox.faults.fail(create, applied=True, times=None).probability = 0.2
    rows = [each | {"metafield:Color": "red"} for each in rows]
    report = await drive(maxio, rows, journal, kind=kind, mode="insert")
    assert report.by_operation == {"create": 10}
    assert len({row.object_id for row in report.rows()}) == 10
    assert sandbox.effects.count(create) == 10
    assert sandbox.effects.count("create_metadata") == 10


async def test_without_reference_nothing_is_guessed(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    row = {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"}
    sandbox.faults.lose_answer("create_customer", times=None)
    record = await one(maxio, row, journal, mode="insert")
    assert record.status == "unknown"
    assert "such as a reference" in record.messages[0]
    sandbox.faults.clear()
    for now in (time.time, time.time, later):
        # What came after it is not held up by it, because it is never sent again.
        assert await sync(maxio, [row, row], journal, mode="insert", now=now)
        assert statuses(read_report(journal)) == ["unknown", "applied"]
    assert sandbox.effects.count() == 2


async def test_what_is_in_doubt_after_an_hour_is_found_or_sent_anew(
    maxio: AsyncMaxio, sandbox: Sandbox, tmp_path: Path
) -> None:
    """It was applied and not noted, or it was not applied: its token says nothing any more."""
    await make_products(maxio)
    owner = await maxio.customers.create(**customer(0))
    jobs: list[tuple[str, dict[str, Any], list[dict[str, Any]]]] = [
        ("create_customer", {"mode": "insert"}, [customer(1), customer(2)]),
        ("create_customer", {"match": "email"}, [customer(number) | {"reference": ""} for number in (3, 4)]),
        ("create_subscription", {"kind": "subscriptions", "mode": "insert"},
            [subscription(0), subscription(0, reference="s-1")]),
        ("update_customer", {"mode": "update"}, [{"id": owner.id, "city": city} for city in ("Rome", "Pisa")]),
        ("create_metadata", {"mode": "update"}, [{"id": owner.id, "metafield:Color": hue} for hue in ("red", "blue")]),
    ]  # fmt: skip
    for number, (operation, settings, (applied, lost)) in enumerate(jobs):
        sandbox.effects.clear()
        await cut_off(maxio, [applied], tmp_path / f"{number}a", **settings)
        assert sandbox.effects.count() == 1
        sandbox.clock.advance(minutes=61)
        record = await one(maxio, applied, tmp_path / f"{number}a", now=lambda: site_time(sandbox), **settings)
        assert (record.status, sandbox.effects.count()) == ("applied", 1)

        sandbox.faults.refuse(operation, times=None)
        with pytest.raises(APIConnectionError):
            await sync(maxio, [lost], tmp_path / f"{number}b", now=lambda: site_time(sandbox), **settings)
        sandbox.faults.clear()
        sandbox.clock.advance(minutes=61)
        before = {each.token for each in sandbox.requests}
        record = await one(maxio, lost, tmp_path / f"{number}b", now=lambda: site_time(sandbox), **settings)
        assert (record.status, sandbox.effects.count(operation)) == ("applied", 2)
        assert sandbox.requests.of(operation)[-1].token not in before


async def test_a_row_that_is_tried_again_is_in_doubt_until_it_ends(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    """Else an interruption would leave it failed, though it was applied."""
    sandbox.faults.add(Fault(operation="create_customer", status=422, body={"errors": ["Not now."]}, times=1))
    assert (await one(maxio, customer(1), journal, mode="insert")).status == "failed"
    await cut_off(maxio, [customer(1)], journal, mode="insert", retry_failed=True)
    assert sandbox.effects.count() == 1
    assert (await one(maxio, customer(1), journal, mode="insert")).status == "applied"
    assert sandbox.effects.count() == 1


async def test_later_rows_of_a_customer_in_doubt_wait(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    """Else the older row, which is sent again in the next run, would overwrite the newer one."""
    old, other = [await maxio.customers.create(**customer(number)) for number in (1, 2)]
    rows = [
        {"id": old.id, "reference": "u-1", "city": "first", "metafield:Color": ""},
        {"id": old.id, "reference": "", "city": "second", "metafield:Color": ""},
        {"id": other.id, "reference": "", "city": "", "metafield:Color": "red"},
        {"id": old.id, "reference": "u-1", "city": "third", "metafield:Color": ""},
    ]
    sandbox.faults.fail("update_customer", status=500, times=None)
    report = await sync(maxio, rows, journal, mode="update", match="reference")
    assert statuses(report) == ["unknown", "pending", "applied", "pending"]
    assert (
        rows_of(report)[1].messages[0].startswith("Nothing was sent: an earlier row of the same customer is in doubt")
    )
    assert report.exit_code == 1
    sandbox.faults.clear()
    report = await sync(maxio, rows, journal, mode="update", match="reference")
    assert statuses(report) == ["applied"] * 4
    assert (await maxio.customers.get(old.id or 0)).city == "third"
    assert sandbox.effects.count("update_customer") == 3


CREATE = Fault(operation="create_customer", skip=5)
SIGNUP = Fault(operation="create_subscription", skip=5)


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (attrs.evolve(CREATE, status=401), AuthenticationError),
        (attrs.evolve(CREATE, status=403), PermissionDeniedError),
        (attrs.evolve(CREATE, connection="refuse"), APIConnectionError),
        (attrs.evolve(CREATE, status=429, headers={"retry-after": "0"}), RateLimitedError),
        (Fault(operation="read_customer_by_reference", connection="reset", skip=5), APIConnectionError),
        (Fault(status=422, body={"errors": ["Site data clearing is in progress."]}, skip=9), AccountBlockedError),
        (attrs.evolve(SIGNUP, status=401), AuthenticationError),
        (attrs.evolve(SIGNUP, connection="refuse"), APIConnectionError),
    ],
)
async def test_what_meets_every_row_ends_the_job_and_the_next_run_finishes_it(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, fault: Fault, raised: type[MaxioError]
) -> None:
    rows, kind = as_rows(range(14)), "customers"
    if fault.operation == "create_subscription":
        await make_products(maxio)
        for each in rows:
            await maxio.customers.create(**each)
        rows, kind = [subscription(number) for number in range(14)], "subscriptions"
    sandbox.effects.clear()
    # A fault counts who has met it.
    met = sandbox.faults.add(attrs.evolve(fault))
    with pytest.raises(raised):
        await sync(maxio, rows, journal, kind=kind, match="reference")
    report = read_report(journal)
    assert 0 < met.met <= 16, "the rest is not begun"
    assert report.applied <= 5
    assert (report.failed, report.unknown) == (0, 0)
    sandbox.faults.clear()
    report = await sync(maxio, rows, journal, kind=kind, match="reference")
    assert (report.applied, report.exit_code) == (14, 0)
    assert sandbox.effects.count() == 14


async def test_a_client_that_is_closed_ends_the_job(sandbox: Sandbox, maxio: AsyncMaxio, journal: Path) -> None:
    client = sandbox.client()

    async def source() -> AsyncIterator[dict[str, Any]]:
        for number in range(20):
            if number == 10:
                await client.aclose()
            yield customer(number)

    with pytest.raises(ClientClosedError):
        await sync(client, source(), journal, mode="insert")
    assert read_report(journal).unknown == 0
    assert (await sync(maxio, as_rows(range(20)), journal, mode="insert")).applied == 20
    assert sandbox.effects.count() == 20


async def test_a_wrong_key_is_told_before_anything_is_begun(sandbox: Sandbox, journal: Path) -> None:
    async with sandbox.client(api_key="wrong") as maxio:
        with pytest.raises(AuthenticationError):
            await sync(maxio, as_rows(range(3)), journal)
    assert not rows_of(read_report(journal))


async def test_a_source_that_breaks_ends_the_job_as_it_is(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    def source(breaks: bool) -> Iterator[dict[str, Any]]:
        yield from as_rows(range(5))
        if breaks:
            raise SourceError("the connection to the warehouse was lost")
        yield from as_rows(range(5, 10))

    with pytest.raises(SourceError, match="warehouse"):
        await sync(maxio, source(True), journal, mode="insert")
    report = read_report(journal)
    assert (report.applied, report.pending) == (5, 0)
    assert (await sync(maxio, source(False), journal, mode="insert")).applied == 10
    assert sandbox.effects.count() == 10


async def test_a_row_in_doubt_is_sent_before_the_later_rows_of_its_customer(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    """Also where the source has another version of it now: the older must not overwrite the newer."""
    old = await maxio.customers.create(**customer(1))
    await cut_off(maxio, [{"id": old.id, "city": "old"}], journal, mode="update")
    report = await sync(maxio, [{"id": old.id, "city": "new"}], journal, mode="update")
    assert (await maxio.customers.get(old.id or 0)).city == "new"
    assert report.applied == 2


async def test_a_row_that_left_the_source_is_finished_all_the_same(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    await cut_off(maxio, as_rows(range(3), **{"metafield:Color": "red"}), journal, mode="insert")
    begun = {row.payload["reference"] for row in rows_of(read_report(journal))}
    report = await sync(maxio, as_rows(range(9, 10), **{"metafield:Color": "red"}), journal, mode="insert")
    assert report.exit_code == 0
    assert {row.payload["reference"] for row in report.rows()} == begun | {"u-9"}
    assert sandbox.effects.count("create_customer") == sandbox.effects.count("create_metadata") == len(begun) + 1


async def test_a_look_up_that_fails_fails_its_row_alone(maxio: AsyncMaxio, sandbox: Sandbox, tmp_path: Path) -> None:
    for number, fault in enumerate((Fault(status=500), Fault(status=200, body=[1]))):
        sandbox.faults.add(attrs.evolve(fault, operation="read_customer_by_reference"))
        rows, journal = [customer(number), customer(number + 10) | {"reference": ""}], tmp_path / f"{number}"
        assert statuses(await sync(maxio, rows, journal, match="reference")) == ["failed", "applied"]
        sandbox.faults.clear()
        assert statuses(await sync(maxio, rows, journal, match="reference", retry_failed=True)) == ["applied"] * 2
    assert sandbox.effects.count() == 4


async def test_a_full_disk_ends_the_job_and_a_later_run_finishes_it(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = Database._open

    def small(database: Database) -> sqlite3.Connection:
        connection = plain(database)
        connection.execute("PRAGMA max_page_count = 12")
        return connection

    rows = as_rows(range(30), address="street " * 60)
    monkeypatch.setattr(Database, "_open", small)
    with pytest.raises(JournalError, match="disk is full"):
        await sync(maxio, rows, journal, mode="insert")
    sent = sandbox.requests.count
    assert 0 < sandbox.effects.count() < 30
    with pytest.raises(JournalError, match="disk is full"):
        await sync(maxio, rows, journal, mode="insert")
    assert sandbox.requests.count - sent < 15, "nothing new is sent"
    monkeypatch.undo()
    report = await sync(maxio, rows, journal, mode="insert")
    assert (report.applied, sandbox.effects.count()) == (30, 30)


async def test_a_lost_tail_of_the_journal_doubles_nothing(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, tmp_path: Path
) -> None:
    rows = as_rows(range(8))
    whole = await sync(maxio, rows, journal, mode="insert")
    expected = [(row.number, row.status, row.action, row.object_id) for row in whole.rows()]
    torn = tmp_path / "torn.journal"
    for kept in (0, 5):
        shutil.copyfile(journal, torn)
        with sqlite3.connect(torn) as connection:
            connection.execute("DELETE FROM rows WHERE number > ?", (kept,))
            connection.execute("DELETE FROM steps WHERE row NOT IN (SELECT key FROM rows)")
        connection.close()
        report = await sync(maxio, rows, torn, mode="insert")
        assert [(row.number, row.status, row.action, row.object_id) for row in report.rows()] == expected
    assert sandbox.effects.count() == 8


async def test_what_someone_else_made_meanwhile_is_not_adopted(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    await sync(maxio, [customer(0)], journal, mode="insert")
    theirs = await maxio.customers.create(**customer(1, city="Rome") | {"last_name": "Else"})
    report = await sync(maxio, as_rows(range(1, 3)), journal, mode="insert")
    assert sorted(statuses(report)) == ["applied", "applied", "failed"]
    assert theirs.id not in {row.object_id for row in report.rows()}


@BOTH_LOOPS
async def test_a_source_is_closed_however_it_ends(maxio: AsyncMaxio, sandbox: Sandbox, tmp_path: Path) -> None:
    ended = 0

    async def source(scope: anyio.CancelScope | None = None) -> AsyncIterator[dict[str, Any]]:
        nonlocal ended
        try:
            for number in range(1000):
                if number == 20 and scope is not None:
                    scope.cancel()
                yield customer(number)
        finally:
            ended += 1

    sandbox.faults.add(Fault(operation="create_customer", status=401))
    with pytest.raises(AuthenticationError):
        await sync(maxio, source(), tmp_path / "a", mode="insert")
    assert ended == 1
    sandbox.faults.clear()
    with anyio.CancelScope() as scope:
        await sync(maxio, source(scope), tmp_path / "b", mode="insert")
    assert scope.cancelled_caught
    assert ended == 2


@BOTH_LOOPS
async def test_a_cancelled_job_goes_on(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    rows = as_rows(range(24), **{"metafield:Color": "red"})
    for _ in range(3):
        with anyio.CancelScope() as scope:

            def cancel(event: AttemptEvent, scope: anyio.CancelScope = scope) -> None:
                # The customer of this row is made, and its custom field is not set.
                if event.operation == "create_metadata":
                    scope.cancel()

            async with sandbox.client(event_hooks={"request": [cancel]}) as client:
                await sync(client, rows, journal, mode="insert")
        assert scope.cancelled_caught
        assert read_report(journal).pending
    assert read_report(journal).applied < 24
    report = await sync(maxio, rows, journal, mode="insert")
    assert (report.applied, report.exit_code) == (24, 0)
    assert sandbox.effects.count("create_customer") == sandbox.effects.count("create_metadata") == 24
