"""The status of subscriptions: canceling, holding, bringing back, collecting."""

from __future__ import annotations

from collections.abc import Mapping

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.balances.accounts import prepayments_of, take_back_prepayment
from maxio_sdk.sandbox._engine.lifecycle.dunning import collect_all, due_invoices, end_dunning
from maxio_sdk.sandbox._engine.lifecycle.reactivation import Reactivation, activate, payment_problem, reactivate, resume
from maxio_sdk.sandbox._engine.lifecycle.states import (
    call_off_cancellation,
    cancel,
    hold,
    plan_cancellation,
    planning_problem,
    touch,
)
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.signing_up.outliving import Declined
from maxio_sdk.sandbox._http.answers import Answer, Json, bad_request, single_error, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import totals
from maxio_sdk.sandbox._wire.subscriptions import subscription_wire

__all__: list[str] = []

PLANNED = "This subscription is scheduled to be canceled at the end of the current period"
NOT_PLANNED = "This subscription is not scheduled to be canceled at the end of the current period"
NOT_TO_HOLD = "This subscription is not eligible to be put on hold."
NOT_ON_HOLD = "Only subscriptions that are on hold can be resumed."
NOT_ENDED = 'Cannot reactivate a subscription that is not marked "Canceled" or "Trial Ended".'
NOT_TO_RETRY = "Only subscriptions that are past due and billed automatically can be retried."
NOT_IN_DUNNING = "This subscription is not in dunning."
NOT_TO_ACTIVATE = "Only subscriptions that are awaiting signup or trialing can be activated."
GROUPED = "Subscriptions in a group may not be activated immediately."

_HOURS_BEFORE_BILLING = 24
_CHARGES = ("prorated", "immediate", "delayed")


def _found(site: Site, call: Call) -> Subscription:
    return need(site, Subscription, call.id("subscription_id"))


def _answer(site: Site, subscription: Subscription) -> Answer:
    return Answer(body={"subscription": subscription_wire(site, subscription)})


@handles("cancel_subscription")
def cancel_subscription(site: Site, call: Call) -> Answer:
    """Cancel a subscription now, at a time, or at the end of its period."""
    subscription = _found(site, call)
    fields = call.fields("subscription", required=False)
    at = fields.time("scheduled_cancellation_at")
    if subscription.state == "canceled":
        raise single_error("The subscription is already canceled")
    if subscription.state in ("expired", "failed_to_create"):
        state = subscription.state.replace("_", " ")
        raise single_error(f"The subscription cannot be canceled because it is {state}")
    if at is not None and at <= site.now:
        raise single_error("The scheduled cancellation must be in the future")
    message, reason = fields.text("cancellation_message") or None, fields.text("reason_code") or None
    if fields.flag("cancel_at_end_of_period") or at is not None:
        problem = planning_problem(subscription)
        if problem is not None and at is None:
            raise single_error(problem)
        subscription.cancellation_message, subscription.reason_code = message, reason
        plan_cancellation(site, subscription, at)
    else:
        cancel(site, subscription, method="merchant_api", message=message, reason_code=reason)
    if fields.flag("refund_prepayment_account_balance"):
        _refund_prepayments(site, subscription)
    return _answer(site, subscription)


def _refund_prepayments(site: Site, subscription: Subscription) -> None:
    for prepayment in prepayments_of(site, subscription):
        if prepayment.remaining_amount_in_cents > 0:
            take_back_prepayment(site, subscription, prepayment, prepayment.remaining_amount_in_cents)


@handles("initiate_delayed_cancellation")
def initiate_delayed_cancellation(site: Site, call: Call) -> Answer:
    """Have a subscription canceled at the end of its period."""
    subscription = _found(site, call)
    fields = call.fields("subscription", required=False)
    problem = planning_problem(subscription)
    if problem is not None:
        raise unprocessable(problem)
    if "cancellation_message" in fields:
        subscription.cancellation_message = fields.text("cancellation_message") or None
    if "reason_code" in fields:
        subscription.reason_code = fields.text("reason_code") or None
    if not subscription.cancel_at_end_of_period:
        plan_cancellation(site, subscription, None)
    return Answer(body={"message": PLANNED})


@handles("cancel_delayed_cancellation")
def cancel_delayed_cancellation(site: Site, call: Call) -> Answer:
    """Call a planned cancellation off."""
    subscription = _found(site, call)
    if subscription.state != "canceled":
        call_off_cancellation(site, subscription)
    return Answer(body={"message": NOT_PLANNED})


@handles("pause_subscription")
def pause_subscription(site: Site, call: Call) -> Answer:
    """Put a subscription on hold."""
    subscription = _found(site, call)
    end = subscription.current_period_ends_at
    soon = end is not None and end.timestamp() - site.now.timestamp() <= _HOURS_BEFORE_BILLING * 3600
    if subscription.state not in ("active", "trialing") or soon:
        raise unprocessable(NOT_TO_HOLD)
    fields = call.fields("hold", required=False)
    _check_resumption(site, fields)
    hold(site, subscription, resume_at=fields.time("automatically_resume_at"))
    return _answer(site, subscription)


