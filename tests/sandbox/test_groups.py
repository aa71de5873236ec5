"""Subscription groups: members, status, signup and common billing."""

from __future__ import annotations

from typing import Any

import pytest

from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from tests.sandbox.living import DECLINES, act, decline
from tests.sandbox.subscribing import CARD, Shop, card
from tests.sandbox.support import Api, Reply


@pytest.fixture
def shop(api: Api) -> Shop:
    return Shop(api)


class Club:
    """A customer with a card and three subscriptions."""

    def __init__(self, shop: Shop, count: int = 3) -> None:
        self.shop = shop
        self.first = shop.sign_up()
        self.customer_id = self.first["customer"]["id"]
        profile = self.first["credit_card"]["id"]
        values = {"customer_id": self.customer_id, "payment_profile_id": profile}
        self.others = [shop.sign_up(**values, credit_card_attributes=None) for _ in range(count - 1)]

    @property
    def ids(self) -> list[int]:
        return [one["id"] for one in (self.first, *self.others)]

    def group(self) -> str:
        body = {"subscription_group": {"subscription_id": self.ids[0], "member_ids": self.ids[1:]}}
        reply = self.shop.api.call("create_subscription_group", body=body)
        assert reply.status == 201, reply.json
        uid: str = reply.json["subscription_group"]["uid"]
        return uid


def full(shop: Shop, uid: str, **query: Any) -> dict[str, Any]:
    reply = shop.api.call("read_subscription_group", path={"uid": uid}, query=query)
    assert reply.status == 200, reply.json
    found: dict[str, Any] = reply.json
    return found


def do(shop: Shop, operation: str, uid: str, body: Any = None) -> Reply:
    return shop.api.call(operation, path={"uid": uid}, body=body)


def signup(shop: Shop, **fields: Any) -> Reply:
    values: dict[str, Any] = {"subscriptions": [{"product_id": shop.gold["id"], "primary": True}]}
    if not {"payer_id", "payer_reference", "payer_attributes"} & fields.keys():
        values["payer_attributes"] = shop.person()
    if not {"payment_profile_id", "bank_account_attributes"} & fields.keys():
        values["credit_card_attributes"] = CARD
    body = {name: value for name, value in (values | fields).items() if value is not None}
    return shop.api.call("signup_with_subscription_group", body={"subscription_group": body})


def test_a_group_has_its_members_and_the_state_of_its_primary(shop: Shop) -> None:
    club = Club(shop)
    uid = club.group()
    found = full(shop, uid)
    assert uid.startswith("grp_")
    assert found["subscription_ids"] == club.ids
    assert (found["primary_subscription_id"], found["state"]) == (club.ids[0], "active")
    assert found["next_assessment_at"] == club.first["next_assessment_at"]
    assert (found["customer_id"], found["customer"]["first_name"]) == (club.customer_id, "Ann")
    assert "current_billing_amount_in_cents" not in found
    included = full(shop, uid, **{"include[]": "current_billing_amount_in_cents"})
    assert included["current_billing_amount_in_cents"] == 3000
    nested = shop.read(club.others[0])["group"]
    assert nested == {"uid": uid, "scheme": 1, "primary_subscription_id": club.ids[0], "primary": False}


def test_a_group_is_found_by_its_members(shop: Shop) -> None:
    club = Club(shop)
    uid = club.group()
    reply = shop.api.call("find_subscription_group", query={"subscription_id": club.ids[2]})
    assert reply.json["uid"] == uid
    lonely = shop.sign_up()
    assert shop.api.call("find_subscription_group", query={"subscription_id": lonely["id"]}).status == 404
    assert do(shop, "read_subscription_group", "grp_none").status == 404


def test_groups_are_listed_with_balances_where_asked_for(shop: Shop) -> None:
    uids = [Club(shop, 2).group() for _ in range(3)]
    first = shop.api.call("list_subscription_groups", query={"per_page": 2})
    assert [group["uid"] for group in first.json["subscription_groups"]] == uids[:2]
    assert first.json["meta"] == {"current_page": 1, "total_count": 3}
    assert first.json["subscription_groups"][0]["group_type"] == "single_customer"
    assert "account_balances" not in first.json["subscription_groups"][0]
    query = {"per_page": 2, "page": 2, "include[]": "account_balances"}
    second = shop.api.call("list_subscription_groups", query=query).json["subscription_groups"]
    assert [group["uid"] for group in second] == uids[2:]
    assert second[0]["account_balances"]["open_invoices"] == {"balance_in_cents": 0}


