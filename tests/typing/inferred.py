"""What type checkers infer from real calls. Checked by mypy and pyright, never run.

An `ignore` that is not needed is an error to both, so each wrong call below must be one.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, assert_type

from maxio_sdk import APIResponse, AsyncMaxio, Page, Pager, RequestOptions, UnknownVariant, from_wire
from maxio_sdk.models import (
    BankAccountPaymentProfile,
    CreateCustomer,
    CreditCardPaymentProfile,
    Customer,
    CustomerAttributes,
    Invoice,
    Metafield,
    Subscription,
    SubscriptionState,
    WebhookSubscription,
)


async def right(maxio: AsyncMaxio) -> None:
    customer = await maxio.customers.create(first_name="Ada", last_name="Byron", email="ada@example.com")
    assert_type(customer, Customer)
    assert_type(customer.id, int)
    assert_type(customer.reference, str | None)
    assert_type(customer.created_at, datetime)
    assert_type(await maxio.customers.get(customer.id), Customer)
    assert_type(await maxio.customers.find(reference="u-1"), Customer)
    assert_type(await maxio.customers.delete(7), None)
    assert_type(maxio.customers.list(q="ada"), Pager[Customer])
    assert_type(await maxio.customers.list(q="ada", per_page=50), Page[Customer])
    assert_type(await maxio.customers.list().collect(limit=10), list[Customer])

    assert_type(maxio.subscriptions.list(state="active"), Pager[Subscription])
    async for subscription in maxio.subscriptions.list(customer_id=customer.id):
        assert_type(subscription, Subscription)
        assert_type(subscription.state, SubscriptionState | str)
        assert_type(subscription.customer, Customer)
        assert_type(subscription.canceled_at, datetime | None)
    signup = await maxio.subscriptions.create(
        product_handle="gold",
        customer_attributes=CustomerAttributes(first_name="Ada", last_name="Byron", email="ada@example.com"),
        coupon_codes=["SUMMER", "VIP"],
        request_options=RequestOptions(timeout=5.0),
    )
    assert_type(signup, Subscription)
    assert_type(await maxio.subscriptions.cancel(7, cancellation_message="bye"), Subscription)
    assert_type(
        await maxio.subscriptions.create(product_handle="gold", customer_attributes={"first_name": "Ada"}), Subscription
    )

    invoice = await maxio.invoices.void("inv_1", reason="Duplicate")
    assert_type(invoice, Invoice)
    assert_type(invoice.due_amount, Decimal)
    assert_type(await maxio.metafields.create("customers", name="Color"), list[Metafield])

    profile = await maxio.payment_profiles.get(7)
    if isinstance(profile, CreditCardPaymentProfile):
        assert_type(profile.masked_card_number, str | None)
    elif isinstance(profile, BankAccountPaymentProfile):
        assert_type(profile.bank_name, str | None)
    elif isinstance(profile, UnknownVariant):
        assert_type(profile.raw, Any)

    endpoint = await maxio.webhooks.endpoints.create(
        url="https://example.com", webhook_subscriptions=["signup_success"]
    )
    assert_type(endpoint.id, int)
    wanted = [*(endpoint.webhook_subscriptions or []), WebhookSubscription.SIGNUP_SUCCESS]
    await maxio.webhooks.endpoints.update(endpoint.id, url=endpoint.url, webhook_subscriptions=wanted)
    known = [WebhookSubscription.SIGNUP_SUCCESS, WebhookSubscription.SIGNUP_FAILURE]
    await maxio.webhooks.endpoints.update(endpoint.id, url=endpoint.url, webhook_subscriptions=known)
    names = ["signup_success"]
    await maxio.webhooks.endpoints.update(endpoint.id, url=endpoint.url, webhook_subscriptions=names)
    await maxio.webhooks.endpoints.update(endpoint.id, url=endpoint.url, webhook_subscriptions=("signup_success",))

    raw = await maxio.with_raw_response.customers.create(first_name="Ada", last_name="Byron", email="a@example.com")
    assert_type(raw, APIResponse[Customer])
    assert_type(raw.data, Customer)
    assert_type(await maxio.with_raw_response.customers.list(q="ada"), APIResponse[Page[Customer]])

    assert_type(from_wire({"id": 1}, Customer), Customer)
    CreateCustomer(first_name="Ada", last_name="Byron", email="ada@example.com")


async def wrong(maxio: AsyncMaxio) -> None:
    await maxio.customers.create(first_name="Ada", last_name="Byron")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    await maxio.customers.create(  # type: ignore[call-arg]
        first_name="Ada",
        last_name="Byron",
        email="ada@example.com",
        nickname="A",  # pyright: ignore[reportCallIssue]
    )
    await maxio.customers.create(
        first_name=7,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        last_name="Byron",
        email="ada@example.com",
    )
    await maxio.subscriptions.create(
        coupon_codes="ABC",  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    )
    maxio.events.list(filter="signup_success")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    await maxio.customers.get()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    maxio.custmers  # type: ignore[attr-defined]  # noqa: B018  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    CreateCustomer(first_name="Ada", last_name="Byron")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Customer(nickname="A")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
