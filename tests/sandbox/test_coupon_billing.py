"""How long coupons hold, what they are good for, and what a credit gives back of them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.subscribing import Shop
from tests.sandbox.support import Api, Reply


@pytest.fixture
def shop() -> Shop:
    return Shop(Api())


def totals(shop: Shop, subscription: dict[str, Any]) -> list[tuple[str, str]]:
    return [(invoice["role"], invoice["total_amount"]) for invoice in shop.invoices(subscription)]


def allocate(shop: Shop, subscription: dict[str, Any], component: dict[str, Any], quantity: int, **terms: Any) -> None:
    path = {"subscription_id": subscription["id"], "component_id": component["id"]}
    body = {"allocation": {"quantity": quantity, **terms}}
    assert shop.api.call("allocate_component", path=path, body=body).status == 201


def act(shop: Shop, operation: str, subscription: dict[str, Any], body: Any = None) -> Reply:
    return shop.api.call(operation, path={"subscription_id": subscription["id"]}, body=body)


def metered(shop: Shop) -> dict[str, Any]:
    fields = {"name": "Calls", "unit_name": "call", "pricing_scheme": "per_unit", "unit_price": "10"}
    path = {"product_family_id": shop.family_id}
    made: dict[str, Any] = shop.api.call(
        "create_metered_component", path=path, body={"metered_component": fields}
    ).json["component"]
    return made


def test_a_coupon_counts_periods_not_bills(shop: Shop) -> None:
    weekly = shop.component("Weekly", unit_price="10", interval=7, interval_unit="day")
    shop.coupon("TWO", percentage="50", duration_period_count=2)
    components = [{"component_id": weekly["id"], "allocated_quantity": 1}]
    subscription = shop.sign_up(coupon_codes=["TWO"], components=components)
    shop.api.advance(days=62)
    days = [invoice["issue_date"] for invoice in shop.invoices(subscription) if invoice["discount_amount"] != "0.0"]
    assert days == [
        *("2026-01-15", "2026-01-22", "2026-01-29", "2026-02-05", "2026-02-12"),
        *("2026-02-15", "2026-02-19", "2026-02-26", "2026-03-05", "2026-03-12"),
    ]


def test_a_migration_within_the_period_uses_no_further_period_of_a_coupon(shop: Shop) -> None:
    shop.product("Silver", 2000)
    shop.coupon("TWO", percentage="50", duration_period_count=2)
    subscription = shop.sign_up(coupon_codes=["TWO"])
    migration = {"product_handle": "silver", "preserve_period": True, "include_coupons": True}
    assert act(shop, "migrate_subscription_product", subscription, {"migration": migration}).status == 200
    for _ in range(2):
        shop.api.advance(days=31)
    assert totals(shop, subscription)[1:] == [("migration", "10.0"), ("renewal", "10.0"), ("renewal", "20.0")]


@pytest.mark.parametrize(("new_period", "wanted"), [(True, ["5.0", "10.0", "20.0"]), (False, ["5.0", "10.0", "10.0"])])
def test_a_new_period_is_another_one_for_a_coupon(shop: Shop, new_period: bool, wanted: list[str]) -> None:
    shop.product("Silver", 2000)
    shop.coupon("TWO", percentage="50", duration_period_count=2)
    subscription = shop.sign_up(coupon_codes=["TWO"])
    shop.api.advance(seconds=1)
    migration = {"product_handle": "silver", "preserve_period": not new_period}
    assert act(shop, "migrate_subscription_product", subscription, {"migration": migration}).status == 200
    shop.api.advance(days=31)
    assert [total for _, total in totals(shop, subscription)] == wanted


def test_a_coupon_for_once_is_used_up_at_once(shop: Shop) -> None:
    seats = shop.component(unit_price="10")
    shop.coupon("ONCE", amount_in_cents=500, recurring="false")
    subscription = shop.sign_up(coupon_codes=["ONCE"])
    allocate(shop, subscription, seats, 1, upgrade_charge="full", accrue_charge=False)
    assert totals(shop, subscription) == [("signup", "5.0"), ("proration", "10.0")]


def test_a_period_on_hold_is_none_for_a_coupon(shop: Shop) -> None:
    shop.coupon("TWO", percentage="50", duration_period_count=2)
    subscription = shop.sign_up(coupon_codes=["TWO"])
    assert act(shop, "pause_subscription", subscription).status == 200
    shop.api.advance(days=70)
    assert act(shop, "resume_subscription", subscription).status == 200
    shop.api.advance(days=31)
    assert [total for _, total in totals(shop, subscription)] == ["5.0", "5.0", "10.0"]


def test_a_bill_in_advance_uses_the_period_that_it_is_for(shop: Shop) -> None:
    shop.coupon("TWO", percentage="50", duration_period_count=2)
    subscription = shop.sign_up(coupon_codes=["TWO"])
    assert act(shop, "issue_advance_invoice", subscription).json["total_amount"] == "5.0"
    shop.api.advance(days=31)
    assert act(shop, "issue_advance_invoice", subscription).json["total_amount"] == "10.0"


def test_a_preview_knows_that_a_coupon_will_be_over(shop: Shop) -> None:
    shop.coupon("SHORT", percentage="50", duration_interval=10, duration_interval_unit="day")
    subscription = shop.sign_up(coupon_codes=["SHORT"])
    preview = act(shop, "preview_renewal", subscription).json["renewal_preview"]
    assert preview["total_in_cents"] == 1000
    shop.api.advance(days=31)
    assert totals(shop, subscription)[-1] == ("renewal", "10.0")


def test_what_is_accrued_in_a_period_stays_without_coupons_that_are_not_for_it(shop: Shop) -> None:
    seats = shop.component(unit_price="10")
    shop.coupon("RENEW", percentage="50", exclude_mid_period_allocations=True)
    subscription = shop.sign_up(coupon_codes=["RENEW"])
    allocate(shop, subscription, seats, 1, upgrade_charge="full", accrue_charge=True)
    shop.api.advance(days=31)
    lines = shop.invoices(subscription)[-1]["line_items"]
    assert [(line["title"], line["discount_amount"]) for line in lines] == [
        ("Seats: 0 to 1 seat", "0.0"),
        ("Gold", "5.0"),
        ("Seats: 1 seat", "5.0"),
    ]


@pytest.mark.parametrize("flag", ["apply_on_cancel_at_end_of_period", "apply_on_subscription_expiration"])
@pytest.mark.parametrize("good", [True, False])
def test_the_last_bill_has_the_coupons_that_are_good_for_it(shop: Shop, flag: str, good: bool) -> None:
    calls = metered(shop)
    shop.coupon("HALF", percentage="50", **{flag: good})
    subscription = shop.sign_up(coupon_codes=["HALF"])
    path = {"subscription_id_or_reference": subscription["id"], "component_id": calls["id"]}
    assert shop.api.call("create_usage", path=path, body={"usage": {"quantity": 1}}).status == 200
    if flag == "apply_on_cancel_at_end_of_period":
        assert act(shop, "initiate_delayed_cancellation", subscription).status == 200
    else:
        shop.updated(subscription, expires_at="2026-01-20T00:00:00Z")
    shop.api.advance(days=32)
    assert totals(shop, subscription)[-1] == ("usage", "5.0" if good else "10.0")


def test_what_a_coupon_is_worth_more_than_the_bill_carries_forward(shop: Shop) -> None:
    shop.coupon("BIG", amount_in_cents=2500, allow_negative_balance=True, recurring="false")
    preview = shop.api.call(
        "preview_subscription", body={"subscription": {"product_handle": "gold", "coupon_codes": ["BIG"]}}
    ).json["subscription_preview"]
    assert preview["next_billing_manifest"]["total_in_cents"] == 0
    subscription = shop.sign_up(coupon_codes=["BIG"])
    balances = []
    for _ in range(3):
        balances.append(act(shop, "read_account_balances", subscription).json["pending_discounts"]["balance_in_cents"])
        shop.api.advance(days=31)
    assert balances == [1500, 500, 0]
    assert [total for _, total in totals(shop, subscription)] == ["0.0", "0.0", "5.0", "10.0"]
    types = [one["discount_type"] for invoice in shop.invoices(subscription) for one in invoice["discounts"]]
    assert types == ["flat_amount", "rollover", "rollover"]
    limited = Shop(Api())
    limited.coupon("BIG", amount_in_cents=2500, recurring="false")
    subscription = limited.sign_up(coupon_codes=["BIG"])
    limited.api.advance(days=31)
    assert [total for _, total in totals(limited, subscription)] == ["0.0", "10.0"]


def test_a_downgrade_credits_what_was_paid(shop: Shop) -> None:
    seats = shop.component(unit_price="10")
    shop.coupon("HALF", percentage="50")
    subscription = shop.sign_up(
        coupon_codes=["HALF"], components=[{"component_id": seats["id"], "allocated_quantity": 10}]
    )
    one = {"component_id": seats["id"], "quantity": 4, "downgrade_credit": "prorated"}
    preview = act(shop, "preview_allocations", subscription, {"allocations": [one]}).json["allocation_preview"]
    amounts = ("subtotal_in_cents", "total_discount_in_cents", "total_in_cents")
    assert [preview[name] for name in amounts] == [-6000, -3000, -3000]
    allocate(shop, subscription, seats, 4, downgrade_credit="prorated")
    query = {"subscription_id": subscription["id"], "discounts": "true"}
    (note,) = shop.api.call("list_credit_notes", query=query).json["credit_notes"]
    assert (note["subtotal_amount"], note["discount_amount"], note["total_amount"]) == ("60.0", "30.0", "30.0")
    assert [(one["code"], one["discount_amount"]) for one in note["discounts"]] == [("HALF", "30.0")]
    assert shop.read(subscription)["balance_in_cents"] == -3000


def test_a_migration_credits_what_was_paid(shop: Shop) -> None:
    seats = shop.component(unit_price="10")
    shop.product("Silver", 3100)
    shop.coupon("HALF", percentage="50")
    subscription = shop.sign_up(
        coupon_codes=["HALF"], components=[{"component_id": seats["id"], "allocated_quantity": 10}]
    )
    migration = {"migration": {"product_handle": "silver"}}
    preview = act(shop, "preview_subscription_product_migration", subscription, migration).json["migration"]
    assert (preview["prorated_adjustment_in_cents"], preview["charge_in_cents"]) == (-5500, 6550)


def test_prepaid_units_that_are_taken_back_are_worth_what_was_paid(shop: Shop) -> None:
    overage = {"pricing_scheme": "per_unit", "prices": [{"starting_quantity": 1, "unit_price": "2"}]}
    fields = {"name": "Minutes", "unit_name": "minute", "pricing_scheme": "per_unit", "unit_price": "1"}
    path = {"product_family_id": shop.family_id}
    body = {"prepaid_usage_component": fields | {"overage_pricing": overage}}
    minutes = shop.api.call("create_prepaid_usage_component", path=path, body=body).json["component"]
    shop.coupon("HALF", percentage="50")
    subscription = shop.sign_up(coupon_codes=["HALF"])
    allocate(shop, subscription, minutes, 10)
    of = {"subscription_id": subscription["id"], "component_id": minutes["id"]}
    (entry,) = shop.api.call("list_allocations", path=of).json
    of |= {"allocation_id": entry["allocation"]["allocation_id"]}
    reply = shop.api.call("delete_prepaid_usage_allocation", path=of, body={"credit_scheme": "credit"})
    assert reply.status == 200
    assert act(shop, "read_account_balances", subscription).json["service_credits"]["balance_in_cents"] == 500
