"""The site of the sandbox: its settings, its clearing, its keys and its referral codes."""

from __future__ import annotations

import json

import attrs
import pytest

from maxio_sdk.sandbox._state.accounts import ServiceCredit
from maxio_sdk.sandbox._state.components import IngestedEvent
from maxio_sdk.sandbox._state.custom_fields import Metadata, Metafield
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.events import Endpoint, Event
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.people import add_customer, add_plan, add_subscription
from tests.sandbox.support import Api


def test_the_site_shows_its_settings(api: Api) -> None:
    site = api.call("read_site").json["site"]
    assert (site["subdomain"], site["currency"], site["test"]) == ("acme", "USD", True)
    settings = {"accrue_charge": "true", "upgrade_charge": "prorated", "downgrade_credit": "none"}
    assert site["allocation_settings"] == settings
    assert (site["customer_hierarchy_enabled"], site["whopays_enabled"]) == (True, True)
    assert site["whopays_default_payer"] == "self"
    assert site["default_payment_collection_method"] == "automatic"


def test_a_site_of_statements_has_no_hierarchy_to_show(api: Api) -> None:
    api.site.settings = attrs.evolve(api.site.settings, relationship_invoicing_enabled=False, currencies=("EUR",))
    site = api.call("read_site").json["site"]
    assert not {"customer_hierarchy_enabled", "whopays_enabled", "whopays_default_payer"} & set(site)
    assert site["non_primary_currencies"] == ["EUR"]


def _fill(api: Api) -> None:
    subscription = add_subscription(api)
    add_customer(api, metafields={"Color": "Blue"})
    custom = add_plan(api.site)
    custom.subscription_id = subscription.id
    api.site[Endpoint].add(
        Endpoint(
            id=api.site[Endpoint].new_id(), url="https://x.example", webhook_subscriptions=(), created_at=api.site.now
        )
    )
    path = {"subscription_id": subscription.id}
    api.call("issue_service_credit", path=path, body={"service_credit": {"amount": "5"}})


def test_clearing_customers_leaves_the_catalogue(api: Api) -> None:
    _fill(api)
    before = api.site[Customer].next_id
    reply = api.call("clear_site", query={"cleanup_scope": "customers"})
    assert (reply.status, reply.json) == (200, None)
    gone = (Customer, Subscription, Metadata, Event, ServiceCredit)
    assert [len(api.site[kind]) for kind in gone] == [0] * len(gone)
    assert (len(api.site[Product]), len(api.site[ProductPricePoint]), len(api.site[Metafield])) == (2, 1, 1)
    assert len(api.site[Endpoint]) == 1
    assert add_customer(api)["id"] == before


@pytest.mark.parametrize("query", [{}, {"cleanup_scope": "all"}])
def test_clearing_all_leaves_nothing_but_settings(api: Api, query: dict[str, str]) -> None:
    _fill(api)
    api.call("clear_site", query=query)
    kept = {kind.__name__ for kind, store in api.site.stores.items() if len(store)}
    assert kept == {"Endpoint"}


def test_a_live_site_is_not_cleared(api: Api) -> None:
    _fill(api)
    api.site.settings = attrs.evolve(api.site.settings, test=False)
    assert api.call("clear_site").status == 403
    assert len(api.site[Customer]) == 2


def test_an_unknown_scope_clears_nothing(api: Api) -> None:
    _fill(api)
    assert api.call("clear_site", query={"cleanup_scope": "everything"}).status == 422
    assert len(api.site[Customer]) == 2


def test_there_is_a_key_for_chargify_js(api: Api) -> None:
    reply = api.call("list_chargify_js_public_keys").json
    (key,) = reply["chargify_js_keys"]
    assert key["public_key"].startswith("chjs_")
    assert reply["meta"] == {"total_count": 1, "current_page": 1, "total_pages": 1, "per_page": 20}
    assert api.call("list_chargify_js_public_keys", query={"page": 2}).json["chargify_js_keys"] == []


def test_a_referral_code_tells_whose_it_is(api: Api) -> None:
    mine = add_subscription(api, referral_code="trdgzp")
    code = api.call("validate_referral_code", query={"code": "trdgzp"}).json["referral_code"]
    assert (code["code"], code["subscription_id"], code["site_id"]) == ("trdgzp", mine.id, api.site.settings.id)


@pytest.mark.parametrize("code", ["other", "", "TRDGZP "])
def test_other_codes_are_not_found(api: Api, code: str) -> None:
    add_subscription(api, referral_code="trdgzp")
    add_subscription(api)
    reply = api.call("validate_referral_code", query={"code": code})
    assert (reply.status, reply.json) == (404, {"errors": "Invalid referral code."})


def test_without_referrals_no_code_is_good(api: Api) -> None:
    add_subscription(api, referral_code="trdgzp")
    api.site.settings = attrs.evolve(api.site.settings, referrals_enabled=False)
    assert api.call("validate_referral_code", query={"code": "trdgzp"}).status == 404


def test_clearing_customers_forgets_events_that_named_nobody(api: Api) -> None:
    body = {"chargify": {"uniqueness_token": "once"}}
    for _ in range(2):
        assert api.post("/events/calls.json", body).status == 201
    assert len(api.site[IngestedEvent]) == 1
    api.call("clear_site", query={"cleanup_scope": "customers"})
    assert len(api.site[IngestedEvent]) == 0
    api.post("/events/calls.json", body)
    assert len(api.site[IngestedEvent]) == 1


def test_the_site_shows_how_allocations_are_charged(api: Api) -> None:
    api.sandbox.configure(upgrade_charge="full", downgrade_credit="prorated", accrue_charge=False)
    settings = {"upgrade_charge": "full", "downgrade_credit": "prorated", "accrue_charge": "false"}
    assert api.call("read_site").json["site"]["allocation_settings"] == settings


@pytest.mark.parametrize(
    "changes",
    [
        {"upgrade_charge": "half"},
        {"exchange_rates": {"EUR": "0"}},
        {"exchange_rates": {"EUR": "much"}},
        {"exchange_rates": {"EUR": "NaN"}},
        {"exchange_rates": 5},
        {"dunning": [{"day_threshold": 1, "action": "shout"}]},
        {"dunning": [{"day": 1}]},
        {"dunning": 5},
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(api: Api, changes: dict[str, object]) -> None:
    with pytest.raises((TypeError, ValueError)):
        api.sandbox.configure(**changes)


def test_settings_outlive_a_snapshot(api: Api) -> None:
    steps = [{"day_threshold": 9, "action": "unpaid"}, {"day_threshold": 1, "action": "retry"}]
    before = api.sandbox.configure(dunning=steps, exchange_rates={"EUR": 0.5})
    assert [step.action for step in before.dunning] == ["retry", "unpaid"]
    saved = json.loads(json.dumps(api.sandbox.snapshot()))
    api.sandbox.reset()
    api.sandbox.restore(saved)
    assert api.sandbox.settings == before
