"""Coupons and their subcodes in the sandbox."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import attrs
import pytest

from maxio_sdk.sandbox._billing.discounts import Discountable, discount, off_lines
from maxio_sdk.sandbox._engine.catalogue.coupons import (
    applied_coupon,
    coupon_discounts,
    coupon_problem,
    find_coupon,
)
from maxio_sdk.sandbox._state.coupons import Coupon
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceDiscount
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.support import Api, Reply
from tests.sandbox.test_products import family, product

NOT_BOTH = "Either a Discount Percentage or Amount must be specified, but not both"


@pytest.fixture
def family_id(api: Api) -> int:
    api.freeze("2026-01-15T12:00:00+00:00")
    return int(family(api).value.id)


def coupon(api: Api, family_id: int, code: str = "15off", also: Any = None, **fields: Any) -> Reply:
    defaults = {} if "amount_in_cents" in fields else {"percentage": "15"}
    body = {"coupon": {"name": "15% off", "code": code, "description": "For life", **defaults, **fields}}
    return api.call("create_coupon", path={"product_family_id": family_id}, body=body | (also or {}))


def kept(api: Api, reply: Reply) -> Coupon:
    return api.site[Coupon][reply.value.id]


def subscribe(api: Api, product_id: int, *coupons: Coupon, **fields: Any) -> Subscription:
    store, site = api.site[Subscription], api.site
    values: dict[str, Any] = {
        "customer_id": 1, "product_price_point_id": 1, "state": "active", "created_at": site.now,
        "updated_at": site.now, "coupons": tuple(applied_coupon(site, each, each.code) for each in coupons),
    }  # fmt: skip
    return store.add(Subscription(id=store.new_id(), product_id=product_id, **(values | fields)))


def test_a_percentage_is_a_string_and_what_is_unset_is_null(api: Api, family_id: int) -> None:
    made = coupon(api, family_id, percentage=15.5)
    assert made.status == 201
    shown = made.json["coupon"]
    assert (shown["code"], shown["percentage"], shown["discount_type"]) == ("15OFF", "15.5", "percent")
    assert (shown["amount"], shown["amount_in_cents"], shown["end_date"]) == (None, None, None)
    assert (shown["recurring_scheme"], shown["conversion_limit"]) == ("do_not_recur", None)
    assert (shown["product_family_name"], shown["coupon_restrictions"]) == ("Acme Projects", [])
    assert "currency_prices" not in shown


def test_an_amount_is_a_number_beside_its_cents(api: Api, family_id: int) -> None:
    shown = coupon(api, family_id, amount_in_cents=1050, recurring=True, stackable=False).json["coupon"]
    assert (shown["amount"], shown["amount_in_cents"], shown["discount_type"]) == (10.5, 1050, "amount")
    assert (shown["percentage"], shown["compounding_strategy"]) == (None, None)
    assert shown["recurring_scheme"] == "recur_indefinitely"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"name": ""}, "Name: cannot be blank."),
        ({"code": ""}, "Code: cannot be blank."),
        ({"code": "15 OFF"}, "Code: may only contain letters, numbers and the special characters %, @, +, -, _, and ."),
        ({"code": "Taken"}, "Code: must be unique - that value has been taken."),
        ({"percentage": 100.01}, "Percentage: must be less than or equal to 100."),
        ({"percentage": None}, NOT_BOTH),
        ({"amount_in_cents": 1, "percentage": 1}, NOT_BOTH),
        ({"amount_in_cents": -1}, "Amount: must be greater than or equal to $0.00."),
        ({"end_date": "2026-01-14"}, "Expiration Date cannot be in the past"),
        ({"end_date": "2026-01-15T11:59:59Z"}, "Expiration Date cannot be in the past"),
        ({"end_date": "soon"}, "End date: is not a valid date."),
        ({"compounding_strategy": "double"}, "Compounding strategy: must be 'compound' or 'full-price'."),
        ({"code": "x" * 256}, "Code: is too long (maximum is 255 characters)."),
    ],
)  # fmt: skip
def test_a_coupon_is_refused(api: Api, family_id: int, fields: dict[str, Any], message: str) -> None:
    coupon(api, family_id, "TAKEN")
    refused = coupon(api, family_id, **fields)
    assert (refused.status, refused.errors) == (422, [message])
    assert len(api.call("list_coupons").value) == 1


def test_a_day_is_the_last_on_which_the_coupon_can_be_used(api: Api, family_id: int) -> None:
    made = coupon(api, family_id, end_date="2026-01-15")
    assert made.json["coupon"]["end_date"] == "2026-01-15T23:59:59+00:00"
    validate = {"code": "15off"}
    api.freeze("2026-01-15T23:59:59+00:00")
    assert api.call("validate_coupon", query=validate).status == 200
    api.freeze("2026-01-16T00:00:00+00:00")
    refused = api.call("validate_coupon", query=validate)
    assert (refused.status, refused.errors) == (404, "That coupon is no longer active.")
    assert api.call("find_coupon", query=validate).value.id == made.value.id


def test_codes_are_unique_in_a_family_and_looked_up_in_one(api: Api, family_id: int) -> None:
    other = family(api, "Other").value.id
    first, second = coupon(api, family_id).value, coupon(api, other).value
    assert api.call("find_coupon", query={"code": "15Off"}).value.id == first.id
    assert api.call("find_coupon", query={"code": "15OFF", "product_family_id": other}).value.id == second.id
    named = {"code": "15OFF", "product_family_id": "handle:other"}
    assert api.call("validate_coupon", query=named).value.id == second.id
    assert find_coupon(api.site, "15off", other) is api.site[Coupon][second.id]


def test_an_unknown_code_is_not_found(api: Api, family_id: int) -> None:
    assert api.call("find_coupon", query={"code": "NONE"}).status == 404
    refused = api.call("validate_coupon", query={"code": "NONE"})
    assert (refused.status, refused.json) == (404, {"errors": "Coupon code could not be found."})
    assert api.call("validate_coupon", query={"code": "15OFF", "product_family_id": "handle:none"}).status == 404


def test_an_archived_coupon_stays_but_cannot_be_used(api: Api, family_id: int) -> None:
    made = coupon(api, family_id).value
    path = {"product_family_id": family_id, "coupon_id": made.id}
    archived = api.call("archive_coupon", path=path)
    assert archived.value.archived_at is not None
    assert api.call("archive_coupon", path=path).value == archived.value
    assert api.call("list_coupons").value == []
    listed = api.call("list_coupons", query={"filter[include_archived]": "true"})
    assert [each.id for each in listed.value] == [made.id]
    refused = api.call("validate_coupon", query={"code": "15OFF"})
    assert (refused.status, refused.errors) == (404, "That coupon is no longer active.")


def test_a_coupon_belongs_to_its_family(api: Api, family_id: int) -> None:
    made = coupon(api, family_id).value
    other = family(api, "Other").value.id
    for operation in ("read_coupon", "update_coupon", "archive_coupon", "read_coupon_usage"):
        assert api.call(operation, path={"product_family_id": other, "coupon_id": made.id}).status == 404
    assert api.call("list_coupons_for_product_family", path={"product_family_id": other}).value == []


def test_an_update_changes_what_is_sent(api: Api, family_id: int) -> None:
    made = coupon(api, family_id).value
    path = {"product_family_id": family_id, "coupon_id": made.id}
    both = api.call("update_coupon", path=path, body={"coupon": {"amount_in_cents": 500}})
    assert both.errors == [NOT_BOTH]
    body = {"coupon": {"amount_in_cents": 500, "percentage": None, "code": "15off", "recurring": True}}
    changed = api.call("update_coupon", path=path, body=body).value
    assert (changed.amount_in_cents, changed.percentage, changed.discount_type) == (500, None, "amount")
    assert (changed.name, changed.code, changed.recurring_scheme) == ("15% off", "15OFF", "recur_indefinitely")


def test_restrictions_are_added_and_lifted(api: Api, family_id: int) -> None:
    gold = product(api, family_id, handle="gold").value
    silver = product(api, family_id, name="Silver").value
    also = {"restricted_products": {"handle:gold": True, str(silver.id): False}}
    made = coupon(api, family_id, also=also).value
    assert [(each.item_type, each.item_id, each.handle) for each in made.coupon_restrictions] == [
        ("Product", gold.id, "gold")
    ]
    path = {"product_family_id": family_id, "coupon_id": made.id}
    change = {"restricted_products": {str(gold.id): False, str(silver.id): True}}
    changed = api.call("update_coupon", path=path, body=change).value
    assert [each.name for each in changed.coupon_restrictions] == ["Silver"]
    unknown = api.call("update_coupon", path=path, body={"restricted_components": {"1": True}})
    assert (unknown.status, unknown.errors) == (422, ["Component: '1' could not be found."])


def test_a_restricted_coupon_cannot_leave_a_negative_balance(api: Api, family_id: int) -> None:
    gold = product(api, family_id).value
    refused = coupon(api, family_id, allow_negative_balance=True, also={"restricted_products": {str(gold.id): True}})
    assert refused.status == 422
    assert api.call("list_coupons").value == []


def test_coupons_are_filtered_and_paged(api: Api, family_id: int) -> None:
    ids = [coupon(api, family_id, f"C{number}").value.id for number in range(31)]
    assert [each.id for each in api.call("list_coupons").value] == ids[:30]
    assert [each.id for each in api.call("list_coupons", query={"page": 2}).value] == ids[30:]
    by_code = api.call("list_coupons", query="filter[codes]=c3,C1,none")
    assert [each.code for each in by_code.value] == ["C1", "C3"]
    of_family = {"product_family_id": family_id}
    by_id = api.call("list_coupons_for_product_family", path=of_family, query=f"filter[ids]={ids[2]}")
    assert [each.id for each in by_id.value] == [ids[2]]
    assert api.call("list_coupons", query={"filter[start_date]": "2026-01-16"}).value == []
    assert len(api.call("list_coupons", query={"filter[end_date]": "2026-01-15"}).value) == 30


def test_currency_prices_are_for_amounts_in_currencies_of_the_site(api: Api, family_id: int) -> None:
    api.site.settings = attrs.evolve(
        api.site.settings, currencies=("EUR", "GBP"), exchange_rates={"EUR": "0.9", "GBP": "0.8"}
    )
    made = coupon(api, family_id, amount_in_cents=1000).value
    path = {"product_family_id": family_id, "coupon_id": made.id}
    read = api.call("read_coupon", path=path, query={"currency_prices": "true"}).json["coupon"]
    assert [(each["id"], each["price"]) for each in read["currency_prices"]] == [(None, 9), (None, 8)]
    prices = {"currency_prices": [{"currency": "EUR", "price": 10}, {"currency": "GBP", "price": "9.5"}]}
    operation, of_coupon = "create_or_update_coupon_currency_prices", {"coupon_id": made.id}
    first = api.call(operation, path=of_coupon, body=prices).json["currency_prices"]
    assert [each["price"] for each in first] == [10, 9.5]
    again = api.call(operation, path=of_coupon, body={"currency_prices": [{"currency": "GBP", "price": 7}]})
    assert [(each["id"], each["price"]) for each in again.json["currency_prices"]] == [
        (first[0]["id"], 10),
        (first[1]["id"], 7),
    ]
    unknown = api.call(operation, path=of_coupon, body={"currency_prices": [{"currency": "CHF", "price": 7}]})
    assert (unknown.status, unknown.errors) == (422, {"currency": ["Currency CHF is not defined for this Site."]})
    percent = coupon(api, family_id, "PERCENT").value
    assert api.call(operation, path={"coupon_id": percent.id}, body=prices).status == 422


def test_subcodes_are_capitals_and_each_is_told_what_became_of_it(api: Api, family_id: int) -> None:
    made = coupon(api, family_id, "SPRING2020").value
    path = {"coupon_id": made.id}
    body = {"codes": ["Baltimore", "20%OFF", "spring2020", "BALTIMORE", "NO SPACE", "", "FÜNF"]}
    result = api.call("create_coupon_subcodes", path=path, body=body)
    assert result.json == {
        "created_codes": ["BALTIMORE", "20%OFF"],
        "duplicate_codes": ["SPRING2020", "BALTIMORE"],
        "invalid_codes": ["NO SPACE", "", "FÜNF"],
    }
    assert api.call("list_coupon_subcodes", path=path).json == {"codes": ["BALTIMORE", "20%OFF"]}
    assert api.call("find_coupon", query={"code": "baltimore"}).value.id == made.id
    assert coupon(api, family_id, "baltimore").errors == ["Code: must be unique - that value has been taken."]


def test_an_update_replaces_all_subcodes(api: Api, family_id: int) -> None:
    path = {"coupon_id": coupon(api, family_id).value.id}
    api.call("create_coupon_subcodes", path=path, body={"codes": ["AAAA", "BBBB"]})
    result = api.call("update_coupon_subcodes", path=path, body={"codes": ["bbbb", "CCCC"]})
    assert result.json == {"created_codes": ["BBBB", "CCCC"], "duplicate_codes": [], "invalid_codes": []}
    assert api.call("find_coupon", query={"code": "AAAA"}).status == 404
    rootless = api.call("update_coupon_subcodes", path=path, body={})
    assert (rootless.status, rootless.errors) == (422, {"codes": "can't be blank"})
    assert api.call("list_coupon_subcodes", path=path, query={"per_page": 1, "page": 2}).json == {"codes": ["CCCC"]}


def test_a_subcode_is_deleted_by_its_encoded_name(api: Api, family_id: int) -> None:
    path = {"coupon_id": coupon(api, family_id).value.id}
    api.call("create_coupon_subcodes", path=path, body={"codes": ["20%OFF", "A+B."]})
    assert api.delete(f"/coupons/{path['coupon_id']}/codes/20%25OFF.json").status == 200
    assert api.call("delete_coupon_subcode", path={**path, "subcode": "a+b."}).status == 200
    assert api.call("delete_coupon_subcode", path={**path, "subcode": "A+B."}).status == 404
    assert api.call("list_coupon_subcodes", path=path).json == {"codes": []}


def test_usage_counts_signups_savings_and_revenue_by_product(api: Api, family_id: int) -> None:
    gold, silver = product(api, family_id).value, product(api, family_id, name="Silver").value
    made = kept(api, coupon(api, family_id))
    subscribe(api, gold.id, made, total_revenue_in_cents=8500)
    gone = subscribe(api, gold.id, total_revenue_in_cents=1000)
    store = api.site[Invoice]
    store.add(
        Invoice(
            id=store.new_id(), uid="inv_1", subscription_id=gone.id, customer_id=1, created_at=api.site.now,
            updated_at=api.site.now, issue_date=None, due_date=None, status="paid", role="signup",
            collection_method="automatic",
            discounts=(
                InvoiceDiscount(
                    uid="d", title="15% off", code="15OFF", source_type="Coupon", source_id=made.id,
                    discount_type="percentage", percentage=Decimal(15), eligible_amount=Decimal(10),
                    discount_amount=Decimal("1.50"),
                ),
            ),
        )
    )  # fmt: skip
    path = {"product_family_id": family_id, "coupon_id": made.id}
    usage = api.call("read_coupon_usage", path=path).json
    assert usage[0] == {
        "id": gold.id, "name": "Gold", "signups": 2, "savings": 1.5, "savings_in_cents": 150,
        "revenue": 95, "revenue_in_cents": 9500,
    }  # fmt: skip
    assert (usage[1]["id"], usage[1]["signups"], usage[1]["revenue_in_cents"]) == (silver.id, 0, 0)


def test_a_coupon_runs_out_at_its_limit_and_fits_its_products(api: Api, family_id: int) -> None:
    gold, silver = (api.site[Product][product(api, family_id, name=name).value.id] for name in ("Gold", "Silver"))
    stranger = api.site[Product][product(api, family(api, "Other").value.id).value.id]
    also = {"restricted_products": {str(gold.id): True}}
    made = kept(api, coupon(api, family_id, also=also, conversion_limit=1))
    assert coupon_problem(api.site, made, gold) is None
    assert coupon_problem(api.site, made, silver) == "That coupon is not valid for this product."
    assert coupon_problem(api.site, made, stranger) == "Coupon code could not be found."
    subscribe(api, gold.id, made)
    assert coupon_problem(api.site, made, gold) == "That coupon is no longer active."


def test_how_long_an_applied_coupon_is_good_for(api: Api, family_id: int) -> None:
    once = applied_coupon(api.site, kept(api, coupon(api, family_id)), "15off")
    assert (once.code, once.uses_allowed, once.expires_at) == ("15OFF", 1, None)
    always = applied_coupon(api.site, kept(api, coupon(api, family_id, "A", recurring=True)), "A")
    assert always.uses_allowed is None
    thrice = kept(api, coupon(api, family_id, "B", recurring=True, duration_period_count=3))
    assert thrice.recurring_scheme == "recur_with_duration"
    assert applied_coupon(api.site, thrice, "B").uses_allowed == 3
    timed = coupon(api, family_id, "C", recurring=True, duration_interval=10, duration_interval_unit="day")
    assert timed.value.duration_interval_span == "10 days"
    assert applied_coupon(api.site, kept(api, timed), "C").expires_at == api.site.now + timedelta(days=10)


def test_discounts_of_a_subscription(api: Api, family_id: int) -> None:
    gold = product(api, family_id).value
    percent = kept(api, coupon(api, family_id, percentage=10, exclude_mid_period_allocations=True))
    also = {"restricted_products": {str(gold.id): True}}
    amount = kept(api, coupon(api, family_id, "FLAT", also=also, amount_in_cents=500))
    subscription = subscribe(api, gold.id, percent, amount)
    lines = [
        Discountable(uid="p", kind="product", amount=Decimal(100), product_id=gold.id),
        Discountable(uid="c", kind="metered_component", amount=Decimal(50), product_id=gold.id, component_id=7),
        Discountable(uid="x", kind="custom", amount=Decimal(30)),
    ]
    off = off_lines(discount(lines, coupon_discounts(api.site, subscription)))
    assert off == {"p": Decimal(15), "c": Decimal(5)}
    assert [each.code for each in coupon_discounts(api.site, subscription, mid_period=True)] == ["FLAT"]
    used = tuple(attrs.evolve(each, use_count=1) for each in subscription.coupons)
    subscription.coupons = used
    assert coupon_discounts(api.site, subscription) == []