@handles("update_automatic_subscription_resumption")
def update_automatic_resumption(site: Site, call: Call) -> Answer:
    """Change when a hold ends by itself."""
    subscription = _found(site, call)
    fields = call.fields("hold")
    if subscription.state != "on_hold":
        raise unprocessable("This subscription is not on hold.")
    _check_resumption(site, fields)
    subscription.automatically_resume_at = fields.time("automatically_resume_at")
    touch(site, subscription)
    return _answer(site, subscription)


def _check_resumption(site: Site, fields: Fields) -> None:
    at = fields.time("automatically_resume_at")
    if at is not None and at <= site.now:
        raise unprocessable("Automatically resume at: must be in the future.")


@handles("resume_subscription")
def resume_subscription(site: Site, call: Call) -> Answer:
    """Take a subscription off hold."""
    subscription = _found(site, call)
    charge = _charge(call.query.deep("calendar_billing").get("resumption_charge"), "Resumption charge")
    if subscription.state != "on_hold":
        raise unprocessable(NOT_ON_HOLD)
    try:
        with transaction():
            resume(site, subscription, charge=charge)
    except Declined as declined:
        return declined.tell(site)
    return _answer(site, subscription)


def _charge(text: str | None, label: str) -> str | None:
    if text and text not in _CHARGES:
        raise unprocessable(f"{label}: must be 'prorated', 'immediate' or 'delayed'.")
    return text or None


@handles("reactivate_subscription")
def reactivate_subscription(site: Site, call: Call) -> Answer:
    """Bring back a subscription that ended."""
    subscription = _found(site, call)
    how = _reactivation(site, call)
    if subscription.state not in ("canceled", "trial_ended", "unpaid"):
        raise unprocessable(NOT_ENDED)
    try:
        with transaction():
            reactivate(site, subscription, how)
    except Declined as declined:
        return declined.tell(site)
    return _answer(site, subscription)


def _reactivation(site: Site, call: Call) -> Reactivation:
    """Read how to reactivate, from the body and, as the documentation's examples send it, from the query."""
    body = call.fields(None)
    asked: dict[str, Json] = dict(call.query.pairs)
    for name in ("resume", "calendar_billing"):
        if call.query.deep(name):
            asked[name] = call.query.deep(name)
    fields = Fields({**asked, **body.values}, site.zone)
    options = fields.object("resume") if isinstance(fields.raw("resume"), Mapping) else None
    calendar = fields.object("calendar_billing")
    return Reactivation(
        include_trial=bool(fields.flag("include_trial")),
        preserve_balance=bool(fields.flag("preserve_balance")),
        coupon_code=fields.text("coupon_code") or None,
        use_credits_and_prepayments=fields.flag("use_credits_and_prepayments") is not False,
        resume=options is not None or bool(fields.flag("resume")),
        require_resume=options is not None and bool(options.flag("require_resume")),
        forgive_balance=options is not None and bool(options.flag("forgive_balance")),
        charge=None if calendar is None else _charge(calendar.text("reactivation_charge"), "Reactivation charge"),
    )


@handles("retry_subscription")
def retry_subscription(site: Site, call: Call) -> Answer:
    """Collect what is overdue now. A payment that fails stays on the record."""
    subscription = _found(site, call)
    if subscription.state != "past_due" or subscription.payment_collection_method == "remittance":
        raise unprocessable(NOT_TO_RETRY)
    if collect_all(site, subscription):
        end_dunning(site, subscription)
        return _answer(site, subscription)
    due = sum(to_cents(totals(invoice).due) for invoice in due_invoices(site, subscription))
    return Answer(status=422, body={"errors": [payment_problem(site, subscription, due)]})


@handles("cancel_dunning")
def cancel_dunning(site: Site, call: Call) -> Answer:
    """End the dunning of a subscription."""
    subscription = _found(site, call)
    if subscription.state != "past_due":
        raise unprocessable(NOT_IN_DUNNING)
    end_dunning(site, subscription)
    return _answer(site, subscription)


@handles("activate_subscription")
def activate_subscription(site: Site, call: Call) -> Answer:
    """Begin a subscription that awaits its signup, or end its trial, now."""
    subscription = _found(site, call)
    revert = call.fields(None).flag("revert_on_failure") is not False
    if subscription.state not in ("awaiting_signup", "trialing"):
        raise bad_request({"base": [NOT_TO_ACTIVATE]})
    if subscription.group_uid is not None:
        raise bad_request({"base": [GROUPED]})
    problem = activate(site, subscription)
    if problem is not None and revert:
        raise bad_request({"base": [problem]})
    return _answer(site, subscription)
