"""Segments: prices of an event-based component for events with certain property values."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from maxio_sdk.sandbox._engine.catalogue.metrics import metric_with_id
from maxio_sdk.sandbox._engine.catalogue.price_brackets import read_brackets, read_scheme
from maxio_sdk.sandbox._engine.problems import Problems
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._http.values import Malformed, as_decimal
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint, PriceNumber, Segment, SegmentValue
from maxio_sdk.sandbox._state.site import Site

__all__ = ["PROPERTY_FIELDS", "change_segment", "copy_segments", "make_segment"]

PROPERTY_FIELDS = tuple(f"segment_property_{number}_value" for number in (1, 2, 3, 4))


def make_segment(
    site: Site, component: Component, price_point: ComponentPricePoint, fields: Fields, problems: Problems
) -> Segment:
    """Make a segment. The caller refuses if there are problems."""
    if component.kind != "event_based_component":
        problems.add("price_point", "must belong to an event-based component")
    values = {name: _value(fields.raw(name), name, problems) for name in PROPERTY_FIELDS}
    _check_values(site, component, values, problems)
    scheme = read_scheme(fields, problems)
    segment = Segment(
        id=site[Segment].new_id(),
        component_id=component.id,
        price_point_id=price_point.id,
        pricing_scheme=scheme or "per_unit",
        prices=read_brackets(site, fields, scheme, problems),
        created_at=site.now,
        updated_at=site.now,
        **values,
    )
    if site[Segment].first(identity=segment.identity) is not None:
        problems.add(
            next((name for name in PROPERTY_FIELDS if values[name] is not None), "base"), "has already been taken"
        )
    return site[Segment].add(segment)


def change_segment(site: Site, segment: Segment, fields: Fields, problems: Problems) -> None:
    """Change the prices of a segment. Its property values stay."""
    scheme = read_scheme(fields, problems)
    segment.pricing_scheme = scheme or segment.pricing_scheme
    segment.prices = read_brackets(site, fields, scheme, problems)
    segment.updated_at = site.now


def copy_segments(site: Site, original: ComponentPricePoint, copy: ComponentPricePoint) -> None:
    """Give the copy of a price point the segments of the original."""
    for segment in site[Segment].where(price_point_id=original.id):
        site[Segment].add(
            Segment(
                id=site[Segment].new_id(),
                component_id=segment.component_id,
                price_point_id=copy.id,
                pricing_scheme=segment.pricing_scheme,
                prices=tuple(attrs.evolve(price, id=site[PriceNumber].new_id()) for price in segment.prices),
                created_at=site.now,
                updated_at=site.now,
                **{name: getattr(segment, name) for name in PROPERTY_FIELDS},
            )
        )


def _check_values(
    site: Site,
    component: Component,
    values: Mapping[str, SegmentValue | None],
    problems: Problems,
) -> None:
    given = [name for name, value in values.items() if value is not None]
    if not given:
        problems.add(PROPERTY_FIELDS[0], "can't be blank")
        return
    if component.event_based_billing_metric_id is not None:
        properties = metric_with_id(site, component.event_based_billing_metric_id).segment_properties
        for name in PROPERTY_FIELDS[len(PROPERTY_FIELDS) if properties is None else len(properties) :]:
            if name in given:
                problems.add(name, "is not a segmenting property of the metric")


def _value(value: Any, name: str, problems: Problems) -> SegmentValue | None:
    if value is None or value == "":
        return None
    if isinstance(value, str | bool):
        return value
    if isinstance(value, int | Decimal):
        try:
            as_decimal(value)
        except Malformed:
            problems.add(name, "is not a number")
        return value
    problems.add(name, "must be a string, a number or a boolean")
    return None
