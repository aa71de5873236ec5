"""Usages of metered and prepaid components, and what renewals charge for them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from maxio_sdk.sandbox._engine.consumption.lines import component_lines
from maxio_sdk.sandbox._state.events import Event
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.held_components import STEPS, allocate, archive, component, held, paying, per_unit, prepaid, use
from tests.sandbox.support import Api, Reply


def metered(api: Api, **fields: Any) -> int:
    return per_unit(api, "metered_component", "0.5", **{"name": "Mails", "unit_name": "mail", **fields})


def usages(api: Api, subscription: Subscription, component_id: int | str, **query: Any) -> Reply:
    path = {"subscription_id_or_reference": subscription.id, "component_id": component_id}
    return api.call("list_usages", path=path, query=query)


def renewed(api: Api, subscription: Subscription) -> list[tuple[str, Decimal]]:
    start = subscription.current_period_ends_at
    assert start is not None
    lines = component_lines(api.site, subscription, when="renewal", start=start, end=start.replace(month=6))
    subscription.current_period_started_at, subscription.current_period_ends_at = start, start.replace(month=6)
    return [(line.title, line.subtotal) for line in lines]


def test_usages_add_up(api: Api) -> None:
    subscription = paying(api)
    mails = metered(api, handle="mails")
    reply = use(api, subscription, mails, 10, memo="January")
    assert reply.status == 200
    usage = reply.json["usage"]
    assert (usage["quantity"], usage["memo"], usage["component_handle"]) == (10, "January", "mails")
    assert usage["subscription_id"] == subscription.id
    use(api, subscription, mails, "5")
    assert held(api, subscription, mails)["unit_balance"] == 15


def test_the_balance_has_a_floor_of_zero(api: Api) -> None:
    subscription = paying(api)
    mails = metered(api)
    use(api, subscription, mails, 100)
    assert use(api, subscription, mails, -200).json["usage"]["quantity"] == -200
    assert held(api, subscription, mails)["unit_balance"] == 0
    use(api, subscription, mails, 3)
    assert renewed(api, subscription) == [("Mails: 3 mails", Decimal("1.5"))]


@pytest.mark.parametrize("kind", ["quantity_based_component", "on_off_component"])
def test_only_metered_and_prepaid_components_have_usages(api: Api, kind: str) -> None:
    subscription = paying(api)
    reply = use(api, subscription, per_unit(api, kind), 1)
    assert reply.status == 422
    assert reply.errors == ["Usages can only be added to metered or prepaid usage components."]


def test_archived_components_have_no_further_usages(api: Api) -> None:
    subscription = paying(api)
    mails = metered(api)
    use(api, subscription, mails, 1)
    archive(api, mails)
    assert use(api, subscription, mails, 1).errors == ["Usages cannot be added to archived components."]


@pytest.mark.parametrize("quantity", [None, "many", "1.5"])
def test_the_quantity_must_be_a_number_of_units(api: Api, quantity: Any) -> None:
    subscription = paying(api)
    mails = metered(api)
    path = {"subscription_id_or_reference": subscription.id, "component_id": mails}
    reply = api.call("create_usage", path=path, body={"usage": {"quantity": quantity}})
    assert reply.status == 422
    assert reply.errors[0].startswith("Quantity")


def test_subscription_and_component_are_found_by_reference_and_handle(api: Api) -> None:
    subscription = paying(api, reference="ref 1")
    metered(api, handle="mails")
    path = {"subscription_id_or_reference": "ref 1", "component_id": "handle:mails"}
    assert api.call("create_usage", path=path, body={"usage": {"quantity": 1}}).status == 200
    assert len(usages(api, subscription, "handle:mails").json) == 1
    unknown = {**path, "subscription_id_or_reference": "ref 2"}
    assert api.call("create_usage", path=unknown, body={"usage": {"quantity": 1}}).status == 404


def test_an_id_goes_before_a_reference(api: Api) -> None:
    first = paying(api)
    second = paying(api, reference=str(first.id))
    mails = metered(api)
    use(api, first, mails, 1)
    assert len(usages(api, first, mails).json) == 1
    assert usages(api, second, mails).json == []


def test_usages_are_listed_latest_first_and_by_id(api: Api) -> None:
    subscription = paying(api)
    mails = metered(api)
    ids = [use(api, subscription, mails, quantity).json["usage"]["id"] for quantity in (1, 2, 3)]

    def listed(**query: Any) -> list[int]:
        return [row["usage"]["quantity"] for row in usages(api, subscription, mails, **query).json]

    assert listed() == [3, 2, 1]
    assert listed(since_id=ids[1]) == [3, 2]
    assert listed(max_id=ids[1]) == [2, 1]
    assert listed(per_page=1, page=2) == [2]


def test_dates_mean_midnight(api: Api) -> None:
    subscription = paying(api)
    mails = metered(api)
    api.freeze("2026-04-20T10:00:00+00:00")
    use(api, subscription, mails, 1)
    assert len(usages(api, subscription, mails, since_date="2026-04-20", until_date="2026-04-21").json) == 1
    assert usages(api, subscription, mails, since_date="2026-04-20", until_date="2026-04-20").json == []
    assert usages(api, subscription, mails, since_date="2026-04-21").json == []


def test_a_renewal_charges_usage_by_price_point_and_begins_anew(api: Api) -> None:
    subscription = paying(api)
    mails = component(
        api,
        "metered_component",
        name="Mails",
        unit_name="mail",
        pricing_scheme="per_unit",
        unit_price="0.5",
        price_points=[
            {
                "name": "Bulk",
                "handle": "bulk",
                "pricing_scheme": "per_unit",
                "prices": [{"starting_quantity": 1, "unit_price": "0.1"}],
            }
        ],
    )
    use(api, subscription, mails, 10)
    use(api, subscription, mails, 20, price_point_id="bulk")
    use(api, subscription, mails, -5, price_point_id="bulk")
    assert sorted(renewed(api, subscription)) == [("Mails: 10 mails", Decimal(5)), ("Mails: 15 mails", Decimal("1.5"))]
    assert held(api, subscription, mails)["unit_balance"] == 0
    assert renewed(api, subscription) == []


def test_prepaid_units_are_drawn_before_there_is_overage(api: Api) -> None:
    subscription = paying(api)
    minutes = prepaid(api)
    allocate(api, subscription, minutes, 10)
    assert use(api, subscription, minutes, 8).json["usage"]["overage_quantity"] == 0
    assert use(api, subscription, minutes, 7).json["usage"]["overage_quantity"] == 5
    assert held(api, subscription, minutes)["unit_balance"] == 15
    event = next(event for event in reversed(api.site[Event]) if event.key == "prepaid_usage")
    assert event.data is not None
    assert (event.data["previous_unit_balance"], event.data["new_unit_balance"]) == ("8.0", 15)
    assert (event.data["overage_usage_quantity"], event.data["new_overage_unit_balance"]) == (5, 5)
    assert [one["usage_quantity"] for one in event.data["allocation_details"]] == [2]


def test_deducting_takes_overage_back_first(api: Api) -> None:
    subscription = paying(api)
    minutes = prepaid(api)
    allocate(api, subscription, minutes, 10)
    use(api, subscription, minutes, 12)
    assert use(api, subscription, minutes, -5).json["usage"]["overage_quantity"] == -2
    assert held(api, subscription, minutes)["unit_balance"] == 7
    use(api, subscription, minutes, -100)
    assert held(api, subscription, minutes)["unit_balance"] == 0
    path = {"subscription_id": subscription.id, "component_id": minutes}
    (row,) = api.call("list_allocations", path=path).json
    assert row["allocation"]["used_quantity"] == 0


def test_a_renewal_charges_overage_and_drops_what_is_left(api: Api) -> None:
    subscription = paying(api)
    minutes = prepaid(api)
    allocate(api, subscription, minutes, 10)
    use(api, subscription, minutes, 14)
    assert renewed(api, subscription) == [("Minutes overage: 4 seats", Decimal(12))]
    assert (held(api, subscription, minutes)["allocated_quantity"]) == 0
    assert (held(api, subscription, minutes)["unit_balance"]) == 0


@pytest.mark.parametrize(("rolls_over", "allocated", "used"), [(True, 20, 4), (False, 10, 0)])
def test_units_are_bought_again_and_may_roll_over(api: Api, rolls_over: bool, allocated: int, used: int) -> None:
    subscription = paying(api)
    minutes = prepaid(api, renew_prepaid_allocation=True, rollover_prepaid_remainder=rolls_over)
    allocate(api, subscription, minutes, 10)
    use(api, subscription, minutes, 4)
    assert renewed(api, subscription) == [("Minutes: 10 seats", Decimal(20))]
    api.freeze("2026-05-02T00:00:00+00:00")
    now = held(api, subscription, minutes)
    assert (now["allocated_quantity"], now["unit_balance"]) == (allocated, used)
    assert renewed(api, subscription) == [("Minutes: 10 seats", Decimal(20))]


def test_what_expires_first_is_used_first(api: Api) -> None:
    subscription = paying(api)
    minutes = prepaid(api, rollover_prepaid_remainder=True, expiration_interval=30, expiration_interval_unit="day")
    late = allocate(api, subscription, minutes, 5).json["allocation"]["allocation_id"]
    soon = allocate(api, subscription, minutes, 5).json["allocation"]["allocation_id"]
    api.call(
        "update_prepaid_usage_allocation_expiration_date",
        path={"subscription_id": subscription.id, "component_id": minutes, "allocation_id": soon},
        body={"allocation": {"expires_at": "2026-04-18"}},
    )
    use(api, subscription, minutes, 7)
    path = {"subscription_id": subscription.id, "component_id": minutes}
    rows = {
        row["allocation"]["allocation_id"]: row["allocation"]["used_quantity"]
        for row in api.call("list_allocations", path=path).json
    }
    assert rows == {late: 2, soon: 5}


def test_a_usage_is_told(api: Api) -> None:
    subscription = paying(api)
    mails = metered(api)
    use(api, subscription, mails, 10)
    use(api, subscription, mails, -30)
    event = next(event for event in reversed(api.site[Event]) if event.key == "metered_usage")
    assert event.data is not None
    told = (event.data["previous_unit_balance"], event.data["usage_quantity"], event.data["new_unit_balance"])
    assert told == ("10.0", -30, 0)


def test_a_usage_may_have_a_price_of_its_own(api: Api) -> None:
    subscription = paying(api)
    mails = metered(api)
    use(api, subscription, mails, 12, custom_price={"pricing_scheme": "tiered", "prices": STEPS})
    assert renewed(api, subscription) == [("Mails: 12 mails", Decimal(56))]
    assert use(api, subscription, mails, 1, price_point_id="nope").errors == ["Price point: could not be found."]
