# Generated from spec/operations/components.segments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.segments import Segment

LIST_SEGMENTS_FOR_PRICE_POINT: Operation[Segment] = Operation(
    id="list_segments_for_price_point",
    method="GET",
    path="/components/{component_id}/price_points/{price_point_id}/segments.json",
    resource="components.segments",
    name="list",
    summary="List the segments of a price point in the order in which they were created.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
    ),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="filter", wire="filter", type="ListSegmentsFilter | Mapping[str, Any]"),
    ),
    result=Result(type="Segment", path=("segments",), many=True),
    errors={422: "EventBasedBillingListSegmentsErrors"},
    paging="page",
    per_page=30,
    repeatable=True,
    reference="Events-Based Billing: Segments",
)

CREATE_SEGMENT: Operation[Segment] = Operation(
    id="create_segment",
    method="POST",
    path="/components/{component_id}/price_points/{price_point_id}/segments.json",
    resource="components.segments",
    name="create",
    summary="Create a segment of a price point: the property values to bill by, and the prices.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
    ),
    body=Body(root="segment", type="CreateSegment"),
    result=Result(type="Segment", path=("segment",)),
    errors={422: "EventBasedBillingSegmentErrors"},
    token="body",
    reference="Events-Based Billing: Segments",
)

UPDATE_SEGMENT: Operation[Segment] = Operation(
    id="update_segment",
    method="PUT",
    path="/components/{component_id}/price_points/{price_point_id}/segments/{id}.json",
    resource="components.segments",
    name="update",
    summary="Change the prices of a segment.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
        Param(name="segment_id", wire="id", type="int", required=True),
    ),
    body=Body(root="segment", type="UpdateSegment"),
    result=Result(type="Segment", path=("segment",)),
    errors={422: "EventBasedBillingSegmentErrors"},
    token="body",
    repeatable=True,
    reference="Events-Based Billing: Segments",
)

DELETE_SEGMENT: Operation[None] = Operation(
    id="delete_segment",
    method="DELETE",
    path="/components/{component_id}/price_points/{price_point_id}/segments/{id}.json",
    resource="components.segments",
    name="delete",
    summary="Delete a segment of a price point.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
        Param(name="segment_id", wire="id", type="int", required=True),
    ),
    repeatable=True,
    reference="Events-Based Billing: Segments",
)

BULK_CREATE_SEGMENTS: Operation[list[Segment]] = Operation(
    id="bulk_create_segments",
    method="POST",
    path="/components/{component_id}/price_points/{price_point_id}/segments/bulk.json",
    resource="components.segments",
    name="bulk_create",
    summary="Create up to 2,000 segments of a price point.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
    ),
    body=Body(
        params=(
            Param(name="segments", wire="segments", type="Sequence[CreateSegment | Mapping[str, Any]]", required=True),
        )
    ),
    result=Result(type="Segment", path=("segments",), many=True),
    errors={422: "EventBasedBillingSegment"},
    token="body",
    reference="Events-Based Billing: Segments",
)

BULK_UPDATE_SEGMENTS: Operation[list[Segment]] = Operation(
    id="bulk_update_segments",
    method="PUT",
    path="/components/{component_id}/price_points/{price_point_id}/segments/bulk.json",
    resource="components.segments",
    name="bulk_update",
    summary="Change the prices of up to 1,000 segments of a price point.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
    ),
    body=Body(
        params=(
            Param(
                name="segments",
                wire="segments",
                type="Sequence[BulkUpdateSegmentsItem | Mapping[str, Any]]",
                required=True,
            ),
        )
    ),
    result=Result(type="Segment", path=("segments",), many=True),
    errors={422: "EventBasedBillingSegment"},
    token="body",
    repeatable=True,
    reference="Events-Based Billing: Segments",
)
