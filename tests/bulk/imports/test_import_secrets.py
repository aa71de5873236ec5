"""What pays for a subscription is sent, and appears nowhere else."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import Any

import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk.imports import TooManyFailuresError, check, plan_import
from maxio_sdk.bulk.imports._row import ImportRow
from maxio_sdk.bulk.imports.rows import read_rows
from maxio_sdk.bulk.report import BulkReport, read_report
from maxio_sdk.errors import MaxioError
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._http.faults import Fault
from tests.bulk.imports.imports_support import EXPIRES, written
from tests.bulk.imports.shop import IMPORTED, Shop, imported, person, statuses

pytestmark = pytest.mark.anyio

VISA = "4111111111111111"
MASTER = "5555555555554444"
SPACED = "4242 4242 4242 4242"
DASHED = "3782-822463-10005"
CVV = "8365"
TOKEN = "cus_SECRET1ie1SbGBevCW0A"
CUSTOMER_TOKEN = "CUSECRET0BDK60TJWA"
IBAN = "DE89 3704 0044 0532 0130 00"
SECRETS = (VISA, MASTER, SPACED, DASHED, TOKEN, CUSTOMER_TOKEN, IBAN)
"""Long enough to be nowhere by chance. A CVV may be part of a key or of a hash."""


def full_of_secrets(shop: Shop) -> list[dict[str, str]]:
    """Make rows with them where they belong, and where they do not."""
    card = {"payment_profile_full_number": VISA, "payment_profile_cvv": CVV, **EXPIRES}
    vault = {
        "payment_profile_current_vault": "authorizenet",
        "payment_profile_vault_token": TOKEN,
        "payment_profile_customer_vault_token": CUSTOMER_TOKEN,
        "payment_profile_last_four": "1111",
        **EXPIRES,
    }
    return [
        person(1, **card),
        person(2, **vault),
        person(3, customer_first_name=VISA),
        person(4, customer_last_name=f"Byron {SPACED}"),
        person(5, customer_organization=f"12 {DASHED} x"),
        person(6, customer_address=f"IBAN {IBAN} please"),
        person(7, customer_reference=MASTER),
        person(8, **{f"subscription_metafield_id[{shop.color}]": f"card{MASTER}", "customer_metafield_id[9]": SPACED}),
        person(9, customer_phone=TOKEN, customer_city=f"x{CUSTOMER_TOKEN}", **vault),
        person(10, customer_city=CVV, customer_address=f"{CVV} Main", **card | {"payment_profile_full_number": MASTER}),
        person(11, customer_email=VISA),
        person(12, next_billing_at=MASTER),
        person(13, coupon_code=VISA, product_handle=MASTER),
        person(14, payment_profile_current_vault=TOKEN, payment_profile_vault_token=TOKEN),
        person(15, customer_country=TOKEN, payment_profile_cvv=VISA, payment_profile_last_four=VISA),
        person(16, **card | {"payment_profile_full_number": "4111 1111 1111 1112", "payment_profile_cvv": MASTER}),
    ]


def assert_hidden(text: str | bytes) -> None:
    for secret in SECRETS:
        assert (secret if isinstance(text, str) else secret.encode()) not in text


def assert_no_cvv(report: BulkReport) -> None:
    for row in report.rows():
        assert CVV not in repr((row.messages, row.payload))


def told_by(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)) + repr(error) + str(error)


def contents(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def test_they_are_in_no_file_log_or_message(
    maxio: AsyncMaxio, sandbox: Sandbox, shop: Shop, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    rows = full_of_secrets(shop)
    folder = tmp_path / "job"
    folder.mkdir()
    progress: list[str] = []
    for _ in range(2):
        report = await imported(
            maxio, rows, folder / "journal", stop_after=None, on_progress=lambda seen: progress.append(repr(seen))
        )
        assert statuses(report) == ["applied"] * 10 + ["failed"] * 6
    for name in ("report.csv", "report.json", "report.jsonl"):
        report.write(folder / name)
    assert_no_cvv(report)
    assert_hidden(contents(folder))
    assert_hidden(repr(report) + repr(list(report.rows())) + "".join(progress))
    assert_hidden("\n".join(f"{record.getMessage()} {record.args}" for record in caplog.records))
    assert caplog.records
    made = await maxio.subscriptions.get(next(report.rows()).object_id or 0)
    assert made.credit_card is not None
    assert made.credit_card.masked_card_number == "XXXX-XXXX-XXXX-1111", "it was sent"


async def test_journals_have_none_while_the_import_runs(
    maxio: AsyncMaxio, sandbox: Sandbox, shop: Shop, tmp_path: Path
) -> None:
    folder = tmp_path / "job"
    folder.mkdir()
    seen: list[bytes] = []
    await imported(
        maxio, full_of_secrets(shop), folder / "journal", stop_after=None,
        on_progress=lambda _: seen.append(contents(folder)),
    )  # fmt: skip
    assert any(b"ada-1@example.com" in each for each in seen), "the write-ahead log is among them"
    for each in seen:
        assert_hidden(each)


@pytest.mark.parametrize("status", [422, 401, 409, 500])
async def test_what_the_site_says_may_repeat_them(
    maxio: AsyncMaxio, sandbox: Sandbox, shop: Shop, tmp_path: Path, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    caplog.set_level(logging.DEBUG)
    said = [f"Number {VISA}, code {CVV}, token '{TOKEN}' of {CUSTOMER_TOKEN.lower()}: {CUSTOMER_TOKEN} declined"]
    said += [f"{' '.join(SECRETS)} {CVV}"] if status == 422 else []
    sandbox.faults.add(Fault(operation=IMPORTED, status=status, body={"errors": said}))
    rows = [row | {"payment_profile_cvv": CVV} for row in full_of_secrets(shop)[:2]]
    rows[0] |= {"payment_profile_full_number": VISA}
    folder = tmp_path / "job"
    folder.mkdir()
    text = ""
    try:
        await imported(maxio, [rows[1]], folder / "journal", stop_after=1)
    except TooManyFailuresError as error:
        text = told_by(error)
        assert status == 422
    except MaxioError as error:
        text = str(error)
        assert status == 401
    # A card is found by its digits, a token or a CVV by the cells of the row that is refused.
    for secret in (VISA, TOKEN, CUSTOMER_TOKEN, CVV) if status != 401 else (VISA,):
        assert secret not in text
    assert_hidden("\n".join(f"{record.getMessage()} {record.args}" for record in caplog.records))
    for secret in (VISA, TOKEN, CUSTOMER_TOKEN):
        assert secret.encode() not in contents(folder)
    report = read_report(folder / "journal")
    assert_no_cvv(report)
    assert report.failed == (status == 422)


async def test_the_check_and_the_plan_show_none(shop: Shop) -> None:
    body = written(full_of_secrets(shop))
    plan = await plan_import(body)
    report = check(body)
    assert plan.problems
    assert report.problems
    assert_hidden(repr(plan) + repr(report) + "\n".join(map(str, report.problems)))


HIDDEN_IN: dict[str, str] = {
    "4111111111111111": "***",
    "Apt 12 4111111111111111 x": "Apt 12 *** x",
    "4111-1111-1111-1111, 5555 5555 5555 4444": "***, ***",
    "4111\u00a01111\u00a01111\u00a01111": "***",
    "4111 - 1111 - 1111 - 1111": "***",
    "4111,1111,1111,1111 4111 | 1111 | 1111 | 1111": "*** ***",
    "4111\u200b1111\u200b1111\u200b1111 or 4111\u22121111\u22121111\u22121111": "*** or ***",
    "4111_1111_1111_1111 4111   1111   1111   1111": "*** ***",
    "4111     1111     1111     1111": "4111     1111     1111     1111",
    "no4111111111111111.": "no***.",
    "4111111111111112": "4111111111111112",
    "1234567890123450000": "***",
    "DE89 3704 0044 0532 0130 00 for Ada": "*** for Ada",
    "gb82west12345698765432": "***",
    "DE88370400440532013000": "DE88370400440532013000",
    "2030-08-06T11:34:00-04:00": "2030-08-06T11:34:00-04:00",
    "8/6/2030 11:34:00 EDT": "8/6/2030 11:34:00 EDT",
}


@pytest.mark.parametrize("text", HIDDEN_IN)
def test_what_is_hidden_in_a_cell(text: str) -> None:
    (row,) = read_rows(written([person(1, customer_organization=text)]))
    assert ImportRow(row).payload["customer_organization"] == HIDDEN_IN[text]


def test_a_row_is_the_same_however_it_is_paid() -> None:
    def fingerprint(**cells: Any) -> str:
        (row,) = read_rows(written([person(1, **cells)]))
        return ImportRow(row).fingerprint

    plain = fingerprint(customer_address="737 Main")
    card = {"payment_profile_full_number": VISA, **EXPIRES}
    assert fingerprint(customer_address="737 Main", payment_profile_cvv="737", **card) == plain
    assert fingerprint(customer_address="738 Main", **card) != plain
