"""Records that tests of people and money begin with, put straight into the site."""

from __future__ import annotations

from typing import Any

from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.products import Product, ProductFamily, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.support import Api

__all__ = ["add_card", "add_customer", "add_plan", "add_subscription"]


def add_customer(api: Api, **fields: Any) -> dict[str, Any]:
    """Create a customer by the API and give its JSON."""
    values = {"first_name": "Martha", "last_name": "Washington", "email": "martha@example.com"} | fields
    return api.call("create_customer", body={"customer": values}).json["customer"]


def add_plan(site: Site, *, price_in_cents: int = 3000, interval: int = 1, unit: str = "month") -> ProductPricePoint:
    """Put a product with one price in."""
    family = site[ProductFamily].add(
        ProductFamily(
            id=site[ProductFamily].new_id(), name="Acme", handle="acme", created_at=site.now, updated_at=site.now
        )
    )
    product = site[Product].add(
        Product(
            id=site[Product].new_id(),
            product_family_id=family.id,
            name="Pro",
            created_at=site.now,
            updated_at=site.now,
        )
    )
    price_point = site[ProductPricePoint].add(
        ProductPricePoint(
            id=site[ProductPricePoint].new_id(),
            product_id=product.id,
            name="Original",
            price_in_cents=price_in_cents,
            interval=interval,
            interval_unit=unit,
            created_at=site.now,
            updated_at=site.now,
        )
    )
    product.default_price_point_id = price_point.id
    return price_point


def add_subscription(api: Api, customer_id: int | None = None, **fields: Any) -> Subscription:
    """Put an active subscription in, with a customer and a product of its own where none are named."""
    site = api.site
    if customer_id is None:
        customer_id = int(add_customer(api)["id"])
    if "product_price_point_id" not in fields:
        fields["product_price_point_id"] = add_plan(site).id
    price_point = site[ProductPricePoint][fields["product_price_point_id"]]
    values: dict[str, Any] = {"state": "active", "created_at": site.now, "updated_at": site.now} | fields
    return site[Subscription].add(
        Subscription(
            id=site[Subscription].new_id(), customer_id=customer_id, product_id=price_point.product_id, **values
        )
    )


def add_card(site: Site, subscription: Subscription, behavior: str = "succeeds") -> PaymentProfile:
    """Give a subscription a card."""
    assert site[Customer].get(subscription.customer_id) is not None
    card = PaymentProfile(
        id=site[PaymentProfile].new_id(),
        customer_id=subscription.customer_id,
        payment_type="credit_card",
        created_at=site.now,
        updated_at=site.now,
        behavior=behavior,
    )
    subscription.payment_profile_id = card.id
    return site[PaymentProfile].add(card)
