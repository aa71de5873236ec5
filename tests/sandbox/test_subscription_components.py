"""The components of subscriptions: reading and listing them, their price points, and what periods charge."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from maxio_sdk.sandbox._engine.consumption.lines import component_lines
from maxio_sdk.sandbox._state.events import Event
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription
from tests.sandbox.held_components import (
    STEPS,
    allocate,
    archive,
    component,
    held,
    lines_of,
    paying,
    per_unit,
    prepaid,
    use,
)
from tests.sandbox.support import Api, Reply


def listed(api: Api, subscription: Subscription, **query: Any) -> list[str]:
    reply = api.call("list_subscription_components", path={"subscription_id": subscription.id}, query=query)
    assert reply.status == 200, reply.json
    return [row["component"]["name"] for row in reply.json]


def for_site(api: Api, **query: Any) -> Reply:
    return api.call("list_subscription_components_for_site", query=query)


def signed_up(api: Api, *components: dict[str, Any], **fields: Any) -> Subscription:
    """Sign up over the API."""
    template = paying(api)
    reply = api.call(
        "create_subscription",
        body={
            "subscription": {
                "product_id": template.product_id,
                "customer_id": template.customer_id,
                "payment_profile_id": template.payment_profile_id,
                "components": list(components),
                **fields,
            }
        },
    )
    assert reply.status == 201, reply.json
    return api.site[Subscription][reply.json["subscription"]["id"]]


def test_a_component_that_was_never_touched_shows_nothing(api: Api) -> None:
    subscription = paying(api)
    seats = per_unit(api, handle="seats", upgrade_charge="full")
    shown = held(api, subscription, "handle:seats")
    assert (shown["component_id"], shown["allocated_quantity"], shown["unit_balance"]) == (seats, 0, 0)
    assert (shown["enabled"], shown["kind"], shown["upgrade_charge"]) == (False, "quantity_based_component", "full")
    assert (shown["price_point_type"], shown["pricing_scheme"], shown["currency"]) == ("default", "per_unit", "USD")
    assert shown["product_family_handle"] == "family"


def test_components_of_other_families_are_not_there(api: Api) -> None:
    subscription = paying(api)
    other = api.call("create_product_family", body={"product_family": {"name": "Other"}}).json["product_family"]["id"]
    body = {"quantity_based_component": {"name": "X", "unit_name": "x", "pricing_scheme": "per_unit", "unit_price": 1}}
    foreign = api.call("create_quantity_based_component", path={"product_family_id": other}, body=body)
    number = foreign.json["component"]["id"]
    path = {"subscription_id": subscription.id, "component_id": number}
    assert api.call("read_subscription_component", path=path).status == 404
    assert allocate(api, subscription, number, 1).status == 404
    assert listed(api, subscription) == []


def test_lists_can_be_narrowed_and_sorted(api: Api) -> None:
    subscription = paying(api)
    seats, support = per_unit(api), per_unit(api, "on_off_component", name="Support")
    per_unit(api, "metered_component", name="Mails")
    allocate(api, subscription, seats, 1)
    api.freeze("2026-04-18T00:00:00+00:00")
    allocate(api, subscription, support, 1)
    assert listed(api, subscription) == ["Seats", "Support", "Mails"]
    assert listed(api, subscription, in_use="true") == ["Seats", "Support"]
    assert listed(api, subscription, in_use="true", sort="updated_at", direction="desc") == ["Support", "Seats"]
    since = {"date_field": "updated_at", "start_date": "2026-04-17"}
    assert listed(api, subscription, **since) == ["Support"]
    assert listed(api, subscription, **{"filter[currencies]": "EUR"}) == []
    assert listed(api, subscription, **{"filter[use_site_exchange_rate]": "true"}) == ["Seats", "Support", "Mails"]
    assert listed(api, subscription, product_family_ids="1,2") == []
    assert listed(api, subscription, price_point_ids="not_null", in_use="true") == ["Seats", "Support"]


def test_archived_components_stay_where_they_are_had(api: Api) -> None:
    subscription = paying(api)
    seats, support = per_unit(api), per_unit(api, "on_off_component", name="Support")
    allocate(api, subscription, seats, 1)
    archive(api, seats)
    archive(api, support)
    assert listed(api, subscription) == ["Seats"]
    assert held(api, subscription, seats)["archived_at"] is not None
    assert allocate(api, subscription, support, 1).status == 422


def test_the_list_for_the_site(api: Api) -> None:
    first, second = paying(api), paying(api, state="past_due")
    seats, support = per_unit(api), per_unit(api, "on_off_component", name="Support")
    allocate(api, first, seats, 1)
    allocate(api, second, seats, 2)
    allocate(api, second, support, 1)

    def found(**query: Any) -> list[tuple[int, str]]:
        rows = for_site(api, **query).json["subscriptions_components"]
        return [(row["subscription_id"], row["name"]) for row in rows]

    everything = [(first.id, "Seats"), (second.id, "Seats"), (second.id, "Support")]
    assert found() == everything
    assert found(direction="desc") == everything[::-1]
    assert found(subscription_ids=str(second.id)) == everything[1:]
    assert found(per_page=2, page=2) == everything[2:]
    states = {"filter[subscription][states]": "past_due"}
    assert found(include="subscription", **states) == everything[1:]
    assert for_site(api, **states).status == 422
    row = for_site(api, include="subscription").json["subscriptions_components"][0]
    assert row["subscription"]["state"] == "active"


def test_price_points_are_changed_by_id_handle_and_default(api: Api) -> None:
    subscription = paying(api)
    bulk = {"name": "Bulk", "handle": "bulk", "pricing_scheme": "volume", "prices": STEPS}
    seats = per_unit(api, price_points=[bulk])
    default = held(api, subscription, seats)["price_point_id"]
    path = {"subscription_id": subscription.id}

    def move(price_point: Any) -> Any:
        body = {"components": [{"component_id": seats, "price_point": price_point}]}
        reply = api.call("bulk_update_subscription_components_price_points", path=path, body=body)
        assert reply.status == 200, reply.json
        return reply.json["components"][0]["price_point"]

    moved = move("bulk")
    assert held(api, subscription, seats)["price_point_handle"] == "bulk"
    assert move("_default") == default
    assert move(moved) == moved
    reply = api.call("bulk_reset_subscription_components_price_points", path=path)
    assert reply.json["subscription"]["id"] == subscription.id
    assert held(api, subscription, seats)["price_point_id"] == default


def test_a_price_point_that_is_not_there_changes_nothing(api: Api) -> None:
    subscription = paying(api)
    bulk = {"name": "Bulk", "handle": "bulk", "pricing_scheme": "volume", "prices": STEPS}
    seats, support = per_unit(api, price_points=[bulk]), per_unit(api, "on_off_component", name="Support")
    components = [
        {"component_id": seats, "price_point": "bulk"},
        {"component_id": support, "price_point": "bulk"},
        {"component_id": 1, "price_point": "bulk"},
    ]
    reply = api.call(
        "bulk_update_subscription_components_price_points",
        path={"subscription_id": subscription.id},
        body={"components": components},
    )
    assert reply.status == 422
    assert [error["component_id"] for error in reply.errors] == [support, 1]
    assert held(api, subscription, seats)["price_point_handle"] != "bulk"


def test_event_based_components_are_activated_and_deactivated(api: Api) -> None:
    subscription = paying(api)
    calls = per_unit(api, "event_based_component", name="Calls", event_based_billing_metric_id=1)
    path = {"subscription_id": subscription.id, "component_id": calls}
    custom = {"pricing_scheme": "per_unit", "prices": [{"starting_quantity": 1, "unit_price": "7"}]}
    assert api.call("activate_event_based_component", path=path, body={"custom_price": custom}).status == 200
    shown = held(api, subscription, calls)
    assert (shown["enabled"], shown["price_point_type"]) == (True, "custom")
    assert api.call("deactivate_event_based_component", path=path).status == 200
    assert held(api, subscription, calls)["enabled"] is False
    refused = api.call("activate_event_based_component", path={**path, "component_id": per_unit(api)}, body={})
    assert refused.status == 422


def test_only_activated_components_are_billed_for_events(api: Api) -> None:
    subscription = paying(api)
    calls = per_unit(api, "event_based_component", "2", name="Calls", event_based_billing_metric_id=1)
    event = {"chargify": {"subscription_id": subscription.id, "timestamp": "2026-04-16T00:00:00Z"}}
    start, end = subscription.current_period_ends_at, subscription.current_period_ends_at
    assert start is not None
    assert end is not None

    def renewal() -> list[Decimal]:
        api.call("record_event", path={"api_handle": "calls"}, body=event)
        lines = component_lines(api.site, subscription, when="renewal", start=start, end=end)
        return [line.subtotal for line in lines]

    assert renewal() == []
    path = {"subscription_id": subscription.id, "component_id": calls}
    api.call("activate_event_based_component", path=path, body={})
    assert renewal() == [Decimal(2)]
    reply = api.call(
        "list_subscription_components", path={"subscription_id": subscription.id}, query={"include": "historic_usages"}
    )
    history = reply.json[0]["component"]["historic_usages"]
    assert [past["total_usage_quantity"] for past in history] == [1, 1]
    assert history[0]["billing_period_ends_at"] == "2026-05-01T00:00:00+00:00"


def test_a_signup_takes_its_components(api: Api) -> None:
    paying(api)
    seats, support = per_unit(api), per_unit(api, "on_off_component", "40", name="Support")
    mails, minutes = per_unit(api, "metered_component", "1", name="Mails"), prepaid(api)
    subscription = signed_up(
        api,
        {"component_id": seats, "allocated_quantity": 3},
        {"component_id": support, "enabled": True},
        {"component_id": mails, "unit_balance": 5},
        {"component_id": minutes, "allocated_quantity": 10},
    )
    assert lines_of(api, subscription, "paid") == [
        ("Gold", "10.0"),
        ("Seats: 3 seats", "30.0"),
        ("Support", "40.0"),
        ("Minutes: 10 seats", "20.0"),
    ]
    assert held(api, subscription, support)["enabled"] is True
    assert held(api, subscription, mails)["unit_balance"] == 5
    assert held(api, subscription, minutes)["allocated_quantity"] == 10
    assert not [event for event in api.site[Event] if event.key == "component_allocation_change"]


@pytest.mark.parametrize("bad", [{"component_id": 1}, {"component_id": "handle:x"}, {}])
def test_a_signup_knows_its_components(api: Api, bad: dict[str, Any]) -> None:
    template = paying(api)
    body = {"product_id": template.product_id, "customer_id": template.customer_id, "components": [bad]}
    reply = api.call("create_subscription", body={"subscription": body})
    assert reply.status == 422
    assert len(api.site[Allocation]) == 0


def test_a_renewal_charges_the_new_period_the_usage_and_what_waited(api: Api) -> None:
    paying(api)
    seats, mails = per_unit(api), per_unit(api, "metered_component", "1", name="Mails")
    subscription = signed_up(api, {"component_id": seats, "allocated_quantity": 1})
    api.freeze("2026-05-01T00:00:00+00:00")
    allocate(api, subscription, seats, 3)
    use(api, subscription, mails, 4)
    api.advance(days=20)
    assert lines_of(api, subscription, "paid") == [
        ("Gold", "10.0"),
        ("Seats: 1 seat", "10.0"),
        ("Seats: 1 to 3 seats", "10.0"),
        ("Gold", "10.0"),
        ("Seats: 3 seats", "30.0"),
        ("Mails: 4 seats", "4.0"),
    ]


def test_a_component_with_a_longer_period_is_charged_when_its_own_begins(api: Api) -> None:
    paying(api)
    yearly = per_unit(api, name="Yearly", interval=2, interval_unit="month")
    subscription = signed_up(api, {"component_id": yearly, "allocated_quantity": 1})
    api.advance(days=70)
    titles = [title for title, _ in lines_of(api, subscription, "paid")]
    assert titles == ["Gold", "Yearly: 1 seat", "Gold", "Gold", "Yearly: 1 seat"]


def test_lines_tell_the_tiers(api: Api) -> None:
    subscription = paying(api)
    seats = component(api, "quantity_based_component", pricing_scheme="tiered", prices=STEPS)
    allocate(api, subscription, seats, 12, upgrade_charge="none")
    start = subscription.current_period_ends_at
    assert start is not None
    (line,) = component_lines(api.site, subscription, when="renewal", start=start, end=start)
    assert (line.subtotal, line.tiered_unit_price) == (Decimal(56), True)
    assert line.cost_data is not None
    assert [tier["amount"] for tier in line.cost_data[0]["tiers"]] == ["50.0", "6.0"]


def test_entitlements_follow_the_components(api: Api) -> None:
    subscription = paying(api)
    support = per_unit(api, "on_off_component", name="Support")
    feature = {"key": "phone", "name": "Phone", "kind": "access_right"}
    template = api.call("create_feature_template", body={"feature": feature}).value
    item = {"feature_template_id": template.id, "value": "true"}
    api.call("create_component_feature", path={"component_id": support}, body={"feature": item})
    path = {"subscription_id": subscription.id}
    before = api.call("read_subscription_entitlements", path=path).json
    assert (before["subscription_id"], before["status"], before["entitlements"]) == (subscription.id, "active", [])
    allocate(api, subscription, support, 1)
    (entitlement,) = api.call("read_subscription_entitlements", path=path).json["entitlements"]
    assert (entitlement["feature_key"], entitlement["enabled"]) == ("feature.phone", True)
    assert entitlement["source_products"] == ["Support"]
    assert api.call("read_subscription_entitlements", path={"subscription_id": 1}).status == 404


def test_a_component_with_a_shorter_period_is_charged_in_between(api: Api) -> None:
    paying(api)
    weekly = per_unit(api, name="Weekly", interval=10, interval_unit="day")
    subscription = signed_up(api, {"component_id": weekly, "allocated_quantity": 1})
    api.advance(days=21)
    titles = [title for title, _ in lines_of(api, subscription, "paid")]
    assert titles == ["Gold", "Weekly: 1 seat", "Weekly: 1 seat", "Weekly: 1 seat"]


def test_reactivation_is_independent_of_an_old_own_period(api: Api) -> None:
    paying(api)
    weekly = per_unit(api, name="Weekly", interval=10, interval_unit="day")
    subscription = signed_up(api, {"component_id": weekly, "allocated_quantity": 1})
    api.call("cancel_subscription", path={"subscription_id": subscription.id})
    api.advance(days=2)
    assert api.call("reactivate_subscription", path={"subscription_id": subscription.id}, body={}).status == 200
    titles = [title for title, _ in lines_of(api, subscription, "paid")]
    assert titles.count("Weekly: 1 seat") == 2
