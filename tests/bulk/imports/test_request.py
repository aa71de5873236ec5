"""The request that a row becomes."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from maxio_sdk import to_wire
from maxio_sdk.bulk.imports import Refusal, Signup, read_rows, signup
from maxio_sdk.bulk.rows import SourceRow
from tests.bulk.imports.imports_support import (
    BASE,
    BILLING,
    CANCELED,
    CARD,
    EXISTING,
    EXPIRES,
    FREE,
    NOW,
    NUMBER,
    SAMPLES,
    VAULT,
    Row,
    written,
)

ADA = {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"}
ADDRESS = {name.removeprefix("payment_profile_"): value for name, value in BILLING.items()}
NEXT = "2030-08-06T11:34:00-04:00"


def made(row: Row, **settings: Any) -> Signup:
    (checked_row,) = read_rows(written([row]), now=NOW, **settings)
    found = signup(checked_row)
    assert isinstance(found, Signup)
    return found


def body(row: Row, **settings: Any) -> Any:
    return to_wire(made(row, **settings).subscription)


def test_a_row_without_payment() -> None:
    assert body(FREE) == {"product_handle": "basic", "customer_attributes": ADA, "next_billing_at": NEXT}


def test_a_row_with_a_card() -> None:
    assert body(CARD)["payment_profile_attributes"] == {
        "full_number": NUMBER,
        "cvv": "737",
        "expiration_month": 11,
        "expiration_year": 2030,
        "card_type": "visa",
        **ADDRESS,
    }


def test_a_row_with_a_token() -> None:
    assert body(VAULT)["payment_profile_attributes"] == {
        "current_vault": "stripe_connect",
        "vault_token": VAULT["payment_profile_vault_token"],
        "last_four": "4242",
        "expiration_month": 11,
        "expiration_year": 2030,
        **ADDRESS,
    }


def test_a_token_of_a_bank_account() -> None:
    row = {
        **FREE,
        "payment_profile_current_vault": "gocardless",
        "payment_profile_vault_token": "MD000B2S6QED0V",
        "payment_profile_customer_vault_token": "CU000BDK60TJWA",
        "payment_profile_first_name": "Ada",
    }
    assert body(row)["payment_profile_attributes"] == {
        "payment_type": "bank_account",
        "current_vault": "gocardless",
        "vault_token": "MD000B2S6QED0V",
        "customer_vault_token": "CU000BDK60TJWA",
        "first_name": "Ada",
    }


def test_a_canceled_subscription() -> None:
    row = {**CANCELED, "activated_at": "Aug 06 2020 11:34 -0400"}
    assert body(row, site_zone=ZoneInfo("America/New_York")) == {
        "product_handle": "basic",
        "customer_attributes": ADA,
        "canceled_at": "2025-03-01T12:00:00-05:00",
        "activated_at": "2020-08-06T11:34:00-04:00",
        "cancellation_message": "Moved away",
        "reason_code": "MOVED",
    }


def test_an_existing_customer_charged_now() -> None:
    found = made(EXISTING)
    assert to_wire(found.subscription) == {"product_id": 77, "customer_id": 1234}
    assert found.charges_now
    assert not made(FREE).charges_now


def test_all_other_columns() -> None:
    rows = read_rows(SAMPLES / "everything.csv", now=NOW, site_zone=ZoneInfo("Europe/London"))
    first, second = [found for found in map(signup, rows) if isinstance(found, Signup)]
    address = {"city": "London", "state": "LND", "zip": "SW1Y 4JH", "country": "GB"}
    assert to_wire(first.subscription) == {
        "product_handle": "gold",
        "product_price_point_handle": "annual",
        "customer_attributes": {
            "first_name": "Ada",
            "last_name": "Byron",
            "email": "ada0@example.com",
            "organization": "Analytical Engines",
            "reference": "u-1",
            "vat_number": "123456789",
            "address": "12 St James's Square",
            **address,
            "phone": "+44 20 1234",
        },
        "next_billing_at": "2030-08-06T12:00:00+01:00",
        "previous_billing_at": "2026-01-06T12:00:00+00:00",
        "activated_at": "2020-01-06T12:00:00+00:00",
        "import_mrr": True,
        "payment_collection_method": "automatic",
        "currency": "GBP",
        "coupon_codes": ["SPRING"],
        "payment_profile_attributes": {
            "full_number": NUMBER,
            "cvv": "737",
            "expiration_month": 11,
            "expiration_year": 2030,
            "card_type": "visa",
            "last_four": "1111",
            "first_name": "Ada",
            "last_name": "Byron",
            "billing_address": "12 St James's Square",
            "billing_address_2": "Flat 2",
            **{f"billing_{name}": value for name, value in address.items()},
        },
        "components": [
            {"component_id": 123, "unit_balance": 22},
            {"component_id": 456, "price_point_id": 2, "allocated_quantity": "1.5"},
            {"component_id": 789, "enabled": True},
        ],
    }
    assert (first.line, first.subscription_metafields, first.customer_metafields) == (
        2,
        {1234: "Blue"},
        {4567: "Orange"},
    )
    assert to_wire(second.subscription) == {
        "product_id": 77,
        "product_price_point_id": 5,
        "customer_attributes": {
            "first_name": "Grace",
            "last_name": "Hopper",
            "email": "grace1@example.com",
            "reference": "u-2",
        },
        "next_billing_at": "2030-08-06T12:00:00+01:00",
        "import_mrr": False,
        "payment_collection_method": "remittance",
        "currency": "USD",
        "components": [
            {"component_id": 123, "unit_balance": 0},
            {"component_id": 456, "price_point_id": 2, "allocated_quantity": 3},
            {"component_id": 789, "enabled": False},
        ],
    }
    assert second.subscription_metafields == second.customer_metafields == {}


@pytest.mark.parametrize(
    ("column", "value", "sent"),
    [
        ("metered_component_id[1]", "0", {"component_id": 1, "unit_balance": 0}),
        ("metered_component_id[1]", "0.50", {"component_id": 1, "unit_balance": "0.50"}),
        ("metered_component_id[1]price_point_id[9]", "7", {"component_id": 1, "price_point_id": 9, "unit_balance": 7}),
        ("quantity_component_id[1]", "12.000", {"component_id": 1, "allocated_quantity": 12}),
        (
            "quantity_component_id[1]",
            "999999999999999.12345678",
            {"component_id": 1, "allocated_quantity": "999999999999999.12345678"},
        ),
        ("on_off_component_id[1]price_point_id[9]", "0", {"component_id": 1, "price_point_id": 9, "enabled": False}),
    ],
)
def test_components(column: str, value: str, sent: dict[str, Any]) -> None:
    assert body({**FREE, column: value})["components"] == [sent]


def test_every_sample_has_its_requests() -> None:
    for sample in SAMPLES.glob("*.csv"):
        for row in read_rows(sample, now=NOW):
            found = signup(row)
            assert isinstance(found, Signup)
            sent = to_wire(found.subscription)
            told = {name for name in row.values if "metafield" not in name}
            dated = {"next_billing_at"} if found.charges_now else set[str]()
            assert len(told - dated) == leaves(sent) - is_bank(sent)
            assert len(row.values) - len(told) == len(found.subscription_metafields) + len(found.customer_metafields)


def leaves(sent: dict[str, Any]) -> int:
    """Count what a body says, each component as one."""
    parts = [
        sent.get("customer_attributes", {}),
        sent.get("payment_profile_attributes", {}),
        sent.get("components", []),
    ]
    nested = {"customer_attributes", "payment_profile_attributes", "components"}
    return len(sent.keys() - nested) + sum(map(len, parts))


def is_bank(sent: dict[str, Any]) -> bool:
    return "payment_type" in sent.get("payment_profile_attributes", {})


def test_now_cannot_be_sent_with_the_begin_of_the_period() -> None:
    row = {**BASE, "next_billing_at": "NOW", "previous_billing_at": "2026-01-01"}
    (checked_row,) = read_rows(written([row]), now=NOW)
    assert checked_row.ok
    refusal = signup(checked_row)
    assert isinstance(refusal, Refusal)
    assert [str(problem) for problem in refusal.problems] == [
        "line 2, previous_billing_at (cell F2): error: The API sets the begin of the current period only together with "
        "a next_billing_at in the future, and the row says NOW. Leave this empty, or give the date of the next charge."
    ]


def test_a_row_with_errors_is_refused_with_them() -> None:
    (checked_row,) = read_rows(written([{**FREE, "customer_email": "x", "customer_organization": " Acme"}]), now=NOW)
    refusal = signup(checked_row)
    assert isinstance(refusal, Refusal)
    assert [problem.column for problem in refusal.problems] == ["customer_email"]


def test_a_row_as_other_jobs_have_theirs() -> None:
    good, bad = read_rows(written([CARD, {**FREE, "customer_email": " x"}]), now=NOW)
    assert good.source == SourceRow(2, CARD)
    assert bad.source.values["customer_email"] == "x"
    assert bad.source.problem == (
        "line 3, customer_email (cell D3): error: This is no e-mail address. It must look like name@example.com."
    )
    for row in (good, bad):
        assert NUMBER not in repr(row) + repr(row.source) + repr(signup(row))


def test_a_request_shows_no_secret() -> None:
    row = {**FREE, "payment_profile_full_number": NUMBER, "payment_profile_cvv": "737", **EXPIRES}
    text = repr(made({**row, "customer_metafield_id[4567]": "Orange"}))
    assert NUMBER not in text
    assert "'737'" not in text
    assert "Orange" not in text


def test_dates_are_what_the_client_takes() -> None:
    assert made(FREE).subscription.next_billing_at == datetime.fromisoformat(NEXT)
