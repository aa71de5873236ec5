"""Offers as JSON."""

from __future__ import annotations

from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.coupons import Coupon
from maxio_sdk.sandbox._state.offers import Offer, OfferItem
from maxio_sdk.sandbox._state.products import Product, ProductFamily, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.text import decimal_text, time_text

__all__ = ["offer_wire"]


def offer_wire(site: Site, offer: Offer) -> dict[str, Json]:
    """Write an offer."""
    product = site[Product][offer.product_id]
    family = site[ProductFamily][product.product_family_id]
    price_point = site[ProductPricePoint][offer.product_price_point_id]
    return {
        "id": offer.id,
        "site_id": site.settings.id,
        "product_family_id": family.id,
        "product_id": product.id,
        "product_price_point_id": price_point.id,
        "product_revisable_number": offer.product_version_number,
        "name": offer.name,
        "handle": offer.handle,
        "description": offer.description,
        "created_at": time_text(site, offer.created_at),
        "updated_at": time_text(site, offer.updated_at),
        "archived_at": time_text(site, offer.archived_at),
        "offer_items": [_item_wire(site, item) for item in offer.items],
        "offer_discounts": [
            {"coupon_code": code, "coupon_id": coupon_id, "coupon_name": site[Coupon][coupon_id].name}
            for coupon_id, code in zip(offer.coupon_ids, offer.coupon_codes, strict=True)
        ],
        "product_family_name": family.name,
        "product_name": product.name,
        "product_price_point_name": price_point.name,
        "product_price_in_cents": price_point.price_in_cents,
        "offer_signup_pages": [],
    }


def _item_wire(site: Site, item: OfferItem) -> dict[str, Json]:
    component = site[Component][item.component_id]
    price_point = site[ComponentPricePoint][item.price_point_id]
    written: dict[str, Json] = {
        "component_id": component.id,
        "price_point_id": price_point.id,
        "starting_quantity": decimal_text(item.starting_quantity),
        "editable": False,
        "component_unit_price": decimal_text(price_point.prices[0].unit_price) if price_point.prices else None,
        "component_name": component.name,
        "price_point_name": price_point.name,
        "currency_prices": [],
    }
    if site.settings.multi_frequency_enabled:
        written |= {"interval": price_point.interval, "interval_unit": price_point.interval_unit}
    return written
