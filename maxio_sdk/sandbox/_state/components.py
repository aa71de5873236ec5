"""Components, their price points and segments, and the metrics that event-based ones are measured by."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeAlias

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = [
    "Component",
    "ComponentPricePoint",
    "CurrencyBracket",
    "IngestedEvent",
    "Metric",
    "PriceBracket",
    "PriceNumber",
    "Segment",
    "SegmentValue",
]

SegmentValue: TypeAlias = str | int | bool | Decimal


@stored("prices", first_id=4_600_001)
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class PriceNumber(Record):
    """Gives brackets and prices in further currencies their ids. None is ever kept."""


@attrs.frozen(kw_only=True)
class PriceBracket:
    """What a unit costs from one quantity to another."""

    id: int
    starting_quantity: int
    ending_quantity: int | None
    unit_price: Decimal


@stored("components", first_id=4_000_001, by=("handle", "product_family_id", "event_based_billing_metric_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Component(Record):
    """A component. What it costs stands in its price points."""

    product_family_id: int
    name: str
    kind: str
    """`metered_component`, `quantity_based_component`, `on_off_component`, `prepaid_usage_component`,
    `event_based_component`."""
    created_at: datetime
    updated_at: datetime
    default_price_point_id: int = 0
    handle: str | None = None
    unit_name: str | None = None
    description: str | None = None
    taxable: bool = False
    tax_code: str | None = None
    recurring: bool = False
    upgrade_charge: str | None = None
    downgrade_credit: str | None = None
    hide_date_range_on_invoice: bool = False
    allow_fractional_quantities: bool = False
    item_category: str | None = None
    accounting_code: str | None = None
    unspsc_code: str | None = None
    event_based_billing_metric_id: int | None = None
    display_on_hosted_page: bool = True
    archived_at: datetime | None = None


@attrs.frozen(kw_only=True)
class CurrencyBracket:
    """The price of a bracket in a further currency."""

    id: int
    currency: str
    price: str
    """A decimal string."""
    price_id: int
    """The id of the bracket."""


@stored("component price points", first_id=4_500_001, by=("component_id", "subscription_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class ComponentPricePoint(Record):
    """What a component costs."""

    component_id: int
    name: str
    pricing_scheme: str
    """`per_unit`, `volume`, `tiered` or `stairstep`. On/off components have `per_unit`."""
    created_at: datetime
    updated_at: datetime
    handle: str | None = None
    prices: tuple[PriceBracket, ...] = ()
    type: str = "catalog"
    """`catalog` or `custom` (made for one subscription). Which one is the default, the component knows."""
    subscription_id: int | None = None
    tax_included: bool = False
    use_site_exchange_rate: bool = True
    interval: int | None = None
    interval_unit: str | None = None
    overage_pricing_scheme: str | None = None
    overage_prices: tuple[PriceBracket, ...] = ()
    renew_prepaid_allocation: bool | None = None
    rollover_prepaid_remainder: bool | None = None
    expiration_interval: int | None = None
    expiration_interval_unit: str | None = None
    currency_prices: tuple[CurrencyBracket, ...] = ()
    """Of the brackets of `prices` and of `overage_prices`."""
    archived_at: datetime | None = None


@stored("segments", first_id=4_800_001, by=("price_point_id", "identity"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Segment(Record):
    """Prices of an event-based component for events with certain property values."""

    component_id: int
    price_point_id: int
    pricing_scheme: str
    prices: tuple[PriceBracket, ...]
    created_at: datetime
    updated_at: datetime
    segment_property_1_value: SegmentValue | None = None
    segment_property_2_value: SegmentValue | None = None
    segment_property_3_value: SegmentValue | None = None
    segment_property_4_value: SegmentValue | None = None

    @property
    def values(self) -> tuple[SegmentValue | None, ...]:
        """The four property values, None where the property does not matter."""
        return (
            self.segment_property_1_value,
            self.segment_property_2_value,
            self.segment_property_3_value,
            self.segment_property_4_value,
        )

    @property
    def identity(self) -> tuple[int, tuple[tuple[bool, SegmentValue | None], ...]]:
        """What no other segment has: the price point and the values, with true and 1 told apart."""
        return self.price_point_id, tuple((isinstance(value, bool), value) for value in self.values)


@stored("metrics", first_id=1)
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Metric(Record):
    """How events become a quantity."""

    name: str
    stream: str | None = None
    """The API handle of the stream that it reads. None: of every stream."""
    aggregation: str = "count"
    """`count`, `count_unique`, `sum`, `average`, `minimum` or `maximum`, of `of_property`."""
    of_property: str | None = None
    """A path into the event: `messages`, `customer.address.zip`."""
    segment_properties: tuple[str, ...] | None = None
    """The paths of the segmenting properties. None where nobody defined them: a segment's value may then stand in
    any property of an event."""


@stored("ingested events", first_id=54_000_001, by=("subscription_id", "token"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class IngestedEvent(Record):
    """An event that was sent to a stream."""

    stream: str
    subscription_id: int | None
    """None where it named no subscription of the site."""
    timestamp: datetime
    created_at: datetime
    properties: Mapping[str, Any]
    """The event's JSON."""
    token: tuple[str, str] | None = None
    """The stream and the uniqueness token of the event."""
