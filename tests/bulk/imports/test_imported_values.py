"""What is created of a row has the values of the row."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk._journal import RowRecord
from maxio_sdk.models.subscriptions import Subscription
from maxio_sdk.sandbox import Sandbox
from tests.bulk.imports.imports_support import BILLING, EXPIRES, NUMBER, TOKEN
from tests.bulk.imports.shop import IMPORTED, Shop, imported, person, statuses

pytestmark = pytest.mark.anyio

AT = datetime(2030, 8, 6, 15, 34, tzinfo=UTC)
NOON = "2026-01-06T12:00:00Z"
MADE_UP = {"payment_profile_current_vault": "bogus", "payment_profile_vault_token": "1"}
CARD = {"payment_profile_full_number": NUMBER, "payment_profile_cvv": "737", "payment_profile_card_type": "visa"}
PERSON = {
    "organization": "Analytical Engines",
    "vat_number": "123456789",
    "address": "12 St James's Square",
    "address_2": "Flat 2",
    "city": "London",
    "state": "LND",
    "zip": "SW1Y 4JH",
    "country": "GB",
    "phone": "+44 20 1234",
}
ADDRESS = {name.removeprefix("payment_profile_"): value for name, value in BILLING.items()}
ENDED = {
    "canceled_at": "2025-03-01T12:00:00Z",
    "cancellation_message": "Moved away",
    "reason_code": "MOVED",
    "activated_at": "2019-05-05T00:00:00Z",
    "next_billing_at": "",
}
IS_ENDED = {
    "state": "canceled",
    "canceled_at": datetime(2025, 3, 1, 12, tzinfo=UTC),
    "activated_at": datetime(2019, 5, 5, tzinfo=UTC),
    "cancellation_message": "Moved away",
    "reason_code": "MOVED",
    "next_assessment_at": None,
}

Case = tuple[dict[str, str], dict[str, Any]]


def vault(name: str, token: str, customer_token: str = "") -> Case:
    kind = "bank_account" if name == "gocardless" else "credit_card"
    card = {"payment_profile_last_four": "0042", **EXPIRES, **BILLING} if kind == "credit_card" else {}
    cells = {
        "payment_profile_current_vault": name,
        "payment_profile_vault_token": token,
        "payment_profile_customer_vault_token": customer_token,
    }
    expected = {"current_vault": name, "vault_token": token, "customer_vault_token": customer_token or None}
    if card:
        expected |= {"masked_card_number": "XXXX-XXXX-XXXX-0042", "billing_zip": "02120"}
    return cells | card, {f"{kind}.{field}": value for field, value in expected.items()}


def cases(shop: Shop) -> list[Case]:
    """List what rows say besides the usual, and what their subscriptions are to have."""
    dates = {
        "Aug 06 2030 11:34:00 -0400": AT,
        "Aug 06 2030 11:34 -0400": AT,
        "2030-08-06T11:34:00-04:00": AT,
        "8/6/2030 11:34:00 EDT": AT,
        "8/6/2030 8:34:00 PDT": AT,
        "2030-08-06T15:34:00Z": AT,
        "2030-08-06": datetime(2030, 8, 6, 16, tzinfo=UTC),
        "2030-12-06": datetime(2030, 12, 6, 17, tzinfo=UTC),
    }
    plain = {"state": "active", "total_revenue_in_cents": 0, "reference": None, "credit_card": None}
    period = {"previous_billing_at": NOON, "import_mrr": "true"}
    began = {"current_period_started_at": datetime(2026, 1, 6, 12, tzinfo=UTC), "next_assessment_at": AT}
    existing = {name: "" for name in person(0) if name.startswith("customer_")}
    existing |= {"customer_id": str(shop.customer), "product_handle": "", "product_id": str(shop.product)}
    annual = {"product_price_point_id": shop.annual, "total_revenue_in_cents": 0}
    return [
        ({}, plain | {"product.handle": "basic", "current_period_ends_at": AT, "bank_account": None}),
        *(({"next_billing_at": text}, {"next_assessment_at": at}) for text, at in dates.items()),
        (period, began | {"activated_at": began["current_period_started_at"]}),
        (period | {"activated_at": "2020-01-06"}, began | {"activated_at": datetime(2020, 1, 6, 17, tzinfo=UTC)}),
        (ENDED, IS_ENDED),
        (ENDED | {"next_billing_at": "2025-03-06", "previous_billing_at": "2025-02-06"}, IS_ENDED),
        (
            CARD | EXPIRES | BILLING | {"payment_profile_first_name": "Augusta"},
            {f"credit_card.{name}": value for name, value in ADDRESS.items()}
            | {"credit_card.masked_card_number": "XXXX-XXXX-XXXX-1111", "credit_card.card_type": "visa"}
            | {"credit_card.expiration_month": 11, "credit_card.expiration_year": 2030}
            | {"credit_card.first_name": "Augusta", "credit_card.last_name": "No13", "total_revenue_in_cents": 0},
        ),
        vault("stripe_connect", TOKEN),
        vault("authorizenet", "123456789", "77"),
        vault("braintree_blue", "60428388"),
        vault("bogus", "1"),
        vault("gocardless", "MD000B2S6QED0V", "CU000BDK60TJWA"),
        (existing, {"customer.id": shop.customer, "customer.email": "old@example.com", "product.id": shop.product}),
        # No setup fee for what begins later.
        ({"product_price_point_id": str(shop.annual)}, annual),
        ({"product_price_point_handle": "annual"}, annual),
        *(({"payment_collection_method": name}, {"payment_collection_method": name}) for name in METHODS),
        ({"currency": "EUR", "coupon_code": "SPRING"}, {"currency": "EUR", "coupon_codes": ["SPRING"]}),
        (
            {f"customer_{name}": value for name, value in PERSON.items()},
            {f"customer.{name}": value for name, value in PERSON.items()},
        ),
        (
            {"product_price_point_handle": "annual", "next_billing_at": "NOW", "payment_profile_last_four": "1111"}
            | MADE_UP
            | EXPIRES,
            {"state": "active", "total_revenue_in_cents": 1500},
        ),
    ]


METHODS = ("automatic", "invoice", "remittance")


def told(made: Subscription, path: str) -> Any:
    found: Any = made
    for name in path.split("."):
        found = getattr(found, name)
    return found


async def test_the_columns(maxio: AsyncMaxio, sandbox: Sandbox, shop: Shop, journal: Path) -> None:
    sandbox.configure(relationship_invoicing_enabled=False)
    table = cases(shop)
    rows = [person(number, **cells) for number, (cells, _) in enumerate(table)]
    report = await imported(maxio, rows, journal, site_zone=ZoneInfo("America/New_York"))
    assert sandbox.effects.count(IMPORTED) == len(table)
    for (_, expected), row in zip(table, report.rows(), strict=True):
        assert (row.status, row.messages) == ("applied", ()), row
        made = await maxio.subscriptions.get(row.object_id or 0)
        assert {path: told(made, path) for path in expected} == expected
        who = {name: told(made, f"customer.{name}") for name in ("first_name", "last_name", "email", "reference")}
        given = {name: row.payload.get(f"customer_{name}", who[name]) for name in who}
        assert who == given
        if row.payload.get("next_billing_at") == "NOW":
            assert made.current_period_ends_at is not None
            assert made.current_period_ends_at - datetime.now(UTC) < timedelta(days=32)


async def one(maxio: AsyncMaxio, row: dict[str, str], journal: Path, **settings: Any) -> tuple[RowRecord, Subscription]:
    """Import a row alone, and read what was made of it."""
    (record,) = (await imported(maxio, [row], journal, **settings)).rows()
    assert (record.status, record.action) == ("applied", "create"), record.messages
    assert record.object_id is not None
    return record, await maxio.subscriptions.get(record.object_id)


async def test_a_bare_date_without_the_zone_of_the_site(maxio: AsyncMaxio, journal: Path) -> None:
    record, made = await one(maxio, person(1, next_billing_at="2030-08-06"), journal)
    assert made.next_assessment_at == datetime(2030, 8, 6, 12, tzinfo=UTC)
    assert record.messages == ("a date without a time was taken as noon in UTC: give the site's time zone",)


async def test_now_is_refused_where_a_trial_would_begin(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    rows = [person(n, next_billing_at="NOW", product_handle="trial") for n in range(3)]
    rows += [person(9, product_handle="trial")]
    report = await imported(maxio, rows, journal)
    assert statuses(report) == ["failed"] * 3 + ["applied"]
    first, *_, last = report.rows()
    assert first.messages[0].startswith("line 2, next_billing_at: NOW charges at once, and the product has a trial")
    assert (await maxio.subscriptions.get(last.object_id or 0)).state == "active"
    assert sandbox.effects.count(IMPORTED) == 1
    assert len(sandbox.requests.of("read_product_by_handle")) == 1


async def test_components(maxio: AsyncMaxio, shop: Shop, journal: Path) -> None:
    row = person(1) | {
        f"metered_component_id[{shop.metered}]": "22",
        f"quantity_component_id[{shop.quantity}]price_point_id[{shop.cheap}]": "1.5",
        f"on_off_component_id[{shop.on_off}]": "1",
    }
    _, made = await one(maxio, row, journal)
    found = {each.component_id: each async for each in maxio.subscriptions.components.list(made.id)}
    assert found[shop.metered].unit_balance == 22
    assert Decimal(str(found[shop.quantity].allocated_quantity)) == Decimal("1.5")
    assert found[shop.quantity].price_point_id == shop.cheap
    assert found[shop.on_off].enabled is True


async def test_a_component_under_another_kind_is_refused(
    maxio: AsyncMaxio, sandbox: Sandbox, shop: Shop, journal: Path
) -> None:
    """The API would take the subscription, and leave its quantity out."""
    named = {
        f"quantity_component_id[{shop.metered}]": "line 2, {}: Component {} is a metered_component on the site. "
        "Write `metered` instead of `quantity`.",
        f"on_off_component_id[{shop.quantity}]": "line 3, {}: Component {} is a quantity_based_component on the site. "
        "Write `quantity` instead of `on_off`.",
        f"quantity_component_id[{shop.prepaid}]": "line 4, {}: Component {} is a prepaid_usage_component on the site. "
        "It cannot be imported.",
        "quantity_component_id[999]": "Component: could not be found: 999.",
    }
    report = await imported(maxio, [person(n) | {name: "1"} for n, name in enumerate(named)], journal)
    assert statuses(report) == ["failed"] * 4
    for (name, text), row in zip(named.items(), report.rows(), strict=True):
        assert row.messages == (text.format(name, name.partition("[")[2].rstrip("]")),)
    assert sandbox.effects.count(IMPORTED) == 0


async def test_custom_fields_by_id(maxio: AsyncMaxio, shop: Shop, journal: Path) -> None:
    row = person(1) | {
        f"subscription_metafield_id[{shop.color}]": "Blue",
        f"customer_metafield_id[{shop.taste}]": "Orange",
    }
    record, made = await one(maxio, row, journal)
    assert record.messages == ()
    assert made.customer is not None
    of_subscription = [(each.name, each.value) async for each in maxio.metadata.list("subscriptions", made.id)]
    of_customer = [(each.name, each.value) async for each in maxio.metadata.list("customers", made.customer.id or 0)]
    assert (of_subscription, of_customer) == ([("Color", "Blue")], [("Taste", "Orange")])


async def test_custom_fields_that_are_not_there_are_left_out(maxio: AsyncMaxio, shop: Shop, journal: Path) -> None:
    row = person(1) | {
        f"subscription_metafield_id[{shop.taste}]": "Blue",
        "customer_metafield_id[999]": "Orange",
    }
    record, made = await one(maxio, row, journal)
    assert record.messages == (
        f"subscription_metafield_id[{shop.taste}]: the site has no such custom field of a subscription; the "
        "subscription was created without it",
        "customer_metafield_id[999]: the site has no such custom field of a customer; the subscription was created "
        "without it",
    )
    assert [each.name async for each in maxio.metadata.list("subscriptions", made.id)] == []
    assert [each.name async for each in maxio.metafields.list("customers")] == ["Taste"], "none was made up"


async def test_the_example_of_the_documentation(maxio: AsyncMaxio, shop: Shop, journal: Path) -> None:
    row = person(1, customer_city="Anywhere", next_billing_at="NOW", **MADE_UP, **BILLING) | {
        "payment_profile_last_four": "2345",
        "payment_profile_expiration_month": "11",
        "payment_profile_expiration_year": "2017",
        "payment_profile_card_type": "visa",
        f"metered_component_id[{shop.metered}]": "22",
    }
    record, made = await one(maxio, row, journal)
    assert (made.state, made.total_revenue_in_cents) == ("active", 1000)
    assert made.credit_card is not None
    assert made.credit_card.masked_card_number == "XXXX-XXXX-XXXX-2345"
    assert len(record.messages) == 1
    assert "has expired" in record.messages[0]


async def test_a_reference_for_each_subscription(maxio: AsyncMaxio, journal: Path) -> None:
    record, made = await one(maxio, person(1), journal, reference_prefix="import-7-")
    assert made.reference == f"import-7-{record.key}"
