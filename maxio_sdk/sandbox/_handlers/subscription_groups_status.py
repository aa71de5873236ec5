"""The status of subscription groups: canceling them, and bringing them back."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.balances.accounts import group_by_uid
from maxio_sdk.sandbox._engine.groups.grouping import members, primary_of
from maxio_sdk.sandbox._engine.lifecycle.reactivation import Reactivation, is_resumable, reactivate
from maxio_sdk.sandbox._engine.lifecycle.renewal import final_bill
from maxio_sdk.sandbox._engine.lifecycle.states import call_off_cancellation, cancel, plan_cancellation
from maxio_sdk.sandbox._engine.signing_up.outliving import Declined
from maxio_sdk.sandbox._http.answers import Answer, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.groups import group_summary_wire

__all__: list[str] = []

_ENDED = ("canceled", "expired", "trial_ended", "unpaid", "failed_to_create")


@handles("cancel_subscriptions_in_group")
def cancel_group(site: Site, call: Call) -> Answer:
    """Cancel all subscriptions of a group now."""
    group = group_by_uid(site, call.path["uid"])
    charge_usage = call.fields(None).flag("charge_unbilled_usage")
    primary = primary_of(site, group)
    going = _going(site, group)
    if primary is None or not going:
        raise unprocessable("The subscription group has no subscriptions to cancel.")
    if primary.payment_collection_method != "automatic":
        raise unprocessable("The primary subscription must be on automatic billing.")
    if any(member.payment_collection_method not in ("automatic", "prepaid") for member in going):
        raise unprocessable("All subscriptions in the group must be on automatic or prepaid billing.")
    for member in going:
        if charge_usage and member.state in ("active", "past_due"):
            final_bill(site, member)
        cancel(site, member, method="merchant_api")
    return Answer()


def _going(site: Site, group: SubscriptionGroup) -> list[Subscription]:
    return [member for member in members(site, group) if member.state not in _ENDED]


@handles("initiate_delayed_cancellation_for_group")
def plan_group_cancellation(site: Site, call: Call) -> Answer:
    """Have all subscriptions of a group canceled at the end of their periods."""
    group = group_by_uid(site, call.path["uid"])
    going = _going(site, group)
    if not going:
        raise unprocessable("The subscription group has no subscriptions to cancel.")
    if any(member.payment_collection_method != "automatic" for member in going):
        raise unprocessable("All subscriptions in the group must be on automatic billing.")
    if any(member.state == "past_due" for member in going):
        raise unprocessable("The subscription group cannot be canceled at the end of the period while it is past due.")
    for member in going:
        if not member.cancel_at_end_of_period:
            plan_cancellation(site, member, None)
    return Answer()


@handles("cancel_delayed_cancellation_for_group")
def call_group_cancellation_off(site: Site, call: Call) -> Answer:
    """Call the planned cancellation of a group off."""
    for member in _going(site, group_by_uid(site, call.path["uid"])):
        call_off_cancellation(site, member)
    return Answer()


@handles("reactivate_subscription_group")
def reactivate_group(site: Site, call: Call) -> Answer:
    """Bring a canceled group back, in its old period or a new one."""
    group = group_by_uid(site, call.path["uid"])
    fields = call.fields(None)
    resume, resume_members = bool(fields.flag("resume")), bool(fields.flag("resume_members"))
    primary = primary_of(site, group)
    if primary is None or primary.state not in ("canceled", "trial_ended", "unpaid"):
        raise unprocessable("The subscription group cannot be reactivated because it is not canceled.")
    within = is_resumable(site, primary)
    if within and primary.snap_day is not None and not resume:
        raise unprocessable("Calendar billing subscriptions can only be resumed within the current period.")
    try:
        with transaction():
            for member in members(site, group):
                _bring_back(site, member, resume=resume if within else resume_members and member is not primary)
    except Declined as declined:
        return declined.tell(site)
    return Answer(body=group_summary_wire(site, group))


def _bring_back(site: Site, member: Subscription, *, resume: bool) -> None:
    if member.state in ("canceled", "trial_ended", "unpaid"):
        reactivate(site, member, Reactivation(preserve_balance=True, resume=resume))
