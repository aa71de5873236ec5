"""Payment profiles on the test gateway."""

from __future__ import annotations

from typing import Any

import pytest

from maxio_sdk.sandbox._engine.paying.cards import card_type_of
from maxio_sdk.sandbox._engine.paying.gateway import make_token
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from tests.sandbox.subscribing import CARD, Shop, card
from tests.sandbox.support import Api, Reply

ACCOUNT = {
    "payment_type": "bank_account",
    "bank_name": "Best Bank",
    "bank_routing_number": "021000089",
    "bank_account_number": "111111111111",
}


@pytest.fixture
def shop(api: Api) -> Shop:
    return Shop(api)


def _create(shop: Shop, customer_id: int | None = None, **fields: Any) -> Reply:
    values = {"customer_id": customer_id or shop.customer()["id"], **fields}
    return shop.api.call("create_payment_profile", body={"payment_profile": values})


def _created(shop: Shop, customer_id: int | None = None, **fields: Any) -> dict[str, Any]:
    reply = _create(shop, customer_id, **fields)
    assert reply.status == 201, reply.json
    profile: dict[str, Any] = reply.json["payment_profile"]
    return profile


def _read(shop: Shop, profile_id: int) -> Reply:
    return shop.api.call("read_payment_profile", path={"payment_profile_id": profile_id})


# -- creating


def test_a_card_is_masked_and_its_brand_found(shop: Shop) -> None:
    profile = _created(shop, **card("4111-1111 11111111"), cvv="123", billing_zip="02120", billing_country="US")
    assert profile["masked_card_number"] == "XXXX-XXXX-XXXX-1111"
    assert (profile["card_type"], profile["current_vault"], profile["payment_type"]) == ("visa", "bogus", "credit_card")
    assert (profile["expiration_month"], profile["expiration_year"]) == (12, 2030)
    assert (profile["first_name"], profile["last_name"]) == ("Ann", "Lee")
    assert (profile["billing_zip"], profile["billing_city"]) == ("02120", None)
    assert profile["vault_token"]
    assert not {"full_number", "cvv"} & profile.keys()


def test_no_number_is_kept(shop: Shop) -> None:
    _created(shop, **CARD)
    _created(shop, **ACCOUNT)
    kept = "".join(repr(profile) for profile in shop.api.site[PaymentProfile])
    assert "4111111111111111" not in kept
    assert "111111111111" not in kept


@pytest.mark.parametrize(
    ("number", "brand"),
    [
        ("5555555555554444", "master"),
        ("2221000000000009", "master"),
        ("378282246310005", "american_express"),
        ("6011111111111117", "discover"),
        ("3530111333300000", "jcb"),
        ("30569309025904", "diners_club"),
        ("6200000000000005", "unionpay"),
        ("1", "bogus"),
        ("9999999999999995", None),
    ],
)
def test_brands(number: str, brand: str | None) -> None:
    assert card_type_of(number) == brand


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        (
            {"payment_type": "credit_card"},
            [
                "Credit card number: cannot be blank.",
                "Credit card expiration month: cannot be blank.",
                "Credit card expiration year: cannot be blank.",
            ],
        ),
        (CARD | {"expiration_month": ""}, ["Credit card expiration month: cannot be blank."]),
        (card("4111111111111110"), ["Credit card number: must be a valid credit card number."]),
        (card("not a number"), ["Credit card number: must be a valid credit card number."]),
        (CARD | {"expiration_year": 2025}, ["Credit card: cannot be expired."]),
        (CARD | {"expiration_month": 13}, ["Credit card expiration month: must be between 1 and 12."]),
        ({"chargify_token": "tok_nothing"}, ["Chargify token not found"]),
        (
            {"payment_type": "bank_account"},
            [
                "Bank name: cannot be blank.",
                "Bank routing number: cannot be blank.",
                "Bank account number: cannot be blank.",
            ],
        ),
        ({"payment_type": "bank_account", "bank_iban": "??"}, ["Bank iban: is invalid."]),
        ({"payment_type": "paypal_account"}, ["Payment method nonce: cannot be blank."]),
        ({"payment_type": "barter"}, ["Payment type: is not included in the list."]),
        ({"vault_token": "cus_1"}, ["Current vault: cannot be blank."]),
        (CARD | {"billing_country": "United States"}, ["Billing country: must be a two-letter ISO 3166-1 code."]),
    ],
)
def test_what_is_wrong_is_named(shop: Shop, fields: dict[str, Any], errors: list[str]) -> None:
    reply = _create(shop, **fields)
    assert (reply.status, reply.errors) == (422, errors)
    assert not len(shop.api.site[PaymentProfile])


