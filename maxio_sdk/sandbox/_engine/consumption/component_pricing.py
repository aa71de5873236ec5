"""What quantities of a component cost at a price point, in the subscription's currency."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._billing.pricing import Priced, price
from maxio_sdk.sandbox._engine.catalogue.component_currencies import brackets_in, segment_brackets_in
from maxio_sdk.sandbox._engine.catalogue.metrics import falls_into, measure, metric_with_id
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint, IngestedEvent, PriceBracket, Segment
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent

__all__ = ["Part", "component_price", "event_parts", "too_large"]

_LARGEST = Decimal(10**15)


@attrs.frozen(kw_only=True)
class Part:
    """A quantity with its price."""

    quantity: Decimal
    pricing_scheme: str
    priced: Priced


def component_price(
    site: Site, price_point: ComponentPricePoint, quantity: Decimal, currency: str, *, overage: bool = False
) -> Part:
    """Price a quantity of a component, or its overage."""
    scheme = price_point.overage_pricing_scheme if overage else price_point.pricing_scheme
    brackets = brackets_in(site, price_point, currency, overage=overage)
    return _part(scheme or price_point.pricing_scheme, brackets, quantity)


def too_large(site: Site, price_point: ComponentPricePoint, quantity: Decimal, currency: str) -> bool:
    """Tell whether a quantity, or what it costs, has more digits than anybody is billed for."""
    if abs(quantity) > _LARGEST:
        return True
    priced = component_price(site, price_point, quantity, currency)
    over = (
        component_price(site, price_point, quantity, currency, overage=True) if price_point.overage_prices else priced
    )
    return max(priced.priced.amount, over.priced.amount) > _LARGEST


def _part(scheme: str, brackets: Sequence[PriceBracket], quantity: Decimal) -> Part:
    return Part(quantity=quantity, pricing_scheme=scheme, priced=price(scheme, brackets, quantity))


def event_parts(
    site: Site, subscription: Subscription, held: SubscriptionComponent, start: datetime, end: datetime
) -> list[Part]:
    """Price the events of a period: segment by segment where the price point has segments, else all together.

    An event counts in the first segment that it falls into; one that falls into none costs nothing.
    """
    price_point = site[ComponentPricePoint][held.price_point_id]
    component = site[Component][held.component_id]
    segments = site[Segment].where(price_point_id=price_point.id)
    if not segments or component.event_based_billing_metric_id is None:
        return [component_price(site, price_point, held.unit_balance, subscription.currency)]
    metric = metric_with_id(site, component.event_based_billing_metric_id)
    closest_first = sorted(segments, key=lambda one: sum(value is None for value in one.values))
    inside: dict[Segment, list[IngestedEvent]] = {segment: [] for segment in closest_first}
    for event in site[IngestedEvent].where(subscription_id=subscription.id):
        if start <= event.timestamp < end and metric.stream in (None, event.stream):
            segment = next((one for one in closest_first if falls_into(metric, one, event)), None)
            if segment is not None:
                inside[segment].append(event)
    return [
        _part(
            segment.pricing_scheme,
            segment_brackets_in(site, segment, subscription.currency),
            measure(metric, events),
        )
        for segment, events in inside.items()
    ]
