"""Price points of components, and their prices in further currencies."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest

from maxio_sdk.sandbox._engine.catalogue.component_currencies import brackets_in
from maxio_sdk.sandbox._engine.catalogue.component_prices import component_price_point_by, custom_component_price_point
from maxio_sdk.sandbox._http.answers import Refused
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from tests.sandbox.shelf import PREPAID, component
from tests.sandbox.support import Api, Reply

STAIRS = [
    {"starting_quantity": "1", "ending_quantity": "100", "unit_price": "5.00"},
    {"starting_quantity": "101", "ending_quantity": "200", "unit_price": "4.00"},
]
WHOLESALE: dict[str, Any] = {
    "name": "Wholesale",
    "handle": "wholesale",
    "pricing_scheme": "stairstep",
    "prices": STAIRS,
}


def add(api: Api, component_id: int, **fields: Any) -> Reply:
    body = {"price_point": {**WHOLESALE, **fields}}
    return api.call("create_component_price_point", path={"component_id": component_id}, body=body)


def read(api: Api, component_id: Any, point: Any, **query: Any) -> Reply:
    path = {"component_id": component_id, "price_point_id": point}
    return api.call("read_component_price_point", path=path, query=query)


def change(api: Api, component_id: int, point: int, **fields: Any) -> Reply:
    path = {"component_id": component_id, "price_point_id": point}
    return api.call("update_component_price_point", path=path, body={"price_point": fields})


def act(api: Api, operation: str, component_id: int, point: int) -> Reply:
    return api.call(operation, path={"component_id": component_id, "price_point_id": point})


@pytest.fixture
def seats(api: Api) -> int:
    return int(component(api, "quantity_based", handle="seats")["id"])


def custom(api: Api, component_id: int, subscription_id: int = 77, **fields: Any) -> ComponentPricePoint:
    values = {"pricing_scheme": "per_unit", "prices": [{"starting_quantity": 1, "unit_price": "9"}], **fields}
    found = api.site[Component][component_id]
    return custom_component_price_point(api.site, found, Fields(values, api.site.zone), subscription_id)


def test_a_price_point_is_created_beside_the_default(api: Api, seats: int) -> None:
    made = add(api, seats, use_site_exchange_rate=False, tax_included=True, interval=3, interval_unit="month")
    point = made.json["price_point"]
    assert made.status == 201
    assert (point["type"], point["default"], point["handle"]) == ("catalog", False, "wholesale")
    assert (point["use_site_exchange_rate"], point["tax_included"], point["interval"]) == (False, True, 3)
    assert [(one["starting_quantity"], one["ending_quantity"], one["unit_price"]) for one in point["prices"]] == [
        (1, 100, "5.0"),
        (101, 200, "4.0"),
    ]
    assert {price["price_point_id"] for price in point["prices"]} == {point["id"]}
    assert "currency_prices" not in point


def test_a_price_point_without_a_handle_gets_one(api: Api, seats: int) -> None:
    handles = {add(api, seats, handle=None).json["price_point"]["handle"] for _ in range(2)}
    assert len(handles) == 2
    assert all(handle.startswith("uuid:") for handle in handles)


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({"name": ""}, "name", "cannot be blank."),
        ({"prices": []}, "prices", "At least 1 price bracket must be defined"),
        ({"prices": None, "pricing_scheme": "per_unit"}, "prices", "At least 1 price bracket must be defined"),
        ({"pricing_scheme": None}, "pricing_scheme", "cannot be blank."),
        ({"prices": [{"starting_quantity": 1}]}, "prices", "Unit price: cannot be blank."),
        ({"prices": [{"unit_price": "x"}]}, "base", "Prices unit price: is not a number."),
        ({"prices": "free"}, "base", "Prices: must be a list of objects."),
    ],
)
def test_what_is_wrong_is_told_by_field(api: Api, seats: int, fields: dict[str, Any], field: str, message: str) -> None:
    reply = add(api, seats, **fields)
    assert (reply.status, reply.errors) == (422, {field: [message]})


def test_a_missing_root_is_told(api: Api, seats: int) -> None:
    reply = api.call("create_component_price_point", path={"component_id": seats}, body={})
    assert (reply.status, reply.errors) == (422, {"price_point": "can't be blank"})


def test_a_handle_is_unique_in_its_component_alone(api: Api, seats: int) -> None:
    add(api, seats)
    assert add(api, seats).errors == {"handle": ["must be unique within a component scope."]}
    assert add(api, component(api, "metered")["id"]).status == 201


def test_prepaid_price_points_need_overage_prices(api: Api) -> None:
    minutes = component(api, "prepaid_usage")["id"]
    assert add(api, minutes).errors == {
        "overage_pricing": [
            "Overage pricing scheme must be defined for prepaid components",
            "At least 1 overage price bracket must be defined",
        ],
    }
    point = add(api, minutes, **PREPAID, renew_prepaid_allocation=True).json["price_point"]
    assert (point["overage_pricing_scheme"], point["renew_prepaid_allocation"]) == ("stairstep", True)
    assert [price["unit_price"] for price in point["overage_prices"]] == ["3.0", "5.0"]


def test_bulk_creates_all_or_none(api: Api, seats: int) -> None:
    def bulk(*points: dict[str, Any]) -> Reply:
        body = {"price_points": list(points)}
        return api.call("bulk_create_component_price_points", path={"component_id": seats}, body=body)

    refused = bulk(WHOLESALE, {**WHOLESALE, "name": ""})
    assert refused.errors == ["Name: cannot be blank.", "Handle must be unique within a component scope."]
    made = bulk({**WHOLESALE, "tax_included": True, "use_site_exchange_rate": False}, {**WHOLESALE, "handle": "msrp"})
    assert made.status == 201
    points = made.json["price_points"]
    assert [point["handle"] for point in points] == ["wholesale", "msrp"]
    assert (points[0]["tax_included"], points[0]["use_site_exchange_rate"]) == (False, True)
    assert bulk().errors == ["Price points: cannot be blank."]


def test_price_points_are_read_by_id_and_handle(api: Api, seats: int) -> None:
    number = add(api, seats, handle="whole/sale x").json["price_point"]["id"]
    assert read(api, seats, number).value.id == number
    assert read(api, "handle:seats", "handle:whole/sale x").value.id == number
    assert read(api, seats, "handle:none").status == 404
    assert read(api, component(api)["id"], number).status == 404
    assert read(api, 1, number).status == 404


def test_brackets_are_changed_added_and_removed(api: Api, seats: int) -> None:
    point = add(api, seats).json["price_point"]
    first, second = (price["id"] for price in point["prices"])
    changed = change(
        api,
        seats,
        point["id"],
        name="Retail",
        prices=[
            {"id": first, "ending_quantity": 50, "unit_price": "6,5"},
            {"id": second, "_destroy": True},
            {"starting_quantity": 51, "unit_price": 4.0},
        ],
    ).json["price_point"]
    assert (changed["name"], changed["handle"]) == ("Retail", "wholesale")
    assert [(one["starting_quantity"], one["ending_quantity"], one["unit_price"]) for one in changed["prices"]] == [
        (1, 50, "6.5"),
        (51, None, "4.0"),
    ]
    assert changed["prices"][0]["id"] == first
    assert changed["prices"][1]["id"] not in (first, second)


def test_a_refused_change_leaves_the_price_point_as_it_was(api: Api, seats: int) -> None:
    point = add(api, seats).json["price_point"]
    first, second = (price["id"] for price in point["prices"])
    gap = change(api, seats, point["id"], name="X", prices=[{"id": first, "ending_quantity": 50}])
    assert gap.errors == {"prices": ["Price brackets must follow one another without gaps or overlaps"]}
    unknown = change(api, seats, point["id"], prices=[{"id": 1, "unit_price": 1}])
    assert unknown.errors == {"prices": ["Couldn't find a price with id 1 in this price point"]}
    nothing = change(api, seats, point["id"], prices=[{"id": one, "_destroy": 1} for one in (first, second)])
    assert nothing.errors == {"prices": ["At least 1 price bracket must be defined"]}
    scheme = change(api, seats, point["id"], pricing_scheme="per_unit")
    assert scheme.errors == {"prices": ["Only 1 price bracket may be defined for the per unit pricing scheme"]}
    assert read(api, seats, point["id"]).json["price_point"] == point


def test_custom_price_points_change_through_their_subscription_alone(api: Api, seats: int) -> None:
    number = custom(api, seats).id
    assert change(api, seats, number, name="X").errors == {
        "base": ["Custom price points cannot be updated directly. They must be edited through the Subscription."]
    }
    assert act(api, "promote_component_price_point_to_default", seats, number).status == 422
    assert act(api, "archive_component_price_point", seats, number).status == 422
    shown = read(api, seats, number).json["price_point"]
    assert (shown["type"], shown["subscription_id"], shown["default"]) == ("custom", 77, False)
    assert api.call("list_components").json[0]["component"]["price_point_count"] == 1


def test_a_promoted_price_point_is_what_the_component_shows(api: Api, seats: int) -> None:
    point = add(api, seats).json["price_point"]["id"]
    promoted = act(api, "promote_component_price_point_to_default", seats, point).json["component"]
    assert (promoted["default_price_point_id"], promoted["default_price_point_name"]) == (point, "Wholesale")
    assert (promoted["pricing_scheme"], promoted["unit_price"], len(promoted["prices"])) == ("stairstep", None, 2)
    types = [one["type"] for one in api.get(f"/components/{seats}/price_points.json").json["price_points"]]
    assert types == ["catalog", "default"]


def test_archiving_takes_any_but_the_default_and_can_be_undone(api: Api, seats: int) -> None:
    point = add(api, seats).json["price_point"]["id"]
    default = api.site[Component][seats].default_price_point_id
    assert act(api, "archive_component_price_point", seats, default).errors == [
        "Cannot archive the default price point."
    ]
    assert act(api, "archive_component_price_point", seats, point).json["price_point"]["archived_at"] is not None
    assert act(api, "archive_component_price_point", seats, point).errors == ["Price point is already archived."]
    assert act(api, "promote_component_price_point_to_default", seats, point).status == 422
    for _ in range(2):
        restored = act(api, "unarchive_component_price_point", seats, point)
        assert restored.json["price_point"]["archived_at"] is None


def test_a_clone_has_the_same_terms_and_brackets_of_its_own(api: Api) -> None:
    minutes = component(api, "prepaid_usage")["id"]
    original = add(api, minutes, **PREPAID, rollover_prepaid_remainder=True).json["price_point"]
    path = {"component_id": minutes, "price_point_id": "handle:wholesale"}

    def clone(**fields: Any) -> Reply:
        return api.call("clone_component_price_point", path=path, body={"price_point": fields})

    copy = clone(name="Copy", handle="copy").json["price_point"]
    same = ("pricing_scheme", "overage_pricing_scheme", "rollover_prepaid_remainder", "component_id", "type")
    assert [copy[name] for name in same] == [original[name] for name in same]
    assert (copy["name"], copy["handle"]) == ("Copy", "copy")
    ids = [{price["id"] for price in point["prices"] + point["overage_prices"]} for point in (original, copy)]
    assert len(ids[0]) == len(ids[1]) == 4
    assert not ids[0] & ids[1]
    assert clone(handle="copy").errors == ["Name: cannot be blank.", "Handle must be unique within a component scope."]


def test_lists_are_filtered_by_type(api: Api, seats: int) -> None:
    add(api, seats)
    custom(api, seats)
    for types, names in (
        ("catalog,default", ["Original", "Wholesale"]),
        ("custom", ["Custom Pricing"]),
        ("default", ["Original"]),
    ):
        reply = api.call(
            "list_component_price_points", path={"component_id": "handle:seats"}, query={"filter[type]": types}
        )
        assert [one.name for one in reply.value] == names


def test_all_price_points_of_the_site_are_listed(api: Api, seats: int) -> None:
    wholesale = add(api, seats).json["price_point"]["id"]
    metered = component(api)["default_price_point_id"]
    original = api.site[Component][seats].default_price_point_id
    act(api, "archive_component_price_point", seats, wholesale)

    def ids(**query: str) -> list[int]:
        return [one.id for one in api.call("list_all_component_price_points", query=query).value]

    assert ids() == [original, wholesale, metered]
    assert ids(direction="desc", per_page="2") == [metered, wholesale]
    assert ids(**{"filter[type]": "default"}) == [original, metered]
    assert ids(**{"filter[ids]": f"{original},{wholesale}"}) == [original, wholesale]
    assert ids(**{"filter[archived_at]": "not_null"}) == [wholesale]
    assert ids(**{"filter[archived_at]": "null"}) == [original, metered]
    assert ids(**{"filter[start_date]": "2100-01-01"}) == []
    for query in ({"direction": "up"}, {"filter[type]": "gold"}, {"filter[archived_at]": "x"}, {"include": "x"}):
        assert api.call("list_all_component_price_points", query=query).status == 422


@pytest.fixture
def euro(api: Api) -> None:
    rates = {"EUR": "0.5", "GBP": "0.4"}
    api.site.settings = attrs.evolve(api.site.settings, currencies=("EUR", "GBP"), exchange_rates=rates)


def price_in(api: Api, point: int, *prices: dict[str, Any]) -> Reply:
    return api.call("create_currency_prices", path={"price_point_id": point}, body={"currency_prices": list(prices)})


@pytest.mark.usefixtures("euro")
def test_currency_prices_mirror_the_brackets(api: Api, seats: int) -> None:
    point = add(api, seats, use_site_exchange_rate=False).json["price_point"]
    first, second = (price["id"] for price in point["prices"])
    partial = price_in(api, point["id"], {"currency": "EUR", "price": 50, "price_id": first})
    assert partial.errors == {"price_id": [f"Price {second} has no price in EUR."]}
    both = [{"currency": "EUR", "price": price, "price_id": one} for one, price in ((first, 50.0), (second, "40"))]
    made = price_in(api, point["id"], *both)
    assert made.status == 201
    shown = made.json["currency_prices"]
    assert [(one["currency"], one["price"], one["formatted_price"], one["price_id"]) for one in shown] == [
        ("EUR", "50.0", "€50.00", first),
        ("EUR", "40.0", "€40.00", second),
    ]
    assert price_in(api, point["id"], *both).status == 422
    assert read(api, seats, point["id"], currency_prices="true").json["price_point"]["currency_prices"] == shown
    listed = api.call("list_all_component_price_points", query={"include": "currency_prices"}).json["price_points"]
    assert next(one for one in listed if one["id"] == point["id"])["currency_prices"] == shown


@pytest.mark.usefixtures("euro")
def test_currency_prices_hold_instead_of_the_exchange_rate(api: Api, seats: int) -> None:
    point = add(api, seats).json["price_point"]
    assert point["use_site_exchange_rate"] is True
    prices = [{"currency": "EUR", "price": 9, "price_id": price["id"]} for price in point["prices"]]
    made = price_in(api, point["id"], *prices).json["currency_prices"]
    shown = read(api, seats, point["id"], currency_prices="true").json["price_point"]
    assert (shown["use_site_exchange_rate"], shown["currency_prices"]) == (False, made)


@pytest.mark.usefixtures("euro")
def test_currency_prices_are_changed_by_their_id(api: Api, seats: int) -> None:
    point = add(api, seats, use_site_exchange_rate=False).json["price_point"]
    prices = [{"currency": "EUR", "price": 1, "price_id": price["id"]} for price in point["prices"]]
    made = price_in(api, point["id"], *prices).json["currency_prices"]
    path = {"price_point_id": point["id"]}
    body = {"currency_prices": [{"id": made[1]["id"], "price": "51.0"}]}
    changed = api.call("update_currency_prices", path=path, body=body)
    assert (changed.status, changed.json["currency_prices"]) == (200, [
        {**made[1], "price": "51.0", "formatted_price": "€51.00"}
    ])  # fmt: skip
    unknown = api.call("update_currency_prices", path=path, body={"currency_prices": [{"id": 1, "price": 1}]})
    assert unknown.errors == {"id": ["Couldn't find a currency price with id 1 in this price point."]}


@pytest.mark.usefixtures("euro")
def test_currency_prices_are_checked(api: Api, seats: int) -> None:
    point = add(api, seats).json["price_point"]
    first = point["prices"][0]["id"]
    for prices, field in (
        ([{"currency": "CHF", "price": 1, "price_id": first}], "currency"),
        ([{"currency": "EUR", "price": 1, "price_id": 1}], "price_id"),
        ([{"currency": "EUR", "price_id": first}], "price"),
        ([{"currency": "EUR", "price": "x", "price_id": first}], "base"),
    ):
        reply = price_in(api, point["id"], *prices)
        assert (reply.status, list(reply.errors)) == (422, [field])
    for body in ({}, {"currency_prices": []}):
        missing = api.call("create_currency_prices", path={"price_point_id": point["id"]}, body=body)
        assert missing.errors == {"currency_prices": "can't be blank"}
    own = price_in(api, custom(api, seats).id, {"currency": "EUR", "price": 1, "price_id": first})
    assert "base" in own.errors
    assert price_in(api, 1).status == 404


@pytest.mark.usefixtures("euro")
def test_other_prices_follow_the_exchange_rate(api: Api, seats: int) -> None:
    point = add(api, seats).json["price_point"]["id"]
    shown = read(api, seats, point, currency_prices="true").json["price_point"]["currency_prices"]
    assert [(one["currency"], one["price"]) for one in shown] == [
        ("EUR", "2.5"), ("EUR", "2.0"), ("GBP", "2.0"), ("GBP", "1.6"),
    ]  # fmt: skip


@pytest.mark.usefixtures("euro")
def test_subscriptions_in_a_currency_pay_its_prices(api: Api, seats: int) -> None:
    number = add(api, seats, use_site_exchange_rate=False).json["price_point"]["id"]
    point = api.site[ComponentPricePoint][number]
    price_in(api, number, *[{"currency": "EUR", "price": 7, "price_id": one.id} for one in point.prices])

    def prices(currency: str) -> list[Decimal]:
        return [bracket.unit_price for bracket in brackets_in(api.site, point, currency)]

    assert prices("USD") == [5, 4]
    assert prices("EUR") == [7, 7]
    assert prices("GBP") == [2, Decimal("1.6")]


@pytest.mark.usefixtures("euro")
def test_a_removed_bracket_takes_its_currency_prices_along(api: Api, seats: int) -> None:
    point = add(api, seats, use_site_exchange_rate=False).json["price_point"]
    first, second = (price["id"] for price in point["prices"])
    price_in(api, point["id"], *[{"currency": "EUR", "price": 7, "price_id": one} for one in (first, second)])
    change(api, seats, point["id"], prices=[{"id": second, "_destroy": True}])
    left = read(api, seats, point["id"], currency_prices="true").json["price_point"]["currency_prices"]
    assert [one["price_id"] for one in left] == [first]


def test_a_custom_price_says_what_the_default_does_not(api: Api) -> None:
    expiry = {"expiration_interval": 15, "expiration_interval_unit": "day"}
    minutes = component(api, "prepaid_usage", rollover_prepaid_remainder=True, **expiry)["id"]
    made = custom(api, minutes, renew_prepaid_allocation=True)
    assert (made.type, made.subscription_id) == ("custom", 77)
    assert (made.overage_pricing_scheme, len(made.overage_prices)) == ("stairstep", 2)
    assert (made.renew_prepaid_allocation, made.rollover_prepaid_remainder) == (True, True)
    assert (made.expiration_interval, made.expiration_interval_unit) == (15, "day")
    assert custom(api, minutes, rollover_prepaid_remainder=False).expiration_interval is None
    with pytest.raises(Refused):
        custom(api, minutes, prices=[])


def test_a_custom_price_of_an_on_off_component_needs_no_scheme(api: Api) -> None:
    support = component(api, "on_off")["id"]
    assert custom(api, support, pricing_scheme=None).pricing_scheme == "per_unit"


def test_price_points_are_named_in_every_way(api: Api, seats: int) -> None:
    found = api.site[Component][seats]
    number = add(api, seats, handle="42").json["price_point"]["id"]
    for text in (number, str(number), "handle:42", "42"):
        price_point = component_price_point_by(api.site, found, text)
        assert price_point is not None
        assert price_point.id == number
    assert component_price_point_by(api.site, found, "43") is None
    assert component_price_point_by(api.site, found, f"handle:{number}") is None
