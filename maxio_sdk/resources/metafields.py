# Generated from spec/operations/metafields.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import metafields as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import SortingDirection
    from maxio_sdk.models.custom_fields import CreateMetafield, Metafield, ResourceType, UpdateMetafield
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["Metafields", "MetafieldsWithRawResponse"]


class Metafields(Resource):
    """Do it."""

    def list(
        self,
        resource_type: ResourceType | str,
        *,
        name: str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Metafield]:
        """Do it.

        `GET /{resource_type}/metafields.json`

        Maxio's API reference: Custom Fields, listMetafields.
        """
        return self._list(_ops.LIST_METAFIELDS, locals())

    async def create(
        self,
        resource_type: ResourceType | str,
        *,
        metafields: CreateMetafield | Mapping[str, Any] | Sequence[CreateMetafield | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Metafield]:
        """Do it.

        `POST /{resource_type}/metafields.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `SingleErrorResponse`.

        Maxio's API reference: Custom Fields, createMetafields.
        """
        return await self._call(_ops.CREATE_METAFIELDS, locals())

    async def update(
        self,
        resource_type: ResourceType | str,
        *,
        metafields: UpdateMetafield | Mapping[str, Any] | Sequence[UpdateMetafield | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Metafield]:
        """Do it.

        `PUT /{resource_type}/metafields.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `SingleErrorResponse`.

        Maxio's API reference: Custom Fields, updateMetafield.
        """
        return await self._call(_ops.UPDATE_METAFIELD, locals())

    async def delete(
        self,
        resource_type: ResourceType | str,
        *,
        name: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /{resource_type}/metafields.json`

        Maxio's API reference: Custom Fields, deleteMetafield.
        """
        return await self._call(_ops.DELETE_METAFIELD, locals())


class MetafieldsWithRawResponse:
    """`Metafields`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Metafields) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
