"""Canceling, holding, resuming, reactivating and activating subscriptions."""

from __future__ import annotations

import pytest

from tests.sandbox.living import DECLINES, act, acted, decline, errors_of
from tests.sandbox.subscribing import Shop
from tests.sandbox.support import Api


@pytest.fixture
def shop(api: Api) -> Shop:
    return Shop(api)


def test_cancel_ends_a_subscription_and_says_how_and_why(shop: Shop) -> None:
    gold = shop.sign_up()
    body = {"subscription": {"cancellation_message": "Moved away", "reason_code": "MOVED"}}
    canceled = acted(shop, "cancel_subscription", gold, body)
    assert canceled["state"] == "canceled"
    assert canceled["canceled_at"] == "2026-01-15T12:00:00+00:00"
    assert (canceled["cancellation_method"], canceled["cancellation_message"]) == ("merchant_api", "Moved away")
    assert canceled["reason_code"] == "MOVED"
    assert shop.event_keys(gold)[-1] == "subscription_state_change"


def test_cancel_without_a_reason_has_the_usual_one_and_works_once(shop: Shop) -> None:
    gold = shop.sign_up()
    assert acted(shop, "cancel_subscription", gold)["reason_code"] == "CH:Unknown"
    again = act(shop, "cancel_subscription", gold)
    assert (again.status, again.json) == (422, {"error": "The subscription is already canceled"})


def test_cancel_makes_open_invoices_undue(shop: Shop) -> None:
    gold = shop.sign_up(payment_collection_method="remittance")
    assert gold["balance_in_cents"] == 1000
    assert acted(shop, "cancel_subscription", gold)["balance_in_cents"] == 0
    assert [invoice["status"] for invoice in shop.invoices(gold)] == ["canceled"]


def test_nothing_is_billed_after_a_cancellation(shop: Shop) -> None:
    gold = shop.sign_up()
    act(shop, "cancel_subscription", gold)
    shop.api.advance(days=100)
    assert len(shop.invoices(gold)) == 1


def test_cancel_at_a_time_waits_for_it(shop: Shop) -> None:
    gold = shop.sign_up()
    planned = acted(
        shop, "cancel_subscription", gold, {"subscription": {"scheduled_cancellation_at": "2026-01-20T12:00:00Z"}}
    )
    assert (planned["state"], planned["delayed_cancel_at"]) == ("active", "2026-01-20T12:00:00+00:00")
    shop.api.advance(days=4)
    assert shop.read(gold)["state"] == "active"
    shop.api.advance(days=2)
    canceled = shop.read(gold)
    assert (canceled["state"], canceled["canceled_at"]) == ("canceled", "2026-01-20T12:00:00+00:00")


def test_cancel_at_a_time_that_has_passed_is_refused(shop: Shop) -> None:
    gold = shop.sign_up()
    body = {"subscription": {"scheduled_cancellation_at": "2026-01-15T12:00:00Z"}}
    reply = act(shop, "cancel_subscription", gold, body)
    assert (reply.status, reply.json) == (422, {"error": "The scheduled cancellation must be in the future"})


def test_cancel_can_give_prepaid_money_back(shop: Shop) -> None:
    gold = shop.sign_up()
    prepayment = {"amount": 50, "details": "d", "memo": "m", "method": "check"}
    act(shop, "create_prepayment", gold, {"prepayment": prepayment})
    body = {"subscription": {"refund_prepayment_account_balance": True}}
    assert acted(shop, "cancel_subscription", gold, body)["prepayment_balance_in_cents"] == 0


