# Generated from spec/operations/webhooks.endpoints.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import webhooks_endpoints as _ops

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.webhooks import Endpoint, WebhookSubscription
    from maxio_sdk.pagination import Pager

__all__ = ["WebhookEndpoints", "WebhookEndpointsWithRawResponse"]


class WebhookEndpoints(Resource):
    """The URLs that webhooks are sent to, each with the events it wants.

    No operation deletes an endpoint: unsubscribe it from everything, or delete it in the web interface. The
    number of endpoints a site may have is limited."""

    def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Pager[Endpoint]:
        """List the endpoints of the site with their state and the events they subscribe to.

        `GET /endpoints.json`

        An endpoint that keeps failing is paused after 26 failures (its webhooks are made but wait to be sent by hand,
        and Maxio checks every two hours whether it answers again) and disabled after 51, when no more webhooks are
        made for it.

        Maxio's API reference: Webhooks, listEndpoints.
        """
        return self._list(_ops.LIST_ENDPOINTS, locals())

    async def create(
        self,
        *,
        url: str,
        webhook_subscriptions: builtins.list[WebhookSubscription | str]
        | builtins.list[WebhookSubscription]
        | builtins.list[str]
        | tuple[WebhookSubscription | str, ...],
        request_options: RequestOptions | None = None,
    ) -> Endpoint:
        """Add a URL that webhooks are sent to, with the events it subscribes to.

        `POST /endpoints.json`

        The receiver must answer 200 within about 15 seconds; anything else is retried, up to five attempts. Webhooks
        must be on for the site: see `maxio.webhooks.enable`.

        Args:
            url: A public URL that takes form-encoded POSTs on port 80 or 443; a live site needs https.
                `{signature_hmac_sha_256}` in it is replaced by the signature of the body.
            webhook_subscriptions: All events to subscribe to. An empty list unsubscribes from all.

        Raises:
            UnprocessableEntityError: 422. The URL is not acceptable or an event does not exist. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Webhooks, createEndpoint.
        """
        return await self._call(_ops.CREATE_ENDPOINT, locals())

    async def update(
        self,
        endpoint_id: int,
        *,
        url: str,
        webhook_subscriptions: builtins.list[WebhookSubscription | str]
        | builtins.list[WebhookSubscription]
        | builtins.list[str]
        | tuple[WebhookSubscription | str, ...],
        request_options: RequestOptions | None = None,
    ) -> Endpoint:
        """Replace the URL and the subscribed events of an endpoint.

        `PUT /endpoints/{endpoint_id}.json`

        The list of events is taken as the whole new list: an event that is not in it is unsubscribed, and an empty
        list unsubscribes from everything. Read the present list with `maxio.webhooks.endpoints.list` before adding to
        it.

        Args:
            url: A public URL that takes form-encoded POSTs on port 80 or 443; a live site needs https.
                `{signature_hmac_sha_256}` in it is replaced by the signature of the body.
            webhook_subscriptions: All events to subscribe to. An empty list unsubscribes from all.

        Raises:
            NotFoundError: 404. No such endpoint.
            UnprocessableEntityError: 422. The URL is not acceptable or an event does not exist. `body` is an
                `ErrorListResponse`.

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
