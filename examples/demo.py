"""A company's first months on Maxio, on the sandbox: no site, no key and no network are needed.

It sets up a catalogue, signs up the customers of `signups.csv`, reports what they used, lets three months pass, lists
the invoices, and receives webhooks. All calls are those that a live site takes: there, `AsyncMaxio("subdomain",
api_key="...")` stands in place of `sandbox.client()`.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from rich.console import Console
from rich.table import Table

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk.sources import csv_rows
from maxio_sdk.bulk.sync import BulkReport, Sync
from maxio_sdk.bulk.usage import UsageRecorder
from maxio_sdk.models.webhook_payloads import SubscriptionPayload
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.webhooks import MemoryStore, WebhookEvent, WebhookReceiver

SIGNUPS = Path(__file__).with_name("signups.csv")
SHARED_KEY = "a key that the site and the receiver share"

console = Console()
receiver = WebhookReceiver(SHARED_KEY, store=MemoryStore())
signups: list[str] = []


@receiver.on("signup_success")
async def signed_up(event: WebhookEvent[SubscriptionPayload]) -> None:
    """Runs once for each signup, after the signature was verified and the webhook answered."""
    customer = event.payload.subscription.customer
    signups.append(f"{customer.first_name} {customer.last_name}" if customer else "?")


async def set_up_catalogue(maxio: AsyncMaxio) -> None:
    family = await maxio.product_families.create(name="Plans", handle="plans")
    for handle, price_in_cents in (("basic", 4_900), ("pro", 19_900)):
        await maxio.products.create(
            family.id,
            name=handle.title(),
            handle=handle,
            description=f"The {handle} plan",
            price_in_cents=price_in_cents,
            interval=1,
            interval_unit="month",
            require_credit_card=False,
        )
    await maxio.components.create_metered(
        family.id,
        name="Text messages",
        handle="sms",
        unit_name="message",
        pricing_scheme="per_unit",
        unit_price=Decimal("0.0125"),
    )


async def sign_up(maxio: AsyncMaxio, folder: Path) -> tuple[BulkReport, BulkReport]:
    """The same file twice: first the customers, then a subscription for each. Neither doubles when it is run again."""
    customers = Sync(
        kind="customers",
        match="reference",
        mapping={"user_id": "reference", "mail": "email", "company": "organization"},
        drop_unknown=True,
    )
    subscriptions = Sync(
        kind="subscriptions",
        mode="insert",
        mapping={"user_id": "customer_reference", "plan": "product_handle", "billing": "payment_collection_method"},
        drop_unknown=True,
    )
    return (
        await customers.run(maxio, csv_rows(SIGNUPS), journal=folder / "customers.journal"),
        await subscriptions.run(maxio, csv_rows(SIGNUPS), journal=folder / "subscriptions.journal"),
    )


async def report_usage(maxio: AsyncMaxio, folder: Path) -> tuple[int, int]:
    """Many small uses, gathered on disk and reported as one sum for each subscription and day."""
    subscriptions = await maxio.subscriptions.list(state="active").collect()
    recorded = 0
    with UsageRecorder(folder / "usage.db") as recorder:
        for subscription in subscriptions:
            for messages in range(1, subscription.id % 5 + 4):
                await recorder.arecord(subscription.id, "handle:sms", messages * 100)
                recorded += 1
        # Usually only the days that are over are sent, and slowly; here today's too, and at once.
        tomorrow = datetime.now(UTC).date() + timedelta(days=1)
        flush = await recorder.flush(maxio, before=tomorrow, pace=0, concurrency=4)
    return recorded, flush.sent


def show_signups(customers: BulkReport, subscriptions: BulkReport) -> None:
    table = Table("what", "applied", "failed", "unknown", title=f"Bulk sync of {SIGNUPS.name}")
    for name, report in (("customers", customers), ("subscriptions", subscriptions)):
        table.add_row(name, str(report.applied), str(report.failed), str(report.unknown))
    console.print(table)
    for report in (customers, subscriptions):
        for row in report.rows():
            if row.status != "applied":
                console.print(f"  line {row.number}: {'; '.join(row.messages)}", style="yellow")


async def show_invoices(maxio: AsyncMaxio) -> None:
    """`async for` walks every page, and asks for the next one ahead."""
    count: Counter[str] = Counter()
    total: dict[str, Decimal] = {}
    async for invoice in maxio.invoices.list(per_page=50, direction="asc"):
        month = f"{invoice.issue_date:%B %Y}"
        count[month] += 1
        total[month] = total.get(month, Decimal()) + (invoice.total_amount or 0)
    table = Table("issued", "invoices", "billed", title="Invoices")
    for month in count:
        table.add_row(month, str(count[month]), f"{total[month]:,.2f}")
    console.print(table)


async def main() -> None:
    sandbox = Sandbox(webhook_transport=httpx.ASGITransport(receiver))
    sandbox.configure(shared_key=SHARED_KEY)
    sandbox.faults.slow(seconds=0.02)  # a short way to the server, so that requests overlap
    with TemporaryDirectory() as name:
        folder = Path(name)
        async with sandbox.client() as maxio, receiver:
            await maxio.webhooks.endpoints.create(
                url="https://hooks.example.com/maxio", webhook_subscriptions=["signup_success", "payment_success"]
            )
            await set_up_catalogue(maxio)
            show_signups(*await sign_up(maxio, folder))

            recorded, sent = await report_usage(maxio, folder)
            console.print(f"\n{recorded} uses recorded, reported in {sent} sums.\n")

            sandbox.clock.advance(days=93)  # three renewals of each subscription, in order
            await show_invoices(maxio)

            await sandbox.webhooks.deliver()
            await receiver.settled()
            console.print(f"\n{len(signups)} verified webhooks handled, the first for {signups[0]}.")
            requests = sandbox.requests
            console.print(f"{requests.count} requests in all; the server saw {requests.peak} at a time at most.")


if __name__ == "__main__":
    asyncio.run(main())
