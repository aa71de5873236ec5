"""JSON of recurring revenue."""

from __future__ import annotations

from collections.abc import Iterable

from maxio_sdk.sandbox._billing.money import formatted
from maxio_sdk.sandbox._engine.mrr import Breakout, Item, Movement
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.text import quantity_value, time_text

__all__ = ["breakouts_wire", "currency_symbol", "movement_wire"]

_DESCRIPTIONS = {
    "new_business": "{} is purchased",
    "reactivation": "{} is reactivated",
    "churn": "{} is canceled",
    "upgrade": "{} is upgraded",
    "downgrade": "{} is downgraded",
}
_SUBSCRIBERS = {"new_business": 1, "reactivation": 1, "churn": -1}


def currency_symbol(currency: str) -> str:
    """Write the symbol of a currency as amounts have it."""
    return formatted(0, currency).removesuffix("0.00").strip()


def breakouts_wire(amounts: Breakout, currency: str) -> dict[str, Json]:
    """Write an amount by where it comes from."""
    return {
        "plan_amount_in_cents": amounts.plan,
        "plan_amount_formatted": formatted(amounts.plan, currency),
        "usage_amount_in_cents": amounts.usage,
        "usage_amount_formatted": formatted(amounts.usage, currency),
    }


def movement_wire(site: Site, subscription: Subscription, movement: Movement) -> dict[str, Json]:
    """Write a movement of a subscription's recurring revenue."""
    currency = site.settings.currency
    customer = site[Customer][subscription.customer_id]
    product = (movement.after or movement.before)[0].name
    return {
        "timestamp": time_text(site, movement.timestamp),
        "amount_in_cents": movement.change.total,
        "amount_formatted": formatted(movement.change.total, currency),
        "description": _DESCRIPTIONS[movement.category].format(product),
        "category": movement.category,
        "breakouts": breakouts_wire(movement.change, currency),
        "line_items": list(_lines(movement)),
        "subscription_id": subscription.id,
        "subscriber_name": f"{customer.first_name} {customer.last_name}",
    }


def _lines(movement: Movement) -> Iterable[Json]:
    """Write what the subscription has after a movement, and what it lost by it."""
    before, after = _by_place(movement.before), _by_place(movement.after)
    for place in {**after, **before}:
        old, new = before.get(place), after.get(place)
        item = new or old
        if item is None:
            continue
        amount = (new.mrr if new else 0) - (old.mrr if old else 0)
        subscribers = _SUBSCRIBERS.get(movement.category, 0) if item.component_id == 0 else 0
        change = {
            "amount": amount,
            "category": movement.category,
            "subscriber_delta": subscribers,
            "lead_delta": 0,
        }
        yield {
            "product_id": item.product_id,
            "component_id": item.component_id,
            "price_point_id": item.price_point_id,
            "name": item.name,
            "mrr": new.mrr if new else 0,
            "mrr_movements": [change] if amount or subscribers else [],
            "quantity": quantity_value(new.quantity) if new else 0,
            "prev_quantity": quantity_value(old.quantity) if old else 0,
            "recurring": item.recurring,
        }


def _by_place(items: Iterable[Item]) -> dict[tuple[int, int | None], Item]:
    """Key items by what they are of. Usage of a component may be at several price points."""
    return {(item.component_id, None if item.recurring else item.price_point_id): item for item in items}
