"""Entitlements of subscriptions as JSON."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from maxio_sdk.sandbox._engine.catalogue.entitlements import Entitlement, entitlements_of
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.numbers import number_value

__all__ = ["entitlements_wire"]

_PREFIXES: Final = {"access_right": "feature", "usage_limit": "usage", "service_right": "service"}
_LIVE: Final = ("active", "trialing", "assessing", "past_due", "soft_failure")
"""A subscription keeps what it has through dunning."""


def entitlements_wire(site: Site, subscription: Subscription) -> dict[str, Json]:
    """Write everything that a subscription may use."""
    return {
        "subscription_id": subscription.id,
        "customer_id": subscription.customer_id,
        "status": subscription.state,
        "entitlements": [_entitlement_wire(subscription, each) for each in entitlements_of(site, subscription)],
    }


def _entitlement_wire(subscription: Subscription, entitlement: Entitlement) -> dict[str, Json]:
    template, value = entitlement.template, entitlement.value
    key = f"{_PREFIXES[template.kind]}.{template.key}"
    interval, unit = entitlement.periodicity_interval, entitlement.periodicity_unit
    return {
        "feature_key": key,
        "periodicity_key": key if interval is None else f"{key}:{interval}:{unit}",
        "name": template.name,
        "type": template.kind,
        "value": number_value(value) if isinstance(value, Decimal) else value,
        "enabled": bool(value) and subscription.state in _LIVE,
        "periodicity": None if interval is None else {"interval": interval, "unit": unit},
        "source_products": list(entitlement.sources),
    }
