"""What allocations would charge and credit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._billing.money import from_cents, to_cents
from maxio_sdk.sandbox._billing.proration import prorate
from maxio_sdk.sandbox._engine.consumption.allocation_terms import PREPAID_TERMS, Asked, Terms, refused, resolved
from maxio_sdk.sandbox._engine.consumption.component_periods import period_at
from maxio_sdk.sandbox._engine.consumption.component_pricing import component_price, too_large
from maxio_sdk.sandbox._engine.consumption.lines import component_line, counted
from maxio_sdk.sandbox._engine.consumption.subscription_components import check_quantity, component_of, untouched
from maxio_sdk.sandbox._engine.invoicing.earlier_discounts import with_discount
from maxio_sdk.sandbox._engine.lifecycle.terms import price_point_of, whole_start
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.invoices import InvoiceLine
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent
from maxio_sdk.sandbox._wire.text import quantity_value

__all__ = ["Change", "Plan", "Wish", "plan"]

_BILLED = frozenset({"active", "past_due", "assessing", "soft_failure"})
"""The states in which a change in the middle of a period is charged or credited."""


@attrs.frozen(kw_only=True)
class Wish:
    """A quantity that is asked for."""

    component: Component
    quantity: Decimal
    price_point: ComponentPricePoint | None = None
    asked: Asked = attrs.field(factory=Asked)
    memo: str | None = None
    initiate_dunning: bool = False
    timestamp: datetime | None = None


@attrs.frozen(kw_only=True)
class Change:
    """What becomes of a wish."""

    wish: Wish
    terms: Terms
    previous_quantity: Decimal
    previous_price_point_id: int
    price_point: ComponentPricePoint
    difference: Decimal
    """By how much the price of a whole period rises."""
    line: InvoiceLine | None = None
    """What is charged, or credited where it is negative."""

    @property
    def direction(self) -> str:
        """Whether it is an upgrade or a downgrade."""
        return "downgrade" if self.difference < 0 else "upgrade"

    @property
    def prepaid(self) -> bool:
        """Whether it buys prepaid units."""
        return self.wish.component.kind == "prepaid_usage_component"

    @property
    def title(self) -> str:
        """What changes: `Seats: 0 to 2 seats`, `Support: enabled`."""
        component = self.wish.component
        if component.kind == "on_off_component":
            return f"{component.name}: {'enabled' if self.wish.quantity else 'disabled'}"
        if self.prepaid:
            return f"{component.name}: {counted(self.wish.quantity, component)}"
        before = quantity_value(self.previous_quantity)
        return f"{component.name}: {before} to {counted(self.wish.quantity, component)}"


@attrs.frozen(kw_only=True)
class Plan:
    """The changes of a request."""

    changes: tuple[Change, ...]
    start: datetime
    end: datetime
    fine_grained: bool
    """Whether the changes differ in their terms, so that each is an upgrade or a downgrade by itself."""

    @property
    def direction(self) -> str:
        """Whether all together are an upgrade or a downgrade."""
        return "downgrade" if sum((one.difference for one in self.changes), Decimal(0)) < 0 else "upgrade"

    @property
    def lines(self) -> tuple[InvoiceLine, ...]:
        """All charges and credits."""
        return tuple(change.line for change in self.changes if change.line is not None)


def plan(site: Site, subscription: Subscription, wishes: Iterable[Wish], call: Asked, at: datetime) -> Plan:
    """Work out what allocations change, and what is charged or credited for the rest of the period from a time on."""
    changes = _changes(site, subscription, wishes, call)
    terms = {(one.terms.upgrade_charge, one.terms.downgrade_credit) for one in changes if not one.prepaid}
    period = period_at(subscription, None)
    whole = Plan(
        changes=tuple(changes),
        start=at,
        end=period[1] if period is not None else at,
        fine_grained=len(terms) > 1,
    )
    priced = tuple(_with_line(site, subscription, change, whole, at) for change in changes)
    return attrs.evolve(whole, changes=priced)


def _changes(site: Site, subscription: Subscription, wishes: Iterable[Wish], call: Asked) -> list[Change]:
    """Compare each wish with what there is, or with what an earlier wish makes of it."""
    changes: list[Change] = []
    for wish in wishes:
        check_quantity(wish.component, wish.quantity)
        held = component_of(site, subscription, wish.component)
        earlier = [change for change in changes if change.wish.component is wish.component]
        changes.append(_change(site, subscription, wish, held, earlier, call))
    return changes


def _change(
    site: Site,
    subscription: Subscription,
    wish: Wish,
    held: SubscriptionComponent | None,
    earlier: Sequence[Change],
    call: Asked,
) -> Change:
    component = wish.component
    present = held or untouched(site, subscription, component)
    quantity, price_point = present.allocated_quantity, site[ComponentPricePoint][present.price_point_id]
    prepaid = component.kind == "prepaid_usage_component"
    once = component.kind == "quantity_based_component" and not component.recurring
    for change in earlier:
        quantity = change.previous_quantity + change.wish.quantity if prepaid else change.wish.quantity
        price_point = change.price_point
    new = wish.price_point or price_point
    currency = subscription.currency
    if too_large(site, new, wish.quantity, currency):
        raise refused(component.id, "quantity", "Quantity: is too large.")
    difference = component_price(site, new, wish.quantity, currency).priced.amount
    if not prepaid and not once and (held is not None or earlier):
        difference -= component_price(site, price_point, quantity, currency).priced.amount
    return Change(
        wish=wish,
        terms=PREPAID_TERMS if prepaid else resolved(site, component, held, wish.asked, call),
        previous_quantity=quantity,
        previous_price_point_id=price_point.id,
        price_point=new,
        difference=difference,
    )


def _with_line(site: Site, subscription: Subscription, change: Change, whole: Plan, at: datetime) -> Change:
    """Add the charge or credit, if there is one."""
    component = change.wish.component
    held = component_of(site, subscription, component)
    period = period_at(subscription, held)
    if change.prepaid:
        period = (at, period[1] if period is not None else at)
    billed = subscription.state in _BILLED or (change.prepaid and subscription.state == "trialing")
    if period is None or not billed or not period[0] <= at <= period[1]:
        return change
    direction = change.direction if whole.fine_grained or change.prepaid else whole.direction
    share = change.terms.upgrade_charge if direction == "upgrade" else change.terms.downgrade_credit
    once = component.kind == "quantity_based_component" and not component.recurring
    if share == "none":
        amount = Decimal(0)
    elif share == "full" or once:
        amount = change.difference
    else:
        has_own = held is not None and held.next_billing_at is not None
        priced_for = period if has_own else _whole(site, subscription, period)
        amount = from_cents(to_cents(prorate(change.difference, *priced_for, at)))
    if not amount:
        return change
    line = _line(site, subscription, change, amount, at, period[1])
    return attrs.evolve(change, line=with_discount(site, subscription, line))


def _whole(site: Site, subscription: Subscription, period: tuple[datetime, datetime]) -> tuple[datetime, datetime]:
    """Give the period that a price is for: of calendar billing a whole one, unless it is paid in full cut short."""
    terms = price_point_of(site, subscription)
    paid_in_full = subscription.calendar_billing_first_charge == "immediate"
    if subscription.snap_day is None or terms.interval_unit != "month" or paid_in_full:
        return period
    start, end = period
    return min(start, whole_start(site, subscription, terms, end)), end


def _line(
    site: Site, subscription: Subscription, change: Change, amount: Decimal, start: datetime, end: datetime
) -> InvoiceLine:
    component = change.wish.component
    units = change.wish.quantity
    if not change.prepaid:
        units = abs(units - change.previous_quantity) or units
    part = component_price(site, change.price_point, units, subscription.currency)
    line = component_line(site, subscription, component, change.price_point, part, start, end)
    return attrs.evolve(
        line, title=change.title, subtotal=amount, cost_data=None if amount != part.priced.amount else line.cost_data
    )
