"""The lines of invoices for products and components."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal

from maxio_sdk.sandbox._engine.catalogue.currency_prices import product_price
from maxio_sdk.sandbox._engine.consumption.component_periods import begin_own_period, is_due
from maxio_sdk.sandbox._engine.consumption.component_pricing import Part, component_price, event_parts
from maxio_sdk.sandbox._engine.consumption.event_balances import counted_events
from maxio_sdk.sandbox._engine.consumption.prepaid_units import (
    overage_balance,
    prepaid_allocations,
    refresh_balances,
    renew_units,
    unbilled_usages,
)
from maxio_sdk.sandbox._state.component_billing import BilledUsage
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.invoices import InvoiceLine
from maxio_sdk.sandbox._state.products import Product, ProductFamily, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription, SubscriptionComponent
from maxio_sdk.sandbox._wire.text import decimal_text, quantity_value

__all__ = ["component_line", "component_lines", "counted", "product_line"]

_FINEST = Decimal("0.00000001")
_ROLES = {"product": "baseline", "trial": "trial", "initial": "initial"}


def product_line(
    site: Site,
    subscription: Subscription,
    price_point: ProductPricePoint,
    *,
    kind: Literal["product", "trial", "initial"],
    start: datetime,
    end: datetime,
) -> InvoiceLine:
    """Make the line of a product: its price for a period, that of its trial, or its initial charge."""
    product = site[Product][price_point.product_id]
    amount = product_price(site, price_point, _ROLES[kind], subscription.currency)
    family = site[ProductFamily][product.product_family_id]
    purpose = "Initial charge" if kind == "initial" else _dates(site, start, end)
    return InvoiceLine(
        title=product.name,
        description=f"{family.name}: {product.name} ({purpose})",
        kind=kind,
        quantity=Decimal(1),
        unit_price=amount,
        subtotal=amount,
        period_range_start=start.astimezone(site.zone).date(),
        period_range_end=(start if kind == "initial" else end).astimezone(site.zone).date(),
        product_id=product.id,
        product_version=product.version_number,
        product_price_point_id=price_point.id,
        taxable=product.taxable,
        tax_code=product.tax_code,
    )


def component_lines(
    site: Site,
    subscription: Subscription,
    *,
    when: Literal["signup", "delayed", "renewal"],
    start: datetime,
    end: datetime,
) -> list[InvoiceLine]:
    """Make the lines of a subscription's components for a period that begins, and settle what they are for.

    Quantities, switches and prepaid units are charged for the period from `start` to `end`. A renewal also charges
    what was used in the period that ended, whose balances begin anew. Components with periods of their own are
    charged only when one begins. Where the first charge is `delayed` to the first renewal, and in a trial, only
    prepaid units are charged, which never wait.
    """
    lines: list[InvoiceLine] = []
    for held in site[SubscriptionComponent].where(subscription_id=subscription.id):
        begun = held.current_period_started_at is not None
        if not is_due(held, start) and not (when != "renewal" and begun):
            continue  # What a first period opens is charged anew, but for components that are scheduled for later.
        component = site[Component][held.component_id]
        if when == "delayed" and component.kind != "prepaid_usage_component":
            continue
        since = min(held.current_period_started_at or subscription.current_period_started_at or start, start)
        until = begin_own_period(site, subscription, held, start) or end
        if when == "renewal":
            lines += _used(site, subscription, held, component, since, start)
            if component.kind == "event_based_component":
                held.unit_balance = counted_events(site, held, (start, until))
        if component.kind == "prepaid_usage_component" and not (when != "renewal" and _uncharged(site, held)):
            lines += _renewed(site, subscription, held, component, since, start, until)
            continue
        lines += _ahead(site, subscription, held, component, start, until)
    return lines


def _ahead(
    site: Site,
    subscription: Subscription,
    held: SubscriptionComponent,
    component: Component,
    start: datetime,
    end: datetime,
) -> Iterator[InvoiceLine]:
    """Charge what a subscription has of a component. What is bought once is then gone from the quantity."""
    if component.kind == "prepaid_usage_component":
        uncharged = _uncharged(site, held)
        quantity = sum((one.quantity for one in uncharged), Decimal(0))
        for allocation in uncharged:
            allocation.charged = True
    elif component.kind in ("quantity_based_component", "on_off_component"):
        quantity = held.allocated_quantity
        if component.kind == "quantity_based_component" and not component.recurring:
            held.allocated_quantity = Decimal(0)
    else:
        return
    part = component_price(site, _price_point(site, held), quantity, subscription.currency)
    if part.quantity or part.priced.amount:
        yield component_line(site, subscription, component, _price_point(site, held), part, start, end)


def _uncharged(site: Site, held: SubscriptionComponent) -> list[Allocation]:
    """List the prepaid units that a signup brought along and nobody paid for yet."""
    return [allocation for allocation in prepaid_allocations(site, held) if not allocation.charged]


def _renewed(
    site: Site,
    subscription: Subscription,
    held: SubscriptionComponent,
    component: Component,
    since: datetime,
    start: datetime,
    end: datetime,
) -> Iterator[InvoiceLine]:
    """Charge the prepaid units that are bought again."""
    bought = renew_units(site, held, _price_point(site, held), since, start)
    refresh_balances(site, held)
    if bought is not None:
        part = component_price(site, _price_point(site, held), bought.quantity, subscription.currency)
        yield component_line(site, subscription, component, _price_point(site, held), part, start, end)


def _used(
    site: Site,
    subscription: Subscription,
    held: SubscriptionComponent,
    component: Component,
    start: datetime,
    end: datetime,
) -> list[InvoiceLine]:
    """Charge what was used of a component in the period that ended, and begin its balance anew."""
    parts: list[tuple[ComponentPricePoint, Part]] = []
    own = _price_point(site, held)
    if component.kind == "metered_component":
        for price_point_id, quantity in _usage_by_price_point(site, held).items():
            price_point = site[ComponentPricePoint][price_point_id]
            parts.append((price_point, component_price(site, price_point, quantity, subscription.currency)))
    elif component.kind == "prepaid_usage_component":
        overage = overage_balance(site, held)
        parts.append((own, component_price(site, own, overage, subscription.currency, overage=True)))
    elif component.kind == "event_based_component":
        if held.enabled:
            parts += [(own, part) for part in event_parts(site, subscription, held, start, end)]
        _remember(site, held, start, end)
    else:
        return []
    for usage in unbilled_usages(site, held):
        usage.billed = True
    held.unit_balance = Decimal(0)
    return [
        component_line(site, subscription, component, price_point, part, start, end, what=_what(component))
        for price_point, part in parts
        if part.quantity or part.priced.amount
    ]


def _what(component: Component) -> str:
    return " overage" if component.kind == "prepaid_usage_component" else ""


def _remember(site: Site, held: SubscriptionComponent, start: datetime, end: datetime) -> None:
    site[BilledUsage].add(
        BilledUsage(
            id=site[BilledUsage].new_id(),
            subscription_component_id=held.id,
            quantity=held.unit_balance,
            starts_at=start,
            ends_at=end,
        )
    )


def _price_point(site: Site, held: SubscriptionComponent) -> ComponentPricePoint:
    return site[ComponentPricePoint][held.price_point_id]


def _usage_by_price_point(site: Site, held: SubscriptionComponent) -> Mapping[int, Decimal]:
    """Divide the unit balance of a metered component among the price points that units were reported at.

    What is deducted goes off the same price point first, then off others; the balance has a floor of 0. What no
    usage tells of, as a balance that a signup began with, is at the component's own.
    """
    found: dict[int, Decimal] = {held.price_point_id: Decimal(0)}
    for usage in unbilled_usages(site, held):
        if usage.quantity > 0:
            found[usage.price_point_id] = found.get(usage.price_point_id, Decimal(0)) + usage.quantity
            continue
        left = -usage.quantity
        for price_point_id in sorted(found, key=lambda one: one != usage.price_point_id):
            part = min(found[price_point_id], left)
            found[price_point_id] -= part
            left -= part
    found[held.price_point_id] += max(held.unit_balance - sum(found.values(), Decimal(0)), Decimal(0))
    return found


def component_line(
    site: Site,
    subscription: Subscription,
    component: Component,
    price_point: ComponentPricePoint,
    part: Part,
    start: datetime,
    end: datetime,
    *,
    what: str = "",
) -> InvoiceLine:
    """Make the line of a priced quantity of a component for a period."""
    product = site[Product][subscription.product_id]
    on_off = component.kind == "on_off_component"
    name = component.name if on_off else f"{component.name}{what}: {counted(part.quantity, component)}"
    dates = "" if component.hide_date_range_on_invoice else f" ({_dates(site, start, end)})"
    amount = part.priced.amount
    return InvoiceLine(
        title=name,
        description=f"{product.name}: {name}{dates}",
        kind=component.kind,
        quantity=part.quantity,
        unit_price=_unit_price(part),
        subtotal=amount,
        tiered_unit_price=len(part.priced.tiers) > 1 or part.pricing_scheme == "stairstep",
        period_range_start=start.astimezone(site.zone).date(),
        period_range_end=end.astimezone(site.zone).date(),
        product_id=product.id,
        product_version=subscription.product_version_number,
        product_price_point_id=subscription.product_price_point_id,
        component_id=component.id,
        price_point_id=price_point.id,
        cost_data=(_rate(subscription, price_point, part),),
        taxable=component.taxable,
        tax_code=component.tax_code,
    )


def _unit_price(part: Part) -> Decimal:
    """Tell what a unit costs: on average where units have different prices."""
    tiers = part.priced.tiers
    if part.pricing_scheme != "stairstep" and len(tiers) == 1:
        return tiers[0].unit_price
    if not part.quantity:
        return part.priced.amount
    return (part.priced.amount / part.quantity).quantize(_FINEST, rounding=ROUND_HALF_UP)


def _rate(subscription: Subscription, price_point: ComponentPricePoint, part: Part) -> Mapping[str, Any]:
    return {
        "component_code_id": None,
        "price_point_id": price_point.id,
        "product_id": subscription.product_id,
        "quantity": decimal_text(part.quantity),
        "amount": decimal_text(part.priced.amount),
        "pricing_scheme": part.pricing_scheme,
        "tiers": [
            {
                "starting_quantity": tier.starting_quantity,
                "ending_quantity": tier.ending_quantity,
                "quantity": decimal_text(tier.quantity),
                "unit_price": decimal_text(tier.unit_price),
                "amount": decimal_text(tier.amount),
            }
            for tier in part.priced.tiers
        ],
    }


def counted(quantity: Decimal, component: Component) -> str:
    """Write a quantity with its unit: `1 seat`, `2 seats`."""
    unit = component.unit_name or "unit"
    return f"{quantity_value(quantity)} {unit}{'' if quantity == 1 or unit.endswith('s') else 's'}"


def _dates(site: Site, start: datetime, end: datetime) -> str:
    first, last = start.astimezone(site.zone), end.astimezone(site.zone)
    return f"{first:%m/%d/%Y} - {last:%m/%d/%Y}"
