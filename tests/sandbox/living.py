"""What tests of the life of subscriptions have in common."""

from __future__ import annotations

from typing import Any

from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from tests.sandbox.subscribing import Shop
from tests.sandbox.support import Reply

__all__ = ["DECLINES", "act", "acted", "decline", "errors_of"]

DECLINES = "Bogus Gateway: Forced failure"


def act(shop: Shop, operation: str, subscription: dict[str, Any], body: Any = None, **query: Any) -> Reply:
    """Do something to a subscription."""
    return shop.api.call(operation, path={"subscription_id": subscription["id"]}, body=body, query=query)


def acted(shop: Shop, operation: str, subscription: dict[str, Any], body: Any = None, **query: Any) -> dict[str, Any]:
    """Do something to a subscription, and give it as it is then."""
    reply = act(shop, operation, subscription, body, **query)
    assert reply.status == 200, reply.json
    found: dict[str, Any] = reply.json["subscription"]
    return found


def decline(shop: Shop, subscription: dict[str, Any], behavior: str = "declines") -> None:
    """Let the card of a subscription be declined from now on."""
    shop.api.site[PaymentProfile][subscription["credit_card"]["id"]].behavior = behavior


def errors_of(shop: Shop, operation: str, subscription: dict[str, Any], body: Any = None, **query: Any) -> Any:
    """Do something that is refused, and give what is said then."""
    reply = act(shop, operation, subscription, body, **query)
    assert reply.status in (400, 422), reply.json
    return reply.errors