def test_a_customer_is_needed(shop: Shop) -> None:
    assert shop.api.call("create_payment_profile", body={"payment_profile": CARD}).errors == [
        "Customer: cannot be blank."
    ]
    assert _create(shop, 1, **CARD).status == 404
    assert shop.api.post("/payment_profiles.json", {}).json == {"errors": {"payment_profile": "can't be blank"}}


def test_a_card_that_needs_3d_secure_comes_with_a_link(shop: Shop) -> None:
    reply = _create(shop, **card("4000002500003155"))
    assert reply.status == 422
    assert reply.errors[0]["links"]["action_link"].startswith("https://acme.chargify.com/3d-secure/")


def test_numbers_tell_what_the_gateway_does(shop: Shop) -> None:
    customer_id = shop.customer()["id"]
    assert _create(shop, customer_id, **card("4111111111111113")).status == 422
    declining = _created(shop, customer_id, **card("4111111111111112"))
    assert shop.try_sign_up(customer_id=customer_id, payment_profile_id=declining["id"]).status == 422
    working = _created(shop, customer_id, **card("1"))
    assert working["masked_card_number"] == "XXXX-XXXX-XXXX-1"
    assert shop.try_sign_up(customer_id=customer_id, payment_profile_id=working["id"]).status == 201


def test_an_ach_account(shop: Shop) -> None:
    profile = _created(shop, **ACCOUNT)
    assert profile["masked_bank_routing_number"] == "XXXX0089"
    assert profile["masked_bank_account_number"] == "XXXX1111"
    assert (profile["bank_account_type"], profile["bank_account_holder_type"]) == ("checking", "personal")
    assert profile["verified"] is False


@pytest.mark.parametrize(
    "fields",
    [
        {"bank_iban": "FR1420041010050500013M02606", "current_vault": "stripe_connect"},
        {"bank_branch_code": "000000", "bank_account_number": "000123456", "current_vault": "stripe_connect"},
        {"bank_name": "Royal Bank", "bank_account_number": "0000003", "bank_branch_code": "00006",
         "current_vault": "gocardless"},
    ],
)  # fmt: skip
def test_direct_debit_needs_no_routing_number(shop: Shop, fields: dict[str, str]) -> None:
    profile = _created(shop, payment_type="bank_account", **fields)
    assert (profile["current_vault"], profile["verified"]) == (fields["current_vault"], True)


def test_imports_by_vault_token(shop: Shop) -> None:
    profile = _created(
        shop, vault_token="12345", customer_vault_token="67890", current_vault="authorizenet", card_type="visa",
        last_four="1234", expiration_month="12", expiration_year="2020",
    )  # fmt: skip
    assert (profile["vault_token"], profile["customer_vault_token"]) == ("12345", "67890")
    assert (profile["current_vault"], profile["masked_card_number"]) == ("authorizenet", "XXXX-XXXX-XXXX-1234")
    assert profile["expiration_year"] == 2020


def test_paypal(shop: Shop) -> None:
    profile = _created(shop, payment_type="paypal_account", paypal_email="a@example.com", payment_method_nonce="n")
    assert (profile["payment_type"], profile["paypal_email"]) == ("paypal_account", "a@example.com")
    assert profile["current_vault"] == "braintree_blue"
    assert "masked_card_number" not in profile


# -- tokens


