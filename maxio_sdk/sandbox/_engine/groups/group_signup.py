"""Signing several subscriptions of one customer up together, as a group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from maxio_sdk.sandbox._engine.customers import make_customer
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.groups.group_billing import consolidate
from maxio_sdk.sandbox._engine.groups.grouping import add_member, make_group
from maxio_sdk.sandbox._engine.invoicing import collect, issue, paying_profile
from maxio_sdk.sandbox._engine.lifecycle.states import set_state, whose
from maxio_sdk.sandbox._engine.paying.gateway import decline_message, make_profile
from maxio_sdk.sandbox._engine.signing_up.orders import NO_PAYMENT_PROFILE, NO_PRODUCT, read_order
from maxio_sdk.sandbox._engine.signing_up.outliving import Watch
from maxio_sdk.sandbox._engine.signing_up.signup import Signup, prepare
from maxio_sdk.sandbox._http.answers import Json, Refused, missing_root, unprocessable_fields
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.totals import totals

__all__ = ["messages_of", "sign_up_group"]

_PAYERS = ("payer_id", "payer_reference", "payer_attributes")
_PROFILES = ("payment_profile_id", "credit_card_attributes", "bank_account_attributes")
_TOLD = (*_PAYERS, "payment_profile_id", "payment_collection_method", "subscriptions")
_SECRET = frozenset({"full_number", "cvv", "bank_account_number", "bank_routing_number", "bank_iban", "chargify_token"})


def sign_up_group(site: Site, fields: Fields) -> SubscriptionGroup:
    """Create a group with its subscriptions, and collect what is due for them with one payment.

    Refuses what is invalid, part by part. A payment that is declined raises `Declined`.
    """
    watch = Watch(site)
    entries = _entries(fields)
    payer = _payer(site, fields)
    profile = _profile(site, payer, fields)
    signups = _prepare(site, fields, entries, payer, profile)
    place = next((place for place, entry in enumerate(entries) if entry.flag("primary")), 0)
    primary = signups[place].subscription
    group = make_group(site, payer.id, primary)
    group.payment_profile_id = None if profile is None else profile.id
    group.payment_collection_method = fields.text("payment_collection_method") or "automatic"
    for signup in signups:
        add_member(site, group, signup.subscription)
    _bill(site, fields, group, signups, watch)
    for signup in signups:
        subscription = signup.subscription
        set_state(site, subscription, signup.timing.state or ("active" if signup.first is None else signup.first.state))
        happened(site, "signup_success", f"Successful signup of {whose(site, subscription)}", subscription=subscription)
    happened(
        site,
        "subscription_group_signup_success",
        f"Successful signup of subscription group {group.uid}",
        subscription=primary,
        customer=payer,
        data={"subscription_group": _told(fields), "customer": None},
        subject=group,
    )
    return group


def _refuse(part: str, message: Json) -> Refused:
    return unprocessable_fields({part: message})


def messages_of(refusal: Refused) -> list[str]:
    """Take the messages out of a refusal. One that does not list messages stands as it is."""
    body = refusal.answer.body
    errors = cast("Mapping[str, list[str] | str]", body).get("errors") if isinstance(body, Mapping) else None
    if not isinstance(errors, list):
        raise refusal
    return errors


def _entries(fields: Fields) -> Sequence[Fields]:
    entries = fields.objects("subscriptions")
    if not entries:
        raise _refuse("subscription_group", ["Subscriptions: cannot be blank."])
    if sum(bool(entry.flag("primary")) for entry in entries) > 1:
        raise _refuse("subscription_group", ["Only one subscription can be the primary."])
    return entries


def _payer(site: Site, fields: Fields) -> Customer:
    """Find the customer who pays, or make a new one."""
    if sum(fields.raw(name) is not None for name in _PAYERS) != 1:
        raise _refuse("subscription_group", [f"One and only one of {', '.join(_PAYERS)} must be given."])
    attributes = fields.object("payer_attributes")
    if attributes is not None:
        try:
            return make_customer(site, attributes)
        except Refused as refusal:
            raise _payer_refusal(refusal) from None
    reference = fields.text("payer_reference")
    found = (
        site[Customer].get(fields.integer("payer_id"))
        if reference is None
        else site[Customer].first(reference=reference)
    )
    if found is None:
        raise _refuse("payer_id" if reference is None else "payer_reference", "Payer could not be found.")
    return found


def _payer_refusal(refusal: Refused) -> Refused:
    labels = {"First name": "first_name", "Last name": "last_name", "Email address": "email"}
    by_field: dict[str, list[str]] = {}
    others: list[str] = []
    for message in messages_of(refusal):
        label, _, rest = message.partition(": ")
        if label in labels:
            by_field.setdefault(labels[label], []).append(rest)
        else:
            others.append(message)
    errors: dict[str, Any] = {}
    if by_field:
        errors["payer"] = by_field
    if others:
        errors["subscription_group"] = others
    return unprocessable_fields(errors)


def _profile(site: Site, payer: Customer, fields: Fields) -> PaymentProfile | None:
    """Find what the group pays with, or store it. The payer's own is taken where none is given."""
    given = [name for name in _PROFILES if fields.raw(name) is not None]
    if len(given) > 1:
        raise _refuse("subscription_group", [f"Only one of {', '.join(_PROFILES)} can be given."])
    if not given:
        return site[PaymentProfile].get(payer.default_payment_profile_id)
    if given == ["payment_profile_id"]:
        found = site[PaymentProfile].get(fields.integer("payment_profile_id"))
        if found is None or found.customer_id != payer.id:
            raise _refuse("payment_profile_id", "Payment profile could not be found.")
        return found
    attributes = fields.object(given[0])
    if attributes is None:
        raise missing_root(given[0])
    try:
        kind = "bank_account" if given[0] == "bank_account_attributes" else None
        return make_profile(site, payer, attributes, payment_type=kind)
    except Refused as refusal:
        raise _refuse("subscriptions", {"0": {"payment_profile": messages_of(refusal)}}) from None


