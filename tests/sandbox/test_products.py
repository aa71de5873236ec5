"""Product families and products of the sandbox."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.support import Api, Reply

TERMS = {"price_in_cents": 1000, "interval": 1, "interval_unit": "month"}


def family(api: Api, name: str = "Acme Projects", **fields: Any) -> Reply:
    return api.call("create_product_family", body={"product_family": {"name": name, **fields}})


def product(api: Api, family_id: int, **fields: Any) -> Reply:
    body = {"product": {"name": "Gold", **TERMS, **fields}}
    return api.call("create_product", path={"product_family_id": family_id}, body=body)


@pytest.fixture
def family_id(api: Api) -> int:
    return int(family(api).value.id)


def test_a_family_gets_a_handle_made_of_its_name(api: Api) -> None:
    made = family(api, "Acme Projects & Más")
    assert made.status == 201
    assert made.value.handle == "acme-projects-mas"
    assert made.json["product_family"]["description"] is None


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"name": ""}, ["Name: cannot be blank."]),
        ({"handle": "acme-projects"}, ["API Handle: must be unique - that value has been taken."]),
        (
            {"handle": "Acme Projects"},
            ["API Handle: may only contain lowercase letters, numbers, underscores, and dashes"],
        ),
    ],
)
def test_a_family_is_refused(api: Api, family_id: int, fields: dict[str, Any], errors: list[str]) -> None:
    refused = api.call("create_product_family", body={"product_family": {"name": "Other", **fields}})
    assert (refused.status, refused.errors) == (422, errors)
    assert len(api.call("list_product_families").value) == 1


def test_a_family_is_found_by_id_and_by_handle(api: Api, family_id: int) -> None:
    assert api.call("read_product_family", path={"id": family_id}).value.id == family_id
    assert api.call("read_product_family", path={"id": "handle:acme-projects"}).value.id == family_id
    assert api.call("read_product_family", path={"id": "acme-projects"}).status == 404
    assert api.call("read_product_family", path={"id": family_id + 1}).status == 404


def test_families_are_listed_at_once_or_by_the_page_that_is_asked_for(api: Api) -> None:
    ids = [family(api, f"Family {number}").value.id for number in range(25)]

    def listed(**query: int) -> list[int]:
        return [row.id for row in api.call("list_product_families", query=query).value]

    assert listed() == ids
    assert listed(page=2, per_page=10) == ids[10:20]
    assert listed(page=3, per_page=10) == ids[20:]
    assert listed(page=2) == ids[20:]


def test_families_are_listed_by_date(api: Api) -> None:
    api.freeze("2026-01-15T12:00:00+00:00")
    family(api, "First")
    api.freeze("2026-01-16T23:30:00+00:00")
    family(api, "Second")
    second = api.call("list_product_families", query={"date_field": "created_at", "start_date": "2026-01-16"})
    assert [each.name for each in second.value] == ["Second"]
    both = api.call("list_product_families", query={"end_date": "2026-01-16"})
    assert [each.name for each in both.value] == ["First", "Second"]
    first = api.call("list_product_families", query={"end_datetime": "2026-01-16 23:29:59"})
    assert [each.name for each in first.value] == ["First"]


def test_a_product_is_created_with_its_first_price_point(api: Api, family_id: int) -> None:
    made = product(api, family_id, handle="gold", trial_price_in_cents=0, trial_interval=14, trial_interval_unit="day")
    assert made.status == 201
    shown = made.json["product"]
    assert (shown["version_number"], shown["product_family"]["id"]) == (1, family_id)
    assert shown["default_product_price_point_id"] == shown["product_price_point_id"]
    assert shown["product_price_point_name"] == "Original"
    assert shown["product_price_point_handle"].startswith("uuid:")
    assert (shown["trial_price_in_cents"], shown["trial_interval"]) == (0, 14)
    assert shown["initial_charge_in_cents"] is None
    assert shown["archived_at"] is None
    assert shown["public_signup_pages"] == []
    listed = api.call("list_product_price_points", path={"product_id": made.value.id})
    assert [(each.id, each.type_) for each in listed.value] == [(shown["product_price_point_id"], "default")]


def test_a_product_without_terms_is_told_all_that_is_missing(api: Api, family_id: int) -> None:
    refused = api.call("create_product", path={"product_family_id": family_id}, body={"product": {}})
    assert refused.status == 422
    assert refused.errors == [
        "Name: cannot be blank.",
        "Price in cents: cannot be blank.",
        "Recurring Interval: must be greater than or equal to 1.",
        "Interval unit: cannot be blank.",
        "Interval unit: must be 'month' or 'day'.",
    ]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"interval": 0}, "Recurring Interval: must be greater than or equal to 1."),
        ({"interval_unit": "week"}, "Interval unit: must be 'month' or 'day'."),
        ({"price_in_cents": -1}, "Price: must be greater than or equal to $0.00."),
        ({"price_in_cents": "ten"}, "Price in cents: is not a number."),
        ({"handle": "Gold Plan"}, "API Handle: may only contain lowercase letters, numbers, underscores, and dashes"),
        ({"trial_interval": 1}, "Trial interval unit: cannot be blank."),
        ({"tax_code": "x" * 26}, "Tax code: is too long (maximum is 25 characters)."),
        (
            {"handle": "taken"},
            "API Handle: must be unique - 'taken' has been taken by another Product in this Site.",
        ),
    ],
)
def test_a_product_is_refused(api: Api, family_id: int, fields: dict[str, Any], message: str) -> None:
    other = family(api, "Other").value.id
    product(api, other, handle="taken")
    refused = product(api, family_id, **fields)
    assert refused.status == 422
    assert refused.errors[0] == message
    assert len(api.call("list_products").value) == 1


def test_an_unknown_family_is_not_found(api: Api) -> None:
    assert product(api, 1).status == 404
    assert api.call("list_products_for_product_family", path={"product_family_id": 1}).status == 404


def test_a_signup_page_is_made_once(api: Api, family_id: int) -> None:
    made = product(api, family_id, handle="gold", auto_create_signup_page=True)
    (page,) = made.value.public_signup_pages
    assert page.url.startswith("https://acme.chargifypay.com/subscribe/")
    assert page.url.endswith("/gold")
    updated = api.call(
        "update_product", path={"product_id": made.value.id}, body={"product": {"auto_create_signup_page": True}}
    )
    assert [each.id for each in updated.value.public_signup_pages] == [page.id]


def test_an_update_makes_a_version_with_a_new_default_price_point(api: Api, family_id: int) -> None:
    made = product(api, family_id, handle="gold", initial_charge_in_cents=500, description="Old").value
    body = {"product": {"price_in_cents": 2000, "description": None}}
    changed = api.call("update_product", path={"product_id": made.id}, body=body).value
    assert (changed.price_in_cents, changed.initial_charge_in_cents, changed.interval) == (2000, 500, 1)
    assert (changed.name, changed.handle, changed.description) == ("Gold", "gold", None)
    assert changed.version_number == 2
    assert changed.default_product_price_point_id != made.default_product_price_point_id
    points = api.call("list_product_price_points", path={"product_id": made.id}).value
    assert [(point.price_in_cents, point.type_) for point in points] == [(2000, "default"), (1000, "catalog")]


def test_a_refused_update_changes_nothing(api: Api, family_id: int) -> None:
    made = product(api, family_id, handle="gold").value
    body = {"product": {"name": "Silver", "interval": 0}}
    assert api.call("update_product", path={"product_id": made.id}, body=body).status == 422
    kept = api.call("read_product", path={"product_id": made.id}).value
    assert kept == made


def test_a_product_keeps_its_own_handle(api: Api, family_id: int) -> None:
    made = product(api, family_id, handle="gold").value
    changed = api.call("update_product", path={"product_id": made.id}, body={"product": {"handle": "gold"}})
    assert changed.status == 200


def test_a_product_is_found_by_its_handle(api: Api, family_id: int) -> None:
    made = product(api, family_id, handle="gold").value
    assert api.call("read_product_by_handle", path={"api_handle": "gold"}).value.id == made.id
    assert api.call("read_product_by_handle", path={"api_handle": "silver"}).status == 404


def test_an_archived_product_is_listed_only_when_asked_for(api: Api, family_id: int) -> None:
    kept, gone = product(api, family_id).value, product(api, family_id).value
    archived = api.call("archive_product", path={"product_id": gone.id})
    assert archived.value.archived_at is not None
    again = api.call("archive_product", path={"product_id": gone.id})
    assert (again.status, again.errors) == (422, ["Product cannot be archived."])
    assert [each.id for each in api.call("list_products").value] == [kept.id]
    everything = api.call("list_products", query={"include_archived": "true"})
    assert [each.id for each in everything.value] == [kept.id, gone.id]
    assert api.call("read_product", path={"product_id": gone.id}).value.archived_at is not None


def test_products_are_filtered_and_paged(api: Api, family_id: int) -> None:
    ids = [product(api, family_id).value.id for _ in range(5)]
    other = product(api, family(api, "Other").value.id).value.id
    of_family = {"product_family_id": "handle:acme-projects"}
    assert [each.id for each in api.call("list_products_for_product_family", path=of_family).value] == ids
    chosen = api.call("list_products", query=f"filter[ids]={ids[1]}%2C{other}")
    assert [each.id for each in chosen.value] == [ids[1], other]
    pages = [api.call("list_products", query={"page": n, "per_page": 4}).value for n in (1, 2, 3)]
    assert [[each.id for each in page] for page in pages] == [ids[:4], [ids[4], other], []]
    none = "include=prepaid_product_price_point&filter[prepaid_product_price_point][product_price_point_id]=not_null"
    assert api.call("list_products", query=none).value == []
    refused = api.call("list_products", query={"page": 0})
    assert (refused.status, refused.errors) == (422, ["invalid page: 0"])
    by_rate = api.call("list_products", query={"filter[use_site_exchange_rate]": "false"})
    assert by_rate.value == []
