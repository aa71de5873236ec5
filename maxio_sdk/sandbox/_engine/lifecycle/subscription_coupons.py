"""Coupons on a subscription that exists."""

from __future__ import annotations

from collections.abc import Iterable

from maxio_sdk.sandbox._engine.catalogue.coupons import applied_coupon
from maxio_sdk.sandbox._engine.lifecycle.states import touch
from maxio_sdk.sandbox._engine.signing_up.plans import coupon_of, coupons_of, stack_problem
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["add_coupons", "remove_coupon", "replace_coupons"]


def add_coupons(site: Site, subscription: Subscription, codes: Iterable[str]) -> None:
    """Apply coupons beside those that a subscription has."""
    product = site[Product][subscription.product_id]
    applied = {one.coupon_id: one for one in subscription.coupons}
    for code in codes:
        coupon = coupon_of(site, code, product)
        if coupon.id in applied:
            raise unprocessable(f"Coupon Code: '{code}' - Coupon is already applied to the subscription.")
        applied[coupon.id] = applied_coupon(site, coupon, code)
    problem = stack_problem(site, applied)
    if problem is not None:
        raise unprocessable(problem)
    subscription.coupons = tuple(applied.values())
    touch(site, subscription)


def replace_coupons(site: Site, subscription: Subscription, code: str) -> None:
    """Apply one coupon in place of all that a subscription has."""
    subscription.coupons = coupons_of(site, [code], site[Product][subscription.product_id])
    touch(site, subscription)


def remove_coupon(site: Site, subscription: Subscription, code: str | None) -> bool:
    """Take a coupon off: the one of a code, or else the first. Tells whether there was one."""
    wanted = None if code is None else code.strip().upper()
    found = next((one for one in subscription.coupons if wanted in (None, one.code)), None)
    if found is None:
        return False
    subscription.coupons = tuple(one for one in subscription.coupons if one is not found)
    touch(site, subscription)
    return True
