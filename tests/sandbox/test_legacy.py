"""What older clients read beside the documented operations."""

from __future__ import annotations

import pytest

from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.support import Api


@pytest.fixture(scope="module")
def demo() -> Api:
    return Api(seed="demo")


def test_transactions_are_read_page_by_page_as_a_tap_does(demo: Api) -> None:
    ids: list[int] = []
    page = 1
    while rows := demo.get("/transactions.json", {"page": page, "per_page": 100, "direction": "asc"}).json:
        ids += [row["transaction"]["id"] for row in rows]
        page += 1

    assert ids == sorted(set(ids))
    assert len(ids) > 100
    (one,) = demo.get("/transactions.json", {"since_id": ids[-1]}).json
    assert one == demo.get(f"/transactions/{ids[-1]}.json").json
    assert one["transaction"]["success"] in (True, False)


def test_transactions_of_one_subscription(demo: Api) -> None:
    subscription = next(each for each in demo.site[Subscription] if each.state == "active")
    rows = demo.get(f"/subscriptions/{subscription.id}/transactions.json", {"kinds[]": "payment"}).json
    assert rows
    assert {row["transaction"]["subscription_id"] for row in rows} == {subscription.id}
    assert demo.get("/subscriptions/1/transactions.json").status == 404
    assert demo.get("/transactions/1.json").status == 404


def test_the_days_of_a_query_narrow_transactions_down(demo: Api) -> None:
    today = demo.site.now.date().isoformat()
    assert demo.get("/transactions.json", {"since_date": "2999-01-01"}).json == []
    assert demo.get("/transactions.json", {"until_date": "1999-01-01"}).json == []
    assert demo.get("/transactions.json", {"until_date": today}).json
    assert demo.get("/transactions.json", {"direction": "up"}).status == 422


def test_there_are_no_statements(demo: Api) -> None:
    subscription = next(iter(demo.site[Subscription]))
    assert demo.get("/statements.json").json == []
    assert demo.get(f"/subscriptions/{subscription.id}/statements.json").json == []
    assert demo.get("/subscriptions/1/statements.json").status == 404
