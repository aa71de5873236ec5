"""Figures of the sandbox."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from maxio_sdk.sandbox._engine.lifecycle.states import set_state
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint, PriceBracket
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceLine, InvoicePayment
from maxio_sdk.sandbox._state.products import ProductPricePoint
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription, SubscriptionComponent
from tests.sandbox.people import add_plan, add_subscription
from tests.sandbox.support import Api


@pytest.fixture
def start(api: Api) -> str:
    """The time at which a test begins."""
    return api.freeze("2026-01-15T12:00:00+00:00").isoformat()


def _mrr(api: Api, **query: Any) -> tuple[int, int]:
    mrr = api.call("read_mrr", query=query).json["mrr"]
    parts = mrr["breakouts"]
    assert mrr["amount_in_cents"] == parts["plan_amount_in_cents"] + parts["usage_amount_in_cents"]
    return parts["plan_amount_in_cents"], parts["usage_amount_in_cents"]


def _movements(api: Api, **query: Any) -> list[dict[str, Any]]:
    return api.call("list_mrr_movements", query=query).json["mrr"]["movements"]


def _add_component(api: Api, subscription: Subscription, **fields: Any) -> SubscriptionComponent:
    site = api.site
    times = {"created_at": site.now, "updated_at": site.now}
    values = {"kind": "quantity_based_component", "recurring": True} | fields
    component = site[Component].add(
        Component(id=site[Component].new_id(), product_family_id=1, name="Seats", **values, **times)
    )
    bracket = PriceBracket(id=1, starting_quantity=1, ending_quantity=None, unit_price=Decimal("2.50"))
    price_point = ComponentPricePoint(
        id=site[ComponentPricePoint].new_id(),
        component_id=component.id,
        name="Original",
        pricing_scheme="per_unit",
        prices=(bracket,),
        **times,
    )
    site[ComponentPricePoint].add(price_point)
    return site[SubscriptionComponent].add(
        SubscriptionComponent(
            id=site[SubscriptionComponent].new_id(),
            subscription_id=subscription.id,
            component_id=component.id,
            price_point_id=price_point.id,
            **times,
        )
    )


def _allocate(api: Api, held: SubscriptionComponent, quantity: int) -> None:
    site = api.site
    site[Allocation].add(
        Allocation(
            id=site[Allocation].new_id(),
            subscription_component_id=held.id,
            subscription_id=held.subscription_id,
            component_id=held.component_id,
            quantity=Decimal(quantity),
            previous_quantity=held.allocated_quantity,
            price_point_id=held.price_point_id,
            previous_price_point_id=held.price_point_id,
            timestamp=site.now,
            created_at=site.now,
        )
    )
    held.allocated_quantity = Decimal(quantity)


def _invoice(api: Api, subscription: Subscription, **fields: Any) -> Invoice:
    site = api.site
    values: dict[str, Any] = {"role": "renewal", "status": "paid", "collection_method": "automatic"} | fields
    number = site[Invoice].new_id()
    return site[Invoice].add(
        Invoice(
            id=number,
            uid=f"inv_{number}",
            subscription_id=subscription.id,
            customer_id=subscription.customer_id,
            created_at=site.now,
            updated_at=site.now,
            issue_date=date(2026, 1, 15),
            due_date=date(2026, 1, 15),
            **values,
        )
    )


def _line(kind: str, amount: str) -> InvoiceLine:
    worth = Decimal(amount)
    return InvoiceLine(
        uid=kind, title="Calls", kind=kind, quantity=Decimal(1), unit_price=worth, subtotal=worth, component_id=7
    )


def _payment(api: Api, amount: str, **fields: Any) -> InvoicePayment:
    return InvoicePayment(
        uid="pmt_1",
        transaction_id=1,
        transaction_time=api.site.now,
        memo="",
        original_amount=Decimal(amount),
        applied_amount=Decimal(amount),
        method={"type": "other"},
        **fields,
    )


@pytest.mark.parametrize(
    ("price", "interval", "unit", "monthly"),
    [(3000, 1, "month", 3000), (12_000, 12, "month", 1000), (1000, 3, "month", 333), (1200, 365, "day", 100)],
)
def test_a_price_is_spread_over_months(api: Api, price: int, interval: int, unit: str, monthly: int) -> None:
    plan = add_plan(api.site, price_in_cents=price, interval=interval, unit=unit)
    add_subscription(api, product_price_point_id=plan.id)
    assert _mrr(api) == (monthly, 0)


@pytest.mark.parametrize("state", ["trialing", "canceled", "expired", "on_hold", "awaiting_signup", "trial_ended"])
def test_who_does_not_pay_brings_nothing(api: Api, state: str) -> None:
    add_subscription(api, state=state)
    assert _mrr(api) == (0, 0)
    assert _movements(api) == []


def test_mrr_is_written_for_people_too(api: Api, start: str) -> None:
    add_subscription(api, product_price_point_id=add_plan(api.site, price_in_cents=123_456).id)
    mrr = api.call("read_mrr").json["mrr"]
    assert (mrr["amount_formatted"], mrr["currency"], mrr["currency_symbol"]) == ("$1,234.56", "USD", "$")
    assert mrr["at_time"] == start


def test_quantities_count_where_they_recur(api: Api) -> None:
    subscription = add_subscription(api)
    _allocate(api, _add_component(api, subscription), 4)
    _allocate(api, _add_component(api, subscription, recurring=False), 100)
    _allocate(api, _add_component(api, subscription, kind="on_off_component"), 1)
    assert _mrr(api) == (3000 + 1000 + 250, 0)


def test_what_was_used_is_what_the_last_renewal_charged(api: Api, start: str) -> None:
    subscription = add_subscription(api)
    api.advance(days=30)
    lines = (_line("product", "30"), _line("metered_component", "4.20"), _line("prepaid_usage_component", "1"))
    _invoice(api, subscription, lines=lines)
    _invoice(api, subscription, role="adhoc", lines=(_line("metered_component", "99"),))
    assert _mrr(api) == (3000, 520)
    assert _mrr(api, at_time=start) == (3000, 0)
    api.advance(days=30)
    _invoice(api, subscription, lines=(_line("product", "30"),))
    assert _mrr(api) == (3000, 0)


def test_the_past_is_told_from_what_happened_since(api: Api, start: str) -> None:
    subscription = add_subscription(api)
    seats = _add_component(api, subscription)
    times: list[str] = []
    for quantity in (2, 6, 4):
        api.advance(days=1)
        _allocate(api, seats, quantity)
        times.append(api.site.now.isoformat())
    api.advance(days=1)
    set_state(api.site, subscription, "canceled")
    assert [_mrr(api, at_time=one)[0] for one in (start, *times)] == [3000, 3500, 4500, 4000]
    assert _mrr(api) == (0, 0)
    assert _mrr(api, at_time="2026-01-15T11:59:59+00:00") == (0, 0)


def test_movements_have_categories_and_add_up(api: Api, start: str) -> None:
    subscription = add_subscription(api)
    seats = _add_component(api, subscription)
    for quantity in (2, 1):
        api.advance(days=1)
        _allocate(api, seats, quantity)
    for state in ("past_due", "canceled", "active"):
        api.advance(days=1)
        set_state(api.site, subscription, state)
    found = _movements(api)
    assert [(one["category"], one["amount_in_cents"]) for one in found] == [
        ("new_business", 3000),
        ("upgrade", 500),
        ("downgrade", -250),
        ("churn", -3250),
        ("reactivation", 3250),
    ]
    assert sum(one["amount_in_cents"] for one in found) == _mrr(api)[0]
    assert found[0]["timestamp"] == start
    assert found[0]["description"] == "Pro is purchased"
    baseline, line = found[1]["line_items"]
    assert (baseline["component_id"], baseline["mrr_movements"]) == (0, [])
    assert (line["quantity"], line["prev_quantity"], line["mrr"], line["recurring"]) == (2, 0, 500, True)
    assert [item["mrr"] for item in found[3]["line_items"]] == [0, 0]
    assert found[3]["line_items"][0]["mrr_movements"][0]["subscriber_delta"] == -1
    assert _movements(api, direction="desc") == found[::-1]


def test_a_change_of_product_moves_what_it_brings(api: Api, start: str) -> None:
    small, large = (add_plan(api.site, price_in_cents=cents) for cents in (1000, 5000))
    subscription = add_subscription(api, product_price_point_id=small.id)
    api.advance(days=1)
    _change_product(api, subscription, large)
    assert [one["amount_in_cents"] for one in _movements(api)] == [1000, 4000]
    assert _mrr(api, at_time=start) == (1000, 0)


def _change_product(api: Api, subscription: Subscription, to: ProductPricePoint) -> None:
    from maxio_sdk.sandbox._engine.events import happened

    previous = subscription.product_id
    subscription.product_id, subscription.product_price_point_id = to.product_id, to.id
    data = {"previous_product_id": previous, "new_product_id": to.product_id}
    happened(api.site, "subscription_product_change", "", subscription=subscription, data=data)


def test_movements_come_in_pages_of_fifty_at_most(api: Api) -> None:
    plan = add_plan(api.site).id
    ids = [add_subscription(api, product_price_point_id=plan).id for _ in range(12)]
    mrr = api.call("list_mrr_movements", query={"page": 2}).json["mrr"]
    assert (mrr["page"], mrr["per_page"], mrr["total_pages"], mrr["total_entries"]) == (2, 10, 2, 12)
    assert [one["subscription_id"] for one in mrr["movements"]] == ids[10:]
    assert api.call("list_mrr_movements", query={"per_page": 200}).json["mrr"]["per_page"] == 50
    assert len(_movements(api, subscription_id=ids[3])) == 1
    assert api.call("list_mrr_movements", query={"subscription_id": 1}).status == 404


def test_mrr_is_listed_by_subscription(api: Api, start: str) -> None:
    plan = add_plan(api.site).id
    first, second = (add_subscription(api, product_price_point_id=plan).id for _ in range(2))
    api.advance(days=1)
    third = add_subscription(api, product_price_point_id=plan, state="canceled").id

    def listed(**query: Any) -> list[tuple[int, int]]:
        rows = api.call("list_mrr_per_subscription", query=query).json["subscriptions_mrr"]
        return [(row["subscription_id"], row["mrr_amount_in_cents"]) for row in rows]

    assert listed() == [(first, 3000), (second, 3000), (third, 0)]
    assert listed(direction="desc")[0][0] == third
    assert listed(at_time=start) == [(first, 3000), (second, 3000)]
    assert listed(**{"filter[subscription_ids]": f"{second},{third}"}) == [(second, 3000), (third, 0)]
    assert listed(page=2, per_page=2) == [(third, 0)]


@pytest.mark.parametrize("query", ["at_time=soon", "filter[subscription_ids]=x"])
def test_malformed_parameters_of_that_list_are_a_bad_request(api: Api, query: str) -> None:
    assert api.get("/subscriptions_mrr.json", query=query).status == 400


def test_the_dashboard_counts_states_and_money(api: Api) -> None:
    api.freeze("2026-01-15T12:00:00+00:00")
    plan = add_plan(api.site).id
    mine = add_subscription(api, product_price_point_id=plan)
    add_subscription(api, product_price_point_id=plan, state="canceled")
    _invoice(api, mine, payments=(_payment(api, "1000"),))
    api.advance(days=30)
    add_subscription(api, product_price_point_id=plan, state="past_due", dunning_started_at=api.site.now)
    add_subscription(api, product_price_point_id=plan, state="past_due")
    _invoice(api, mine, payments=(_payment(api, "30.50", refunded=Decimal("0.50")),))
    summary = api.call("read_site_stats").json
    assert summary["site_currency"] == "USD"
    assert summary["stats"] == {
        "total_subscriptions": 4,
        "subscriptions_today": 2,
        "total_revenue": "$1,030.00",
        "revenue_today": "$30.00",
        "revenue_this_month": "$30.00",
        "revenue_this_year": "$1,030.00",
        "total_canceled_subscriptions": 1,
        "total_active_subscriptions": 1,
        "total_past_due_subscriptions": 2,
        "total_unpaid_subscriptions": 0,
        "total_dunning_subscriptions": 1,
    }
