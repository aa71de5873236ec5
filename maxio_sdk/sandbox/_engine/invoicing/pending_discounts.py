"""What coupons carry forward that are worth more than a bill: their pending discounts."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from maxio_sdk.sandbox._billing.discounts import Discount
from maxio_sdk.sandbox._billing.money import from_cents, to_cents
from maxio_sdk.sandbox._engine.catalogue.currency_prices import coupon_amount
from maxio_sdk.sandbox._state.coupons import Coupon
from maxio_sdk.sandbox._state.invoices import InvoiceDiscount
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import PendingDiscount, Subscription

__all__ = ["carry_forward", "pending_in_cents", "take_pending", "waiting_discounts"]


def pending_in_cents(subscription: Subscription) -> int:
    """Tell what is carried forward to the next bill, all together."""
    return sum(pending.amount_in_cents for pending in subscription.pending_discounts)


def waiting_discounts(site: Site, subscription: Subscription) -> Sequence[Discount]:
    """List what earlier bills left over, as discounts on the next one. They go before the coupons."""
    found = [(pending, site[Coupon].get(pending.coupon_id)) for pending in subscription.pending_discounts]
    return [
        Discount(
            amount=from_cents(pending.amount_in_cents),
            title=coupon.name,
            code=pending.code,
            source_id=coupon.id,
            description=coupon.description,
            rollover=True,
        )
        for pending, coupon in found
        if coupon is not None
    ]


def take_pending(subscription: Subscription, taken: InvoiceDiscount) -> None:
    """Take what a bill used of a pending discount off it."""
    left = to_cents(taken.discount_amount)
    kept: list[PendingDiscount] = []
    for pending in subscription.pending_discounts:
        part = min(pending.amount_in_cents, left) if pending.code == taken.code else 0
        left -= part
        if part < pending.amount_in_cents:
            kept.append(attrs.evolve(pending, amount_in_cents=pending.amount_in_cents - part))
    subscription.pending_discounts = tuple(kept)


def carry_forward(site: Site, subscription: Subscription, taken: InvoiceDiscount) -> None:
    """Keep for the next bill what this one left of a coupon whose discount is not limited."""
    coupon = site[Coupon].get(taken.source_id)
    if coupon is None or not coupon.allow_negative_balance or coupon.percentage is not None:
        return
    left = to_cents(coupon_amount(site, coupon, subscription.currency) - taken.discount_amount)
    if left > 0:
        pending = PendingDiscount(coupon_id=coupon.id, code=taken.code or coupon.code, amount_in_cents=left)
        subscription.pending_discounts = (*subscription.pending_discounts, pending)