def test_delayed_cancellation_ends_it_with_its_period(shop: Shop) -> None:
    gold = shop.sign_up()
    reply = act(shop, "initiate_delayed_cancellation", gold)
    assert reply.json == {"message": "This subscription is scheduled to be canceled at the end of the current period"}
    planned = shop.read(gold)
    assert planned["cancel_at_end_of_period"] is True
    assert planned["delayed_cancel_at"] == planned["current_period_ends_at"]
    shop.api.advance(days=40)
    canceled = shop.read(gold)
    assert (canceled["state"], canceled["canceled_at"]) == ("canceled", "2026-02-15T12:00:00+00:00")
    assert canceled["cancel_at_end_of_period"] is True
    assert len(shop.invoices(gold)) == 1


def test_delayed_cancellation_can_be_called_off_and_that_is_idempotent(shop: Shop) -> None:
    gold = shop.sign_up()
    act(shop, "initiate_delayed_cancellation", gold)
    for _ in range(2):
        assert act(shop, "cancel_delayed_cancellation", gold).status == 200
    assert not shop.read(gold)["cancel_at_end_of_period"]
    assert shop.event_keys(gold).count("pending_cancellation_change") == 2
    shop.api.advance(days=40)
    assert shop.read(gold)["state"] == "active"


def test_delayed_cancellation_charges_the_usage_of_the_last_period(shop: Shop) -> None:
    metered = {"name": "Calls", "unit_name": "call", "pricing_scheme": "per_unit", "unit_price": "0.50"}
    component = shop.api.call(
        "create_metered_component", path={"product_family_id": shop.family_id}, body={"metered_component": metered}
    ).json["component"]
    gold = shop.sign_up()
    path = {"subscription_id_or_reference": gold["id"], "component_id": component["id"]}
    assert shop.api.call("create_usage", path=path, body={"usage": {"quantity": 8}}).status == 200
    act(shop, "initiate_delayed_cancellation", gold)
    shop.api.advance(days=40)
    last = shop.invoices(gold)[-1]
    assert (last["role"], last["total_amount"], last["status"]) == ("usage", "4.0", "paid")
    assert shop.read(gold)["state"] == "canceled"


def test_past_due_cannot_be_canceled_later(shop: Shop) -> None:
    gold = shop.sign_up()
    decline(shop, gold)
    shop.api.advance(days=32)
    assert "past due" in errors_of(shop, "initiate_delayed_cancellation", gold)[0]


def test_hold_stops_renewals_until_the_resumption(shop: Shop) -> None:
    gold = shop.sign_up()
    held = acted(shop, "pause_subscription", gold)
    assert (held["state"], held["on_hold_at"]) == ("on_hold", "2026-01-15T12:00:00+00:00")
    shop.api.advance(days=10)
    assert acted(shop, "resume_subscription", gold)["state"] == "active"
    assert shop.read(gold)["current_period_ends_at"] == gold["current_period_ends_at"]
    assert len(shop.invoices(gold)) == 1


def test_resuming_past_the_renewal_begins_a_new_period(shop: Shop) -> None:
    gold = shop.sign_up()
    act(shop, "pause_subscription", gold)
    shop.api.advance(days=60)
    assert len(shop.invoices(gold)) == 1
    resumed = acted(shop, "resume_subscription", gold)
    assert resumed["state"] == "active"
    assert resumed["current_period_started_at"] == "2026-03-16T12:00:00+00:00"
    assert shop.invoices(gold)[-1]["role"] == "reactivation"


def test_hold_is_not_for_everybody(shop: Shop) -> None:
    message = ["This subscription is not eligible to be put on hold."]
    gold = shop.sign_up()
    act(shop, "pause_subscription", gold)
    assert errors_of(shop, "pause_subscription", gold) == message
    late = shop.sign_up()
    shop.api.advance(days=30, hours=1)
    assert errors_of(shop, "pause_subscription", late) == message
    assert errors_of(shop, "resume_subscription", late) == ["Only subscriptions that are on hold can be resumed."]


