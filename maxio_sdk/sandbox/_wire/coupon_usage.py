"""How a coupon was used."""

from __future__ import annotations

from decimal import Decimal

import attrs

from maxio_sdk.sandbox._billing.money import from_cents, to_cents
from maxio_sdk.sandbox._engine.catalogue.coupons import coupon_subscriptions
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.coupons import Coupon
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.numbers import number_value

__all__ = ["coupon_usage"]


@attrs.define
class _Sums:
    signups: int = 0
    savings: Decimal = Decimal(0)
    revenue_in_cents: int = 0


def coupon_usage(site: Site, coupon: Coupon) -> list[dict[str, Json]]:
    """Tell per product of the coupon's family how often it was applied, what it saved and what its users paid."""
    products = site[Product].where(product_family_id=coupon.product_family_id)
    sums = {product.id: _Sums() for product in products}
    for subscription_id in coupon_subscriptions(site, coupon):
        subscription = site[Subscription].get(subscription_id)
        if subscription is not None and subscription.product_id in sums:
            of_product = sums[subscription.product_id]
            of_product.signups += 1
            of_product.revenue_in_cents += subscription.total_revenue_in_cents
            of_product.savings += _savings(site, coupon, subscription)
    return [_written(product, sums[product.id]) for product in products]


def _savings(site: Site, coupon: Coupon, subscription: Subscription) -> Decimal:
    return sum(
        (
            discount.discount_amount
            for invoice in site[Invoice].where(subscription_id=subscription.id)
            if invoice.status not in ("voided", "canceled")
            for discount in invoice.discounts
            if discount.source_type == "Coupon" and discount.source_id == coupon.id
        ),
        Decimal(0),
    )


def _written(product: Product, sums: _Sums) -> dict[str, Json]:
    savings_in_cents = to_cents(sums.savings)
    return {
        "id": product.id,
        "name": product.name,
        "signups": sums.signups,
        "savings": number_value(from_cents(savings_in_cents)),
        "savings_in_cents": savings_in_cents,
        "revenue": number_value(from_cents(sums.revenue_in_cents)),
        "revenue_in_cents": sums.revenue_in_cents,
    }
