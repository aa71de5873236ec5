# Generated from spec/operations/components.segments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import components_segments as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal
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
    """Do it."""

    def list(
        self,
        component_id: str,
        price_point_id: str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter: ListSegmentsFilter | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Segment]:
        """Do it.

        `GET /components/{component_id}/price_points/{price_point_id}/segments.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `EventBasedBillingListSegmentsErrors`.

        Maxio's API reference: Events-Based Billing: Segments, listSegmentsForPricePoint.
        """
        return self._list(_ops.LIST_SEGMENTS_FOR_PRICE_POINT, locals())

    async def create(
        self,
        component_id: str,
        price_point_id: str,
        *,
        pricing_scheme: PricingScheme | str,
        segment_property_1_value: str | Decimal | int | bool | None | Unset = UNSET,
        segment_property_2_value: str | Decimal | int | bool | None | Unset = UNSET,
        segment_property_3_value: str | Decimal | int | bool | None | Unset = UNSET,
        segment_property_4_value: str | Decimal | int | bool | None | Unset = UNSET,
        prices: Sequence[CreateOrUpdateSegmentPrice | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Segment:
        """Do it.

        `POST /components/{component_id}/price_points/{price_point_id}/segments.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `EventBasedBillingSegmentErrors`.

        Maxio's API reference: Events-Based Billing: Segments, createSegment.
        """
        return await self._call(_ops.CREATE_SEGMENT, locals())

    async def update(
        self,
        component_id: str,
        price_point_id: str,
        id: Decimal | int | str,
        *,
        pricing_scheme: PricingScheme | str,
        prices: Sequence[CreateOrUpdateSegmentPrice | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Segment:
        """Do it.

        `PUT /components/{component_id}/price_points/{price_point_id}/segments/{id}.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `EventBasedBillingSegmentErrors`.

        Maxio's API reference: Events-Based Billing: Segments, updateSegment.
        """
        return await self._call(_ops.UPDATE_SEGMENT, locals())

    async def delete(
        self,
        component_id: str,
        price_point_id: str,
        id: Decimal | int | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /components/{component_id}/price_points/{price_point_id}/segments/{id}.json`

        Maxio's API reference: Events-Based Billing: Segments, deleteSegment.
        """
        return await self._call(_ops.DELETE_SEGMENT, locals())

    async def bulk_create(
        self,
        component_id: str,
        price_point_id: str,
        *,
        segments: Sequence[CreateSegment | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Segment]:
        """Do it.

        `POST /components/{component_id}/price_points/{price_point_id}/segments/bulk.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `EventBasedBillingSegment`.

        Maxio's API reference: Events-Based Billing: Segments, bulkCreateSegments.
        """
        return await self._call(_ops.BULK_CREATE_SEGMENTS, locals())

    async def bulk_update(
        self,
        component_id: str,
        price_point_id: str,
        *,
        segments: Sequence[BulkUpdateSegmentsItem | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Segment]:
        """Do it.

        `PUT /components/{component_id}/price_points/{price_point_id}/segments/bulk.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `EventBasedBillingSegment`.

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
