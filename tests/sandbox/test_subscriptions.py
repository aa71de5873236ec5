"""Reading, listing, changing and removing subscriptions."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from tests.sandbox.subscribing import CARD, Shop, card
from tests.sandbox.support import Api, Reply


@pytest.fixture
def shop(api: Api) -> Shop:
    return Shop(api)


def _ids(reply: Reply) -> list[int]:
    return [item["subscription"]["id"] for item in reply.json]


def _list(shop: Shop, **query: Any) -> list[int]:
    return _ids(shop.api.call("list_subscriptions", query={"direction": "asc", **query}))


# -- reading


def test_the_billing_amount_comes_with_reading_alone(shop: Shop) -> None:
    created = shop.sign_up(payment_collection_method="remittance")
    assert "current_billing_amount_in_cents" not in created
    assert shop.read(created)["current_billing_amount_in_cents"] == 2000
    assert shop.read(created)["current_period_ends_at"] == created["current_period_ends_at"]


def test_coupons_and_token_come_where_they_are_asked_for(shop: Shop) -> None:
    shop.coupon("TEN")
    created = shop.sign_up(coupon_code="TEN")
    assert not {"coupons", "self_service_page_token"} & shop.read(created).keys()
    found = shop.read(created, **{"include[]": ["coupons", "self_service_page_token"]})
    (coupon,) = found["coupons"]
    assert (coupon["code"], coupon["use_count"], coupon["percentage"]) == ("TEN", 1, "10.0")
    message = f"update_payment--{created['id']}--{shop.api.site.settings.shared_key}"
    assert found["self_service_page_token"] == hashlib.sha1(message.encode()).hexdigest()[:10]


def test_find_by_reference(shop: Shop) -> None:
    created = shop.sign_up(reference="abc/1 ü")
    found = shop.api.call("find_subscription", query={"reference": "abc/1 ü"})
    assert found.json["subscription"]["id"] == created["id"]
    assert shop.api.call("find_subscription", query={"reference": "none"}).status == 404


def test_unknown_subscriptions_are_not_found(shop: Shop) -> None:
    for operation in ("read_subscription", "read_account_balances"):
        assert shop.api.call(operation, path={"subscription_id": 1}).status == 404
    assert shop.api.call("list_customer_subscriptions", path={"customer_id": 1}).status == 404


def test_a_customers_subscriptions_come_all_at_once(shop: Shop) -> None:
    first = shop.sign_up()
    second = shop.sign_up(customer_id=first["customer"]["id"])
    shop.sign_up()
    listed = shop.api.call("list_customer_subscriptions", path={"customer_id": first["customer"]["id"]})
    assert _ids(listed) == [first["id"], second["id"]]


# -- listing


def test_the_newest_comes_first(shop: Shop) -> None:
    first, second = shop.sign_up()["id"], shop.sign_up()["id"]
    assert _ids(shop.api.call("list_subscriptions")) == [second, first]
    assert _list(shop) == [first, second]
    assert _list(shop, per_page=1, page=2) == [second]


def test_list_by_state_and_condition(shop: Shop) -> None:
    active = shop.sign_up()["id"]
    canceled = shop.sign_up(canceled_at="2025-01-01")["id"]
    waiting = shop.sign_up(defer_signup=True)["id"]
    assert _list(shop) == [active, canceled, waiting]
    assert _list(shop, state="active") == [active]
    assert _list(shop, state="canceled") == [canceled]
    assert _list(shop, state="awaiting_signup") == _list(shop, state="awaiting_signup_date") == [waiting]
    shop.api.call("initiate_delayed_cancellation", path={"subscription_id": active})
    assert _list(shop, state="pending_cancellation") == [active]


def test_list_by_plan_coupon_and_customer(shop: Shop) -> None:
    silver = shop.product("Silver", 500)
    coupon = shop.coupon("TEN")
    first = shop.sign_up(coupon_code="TEN")
    second = shop.sign_up(product_handle="silver")
    assert _list(shop, product=silver["id"]) == [second["id"]]
    assert _list(shop, product="silver") == []
    price_point_id = second["product_price_point_id"]
    assert _list(shop, product=silver["id"], product_price_point_id=price_point_id) == [second["id"]]
    assert shop.api.call("list_subscriptions", query={"product_price_point_id": price_point_id}).status == 422
    assert _list(shop, coupon=coupon["id"]) == _list(shop, coupon_code="ten") == [first["id"]]
    assert _list(shop, customer_id=second["customer"]["id"]) == [second["id"]]


def test_list_by_dates(shop: Shop) -> None:
    first = shop.sign_up()["id"]
    shop.api.freeze("2026-01-20T09:00:00+00:00")
    second = shop.sign_up()["id"]
    assert _list(shop, date_field="created_at", start_date="2026-01-16") == [second]
    assert _list(shop, date_field="created_at", end_date="2026-01-15") == [first]
    assert _list(shop, date_field="created_at", start_datetime="2026-01-20 09:00:01") == []
    assert _list(shop, date_field="current_period_starts_at", end_datetime="2026-01-15 12:00:00") == [first]
    assert _list(shop, date_field="canceled_at", start_date="2000-01-01") == []
    assert _list(shop, start_date="2026-01-16") == [first, second]
    assert shop.api.call("list_subscriptions", query={"date_field": "none"}).status == 422


def test_list_by_custom_field_and_text(shop: Shop) -> None:
    blue = shop.sign_up(metafields={"My field": "blue"}, reference="ref-blue")["id"]
    green = shop.sign_up(metafields={"My field": "green"}, customer_attributes=shop.person(organization="Initech"))[
        "id"
    ]
    assert _list(shop, **{"metadata[My field]": "blue"}) == [blue]
    assert _list(shop, q="initech") == [green]
    assert _list(shop, q="ref-blue", q_scope="subscription_reference") == [blue]
    assert _list(shop, q="ref-blue", q_scope="organization") == []


def test_list_by_collection_currency_group_and_gateway(shop: Shop) -> None:
    first = shop.sign_up()["id"]
    second = shop.sign_up(payment_collection_method="remittance", credit_card_attributes=None)["id"]
    assert _list(shop, collection_method="remittance") == [second]
    assert _list(shop, currencies="EUR") == []
    assert _list(shop, currencies="USD,EUR") == [first, second]
    assert _list(shop, payment_gateways="bogus") == [first]
    assert _list(shop, group_status="grouped") == []
    assert _list(shop, group_status="ungrouped") == [first, second]
    assert _list(shop, dunning_exemption="true") == []


def test_expired_cards(shop: Shop) -> None:
    soon = shop.sign_up(credit_card_attributes=CARD | {"expiration_month": 1, "expiration_year": 2026})["id"]
    shop.sign_up()
    assert _list(shop, state="expired_cards") == []
    shop.api.freeze("2026-02-01T00:00:00+00:00")
    for name in ("expired_cards", "expired_cards_(live_subscriptions)", "expired_cards_(all_subscriptions)"):
        assert _list(shop, state=name) == [soon]


@pytest.mark.parametrize(
    "sort", ["total_payments", "open_balance", "period_end", "id", "updated_at", "next_assessment"]
)
def test_sorting(shop: Shop, sort: str) -> None:
    dear = shop.product("Dear", 9000, interval=12)
    first = shop.sign_up(product_id=dear["id"], product_handle=None)["id"]
    second = shop.sign_up(payment_collection_method="remittance")["id"]
    ascending = {"total_payments": [second, first], "period_end": [second, first], "next_assessment": [second, first]}
    assert _list(shop, sort=sort) == ascending.get(sort, [first, second])
    assert _list(shop, sort=sort, direction="desc") == list(reversed(ascending.get(sort, [first, second])))


def test_lists_take_includes(shop: Shop) -> None:
    shop.sign_up()
    query = {"include[]": ["self_service_page_token", "current_billing_amount", "coupons"]}
    (item,) = shop.api.call("list_subscriptions", query=query).json
    assert item["subscription"]["current_billing_amount_in_cents"] == 1000
    assert item["subscription"]["coupons"] == []
    assert item["subscription"]["self_service_page_token"]


# -- updating


def test_the_billing_date_moves(shop: Shop) -> None:
    subscription = shop.sign_up()
    moved = shop.updated(subscription, next_billing_at="2026-03-10T00:00:00Z")
    assert moved["current_period_ends_at"] == moved["next_assessment_at"] == "2026-03-10T00:00:00+00:00"
    assert shop.event_keys(subscription)[-1] == "billing_date_change"
    shop.api.advance(days=54)
    renewed = shop.read(subscription)
    assert renewed["current_period_ends_at"] == "2026-04-10T00:00:00+00:00"
    assert renewed["total_revenue_in_cents"] == 2000


def test_a_day_that_does_not_exist_rolls_over(shop: Shop) -> None:
    moved = shop.updated(shop.sign_up(), next_billing_at="2026-02-30")
    assert moved["current_period_ends_at"] == "2026-03-02T12:00:00+00:00"
    assert shop.update(moved, next_billing_at="2026-13-30").status == 422


def test_the_billing_date_must_be_ahead(shop: Shop) -> None:
    subscription = shop.sign_up()
    assert shop.update(subscription, next_billing_at="2026-01-01").errors == ["Next billing at: must be in the future."]
    assert shop.read(subscription)["current_period_ends_at"] == subscription["current_period_ends_at"]


def test_the_billing_date_extends_a_trial(shop: Shop) -> None:
    shop.product("Try", trial_interval=1, trial_interval_unit="month", trial_price_in_cents=0)
    subscription = shop.sign_up(product_handle="try")
    moved = shop.updated(subscription, next_billing_at="2026-04-01T00:00:00Z")
    assert (moved["state"], moved["trial_ended_at"]) == ("trialing", "2026-04-01T00:00:00+00:00")


def test_the_expiration_date_changes_and_may_track_the_billing_date(shop: Shop) -> None:
    subscription = shop.sign_up(expires_at="2026-06-15T12:00:00Z", expiration_tracks_next_billing_change=True)
    moved = shop.updated(subscription, next_billing_at="2026-02-20T12:00:00Z")
    assert moved["expires_at"] == "2026-06-20T12:00:00+00:00"
    assert shop.updated(subscription, expires_at="2027-01-01T00:00:00Z")["expires_at"] == "2027-01-01T00:00:00+00:00"
    assert shop.event_keys(subscription)[-1] == "expiration_date_change"


def test_the_snap_day_moves_the_billing_date(shop: Shop) -> None:
    subscription = shop.sign_up(calendar_billing={"snap_day": 1})
    moved = shop.updated(subscription, snap_day="end")
    assert (moved["snap_day"], moved["current_period_ends_at"]) == ("end", "2026-01-31T00:00:00+00:00")
    assert shop.update(subscription, snap_day=31).errors == ["Snap day: must be between 1 and 28, or 'end'."]
    assert shop.updated(subscription, snap_day=None)["snap_day"] is None


def test_terms_change_and_the_rest_stays(shop: Shop) -> None:
    subscription = shop.sign_up(reference="old")
    changed = shop.updated(
        subscription, payment_collection_method="remittance", net_terms="15", receives_invoice_emails=False
    )
    assert (changed["payment_collection_method"], changed["net_terms"]) == ("remittance", 15)
    assert (changed["receives_invoice_emails"], changed["reference"]) == (False, "old")
    assert "payment_collection_method_changed" in shop.event_keys(subscription)
    assert shop.updated(subscription, net_terms=None, reference=None)["net_terms"] is None
    assert shop.read(subscription)["reference"] is None


def test_a_reference_of_another_is_refused(shop: Shop) -> None:
    shop.sign_up(reference="taken")
    subscription = shop.sign_up(reference="mine")
    assert shop.updated(subscription, reference="mine")["reference"] == "mine"
    assert shop.update(subscription, reference="taken").errors == [
        "Reference: must be unique - that value has been taken."
    ]


def test_a_deferred_signup_gets_its_date_and_loses_it(shop: Shop) -> None:
    subscription = shop.sign_up(defer_signup=True)
    dated = shop.updated(subscription, initial_billing_at="2026-02-01T00:00:00Z")
    assert (dated["state"], dated["next_assessment_at"]) == ("awaiting_signup", "2026-02-01T00:00:00+00:00")
    assert shop.updated(subscription, defer_signup=True)["next_assessment_at"] is None
    begun = shop.updated(subscription, defer_signup=False)
    assert (begun["state"], begun["total_revenue_in_cents"]) == ("active", 1000)
    assert shop.update(subscription, initial_billing_at="2026-02-01").status == 422


def test_a_new_card_replaces_the_old_one(shop: Shop) -> None:
    subscription = shop.sign_up()
    changed = shop.updated(subscription, credit_card_attributes=card("5555555555554444"))
    assert changed["credit_card"]["card_type"] == "master"
    assert changed["credit_card"]["id"] != subscription["credit_card"]["id"]
    assert shop.event_keys(subscription)[-1] == "subscription_card_update"


def test_an_expiration_date_changes_the_card_in_part(shop: Shop) -> None:
    subscription = shop.sign_up()
    changed = shop.updated(subscription, credit_card_attributes={"expiration_month": 5, "expiration_year": "2031"})
    assert changed["credit_card"]["id"] == subscription["credit_card"]["id"]
    assert (changed["credit_card"]["expiration_month"], changed["credit_card"]["expiration_year"]) == (5, 2031)
    assert changed["credit_card"]["masked_card_number"] == "XXXX-XXXX-XXXX-1111"


def test_a_new_card_pays_what_is_overdue(shop: Shop) -> None:
    subscription = shop.sign_up(next_billing_at="2026-01-20", credit_card_attributes=card("4111111111111112"))
    shop.api.advance(days=6)
    assert shop.read(subscription)["state"] == "past_due"
    paid = shop.updated(subscription, credit_card_attributes=CARD)
    assert (paid["state"], paid["balance_in_cents"]) == ("active", 0)


def test_an_update_sets_custom_fields(shop: Shop) -> None:
    subscription = shop.sign_up()
    shop.updated(subscription, metafields={"Color": "red"})
    path = {"resource_type": "subscriptions", "resource_id": subscription["id"]}
    assert shop.api.call("list_metadata", path=path).json["metadata"][0]["value"] == "red"


def test_nothing_of_a_refused_update_is_kept(shop: Shop) -> None:
    subscription = shop.sign_up(reference="old")
    assert shop.update(subscription, reference="new", next_billing_at="2020-01-01").status == 422
    assert shop.read(subscription) == shop.read(subscription) | {"reference": "old"}


# -- overriding


def _override(shop: Shop, subscription: dict[str, Any], **fields: Any) -> Reply:
    path = {"subscription_id": subscription["id"]}
    return shop.api.call("override_subscription", path=path, body={"subscription": fields})


def test_an_override_sets_history_and_nothing_else(shop: Shop) -> None:
    subscription = shop.sign_up()
    reply = _override(
        shop,
        subscription,
        activated_at="1999-12-01T10:28:34-05:00",
        canceled_at="2000-12-31T10:28:34-05:00",
        cancellation_message="Original cancellation in 2000",
        expires_at="2001-07-15T10:28:34-05:00",
    )
    assert (reply.status, reply.json) == (204, None)
    found = shop.read(subscription)
    assert (found["state"], found["canceled_at"]) == ("active", "2000-12-31T15:28:34+00:00")
    assert found["activated_at"] == "1999-12-01T15:28:34+00:00"
    assert found["next_assessment_at"] == subscription["next_assessment_at"]


def test_an_override_refuses_other_fields_with_400(shop: Shop) -> None:
    subscription = shop.sign_up()
    reply = _override(shop, subscription, state="canceled", activated_at="1999-12-01")
    assert (reply.status, reply.json) == (400, "found unpermitted parameter: :state")
    assert shop.read(subscription)["activated_at"] == subscription["activated_at"]
    assert _override(shop, subscription, activated_at="nonsense").status == 400


def test_a_period_start_is_only_for_the_unbilled(shop: Shop) -> None:
    billed, imported = shop.sign_up(), shop.sign_up(next_billing_at="2026-03-01")
    start = {"current_period_starts_at": "2026-01-01T00:00:00Z"}
    assert _override(shop, billed, **start).status == 400
    assert _override(shop, imported, **start).status == 204
    assert shop.read(imported)["current_period_started_at"] == "2026-01-01T00:00:00+00:00"
    assert _override(shop, imported, current_period_starts_at="2026-02-01").status == 400


# -- purging


def _purge(shop: Shop, subscription: dict[str, Any], **query: Any) -> Reply:
    return shop.api.call("purge_subscription", path={"subscription_id": subscription["id"]}, query=query)


def test_a_purge_needs_the_customers_id(shop: Shop) -> None:
    subscription = shop.sign_up()
    for query in ({}, {"ack": subscription["id"]}, {"ack": "x"}):
        reply = _purge(shop, subscription, **query)
        assert (reply.status, reply.json["subscription"]["id"]) == (400, subscription["id"])
    assert shop.read(subscription)["id"] == subscription["id"]


def test_a_purge_removes_the_subscription_and_what_is_its_own(shop: Shop) -> None:
    subscription = shop.sign_up(metafields={"Color": "red"})
    reply = _purge(shop, subscription, ack=subscription["customer"]["id"])
    assert (reply.status, reply.json["subscription"]["id"]) == (200, subscription["id"])
    site = shop.api.site
    assert shop.api.call("read_subscription", path={"subscription_id": subscription["id"]}).status == 404
    assert [len(site[kind]) for kind in (Invoice, Customer, PaymentProfile)] == [0, 1, 1]
    assert shop.api.call("list_subscriptions").json == []


def test_a_purge_cascades_as_it_is_told(shop: Shop) -> None:
    subscription = shop.sign_up()
    query = {"ack": subscription["customer"]["id"], "cascade[]": ["customer", "payment_profile"]}
    assert _purge(shop, subscription, **query).status == 200
    assert [len(shop.api.site[kind]) for kind in (Customer, PaymentProfile)] == [0, 0]
    assert "customer_delete" not in shop.event_keys()


def test_a_purge_keeps_a_customer_who_has_another_subscription(shop: Shop) -> None:
    first = shop.sign_up()
    second = shop.sign_up(customer_id=first["customer"]["id"], payment_profile_id=first["credit_card"]["id"])
    query = {"ack": first["customer"]["id"], "cascade[]": ["customer", "payment_profile"]}
    assert _purge(shop, first, **query).status == 200
    assert shop.read(second)["credit_card"]["id"] == first["credit_card"]["id"]


# -- accounts


def test_account_balances(shop: Shop) -> None:
    subscription = shop.sign_up(payment_collection_method="remittance")
    path = {"subscription_id": subscription["id"]}
    shop.api.call("issue_service_credit", path=path, body={"service_credit": {"amount": "1.00", "memo": "m"}})
    balances = shop.api.call("read_account_balances", path=path).json
    assert balances["open_invoices"] == {
        "balance_in_cents": 1000,
        "automatic_balance_in_cents": 0,
        "remittance_balance_in_cents": 1000,
    }
    assert balances["service_credits"]["balance_in_cents"] == 100
    assert balances["pending_discounts"]["balance_in_cents"] == balances["prepayments"]["balance_in_cents"] == 0


def test_the_prepaid_configuration_is_made_and_changed_in_part(shop: Shop) -> None:
    path = {"subscription_id": shop.sign_up()["id"]}
    operation = "update_prepaid_subscription_configuration"
    full = {"replenish_to_amount_in_cents": 5000, "auto_replenish": True, "replenish_threshold_amount_in_cents": 1000}
    first = shop.api.call(operation, path=path, body={"prepaid_configuration": full})
    assert first.json["prepaid_configuration"].items() >= full.items()
    second = shop.api.call(operation, path=path, body={"prepaid_configuration": {"auto_replenish": False}})
    assert second.json["prepaid_configuration"].items() >= (full | {"auto_replenish": False}).items()
    wrong = {"prepaid_configuration": {"auto_replenish": True, "replenish_to_amount_in_cents": 1}}
    assert shop.api.call(operation, path=path, body=wrong).status == 422


def test_an_update_plans_a_cancellation_and_calls_it_off(shop: Shop) -> None:
    created = shop.sign_up()
    planned = shop.update(created, cancel_at_end_of_period=True, cancellation_message="Too dear").json["subscription"]
    assert (planned["state"], planned["cancel_at_end_of_period"]) == ("active", True)
    assert planned["delayed_cancel_at"] == created["current_period_ends_at"]
    assert planned["cancellation_message"] == "Too dear"
    again = shop.update(created, **{name: value for name, value in planned.items() if name != "id"})
    assert again.json["subscription"] == planned
    called_off = shop.update(created, cancel_at_end_of_period=False).json["subscription"]
    assert (called_off["cancel_at_end_of_period"], called_off["delayed_cancel_at"]) == (False, None)


def test_an_update_plans_no_cancellation_of_what_is_on_hold(shop: Shop) -> None:
    created = shop.sign_up()
    shop.api.call("pause_subscription", path={"subscription_id": created["id"]})
    reply = shop.update(created, cancel_at_end_of_period=True)
    assert (reply.status, reply.errors) == (
        422,
        ["The subscription cannot be canceled at the end of the period because it is on hold"],
    )
