"""Webhooks that were made, and the switch over all of them."""

from __future__ import annotations

import attrs

from maxio_sdk.models.webhooks import WebhookOrder, WebhookStatus
from maxio_sdk.sandbox._http.answers import Answer, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.events import Webhook
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._webhooks.outbox import replay
from maxio_sdk.sandbox._wire.events import webhook_wire

__all__ = ["enable_webhooks", "list_webhooks", "replay_webhooks"]

_MOST_REPLAYED = 1000


@handles("list_webhooks")
def list_webhooks(site: Site, call: Call) -> Answer:
    """List webhooks, the newest first unless asked otherwise."""
    query = call.query
    status, order = query.text("status"), query.text("order") or WebhookOrder.NEWEST_FIRST.value
    if status and status not in {known.value for known in WebhookStatus}:
        raise unprocessable(f"invalid status: {status}")
    if order not in {known.value for known in WebhookOrder}:
        raise unprocessable(f"invalid order: {order}")
    since, until, subscription_id = query.day("since_date"), query.day("until_date"), query.integer("subscription")
    webhooks = site[Webhook]
    found: list[Webhook] = []
    for webhook in webhooks if subscription_id is None else webhooks.where(subscription_id=subscription_id):
        day = webhook.created_at.astimezone(call.zone).date()
        if (since is None or day >= since) and (until is None or day <= until) and status in (None, "", webhook.status):
            found.append(webhook)
    if order == WebhookOrder.NEWEST_FIRST:
        found.reverse()
    return Answer(body=[{"webhook": webhook_wire(site, webhook)} for webhook in call.page(found)])


@handles("replay_webhooks")
def replay_webhooks(site: Site, call: Call) -> Answer:
    """Queue webhooks to be sent again. Ids that there are none of are passed over."""
    ids = call.fields().integers("ids")
    if not ids:
        raise unprocessable("Ids: cannot be blank.")
    if len(ids) > _MOST_REPLAYED:
        raise unprocessable(f"Ids: is too long (maximum is {_MOST_REPLAYED} ids).")
    for webhook_id in dict.fromkeys(ids):
        webhook = site[Webhook].get(webhook_id)
        if webhook is not None:
            replay(site, webhook)
    return Answer(body={"status": "ok"})


@handles("enable_webhooks")
def enable_webhooks(site: Site, call: Call) -> Answer:
    """Turn webhooks on or off for the site."""
    enabled = call.fields().flag("webhooks_enabled")
    if enabled is None:
        raise unprocessable("Webhooks enabled: cannot be blank.")
    site.settings = attrs.evolve(site.settings, webhooks_enabled=enabled)
    return Answer(body={"webhooks_enabled": enabled})
