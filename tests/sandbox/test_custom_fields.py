"""Metafields and metadata of the sandbox."""

from __future__ import annotations

from typing import Any

import pytest

from maxio_sdk.sandbox._state.custom_fields import Metadata, Metafield
from maxio_sdk.sandbox._state.events import Event
from tests.sandbox.people import add_customer, add_subscription
from tests.sandbox.support import Api, Reply

_SCOPE = {"csv": "0", "invoices": "0", "statements": "0", "portal": "0", "public_show": "0", "public_edit": "0"}


def _declare(api: Api, body: Any, kind: str = "subscriptions") -> Reply:
    return api.call("create_metafields", path={"resource_type": kind}, body={"metafields": body})


def _change(api: Api, body: Any, kind: str = "subscriptions") -> Reply:
    return api.call("update_metafield", path={"resource_type": kind}, body={"metafields": body})


@pytest.fixture
def path(api: Api) -> dict[str, Any]:
    """A subscription to put values on."""
    return {"resource_type": "subscriptions", "resource_id": add_subscription(api).id}


def _set(api: Api, path: dict[str, Any], body: Any) -> Reply:
    return api.call("create_metadata", path=path, body={"metadata": body})


def _values(api: Api, path: dict[str, Any]) -> dict[str, str | None]:
    rows = api.call("list_metadata", path=path).json["metadata"]
    return {row["name"]: row["value"] for row in rows}


def test_one_metafield_is_declared_with_defaults(api: Api) -> None:
    reply = _declare(api, {"name": "Color"})
    assert reply.status == 200
    (field,) = reply.json
    assert field | {"id": 0} == {
        "id": 0,
        "name": "Color",
        "scope": {**_SCOPE, "hosted": []},
        "data_count": 0,
        "input_type": "text",
        "enum": None,
    }


def test_several_are_declared_and_a_known_name_is_answered_as_it_is(api: Api) -> None:
    (color,) = _declare(api, {"name": "Color", "input_type": "dropdown", "enum": ["red", "", "blue", "red"]}).json
    assert color["enum"] == ["red", "blue"]
    again, size = _declare(api, [{"name": "Color"}, {"name": "Size", "scope": {"csv": 1, "portal": "1"}}]).json
    assert again == color
    assert size["scope"] == {**_SCOPE, "csv": "1", "portal": "1", "hosted": []}
    assert len(api.site[Metafield]) == 2


def test_customers_and_subscriptions_have_fields_of_their_own(api: Api) -> None:
    _declare(api, {"name": "Color"})
    _declare(api, {"name": "Color"}, "customers")
    assert len(api.site[Metafield]) == 2
    listed = api.call("list_metafields", path={"resource_type": "customers"}).json
    assert len(listed["metafields"]) == 1


def test_a_site_has_a_hundred_of_each(api: Api, path: dict[str, Any]) -> None:
    assert len(_declare(api, [{"name": f"f{n}"} for n in range(100)]).json) == 100
    for reply in (_declare(api, {"name": "more"}), _set(api, path, {"name": "more", "value": "1"})):
        assert reply.status == 422
        assert "100" in reply.json["error"]
    assert _declare(api, {"name": "f99"}).status == 200
    assert _declare(api, {"name": "more"}, "customers").status == 200


def test_a_list_that_fails_declares_nothing(api: Api) -> None:
    assert _declare(api, [{"name": "a"}, {"name": " "}]).status == 422
    assert len(api.site[Metafield]) == 0


@pytest.mark.parametrize(
    "body",
    [
        {"name": ""},
        {},
        {"name": {}},
        {"name": "a", "input_type": "slider"},
        {"name": "a", "scope": "all"},
        {"name": "a", "scope": {"csv": "maybe"}},
        {"name": "a", "enum": [{}]},
        ["a"],
        "a",
    ],
)
def test_definitions_of_a_wrong_form_are_refused(api: Api, body: Any) -> None:
    reply = _declare(api, body)
    assert reply.status == 422
    assert isinstance(reply.json["error"], str)


def test_the_root_keys_are_needed(api: Api, path: dict[str, Any]) -> None:
    reply = api.call("create_metafields", path={"resource_type": "customers"}, body={"name": "a"})
    assert reply.json == {"error": "The root key 'metafields' is required"}
    reply = api.call("create_metadata", path=path, body={"name": "a"})
    assert (reply.status, reply.json) == (422, {"error": "The root key 'metadata' is required"})