def test_members_must_be_there_and_free_and_of_the_family(shop: Shop) -> None:
    club, stranger = Club(shop), shop.sign_up()
    uid = club.group()

    def create(primary: int, *members: int) -> Reply:
        body = {"subscription_group": {"subscription_id": primary, "member_ids": list(members)}}
        return shop.api.call("create_subscription_group", body=body)

    assert create(1).status == 422
    assert "already in a group" in create(club.ids[0]).errors["subscription_group"]
    assert "could not be found" in create(stranger["id"], 1).errors["members"][0]
    assert "already in a group" in create(stranger["id"], club.ids[1]).errors["members"][0]
    free = Club(shop).ids[0]
    assert "does not belong" in create(stranger["id"], free).errors["members"][0]
    body = {"subscription_group": {"member_ids": [*club.ids, stranger["id"]]}}
    assert "does not belong" in do(shop, "update_subscription_group_members", uid, body).errors["members"][0]
    assert full(shop, uid)["subscription_ids"] == club.ids


def test_members_are_replaced_as_a_whole(shop: Shop) -> None:
    club = Club(shop)
    uid = club.group()
    body = {"subscription_group": {"member_ids": club.ids[:2]}}
    reply = do(shop, "update_subscription_group_members", uid, body)
    assert reply.json["subscription_group"]["subscription_ids"] == club.ids[:2]
    assert shop.read(club.others[1])["group"] is None
    emptied = do(shop, "update_subscription_group_members", uid, {"subscription_group": {"member_ids": []}})
    assert emptied.json["subscription_group"]["subscription_ids"] == []


def test_only_a_group_without_members_is_deleted(shop: Shop) -> None:
    club = Club(shop)
    uid = club.group()
    assert do(shop, "delete_subscription_group", uid).errors == ["Only groups without members can be deleted."]
    do(shop, "update_subscription_group_members", uid, {"subscription_group": {"member_ids": []}})
    assert do(shop, "delete_subscription_group", uid).json == {"uid": uid, "deleted": True}
    assert do(shop, "delete_subscription_group", uid).status == 404


def test_a_subscription_joins_the_group_of_another_and_leaves_it(shop: Shop) -> None:
    club = Club(shop)
    target = {"group": {"target": {"type": "subscription", "id": club.ids[0]}}}
    joined = act(shop, "add_subscription_to_group", club.others[0], target)
    uid = joined.json["subscription_group"]["uid"]
    assert joined.json["subscription_group"]["subscription_ids"] == club.ids[:2]
    again = act(shop, "add_subscription_to_group", club.others[1], target)
    assert (again.json["subscription_group"]["uid"], len(full(shop, uid)["subscription_ids"])) == (uid, 3)
    assert act(shop, "remove_subscription_from_group", club.first).status == 204
    assert full(shop, uid)["primary_subscription_id"] == club.ids[1]
    assert act(shop, "remove_subscription_from_group", club.first).status == 404
    assert "subscription_removed_from_group" in shop.event_keys(club.first)


def test_the_hierarchy_says_who_may_pay(shop: Shop) -> None:
    root = shop.customer()
    middle = shop.customer(parent_id=root["id"])
    child = shop.sign_up(customer_attributes=shop.person(parent_id=middle["id"]))
    for kind, payer in (("eldest", root["id"]), ("parent", middle["id"]), ("self", child["customer"]["id"])):
        reply = act(shop, "add_subscription_to_group", child, {"group": {"target": {"type": kind}}})
        assert reply.json["subscription_group"]["customer_id"] == payer
    stranger = shop.customer()
    target = {"group": {"target": {"type": "customer", "id": stranger["id"]}}}
    assert "customer hierarchy" in act(shop, "add_subscription_to_group", child, target).errors[0]
    assert act(shop, "add_subscription_to_group", child, {"group": {"target": {"type": "x"}}}).status == 422
    assert act(shop, "add_subscription_to_group", child, {}).status == 422


def test_a_group_renews_with_one_payment(shop: Shop) -> None:
    club = Club(shop)
    uid = club.group()
    shop.api.advance(days=31)
    query = {"subscription_group_uid": uid, "consolidation_level": "parent"}
    whole = shop.api.call("list_invoices", query=query).json["invoices"]
    assert [(one["total_amount"], one["status"], one["role"]) for one in whole] == [("30.0", "paid", "renewal")]
    assert shop.event_keys(club.first).count("payment_success") == 2
    assert shop.event_keys(club.others[0]).count("payment_success") == 1
    for member in (club.first, *club.others):
        assert shop.event_keys(member)[-1] == "renewal_success"
        assert shop.read(member)["current_period_ends_at"] == "2026-03-15T12:00:00+00:00"


