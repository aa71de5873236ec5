"""The states of a subscription, and what brings it from one into another."""

from __future__ import annotations

from datetime import datetime

from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import segments_of

__all__ = [
    "DEFAULT_REASON",
    "ENDED",
    "LIVE",
    "call_off_cancellation",
    "cancel",
    "cancel_open_invoices",
    "expire",
    "forget_cancellation",
    "forget_dunning",
    "hold",
    "owner",
    "plan_cancellation",
    "planning_problem",
    "set_state",
    "touch",
    "whose",
]

LIVE = frozenset({"active", "trialing", "past_due"})
"""The states in which periods go on."""

ENDED = frozenset({"canceled", "expired", "trial_ended", "unpaid", "suspended", "failed_to_create"})
"""The states in which nothing is billed any more."""

DEFAULT_REASON = "CH:Unknown"
"""The reason of a cancellation for which none was given."""


def owner(site: Site, subscription: Subscription) -> str:
    """Name a subscription by its customer, in the words of the events feed: `Marky Mark's subscription`."""
    customer = site[Customer][subscription.customer_id]
    return f"{customer.first_name} {customer.last_name}'s subscription"


def whose(site: Site, subscription: Subscription) -> str:
    """Name a subscription by its customer and its product: `Marky Mark's subscription to Pro`."""
    return f"{owner(site, subscription)} to {site[Product][subscription.product_id].name}"


def set_state(site: Site, subscription: Subscription, state: str) -> None:
    """Bring a subscription into a state, and tell of it if it was in another."""
    previous = subscription.state
    subscription.updated_at = site.now
    if previous == state:
        return
    subscription.previous_state = previous
    subscription.state = state
    happened(
        site,
        "subscription_state_change",
        f"State changed on {whose(site, subscription)} from {previous} to {state}",
        subscription=subscription,
        data={"previous_subscription_state": previous, "new_subscription_state": state},
    )


def touch(site: Site, subscription: Subscription) -> None:
    """Note that a subscription changed just now."""
    subscription.updated_at = site.now


def cancel(
    site: Site,
    subscription: Subscription,
    *,
    method: str,
    message: str | None = None,
    reason_code: str | None = None,
    at_end_of_period: bool = False,
) -> None:
    """Cancel a subscription now. What it owes by open invoices is not due any longer."""
    forget_cancellation(subscription)
    subscription.cancel_at_end_of_period = at_end_of_period
    subscription.canceled_at = site.now
    subscription.cancellation_method = method
    subscription.cancellation_message = message or subscription.cancellation_message
    subscription.reason_code = reason_code or subscription.reason_code or DEFAULT_REASON
    subscription.automatically_resume_at = None
    forget_dunning(subscription)
    cancel_open_invoices(site, subscription)
    set_state(site, subscription, "canceled")


def cancel_open_invoices(site: Site, subscription: Subscription) -> None:
    """Stop asking for what open invoices of a subscription still ask for."""
    # The invoices in turn change states.
    from maxio_sdk.sandbox._engine.invoicing import open_invoices, set_status, update_balance

    for invoice in open_invoices(site, subscription):
        set_status(site, invoice, "canceled")
        whole = site[Invoice].get(invoice.parent_invoice_id)
        if whole is not None and not any(segment.status == "open" for segment in segments_of(whole)):
            set_status(site, whole, "canceled")
    update_balance(site, subscription)


def forget_dunning(subscription: Subscription) -> None:
    """Drop the present run of the dunning process."""
    subscription.dunning_step = 0
    subscription.dunning_started_at = None


def expire(site: Site, subscription: Subscription) -> None:
    """End a subscription whose term is over."""
    forget_cancellation(subscription)
    forget_dunning(subscription)
    set_state(site, subscription, "expired")


def hold(site: Site, subscription: Subscription, *, resume_at: datetime | None = None) -> None:
    """Put a subscription on hold: it does not renew until it is resumed."""
    subscription.on_hold_at = site.now
    subscription.automatically_resume_at = resume_at
    set_state(site, subscription, "on_hold")


def planning_problem(subscription: Subscription) -> str | None:
    """Tell why a subscription cannot be canceled at the end of its period."""
    if subscription.state in ("active", "trialing"):
        return None
    state = subscription.state.replace("_", " ")
    return f"The subscription cannot be canceled at the end of the period because it is {state}"


def plan_cancellation(site: Site, subscription: Subscription, at: datetime | None) -> None:
    """Have a subscription canceled later: at a time, or when its period ends."""
    subscription.cancel_at_end_of_period = at is None
    subscription.scheduled_cancellation_at = at
    subscription.delayed_cancel_at = at or subscription.current_period_ends_at
    _tell_plan(site, subscription, "set", subscription.delayed_cancel_at)


def call_off_cancellation(site: Site, subscription: Subscription) -> None:
    """Take back a cancellation that is planned, if there is one."""
    if subscription.delayed_cancel_at is None and not subscription.cancel_at_end_of_period:
        return
    forget_cancellation(subscription)
    subscription.cancellation_message = None
    subscription.reason_code = None
    _tell_plan(site, subscription, "cleared", None)


def forget_cancellation(subscription: Subscription) -> None:
    """Drop a planned cancellation without a word."""
    subscription.cancel_at_end_of_period = False
    subscription.scheduled_cancellation_at = None
    subscription.delayed_cancel_at = None


def _tell_plan(site: Site, subscription: Subscription, state: str, at: datetime | None) -> None:
    subscription.updated_at = site.now
    when = "cleared" if at is None else f"set for {at.astimezone(site.zone):%m/%d/%Y}"
    happened(
        site,
        "pending_cancellation_change",
        f"Pending cancellation {when} on {whose(site, subscription)}",
        subscription=subscription,
        data={
            "cancellation_state": state,
            "cancels_at": None if at is None else at.astimezone(site.zone).isoformat(timespec="seconds"),
        },
    )
