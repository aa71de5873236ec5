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
    "SalesRepMRR",
    "SiteStatistics",
    "SiteSummary",
    "SubscriptionMRR",
    "SubscriptionMRRBreakout",
]


@model
class Breakouts(Model):
    """Do it."""

    plan_amount_in_cents: int | None = None
    plan_amount_formatted: str | None = None
    usage_amount_in_cents: int | None = None
    usage_amount_formatted: str | None = None


@model
class ListMrrFilter(Model):
    """Do it."""

    subscription_ids: Sequence[int] | Unset = UNSET


@model
class MRR(Model):
    """Do it."""

    amount_in_cents: int | None = None
    amount_formatted: str | None = None
    currency: str | None = None
    currency_symbol: str | None = None
    breakouts: Breakouts | None = None
    at_time: datetime | None = None


@model
class MRRMovement(Model):
    """Do it."""

    amount: int | None = None
    category: str | None = None
    subscriber_delta: int | None = None
    lead_delta: int | None = None


@model
class Movement(Model):
    """Do it."""

    timestamp: datetime | None = None
    amount_in_cents: int | None = None
    amount_formatted: str | None = None
    description: str | None = None
    category: str | None = None
    breakouts: Breakouts | None = None
    line_items: list[MovementLineItem] | None = None
    subscription_id: int | None = None
    subscriber_name: str | None = None


@model
class MovementLineItem(Model):
    """Do it."""

    product_id: int | None = None
    component_id: int | None = None
    price_point_id: int | None = None
    name: str | None = None
    mrr: int | None = None
    mrr_movements: list[MRRMovement] | None = None
    quantity: int | None = None
    prev_quantity: int | None = None
    recurring: bool | None = None


@model
class SalesRepMRR(Model):
    """Do it."""

    mrr: Decimal | None = None
    usage: str | None = None
    recurring: str | None = None


@model
class SiteStatistics(Model):
    """Do it."""

    total_subscriptions: int | None = None
    subscriptions_today: int | None = None
    total_revenue: Decimal | None = None
    revenue_today: Decimal | None = None
    revenue_this_month: Decimal | None = None
    revenue_this_year: Decimal | None = None
    total_canceled_subscriptions: int | None = None
    total_active_subscriptions: int | None = None
    total_past_due_subscriptions: int | None = None
    total_unpaid_subscriptions: int | None = None
    total_dunning_subscriptions: int | None = None


@model
class SiteSummary(Model):
    """Do it."""

    seller_name: str | None = None
    site_name: str | None = None
    site_id: int | None = None
    site_currency: str | None = None
    stats: SiteStatistics | None = None


@model
class SubscriptionMRR(Model):
    """Do it."""

    subscription_id: int = attrs.field(default=None)
    mrr_amount_in_cents: int = attrs.field(default=None)
    breakouts: SubscriptionMRRBreakout | None = None


@model
class SubscriptionMRRBreakout(Model):
    """Do it."""

    plan_amount_in_cents: int = attrs.field(default=None)
    usage_amount_in_cents: int = attrs.field(default=None)