def test_a_token_stands_for_a_card_once(shop: Shop) -> None:
    site = shop.api.site
    token = make_token(site, Fields(CARD | {"first_name": "Bo", "last_name": "Day"}, site.zone)).token
    path = {"chargify_token": token}
    shown = shop.api.call("read_one_time_token", path=path).json["payment_profile"]
    assert (shown["id"], shown["masked_card_number"], shown["card_type"]) == (token, "XXXX-XXXX-XXXX-1111", "visa")
    preview = {"product_handle": "gold", "credit_card_attributes": {"chargify_token": token}}
    assert shop.api.call("preview_subscription", body={"subscription": preview}).status == 200
    subscription = shop.sign_up(credit_card_attributes={"chargify_token": token})
    assert (subscription["credit_card"]["first_name"], subscription["credit_card"]["chargify_token"]) == ("Bo", token)
    assert shop.try_sign_up(credit_card_attributes={"chargify_token": token}).errors == ["Chargify token not found"]
    again = shop.api.call("read_one_time_token", path=path)
    assert (again.status, again.errors) == (404, ["Chargify token not found"])


def test_a_token_expires(shop: Shop) -> None:
    site = shop.api.site
    token = make_token(site, Fields(ACCOUNT | {"first_name": "Bo", "last_name": "Day"}, site.zone)).token
    assert shop.api.call("read_one_time_token", path={"chargify_token": token}).status == 200
    shop.api.advance(days=2)
    assert shop.api.call("read_one_time_token", path={"chargify_token": token}).status == 404


# -- listing, changing


def test_list_all_or_of_one_customer(shop: Shop) -> None:
    assert shop.api.call("list_payment_profiles").json == []
    first = _created(shop, **CARD)
    second = _created(shop, **ACCOUNT)
    listed = shop.api.call("list_payment_profiles").json
    assert [one["payment_profile"]["id"] for one in listed] == [first["id"], second["id"]]
    query = {"customer_id": second["customer_id"]}
    assert [one["payment_profile"]["id"] for one in shop.api.call("list_payment_profiles", query=query).json] == [
        second["id"]
    ]


def test_an_update_changes_what_it_names(shop: Shop) -> None:
    subscription = shop.sign_up()
    path = {"payment_profile_id": subscription["credit_card"]["id"]}
    body = {"payment_profile": {"first_name": "Graham", "billing_zip": "80302", "expiration_month": 3}}
    changed = shop.api.call("update_payment_profile", path=path, body=body).json["payment_profile"]
    assert (changed["first_name"], changed["billing_zip"], changed["expiration_month"]) == ("Graham", "80302", 3)
    assert (changed["last_name"], changed["masked_card_number"]) == ("Lee", "XXXX-XXXX-XXXX-1111")
    assert shop.event_keys(subscription)[-1] == "subscription_card_update"
    cleared = {"payment_profile": {"billing_zip": None}}
    assert (
        shop.api.call("update_payment_profile", path=path, body=cleared).json["payment_profile"]["billing_zip"] is None
    )


def test_an_update_takes_a_new_number_where_the_gateway_does(shop: Shop) -> None:
    path = {"payment_profile_id": _created(shop, **CARD)["id"]}
    body = {"payment_profile": {"full_number": "5555555555554444"}}
    changed = shop.api.call("update_payment_profile", path=path, body=body).json["payment_profile"]
    assert changed["masked_card_number"] == "XXXX-XXXX-XXXX-4444"
    imported = _created(shop, vault_token="cus_1", current_vault="stripe_connect", last_four="1111")
    path = {"payment_profile_id": imported["id"]}
    kept = shop.api.call("update_payment_profile", path=path, body=body).json["payment_profile"]
    assert kept["masked_card_number"] == "XXXX-XXXX-XXXX-1111"


def test_a_profile_keeps_its_kind(shop: Shop) -> None:
    path = {"payment_profile_id": _created(shop, **CARD)["id"]}
    body = {"payment_profile": {"bank_account_number": "1"}}
    reply = shop.api.call("update_payment_profile", path=path, body=body)
    assert reply.json == {"errors": {"bank_account_number": ["cannot be set on a credit card."]}}


# -- deleting


def test_a_profile_in_use_stays(shop: Shop) -> None:
    subscription = shop.sign_up()
    unused = _created(shop, subscription["customer"]["id"], **CARD)
    in_use = {"payment_profile_id": subscription["credit_card"]["id"]}
    assert shop.api.call("delete_unused_payment_profile", path=in_use).errors == [
        "The payment profile is in use by one or more subscriptions and cannot be deleted"
    ]
    assert shop.api.call("delete_unused_payment_profile", path={"payment_profile_id": unused["id"]}).status == 204
    assert _read(shop, unused["id"]).status == 404
    assert _read(shop, in_use["payment_profile_id"]).status == 200


