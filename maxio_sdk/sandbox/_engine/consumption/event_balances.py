"""The unit balances of event-based components: what the events of a billing period come to."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from typing import TypeAlias

from maxio_sdk.sandbox._engine.catalogue.metrics import measure, metric_with_id
from maxio_sdk.sandbox._engine.consumption.component_periods import period_at
from maxio_sdk.sandbox._state.components import Component, IngestedEvent
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent

__all__ = ["counted_events", "in_period", "moving_period", "refresh_event_balances", "refresh_unit_balance"]

Period: TypeAlias = tuple[datetime, datetime | None]


def refresh_unit_balance(site: Site, held: SubscriptionComponent) -> None:
    """Count the events of the current period anew, for an event-based component of a subscription."""
    held.unit_balance = counted_events(site, held, _period(site, held))
    held.updated_at = site.now


def refresh_event_balances(site: Site, subscription: Subscription) -> None:
    """Count the events of all event-based components anew, after a subscription began a period of another kind."""
    for held in _event_based(site, subscription):
        refresh_unit_balance(site, held)


@contextmanager
def moving_period(site: Site, subscription: Subscription) -> Generator[None]:
    """Bring the balances in line with a period whose start or end the block moves.

    Only the events count anew: a balance that was brought along at signup stays.
    """
    before = [(held, counted_events(site, held, _period(site, held))) for held in _event_based(site, subscription)]
    yield
    for held, counted in before:
        held.unit_balance += counted_events(site, held, _period(site, held)) - counted


def counted_events(site: Site, held: SubscriptionComponent, period: Period) -> Decimal:
    """Tell what the events of a period come to by the metric of a component. Without a metric they are nothing."""
    metric_id = site[Component][held.component_id].event_based_billing_metric_id
    if metric_id is None:
        return Decimal(0)
    metric = metric_with_id(site, metric_id)
    events = [
        event
        for event in site[IngestedEvent].where(subscription_id=held.subscription_id)
        if metric.stream in (None, event.stream) and _within(event, period)
    ]
    return measure(metric, events)


def in_period(site: Site, held: SubscriptionComponent, event: IngestedEvent) -> bool:
    """Tell whether an event counts in the period that a component of a subscription is in."""
    return _within(event, _period(site, held))


def _event_based(site: Site, subscription: Subscription) -> list[SubscriptionComponent]:
    return [
        held
        for held in site[SubscriptionComponent].where(subscription_id=subscription.id)
        if site[Component][held.component_id].kind == "event_based_component"
    ]


def _period(site: Site, held: SubscriptionComponent) -> Period:
    subscription = site[Subscription][held.subscription_id]
    return period_at(subscription, held) or (subscription.created_at, None)


def _within(event: IngestedEvent, period: Period) -> bool:
    start, end = period
    return start <= event.timestamp and (end is None or event.timestamp < end)
