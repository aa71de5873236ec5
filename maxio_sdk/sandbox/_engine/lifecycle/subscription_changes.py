"""What an update changes about a subscription."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from maxio_sdk.sandbox._billing.periods import next_snap
from maxio_sdk.sandbox._engine.consumption.event_balances import moving_period
from maxio_sdk.sandbox._engine.consumption.subscription_components import set_up_component
from maxio_sdk.sandbox._engine.custom_fields import set_metadata
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.lifecycle.product_changes import change_plan
from maxio_sdk.sandbox._engine.lifecycle.renewal import start_billing
from maxio_sdk.sandbox._engine.lifecycle.states import (
    ENDED,
    call_off_cancellation,
    plan_cancellation,
    planning_problem,
    touch,
    whose,
)
from maxio_sdk.sandbox._engine.lifecycle.terms import price_point_of
from maxio_sdk.sandbox._engine.paying.card_changes import change_card
from maxio_sdk.sandbox._engine.signing_up.orders import check_reference, collection_method, net_terms
from maxio_sdk.sandbox._engine.signing_up.signup_dates import read_snap_day
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["change_subscription", "move_billing_date"]

_DAY = re.compile(r"\s*([0-9]{4})-(0[1-9]|1[0-2])-(29|30|31)(?![0-9])")


def change_subscription(site: Site, subscription: Subscription, fields: Fields) -> None:
    """Change what an update names, and leave the rest."""
    _change_terms(site, subscription, fields)
    change_plan(site, subscription, fields)
    for entry in fields.objects("components") or ():
        set_up_component(site, subscription, entry)
    metafields = fields.object("metafields")
    if metafields is not None:
        set_metadata(site, "subscriptions", subscription.id, metafields.values)
    _change_start(site, subscription, fields)
    _change_dates(site, subscription, fields)
    _change_cancellation(site, subscription, fields)
    touch(site, subscription)
    change_card(site, subscription, fields)


def _change_terms(site: Site, subscription: Subscription, fields: Fields) -> None:
    if "reference" in fields:
        check_reference(site, fields.text("reference"), subscription)
        subscription.reference = fields.text("reference") or None
    if "net_terms" in fields:
        subscription.net_terms = net_terms(fields)
    if "receives_invoice_emails" in fields:
        subscription.receives_invoice_emails = fields.flag("receives_invoice_emails")
    if "stored_credential_transaction_id" in fields:
        subscription.stored_credential_transaction_id = fields.integer("stored_credential_transaction_id")
    if "dunning_communication_delay_enabled" in fields:
        subscription.dunning_communication_delay_enabled = bool(fields.flag("dunning_communication_delay_enabled"))
    if "dunning_communication_delay_time_zone" in fields:
        zone = fields.text("dunning_communication_delay_time_zone")
        subscription.dunning_communication_delay_time_zone = zone or None
    if fields.text("payment_collection_method"):
        _change_collection(site, subscription, collection_method(site, fields))


def _change_collection(site: Site, subscription: Subscription, method: str) -> None:
    previous = subscription.payment_collection_method
    if method == previous:
        return
    subscription.payment_collection_method = method
    happened(
        site,
        "payment_collection_method_changed",
        f"Payment collection method changed on {whose(site, subscription)} from {previous} to {method}",
        subscription=subscription,
        data={"previous_value": previous, "current_value": method},
    )


def _change_start(site: Site, subscription: Subscription, fields: Fields) -> None:
    """Change when a subscription begins that still waits for its signup: at a time, some day, or now."""
    if "initial_billing_at" not in fields and "defer_signup" not in fields:
        return
    if subscription.state != "awaiting_signup":
        raise unprocessable("Initial billing at: can only be changed while the subscription is awaiting signup.")
    when, deferred = fields.time("initial_billing_at"), fields.flag("defer_signup")
    if when is not None and when > site.now:
        subscription.next_assessment_at = when
        subscription.current_period_ends_at = when
    elif deferred:
        subscription.next_assessment_at = None
        subscription.current_period_ends_at = None
    elif when is None or when <= site.now:
        start_billing(site, subscription)


def _change_cancellation(site: Site, subscription: Subscription, fields: Fields) -> None:
    """Plan a cancellation at the end of the period, or call it off, as clients did before there were paths for it."""
    wanted = fields.flag("cancel_at_end_of_period")
    if wanted is None or wanted == bool(subscription.cancel_at_end_of_period) or subscription.state in ENDED:
        return
    if not wanted:
        call_off_cancellation(site, subscription)
        return
    problem = planning_problem(subscription)
    if problem is not None:
        raise unprocessable(problem)
    subscription.cancellation_message = fields.text("cancellation_message") or None
    subscription.reason_code = fields.text("reason_code") or None
    plan_cancellation(site, subscription, None)


def _change_dates(site: Site, subscription: Subscription, fields: Fields) -> None:
    if "expires_at" in fields:
        _change_expiration(site, subscription, fields.time("expires_at"))
    if fields.raw("next_billing_at") not in (None, ""):
        when = _rolled(fields, site.zone).time("next_billing_at")
        if when is not None:
            _change_billing_date(site, subscription, when)
    if "snap_day" in fields:
        _change_snap_day(site, subscription, fields)


def _rolled(fields: Fields, zone: ZoneInfo) -> Fields:
    """Let a day that its month has not run over into the next one: February 30 is March 2."""
    text = fields.raw("next_billing_at")
    match = _DAY.match(text) if isinstance(text, str) else None
    if not isinstance(text, str) or match is None:
        return fields
    year, month, day = (int(part) for part in match.groups())
    if year < 1:
        return fields
    rolled = datetime(year, month, 1) + timedelta(days=day - 1)
    return Fields({"next_billing_at": f"{rolled:%Y-%m-%d}{text[match.end() :]}"}, zone)


def _change_billing_date(site: Site, subscription: Subscription, when: datetime) -> None:
    if when <= site.now:
        raise unprocessable("Next billing at: must be in the future.")
    if subscription.state in ENDED:
        raise unprocessable(f"Next billing at: cannot be changed while the subscription is {subscription.state}.")
    move_billing_date(site, subscription, when)


def move_billing_date(site: Site, subscription: Subscription, when: datetime) -> None:
    """Have a subscription billed next at another time. Its later periods count from there."""
    previous = subscription.current_period_ends_at
    if previous == when:
        return
    with moving_period(site, subscription):
        subscription.current_period_ends_at = when
    subscription.period_anchor = when
    if subscription.state != "past_due":
        subscription.next_assessment_at = when
    if subscription.state == "trialing":
        subscription.trial_ended_at = when
    if subscription.cancel_at_end_of_period:
        subscription.delayed_cancel_at = when
    if subscription.expiration_tracks_next_billing_change and previous is not None and subscription.expires_at:
        _change_expiration(site, subscription, _shifted(subscription.expires_at, when - previous))
    touch(site, subscription)
    happened(
        site,
        "billing_date_change",
        f"Billing date changed on {whose(site, subscription)}",
        subscription=subscription,
        subject=previous,
    )


def _shifted(when: datetime, by: timedelta) -> datetime:
    try:
        return when + by
    except OverflowError:
        raise unprocessable("Expires at: is not a valid date.") from None


def _change_expiration(site: Site, subscription: Subscription, when: datetime | None) -> None:
    previous = subscription.expires_at
    if when == previous:
        return
    subscription.expires_at = when
    touch(site, subscription)
    happened(
        site,
        "expiration_date_change",
        f"Expiration date changed on {whose(site, subscription)}",
        subscription=subscription,
        subject=previous,
    )


def _change_snap_day(site: Site, subscription: Subscription, fields: Fields) -> None:
    """Bill on another day of the month, from the next one that comes."""
    snap_day = read_snap_day(fields)
    if snap_day == subscription.snap_day:
        return
    if snap_day is not None and price_point_of(site, subscription).interval_unit != "month":
        raise unprocessable("Snap day: can only be used with a product that is billed by months.")
    subscription.snap_day, subscription.leaves_snap_day = snap_day, False
    if snap_day is not None and subscription.state in ("active", "past_due"):
        move_billing_date(site, subscription, next_snap(site.now, snap_day, site.zone))