def test_a_group_is_past_due_together_and_recovers_together(shop: Shop) -> None:
    club = Club(shop)
    club.group()
    decline(shop, club.first)
    shop.api.advance(days=31)
    members = (club.first, *club.others)
    assert [shop.read(one)["state"] for one in members] == ["past_due"] * 3
    shop.api.advance(days=7)
    assert shop.event_keys(club.first).count("payment_failure") == 3
    assert "payment_failure" not in shop.event_keys(club.others[0])
    decline(shop, club.first, "succeeds")
    shop.api.advance(days=7)
    assert [(shop.read(one)["state"], shop.read(one)["balance_in_cents"]) for one in members] == [("active", 0)] * 3


def test_a_group_that_does_not_pay_is_canceled_together(shop: Shop) -> None:
    club = Club(shop)
    uid = club.group()
    decline(shop, club.first)
    shop.api.advance(days=60)
    assert [shop.read(one)["state"] for one in (club.first, *club.others)] == ["canceled"] * 3
    query = {"subscription_group_uid": uid, "consolidation_level": "parent"}
    assert [one["status"] for one in shop.api.call("list_invoices", query=query).json["invoices"]] == ["canceled"]


def test_a_group_is_canceled_and_resumed(shop: Shop) -> None:
    club = Club(shop)
    uid = club.group()
    assert do(shop, "cancel_subscriptions_in_group", uid, {}).status == 200
    assert [shop.read(one)["state"] for one in (club.first, *club.others)] == ["canceled"] * 3
    assert do(shop, "cancel_subscriptions_in_group", uid, {}).status == 422
    reply = do(shop, "reactivate_subscription_group", uid, {"resume": True})
    assert (reply.status, reply.json["state"]) == (200, "active")
    assert reply.json["next_assessment_at"] == club.first["next_assessment_at"]
    assert len(shop.invoices(club.first)) == 1
    assert do(shop, "reactivate_subscription_group", uid, {"resume": True}).status == 422


def test_a_group_comes_back_in_a_new_period(shop: Shop) -> None:
    yearly = shop.product("Yearly", 9900, interval=12)
    club = Club(shop)
    long = shop.sign_up(
        product_id=yearly["id"],
        customer_id=club.customer_id,
        payment_profile_id=club.first["credit_card"]["id"],
        credit_card_attributes=None,
    )
    body = {"subscription_group": {"subscription_id": club.ids[0], "member_ids": [long["id"]]}}
    uid = shop.api.call("create_subscription_group", body=body).json["subscription_group"]["uid"]
    do(shop, "cancel_subscriptions_in_group", uid, {})
    shop.api.advance(days=40)
    reply = do(shop, "reactivate_subscription_group", uid, {"resume": True, "resume_members": True})
    assert reply.json["next_assessment_at"] == "2026-03-24T12:00:00+00:00"
    assert shop.read(long)["current_period_ends_at"] == long["current_period_ends_at"]
    assert len(shop.invoices(long)) == 1


def test_calendar_billing_comes_back_within_the_period_only_by_resuming(shop: Shop) -> None:
    first = shop.sign_up(calendar_billing={"snap_day": 1})
    uid = shop.api.call(
        "create_subscription_group", body={"subscription_group": {"subscription_id": first["id"]}}
    ).json["subscription_group"]["uid"]
    do(shop, "cancel_subscriptions_in_group", uid, {})
    assert do(shop, "reactivate_subscription_group", uid, {}).status == 422
    assert do(shop, "reactivate_subscription_group", uid, {"resume": True}).status == 200


def test_a_declined_reactivation_leaves_the_group_canceled(shop: Shop) -> None:
    club = Club(shop)
    uid = club.group()
    do(shop, "cancel_subscriptions_in_group", uid, {})
    decline(shop, club.first)
    assert do(shop, "reactivate_subscription_group", uid, {}).errors == [DECLINES]
    assert full(shop, uid)["state"] == "canceled"


