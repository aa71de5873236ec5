"""Offers in the sandbox."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.support import Api, Reply
from tests.sandbox.test_coupons import coupon
from tests.sandbox.test_product_price_points import price_point
from tests.sandbox.test_products import family, product


@pytest.fixture
def family_id(api: Api) -> int:
    return int(family(api).value.id)


@pytest.fixture
def product_id(api: Api, family_id: int) -> int:
    return int(product(api, family_id, handle="gold").value.id)


def component(api: Api, family_id: int) -> int:
    body = {
        "quantity_based_component": {
            "name": "Seats", "unit_name": "seat", "pricing_scheme": "per_unit", "unit_price": "4.50",
        }
    }  # fmt: skip
    made = api.call("create_quantity_based_component", path={"product_family_id": family_id}, body=body)
    return int(made.value.id)


def offer(api: Api, product_id: int, handle: str = "solo", **fields: Any) -> Reply:
    body = {"offer": {"name": "Solo", "handle": handle, "product_id": product_id, **fields}}
    return api.call("create_offer", body=body)


def test_an_offer_packs_a_product_components_and_coupons(api: Api, family_id: int, product_id: int) -> None:
    seats = component(api, family_id)
    discount = coupon(api, family_id, "DEF456").value
    cheap = price_point(api, product_id, name="Cheap", price_in_cents=300).value
    made = offer(
        api,
        product_id,
        product_price_point_id=cheap.id,
        components=[{"component_id": seats, "starting_quantity": 2}],
        coupons=["def456"],
    )
    assert made.status == 201
    shown = made.json["offer"]
    assert (shown["product_family_id"], shown["product_revisable_number"]) == (family_id, 1)
    assert (shown["product_price_point_name"], shown["product_price_in_cents"]) == ("Cheap", 300)
    (item,) = shown["offer_items"]
    assert (item["component_id"], item["starting_quantity"], item["component_unit_price"]) == (seats, "2.0", "4.5")
    assert shown["offer_discounts"] == [
        {"coupon_code": "DEF456", "coupon_id": discount.id, "coupon_name": discount.name}
    ]
    assert api.call("read_offer", path={"offer_id": made.value.id}).value == made.value


def test_without_a_price_point_it_is_the_default_one(api: Api, product_id: int) -> None:
    default = api.call("read_product", path={"product_id": product_id}).value.default_product_price_point_id
    assert offer(api, product_id).value.product_price_point_id == default


def test_what_is_wrong_with_an_offer_stands_by_field(api: Api, product_id: int) -> None:
    refused = api.call("create_offer", body={"offer": {}})
    assert refused.status == 422
    assert refused.errors == {
        "name": ["can't be blank"],
        "handle": ["can't be blank"],
        "product_id": ["can't be blank"],
    }
    offer(api, product_id)
    refused = offer(api, product_id, product_price_point_id=1, components=[{"component_id": 1}], coupons=["NONE"])
    assert refused.errors == {
        "handle": ["must be unique - that value has been taken."],
        "product_price_point_id": ["could not be found"],
        "components": ["component could not be found"],
        "coupons": ["'NONE' - Coupon code could not be found."],
    }
    assert len(api.call("list_offers").value) == 1


def test_an_archived_offer_is_listed_only_when_asked_for(api: Api, product_id: int) -> None:
    kept, gone = offer(api, product_id).value, offer(api, product_id, "duo").value
    path = {"offer_id": gone.id}
    assert api.call("archive_offer", path=path).status == 200
    assert api.call("read_offer", path=path).value.archived_at is not None
    assert [each.id for each in api.call("list_offers").value] == [kept.id]
    listed = api.call("list_offers", query={"include_archived": "true", "per_page": 1, "page": 2})
    assert [each.id for each in listed.value] == [gone.id]
    assert api.call("unarchive_offer", path=path).status == 200
    assert api.call("read_offer", path=path).value.archived_at is None


def test_an_unknown_offer_is_not_found(api: Api) -> None:
    for operation in ("read_offer", "archive_offer", "unarchive_offer"):
        assert api.call(operation, path={"offer_id": 1}).status == 404
