"""Imports that something goes wrong with: no row is lost, created twice, or charged when it should not be."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk._sqlite import Database
from maxio_sdk.bulk._journal import Journal
from maxio_sdk.errors import APIConnectionError, AuthenticationError, JournalError, MaxioError
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._http.faults import Fault
from tests.bulk.imports.imports_support import EXPIRES
from tests.bulk.imports.shop import IMPORTED, imported, messages, nameless, people, person, statuses, writes
from tests.bulk.sync_support import BOTH_LOOPS

pytestmark = pytest.mark.anyio


def later(**time_ahead: float) -> Callable[[], float]:
    return lambda: time.time() + timedelta(**time_ahead).total_seconds()


@BOTH_LOOPS
@pytest.mark.parametrize("fault", ["fail", "lose_answer", "reset", "truncate"])
async def test_faults_neither_lose_nor_double_a_row(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, fault: str
) -> None:
    for operation in (IMPORTED, None):
        getattr(sandbox.faults, fault)(operation, times=None).probability = 0.2
    sandbox.faults.fail(IMPORTED, applied=True, times=None).probability = 0.2
    for _ in range(60):
        try:
            report = await imported(maxio, people(8), journal, stop_after=None)
        except MaxioError:
            continue
        if report.exit_code == 0:
            break
    assert report.by_operation == {"create": 8}
    assert sandbox.effects.count(IMPORTED) == 8
    assert len({row.object_id for row in report.rows()}) == 8


@pytest.mark.parametrize("prefix", [None, "import-"])
async def test_a_lost_answer(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, prefix: str | None) -> None:
    """With a reference it is found at once, without one it is unknown, and never sent again."""
    rows = nameless(people(3))
    sandbox.faults.lose_answer(IMPORTED, times=None)
    report = await imported(maxio, rows, journal, reference_prefix=prefix)
    status = "unknown" if prefix is None else "applied"
    assert statuses(report) == [status] * 3
    sandbox.faults.clear()
    for ahead in (0, 61):
        sandbox.clock.advance(minutes=ahead)
        report = await imported(maxio, rows, journal, reference_prefix=prefix, now=later(minutes=ahead))
        assert statuses(report) == [status] * 3
        assert report.exit_code == (prefix is None)
    assert sandbox.effects.count(IMPORTED) == 3
    if prefix is None:
        assert all("nothing by which to look for it" in text for (text,) in messages(report))


@pytest.mark.parametrize("applied", [True, False])
async def test_a_duplicate_submission(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, applied: bool) -> None:
    sandbox.faults.add(Fault(operation=IMPORTED, status=409, body={"errors": ["dup"]}, applied=applied, times=2))
    report = await imported(maxio, people(4), journal)
    assert statuses(report) == ["applied"] * 4
    assert sandbox.effects.count(IMPORTED) == 4


def lose_outcomes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be noted once a subscription was created."""

    def done(journal: Journal, *arguments: Any) -> None:
        raise JournalError("broken")

    monkeypatch.setattr(Journal, "done", done)


@pytest.mark.parametrize("prefix", [None, "import-"])
@pytest.mark.parametrize("minutes", [1, 61])
async def test_what_was_begun_long_ago(
    maxio: AsyncMaxio,
    sandbox: Sandbox,
    journal: Path,
    monkeypatch: pytest.MonkeyPatch,
    prefix: str | None,
    minutes: int,
) -> None:
    rows = people(4) if prefix is None else nameless(people(4))
    lose_outcomes(monkeypatch)
    with pytest.raises(JournalError):
        await imported(maxio, rows, journal, reference_prefix=prefix)
    monkeypatch.undo()
    assert sandbox.effects.count(IMPORTED) > 0
    sandbox.clock.advance(minutes=minutes)
    report = await imported(maxio, rows, journal, reference_prefix=prefix, now=later(minutes=minutes))
    assert statuses(report) == ["applied"] * 4
    assert sandbox.effects.count(IMPORTED) == 4


@pytest.mark.parametrize("applied", [True, False])
async def test_a_date_that_has_passed_since_is_not_charged_at_once(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, applied: bool
) -> None:
    """A row that an earlier run began: what it has created is found, and nothing is created any more."""
    soon = (datetime.now(UTC) + timedelta(minutes=20)).strftime("%Y-%m-%dT%H:%M:%SZ")
    getattr(sandbox.faults, "lose_answer" if applied else "reset")(IMPORTED, times=None)
    sandbox.faults.fail("read_customer_by_reference", status=500, times=None)
    report = await imported(maxio, [person(1, next_billing_at=soon)], journal)
    assert statuses(report) == ["unknown"]
    sandbox.faults.clear()
    assert sandbox.effects.count(IMPORTED) == applied
    sandbox.clock.advance(minutes=30)
    for _ in range(2):
        report = await imported(maxio, [person(1, next_billing_at=soon)], journal, now=later(minutes=30))
        assert statuses(report) == ["applied" if applied else "failed"]
        assert sandbox.effects.count(IMPORTED) == applied
    if not applied:
        assert "The date has passed" in messages(report)[0][0]