def _prepare(
    site: Site, fields: Fields, entries: Sequence[Fields], payer: Customer, profile: PaymentProfile | None
) -> list[Signup]:
    """Set all subscriptions up, or refuse with what is wrong with each."""
    shared: dict[str, Any] = {}
    if fields.text("payment_collection_method"):
        shared["payment_collection_method"] = fields.text("payment_collection_method")
    if profile is not None:
        shared["payment_profile_id"] = profile.id
    signups: list[Signup] = []
    wrong: dict[str, Json] = {}
    for place, entry in enumerate(entries):
        item = Fields({**entry.values, **shared}, site.zone)
        try:
            signups.append(prepare(site, item, read_order(site, item, customer=payer)))
        except Refused as refusal:
            wrong[str(place)] = _sorted(messages_of(refusal))
    if wrong:
        raise _refuse("subscriptions", wrong)
    return signups


def _sorted(messages: Sequence[str]) -> dict[str, list[str]]:
    """Put the messages about a subscription under the parts that they are about."""
    found: dict[str, list[str]] = {}
    for message in messages:
        part = {NO_PRODUCT: "product", NO_PAYMENT_PROFILE: "payment_profile"}.get(message, "base")
        found.setdefault(part, []).append(message)
    return found


def _bill(site: Site, fields: Fields, group: SubscriptionGroup, signups: Sequence[Signup], watch: Watch) -> None:
    """Issue one consolidated invoice for all first periods, and collect it."""
    segments = [
        issue(site, signup.subscription, signup.first.lines, role="signup", status="draft")
        for signup in signups
        if signup.first is not None and any(line.subtotal for line in signup.first.lines)
    ]
    if not segments:
        return
    primary = next(one.subscription for one in signups if one.subscription.id == group.primary_subscription_id)
    whole = consolidate(site, group, primary, segments)
    if collect(site, whole) or totals(whole).due <= 0:
        return
    problem = decline_message(paying_profile(site, primary)) or NO_PAYMENT_PROFILE
    happened(
        site,
        "subscription_group_signup_failure",
        "Failed signup of a subscription group",
        data={"subscription_group": _told(fields), "customer": None},
    )
    raise watch.declined(problem, ("payment_failure", "subscription_group_signup_failure"))


def _told(fields: Fields) -> dict[str, Json]:
    """Repeat what a signup asked for, without what must not be told."""
    told = {name: fields.raw(name) for name in _TOLD if name in fields}
    for name in _PROFILES[1:]:
        attributes = fields.object(name)
        if attributes is not None:
            told[name] = {part: attributes.raw(part) for part in attributes if part not in _SECRET}
    return told
