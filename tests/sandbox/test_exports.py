"""Exports of the sandbox."""

from __future__ import annotations

import pytest

from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.people import add_plan, add_subscription
from tests.sandbox.support import Api

_KINDS = ("invoices", "proforma_invoices", "subscriptions")


@pytest.mark.parametrize("kind", _KINDS)
def test_one_job_of_a_kind_runs_at_a_time(api: Api, kind: str) -> None:
    reply = api.call(f"export_{kind}")
    assert reply.status == 201
    job = reply.json["batchjob"]
    assert (job["finished_at"], job["row_count"], job["completed"]) == (None, None, "false")
    second = api.call(f"export_{kind}")
    assert second.status == 409
    assert "in progress" in second.json["error"]
    others = [one for one in _KINDS if one != kind]
    assert [api.call(f"export_{one}").status for one in others] == [201, 201]
    read = api.call(f"read_{kind}_export", path={"batch_id": job["id"]}).json["batchjob"]
    assert (read["id"], read["row_count"], read["completed"]) == (job["id"], 0, "true")
    assert read["finished_at"] is not None
    assert api.call(f"export_{kind}").status == 201


def test_rows_are_what_was_there_when_it_was_started(api: Api) -> None:
    plan = add_plan(api.site).id
    mine = [add_subscription(api, product_price_point_id=plan) for _ in range(3)]
    batch = {"batch_id": api.call("export_subscriptions").json["batchjob"]["id"]}
    add_subscription(api, product_price_point_id=plan)
    mine[0].reference = "changed"
    api.site[Subscription].remove(mine[1])
    rows = api.call("list_exported_subscriptions", path=batch).json
    assert [row["id"] for row in rows] == [one.id for one in mine]
    assert rows[0]["reference"] is None
    assert api.call("read_subscriptions_export", path=batch).json["batchjob"]["row_count"] == 3
    page = api.call("list_exported_subscriptions", path=batch, query={"per_page": 2, "page": 2}).json
    assert [row["id"] for row in page] == [mine[2].id]


@pytest.mark.parametrize("batch_id", ["1", "x", "9" * 40])
def test_unknown_jobs_are_not_found(api: Api, batch_id: str) -> None:
    for kind in _KINDS:
        assert api.call(f"read_{kind}_export", path={"batch_id": batch_id}).status == 404
        assert api.call(f"list_exported_{kind}", path={"batch_id": batch_id}).status == 404


def test_a_job_is_of_one_kind(api: Api) -> None:
    batch = {"batch_id": api.call("export_invoices").json["batchjob"]["id"]}
    assert api.call("read_subscriptions_export", path=batch).status == 404
    assert api.call("list_exported_proforma_invoices", path=batch).status == 404