def test_hold_ends_by_itself(shop: Shop) -> None:
    gold = shop.sign_up()
    body = {"hold": {"automatically_resume_at": "2026-01-25T12:00:00Z"}}
    assert acted(shop, "pause_subscription", gold, body)["automatically_resume_at"] == "2026-01-25T12:00:00+00:00"
    shop.api.advance(days=9)
    assert shop.read(gold)["state"] == "on_hold"
    shop.api.advance(days=2)
    resumed = shop.read(gold)
    assert (resumed["state"], resumed["automatically_resume_at"]) == ("active", None)


def test_the_end_of_a_hold_can_be_moved_and_taken_away(shop: Shop) -> None:
    gold = shop.sign_up()
    body = {"hold": {"automatically_resume_at": "2026-01-25T12:00:00Z"}}
    assert act(shop, "update_automatic_subscription_resumption", gold, body).status == 422
    act(shop, "pause_subscription", gold)
    moved = acted(shop, "update_automatic_subscription_resumption", gold, body)
    assert moved["automatically_resume_at"] == "2026-01-25T12:00:00+00:00"
    cleared = {"hold": {"automatically_resume_at": None}}
    assert acted(shop, "update_automatic_subscription_resumption", gold, cleared)["automatically_resume_at"] is None
    shop.api.advance(days=300)
    assert shop.read(gold)["state"] == "on_hold"


def test_a_hold_that_ends_unpaid_goes_on(shop: Shop) -> None:
    gold = shop.sign_up()
    act(shop, "pause_subscription", gold, {"hold": {"automatically_resume_at": "2026-03-25T12:00:00Z"}})
    decline(shop, gold)
    shop.api.advance(days=100)
    held = shop.read(gold)
    assert (held["state"], held["automatically_resume_at"]) == ("on_hold", None)
    assert shop.event_keys(gold)[-1] == "payment_failure"


def test_reactivation_begins_a_new_period_and_forgets_the_cancellation(shop: Shop) -> None:
    gold = shop.sign_up()
    act(shop, "cancel_subscription", gold)
    shop.api.advance(days=5)
    back = acted(shop, "reactivate_subscription", gold, {})
    assert back["state"] == "active"
    assert (back["canceled_at"], back["cancellation_message"], back["cancellation_method"]) == (None, None, None)
    assert back["current_period_ends_at"] == "2026-02-20T12:00:00+00:00"
    assert [invoice["role"] for invoice in shop.invoices(gold)] == ["signup", "reactivation"]
    assert back["total_revenue_in_cents"] == 2000


def test_reactivation_is_for_what_has_ended(shop: Shop) -> None:
    gold = shop.sign_up()
    assert errors_of(shop, "reactivate_subscription", gold, {}) == [
        'Cannot reactivate a subscription that is not marked "Canceled" or "Trial Ended".'
    ]


@pytest.mark.parametrize("resume", [True, "true", {"require_resume": True}])
def test_resuming_keeps_the_period(shop: Shop, resume: object) -> None:
    gold = shop.sign_up()
    act(shop, "cancel_subscription", gold)
    shop.api.advance(days=5)
    back = acted(shop, "reactivate_subscription", gold, {"resume": resume})
    assert (back["state"], back["current_period_ends_at"]) == ("active", gold["current_period_ends_at"])
    assert len(shop.invoices(gold)) == 1
    shop.api.advance(days=30)
    assert [invoice["role"] for invoice in shop.invoices(gold)] == ["signup", "renewal"]


def test_resuming_too_late_begins_a_new_period_unless_that_is_not_wanted(shop: Shop) -> None:
    gold = shop.sign_up()
    act(shop, "cancel_subscription", gold)
    shop.api.advance(days=40)
    reply = shop.api.put(f"/subscriptions/{gold['id']}/reactivate.json?resume[require_resume]=true")
    assert reply.status == 422
    assert reply.errors == ["Request was 'resume only', but this subscription cannot be resumed."]
    assert shop.read(gold)["state"] == "canceled"
    back = acted(shop, "reactivate_subscription", gold, {"resume": True})
    assert back["current_period_started_at"] == "2026-02-24T12:00:00+00:00"


