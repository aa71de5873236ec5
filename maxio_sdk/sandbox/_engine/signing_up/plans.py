"""Which product, price point and coupons a request means."""

from __future__ import annotations

from collections.abc import Iterable

from maxio_sdk.sandbox._engine.catalogue.coupons import NOT_FOUND, applied_coupon, coupon_problem, find_coupon
from maxio_sdk.sandbox._engine.catalogue.product_prices import default_price_point, product_price_point_by
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.coupons import Coupon
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import AppliedCoupon

__all__ = ["NO_PRICE_POINT", "coupon_of", "coupons_of", "named_price_point", "named_product", "stack_problem"]

NO_PRICE_POINT = "Product price point: must be a valid price point of the product."


def named_product(site: Site, fields: Fields) -> Product | None:
    """Find the product of `product_id` or `product_handle`, if it may be subscribed to."""
    product_id, handle = fields.integer("product_id"), fields.text("product_handle")
    product = site[Product].get(product_id) if product_id is not None else None
    if product is None and product_id is None and handle:
        product = site[Product].first(handle=handle)
    return product if product is not None and product.archived_at is None else None


def named_price_point(site: Site, product: Product, fields: Fields) -> ProductPricePoint:
    """Find the price point of `product_price_point_id` or `product_price_point_handle`, or else the default one."""
    price_point_id = fields.integer("product_price_point_id")
    handle = fields.text("product_price_point_handle")
    if price_point_id is not None:
        found = site[ProductPricePoint].get(price_point_id)
        found = found if found is not None and found.product_id == product.id else None
    elif handle:
        found = product_price_point_by(site, product, handle)
    else:
        return default_price_point(site, product)
    if found is None or found.archived_at is not None:
        raise unprocessable(NO_PRICE_POINT)
    return found


def coupon_of(site: Site, code: str, product: Product) -> Coupon:
    """Find the coupon of a code, if it can be applied to a subscription to the product now."""
    coupon = find_coupon(site, code, product.product_family_id)
    problem = NOT_FOUND if coupon is None else coupon_problem(site, coupon, product)
    if coupon is None or problem is not None:
        raise unprocessable(f"Coupon Code: '{code}' - {problem}")
    return coupon


def coupons_of(site: Site, codes: Iterable[str], product: Product) -> tuple[AppliedCoupon, ...]:
    """Find the coupons of some codes, if they can be applied together. A code that comes again counts once."""
    found: dict[int, AppliedCoupon] = {}
    for code in codes:
        coupon = coupon_of(site, code, product)
        found.setdefault(coupon.id, applied_coupon(site, coupon, code))
    problem = stack_problem(site, found)
    if problem is not None:
        raise unprocessable(problem)
    return tuple(found.values())


def stack_problem(site: Site, coupon_ids: Iterable[int]) -> str | None:
    """Tell why some coupons do not go together: each of several must be stackable."""
    coupons = [site[Coupon][coupon_id] for coupon_id in coupon_ids]
    alone = next((coupon for coupon in coupons if not coupon.stackable), None)
    if len(coupons) < 2 or alone is None:
        return None
    return f"Coupon Code: '{alone.code}' - Coupon is not stackable and cannot be combined with other coupons."
