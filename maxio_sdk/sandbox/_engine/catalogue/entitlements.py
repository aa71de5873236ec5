"""What subscriptions may use, by the features of their products and components."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import attrs

from maxio_sdk.sandbox._engine.catalogue.feature_items import Owner, items_of
from maxio_sdk.sandbox._engine.catalogue.feature_templates import coerced
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.features import FeatureItem, FeatureTemplate, GrantedValue, ProductTaken
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent

__all__ = ["Entitlement", "entitlements_of", "product_taken"]

_ALLOCATED: Final = ("quantity_based_component", "on_off_component", "prepaid_usage_component")


@attrs.frozen(kw_only=True)
class Entitlement:
    """What a subscription may use of a feature in one kind of period."""

    template: FeatureTemplate
    value: bool | Decimal | str
    periodicity_interval: int | None
    periodicity_unit: str | None
    sources: tuple[str, ...]
    """The names of the product and the components that granted it."""


def product_taken(site: Site, subscription: Subscription) -> None:
    """Note that a subscription was moved to another product, whose present features it then has."""
    store = site[ProductTaken]
    store.add(
        ProductTaken(
            id=store.new_id(),
            subscription_id=subscription.id,
            product_id=subscription.product_id,
            as_if_id=site[Subscription].next_id,
        )
    )


def entitlements_of(site: Site, subscription: Subscription) -> list[Entitlement]:
    """List the entitlements of a subscription, one for each feature and period.

    Where several things grant the same, a right is had if one of them grants it, limits add up, and of texts the
    last one counts: components come after the product.
    """
    found: dict[tuple[int, int | None, str | None], Entitlement] = {}
    for source, item, granted in _grants(site, subscription):
        template = site[FeatureTemplate][item.feature_template_id]
        new = Entitlement(
            template=template,
            value=coerced(template, granted.value or ""),
            periodicity_interval=granted.periodicity_interval,
            periodicity_unit=granted.periodicity_unit,
            sources=(source,),
        )
        key = (template.id, granted.periodicity_interval, granted.periodicity_unit)
        found[key] = _merged(found[key], new) if key in found else new
    return list(found.values())


def _merged(first: Entitlement, second: Entitlement) -> Entitlement:
    value = second.value
    if isinstance(first.value, bool) and isinstance(second.value, bool):
        value = first.value or second.value
    elif isinstance(first.value, Decimal) and isinstance(second.value, Decimal):
        value = first.value + second.value
    sources = tuple(dict.fromkeys((*first.sources, *second.sources)))
    return attrs.evolve(first, value=value, sources=sources)


def _grants(site: Site, subscription: Subscription) -> Iterator[tuple[str, FeatureItem, GrantedValue]]:
    product = site[Product].get(subscription.product_id)
    if product is not None:
        holder = _holder_id(site, subscription)
        for item, granted in _of_owner(site, product, holder, subscription.product_price_point_id):
            yield product.name, item, granted
    for having in site[SubscriptionComponent].where(subscription_id=subscription.id):
        component = site[Component].get(having.component_id)
        if component is None or (component.kind in _ALLOCATED and having.allocated_quantity <= 0):
            continue
        for item, granted in _of_owner(site, component, having.id, having.price_point_id):
            yield component.name, item, granted


def _holder_id(site: Site, subscription: Subscription) -> int:
    """Tell since when the subscription has its product, as the id that a new one would have got then."""
    taken = site[ProductTaken].where(subscription_id=subscription.id)
    if taken and taken[-1].product_id == subscription.product_id:
        return taken[-1].as_if_id
    return subscription.id


def _of_owner(site: Site, owner: Owner, holder_id: int, price_point_id: int) -> list[tuple[FeatureItem, GrantedValue]]:
    """List what an owner grants to a holder. What is attached to its price point goes before the owner's own."""
    chosen: dict[tuple[int, int | None, str | None], tuple[FeatureItem, GrantedValue]] = {}
    for item in sorted(items_of(site, owner), key=lambda each: each.price_point_id is not None):
        if item.price_point_id not in (None, price_point_id):
            continue
        granted = next((each for each in reversed(item.history) if each.from_id <= holder_id), None)
        if granted is not None and granted.value is not None:
            key = (item.feature_template_id, granted.periodicity_interval, granted.periodicity_unit)
            chosen[key] = (item, granted)
    return list(chosen.values())