def test_what_was_owed_is_collected_when_the_period_goes_on_or_the_balance_is_kept(shop: Shop) -> None:
    for body, expected in (({}, 1000), ({"preserve_balance": True}, 2000), ({"resume": True}, 1000)):
        gold = shop.sign_up()
        decline(shop, gold)
        shop.api.advance(days=32)
        act(shop, "cancel_subscription", gold)
        decline(shop, gold, "succeeds")
        back = acted(shop, "reactivate_subscription", gold, body)
        assert (back["state"], back["balance_in_cents"]) == ("active", 0)
        assert back["total_revenue_in_cents"] == 1000 + expected


def test_resuming_can_forgive_what_was_owed(shop: Shop) -> None:
    gold = shop.sign_up()
    decline(shop, gold)
    shop.api.advance(days=32)
    act(shop, "cancel_subscription", gold)
    back = acted(shop, "reactivate_subscription", gold, {"resume": {"forgive_balance": True}})
    assert (back["state"], back["balance_in_cents"], back["total_revenue_in_cents"]) == ("active", 0, 1000)


def test_a_declined_reactivation_changes_nothing_but_is_told(shop: Shop) -> None:
    gold = shop.sign_up()
    act(shop, "cancel_subscription", gold)
    before = shop.read(gold)
    decline(shop, gold)
    assert errors_of(shop, "reactivate_subscription", gold, {}) == [DECLINES]
    assert shop.read(gold) == before
    assert shop.event_keys(gold)[-1] == "payment_failure"


def test_reactivation_without_a_way_to_pay_names_the_amount(shop: Shop) -> None:
    gold = shop.sign_up(credit_card_attributes=None, payment_collection_method="remittance")
    act(shop, "cancel_subscription", gold)
    shop.updated(gold, payment_collection_method="automatic")
    assert errors_of(shop, "reactivate_subscription", gold, {}) == [
        "No payment method was on file for the $10.00 balance"
    ]


def test_reactivation_takes_a_coupon(shop: Shop) -> None:
    shop.coupon("EARLYBIRD")
    gold = shop.sign_up()
    act(shop, "cancel_subscription", gold)
    assert errors_of(shop, "reactivate_subscription", gold, {"coupon_code": "NONE"}) == [
        "Coupon Code: 'NONE' - Coupon code could not be found."
    ]
    back = acted(shop, "reactivate_subscription", gold, coupon_code="EARLYBIRD")
    assert back["coupon_codes"] == ["EARLYBIRD"]
    assert back["total_revenue_in_cents"] == 1900


def test_reactivation_uses_credit_unless_told_not_to(shop: Shop) -> None:
    for use, credit in ((True, 0), (False, 400)):
        gold = shop.sign_up()
        act(shop, "issue_service_credit", gold, {"service_credit": {"amount": 4, "memo": "m"}})
        act(shop, "cancel_subscription", gold)
        body = {"use_credits_and_prepayments": use}
        assert acted(shop, "reactivate_subscription", gold, body)["credit_balance_in_cents"] == credit


def test_a_trial_comes_back_only_when_asked_for(shop: Shop) -> None:
    shop.product("Try", trial_price_in_cents=0, trial_interval=14, trial_interval_unit="day")
    for body, state in (({}, "active"), ({"include_trial": 1}, "trialing")):
        trial = shop.sign_up(product_handle="try")
        act(shop, "cancel_subscription", trial)
        assert acted(shop, "reactivate_subscription", trial, body)["state"] == state


def test_a_trial_that_was_canceled_goes_on_when_resumed(shop: Shop) -> None:
    shop.product("Try", trial_price_in_cents=0, trial_interval=14, trial_interval_unit="day")
    trial = shop.sign_up(product_handle="try")
    act(shop, "cancel_subscription", trial)
    shop.api.advance(days=3)
    back = acted(shop, "reactivate_subscription", trial, {"resume": True})
    assert (back["state"], back["current_period_ends_at"]) == ("trialing", trial["current_period_ends_at"])


