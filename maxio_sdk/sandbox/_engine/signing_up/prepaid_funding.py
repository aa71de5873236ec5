"""How a prepaid subscription is funded."""

from __future__ import annotations

import attrs

from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.subscriptions import PrepaidConfiguration, Subscription

__all__ = ["read_configuration"]

_AMOUNTS = {
    "initial_funding_amount_in_cents": "Initial funding amount",
    "replenish_to_amount_in_cents": "Replenish to amount",
    "replenish_threshold_amount_in_cents": "Replenish threshold amount",
}


def read_configuration(subscription: Subscription, fields: Fields) -> PrepaidConfiguration:
    """Read a configuration over the one that the subscription has; what is left out stays."""
    found = subscription.prepaid_configuration or PrepaidConfiguration(id=subscription.id)
    changes: dict[str, int | None] = {}
    for name, label in _AMOUNTS.items():
        if name in fields:
            changes[name] = fields.integer(name)
            if (changes[name] or 0) < 0:
                raise unprocessable(f"{label}: must be greater than or equal to 0.")
    if "auto_replenish" in fields:
        found = attrs.evolve(found, auto_replenish=bool(fields.flag("auto_replenish")))
    found = attrs.evolve(found, **changes)  # type: ignore[arg-type]
    if found.auto_replenish:
        _check_replenishment(found)
    return found


def _check_replenishment(configuration: PrepaidConfiguration) -> None:
    missing = [
        f"{_AMOUNTS[name]}: cannot be blank."
        for name in ("replenish_to_amount_in_cents", "replenish_threshold_amount_in_cents")
        if getattr(configuration, name) is None
    ]
    if missing:
        raise unprocessable(*missing)
    if (configuration.replenish_to_amount_in_cents or 0) <= (configuration.replenish_threshold_amount_in_cents or 0):
        raise unprocessable("Replenish to amount: must be greater than the replenish threshold amount.")
