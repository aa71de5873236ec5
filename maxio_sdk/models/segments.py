# Generated from spec/models/segments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.models.components import PricingScheme
    from maxio_sdk.types import Unset

__all__ = [
    "BulkUpdateSegmentsItem",
    "CreateOrUpdateSegmentPrice",
    "CreateSegment",
    "ListSegmentsFilter",
    "Segment",
    "SegmentPrice",
    "UpdateSegment",
]


@model
class BulkUpdateSegmentsItem(Model):
    """New prices for one of several segments."""

    id: int
    """The segment to change."""

    pricing_scheme: PricingScheme | str
    prices: Sequence[CreateOrUpdateSegmentPrice | Mapping[str, Any]]


@model
class CreateOrUpdateSegmentPrice(Model):
    """A price of a segment for a range of quantities."""

    starting_quantity: int | Unset = UNSET
    """The first quantity at this price."""

    ending_quantity: int | Unset | None = UNSET
    """The last quantity at this price; left out for all above."""

    unit_price: Decimal | int | str
    """Up to 8 decimal places, such as `"0.00000065"`."""


@model
class CreateSegment(Model):
    """A segment to create: values of the metric's segmenting properties, and the prices for events with these
    values.

    The type of a value, text, number or boolean, is that of the property in the metric."""

    segment_property_1_value: Any = UNSET
    """The value that events have in the metric's first segmenting property."""

    segment_property_2_value: Any = UNSET
    """The same for the second property."""

    segment_property_3_value: Any = UNSET
    """The same for the third property."""

    segment_property_4_value: Any = UNSET
    """The same for the fourth property."""

    pricing_scheme: PricingScheme | str
    prices: Sequence[CreateOrUpdateSegmentPrice | Mapping[str, Any]] | Unset = UNSET


@model
class ListSegmentsFilter(Model):
    """Conditions for listing segments, by the values of their properties. An empty string is rejected."""

    segment_property_1_value: str | Unset = UNSET
    """Only segments with this value of the first property."""

    segment_property_2_value: str | Unset = UNSET
    """The same for the second property."""

    segment_property_3_value: str | Unset = UNSET
    """The same for the third property."""

    segment_property_4_value: str | Unset = UNSET
    """The same for the fourth property."""


@model
class Segment(Model):
    """Prices of an event-based component for events with certain values.

    A value is text, a number or a boolean, by the type of the property in the metric."""

    id: int = attrs.field(default=None)
    component_id: int | None = None
    price_point_id: int | None = None
    event_based_billing_metric_id: int | None = None
    pricing_scheme: PricingScheme | str | None = None
    segment_property_1_value: Any = None
    segment_property_2_value: Any = None
    segment_property_3_value: Any = None
    segment_property_4_value: Any = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    prices: list[SegmentPrice] | None = None


@model
class SegmentPrice(Model):
    """A price of a segment for a range of quantities."""

    id: int = attrs.field(default=None)
    component_id: int | None = None
    starting_quantity: int | None = None
    ending_quantity: int | None = None
    """The last quantity at this price; null for all above."""

    unit_price: Decimal | None = None
    price_point_id: int | None = None
    formatted_unit_price: str | None = None
    """The price for reading, with the currency's sign."""

    segment_id: int | None = None


@model
class UpdateSegment(Model):
    """New prices for a segment."""

    pricing_scheme: PricingScheme | str
    prices: Sequence[CreateOrUpdateSegmentPrice | Mapping[str, Any]] | Unset = UNSET
