"""Taking in events, and counting them for the components that they are billed by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, cast

from maxio_sdk.sandbox._engine.balances.replenishment import usage_changed
from maxio_sdk.sandbox._engine.catalogue.metrics import measure
from maxio_sdk.sandbox._engine.consumption.event_balances import in_period, refresh_unit_balance
from maxio_sdk.sandbox._engine.consumption.subscription_components import component_of, take_component
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component, IngestedEvent, Metric
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["ingest"]

_TOKENS_LAST = timedelta(days=31)
_SUMS = ("count", "sum")
"""Aggregations to which one more event adds what it comes to alone."""


def ingest(site: Site, stream: str, event: object) -> None:
    """Take in one event.

    One whose uniqueness token the stream has seen within 31 days is ignored. One that names no subscription of the
    site is kept, but counts for nobody.
    """
    if not isinstance(event, Mapping):
        raise unprocessable("An event must be a JSON object.")
    properties = cast("Mapping[str, Any]", event)
    told = Fields(properties, site.zone).object("chargify") or Fields({}, site.zone)
    token = told.text("uniqueness_token")
    key = (stream, token) if token else None
    if key is not None and _seen(site, key):
        return
    subscription = _subscription(site, told)
    number = site[IngestedEvent].new_id()
    added = {"id": number, "created_at": site.now.isoformat(timespec="seconds")}
    record = IngestedEvent(
        id=number,
        stream=stream,
        subscription_id=subscription.id if subscription else None,
        timestamp=told.time("timestamp") or site.now,
        created_at=site.now,
        properties={**properties, "chargify": {**told.values, **added}},
        token=key,
    )
    site[IngestedEvent].add(record)
    if subscription is not None:
        _count(site, subscription, record)
        usage_changed(site, subscription)


def _seen(site: Site, key: tuple[str, str]) -> bool:
    return any(site.now - event.created_at < _TOKENS_LAST for event in site[IngestedEvent].where(token=key))


def _subscription(site: Site, told: Fields) -> Subscription | None:
    number, reference = told.integer("subscription_id"), told.text("subscription_reference")
    if number is not None:
        return site[Subscription].get(number)
    return site[Subscription].first(reference=reference) if reference else None


def _count(site: Site, subscription: Subscription, event: IngestedEvent) -> None:
    """Add an event to the balance of every component whose metric reads its stream, activated or not."""
    for component, metric in _counting(site, subscription, event.stream):
        held = component_of(site, subscription, component)
        if held is None:
            if component.archived_at is None:
                refresh_unit_balance(site, take_component(site, subscription, component))
        elif metric.aggregation not in _SUMS:
            refresh_unit_balance(site, held)
        elif in_period(site, held, event):
            held.unit_balance += measure(metric, [event])
            held.updated_at = site.now


def _counting(site: Site, subscription: Subscription, stream: str) -> Iterable[tuple[Component, Metric]]:
    family_id = site[Product][subscription.product_id].product_family_id
    for metric in site[Metric]:
        if metric.stream in (None, stream):
            for component in site[Component].where(event_based_billing_metric_id=metric.id):
                if component.product_family_id == family_id:
                    yield component, metric
