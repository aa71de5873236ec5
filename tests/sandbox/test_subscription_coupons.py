"""Coupons on a subscription that exists."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.subscribing import Shop
from tests.sandbox.support import Api, Reply


@pytest.fixture
def shop(api: Api) -> Shop:
    shop = Shop(api)
    for code in ("ONE", "TWO"):
        shop.coupon(code)
    return shop


def _apply(shop: Shop, subscription: dict[str, Any], *codes: str, code: str | None = None) -> Reply:
    return shop.api.call(
        "apply_coupons_to_subscription",
        path={"subscription_id": subscription["id"]},
        query={} if code is None else {"code": code},
        body={"codes": list(codes)} if codes else None,
    )


def _remove(shop: Shop, subscription: dict[str, Any], **query: str) -> Reply:
    path = {"subscription_id": subscription["id"]}
    return shop.api.call("remove_coupon_from_subscription", path=path, query=query)


def test_codes_of_the_body_are_added(shop: Shop) -> None:
    subscription = shop.sign_up(coupon_code="ONE")
    assert _apply(shop, subscription, "two").json["subscription"]["coupon_codes"] == ["ONE", "TWO"]


def test_a_code_of_the_query_replaces_all(shop: Shop) -> None:
    subscription = shop.sign_up(coupon_code="ONE")
    reply = _apply(shop, subscription, code="TWO")
    assert (reply.status, reply.json["subscription"]["coupon_codes"]) == (200, ["TWO"])


def test_what_is_wrong_stands_under_its_parameter(shop: Shop) -> None:
    subscription = shop.sign_up(coupon_code="ONE")
    unknown = "Coupon Code: 'NONE' - Coupon code could not be found."
    assert _apply(shop, subscription, "TWO", "NONE").json == {"codes": [unknown]}
    assert _apply(shop, subscription, code="NONE").json == {"coupon_code": [unknown]}
    assert _apply(shop, subscription, "one").json == {
        "codes": ["Coupon Code: 'one' - Coupon is already applied to the subscription."]
    }
    assert _apply(shop, subscription).status == 422
    assert shop.read(subscription)["coupon_codes"] == ["ONE"]


def test_a_coupon_that_does_not_stack_stays_alone(shop: Shop) -> None:
    shop.coupon("ALONE", stackable="false")
    subscription = shop.sign_up(coupon_code="ONE")
    assert _apply(shop, subscription, "ALONE").status == 422
    assert _apply(shop, subscription, code="ALONE").json["subscription"]["coupon_codes"] == ["ALONE"]


def test_a_coupon_of_another_family_is_not_found(shop: Shop) -> None:
    shop.coupon("FOREIGN", family_id=shop.family("Elsewhere"))
    assert _apply(shop, shop.sign_up(), "FOREIGN").json == {
        "codes": ["Coupon Code: 'FOREIGN' - Coupon code could not be found."]
    }


def test_a_coupon_is_removed_by_its_code(shop: Shop) -> None:
    subscription = shop.sign_up(coupon_codes=["ONE", "TWO"])
    reply = _remove(shop, subscription, coupon_code="two")
    assert reply.status == 200
    assert isinstance(reply.value, str)
    assert shop.read(subscription)["coupon_codes"] == ["ONE"]
    assert _remove(shop, subscription).status == 200
    assert shop.read(subscription)["coupon_code"] is None


def test_a_coupon_that_is_not_there_cannot_be_removed(shop: Shop) -> None:
    subscription = shop.sign_up(coupon_codes=["ONE"])
    assert _remove(shop, subscription, coupon_code="TWO").json == {
        "subscription": ["Subscription does not have the coupon 'TWO' applied."]
    }
    assert shop.read(subscription)["coupon_codes"] == ["ONE"]


def test_an_applied_coupon_takes_off_the_next_renewal(shop: Shop) -> None:
    subscription = shop.sign_up()
    _apply(shop, subscription, "ONE")
    shop.api.advance(days=32)
    found = shop.read(subscription)
    assert (found["total_revenue_in_cents"], found["coupon_use_count"]) == (1900, 1)
