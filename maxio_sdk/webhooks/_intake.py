"""From a verified body to what a store keeps of it."""

from __future__ import annotations

import hashlib
from typing import Final
from uuid import uuid4

from maxio_sdk.webhooks.event import WebhookEvent, parse
from maxio_sdk.webhooks.store import Accepted

__all__ = ["TEST", "UNREADABLE", "readable", "taken_in", "unreadable"]

UNREADABLE: Final = "unreadable:"
TEST: Final = "test"
_LAST_POSITION: Final = 2**63 - 1
"""The greatest integer of a database."""


def taken_in(body: bytes, at: float) -> Accepted:
    """Read a body, and return what is kept of it. Raises what `parse` raises."""
    return readable(parse(body), body, at)


def readable(event: WebhookEvent, body: bytes, at: float) -> Accepted:
    """Return what is kept of an event."""
    key, lane = str(event.id), event.lane
    if event.event == TEST:
        # Every test has the same id, and waits for no other.
        key = lane = f"{TEST}:{uuid4()}"
    position = min(event.id, _LAST_POSITION)
    return Accepted(key=key, event=event.event, lane=lane, position=position, body=body, received_at=at)


def unreadable(body: bytes, at: float) -> Accepted:
    """Return what is kept of a body that cannot be read."""
    key = f"{UNREADABLE}{hashlib.sha256(body).hexdigest()}"
    return Accepted(key=key, event="", lane=key, position=0, body=body, received_at=at)