def test_metafields_are_listed_by_id_and_name_with_counts(api: Api, path: dict[str, Any]) -> None:
    _declare(api, [{"name": name} for name in "abc"])
    _set(api, path, {"name": "b", "value": "1"})
    listed = api.call("list_metafields", path={"resource_type": "subscriptions"}, query={"per_page": 2}).json
    assert [row["name"] for row in listed["metafields"]] == ["a", "b"]
    counts = {name: listed[name] for name in ("total_count", "current_page", "total_pages", "per_page")}
    assert counts == {"total_count": 3, "current_page": 1, "total_pages": 2, "per_page": 2}
    query = {"direction": "desc"}
    last = api.call("list_metafields", path={"resource_type": "subscriptions"}, query=query).json["metafields"]
    assert [row["name"] for row in last] == ["c", "b", "a"]
    named = api.call("list_metafields", path={"resource_type": "subscriptions"}, query={"name": "b"}).json
    assert [(row["name"], row["data_count"]) for row in named["metafields"]] == [("b", 1)]


def test_a_metafield_is_renamed_with_its_values_and_its_scope_replaced(api: Api, path: dict[str, Any]) -> None:
    _declare(api, {"name": "Color", "scope": {"csv": "1"}, "input_type": "radio", "enum": ["red"]})
    _set(api, path, {"name": "Color", "value": "red"})
    change = {"current_name": "Color", "name": "Shade", "scope": {"invoices": "1"}, "enum": ["red", "blue"]}
    (field,) = _change(api, change).json
    assert (field["name"], field["enum"], field["input_type"]) == ("Shade", ["red", "blue"], "radio")
    assert field["scope"] == {**_SCOPE, "invoices": "1", "hosted": []}
    assert _values(api, path) == {"Shade": "red"}


def test_a_change_keeps_what_it_does_not_name_and_declares_what_is_new(api: Api) -> None:
    _declare(api, {"name": "Color", "scope": {"csv": "1"}, "input_type": "radio", "enum": ["red"]})
    kept, new = _change(api, [{"current_name": "Color"}, {"current_name": "Size", "name": "Size"}]).json
    assert (kept["scope"]["csv"], kept["enum"], kept["input_type"]) == ("1", ["red"], "radio")
    assert (new["name"], new["input_type"]) == ("Size", "text")
    taken = _change(api, {"current_name": "Size", "name": "Color"})
    assert taken.status == 422


def test_a_deleted_metafield_takes_its_values_along(api: Api, path: dict[str, Any]) -> None:
    _set(api, path, [{"name": "a", "value": "1"}, {"name": "b", "value": "2"}])
    reply = api.call("delete_metafield", path={"resource_type": "subscriptions"}, query={"name": "a"})
    assert reply.status == 200
    assert _values(api, path) == {"b": "2"}
    assert len(api.site[Metadata]) == 1
    again = api.call("delete_metafield", path={"resource_type": "subscriptions"}, query={"name": "a"})
    assert again.status == 404


def test_values_are_set_one_or_many_and_new_names_become_text_fields(api: Api, path: dict[str, Any]) -> None:
    one = _set(api, path, {"name": "Color", "value": "Blue"})
    assert one.status == 200
    many = _set(api, path, [{"name": "Color", "value": "Red"}, {"name": "Size", "value": 3}])
    assert [row["value"] for row in many.json] == ["Red", "3"]
    assert many.json[0]["id"] == one.json[0]["id"]
    assert many.json[0]["resource_id"] == path["resource_id"]
    assert _values(api, path) == {"Color": "Red", "Size": "3"}
    assert [field.input_type for field in api.site[Metafield]] == ["text", "text"]


def test_a_value_has_two_kilobytes_and_a_list_is_set_as_a_whole(api: Api, path: dict[str, Any]) -> None:
    assert _set(api, path, {"name": "a", "value": "ä" * 2048}).status == 200
    reply = _set(api, path, [{"name": "b", "value": "1"}, {"name": "a", "value": "x" * 2049}])
    assert reply.status == 422
    assert "2048" in reply.json["error"]
    assert list(_values(api, path)) == ["a"]
    assert len(api.site[Metafield]) == 1


