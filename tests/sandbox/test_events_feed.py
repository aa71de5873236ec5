"""The feed of events, and what writes into it."""

from __future__ import annotations

import time
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from maxio_sdk.models.events import EventKey
from maxio_sdk.sandbox._engine.event_data import used_units
from maxio_sdk.sandbox._engine.events import happened, webhook_names
from maxio_sdk.sandbox._state.events import Event
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.subscriptions import Allocation, Usage
from maxio_sdk.sandbox._webhooks.samples import sample
from tests.sandbox.held_components import allocate, paying, per_unit, prepaid, use
from tests.sandbox.support import Api


def _write(api: Api, *entries: tuple[str, str]) -> list[int]:
    for key, when in entries:
        api.site.clock.move(datetime.fromisoformat(when))
        happened(api.site, key, f"{key} happened")
    return [event.id for event in api.site[Event]]


@pytest.fixture
def ids(api: Api) -> list[int]:
    """Four events over two days of a site in New York."""
    api.sandbox.configure(time_zone="America/New_York")
    api.sandbox.clock.freeze()
    return _write(
        api,
        ("customer_create", "2026-03-01T05:00:00+00:00"),
        ("payment_success", "2026-03-02T04:59:59+00:00"),
        ("payment_failure", "2026-03-02T05:00:00+00:00"),
        ("customer_create", "2026-03-03T04:59:59+00:00"),
    )


def _list(api: Api, **query: Any) -> list[int]:
    reply = api.call("list_events", query=query)
    assert reply.status == 200, reply.json
    return [row["event"]["id"] for row in reply.json]


def test_the_newest_comes_first_unless_asked_otherwise(api: Api, ids: list[int]) -> None:
    assert _list(api) == _list(api, direction="desc") == ids[::-1]
    assert _list(api, direction="asc") == ids
    assert api.call("list_events", query={"direction": "up"}).status == 422


def test_since_and_max_include_the_event_they_name(api: Api, ids: list[int]) -> None:
    assert _list(api, since_id=ids[1], max_id=ids[2], direction="asc") == ids[1:3]
    assert _list(api, since_id=ids[3] + 1) == []


def test_filter_by_keys(api: Api, ids: list[int]) -> None:
    assert _list(api, filter="payment_success,payment_failure", direction="asc") == ids[1:3]
    assert _list(api, filter="customer_create", direction="asc") == [ids[0], ids[3]]
    assert _list(api, filter="payment_success_recreated") == []


def test_days_are_the_sites_from_midnight_to_midnight(api: Api, ids: list[int]) -> None:
    assert _list(api, date_field="created_at", start_date="2026-03-02", direction="asc") == ids[2:]
    assert _list(api, end_date="2026-03-01", direction="asc") == ids[:2]
    assert _list(api, start_date="2026-03-01", end_date="2026-03-02", direction="asc") == ids


def test_times_go_before_days_and_include_their_end(api: Api, ids: list[int]) -> None:
    assert _list(api, start_datetime="2026-03-01 23:59:59", start_date="2026-03-03", direction="asc") == ids[1:]
    assert _list(api, end_datetime="2026-03-02 00:00:00", end_date="2026-03-01", direction="asc") == ids[:3]
    assert _list(api, end_datetime="2026-03-02T04:59:59Z", direction="asc") == ids[:2]


@pytest.mark.parametrize(
    "query", ["start_date=x", "date_field=updated_at", "since_id=x", "page=0", "end_datetime=9999-99-99"]
)
def test_odd_queries_are_refused(api: Api, ids: list[int], query: str) -> None:
    assert api.call("list_events", query=query).status == 422


def test_the_last_day_there_is(api: Api, ids: list[int]) -> None:
    assert _list(api, end_date="9999-12-31", direction="asc") == ids


def test_pages(api: Api, ids: list[int]) -> None:
    assert _list(api, per_page=3) == ids[:0:-1]
    assert _list(api, per_page=3, page=2) == ids[:1]


def test_the_count_takes_filters_and_no_pages(api: Api, ids: list[int]) -> None:
    def count(**query: Any) -> int:
        return api.call("read_events_count", query=query).json["count"]

    assert count() == count(page=3, per_page=1) == 4
    assert count(filter="customer_create") == 2
    assert count(since_id=ids[1], max_id=ids[2]) == 2


def test_events_of_a_subscription(api: Api) -> None:
    with rehearsal():
        about = sample(api.site, "payment_success")
        happened(api.site, "payment_success", "paid", subscription=about.subscription, subject=about.subject)
        happened(api.site, "customer_create", "made", customer=about.customer)
        reply = api.call("list_subscription_events", path={"subscription_id": about.subscription.id})
        (entry,) = reply.json
        assert entry["event"]["customer_id"] == about.customer.id
        assert entry["event"]["subscription_id"] == about.subscription.id
        assert entry["event"]["event_specific_data"]["product_id"] == about.subscription.product_id
    assert api.call("list_subscription_events", path={"subscription_id": 1}).status == 404


