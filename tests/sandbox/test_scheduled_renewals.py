"""Renewals that are planned ahead."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import attrs
import pytest

from maxio_sdk.sandbox._state.components import ComponentPricePoint
from maxio_sdk.sandbox._state.products import ProductFamily, ProductPricePoint
from maxio_sdk.sandbox._state.scheduled_renewals import ScheduledRenewalItem
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent
from tests.sandbox.billed import subscribed
from tests.sandbox.shelf import make as make_component
from tests.sandbox.support import Api, Reply

START = "2026-01-15T12:00:00+00:00"


@pytest.fixture
def subscription(api: Api) -> Subscription:
    api.freeze(START)
    return subscribed(api, period_anchor=api.site.now)


def component(api: Api, kind: str = "quantity_based", **fields: Any) -> int:
    family = api.site[ProductFamily].first(handle="family")
    assert family is not None
    values = {"name": kind, "unit_name": "seat", "pricing_scheme": "per_unit", "unit_price": "3", **fields}
    return int(make_component(api, kind, family_id=family.id, **values).json["component"]["id"])


def hold(api: Api, subscription: Subscription, component_id: int, quantity: int) -> SubscriptionComponent:
    return api.site[SubscriptionComponent].add(
        SubscriptionComponent(
            id=api.site[SubscriptionComponent].new_id(),
            subscription_id=subscription.id,
            component_id=component_id,
            price_point_id=api.site[ComponentPricePoint].where(component_id=component_id)[0].id,
            created_at=api.site.now,
            updated_at=api.site.now,
            allocated_quantity=Decimal(quantity),
        )
    )


def plan(api: Api, subscription: Subscription, **fields: Any) -> Reply:
    return api.call(
        "create_scheduled_renewal_configuration",
        path={"subscription_id": subscription.id},
        body={"renewal_configuration": fields},
    )


def planned(api: Api, subscription: Subscription, **fields: Any) -> int:
    return int(plan(api, subscription, **fields).json["scheduled_renewal_configuration"]["id"])


def act(api: Api, what: str, subscription: Subscription, number: int, body: Any = None) -> Reply:
    operation = {
        "lock in": "lock_in_scheduled_renewal_immediately",
        "schedule": "schedule_scheduled_renewal_lock_in",
        "cancel": "cancel_scheduled_renewal_configuration",
        "unpublish": "unpublish_scheduled_renewal_configuration",
        "update": "update_scheduled_renewal_configuration",
        "read": "read_scheduled_renewal_configuration",
    }[what]
    return api.call(operation, path={"subscription_id": subscription.id, "id": number}, body=body)


def status(api: Api, subscription: Subscription, number: int) -> str:
    return str(act(api, "read", subscription, number).json["scheduled_renewal_configuration"]["status"])


def add_item(api: Api, subscription: Subscription, number: int, **fields: Any) -> Reply:
    return api.call(
        "create_scheduled_renewal_configuration_item",
        path={"subscription_id": subscription.id, "scheduled_renewals_configuration_id": number},
        body={"renewal_configuration_item": fields},
    )


def items(api: Api, number: int) -> dict[tuple[str, int], Decimal]:
    found = api.site[ScheduledRenewalItem].where(renewal_id=number)
    return {(item.item_type, item.item_id): item.quantity for item in found}


def test_a_plan_begins_as_a_draft_of_what_there_is(api: Api, subscription: Subscription) -> None:
    seats, meter = component(api), component(api, "metered")
    hold(api, subscription, seats, 4)
    hold(api, subscription, meter, 0)
    reply = plan(api, subscription)
    made = reply.json["scheduled_renewal_configuration"]
    assert reply.status == 201
    assert (made["status"], made["lock_in_at"], made["contract"]) == ("draft", None, None)
    assert (made["site_id"], made["subscription_id"]) == (api.site.settings.id, subscription.id)
    assert (made["starts_at"], made["ends_at"]) == ("2026-02-15T12:00:00+00:00", "2026-03-15T12:00:00+00:00")
    assert items(api, made["id"]) == {("Product", subscription.product_id): 1, ("Component", seats): 4}


def test_a_term_is_checked(api: Api, subscription: Subscription) -> None:
    backwards = plan(api, subscription, starts_at="2026-03-01", ends_at="2026-03-01")
    assert backwards.errors == ["Ends at: must be after starts at."]
    late = plan(api, subscription, lock_in_at="2026-02-16")
    assert late.errors == ["Lock in at: must be on or before starts at."]
    assert plan(api, subscription, starts_at="soon").status == 422
    missing = api.call("create_scheduled_renewal_configuration", path={"subscription_id": 1}, body={})
    assert missing.status == 404


def test_contracts_need_a_site_that_uses_them(api: Api, subscription: Subscription) -> None:
    for fields in ({"create_new_contract": True}, {"contract_id": 1}):
        assert plan(api, subscription, **fields).errors == ["Contracts are not enabled for this site."]
    api.site.settings = attrs.evolve(api.site.settings, contracts_enabled=True)
    made = plan(api, subscription, create_new_contract=True).json["scheduled_renewal_configuration"]["contract"]
    assert made["register"]["currency_code"] == "USD"
    again = plan(api, subscription, contract_id=made["id"]).json["scheduled_renewal_configuration"]
    assert again["contract"] == made
    assert plan(api, subscription, contract_id=1).errors == ["Contract: could not be found."]


def test_plans_are_listed_by_status(api: Api, subscription: Subscription) -> None:
    first, second = planned(api, subscription), planned(api, subscription)
    act(api, "cancel", subscription, first)
    path = {"subscription_id": subscription.id}
    for query, numbers in (({}, [first, second]), ({"status": "canceled"}, [first]), ({"status": "active"}, [])):
        reply = api.call("list_scheduled_renewal_configurations", path=path, query=query)
        assert [one.id for one in reply.value] == numbers
    assert api.get(f"/subscriptions/{subscription.id}/scheduled_renewals.json", {"status": "x"}).status == 422


def test_plans_belong_to_their_subscription(api: Api, subscription: Subscription) -> None:
    number, other = planned(api, subscription), subscribed(api)
    assert act(api, "read", other, number).status == 404
    assert act(api, "read", subscription, 1).status == 404


def test_a_draft_is_changed(api: Api, subscription: Subscription) -> None:
    number = planned(api, subscription, lock_in_at="2026-02-01")
    body = {"renewal_configuration": {"ends_at": "2027-02-15T00:00:00Z", "lock_in_at": None}}
    changed = act(api, "update", subscription, number, body).json["scheduled_renewal_configuration"]
    assert (changed["starts_at"], changed["ends_at"]) == ("2026-02-15T12:00:00+00:00", "2027-02-15T00:00:00+00:00")
    assert changed["lock_in_at"] is None
    backwards = {"renewal_configuration": {"ends_at": "2026-01-01"}}
    assert act(api, "update", subscription, number, backwards).errors == ["Ends at: must be after starts at."]


@pytest.mark.parametrize(
    ("steps", "becomes", "allowed"),
    [
        ([], "draft", {"lock in", "schedule", "cancel", "unpublish", "update"}),
        (["schedule"], "scheduled", {"lock in", "schedule", "cancel", "unpublish"}),
        (["lock in"], "pending", {"cancel", "unpublish"}),
        (["lock in", "unpublish"], "draft", {"lock in", "schedule", "cancel", "unpublish", "update"}),
        (["cancel"], "canceled", set()),
    ],
)
def test_what_a_plan_allows_follows_from_its_status(
    api: Api, subscription: Subscription, steps: list[str], becomes: str, allowed: set[str]
) -> None:
    bodies = {"schedule": {"lock_in_at": "2026-02-01"}, "update": {"renewal_configuration": {}}}
    for what in ("lock in", "schedule", "cancel", "unpublish", "update"):
        number = planned(api, subscription)
        for step in steps:
            assert act(api, step, subscription, number, bodies.get(step)).status == 200
        assert status(api, subscription, number) == becomes
        reply = act(api, what, subscription, number, bodies.get(what))
        assert reply.status == (200 if what in allowed else 422), what
        act(api, "cancel", subscription, number)


def test_a_lock_in_is_scheduled_for_a_day_to_come(api: Api, subscription: Subscription) -> None:
    number = planned(api, subscription)
    for day, error in (
        (None, "Lock in at: cannot be blank."),
        ("2026-01-14", "Lock in at: must be in the future."),
        ("2026-02-16", "Lock in at: must be on or before starts at."),
    ):
        assert act(api, "schedule", subscription, number, {"lock_in_at": day}).errors == [error]
    made = act(api, "schedule", subscription, number, {"lock_in_at": "2026-02-01"})
    renewal = made.json["scheduled_renewal_configuration"]
    assert (renewal["status"], renewal["lock_in_at"]) == ("scheduled", "2026-02-01T00:00:00+00:00")
    unpublished = act(api, "unpublish", subscription, number).json["scheduled_renewal_configuration"]
    assert (unpublished["status"], unpublished["lock_in_at"]) == ("draft", None)


def test_locked_in_terms_do_not_overlap(api: Api, subscription: Subscription) -> None:
    first, second = planned(api, subscription), planned(api, subscription)
    act(api, "lock in", subscription, first)
    refused = [f"The term overlaps with that of scheduled renewal {first}."]
    assert act(api, "lock in", subscription, second).errors == refused
    assert act(api, "schedule", subscription, second, {"lock_in_at": "2026-02-01"}).errors == refused
    assert status(api, subscription, second) == "draft"
    act(api, "cancel", subscription, first)
    assert act(api, "lock in", subscription, second).status == 200


def test_items_are_added_changed_and_removed(api: Api, subscription: Subscription) -> None:
    number, seats = planned(api, subscription), component(api)
    made = add_item(api, subscription, number, item_type="Component", item_id=seats, quantity=5)
    item = made.json["scheduled_renewal_configuration_item"]
    assert made.status == 201
    assert (item["item_subclass"], item["price_point_type"]) == ("QuantityBasedComponent", "default")
    assert (item["quantity"], item["decimal_quantity"]) == (5, "5.0")
    assert item["subscription_renewal_configuration_id"] == number
    path = {
        "subscription_id": subscription.id,
        "scheduled_renewals_configuration_id": number,
        "id": item["id"],
    }
    custom = {"pricing_scheme": "per_unit", "prices": [{"starting_quantity": 1, "unit_price": "2.50"}]}
    body = {"renewal_configuration_item": {"item_type": "Component", "item_id": seats, "custom_price": custom}}
    changed = api.call("update_scheduled_renewal_configuration_item", path=path, body=body)
    found = changed.json["scheduled_renewal_configuration_item"]
    assert (found["id"], found["quantity"], found["price_point_type"]) == (item["id"], 5, "custom")
    price_point = api.site[ComponentPricePoint][found["price_point_id"]]
    assert (price_point.subscription_id, price_point.prices[0].unit_price) == (subscription.id, Decimal("2.50"))
    body = {"renewal_configuration_item": {"item_type": "Product", "item_id": subscription.product_id}}
    assert api.call("update_scheduled_renewal_configuration_item", path=path, body=body).status == 422
    assert api.call("delete_scheduled_renewal_configuration_item", path=path).status == 204
    assert api.call("delete_scheduled_renewal_configuration_item", path=path).status == 404
    assert items(api, number) == {("Product", subscription.product_id): 1}


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"item_type": "Coupon", "item_id": 1}, "Item type: must be Product or Component."),
        ({"item_type": "Component", "item_id": 1}, "Item: could not be found."),
        ({"item_type": "Component", "quantity": -1}, "Quantity: must be greater than or equal to 0."),
        ({"item_type": "Component", "quantity": "1.5"}, "Quantity: must be an integer."),
        ({"item_type": "Component", "price_point_id": 1}, "Price point: could not be found."),
        (
            {"item_type": "Component", "custom_price": {"pricing_scheme": "tiered"}},
            "At least 1 price bracket must be defined",
        ),
    ],
)
def test_items_are_checked(api: Api, subscription: Subscription, fields: dict[str, Any], error: str) -> None:
    number, seats = planned(api, subscription), component(api)
    reply = add_item(api, subscription, number, **{"item_id": seats, **fields})
    assert (reply.status, reply.errors) == (422, [error])


def test_a_plan_has_one_product_and_each_component_once(api: Api, subscription: Subscription) -> None:
    number, seats = planned(api, subscription), component(api)
    custom = {"price_in_cents": 5000, "interval": 1, "interval_unit": "month"}
    item = add_item(
        api, subscription, number, item_type="Product", item_id=subscription.product_id, custom_price=custom
    ).json["scheduled_renewal_configuration_item"]
    assert (item["item_subclass"], item["price_point_type"]) == ("Product", "custom")
    for quantity in (1, 2):
        add_item(api, subscription, number, item_type="Component", item_id=seats, quantity=quantity)
    assert items(api, number) == {("Product", subscription.product_id): 1, ("Component", seats): 2}


def test_a_plan_that_is_locked_in_keeps_its_items(api: Api, subscription: Subscription) -> None:
    number, seats = planned(api, subscription), component(api)
    act(api, "lock in", subscription, number)
    reply = add_item(api, subscription, number, item_type="Component", item_id=seats)
    assert reply.errors == ["A scheduled renewal that is pending cannot be edited."]


def test_a_plan_is_carried_out_in_its_time(api: Api, subscription: Subscription) -> None:
    seats, old, support = component(api), component(api, name="old"), component(api, "on_off")
    kept, dropped = hold(api, subscription, seats, 4), hold(api, subscription, old, 9)
    number = planned(api, subscription)
    add_item(api, subscription, number, item_type="Component", item_id=seats, quantity=10)
    add_item(api, subscription, number, item_type="Component", item_id=support)
    terms = {"price_in_cents": 5000, "interval": 1, "interval_unit": "month"}
    add_item(api, subscription, number, item_type="Product", item_id=subscription.product_id, custom_price=terms)
    doomed = next(one for one in api.site[ScheduledRenewalItem] if one.item_id == old)
    path = {"subscription_id": subscription.id, "scheduled_renewals_configuration_id": number, "id": doomed.id}
    assert api.call("delete_scheduled_renewal_configuration_item", path=path).status == 204
    act(api, "schedule", subscription, number, {"lock_in_at": "2026-02-01"})
    api.advance(days=20)
    assert status(api, subscription, number) == "pending"
    assert kept.allocated_quantity == 4
    api.advance(days=12)
    assert status(api, subscription, number) == "active"
    assert (kept.allocated_quantity, dropped.allocated_quantity) == (10, 0)
    on = api.site[SubscriptionComponent].where(component_id=support)[0]
    assert (on.allocated_quantity, on.enabled) == (1, True)
    assert api.site[ProductPricePoint][subscription.product_price_point_id].price_in_cents == 5000
    invoice = api.call("list_invoices", query={"subscription_id": subscription.id}).json["invoices"][0]
    assert invoice["total_amount"] == "83.0"
    api.advance(days=31)
    assert status(api, subscription, number) == "fulfilled"


def test_a_plan_whose_time_has_come_begins_when_it_is_locked_in(api: Api, subscription: Subscription) -> None:
    now = datetime.fromisoformat(START)
    number = planned(api, subscription, starts_at=(now - timedelta(days=1)).isoformat())
    locked = act(api, "lock in", subscription, number).json["scheduled_renewal_configuration"]
    assert (locked["status"], locked["lock_in_at"]) == ("active", START)


def test_a_draft_never_begins(api: Api, subscription: Subscription) -> None:
    number = planned(api, subscription)
    api.advance(days=60)
    assert status(api, subscription, number) == "draft"


def test_a_plan_of_a_subscription_that_has_ended_is_canceled(api: Api, subscription: Subscription) -> None:
    number = planned(api, subscription)
    act(api, "lock in", subscription, number)
    subscription.state = "canceled"
    api.advance(days=32)
    assert status(api, subscription, number) == "canceled"
    assert subscription.next_product_id is None
