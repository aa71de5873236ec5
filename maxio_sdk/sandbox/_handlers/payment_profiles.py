"""Payment profiles: those of customers, and what subscriptions and groups pay with."""

from __future__ import annotations

from datetime import timedelta

from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.groups.grouping import members, primary_of
from maxio_sdk.sandbox._engine.lifecycle.states import touch
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.paying.bank_accounts import DEPOSITS
from maxio_sdk.sandbox._engine.paying.card_changes import drop_profile, payers_of, set_profile, tell_profile_change
from maxio_sdk.sandbox._engine.paying.gateway import find_token, make_profile
from maxio_sdk.sandbox._engine.paying.profile_changes import change_profile
from maxio_sdk.sandbox._engine.paying.three_d_secure import require_authentication
from maxio_sdk.sandbox._http.answers import Answer, blank, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile, UpdateRequest
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.payment_profiles import one_time_token_wire, payment_profile_wire

__all__: list[str] = []

_ALREADY_CURRENT = "This is already the current payment profile"
_MOST_REQUESTS = 5
_REQUEST_WINDOW = timedelta(minutes=30)


def _profile(site: Site, call: Call, name: str = "payment_profile_id") -> PaymentProfile:
    return need(site, PaymentProfile, call.id(name))


def _answer(site: Site, profile: PaymentProfile, status: int = 200) -> Answer:
    return Answer(status=status, body={"payment_profile": payment_profile_wire(site, profile)})


@handles("create_payment_profile")
def create_payment_profile(site: Site, call: Call) -> Answer:
    """Store a means of payment for a customer. Nothing pays with it yet."""
    fields = call.fields("payment_profile")
    customer_id = fields.integer("customer_id")
    if customer_id is None:
        raise blank("Customer")
    customer = need(site, Customer, customer_id)
    require_authentication(site, fields)
    return _answer(site, make_profile(site, customer, fields), 201)


@handles("list_payment_profiles")
def list_payment_profiles(site: Site, call: Call) -> Answer:
    """List payment profiles of the site, or of one customer."""
    customer_id = call.query.integer("customer_id")
    found = list(site[PaymentProfile]) if customer_id is None else site[PaymentProfile].where(customer_id=customer_id)
    profiles = call.page([profile for profile in found if not profile.disabled])
    return Answer(body=[{"payment_profile": payment_profile_wire(site, profile)} for profile in profiles])


@handles("read_payment_profile")
def read_payment_profile(site: Site, call: Call) -> Answer:
    """Read a payment profile."""
    return _answer(site, _profile(site, call))


@handles("update_payment_profile")
def update_payment_profile(site: Site, call: Call) -> Answer:
    """Change a payment profile, and tell it of the subscriptions that pay with it."""
    profile = _profile(site, call)
    before = payment_profile_wire(site, profile)
    change_profile(site, profile, call.fields("payment_profile"))
    for subscription in payers_of(site, profile)[0]:
        tell_profile_change(site, subscription, before, profile)
    return _answer(site, profile)


@handles("delete_unused_payment_profile")
def delete_unused_payment_profile(site: Site, call: Call) -> Answer:
    """Delete a payment profile that nothing pays with."""
    profile = _profile(site, call)
    if any(payers_of(site, profile)):
        raise unprocessable("The payment profile is in use by one or more subscriptions and cannot be deleted")
    drop_profile(site, profile)
    return Answer.nothing()


