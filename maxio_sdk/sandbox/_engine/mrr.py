"""Monthly recurring revenue: what it is now, what it was, and what moved it.

Nothing is recorded for it. What a subscription had at a time follows from its allocations, its invoices and its events.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

import attrs

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._billing.pricing import price
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.events import Event
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription, SubscriptionComponent

__all__ = ["Breakout", "Item", "Movement", "breakout", "items_at", "movements"]

_PAYING: Final = frozenset({"active", "assessing", "past_due", "paused", "soft_failure", "unpaid"})
_PERIODIC_ROLES: Final = frozenset({"renewal", "signup"})
_USAGE_KINDS: Final = frozenset({"event_based_component", "metered_component", "prepaid_usage_component"})
_STATE_KEY: Final = "subscription_state_change"
_PRODUCT_KEY: Final = "subscription_product_change"
_DAYS_A_MONTH: Final = Decimal(365) / 12


@attrs.frozen(kw_only=True)
class Breakout:
    """An amount in cents a month, by where it comes from."""

    plan: int = 0
    usage: int = 0

    @property
    def total(self) -> int:
        """Both together."""
        return self.plan + self.usage

    def __add__(self, other: Breakout) -> Breakout:
        return Breakout(plan=self.plan + other.plan, usage=self.usage + other.usage)

    def __sub__(self, other: Breakout) -> Breakout:
        return Breakout(plan=self.plan - other.plan, usage=self.usage - other.usage)


@attrs.frozen(kw_only=True)
class Item:
    """What a subscription had at a time: its product, or a component."""

    product_id: int
    component_id: int
    """0 for the product itself."""
    price_point_id: int
    name: str
    quantity: Decimal
    mrr: int
    recurring: bool
    """Whether it counts as plan rather than as usage."""


@attrs.frozen(kw_only=True)
class Movement:
    """A change of what a subscription brings in a month."""

    timestamp: datetime
    category: str
    change: Breakout
    before: tuple[Item, ...]
    after: tuple[Item, ...]


def breakout(items: Iterable[Item]) -> Breakout:
    """Add up what items bring."""
    amounts = ((item.mrr, item.recurring) for item in items)
    return sum((Breakout(plan=mrr) if plan else Breakout(usage=mrr) for mrr, plan in amounts), Breakout())


def items_at(site: Site, subscription: Subscription, at: datetime) -> tuple[Item, ...]:
    """List what a subscription had at a time. One that did not pay then had nothing."""
    if at < subscription.created_at or _state_at(site, subscription, at) not in _PAYING:
        return ()
    price_point = _price_point_at(site, subscription, at)
    product = site[Product][price_point.product_id]
    baseline = Item(
        product_id=product.id,
        component_id=0,
        price_point_id=price_point.id,
        name=product.name,
        quantity=Decimal(1),
        mrr=_monthly(Decimal(price_point.price_in_cents), price_point.interval, price_point.interval_unit),
        recurring=True,
    )
    return (
        baseline,
        *_component_items(site, subscription, price_point, at),
        *_usage_items(site, subscription, price_point, at),
    )


def movements(site: Site, subscription: Subscription) -> list[Movement]:
    """List what changed the revenue of a subscription, the oldest first."""
    found: list[Movement] = []
    before: tuple[Item, ...] = ()
    for moment in sorted(_moments(site, subscription)):
        after = items_at(site, subscription, moment)
        change = breakout(after) - breakout(before)
        if change != Breakout():
            category = _category(breakout(before).total, breakout(after).total, known=bool(found))
            found.append(
                Movement(timestamp=moment, category=category, change=change, before=before, after=after),
            )
        before = after
    return found


def _category(before: int, after: int, *, known: bool) -> str:
    if before == 0:
        return "reactivation" if known else "new_business"
    if after == 0:
        return "churn"
    return "upgrade" if after >= before else "downgrade"


def _moments(site: Site, subscription: Subscription) -> set[datetime]:
    """Gather the times at which a subscription may have changed."""
    return {
        subscription.created_at,
        *(one.timestamp for one in site[Allocation].where(subscription_id=subscription.id) if one.applied),
        *(one.created_at for one in _events(site, subscription) if one.key in (_STATE_KEY, _PRODUCT_KEY)),
        *(one.created_at for one in _periodic_invoices(site, subscription)),
    }


def _events(site: Site, subscription: Subscription) -> Sequence[Event]:
    return site[Event].where(subscription_id=subscription.id)


def _first_after(site: Site, subscription: Subscription, key: str, at: datetime) -> Event | None:
    """Find the first event of a kind after a time: it tells what was before."""
    later = (event for event in _events(site, subscription) if event.key == key and event.created_at > at)
    return next((event for event in later if event.data), None)


def _state_at(site: Site, subscription: Subscription, at: datetime) -> str:
    event = _first_after(site, subscription, _STATE_KEY, at)
    if event is None or event.data is None:
        return subscription.state
    return str(event.data.get("previous_subscription_state", subscription.state))


def _price_point_at(site: Site, subscription: Subscription, at: datetime) -> ProductPricePoint:
    """Find the price of the product at a time. An event that names none means the product's default."""
    present = site[ProductPricePoint][subscription.product_price_point_id]
    event = _first_after(site, subscription, _PRODUCT_KEY, at)
    if event is None or event.data is None:
        return present
    previous = site[ProductPricePoint].get(event.data.get("previous_product_price_point_id"))
    if previous is not None:
        return previous
    product = site[Product].get(event.data.get("previous_product_id"))
    default = None if product is None else site[ProductPricePoint].get(product.default_price_point_id)
    return default or present


