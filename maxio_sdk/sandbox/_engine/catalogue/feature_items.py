"""Features attached to products and components."""

from __future__ import annotations

from typing import Final, TypeAlias

from maxio_sdk.sandbox._engine.catalogue.feature_templates import check_periodicity, value_problem
from maxio_sdk.sandbox._engine.problems import Problems
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.features import FeatureItem, FeatureTemplate, GrantedValue
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent

__all__ = ["Owner", "attach", "change_item", "items_of", "put_back", "subscriptions_count", "take_off"]

Owner: TypeAlias = Product | Component

_ENDED: Final = ("canceled", "expired", "failed_to_create", "trial_ended")


def items_of(site: Site, owner: Owner) -> list[FeatureItem]:
    """List everything that is or was attached to a product or a component."""
    if isinstance(owner, Product):
        return site[FeatureItem].where(product_id=owner.id)
    return site[FeatureItem].where(component_id=owner.id)


def _next_holder_id(site: Site, item: FeatureItem) -> int:
    """Give the id of the next subscription (or subscription component) that would come under the item."""
    return site[Subscription].next_id if item.product_id is not None else site[SubscriptionComponent].next_id


def attach(site: Site, owner: Owner, fields: Fields) -> FeatureItem:
    """Attach a feature to a product or a component, or to one of its price points."""
    template = site[FeatureTemplate].get(fields.integer("feature_template_id"))
    if template is None or template.archived_at is not None:
        raise unprocessable("Feature template: could not be found.")
    problems = Problems()
    price_point_type, price_point_id = _read_price_point(site, owner, fields, problems)
    item = FeatureItem(
        id=site[FeatureItem].new_id(),
        feature_template_id=template.id,
        value=template.default_value or "",
        product_id=owner.id if isinstance(owner, Product) else None,
        component_id=owner.id if isinstance(owner, Component) else None,
        periodicity_interval=template.default_periodicity_interval,
        periodicity_unit=template.default_periodicity_unit,
        price_point_type=price_point_type,
        price_point_id=price_point_id,
        created_at=site.now,
        updated_at=site.now,
    )
    _set_values(template, item, fields, problems)
    if _twin(site, owner, item) is not None:
        problems.invalid("feature", "is already attached.")
    problems.check()
    site[FeatureItem].add(item)
    _grant(site, item, everyone=bool(fields.flag("propagate_to_subscriptions")))
    return item


def _read_price_point(site: Site, owner: Owner, fields: Fields, problems: Problems) -> tuple[str | None, int | None]:
    kind, number = fields.text("price_point_type") or None, fields.integer("price_point_id")
    if (kind is None) != (number is None):
        problems.invalid("price_point", "the type and the id must be given together.")
    if kind is None or number is None:
        return None, None
    if isinstance(owner, Product):
        of_product = site[ProductPricePoint].get(number)
        known = kind == "ProductPricePoint" and of_product is not None and of_product.product_id == owner.id
    else:
        of_component = site[ComponentPricePoint].get(number)
        known = kind == "PricePoint" and of_component is not None and of_component.component_id == owner.id
    if not known:
        problems.invalid("price_point", "could not be found.")
    return kind, number


def _set_values(template: FeatureTemplate, item: FeatureItem, fields: Fields, problems: Problems) -> None:
    if "value" in fields:
        item.value = fields.text("value") or ""
    if "periodicity_interval" in fields:
        item.periodicity_interval = fields.integer("periodicity_interval")
    if "periodicity_unit" in fields:
        item.periodicity_unit = fields.text("periodicity_unit") or None
    if not item.value.strip():
        problems.blank("value")
    elif problem := value_problem(template, item.value):
        problems.invalid("value", problem)
    check_periodicity(problems, item.periodicity_interval, item.periodicity_unit)


def _twin(site: Site, owner: Owner, item: FeatureItem) -> FeatureItem | None:
    """Find another item that grants the same feature in the same period at the same place."""

    def place(one: FeatureItem) -> tuple[object, ...]:
        return one.feature_template_id, one.price_point_id, one.periodicity_interval, one.periodicity_unit

    others = (one for one in items_of(site, owner) if one.archived_at is None and one.id != item.id)
    return next((one for one in others if place(one) == place(item)), None)


def change_item(site: Site, owner: Owner, item: FeatureItem, fields: Fields) -> None:
    """Change the value or the period of an attached feature."""
    problems = Problems()
    _set_values(site[FeatureTemplate][item.feature_template_id], item, fields, problems)
    if _twin(site, owner, item) is not None:
        problems.invalid("feature", "is already attached.")
    problems.check()
    item.updated_at = site.now
    _grant(site, item, everyone=bool(fields.flag("propagate_to_subscriptions")))


def _grant(site: Site, item: FeatureItem, *, everyone: bool) -> None:
    """Let later subscriptions have the present value, or all of them."""
    granted = GrantedValue(
        from_id=0 if everyone else _next_holder_id(site, item),
        value=item.value,
        periodicity_interval=item.periodicity_interval,
        periodicity_unit=item.periodicity_unit,
    )
    item.history = (granted,) if everyone else (*item.history, granted)


def take_off(site: Site, item: FeatureItem, *, destroy_entitlements: bool) -> None:
    """Take a feature off. Subscriptions keep what they have of it, unless that is to be destroyed."""
    item.archived_at = item.updated_at = site.now
    nothing = GrantedValue(from_id=_next_holder_id(site, item), value=None)
    item.history = () if destroy_entitlements else (*item.history, nothing)


def put_back(site: Site, owner: Owner, item: FeatureItem) -> None:
    """Put a feature back that was taken off."""
    if item.archived_at is None:
        return
    template = site[FeatureTemplate][item.feature_template_id]
    if template.archived_at is not None:
        raise unprocessable("Feature template: is archived.")
    if _twin(site, owner, item) is not None:
        raise unprocessable("Feature: is already attached.")
    item.archived_at = None
    item.updated_at = site.now
    _grant(site, item, everyone=False)


def subscriptions_count(site: Site, owner: Owner) -> int:
    """Count the subscriptions that a change of the owner's features can be passed on to."""
    if isinstance(owner, Product):
        return sum(subscription.state not in _ENDED for subscription in site[Subscription].where(product_id=owner.id))
    holders = {having.subscription_id for having in site[SubscriptionComponent].where(component_id=owner.id)}
    subscriptions = [site[Subscription].get(holder) for holder in holders]
    return sum(each is not None and each.state not in _ENDED for each in subscriptions)
