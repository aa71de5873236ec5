"""Making webhooks, and putting them into the queue of their endpoint."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.events import Endpoint, Event, Webhook
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._webhooks.encoding import form
from maxio_sdk.sandbox._webhooks.payloads import Occasion, payload

__all__ = [
    "CHECK_EVERY",
    "DISABLED_FROM",
    "MOST_ATTEMPTS",
    "PAUSED_FROM",
    "enable",
    "enqueue",
    "failed",
    "hold",
    "make",
    "post",
    "replay",
    "succeeded",
]

_BACKOFF: Final = tuple(timedelta(seconds=seconds) for seconds in (10, 15, 90, 180))
MOST_ATTEMPTS: Final = 1 + len(_BACKOFF)
PAUSED_FROM: Final = 26
DISABLED_FROM: Final = 51
CHECK_EVERY: Final = timedelta(hours=2)


def post(
    site: Site,
    event: Event,
    listening: Sequence[tuple[Endpoint, str]],
    *,
    subscription: Subscription | None,
    customer: Customer | None,
    subject: object | None,
) -> None:
    """Make a webhook of the event for each of the endpoints, which call it by the name given with them."""
    occasion = Occasion(site=site, event=event, subscription=subscription, customer=customer, subject=subject)
    content = form(payload(occasion), "payload")
    for endpoint, name in listening:
        make(site, endpoint, name, content, subscription_id=event.subscription_id)


def make(site: Site, endpoint: Endpoint, event: str, content: str, *, subscription_id: int | None) -> Webhook:
    """Make a webhook with a payload that is encoded already. For a paused endpoint it is held back."""
    webhook_id = site[Webhook].new_id()
    webhook = Webhook(
        id=webhook_id,
        event=event,
        endpoint_id=endpoint.id,
        body=f"id={webhook_id}&event={event}{'&' if content else ''}{content}",
        created_at=site.now,
        subscription_id=subscription_id,
    )
    site[Webhook].add(webhook)
    if endpoint.status == "enabled":
        enqueue(webhook, site.now)
    else:
        hold(webhook)
    return webhook


def enqueue(webhook: Webhook, at: datetime) -> None:
    """Have it attempted at a time."""
    webhook.queue = webhook.endpoint_id
    webhook.next_attempt_at = at
    webhook.paused = False


def hold(webhook: Webhook) -> None:
    """Keep it until somebody replays it."""
    _dequeue(webhook)
    webhook.paused = True


def _dequeue(webhook: Webhook) -> None:
    webhook.queue = None
    webhook.next_attempt_at = None


def replay(site: Site, webhook: Webhook) -> None:
    """Send it again, with as many attempts as a new one."""
    webhook.attempts = 0
    webhook.replayed = True
    webhook.successful = False
    webhook.accepted_at = None
    enqueue(webhook, site.now)


def succeeded(webhook: Webhook, at: datetime) -> None:
    """Note that the endpoint accepted it."""
    _dequeue(webhook)
    webhook.successful = True
    webhook.accepted_at = at
    webhook.last_error = None
    webhook.last_error_at = None


def failed(webhook: Webhook, at: datetime, error: str, *, final: bool = False) -> None:
    """Note that an attempt failed, and plan the next one if there is one."""
    webhook.successful = False
    webhook.last_error = error
    webhook.last_error_at = at
    if final or webhook.attempts >= MOST_ATTEMPTS:
        _dequeue(webhook)
    else:
        enqueue(webhook, at + _BACKOFF[webhook.attempts - 1])


def enable(endpoint: Endpoint) -> None:
    """Have webhooks made and sent for an endpoint again."""
    endpoint.status = "enabled"
    endpoint.failures = 0
    endpoint.next_check_at = None
