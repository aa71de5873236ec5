"""Changing the product of a subscription: updates, delayed changes, migrations and their previews."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.subscribing import Shop, card
from tests.sandbox.support import Api, Reply


@pytest.fixture
def shop(api: Api) -> Shop:
    shop = Shop(api)
    shop.product("Silver", 500)
    shop.product("Platinum", 3000)
    return shop


def _migrate(shop: Shop, subscription: dict[str, Any], **fields: Any) -> Reply:
    path = {"subscription_id": subscription["id"]}
    return shop.api.call("migrate_subscription_product", path=path, body={"migration": fields})


def _preview(shop: Shop, subscription: dict[str, Any], **fields: Any) -> Any:
    path = {"subscription_id": subscription["id"]}
    reply = shop.api.call("preview_subscription_product_migration", path=path, body={"migration": fields})
    return reply.json["migration"] if reply.status == 200 else reply.json


# -- without charge


def test_an_update_changes_the_product_without_a_charge(shop: Shop) -> None:
    subscription = shop.sign_up()
    changed = shop.updated(subscription, product_handle="platinum")
    assert changed["product"]["handle"] == "platinum"
    assert changed["total_revenue_in_cents"] == 1000
    assert changed["current_period_ends_at"] == subscription["current_period_ends_at"]
    assert shop.event_keys(subscription)[-1] == "subscription_product_change"
    shop.api.advance(days=32)
    assert shop.read(subscription)["total_revenue_in_cents"] == 4000


def test_an_update_changes_the_price_point_alone(shop: Shop) -> None:
    other = shop.price_point(shop.gold, name="Half", handle="half", price_in_cents=500)
    subscription = shop.sign_up()
    changed = shop.updated(subscription, product_price_point_handle="half")
    assert (changed["product_price_point_id"], changed["product_price_in_cents"]) == (other["id"], 500)
    assert changed["product_price_point_type"] == "catalog"


def test_a_custom_price_replaces_the_price_point(shop: Shop) -> None:
    changed = shop.updated(
        shop.sign_up(), custom_price={"price_in_cents": 700, "interval": 1, "interval_unit": "month"}
    )
    assert (changed["product_price_in_cents"], changed["product_price_point_type"]) == (700, "custom")


def test_a_delayed_change_waits_for_the_renewal(shop: Shop) -> None:
    subscription = shop.sign_up()
    planned = shop.updated(subscription, product_handle="silver", product_change_delayed=True)
    assert (planned["product"]["handle"], planned["next_product_handle"]) == ("gold", "silver")
    assert planned["next_product_price_point_id"]
    assert shop.event_keys(subscription)[-1] == "subscription_product_change_scheduled"
    shop.api.advance(days=32)
    changed = shop.read(subscription)
    assert (changed["product"]["handle"], changed["next_product_id"]) == ("silver", None)
    assert changed["total_revenue_in_cents"] == 1500


def test_an_empty_next_product_calls_the_change_off(shop: Shop) -> None:
    subscription = shop.sign_up()
    shop.updated(subscription, product_handle="silver", product_change_delayed=True)
    kept = shop.updated(subscription, next_product_id="")
    assert (kept["next_product_id"], kept["next_product_price_point_id"]) == (None, None)
    assert kept["product"]["handle"] == "gold"


def test_an_unknown_product_is_refused(shop: Shop) -> None:
    subscription = shop.sign_up()
    assert shop.update(subscription, product_handle="none").errors == ["Invalid Product"]
    assert shop.update(subscription, product_id=1).errors == ["Invalid Product"]
    assert shop.update(subscription, next_product_id=1).errors == ["Invalid Product"]


# -- migrations


def test_a_migration_starts_a_period_and_credits_the_old_one(shop: Shop) -> None:
    subscription = shop.sign_up()
    shop.api.freeze("2026-01-31T00:00:00+00:00")
    preview = _preview(shop, subscription, product_handle="platinum")
    assert preview == {
        "prorated_adjustment_in_cents": -500,
        "charge_in_cents": 3000,
        "payment_due_in_cents": 2500,
        "credit_applied_in_cents": 500,
    }
    assert shop.read(subscription)["product"]["handle"] == "gold"
    moved = _migrate(shop, subscription, product_handle="platinum").json["subscription"]
    assert moved["product"]["handle"] == "platinum"
    assert moved["current_period_started_at"] == "2026-01-31T00:00:00+00:00"
    assert moved["current_period_ends_at"] == "2026-02-28T00:00:00+00:00"
    assert (moved["state"], moved["total_revenue_in_cents"]) == ("active", 3500)
    invoice = shop.invoices(subscription)[-1]
    assert (invoice["role"], invoice["credit_amount"], invoice["paid_amount"]) == ("migration", "5.0", "25.0")
    assert shop.event_keys(subscription)[-2:] == ["subscription_product_change", "upgrade_downgrade_success"]


def test_a_migration_may_keep_the_period_and_charge_the_difference(shop: Shop) -> None:
    subscription = shop.sign_up()
    shop.api.freeze("2026-01-31T00:00:00+00:00")
    fields = {"product_handle": "platinum", "preserve_period": True}
    assert _preview(shop, subscription, **fields)["payment_due_in_cents"] == 1000
    nested = {"product_handle": "platinum", "proration": {"preserve_period": True}}
    assert _preview(shop, subscription, **nested)["charge_in_cents"] == 1500
    moved = _migrate(shop, subscription, **fields).json["subscription"]
    assert moved["current_period_ends_at"] == subscription["current_period_ends_at"]
    assert moved["total_revenue_in_cents"] == 2000


def test_a_downgrade_leaves_credit_for_the_next_invoice(shop: Shop) -> None:
    subscription = shop.sign_up(product_handle="platinum")
    shop.api.freeze("2026-01-31T00:00:00+00:00")
    preview = _preview(shop, subscription, product_handle="silver", preserve_period=True)
    assert (preview["prorated_adjustment_in_cents"], preview["payment_due_in_cents"]) == (-1500, 0)
    moved = _migrate(shop, subscription, product_handle="silver", preserve_period=True).json["subscription"]
    assert moved["total_revenue_in_cents"] == 3000
    shop.api.advance(days=20)
    assert shop.read(subscription)["total_revenue_in_cents"] == 3000


def test_what_is_credited_is_what_was_paid(shop: Shop) -> None:
    shop.coupon("HALF", percentage="50")
    subscription = shop.sign_up(coupon_code="HALF")
    shop.api.freeze("2026-01-31T00:00:00+00:00")
    with_coupons = _preview(shop, subscription, product_handle="platinum")
    assert (with_coupons["prorated_adjustment_in_cents"], with_coupons["charge_in_cents"]) == (-250, 1500)
    without = _preview(shop, subscription, product_handle="platinum", include_coupons=False)
    assert (without["prorated_adjustment_in_cents"], without["charge_in_cents"]) == (-250, 3000)


def test_a_preview_for_a_later_day_of_the_period(shop: Shop) -> None:
    subscription = shop.sign_up()
    later = _preview(shop, subscription, product_handle="platinum", proration_date="2026-01-31T00:00:00Z")
    assert (later["prorated_adjustment_in_cents"], later["payment_due_in_cents"]) == (-500, 2500)
    assert _preview(shop, subscription, product_handle="platinum", proration_date="2026-03-01") == {
        "errors": ["Proration date: must be within the current billing period."]
    }


def test_a_migration_may_begin_with_a_trial_and_an_initial_charge(shop: Shop) -> None:
    shop.product("Tried", 800, trial_interval=1, trial_interval_unit="month", trial_price_in_cents=100)
    fee = shop.price_point(shop.gold, name="Fee", handle="fee", price_in_cents=1200, initial_charge_in_cents=300)
    subscription = shop.sign_up(product_handle="silver")
    moved = _migrate(shop, subscription, product_handle="tried", include_trial=True).json["subscription"]
    assert (moved["state"], moved["trial_ended_at"]) == ("trialing", "2026-02-15T12:00:00+00:00")
    plain, charged = (
        _preview(shop, shop.sign_up(product_handle="silver"), product_handle="gold",
                 product_price_point_id=fee["id"], include_initial_charge=include)
        for include in (False, True)
    )  # fmt: skip
    assert (plain["charge_in_cents"], charged["charge_in_cents"]) == (1200, 1500)


def test_components_are_billed_for_the_new_period(shop: Shop) -> None:
    seats = shop.component()
    subscription = shop.sign_up(components=[{"component_id": seats["id"], "allocated_quantity": 5}])
    shop.api.freeze("2026-01-31T00:00:00+00:00")
    preview = _preview(shop, subscription, product_handle="platinum")
    assert preview["prorated_adjustment_in_cents"] == -1000
    assert preview["charge_in_cents"] == 4000
    kept = _preview(shop, subscription, product_handle="platinum", preserve_period=True)
    assert (kept["prorated_adjustment_in_cents"], kept["charge_in_cents"]) == (-500, 1500)


def test_components_and_coupons_do_not_leave_their_family(shop: Shop) -> None:
    seats = shop.component()
    shop.coupon("TEN")
    shop.product("Other", 2000, family_id=shop.family("Elsewhere"))
    subscription = shop.sign_up(coupon_code="TEN", components=[{"component_id": seats["id"], "allocated_quantity": 5}])
    moved = _migrate(shop, subscription, product_handle="other").json["subscription"]
    assert moved["coupon_codes"] == []
    listed = shop.api.call("list_subscription_components", path={"subscription_id": subscription["id"]})
    assert all(not one["component"]["allocated_quantity"] for one in listed.json)


def test_a_declined_migration_changes_nothing(shop: Shop) -> None:
    subscription = shop.sign_up(next_billing_at="2026-02-15", credit_card_attributes=card("4111111111111112"))
    before = shop.read(subscription)
    reply = _migrate(shop, subscription, product_handle="platinum")
    assert (reply.status, reply.errors) == (422, ["Bogus Gateway: Forced failure"])
    assert shop.read(subscription) == before
    assert shop.invoices(subscription) == []
    assert shop.event_keys(subscription)[-2:] == ["payment_failure", "upgrade_downgrade_failure"]


def test_a_remittance_migration_leaves_an_open_invoice(shop: Shop) -> None:
    subscription = shop.sign_up(payment_collection_method="remittance", credit_card_attributes=None)
    moved = _migrate(shop, subscription, product_handle="platinum").json["subscription"]
    assert moved["balance_in_cents"] == 3000


def test_what_cannot_be_migrated(shop: Shop) -> None:
    subscription = shop.sign_up()
    assert _migrate(shop, subscription).errors == ["Invalid Product"]
    assert _migrate(shop, subscription, product_handle="none").errors == ["Invalid Product"]
    assert _migrate(shop, subscription, product_handle="gold").errors == [
        "Product must be different from the current product of the subscription."
    ]
    canceled = shop.sign_up(canceled_at="2025-01-01")
    assert _migrate(shop, canceled, product_handle="silver").errors == [
        "Subscription must be active or trialing to be migrated."
    ]
    assert shop.api.call("migrate_subscription_product", path={"subscription_id": 1}, body={}).status == 404


@pytest.mark.parametrize("way", ["update", "renewal", "migration"])
def test_a_change_of_product_brings_its_present_features(shop: Shop, way: str) -> None:
    gold = shop.sign_up()
    feature = {"key": "sso", "name": "SSO", "kind": "access_right"}
    template = shop.api.call("create_feature_template", body={"feature": feature}).value.id
    pro = shop.api.call("read_product_by_handle", path={"api_handle": "platinum"}).json["product"]["id"]
    attached = {"feature_template_id": template, "value": "true"}
    assert shop.api.call("create_product_feature", path={"product_id": pro}, body={"feature": attached}).status == 201
    if way == "migration":
        assert _migrate(shop, gold, product_id=pro).status == 200
    else:
        shop.updated(gold, product_id=pro, product_change_delayed=way == "renewal")
        shop.api.advance(days=31)
    entitled = shop.api.call("read_subscription_entitlements", path={"subscription_id": gold["id"]}).json
    assert [one["feature_key"] for one in entitled["entitlements"]] == ["feature.sso"]


@pytest.mark.parametrize("way", ["update", "renewal", "migration"])
def test_a_change_tells_both_price_points(shop: Shop, way: str) -> None:
    gold = shop.sign_up()
    pro = shop.api.call("read_product_by_handle", path={"api_handle": "platinum"}).json["product"]
    if way == "migration":
        _migrate(shop, gold, product_id=pro["id"])
    else:
        shop.updated(gold, product_id=pro["id"], product_change_delayed=way == "renewal")
        shop.api.advance(days=31)
    (event,) = shop.api.call("list_events", query={"filter": "subscription_product_change"}).json
    assert event["event"]["event_specific_data"] == {
        "previous_product_id": gold["product"]["id"],
        "new_product_id": pro["id"],
        "previous_product_price_point_id": gold["product_price_point_id"],
        "new_product_price_point_id": pro["default_product_price_point_id"],
    }
