# Generated from spec/operations/webhooks.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import webhooks as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.webhooks import Webhook, WebhookOrder, WebhookStatus
    from maxio_sdk.pagination import Pager
    from maxio_sdk.resources.webhooks_endpoints import WebhookEndpoints, WebhookEndpointsWithRawResponse
    from maxio_sdk.types import Unset

__all__ = ["Webhooks", "WebhooksWithRawResponse"]


class Webhooks(Resource):
    """The webhooks that the site has sent: what was in them, whether they were accepted, and sending them again.

    Where they go is set in `maxio.webhooks.endpoints`; checking and reading one that arrives is in
    `maxio_sdk.webhooks`."""

    @cached_property
    def endpoints(self) -> WebhookEndpoints:
        from maxio_sdk.resources.webhooks_endpoints import WebhookEndpoints

        return WebhookEndpoints(self._executor, raw=self._raw)

    def list(
        self,
        *,
        status: WebhookStatus | str | Unset = UNSET,
        since_date: date | Unset = UNSET,
        until_date: date | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        order: WebhookOrder | str | Unset = UNSET,
        subscription: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Webhook]:
        """List the webhooks of the site with their body and the outcome of their latest delivery.

        `GET /webhooks.json`

        Maxio keeps webhooks for a limited time, so old ones are missing. To find deliveries that your side never
        accepted, ask for `status="failed"` and pass their ids to `maxio.webhooks.replay`. Webhooks that were made
        while their endpoint was paused have the status `paused` and are not sent on their own.

        Args:
            status: Only webhooks that stand like this after their latest attempt.
            since_date: Only webhooks created on this day or later.
            until_date: Only webhooks created on this day or earlier.
            subscription: Only webhooks about the subscription with this id.

        Maxio's API reference: Webhooks, listWebhooks.
        """
        return self._list(_ops.LIST_WEBHOOKS, locals())

    async def replay(
        self,
        *,
        ids: Sequence[int],
        request_options: RequestOptions | None = None,
    ) -> str:
        """Queue webhooks to be sent again and return the status of the request.

        `POST /webhooks/replay.json`

        They are not sent during the call but as soon as Maxio has capacity. A replayed webhook keeps its id, so a
        receiver that remembers the ids it has handled does not act twice. Until a replayed webhook is accepted again
        its `accepted_at` is empty. Leave webhooks alone whose `last_sent_at` is only minutes old: Maxio still retries
        them by itself, up to five attempts over about five minutes.

        Args:
            ids: Ids of webhooks, from `maxio.webhooks.list`: at most 1,000 a call.

        Maxio's API reference: Webhooks, replayWebhooks.
        """
        return await self._call(_ops.REPLAY_WEBHOOKS, locals())

    async def enable(
        self,
        *,
        webhooks_enabled: bool,
        request_options: RequestOptions | None = None,
    ) -> bool:
        """Turn webhooks on or off for the whole site and return whether they are on.

        `PUT /webhooks/settings.json`

        This is one switch over all endpoints; which events go to which URL is set with
        `maxio.webhooks.endpoints.create` and `maxio.webhooks.endpoints.update`.

        Args:
            webhooks_enabled: True to send webhooks, False to stop all of them.

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
