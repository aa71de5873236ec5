"""What happens when a payment is overdue: retries, and in the end a cancellation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.groups.grouping import group_of, members
from maxio_sdk.sandbox._engine.invoicing import collect, open_invoices
from maxio_sdk.sandbox._engine.lifecycle.states import cancel, forget_dunning, set_state, touch, whose
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.site import DunningStep, Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import totals

__all__ = [
    "collect_all",
    "due_invoices",
    "end_dunning",
    "next_step_at",
    "overdue_at",
    "plan_next_step",
    "settle",
    "start_dunning",
    "strategy",
    "take_step",
    "tell_step",
]


def strategy(site: Site, subscription: Subscription) -> Sequence[DunningStep]:
    """List the steps of the site for subscriptions that are billed this way. None: the site has no dunning."""
    remittance = subscription.payment_collection_method == "remittance"
    return site.settings.remittance_dunning if remittance else site.settings.dunning


def due_invoices(site: Site, subscription: Subscription) -> list[Invoice]:
    """List the invoices of a subscription that still ask for something, the oldest first.

    A segment of a consolidated invoice is collected with the whole.
    """
    wholes = (site[Invoice].get(invoice.parent_invoice_id) or invoice for invoice in open_invoices(site, subscription))
    return [invoice for invoice in dict.fromkeys(wholes) if totals(invoice).due > 0]


def collect_all(site: Site, subscription: Subscription) -> bool:
    """Try to collect everything that is due, the oldest first and no further than the first failure."""
    return all(collect(site, invoice) for invoice in due_invoices(site, subscription))


def start_dunning(site: Site, subscription: Subscription, *, tell: bool = True) -> None:
    """Make a subscription past due because it was not paid. Without a strategy that ends it.

    Without `tell` it is for the caller to call `tell_step` when the rest is told.
    """
    steps = strategy(site, subscription)
    if not steps and subscription.payment_collection_method != "remittance":
        cancel(site, subscription, method="dunning")
        return
    if subscription.dunning_started_at is None:
        subscription.dunning_started_at = site.now
        subscription.dunning_step = 0
    subscription.prepaid_dunning = subscription.payment_collection_method == "prepaid"
    plan_next_step(site, subscription)
    set_state(site, subscription, "past_due")
    if tell:
        tell_step(site, subscription)


def tell_step(site: Site, subscription: Subscription) -> None:
    """Tell that the first step of dunning is reached, which is the failure itself. Once a run."""
    if subscription.state == "past_due" and subscription.dunning_step == 0:
        _reach(site, subscription, strategy(site, subscription))


def next_step_at(site: Site, subscription: Subscription) -> datetime | None:
    """Tell when the next step of dunning is due. None: there is no further one."""
    started, steps = subscription.dunning_started_at, strategy(site, subscription)
    index = max(subscription.dunning_step, 1)
    if started is None or index >= len(steps):
        return None
    return started + timedelta(days=steps[index].day_threshold - steps[0].day_threshold)


def plan_next_step(site: Site, subscription: Subscription) -> None:
    """Set when the subscription is assessed next: at the next step of dunning, or at the end of the period."""
    subscription.next_assessment_at = next_step_at(site, subscription) or subscription.current_period_ends_at


def _reach(site: Site, subscription: Subscription, steps: Sequence[DunningStep]) -> None:
    index = subscription.dunning_step
    if index >= len(steps):
        return
    subscription.dunning_step = index + 1
    plan_next_step(site, subscription)
    following = steps[index + 1] if index + 1 < len(steps) else None
    happened(
        site,
        "dunning_step_reached",
        f"Dunning step reached on {whose(site, subscription)}",
        subscription=subscription,
        data={
            "dunner": _dunner(site, subscription),
            "current_step": _step_data(steps[index]),
            "next_step": None if following is None else _step_data(following),
        },
    )


def _dunner(site: Site, subscription: Subscription) -> Mapping[str, Any]:
    started = subscription.dunning_started_at or site.now
    return {
        "state": "active",
        "subscription_id": subscription.id,
        "revenue_at_risk_in_cents": subscription.balance_in_cents,
        "created_at": started.astimezone(site.zone).isoformat(timespec="seconds"),
        "attempts": subscription.dunning_step,
        "last_attempted_at": site.now.isoformat(timespec="seconds"),
    }


def _step_data(step: DunningStep) -> Mapping[str, Any]:
    final = step.action in ("cancel", "unpaid")
    return {
        "day_threshold": step.day_threshold,
        "action": step.action,
        "email_body": "Your account has been canceled." if final else "We could not collect the amount that is due.",
        "email_subject": "NOTICE: Account Canceled" if final else "NOTICE: Payment overdue",
        "send_email": True,
        "send_bcc_email": False,
        "send_sms": False,
        "sms_body": None,
    }


def take_step(site: Site, subscription: Subscription) -> None:
    """Take the step of dunning that is due: try to collect, and at the last one end the subscription."""
    steps = strategy(site, subscription)
    action = steps[subscription.dunning_step].action
    if action != "notify" and collect_all(site, subscription):
        end_dunning(site, subscription)
        return
    _reach(site, subscription, steps)
    if action == "cancel":
        for one in (subscription, *followers(site, subscription)):
            cancel(site, one, method="dunning")
    elif action == "unpaid":
        for one in (subscription, *followers(site, subscription)):
            forget_dunning(one)
            set_state(site, one, "unpaid")


def followers(site: Site, subscription: Subscription) -> list[Subscription]:
    """List the members of a group that are past due with its primary, whose retries are for all of them."""
    group = group_of(site, subscription)
    if group is None or group.primary_subscription_id != subscription.id:
        return []
    return [
        member
        for member in members(site, group)
        if member is not subscription and member.state == "past_due" and member.dunning_started_at is None
    ]


def end_dunning(site: Site, subscription: Subscription) -> None:
    """Set a subscription in dunning to active again, and those of its group that were waiting for its payment."""
    for member in followers(site, subscription):
        _recover(site, member)
    _recover(site, subscription)


def _recover(site: Site, subscription: Subscription) -> None:
    forget_dunning(subscription)
    subscription.prepaid_dunning = False
    subscription.next_assessment_at = subscription.current_period_ends_at
    touch(site, subscription)
    set_state(site, subscription, "active")


def settle(site: Site, subscription: Subscription) -> None:
    """End the dunning of a subscription that owes nothing any more. For whatever pays or voids invoices."""
    if subscription.state == "past_due" and not due_invoices(site, subscription):
        end_dunning(site, subscription)


def overdue_at(site: Site, subscription: Subscription) -> datetime | None:
    """Tell when a subscription that pays by remittance becomes past due: when the day its invoice is due is over."""
    days = [invoice.due_date for invoice in due_invoices(site, subscription) if invoice.due_date is not None]
    return _day_after(site, min(days)) if days else None


def _day_after(site: Site, day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), site.zone)
