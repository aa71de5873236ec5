"""Notes of the sandbox."""

from __future__ import annotations

from typing import Any

import pytest

from maxio_sdk.sandbox._state.notes import Note
from tests.sandbox.people import add_subscription
from tests.sandbox.support import Api


def _add(api: Api, subscription_id: int, **note: Any) -> dict[str, Any]:
    reply = api.call("create_subscription_note", path={"subscription_id": subscription_id}, body={"note": note})
    assert reply.status == 201
    return reply.json["note"]


def test_a_note_is_written_read_changed_and_deleted(api: Api) -> None:
    api.freeze()
    mine = add_subscription(api).id
    note = _add(api, mine, body="Call back.", sticky=True)
    path = {"subscription_id": mine, "note_id": note["id"]}
    assert (note["body"], note["sticky"], note["subscription_id"]) == ("Call back.", True, mine)
    assert api.call("read_subscription_note", path=path).json["note"] == note
    api.advance(minutes=1)
    body = {"note": {"body": "Called.", "sticky": False}}
    changed = api.call("update_subscription_note", path=path, body=body).json["note"]
    assert (changed["body"], changed["sticky"]) == ("Called.", False)
    assert changed["updated_at"] > changed["created_at"] == note["created_at"]
    assert api.call("delete_subscription_note", path=path).status == 204
    assert api.call("read_subscription_note", path=path).status == 404


def test_a_note_that_is_not_said_to_be_sticky_is_not(api: Api) -> None:
    assert _add(api, add_subscription(api).id, body="x")["sticky"] is False


@pytest.mark.parametrize("note", [{}, {"body": ""}, {"body": " "}, {"body": None}, {"body": ["x"]}, {"sticky": True}])
def test_a_note_has_a_text(api: Api, note: dict[str, Any]) -> None:
    mine = add_subscription(api).id
    reply = api.call("create_subscription_note", path={"subscription_id": mine}, body={"note": note})
    assert reply.status == 422
    assert len(api.site[Note]) == 0


def test_notes_are_listed_by_subscription_in_pages(api: Api) -> None:
    mine, other = add_subscription(api).id, add_subscription(api).id
    for number in range(3):
        _add(api, mine, body=f"note {number}")
    note = _add(api, other, body="of another")
    rows = api.call("list_subscription_notes", path={"subscription_id": mine}, query={"per_page": 2, "page": 2}).json
    assert [row["note"]["body"] for row in rows] == ["note 2"]
    for operation in ("read_subscription_note", "delete_subscription_note"):
        assert api.call(operation, path={"subscription_id": mine, "note_id": note["id"]}).status == 404
    assert api.call("list_subscription_notes", path={"subscription_id": 1}).status == 404
    bad = api.call("list_subscription_notes", path={"subscription_id": mine}, query={"page": 0})
    assert bad.errors == ["invalid page: 0"]
