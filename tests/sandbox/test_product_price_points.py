"""Price points of products in the sandbox."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest

from maxio_sdk.sandbox._engine.catalogue.currency_prices import product_price
from maxio_sdk.sandbox._engine.catalogue.product_prices import custom_product_price_point, product_price_point_by
from maxio_sdk.sandbox._http.answers import Refused
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from tests.sandbox.support import Api, Reply
from tests.sandbox.test_products import TERMS, family, product


@pytest.fixture
def product_id(api: Api) -> int:
    return int(product(api, family(api).value.id, handle="gold").value.id)


def price_point(api: Api, product_id: int | str, name: str = "Educational", **fields: Any) -> Reply:
    body = {"price_point": {"name": name, **TERMS, **fields}}
    return api.call("create_product_price_point", path={"product_id": product_id}, body=body)


def with_currencies(api: Api, *currencies: str, **rates: str) -> None:
    api.site.settings = attrs.evolve(api.site.settings, currencies=currencies, exchange_rates=rates)


def test_a_price_point_is_created_beside_the_default_one(api: Api, product_id: int) -> None:
    made = price_point(api, "handle:gold", handle="educational", expiration_interval_unit="never")
    assert made.status == 201
    shown = made.json["price_point"]
    assert (shown["type"], shown["product_id"], shown["handle"]) == ("catalog", product_id, "educational")
    assert (shown["expiration_interval"], shown["expiration_interval_unit"]) == (None, "never")
    assert shown["use_site_exchange_rate"] is True
    assert shown["subscription_id"] is None
    assert "currency_prices" not in shown


def test_what_is_wrong_with_a_price_point_stands_by_field(api: Api, product_id: int) -> None:
    refused = api.call("create_product_price_point", path={"product_id": product_id}, body={"price_point": {}})
    assert refused.status == 422
    assert refused.errors == {
        "name": ["Name: cannot be blank."],
        "price_in_cents": ["Price in cents: cannot be blank."],
        "interval": ["Recurring Interval: must be greater than or equal to 1."],
        "interval_unit": ["Interval unit: cannot be blank.", "Interval unit: must be 'month' or 'day'."],
    }
    rootless = api.call("create_product_price_point", path={"product_id": product_id}, body={})
    assert (rootless.status, rootless.errors) == (422, {"price_point": "can't be blank"})


def test_a_handle_is_unique_within_the_product(api: Api, product_id: int) -> None:
    price_point(api, product_id, handle="educational")
    refused = api.post(
        f"/products/{product_id}/price_points.json",
        {"price_point": {"name": "Again", "handle": "educational", **TERMS}},
    )
    assert refused.errors == {"handle": ["API Handle: must be unique - that value has been taken."]}
    other = product(api, family(api, "Other").value.id).value.id
    assert price_point(api, other, handle="educational").status == 201


def test_a_price_point_is_found_by_id_and_handle_of_its_own_product(api: Api, product_id: int) -> None:
    made = price_point(api, product_id, handle="educational").value
    for name in (made.id, "handle:educational"):
        path = {"product_id": "handle:gold", "price_point_id": name}
        assert api.call("read_product_price_point", path=path).value.id == made.id
    other = product(api, family(api, "Other").value.id).value.id
    path = {"product_id": other, "price_point_id": made.id}
    assert api.call("read_product_price_point", path=path).status == 404


def test_handle_and_price_are_changed_in_place(api: Api, product_id: int) -> None:
    made = price_point(api, product_id, handle="educational").value
    path = {"product_id": product_id, "price_point_id": made.id}
    body = {"price_point": {"handle": "schools", "price_in_cents": 1250}}
    changed = api.call("update_product_price_point", path=path, body=body).value
    assert (changed.id, changed.handle, changed.price_in_cents) == (made.id, "schools", 1250)
    negative = {"price_point": {"price_in_cents": -1}}
    assert api.call("update_product_price_point", path=path, body=negative).status == 422


def test_price_points_are_listed_the_newest_first_ten_a_page(api: Api, product_id: int) -> None:
    ids = [price_point(api, product_id).value.id for _ in range(11)]
    first = api.call("list_product_price_points", path={"product_id": product_id})
    assert [each.id for each in first.value] == list(reversed(ids))[:10]
    second = api.call("list_product_price_points", path={"product_id": product_id}, query={"page": 2})
    assert [each.type_ for each in second.value] == ["catalog", "default"]
    default = api.call(
        "list_product_price_points", path={"product_id": product_id}, query={"filter[type]": "default,custom"}
    )
    assert [each.type_ for each in default.value] == ["default"]


def test_an_archived_price_point_comes_back(api: Api, product_id: int) -> None:
    made = price_point(api, product_id).value
    path = {"product_id": product_id, "price_point_id": made.id}
    assert api.call("archive_product_price_point", path=path).value.archived_at is not None
    again = api.call("archive_product_price_point", path=path)
    assert (again.status, again.errors) == (422, ["Price point is already archived."])
    of_product = {"product_id": product_id}
    assert made.id not in [each.id for each in api.call("list_product_price_points", path=of_product).value]
    listed = api.call("list_product_price_points", path=of_product, query={"archived": "true"})
    assert made.id in [each.id for each in listed.value]
    assert api.call("promote_product_price_point_to_default", path=path).status == 422
    assert api.call("unarchive_product_price_point", path=path).value.archived_at is None


def test_the_default_price_point_is_archived_only_after_another_was_promoted(api: Api, product_id: int) -> None:
    default = api.call("read_product", path={"product_id": product_id}).value.default_product_price_point_id
    made = price_point(api, product_id, price_in_cents=700).value
    archive = {"product_id": product_id, "price_point_id": default}
    refused = api.call("archive_product_price_point", path=archive)
    assert (refused.status, refused.errors) == (422, ["Cannot archive the default price point."])
    path = {"product_id": product_id, "price_point_id": made.id}
    promoted = api.call("promote_product_price_point_to_default", path=path).value
    assert (promoted.default_product_price_point_id, promoted.price_in_cents) == (made.id, 700)
    assert api.call("read_product_price_point", path=path).value.type_ == "default"
    assert api.call("archive_product_price_point", path=archive).value.type_ == "catalog"


def test_a_bulk_create_makes_all_or_none(api: Api, product_id: int) -> None:
    entries: list[dict[str, Any]] = [{"name": "One", "handle": "one", **TERMS}, {"name": "Two", **TERMS}]
    made = api.call("bulk_create_product_price_points", path={"product_id": product_id}, body={"price_points": entries})
    assert (made.status, [each["name"] for each in made.json["price_points"]]) == (201, ["One", "Two"])
    entries = [{"name": "Three", **TERMS}, {"name": "Four", "handle": "one", **TERMS}]
    refused = api.post(f"/products/{product_id}/price_points/bulk.json", {"price_points": entries})
    assert refused.status == 422
    assert refused.errors == {"price_points[1].handle": ["API Handle: must be unique - that value has been taken."]}
    assert len(api.call("list_product_price_points", path={"product_id": product_id}).value) == 3


def test_all_price_points_are_listed_by_direction_type_and_archive(api: Api, product_id: int) -> None:
    made = price_point(api, product_id).value
    path = {"product_id": product_id, "price_point_id": made.id}
    api.call("archive_product_price_point", path=path)
    operation = "list_all_product_price_points"
    everything = [each.id for each in api.call(operation).value]
    assert everything == sorted(everything)
    assert [each.id for each in api.call(operation, query={"direction": "asc"}).value] == everything
    assert made.id in everything
    assert [each.id for each in api.call(operation, query={"direction": "desc"}).value] == everything[::-1]
    assert [each.id for each in api.call(operation, query={"filter[archived_at]": "not_null"}).value] == [made.id]
    assert made.id not in [each.id for each in api.call(operation, query={"filter[archived_at]": "null"}).value]
    assert [each.type_ for each in api.call(operation, query={"filter[type]": "default"}).value] == ["default"]
    assert [each.id for each in api.call(operation, query={"filter[ids]": str(made.id)}).value] == [made.id]
    refused = api.call(operation, query={"direction": "sideways"})
    assert (refused.status, refused.errors) == (422, ["invalid direction: sideways"])


def test_currency_prices_mirror_the_price_point(api: Api, product_id: int) -> None:
    with_currencies(api, "EUR", "GBP")
    made = price_point(
        api, product_id, trial_price_in_cents=100, trial_interval=1, trial_interval_unit="month",
        initial_charge_in_cents=5000,
    ).value  # fmt: skip
    path = {"product_price_point_id": made.id}
    prices: list[dict[str, Any]] = [
        {"currency": "EUR", "price": 60, "role": "baseline"},
        {"currency": "EUR", "price": 30, "role": "trial"},
    ]
    short = api.call("create_product_currency_prices", path=path, body={"currency_prices": prices})
    assert (short.status, short.errors) == (422, {"currency_prices": ["Currency EUR must define the initial price."]})
    prices.append({"currency": "EUR", "price": "100.50", "role": "initial"})
    created = api.call("create_product_currency_prices", path=path, body={"currency_prices": prices})
    assert created.status == 201
    shown = created.json["currency_prices"]
    assert [(each["price"], each["formatted_price"], each["role"]) for each in shown] == [
        (60, "€60.00", "baseline"),
        (30, "€30.00", "trial"),
        (100.5, "€100.50", "initial"),
    ]
    again = api.call("create_product_currency_prices", path=path, body={"currency_prices": prices})
    assert again.status == 422
    dollars = [{"currency": "CHF", "price": 1, "role": "baseline"}]
    unknown = api.call("create_product_currency_prices", path=path, body={"currency_prices": dollars})
    assert unknown.errors == {"currency_prices": ["Currency CHF is not defined for this Site."]}


def test_currency_prices_are_changed_by_id(api: Api, product_id: int) -> None:
    with_currencies(api, "EUR")
    made = price_point(api, product_id).value
    path = {"product_price_point_id": made.id}
    body = {"currency_prices": [{"currency": "EUR", "price": 9, "role": "baseline"}]}
    (price,) = api.call("create_product_currency_prices", path=path, body=body).json["currency_prices"]
    changed = api.call(
        "update_product_currency_prices", path=path, body={"currency_prices": [{"id": price["id"], "price": 15.0}]}
    )
    assert changed.json["currency_prices"][0]["price"] == 15
    read = api.call(
        "read_product_price_point",
        path={"product_id": product_id, "price_point_id": made.id},
        query={"currency_prices": "true"},
    )
    assert [(each["id"], each["price"]) for each in read.json["price_point"]["currency_prices"]] == [(price["id"], 15)]
    unknown = api.call(
        "update_product_currency_prices", path=path, body={"currency_prices": [{"id": 1, "price": 15.0}]}
    )
    assert (unknown.status, unknown.errors) == (422, {"id": ["Currency price could not be found."]})
    rootless = api.call("update_product_currency_prices", path=path, body={})
    assert (rootless.status, rootless.errors) == (422, {"currency_prices": "can't be blank"})


def test_prices_by_the_exchange_rate_are_converted(api: Api, product_id: int) -> None:
    with_currencies(api, "EUR", EUR="0.9005")
    listed = api.call("list_product_price_points", path={"product_id": product_id}, query={"currency_prices": "true"})
    (price,) = listed.json["price_points"][0]["currency_prices"]
    assert (price["id"], price["currency"], price["price"]) == (None, "EUR", 9.01)


def test_a_new_version_of_a_product_keeps_its_currency_prices(api: Api, product_id: int) -> None:
    with_currencies(api, "EUR")
    default = api.call("read_product", path={"product_id": product_id}).value.default_product_price_point_id
    body = {"currency_prices": [{"currency": "EUR", "price": 9, "role": "baseline"}]}
    api.call("create_product_currency_prices", path={"product_price_point_id": default}, body=body)
    api.call("update_product", path={"product_id": product_id}, body={"product": {"price_in_cents": 1100}})
    newest = api.call(
        "list_product_price_points", path={"product_id": product_id}, query={"currency_prices": "true"}
    ).json["price_points"][0]
    assert [(each["currency"], each["price"]) for each in newest["currency_prices"]] == [("EUR", 9)]


def custom(api: Api, product_id: int, **fields: Any) -> ProductPricePoint:
    owner = api.site[Product][product_id]
    return custom_product_price_point(api.site, owner, Fields({**TERMS, **fields}, api.site.zone), 7)


def test_a_custom_price_point_is_of_one_subscription_and_stays_as_it_is(api: Api, product_id: int) -> None:
    with_currencies(api, "EUR")
    made = custom(api, product_id, price_in_cents="250", interval="3", initial_charge_in_cents=0)
    path = {"product_id": product_id, "price_point_id": made.id}
    shown = api.call("read_product_price_point", path=path).value
    assert (shown.type_, shown.subscription_id, shown.price_in_cents, shown.interval) == ("custom", 7, 250, 3)
    update = api.call("update_product_price_point", path=path, body={"price_point": {"price_in_cents": 1}})
    assert (update.status, update.errors) == (422, ["Custom price points cannot be updated."])
    assert api.call("promote_product_price_point_to_default", path=path).status == 422
    prices = {"currency_prices": [{"currency": "EUR", "price": 1, "role": "baseline"}]}
    priced = api.call("create_product_currency_prices", path={"product_price_point_id": made.id}, body=prices)
    assert (priced.status, priced.errors) == (422, {"base": ["Custom price points cannot have currency prices."]})
    assert api.site[ProductPricePoint][made.id].price_in_cents == 250


def test_a_custom_price_needs_its_terms(api: Api, product_id: int) -> None:
    with pytest.raises(Refused) as refusal:
        custom(api, product_id, interval=None)
    assert refusal.value.answer.body == {"errors": ["Recurring Interval: must be greater than or equal to 1."]}


def test_a_price_point_is_named_by_id_by_handle_or_by_the_bare_handle(api: Api, product_id: int) -> None:
    owner = api.site[Product][product_id]
    made = price_point(api, product_id, handle="educational").value
    for text in (str(made.id), "handle:educational", "educational"):
        found = product_price_point_by(api.site, owner, text)
        assert found is not None
        assert found.id == made.id
    assert product_price_point_by(api.site, owner, "none") is None


def test_prices_in_a_currency_are_as_set_or_converted(api: Api, product_id: int) -> None:
    with_currencies(api, "EUR", "GBP", EUR="0.5", GBP="0.8")
    made = api.site[ProductPricePoint][price_point(api, product_id, initial_charge_in_cents=500).value.id]
    assert product_price(api.site, made, "baseline", "USD") == 10
    assert product_price(api.site, made, "initial", "GBP") == 4
    assert product_price(api.site, made, "trial", "GBP") == 0
    roles = [("baseline", "7.25"), ("initial", "3")]
    prices = [{"currency": "EUR", "price": price, "role": role} for role, price in roles]
    path = {"product_price_point_id": made.id}
    api.call("create_product_currency_prices", path=path, body={"currency_prices": prices})
    assert product_price(api.site, made, "baseline", "EUR") == Decimal("7.25")
