"""The JSON of scheduled renewals."""

from __future__ import annotations

from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.scheduled_renewals import Contract, ScheduledRenewal, ScheduledRenewalItem
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.components import price_point_type
from maxio_sdk.sandbox._wire.text import decimal_text, time_text

__all__ = ["scheduled_renewal_item_wire", "scheduled_renewal_wire"]


def scheduled_renewal_wire(site: Site, renewal: ScheduledRenewal) -> dict[str, Json]:
    """Write a planned term, without its items."""
    contract = site[Contract].get(renewal.contract_id)
    return {
        "id": renewal.id,
        "site_id": site.settings.id,
        "subscription_id": renewal.subscription_id,
        "starts_at": time_text(site, renewal.starts_at),
        "ends_at": time_text(site, renewal.ends_at),
        "lock_in_at": time_text(site, renewal.lock_in_at),
        "created_at": time_text(site, renewal.created_at),
        "status": renewal.status,
        "contract": None if contract is None else _contract_wire(site, contract),
    }


def _contract_wire(site: Site, contract: Contract) -> dict[str, Json]:
    return {
        "id": contract.id,
        "maxio_id": f"con_{contract.id}",
        "number": contract.number,
        "register": {
            "id": site.settings.id,
            "maxio_id": f"reg_{site.settings.id}",
            "name": site.settings.name,
            "currency_code": site.settings.currency,
        },
    }


def scheduled_renewal_item_wire(site: Site, item: ScheduledRenewalItem) -> dict[str, Json]:
    """Write a product or a component of a planned term."""
    subclass, kind = _what(site, item)
    return {
        "id": item.id,
        "subscription_id": item.subscription_id,
        "subscription_renewal_configuration_id": item.renewal_id,
        "item_id": item.item_id,
        "item_type": item.item_type,
        "item_subclass": subclass,
        "price_point_id": item.price_point_id,
        "price_point_type": kind,
        "quantity": int(item.quantity),
        "decimal_quantity": decimal_text(item.quantity),
        "created_at": time_text(site, item.created_at),
    }


def _what(site: Site, item: ScheduledRenewalItem) -> tuple[str, str]:
    """Tell the class of the item, such as `QuantityBasedComponent`, and the type of its price point."""
    if item.item_type == "Component":
        component = site[Component][item.item_id]
        kind = price_point_type(component, site[ComponentPricePoint][item.price_point_id])
        return component.kind.title().replace("_", ""), kind
    product, price_point = site[Product][item.item_id], site[ProductPricePoint][item.price_point_id]
    if price_point.type == "custom":
        return "Product", "custom"
    return "Product", "default" if product.default_price_point_id == price_point.id else "catalog"
