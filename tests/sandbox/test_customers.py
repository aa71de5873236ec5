"""Customers of the sandbox."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from maxio_sdk.sandbox._state.custom_fields import Metadata
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.events import Event
from tests.sandbox.people import add_card, add_customer, add_subscription
from tests.sandbox.support import Api


def _ids(api: Api, **query: Any) -> list[int]:
    return [row["customer"]["id"] for row in api.call("list_customers", query=query).json]


def _keys(api: Api) -> list[str]:
    return [event.key for event in api.site[Event]]


def test_a_customer_is_created_with_names_of_places_and_nulls(api: Api) -> None:
    reply = api.call(
        "create_customer",
        body={
            "customer": {
                "first_name": "Martha",
                "last_name": "Washington",
                "email": "martha@example.com",
                "state": "MA",
                "country": "US",
                "metafields": {"Color": "Blue"},
            }
        },
    )
    assert reply.status == 201
    customer = reply.json["customer"]
    assert (customer["state_name"], customer["country_name"]) == ("Massachusetts", "United States")
    assert customer["organization"] == "Martha Washington"
    assert (customer["reference"], customer["phone"], customer["parent_id"]) == (None, None, None)
    assert (customer["verified"], customer["tax_exempt"]) == (False, False)
    metadata = api.call("list_metadata", path={"resource_type": "customers", "resource_id": customer["id"]}).json
    assert [(one["name"], one["value"]) for one in metadata["metadata"]] == [("Color", "Blue")]
    assert _keys(api) == ["customer_create", "custom_field_value_change"]


@pytest.mark.parametrize("blank", ["", "  ", None])
def test_blank_names_are_refused_all_at_once(api: Api, blank: str | None) -> None:
    reply = api.call("create_customer", body={"customer": {"first_name": blank, "organization": "Acme"}})
    assert reply.status == 422
    assert reply.errors == [
        "First name: cannot be blank.",
        "Last name: cannot be blank.",
        "Email address: cannot be blank.",
    ]
    assert len(api.site[Customer]) == 0


def test_the_root_key_is_needed(api: Api) -> None:
    reply = api.call("create_customer", body={"first_name": "Martha"})
    assert (reply.status, reply.errors) == (422, {"customer": "can't be blank"})


def test_a_reference_is_taken_once(api: Api) -> None:
    mine = add_customer(api, reference="r-1")
    reply = api.call(
        "create_customer",
        body={"customer": {"first_name": "A", "last_name": "B", "email": "a@b.c", "reference": "r-1"}},
    )
    assert (reply.status, reply.errors) == (422, ["Reference: must be unique - that value has been taken."])
    assert api.call("update_customer", path={"id": mine["id"]}, body={"customer": {"reference": "r-1"}}).status == 200
    other = add_customer(api, reference="r-2")
    taken = api.call("update_customer", path={"id": other["id"]}, body={"customer": {"reference": "r-1"}})
    assert taken.status == 422
    assert not [one for one in api.site[Customer] if one.id not in (mine["id"], other["id"])]


def test_blank_references_are_not_taken(api: Api) -> None:
    add_customer(api, reference="")
    assert add_customer(api, reference="")["reference"] is None


def test_a_customer_is_found_by_reference_exactly(api: Api) -> None:
    mine = add_customer(api, reference="Cust 1/ä")
    found = api.call("read_customer_by_reference", query={"reference": "Cust 1/ä"})
    assert found.json["customer"]["id"] == mine["id"]
    assert api.call("read_customer_by_reference", query={"reference": "cust 1/ä"}).status == 404
    assert api.call("read_customer_by_reference").status == 404


def test_an_update_keeps_what_was_not_sent(api: Api) -> None:
    api.freeze()
    mine = add_customer(api, phone="1", city="Anytown", organization="Acme")
    api.advance(minutes=5)
    reply = api.call("update_customer", path={"id": mine["id"]}, body={"customer": {"phone": None, "city": "Else"}})
    customer = reply.json["customer"]
    assert (customer["phone"], customer["city"], customer["organization"]) == (None, "Else", "Acme")
    assert customer["updated_at"] > customer["created_at"]
    assert _keys(api) == ["customer_create", "customer_update"]


@pytest.mark.parametrize("name", ["cc_emails", "address", "address_2", "city", "state", "zip", "country", "phone"])
def test_empty_text_is_not_null(api: Api, name: str) -> None:
    mine = add_customer(api, **{name: ""})
    assert mine[name] == ""
    for value in ("x", "", None):
        reply = api.call("update_customer", path={"id": mine["id"]}, body={"customer": {name: value}})
        assert reply.json["customer"][name] == value
        assert api.call("read_customer", path={"id": mine["id"]}).json["customer"][name] == value


@pytest.mark.parametrize(("field", "value"), [("first_name", ""), ("last_name", None), ("email", " ")])
def test_an_update_cannot_blank_what_is_needed(api: Api, field: str, value: str | None) -> None:
    mine = add_customer(api)
    reply = api.call("update_customer", path={"id": mine["id"]}, body={"customer": {field: value}})
    assert reply.status == 422
    assert reply.errors[0].endswith(": cannot be blank.")


def test_an_update_of_other_fields_or_of_none_tells_nobody(api: Api) -> None:
    mine = add_customer(api)
    api.call("update_customer", path={"id": mine["id"]}, body={"customer": {"locale": "es-MX", "tax_exempt": True}})
    api.call("update_customer", path={"id": mine["id"]}, body={"customer": {"first_name": "Martha"}})
    assert _keys(api) == ["customer_create"]


def test_an_emptied_organization_becomes_the_name(api: Api) -> None:
    mine = add_customer(api, organization="Acme")
    reply = api.call(
        "update_customer", path={"id": mine["id"]}, body={"customer": {"organization": "", "first_name": "Eve"}}
    )
    assert reply.json["customer"]["organization"] == "Eve Washington"


def test_the_site_may_have_a_default_organization(api: Api) -> None:
    api.site.settings = attrs.evolve(api.site.settings, default_organization="Everybody")
    assert add_customer(api)["organization"] == "Everybody"


def test_search_looks_into_ids_references_addresses_organizations_and_names(api: Api) -> None:
    martha = add_customer(api, reference="abc-1", organization="General Goods")["id"]
    john = add_customer(api, first_name="John", last_name="Doe", email="jd@else.org", reference="xyz")["id"]
    for text in ("MARTHA@", "abc-1", "general", "washing", "martha wash", str(martha)):
        assert _ids(api, q=text) == [martha], text
    assert _ids(api, q="jd@else.org") == [john]
    assert _ids(api, q=str(martha)[:5]) == []
    assert _ids(api, q="") == [martha, john]


def test_lists_are_narrowed_by_day_and_time_in_the_sites_zone(api: Api) -> None:
    api.site.settings = attrs.evolve(api.site.settings, time_zone="America/New_York")
    api.freeze("2026-03-01T04:59:59+00:00")
    february = add_customer(api)["id"]
    api.advance(seconds=1)
    march = add_customer(api)["id"]
    assert _ids(api, end_date="2026-02-28") == [february]
    assert _ids(api, start_date="2026-03-01") == [march]
    assert _ids(api, start_datetime="2026-03-01 00:00:00") == [march]
    assert _ids(api, start_datetime="2026-03-01T05:00:00Z", start_date="2026-01-01") == [march]
    assert _ids(api, end_datetime="2026-03-01 04:59:59 UTC") == [february]
    assert _ids(api, start_date="2026-01-01", end_date="2026-12-31", direction="desc") == [march, february]


def test_lists_are_narrowed_by_the_time_of_the_last_change(api: Api) -> None:
    api.freeze("2026-01-01T12:00:00+00:00")
    changed, kept = add_customer(api)["id"], add_customer(api)["id"]
    api.advance(days=10)
    api.call("update_customer", path={"id": changed}, body={"customer": {"city": "Boston"}})
    assert _ids(api, date_field="updated_at", start_date="2026-01-05") == [changed]
    assert _ids(api, date_field="updated_at", end_date="2026-01-05") == [kept]
    assert _ids(api, date_field="created_at", start_date="2026-01-05") == []


def test_a_malformed_day_is_refused(api: Api) -> None:
    assert api.call("list_customers", query={"start_date": "soon"}).status == 422


def test_pages_are_cut(api: Api) -> None:
    ids = [add_customer(api)["id"] for _ in range(5)]
    assert _ids(api, per_page=2, page=3) == ids[4:]
    assert _ids(api, per_page=2, page=4) == []
    assert api.call("list_customers", query={"page": 0}).errors == ["invalid page: 0"]


def test_a_parent_must_exist_and_must_not_be_below(api: Api) -> None:
    top = add_customer(api)["id"]
    below = add_customer(api, parent_id=top)
    assert below["parent_id"] == top
    for parent in (top, below["id"], 999):
        reply = api.call("update_customer", path={"id": top}, body={"customer": {"parent_id": parent}})
        assert reply.status == 422
        assert reply.errors[0].startswith("Parent: ")
    cut = api.call("update_customer", path={"id": below["id"]}, body={"customer": {"parent_id": None}})
    assert cut.json["customer"]["parent_id"] is None


def test_without_a_hierarchy_there_are_no_parents(api: Api) -> None:
    top = add_customer(api)["id"]
    api.site.settings = attrs.evolve(api.site.settings, customer_hierarchy_enabled=False)
    reply = api.call("update_customer", path={"id": add_customer(api)["id"]}, body={"customer": {"parent_id": top}})
    assert reply.status == 422


def test_a_deleted_customer_is_gone_with_what_was_theirs(api: Api) -> None:
    top = add_customer(api, metafields={"Color": "Blue"})["id"]
    child = add_customer(api, parent_id=top)["id"]
    reply = api.call("delete_customer", path={"id": top})
    assert (reply.status, reply.json) == (204, None)
    assert api.call("read_customer", path={"id": top}).status == 404
    assert api.call("read_customer", path={"id": child}).json["customer"]["parent_id"] is None
    assert len(api.site[Metadata]) == 0
    assert _keys(api)[-1] == "customer_delete"
    assert api.call("delete_customer", path={"id": top}).status == 404


def test_a_customer_with_subscriptions_stays(api: Api) -> None:
    subscription = add_subscription(api, state="canceled")
    add_card(api.site, subscription)
    reply = api.call("delete_customer", path={"id": subscription.customer_id})
    assert reply.status == 422
    assert api.call("read_customer", path={"id": subscription.customer_id}).status == 200


@pytest.mark.parametrize("customer_id", ["0", "abc", "9" * 30, "1%00"])
def test_odd_ids_are_not_found(api: Api, customer_id: str) -> None:
    assert api.get(f"/customers/{customer_id}.json").status == 404


@pytest.mark.parametrize("value", [{}, [], {"a": [1]}, [[[[]]]]])
def test_values_of_a_wrong_form_are_refused(api: Api, value: object) -> None:
    reply = api.call("create_customer", body={"customer": {"first_name": value, "last_name": "B", "email": "c"}})
    assert reply.status == 422
    assert api.call("create_customer", body={"customer": value}).status == 422


@pytest.mark.parametrize("metafields", [{"": "x"}, {"Color": "x" * 2049}, {"Color": ["x"]}, "Color"])
def test_custom_fields_that_are_not_valid_make_no_customer(api: Api, metafields: object) -> None:
    values = {"first_name": "A", "last_name": "B", "email": "c@d.e", "metafields": metafields}
    reply = api.call("create_customer", body={"customer": values})
    assert (reply.status, len(reply.errors)) == (422, 1)
    assert len(api.site[Customer]) == 0
