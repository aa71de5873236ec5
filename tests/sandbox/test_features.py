"""Feature templates, what they are attached to, and what subscriptions have by them, in the sandbox."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest

from maxio_sdk.sandbox._engine.catalogue.entitlements import product_taken
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent
from maxio_sdk.sandbox._wire.entitlements import entitlements_wire
from tests.sandbox.support import Api, Reply
from tests.sandbox.test_offers import component
from tests.sandbox.test_product_price_points import price_point
from tests.sandbox.test_products import family, product


@pytest.fixture
def family_id(api: Api) -> int:
    return int(family(api).value.id)


@pytest.fixture
def product_id(api: Api, family_id: int) -> int:
    return int(product(api, family_id).value.id)


def template(api: Api, key: str = "sso", **fields: Any) -> Reply:
    body = {"feature": {"key": key, "name": key.title(), "kind": "access_right", **fields}}
    return api.call("create_feature_template", body=body)


def limit(api: Api, key: str = "api_calls", **fields: Any) -> int:
    return int(template(api, key, kind="usage_limit", unit="request", **fields).value.id)


def attach(api: Api, product_id: int, template_id: int, value: str | None = "true", **fields: Any) -> Reply:
    body = {"feature": {"feature_template_id": template_id, "value": value, **fields}}
    return api.call("create_product_feature", path={"product_id": product_id}, body=body)


def subscribe(api: Api, product_id: int, state: str = "active", price_point_id: int = 1) -> Subscription:
    store, site = api.site[Subscription], api.site
    return store.add(
        Subscription(
            id=store.new_id(), customer_id=1, product_id=product_id, product_price_point_id=price_point_id,
            state=state, created_at=site.now, updated_at=site.now,
        )
    )  # fmt: skip


def take(api: Api, subscription: Subscription, component_id: int, quantity: int) -> SubscriptionComponent:
    store, site = api.site[SubscriptionComponent], api.site
    return store.add(
        SubscriptionComponent(
            id=store.new_id(), subscription_id=subscription.id, component_id=component_id, price_point_id=1,
            allocated_quantity=Decimal(quantity), created_at=site.now, updated_at=site.now,
        )
    )  # fmt: skip


def entitled(api: Api, subscription: Subscription) -> dict[str, Any]:
    wire = entitlements_wire(api.site, subscription)
    return {each["periodicity_key"]: each["value"] for each in wire["entitlements"]}


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"key": "", "name": "SSO"}, ["Key: cannot be blank."]),
        ({"key": "Single Sign"}, ["Key: may only contain lowercase letters, numbers, and underscores."]),
        ({"key": "taken"}, ["Key: must be unique - that value has been taken."]),
        ({"name": ""}, ["Name: cannot be blank."]),
        ({"kind": "usage_limit"}, ["Unit: cannot be blank."]),
        ({"kind": "service_right"}, ["Value type: cannot be blank."]),
        ({"kind": "wish"}, ["Kind: must be 'access_right', 'usage_limit' or 'service_right'."]),
        ({"kind": "usage_limit", "unit": "call", "default_value": "many"}, ["Default value: is not a number."]),
        ({"default_periodicity_interval": 1}, ["Default periodicity unit: cannot be blank."]),
    ],
)
def test_a_template_is_refused(api: Api, fields: dict[str, Any], errors: list[str]) -> None:
    template(api, "taken")
    refused = template(api, **fields)
    assert (refused.status, refused.errors) == (422, errors)
    assert len(api.call("list_feature_templates").value) == 1


def test_the_key_stays_and_the_kind_does_once_it_is_attached(api: Api, product_id: int) -> None:
    made = template(api).value
    path = {"id": made.id}
    renamed = api.call("update_feature_template", path=path, body={"feature": {"key": "other"}})
    assert (renamed.status, renamed.errors) == (422, ["Key: cannot be changed."])
    change = {"feature": {"kind": "service_right", "value_type": "boolean", "name": "SSO"}}
    changed = api.call("update_feature_template", path=path, body=change).value
    assert (changed.kind, changed.name, changed.key) == ("service_right", "SSO", "sso")
    attach(api, product_id, made.id)
    refused = api.call("update_feature_template", path=path, body={"feature": {"kind": "access_right"}})
    assert refused.errors == ["Kind: cannot be changed once the feature is attached."]


def test_an_archived_template_is_hidden_until_it_is_restored(api: Api) -> None:
    path = {"id": template(api).value.id}
    assert api.call("archive_feature_template", path=path).status == 204
    assert api.call("read_feature_template", path=path).status == 404
    assert api.call("update_feature_template", path=path, body={"feature": {"name": "X"}}).status == 404
    listed = api.call("list_feature_templates")
    assert (listed.json["items"], listed.json["total_count"], listed.json["archived_count"]) == ([], 0, 1)
    assert len(api.call("list_feature_templates", query={"status": "archived"}).value) == 1
    assert template(api).status == 422
    assert api.call("restore_feature_template", path=path).value.archived_at is None
    assert api.call("read_feature_template", path=path).status == 200


def test_templates_are_searched_sorted_and_paged_only_when_asked(api: Api) -> None:
    api.freeze("2026-01-15T12:00:00+00:00")
    for key in ("delta", "alpha", "charlie"):
        template(api, key)
    limit(api, "bravo")
    for number in range(20):
        template(api, f"x{number}")

    def keys(**query: Any) -> list[str]:
        return [each.key for each in api.call("list_feature_templates", query=query).value]

    assert len(keys()) == 24
    assert keys(per_page=2, page=2) == ["charlie", "bravo"]
    assert len(keys(page=2)) == 4
    assert keys(q="ALPHA") == ["alpha"]
    assert keys(kind="usage_limit") == ["bravo"]
    assert keys(sort_by="name", per_page=3) == ["alpha", "bravo", "charlie"]
    assert keys(sort_by="kind", sort_direction="desc", per_page=1) == ["bravo"]
    assert keys(updated_from="2026-01-16") == []
    assert len(keys(updated_to="2026-01-15")) == 24
    assert api.call("list_feature_templates", query={"status": "gone"}).status == 422


def test_counts_name_components_products_and_products_plans(api: Api, family_id: int, product_id: int) -> None:
    made = template(api).value
    seats = component(api, family_id)
    attach(api, product_id, made.id)
    body = {"feature": {"feature_template_id": made.id, "value": "true"}}
    for _ in range(2):
        created = api.call("create_component_feature", path={"component_id": seats}, body=body)
    assert created.errors == ["Feature: is already attached."]
    other = product(api, family_id).value.id
    attach(api, other, made.id)
    read = api.call("read_feature_template", path={"id": made.id}).value
    assert (read.products_count, read.plans_count) == (1, 2)


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"value": "often"}, ["Value: is not a number."]),
        ({"value": None}, ["Value: cannot be blank."]),
        ({"value": "-1"}, ["Value: must be greater than or equal to 0."]),
        ({"periodicity_unit": None}, ["Periodicity unit: cannot be blank."]),
        ({"periodicity_unit": "decade"}, ["Periodicity unit: must be 'hour', 'day', 'week', 'month' or 'year'."]),
        ({"price_point_id": 1}, ["Price point: the type and the id must be given together."]),
        ({"price_point_id": 1, "price_point_type": "ProductPricePoint"}, ["Price point: could not be found."]),
    ],
)
def test_a_feature_that_does_not_fit_is_refused(
    api: Api, product_id: int, fields: dict[str, Any], errors: list[str]
) -> None:
    calls = limit(api, default_periodicity_interval=1, default_periodicity_unit="month")
    refused = attach(api, product_id, calls, **{"value": "100", **fields})
    assert (refused.status, refused.errors) == (422, errors)
    assert api.call("list_product_features", path={"product_id": product_id}).value == []


def test_an_attached_feature_takes_the_defaults_of_its_template(api: Api, product_id: int) -> None:
    calls = limit(api, default_value="10", default_periodicity_interval=1, default_periodicity_unit="month")
    body = {"feature": {"feature_template_id": calls}}
    made = api.call("create_product_feature", path={"product_id": product_id}, body=body)
    shown = made.json["feature"]
    assert (made.status, shown["value"], shown["periodicity_interval"]) == (201, "10", 1)
    assert (shown["feature_key"], shown["feature_kind"], shown["archived_at"]) == ("api_calls", "usage_limit", None)
    assert shown["price_point_type"] is None


def test_features_are_of_their_own_product(api: Api, family_id: int, product_id: int) -> None:
    item = attach(api, product_id, template(api).value.id).value
    other = product(api, family_id).value.id
    assert api.call("read_product_feature", path={"product_id": product_id, "id": item.id}).value == item
    assert api.call("read_product_feature", path={"product_id": other, "id": item.id}).status == 404
    assert api.call("list_product_features", path={"product_id": 1}).status == 404


def test_the_list_counts_the_subscriptions_that_a_propagation_touches(api: Api, product_id: int) -> None:
    for state in ("active", "past_due", "canceled", "expired"):
        subscribe(api, product_id, state)
    listed = api.call("list_product_features", path={"product_id": product_id})
    assert listed.json == {"features": [], "subscriptions_count": 2}


def test_only_later_subscriptions_get_a_feature_that_is_not_propagated(api: Api, product_id: int) -> None:
    early = subscribe(api, product_id)
    calls = limit(api)
    period = {"periodicity_interval": 1, "periodicity_unit": "month"}
    item = attach(api, product_id, calls, "100", **period).value
    late = subscribe(api, product_id)
    assert (entitled(api, early), entitled(api, late)) == ({}, {"usage.api_calls:1:month": 100})
    path = {"product_id": product_id, "id": item.id}
    api.call("update_product_feature", path=path, body={"feature": {"value": "200"}})
    assert entitled(api, late) == {"usage.api_calls:1:month": 100}
    assert entitled(api, subscribe(api, product_id)) == {"usage.api_calls:1:month": 200}
    change = {"feature": {"value": "300", "propagate_to_subscriptions": True}}
    api.call("update_product_feature", path=path, body=change)
    assert entitled(api, early) == entitled(api, late) == {"usage.api_calls:1:month": 300}


def test_a_removed_feature_stays_with_subscriptions_unless_destroyed(api: Api, product_id: int) -> None:
    made = template(api).value
    item = attach(api, product_id, made.id).value
    early = subscribe(api, product_id)
    path = {"product_id": product_id, "id": item.id}
    assert api.call("remove_product_feature", path=path).status == 204
    assert api.call("read_product_feature", path=path).status == 404
    late = subscribe(api, product_id)
    assert (entitled(api, early), entitled(api, late)) == ({"feature.sso": True}, {})
    assert api.call("restore_product_feature", path=path).value.archived_at is None
    assert entitled(api, subscribe(api, product_id)) == {"feature.sso": True}
    api.call("remove_product_feature", path=path, query={"destroy_entitlements": "true"})
    assert entitled(api, early) == {}
    attach(api, product_id, made.id)
    refused = api.call("restore_product_feature", path=path)
    assert (refused.status, refused.errors) == (422, ["Feature: is already attached."])


def test_removing_from_the_catalog_destroys_for_good(api: Api, product_id: int) -> None:
    made = template(api).value
    item = attach(api, product_id, made.id, propagate_to_subscriptions=True).value
    subscription = subscribe(api, product_id)
    api.call("archive_feature_template", path={"id": made.id})
    assert entitled(api, subscription) == {"feature.sso": True}
    api.call("archive_feature_template", path={"id": made.id}, query={"remove_from_catalog": "true"})
    api.call("restore_feature_template", path={"id": made.id})
    assert entitled(api, subscription) == {}
    assert api.call("restore_product_feature", path={"product_id": product_id, "id": item.id}).status == 404


def test_grants_of_product_and_components_come_together(api: Api, family_id: int, product_id: int) -> None:
    seats, calls = component(api, family_id), limit(api)
    attach(api, product_id, calls, "100")
    body = {"feature": {"feature_template_id": calls, "value": "50"}}
    api.call("create_component_feature", path={"component_id": seats}, body=body)
    subscription = subscribe(api, product_id)
    taken = take(api, subscription, seats, 0)
    assert entitled(api, subscription) == {"usage.api_calls": 100}
    taken.allocated_quantity = Decimal(3)
    (entitlement,) = entitlements_wire(api.site, subscription)["entitlements"]
    assert (entitlement["value"], entitlement["source_products"]) == (150, ["Gold", "Seats"])
    assert api.call("list_component_features", path={"component_id": seats}).json["subscriptions_count"] == 1


def test_a_feature_of_a_price_point_goes_before_that_of_its_product(api: Api, product_id: int) -> None:
    calls, special = limit(api), price_point(api, product_id).value.id
    attach(api, product_id, calls, "500", price_point_type="ProductPricePoint", price_point_id=special)
    attach(api, product_id, calls, "100")
    assert entitled(api, subscribe(api, product_id)) == {"usage.api_calls": 100}
    assert entitled(api, subscribe(api, product_id, price_point_id=special)) == {"usage.api_calls": 500}


@pytest.mark.parametrize(("state", "enabled"), [("active", True), ("past_due", True), ("on_hold", False)])
def test_an_entitlement_is_enabled_on_a_live_subscription(api: Api, product_id: int, state: str, enabled: bool) -> None:
    attach(api, product_id, template(api).value.id)
    attach(api, product_id, template(api, "audit").value.id, "false")
    wire = entitlements_wire(api.site, subscribe(api, product_id, state))
    assert [(each["feature_key"], each["enabled"]) for each in wire["entitlements"]] == [
        ("feature.sso", enabled),
        ("feature.audit", False),
    ]
    assert (wire["status"], wire["entitlements"][0]["periodicity"]) == (state, None)


def test_a_subscription_that_moves_has_the_features_of_its_new_product(
    api: Api, family_id: int, product_id: int
) -> None:
    subscription = subscribe(api, product_id)
    other = product(api, family_id).value.id
    attach(api, other, template(api).value.id)
    subscription.product_id = other
    product_taken(api.site, subscription)
    assert entitled(api, subscription) == {"feature.sso": True}


def test_a_site_without_features_refuses(api: Api, product_id: int) -> None:
    api.site.settings = attrs.evolve(api.site.settings, features_enabled=False)
    assert template(api).status == 403
    assert api.call("list_product_features", path={"product_id": product_id}).status == 403