@pytest.mark.parametrize("key", sorted(EventKey))
def test_an_event_of_every_key_fits_its_model(api: Api, key: str) -> None:
    with rehearsal():
        about = sample(api.site, key)
        happened(
            api.site, key, "It happened", subscription=about.subscription, customer=about.customer,
            data=about.data, subject=about.subject,
        )  # fmt: skip
        # The call checks that the answer decodes strictly, with no field that the models do not know.
        (row,) = api.call("list_events", query={"filter": key}).json
        assert row["event"]["key"] == key


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("subscription_state_change", {"previous_subscription_state": "active", "new_subscription_state": "past_due"}),
        ("component_allocation_change", {"previous_allocation": 0, "new_allocation": 10, "memo": "Adding 10 units"}),
        ("metered_usage", {"previous_unit_balance": "985.0", "new_unit_balance": 1000, "usage_quantity": 15}),
        ("prepaid_usage", {"previous_unit_balance": "0.0", "new_unit_balance": 15, "overage_usage_quantity": 5}),
        ("invoice_issued", {"total_amount": "$50.00", "due_amount": "$50.00", "paid_amount": "$0.00", "paid_date": ""}),
        ("pending_cancellation_change", {"cancellation_state": "scheduled"}),
    ],
)
def test_what_follows_from_the_records_is_filled_in(api: Api, key: str, expected: dict[str, Any]) -> None:
    with rehearsal():
        about = sample(api.site, key)
        happened(api.site, key, "It happened", subscription=about.subscription, subject=about.subject)
        (event,) = api.site[Event]
        assert event.data is not None
        assert {name: event.data[name] for name in expected} == expected


def test_a_signup_without_a_payment_has_no_data(api: Api) -> None:
    with rehearsal():
        about = sample(api.site, "signup_success")
        happened(api.site, "signup_success", "Signed up", subscription=about.subscription)
        (event,) = api.site[Event]
        assert event.data is None


def test_what_a_rehearsal_tells_is_forgotten(api: Api) -> None:
    with rehearsal():
        happened(api.site, "customer_create", "made")
    assert len(api.site[Event]) == 0


def test_a_key_that_there_is_not(api: Api) -> None:
    with pytest.raises(ValueError, match="no_such is no event"):
        happened(api.site, "no_such", "?")


def test_names_that_differ_between_feed_and_webhooks(api: Api) -> None:
    assert webhook_names("delayed_signup_creation_success") == ("delayed_subscription_creation_success",)
    assert webhook_names("prepaid_subscription_balance_changed") == (
        "prepaid_subscription_balance_changed",
        "prepaid_subscription_balance_change",
    )
    assert webhook_names("subscription_deletion") == ()
    happened(api.site, "delayed_subscription_creation_success", "later")
    (event,) = api.site[Event]
    assert event.key == "delayed_signup_creation_success"


def test_telling_costs_little_when_nobody_listens(api: Api) -> None:
    """A year of 200 monthly subscriptions tells some 10,000 times; the bound is far above what that takes."""
    with rehearsal():
        about = sample(api.site, "payment_success")
        began = time.process_time()
        for _ in range(10_000):
            happened(api.site, "payment_success", "paid", subscription=about.subscription, subject=about.subject)
        assert time.process_time() - began < 5


def test_deductions_bring_a_balance_no_lower_than_nothing(api: Api) -> None:
    subscription = paying(api)
    calls = per_unit(api, "metered_component", name="Calls")
    minutes = prepaid(api)
    allocate(api, subscription, minutes, 5)
    told: dict[int, Any] = {}
    for component_id, key in ((calls, "metered_usage"), (minutes, "prepaid_usage")):
        for quantity in (4, -10):
            use(api, subscription, component_id, quantity)
        happened(api.site, key, "again", subscription=subscription, subject=list(api.site[Usage])[-1])
        told[component_id] = list(api.site[Event])[-1].data
    assert Decimal(told[calls]["previous_unit_balance"]) == 4
    assert told[calls]["new_unit_balance"] == 0
    assert told[minutes]["new_unit_balance"] == 0
    assert told[minutes]["new_overage_unit_balance"] == 0


def test_a_prepaid_allocation_tells_what_is_used_of_it(api: Api) -> None:
    subscription = paying(api)
    minutes = prepaid(api)
    allocate(api, subscription, minutes, 5)
    for quantity in (8, -20, 6):
        use(api, subscription, minutes, quantity)
    (allocation,) = api.site[Allocation]
    assert used_units(api.site, allocation) == (6, 1)
