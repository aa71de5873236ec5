"""Coupons: which one a code means, whether it can be used, and what it takes off."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import Literal

from maxio_sdk.sandbox._billing.discounts import Discount, Discountable
from maxio_sdk.sandbox._billing.periods import add_interval
from maxio_sdk.sandbox._engine.catalogue.currency_prices import coupon_amount
from maxio_sdk.sandbox._state.coupons import Coupon, Subcode
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.products import Product, ProductFamily
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import AppliedCoupon, Subscription

__all__ = [
    "NOT_ACTIVE",
    "NOT_FOUND",
    "applied_coupon",
    "coupon_discounts",
    "coupon_problem",
    "coupon_subscriptions",
    "default_family",
    "find_coupon",
    "has_run_out",
]

NOT_FOUND = "Coupon code could not be found."
NOT_ACTIVE = "That coupon is no longer active."

_LINE_KINDS = (
    "product",
    "trial",
    "initial",
    "quantity_based_component",
    "prepaid_usage_component",
    "on_off_component",
    "metered_component",
    "event_based_component",
)
"""Charges for what was subscribed to. Ad hoc charges and taxes have no discount."""


def default_family(site: Site) -> ProductFamily | None:
    """Find the family that codes are looked up in where none is named: the first one that is not archived."""
    return next((family for family in site[ProductFamily] if family.archived_at is None), None)


def find_coupon(site: Site, code: str, product_family_id: int | None = None) -> Coupon | None:
    """Find the coupon of a code or a subcode, in capitals or not, in one product family or in any."""
    wanted = code.strip().upper()
    found = [
        *site[Coupon].where(code=wanted),
        *(site[Coupon][subcode.coupon_id] for subcode in site[Subcode].where(code=wanted)),
    ]
    return next((one for one in found if product_family_id in (None, one.product_family_id)), None)


def coupon_problem(site: Site, coupon: Coupon, product: Product | None) -> str | None:
    """Tell why a coupon cannot be applied now: not at all, or not to a subscription to the product."""
    if product is not None and coupon.product_family_id != product.product_family_id:
        return NOT_FOUND
    if coupon.archived_at is not None or (coupon.end_date is not None and coupon.end_date < site.now):
        return NOT_ACTIVE
    if coupon.start_date is not None and coupon.start_date > site.now:
        return NOT_ACTIVE
    if coupon.conversion_limit is not None and len(coupon_subscriptions(site, coupon)) >= coupon.conversion_limit:
        return NOT_ACTIVE
    if product is not None and not _good_for_product(coupon, product):
        return "That coupon is not valid for this product."
    return None


def _good_for_product(coupon: Coupon, product: Product) -> bool:
    """A coupon that is for components too may find these on any product."""
    products = {each.item_id for each in coupon.restrictions if each.item_type == "Product"}
    components = any(each.item_type == "Component" for each in coupon.restrictions)
    return not products or components or product.id in products


def applied_coupon(site: Site, coupon: Coupon, code: str) -> AppliedCoupon:
    """Make what a subscription keeps of a coupon that is applied to it now."""
    expires_at = None
    uses_allowed = 1 if coupon.recurring_scheme == "do_not_recur" else coupon.duration_period_count
    if coupon.recurring_scheme == "recur_with_duration" and coupon.duration_interval is not None:
        unit = coupon.duration_interval_unit or "month"
        expires_at = add_interval(site.now, coupon.duration_interval, unit, site.zone)
    return AppliedCoupon(
        coupon_id=coupon.id, code=code.strip().upper(), uses_allowed=uses_allowed, expires_at=expires_at
    )


def coupon_discounts(
    site: Site,
    subscription: Subscription,
    *,
    mid_period: bool = False,
    accrued: Collection[str] = (),
    end: Literal["cancellation", "expiration"] | None = None,
    start: datetime | None = None,
) -> Sequence[Discount]:
    """List what the subscription's coupons take off an invoice now, in the order they were applied.

    `mid_period`: the invoice is for allocations in the middle of a period, which some coupons are not for; `accrued`
    are the uids of lines of such that it gathers. `end`: it is the last one before the subscription ends. `start`:
    it is for the period that begins then, in place of the present one.
    """
    start = start or subscription.current_period_started_at
    discounts: list[Discount] = []
    for applied in subscription.coupons:
        coupon = site[Coupon].get(applied.coupon_id)
        if coupon is None or has_run_out(applied, start, site.now) or not _holds_to(coupon, end):
            continue
        if not (mid_period and coupon.exclude_mid_period_allocations):
            left_out = accrued if coupon.exclude_mid_period_allocations else ()
            discounts.append(_discount(site, coupon, applied, subscription.currency, left_out))
    return discounts


def has_run_out(applied: AppliedCoupon, start: datetime | None, now: datetime) -> bool:
    """Tell whether a coupon is of no use any more to a subscription whose period began, or will begin, at a time.

    One that is for a number of periods holds to the end of the last of them, one that is for once is used up at once.
    """
    if applied.expires_at is not None and applied.expires_at <= max(now, start or now):
        return True
    if applied.uses_allowed is None or applied.use_count < applied.uses_allowed:
        return False
    return applied.uses_allowed == 1 or applied.counted_for != start


def _holds_to(coupon: Coupon, end: Literal["cancellation", "expiration"] | None) -> bool:
    if end == "cancellation":
        return coupon.apply_on_cancel_at_end_of_period
    return end is None or coupon.apply_on_subscription_expiration


def _discount(site: Site, coupon: Coupon, applied: AppliedCoupon, currency: str, left_out: Collection[str]) -> Discount:
    return Discount(
        percentage=coupon.percentage,
        amount=None if coupon.percentage is not None else coupon_amount(site, coupon, currency),
        compounding=coupon.compounding_strategy != "full-price",
        eligible=_eligibility(coupon, left_out),
        title=coupon.name,
        code=applied.code,
        source_type="Coupon",
        source_id=coupon.id,
        description=coupon.description,
    )


def _eligibility(coupon: Coupon, left_out: Collection[str]) -> Callable[[Discountable], bool]:
    """Decide which lines the coupon is good for: by its restrictions, else all charges of the subscription."""
    products = {each.item_id for each in coupon.restrictions if each.item_type == "Product"}
    components = {each.item_id for each in coupon.restrictions if each.item_type == "Component"}

    def eligible(line: Discountable) -> bool:
        if line.kind not in _LINE_KINDS or line.uid in left_out:
            return False
        if not coupon.restrictions:
            return True
        return line.component_id in components if line.component_id is not None else line.product_id in products

    return eligible


def coupon_subscriptions(site: Site, coupon: Coupon) -> set[int]:
    """List the subscriptions that have the coupon, or had a discount by it, by their ids."""
    having = {
        subscription.id
        for subscription in site[Subscription]
        if any(applied.coupon_id == coupon.id for applied in subscription.coupons)
    }
    return having | {invoice.subscription_id for invoice in _discounted(site, coupon) if invoice.subscription_id}


def _discounted(site: Site, coupon: Coupon) -> Iterable[Invoice]:
    return (
        invoice
        for invoice in site[Invoice]
        if any(each.source_type == "Coupon" and each.source_id == coupon.id for each in invoice.discounts)
    )
