"""JSON of the events feed and of webhooks."""

from __future__ import annotations

from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.events import Endpoint, Event, Webhook
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._webhooks.signature import legacy_signature
from maxio_sdk.sandbox._wire.text import time_text
from maxio_sdk.webhooks.signature import sign

__all__ = ["endpoint_wire", "event_wire", "webhook_wire"]


def event_wire(site: Site, event: Event) -> dict[str, Json]:
    """Write an entry of the feed."""
    return {
        "id": event.id,
        "key": event.key,
        "message": event.message,
        "subscription_id": event.subscription_id,
        "customer_id": event.customer_id,
        "created_at": time_text(site, event.created_at),
        "event_specific_data": event.data,
    }


def webhook_wire(site: Site, webhook: Webhook) -> dict[str, Json]:
    """Write a webhook with the outcome of its latest attempt."""
    body, key = webhook.body.encode(), site.settings.shared_key
    return {
        "event": webhook.event,
        "id": webhook.id,
        "created_at": time_text(site, webhook.created_at),
        "last_error": webhook.last_error,
        "last_error_at": time_text(site, webhook.last_error_at),
        "accepted_at": time_text(site, webhook.accepted_at),
        "last_sent_at": time_text(site, webhook.last_sent_at),
        "last_sent_url": webhook.last_sent_url,
        "successful": webhook.successful,
        "body": webhook.body,
        "signature": legacy_signature(key, body),
        "signature_hmac_sha_256": sign(body, key),
    }


def endpoint_wire(site: Site, endpoint: Endpoint) -> dict[str, Json]:
    """Write an endpoint."""
    return {
        "id": endpoint.id,
        "url": endpoint.url,
        "site_id": site.settings.id,
        "status": endpoint.status,
        "webhook_subscriptions": list(endpoint.webhook_subscriptions),
    }
