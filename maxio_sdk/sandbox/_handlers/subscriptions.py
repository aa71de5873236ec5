"""Signing up, reading and changing subscriptions."""

from __future__ import annotations

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.lifecycle.purging import purge
from maxio_sdk.sandbox._engine.lifecycle.renewal import estimate_renewal
from maxio_sdk.sandbox._engine.lifecycle.states import ENDED, touch
from maxio_sdk.sandbox._engine.lifecycle.subscription_changes import change_subscription
from maxio_sdk.sandbox._engine.lifecycle.subscription_override import override
from maxio_sdk.sandbox._engine.listing_subscriptions import listed
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.signing_up.outliving import Declined
from maxio_sdk.sandbox._engine.signing_up.prepaid_funding import read_configuration
from maxio_sdk.sandbox._engine.signing_up.signup import sign_up
from maxio_sdk.sandbox._engine.signing_up.signup_preview import preview_signup
from maxio_sdk.sandbox._http.answers import Answer, Json, Refused, blank, forbidden, not_found
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.subscriptions import prepaid_configuration_wire, subscription_wire

__all__: list[str] = []


def _subscription(site: Site, call: Call) -> Subscription:
    return need(site, Subscription, call.id("subscription_id"))


def _answer(site: Site, subscription: Subscription) -> Answer:
    return Answer(body={"subscription": subscription_wire(site, subscription)})


@handles("create_subscription")
def create_subscription(site: Site, call: Call) -> Answer:
    """Sign a customer up. Of a declined payment only the news is kept."""
    fields = call.fields("subscription", required=False)
    try:
        with transaction():
            subscription = sign_up(site, fields)
    except Declined as declined:
        return declined.tell(site)
    return Answer.created({"subscription": subscription_wire(site, subscription)})


@handles("preview_subscription")
def preview_subscription(site: Site, call: Call) -> Answer:
    """Work out what a signup would be billed."""
    return Answer(body={"subscription_preview": preview_signup(site, call.fields("subscription", required=False))})


@handles("read_subscription")
def read_subscription(site: Site, call: Call) -> Answer:
    """Read a subscription, with what its next bill will come to."""
    subscription = _subscription(site, call)
    written = subscription_wire(site, subscription, include=call.query.many("include") or ())
    written["current_billing_amount_in_cents"] = _billing_amount(site, subscription)
    return Answer(body={"subscription": written})


def _billing_amount(site: Site, subscription: Subscription) -> int:
    """Add what is owed and the estimate of the next renewal, if there will be one."""
    if subscription.state in ENDED or subscription.current_period_ends_at is None:
        return subscription.balance_in_cents
    return subscription.balance_in_cents + to_cents(estimate_renewal(site, subscription).total)


@handles("find_subscription")
def find_subscription(site: Site, call: Call) -> Answer:
    """Find a subscription by its reference."""
    reference = call.query.text("reference")
    if not reference:
        raise blank("Reference")
    subscription = site[Subscription].first(reference=reference)
    if subscription is None:
        raise not_found()
    return _answer(site, subscription)


@handles("list_subscriptions")
def list_subscriptions(site: Site, call: Call) -> Answer:
    """List subscriptions by the filters of the query."""
    include = call.query.many("include") or ()
    found: list[Json] = []
    for subscription in call.page(listed(site, call.query)):
        written = subscription_wire(site, subscription, include=include)
        if "current_billing_amount" in include:
            written["current_billing_amount_in_cents"] = _billing_amount(site, subscription)
        found.append({"subscription": written})
    return Answer(body=found)


@handles("list_customer_subscriptions")
def list_customer_subscriptions(site: Site, call: Call) -> Answer:
    """List all subscriptions of a customer."""
    customer = need(site, Customer, call.id("customer_id"))
    subscriptions = site[Subscription].where(customer_id=customer.id)
    return Answer(body=[{"subscription": subscription_wire(site, one)} for one in subscriptions])


@handles("update_subscription")
def update_subscription(site: Site, call: Call) -> Answer:
    """Change what the body names."""
    subscription = _subscription(site, call)
    change_subscription(site, subscription, call.fields("subscription", required=False))
    return _answer(site, subscription)


@handles("override_subscription")
def override_subscription(site: Site, call: Call) -> Answer:
    """Set dates that are kept automatically otherwise."""
    subscription = _subscription(site, call)
    override(site, subscription, call.fields("subscription", required=False))
    return Answer.nothing()


@handles("purge_subscription")
def purge_subscription(site: Site, call: Call) -> Answer:
    """Remove a subscription for good, once the customer's id confirms it."""
    subscription = _subscription(site, call)
    written = {"subscription": subscription_wire(site, subscription)}
    if not site.settings.test:
        raise forbidden(["Subscriptions can only be purged on sites in test mode."])
    if call.query.text("ack") != str(subscription.customer_id):
        raise Refused(Answer(status=400, body=written))
    purge(site, subscription, call.query.many("cascade") or ())
    return Answer(body=written)


@handles("update_prepaid_subscription_configuration")
def update_prepaid_subscription_configuration(site: Site, call: Call) -> Answer:
    """Set how a subscription's prepayments are funded."""
    subscription = _subscription(site, call)
    configuration = read_configuration(subscription, call.fields("prepaid_configuration"))
    subscription.prepaid_configuration = configuration
    touch(site, subscription)
    return Answer(body={"prepaid_configuration": prepaid_configuration_wire(configuration)})
