"""Segments of event-based components."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest

from maxio_sdk.sandbox._engine.catalogue.component_currencies import segment_brackets_in
from maxio_sdk.sandbox._engine.catalogue.metrics import define_metric
from maxio_sdk.sandbox._state.components import Segment
from tests.sandbox.shelf import component, event_component
from tests.sandbox.support import Api, Reply

PRICES = [
    {"starting_quantity": 1, "ending_quantity": 10000, "unit_price": 0.19},
    {"starting_quantity": 10001, "unit_price": "0.00000065"},
]
RAW = "/components/{component_id}/price_points/{price_point_id}/segments.json"
VOLUME: dict[str, Any] = {"pricing_scheme": "volume", "prices": PRICES}


@pytest.fixture
def path(api: Api) -> dict[str, Any]:
    made = event_component(api, handle="calls")
    return {"component_id": made["id"], "price_point_id": made["default_price_point_id"]}


def create(api: Api, path: dict[str, Any], **fields: Any) -> Reply:
    return api.call("create_segment", path=path, body={"segment": {**VOLUME, **fields}})


def listed(api: Api, path: dict[str, Any], **query: Any) -> list[Any]:
    found = api.call("list_segments_for_price_point", path=path, query=query).json["segments"]
    return [segment["segment_property_1_value"] for segment in found]


def bulk(api: Api, path: dict[str, Any], *segments: Any) -> Reply:
    return api.call("bulk_create_segments", path=path, body={"segments": list(segments)})


def test_a_segment_keeps_its_values_and_prices(api: Api, path: dict[str, Any]) -> None:
    made = create(api, path, segment_property_1_value="France", segment_property_2_value=7)
    segment = made.json["segment"]
    assert made.status == 201
    assert (segment["segment_property_1_value"], segment["segment_property_2_value"]) == ("France", 7)
    assert segment["segment_property_3_value"] is None
    assert (segment["component_id"], segment["price_point_id"]) == (path["component_id"], path["price_point_id"])
    assert segment["event_based_billing_metric_id"] == 7
    assert [(one["unit_price"], one["segment_id"]) for one in segment["prices"]] == [
        ("0.19", segment["id"]),
        ("0.00000065", segment["id"]),
    ]


@pytest.mark.parametrize("value", ["EU", 3, 2.5, True, False])
def test_values_keep_their_type(api: Api, path: dict[str, Any], value: Any) -> None:
    kept = create(api, path, segment_property_1_value=value).json["segment"]["segment_property_1_value"]
    assert (type(kept), kept) == (type(value), value)


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({}, "segment_property_1_value", "can't be blank"),
        ({"segment_property_1_value": ["a"]}, "segment_property_1_value", "must be a string, a number or a boolean"),
        ({"segment_property_1_value": "EU", "prices": []}, "prices", "At least 1 price bracket must be defined"),
        ({"segment_property_1_value": "EU", "pricing_scheme": None}, "pricing_scheme", "cannot be blank."),
        (
            {"segment_property_1_value": "EU", "prices": [{"unit_price": "x"}]},
            "base",
            "Prices unit price: is not a number.",
        ),
    ],
)
def test_what_is_wrong_is_told_by_field(
    api: Api, path: dict[str, Any], fields: dict[str, Any], field: str, message: str
) -> None:
    reply = create(api, path, **fields)
    assert reply.status == 422
    assert message in reply.errors[field]


def test_the_same_values_are_taken_once(api: Api, path: dict[str, Any]) -> None:
    create(api, path, segment_property_1_value=1)
    assert create(api, path, segment_property_1_value=1).errors == {
        "segment_property_1_value": ["has already been taken"]
    }
    assert create(api, path, segment_property_1_value=True).status == 201
    assert create(api, path, segment_property_1_value=1, segment_property_2_value="EU").status == 201


def test_a_metric_limits_the_values(api: Api, path: dict[str, Any]) -> None:
    define_metric(api.site, metric_id=7, name="Calls", segment_properties=["country"])
    assert create(api, path, segment_property_1_value="EU").status == 201
    reply = create(api, path, segment_property_1_value="US", segment_property_2_value="CA")
    assert reply.errors == {"segment_property_2_value": ["is not a segmenting property of the metric"]}


def test_other_components_have_no_segments(api: Api) -> None:
    made = component(api)
    path = {"component_id": made["id"], "price_point_id": made["default_price_point_id"]}
    reply = create(api, path, segment_property_1_value="EU")
    assert reply.errors == {"price_point": ["must belong to an event-based component"]}


def test_segments_are_listed_in_the_order_of_creation(api: Api, path: dict[str, Any]) -> None:
    bulk(api, path, *({**VOLUME, "segment_property_1_value": number} for number in range(35)))
    assert listed(api, path) == list(range(30))
    assert listed(api, path, page=2) == list(range(30, 35))
    assert listed(api, path, per_page=1000) == list(range(35))
    zero = api.call("list_segments_for_price_point", path=path, query={"per_page": 0})
    assert zero.errors == {"per_page": ["must be greater than 0"]}
    assert api.get(RAW.format(**path), {"page": 0}).errors == {"page": ["invalid page: 0"]}


def test_lists_are_filtered_by_value(api: Api, path: dict[str, Any]) -> None:
    for first, second in (("EU", 1), ("EU", True), ("US", 1)):
        create(api, path, segment_property_1_value=first, segment_property_2_value=second)
    assert listed(api, path, **{"filter[segment_property_1_value]": "EU"}) == ["EU", "EU"]
    assert listed(api, path, **{"filter[segment_property_2_value]": "true"}) == ["EU"]
    both = {"filter[segment_property_1_value]": "US", "filter[segment_property_2_value]": "1"}
    assert listed(api, path, **both) == ["US"]
    empty = api.get(RAW.format(**path), {"filter[segment_property_1_value]": ""})
    assert (empty.status, empty.errors) == (422, {"segment_property_1_value": ["can't be blank"]})


def test_an_update_changes_prices_alone(api: Api, path: dict[str, Any]) -> None:
    segment = create(api, path, segment_property_1_value="EU").json["segment"]
    body = {"pricing_scheme": "per_unit", "prices": [{"starting_quantity": 1, "unit_price": "3"}]}
    changed = api.call(
        "update_segment",
        path={**path, "id": segment["id"]},
        body={"segment": {**body, "segment_property_1_value": "US"}},
    ).json["segment"]
    assert (changed["pricing_scheme"], changed["segment_property_1_value"]) == ("per_unit", "EU")
    assert [price["unit_price"] for price in changed["prices"]] == ["3.0"]
    refused = api.call("update_segment", path={**path, "id": segment["id"]}, body={"segment": {"pricing_scheme": "x"}})
    assert sorted(refused.errors) == ["prices", "pricing_scheme"]


def test_segments_belong_to_their_price_point(api: Api, path: dict[str, Any]) -> None:
    number = create(api, path, segment_property_1_value="EU").json["segment"]["id"]
    other = event_component(api, name="Other")
    elsewhere = {"component_id": other["id"], "price_point_id": other["default_price_point_id"], "id": number}
    assert api.call("delete_segment", path=elsewhere).status == 404
    assert api.call("update_segment", path=elsewhere, body={"segment": VOLUME}).status == 404
    assert api.call("list_segments_for_price_point", path={**path, "price_point_id": "handle:x"}).status == 404
    assert listed(api, {**path, "component_id": "handle:calls"}) == ["EU"]
    assert api.call("delete_segment", path={**path, "id": number}).status == 204
    assert api.call("delete_segment", path={**path, "id": number}).status == 404
    assert listed(api, path) == []


def test_bulk_creates_all_or_tells_of_the_first_that_fails(api: Api, path: dict[str, Any]) -> None:
    good = {**VOLUME, "segment_property_1_value": "EU"}
    assert bulk(api, path, good, {**good, "segment_property_1_value": "US"}).status == 201
    refused = bulk(api, path, {**good, "segment_property_1_value": "UK"}, good, {})
    assert refused.errors == {"segments": {"1": {"segment_property_1_value": ["has already been taken"]}}}
    assert listed(api, path) == ["EU", "US"]
    for sent in ([], "text", None):
        reply = api.call("bulk_create_segments", path=path, body={"segments": sent})
        assert reply.errors == {"segments": {"0": {"base": ["can't be blank"]}}}
    assert bulk(api, path, good, "text").errors == {"segments": {"1": {"base": ["must be an object"]}}}
    malformed = bulk(api, path, {**good, "prices": [{"unit_price": "x"}]})
    assert malformed.errors == {"segments": {"0": {"base": ["Segments prices unit price: is not a number."]}}}


def test_bulk_sizes_are_limited(api: Api, path: dict[str, Any]) -> None:
    def items(count: int) -> list[dict[str, Any]]:
        return [{**VOLUME, "segment_property_1_value": number} for number in range(count)]

    assert bulk(api, path, *items(2001)).status == 422
    made = bulk(api, path, *items(1001)).json["segments"]
    changes = [{"id": segment["id"], **VOLUME} for segment in made]
    assert api.call("bulk_update_segments", path=path, body={"segments": changes}).status == 422
    assert api.call("bulk_update_segments", path=path, body={"segments": changes[1:]}).status == 200


def test_bulk_updates_all_or_none(api: Api, path: dict[str, Any]) -> None:
    made = bulk(api, path, *({**VOLUME, "segment_property_1_value": name} for name in "ab")).json["segments"]
    new = {"pricing_scheme": "per_unit", "prices": [{"unit_price": 1}]}

    def change(*items: dict[str, Any]) -> Reply:
        return api.call("bulk_update_segments", path=path, body={"segments": list(items)})

    refused = change({"id": made[0]["id"], **new}, {"id": 1, **new})
    assert refused.errors == {"segments": {"1": {"id": ["not found"]}}}
    schemes = [one["pricing_scheme"] for one in api.call("list_segments_for_price_point", path=path).json["segments"]]
    assert schemes == ["volume", "volume"]
    changed = change(*({"id": segment["id"], **new} for segment in made)).json["segments"]
    assert [one["pricing_scheme"] for one in changed] == ["per_unit", "per_unit"]


def test_a_cloned_price_point_takes_its_segments_along(api: Api, path: dict[str, Any]) -> None:
    create(api, path, segment_property_1_value="EU")
    copy = api.call("clone_component_price_point", path=path, body={"price_point": {"name": "Copy"}})
    cloned = {**path, "price_point_id": copy.json["price_point"]["id"]}
    assert listed(api, cloned) == ["EU"]
    assert create(api, cloned, segment_property_1_value="EU").status == 422


def test_a_segments_prices_are_converted(api: Api, path: dict[str, Any]) -> None:
    api.site.settings = attrs.evolve(api.site.settings, currencies=("EUR",), exchange_rates={"EUR": "0.5"})
    segment = api.site[Segment][create(api, path, segment_property_1_value="EU").json["segment"]["id"]]
    prices = {code: segment_brackets_in(api.site, segment, code)[0].unit_price for code in ("USD", "EUR")}
    assert prices == {"USD": Decimal("0.19"), "EUR": Decimal("0.095")}
