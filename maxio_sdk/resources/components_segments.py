# Generated from spec/operations/components.segments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import components_segments as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.components import PricingScheme
    from maxio_sdk.models.segments import (
        BulkUpdateSegmentsItem,
        CreateOrUpdateSegmentPrice,
        CreateSegment,
        ListSegmentsFilter,
        Segment,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ComponentSegments", "ComponentSegmentsWithRawResponse"]


class ComponentSegments(Resource):
    """Prices of an event-based component that depend on values in the events.

    A segment belongs to a price point and is known by up to four property values. Their number and types follow
    from the segmenting properties of the component's metric."""

    def list(
        self,
        component_id: int | str,
        price_point_id: int | str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter: ListSegmentsFilter | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Segment]:
        """List the segments of a price point in the order in which they were created.

        `GET /components/{component_id}/price_points/{price_point_id}/segments.json`

        A page holds 30 segments unless told otherwise, 200 at most.

        Args:
            component_id: The id of the component, or its handle as `handle:gold`.
            price_point_id: The id of the price point, or its handle as `handle:gold`.
            filter: Only segments with these property values.

        Raises:
            NotFoundError: 404. No such component or price point.
            UnprocessableEntityError: 422. The page size or the price point is not valid. `body` is an
                `EventBasedBillingListSegmentsErrors`.

        Maxio's API reference: Events-Based Billing: Segments, listSegmentsForPricePoint.
        """
        return self._list(_ops.LIST_SEGMENTS_FOR_PRICE_POINT, locals())

    async def create(
        self,
        component_id: int | str,
        price_point_id: int | str,
        *,
        pricing_scheme: PricingScheme | str,
        segment_property_1_value: Any = UNSET,
        segment_property_2_value: Any = UNSET,
        segment_property_3_value: Any = UNSET,
        segment_property_4_value: Any = UNSET,
        prices: Sequence[CreateOrUpdateSegmentPrice | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Segment:
        """Create a segment of a price point: the property values to bill by, and the prices.

        `POST /components/{component_id}/price_points/{price_point_id}/segments.json`

        There can be as many property values as the component's metric has segmenting properties. Many segments at
        once: `maxio.components.segments.bulk_create`.

        Args:
            component_id: The id of the component, or its handle as `handle:gold`.
            price_point_id: The id of the price point, or its handle as `handle:gold`.
            segment_property_1_value: The value that events have in the metric's first segmenting property.
            segment_property_2_value: The same for the second property.
            segment_property_3_value: The same for the third property.
            segment_property_4_value: The same for the fourth property.

        Raises:
            NotFoundError: 404. No such component or price point.
            UnprocessableEntityError: 422. The prices or the property values are not valid. `body` is an
                `EventBasedBillingSegmentErrors`.

        Maxio's API reference: Events-Based Billing: Segments, createSegment.
        """
        return await self._call(_ops.CREATE_SEGMENT, locals())

    async def update(
        self,
        component_id: int | str,
        price_point_id: int | str,
        segment_id: int,
        *,
        pricing_scheme: PricingScheme | str,
        prices: Sequence[CreateOrUpdateSegmentPrice | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Segment:
        """Change the prices of a segment.

        `PUT /components/{component_id}/price_points/{price_point_id}/segments/{id}.json`

        The property values stay as they are.

        Args:
            component_id: The id of the component, or its handle as `handle:gold`.
            price_point_id: The id of the price point, or its handle as `handle:gold`.

        Raises:
            NotFoundError: 404. No such component, price point or segment.
            UnprocessableEntityError: 422. The prices are not valid. `body` is an `EventBasedBillingSegmentErrors`.

        Maxio's API reference: Events-Based Billing: Segments, updateSegment.
        """
        return await self._call(_ops.UPDATE_SEGMENT, locals())

    async def delete(
        self,
        component_id: int | str,
        price_point_id: int | str,
        segment_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Delete a segment of a price point.

        `DELETE /components/{component_id}/price_points/{price_point_id}/segments/{id}.json`

        Args:
            component_id: The id of the component, or its handle as `handle:gold`.
            price_point_id: The id of the price point, or its handle as `handle:gold`.

        Raises:
            NotFoundError: 404. No such component, price point or segment.

        Maxio's API reference: Events-Based Billing: Segments, deleteSegment.
        """
        return await self._call(_ops.DELETE_SEGMENT, locals())

    async def bulk_create(
        self,
        component_id: int | str,
        price_point_id: int | str,
        *,
        segments: Sequence[CreateSegment | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Segment]:
        """Create up to 2,000 segments of a price point.

        `POST /components/{component_id}/price_points/{price_point_id}/segments/bulk.json`

        All or nothing: one segment that is not valid fails the whole call. The error names only the first such
        segment, by its index in the list.

        Args:
            component_id: The id of the component, or its handle as `handle:gold`.
            price_point_id: The id of the price point, or its handle as `handle:gold`.
            segments: 2000 at most.

        Raises:
            NotFoundError: 404. No such component or price point.
            UnprocessableEntityError: 422. A segment is not valid; none was created. `body` is an
                `EventBasedBillingSegment`.

        Maxio's API reference: Events-Based Billing: Segments, bulkCreateSegments.
        """
        return await self._call(_ops.BULK_CREATE_SEGMENTS, locals())

    async def bulk_update(
        self,
        component_id: int | str,
        price_point_id: int | str,
        *,
        segments: Sequence[BulkUpdateSegmentsItem | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Segment]:
        """Change the prices of up to 1,000 segments of a price point.

        `PUT /components/{component_id}/price_points/{price_point_id}/segments/bulk.json`

        All or nothing: one segment that is not valid fails the whole call. The error names only the first such
        segment, by its index in the list.

        Args:
            component_id: The id of the component, or its handle as `handle:gold`.
            price_point_id: The id of the price point, or its handle as `handle:gold`.
            segments: 1000 at most.

        Raises:
            NotFoundError: 404. No such component or price point.
            UnprocessableEntityError: 422. A segment is not valid; none was changed. `body` is an
                `EventBasedBillingSegment`.

        Maxio's API reference: Events-Based Billing: Segments, bulkUpdateSegments.
        """
        return await self._call(_ops.BULK_UPDATE_SEGMENTS, locals())


class ComponentSegmentsWithRawResponse:
    """`ComponentSegments`, with each answer as an `APIResponse`."""

    def __init__(self, resource: ComponentSegments) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
        self.bulk_create = raw_call(resource.bulk_create)
        self.bulk_update = raw_call(resource.bulk_update)
