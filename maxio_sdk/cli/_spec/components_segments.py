# Generated from spec/operations/components.segments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_segments_for_price_point": Method(
        id="list_segments_for_price_point",
        resource="components.segments",
        name="list",
        verb="GET",
        path="/components/{component_id}/price_points/{price_point_id}/segments.json",
        doc="List the segments of a price point in the order in which they were created.\n\nA page holds 30 segments unless told otherwise, 200 at most.",
        path_arguments=(
            Argument(
                name="component_id",
                kind="id",
                doc="The id of the component, or its handle as `handle:gold`.",
                required=True,
            ),
            Argument(
                name="price_point_id",
                kind="id",
                doc="The id of the price point, or its handle as `handle:gold`.",
                required=True,
            ),
        ),
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="filter",
                kind="object",
                doc="Only segments with these property values.",
                fields=(
                    Argument(
                        name="segment_property_1_value", doc="Only segments with this value of the first property."
                    ),
                    Argument(name="segment_property_2_value", doc="The same for the second property."),
                    Argument(name="segment_property_3_value", doc="The same for the third property."),
                    Argument(name="segment_property_4_value", doc="The same for the fourth property."),
                ),
            ),
        ),
        listing=True,
        errors={404: "No such component or price point.", 422: "The page size or the price point is not valid."},
        reference="Events-Based Billing: Segments, listSegmentsForPricePoint",
    ),
    "create_segment": Method(
        id="create_segment",
        resource="components.segments",
        name="create",
        verb="POST",
        path="/components/{component_id}/price_points/{price_point_id}/segments.json",
        doc="Create a segment of a price point: the property values to bill by, and the prices.\n\nThere can be as many property values as the component's metric has segmenting properties. Many segments at once: `maxio components segments bulk-create`.",
        path_arguments=(
            Argument(
                name="component_id",
                kind="id",
                doc="The id of the component, or its handle as `handle:gold`.",
                required=True,
            ),
            Argument(
                name="price_point_id",
                kind="id",
                doc="The id of the price point, or its handle as `handle:gold`.",
                required=True,
            ),
        ),
        form=Form(
            root="segment",
            fields=(
                Argument(
                    name="segment_property_1_value",
                    kind="any",
                    doc="The value that events have in the metric's first segmenting property.",
                ),
                Argument(name="segment_property_2_value", kind="any", doc="The same for the second property."),
                Argument(name="segment_property_3_value", kind="any", doc="The same for the third property."),
                Argument(name="segment_property_4_value", kind="any", doc="The same for the fourth property."),
                Argument(
                    name="pricing_scheme",
                    required=True,
                    choices=(
                        "stairstep",
                        "volume",
                        "per_unit",
                        "tiered",
                    ),
                ),
                Argument(name="prices", kind="object", many=True),
            ),
        ),
        token=True,
        errors={404: "No such component or price point.", 422: "The prices or the property values are not valid."},
        reference="Events-Based Billing: Segments, createSegment",
    ),
    "update_segment": Method(
        id="update_segment",
        resource="components.segments",
        name="update",
        verb="PUT",
        path="/components/{component_id}/price_points/{price_point_id}/segments/{id}.json",
        doc="Change the prices of a segment.\n\nThe property values stay as they are.",
        path_arguments=(
            Argument(
                name="component_id",
                kind="id",
                doc="The id of the component, or its handle as `handle:gold`.",
                required=True,
            ),
            Argument(
                name="price_point_id",
                kind="id",
                doc="The id of the price point, or its handle as `handle:gold`.",
                required=True,
            ),
            Argument(name="segment_id", wire="id", kind="integer", required=True),
        ),
        form=Form(
            root="segment",
            fields=(
                Argument(
                    name="pricing_scheme",
                    required=True,
                    choices=(
                        "stairstep",
                        "volume",
                        "per_unit",
                        "tiered",
                    ),
                ),
                Argument(name="prices", kind="object", many=True),
            ),
        ),
        token=True,
        errors={404: "No such component, price point or segment.", 422: "The prices are not valid."},
        reference="Events-Based Billing: Segments, updateSegment",
    ),
    "delete_segment": Method(
        id="delete_segment",
        resource="components.segments",
        name="delete",
        verb="DELETE",
        path="/components/{component_id}/price_points/{price_point_id}/segments/{id}.json",
        doc="Delete a segment of a price point.",
        path_arguments=(
            Argument(
                name="component_id",
                kind="id",
                doc="The id of the component, or its handle as `handle:gold`.",
                required=True,
            ),
            Argument(
                name="price_point_id",
                kind="id",
                doc="The id of the price point, or its handle as `handle:gold`.",
                required=True,
            ),
            Argument(name="segment_id", wire="id", kind="integer", required=True),
        ),
        errors={404: "No such component, price point or segment."},
        reference="Events-Based Billing: Segments, deleteSegment",
    ),
    "bulk_create_segments": Method(
        id="bulk_create_segments",
        resource="components.segments",
        name="bulk_create",
        verb="POST",
        path="/components/{component_id}/price_points/{price_point_id}/segments/bulk.json",
        doc="Create up to 2,000 segments of a price point.\n\nAll or nothing: one segment that is not valid fails the whole call. The error names only the first such segment, by its index in the list.",
        path_arguments=(
            Argument(
                name="component_id",
                kind="id",
                doc="The id of the component, or its handle as `handle:gold`.",
                required=True,
            ),
            Argument(
                name="price_point_id",
                kind="id",
                doc="The id of the price point, or its handle as `handle:gold`.",
                required=True,
            ),
        ),
        form=Form(beside=(Argument(name="segments", kind="object", doc="2000 at most.", required=True, many=True),)),
        token=True,
        errors={404: "No such component or price point.", 422: "A segment is not valid; none was created."},
        reference="Events-Based Billing: Segments, bulkCreateSegments",
    ),
    "bulk_update_segments": Method(
        id="bulk_update_segments",
        resource="components.segments",
        name="bulk_update",
        verb="PUT",
        path="/components/{component_id}/price_points/{price_point_id}/segments/bulk.json",
        doc="Change the prices of up to 1,000 segments of a price point.\n\nAll or nothing: one segment that is not valid fails the whole call. The error names only the first such segment, by its index in the list.",
        path_arguments=(
            Argument(
                name="component_id",
                kind="id",
                doc="The id of the component, or its handle as `handle:gold`.",
                required=True,
            ),
            Argument(
                name="price_point_id",
                kind="id",
                doc="The id of the price point, or its handle as `handle:gold`.",
                required=True,
            ),
        ),
        form=Form(beside=(Argument(name="segments", kind="object", doc="1000 at most.", required=True, many=True),)),
        token=True,
        errors={404: "No such component or price point.", 422: "A segment is not valid; none was changed."},
        reference="Events-Based Billing: Segments, bulkUpdateSegments",
    ),
}
