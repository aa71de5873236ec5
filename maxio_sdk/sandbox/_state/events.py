"""What happened on the site, and the webhooks that tell others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["Delivery", "Endpoint", "Event", "Webhook"]


@stored("events", first_id=50_000_001, by=("subscription_id", "customer_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Event(Record):
    """An entry of the events feed."""

    key: str
    message: str
    created_at: datetime
    subscription_id: int | None = None
    customer_id: int | None = None
    data: Mapping[str, Any] | None = None
    """Its `event_specific_data`, as JSON."""


@stored("webhook endpoints", first_id=51_000_001, by=())
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Endpoint(Record):
    """A URL that webhooks go to."""

    url: str
    webhook_subscriptions: tuple[str, ...]
    created_at: datetime
    status: str = "enabled"
    """`enabled`, `paused` or `disabled`."""
    failures: int = 0
    """Failed attempts in a row."""
    next_check_at: datetime | None = None
    """When it is next asked whether it answers again, while it is paused."""


@stored("webhooks", first_id=52_000_001, by=("event", "subscription_id", "queue"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Webhook(Record):
    """A message to one endpoint."""

    event: str
    endpoint_id: int
    body: str
    """Form-encoded, as it is sent."""
    created_at: datetime
    subscription_id: int | None = None
    queue: int | None = None
    """The endpoint whose queue it stands in. None: delivered, given up or held back."""
    next_attempt_at: datetime | None = None
    """While it stands in a queue."""
    attempts: int = 0
    """How many there were since it was made or replayed."""
    replayed: bool = False
    """Sent again by hand, which a paused endpoint does not stop."""
    paused: bool = False
    """Held back, as its endpoint was paused."""
    accepted_at: datetime | None = None
    last_sent_at: datetime | None = None
    last_sent_url: str | None = None
    last_error: str | None = None
    last_error_at: datetime | None = None
    successful: bool = False

    @property
    def status(self) -> str:
        """How its delivery stands: `successful`, `failed`, `pending` or `paused`."""
        if self.successful:
            return "successful"
        if self.paused:
            return "paused"
        return "pending" if self.queue is not None and self.attempts == 0 else "failed"


@stored("webhook deliveries", first_id=53_000_001, by=("webhook_id", "endpoint_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Delivery(Record):
    """One attempt to deliver a webhook."""

    endpoint_id: int
    webhook_id: int | None
    """None: a paused endpoint was asked whether it answers again."""
    url: str
    sent_at: datetime
    status_code: int | None
    """None: there was no answer."""
    error: str | None = None
