"""What a second run may not do: make again, undo what came later, or forget what went wrong."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk._journal import Journal
from maxio_sdk.bulk.sync.mapping import MatchBy
from maxio_sdk.bulk.sync.writes import Site
from maxio_sdk.errors import APIConnectionError, JournalError, MaxioError
from maxio_sdk.models import Customer
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._http.faults import Fault
from tests.bulk.sync_support import as_rows, customer, make_products, one, statuses, subscription, sync

pytestmark = pytest.mark.anyio

CUSTOM = "metafield:Color"
"""A column, which is refused where a test says so."""


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def maxio(sandbox: Sandbox) -> AsyncIterator[AsyncMaxio]:
    async with sandbox.client(backoff=0.001, max_retries=0) as client:
        yield client


def ahead(**time_on: float) -> Callable[[], float]:
    """Return our clock, set on as the site's was."""
    seconds = sum({"minutes": 60, "hours": 3600, "days": 86400}[unit] * number for unit, number in time_on.items())
    return lambda: time.time() + seconds


async def test_a_corrected_custom_field_does_not_make_the_object_again(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    await make_products(maxio)
    await maxio.customers.create(**customer(1))
    row = {"product_handle": "gold", "customer_reference": "u-1", "payment_collection_method": "remittance"}
    sandbox.faults.fail("create_metadata", status=422)
    for color in ("redd", "red"):
        report = await sync(maxio, [row | {CUSTOM: color}], journal, kind="subscriptions")
    assert sandbox.effects.count("create_subscription") == 1
    assert "refused. Nothing was sent: set them there" in [row.messages for row in report.rows()][-1][0]
    assert statuses(report) == ["failed", "failed"]


async def test_a_corrected_custom_field_of_what_was_there_counts_once(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    await maxio.customers.create(**customer(1))
    sandbox.faults.fail("create_metadata", status=422)
    for color in ("redd", "red"):
        report = await sync(maxio, [customer(1, **{CUSTOM: color})], journal, match="reference")
    assert (statuses(report), report.exit_code) == (["applied"], 0)


async def test_two_rows_with_an_address_that_the_search_does_not_know_yet_make_one_customer(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def late(self: Site, match: MatchBy, value: str) -> list[Customer]:
        return []

    monkeypatch.setattr(Site, "matches", late)
    rows = [{**customer(number), "email": email, "reference": ""} for number, email in ((1, "a@b.co"), (2, "A@b.co"))]
    report = await sync(maxio, rows, journal, match="email")
    assert report.by_operation == {"create": 1, "update": 1}
    assert sandbox.effects.count("create_customer") == 1


async def test_an_old_change_in_doubt_does_not_undo_a_later_one(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await make_products(maxio)
    await maxio.customers.create(**customer(1))
    made = await maxio.subscriptions.create(**subscription(1))
    rows = [{"id": made.id, "product_handle": "silver"}]
    settings: dict[str, Any] = {"kind": "subscriptions", "mode": "update"}
    sandbox.clock.advance(minutes=10)

    def full(*_: object) -> None:
        raise JournalError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "done", full)
        with pytest.raises(JournalError):
            await sync(maxio, rows, journal, now=ahead(minutes=10), **settings)
    assert (await maxio.subscriptions.get(made.id)).product.handle == "silver"

    sandbox.clock.advance(days=1)
    await maxio.subscriptions.update(made.id, product_handle="gold")
    report = await sync(maxio, rows, journal, now=ahead(days=1, minutes=10), **settings)
    assert statuses(report) == ["unknown"]
    assert (await maxio.subscriptions.get(made.id)).product.handle == "gold"


async def test_a_row_that_was_put_off_is_sent_as_the_source_has_it_then(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    await make_products(maxio)
    await maxio.customers.create(**customer(1))
    sandbox.faults.lose_answer("create_subscription")
    sandbox.faults.fail("find_subscription", status=500, times=None)
    first, second = subscription(1), {**subscription(2), "customer_reference": "u-1", "product_handle": "gold"}
    settings: dict[str, Any] = {"kind": "subscriptions", "mode": "insert"}
    assert statuses(await sync(maxio, [first, second], journal, **settings)) == ["unknown", "pending"]
    sandbox.faults.clear()
    await sync(maxio, [first, second | {"product_handle": "silver"}], journal, **settings)
    assert sandbox.effects.count("create_subscription") == 2
    made = await maxio.subscriptions.list().collect()
    assert sorted(str(each.product.handle) for each in made) == sorted([str(first["product_handle"]), "silver"])


async def test_a_journal_that_lost_all_rows_still_knows_its_own(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    rows = as_rows(range(3))
    whole = [row.object_id for row in (await sync(maxio, rows, journal, mode="insert")).rows()]
    with closing(sqlite3.connect(journal)) as connection, connection:
        connection.execute("DELETE FROM rows")
        connection.execute("DELETE FROM steps")
    sandbox.clock.advance(minutes=10)
    report = await sync(maxio, rows, journal, mode="insert", now=ahead(minutes=10))
    assert [row.object_id for row in report.rows()] == whole
    assert (report.applied, sandbox.effects.count()) == (3, 3)


async def test_the_row_that_was_made_is_left_when_the_one_that_says_the_same_is_taken_out(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    row = customer(1) | {"reference": ""}
    sandbox.faults.fail("create_customer", status=422, times=1)
    assert sorted(statuses(await sync(maxio, [row, row], journal, mode="insert"))) == ["applied", "failed"]
    report = await sync(maxio, [row], journal, mode="insert", retry_failed=True)
    assert statuses(report) == ["applied"]
    assert sandbox.effects.count("create_customer") == 1


def contents(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_the_number_of_a_card_that_came_into_a_text_is_in_no_file_and_the_row_is_applied_once(
    maxio: AsyncMaxio, sandbox: Sandbox, tmp_path: Path
) -> None:
    number = "4111 1111 1111 1111"
    row = customer(1, organization=f"card {number}", reference="4111111111111111")
    path = tmp_path / "job"

    def full(*_: object) -> None:
        raise JournalError("The disk is full.")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Journal, "done", full)
        with pytest.raises(JournalError):
            await sync(maxio, [row], path, mode="insert")
    report = await sync(maxio, [row], path, mode="insert")
    assert (report.applied, sandbox.effects.count()) == (1, 1)
    made = await maxio.customers.find(reference="4111111111111111")
    assert made.organization == f"card {number}"
    sandbox.faults.add(Fault(operation="create_customer", status=422, body={"errors": [f"Name: {number} is taken"]}))
    report = await sync(maxio, [row, customer(2)], path, mode="insert")
    report.write(tmp_path / "r.csv")
    assert [each.messages for each in report.rows()] == [(), ("Name: *** is taken",)]
    files = contents(tmp_path)
    assert number.encode() not in files
    # A reference is told as it is: it may well look like one.
    assert b"4111111111111111" in files


SHOPS = ("6543210987601", "6543210987619")
"""Numbers that could be of cards."""


async def test_rows_that_differ_in_a_hidden_number_are_two_rows(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    rows = [customer(1, reference="", organization=shop) for shop in SHOPS]
    sandbox.faults.fail("create_customer", status=422, times=1)
    first = await sync(maxio, rows, journal, mode="insert")
    assert sorted(statuses(first)) == ["applied", "failed"]
    assert {row.payload["organization"] for row in first.rows()} == {"***"}
    # In another order, which must not make one of them twice.
    report = await sync(maxio, rows[::-1], journal, mode="insert", retry_failed=True)
    assert statuses(report) == ["applied"] * 2
    assert sorted([str(each.organization) async for each in maxio.customers.list()]) == sorted(SHOPS)


@pytest.mark.parametrize("organization", ["Shop 12", f"Shop {SHOPS[0]}"])
async def test_later_rows_wait_for_one_in_doubt_whatever_is_hidden_in_it(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, organization: str
) -> None:
    made = await maxio.customers.create(**customer(1))
    old, new = ({"id": made.id, "organization": text} for text in (organization, "New"))
    sandbox.faults.fail("update_customer", status=502, times=None)
    sandbox.faults.fail("read_customer", status=500, times=None)
    assert statuses(await sync(maxio, [old], journal, mode="update")) == ["unknown"]
    sandbox.faults.clear()
    for rows in ([new], [old, new], [old, new]):
        report = await sync(maxio, rows, journal, mode="update")
    assert statuses(report) == ["applied"] * 2
    assert (await maxio.customers.get(made.id or 0)).organization == "New"


async def test_once_the_row_in_doubt_is_settled_the_others_go_in_the_same_run(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    rows = [customer(1, organization=SHOPS[0]), customer(1, organization="New")]
    sandbox.faults.lose_answer("create_customer")
    sandbox.faults.fail("read_customer_by_reference", status=500, times=None)
    await sync(maxio, rows[:1], journal, mode="insert")
    sandbox.faults.clear()
    report = await sync(maxio, rows, journal, mode="insert")
    assert statuses(report) == ["applied", "failed"], "the second has the reference of the first"


async def test_a_cell_of_many_numbers_is_a_cell_like_others(maxio: AsyncMaxio, journal: Path) -> None:
    row = customer(1, organization="4111 1111 1111 1111 " * 2_000)
    assert (await one(maxio, row, journal, mode="insert")).payload["organization"] == "*** " * 2_000


async def test_a_row_in_doubt_with_the_number_of_a_card_in_a_text_must_come_again(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    row = customer(1, organization="4111111111111111")
    sandbox.faults.lose_answer("create_customer")
    sandbox.faults.fail("read_customer_by_reference", status=500, times=None)
    assert statuses(await sync(maxio, [row], journal, mode="insert")) == ["unknown"]
    sandbox.faults.clear()
    other = customer(2, organization="Acme")
    report = await sync(maxio, [other], journal, mode="insert")
    assert sorted(statuses(report)) == ["applied", "unknown"]
    report = await sync(maxio, [row, other], journal, mode="insert")
    assert statuses(report) == ["applied"] * 2
    assert sandbox.effects.count() == 2


async def test_a_row_that_left_the_source_and_is_refused_is_reported(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    sandbox.faults.refuse("create_customer")
    with pytest.raises(APIConnectionError):
        await sync(maxio, [customer(1)], journal, mode="insert")
    sandbox.faults.clear()
    report = await sync(maxio, [customer(9)], journal, mode="insert")
    assert sorted(statuses(report)) == ["applied", "failed"]
    assert report.exit_code == 1


@pytest.mark.parametrize("fault", ["unauthorized", "no connection"])
async def test_what_provably_was_not_applied_is_sent_as_the_source_has_it_then(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, fault: str
) -> None:
    row = customer(1) | {"reference": ""}
    if fault == "unauthorized":
        sandbox.faults.fail("create_customer", status=401)
    else:
        sandbox.faults.refuse("create_customer")
    with pytest.raises(MaxioError):
        await sync(maxio, [row], journal, mode="insert")
    sandbox.faults.clear()
    report = await sync(maxio, [row | {"first_name": "Ava"}], journal, mode="insert")
    assert sandbox.effects.count("create_customer") == 1
    assert "applied" in statuses(report)


async def test_a_part_of_the_source_does_not_clear_the_failures_beyond_it(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    sandbox.faults.fail("create_customer", status=422, times=3)
    await sync(maxio, as_rows(range(3)), journal, mode="insert")
    report = await sync(maxio, as_rows(range(1)), journal, mode="insert", retry_failed=True)
    assert statuses(report) == ["applied", "failed", "failed"]
