"""Bringing subscriptions back: from a hold, from their end, or before their time."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from maxio_sdk.sandbox._billing.money import formatted, to_cents
from maxio_sdk.sandbox._engine.catalogue.coupons import applied_coupon
from maxio_sdk.sandbox._engine.consumption.event_balances import refresh_event_balances
from maxio_sdk.sandbox._engine.invoicing import (
    apply_accounts,
    collect,
    count_coupons,
    issue,
    open_invoice,
    paying_profile,
    set_status,
    update_balance,
)
from maxio_sdk.sandbox._engine.lifecycle.dunning import due_invoices
from maxio_sdk.sandbox._engine.lifecycle.opening import enter, opening, product_lines
from maxio_sdk.sandbox._engine.lifecycle.renewal import end_trial, estimate_renewal, start_billing
from maxio_sdk.sandbox._engine.lifecycle.states import (
    cancel_open_invoices,
    forget_cancellation,
    forget_dunning,
    set_state,
)
from maxio_sdk.sandbox._engine.lifecycle.terms import product_of
from maxio_sdk.sandbox._engine.signing_up.outliving import Watch
from maxio_sdk.sandbox._engine.signing_up.plans import coupon_of
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceLine, Transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import totals

__all__ = ["Reactivation", "activate", "is_resumable", "payment_problem", "reactivate", "resume"]

RESUME_ONLY = "Request was 'resume only', but this subscription cannot be resumed."


@attrs.frozen(kw_only=True)
class Reactivation:
    """How a subscription is brought back from its end."""

    include_trial: bool = False
    preserve_balance: bool = False
    coupon_code: str | None = None
    use_credits_and_prepayments: bool = True
    resume: bool = False
    require_resume: bool = False
    forgive_balance: bool = False
    charge: str | None = None
    """Of calendar billing: `prorated` (also for None), `immediate` or `delayed`."""


def is_resumable(site: Site, subscription: Subscription) -> bool:
    """Tell whether the period in which a subscription ended still runs."""
    return subscription.current_period_ends_at is not None and site.now < subscription.current_period_ends_at


def reactivate(site: Site, subscription: Subscription, how: Reactivation) -> None:
    """Bring back a subscription that ended, in its old period or in a new one, and collect what that costs.

    A payment that fails is `Declined`. Refused is a period that is over where only that one will do.
    """
    resumable = how.resume and is_resumable(site, subscription)
    if how.require_resume and not resumable:
        raise unprocessable(RESUME_ONLY)
    if how.coupon_code:
        _add_coupon(site, subscription, how.coupon_code)
    if resumable:
        _resume_period(site, subscription, how)
    else:
        _new_period(site, subscription, how)
    forget_cancellation(subscription)
    forget_dunning(subscription)
    subscription.canceled_at = None
    subscription.cancellation_message = None
    subscription.cancellation_method = None
    subscription.reason_code = None
    if subscription.expires_at is not None and subscription.expires_at <= site.now:
        subscription.expires_at = None


def _add_coupon(site: Site, subscription: Subscription, code: str) -> None:
    coupon = coupon_of(site, code, product_of(site, subscription))
    others = tuple(applied for applied in subscription.coupons if applied.coupon_id != coupon.id)
    subscription.coupons = (*others, applied_coupon(site, coupon, code))


def _resume_period(site: Site, subscription: Subscription, how: Reactivation) -> None:
    """Go on with the old period. A trial that ended unpaid is charged for it now."""
    ended_trial, end = subscription.state == "trial_ended", subscription.current_period_ends_at
    start, watch = subscription.current_period_started_at or site.now, Watch(site)
    in_trial = _in_trial(site, subscription)
    if how.forgive_balance:
        cancel_open_invoices(site, subscription)
    else:
        _reopen_invoices(site, subscription, how)
    if ended_trial and not in_trial and end is not None:
        _bill(site, subscription, product_lines(site, subscription, start, end, charge="immediate"), how)
    subscription.next_assessment_at = end
    if not in_trial:
        subscription.activated_at = subscription.activated_at or site.now
    _collect_or_refuse(site, subscription, watch)
    set_state(site, subscription, "trialing" if in_trial else "active")


def _in_trial(site: Site, subscription: Subscription) -> bool:
    return subscription.trial_ended_at is not None and site.now < subscription.trial_ended_at


def _new_period(site: Site, subscription: Subscription, how: Reactivation) -> None:
    """Begin a new period now. What an unpaid subscription owed is forgiven unless it is to be kept."""
    watch = Watch(site)
    if how.preserve_balance:
        _reopen_invoices(site, subscription, how)
    elif subscription.state == "unpaid":
        cancel_open_invoices(site, subscription)
    first = opening(site, subscription, site.now, trial=how.include_trial, initial=False, charge=how.charge)
    if subscription.snap_day is not None:
        subscription.calendar_billing_first_charge = how.charge
    enter(site, subscription, first)
    refresh_event_balances(site, subscription)
    _bill(site, subscription, first.lines, how)
    _collect_or_refuse(site, subscription, watch)
    set_state(site, subscription, first.state)


def _bill(site: Site, subscription: Subscription, lines: Sequence[InvoiceLine], how: Reactivation) -> None:
    if not lines:
        return
    if how.use_credits_and_prepayments:
        issue(site, subscription, lines, role="reactivation", collect=False)
        return
    invoice = issue(site, subscription, lines, role="reactivation", status="draft")
    count_coupons(site, invoice)
    open_invoice(site, invoice)


def _reopen_invoices(site: Site, subscription: Subscription, how: Reactivation) -> None:
    """Ask again for what was owed of the latest period when the subscription was canceled."""
    since = subscription.current_period_started_at
    issued = site[Invoice].where(subscription_id=subscription.id)
    for invoice in [one for one in issued if one.status == "canceled" and one.consolidation_level != "parent"]:
        if since is None or invoice.created_at >= since:
            set_status(site, invoice, "open")
            whole = site[Invoice].get(invoice.parent_invoice_id)
            if whole is not None and whole.status == "canceled":
                set_status(site, whole, "open")
            if how.use_credits_and_prepayments:
                apply_accounts(site, invoice)
    update_balance(site, subscription)


def _collect_or_refuse(site: Site, subscription: Subscription, watch: Watch) -> None:
    """Collect everything that is due, or refuse with what the gateway said."""
    for invoice in due_invoices(site, subscription):
        if not collect(site, invoice):
            problem = payment_problem(site, subscription, to_cents(totals(invoice).due))
            raise watch.declined(problem, ("payment_failure",))


def payment_problem(site: Site, subscription: Subscription, due_in_cents: int) -> str:
    """Tell why something could not be collected just now."""
    if paying_profile(site, subscription) is None:
        return f"No payment method was on file for the {formatted(due_in_cents, subscription.currency)} balance"
    made = site[Transaction].where(subscription_id=subscription.id)
    failed = next((one for one in reversed(made) if not one.success), None)
    return "The payment failed." if failed is None else failed.memo.rpartition("payment: ")[2]


def resume(site: Site, subscription: Subscription, *, charge: str | None = None) -> None:
    """Take a subscription off hold. Past its renewal date it begins a new period now, and pays for it."""
    subscription.automatically_resume_at = None
    if is_resumable(site, subscription):
        subscription.next_assessment_at = subscription.current_period_ends_at
        set_state(site, subscription, "trialing" if _in_trial(site, subscription) else "active")
        return
    _new_period(site, subscription, Reactivation(charge=charge))


def activate(site: Site, subscription: Subscription) -> str | None:
    """Begin a subscription that awaits its signup date, or end its trial, now. Tells why it came to a bad end."""
    if subscription.state == "awaiting_signup":
        if start_billing(site, subscription):
            return None
        due = totals(site[Invoice].where(subscription_id=subscription.id)[-1]).due
    else:
        due = estimate_renewal(site, subscription).due
        end_trial(site, subscription)
        if subscription.state == "active":
            return None
    return payment_problem(site, subscription, to_cents(due))
