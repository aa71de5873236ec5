"""What becomes of subscriptions that are not paid."""

from __future__ import annotations

import pytest

from tests.sandbox.living import DECLINES, acted, decline, errors_of
from tests.sandbox.subscribing import Shop
from tests.sandbox.support import Api


@pytest.fixture
def shop(api: Api) -> Shop:
    return Shop(api)


def test_a_failed_renewal_is_past_due_and_tried_again(shop: Shop) -> None:
    gold = shop.sign_up()
    before = len(shop.event_keys(gold))
    decline(shop, gold)
    shop.api.advance(days=31)
    overdue = shop.read(gold)
    assert (overdue["state"], overdue["balance_in_cents"]) == ("past_due", 1000)
    assert overdue["current_period_ends_at"] == "2026-03-15T12:00:00+00:00"
    assert overdue["next_assessment_at"] == "2026-02-16T12:00:00+00:00"
    assert shop.event_keys(gold)[before:] == [
        "upcoming_renewal_notice",
        "invoice_issued",
        "payment_failure",
        "subscription_state_change",
        "renewal_failure",
        "dunning_step_reached",
    ]
    decline(shop, gold, "succeeds")
    shop.api.advance(days=1)
    recovered = shop.read(gold)
    assert (recovered["state"], recovered["balance_in_cents"]) == ("active", 0)
    assert recovered["next_assessment_at"] == recovered["current_period_ends_at"]
    assert shop.event_keys(gold)[-2:] == ["payment_success", "subscription_state_change"]


def test_dunning_ends_with_a_cancellation(shop: Shop) -> None:
    gold = shop.sign_up()
    decline(shop, gold)
    shop.api.advance(days=31 + 26)
    assert shop.read(gold)["state"] == "past_due"
    shop.api.advance(days=1)
    canceled = shop.read(gold)
    assert (canceled["state"], canceled["cancellation_method"]) == ("canceled", "dunning")
    assert canceled["canceled_at"] == "2026-03-14T12:00:00+00:00"
    assert shop.event_keys(gold).count("dunning_step_reached") == 6
    assert shop.event_keys(gold).count("payment_failure") == 6
    assert shop.event_keys(gold).count("renewal_failure") == 1


def test_a_strategy_may_end_unpaid(shop: Shop) -> None:
    steps = [{"day_threshold": 1, "action": "retry"}, {"day_threshold": 3, "action": "unpaid"}]
    shop.api.sandbox.configure(dunning=steps)
    gold = shop.sign_up()
    decline(shop, gold)
    shop.api.advance(days=34)
    unpaid = shop.read(gold)
    assert (unpaid["state"], unpaid["balance_in_cents"]) == ("unpaid", 1000)
    shop.api.advance(days=100)
    assert len(shop.invoices(gold)) == 2
    decline(shop, gold, "succeeds")
    assert acted(shop, "reactivate_subscription", gold, {})["state"] == "active"


def test_a_site_without_dunning_cancels_at_once(shop: Shop) -> None:
    shop.api.sandbox.configure(dunning=[])
    gold = shop.sign_up()
    decline(shop, gold)
    shop.api.advance(days=31)
    assert (shop.read(gold)["state"], shop.read(gold)["balance_in_cents"]) == ("canceled", 0)


def test_a_renewal_while_past_due_is_told_too(shop: Shop) -> None:
    shop.product("Weekly", interval=7, interval_unit="day")
    weekly = shop.sign_up(product_handle="weekly")
    decline(shop, weekly)
    shop.api.advance(days=15)
    assert shop.event_keys(weekly).count("renewal_failure") == 2
    assert shop.read(weekly)["balance_in_cents"] == 2000
    decline(shop, weekly, "succeeds")
    shop.api.advance(days=7)
    recovered = shop.read(weekly)
    assert (recovered["state"], recovered["balance_in_cents"]) == ("active", 0)
    assert recovered["total_revenue_in_cents"] == 4000


def test_a_retry_collects_now(shop: Shop) -> None:
    gold = shop.sign_up()
    assert errors_of(shop, "retry_subscription", gold)
    decline(shop, gold)
    shop.api.advance(days=31)
    failures = shop.event_keys(gold).count("payment_failure")
    assert errors_of(shop, "retry_subscription", gold) == [DECLINES]
    assert shop.event_keys(gold).count("payment_failure") == failures + 1
    assert shop.read(gold)["state"] == "past_due"
    decline(shop, gold, "succeeds")
    assert acted(shop, "retry_subscription", gold)["state"] == "active"


def test_dunning_can_be_ended_by_hand(shop: Shop) -> None:
    gold = shop.sign_up()
    assert errors_of(shop, "cancel_dunning", gold)
    decline(shop, gold)
    shop.api.advance(days=31)
    ended = acted(shop, "cancel_dunning", gold)
    assert (ended["state"], ended["balance_in_cents"]) == ("active", 1000)
    shop.api.advance(days=20)
    assert shop.read(gold)["state"] == "active"


def test_the_steps_say_where_dunning_stands(shop: Shop) -> None:
    gold = shop.sign_up()
    decline(shop, gold)
    shop.api.advance(days=60)
    query = {"filter": "dunning_step_reached", "direction": "asc"}
    path = {"subscription_id": gold["id"]}
    events = shop.api.call("list_subscription_events", path=path, query=query).json
    data = [event["event"]["event_specific_data"] for event in events]
    assert [step["current_step"]["day_threshold"] for step in data] == [1, 2, 8, 15, 22, 28]
    assert [step["dunner"]["attempts"] for step in data] == [1, 2, 3, 4, 5, 6]
    assert (data[-1]["current_step"]["action"], data[-1]["next_step"]) == ("cancel", None)
