"""Signing up: what is charged, what is kept, and what is refused."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import attrs
import pytest

from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.subscribing import CARD, Shop, card
from tests.sandbox.support import Api


@pytest.fixture
def shop(api: Api) -> Shop:
    return Shop(api)


def test_the_first_period_is_charged_and_paid(shop: Shop) -> None:
    subscription = shop.sign_up()
    assert subscription["state"] == "active"
    assert subscription["activated_at"] == "2026-01-15T12:00:00+00:00"
    assert subscription["current_period_ends_at"] == "2026-02-15T12:00:00+00:00"
    assert subscription["next_assessment_at"] == subscription["current_period_ends_at"]
    assert (subscription["total_revenue_in_cents"], subscription["signup_revenue"]) == (1000, "10.00")
    assert subscription["balance_in_cents"] == 0
    assert subscription["signup_payment_id"]
    assert subscription["payment_type"] == "credit_card"
    assert subscription["credit_card"]["masked_card_number"] == "XXXX-XXXX-XXXX-1111"
    assert subscription["previous_state"] == "active"
    (invoice,) = shop.invoices(subscription)
    assert (invoice["status"], invoice["role"], invoice["total_amount"]) == ("paid", "signup", "10.0")


def test_what_is_not_set_is_null(shop: Shop) -> None:
    subscription = shop.sign_up()
    unset = (
        "trial_started_at", "trial_ended_at", "expires_at", "cancellation_message", "cancellation_method",
        "cancel_at_end_of_period", "canceled_at", "delayed_cancel_at", "coupon_code", "snap_day", "next_product_id",
        "coupon_use_count", "coupon_uses_allowed", "reason_code", "automatically_resume_at", "offer_id", "net_terms",
        "stored_credential_transaction_id", "reference", "on_hold_at", "receives_invoice_emails", "group",
        "scheduled_cancellation_at", "prepaid_configuration", "next_product_handle", "next_product_price_point_id",
    )  # fmt: skip
    assert {name: subscription[name] for name in unset} == dict.fromkeys(unset)
    assert subscription["payer_id"] == subscription["customer"]["id"]


def test_signup_tells_what_happened(shop: Shop) -> None:
    keys = shop.event_keys(shop.sign_up())
    assert keys == ["invoice_issued", "payment_success", "subscription_state_change", "signup_success"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"customer_attributes": None}, "A Customer must be specified for the subscription to be valid."),
        ({"customer_reference": "nobody"}, "A Customer must be specified for the subscription to be valid."),
        (
            {"product_handle": "no-such"},
            "Product must be specified and be a valid product provided by the seller.",
        ),
        ({"coupon_codes": ["abc"]}, "Coupon Code: 'abc' - Coupon code could not be found."),
        ({"coupon_code": "abc"}, "Coupon Code: 'abc' - Coupon code could not be found."),
        ({"credit_card_attributes": None}, "Payment profile: cannot be blank."),
        ({"ref": "nobody"}, "Referral code: is invalid."),
        ({"net_terms": 181}, "Net terms: must be between 0 and 180."),
        ({"currency": "XTS"}, "Currency: must be a currency that is defined for the site."),
        ({"payment_collection_method": "barter"}, "Payment collection method: is not included in the list."),
        ({"product_price_point_handle": "none"}, "Product price point: must be a valid price point of the product."),
        ({"credit_card_attributes": card("12ab")}, "Credit card number: must be a valid credit card number."),
        (
            {"calendar_billing": {"snap_day": 29}},
            "Snap day: must be between 1 and 28, or 'end'.",
        ),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_kept(shop: Shop, fields: dict[str, Any], message: str) -> None:
    reply = shop.try_sign_up(**fields)
    assert (reply.status, reply.json) == (422, {"errors": [message]})
    assert not len(shop.api.site[Subscription])
    assert not len(shop.api.site[Customer])
    assert not len(shop.api.site[PaymentProfile])
    assert shop.event_keys() == []


def test_all_that_is_wrong_is_told_at_once(shop: Shop) -> None:
    body = {"subscription": {"customer_attributes": {"first_name": "Ann"}, "net_terms": 500}}
    assert shop.api.call("create_subscription", body=body).errors == [
        "Last name: cannot be blank.",
        "Email address: cannot be blank.",
        "Product must be specified and be a valid product provided by the seller.",
        "Net terms: must be between 0 and 180.",
    ]


def test_a_body_without_its_root_asks_for_nothing(shop: Shop) -> None:
    assert shop.api.call("create_subscription", body={}).errors == [
        "A Customer must be specified for the subscription to be valid.",
        "Product must be specified and be a valid product provided by the seller.",
    ]


def test_a_declined_payment_leaves_only_the_news(shop: Shop) -> None:
    reply = shop.try_sign_up(credit_card_attributes=card("4111111111111112"))
    assert (reply.status, reply.errors) == (422, ["Bogus Gateway: Forced failure"])
    site = shop.api.site
    assert [len(site[kind]) for kind in (Subscription, Customer, PaymentProfile, Invoice)] == [0, 0, 0, 0]
    assert shop.event_keys() == ["payment_failure", "signup_failure"]
    assert shop.sign_up()["state"] == "active"
    assert shop.event_keys()[:2] == ["payment_failure", "signup_failure"]


def test_a_failed_signup_reaches_the_endpoints(shop: Shop) -> None:
    endpoint = {"url": "http://127.0.0.1:9/hooks", "webhook_subscriptions": ["signup_failure", "signup_success"]}
    shop.api.call("create_endpoint", body={"endpoint": endpoint})
    shop.api.call("enable_webhooks", body={"webhooks_enabled": True})
    shop.try_sign_up(credit_card_attributes=card("4111111111111112"))
    (webhook,) = shop.api.call("list_webhooks").json
    assert webhook["webhook"]["event"] == "signup_failure"
    assert "payload[subscription][state]=failed_to_create" in unquote(webhook["webhook"]["body"])


def test_a_card_that_the_gateway_refuses_is_not_stored(shop: Shop) -> None:
    assert shop.try_sign_up(credit_card_attributes=card("3")).status == 422
    assert not len(shop.api.site[PaymentProfile])


def test_a_customer_is_found_by_id_or_reference(shop: Shop) -> None:
    customer = shop.customer(reference="r-1")
    assert shop.sign_up(customer_id=customer["id"])["customer"]["id"] == customer["id"]
    assert shop.sign_up(customer_reference="r-1")["customer"]["id"] == customer["id"]
    assert len(shop.api.site[Customer]) == 1


def test_a_stored_profile_must_be_the_customers(shop: Shop) -> None:
    owner = shop.sign_up()
    profile_id = owner["credit_card"]["id"]
    assert (
        shop.sign_up(customer_id=owner["customer"]["id"], payment_profile_id=profile_id)["credit_card"]["id"]
        == profile_id
    )
    assert shop.try_sign_up(payment_profile_id=profile_id).errors == [
        "Payment profile: must be a valid payment profile of the customer."
    ]


def test_a_reference_is_unique(shop: Shop) -> None:
    shop.sign_up(reference="sub-1")
    assert shop.try_sign_up(reference="sub-1").errors == ["Reference: must be unique - that value has been taken."]


def test_a_product_that_asks_for_a_card_needs_one_even_if_it_is_free(shop: Shop) -> None:
    shop.product("Strict", 0, require_credit_card=True)
    shop.product("Free", 0)
    reply = shop.try_sign_up(product_handle="strict", credit_card_attributes=None)
    assert reply.errors == ["Payment profile: cannot be blank."]
    assert shop.sign_up(product_handle="free", credit_card_attributes=None)["payment_type"] is None


def test_remittance_leaves_the_invoice_open(shop: Shop) -> None:
    subscription = shop.sign_up(payment_collection_method="remittance", credit_card_attributes=None, net_terms="30")
    assert (subscription["state"], subscription["balance_in_cents"], subscription["net_terms"]) == ("active", 1000, 30)
    assert (subscription["signup_revenue"], subscription["signup_payment_id"]) == ("0.00", None)
    assert "credit_card" not in subscription
    (invoice,) = shop.invoices(subscription)
    assert (invoice["status"], invoice["due_date"]) == ("open", "2026-02-14")


def test_trial_and_initial_charge(shop: Shop) -> None:
    trial = {"trial_interval": 14, "trial_interval_unit": "day", "trial_price_in_cents": 100}
    before = shop.price_point(shop.gold, handle="before", initial_charge_in_cents=500, **trial)
    after = shop.price_point(
        shop.gold, name="After", handle="after", initial_charge_in_cents=500, initial_charge_after_trial=True, **trial
    )
    first = shop.sign_up(product_price_point_id=before["id"])
    assert (first["state"], first["total_revenue_in_cents"], first["activated_at"]) == ("trialing", 600, None)
    assert first["trial_ended_at"] == first["current_period_ends_at"] == "2026-01-29T12:00:00+00:00"
    assert shop.sign_up(product_price_point_handle=after["handle"])["total_revenue_in_cents"] == 100


def test_a_free_trial_charges_nothing_and_needs_no_card(shop: Shop) -> None:
    shop.product("Try", trial_interval=1, trial_interval_unit="month", trial_price_in_cents=0)
    subscription = shop.sign_up(product_handle="try", credit_card_attributes=None)
    assert (subscription["state"], subscription["signup_payment_id"]) == ("trialing", None)
    assert shop.invoices(subscription) == []


def test_components_count_in_the_first_charge(shop: Shop) -> None:
    seats = shop.component()
    subscription = shop.sign_up(components=[{"component_id": seats["id"], "allocated_quantity": 3}])
    assert subscription["total_revenue_in_cents"] == 1600
    listed = shop.api.call("list_subscription_components", path={"subscription_id": subscription["id"]}).json
    assert listed[0]["component"]["allocated_quantity"] == 3


def test_coupons_count_in_the_first_charge(shop: Shop) -> None:
    shop.coupon("TEN")
    shop.coupon("OFF", amount_in_cents=200)
    assert shop.sign_up(coupon_code="ten")["total_revenue_in_cents"] == 900
    both = shop.sign_up(coupon_codes=["TEN", "OFF"])
    assert (both["total_revenue_in_cents"], both["coupon_codes"], both["coupon_code"]) == (700, ["TEN", "OFF"], "TEN")
    assert both["coupon_use_count"] is None


def test_coupons_that_do_not_stack_are_refused(shop: Shop) -> None:
    shop.coupon("ONE", stackable="false")
    shop.coupon("TWO")
    reply = shop.try_sign_up(coupon_codes=["ONE", "TWO"])
    assert reply.errors == ["Coupon Code: 'ONE' - Coupon is not stackable and cannot be combined with other coupons."]


def test_a_custom_price_is_for_this_subscription_alone(shop: Shop) -> None:
    subscription = shop.sign_up(custom_price={"price_in_cents": 4200, "interval": 1, "interval_unit": "month"})
    assert subscription["product_price_in_cents"] == subscription["total_revenue_in_cents"] == 4200
    assert subscription["product_price_point_type"] == "custom"
    assert shop.sign_up()["product_price_in_cents"] == 1000


def test_an_offer_stands_for_product_components_and_coupons(shop: Shop) -> None:
    seats = shop.component()
    shop.coupon("TEN")
    offer = {
        "name": "Pack", "handle": "pack", "product_id": shop.gold["id"], "coupons": ["TEN"],
        "components": [{"component_id": seats["id"], "starting_quantity": 5}],
    }  # fmt: skip
    offer_id = shop.api.call("create_offer", body={"offer": offer}).json["offer"]["id"]
    for named in (offer_id, "handle:pack"):
        subscription = shop.sign_up(offer_id=named)
        assert (subscription["offer_id"], subscription["coupon_codes"]) == (offer_id, ["TEN"])
        assert subscription["total_revenue_in_cents"] == 1800
    assert shop.try_sign_up(offer_id="handle:none").status == 422


def test_an_import_charges_nothing_until_its_billing_date(shop: Shop) -> None:
    subscription = shop.sign_up(
        next_billing_at="2026-03-01", previous_billing_at="2025-12-01T00:00:00Z", credit_card_attributes=None
    )
    assert (subscription["state"], subscription["total_revenue_in_cents"]) == ("active", 0)
    assert subscription["current_period_ends_at"] == "2026-03-01T12:00:00+00:00"
    assert subscription["current_period_started_at"] == subscription["activated_at"] == "2025-12-01T00:00:00+00:00"
    assert shop.invoices(subscription) == []


def test_an_import_has_no_trial(shop: Shop) -> None:
    shop.product("Try", trial_interval=1, trial_interval_unit="month", trial_price_in_cents=0)
    assert shop.sign_up(product_handle="try", next_billing_at="2026-03-01")["state"] == "active"


def test_a_billing_date_in_the_past_charges_now(shop: Shop) -> None:
    assert shop.sign_up(next_billing_at="2010-08-29T12:00:00-04:00")["total_revenue_in_cents"] == 1000


def test_previous_billing_needs_next_billing(shop: Shop) -> None:
    assert shop.try_sign_up(previous_billing_at="2025-12-01").errors == [
        "Previous billing at: can only be used with a future next_billing_at."
    ]


def test_a_canceled_import(shop: Shop) -> None:
    subscription = shop.sign_up(
        canceled_at="2025-06-01T00:00:00Z", activated_at="2025-01-01T00:00:00Z", cancellation_message="gone"
    )
    assert (subscription["state"], subscription["total_revenue_in_cents"]) == ("canceled", 0)
    assert (subscription["canceled_at"], subscription["activated_at"]) == (
        "2025-06-01T00:00:00+00:00",
        "2025-01-01T00:00:00+00:00",
    )
    assert (subscription["cancellation_message"], subscription["cancellation_method"]) == ("gone", "imported")
    assert subscription["next_assessment_at"] is None


def test_an_initial_billing_date_waits(shop: Shop) -> None:
    subscription = shop.sign_up(initial_billing_at="2026-02-01T00:00:00Z")
    assert (subscription["state"], subscription["activated_at"]) == ("awaiting_signup", None)
    assert subscription["next_assessment_at"] == "2026-02-01T00:00:00+00:00"
    assert "delayed_signup_creation_success" in shop.event_keys(subscription)
    shop.api.advance(days=20)
    begun = shop.read(subscription)
    assert (begun["state"], begun["total_revenue_in_cents"]) == ("active", 1000)
    assert begun["current_period_ends_at"] == "2026-03-01T00:00:00+00:00"


def test_a_deferred_signup_has_no_date(shop: Shop) -> None:
    subscription = shop.sign_up(defer_signup=True)
    assert (subscription["state"], subscription["next_assessment_at"]) == ("awaiting_signup", None)


@pytest.mark.parametrize(
    ("first_charge", "cents"), [(None, 581), ("prorated", 581), ("immediate", 1000), ("delayed", 0)]
)
def test_calendar_billing_charges_until_the_snap_day(shop: Shop, first_charge: str | None, cents: int) -> None:
    shop.api.freeze("2026-01-14T00:00:00+00:00")
    calendar = {"snap_day": 1, "calendar_billing_first_charge": first_charge}
    subscription = shop.sign_up(calendar_billing=calendar)
    assert subscription["snap_day"] == "1"
    assert subscription["current_period_ends_at"] == "2026-02-01T00:00:00+00:00"
    assert subscription["total_revenue_in_cents"] == cents
    shop.api.advance(days=19)
    renewed = shop.read(subscription)
    assert renewed["current_period_ends_at"] == "2026-03-01T00:00:00+00:00"
    assert renewed["total_revenue_in_cents"] == cents + 1000


def test_calendar_billing_excludes_a_billing_date(shop: Shop) -> None:
    reply = shop.try_sign_up(calendar_billing={"snap_day": "end"}, next_billing_at="2026-03-01")
    assert reply.errors == ["Calendar billing: cannot be used when also specifying next_billing_at."]


def test_expiration_counts_from_the_end_of_the_trial(shop: Shop) -> None:
    term = {"expiration_interval": 2, "expiration_interval_unit": "month"}
    shop.product("Term", **term)
    shop.product("Tried", trial_interval=1, trial_interval_unit="month", trial_price_in_cents=0, **term)
    assert shop.sign_up(product_handle="term")["expires_at"] == "2026-03-15T12:00:00+00:00"
    assert shop.sign_up(product_handle="tried")["expires_at"] == "2026-04-15T12:00:00+00:00"
    assert shop.sign_up(product_handle="term", expires_at="2026-05-01")["expires_at"] == "2026-05-01T12:00:00+00:00"


def test_metafields_are_created_on_the_fly(shop: Shop) -> None:
    subscription = shop.sign_up(metafields={"Color": "blue"})
    found = shop.api.call("list_metadata", path={"resource_type": "subscriptions", "resource_id": subscription["id"]})
    assert [(one["name"], one["value"]) for one in found.json["metadata"]] == [("Color", "blue")]


def test_a_referral_code_is_each_subscriptions_own(shop: Shop) -> None:
    first, second = shop.sign_up(), shop.sign_up()
    assert first["referral_code"] != second["referral_code"]
    assert shop.try_sign_up(ref=first["referral_code"]).status == 201


def test_a_prepaid_signup_is_funded(shop: Shop) -> None:
    configuration = {
        "initial_funding_amount_in_cents": 5000, "replenish_to_amount_in_cents": 5000, "auto_replenish": True,
        "replenish_threshold_amount_in_cents": 1000,
    }  # fmt: skip
    subscription = shop.sign_up(payment_collection_method="prepaid", prepaid_configuration=configuration)
    assert subscription["prepayment_balance_in_cents"] == 4000
    assert subscription["prepaid_configuration"].items() >= configuration.items()
    assert shop.invoices(subscription)[0]["status"] == "paid"


def test_a_group_takes_the_new_subscription(shop: Shop) -> None:
    primary = shop.sign_up()
    member = shop.sign_up(
        customer_id=primary["customer"]["id"],
        credit_card_attributes=None,
        group={"target": {"type": "subscription", "id": primary["id"]}, "billing": {"align_date": True}},
    )
    assert member["group"]["primary_subscription_id"] == primary["id"]
    assert (member["group"]["primary"], shop.read(primary)["group"]["primary"]) == (False, True)


def test_a_group_signup_prorates_to_the_groups_date(shop: Shop) -> None:
    primary = shop.sign_up()
    shop.api.freeze("2026-01-31T00:00:00+00:00")
    group = {
        "target": {"type": "subscription", "id": primary["id"]},
        "billing": {"align_date": True, "prorate": True},
    }
    member = shop.sign_up(customer_id=primary["customer"]["id"], group=group)
    assert member["current_period_ends_at"] == primary["current_period_ends_at"]
    assert member["total_revenue_in_cents"] == 500


def test_preview_needs_neither_customer_nor_card_and_keeps_nothing(shop: Shop) -> None:
    shop.coupon("TEN")
    trial = {"trial_interval": 1, "trial_interval_unit": "month", "trial_price_in_cents": 100}
    shop.product("Try", initial_charge_in_cents=0, **trial)
    reply = shop.api.call(
        "preview_subscription", body={"subscription": {"product_handle": "try", "coupon_codes": ["TEN"]}}
    )
    preview = reply.json["subscription_preview"]
    now, later = preview["current_billing_manifest"], preview["next_billing_manifest"]
    assert (now["period_type"], now["subtotal_in_cents"], now["total_in_cents"]) == ("trial", 100, 90)
    assert [item["kind"] for item in now["line_items"]] == ["trial", "coupon"]
    assert (later["period_type"], later["total_in_cents"], later["total_discount_in_cents"]) == ("recurring", 900, 100)
    assert (later["start_date"], later["end_date"]) == ("2026-02-15T12:00:00+00:00", "2026-03-15T12:00:00+00:00")
    assert not len(shop.api.site[Subscription])
    assert not len(shop.api.site[Customer])
    assert shop.event_keys() == []


def test_preview_of_what_waits_or_is_imported_charges_nothing_now(shop: Shop) -> None:
    for dates in ({"next_billing_at": "2026-02-01"}, {"initial_billing_at": "2026-02-01"}):
        body = {"subscription": {"product_handle": "gold", **dates}}
        preview = shop.api.call("preview_subscription", body=body).json["subscription_preview"]
        assert preview["current_billing_manifest"]["total_in_cents"] == 0
        assert preview["next_billing_manifest"]["total_in_cents"] == 1000


def test_preview_refuses_what_signup_would(shop: Shop) -> None:
    assert shop.api.call("preview_subscription", body={"subscription": {}}).errors == [
        "Product must be specified and be a valid product provided by the seller."
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"components": "x"},
        {"components": [{"component_id": None}]},
        {"metafields": ["a"]},
        {"calendar_billing": {"snap_day": {"a": 1}}},
        {"product_id": 10**40},
        {"coupon_codes": [{}]},
        {"group": {"target": "x"}},
        {"credit_card_attributes": {"full_number": "\u0664" * 16, "expiration_month": 1, "expiration_year": 2030}},
        {"credit_card_attributes": card() | {"expiration_month": 13}},
        {"offer_id": "\x00"},
        {"prepaid_configuration": {"initial_funding_amount_in_cents": -5}},
    ],
)
def test_malformed_values_are_refused(shop: Shop, fields: dict[str, Any]) -> None:
    assert shop.try_sign_up(**fields).status == 422


def test_bank_account_signup(shop: Shop) -> None:
    account = {"bank_name": "Bank", "bank_routing_number": "021000089", "bank_account_number": "111111111111"}
    subscription = shop.sign_up(bank_account_attributes=account)
    assert subscription["payment_type"] == "bank_account"
    assert subscription["bank_account"]["masked_bank_account_number"] == "XXXX1111"
    assert "credit_card" not in subscription
    assert shop.try_sign_up(credit_card_attributes=CARD).status == 201


def test_agreements_must_be_complete(shop: Shop) -> None:
    ach = {"agreement_terms": "t", "authorizer_first_name": "A", "authorizer_last_name": "L", "ip_address": "1.2.3.4"}
    assert shop.try_sign_up(ach_agreement=ach).status == 201
    assert shop.try_sign_up(ach_agreement=ach | {"ip_address": ""}).errors == [
        "Ach agreement ip address: cannot be blank."
    ]
    assert shop.try_sign_up(agreement_acceptance={"ip_address": "1.2.3.4"}).errors == [
        "Agreement acceptance terms url: cannot be blank."
    ]


def test_a_subscription_in_another_currency_pays_the_price_defined_for_it(api: Api) -> None:
    api.site.settings = attrs.evolve(api.site.settings, currencies=("EUR",))
    shop = Shop(api)
    euros = {"currency_prices": [{"currency": "EUR", "price": 9, "role": "baseline"}]}
    path = {"product_price_point_id": shop.gold["product_price_point_id"]}
    assert api.call("create_product_currency_prices", path=path, body=euros).status == 201
    subscription = shop.sign_up(currency="EUR")
    assert (subscription["currency"], subscription["product_price_in_cents"]) == ("EUR", 900)
    assert subscription["total_revenue_in_cents"] == 900


def test_what_is_bought_once_is_charged_with_a_delayed_first_charge(shop: Shop) -> None:
    shop.api.freeze("2026-01-14T00:00:00+00:00")
    setup = shop.component("Setup", recurring=False)
    subscription = shop.sign_up(
        calendar_billing={"snap_day": 1, "calendar_billing_first_charge": "delayed"},
        components=[{"component_id": setup["id"], "allocated_quantity": 3}],
    )
    assert subscription["total_revenue_in_cents"] == 0
    for revenue in (1600, 2600):
        shop.api.advance(days=31)
        assert shop.read(subscription)["total_revenue_in_cents"] == revenue


def test_prepaid_units_do_not_wait_for_a_delayed_first_charge(shop: Shop) -> None:
    shop.api.freeze("2026-01-14T00:00:00+00:00")
    overage = {"pricing_scheme": "per_unit", "prices": [{"starting_quantity": 1, "unit_price": "3"}]}
    minutes = {"name": "Minutes", "unit_name": "minute", "pricing_scheme": "per_unit", "unit_price": "2"}
    made = shop.api.call(
        "create_prepaid_usage_component",
        path={"product_family_id": shop.family_id},
        body={"prepaid_usage_component": {**minutes, "overage_pricing": overage}},
    )
    subscription = shop.sign_up(
        calendar_billing={"snap_day": 1, "calendar_billing_first_charge": "delayed"},
        components=[{"component_id": made.json["component"]["id"], "allocated_quantity": 3}],
    )
    assert subscription["total_revenue_in_cents"] == 600
    shop.api.advance(days=31)
    assert shop.read(subscription)["total_revenue_in_cents"] == 1600


def test_an_enabled_prepaid_component_begins_with_one_unit(shop: Shop) -> None:
    bracket = {"starting_quantity": 1, "unit_price": "3"}
    minutes = {
        "name": "Minutes",
        "unit_name": "minute",
        "pricing_scheme": "stairstep",
        "prices": [bracket | {"unit_price": "2.10"}],
        "overage_pricing": {"pricing_scheme": "per_unit", "prices": [bracket]},
    }
    made = shop.api.call(
        "create_prepaid_usage_component",
        path={"product_family_id": shop.family_id},
        body={"prepaid_usage_component": minutes},
    )
    enabled = {"component_id": made.json["component"]["id"], "enabled": True}
    assert shop.sign_up(components=[enabled])["signup_revenue"] == "12.10"
    assert shop.sign_up(components=[enabled | {"enabled": False}])["signup_revenue"] == "10.00"
    assert shop.sign_up(components=[enabled | {"allocated_quantity": 0}])["signup_revenue"] == "10.00"
