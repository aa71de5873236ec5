"""Subscription groups: making, reading and changing them."""

from __future__ import annotations

from collections.abc import Sequence

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.balances.accounts import group_by_uid
from maxio_sdk.sandbox._engine.groups.group_signup import messages_of, sign_up_group
from maxio_sdk.sandbox._engine.groups.grouping import (
    add_member,
    family_of,
    group_of,
    join_group,
    make_group,
    members,
    remove_member,
)
from maxio_sdk.sandbox._engine.lifecycle.renewal import estimate_renewal
from maxio_sdk.sandbox._engine.lifecycle.states import LIVE
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.signing_up.outliving import Declined
from maxio_sdk.sandbox._http.answers import Answer, Refused, not_found, unprocessable, unprocessable_fields
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.groups import (
    full_group_wire,
    group_item_wire,
    group_summary_wire,
    group_wire,
    listed_group_wire,
)

__all__: list[str] = []


@handles("list_subscription_groups")
def list_groups(site: Site, call: Call) -> Answer:
    """List the groups of the site."""
    groups = list(site[SubscriptionGroup])
    balances = "account_balances" in (call.query.many("include") or ())
    shown = [listed_group_wire(site, group, balances=balances) for group in call.page(groups)]
    meta = {"current_page": call.query.integer("page", 1), "total_count": len(groups)}
    return Answer(body={"subscription_groups": shown, "meta": meta})


@handles("create_subscription_group")
def create_group(site: Site, call: Call) -> Answer:
    """Make a group of existing subscriptions."""
    fields = call.fields("subscription_group")
    primary = site[Subscription].get(fields.integer("subscription_id"))
    if primary is None:
        raise unprocessable_fields({"subscription_group": "Primary subscription could not be found."})
    if primary.group_uid is not None:
        raise unprocessable_fields({"subscription_group": "Primary subscription is already in a group."})
    found = _members(site, fields.integers("member_ids") or [])
    _check_members(site, primary, found, None)
    group = make_group(site, primary.customer_id, primary)
    for member in found:
        add_member(site, group, member)
    return Answer.created({"subscription_group": group_wire(site, group)})


def _members(site: Site, ids: Sequence[int]) -> list[Subscription]:
    """Find subscriptions, or refuse with those that there are not."""
    found = {member_id: site[Subscription].get(member_id) for member_id in ids}
    missing = [f"Subscription {member_id} could not be found." for member_id, one in found.items() if one is None]
    if missing:
        raise unprocessable_fields({"members": missing})
    return [one for one in found.values() if one is not None]


def _check_members(
    site: Site, primary: Subscription, found: Sequence[Subscription], group: SubscriptionGroup | None
) -> None:
    """Refuse members of other groups, and of customers who have nothing to do with the primary's."""
    wrong: list[str] = []
    own = None if group is None else group.uid
    for member in found:
        if member.group_uid is not None and member.group_uid != own:
            wrong.append(f"Subscription {member.id} is already in a group.")
        elif family_of(site, member) != family_of(site, primary):
            wrong.append(f"Subscription {member.id} does not belong to the customer hierarchy of the group.")
    if wrong:
        raise unprocessable_fields({"members": wrong})


@handles("read_subscription_group")
def read_group(site: Site, call: Call) -> Answer:
    """Read a group."""
    return _full(site, group_by_uid(site, call.path["uid"]), call)


@handles("find_subscription_group")
def find_group(site: Site, call: Call) -> Answer:
    """Find the group that a subscription is in."""
    subscription = need(site, Subscription, call.query.integer("subscription_id"))
    group = group_of(site, subscription)
    if group is None:
        raise not_found()
    return _full(site, group, call)


def _full(site: Site, group: SubscriptionGroup, call: Call) -> Answer:
    body = full_group_wire(site, group)
    if "current_billing_amount_in_cents" in (call.query.many("include") or ()):
        body["current_billing_amount_in_cents"] = sum(_billing_amount(site, one) for one in members(site, group))
    return Answer(body=body)


def _billing_amount(site: Site, subscription: Subscription) -> int:
    if subscription.state not in LIVE:
        return subscription.balance_in_cents
    return subscription.balance_in_cents + to_cents(estimate_renewal(site, subscription).total)


@handles("update_subscription_group_members")
def update_group(site: Site, call: Call) -> Answer:
    """Give a group other members. Those that are not named leave it."""
    group = group_by_uid(site, call.path["uid"])
    fields = call.fields("subscription_group")
    found = _members(site, fields.integers("member_ids") or [])
    primary = site[Subscription].get(group.primary_subscription_id)
    if found:
        _check_members(site, primary or found[0], found, group)
    for member in found:
        add_member(site, group, member)
    kept = {member.id for member in found}
    for member in members(site, group):
        if member.id not in kept:
            remove_member(site, member)
    return Answer(body={"subscription_group": group_wire(site, group)})


@handles("delete_subscription_group")
def delete_group(site: Site, call: Call) -> Answer:
    """Delete a group in which no subscription but its primary is left."""
    group = group_by_uid(site, call.path["uid"])
    left = members(site, group)
    if any(member.id != group.primary_subscription_id for member in left):
        raise unprocessable("Only groups without members can be deleted.")
    for member in left:
        remove_member(site, member)
    site[SubscriptionGroup].remove(group)
    return Answer(body={"uid": group.uid, "deleted": True})


@handles("add_subscription_to_group")
def add_subscription(site: Site, call: Call) -> Answer:
    """Put a subscription into the group of a customer or of another subscription."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    group = join_group(site, subscription, call.fields(None))
    if group is None:
        raise unprocessable_fields({"group": "can't be blank"})
    return Answer(body={"subscription_group": group_wire(site, group)})


@handles("remove_subscription_from_group")
def remove_subscription(site: Site, call: Call) -> Answer:
    """Take a subscription out of its group."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    if subscription.group_uid is None:
        raise not_found()
    remove_member(site, subscription)
    return Answer.nothing()


@handles("signup_with_subscription_group")
def sign_up(site: Site, call: Call) -> Answer:
    """Create several subscriptions at once, as a group."""
    fields = call.fields("subscription_group")
    try:
        with transaction():
            group = sign_up_group(site, fields)
    except Declined as declined:
        problems = declined.tell(site).body["errors"]
        return Answer(status=422, body={"errors": {"subscription_group": problems}})
    except Refused as refusal:
        raise unprocessable_fields({"subscription_group": messages_of(refusal)}) from None
    body = {
        **group_summary_wire(site, group),
        "subscriptions": [group_item_wire(site, member) for member in members(site, group)],
        "payment_collection_method": group.payment_collection_method,
    }
    return Answer.created(body)
