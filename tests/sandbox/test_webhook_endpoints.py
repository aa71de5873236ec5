"""Endpoints of webhooks, the list of webhooks and the switch over all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.events import Endpoint, Event, Webhook
from maxio_sdk.webhooks import sign
from tests.sandbox.support import Api
from tests.sandbox.webhook_support import add_endpoint

URL = "http://localhost:8000/webhooks?signature={signature_hmac_sha_256}"


def _create(api: Api, **fields: object) -> dict[str, object]:
    body = {"url": URL, "webhook_subscriptions": ["payment_success", "signup_success"], **fields}
    reply = api.call("create_endpoint", body={"endpoint": body})
    assert reply.status == 201, reply.json
    return reply.json["endpoint"]


def _customer(api: Api) -> Customer:
    now = api.site.now
    return api.site[Customer].add(
        Customer(
            id=api.site[Customer].new_id(), first_name="A", last_name="B", email="a@b.c", created_at=now, updated_at=now
        )
    )


def test_create_and_list(api: Api) -> None:
    made = _create(api)
    assert made == {
        "id": made["id"],
        "url": URL,
        "site_id": api.site.settings.id,
        "status": "enabled",
        "webhook_subscriptions": ["payment_success", "signup_success"],
    }
    assert api.call("list_endpoints").json == [made]


def test_update_replaces_the_whole_list(api: Api) -> None:
    made = _create(api)
    reply = api.call(
        "update_endpoint",
        path={"endpoint_id": made["id"]},
        body={"endpoint": {"url": URL, "webhook_subscriptions": ["refund_failure"]}},
    )
    assert reply.status == 200
    assert reply.json["endpoint"]["webhook_subscriptions"] == ["refund_failure"]
    reply = api.call(
        "update_endpoint",
        path={"endpoint_id": made["id"]},
        body={"endpoint": {"url": URL, "webhook_subscriptions": []}},
    )
    assert reply.json["endpoint"]["webhook_subscriptions"] == []


def test_a_new_url_begins_without_the_old_failures(api: Api) -> None:
    made = _create(api)
    endpoint = api.site[Endpoint][made["id"]]  # type: ignore[index]
    endpoint.status, endpoint.failures = "disabled", 51
    change = {"url": URL, "webhook_subscriptions": ["payment_success"]}
    same = api.call("update_endpoint", path={"endpoint_id": made["id"]}, body={"endpoint": change})
    assert same.json["endpoint"]["status"] == "disabled"
    other = api.call(
        "update_endpoint", path={"endpoint_id": made["id"]}, body={"endpoint": change | {"url": f"{URL}&v=2"}}
    )
    assert other.json["endpoint"]["status"] == "enabled"
    assert endpoint.failures == 0


def test_update_of_an_unknown_endpoint(api: Api) -> None:
    reply = api.call("update_endpoint", path={"endpoint_id": 1}, body={"endpoint": {"url": URL}})
    assert reply.status == 404


@pytest.mark.parametrize(
    ("url", "message"),
    [
        (None, "Url: cannot be blank."),
        ("", "Url: cannot be blank."),
        ("ftp://example.com/x", "Url: is invalid."),
        ("example.com", "Url: is invalid."),
        ("http://", "Url: is invalid."),
        ("http://[::1", "Url: is invalid."),
        ("http://example.com:99999/", "Url: is invalid."),
        ("http://exam ple.com/", "Url: is invalid."),
        ("http://example.com/\x00", "Url: is invalid."),
        ("https://example.com:8443/x", "Url: must use port 80 or 443."),
        ("http://93.184.216.34:8080/", "Url: must use port 80 or 443."),
    ],
)
def test_urls_that_are_refused(api: Api, url: str | None, message: str) -> None:
    reply = api.call("create_endpoint", body={"endpoint": {"url": url, "webhook_subscriptions": []}})
    assert (reply.status, reply.errors) == (422, [message])
    assert api.call("list_endpoints").json == []


@pytest.mark.parametrize(
    "url",
    ["http://example.com/x", "https://example.com:443/", "http://localhost:3000", "http://app:8000/hook",
     "http://192.168.1.5:5000/", "http://[::1]:81/", "http://hooks.internal:9/"],
)  # fmt: skip
def test_urls_that_are_taken(api: Api, url: str) -> None:
    assert _create(api, url=url)["url"] == url


def test_a_live_site_wants_https(api: Api) -> None:
    api.sandbox.configure(test=False)
    body = {"endpoint": {"url": "http://example.com/", "webhook_subscriptions": []}}
    assert api.call("create_endpoint", body=body).errors == ["Url: must use HTTPS."]


def test_unknown_events_are_refused(api: Api) -> None:
    body = {"endpoint": {"url": URL, "webhook_subscriptions": ["payment_success", "no_such"]}}
    reply = api.call("create_endpoint", body=body)
    assert (reply.status, reply.errors) == (422, ["Webhook subscriptions: 'no_such' is not a valid event."])


@pytest.mark.parametrize("body", [{}, {"endpoint": None}, {"endpoint": []}, [], {"endpoint": {"url": {"a": 1}}}])
def test_odd_bodies_are_refused(api: Api, body: object) -> None:
    assert api.call("create_endpoint", body=body).status == 422


def _tell(api: Api, *keys: str) -> None:
    customer = _customer(api)
    for key in keys:
        happened(api.site, key, key, customer=customer)


def test_only_what_was_subscribed_to_is_made(api: Api) -> None:
    add_endpoint(api.site, URL, "customer_create")
    add_endpoint(api.site, URL, "customer_update", "customer_create")
    add_endpoint(api.site, URL, "customer_create", status="disabled")
    _tell(api, "customer_create", "customer_update", "customer_delete")
    assert [webhook.event for webhook in api.site[Webhook]] == ["customer_create", "customer_create", "customer_update"]


def test_the_switch_over_all(api: Api) -> None:
    add_endpoint(api.site, URL, "customer_create")
    reply = api.call("enable_webhooks", body={"webhooks_enabled": False})
    assert (reply.status, reply.json) == (200, {"webhooks_enabled": False})
    _tell(api, "customer_create")
    assert len(api.site[Webhook]) == 0
    assert api.call("enable_webhooks", body={"webhooks_enabled": "true"}).json == {"webhooks_enabled": True}
    _tell(api, "customer_create")
    assert len(api.site[Webhook]) == 1
    assert api.call("enable_webhooks", body={}).status == 422


def test_a_webhook_in_the_list(api: Api) -> None:
    add_endpoint(api.site, URL, "customer_create")
    _tell(api, "customer_create")
    (entry,) = api.call("list_webhooks").json
    webhook = entry["webhook"]
    event = next(iter(api.site[Event]))
    assert webhook["body"].startswith(f"id={webhook['id']}&event=customer_create&payload%5Bsite%5D%5Bid%5D=")
    assert webhook["body"].endswith(f"payload%5Bevent_id%5D={event.id}")
    assert webhook["signature_hmac_sha_256"] == sign(webhook["body"].encode(), api.site.settings.shared_key)
    assert webhook["successful"] is False
    assert (webhook["accepted_at"], webhook["last_sent_at"], webhook["last_error"]) == (None, None, None)


def test_filters_and_order_of_the_list(api: Api) -> None:
    api.freeze("2026-03-01T12:00:00+00:00")
    enabled = add_endpoint(api.site, URL, "customer_create")
    _tell(api, "customer_create")
    api.site.clock.move(api.site.now + timedelta(days=1))
    enabled.status = "paused"
    _tell(api, "customer_create")
    first, second = (webhook.id for webhook in api.site[Webhook])

    def ids(**query: object) -> list[int]:
        return [row["webhook"]["id"] for row in api.call("list_webhooks", query=query).json]

    assert ids() == [second, first]
    assert ids(order="oldest_first") == [first, second]
    assert ids(status="pending") == [first]
    assert ids(status="paused") == [second]
    assert ids(status="successful") == ids(status="failed") == []
    assert ids(since_date="2026-03-02") == [second]
    assert ids(until_date="2026-03-01") == [first]
    assert ids(subscription=5) == []
    assert ids(per_page=1, page=2) == [first]
    assert api.call("list_webhooks", query={"status": "odd"}).status == 422
    assert api.call("list_webhooks", query={"order": "odd"}).status == 422
    assert api.call("list_webhooks", query={"since_date": "tomorrow"}).status == 422


def test_replay_queues_again(api: Api) -> None:
    endpoint = add_endpoint(api.site, URL, "customer_create")
    endpoint.status = "paused"
    _tell(api, "customer_create")
    (webhook,) = api.site[Webhook]
    assert webhook.status == "paused"
    reply = api.call("replay_webhooks", body={"ids": [webhook.id, webhook.id, 7]})
    assert (reply.status, reply.json) == (200, {"status": "ok"})
    assert (webhook.status, webhook.queue) == ("pending", endpoint.id)


def test_a_replay_of_nothing_or_too_much_is_refused(api: Api) -> None:
    for ids in ([], None, ["x"], {"a": 1}, list(range(1001))):
        assert api.call("replay_webhooks", body={"ids": ids}).status == 422
    assert api.call("replay_webhooks", body={"ids": list(range(1000))}).status == 200