def test_a_dropdown_takes_its_choices_only(api: Api, path: dict[str, Any]) -> None:
    _declare(api, {"name": "Color", "input_type": "dropdown", "enum": ["red"]})
    assert _set(api, path, {"name": "Color", "value": "green"}).status == 422
    assert _set(api, path, {"name": "Color", "value": "red"}).status == 200


def test_an_update_renames_the_field_or_declares_it(api: Api, path: dict[str, Any]) -> None:
    _set(api, path, {"name": "Color", "value": "Blue"})
    body = {"metadata": {"current_name": "Color", "name": "Shade"}}
    (row,) = api.call("update_metadata", path=path, body=body).json
    assert (row["name"], row["value"]) == ("Shade", "Blue")
    body = {"metadata": {"current_name": "Nothing", "name": "New", "value": "1"}}
    api.call("update_metadata", path=path, body=body)
    assert _values(api, path) == {"Shade": "Blue", "New": "1"}


def test_a_value_is_deleted_from_one_and_stays_declared(api: Api, path: dict[str, Any]) -> None:
    _set(api, path, [{"name": name, "value": name} for name in "abc"])
    assert api.call("delete_metadata", path=path, query={"name": "a"}).status == 200
    assert api.call("delete_metadata", path=path, query={"names[]": ["b", "nothing"]}).status == 200
    assert _values(api, path) == {"c": "c"}
    assert len(api.site[Metafield]) == 3
    kind = {"resource_type": "subscriptions"}
    rows = api.call("list_metadata_for_resource_type", path=kind, query={"with_deleted": "true"}).json["metadata"]
    assert [row["deleted_at"] is None for row in rows] == [False, False, True]
    rows = api.call("list_metadata_for_resource_type", path=kind).json["metadata"]
    assert [row["name"] for row in rows] == ["c"]


def test_all_values_are_narrowed_by_owner_and_date(api: Api, path: dict[str, Any]) -> None:
    api.freeze("2030-01-01T12:00:00+00:00")
    kind = {"resource_type": "customers"}
    owners = [add_customer(api)["id"] for _ in range(3)]
    for owner in owners:
        _set(api, kind | {"resource_id": owner}, {"name": "a", "value": str(owner)})
        api.advance(days=1)
    _set(api, path, {"name": "a", "value": "of a subscription"})
    _set(api, kind | {"resource_id": owners[0]}, {"name": "a", "value": "changed"})

    def listed(**query: Any) -> list[int]:
        names = {name.replace("ids", "ids[]"): value for name, value in query.items()}
        rows = api.call("list_metadata_for_resource_type", path=kind, query=names).json["metadata"]
        return [row["resource_id"] for row in rows]

    assert listed() == owners
    assert listed(direction="desc") == owners[::-1]
    assert listed(resource_ids=owners[1:]) == owners[1:]
    assert listed(start_date="2030-01-02", end_date="2030-01-02") == [owners[1]]
    assert listed(date_field="updated_at", start_date="2030-01-03") == [owners[0], owners[2]]


def test_each_change_of_a_value_is_told_once(api: Api, path: dict[str, Any]) -> None:
    for value in ("Blue", "Blue", "Red"):
        _set(api, path, {"name": "Color", "value": value})
    api.call("delete_metadata", path=path, query={"name": "Color"})
    told = [event.data for event in api.site[Event] if event.key == "custom_field_value_change"]
    assert [(data["event_type"], data["old_value"], data["new_value"]) for data in told if data] == [
        ("created", None, "Blue"),
        ("updated", "Blue", "Red"),
        ("deleted", "Red", None),
    ]
    assert told[0] is not None
    assert (told[0]["resource_type"], told[0]["resource_id"]) == ("Subscription", path["resource_id"])


def test_values_of_nobody_are_not_found(api: Api) -> None:
    nobody = {"resource_type": "customers", "resource_id": 1}
    assert api.call("list_metadata", path=nobody).status == 404
    assert _set(api, nobody, {"name": "a", "value": "b"}).status == 404
    assert api.call("update_metadata", path=nobody, body={"metadata": {"name": "a"}}).status == 404
    assert api.call("delete_metadata", path=nobody, query={"name": "a"}).status == 404
