"""What a sync writes and reports, with the sandbox in the same process."""

from __future__ import annotations

import csv
import itertools
import json
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources import csv_rows
from maxio_sdk.bulk.sync import Progress, Sync
from maxio_sdk.errors import AuthenticationError, ConfigurationError, JournalError, SourceError
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._http.faults import Fault
from tests.bulk.sync_support import (
    BOTH_LOOPS,
    as_rows,
    customer,
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
    async with sandbox.client(backoff=0.001, max_retries=1) as client:
        yield client


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


@BOTH_LOOPS
async def test_every_row_is_made_and_reported(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    report = await sync(maxio, as_rows(range(12)), journal, mode="insert")
    assert (report.applied, report.failed, report.unknown, report.pending) == (12, 0, 0, 0)
    assert report.by_operation == {"create": 12}
    assert sandbox.effects.count() == 12
    for row in report.rows():
        made = await maxio.customers.get(row.object_id or 0)
        assert made.reference == row.payload["reference"] == f"u-{row.number - 1}"
    assert sandbox.requests.peak <= 4


TAKEN = ("Reference: must be unique - that value has been taken.",)


@pytest.mark.parametrize(
    ("mode", "match"), [("insert", None), *itertools.product(("update", "upsert"), (None, "reference", "email"))]
)
async def test_what_each_mode_does(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, mode: str, match: str | None
) -> None:
    """By what a row says of an object that is there or not, and by what it is to match."""
    cases = list(itertools.product(("id", "reference", "email"), (True, False)))
    rows: list[dict[str, Any]] = []
    old: list[int] = []
    for number, (given, there) in enumerate(cases):
        made = await maxio.customers.create(**customer(number))
        old.append(made.id or 0)
        row = customer(100 + number, city="Rome")
        if there and given in ("reference", "email"):
            row[given] = customer(number)[given]
        if mode != "insert":
            row["id"] = "" if given != "id" else made.id if there else 999_000 + number
        rows.append(row)
    sandbox.effects.clear()
    found = rows_of(await sync(maxio, rows, journal, mode=mode, match=match))
    made_new = changed = 0
    for (given, there), record, id_of_old in zip(cases, found, old, strict=True):
        looked_for = given == match or (given == "id" and mode != "insert")
        if looked_for and there:
            changed += 1
            assert (record.status, record.action, record.object_id) == ("applied", "update", id_of_old)
        elif mode == "update":
            assert record.status == "failed"
            assert record.messages[0]
        elif there and given == "reference":
            assert (record.status, record.messages) == ("failed", TAKEN)
        else:
            made_new += 1
            assert (record.status, record.action) == ("applied", "create")
            assert record.object_id not in (None, *old)
    assert sandbox.effects.count("create_customer") == made_new
    assert sandbox.effects.count("update_customer") == changed
    in_rome = {each.id async for each in maxio.customers.list() if each.city == "Rome"}
    assert in_rome == {record.object_id for record in found if record.status == "applied"}


async def test_more_than_one_match_is_refused(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    made = [await maxio.customers.create(**customer(n) | {"email": "Same@Example.com"}) for n in range(2)]
    await maxio.customers.create(**customer(3) | {"email": "notsame@example.com"})
    sandbox.effects.clear()
    record = await one(maxio, customer(4) | {"email": "same@example.com"}, journal, match="email")
    assert record.status == "failed"
    ids = " and ".join(str(each.id) for each in made)
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


@BOTH_LOOPS
async def test_rows_of_one_customer_are_written_in_their_order(maxio: AsyncMaxio, journal: Path) -> None:
    made = [await maxio.customers.create(**customer(number)) for number in range(3)]
    rows: list[dict[str, Any]] = []
    for turn in range(6):
        for each in made:
            by_id = turn % 2 == 0
            # With both keys in between, all rows are of one lane.
            rows += [
                {"id": each.id, "reference": each.reference, "city": f"{turn}a"},
                {"id": each.id if by_id else "", "reference": "" if by_id else each.reference, "city": f"{turn}b"},
            ]
    report = await sync(maxio, rows, journal, mode="update", match="reference")
    assert report.applied == len(rows)
    assert [(await maxio.customers.get(each.id)).city for each in made] == ["5b"] * 3


async def test_the_same_row_twice_is_two_rows(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    row = {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"}
    for _ in range(2):
        report = await sync(maxio, [row, row, row], journal, mode="insert")
        assert report.by_operation == {"create": 3}
        assert len({each.object_id for each in report.rows()}) == 3
        assert sandbox.effects.count() == 3


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


async def test_subscriptions_are_made_and_changed(maxio: AsyncMaxio, sandbox: Sandbox, tmp_path: Path) -> None:
    await make_products(maxio)
    owner = await maxio.customers.create(**customer(1))
    rows = [
        subscription(1, customer_id=str(owner.id), customer_reference=""),
        subscription(2, customer_id="", customer_reference="u-1"),
        subscription(3, customer_id="", customer_reference="nobody"),
    ]
    report = await sync(maxio, rows, tmp_path / "a", kind="subscriptions", match="reference")
    assert statuses(report) == ["applied", "applied", "failed"]
    assert report.by_operation == {"create": 2}
    rows = [each | {"product_handle": "silver", "metafield:Tier": "2"} for each in rows]
    report = await sync(maxio, rows[:2], tmp_path / "b", kind="subscriptions", match="reference")
    assert report.by_operation == {"update": 2}
    first = rows_of(report)[0]
    assert first.messages == ("customer_id cannot be changed on a subscription that is there, and was not sent",)
    assert (await maxio.subscriptions.get(first.object_id or 0)).product.handle == "silver"
    assert [each.value async for each in maxio.metadata.list("subscriptions", first.object_id or 0)] == ["2"]
    assert sandbox.effects.count("create_subscription") == 2
    # By id, where there is one or not.
    rows = [{"id": first.object_id, "reference": "s-9"}, {"id": 999_999, "reference": "s-8"}]
    report = await sync(maxio, rows, tmp_path / "c", kind="subscriptions", mode="update")
    assert statuses(report) == ["applied", "failed"]
    assert (await maxio.subscriptions.get(first.object_id or 0)).reference == "s-9"


async def test_two_subscriptions_with_one_reference_and_different_customers(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    """They are written one after the other, and the one that is refused must not pass for the other."""
    await make_products(maxio)
    owners = [await maxio.customers.create(**customer(number)) for number in range(5)]
    rows = [subscription(number, reference="s") for number, _ in enumerate(owners)]
    report = await sync(maxio, rows, journal, kind="subscriptions", mode="insert")
    assert statuses(report) == ["applied", *["failed"] * 4]
    assert sandbox.effects.count("create_subscription") == 1


async def test_refused_rows_are_tried_again_only_when_asked(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    sandbox.faults.add(Fault(operation="create_customer", status=422, body={"errors": ["Not now."]}, times=2))
    rows = as_rows(range(5))
    report = await sync(maxio, rows, journal, mode="insert")
    assert (report.applied, report.failed) == (3, 2)
    assert {row.messages for row in report.rows() if row.status == "failed"} == {("Not now.",)}
    asked = sandbox.requests.of("create_customer")
    assert (await sync(maxio, rows, journal, mode="insert")).failed == 2
    assert len(sandbox.requests.of("create_customer")) == len(asked)
    report = await sync(maxio, rows, journal, mode="insert", retry_failed=True)
    assert (report.applied, report.failed) == (5, 0)
    assert sandbox.effects.count() == 5


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


async def test_text_that_cannot_be_sent_fails_its_row_alone(
    maxio: AsyncMaxio, sandbox: Sandbox, tmp_path: Path
) -> None:
    """Half a surrogate pair, which JSON may hold, cannot be sent, and must not end the job."""
    for match in ("reference", "email"):
        rows = as_rows(range(3), **{"metafield:Color": "red"})
        rows[1] |= {match: "\ud800"}
        rows[2] |= {"metafield:Color": "\udfff"}
        report = await sync(maxio, rows, tmp_path / match, match=match)
        assert statuses(report) == ["applied", "failed", "failed"]
        assert rows_of(report)[1].messages[0] == f"{match}: half a surrogate pair cannot be sent"
        assert rows_of(report)[2].messages == ("metafield:Color: half a surrogate pair cannot be sent",)
    assert sandbox.effects.count("create_customer") == 1
    assert sandbox.effects.count("update_customer") == 1


async def test_nothing_is_sent_for_columns_that_do_not_fit(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, tmp_path: Path
) -> None:
    with pytest.raises(ConfigurationError, match="did you mean 'first_name'"):
        await sync(maxio, [{"frist_name": "x"}], journal)
    with pytest.raises(ConfigurationError, match="email is needed for new customers"):
        await sync(maxio, [{"first_name": "x", "last_name": "y"}], journal)
    with pytest.raises(SourceError, match="no rows"):
        await sync(maxio, [], journal)
    with pytest.raises(SourceError, match=r"no rows that can be read: bad\. Nothing was sent"):
        await sync(maxio, [SourceRow(1, {}, "bad")], journal)
    with pytest.raises(SourceError, match="The first 1000 rows cannot be read"):
        await sync(maxio, (SourceRow(number, {}, "bad") for number in itertools.count(1)), journal)
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


async def test_progress_counts_every_row(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    seen: list[tuple[int, int, int, int, int]] = []

    def note(progress: Progress) -> None:
        seen.append((progress.read, progress.applied, progress.failed, progress.unknown, progress.earlier))

    rows = [*as_rows(range(6)), customer(7, email="")]
    sandbox.faults.add(Fault(operation="create_customer", status=422, skip=3, times=1))
    report = await sync(maxio, rows, journal, mode="insert", on_progress=note)
    assert (report.applied, report.failed) == (5, 2)
    assert seen[-1] == (7, 5, 2, 0, 0)
    assert [sum(each[1:]) for each in seen] == list(range(8))
    seen.clear()
    await sync(maxio, rows, journal, mode="insert", on_progress=note)
    assert seen[-1] == (7, 0, 0, 0, 7)


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


async def test_a_file_is_synced_and_reported_for_programs_and_spreadsheets(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path, tmp_path: Path
) -> None:
    (tmp_path / "c.csv").write_text(
        "given,last_name,email,reference\n=1+1,Byron,a@example.com,r-1\nB,,b@example.com,r-2\nC,Three\n"
    )
    report = await sync(maxio, csv_rows(tmp_path / "c.csv"), journal, mode="insert", mapping={"given": "first_name"})
    assert (report.applied, report.failed, report.exit_code) == (1, 2, 1)
    report.write(tmp_path / "r.csv")
    report.write(tmp_path / "r.json")
    with (tmp_path / "r.csv").open(newline="") as file:
        table = list(csv.DictReader(file))
    made = sandbox.requests.of("create_customer")
    assert len(made) == 1
    assert [(row["row"], row["status"], row["operation"], row["first_name"]) for row in table] == [
        ("2", "applied", "create", "'=1+1"),
        ("3", "failed", "", "B"),
        ("4", "failed", "", table[2]["first_name"]),
    ]
    assert table[1]["messages"] == "last_name: a new customer needs it, and it is empty"
    listed = json.loads((tmp_path / "r.json").read_text())
    assert listed[0]["payload"]["first_name"] == "=1+1"
    assert listed[0]["maxio_id"] == int(table[0]["maxio_id"])
    assert [row["status"] for row in listed] == ["applied", "failed", "failed"]


async def test_no_secret_is_in_the_journal_the_report_or_a_log(
    maxio: AsyncMaxio, sandbox: Sandbox, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    card, key = "4111111111111111", "sandbox-key"
    rows = [customer(1, full_number=card, cvv="the cvv"), customer(2, full_number=card, cvv="the cvv", email="")]
    sandbox.faults.lose_answer("create_customer", times=2)
    with pytest.raises(ConfigurationError) as refused:
        await sync(maxio, rows, tmp_path / "refused")
    report = await sync(maxio, rows, tmp_path / "job", drop_unknown=True)
    report.write(tmp_path / "r.json")
    report.write(tmp_path / "r.csv")
    (first, second) = json.loads((tmp_path / "r.json").read_text())
    assert first["payload"] == customer(1)
    assert second["status"] == "failed"
    told = "".join(each.getMessage() + str(each.args) for each in caplog.records) + str(refused.value) + repr(report)
    files = b"".join(file.read_bytes() for file in files_in(tmp_path))
    for secret in (card, key, "the cvv"):
        assert secret not in told
        assert secret.encode() not in files


async def test_a_corrected_row_takes_the_place_of_the_one_that_was_refused(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    rows = [*as_rows(range(2)), customer(2) | {"first_name": ""}]
    assert statuses(await sync(maxio, rows, journal, mode="insert")) == ["applied", "applied", "failed"]
    report = await sync(maxio, as_rows(range(3)), journal, mode="insert")
    assert statuses(report) == ["applied"] * 3
    assert report.exit_code == 0
    assert sandbox.effects.count() == 3


async def test_what_was_applied_of_a_refused_row_is_not_forgotten(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    mapping = {"hue": "metafield:Color"}
    sandbox.faults.fail("create_metadata", status=422, times=None)
    report = await sync(maxio, [customer(1, hue="red")], journal, mode="insert", mapping=mapping)
    assert statuses(report) == ["failed"]
    sandbox.faults.clear()
    report = await sync(maxio, [customer(2, hue="red")], journal, mode="insert", mapping=mapping)
    assert sorted(statuses(report)) == ["applied", "failed"]


async def test_a_journal_without_rows_takes_other_settings(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    """Such as a wrong key leaves behind."""
    async with sandbox.client(api_key="wrong", max_retries=0) as stranger:
        with pytest.raises(AuthenticationError):
            await sync(stranger, as_rows(range(2)), journal, mode="upsert", match="reference")
    report = await sync(maxio, as_rows(range(2)), journal, mode="insert")
    assert statuses(report) == ["applied"] * 2
