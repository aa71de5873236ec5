"""Periods that end on a snap day, and what is charged where it cuts one short."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.subscribing import Shop
from tests.sandbox.support import Api

PREPAID = {
    "name": "Minutes",
    "unit_name": "minute",
    "pricing_scheme": "per_unit",
    "unit_price": "1",
    "overage_pricing": {"pricing_scheme": "per_unit", "prices": [{"starting_quantity": 1, "unit_price": "2"}]},
}


def shop_at(when: str, zone: str = "UTC") -> Shop:
    api = Api()
    api.sandbox.configure(time_zone=zone)
    shop = Shop(api)
    api.freeze(when)
    return shop


def snapped(shop: Shop, snap_day: int | str, first: str = "prorated", **fields: Any) -> dict[str, Any]:
    calendar = {"snap_day": snap_day, "calendar_billing_first_charge": first}
    return shop.sign_up(calendar_billing=calendar, **fields)


def prepaid(shop: Shop, **fields: Any) -> dict[str, Any]:
    path = {"product_family_id": shop.family_id}
    body = {"prepaid_usage_component": PREPAID | fields}
    made: dict[str, Any] = shop.api.call("create_prepaid_usage_component", path=path, body=body).json["component"]
    return made


def allocate(shop: Shop, subscription: dict[str, Any], component: dict[str, Any], quantity: int, **terms: Any) -> None:
    path = {"subscription_id": subscription["id"], "component_id": component["id"]}
    body = {"allocation": {"quantity": quantity, **terms}}
    assert shop.api.call("allocate_component", path=path, body=body).status == 201


def charges(shop: Shop, subscription: dict[str, Any]) -> list[list[tuple[str, str]]]:
    """List the titles and amounts of the lines, invoice by invoice."""
    return [
        [(line["title"], line["subtotal_amount"]) for line in invoice["line_items"]]
        for invoice in shop.invoices(subscription)
    ]


def test_a_quarter_ends_on_the_last_day_of_its_month() -> None:
    shop = shop_at("2026-11-15T00:00:00+00:00")
    product = shop.product("Quarterly", 9000, interval=3)
    subscription = snapped(shop, "end", product_id=product["id"])
    ends = []
    for _ in range(5):
        ends.append(shop.read(subscription)["current_period_ends_at"][:10])
        shop.api.advance(days=93)
    assert ends == ["2027-01-31", "2027-04-30", "2027-07-31", "2027-10-31", "2028-01-31"]
    february = shop_at("2026-11-30T00:00:00+00:00")
    product = february.product("Quarterly", 9000, interval=3)
    assert snapped(february, "end", product_id=product["id"])["current_period_ends_at"][:10] == "2027-02-28"


def test_a_first_charge_is_cut_only_for_what_is_for_the_period() -> None:
    shop = shop_at("2026-04-16T00:00:00+00:00")
    once, seats = shop.component("Setup", recurring=False, unit_price="10"), shop.component(unit_price="10")
    own = shop.component("Weekly", unit_price="10", interval=7, interval_unit="day")
    names = {"Setup": once, "Seats": seats, "Weekly": own, "Minutes": prepaid(shop)}
    product = shop.product("Silver", 3000, initial_charge_in_cents=500)
    components = [{"component_id": one["id"], "allocated_quantity": 1} for one in names.values()]
    subscription = snapped(shop, 1, product_id=product["id"], components=components)
    assert charges(shop, subscription)[0] == [
        ("Silver", "5.0"),
        ("Silver", "15.0"),
        ("Setup: 1 seat", "10.0"),
        ("Seats: 1 seat", "5.0"),
        ("Weekly: 1 seat", "10.0"),
        ("Minutes: 1 minute", "1.0"),
    ]


@pytest.mark.parametrize(("first", "charge", "credit"), [("prorated", "10.0", "13.33"), ("immediate", "20.0", "26.67")])
def test_a_change_in_a_period_cut_short_is_prorated_as_its_price_was(first: str, charge: str, credit: str) -> None:
    shop = shop_at("2026-04-16T00:00:00+00:00")
    seats = shop.component(unit_price="10")
    subscription = snapped(shop, 1, first, components=[{"component_id": seats["id"], "allocated_quantity": 1}])
    shop.api.advance(days=5)
    allocate(shop, subscription, seats, 4, upgrade_charge="prorated", accrue_charge=False)
    assert charges(shop, subscription)[-1] == [("Seats: 1 to 4 seats", charge)]
    allocate(shop, subscription, seats, 0, downgrade_credit="prorated")
    (note,) = shop.api.call("list_credit_notes", query={"subscription_id": subscription["id"]}).json["credit_notes"]
    assert note["total_amount"] == credit


def test_a_migration_within_a_snapped_period_charges_the_rest_of_that_period() -> None:
    shop = shop_at("2026-01-15T12:00:00+00:00")
    shop.product("Silver", 3100)
    subscription = snapped(shop, 1)
    shop.api.advance(days=54, hours=12)
    path, body = {"subscription_id": subscription["id"]}, {"product_handle": "silver", "preserve_period": True}
    preview = shop.api.call("preview_subscription_product_migration", path=path, body={"migration": body}).json
    assert preview["migration"]["charge_in_cents"] == 2100  # 21 of the 31 days of March.


@pytest.mark.parametrize(
    ("first", "wanted"),
    [
        ("prorated", [[("Trial", "6.5")], [("Trial", "31.0")]]),
        ("immediate", [[("Trial", "31.0")], [("Trial", "31.0")]]),
        ("delayed", [[], [("Trial", "31.0")]]),
    ],
)
def test_the_first_charge_after_a_trial_is_that_of_calendar_billing(first: str, wanted: Any) -> None:
    shop = shop_at("2026-01-15T12:00:00+00:00")
    trial = {"trial_price_in_cents": 0, "trial_interval": 10, "trial_interval_unit": "day"}
    product = shop.product("Trial", 3100, **trial)
    subscription = snapped(shop, 1, first, product_id=product["id"])
    shop.api.advance(days=20)
    assert charges(shop, subscription) == wanted


def test_the_clocks_of_the_site_rule_snap_days() -> None:
    shop = shop_at("2026-02-20T15:00:00-05:00", "America/New_York")
    subscription = snapped(shop, 8)
    ends = []
    for _ in range(2):
        ends.append(shop.read(subscription)["current_period_ends_at"])
        shop.api.advance(days=28)
    assert ends == ["2026-03-08T00:00:00-05:00", "2026-04-08T00:00:00-04:00"]


def test_another_product_keeps_the_snap_day_until_the_next_renewal() -> None:
    shop = shop_at("2026-01-15T12:00:00+00:00")
    shop.product("Other", 5000)
    subscription = snapped(shop, 1)
    assert shop.updated(subscription, product_handle="other")["snap_day"] == "1"
    shop.api.advance(days=20)
    assert shop.read(subscription)["snap_day"] is None
    assert shop.read(subscription)["current_period_ends_at"][:10] == "2026-03-01"


def test_prepaid_units_are_charged_when_they_are_bought_also_in_a_trial() -> None:
    shop = shop_at("2026-01-15T12:00:00+00:00")
    trial = {"trial_price_in_cents": 0, "trial_interval": 10, "trial_interval_unit": "day"}
    product, minutes = shop.product("Trial", 3100, **trial), prepaid(shop, rollover_prepaid_remainder=True)
    bought = [{"component_id": minutes["id"], "allocated_quantity": 10}]
    subscription = shop.sign_up(product_id=product["id"], components=bought)
    allocate(shop, subscription, minutes, 5)
    shop.api.advance(days=11)
    assert charges(shop, subscription) == [
        [("Trial", "0.0"), ("Minutes: 10 minutes", "10.0")],
        [("Minutes: 5 minutes", "5.0")],
        [("Trial", "31.0")],
    ]


def test_prepaid_units_are_not_charged_again_when_a_subscription_comes_back() -> None:
    shop = shop_at("2026-01-15T12:00:00+00:00")
    minutes = prepaid(shop, rollover_prepaid_remainder=True)
    subscription = shop.sign_up(components=[{"component_id": minutes["id"], "allocated_quantity": 10}])
    path = {"subscription_id": subscription["id"]}
    shop.api.call("cancel_subscription", path=path)
    shop.api.advance(days=40)
    assert shop.api.call("reactivate_subscription", path=path).status == 200
    assert charges(shop, subscription)[-1] == [("Gold", "10.0")]


def test_an_initial_charge_after_a_trial_is_charged_though_the_trial_was_not_paid_in_time() -> None:
    shop = shop_at("2026-01-15T12:00:00+00:00")
    trial = {"trial_price_in_cents": 250, "trial_interval": 10, "trial_interval_unit": "day"}
    product = shop.product("Trial", 3100, initial_charge_in_cents=500, initial_charge_after_trial=True, **trial)
    subscription = shop.sign_up(product_id=product["id"], payment_collection_method="remittance")
    shop.api.advance(days=5)
    assert shop.read(subscription)["state"] == "past_due"
    shop.api.advance(days=6)
    assert charges(shop, subscription)[-1] == [("Trial", "5.0"), ("Trial", "31.0")]


def test_what_was_charged_in_advance_in_a_trial_is_not_charged_again() -> None:
    shop = shop_at("2026-01-15T12:00:00+00:00")
    trial = {"trial_price_in_cents": 0, "trial_interval": 10, "trial_interval_unit": "day"}
    product = shop.product("Trial", 3100, initial_charge_in_cents=500, initial_charge_after_trial=True, **trial)
    subscription = shop.sign_up(product_id=product["id"])
    issued = shop.api.call("issue_advance_invoice", path={"subscription_id": subscription["id"]})
    assert (issued.status, issued.json["total_amount"]) == (201, "36.0")
    shop.api.advance(days=11)
    assert len(shop.invoices(subscription)) == 1
    assert shop.read(subscription)["state"] == "active"


def test_a_share_of_a_period_is_of_the_time_that_passes_where_the_clocks_change() -> None:
    shop = shop_at("2026-03-01T00:00:00-05:00", "America/New_York")
    seats, subscription = shop.component(unit_price="743"), shop.sign_up()
    shop.api.freeze("2026-03-10T00:00:00-04:00")
    allocate(shop, subscription, seats, 1, upgrade_charge="prorated", accrue_charge=False)
    assert charges(shop, subscription)[-1] == [
        ("Seats: 0 to 1 seat", "528.0")
    ]  # March had 743 hours, 22 days are left.


def test_what_was_used_is_charged_when_a_product_of_another_family_takes_over_on_the_first_day() -> None:
    shop = shop_at("2026-01-15T12:00:00+00:00")
    shop.product("Alien", 3000, shop.family("Other"))
    fields = {"name": "Calls", "unit_name": "call", "pricing_scheme": "per_unit", "unit_price": "1"}
    path = {"product_family_id": shop.family_id}
    calls = shop.api.call("create_metered_component", path=path, body={"metered_component": fields}).json["component"]
    subscription = shop.sign_up()
    used = {"subscription_id_or_reference": subscription["id"], "component_id": calls["id"]}
    assert shop.api.call("create_usage", path=used, body={"usage": {"quantity": 4}}).status == 200
    path, body = {"subscription_id": subscription["id"]}, {"migration": {"product_handle": "alien"}}
    assert shop.api.call("migrate_subscription_product", path=path, body=body).status == 200
    assert charges(shop, subscription)[-1] == [("Calls: 4 calls", "4.0"), ("Alien", "30.0")]


def test_a_signup_that_is_aligned_with_its_group_is_credited_no_more_than_it_paid() -> None:
    shop = shop_at("2026-04-01T00:00:00+00:00")
    target = shop.sign_up()
    shop.api.advance(days=15)
    shop.product("Fee", 3000, initial_charge_in_cents=500)
    shop.product("Silver", 4000)
    billing = {"align_date": True, "prorate": True}
    group = {"target": {"type": "subscription", "id": target["id"]}, "billing": billing}
    customer = {"customer_attributes": None, "customer_id": target["customer"]["id"]}
    subscription = shop.sign_up(product_handle="fee", group=group, **customer)
    (invoice,) = shop.invoices(subscription)
    lines = [(line["subtotal_amount"], line["period_range_end"]) for line in invoice["line_items"]]
    assert lines == [("5.0", "2026-04-16"), ("15.0", "2026-05-01")]
    path, body = {"subscription_id": subscription["id"]}, {"migration": {"product_handle": "silver"}}
    preview = shop.api.call("preview_subscription_product_migration", path=path, body=body).json["migration"]
    assert preview["prorated_adjustment_in_cents"] == -1500
