"""Segments of event-based components."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from maxio_sdk.sandbox._engine.catalogue.segments import PROPERTY_FIELDS, change_segment, make_segment
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.problems import Problems, refusing_by_field
from maxio_sdk.sandbox._handlers.component_price_points import price_point_of_call
from maxio_sdk.sandbox._http.answers import Answer, Json, Refused, not_found, unprocessable_fields
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import ComponentPricePoint, Segment
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.components import segment_wire

__all__: list[str] = []

_MOST_CREATED = 2000
_MOST_CHANGED = 1000


def _segment_of_call(site: Site, call: Call) -> Segment:
    _, price_point = price_point_of_call(site, call)
    segment = need(site, Segment, call.id("id"))
    if segment.price_point_id != price_point.id:
        raise not_found()
    return segment


@handles("list_segments_for_price_point")
def list_segments_for_price_point(site: Site, call: Call) -> Answer:
    """List the segments of a price point, in the order of their creation."""
    _, price_point = price_point_of_call(site, call)
    with refusing_by_field("per_page"):
        if (call.query.integer("per_page", 1) or 0) < 1:
            raise unprocessable_fields({"per_page": ["must be greater than 0"]})
    with refusing_by_field("page"):
        found = call.page(_filtered(call, site[Segment].where(price_point_id=price_point.id)))
    return Answer(body={"segments": [segment_wire(site, segment) for segment in found]})


def _filtered(call: Call, segments: Sequence[Segment]) -> list[Segment]:
    found = list(segments)
    for name in PROPERTY_FIELDS:
        wanted = call.query.text(f"filter[{name}]")
        if wanted == "":
            raise unprocessable_fields({name: ["can't be blank"]})
        if wanted is not None:
            found = [segment for segment in found if _text(getattr(segment, name)) == wanted]
    return found


def _text(value: object) -> str | None:
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


@handles("create_segment")
def create_segment(site: Site, call: Call) -> Answer:
    """Create a segment."""
    component, price_point = price_point_of_call(site, call)
    problems, fields = Problems(), call.fields("segment", required=False)
    with refusing_by_field():
        segment = make_segment(site, component, price_point, fields, problems)
    problems.check_by_field()
    return Answer.created({"segment": segment_wire(site, segment)})


@handles("update_segment")
def update_segment(site: Site, call: Call) -> Answer:
    """Change the prices of a segment."""
    segment, problems = _segment_of_call(site, call), Problems()
    with refusing_by_field():
        change_segment(site, segment, call.fields("segment", required=False), problems)
    problems.check_by_field()
    return Answer(body={"segment": segment_wire(site, segment)})


@handles("delete_segment")
def delete_segment(site: Site, call: Call) -> Answer:
    """Delete a segment."""
    site[Segment].remove(_segment_of_call(site, call))
    return Answer.nothing()


@handles("bulk_create_segments")
def bulk_create_segments(site: Site, call: Call) -> Answer:
    """Create segments, all or none."""
    component, price_point = price_point_of_call(site, call)

    def create(fields: Fields, problems: Problems) -> Segment:
        return make_segment(site, component, price_point, fields, problems)

    return Answer.created(_in_bulk(site, call, create, _MOST_CREATED))


@handles("bulk_update_segments")
def bulk_update_segments(site: Site, call: Call) -> Answer:
    """Change the prices of segments, of all or of none."""
    _, price_point = price_point_of_call(site, call)

    def change(fields: Fields, problems: Problems) -> Segment | None:
        segment = _segment_with_id(site, price_point, fields, problems)
        if segment is not None:
            change_segment(site, segment, fields, problems)
        return segment

    return Answer(body=_in_bulk(site, call, change, _MOST_CHANGED))


def _segment_with_id(
    site: Site, price_point: ComponentPricePoint, fields: Fields, problems: Problems
) -> Segment | None:
    segment = site[Segment].get(fields.integer("id"))
    if segment is None or segment.price_point_id != price_point.id:
        problems.add("id", "not found")
        return None
    return segment


def _in_bulk(site: Site, call: Call, apply: Callable[[Fields, Problems], Segment | None], most: int) -> Json:
    """Apply to each segment of the body. The first that fails is the one that the answer tells of."""
    items = _items(call)
    if len(items) > most:
        raise _refused_at(most, {"base": [f"Up to {most} segments are allowed"]})
    done: list[Segment] = []
    for index, fields in enumerate(items):
        problems = Problems()
        try:
            with refusing_by_field():
                segment = apply(fields, problems)
        except Refused as refusal:
            raise _refused_at(index, refusal.answer.body["errors"]) from None
        if problems or segment is None:
            raise _refused_at(index, problems.by_field)
        done.append(segment)
    return {"segments": [segment_wire(site, segment) for segment in done]}


def _items(call: Call) -> list[Fields]:
    fields = call.fields()
    values = fields.raw("segments")
    if not isinstance(values, list) or not values:
        raise _refused_at(0, {"base": ["can't be blank"]})
    for index, value in enumerate(cast("list[object]", values)):
        if not isinstance(value, Mapping):
            raise _refused_at(index, {"base": ["must be an object"]})
    return fields.objects("segments") or []


def _refused_at(index: int, errors: Mapping[str, Any]) -> Refused:
    return Refused(Answer(status=422, body={"errors": {"segments": {str(index): dict(errors)}}}))