def test_a_group_is_canceled_at_the_end_of_its_period(shop: Shop) -> None:
    club = Club(shop)
    uid = club.group()
    assert do(shop, "initiate_delayed_cancellation_for_group", uid).status == 200
    assert full(shop, uid)["cancel_at_end_of_period"] is True
    assert do(shop, "cancel_delayed_cancellation_for_group", uid).status == 200
    assert full(shop, uid)["cancel_at_end_of_period"] is False
    do(shop, "initiate_delayed_cancellation_for_group", uid)
    shop.api.advance(days=32)
    assert [shop.read(one)["state"] for one in (club.first, *club.others)] == ["canceled"] * 3


def test_status_needs_automatic_billing(shop: Shop) -> None:
    club = Club(shop)
    uid = club.group()
    shop.updated(club.others[0], payment_collection_method="remittance")
    assert do(shop, "initiate_delayed_cancellation_for_group", uid).status == 422
    assert do(shop, "cancel_subscriptions_in_group", uid, {}).status == 422
    assert shop.read(club.first)["state"] == "active"


def test_a_group_signs_up_with_one_payment(shop: Shop) -> None:
    pro = shop.product("Pro", 2500)
    seats = shop.component()
    reply = signup(
        shop,
        subscriptions=[
            {"product_id": shop.gold["id"]},
            {"product_handle": "pro", "primary": True, "reference": "main"},
            {"product_id": pro["id"], "components": [{"component_id": seats["id"], "allocated_quantity": 2}]},
        ],
    )
    assert reply.status == 201, reply.json
    group = reply.json
    assert (group["state"], group["payment_collection_method"]) == ("active", "automatic")
    assert [one["product_handle"] for one in group["subscriptions"]] == ["gold", "pro", "pro"]
    assert group["primary_subscription_id"] == group["subscription_ids"][1]
    query = {"subscription_group_uid": group["uid"], "consolidation_level": "parent"}
    whole = shop.api.call("list_invoices", query=query).json["invoices"]
    assert [(one["total_amount"], one["status"], one["role"]) for one in whole] == [("64.0", "paid", "signup")]
    assert [one["balance_in_cents"] for one in group["subscriptions"]] == [0, 0, 0]
    keys = shop.event_keys()
    assert (keys.count("payment_success"), keys.count("signup_success")) == (1, 3)
    assert keys[-1] == "subscription_group_signup_success"


def test_a_declined_group_signup_leaves_nothing_but_the_news(shop: Shop) -> None:
    reply = signup(shop, credit_card_attributes=card("4111111111111112"))
    assert reply.status == 422
    assert reply.errors == {"subscription_group": [DECLINES]}
    assert shop.api.call("list_subscription_groups").json["subscription_groups"] == []
    assert shop.api.call("list_subscriptions").json == []
    assert not list(shop.api.site[PaymentProfile])
    assert "subscription_group_signup_failure" in shop.event_keys()
    assert "4111111111111112" not in str(shop.api.call("list_events").json)


def test_a_group_signup_says_what_is_wrong_part_by_part(shop: Shop) -> None:
    gold = {"product_id": shop.gold["id"]}
    assert signup(shop, subscriptions=[]).errors.keys() == {"subscription_group"}
    assert signup(shop, subscriptions=[gold | {"primary": True}] * 2).errors.keys() == {"subscription_group"}
    assert signup(shop, subscriptions="none").errors.keys() == {"subscription_group"}
    assert signup(shop, payer_id=1).errors.keys() == {"payer_id"}
    assert signup(shop, payer_reference="nobody").errors.keys() == {"payer_reference"}
    assert signup(shop, payer_id=1, payer_reference="nobody").errors.keys() == {"subscription_group"}
    assert signup(shop, payer_attributes={"first_name": "Ann"}).errors["payer"].keys() == {"last_name", "email"}
    assert signup(shop, payment_profile_id=1).errors.keys() == {"payment_profile_id"}
    wrong = signup(shop, subscriptions=[gold, {"product_id": 1}]).errors["subscriptions"]
    assert wrong == {"1": {"product": ["Product must be specified and be a valid product provided by the seller."]}}
    assert shop.api.call("list_subscriptions").json == []


def test_a_subscription_can_be_signed_up_into_a_group(shop: Shop) -> None:
    first = shop.sign_up()
    group = {"target": {"type": "subscription", "id": first["id"]}, "billing": {"align_date": True}}
    shop.api.advance(days=5)
    second = shop.sign_up(customer_id=first["customer"]["id"], group=group)
    assert second["group"]["primary_subscription_id"] == first["id"]
    assert second["current_period_ends_at"] == first["current_period_ends_at"]
