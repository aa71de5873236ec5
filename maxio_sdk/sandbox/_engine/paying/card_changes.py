"""What a subscription pays with, and how that changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.lifecycle.dunning import collect_all, settle
from maxio_sdk.sandbox._engine.lifecycle.states import touch, whose
from maxio_sdk.sandbox._engine.paying.cards import expiry_values
from maxio_sdk.sandbox._engine.paying.gateway import make_profile
from maxio_sdk.sandbox._engine.signing_up.orders import given_profile
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.payment_profiles import payment_profile_wire

__all__ = ["change_card", "drop_profile", "payers_of", "set_profile", "tell_profile_change"]

_EVENTS = {
    "credit_card": "subscription_card_update",
    "bank_account": "subscription_bank_account_update",
    "paypal_account": "subscription_paypal_account_update",
}


def change_card(site: Site, subscription: Subscription, fields: Fields) -> None:
    """Give a subscription another means of payment, or its card another expiration date.

    What is overdue is collected with it.
    """
    attributes = fields.object("credit_card_attributes") or fields.object("payment_profile_attributes")
    current = site[PaymentProfile].get(subscription.payment_profile_id)
    if attributes is not None and current is not None and _is_partial(attributes):
        _change_in_part(site, subscription, current, attributes)
    elif attributes is not None and attributes.values:
        customer = site[Customer][subscription.customer_id]
        set_profile(site, subscription, make_profile(site, customer, attributes))
    else:
        found = given_profile(site, site[Customer][subscription.customer_id], fields)
        if found is None:
            return
        set_profile(site, subscription, found)
    if subscription.state == "past_due":
        collect_all(site, subscription)
        settle(site, subscription)


def _is_partial(attributes: Fields) -> bool:
    new = ("full_number", "chargify_token", "vault_token", "payment_method_nonce", "bank_account_number", "bank_iban")
    return bool(attributes.values) and not any(attributes.raw(name) for name in new)


def _change_in_part(site: Site, subscription: Subscription, profile: PaymentProfile, attributes: Fields) -> None:
    before = payment_profile_wire(site, profile)
    for name, value in expiry_values(attributes).items():
        setattr(profile, name, value)
    for name in ("first_name", "last_name"):
        if attributes.text(name):
            setattr(profile, name, attributes.text(name))
    for part in ("address", "address_2", "city", "state", "zip", "country"):
        if f"billing_{part}" in attributes:
            setattr(profile, f"billing_{part}", attributes.text(f"billing_{part}") or None)
    profile.updated_at = site.now
    touch(site, subscription)
    tell_profile_change(site, subscription, before, profile)


def set_profile(site: Site, subscription: Subscription, profile: PaymentProfile | None) -> None:
    """Make a payment profile the one that a subscription pays with."""
    current = site[PaymentProfile].get(subscription.payment_profile_id)
    before = {} if current is None else payment_profile_wire(site, current)
    subscription.payment_profile_id = None if profile is None else profile.id
    touch(site, subscription)
    if profile is not None:
        tell_profile_change(site, subscription, before, profile)


def tell_profile_change(
    site: Site, subscription: Subscription, before: Mapping[str, Any], profile: PaymentProfile
) -> None:
    """Report that a subscription pays with something else, or that what it pays with was changed."""
    key = _EVENTS.get(profile.payment_type)
    if key is not None:
        happened(
            site,
            key,
            f"Payment profile updated on {whose(site, subscription)}",
            subscription=subscription,
            subject=(before, payment_profile_wire(site, profile)),
        )


def payers_of(site: Site, profile: PaymentProfile) -> tuple[list[Subscription], list[SubscriptionGroup]]:
    """List the subscriptions and the groups that pay with a profile, or did so when they ended."""
    subscriptions = [one for one in site[Subscription] if one.payment_profile_id == profile.id]
    groups = [one for one in site[SubscriptionGroup] if one.payment_profile_id == profile.id]
    return subscriptions, groups


def drop_profile(site: Site, profile: PaymentProfile) -> None:
    """Delete a payment profile, and leave whatever paid with it without one."""
    subscriptions, groups = payers_of(site, profile)
    for subscription in subscriptions:
        subscription.payment_profile_id = None
        touch(site, subscription)
    for group in groups:
        group.payment_profile_id = None
    site[PaymentProfile].remove(profile)
