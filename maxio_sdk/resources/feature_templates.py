# Generated from spec/operations/feature_templates.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import feature_templates as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from datetime import date

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import SortingDirection
    from maxio_sdk.models.features import (
        EntitlementPeriodicityUnit,
        FeatureKind,
        FeatureKindFilter,
        FeatureSort,
        FeatureStatusFilter,
        FeatureTemplate,
        FeatureValueType,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["FeatureTemplates", "FeatureTemplatesWithRawResponse"]


class FeatureTemplates(Resource):
    """Do it."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        status: FeatureStatusFilter | str | Unset = UNSET,
        q: str | Unset = UNSET,
        kind: FeatureKindFilter | str | Unset = UNSET,
        updated_from: date | Unset = UNSET,
        updated_to: date | Unset = UNSET,
        sort_by: FeatureSort | str | Unset = UNSET,
        sort_direction: SortingDirection | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[FeatureTemplate]:
        """Do it.

        `GET /features.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.

        Maxio's API reference: Feature Templates, listFeatureTemplates.
        """
        return self._list(_ops.LIST_FEATURE_TEMPLATES, locals())

    async def create(
        self,
        *,
        key: str,
        name: str,
        kind: FeatureKind | str,
        description: str | None | Unset = UNSET,
        unit: str | None | Unset = UNSET,
        value_type: FeatureValueType | str | Unset = UNSET,
        default_value: str | None | Unset = UNSET,
        default_periodicity_interval: int | None | Unset = UNSET,
        default_periodicity_unit: EntitlementPeriodicityUnit | str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> FeatureTemplate:
        """Do it.

        `POST /features.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Feature Templates, createFeatureTemplate.
        """
        return await self._call(_ops.CREATE_FEATURE_TEMPLATE, locals())

    async def get(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> FeatureTemplate:
        """Do it.

        `GET /features/{id}.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.
            NotFoundError: 404.

        Maxio's API reference: Feature Templates, readFeatureTemplate.
        """
        return await self._call(_ops.READ_FEATURE_TEMPLATE, locals())

    async def update(
        self,
        id: int,
        *,
        name: str | Unset = UNSET,
        description: str | None | Unset = UNSET,
        unit: str | None | Unset = UNSET,
        value_type: FeatureValueType | str | Unset = UNSET,
        default_value: str | None | Unset = UNSET,
        default_periodicity_interval: int | None | Unset = UNSET,
        default_periodicity_unit: EntitlementPeriodicityUnit | str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> FeatureTemplate:
        """Do it.

        `PUT /features/{id}.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Feature Templates, updateFeatureTemplate.
        """
        return await self._call(_ops.UPDATE_FEATURE_TEMPLATE, locals())

    async def archive(
        self,
        id: int,
        *,
        remove_from_catalog: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /features/{id}.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.
            NotFoundError: 404.

        Maxio's API reference: Feature Templates, archiveFeatureTemplate.
        """
        return await self._call(_ops.ARCHIVE_FEATURE_TEMPLATE, locals())

    async def restore(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> FeatureTemplate:
        """Do it.

        `POST /features/{id}/restore.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Feature Templates, restoreFeatureTemplate.
        """
        return await self._call(_ops.RESTORE_FEATURE_TEMPLATE, locals())


class FeatureTemplatesWithRawResponse:
    """`FeatureTemplates`, with each answer as an `APIResponse`."""

    def __init__(self, resource: FeatureTemplates) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.update = raw_call(resource.update)
        self.archive = raw_call(resource.archive)
        self.restore = raw_call(resource.restore)
