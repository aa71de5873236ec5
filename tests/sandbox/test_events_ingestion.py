"""Events that event-based components are billed by."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from maxio_sdk.sandbox._engine.catalogue.metrics import define_metric
from maxio_sdk.sandbox._engine.consumption.component_pricing import event_parts
from maxio_sdk.sandbox._engine.consumption.event_balances import refresh_unit_balance
from maxio_sdk.sandbox._state.components import IngestedEvent
from maxio_sdk.sandbox._state.products import ProductFamily
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent
from tests.sandbox.billed import subscribed
from tests.sandbox.shelf import component
from tests.sandbox.shelf import make as make_component
from tests.sandbox.support import Api, Reply


@pytest.fixture
def subscription(api: Api) -> Subscription:
    api.freeze("2026-01-15T12:00:00+00:00")
    return subscribed(api, reference="acme-1", period_anchor=api.site.now)


def family_id(api: Api) -> int:
    family = api.site[ProductFamily].first(handle="family")
    assert family is not None
    return family.id


def metered_by(api: Api, metric_id: int = 7, **fields: Any) -> int:
    """Make a component of 2.00 an event, in the family of the subscription's product."""
    values = {
        "name": f"Calls {metric_id}", "unit_name": "call", "pricing_scheme": "per_unit", "unit_price": "2",
        "event_based_billing_metric_id": metric_id, **fields,
    }  # fmt: skip
    reply = make_component(api, "event_based", family_id=family_id(api), **values)
    assert reply.status == 201, reply.json
    return int(reply.json["component"]["id"])


def send(api: Api, subscription: Subscription | None, stream: str = "calls", **event: Any) -> Reply:
    told = event.pop("chargify", {})
    if subscription is not None:
        told = {"subscription_id": subscription.id, **told}
    return api.call("record_event", path={"api_handle": stream}, body={"chargify": told, **event})


def balance(api: Api, subscription: Subscription, component_id: int) -> Any:
    path = {"subscription_id": subscription.id, "component_id": component_id}
    return api.call("read_subscription_component", path=path).json["component"]["unit_balance"]


def activate(api: Api, subscription: Subscription, component_id: int) -> None:
    path = {"subscription_id": subscription.id, "component_id": component_id}
    assert api.call("activate_event_based_component", path=path, body={}).status == 200


def test_an_event_is_taken_without_a_body_in_answer(api: Api, subscription: Subscription) -> None:
    reply = send(api, subscription, messages=150)
    assert (reply.status, reply.json) == (201, None)


def test_the_path_of_the_events_server_holds_the_subdomain(api: Api, subscription: Subscription) -> None:
    body = {"chargify": {"subscription_id": subscription.id}}
    assert api.post("/acme/events/calls.json", body).status == 201
    assert api.post("/acme/events/calls/bulk.json", [body, body]).status == 201
    assert api.post("/acme/events/calls", body).status == 201
    assert len(api.site[IngestedEvent]) == 4


def test_a_metric_that_nobody_defined_counts_events(api: Api, subscription: Subscription) -> None:
    calls = metered_by(api)
    for stream in ("calls", "other"):
        send(api, subscription, stream=stream)
    assert balance(api, subscription, calls) == 2


def test_events_count_before_the_component_is_made(api: Api, subscription: Subscription) -> None:
    send(api, subscription)
    calls = metered_by(api)
    send(api, subscription)
    assert balance(api, subscription, calls) == 2


@pytest.mark.parametrize(
    ("aggregation", "quantity"),
    [
        ("count", 4),
        ("sum", "7.5"),
        ("average", "2.5"),
        ("minimum", "-0.5"),
        ("maximum", 4),
        ("count_unique", 3),
    ],
)
def test_metrics_aggregate_a_property_of_their_stream(
    api: Api, subscription: Subscription, aggregation: str, quantity: Any
) -> None:
    define_metric(api.site, metric_id=7, name="M", stream="calls", aggregation=aggregation, of_property="call.minutes")
    calls = metered_by(api)
    for minutes in (4, "4", -0.5):
        send(api, subscription, call={"minutes": minutes})
    send(api, subscription, call={})
    send(api, subscription, stream="elsewhere", call={"minutes": 100})
    assert balance(api, subscription, calls) == quantity