def _component_items(site: Site, subscription: Subscription, plan: ProductPricePoint, at: datetime) -> Iterable[Item]:
    for held in site[SubscriptionComponent].where(subscription_id=subscription.id):
        component = site[Component][held.component_id]
        if component.kind != "on_off_component" and not (
            component.kind == "quantity_based_component" and component.recurring
        ):
            continue
        quantity, price_point = _held_at(site, held, at)
        priced = price(price_point.pricing_scheme, price_point.prices, quantity)
        interval, unit = (price_point.interval, price_point.interval_unit) if price_point.interval else (None, None)
        yield Item(
            product_id=plan.product_id,
            component_id=component.id,
            price_point_id=price_point.id,
            name=component.name,
            quantity=quantity,
            mrr=_monthly(priced.amount * 100, interval or plan.interval, unit or plan.interval_unit),
            recurring=True,
        )


def _held_at(site: Site, held: SubscriptionComponent, at: datetime) -> tuple[Decimal, ComponentPricePoint]:
    """Find the quantity of a component at a time and its price, by the changes that came after."""
    changes = [one for one in site[Allocation].where(subscription_component_id=held.id) if one.applied]
    later = [one for one in changes if one.timestamp > at]
    if later:
        quantity, price_point_id = later[0].previous_quantity, later[0].previous_price_point_id
    else:
        quantity, price_point_id = held.allocated_quantity, held.price_point_id
    price_point = site[ComponentPricePoint].get(price_point_id) or site[ComponentPricePoint][held.price_point_id]
    return quantity, price_point


def _periodic_invoices(site: Site, subscription: Subscription) -> list[Invoice]:
    invoices = site[Invoice].where(subscription_id=subscription.id)
    return [one for one in invoices if one.role in _PERIODIC_ROLES and one.status not in ("voided", "canceled")]


def _usage_items(site: Site, subscription: Subscription, plan: ProductPricePoint, at: datetime) -> Iterable[Item]:
    """List the usage that the last periodic invoice before a time charged."""
    invoices = [one for one in _periodic_invoices(site, subscription) if one.created_at <= at]
    if not invoices:
        return
    for line in invoices[-1].lines:
        if line.kind in _USAGE_KINDS:
            yield Item(
                product_id=plan.product_id,
                component_id=line.component_id or 0,
                price_point_id=line.price_point_id or 0,
                name=line.title,
                quantity=line.quantity,
                mrr=_monthly(Decimal(to_cents(line.subtotal)), plan.interval, plan.interval_unit),
                recurring=False,
            )


def _monthly(cents: Decimal, interval: int, unit: str) -> int:
    """Spread the price of a period over months, of which a year of 365 days has twelve."""
    amount = cents * (_DAYS_A_MONTH if unit == "day" else 1) / interval
    return int(amount.to_integral_value(rounding=ROUND_HALF_UP))
