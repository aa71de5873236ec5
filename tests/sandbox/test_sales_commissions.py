"""Sales representatives of the sandbox."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from maxio_sdk.sandbox._state.sales import SalesRep
from tests.sandbox.people import add_plan, add_subscription
from tests.sandbox.support import Api

_TEST = {"live_mode": "false"}


@pytest.fixture
def seller(api: Api) -> dict[str, Any]:
    """A seller with one representative of two subscriptions and one of none."""
    api.freeze()
    plan = add_plan(api.site, price_in_cents=125_000)
    mine = [add_subscription(api, product_price_point_id=plan.id).id for _ in range(2)]
    for name, ids in (("Jane Doe", tuple(mine)), ("John Roe", ())):
        rep = SalesRep(id=api.site[SalesRep].new_id(), full_name=name, subscription_ids=ids)
        api.site[SalesRep].add(rep)
    return {"seller_id": api.site.settings.seller_id}


def test_representatives_are_listed_with_what_they_bring(api: Api, seller: dict[str, Any]) -> None:
    jane, john = api.call("list_sales_reps", path=seller, query=_TEST).json
    assert (jane["full_name"], jane["subscriptions_count"], jane["test_mode"]) == ("Jane Doe", 2, True)
    assert jane["mrr_data"] == {"USD": {"mrr": "$2,500.00", "usage": "$0.00", "recurring": "$2,500.00"}}
    assert john["subscriptions_count"] == 0


def test_subscriptions_are_listed_with_their_representative(api: Api, seller: dict[str, Any]) -> None:
    rows = api.call("list_sales_commission_settings", path=seller, query=_TEST | {"per_page": 1, "page": 2}).json
    assert [(row["sales_rep_name"], row["subscription_mrr"]) for row in rows] == [("Jane Doe", "$1,250.00")]
    assert rows[0]["customer_name"] == "Martha Washington"


def test_a_representative_shows_a_page_of_subscriptions(api: Api, seller: dict[str, Any]) -> None:
    rep_id = next(iter(api.site[SalesRep])).id
    path = seller | {"sales_rep_id": rep_id}
    shown = api.call("read_sales_rep", path=path, query=_TEST | {"per_page": 1}).json
    assert shown["subscriptions_count"] == 2
    (row,) = shown["subscriptions"]
    assert (row["mrr"], row["last_payment"], row["churn_date"]) == ("$1,250.00", None, None)
    assert api.call("read_sales_rep", path=seller | {"sales_rep_id": 1}, query=_TEST).status == 404


def test_a_test_site_has_nothing_in_live_mode(api: Api, seller: dict[str, Any]) -> None:
    assert api.call("list_sales_commission_settings", path=seller).json == []
    reps = api.call("list_sales_reps", path=seller).json
    assert [(rep["subscriptions_count"], rep["test_mode"]) for rep in reps] == [(0, False), (0, False)]
    api.site.settings = attrs.evolve(api.site.settings, test=False)
    assert len(api.call("list_sales_commission_settings", path=seller).json) == 2


def test_other_sellers_are_not_found(api: Api, seller: dict[str, Any]) -> None:
    assert api.call("list_sales_reps", path={"seller_id": "x"}, query=_TEST).status == 404


def test_the_key_of_the_site_does_not_open_the_seller(api: Api, seller: dict[str, Any]) -> None:
    assert api.get(f"/sellers/{seller['seller_id']}/sales_reps.json").status == 401
