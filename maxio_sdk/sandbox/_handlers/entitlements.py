"""What subscriptions may use."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.entitlements import entitlements_wire

__all__: list[str] = []


@handles("read_subscription_entitlements")
def read_subscription_entitlements(site: Site, call: Call) -> Answer:
    subscription = need(site, Subscription, call.id("subscription_id"))
    return Answer(body=entitlements_wire(site, subscription))
