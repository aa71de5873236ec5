"""Renewals of a subscription that are planned ahead."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, time
from decimal import Decimal

from maxio_sdk.sandbox._engine.catalogue.component_prices import (
    component_price_point_by,
    custom_component_price_point,
    default_component_price_point,
)
from maxio_sdk.sandbox._engine.catalogue.product_prices import (
    custom_product_price_point,
    default_price_point,
    product_price_point_by,
)
from maxio_sdk.sandbox._engine.lifecycle.renewal_plans import (
    check_free,
    lock_in,
    plan_renewal,
    run_renewal_plans,
    set_item,
)
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.scheduled_renewals import Contract, ScheduledRenewal, ScheduledRenewalItem
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.scheduled_renewals import scheduled_renewal_item_wire, scheduled_renewal_wire

__all__: list[str] = []

_STATUSES = ("draft", "scheduled", "pending", "canceled", "active", "fulfilled")


def _subscription(site: Site, call: Call) -> Subscription:
    run_renewal_plans(site)
    return need(site, Subscription, call.id("subscription_id"))


def _renewal(site: Site, call: Call, parameter: str = "id") -> ScheduledRenewal:
    subscription = _subscription(site, call)
    renewal = need(site, ScheduledRenewal, call.id(parameter))
    if renewal.subscription_id != subscription.id:
        raise not_found()
    return renewal


def _draft(site: Site, call: Call) -> ScheduledRenewal:
    """Find the plan whose items the call is about, which must still be open to changes."""
    renewal = _renewal(site, call, "scheduled_renewals_configuration_id")
    _allow(renewal, ("draft",), "edited")
    return renewal


def _allow(renewal: ScheduledRenewal, statuses: Collection[str], done: str) -> None:
    if renewal.status not in statuses:
        raise unprocessable(f"A scheduled renewal that is {renewal.status} cannot be {done}.")


def _answer(site: Site, renewal: ScheduledRenewal) -> Answer:
    return Answer(body={"scheduled_renewal_configuration": scheduled_renewal_wire(site, renewal)})


@handles("list_scheduled_renewal_configurations")
def list_scheduled_renewal_configurations(site: Site, call: Call) -> Answer:
    """List the scheduled renewals of a subscription."""
    subscription, status = _subscription(site, call), call.query.text("status")
    if status and status not in _STATUSES:
        raise unprocessable(f"invalid status: {status}")
    found = [
        renewal
        for renewal in site[ScheduledRenewal].where(subscription_id=subscription.id)
        if not status or renewal.status == status
    ]
    return Answer(body={"scheduled_renewal_configurations": [scheduled_renewal_wire(site, each) for each in found]})


@handles("create_scheduled_renewal_configuration")
def create_scheduled_renewal_configuration(site: Site, call: Call) -> Answer:
    """Plan a renewal, with what the subscription has now."""
    subscription, fields = _subscription(site, call), call.fields("renewal_configuration", required=False)
    renewal = plan_renewal(site, subscription, starts_at=fields.time("starts_at"), ends_at=fields.time("ends_at"))
    renewal.lock_in_at = fields.time("lock_in_at")
    _set_contract(site, renewal, fields)
    _check_term(renewal)
    answer = _answer(site, renewal)
    return Answer.created(answer.body)


@handles("read_scheduled_renewal_configuration")
def read_scheduled_renewal_configuration(site: Site, call: Call) -> Answer:
    """Give a scheduled renewal."""
    return _answer(site, _renewal(site, call))


@handles("update_scheduled_renewal_configuration")
def update_scheduled_renewal_configuration(site: Site, call: Call) -> Answer:
    """Change the term, the lock-in time or the contract."""
    renewal, fields = _renewal(site, call), call.fields("renewal_configuration", required=False)
    _allow(renewal, ("draft",), "edited")
    renewal.starts_at = fields.time("starts_at") or renewal.starts_at
    renewal.ends_at = fields.time("ends_at") or renewal.ends_at
    if "lock_in_at" in fields:
        renewal.lock_in_at = fields.time("lock_in_at")
    _set_contract(site, renewal, fields)
    _check_term(renewal)
    return _answer(site, renewal)


def _check_term(renewal: ScheduledRenewal) -> None:
    if renewal.ends_at <= renewal.starts_at:
        raise unprocessable("Ends at: must be after starts at.")
    if renewal.lock_in_at is not None and renewal.lock_in_at > renewal.starts_at:
        raise unprocessable("Lock in at: must be on or before starts at.")


def _set_contract(site: Site, renewal: ScheduledRenewal, fields: Fields) -> None:
    """Put the plan under a contract, where the site uses them."""
    number, new = fields.integer("contract_id"), fields.flag("create_new_contract")
    if (number is not None or new) and not site.settings.contracts_enabled:
        raise unprocessable("Contracts are not enabled for this site.")
    if new:
        number = site[Contract].new_id()
        site[Contract].add(Contract(id=number, number=f"C-{number}", subscription_id=renewal.subscription_id))
    elif number is not None and site[Contract].get(number) is None:
        raise unprocessable("Contract: could not be found.")
    if number is not None:
        renewal.contract_id = number


@handles("cancel_scheduled_renewal_configuration")
def cancel_scheduled_renewal_configuration(site: Site, call: Call) -> Answer:
    """Give a plan up."""
    renewal = _renewal(site, call)
    _allow(renewal, ("draft", "scheduled", "pending"), "canceled")
    renewal.status = "canceled"
    return _answer(site, renewal)


@handles("lock_in_scheduled_renewal_immediately")
def lock_in_scheduled_renewal_immediately(site: Site, call: Call) -> Answer:
    """Lock a plan in now."""
    renewal = _renewal(site, call)
    _allow(renewal, ("draft", "scheduled"), "locked in")
    lock_in(site, renewal)
    return _answer(site, renewal)


@handles("schedule_scheduled_renewal_lock_in")
def schedule_scheduled_renewal_lock_in(site: Site, call: Call) -> Answer:
    """Set the day on which a plan is locked in."""
    renewal, fields = _renewal(site, call), call.fields()
    _allow(renewal, ("draft", "scheduled"), "locked in")
    day = fields.day("lock_in_at")
    if day is None:
        raise unprocessable("Lock in at: cannot be blank.")
    if day < site.now.date():
        raise unprocessable("Lock in at: must be in the future.")
    renewal.lock_in_at = datetime.combine(day, time(), site.zone)
    _check_term(renewal)
    check_free(site, renewal)
    renewal.status = "scheduled"
    run_renewal_plans(site)
    return _answer(site, renewal)


@handles("unpublish_scheduled_renewal_configuration")
def unpublish_scheduled_renewal_configuration(site: Site, call: Call) -> Answer:
    """Make a plan editable again."""
    renewal = _renewal(site, call)
    _allow(renewal, ("draft", "scheduled", "pending"), "unpublished")
    renewal.status, renewal.lock_in_at = "draft", None
    return _answer(site, renewal)


@handles("create_scheduled_renewal_configuration_item")
def create_scheduled_renewal_configuration_item(site: Site, call: Call) -> Answer:
    """Add a product or a component to a plan."""
    renewal, fields = _draft(site, call), call.fields("renewal_configuration_item", required=False)
    item_type, item_id = fields.text("item_type"), fields.integer("item_id")
    if item_type not in ("Product", "Component"):
        raise unprocessable("Item type: must be Product or Component.")
    thing = _thing(site, item_type, item_id)
    if thing is None:
        raise unprocessable("Item: could not be found.")
    quantity = _quantity(thing, fields, Decimal(1))
    price_point = _price_point(site, renewal, thing, fields, None)
    item = set_item(site, renewal, item_type, thing.id, price_point, quantity=quantity)
    return Answer.created({"scheduled_renewal_configuration_item": scheduled_renewal_item_wire(site, item)})


@handles("update_scheduled_renewal_configuration_item")
def update_scheduled_renewal_configuration_item(site: Site, call: Call) -> Answer:
    """Change the price or the quantity of an item."""
    renewal, fields = _draft(site, call), call.fields("renewal_configuration_item", required=False)
    item = _item(site, call, renewal)
    if fields.text("item_type", item.item_type) != item.item_type or (
        fields.integer("item_id", item.item_id) != item.item_id
    ):
        raise unprocessable("Item: cannot be changed. Add another item instead.")
    thing = _thing(site, item.item_type, item.item_id)
    if thing is None:
        raise not_found()
    item.quantity = _quantity(thing, fields, item.quantity)
    item.price_point_id = _price_point(site, renewal, thing, fields, item.price_point_id)
    return Answer(body={"scheduled_renewal_configuration_item": scheduled_renewal_item_wire(site, item)})


@handles("delete_scheduled_renewal_configuration_item")
def delete_scheduled_renewal_configuration_item(site: Site, call: Call) -> Answer:
    """Remove an item from a plan."""
    site[ScheduledRenewalItem].remove(_item(site, call, _draft(site, call)))
    return Answer.nothing()


def _item(site: Site, call: Call, renewal: ScheduledRenewal) -> ScheduledRenewalItem:
    item = need(site, ScheduledRenewalItem, call.id("id"))
    if item.renewal_id != renewal.id:
        raise not_found()
    return item


def _thing(site: Site, item_type: str, item_id: int | None) -> Product | Component | None:
    return site[Product].get(item_id) if item_type == "Product" else site[Component].get(item_id)


def _quantity(thing: Product | Component, fields: Fields, default: Decimal) -> Decimal:
    quantity = fields.decimal("quantity")
    if quantity is None:
        return default
    if quantity < 0:
        raise unprocessable("Quantity: must be greater than or equal to 0.")
    fractional = isinstance(thing, Component) and thing.allow_fractional_quantities
    if not fractional and quantity != quantity.to_integral_value():
        raise unprocessable("Quantity: must be an integer.")
    if isinstance(thing, Component) and thing.kind == "on_off_component" and quantity not in (0, 1):
        raise unprocessable("Quantity: must be either 1 (on) or 0 (off).")
    return quantity


def _price_point(
    site: Site, renewal: ScheduledRenewal, thing: Product | Component, fields: Fields, present: int | None
) -> int:
    """Find the price point that the item is to have: a custom one, the one that is named, or the present one."""
    custom, number = fields.object("custom_price"), fields.integer("price_point_id")
    if isinstance(thing, Component):
        if custom is not None:
            return custom_component_price_point(site, thing, custom, renewal.subscription_id).id
        default = default_component_price_point(site, thing).id
        found = component_price_point_by(site, thing, str(number)) if number is not None else None
        chosen = found.id if found else None
    else:
        if custom is not None:
            return custom_product_price_point(site, thing, custom, renewal.subscription_id).id
        default = default_price_point(site, thing).id
        chosen = None
        if number is not None and (price_point := product_price_point_by(site, thing, str(number))) is not None:
            chosen = price_point.id
    if number is None:
        return default if present is None else present
    if chosen is None:
        raise unprocessable("Price point: could not be found.")
    return chosen