@pytest.mark.parametrize("event", [{"call": 1}, {"call": {"minutes": "many"}}, {"call": {"minutes": [1]}}, {}])
def test_events_without_the_measured_number_come_to_nothing(
    api: Api, subscription: Subscription, event: dict[str, Any]
) -> None:
    define_metric(api.site, metric_id=7, name="M", aggregation="sum", of_property="call.minutes")
    calls = metered_by(api)
    send(api, subscription, **event)
    assert balance(api, subscription, calls) == 0


def test_a_metric_is_defined_with_sense(api: Api) -> None:
    with pytest.raises(ValueError, match="aggregation"):
        define_metric(api.site, name="M", aggregation="median")
    with pytest.raises(ValueError, match="of_property"):
        define_metric(api.site, name="M", aggregation="sum")
    with pytest.raises(ValueError, match="4"):
        define_metric(api.site, name="M", segment_properties="abcde")
    first = define_metric(api.site, name="M", metric_id=2)
    assert [define_metric(api.site, name="M").id for _ in range(2)] == [1, 3]
    assert first.id == 2


def test_subscriptions_are_named_by_reference_too(api: Api, subscription: Subscription) -> None:
    calls = metered_by(api)
    send(api, None, chargify={"subscription_reference": "acme-1"})
    assert balance(api, subscription, calls) == 1


@pytest.mark.parametrize("told", [{}, {"subscription_id": 1}, {"subscription_reference": "none"}])
def test_events_of_nobody_are_taken(api: Api, told: dict[str, Any]) -> None:
    assert send(api, None, chargify=told).status == 201


def test_other_subscriptions_and_families_are_not_charged(api: Api, subscription: Subscription) -> None:
    other, calls = subscribed(api), metered_by(api)
    elsewhere = component(api, "event_based")["id"]
    send(api, subscription)
    assert balance(api, other, calls) == 0
    held = api.site[SubscriptionComponent].where(component_id=elsewhere)
    assert held == []


def test_a_token_counts_once_in_its_stream_for_31_days(api: Api, subscription: Subscription) -> None:
    calls = metered_by(api)
    for stream in ("calls", "calls", "other"):
        send(api, subscription, stream=stream, chargify={"uniqueness_token": "t1"})
    assert balance(api, subscription, calls) == 2
    now = api.site.now
    for days, expected in ((30, 2), (31, 3)):
        api.site.clock.move(now + timedelta(days=days))
        send(api, subscription, chargify={"uniqueness_token": "t1", "timestamp": now.isoformat()})
        assert balance(api, subscription, calls) == expected


def test_the_timestamp_decides_the_period(api: Api, subscription: Subscription) -> None:
    calls = metered_by(api)
    start, end = subscription.current_period_started_at, subscription.current_period_ends_at
    assert start is not None
    assert end is not None
    for when in (start, start - timedelta(seconds=1), end, end - timedelta(seconds=1)):
        send(api, subscription, chargify={"timestamp": when.isoformat()})
    assert balance(api, subscription, calls) == 2


def test_what_maxio_sets_overwrites_what_was_sent(api: Api, subscription: Subscription) -> None:
    send(api, subscription, chargify={"id": "mine", "created_at": "yesterday", "note": "kept"}, country="FR")
    event = next(iter(api.site[IngestedEvent]))
    told = event.properties["chargify"]
    assert (told["id"], told["created_at"], told["note"]) == (event.id, "2026-01-15T12:00:00+00:00", "kept")
    assert event.properties["country"] == "FR"


@pytest.mark.parametrize(
    "body",
    [None, [], "x", 1, {"chargify": "x"}, {"chargify": {"timestamp": "soon"}}, {"chargify": {"subscription_id": []}}],
)
def test_what_is_no_event_is_refused(api: Api, body: Any) -> None:
    assert api.call("record_event", path={"api_handle": "calls"}, body=body).status == 422
    assert len(api.site[IngestedEvent]) == 0


