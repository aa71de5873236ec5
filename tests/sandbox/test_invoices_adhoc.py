"""Ad hoc invoices: made, changed, deleted, and refused field by field."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint, PriceBracket
from maxio_sdk.sandbox._state.coupons import Coupon, Subcode
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.products import Product
from tests.sandbox.billed import adhoc, events_of, subscribed
from tests.sandbox.support import Api


def coupon(api: Api, code: str, **values: Any) -> Coupon:
    site = api.site
    found = Coupon(
        id=site[Coupon].new_id(),
        product_family_id=next(iter(site[Product])).product_family_id,
        name="Catalogue coupon",
        code=code,
        created_at=site.now,
        updated_at=site.now,
        **values,
    )
    return site[Coupon].add(found)


def seats(api: Api, kind: str = "quantity_based_component", scheme: str = "per_unit") -> Component:
    site = api.site
    times = {"created_at": site.now, "updated_at": site.now}
    component = Component(
        id=site[Component].new_id(),
        product_family_id=next(iter(site[Product])).product_family_id,
        name="Seats",
        kind=kind,
        handle="seats",
        unit_name="seat",
        **times,
    )
    site[Component].add(component)
    point = ComponentPricePoint(
        id=site[ComponentPricePoint].new_id(),
        component_id=component.id,
        name="Original",
        handle="original",
        pricing_scheme=scheme,
        prices=(
            PriceBracket(id=1, starting_quantity=1, ending_quantity=5, unit_price=Decimal(4)),
            PriceBracket(id=2, starting_quantity=6, ending_quantity=None, unit_price=Decimal(3)),
        ),
        type="default",
        **times,
    )
    site[ComponentPricePoint].add(point)
    component.default_price_point_id = point.id
    return component


def test_a_custom_item_with_a_coupon_made_up_for_the_invoice(api: Api) -> None:
    api.freeze()
    subscription = subscribed(api)
    reply = adhoc(
        api,
        subscription,
        {"title": "A Product", "quantity": 12, "unit_price": "150.00"},
        coupons=[{"code": "deal15", "percentage": 15}],
    )
    assert reply.status == 201
    invoice = reply.json["invoice"]
    assert invoice["subtotal_amount"] == "1800.0"
    assert invoice["discount_amount"] == "270.0"
    assert invoice["total_amount"] == invoice["due_amount"] == "1530.0"
    assert (invoice["status"], invoice["role"]) == ("open", "adhoc")
    assert (invoice["collection_method"], invoice["consolidation_level"]) == ("remittance", "none")
    assert invoice["issue_date"] == invoice["due_date"] == "2026-01-15"
    assert invoice["payment_instructions"] == 'Please make checks payable to "Acme, Inc."'
    assert invoice["memo"].startswith("Thanks for your business!")
    [discount] = invoice["discounts"]
    assert (discount["code"], discount["source_type"], discount["percentage"]) == ("DEAL15", "Ad Hoc Coupon", "15.0")
    [line] = invoice["line_items"]
    assert discount["line_item_breakouts"] == [
        {"uid": line["uid"], "eligible_amount": "1800.0", "discount_amount": "270.0"}
    ]
    assert line["custom_item"] is True
    assert line["quantity"] == "12.0"
    assert subscription.balance_in_cents == 153000
    assert events_of(api, invoice["uid"]) == ["issue_invoice"]


def test_a_product_is_billed_at_its_price_point_unless_a_price_is_given(api: Api) -> None:
    subscription = subscribed(api)
    reply = adhoc(
        api,
        subscription,
        {"product_id": "handle:gold", "quantity": 2},
        {"product_id": subscription.product_id, "unit_price": "7.5"},
        {"product_id": "handle:gold", "product_price_point_id": "handle:original"},
    )
    lines = reply.json["invoice"]["line_items"]
    assert [line["subtotal_amount"] for line in lines] == ["20.0", "7.5", "10.0"]
    assert {line["product_id"] for line in lines} == {subscription.product_id}
    assert not any(line["custom_item"] for line in lines)


def test_a_component_is_billed_by_its_brackets(api: Api) -> None:
    subscription = subscribed(api)
    component = seats(api, scheme="tiered")
    reply = adhoc(
        api,
        subscription,
        {"component_id": "handle:seats", "quantity": 7},
        {"component_id": component.id, "quantity": 7, "unit_price": "1.25"},
    )
    by_tiers, by_hand = reply.json["invoice"]["line_items"]
    assert by_tiers["subtotal_amount"] == "26.0"
    assert by_tiers["tiered_unit_price"] is True
    rate = by_tiers["component_cost_data"]["rates"][0]
    assert len(rate["tiers"]) == 2
    assert all(isinstance(part["quantity"], str) for part in (rate, *rate["tiers"]))
    assert by_hand["subtotal_amount"] == "8.75"
    assert by_hand["component_cost_data"] is None


def test_prepaid_components_need_a_unit_price(api: Api) -> None:
    subscription = subscribed(api)
    seats(api, kind="prepaid_usage_component")
    reply = adhoc(api, subscription, {"component_id": "handle:seats", "quantity": 7})
    assert reply.errors == {"line_items[0].unit_price": ["Cannot be blank."]}


def test_more_than_eight_decimals_are_rounded_down(api: Api) -> None:
    subscription = subscribed(api)
    reply = adhoc(api, subscription, {"title": "Bits", "quantity": "1.000000019", "unit_price": "0.123456789"})
    [line] = reply.json["invoice"]["line_items"]
    assert (line["quantity"], line["unit_price"]) == ("1.00000001", "0.12345678")
    assert reply.json["invoice"]["total_amount"] == "0.12"


@pytest.mark.parametrize(
    ("item", "errors"),
    [
        (
            {
                "title": "A",
                "quantity": 1,
                "unit_price": 1,
                "period_range_start": "2026-02-01",
                "period_range_end": "2026-01-01",
            },
            {"line_items[0].period_range_end": ["Must be greater or equal to period_range_start."]},
        ),
        ({"title": "A", "quantity": 1}, {"line_items[0].unit_price": ["Cannot be blank."]}),
        ({"title": "A", "unit_price": 1}, {"line_items[0].quantity": ["Cannot be blank."]}),
        ({"quantity": 1, "unit_price": 1}, {"line_items[0].title": ["Cannot be blank."]}),
        ({"title": "A", "quantity": "x", "unit_price": 1}, {"line_items[0].quantity": ["Must be a number."]}),
        (
            {"title": "A", "quantity": -1, "unit_price": 1},
            {"line_items[0].quantity": ["Must be greater or equal to 0."]},
        ),
        (
            {"product_id": "handle:gold", "title": "A"},
            {"line_items[0].title": ["Cannot be used together with product_id."]},
        ),
        (
            {"product_id": "handle:gold", "component_id": 1},
            {"line_items[0].component_id": ["Cannot be used together with product_id."]},
        ),
        (
            {"product_id": "handle:gold", "product_price_point_id": "handle:original", "unit_price": 1},
            {"line_items[0].unit_price": ["Cannot be used together with product_price_point_id."]},
        ),
        ({"product_id": "handle:none"}, {"line_items[0].product_id": ["Product not found."]}),
        ({"component_id": 1}, {"line_items[0].component_id": ["Component not found."]}),
        (
            {"title": "A", "quantity": "1e20", "unit_price": 1},
            {"line_items[0].quantity": ["Must be less than 1000000000."]},
        ),
        ({"title": {}, "quantity": 1, "unit_price": 1}, {"line_items[0].title": ["Must be a string."]}),
    ],
)
def test_problems_of_a_line_are_told_by_its_path(api: Api, item: dict[str, Any], errors: dict[str, list[str]]) -> None:
    subscription = subscribed(api)
    reply = adhoc(api, subscription, item)
    assert reply.status == 422
    assert reply.errors == errors
    assert not len(api.site[Invoice])


def test_all_problems_are_told_at_once(api: Api) -> None:
    subscription = subscribed(api)
    reply = adhoc(
        api,
        subscription,
        {"title": "A", "quantity": 1, "unit_price": 1},
        {"title": "B"},
        issue_date="2999-01-01",
        status="paid",
        net_terms=-1,
    )
    assert set(reply.errors) == {
        "issue_date",
        "status",
        "net_terms",
        "line_items[1].quantity",
        "line_items[1].unit_price",
    }


def test_no_lines_and_no_root_are_refused(api: Api) -> None:
    subscription = subscribed(api)
    path = {"subscription_id": subscription.id}
    assert api.call("create_invoice", path=path, body={}).errors == {"invoice": "can't be blank"}
    assert api.call("create_invoice", path=path, body={"invoice": {}}).errors == {"line_items": ["Cannot be blank."]}
    assert api.call("create_invoice", path={"subscription_id": 1}, body={"invoice": {}}).status == 404


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"code": "A", "subcode": "B"}, "subcode"),
        ({"code": "NOSUCH"}, "code"),
        ({"subcode": "NOSUCH", "percentage": 5}, "subcode"),
        ({"code": "A", "percentage": 5, "amount": 5}, "amount"),
        ({"code": "A", "percentage": 101}, "percentage"),
        ({"code": "A", "percentage": "1.23456"}, "percentage"),
        ({"code": "A B", "percentage": 1}, "code"),
        ({"code": "A", "percentage": 1, "compounding_strategy": "x"}, "compounding_strategy"),
        ({}, "code"),
    ],
)
def test_problems_of_a_coupon_are_told_by_its_path(api: Api, given: dict[str, Any], key: str) -> None:
    subscription = subscribed(api)
    reply = adhoc(api, subscription, coupons=[given])
    assert reply.status == 422
    assert list(reply.errors) == [f"coupons[0].{key}"]


def test_a_coupon_of_the_catalogue_counts_for_more_than_what_is_made_up(api: Api) -> None:
    subscription = subscribed(api)
    found = coupon(api, "TEN", percentage=Decimal(10))
    api.site[Subcode].add(Subcode(id=api.site[Subcode].new_id(), coupon_id=found.id, code="SUB1"))
    by_code = adhoc(api, subscription, coupons=[{"code": "ten", "percentage": 50}]).json["invoice"]
    by_subcode = adhoc(api, subscription, coupons=[{"subcode": "sub1"}]).json["invoice"]
    assert by_code["discount_amount"] == by_subcode["discount_amount"] == "10.0"
    [discount] = by_code["discounts"]
    assert (discount["source_type"], discount["source_id"], discount["title"]) == ("Coupon", found.id, found.name)


def test_percentages_compound_unless_they_are_of_the_full_price(api: Api) -> None:
    subscription = subscribed(api)
    twice = [{"code": "A", "percentage": 50}, {"code": "B", "percentage": 50}]
    compound = adhoc(api, subscription, coupons=twice).json["invoice"]
    full = adhoc(api, subscription, coupons=[one | {"compounding_strategy": "full-price"} for one in twice]).json[
        "invoice"
    ]
    assert compound["discount_amount"] == "75.0"
    assert full["discount_amount"] == "100.0"
    assert (full["due_amount"], full["status"]) == ("0.0", "paid")


def test_discounts_add_up_to_that_of_the_invoice_in_whole_cents(api: Api) -> None:
    subscription = subscribed(api)
    items = [{"title": name, "quantity": 1, "unit_price": "3.33"} for name in "ABC"]
    coupons = [{"code": name, "percentage": "33.3333"} for name in "ABC"]
    invoice = adhoc(api, subscription, *items, coupons=coupons).json["invoice"]
    amounts = [Decimal(discount["discount_amount"]) for discount in invoice["discounts"]]
    assert all(amount == round(amount, 2) for amount in amounts)
    assert sum(amounts) == Decimal(invoice["discount_amount"])
    for discount, amount in zip(invoice["discounts"], amounts, strict=True):
        assert sum(Decimal(part["discount_amount"]) for part in discount["line_item_breakouts"]) == amount


def test_dates_terms_texts_and_addresses_can_be_given(api: Api) -> None:
    api.freeze()
    subscription = subscribed(api)
    address = {"first_name": "Eve", "address": "1 Road", "address_2": "Flat 2", "city": "Rome", "phone": "1234"}
    invoice = adhoc(
        api,
        subscription,
        issue_date="2026-01-10",
        net_terms=30,
        memo="Hello",
        payment_instructions="Cash",
        seller_address=address,
        billing_address=address,
        shipping_address={"address": "without a first name"},
    ).json["invoice"]
    assert (invoice["issue_date"], invoice["due_date"], invoice["net_terms"]) == ("2026-01-10", "2026-02-14", 30)
    assert (invoice["memo"], invoice["payment_instructions"]) == ("Hello", "Cash")
    assert invoice["seller"]["address"]["line2"] == invoice["billing_address"]["line2"] == "Flat 2"
    assert invoice["seller"]["phone"] == "1234"
    assert invoice["shipping_address"]["city"] == "London"
    assert invoice["shipping_address"]["street"] is None


def test_a_draft_is_not_owed_and_can_be_changed_and_deleted(api: Api) -> None:
    subscription = subscribed(api)
    draft = adhoc(
        api,
        subscription,
        {"title": "A", "quantity": 1, "unit_price": 10},
        {"title": "B", "quantity": 1, "unit_price": 20},
        status="draft",
        coupons=[{"code": "HALF", "percentage": 50}],
    ).json["invoice"]
    assert (draft["status"], draft["due_amount"]) == ("draft", "15.0")
    assert subscription.balance_in_cents == 0
    assert events_of(api, draft["uid"]) == []
    path = {"subscription_id": subscription.id, "uid": draft["uid"]}
    first, second = (line["uid"] for line in draft["line_items"])
    change = {
        "line_items": [
            {"uid": first, "quantity": 3},
            {"uid": second, "_destroy": True},
            {"title": "C", "quantity": 1, "unit_price": 4},
        ],
        "memo": "Changed",
    }
    changed = api.call("update_invoice", path=path, body={"invoice": change}).json["invoice"]
    assert [(line["title"], line["subtotal_amount"]) for line in changed["line_items"]] == [("A", "30.0"), ("C", "4.0")]
    assert changed["line_items"][0]["uid"] == first
    assert (changed["discount_amount"], changed["memo"]) == ("17.0", "Changed")
    without = api.call("update_invoice", path=path, body={"invoice": {"coupons": []}}).json["invoice"]
    assert without["total_amount"] == "34.0"
    assert api.call("delete_invoice", path=path).status == 204
    assert api.call("read_invoice", path={"uid": draft["uid"]}).status == 404
    assert api.call("delete_invoice", path=path).status == 404


def test_a_change_that_is_refused_changes_nothing(api: Api) -> None:
    subscription = subscribed(api)
    draft = adhoc(api, subscription, status="draft").json["invoice"]
    path = {"subscription_id": subscription.id, "uid": draft["uid"]}
    [line] = draft["line_items"]
    bad = [
        {"line_items": [{"uid": line["uid"], "_destroy": True}]},
        {"line_items": [{"uid": "li_none", "quantity": 2}]},
        {"line_items": [{"uid": line["uid"], "quantity": "x"}], "memo": "Lost"},
    ]
    keys = [list(api.call("update_invoice", path=path, body={"invoice": change}).errors) for change in bad]
    assert keys == [["line_items"], ["line_items[0].uid"], ["line_items[0].quantity"]]
    assert api.call("read_invoice", path={"uid": draft["uid"]}).json == draft


def test_an_issued_invoice_is_neither_changed_nor_deleted(api: Api) -> None:
    subscription = subscribed(api)
    invoice = adhoc(api, subscription).json["invoice"]
    path = {"subscription_id": subscription.id, "uid": invoice["uid"]}
    assert api.call("update_invoice", path=path, body={"invoice": {"memo": "x"}}).status == 422
    assert api.call("delete_invoice", path=path).status == 422
    other = {"subscription_id": subscribed(api).id, "uid": invoice["uid"]}
    missing = api.call("update_invoice", path=other, body={"invoice": {"memo": "x"}})
    assert (missing.status, missing.errors) == (404, ["Invoice not found"])
