"""A site for imports, and the rows that it takes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import anyio
import attrs

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk._journal import RowRecord
from maxio_sdk.bulk.imports import import_subscriptions
from maxio_sdk.bulk.report import BulkReport
from maxio_sdk.sandbox import Sandbox
from tests.bulk.imports.imports_support import Row, written

__all__ = [
    "IMPORTED",
    "Rows",
    "Shop",
    "imported",
    "messages",
    "nameless",
    "open_shop",
    "people",
    "person",
    "statuses",
    "writes",
]

IMPORTED = "create_subscription"
NEXT = "2030-08-06T15:34:00Z"

Rows = list[dict[str, str]]


@attrs.frozen(kw_only=True)
class Shop:
    """The ids of what the site sells."""

    snapshot: dict[str, Any] = attrs.field(repr=False)
    product: int
    annual: int
    """A price point of the product."""
    metered: int
    quantity: int
    cheap: int
    """A price point of the component of quantities."""
    on_off: int
    prepaid: int
    color: int
    """A custom field of subscriptions."""
    taste: int
    """One of customers."""
    customer: int


def open_shop() -> Shop:
    """Make the site."""
    return anyio.run(_open)


async def _open() -> Shop:
    sandbox = Sandbox()
    sandbox.configure(currencies=("EUR",))
    async with sandbox.client() as maxio:
        family = await maxio.product_families.create(name="Plans")
        terms: dict[str, Any] = {"price_in_cents": 1000, "interval": 1, "interval_unit": "month"}
        basic = await maxio.products.create(str(family.id), name="Basic", handle="basic", description="Basic", **terms)
        await maxio.products.create(
            str(family.id), name="Trial", handle="trial", description="Trial", trial_interval=14,
            trial_interval_unit="day", trial_price_in_cents=0, **terms,
        )  # fmt: skip
        setup = terms | {"initial_charge_in_cents": 500}
        annual = await maxio.products.price_points.create(basic.id, name="Annual", handle="annual", **setup)
        priced: dict[str, Any] = {"pricing_scheme": "per_unit", "unit_price": "2"}
        in_family = str(family.id)
        components = maxio.components
        metered = await components.create_metered(in_family, name="Calls", unit_name="call", **priced)
        seats = await components.create_quantity_based(
            in_family, name="Seats", unit_name="seat", allow_fractional_quantities=True, **priced
        )
        prices = [{"starting_quantity": 1, "unit_price": "1"}]
        cheap = await components.price_points.create(
            seats.id, name="Cheap", handle="cheap", pricing_scheme="per_unit", prices=prices
        )
        on_off = await components.create_on_off(in_family, name="Backup", unit_price="5")
        prepaid = await components.create_prepaid_usage(
            in_family, name="Mails", unit_name="mail", overage_pricing=priced | {"prices": prices}, **priced
        )
        await maxio.coupons.create(family.id, name="Spring", code="SPRING", description="Spring", percentage="10")
        (color,) = await maxio.metafields.create("subscriptions", metafields=[{"name": "Color"}])
        (taste,) = await maxio.metafields.create("customers", metafields=[{"name": "Taste"}])
        await maxio.reason_codes.create(code="MOVED", description="Moved away")
        customer = await maxio.customers.create(first_name="Old", last_name="Friend", email="old@example.com")
    return Shop(
        snapshot=sandbox.snapshot(),
        product=basic.id,
        annual=annual.id,
        metered=metered.id,
        quantity=seats.id,
        cheap=cheap.id,
        on_off=on_off.id,
        prepaid=prepaid.id,
        color=color.id,
        taste=taste.id,
        customer=customer.id,
    )


def person(number: int, **more: str) -> dict[str, str]:
    """Make the row of a customer who is billed later, and who can be found by a reference."""
    return {
        "product_handle": "basic",
        "customer_first_name": "Ada",
        "customer_last_name": f"No{number}",
        "customer_email": f"ada-{number}@example.com",
        "customer_reference": f"u-{number}",
        "next_billing_at": NEXT,
        **more,
    }


async def imported(maxio: AsyncMaxio, rows: Sequence[Row] | bytes | Path, journal: Path, **settings: Any) -> BulkReport:
    source = rows if isinstance(rows, bytes | Path) else written(rows)
    return await import_subscriptions(maxio, source, journal=journal, **settings)


def statuses(report: BulkReport) -> list[str]:
    return [row.status for row in report.rows()]


def messages(report: BulkReport) -> list[tuple[str, ...]]:
    found: list[RowRecord] = list(report.rows())
    return [row.messages for row in found]


def people(count: int, **more: str) -> Rows:
    return [person(number, **more) for number in range(count)]


def nameless(rows: Rows) -> Rows:
    """Take away the references, by which rows are found."""
    return [{**row, "customer_reference": ""} for row in rows]


def writes(sandbox: Sandbox) -> int:
    return sum(entry.method != "GET" for entry in sandbox.requests)
