# Generated from spec/models/segments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

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
    """Do it."""

    id: int
    pricing_scheme: PricingScheme | str
    prices: Sequence[CreateOrUpdateSegmentPrice | Mapping[str, Any]]


@model
class CreateOrUpdateSegmentPrice(Model):
    """Do it."""

    starting_quantity: int | Unset = UNSET
    ending_quantity: int | Unset = UNSET
    unit_price: Decimal | int | str


@model
class CreateSegment(Model):
    """Do it."""

    segment_property_1_value: str | Decimal | int | bool | None | Unset = UNSET
    segment_property_2_value: str | Decimal | int | bool | None | Unset = UNSET
    segment_property_3_value: str | Decimal | int | bool | None | Unset = UNSET
    segment_property_4_value: str | Decimal | int | bool | None | Unset = UNSET
    pricing_scheme: PricingScheme | str
    prices: Sequence[CreateOrUpdateSegmentPrice | Mapping[str, Any]] | Unset = UNSET


@model
class ListSegmentsFilter(Model):
    """Do it."""

    segment_property_1_value: str | Unset = UNSET
    segment_property_2_value: str | Unset = UNSET
    segment_property_3_value: str | Unset = UNSET
    segment_property_4_value: str | Unset = UNSET


@model
class Segment(Model):
    """Do it."""

    id: int | None = None
    component_id: int | None = None
    price_point_id: int | None = None
    event_based_billing_metric_id: int | None = None
    pricing_scheme: PricingScheme | str | None = None
    segment_property_1_value: str | Decimal | int | bool | None = None
    segment_property_2_value: str | Decimal | int | bool | None = None
    segment_property_3_value: str | Decimal | int | bool | None = None
    segment_property_4_value: str | Decimal | int | bool | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    prices: list[SegmentPrice] | None = None


@model
class SegmentPrice(Model):
    """Do it."""

    id: int | None = None
    component_id: int | None = None
    starting_quantity: int | None = None
    ending_quantity: int | None = None
    unit_price: Decimal | None = None
    price_point_id: int | None = None
    formatted_unit_price: str | None = None
    segment_id: int | None = None


@model
class UpdateSegment(Model):
    """Do it."""

    pricing_scheme: PricingScheme | str
    prices: Sequence[CreateOrUpdateSegmentPrice | Mapping[str, Any]] | Unset = UNSET
