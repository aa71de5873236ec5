"""What happens to a subscription by the clock, besides renewals, ends of trials and dunning."""

from __future__ import annotations

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.consumption.lines import component_lines
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.invoicing import issue
from maxio_sdk.sandbox._engine.lifecycle.dunning import collect_all, start_dunning
from maxio_sdk.sandbox._engine.lifecycle.reactivation import resume
from maxio_sdk.sandbox._engine.lifecycle.renewal import estimate_renewal, final_bill
from maxio_sdk.sandbox._engine.lifecycle.states import cancel, expire, whose
from maxio_sdk.sandbox._engine.signing_up.outliving import Declined
from maxio_sdk.sandbox._state.events import Endpoint
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent

__all__ = [
    "bill_components",
    "cancel_as_planned",
    "cancel_at_end",
    "expire_now",
    "give_notice",
    "go_overdue",
    "next_component_billing",
    "resume_by_itself",
]


def cancel_at_end(site: Site, subscription: Subscription) -> None:
    """Carry out the cancellation that waited for the period to end. Usage of that period is charged."""
    final_bill(site, subscription)
    _cancel(site, subscription, at_end_of_period=True)


def cancel_as_planned(site: Site, subscription: Subscription) -> None:
    """Carry out the cancellation that was planned for a time."""
    _cancel(site, subscription, at_end_of_period=False)


def _cancel(site: Site, subscription: Subscription, *, at_end_of_period: bool) -> None:
    method = subscription.cancellation_method or "merchant_api"
    cancel(site, subscription, method=method, at_end_of_period=at_end_of_period)


def expire_now(site: Site, subscription: Subscription) -> None:
    """End a subscription whose term is over. Its open usage is charged."""
    if subscription.state in ("active", "past_due"):
        final_bill(site, subscription, "expiration")
    expire(site, subscription)


def resume_by_itself(site: Site, subscription: Subscription) -> None:
    """Take a subscription off hold at the time that was set. If that cannot be paid it stays on hold."""
    try:
        with transaction():
            resume(site, subscription)
    except Declined as declined:
        subscription.automatically_resume_at = None
        declined.tell(site)


def go_overdue(site: Site, subscription: Subscription) -> None:
    """Make a subscription past due whose customer has not remitted in time."""
    start_dunning(site, subscription)


def give_notice(site: Site, subscription: Subscription) -> None:
    """Tell that a period ends soon."""
    end = subscription.current_period_ends_at
    if end is None:
        return
    day = f"{end.astimezone(site.zone):%m/%d/%Y}"
    if subscription.state == "trialing":
        message = f"Trial end notice sent for trial ending on {day} for {whose(site, subscription)}"
        happened(site, "trial_end_notice", message, subscription=subscription)
        return
    # What it will cost is told to endpoints alone, and takes as long to work out as a renewal.
    listening = any("upcoming_renewal_notice" in endpoint.webhook_subscriptions for endpoint in site[Endpoint])
    amount = to_cents(estimate_renewal(site, subscription).due) if listening else 0
    message = f"Upcoming renewal notice sent for period ending on {day} for {whose(site, subscription)}"
    happened(site, "upcoming_renewal_notice", message, subscription=subscription, subject=amount)


def next_component_billing(site: Site, subscription: Subscription) -> SubscriptionComponent | None:
    """Find the component with a period of its own that is billed next."""
    own = [held for held in _held(site, subscription) if held.next_billing_at is not None]
    return min(own, key=lambda held: (held.next_billing_at, held.id), default=None)


def _held(site: Site, subscription: Subscription) -> list[SubscriptionComponent]:
    return site[SubscriptionComponent].where(subscription_id=subscription.id)


def bill_components(site: Site, subscription: Subscription) -> None:
    """Charge the components whose own periods end now. Those that are billed with the product wait for its renewal."""
    due = next_component_billing(site, subscription)
    end = subscription.current_period_ends_at
    if due is None or due.next_billing_at is None or end is None:
        return
    with_product = [held for held in _held(site, subscription) if held.next_billing_at is None]
    for held in with_product:
        held.next_billing_at = end
    lines = component_lines(site, subscription, when="renewal", start=due.next_billing_at, end=end)
    for held in with_product:
        held.next_billing_at = None
    if not lines:
        return
    issue(site, subscription, lines, role="renewal", collect=False, gather=False)
    if subscription.payment_collection_method != "remittance" and not collect_all(site, subscription):
        start_dunning(site, subscription)
