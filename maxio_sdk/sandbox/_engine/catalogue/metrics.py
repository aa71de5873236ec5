"""Metrics, and the quantities that they make of events."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, DecimalException
from typing import Any, cast

from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.values import Malformed, as_decimal
from maxio_sdk.sandbox._state.components import IngestedEvent, Metric, Segment, SegmentValue
from maxio_sdk.sandbox._state.site import Site

__all__ = ["AGGREGATIONS", "define_metric", "falls_into", "measure", "metric_with_id", "values_at"]

_MOST_SEGMENT_PROPERTIES = 4
_LARGEST_ID = 10**18


def define_metric(
    site: Site,
    *,
    name: str,
    metric_id: int | None = None,
    stream: str | None = None,
    aggregation: str = "count",
    of_property: str | None = None,
    segment_properties: Sequence[str] = (),
) -> Metric:
    """Define a metric, as a merchant does in the user interface, or define one anew."""
    if aggregation not in AGGREGATIONS:
        raise ValueError(f"aggregation must be one of {', '.join(AGGREGATIONS)}, not {aggregation!r}")
    if aggregation != "count" and of_property is None:
        raise ValueError(f"{aggregation} needs of_property")
    if len(segment_properties) > _MOST_SEGMENT_PROPERTIES:
        raise ValueError(f"a metric has {_MOST_SEGMENT_PROPERTIES} segmenting properties at most")
    metric = metric_with_id(site, metric_id if metric_id is not None else _free_id(site))
    metric.name = name
    metric.stream = stream
    metric.aggregation = aggregation
    metric.of_property = of_property
    metric.segment_properties = tuple(segment_properties)
    return metric


def metric_with_id(site: Site, metric_id: int) -> Metric:
    """Find a metric. One that nobody defined comes into being: it counts the events of every stream.

    A client that was written for a real site brings the id of a metric that somebody made there by hand.
    """
    if metric_id >= _LARGEST_ID:
        raise unprocessable("Metric: is invalid.")
    found = site[Metric].get(metric_id)
    return found or site[Metric].add(Metric(id=metric_id, name=f"Metric {metric_id}"))


def _free_id(site: Site) -> int:
    number = site[Metric].new_id()
    while site[Metric].get(number) is not None:
        number = site[Metric].new_id()
    return number


def measure(metric: Metric, events: Sequence[IngestedEvent]) -> Decimal:
    """Make a quantity of events. Events without the property that is measured do not count."""
    if metric.aggregation == "count":
        return Decimal(len(events))
    values = [value for event in events for value in values_at(event.properties, metric.of_property or "")]
    if metric.aggregation == "count_unique":
        return Decimal(len({(type(value).__name__, str(value)) for value in values}))
    numbers = [number for value in values if (number := _number(value)) is not None]
    try:
        return AGGREGATIONS[metric.aggregation](numbers) if numbers else Decimal(0)
    except DecimalException:
        return Decimal(0)


def _average(numbers: Sequence[Decimal]) -> Decimal:
    return round(sum(numbers, Decimal(0)) / len(numbers), 8)


def _sum(numbers: Sequence[Decimal]) -> Decimal:
    return sum(numbers, Decimal(0))


def _count(values: Sequence[Decimal]) -> Decimal:
    return Decimal(len(values))


AGGREGATIONS: Mapping[str, Callable[[Sequence[Decimal]], Decimal]] = {
    "count": _count,
    "count_unique": _count,
    "sum": _sum,
    "average": _average,
    "minimum": min,
    "maximum": max,
}
"""How a metric makes one number of many. Unique values are picked before they are counted."""


def values_at(properties: Mapping[str, Any], path: str) -> list[Any]:
    """Give the value at a dotted path of an event, in a list that is empty where there is none."""
    found: Any = properties
    for key in path.split("."):
        if not isinstance(found, Mapping) or key not in found:
            return []
        found = cast("Mapping[str, Any]", found)[key]
    return [] if found is None or isinstance(found, Mapping | list) else [found]


def falls_into(metric: Metric, segment: Segment, event: IngestedEvent) -> bool:
    """Tell whether an event has the property values of a segment."""
    for position, wanted in enumerate(segment.values):
        if wanted is None:
            continue
        if metric.segment_properties is None:
            found = [value for key, value in event.properties.items() if key != "chargify"]
        elif position < len(metric.segment_properties):
            found = values_at(event.properties, metric.segment_properties[position])
        else:
            found = []
        if not any(_same(wanted, value) for value in found):
            return False
    return True


def _same(wanted: SegmentValue, value: Any) -> bool:
    if isinstance(wanted, bool) or isinstance(value, bool):
        return wanted is value
    if isinstance(wanted, str):
        return isinstance(value, str) and wanted == value
    return isinstance(value, int | Decimal) and wanted == value


def _number(value: Any) -> Decimal | None:
    try:
        return as_decimal(value)
    except Malformed:
        return None
