"""Setting dates of a subscription that are kept automatically otherwise."""

from __future__ import annotations

from datetime import datetime

from maxio_sdk.sandbox._engine.consumption.event_balances import moving_period
from maxio_sdk.sandbox._engine.lifecycle.states import touch
from maxio_sdk.sandbox._http.answers import Answer, Refused
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["override"]

_TIMES = ("activated_at", "canceled_at", "expires_at")
_PERMITTED = (*_TIMES, "cancellation_message", "current_period_starts_at")


def override(site: Site, subscription: Subscription, fields: Fields) -> None:
    """Set what is named, and nothing that would follow from it. What cannot be set is refused with 400."""
    unpermitted = [name for name in fields if name not in _PERMITTED]
    if unpermitted:
        plural = "s" if len(unpermitted) > 1 else ""
        raise _refuse(f"found unpermitted parameter{plural}: {', '.join(f':{name}' for name in unpermitted)}")
    for name in _TIMES:
        if name in fields:
            setattr(subscription, name, _time(fields, name))
    if "cancellation_message" in fields:
        subscription.cancellation_message = fields.text("cancellation_message") or None
    if "current_period_starts_at" in fields:
        _start_period(site, subscription, _time(fields, "current_period_starts_at"))
    touch(site, subscription)


def _time(fields: Fields, name: str) -> datetime | None:
    try:
        return fields.time(name)
    except Refused:
        raise _refuse(f"{name} must be a valid date/time in ISO 8601 format.") from None


def _start_period(site: Site, subscription: Subscription, start: datetime | None) -> None:
    if start is None:
        raise _refuse("current_period_starts_at must be a valid date/time in ISO 8601 format.")
    if start >= site.now:
        raise _refuse("current_period_starts_at must be before the current date/time.")
    if site[Invoice].where(subscription_id=subscription.id):
        raise _refuse("current_period_starts_at can only be set while the subscription is unbilled.")
    with moving_period(site, subscription):
        subscription.current_period_started_at = start


def _refuse(reason: str) -> Refused:
    return Refused(Answer(status=400, body=reason))
