"""Proforma invoices."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.events import Event
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import Invoice, ProformaInvoice
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.billed import issued, subscribed
from tests.sandbox.support import Api


def create(api: Api, subscription: Subscription) -> dict[str, Any]:
    reply = api.call("create_proforma_invoice", path={"subscription_id": subscription.id})
    assert reply.status == 201
    found: dict[str, Any] = reply.json
    return found


def test_it_shows_the_next_renewal_and_moves_nothing(api: Api) -> None:
    api.freeze()
    subscription = subscribed(api)
    before = attrs.asdict(subscription, filter=lambda field, _: field.name != "store")
    proforma = create(api, subscription)
    assert (proforma["status"], proforma["role"], proforma["total_amount"]) == ("draft", "proforma_adhoc", "10.0")
    assert proforma["delivery_date"] == "2026-02-15"
    assert proforma["line_items"][0]["period_range_start"] == "2026-02-15"
    assert proforma["available_actions"]["send_email"]["can_execute"] is True
    assert attrs.asdict(subscription, filter=lambda field, _: field.name != "store") == before
    assert not len(api.site[Invoice])
    assert [event.key for event in api.site[Event]] == ["proforma_invoice_issued"]
    assert api.call("read_proforma_invoice", path={"proforma_invoice_uid": proforma["uid"]}).json == proforma


def test_a_preview_is_the_same_but_not_kept(api: Api) -> None:
    api.freeze()
    subscription = subscribed(api)
    preview = api.call("preview_proforma_invoice", path={"subscription_id": subscription.id}).json
    assert not len(api.site[ProformaInvoice])
    kept = create(api, subscription)
    given_when_kept = {"uid", "number", "sequence_number", "public_url", "available_actions"}
    assert {name for name in kept if kept[name] != preview[name]} == given_when_kept


def test_it_does_not_follow_later_changes(api: Api) -> None:
    subscription = subscribed(api)
    proforma = create(api, subscription)
    api.site[Customer][subscription.customer_id].last_name = "Lovelace"
    again = api.call("read_proforma_invoice", path={"proforma_invoice_uid": proforma["uid"]}).json
    assert again["customer"]["last_name"] == "Byron"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"state": "canceled"}, "Subscription must be in a live state."),
        ({"payment_collection_method": "prepaid"}, "Subscription must not be prepaid."),
        ({"group_uid": "grp_x"}, "Subscription must not be in a group."),
    ],
)
def test_subscriptions_that_cannot_have_one_are_refused(api: Api, values: dict[str, Any], message: str) -> None:
    path = {"subscription_id": subscribed(api, **values).id}
    assert api.call("create_proforma_invoice", path=path).errors == [message]
    assert api.call("preview_proforma_invoice", path=path).errors == [message]


def test_sites_without_relationship_invoicing_have_none(api: Api) -> None:
    subscription = subscribed(api)
    api.site.settings = attrs.evolve(api.site.settings, relationship_invoicing_enabled=False)
    assert api.call("create_proforma_invoice", path={"subscription_id": subscription.id}).status == 422


def test_only_a_draft_is_voided_and_sent(api: Api) -> None:
    path = {"proforma_invoice_uid": create(api, subscribed(api))["uid"]}
    bad = {"recipient_emails": ["nobody"]}
    assert api.call("deliver_proforma_invoice", path=path, body=bad).status == 422
    assert api.call("deliver_proforma_invoice", path=path, body={"recipient_emails": ["a@example.com"]}).status == 201
    assert api.call("void_proforma_invoice", path=path, body={"void": {}}).errors == ["Reason: cannot be blank."]
    voided = api.call("void_proforma_invoice", path=path, body={"void": {"reason": "Old"}}).json
    assert voided["status"] == "voided"
    assert voided["available_actions"]["send_email"]["can_execute"] is False
    assert api.call("void_proforma_invoice", path=path, body={"void": {"reason": "Old"}}).status == 422
    assert api.call("deliver_proforma_invoice", path=path, body={}).status == 422
    assert api.call("read_proforma_invoice", path={"proforma_invoice_uid": "pro_none"}).status == 404


def test_lists_are_filtered_and_have_totals_only(api: Api) -> None:
    api.freeze()
    subscription = subscribed(api)
    first, second = create(api, subscription), create(api, subscription)
    path = {"proforma_invoice_uid": first["uid"]}
    api.call("void_proforma_invoice", path=path, body={"void": {"reason": "Old"}})

    def listed(**query: Any) -> list[dict[str, Any]]:
        reply = api.call("list_proforma_invoices", path={"subscription_id": subscription.id}, query=query)
        found: list[dict[str, Any]] = reply.json["proforma_invoices"]
        return found

    assert [one["uid"] for one in listed()] == [second["uid"], first["uid"]]
    assert [one["uid"] for one in listed(direction="asc", status="voided")] == [first["uid"]]
    assert listed(end_date="2026-02-14") == []
    assert len(listed(start_date="2026-02-15", end_date="2026-02-15")) == 2
    assert "line_items" not in listed()[0]
    assert listed(line_items="true")[0]["line_items"] == second["line_items"]


def test_a_group_has_one_consolidated_draft_at_a_time(api: Api) -> None:
    first = subscribed(api, group_uid="grp_0000000000000")
    subscribed(api, group_uid="grp_0000000000000")
    group = SubscriptionGroup(
        id=api.site[SubscriptionGroup].new_id(),
        uid="grp_0000000000000",
        customer_id=first.customer_id,
        primary_subscription_id=first.id,
        created_at=api.site.now,
    )
    api.site[SubscriptionGroup].add(group)
    path = {"uid": group.uid}
    reply = api.call("create_consolidated_proforma_invoice", path=path)
    assert (reply.status, reply.json) == (201, None)
    assert api.call("create_consolidated_proforma_invoice", path=path).status == 422
    [proforma] = api.call("list_subscription_group_proforma_invoices", path=path).json["proforma_invoices"]
    assert (proforma["consolidation_level"], proforma["total_amount"]) == ("parent", "20.0")
    assert not len(api.site[Invoice])
    voiding = {"proforma_invoice_uid": proforma["uid"]}
    api.call("void_proforma_invoice", path=voiding, body={"void": {"reason": "Old"}})
    assert api.call("create_consolidated_proforma_invoice", path=path).status == 201
    assert api.call("create_consolidated_proforma_invoice", path={"uid": "grp_none"}).status == 404


SIGNUP = {
    "product_handle": "gold",
    "customer_attributes": {"first_name": "Myra", "last_name": "Maisel", "email": "m@example.com"},
}


def test_a_signup_is_priced_without_signing_up(api: Api) -> None:
    subscribed(api)
    people, subscriptions = len(api.site[Customer]), len(api.site[Subscription])
    reply = api.call("create_signup_proforma_invoice", body={"subscription": SIGNUP})
    assert reply.status == 201
    assert (reply.json["subscription_id"], reply.json["customer_id"]) == (None, None)
    assert (reply.json["total_amount"], reply.json["customer"]["first_name"]) == ("10.0", "Myra")
    assert (len(api.site[Customer]), len(api.site[Subscription])) == (people, subscriptions)
    path = {"proforma_invoice_uid": reply.json["uid"]}
    assert api.call("read_proforma_invoice", path=path).json == reply.json


def test_a_signup_of_a_known_customer_is_found_by_it(api: Api) -> None:
    customer_id = subscribed(api).customer_id
    body = {"subscription": {"product_handle": "gold", "customer_id": customer_id}}
    assert api.call("create_signup_proforma_invoice", body=body).json["customer_id"] == customer_id


def test_a_preview_of_a_signup_can_show_the_first_renewal(api: Api) -> None:
    subscribed(api)
    plain = api.call("preview_signup_proforma_invoice", body={"subscription": SIGNUP})
    assert set(plain.json["proforma_invoice_preview"]) == {"current_proforma_invoice"}
    query = {"include": "next_proforma_invoice"}
    both = api.call("preview_signup_proforma_invoice", query=query, body={"subscription": SIGNUP}).json
    current, following = both["proforma_invoice_preview"].values()
    assert current["line_items"][0]["period_range_end"] == following["line_items"][0]["period_range_start"]
    assert not len(api.site[ProformaInvoice])


def test_signups_that_are_refused_tell_why(api: Api) -> None:
    subscribed(api)
    whole = api.call("create_signup_proforma_invoice", body={})
    assert (whole.status, whole.errors) == (400, {"subscription": {"base": ["can't be blank"]}})
    value = api.call("create_signup_proforma_invoice", body={"subscription": {"product_handle": "gold"}})
    assert value.status == 422
    assert isinstance(value.errors, dict)


def test_what_is_open_is_no_part_of_it(api: Api) -> None:
    subscription = subscribed(api)
    issued(api, subscription, "99")
    assert create(api, subscription)["due_amount"] == "10.0"
