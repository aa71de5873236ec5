"""Good files to import, and ways to spoil them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from maxio_sdk.bulk.imports import CheckReport, check

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
SAMPLES = Path(__file__).with_name("samples")

CUSTOMER = {"customer_first_name": "Ada", "customer_last_name": "Byron", "customer_email": "ada@example.com"}
BASE = {"product_handle": "basic", **CUSTOMER}
BILLING = {
    "payment_profile_billing_address": "12 Main Street",
    "payment_profile_billing_city": "Boston",
    "payment_profile_billing_state": "MA",
    "payment_profile_billing_zip": "02120",
    "payment_profile_billing_country": "US",
}
EXPIRES = {"payment_profile_expiration_month": "11", "payment_profile_expiration_year": "2030"}
NUMBER = "4111111111111111"
TOKEN = "cus_1ie1SbGBevCW0A"

FREE = {**BASE, "next_billing_at": "2030-08-06T11:34:00-04:00"}
CARD = {
    **FREE,
    "payment_profile_full_number": NUMBER,
    "payment_profile_cvv": "737",
    **EXPIRES,
    "payment_profile_card_type": "visa",
    **BILLING,
}
VAULT = {
    **FREE,
    "payment_profile_current_vault": "stripe_connect",
    "payment_profile_vault_token": TOKEN,
    "payment_profile_last_four": "4242",
    **EXPIRES,
    **BILLING,
}
CANCELED = {**BASE, "canceled_at": "2025-03-01", "cancellation_message": "Moved away", "reason_code": "MOVED"}
EXISTING = {"product_id": "77", "customer_id": "1234", "next_billing_at": "NOW"}

Row = Mapping[str, str]


class Found(NamedTuple):
    """A problem as tests compare it."""

    line: int
    column: str | None
    cell: str | None
    severity: str
    message: str


class BadRow(NamedTuple):
    """A good row with some cells changed."""

    good: Row
    changes: Row
    column: str
    message: str


def each(good: Row, column: str, values: dict[str, str]) -> Iterator[BadRow]:
    """Put one value after the other into a column of a good row."""
    for value, message in values.items():
        yield BadRow(good, {column: value}, column, message)


def written(rows: Sequence[Row], columns: Sequence[str] | None = None) -> bytes:
    """Write rows as a file; its columns are those of all rows, in the order in which they appear."""
    names = list(columns or dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([row.get(name, "") for name in names] for row in rows)
    return text.getvalue().encode()


def distinct(row: Row, number: int) -> dict[str, str]:
    """Make the row of another customer."""
    changed = dict(row)
    if "customer_email" in row:
        changed["customer_email"] = f"customer{number}@example.com"
    if "customer_id" in row:
        changed["customer_id"] = str(int(row["customer_id"]) + number)
    if "payment_profile_vault_token" in row:
        changed["payment_profile_vault_token"] = f"{TOKEN}{number}"
    return changed


def checked(body: bytes, **settings: object) -> CheckReport:
    return check(body, now=NOW, **settings)  # type: ignore[arg-type]


def found(report: CheckReport) -> list[Found]:
    return [Found(p.line, p.column, p.cell, str(p.severity), p.message) for p in report.problems]