@pytest.mark.parametrize("fault", [None, "rate_limit", "fail"])
async def test_a_date_that_passes_meanwhile_is_not_charged_at_once(
    sandbox: Sandbox, journal: Path, fault: str | None
) -> None:
    """No attempt begins when the time has come, be it the first one or a later one, nor after a pause."""
    sandbox.clock.freeze()
    began = sandbox.clock.now.timestamp()
    # Five seconds are for clocks that differ, and the site tells its time in whole seconds.
    due = datetime.fromtimestamp(began + (4 if fault is None else 6.6), UTC).isoformat(timespec="seconds")
    waited = {"retry_after": 1} if fault == "rate_limit" else {}
    if fault is not None:
        getattr(sandbox.faults, fault)(IMPORTED, times=None, **waited)

    def now() -> float:
        return began + (10 if sandbox.requests.of(IMPORTED) else 0)

    async with sandbox.client(backoff=0.1, max_retries=50) as maxio:
        report = await imported(maxio, [person(1, next_billing_at=due)], journal, now=now)
    assert statuses(report) == ["failed"]
    assert messages(report)[0][0].startswith("line 2, next_billing_at: the date has passed")
    assert sandbox.effects.count(IMPORTED) == 0
    assert bool(sandbox.requests.of(IMPORTED)) == (fault is not None)


async def test_a_wrong_key_is_told_before_anything_is_begun(sandbox: Sandbox, journal: Path) -> None:
    async with sandbox.client(api_key="wrong") as maxio:
        with pytest.raises(AuthenticationError):
            await imported(maxio, people(3), journal)
    assert writes(sandbox) == 0


async def test_a_key_that_is_withdrawn_ends_it(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    fault = sandbox.faults.add(Fault(operation=IMPORTED, status=401, skip=3))
    with pytest.raises(AuthenticationError):
        await imported(maxio, people(12), journal)
    assert sandbox.effects.count(IMPORTED) == 3
    sandbox.faults.remove(fault)
    report = await imported(maxio, people(12), journal)
    assert (report.applied, sandbox.effects.count(IMPORTED)) == (12, 12)


async def test_no_connection(journal: Path, sandbox: Sandbox, maxio: AsyncMaxio) -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    async with (
        httpx.AsyncClient(transport=httpx.MockTransport(refuse)) as http,
        AsyncMaxio(sandbox.subdomain, api_key="k", http_client=http, max_retries=0) as nowhere,
    ):
        with pytest.raises(APIConnectionError):
            await imported(nowhere, people(3), journal)
    report = await imported(maxio, people(3), journal)
    assert report.applied == 3


async def test_a_connection_that_is_lost_ends_it(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    fault = sandbox.faults.add(Fault(operation=IMPORTED, connection="refuse", skip=3))
    with pytest.raises(APIConnectionError):
        await imported(maxio, nameless(people(12)), journal)
    assert sandbox.effects.count(IMPORTED) == 3
    sandbox.faults.remove(fault)
    report = await imported(maxio, nameless(people(12)), journal)
    assert (report.applied, sandbox.effects.count(IMPORTED)) == (12, 12)


async def test_a_full_disk_ends_it_and_a_later_run_finishes_it(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = Database._open

    def small(database: Database) -> Any:
        connection = plain(database)
        connection.execute("PRAGMA max_page_count = 16")
        return connection

    rows = nameless(people(60, customer_address="street " * 40))
    monkeypatch.setattr(Database, "_open", small)
    with pytest.raises(JournalError, match="disk is full"):
        await imported(maxio, rows, journal)
    assert 0 < sandbox.effects.count(IMPORTED) < 60
    monkeypatch.undo()
    report = await imported(maxio, rows, journal)
    # Those whose outcome did not fit on the disk have nothing by which to find them.
    assert report.applied + report.unknown == 60
    assert sandbox.effects.count(IMPORTED) <= 60
    assert sandbox.effects.count(IMPORTED) - report.applied <= report.unknown <= 8


async def test_a_second_process_is_refused(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    settings = {"site": maxio.config.base_url, "reference_prefix": None, "zone": "UTC"}
    with (
        Journal(journal, kind="import", settings=settings, now=time.time),
        pytest.raises(JournalError, match="Another process works with the journal"),
    ):
        await imported(maxio, people(3), journal)
    assert sandbox.requests.count == 0
    report = await imported(maxio, people(3), journal)
    assert report.applied == 3


async def test_rows_that_are_refused_offline_are_looked_for_if_they_were_begun(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A card that has expired since an earlier run sent it: what that run created is found."""
    row = person(1, payment_profile_full_number="4111111111111111", **EXPIRES)
    row |= {"payment_profile_expiration_month": "12", "payment_profile_expiration_year": str(datetime.now(UTC).year)}
    lose_outcomes(monkeypatch)
    with pytest.raises(JournalError):
        await imported(maxio, [row], journal)
    monkeypatch.undo()
    report = await imported(maxio, [row], journal, now=later(days=62))
    assert statuses(report) == ["applied"]
    assert sandbox.effects.count(IMPORTED) == 1
