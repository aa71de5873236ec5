"""Which subscriptions are in which group."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.consumption.event_balances import moving_period
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.lifecycle.states import whose
from maxio_sdk.sandbox._engine.lifecycle.terms import begin_period
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.uids import new_uid

__all__ = ["add_member", "family_of", "group_of", "join_group", "make_group", "members", "primary_of", "remove_member"]

_TARGETS = ("customer", "subscription", "self", "parent", "eldest")


def group_of(site: Site, subscription: Subscription) -> SubscriptionGroup | None:
    """Find the group that a subscription is in."""
    return None if subscription.group_uid is None else site[SubscriptionGroup].first(uid=subscription.group_uid)


def members(site: Site, group: SubscriptionGroup) -> list[Subscription]:
    """List the subscriptions of a group, with the primary, in the order of their ids."""
    return site[Subscription].where(group_uid=group.uid)


def primary_of(site: Site, group: SubscriptionGroup) -> Subscription | None:
    """Find the subscription that the others are billed with."""
    return site[Subscription].get(group.primary_subscription_id)


def make_group(site: Site, customer_id: int, primary: Subscription) -> SubscriptionGroup:
    """Make a group of one subscription, with a customer who pays and what the subscription pays with."""
    group_id = site[SubscriptionGroup].new_id()
    group = SubscriptionGroup(
        id=group_id,
        uid=new_uid("grp_", group_id),
        customer_id=customer_id,
        primary_subscription_id=primary.id,
        created_at=site.now,
        payment_profile_id=primary.payment_profile_id,
        payment_collection_method=primary.payment_collection_method,
    )
    site[SubscriptionGroup].add(group)
    add_member(site, group, primary)
    return group


def add_member(site: Site, group: SubscriptionGroup, subscription: Subscription) -> None:
    """Put a subscription into a group, which pays for it from now on."""
    if subscription.group_uid == group.uid:
        return
    if subscription.group_uid is not None:
        remove_member(site, subscription)
    subscription.group_uid = group.uid
    subscription.updated_at = site.now
    if group.primary_subscription_id is None:
        group.primary_subscription_id = subscription.id
    if group.customer_id != subscription.customer_id:
        subscription.payer_id = group.customer_id
    if group.payment_profile_id is None:
        group.payment_profile_id = subscription.payment_profile_id
    subscription.payment_profile_id = group.payment_profile_id
    happened(
        site,
        "subscription_added_to_group",
        f"{whose(site, subscription)} was added to subscription group {group.uid}",
        subscription=subscription,
    )


def remove_member(site: Site, subscription: Subscription) -> None:
    """Take a subscription out of its group. Where it was the primary, the next one takes its place."""
    group = group_of(site, subscription)
    if group is None:
        return
    subscription.group_uid = None
    subscription.payer_id = None
    subscription.updated_at = site.now
    if group.primary_subscription_id == subscription.id:
        group.primary_subscription_id = next((other.id for other in members(site, group)), None)
    happened(
        site,
        "subscription_removed_from_group",
        f"{whose(site, subscription)} was removed from subscription group {group.uid}",
        subscription=subscription,
    )


def join_group(site: Site, subscription: Subscription, fields: Fields) -> SubscriptionGroup | None:
    """Put a subscription into the group that `group` of the fields names. None where it names none."""
    group_fields = fields.object("group")
    if group_fields is None:
        return None
    target = group_fields.object("target")
    kind = None if target is None else target.text("type")
    if target is None or kind not in _TARGETS:
        raise unprocessable("Group: target must be a customer, a subscription, self, parent or eldest.")
    if kind == "subscription":
        group = _group_with(site, subscription, target)
    else:
        group = _group_paid_by(site, subscription, _payer(site, subscription, kind, target))
    add_member(site, group, subscription)
    billing = group_fields.object("billing")
    if billing is not None and billing.flag("align_date"):
        _align(site, group, subscription)
    return group


def _group_with(site: Site, subscription: Subscription, target: Fields) -> SubscriptionGroup:
    other = site[Subscription].get(target.integer("id"))
    if other is None or other is subscription:
        raise unprocessable("Group: target subscription could not be found.")
    _check_family(site, subscription, site[Customer][other.customer_id])
    return group_of(site, other) or make_group(site, other.customer_id, other)


def _group_paid_by(site: Site, subscription: Subscription, payer: Customer) -> SubscriptionGroup:
    _check_family(site, subscription, payer)
    group = site[SubscriptionGroup].first(uid=payer.default_subscription_group_uid)
    return group or site[SubscriptionGroup].first(customer_id=payer.id) or make_group(site, payer.id, subscription)


def _payer(site: Site, subscription: Subscription, kind: str, target: Fields) -> Customer:
    own = site[Customer][subscription.customer_id]
    if kind == "self":
        return own
    if kind == "eldest":
        return _eldest(site, own)
    found = site[Customer].get(own.parent_id if kind == "parent" else target.integer("id"))
    if found is None:
        raise unprocessable(f"Group: target {kind} could not be found.")
    return found


def _eldest(site: Site, customer: Customer) -> Customer:
    seen = {customer.id}
    parent = site[Customer].get(customer.parent_id)
    while parent is not None and parent.id not in seen:
        customer = parent
        seen.add(customer.id)
        parent = site[Customer].get(customer.parent_id)
    return customer


def family_of(site: Site, subscription: Subscription) -> int:
    """Tell the id of the customer at the root of a subscription's customer hierarchy."""
    return _eldest(site, site[Customer][subscription.customer_id]).id


def _check_family(site: Site, subscription: Subscription, other: Customer) -> None:
    """Refuse to group subscriptions of customers who have nothing to do with each other."""
    if family_of(site, subscription) != _eldest(site, other).id:
        raise unprocessable("Group: the subscription must belong to the target's customer or customer hierarchy.")


def _align(site: Site, group: SubscriptionGroup, subscription: Subscription) -> None:
    """Have a member billed next when its group is."""
    primary = primary_of(site, group)
    if primary is None or primary is subscription or primary.current_period_ends_at is None:
        return
    with moving_period(site, subscription):
        begin_period(subscription, subscription.current_period_started_at or site.now, primary.current_period_ends_at)
    subscription.period_anchor = primary.period_anchor or primary.current_period_ends_at
