"""Prepayments and service credits of the sandbox."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maxio_sdk.sandbox._engine.balances.accounts import draw_credits, draw_prepayments
from maxio_sdk.sandbox._state.accounts import Prepayment, ServiceCredit
from maxio_sdk.sandbox._state.events import Event
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import Transaction
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.people import add_card, add_subscription
from tests.sandbox.support import Api, Reply


@pytest.fixture
def mine(api: Api) -> Subscription:
    """A subscription."""
    api.freeze("2026-01-15T12:00:00+00:00")
    return add_subscription(api)


def _prepay(api: Api, subscription: Subscription, **fields: Any) -> Reply:
    values = {"amount": "100", "details": "check 1", "memo": "thanks", "method": "check"} | fields
    sent = {name: value for name, value in values.items() if value is not None}
    return api.call("create_prepayment", path={"subscription_id": subscription.id}, body={"prepayment": sent})


def _refund(api: Api, subscription: Subscription, prepayment_id: int, **fields: Any) -> Reply:
    path = {"subscription_id": subscription.id, "prepayment_id": prepayment_id}
    return api.call("refund_prepayment", path=path, body={"refund": {"memo": "sorry"} | fields})


def _credit(api: Api, subscription: Subscription, **fields: Any) -> Reply:
    path = {"subscription_id": subscription.id}
    return api.call("issue_service_credit", path=path, body={"service_credit": fields})


def _deduct(api: Api, subscription: Subscription, **fields: Any) -> Reply:
    return api.call("deduct_service_credit", path={"subscription_id": subscription.id}, body={"deduction": fields})


def _told(api: Api, key: str) -> list[Any]:
    return [event.data for event in api.site[Event] if event.key == key]


def _group(api: Api, primary: Subscription) -> SubscriptionGroup:
    site = api.site
    group = SubscriptionGroup(
        id=site[SubscriptionGroup].new_id(),
        uid="grp_1",
        customer_id=primary.customer_id,
        primary_subscription_id=primary.id,
        created_at=site.now,
    )
    primary.group_uid = group.uid
    return site[SubscriptionGroup].add(group)


# -- prepayments


def test_a_prepayment_is_recorded_with_the_balance_before_and_after(api: Api, mine: Subscription) -> None:
    _prepay(api, mine, amount="10.50")
    reply = _prepay(api, mine, amount=None, amount_in_cents=2000)
    assert reply.status == 201
    made = reply.json["prepayment"]
    assert (made["amount_in_cents"], made["starting_balance_in_cents"]) == (2000, 1050)
    assert made["ending_balance_in_cents"] == mine.prepayment_balance_in_cents == 3050
    told = _told(api, "subscription_prepayment_account_balance_changed")
    assert told[-1] == {
        "reason": "prepayment created",
        "prepayment_account_balance_in_cents": 3050,
        "prepayment_balance_change_in_cents": 2000,
        "currency_code": "USD",
    }


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"amount": None}, "Amount: cannot be blank."),
        ({"amount": 0}, "Amount: must be greater than 0."),
        ({"amount": "-1"}, "Amount: must be greater than 0."),
        ({"amount": "many"}, "Amount: is not a number."),
        ({"memo": ""}, "Memo: cannot be blank."),
        ({"details": None}, "Details: cannot be blank."),
        ({"method": None}, "Method: cannot be blank."),
        ({"method": "shells"}, "Method: is not included in the list."),
    ],
)
def test_a_prepayment_must_be_complete(api: Api, mine: Subscription, fields: dict[str, Any], message: str) -> None:
    reply = _prepay(api, mine, **fields)
    assert (reply.status, reply.errors) == (422, [message])
    assert mine.prepayment_balance_in_cents == 0


def test_a_card_on_file_is_charged(api: Api, mine: Subscription) -> None:
    card = add_card(api.site, mine)
    prepayment_id = _prepay(api, mine, method="credit_card_on_file", amount="25").json["prepayment"]["id"]
    (row,) = api.call("list_prepayments", path={"subscription_id": mine.id}).json["prepayments"]
    assert (row["id"], row["external"], row["payment_type"]) == (prepayment_id, False, "credit_card")
    (payment,) = api.site[Transaction]
    assert (payment.amount_in_cents, payment.success, payment.payment_profile_id) == (2500, True, card.id)
    assert len(_told(api, "payment_success")) == 1


def test_of_a_declined_card_only_the_news_is_kept(api: Api, mine: Subscription) -> None:
    add_card(api.site, mine, "declines")
    reply = _prepay(api, mine, method="credit_card_on_file")
    assert reply.status == 422
    assert (mine.prepayment_balance_in_cents, len(api.site[Prepayment])) == (0, 0)
    assert len(_told(api, "payment_failure")) == 1
    assert not _told(api, "subscription_prepayment_account_balance_changed")


def test_without_a_card_or_with_another_customers_nothing_is_charged(api: Api, mine: Subscription) -> None:
    assert _prepay(api, mine, method="credit_card_on_file").status == 422
    other = add_card(api.site, add_subscription(api))
    reply = _prepay(api, mine, method="credit_card_on_file", payment_profile_id=other.id)
    assert (reply.status, mine.prepayment_balance_in_cents) == (422, 0)


def test_money_brings_a_suspended_subscription_back(api: Api, mine: Subscription) -> None:
    mine.state = "suspended"
    _prepay(api, mine)
    assert mine.state == "active"


def test_the_oldest_prepayment_is_drawn_first(api: Api, mine: Subscription) -> None:
    for amount in ("10", "20", "30"):
        _prepay(api, mine, amount=amount)
    assert draw_prepayments(api.site, mine, 1500, invoice_uid="inv_1") == 1500
    assert [one.remaining_amount_in_cents for one in api.site[Prepayment]] == [0, 1500, 3000]
    assert draw_prepayments(api.site, mine, 99_999) == 4500
    assert (mine.prepayment_balance_in_cents, draw_prepayments(api.site, mine, 1)) == (0, 0)
    told = _told(api, "subscription_prepayment_account_balance_changed")
    changes = [one["prepayment_balance_change_in_cents"] for one in told]
    assert changes == [1000, 2000, 3000, -1500, -4500]


@given(st.lists(st.integers(1, 500), max_size=5), st.lists(st.integers(0, 700), max_size=5))
def test_what_is_drawn_and_what_remains_is_what_was_paid(paid: list[int], wanted: list[int]) -> None:
    api = Api()
    mine = add_subscription(api)
    for cents in paid:
        _prepay(api, mine, amount=None, amount_in_cents=cents)
    drawn = [draw_prepayments(api.site, mine, cents) for cents in wanted]
    assert sum(drawn) == min(sum(paid), sum(wanted))
    assert all(part <= cents for part, cents in zip(drawn, wanted, strict=True))
    remaining = sum(one.remaining_amount_in_cents for one in api.site[Prepayment])
    assert remaining == mine.prepayment_balance_in_cents == sum(paid) - sum(drawn)


def test_prepayments_are_listed_by_when_they_were_made_or_applied(api: Api, mine: Subscription) -> None:
    first = _prepay(api, mine, amount="1").json["prepayment"]["id"]
    api.advance(days=1)
    second = _prepay(api, mine, amount="1").json["prepayment"]["id"]
    api.advance(days=1)
    draw_prepayments(api.site, mine, 100)

    def listed(**filters: str) -> list[int]:
        query = {f"filter[{name}]": value for name, value in filters.items()}
        reply = api.call("list_prepayments", path={"subscription_id": mine.id}, query=query)
        return [row["id"] for row in reply.json["prepayments"]]

    assert listed() == [first, second]
    assert listed(start_date="2026-01-16") == [second]
    assert listed(date_field="created_at", end_date="2026-01-15") == [first]
    assert listed(date_field="application_at", start_date="2026-01-17") == [first]
    assert listed(date_field="application_at", end_date="2026-01-16") == []


def test_a_prepayment_is_refunded_in_parts(api: Api, mine: Subscription) -> None:
    prepayment_id = _prepay(api, mine, amount="10").json["prepayment"]["id"]
    draw_prepayments(api.site, mine, 300)
    reply = _refund(api, mine, prepayment_id, amount="5.00")
    assert reply.status == 201
    row = reply.json["prepayment"]
    assert (row["remaining_amount_in_cents"], row["refunded_amount_in_cents"]) == (200, 500)
    too_much = _refund(api, mine, prepayment_id, amount_in_cents=201)
    assert (too_much.status, list(too_much.errors["refund"])) == (422, ["amount_in_cents"])
    assert _refund(api, mine, prepayment_id, amount_in_cents=200).status == 201
    empty = _refund(api, mine, prepayment_id, amount_in_cents=1)
    assert (empty.status, list(empty.errors["refund"])) == (422, ["base"])
    assert mine.prepayment_balance_in_cents == 0
    assert [one.amount_in_cents for one in api.site[Transaction] if one.kind == "refund"] == [500, 200]


def test_a_refund_of_a_charge_must_say_where_it_is_made(api: Api, mine: Subscription) -> None:
    add_card(api.site, mine)
    charged = _prepay(api, mine, method="credit_card_on_file").json["prepayment"]["id"]
    assert list(_refund(api, mine, charged, amount=1).errors["refund"]) == ["external"]
    assert _refund(api, mine, charged, amount=1, external=False).status == 201
    recorded = _prepay(api, mine).json["prepayment"]["id"]
    assert list(_refund(api, mine, recorded, amount=1, external=False).errors["refund"]) == ["external"]


@pytest.mark.parametrize("fields", [{}, {"amount": 0}, {"amount": 1, "memo": ""}, {"amount_in_cents": -5}])
def test_a_refund_must_be_complete(api: Api, mine: Subscription, fields: dict[str, Any]) -> None:
    prepayment_id = _prepay(api, mine).json["prepayment"]["id"]
    assert _refund(api, mine, prepayment_id, **fields).status == 422
    assert mine.prepayment_balance_in_cents == 10_000


def test_a_refund_needs_its_root_and_its_prepayment(api: Api, mine: Subscription) -> None:
    prepayment_id = _prepay(api, mine).json["prepayment"]["id"]
    path = {"subscription_id": mine.id, "prepayment_id": prepayment_id}
    assert api.call("refund_prepayment", path=path, body={}).status == 400
    other = add_subscription(api)
    assert _refund(api, other, prepayment_id, amount=1).status == 404
    assert _refund(api, mine, 1, amount=1).status == 404


def test_a_prepaid_subscription_tells_what_it_has_left(api: Api, mine: Subscription) -> None:
    _prepay(api, mine)
    assert not _told(api, "prepaid_subscription_balance_changed")
    mine.payment_collection_method = "prepaid"
    _prepay(api, mine, amount="5")
    assert _told(api, "prepaid_subscription_balance_changed") == [
        {
            "reason": "prepayment created",
            "current_account_balance_in_cents": 10_500,
            "prepayment_account_balance_in_cents": 10_500,
            "current_usage_amount_in_cents": 0,
        }
    ]


# -- service credits


def test_credit_is_given_and_taken(api: Api, mine: Subscription) -> None:
    reply = _credit(api, mine, amount="10.50", memo="sorry")
    assert reply.status == 201
    entry = reply.json
    assert (entry["amount_in_cents"], entry["entry_type"], entry["memo"]) == (1050, "Credit", "sorry")
    assert _credit(api, mine, amount=1).json["ending_balance_in_cents"] == 1150
    assert _deduct(api, mine, amount="11.00", memo="back").status == 200
    assert mine.credit_balance_in_cents == 50
    rows = api.call("list_service_credits", path={"subscription_id": mine.id}).json["service_credits"]
    assert [(row["entry_type"], row["ending_balance_in_cents"], row["remaining_balance_in_cents"]) for row in rows] == [
        ("Credit", 1050, 0),
        ("Credit", 1150, 50),
        ("Debit", 50, 0),
    ]
    turned = api.call("list_service_credits", path={"subscription_id": mine.id}, query={"direction": "desc"}).json
    assert turned["service_credits"] == rows[::-1]
    told = _told(api, "subscription_service_credit_account_balance_changed")
    assert [one["service_credit_balance_change_in_cents"] for one in told] == [1050, 100, -1100]


def test_no_more_is_taken_than_there_is(api: Api, mine: Subscription) -> None:
    _credit(api, mine, amount=1)
    assert _deduct(api, mine, amount="1.01").status == 422
    assert (mine.credit_balance_in_cents, len(api.site[ServiceCredit])) == (100, 1)


@pytest.mark.parametrize("amount", [None, 0, "-1", "x", "0.001", {}])
def test_an_amount_is_more_than_nothing(api: Api, mine: Subscription, amount: object) -> None:
    assert _credit(api, mine, amount=amount).status == 422
    assert _deduct(api, mine, amount=amount).status == 422
    assert mine.credit_balance_in_cents == 0


def test_the_roots_are_needed(api: Api, mine: Subscription) -> None:
    path = {"subscription_id": mine.id}
    for operation, root in (
        ("issue_service_credit", "service_credit"),
        ("deduct_service_credit", "deduction"),
        ("create_prepayment", "prepayment"),
    ):
        reply = api.call(operation, path=path, body={"amount": 1})
        assert (reply.status, reply.errors) == (422, {root: "can't be blank"})


def test_huge_amounts_do_no_harm(api: Api, mine: Subscription) -> None:
    assert _credit(api, mine, amount="9" * 25).status in (201, 422)
    assert _credit(api, mine, amount="1e999").status == 422


# -- groups


def test_a_group_holds_money_for_its_members(api: Api, mine: Subscription) -> None:
    group = _group(api, mine)
    path = {"uid": group.uid}
    prepayment = {"amount": "50", "details": "wire", "memo": "for all", "method": "ach"}
    reply = api.call("create_subscription_group_prepayment", path=path, body={"prepayment": prepayment})
    assert (reply.status, reply.json["ending_balance_in_cents"]) == (201, 5000)
    credit = api.call(
        "issue_subscription_group_service_credit", path=path, body={"service_credit": {"amount": 10, "memo": "gift"}}
    )
    assert (credit.status, credit.json["service_credit"]["entry_type"]) == (201, "Credit")
    debit = api.call("deduct_subscription_group_service_credit", path=path, body={"deduction": {"amount": 4}})
    assert (debit.status, debit.json["entry_type"], debit.json["ending_balance_in_cents"]) == (201, "Debit", 600)
    _prepay(api, mine, amount="1")
    _credit(api, mine, amount="1")
    assert draw_prepayments(api.site, mine, 600) == 600
    assert draw_credits(api.site, mine, 300) == 300
    assert (mine.prepayment_balance_in_cents, group.prepayment_in_cents) == (0, 4500)
    assert (mine.credit_balance_in_cents, group.service_credit_in_cents) == (0, 400)
    (row,) = api.call("list_prepayments_for_subscription_group", path=path).json["prepayments"]
    assert row["prepayment"]["remaining_amount_in_cents"] == 4500
    assert row["prepayment"]["subscription_group_uid"] == group.uid


def test_a_group_takes_no_card_and_no_more_than_it_has(api: Api, mine: Subscription) -> None:
    path = {"uid": _group(api, mine).uid}
    prepayment = {"amount": "50", "details": "wire", "memo": "for all", "method": "credit_card_on_file"}
    reply = api.call("create_subscription_group_prepayment", path=path, body={"prepayment": prepayment})
    assert reply.errors == ["Method: is not included in the list."]
    reply = api.call("deduct_subscription_group_service_credit", path=path, body={"deduction": {"amount": 1}})
    assert reply.status == 422
    assert api.call("list_prepayments_for_subscription_group", path={"uid": "grp_0"}).status == 404
