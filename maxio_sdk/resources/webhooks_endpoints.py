# Generated from spec/operations/webhooks.endpoints.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import webhooks_endpoints as _ops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.webhooks import Endpoint, WebhookSubscription
    from maxio_sdk.pagination import Pager

__all__ = ["WebhookEndpoints", "WebhookEndpointsWithRawResponse"]


class WebhookEndpoints(Resource):
    """Do it."""

    def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Pager[Endpoint]:
        """Do it.

        `GET /endpoints.json`

        Maxio's API reference: Webhooks, listEndpoints.
        """
        return self._list(_ops.LIST_ENDPOINTS, locals())

    async def create(
        self,
        *,
        url: str,
        webhook_subscriptions: Sequence[WebhookSubscription | str],
        request_options: RequestOptions | None = None,
    ) -> Endpoint:
        """Do it.

        `POST /endpoints.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Webhooks, createEndpoint.
        """
        return await self._call(_ops.CREATE_ENDPOINT, locals())

    async def update(
        self,
        endpoint_id: int,
        *,
        url: str,
        webhook_subscriptions: Sequence[WebhookSubscription | str],
        request_options: RequestOptions | None = None,
    ) -> Endpoint:
        """Do it.

        `PUT /endpoints/{endpoint_id}.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Webhooks, updateEndpoint.
        """
        return await self._call(_ops.UPDATE_ENDPOINT, locals())


class WebhookEndpointsWithRawResponse:
    """`WebhookEndpoints`, with each answer as an `APIResponse`."""

    def __init__(self, resource: WebhookEndpoints) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.update = raw_call(resource.update)
