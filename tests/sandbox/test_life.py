"""Whole stories, told by our own client over real HTTP, with strict decoding."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import AsyncIterator
from datetime import datetime
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs

import attrs
import pytest

from maxio_sdk import AsyncMaxio, NotFoundError, UnprocessableEntityError
from maxio_sdk.models import Customer, Product, ProductFamily, Subscription
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox.server import running

pytestmark = pytest.mark.anyio

CARD = {"full_number": "4111 1111 1111 1111", "expiration_month": 12, "expiration_year": 2040}
START = datetime.fromisoformat("2026-01-10T09:00:00+00:00")


@pytest.fixture
def anyio_backend() -> str:
    """uvicorn runs on asyncio alone."""
    return "asyncio"


@pytest.fixture
def sandbox() -> Sandbox:
    made = Sandbox()
    made.clock.freeze()
    made.clock.set(START)
    return made


@pytest.fixture
async def maxio(sandbox: Sandbox) -> AsyncIterator[AsyncMaxio]:
    settings: dict[str, Any] = {"api_key": "sandbox-key", "strict": True, "backoff": 0.001}
    async with running(sandbox) as ports, AsyncMaxio("acme", base_url=ports.url, **settings) as client:
        yield client


@attrs.frozen
class Shop:
    """A catalogue: a plan of 100.00 a month, seats at 10.00, calls at 0.05, support at 20.00."""

    family: ProductFamily
    plan: Product
    seats: int
    calls: int
    support: int


@pytest.fixture
async def shop(maxio: AsyncMaxio) -> Shop:
    family = await maxio.product_families.create(name="Cloud", handle="cloud")
    at = str(family.id)
    plan = await maxio.products.create(
        at, name="Plan", handle="plan", description="", price_in_cents=10_000, interval=1, interval_unit="month"
    )
    seats = await maxio.components.create_quantity_based(
        at, name="Seats", handle="seats", unit_name="seat", pricing_scheme="per_unit", unit_price="10"
    )
    calls = await maxio.components.create_metered(
        at, name="Calls", handle="calls", unit_name="call", pricing_scheme="per_unit", unit_price="0.05"
    )
    support = await maxio.components.create_on_off(at, name="Support", handle="support", unit_price="20")
    await maxio.coupons.create(at, name="Tenth", code="TENTH", description="", percentage="10")
    return Shop(family, plan, seats.id, calls.id, support.id)


async def sign_up(maxio: AsyncMaxio, shop: Shop, **details: Any) -> Subscription:
    customer = {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com", "reference": "ada"}
    settings: dict[str, Any] = {"customer_attributes": customer, "credit_card_attributes": CARD, **details}
    return await maxio.subscriptions.create(product_handle=shop.plan.handle, **settings)


async def test_the_life_of_a_subscription(maxio: AsyncMaxio, sandbox: Sandbox, shop: Shop) -> None:
    # Signup: 100.00 + 3 seats at 10.00 + support 20.00, less a tenth.
    subscription = await sign_up(
        maxio,
        shop,
        coupon_codes=["TENTH"],
        components=[
            {"component_id": shop.seats, "allocated_quantity": 3},
            {"component_id": shop.support, "enabled": True},
        ],
    )
    key = subscription.id
    assert (subscription.state, subscription.balance_in_cents) == ("active", 0)
    assert subscription.total_revenue_in_cents == 13_500
    assert subscription.signup_revenue == Decimal("135.00")
    assert subscription.current_period_ends_at == datetime.fromisoformat("2026-02-10T09:00:00+00:00")
    assert subscription.credit_card is not None
    assert subscription.credit_card.masked_card_number == "XXXX-XXXX-XXXX-1111"
    (signup,) = await maxio.invoices.list(subscription_id=key, line_items=True, discounts=True).collect()
    assert (signup.role, signup.status) == ("signup", "paid")
    assert (signup.subtotal_amount, signup.discount_amount, signup.total_amount) == (150, 15, 135)
    assert len(signup.line_items or []) == 3

    # Usage, and two seats more in the middle of the period: half of 20.00 now.
    await maxio.subscriptions.usages.create(key, shop.calls, quantity=1000, memo="January")
    assert len(await maxio.subscriptions.usages.list(key, shop.calls).collect()) == 1
    sandbox.clock.set(datetime.fromisoformat("2026-01-25T21:00:00+00:00"))
    allocation = await maxio.subscriptions.components.allocate(
        key, shop.seats, quantity=5, upgrade_charge="prorated", accrue_charge=False, memo="Two more"
    )
    assert (allocation.previous_quantity, allocation.quantity) == (3, 5)
    assert (await maxio.subscriptions.get(key)).total_revenue_in_cents == 13_500 + 1_000

    # Renewal: 100.00 + 5 seats + support + 1000 calls at 0.05. The coupon was good once.
    sandbox.clock.advance_to(datetime.fromisoformat("2026-02-10T09:00:00+00:00"))
    renewed = await maxio.subscriptions.get(key)
    assert renewed.current_period_started_at == datetime.fromisoformat("2026-02-10T09:00:00+00:00")
    assert renewed.total_revenue_in_cents == 14_500 + 22_000
    renewal = (await maxio.invoices.list(subscription_id=key, direction="desc").collect())[0]
    assert (renewal.role, renewal.status, renewal.total_amount) == ("renewal", "paid", 220)

    # An invoice of one's own, paid in two parts.
    invoice = await maxio.invoices.create(key, line_items=[{"title": "Set-up", "quantity": "1", "unit_price": "75.00"}])
    assert (invoice.status, invoice.due_amount) == ("open", 75)
    part = await maxio.invoices.record_payment(invoice.uid, amount="25", method="check", memo="first")
    assert (part.status, part.due_amount) == ("open", 50)
    assert (await maxio.subscriptions.get(key)).balance_in_cents == 5_000
    paid = await maxio.invoices.record_payment(invoice.uid, amount="50", method="check", memo="rest")
    assert (paid.status, paid.due_amount) == ("paid", 0)

    # Hold, resume, cancel, reactivate.
    assert (await maxio.subscriptions.pause(key)).state == "on_hold"
    assert (await maxio.subscriptions.resume(key)).state == "active"
    canceled = await maxio.subscriptions.cancel(key, cancellation_message="Too dear")
    assert canceled.state == "canceled"
    assert (canceled.cancellation_method, canceled.cancellation_message) == ("merchant_api", "Too dear")
    with pytest.raises(UnprocessableEntityError, match="already canceled"):
        await maxio.subscriptions.cancel(key)
    back = await maxio.subscriptions.reactivate(key)
    assert back.state == "active"

    # Purge.
    customer = back.customer
    await maxio.subscriptions.purge(key, ack=customer.id)
    with pytest.raises(NotFoundError):
        await maxio.subscriptions.get(key)

    keys = [event.key for event in await maxio.events.list(per_page=200).collect()]
    for expected in ("signup_success", "renewal_success", "payment_success", "component_allocation_change"):
        assert expected in keys


async def test_a_signup_that_is_declined_leaves_nothing(maxio: AsyncMaxio, sandbox: Sandbox, shop: Shop) -> None:
    with pytest.raises(UnprocessableEntityError):
        await sign_up(maxio, shop, credit_card_attributes={**CARD, "full_number": "4012888888881882"})

    assert await maxio.subscriptions.list().collect() == []
    assert await maxio.customers.list().collect() == []
    assert await maxio.invoices.list().collect() == []
    assert sandbox.effects.count("create_subscription") == 0


async def test_custom_fields_on_both_resources(maxio: AsyncMaxio, shop: Shop) -> None:
    subscription = await sign_up(maxio, shop)
    resources: list[tuple[Any, int]] = [
        ("subscriptions", subscription.id),
        ("customers", subscription.customer.id),
    ]
    for resource, key in resources:
        declared = await maxio.metafields.create(resource, metafields=[{"name": "Color"}, {"name": "Size"}])
        assert [each.name for each in declared] == ["Color", "Size"]
        await maxio.metadata.create(resource, key, metadata=[{"name": "Color", "value": "red"}])
        await maxio.metadata.create(resource, key, metadata=[{"name": "Mood", "value": ""}])
        values = {each.name: each.value for each in await maxio.metadata.list(resource, key).collect()}
        assert values == {"Color": "red", "Mood": ""}
        names = {each.name for each in await maxio.metafields.list(resource).collect()}
        assert names == {"Color", "Size", "Mood"}
        await maxio.metadata.delete(resource, key, name="Color")
        assert [each.name for each in await maxio.metadata.list(resource, key).collect()] == ["Mood"]
    found = await maxio.subscriptions.list(metadata={"Mood": ""}).collect()
    assert [each.id for each in found] in ([], [subscription.id])


async def test_events_are_ingested_and_billed(maxio: AsyncMaxio, sandbox: Sandbox, shop: Shop) -> None:
    component = await maxio.components.create_event_based(
        str(shop.family.id),
        name="Texts",
        handle="texts",
        unit_name="text",
        pricing_scheme="per_unit",
        unit_price="1",
        event_based_billing_metric_id=1,
    )
    subscription = await sign_up(maxio, shop, components=[{"component_id": component.id, "enabled": True}])
    event = {"chargify": {"subscription_id": subscription.id}, "messages": 1}
    await maxio.events_based_billing.record("texts", event=event)
    await maxio.events_based_billing.bulk_record("texts", events=[event, event])

    sandbox.clock.advance(days=31)

    renewal = (await maxio.invoices.list(subscription_id=subscription.id, direction="desc").collect())[0]
    assert (renewal.role, renewal.total_amount) == ("renewal", 103)


@attrs.define
class Receiver:
    """Takes webhooks, and fails as often as it is told."""

    got: list[tuple[dict[str, str], bytes]] = attrs.field(factory=list)
    failures: int = 0
    arrived: asyncio.Event = attrs.field(factory=asyncio.Event)

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:] if line)}
        body = await reader.readexactly(int(headers["content-length"]))
        self.got.append((headers, body))
        status = "500 Oops" if self.failures else "200 OK"
        self.failures = max(0, self.failures - 1)
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        self.arrived.set()

    def events(self) -> list[str]:
        """List the names of the events, in the order in which they came."""
        return [parse_qs(body.decode())["event"][0] for _, body in self.got]


async def test_webhooks_are_received_verified_and_repeated(maxio: AsyncMaxio, sandbox: Sandbox, shop: Shop) -> None:
    receiver = Receiver(failures=1)
    server = await asyncio.start_server(receiver, "127.0.0.1", 0)
    async with server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
        await maxio.webhooks.endpoints.create(url=url, webhook_subscriptions=["signup_success", "payment_success"])
        subscription = await sign_up(maxio, shop)
        async with asyncio.timeout(20):
            await receiver.arrived.wait()
        sandbox.clock.advance(minutes=5)
        await sandbox.webhooks.deliver()

    assert sorted(set(receiver.events())) == ["payment_success", "signup_success"]
    assert len(receiver.got) == 3
    for headers, body in receiver.got:
        expected = hmac.new(sandbox.settings.shared_key.encode(), body, hashlib.sha256).hexdigest()
        assert headers["x-chargify-webhook-signature-hmac-sha-256"] == expected
        assert headers["content-type"].startswith("application/x-www-form-urlencoded")
        fields = parse_qs(body.decode())
        assert fields["payload[subscription][id]"] == [str(subscription.id)]
    listed = await maxio.webhooks.list(subscription=subscription.id).collect()
    assert {each.event for each in listed} == {"payment_success", "signup_success"}
    assert all(each.successful for each in listed)


async def test_a_customer_is_found_again(maxio: AsyncMaxio) -> None:
    customer = await maxio.customers.create(first_name="Ada", last_name="Byron", email="ada@example.com", reference="u")
    assert isinstance(customer, Customer)
    assert (await maxio.customers.find(reference="u")).id == customer.id
    assert [each.id for each in await maxio.customers.list(q="byron").collect()] == [customer.id]
    await maxio.customers.delete(customer.id)
    with pytest.raises(NotFoundError):
        await maxio.customers.get(customer.id)
