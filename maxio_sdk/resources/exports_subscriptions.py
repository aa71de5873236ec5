# Generated from spec/operations/exports.subscriptions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import exports_subscriptions as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.exports import BatchJob
    from maxio_sdk.models.subscriptions import Subscription
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ExportSubscriptions", "ExportSubscriptionsWithRawResponse"]


class ExportSubscriptions(Resource):
    """Do it."""

    def list(
        self,
        batch_id: str,
        *,
        per_page: int | Unset = UNSET,
        page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Subscription]:
        """Do it.

        `GET /api_exports/subscriptions/{batch_id}/rows.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: API Exports, listExportedSubscriptions.
        """
        return self._list(_ops.LIST_EXPORTED_SUBSCRIPTIONS, locals())

    async def create(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> BatchJob:
        """Do it.

        `POST /api_exports/subscriptions.json`

        Raises:
            ConflictError: 409. `body` is a `SingleErrorResponse`.

        Maxio's API reference: API Exports, exportSubscriptions.
        """
        return await self._call(_ops.EXPORT_SUBSCRIPTIONS, locals())

    async def get(
        self,
        batch_id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> BatchJob:
        """Do it.

        `GET /api_exports/subscriptions/{batch_id}.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: API Exports, readSubscriptionsExport.
        """
        return await self._call(_ops.READ_SUBSCRIPTIONS_EXPORT, locals())


class ExportSubscriptionsWithRawResponse:
    """`ExportSubscriptions`, with each answer as an `APIResponse`."""

    def __init__(self, resource: ExportSubscriptions) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
