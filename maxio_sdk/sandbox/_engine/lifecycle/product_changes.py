"""Changing the product or the price point of a subscription without charging for it."""

from __future__ import annotations

from collections.abc import Mapping

from maxio_sdk.sandbox._engine.catalogue.entitlements import product_taken
from maxio_sdk.sandbox._engine.catalogue.product_prices import custom_product_price_point
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.lifecycle.states import owner, touch, whose
from maxio_sdk.sandbox._engine.signing_up.plans import named_price_point, named_product
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["INVALID_PRODUCT", "change_data", "change_plan", "set_plan", "take_plan", "tell_product_change"]

INVALID_PRODUCT = "Invalid Product"


def change_plan(site: Site, subscription: Subscription, fields: Fields) -> None:
    """Change the product or price point as an update asks: now, at the next renewal, or not any more."""
    if "next_product_id" in fields:
        _plan_product(site, subscription, fields)
    elif "next_product_price_point_id" in fields:
        _plan_price_point(site, subscription, fields)
    product = _product(site, subscription, fields)
    custom_price = fields.object("custom_price")
    if custom_price is not None:
        price_point = custom_product_price_point(site, product, custom_price, subscription.id)
    elif _names_a_plan(fields):
        price_point = named_price_point(site, product, fields)
    else:
        return
    if fields.flag("product_change_delayed"):
        _schedule(site, subscription, product, price_point)
    else:
        if subscription.snap_day is not None and product.id != subscription.product_id:
            subscription.leaves_snap_day = True
        set_plan(site, subscription, product, price_point)


def _names_a_plan(fields: Fields) -> bool:
    names = ("product_id", "product_handle", "product_price_point_id", "product_price_point_handle")
    return any(fields.raw(name) not in (None, "") for name in names)


def _product(site: Site, subscription: Subscription, fields: Fields) -> Product:
    """Find the product that the price point belongs to: the named one, or the present one."""
    if fields.raw("product_id") in (None, "") and not fields.text("product_handle"):
        return site[Product][subscription.product_id]
    product = named_product(site, fields)
    if product is None:
        raise unprocessable(INVALID_PRODUCT)
    return product


def _plan_product(site: Site, subscription: Subscription, fields: Fields) -> None:
    """Plan another product by its id, or call a planned change off by an empty one."""
    product_id = fields.integer("next_product_id")
    if product_id is None:
        subscription.next_product_id = None
        subscription.next_product_price_point_id = None
        return
    product = site[Product].get(product_id)
    if product is None or product.archived_at is not None:
        raise unprocessable(INVALID_PRODUCT)
    price_point_id = fields.integer("next_product_price_point_id") or product.default_price_point_id
    _schedule(site, subscription, product, _price_point(site, product, price_point_id))


def _plan_price_point(site: Site, subscription: Subscription, fields: Fields) -> None:
    price_point_id = fields.integer("next_product_price_point_id")
    if price_point_id is None:
        subscription.next_product_price_point_id = None
        return
    product = site[Product][subscription.next_product_id or subscription.product_id]
    _schedule(site, subscription, product, _price_point(site, product, price_point_id))


def _price_point(site: Site, product: Product, price_point_id: int) -> ProductPricePoint:
    named = Fields({"product_price_point_id": price_point_id}, site.zone)
    return named_price_point(site, product, named)


def _schedule(site: Site, subscription: Subscription, product: Product, price_point: ProductPricePoint) -> None:
    """Change the product when the subscription renews."""
    subscription.next_product_id = product.id
    subscription.next_product_price_point_id = price_point.id
    touch(site, subscription)
    data = change_data(subscription, product, price_point)
    effective_at = subscription.current_period_ends_at
    if effective_at is not None:
        data["effective_at"] = effective_at.astimezone(site.zone).isoformat(timespec="seconds")
    happened(
        site,
        "subscription_product_change_scheduled",
        f"Product change scheduled on {whose(site, subscription)}",
        subscription=subscription,
        data=data,
    )


def set_plan(site: Site, subscription: Subscription, product: Product, price_point: ProductPricePoint) -> None:
    """Change the product now. It is charged from the next renewal on."""
    previous = site[Product][subscription.product_id]
    data = change_data(subscription, product, price_point)
    changed = (subscription.product_id, subscription.product_price_point_id) != (product.id, price_point.id)
    take_plan(site, subscription, product, price_point)
    touch(site, subscription)
    if changed:
        tell_product_change(site, subscription, previous, data)


def take_plan(site: Site, subscription: Subscription, product: Product, price_point: ProductPricePoint) -> None:
    """Put a subscription on a product and a price point of it, in place of whatever was planned for it."""
    moved = subscription.product_id != product.id
    subscription.product_id = product.id
    subscription.product_price_point_id = price_point.id
    subscription.product_version_number = product.version_number
    subscription.next_product_id = None
    subscription.next_product_price_point_id = None
    if moved:
        product_taken(site, subscription)


def change_data(subscription: Subscription, product: Product, price_point: ProductPricePoint) -> dict[str, int | str]:
    """Make the event data of a change to another plan. Call it before the change."""
    return {
        "previous_product_id": subscription.product_id,
        "new_product_id": product.id,
        "previous_product_price_point_id": subscription.product_price_point_id,
        "new_product_price_point_id": price_point.id,
    }


def tell_product_change(
    site: Site, subscription: Subscription, previous: Product, data: Mapping[str, int | str]
) -> None:
    """Report that a subscription moved from one product to the one that it has now."""
    product = site[Product][subscription.product_id]
    happened(
        site,
        "subscription_product_change",
        f"Product changed on {owner(site, subscription)} from '{previous.name}' to '{product.name}'",
        subscription=subscription,
        data=data,
        subject=previous,
    )
