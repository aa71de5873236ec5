"""The prepaid units of a subscription: bought, used, renewed, rolled over, and lost when they expire."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from maxio_sdk.sandbox._billing.periods import add_interval
from maxio_sdk.sandbox._billing.prepaid import draw_down, give_back
from maxio_sdk.sandbox._state.components import ComponentPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Allocation, SubscriptionComponent, Usage

__all__ = [
    "expiry",
    "lapse",
    "overage_balance",
    "prepaid_allocations",
    "prepaid_balances",
    "refresh_balances",
    "renew_units",
    "unbilled_usages",
    "use_units",
]


def prepaid_allocations(site: Site, held: SubscriptionComponent, at: datetime | None = None) -> list[Allocation]:
    """List the allocations whose units count at a time, the oldest first."""
    now = at or site.now
    return [
        allocation
        for allocation in site[Allocation].where(subscription_component_id=held.id)
        if allocation.applied and (allocation.expires_at is None or allocation.expires_at > now)
    ]


def unbilled_usages(site: Site, held: SubscriptionComponent) -> list[Usage]:
    """List the usages that no renewal has charged yet, the oldest first."""
    return [usage for usage in site[Usage].where(subscription_component_id=held.id) if not usage.billed]


def overage_balance(site: Site, held: SubscriptionComponent) -> Decimal:
    """Tell how many units were used beyond the prepaid ones since the last renewal."""
    return sum((usage.overage_quantity for usage in unbilled_usages(site, held)), Decimal(0))


def prepaid_balances(site: Site, held: SubscriptionComponent) -> tuple[Decimal, Decimal]:
    """Tell the units that are allocated, and those that are used, overage included."""
    allocations = prepaid_allocations(site, held)
    used = sum((one.used_quantity for one in allocations), Decimal(0))
    return sum((one.quantity for one in allocations), Decimal(0)), used + overage_balance(site, held)


def refresh_balances(site: Site, held: SubscriptionComponent) -> None:
    """Bring the balances up to date with the allocations and usages."""
    held.allocated_quantity, held.unit_balance = prepaid_balances(site, held)
    held.updated_at = site.now


def expiry(site: Site, price_point: ComponentPricePoint, start: datetime) -> datetime | None:
    """Tell when units that are bought now expire."""
    unit = price_point.expiration_interval_unit
    if price_point.expiration_interval is None or unit not in ("day", "month"):
        return None
    return add_interval(start, price_point.expiration_interval, unit, site.zone)


def use_units(
    site: Site, held: SubscriptionComponent, quantity: Decimal
) -> tuple[list[tuple[Allocation, Decimal]], Decimal]:
    """Draw units down, or put them back where the quantity is negative, the overage first.

    Gives what each allocation lost or got back, and by how much the overage changed.
    """
    allocations = prepaid_allocations(site, held)
    if quantity >= 0:
        drawn, overage = draw_down(allocations, quantity)
    else:
        overage = -min(overage_balance(site, held), -quantity)
        drawn = tuple(-part for part in give_back(allocations, overage - quantity))
    touched = [(one, part) for one, part in zip(allocations, drawn, strict=True) if part]
    for allocation, part in touched:
        allocation.used_quantity += part
    return touched, overage


def lapse(allocations: Sequence[Allocation]) -> None:
    """Let units count no longer."""
    for allocation in allocations:
        allocation.applied = False


def renew_units(
    site: Site, held: SubscriptionComponent, price_point: ComponentPricePoint, since: datetime, start: datetime
) -> Allocation | None:
    """Begin a new period: what is left rolls over or is lost, and what was bought in the last one is bought again.

    Gives the new allocation, which is yet to be charged.
    """
    before = [
        one
        for one in site[Allocation].where(subscription_component_id=held.id)
        if one.applied and one.timestamp < start
    ]
    bought = sum((one.quantity for one in before if one.timestamp >= since), Decimal(0))
    rolls_over = price_point.rollover_prepaid_remainder
    lapse([one for one in before if not rolls_over or one.used_quantity >= one.quantity])
    renewed = None
    if price_point.renew_prepaid_allocation and bought > 0:
        renewed = Allocation(
            id=site[Allocation].new_id(),
            subscription_component_id=held.id,
            subscription_id=held.subscription_id,
            component_id=held.component_id,
            quantity=bought,
            previous_quantity=sum((one.quantity for one in prepaid_allocations(site, held, start)), Decimal(0)),
            price_point_id=price_point.id,
            previous_price_point_id=price_point.id,
            timestamp=start,
            created_at=site.now,
            memo="Renewed allocation",
            expires_at=expiry(site, price_point, start),
            accrue_charge=False,
            charged=True,
        )
        site[Allocation].add(renewed)
    return renewed
