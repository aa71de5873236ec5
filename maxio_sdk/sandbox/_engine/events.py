"""Telling what happened: to the feed of events, and to the endpoints that want to hear of it."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from maxio_sdk.models.events import EventKey
from maxio_sdk.models.webhooks import WebhookSubscription
from maxio_sdk.sandbox._engine.event_data import specific_data
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.events import Endpoint, Event
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["feed_key", "happened", "unheard", "webhook_names"]

_unheard: ContextVar[bool] = ContextVar("unheard", default=False)

_EVENT_KEYS = frozenset(key.value for key in EventKey)
_WEBHOOKS = frozenset(key.value for key in WebhookSubscription)

# The feed and the webhooks call these by different names.
_FEED_KEYS = {
    "delayed_subscription_creation_success": "delayed_signup_creation_success",
    "delayed_subscription_creation_failure": "delayed_signup_creation_failure",
    "prepaid_subscription_balance_change": "prepaid_subscription_balance_changed",
}
_WEBHOOK_KEYS = {feed: webhook for webhook, feed in _FEED_KEYS.items()}


def feed_key(name: str) -> str:
    """Find what the feed calls the event that endpoints may know by another name."""
    return _FEED_KEYS.get(name, name)


def webhook_names(key: str) -> tuple[str, ...]:
    """List the names by which endpoints may subscribe to what the feed calls `key`."""
    return tuple(name for name in dict.fromkeys((key, _WEBHOOK_KEYS.get(key, key))) if name in _WEBHOOKS)


@contextmanager
def unheard() -> Generator[None]:
    """Write no event and no webhook of what the block does: for estimates, which are undone anyway."""
    reset = _unheard.set(True)
    try:
        yield
    finally:
        _unheard.reset(reset)


def happened(
    site: Site,
    key: str,
    message: str,
    *,
    subscription: Subscription | None = None,
    customer: Customer | None = None,
    data: Mapping[str, Any] | None = None,
    subject: object | None = None,
) -> None:
    """Write an event into the feed, and a webhook for each endpoint that subscribes to it.

    `data` is the feed's `event_specific_data` as JSON; where it is None, what follows from the subscription and
    the subject is filled in. `subject` is the record that it is about, from which the webhook's payload is built:

    * payments, renewals, refunds: the `Transaction`;
    * `invoice_issued`, `invoice_pending`: the `Invoice`;
    * changes of product, upgrades and downgrades: the `Product` that the subscription leaves (of one that failed,
      the one it should have moved to);
    * `component_allocation_change`: the `Allocation`; usages: the `Usage`;
    * `subscription_card_update` and its like: a tuple of the profile's JSON or record before and after;
    * balances of accounts: the `Prepayment` or `ServiceCredit`;
    * `billing_date_change`, `expiration_date_change`: the time that it was before;
    * groups: the `SubscriptionGroup`;
    * `upcoming_renewal_notice`: the estimated amount in cents.

    Everything is told as it is at this moment, so call it after the change. What a failed transaction told is
    forgotten with it: an event that outlives a refusal is told outside the block that was undone.
    """
    key = feed_key(key)
    if key not in _EVENT_KEYS:
        raise ValueError(f"{key} is no event")
    if _unheard.get():
        return
    event = Event(
        id=site[Event].new_id(),
        key=key,
        message=message,
        created_at=site.now,
        subscription_id=subscription.id if subscription is not None else None,
        customer_id=_customer_id(subscription, customer),
        data=data if data is not None else specific_data(site, key, subscription, subject),
    )
    site[Event].add(event)
    listening = list(_listening(site, key))
    if listening:
        # What is told is made of nearly every kind of record, and nearly everything tells.
        from maxio_sdk.sandbox._webhooks.outbox import post

        post(site, event, listening, subscription=subscription, customer=customer, subject=subject)


def _customer_id(subscription: Subscription | None, customer: Customer | None) -> int | None:
    if customer is not None:
        return customer.id
    return subscription.customer_id if subscription is not None else None


def _listening(site: Site, key: str) -> Iterator[tuple[Endpoint, str]]:
    """Find the endpoints that take the event, each with the name that it calls it by."""
    if not site.settings.webhooks_enabled or not len(site[Endpoint]):
        return
    names = webhook_names(key)
    for endpoint in site[Endpoint]:
        name = next((name for name in names if name in endpoint.webhook_subscriptions), None)
        if name is not None and endpoint.status != "disabled":
            yield endpoint, name