@handles("delete_subscriptions_payment_profile")
def delete_subscriptions_payment_profile(site: Site, call: Call) -> Answer:
    """Delete a payment profile of a subscription's customer, wherever it is used."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    profile = _profile(site, call)
    if profile.customer_id != subscription.customer_id and profile.id != subscription.payment_profile_id:
        raise not_found()
    drop_profile(site, profile)
    return Answer.nothing()


def _group(site: Site, call: Call) -> SubscriptionGroup:
    group = site[SubscriptionGroup].first(uid=call.path["uid"])
    if group is None:
        raise not_found()
    return group


@handles("delete_subscription_group_payment_profile")
def delete_subscription_group_payment_profile(site: Site, call: Call) -> Answer:
    """Delete a payment profile of a group, wherever it is used."""
    group = _group(site, call)
    profile = _profile(site, call)
    if profile.id != group.payment_profile_id and profile.customer_id != group.customer_id:
        raise not_found()
    drop_profile(site, profile)
    return Answer.nothing()


@handles("change_subscription_default_payment_profile")
def change_subscription_default_payment_profile(site: Site, call: Call) -> Answer:
    """Have a subscription pay with another payment profile of its customer."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    profile = _profile(site, call)
    if profile.customer_id not in (subscription.customer_id, subscription.payer_id):
        raise not_found()
    if profile.id == subscription.payment_profile_id:
        raise unprocessable(_ALREADY_CURRENT)
    set_profile(site, subscription, profile)
    return _answer(site, profile, 201)


@handles("change_subscription_group_default_payment_profile")
def change_subscription_group_default_payment_profile(site: Site, call: Call) -> Answer:
    """Have a group and its members pay with another payment profile of the group's customer."""
    group = _group(site, call)
    profile = _profile(site, call)
    if profile.customer_id != group.customer_id:
        raise unprocessable("Payment profile must belong to the subscription group's customer")
    if profile.id == group.payment_profile_id:
        raise unprocessable(_ALREADY_CURRENT)
    current = site[PaymentProfile].get(group.payment_profile_id)
    group.payment_profile_id = profile.id
    for subscription in members(site, group):
        subscription.payment_profile_id = profile.id
        touch(site, subscription)
    card = profile.payment_type != "bank_account"
    happened(
        site,
        "subscription_group_card_update" if card else "subscription_group_bank_account_update",
        f"Payment profile updated on subscription group {group.uid}",
        subscription=primary_of(site, group),
        customer=site[Customer].get(group.customer_id),
        subject=({} if current is None else payment_profile_wire(site, current), payment_profile_wire(site, profile)),
    )
    return _answer(site, profile, 201)


@handles("verify_bank_account")
def verify_bank_account(site: Site, call: Call) -> Answer:
    """Verify a bank account by the amounts of its two deposits."""
    profile = _profile(site, call, "bank_account_id")
    if profile.payment_type != "bank_account":
        raise not_found()
    fields = call.fields("bank_account_verification")
    amounts = fields.integer("deposit_1_in_cents"), fields.integer("deposit_2_in_cents")
    missing = [
        label
        for label, amount in zip(("Deposit 1 in cents", "Deposit 2 in cents"), amounts, strict=True)
        if amount is None
    ]
    if missing:
        raise blank(*missing)
    if profile.verified:
        raise unprocessable("This bank account has already been verified.")
    if frozenset(amounts) != DEPOSITS:
        raise unprocessable("The amounts provided do not match the amounts that were sent to the bank account.")
    profile.verified = True
    profile.updated_at = site.now
    return _answer(site, profile)


@handles("read_one_time_token")
def read_one_time_token(site: Site, call: Call) -> Answer:
    """Read the card or bank account behind a token of Chargify.js."""
    token = find_token(site, call.path["chargify_token"])
    if token is None:
        raise not_found("Chargify token not found")
    return Answer(body={"payment_profile": one_time_token_wire(token)})


@handles("send_request_update_payment_email")
def send_request_update_payment_email(site: Site, call: Call) -> Answer:
    """Ask the customer by mail to update the payment details, five times within half an hour at most."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    since = site.now - _REQUEST_WINDOW
    sent = [one for one in site[UpdateRequest].where(subscription_id=subscription.id) if one.sent_at > since]
    if len(sent) >= _MOST_REQUESTS:
        raise unprocessable(
            "Too many attempts. A payment update request can be sent five times within 30 minutes; try again later."
        )
    request = UpdateRequest(id=site[UpdateRequest].new_id(), subscription_id=subscription.id, sent_at=site.now)
    site[UpdateRequest].add(request)
    return Answer(status=201)
