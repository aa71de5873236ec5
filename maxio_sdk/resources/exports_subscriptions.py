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
    """Exports of all subscriptions of the site."""

    def list(
        self,
        batch_id: int | str,
        *,
        per_page: int | Unset = UNSET,
        page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Subscription]:
        """List the subscriptions of an export.

        `GET /api_exports/subscriptions/{batch_id}/rows.json`

        Start it with `maxio.exports.subscriptions.create` and wait until `maxio.exports.subscriptions.get` shows
        that it is finished.

        Args:
            batch_id: The id of the job, from `maxio.exports.subscriptions.create`.
            per_page: Rows a page; 10,000 at most, and what is more is cut to that.

        Raises:
            NotFoundError: 404. There is no such export.

        Maxio's API reference: API Exports, listExportedSubscriptions.
        """
        return self._list(_ops.LIST_EXPORTED_SUBSCRIPTIONS, locals())

    async def create(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> BatchJob:
        """Start an export of all subscriptions of the site.

        `POST /api_exports/subscriptions.json`

        The job runs in the background. Poll it with `maxio.exports.subscriptions.get`, then read its rows with
        `maxio.exports.subscriptions.list`.

        Raises:
            ConflictError: 409. The export can't be started now; the message says why. `body` is a
                `SingleErrorResponse`.

        Maxio's API reference: API Exports, exportSubscriptions.
        """
        return await self._call(_ops.EXPORT_SUBSCRIPTIONS, locals())

    async def get(
        self,
        batch_id: int | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> BatchJob:
        """Get the state of an export of subscriptions.

        `GET /api_exports/subscriptions/{batch_id}.json`

        `finished_at` is empty while the job runs; `row_count` tells how many rows there are to read.

        Args:
            batch_id: The id of the job, from `maxio.exports.subscriptions.create`.

        Raises:
            NotFoundError: 404. There is no such export.

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
