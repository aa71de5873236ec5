"""Components of every kind."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from maxio_sdk.sandbox._state.components import Component
from tests.sandbox.shelf import KINDS, PREPAID, component, family, make
from tests.sandbox.support import Api

BRACKETS = [
    {"starting_quantity": 1, "ending_quantity": 10, "unit_price": "2"},
    {"starting_quantity": 11, "unit_price": 1},
]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_created_with_a_default_price_point(api: Api, kind: str) -> None:
    made = component(api, kind, handle=f"my-{kind}")
    assert made["kind"] == f"{kind}_component"
    assert made["unit_price"] == "1.5"
    assert made["prices"] == []
    assert made["default_price_point_name"] == "Original"
    assert made["price_point_count"] == 1
    assert made["price_points_url"] == f"https://acme.chargify.com/components/{made['id']}/price_points"
    assert (made["archived"], made["archived_at"], made["description"]) == (False, None, None)
    assert made["product_family_handle"] == "acme"
    points = api.call("list_component_price_points", path={"component_id": made["id"]}).json["price_points"]
    assert [(point["id"], point["type"]) for point in points] == [(made["default_price_point_id"], "default")]
    assert [price["unit_price"] for price in points[0]["prices"]] == ["1.5"]


def test_an_on_off_component_has_no_scheme_and_its_own_unit(api: Api) -> None:
    made = component(api, "on_off")
    assert (made["pricing_scheme"], made["unit_name"]) == (None, "on/off")


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_alone_is_missing_the_rest(api: Api, kind: str) -> None:
    errors = {
        "on_off": ["Unit price: cannot be blank."],
        "prepaid_usage": [
            "Unit name: cannot be blank.",
            "Unit price: cannot be blank.",
            "Overage pricing scheme must be defined for prepaid components",
            "At least 1 overage price bracket must be defined",
        ],
        "event_based": ["Unit name: cannot be blank.", "Unit price: cannot be blank.", "Metric: cannot be blank."],
    }
    reply = make(api, kind, name="Thing")
    assert reply.status == 422
    assert reply.errors == errors.get(kind, ["Unit name: cannot be blank.", "Unit price: cannot be blank."])
    assert api.call("list_components").json == []


@pytest.mark.parametrize("body", [None, {}, {"metered_component": None}])
def test_a_body_without_its_root_is_told_what_is_missing(api: Api, body: Any) -> None:
    reply = api.call("create_metered_component", path={"product_family_id": family(api)}, body=body)
    assert (reply.status, reply.errors[0]) == (422, "Name: cannot be blank.")


@pytest.mark.parametrize("scheme", ["volume", "tiered", "stairstep"])
def test_schemes_with_brackets_need_some(api: Api, scheme: str) -> None:
    reply = make(api, name="Thing", unit_name="unit", pricing_scheme=scheme, unit_price="1")
    assert reply.errors == ["At least 1 price bracket must be defined"]
    made = component(api, pricing_scheme=scheme, prices=list(reversed(BRACKETS)))
    assert made["unit_price"] is None
    assert [(one["starting_quantity"], one["ending_quantity"], one["unit_price"]) for one in made["prices"]] == [
        (1, 10, "2.0"),
        (11, None, "1.0"),
    ]
    assert made["prices"][0]["formatted_unit_price"] == "$2.00"


@pytest.mark.parametrize(
    ("brackets", "error"),
    [
        ([(2, None)], "The first price bracket must start at 1"),
        ([(1, None), (5, None)], "Only the last price bracket may be without an ending quantity"),
        ([(1, 5), (7, None)], "Price brackets must follow one another without gaps or overlaps"),
        ([(1, 5), (5, None)], "Price brackets must follow one another without gaps or overlaps"),
        ([(1, 0)], "Ending quantity must be greater than or equal to starting quantity"),
        ([(1, 10**16)], "Quantities must be less than or equal to 1000000000000000"),
    ],
)
def test_brackets_start_at_one_and_have_no_gaps(api: Api, brackets: list[tuple[int, int | None]], error: str) -> None:
    prices = [{"starting_quantity": start, "ending_quantity": end, "unit_price": 1} for start, end in brackets]
    reply = make(api, name="Thing", unit_name="unit", pricing_scheme="tiered", prices=prices)
    assert (reply.status, reply.errors) == (422, [error])


def test_per_unit_takes_one_bracket_in_place_of_the_unit_price(api: Api) -> None:
    made = component(api, unit_price=None, prices=[{"starting_quantity": 1, "unit_price": 1.0}])
    assert made["unit_price"] == "1.0"
    reply = make(api, name="Two", unit_name="unit", pricing_scheme="per_unit", prices=BRACKETS)
    assert reply.errors == ["Only 1 price bracket may be defined for the per unit pricing scheme"]


@pytest.mark.parametrize(
    ("sent", "kept", "shown"),
    [
        ("10,23", "10.23", "$10.23"),
        (0, "0.0", "$0.00"),
        ("0.0075", "0.0075", "$0.0075"),
        ("1,234.5", "1234.5", "$1,234.50"),
        ("0.000000654", "0.00000065", "$0.00000065"),
        ("0.000000005", "0.00000001", "$0.00000001"),
    ],
)
def test_prices_have_up_to_eight_decimals(api: Api, sent: Any, kept: str, shown: str) -> None:
    made = component(api, unit_price=sent)
    assert made["unit_price"] == kept
    point = api.get(f"/components/{made['id']}/price_points/{made['default_price_point_id']}.json").json["price_point"]
    assert point["prices"][0]["formatted_unit_price"] == shown


@pytest.mark.parametrize("price", ["abc", "NaN", "1e40", 10**29, [], {}, True])
def test_what_is_no_price_is_refused(api: Api, price: Any) -> None:
    reply = make(api, name="Thing", unit_name="unit", pricing_scheme="per_unit", unit_price=price)
    assert reply.status == 422


def test_names_are_unique_in_their_family(api: Api) -> None:
    component(api, name="Seats")
    reply = make(api, "on_off", name="Seats", unit_price="1")
    assert reply.errors == ["Name: must be unique - that value has been taken."]
    other = make(api, "on_off", family_id=family(api, "Other"), name="Seats", unit_price="1")
    assert other.status == 201


@pytest.mark.parametrize("handle", ["Seats", "-seats", "my seats", "sitze_ä", "a/b"])
def test_handles_have_a_form(api: Api, handle: str) -> None:
    reply = make(api, "on_off", name="Seats", unit_price="1", handle=handle)
    assert reply.errors == [
        "Handle must start with a letter or number and may only contain lowercase letters, numbers, "
        "or the characters ':', '-', or '_'."
    ]


def test_handles_are_unique_on_the_site(api: Api) -> None:
    component(api, handle="seats")
    reply = make(api, "on_off", family_id=family(api, "Other"), name="Seats", unit_price="1", handle="seats")
    assert reply.errors == ["Handle must be unique within a Site."]


def test_components_without_a_handle_do_not_clash(api: Api) -> None:
    assert component(api, name="A")["handle"] is None
    assert component(api, name="B", handle="")["handle"] is None


def test_the_family_may_be_named_by_its_handle(api: Api) -> None:
    family(api)
    reply = api.post(
        "/product_families/handle:acme/on_off_components.json", {"on_off_component": {"name": "X", "unit_price": 1}}
    )
    assert reply.status == 201
    missing = api.post("/product_families/handle:none/on_off_components.json", {"on_off_component": {"name": "X"}})
    assert missing.status == 404


def test_further_price_points_come_along(api: Api) -> None:
    points = [
        {"name": "Cheap", "handle": "cheap", "pricing_scheme": "per_unit", "prices": [{"unit_price": "0.5"}]},
        {"name": "Volume", "pricing_scheme": "volume", "interval": 1, "interval_unit": "month", "prices": BRACKETS},
    ]
    made = component(api, price_points=points)
    assert made["price_point_count"] == 3
    listed = api.get(f"/components/{made['id']}/price_points.json").json["price_points"]
    assert [(one["name"], one["type"]) for one in listed] == [
        ("Original", "default"),
        ("Cheap", "catalog"),
        ("Volume", "catalog"),
    ]
    assert (listed[2]["interval"], listed[2]["interval_unit"]) == (1, "month")
    assert len({price["id"] for one in listed for price in one["prices"]}) == 4


def test_a_prepaid_component_keeps_its_overage_and_renewal(api: Api) -> None:
    made = component(
        api,
        "prepaid_usage",
        rollover_prepaid_remainder=True,
        renew_prepaid_allocation=True,
        expiration_interval=15.0,
        expiration_interval_unit="day",
    )
    assert [price["unit_price"] for price in made["overage_prices"]] == ["3.0", "5.0"]
    point = api.get(f"/components/{made['id']}/price_points/{made['default_price_point_id']}.json").json["price_point"]
    assert point["overage_pricing_scheme"] == "stairstep"
    assert (point["renew_prepaid_allocation"], point["rollover_prepaid_remainder"]) == (True, True)
    assert (point["expiration_interval"], point["expiration_interval_unit"]) == (15, "day")


def test_units_that_do_not_roll_over_do_not_expire(api: Api) -> None:
    made = component(api, "prepaid_usage", expiration_interval=15, expiration_interval_unit="day")
    point = api.get(f"/components/{made['id']}/price_points/{made['default_price_point_id']}.json").json["price_point"]
    assert (point["rollover_prepaid_remainder"], point["expiration_interval"]) == (False, None)


def test_overage_without_brackets_is_refused(api: Api) -> None:
    fields = {"name": "M", "unit_name": "minute", "pricing_scheme": "per_unit", "unit_price": 1}
    reply = make(api, "prepaid_usage", **fields, overage_pricing={"pricing_scheme": "per_unit"})
    assert reply.errors == ["At least 1 overage price bracket must be defined"]
    reply = make(api, "prepaid_usage", **fields, overage_pricing={"prices": [{"unit_price": 1}]})
    assert reply.errors == ["Overage pricing scheme must be defined for prepaid components"]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"tax_code": "x" * 26}, "Tax code: is too long (maximum is 25 characters)."),
        ({"item_category": "Toys"}, "Item category: is not included in the list."),
        ({"upgrade_charge": "half"}, "Upgrade charge: must be one of: full, prorated, none."),
        ({"interval": 0, "interval_unit": "month"}, "Interval: must be greater than or equal to 1."),
        ({"interval": 1, "interval_unit": "week"}, "Interval unit: must be 'month' or 'day'."),
        ({"interval": 1}, "Interval unit: cannot be blank."),
        ({"pricing_scheme": "free"}, "Pricing scheme: must be one of: stairstep, volume, per_unit, tiered."),
    ],
)
def test_values_that_do_not_fit_are_refused(api: Api, fields: dict[str, Any], error: str) -> None:
    values = {"name": "T", "unit_name": "unit", "pricing_scheme": "per_unit", "unit_price": 1, **fields}
    reply = make(api, "quantity_based", **values)
    assert reply.status == 422
    assert error in reply.errors


def test_a_component_is_read_in_its_family_by_id_and_handle(api: Api) -> None:
    made, other = component(api, handle="my:comp-1"), family(api, "Other")
    path = {"product_family_id": family(api), "component_id": made["id"]}
    assert api.call("read_component", path=path).json["component"] == made
    assert api.call("read_component", path={**path, "component_id": "handle:my:comp-1"}).value.id == made["id"]
    assert api.call("read_component", path={**path, "product_family_id": other}).status == 404
    assert api.call("read_component", path={**path, "component_id": "handle:none"}).status == 404


def test_a_handle_in_a_path_is_one_segment_whatever_it_holds(api: Api) -> None:
    made = component(api)
    api.site[Component][made["id"]].handle = "my comp/x"
    assert api.get("/components/handle%3Amy%20comp%2Fx/price_points.json").status == 200
    reply = api.put("/components/handle%3Amy%20comp%2Fx.json", {"component": {"description": "found"}})
    assert (reply.json["component"]["id"], reply.json["component"]["description"]) == (made["id"], "found")


def test_lookup_finds_by_handle(api: Api) -> None:
    made = component(api, handle="seats")
    assert api.call("find_component", query={"handle": "seats"}).value.id == made["id"]
    assert api.call("find_component", query={"handle": "none"}).status == 404
    assert api.call("find_component").status == 404


def test_an_update_changes_what_it_names(api: Api) -> None:
    made = component(api, "quantity_based", handle="seats", description="Chairs")
    path = {"component_id": made["id"]}
    changed = api.call(
        "update_component",
        path=path,
        body={"component": {"item_category": "Other", "upgrade_charge": "none", "description": None, "taxable": True}},
    ).json["component"]
    assert (changed["item_category"], changed["upgrade_charge"]) == ("Other", "none")
    assert (changed["description"], changed["taxable"], changed["handle"]) == (None, True, "seats")
    same = api.call("update_component", path=path, body={"component": {"name": made["name"], "handle": "seats"}})
    assert same.status == 200


def test_an_update_is_checked_and_leaves_nothing_when_refused(api: Api) -> None:
    made = component(api, handle="seats")
    component(api, name="Other", handle="other")
    body = {"component": {"name": "Other", "handle": "other", "description": "lost"}}
    reply = api.call("update_component", path={"component_id": "handle:seats"}, body=body)
    assert reply.errors == ["Name: must be unique - that value has been taken.", "Handle must be unique within a Site."]
    path = {"product_family_id": family(api), "component_id": made["id"]}
    assert api.call("read_component", path=path).json["component"] == made
    assert api.call("update_product_family_component", path=path, body={"component": {"name": " "}}).errors == [
        "Name: cannot be blank."
    ]
    assert api.call("update_component", path={"component_id": 1}, body={"component": {}}).status == 404


def test_archiving_hides_a_component_from_lists_once(api: Api) -> None:
    made = component(api, handle="seats")
    path = {"product_family_id": family(api), "component_id": made["id"]}
    archived = api.call("archive_component", path=path)
    assert (archived.status, archived.json["archived"]) == (200, True)
    assert api.call("archive_component", path=path).errors == [
        "Component cannot be archived. Please make sure it hasn't already been archived."
    ]
    assert api.call("list_components").json == []
    shown = api.call("list_components_for_product_family", path={"product_family_id": family(api)},
                     query={"include_archived": "true"})  # fmt: skip
    assert [one.id for one in shown.value] == [made["id"]]
    assert api.call("find_component", query={"handle": "seats"}).status == 200


def test_lists_are_paged_and_filtered(api: Api) -> None:
    made = [component(api, name=f"C{number}")["id"] for number in range(5)]
    assert [one.id for one in api.call("list_components", query={"page": 2, "per_page": 2}).value] == made[2:4]
    assert api.call("list_components", query={"page": 3, "per_page": 2}).value[0].id == made[4]
    assert api.call("list_components", query={"page": 4, "per_page": 2}).json == []
    assert api.call("list_components", query={"page": 0}).errors == ["invalid page: 0"]
    chosen = api.call("list_components", query={"filter[ids]": f"{made[1]},{made[3]}"}).value
    assert [one.id for one in chosen] == [made[1], made[3]]
    rated = api.call("list_components", query={"filter[use_site_exchange_rate]": "false"})
    assert rated.json == []
    other = {"product_family_id": family(api, "Other")}
    assert api.call("list_components_for_product_family", path=other).json == []
    assert api.call("list_components_for_product_family", path={"product_family_id": 1}).status == 404


def test_lists_are_narrowed_by_dates(api: Api) -> None:
    api.freeze("2026-01-15T12:00:00+00:00")
    old = component(api, name="Old")["id"]
    api.freeze("2026-02-15T12:00:00+00:00")
    new = component(api, name="New")["id"]

    def ids(**query: str) -> list[int]:
        return [one.id for one in api.call("list_components", query=query).value]

    assert ids(start_date="2026-01-15", end_date="2026-01-15") == [old]
    assert ids(start_date="2026-01-16") == [new]
    assert ids(end_datetime="2026-01-15 11:59:59") == []
    assert ids(start_datetime="2026-02-15T12:00:00Z", start_date="2026-03-01") == [new]
    api.call("update_component", path={"component_id": old}, body={"component": {"description": "touched"}})
    assert ids(date_field="updated_at", start_date="2026-02-01") == [old, new]
    assert api.call("list_components", query={"date_field": "price"}).status == 422


def test_prepaid_fields_do_not_leak_into_other_kinds(api: Api) -> None:
    made = component(api, "metered", **PREPAID, renew_prepaid_allocation=True)
    assert made["overage_prices"] is None
    point = api.get(f"/components/{made['id']}/price_points/{made['default_price_point_id']}.json").json["price_point"]
    assert (point["overage_pricing_scheme"], point["renew_prepaid_allocation"]) == (None, None)


def test_intervals_are_shown_only_with_multifrequency() -> None:
    api = Api()
    assert component(api, interval=3, interval_unit="month")["interval"] == 3
    api.site.settings = attrs.evolve(api.site.settings, multi_frequency_enabled=False)
    assert "interval" not in component(api, name="Other", interval=3, interval_unit="month")