@pytest.mark.parametrize(("charge", "charged"), [("prorated", 887), (None, 887), ("immediate", 1000), ("delayed", 0)])
def test_calendar_billing_charges_a_reactivation_as_asked(shop: Shop, charge: str | None, charged: int) -> None:
    calendar = {"snap_day": 1, "calendar_billing_first_charge": "immediate"}
    gold = shop.sign_up(calendar_billing=calendar)
    act(shop, "cancel_subscription", gold)
    shop.api.advance(days=48)
    body = {} if charge is None else {"calendar_billing": {"reactivation_charge": charge}}
    back = acted(shop, "reactivate_subscription", gold, body)
    assert back["current_period_started_at"] == "2026-03-04T12:00:00+00:00"
    assert back["current_period_ends_at"] == "2026-04-01T00:00:00+00:00"
    assert back["total_revenue_in_cents"] - 1000 == charged  # 27.5 of 31 days where it is prorated
    shop.api.advance(days=28)
    assert shop.read(gold)["total_revenue_in_cents"] - 1000 == charged + 1000


def test_activation_ends_a_trial_now(shop: Shop) -> None:
    shop.product("Try", trial_price_in_cents=0, trial_interval=14, trial_interval_unit="day")
    trial = shop.sign_up(product_handle="try")
    shop.api.advance(days=3)
    active = acted(shop, "activate_subscription", trial, {})
    assert (active["state"], active["activated_at"]) == ("active", "2026-01-18T12:00:00+00:00")
    assert active["current_period_ends_at"] == "2026-02-18T12:00:00+00:00"
    assert active["total_revenue_in_cents"] == 1000


def test_activation_begins_what_awaits_its_signup(shop: Shop) -> None:
    later = shop.sign_up(initial_billing_at="2026-03-01T12:00:00Z")
    assert later["state"] == "awaiting_signup"
    active = acted(shop, "activate_subscription", later, {})
    assert (active["state"], active["current_period_started_at"]) == ("active", "2026-01-15T12:00:00+00:00")


def test_an_activation_that_fails_is_taken_back_unless_told_not_to(shop: Shop) -> None:
    shop.product("Try", trial_price_in_cents=0, trial_interval=14, trial_interval_unit="day")
    trial = shop.sign_up(product_handle="try")
    decline(shop, trial)
    before = shop.read(trial)
    for body in ({}, {"revert_on_failure": True}, {"revert_on_failure": None}):
        reply = act(shop, "activate_subscription", trial, body)
        assert (reply.status, reply.errors) == (400, {"base": [DECLINES]})
    assert shop.read(trial) == before
    ended = acted(shop, "activate_subscription", trial, {"revert_on_failure": False})
    assert ended["state"] in ("past_due", "trial_ended")
    later = shop.sign_up(initial_billing_at="2026-03-01T12:00:00Z")
    decline(shop, later)
    assert acted(shop, "activate_subscription", later, {"revert_on_failure": False})["state"] == "canceled"


def test_activation_is_for_what_has_not_begun(shop: Shop) -> None:
    gold = shop.sign_up()
    reply = act(shop, "activate_subscription", gold, {})
    assert reply.status == 400
    assert reply.errors["base"]


@pytest.mark.parametrize(
    "operation",
    [
        "cancel_subscription",
        "initiate_delayed_cancellation",
        "cancel_delayed_cancellation",
        "pause_subscription",
        "resume_subscription",
        "reactivate_subscription",
        "retry_subscription",
        "cancel_dunning",
        "activate_subscription",
        "preview_renewal",
    ],
)
def test_nothing_can_be_done_to_what_is_not_there(shop: Shop, operation: str) -> None:
    assert act(shop, operation, {"id": 1}).status == 404
