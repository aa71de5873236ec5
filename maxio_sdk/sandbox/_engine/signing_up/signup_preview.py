"""What a signup would be billed, now and at its first renewal."""

from __future__ import annotations

from datetime import datetime

from maxio_sdk.sandbox._engine.invoicing import issue
from maxio_sdk.sandbox._engine.lifecycle.opening import Opening, enter, opening
from maxio_sdk.sandbox._engine.lifecycle.renewal import next_bill
from maxio_sdk.sandbox._engine.signing_up.orders import read_order
from maxio_sdk.sandbox._engine.signing_up.signup import Signup, prepare
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.manifests import manifest_wire

__all__ = ["preview_signup"]


def preview_signup(site: Site, fields: Fields) -> dict[str, Json]:
    """Sign up as if it were meant, without collecting, and undo it."""
    with rehearsal():
        signup = prepare(site, fields, read_order(site, fields, preview=True))
        subscription = signup.subscription
        current = _now(site, subscription, signup)
        subscription.state = "active" if signup.first is None else signup.first.state
        return {"current_billing_manifest": current, "next_billing_manifest": _next(site, subscription, signup)}


def _now(site: Site, subscription: Subscription, signup: Signup) -> Json:
    if signup.first is not None:
        return _opening(site, subscription, signup.first)
    start, end = subscription.current_period_started_at, subscription.current_period_ends_at
    return manifest_wire(site, None, start, end, "recurring")


def _opening(site: Site, subscription: Subscription, first: Opening) -> Json:
    invoice = issue(site, subscription, first.lines, role="signup", collect=False) if first.lines else None
    period_type = "trial" if first.state == "trialing" else "recurring"
    return manifest_wire(site, invoice, first.start, first.end, period_type)


def _next(site: Site, subscription: Subscription, signup: Signup) -> Json:
    """Work out the first renewal, or of one that waits for its signup, the signup."""
    if signup.timing.state == "canceled":
        return manifest_wire(site, None, None, None, "recurring")
    if signup.timing.state == "awaiting_signup":
        start: datetime = signup.timing.initial_billing_at or site.now
        first = opening(site, subscription, start, trial=True, initial=True, charge=signup.timing.first_charge)
        enter(site, subscription, first)
        return _opening(site, subscription, first)
    invoice = next_bill(site, subscription)
    start_date, end = subscription.current_period_started_at, subscription.current_period_ends_at
    return manifest_wire(site, invoice, start_date, end, "recurring")
