"""Sending an endpoint a message without the event, to try out what receives it."""

from __future__ import annotations

from maxio_sdk.models.webhooks import WebhookSubscription
from maxio_sdk.sandbox._engine.event_data import specific_data
from maxio_sdk.sandbox._engine.events import feed_key
from maxio_sdk.sandbox._state.events import Endpoint, Event, Webhook
from maxio_sdk.sandbox._state.record import rehearsal, transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._webhooks.encoding import form
from maxio_sdk.sandbox._webhooks.outbox import make
from maxio_sdk.sandbox._webhooks.payloads import Occasion, payload
from maxio_sdk.sandbox._webhooks.samples import sample

__all__ = ["trigger"]

_OF_CUSTOMERS = ("customer_create", "customer_update", "customer_delete")


def trigger(site: Site, event: str, endpoint: Endpoint | None = None) -> list[Webhook]:
    """Make a realistic webhook of an event, or of `test`, for an endpoint.

    Without an endpoint it goes to all that subscribe to the event, and a test to all that there are. It is about the
    site's latest subscription where there is one. Nothing else on the site changes, and the feed of events has none
    of it. Raises `ValueError` where there is no such event.
    """
    if event != "test" and event not in {known.value for known in WebhookSubscription}:
        raise ValueError(f"there is no webhook event {event!r}")
    endpoints = [endpoint] if endpoint is not None else [one for one in site[Endpoint] if _wants(one, event)]
    with transaction():
        content, subscription_id = _content(site, event)
        return [make(site, one, event, content, subscription_id=subscription_id) for one in endpoints]


def _wants(endpoint: Endpoint, event: str) -> bool:
    return endpoint.status != "disabled" and (event == "test" or event in endpoint.webhook_subscriptions)


def _content(site: Site, event: str) -> tuple[str, int | None]:
    """Make the encoded payload, and the id of the subscription where it is one of the site's."""
    if event == "test":
        return form({"chargify": "testing"}, "payload"), None
    key = feed_key(event)
    event_id = site[Event].new_id()
    with rehearsal():
        about = sample(site, key)
        data = about.data or specific_data(site, key, about.subscription, about.subject)
        told = Event(id=event_id, key=key, message=f"Sample of {event}", created_at=site.now, data=data)
        subscription = None if key in _OF_CUSTOMERS else about.subscription
        occasion = Occasion(
            site=site, event=told, subscription=subscription, customer=about.customer, subject=about.subject
        )
        content = form(payload(occasion), "payload")
    kept = None if subscription is None else site[Subscription].get(subscription.id)
    return content, None if kept is None else kept.id
