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
    """The things that subscribers may have, defined once for the site: rights, limits and services.

    They take effect once attached to products and components, with `maxio.products.features` and
    `maxio.components.features`."""

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
        """List the feature templates of the site.

        `GET /features.json`

        The server pages only where `page` or `per_page` is sent and otherwise answers all at once, so give `per_page`
        to read single pages. The page's `meta` holds `total_count` and `archived_count`.

        Args:
            status: Whether to list active templates, archived ones or both.
            q: Text to search for.
            updated_from: Only templates updated on this day or later.
            updated_to: Only templates updated on this day or earlier.
            sort_by: What the order goes by.

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.

        Maxio's API reference: Feature Templates, listFeatureTemplates.
        """
        return self._list(_ops.LIST_FEATURE_TEMPLATES, locals())

    async def create(
        self,
        *,
        key: str,
        name: str,
        kind: FeatureKind | str,
        description: str | Unset | None = UNSET,
        unit: str | Unset | None = UNSET,
        value_type: FeatureValueType | str | Unset = UNSET,
        default_value: str | Unset | None = UNSET,
        default_periodicity_interval: int | Unset | None = UNSET,
        default_periodicity_unit: EntitlementPeriodicityUnit | str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> FeatureTemplate:
        """Define a feature.

        `POST /features.json`

        A `usage_limit` needs a `unit`, a `service_right` a `value_type`. The `key` never changes afterwards, and the
        `kind`
        not once the template is attached to something.

        Args:
            key: Lower case with underscores. It never changes.
            kind: Decides what values the feature has. Fixed once the template is attached to something.
            unit: What is counted, such as `request`. Required for a `usage_limit`.
            value_type: Required for a `service_right`.
            default_value: Always text: `"true"`, `"10000"`.
            default_periodicity_interval: How many units make the period that the default is for.

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.
            UnprocessableEntityError: 422. The key is taken, or what the kind requires is missing. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Feature Templates, createFeatureTemplate.
        """
        return await self._call(_ops.CREATE_FEATURE_TEMPLATE, locals())

    async def get(
        self,
        feature_template_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> FeatureTemplate:
        """Read a feature template.

        `GET /features/{id}.json`

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.
            NotFoundError: 404. No such template, or it is archived.

        Maxio's API reference: Feature Templates, readFeatureTemplate.
        """
        return await self._call(_ops.READ_FEATURE_TEMPLATE, locals())

    async def update(
        self,
        feature_template_id: int,
        *,
        name: str | Unset = UNSET,
        description: str | Unset | None = UNSET,
        unit: str | Unset | None = UNSET,
        value_type: FeatureValueType | str | Unset = UNSET,
        default_value: str | Unset | None = UNSET,
        default_periodicity_interval: int | Unset | None = UNSET,
        default_periodicity_unit: EntitlementPeriodicityUnit | str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> FeatureTemplate:
        """Change a feature template.

        `PUT /features/{id}.json`

        Its key and kind stay.

        Args:
            unit: What a `usage_limit` counts.
            default_value: Always text: `"true"`, `"10000"`.
            default_periodicity_interval: How many units make the period that the default is for.

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.
            NotFoundError: 404. No such template, or it is archived.
            UnprocessableEntityError: 422. A value is invalid. `body` is an `ErrorListResponse`.

        Maxio's API reference: Feature Templates, updateFeatureTemplate.
        """
        return await self._call(_ops.UPDATE_FEATURE_TEMPLATE, locals())

    async def archive(
        self,
        feature_template_id: int,
        *,
        remove_from_catalog: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Archive a feature template.

        `DELETE /features/{id}.json`

        It can then be neither read nor changed until `maxio.feature_templates.restore`, which does not bring back
        what `remove_from_catalog` destroyed.

        Args:
            remove_from_catalog: Also destroy the attached features and the entitlements that came from them, for
                good.

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.
            NotFoundError: 404. No such template.

        Maxio's API reference: Feature Templates, archiveFeatureTemplate.
        """
        return await self._call(_ops.ARCHIVE_FEATURE_TEMPLATE, locals())

    async def restore(
        self,
        feature_template_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> FeatureTemplate:
        """Bring an archived feature template back.

        `POST /features/{id}/restore.json`

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.
            NotFoundError: 404. No such template.
            UnprocessableEntityError: 422. It cannot be restored. `body` is an `ErrorListResponse`.

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