def test_bulk_takes_all_or_none_up_to_1000(api: Api, subscription: Subscription) -> None:
    calls = metered_by(api)
    event = {"chargify": {"subscription_id": subscription.id}}

    def bulk(body: Any) -> int:
        return api.call("bulk_record_events", path={"api_handle": "calls"}, body=body).status

    assert bulk([event, "x"]) == 422
    assert bulk(event) == 422
    assert bulk([event] * 1001) == 422
    assert len(api.site[IngestedEvent]) == 0
    assert bulk([event] * 1000) == 201
    assert bulk([]) == 201
    assert balance(api, subscription, calls) == 1000


def lines(api: Api, subscription: Subscription) -> dict[str, tuple[str, str]]:
    """List what the last invoice charges for event-based components."""
    invoice = api.call("list_invoices", query={"subscription_id": subscription.id, "line_items": "true",
                                               "direction": "desc"}).json["invoices"][0]  # fmt: skip
    return {line["title"]: (line["quantity"], line["subtotal_amount"]) for line in invoice["line_items"]}


def test_a_renewal_charges_the_events_of_active_components(api: Api, subscription: Subscription) -> None:
    calls, idle = metered_by(api), metered_by(api, 8)
    send(api, subscription)
    activate(api, subscription, calls)
    send(api, subscription)
    api.advance(days=32)
    charged = {title: line for title, line in lines(api, subscription).items() if title.startswith("Calls")}
    assert charged == {"Calls 7: 2 calls": ("2.0", "4.0")}
    assert (balance(api, subscription, calls), balance(api, subscription, idle)) == (0, 0)
    send(api, subscription)
    assert balance(api, subscription, calls) == 1


def test_segments_have_prices_of_their_own(api: Api, subscription: Subscription) -> None:
    define_metric(
        api.site, metric_id=7, name="M", stream="calls", aggregation="sum", of_property="minutes",
        segment_properties=["country", "fast"],
    )  # fmt: skip
    calls = metered_by(api)
    points = api.get(f"/components/{calls}/price_points.json").json["price_points"]
    path = {"component_id": calls, "price_point_id": points[0]["id"]}
    for values, price in ((("FR", None), "10"), (("FR", True), "100"), (("DE", None), "1000")):
        segment = {
            "segment_property_1_value": values[0], "segment_property_2_value": values[1],
            "pricing_scheme": "per_unit", "prices": [{"unit_price": price}],
        }  # fmt: skip
        assert api.call("create_segment", path=path, body={"segment": segment}).status == 201
    activate(api, subscription, calls)
    for country, fast, minutes in (("FR", False, 1), ("FR", True, 2), ("FR", 1, 4), ("DE", True, 8)):
        send(api, subscription, country=country, fast=fast, minutes=minutes)
    assert balance(api, subscription, calls) == 15
    api.advance(days=32)
    amounts = sorted(Decimal(amount) for title, (_, amount) in lines(api, subscription).items() if "Calls" in title)
    assert amounts == [50, 200, 8000]


def test_a_segment_of_an_undefined_metric_finds_its_value_anywhere(api: Api, subscription: Subscription) -> None:
    calls = metered_by(api)
    points = api.get(f"/components/{calls}/price_points.json").json["price_points"]
    segment = {"segment_property_1_value": "FR", "pricing_scheme": "per_unit", "prices": [{"unit_price": 5}]}
    api.post(f"/components/{calls}/price_points/{points[0]['id']}/segments.json", {"segment": segment})
    activate(api, subscription, calls)
    for event in ({"country": "FR"}, {"land": "FR"}, {"country": "US"}):
        send(api, subscription, **event)
    api.advance(days=32)
    assert lines(api, subscription)["Calls 7: 2 calls"] == ("2.0", "10.0")


def test_a_balance_can_be_counted_anew(api: Api, subscription: Subscription) -> None:
    calls = metered_by(api)
    send(api, subscription)
    held = api.site[SubscriptionComponent].where(component_id=calls)[0]
    held.unit_balance = Decimal(99)
    refresh_unit_balance(api.site, held)
    assert held.unit_balance == 1


