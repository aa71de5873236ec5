"""Renewals, ends of trials, and what comes with them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.living import act, acted, decline
from tests.sandbox.subscribing import Shop
from tests.sandbox.support import Api


@pytest.fixture
def shop(api: Api) -> Shop:
    return Shop(api)


def trial(shop: Shop, name: str = "Try", **fields: Any) -> dict[str, Any]:
    return shop.product(name, trial_price_in_cents=0, trial_interval=14, trial_interval_unit="day", **fields)


def test_a_renewal_charges_and_begins_the_next_period(shop: Shop) -> None:
    gold = shop.sign_up()
    before = len(shop.event_keys(gold))
    shop.api.advance(days=31)
    renewed = shop.read(gold)
    assert renewed["current_period_started_at"] == "2026-02-15T12:00:00+00:00"
    assert renewed["current_period_ends_at"] == renewed["next_assessment_at"] == "2026-03-15T12:00:00+00:00"
    assert renewed["total_revenue_in_cents"] == 2000
    last = shop.invoices(gold)[-1]
    assert (last["role"], last["status"], last["issue_date"]) == ("renewal", "paid", "2026-02-15")
    line = last["line_items"][0]
    assert (line["period_range_start"], line["period_range_end"]) == ("2026-02-15", "2026-03-15")
    assert shop.event_keys(gold)[before:] == [
        "upcoming_renewal_notice",
        "invoice_issued",
        "payment_success",
        "renewal_success",
    ]


def test_the_end_of_the_month_comes_back(shop: Shop) -> None:
    shop.api.freeze("2026-01-31T12:00:00+00:00")
    gold = shop.sign_up()
    ends = []
    for days in (0, 28, 31, 30):
        shop.api.advance(days=days)
        ends.append(shop.read(gold)["current_period_ends_at"][:10])
    assert ends == ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]


def test_calendar_billing_renews_on_its_day(shop: Shop) -> None:
    gold = shop.sign_up(calendar_billing={"snap_day": "end"})
    ends = []
    for days in (0, 16, 28, 31):
        shop.api.advance(days=days)
        ends.append(shop.read(gold)["current_period_ends_at"][:10])
    assert ends == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]


def test_a_coupon_runs_out(shop: Shop) -> None:
    shop.coupon("TWICE", recurring_scheme="recur_with_duration", duration_period_count=2)
    gold = shop.sign_up(coupon_codes=["TWICE"])
    shop.api.advance(days=100)
    assert [invoice["total_amount"] for invoice in shop.invoices(gold)] == ["9.0", "9.0", "10.0", "10.0"]
    assert shop.read(gold)["coupon_codes"] == []


def test_a_coupon_for_once_is_good_for_the_first_period(shop: Shop) -> None:
    shop.coupon("ONCE", recurring="false")
    gold = shop.sign_up(coupon_codes=["ONCE"])
    shop.api.advance(days=40)
    assert [invoice["total_amount"] for invoice in shop.invoices(gold)] == ["9.0", "10.0"]


def test_a_delayed_change_of_product_comes_with_the_renewal(shop: Shop) -> None:
    pro = shop.product("Pro", 2500)
    gold = shop.sign_up()
    planned = shop.updated(gold, product_handle="pro", product_change_delayed=True)
    assert (planned["product"]["handle"], planned["next_product_id"]) == ("gold", pro["id"])
    shop.api.advance(days=31)
    changed = shop.read(gold)
    assert (changed["product"]["handle"], changed["next_product_id"]) == ("pro", None)
    assert shop.invoices(gold)[-1]["total_amount"] == "25.0"
    events = shop.api.call("list_subscription_events", path={"subscription_id": gold["id"]}).json
    event = next(e["event"] for e in events if e["event"]["key"] == "subscription_product_change")
    assert event["message"] == "Product changed on Ann Lee's subscription from 'Gold' to 'Pro'"


def test_components_are_renewed_with_the_product(shop: Shop) -> None:
    seats = shop.component()
    gold = shop.sign_up(components=[{"component_id": seats["id"], "allocated_quantity": 3}])
    shop.api.advance(days=31)
    assert [invoice["total_amount"] for invoice in shop.invoices(gold)] == ["16.0", "16.0"]


def test_a_subscription_expires_when_its_term_is_over(shop: Shop) -> None:
    shop.product("Term", expiration_interval=2, expiration_interval_unit="month")
    term = shop.sign_up(product_handle="term")
    shop.api.advance(days=100)
    expired = shop.read(term)
    assert expired["state"] == "expired"
    assert len(shop.invoices(term)) == 2


def test_a_trial_becomes_active_with_its_first_charge(shop: Shop) -> None:
    trial(shop)
    started = shop.sign_up(product_handle="try")
    assert (started["state"], started["activated_at"]) == ("trialing", None)
    before = len(shop.event_keys(started))
    shop.api.advance(days=14)
    active = shop.read(started)
    assert (active["state"], active["activated_at"]) == ("active", "2026-01-29T12:00:00+00:00")
    assert active["current_period_ends_at"] == "2026-02-28T12:00:00+00:00"
    shop.api.advance(days=31)
    assert shop.read(started)["current_period_ends_at"] == "2026-03-29T12:00:00+00:00"
    assert shop.event_keys(started)[before:][:5] == [
        "trial_end_notice",
        "invoice_issued",
        "payment_success",
        "subscription_state_change",
        "renewal_success",
    ]


@pytest.mark.parametrize(
    ("trial_type", "state"), [(None, "trial_ended"), ("no_obligation", "trial_ended"), ("payment_expected", "past_due")]
)
def test_a_trial_without_a_card_ends_as_its_type_says(shop: Shop, trial_type: str | None, state: str) -> None:
    product = shop.product("Free")
    terms = {"trial_price_in_cents": 0, "trial_interval": 14, "trial_interval_unit": "day"}
    point = shop.price_point(product, name="Trial", **terms, **({"trial_type": trial_type} if trial_type else {}))
    started = shop.sign_up(product_handle="free", product_price_point_id=point["id"], credit_card_attributes=None)
    assert started["state"] == "trialing"
    shop.api.advance(days=15)
    ended = shop.read(started)
    assert ended["state"] == state
    assert bool(ended["balance_in_cents"]) == (state == "past_due")


def test_a_trial_that_ended_is_paid_for_when_it_is_resumed(shop: Shop) -> None:
    trial(shop)
    started = shop.sign_up(product_handle="try", credit_card_attributes=None)
    shop.api.advance(days=16)
    ended = shop.read(started)
    assert ended["state"] == "trial_ended"
    shop.updated(started, payment_collection_method="remittance")
    back = acted(shop, "reactivate_subscription", started, {"resume": True})
    assert (back["state"], back["current_period_ends_at"]) == ("active", ended["current_period_ends_at"])
    assert shop.invoices(started)[-1]["total_amount"] == "10.0"


def test_an_initial_charge_may_wait_for_the_end_of_the_trial(shop: Shop) -> None:
    product = trial(shop)
    point = shop.price_point(
        product,
        name="Setup",
        trial_price_in_cents=0,
        trial_interval=14,
        trial_interval_unit="day",
        initial_charge_in_cents=500,
        initial_charge_after_trial=True,
    )
    started = shop.sign_up(product_handle="try", product_price_point_id=point["id"])
    assert shop.invoices(started) == []
    shop.api.advance(days=50)
    assert [invoice["total_amount"] for invoice in shop.invoices(started)] == ["15.0", "10.0"]


def test_a_signup_that_waits_begins_at_its_time(shop: Shop) -> None:
    later = shop.sign_up(initial_billing_at="2026-03-01T12:00:00Z")
    shop.api.advance(days=44)
    assert shop.read(later)["state"] == "awaiting_signup"
    shop.api.advance(days=2)
    active = shop.read(later)
    assert (active["state"], active["activated_at"]) == ("active", "2026-03-01T12:00:00+00:00")
    assert active["total_revenue_in_cents"] == 1000


def test_a_signup_that_waited_and_cannot_be_paid_is_canceled(shop: Shop) -> None:
    later = shop.sign_up(initial_billing_at="2026-03-01T12:00:00Z")
    decline(shop, later)
    shop.api.advance(days=60)
    assert shop.read(later)["state"] == "canceled"


def test_remittance_renews_without_a_charge_and_is_due_by_its_terms(shop: Shop) -> None:
    gold = shop.sign_up(payment_collection_method="remittance", net_terms=10)
    invoice = shop.invoices(gold)[0]
    assert (invoice["status"], invoice["due_date"]) == ("open", "2026-01-25")
    shop.api.advance(days=10)
    assert shop.read(gold)["state"] == "active"
    shop.api.advance(days=1)
    assert shop.read(gold)["state"] == "past_due"
    shop.api.advance(days=40)
    overdue = shop.read(gold)
    assert (overdue["state"], overdue["balance_in_cents"]) == ("past_due", 2000)
    for invoice in shop.invoices(gold):
        body = {"payment": {"amount": "10.0", "method": "check", "memo": "m"}}
        paid = shop.api.call("record_payment_for_invoice", path={"uid": invoice["uid"]}, body=body)
        assert paid.status == 201, paid.json
    assert shop.read(gold)["state"] == "active"


def test_an_interval_of_a_components_own_is_billed_at_its_own_times(shop: Shop) -> None:
    seats = shop.component()
    weekly: dict[str, Any] = {"name": "Weekly", "pricing_scheme": "per_unit", "interval": 7, "interval_unit": "day"}
    weekly["prices"] = [{"starting_quantity": 1, "unit_price": 1}]
    point = shop.api.call(
        "create_component_price_point", path={"component_id": seats["id"]}, body={"price_point": weekly}
    ).json["price_point"]
    entry = {"component_id": seats["id"], "allocated_quantity": 5, "price_point_id": point["id"]}
    gold = shop.sign_up(components=[entry])
    shop.api.advance(days=20)
    assert [(one["issue_date"], one["total_amount"]) for one in shop.invoices(gold)] == [
        ("2026-01-15", "15.0"),
        ("2026-01-22", "5.0"),
        ("2026-01-29", "5.0"),
    ]
    shop.api.advance(days=11)
    assert shop.invoices(gold)[-1]["total_amount"] == "10.0"


def test_the_preview_tells_what_the_renewal_then_charges(shop: Shop) -> None:
    shop.coupon("TEN")
    seats = shop.component()
    gold = shop.sign_up(components=[{"component_id": seats["id"], "allocated_quantity": 3}], coupon_codes=["TEN"])
    preview = act(shop, "preview_renewal", gold, {}).json["renewal_preview"]
    assert preview["next_assessment_at"] == gold["current_period_ends_at"]
    assert [preview[f"{part}_in_cents"] for part in ("subtotal", "total_discount", "total")] == [1600, 160, 1440]
    assert [line["kind"] for line in preview["line_items"]] == ["baseline", "quantity_based_component"]
    assert len(shop.invoices(gold)) == 1
    shop.api.advance(days=31)
    assert shop.invoices(gold)[-1]["total_amount"] == "14.4"


def test_the_preview_takes_other_quantities(shop: Shop) -> None:
    seats = shop.component()
    gold = shop.sign_up()
    body = {"components": [{"component_id": seats["id"], "quantity": 10}]}
    assert act(shop, "preview_renewal", gold, body).json["renewal_preview"]["total_in_cents"] == 3000
    assert act(shop, "preview_renewal", gold, {}).json["renewal_preview"]["total_in_cents"] == 1000
    assert act(shop, "preview_renewal", gold, {"components": [{"component_id": 1}]}).status == 422


def test_the_preview_adds_what_is_owed_already(shop: Shop) -> None:
    gold = shop.sign_up(payment_collection_method="remittance")
    preview = act(shop, "preview_renewal", gold, {}).json["renewal_preview"]
    assert (preview["existing_balance_in_cents"], preview["total_amount_due_in_cents"]) == (1000, 2000)
    act(shop, "cancel_subscription", gold)
    assert act(shop, "preview_renewal", gold, {}).status == 422


def test_an_invoice_in_advance_takes_the_place_of_the_renewals(shop: Shop) -> None:
    gold = shop.sign_up()
    assert act(shop, "issue_advance_invoice", gold, {}).status == 201
    shop.api.advance(days=31)
    renewed = shop.read(gold)
    assert (renewed["state"], renewed["current_period_ends_at"]) == ("active", "2026-03-15T12:00:00+00:00")
    assert len(shop.invoices(gold)) == 2
    shop.api.advance(days=28)
    assert len(shop.invoices(gold)) == 3
