"""The terms that a subscription runs by: its price point and its periods."""

from __future__ import annotations

from datetime import datetime

from maxio_sdk.sandbox._billing.periods import add_interval, next_snap
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = [
    "begin_period",
    "has_trial",
    "period_end",
    "price_point_of",
    "product_of",
    "profile_of",
    "trial_end",
    "whole_start",
]


def product_of(site: Site, subscription: Subscription) -> Product:
    """Find the product of a subscription."""
    return site[Product][subscription.product_id]


def price_point_of(site: Site, subscription: Subscription) -> ProductPricePoint:
    """Find the price point of its product that a subscription pays."""
    return site[ProductPricePoint][subscription.product_price_point_id]


def profile_of(site: Site, subscription: Subscription) -> PaymentProfile | None:
    """Find what a subscription pays with."""
    return site[PaymentProfile].get(subscription.payment_profile_id)


def period_end(site: Site, subscription: Subscription, start: datetime) -> datetime:
    """Tell when the period that begins at a time ends. With calendar billing that is a snap day."""
    terms = price_point_of(site, subscription)
    if subscription.snap_day is not None and terms.interval_unit == "month":
        first = next_snap(start, subscription.snap_day, site.zone)
        anchor = _anchor(site, subscription, first)
        return add_interval(first, terms.interval - 1, "month", site.zone, anchor=anchor)
    anchor = _anchor(site, subscription, start)
    return add_interval(start, terms.interval, terms.interval_unit, site.zone, anchor=anchor)


def whole_start(site: Site, subscription: Subscription, terms: ProductPricePoint, end: datetime) -> datetime:
    """Tell when the period of a price point that ends at a time would begin, were it not cut short."""
    anchor = _anchor(site, subscription, end)
    return add_interval(end, -terms.interval, terms.interval_unit, site.zone, anchor=anchor)


def _anchor(site: Site, subscription: Subscription, at: datetime) -> datetime | None:
    """Find the time from which periods are counted. None where one that begins or ends at `at` is counted from it.

    That is so after the billing date was moved, and on snap days but the last of a month.
    """
    anchor = subscription.period_anchor
    if subscription.snap_day == "end":
        anchor = at.astimezone(site.zone).replace(month=1, day=31)
    if anchor is not None and add_interval(at, 0, "month", site.zone, anchor=anchor) != at:
        return None
    return anchor


def has_trial(terms: ProductPricePoint) -> bool:
    """Tell whether a price point begins with a trial."""
    return bool(terms.trial_interval)


def trial_end(site: Site, subscription: Subscription, start: datetime) -> datetime:
    """Tell when a trial that begins at a time ends."""
    terms = price_point_of(site, subscription)
    return add_interval(start, terms.trial_interval or 0, terms.trial_interval_unit or "month", site.zone)


def begin_period(subscription: Subscription, start: datetime, end: datetime) -> None:
    """Put a subscription into the period from one time to another, to be assessed at its end."""
    subscription.current_period_started_at = start
    subscription.current_period_ends_at = end
    subscription.next_assessment_at = end
    if subscription.cancel_at_end_of_period:
        subscription.delayed_cancel_at = end
