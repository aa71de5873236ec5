# Generated from spec/models/insights.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from decimal import Decimal

    from maxio_sdk.types import Unset

__all__ = [
    "MRR",
    "Breakouts",
    "ListMrrFilter",
    "MRRMovement",
    "Movement",
    "MovementLineItem",
    "SiteStatistics",
    "SiteSummary",
    "SubscriptionMRR",
    "SubscriptionMRRBreakout",
]


@model
class Breakouts(Model):
    """An amount of MRR, divided by where it comes from."""

    plan_amount_in_cents: int | None = None
    """From products, quantity-based and on/off components."""

    plan_amount_formatted: str | None = None
    usage_amount_in_cents: int | None = None
    """From metered and prepaid usage components."""

    usage_amount_formatted: str | None = None


@model
class ListMrrFilter(Model):
    """Which subscriptions to report on."""

    subscription_ids: Sequence[int] | Unset = UNSET


@model
class MRR(Model):
    """Monthly recurring revenue at one moment."""

    amount_in_cents: int | None = None
    amount_formatted: str | None = None
    """The amount with symbol and separators."""

    currency: str | None = None
    currency_symbol: str | None = None
    breakouts: Breakouts | None = None
    at_time: datetime | None = None
    """The moment the figures are of."""


@model
class MRRMovement(Model):
    """One change to the MRR of a line."""

    amount: int | None = None
    """In cents."""

    category: str | None = None
    subscriber_delta: int | None = None
    """By how much the number of subscribers changed."""

    lead_delta: int | None = None
    """By how much the number of leads changed."""


@model
class Movement(Model):
    """A change to the MRR of a subscription."""

    timestamp: datetime | None = None
    amount_in_cents: int | None = None
    amount_formatted: str | None = None
    """The amount with symbol and separators."""

    description: str | None = None
    category: str | None = None
    breakouts: Breakouts | None = None
    line_items: list[MovementLineItem] | None = None
    """What the subscription had at the time."""

    subscription_id: int | None = None
    subscriber_name: str | None = None


@model
class MovementLineItem(Model):
    """A product or a component of a subscription at the time of a movement."""

    product_id: int | None = None
    component_id: int | None = None
    """0 where the line is the product itself."""

    price_point_id: int | None = None
    name: str | None = None
    mrr: int | None = None
    """In cents."""

    mrr_movements: list[MRRMovement] | None = None
    quantity: int | Decimal | None = None
    prev_quantity: int | Decimal | None = None
    """The quantity before the movement."""

    recurring: bool | None = None
    """True where the line counts as plan revenue, False where it counts as usage."""


@model
class SiteStatistics(Model):
    """Key figures of a site. Amounts of revenue are text formatted for reading, with symbol and separators
    (`$45,978.00`)."""

    total_subscriptions: int | None = None
    subscriptions_today: int | None = None
    """New ones."""

    total_revenue: str | None = None
    revenue_today: str | None = None
    revenue_this_month: str | None = None
    revenue_this_year: str | None = None
    total_canceled_subscriptions: int | None = None
    total_active_subscriptions: int | None = None
    total_past_due_subscriptions: int | None = None
    total_unpaid_subscriptions: int | None = None
    total_dunning_subscriptions: int | None = None


@model
class SiteSummary(Model):
    """A site with its key figures."""

    seller_name: str | None = None
    site_name: str | None = None
    site_id: int | None = None
    site_currency: str | None = None
    stats: SiteStatistics | None = None


@model
class SubscriptionMRR(Model):
    """The MRR of one subscription."""

    subscription_id: int = attrs.field(default=None)
    mrr_amount_in_cents: int = attrs.field(default=None)
    breakouts: SubscriptionMRRBreakout | None = None


@model
class SubscriptionMRRBreakout(Model):
    """The MRR of one subscription, divided by where it comes from."""

    plan_amount_in_cents: int = attrs.field(default=None)
    """From products, quantity-based and on/off components."""

    usage_amount_in_cents: int = attrs.field(default=None)
    """From metered and prepaid usage components."""
