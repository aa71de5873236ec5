"""The Billing Portal of the sandbox."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from tests.sandbox.people import add_customer
from tests.sandbox.support import Api, Reply


@pytest.fixture
def path(api: Api) -> dict[str, Any]:
    """A customer with access."""
    api.freeze("2026-01-01T00:00:00+00:00")
    path = {"customer_id": add_customer(api)["id"]}
    assert api.call("enable_billing_portal_for_customer", path=path).status == 200
    return path


def _link(api: Api, path: dict[str, Any]) -> Reply:
    return api.call("read_billing_portal_link", path=path)


def _resend(api: Api, path: dict[str, Any]) -> Reply:
    return api.call("resend_billing_portal_invitation", path=path)


def test_enabling_invites_only_if_asked(api: Api, path: dict[str, Any]) -> None:
    customer = api.call("read_customer", path={"id": path["customer_id"]}).json["customer"]
    assert customer["portal_customer_created_at"] == "2026-01-01T00:00:00+00:00"
    assert customer["portal_invite_last_sent_at"] is None
    reply = api.call("enable_billing_portal_for_customer", path=path, query={"auto_invite": 1})
    assert reply.json["customer"]["portal_invite_last_sent_at"] == "2026-01-01T00:00:00+00:00"


def test_the_link_stays_the_same_for_fifteen_days(api: Api, path: dict[str, Any]) -> None:
    first = _link(api, path).json
    assert first["fetch_count"] == 1
    assert first["new_link_available_at"] == "2026-01-16T00:00:00+00:00"
    assert first["expires_at"] == "2026-03-07T00:00:00+00:00"
    api.advance(days=14, hours=23)
    second = _link(api, path).json
    assert second == first | {"fetch_count": 2}
    api.advance(hours=1)
    third = _link(api, path).json
    assert third["url"] != first["url"]
    assert (third["fetch_count"], third["created_at"]) == (1, "2026-01-16T00:00:00+00:00")


def test_the_sixteenth_request_for_a_link_is_blocked_until_a_new_one(api: Api, path: dict[str, Any]) -> None:
    assert [_link(api, path).json["fetch_count"] for _ in range(15)] == list(range(1, 16))
    other = {"customer_id": add_customer(api)["id"]}
    api.call("enable_billing_portal_for_customer", path=other)
    for _ in range(2):
        blocked = _link(api, path)
        assert blocked.status == 429
        assert blocked.errors["new_link_available_at"] == "2026-01-16T00:00:00+00:00"
        assert isinstance(blocked.errors["error"], str)
    assert _link(api, other).status == 200
    api.advance(days=15)
    assert _link(api, path).json["fetch_count"] == 1


def test_the_fifth_invitation_within_half_an_hour_is_refused(api: Api, path: dict[str, Any]) -> None:
    for _ in range(4):
        assert _resend(api, path).status == 200
        api.advance(minutes=5)
    refused = _resend(api, path)
    assert refused.status == 422
    assert len(refused.errors) == 1
    api.advance(minutes=10)
    reply = _resend(api, path)
    assert (reply.status, reply.json["last_invite_sent_at"]) == (200, "2026-01-01T00:30:00+00:00")


def test_revoked_access_is_gone_until_it_is_given_again(api: Api, path: dict[str, Any]) -> None:
    _resend(api, path)
    reply = api.call("revoke_billing_portal_access", path=path)
    assert reply.json == {"last_sent_at": "Not Invited", "last_accepted_at": "Invite Revoked", "uninvited_count": 1}
    for operation in (
        "revoke_billing_portal_access",
        "resend_billing_portal_invitation",
        "read_billing_portal_link",
    ):
        assert api.call(operation, path=path).status == 422
    api.call("enable_billing_portal_for_customer", path=path)
    assert _link(api, path).status == 200


def test_nobody_is_not_found(api: Api) -> None:
    for operation in (
        "enable_billing_portal_for_customer",
        "revoke_billing_portal_access",
        "resend_billing_portal_invitation",
        "read_billing_portal_link",
    ):
        assert api.call(operation, path={"customer_id": 1}).status == 404


def test_a_site_without_a_portal_has_no_access(api: Api, path: dict[str, Any]) -> None:
    api.site.settings = attrs.evolve(api.site.settings, portal_enabled=False)
    assert api.call("enable_billing_portal_for_customer", path=path).status == 422
    assert _link(api, path).status == 422
