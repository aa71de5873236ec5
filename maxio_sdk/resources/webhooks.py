# Generated from spec/operations/webhooks.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import webhooks as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.webhooks import (
        EnableWebhooksResult,
        ReplayWebhooksResult,
        Webhook,
        WebhookOrder,
        WebhookStatus,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.resources.webhooks_endpoints import WebhookEndpoints, WebhookEndpointsWithRawResponse
    from maxio_sdk.types import Unset

__all__ = ["Webhooks", "WebhooksWithRawResponse"]


class Webhooks(Resource):
    """Do it."""

    @cached_property
    def endpoints(self) -> WebhookEndpoints:
        from maxio_sdk.resources.webhooks_endpoints import WebhookEndpoints

        return WebhookEndpoints(self._executor, raw=self._raw)

    def list(
        self,
        *,
        status: WebhookStatus | str | Unset = UNSET,
        since_date: str | Unset = UNSET,
        until_date: str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        order: WebhookOrder | str | Unset = UNSET,
        subscription: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Webhook]:
        """Do it.

        `GET /webhooks.json`

        Maxio's API reference: Webhooks, listWebhooks.
        """
        return self._list(_ops.LIST_WEBHOOKS, locals())

    async def replay(
        self,
        *,
        ids: Sequence[int],
        request_options: RequestOptions | None = None,
    ) -> ReplayWebhooksResult:
        """Do it.

        `POST /webhooks/replay.json`

        Maxio's API reference: Webhooks, replayWebhooks.
        """
        return await self._call(_ops.REPLAY_WEBHOOKS, locals())

    async def enable(
        self,
        *,
        webhooks_enabled: bool,
        request_options: RequestOptions | None = None,
    ) -> EnableWebhooksResult:
        """Do it.

        `PUT /webhooks/settings.json`

        Maxio's API reference: Webhooks, enableWebhooks.
        """
        return await self._call(_ops.ENABLE_WEBHOOKS, locals())


class WebhooksWithRawResponse:
    """`Webhooks`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Webhooks) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.replay = raw_call(resource.replay)
        self.enable = raw_call(resource.enable)

    @cached_property
    def endpoints(self) -> WebhookEndpointsWithRawResponse:
        from maxio_sdk.resources.webhooks_endpoints import WebhookEndpointsWithRawResponse

        return WebhookEndpointsWithRawResponse(self._resource.endpoints)
