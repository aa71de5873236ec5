"""A subscription to be billed, put into the state of a sandbox as it is."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from maxio_sdk.sandbox._engine.invoicing import issue
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceLine
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.products import Product, ProductFamily, ProductPricePoint
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.support import Api, Reply

__all__ = ["adhoc", "charge_line", "events_of", "issued", "subscribed", "with_card"]


def subscribed(api: Api, **values: Any) -> Subscription:
    """Make a customer with a remittance subscription to a product of 10.00 a month."""
    site = api.site
    times = {"created_at": site.now, "updated_at": site.now}
    family = site[ProductFamily].first(handle="family") or site[ProductFamily].add(
        ProductFamily(id=site[ProductFamily].new_id(), name="Family", handle="family", **times)
    )
    product = site[Product].first(handle="gold")
    if product is None:
        product = Product(id=site[Product].new_id(), product_family_id=family.id, name="Gold", handle="gold", **times)
        site[Product].add(product)
        point = ProductPricePoint(
            id=site[ProductPricePoint].new_id(),
            product_id=product.id,
            name="Original",
            handle="original",
            price_in_cents=1000,
            interval=1,
            interval_unit="month",
            type="default",
            **times,
        )
        site[ProductPricePoint].add(point)
        product.default_price_point_id = point.id
    customer = Customer(
        id=site[Customer].new_id(), first_name="Ada", last_name="Byron", email="ada@example.com", city="London", **times
    )
    site[Customer].add(customer)
    fields = {
        "state": "active",
        "payment_collection_method": "remittance",
        "current_period_started_at": site.now,
        "current_period_ends_at": site.now + timedelta(days=31),
        **values,
    }
    subscription = Subscription(
        id=site[Subscription].new_id(),
        customer_id=customer.id,
        product_id=product.id,
        product_price_point_id=product.default_price_point_id,
        **times,
        **fields,
    )
    return site[Subscription].add(subscription)


def with_card(api: Api, subscription: Subscription, *, behavior: str = "succeeds") -> PaymentProfile:
    """Let a subscription pay by a card."""
    site = api.site
    profile = PaymentProfile(
        id=site[PaymentProfile].new_id(),
        customer_id=subscription.customer_id,
        payment_type="credit_card",
        created_at=site.now,
        updated_at=site.now,
        behavior=behavior,
        masked_card_number="XXXX-XXXX-XXXX-1111",
        card_type="visa",
        expiration_month=1,
        expiration_year=2030,
    )
    site[PaymentProfile].add(profile)
    subscription.payment_profile_id = profile.id
    subscription.payment_collection_method = "automatic"
    return profile


def charge_line(amount: str, kind: str = "product") -> InvoiceLine:
    """Make a line of an amount."""
    return InvoiceLine(
        title="Gold", kind=kind, quantity=Decimal(1), unit_price=Decimal(amount), subtotal=Decimal(amount)
    )


def issued(api: Api, subscription: Subscription, amount: str = "10", **values: Any) -> Invoice:
    """Issue an invoice of one line."""
    return issue(api.site, subscription, [charge_line(amount)], role=values.pop("role", "renewal"), **values)


def adhoc(api: Api, subscription: Subscription, *items: dict[str, Any], **fields: Any) -> Reply:
    """Create an ad hoc invoice over the API: of the items given, or of one of 100.00."""
    lines = list(items) or [{"title": "Work", "quantity": 1, "unit_price": "100.00"}]
    return api.call(
        "create_invoice",
        path={"subscription_id": subscription.id},
        body={"invoice": {"line_items": lines, **fields}},
    )


def events_of(api: Api, uid: str, *, status_changes: bool = False) -> list[str]:
    """List the types of the events of an invoice, as the event stream has them."""
    query = {"invoice_uid": uid, **({"with_change_invoice_status": "true"} if status_changes else {})}
    return [event["event_type"] for event in api.call("list_invoice_events", query=query).json["events"]]
