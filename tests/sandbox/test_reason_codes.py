"""Churn reason codes in the sandbox."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.support import Api, Reply


def reason(api: Api, code: str = "NOTHANKYOU", **fields: Any) -> Reply:
    return api.call(
        "create_reason_code", body={"reason_code": {"code": code, "description": "No thank you!", **fields}}
    )


def test_a_reason_code_comes_last_without_a_position(api: Api) -> None:
    first = reason(api, position=5)
    assert (first.status, first.value.position, first.value.site_id) == (201, 5, api.site.settings.id)
    assert reason(api, "LAST").value.position == 6


def test_reason_codes_are_listed_by_position(api: Api) -> None:
    for code, position in (("C", 3), ("A", 1), ("B", 2)):
        reason(api, code, position=position)
    assert [each.code for each in api.call("list_reason_codes").value] == ["A", "B", "C"]
    assert [each.code for each in api.call("list_reason_codes", query={"per_page": 2, "page": 2}).value] == ["C"]
    refused = api.call("list_reason_codes", query={"page": 0})
    assert (refused.status, refused.errors) == (422, ["invalid page: 0"])


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"code": "", "description": " "}, ["Code: cannot be blank.", "Description: cannot be blank."]),
        ({"code": "TAKEN"}, ["Code: must be unique - that value has been taken."]),
        ({"position": "first"}, ["Position: is not a number."]),
    ],
)
def test_a_reason_code_is_refused(api: Api, fields: dict[str, Any], errors: list[str]) -> None:
    reason(api, "TAKEN")
    refused = reason(api, **fields)
    assert (refused.status, refused.errors) == (422, errors)
    assert len(api.call("list_reason_codes").value) == 1


def test_a_body_without_its_root_is_refused(api: Api) -> None:
    refused = api.post("/reason_codes.json", {"code": "X"})
    assert (refused.status, refused.errors) == (422, {"reason_code": "can't be blank"})


def test_an_update_keeps_what_is_not_sent(api: Api) -> None:
    made, other = reason(api).value, reason(api, "OTHER").value
    path = {"reason_code_id": made.id}
    changed = api.call("update_reason_code", path=path, body={"reason_code": {"position": 9}}).value
    assert (changed.code, changed.description, changed.position) == ("NOTHANKYOU", "No thank you!", 9)
    assert api.call("update_reason_code", path=path, body={"reason_code": {"code": made.code}}).status == 200
    taken = api.call("update_reason_code", path=path, body={"reason_code": {"code": other.code}})
    assert taken.errors == ["Code: must be unique - that value has been taken."]


def test_a_deleted_reason_code_is_gone(api: Api) -> None:
    path = {"reason_code_id": reason(api).value.id}
    assert api.call("delete_reason_code", path=path).json == {"ok": "ok"}
    for operation in ("read_reason_code", "delete_reason_code"):
        assert api.call(operation, path=path).status == 404
    assert reason(api).status == 201
