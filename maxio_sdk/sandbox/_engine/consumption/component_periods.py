"""Components with a billing period of their own, apart from the product's."""

from __future__ import annotations

from datetime import datetime

from maxio_sdk.sandbox._billing.periods import add_interval
from maxio_sdk.sandbox._state.components import ComponentPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent

__all__ = ["begin_own_period", "is_due", "period_at"]


def _has_own(site: Site, price_point: ComponentPricePoint) -> bool:
    return site.settings.multi_frequency_enabled and price_point.interval is not None


def is_due(held: SubscriptionComponent, at: datetime) -> bool:
    """Tell whether a component is billed at a time: always, unless its own period goes on."""
    return held.next_billing_at is None or held.next_billing_at <= at


def begin_own_period(
    site: Site, subscription: Subscription, held: SubscriptionComponent, start: datetime
) -> datetime | None:
    """Begin the next period of a component that has periods of its own. Gives its end, or None for one that has not."""
    price_point = site[ComponentPricePoint][held.price_point_id]
    if not _has_own(site, price_point):
        held.current_period_started_at = held.next_billing_at = None
        return None
    anchor = subscription.period_anchor
    if anchor is not None and add_interval(start, 0, "month", site.zone, anchor=anchor) != start:
        anchor = None
    unit = price_point.interval_unit or "month"
    held.current_period_started_at = start
    held.next_billing_at = add_interval(start, price_point.interval or 1, unit, site.zone, anchor=anchor)
    return held.next_billing_at


def period_at(subscription: Subscription, held: SubscriptionComponent | None) -> tuple[datetime, datetime] | None:
    """Give the billing period that a component is in: its own, or that of its subscription."""
    if held is not None and held.current_period_started_at is not None and held.next_billing_at is not None:
        return held.current_period_started_at, held.next_billing_at
    if subscription.current_period_started_at is None or subscription.current_period_ends_at is None:
        return None
    return subscription.current_period_started_at, subscription.current_period_ends_at