def test_deleting_from_a_subscription_takes_it_from_all(shop: Shop) -> None:
    first = shop.sign_up()
    profile_id = first["credit_card"]["id"]
    second = shop.sign_up(customer_id=first["customer"]["id"], payment_profile_id=profile_id)
    stranger = shop.sign_up()
    path = {"payment_profile_id": profile_id}
    operation = "delete_subscriptions_payment_profile"
    assert shop.api.call(operation, path=path | {"subscription_id": stranger["id"]}).status == 404
    assert shop.api.call(operation, path=path | {"subscription_id": first["id"]}).status == 204
    assert [shop.read(one)["payment_type"] for one in (first, second)] == [None, None]


# -- defaults


def test_the_default_of_a_subscription_changes_once(shop: Shop) -> None:
    subscription = shop.sign_up()
    other = _created(shop, subscription["customer"]["id"], **card("5555555555554444"))
    path = {"subscription_id": subscription["id"], "payment_profile_id": other["id"]}
    operation = "change_subscription_default_payment_profile"
    assert shop.api.call(operation, path=path).json["payment_profile"]["id"] == other["id"]
    assert shop.read(subscription)["credit_card"]["id"] == other["id"]
    assert shop.api.call(operation, path=path).errors == ["This is already the current payment profile"]
    foreign = _created(shop, **CARD)
    assert shop.api.call(operation, path=path | {"payment_profile_id": foreign["id"]}).status == 404


def test_the_default_of_a_group_changes_for_its_members(shop: Shop) -> None:
    primary = shop.sign_up()
    customer_id = primary["customer"]["id"]
    group = {"target": {"type": "subscription", "id": primary["id"]}}
    member = shop.sign_up(customer_id=customer_id, group=group)
    other = _created(shop, customer_id, **card("5555555555554444"))
    path = {"uid": member["group"]["uid"], "payment_profile_id": other["id"]}
    operation = "change_subscription_group_default_payment_profile"
    assert shop.api.call(operation, path=path).status == 201
    assert [shop.read(one)["credit_card"]["id"] for one in (primary, member)] == [other["id"]] * 2
    assert shop.api.call(operation, path=path).errors == ["This is already the current payment profile"]
    foreign = _created(shop, **CARD)
    assert shop.api.call(operation, path=path | {"payment_profile_id": foreign["id"]}).status == 422
    assert shop.api.call("delete_subscription_group_payment_profile", path=path).status == 204
    assert [shop.read(one)["payment_type"] for one in (primary, member)] == [None, None]
    assert shop.api.call("delete_subscription_group_payment_profile", path=path | {"uid": "grp_x"}).status == 404


# -- verification, requests


def test_a_bank_account_is_verified_by_its_deposits(shop: Shop) -> None:
    path = {"bank_account_id": _created(shop, **ACCOUNT)["id"]}
    operation = "verify_bank_account"
    wrong = {"bank_account_verification": {"deposit_1_in_cents": 1, "deposit_2_in_cents": 2}}
    right = {"bank_account_verification": {"deposit_1_in_cents": 32, "deposit_2_in_cents": 45}}
    assert shop.api.call(operation, path=path, body=wrong).status == 422
    assert shop.api.call(operation, path=path, body=right).json["payment_profile"]["verified"] is True
    assert shop.api.call(operation, path=path, body=right).status == 422
    card_id = {"bank_account_id": _created(shop, **CARD)["id"]}
    assert shop.api.call(operation, path=card_id, body=right).status == 404


def test_requests_to_update_are_limited(shop: Shop) -> None:
    path = {"subscription_id": shop.sign_up()["id"]}
    operation = "send_request_update_payment_email"
    assert [shop.api.call(operation, path=path).status for _ in range(6)] == [201] * 5 + [422]
    shop.api.advance(minutes=31)
    assert shop.api.call(operation, path=path).status == 201
    assert shop.api.call(operation, path={"subscription_id": 1}).status == 404