def test_an_event_that_came_early_counts_in_its_own_period(api: Api, subscription: Subscription) -> None:
    calls = metered_by(api)
    activate(api, subscription, calls)
    send(api, subscription, chargify={"timestamp": (api.site.now + timedelta(days=40)).isoformat()})
    assert balance(api, subscription, calls) == 0
    api.advance(days=32)
    assert balance(api, subscription, calls) == 1
    api.advance(days=31)
    assert lines(api, subscription)["Calls 7: 1 call"] == ("1.0", "2.0")


def test_events_count_in_a_period_whose_end_is_moved(api: Api, subscription: Subscription) -> None:
    calls = metered_by(api)
    activate(api, subscription, calls)
    send(api, subscription)
    api.site[SubscriptionComponent].where(component_id=calls)[0].unit_balance += 10  # Brought along at signup.
    send(api, subscription, chargify={"timestamp": (api.site.now + timedelta(days=40)).isoformat()})
    path = {"subscription_id": subscription.id}

    def bill_at(days: int) -> None:
        body = {"subscription": {"next_billing_at": (api.site.now + timedelta(days=days)).isoformat()}}
        assert api.call("update_subscription", path=path, body=body).status == 200

    bill_at(50)
    assert balance(api, subscription, calls) == 12
    bill_at(20)
    assert balance(api, subscription, calls) == 11


def test_events_count_in_a_period_whose_start_is_moved(api: Api, subscription: Subscription) -> None:
    calls = metered_by(api)
    activate(api, subscription, calls)
    send(api, subscription, chargify={"timestamp": "2026-01-10T12:00:00Z"})
    assert balance(api, subscription, calls) == 0
    body = {"subscription": {"current_period_starts_at": "2026-01-05T12:00:00Z"}}
    assert api.call("override_subscription", path={"subscription_id": subscription.id}, body=body).status == 204
    assert balance(api, subscription, calls) == 1


def test_a_period_begun_anew_counts_its_own_events(api: Api, subscription: Subscription) -> None:
    calls = metered_by(api)
    activate(api, subscription, calls)
    send(api, subscription)
    send(api, subscription, chargify={"timestamp": (api.site.now + timedelta(days=50)).isoformat()})
    path = {"subscription_id": subscription.id}
    assert api.call("cancel_subscription", path=path).status == 200
    api.advance(days=40)
    assert api.call("reactivate_subscription", path=path).status == 200
    assert balance(api, subscription, calls) == 1


def test_segments_cost_what_they_do_in_the_subscriptions_currency(api: Api, subscription: Subscription) -> None:
    api.sandbox.configure(currencies=["EUR"], exchange_rates={"EUR": "0.5"})
    subscription.currency = "EUR"
    calls = metered_by(api)
    points = api.get(f"/components/{calls}/price_points.json").json["price_points"]
    segment = {"segment_property_1_value": "FR", "pricing_scheme": "per_unit", "prices": [{"unit_price": 5}]}
    api.post(f"/components/{calls}/price_points/{points[0]['id']}/segments.json", {"segment": segment})
    activate(api, subscription, calls)
    for _ in range(2):
        send(api, subscription, country="FR")
    api.advance(days=32)
    assert lines(api, subscription)["Calls 7: 2 calls"] == ("2.0", "5.0")


def test_each_event_is_tried_on_a_segment_once(
    api: Api, subscription: Subscription, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = metered_by(api)
    points = api.get(f"/components/{calls}/price_points.json").json["price_points"]
    segment = {"segment_property_1_value": "FR", "pricing_scheme": "per_unit", "prices": [{"unit_price": 5}]}
    api.post(f"/components/{calls}/price_points/{points[0]['id']}/segments.json", {"segment": segment})
    for country in ("FR", "US", "FR"):
        send(api, subscription, country=country)
    held = api.site[SubscriptionComponent].where(component_id=calls)[0]
    compared: list[object] = []
    monkeypatch.setattr(IngestedEvent, "__eq__", lambda self, other: compared.append(other) or self is other)
    start = api.site.now
    (part,) = event_parts(api.site, subscription, held, start, start + timedelta(days=1))
    assert (part.quantity, part.priced.amount, compared) == (2, 10, [])
