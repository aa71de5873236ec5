# Generated from spec/operations/metadata.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import metadata as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import BasicDateField, SortingDirection
    from maxio_sdk.models.custom_fields import CreateMetadata, Metadata, ResourceType
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["MetadataResource", "MetadataResourceWithRawResponse"]


class MetadataResource(Resource):
    """Do it."""

    def list(
        self,
        resource_type: ResourceType | str,
        resource_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Metadata]:
        """Do it.

        `GET /{resource_type}/{resource_id}/metadata.json`

        Maxio's API reference: Custom Fields, listMetadata.
        """
        return self._list(_ops.LIST_METADATA, locals())

    def list_all(
        self,
        resource_type: ResourceType | str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        date_field: BasicDateField | str | Unset = UNSET,
        start_date: date | Unset = UNSET,
        end_date: date | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        with_deleted: bool | Unset = UNSET,
        resource_ids: Sequence[int] | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Metadata]:
        """Do it.

        `GET /{resource_type}/metadata.json`

        Maxio's API reference: Custom Fields, listMetadataForResourceType.
        """
        return self._list(_ops.LIST_METADATA_FOR_RESOURCE_TYPE, locals())

    async def create(
        self,
        resource_type: ResourceType | str,
        resource_id: int,
        *,
        metadata: Sequence[CreateMetadata | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Metadata]:
        """Do it.

        `POST /{resource_type}/{resource_id}/metadata.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `SingleErrorResponse`.

        Maxio's API reference: Custom Fields, createMetadata.
        """
        return await self._call(_ops.CREATE_METADATA, locals())

    async def update(
        self,
        resource_type: ResourceType | str,
        resource_id: int,
        *,
        current_name: str | Unset = UNSET,
        name: str | Unset = UNSET,
        value: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Metadata]:
        """Do it.

        `PUT /{resource_type}/{resource_id}/metadata.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `SingleErrorResponse`.

        Maxio's API reference: Custom Fields, updateMetadata.
        """
        return await self._call(_ops.UPDATE_METADATA, locals())

    async def delete(
        self,
        resource_type: ResourceType | str,
        resource_id: int,
        *,
        name: str | Unset = UNSET,
        names: Sequence[str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /{resource_type}/{resource_id}/metadata.json`

        Maxio's API reference: Custom Fields, deleteMetadata.
        """
        return await self._call(_ops.DELETE_METADATA, locals())


class MetadataResourceWithRawResponse:
    """`MetadataResource`, with each answer as an `APIResponse`."""

    def __init__(self, resource: MetadataResource) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.list_all = raw_list(resource.list_all)
        self.create = raw_call(resource.create)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
