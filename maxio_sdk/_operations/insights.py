# Generated from spec/operations/insights.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.insights import MRR, Movement, SiteSummary, SubscriptionMRR

READ_MRR: Operation[MRR] = Operation(
    id="read_mrr",
    method="GET",
    path="/mrr.json",
    resource="insights",
    name="get_mrr",
    summary="Get the monthly recurring revenue of the site, now or at a moment in the past.",
    query_params=(
        Param(name="at_time", wire="at_time", type="datetime"),
        Param(name="subscription_id", wire="subscription_id", type="int"),
    ),
    result=Result(type="MRR", path=("mrr",)),
    repeatable=True,
    reference="Insights",
)

LIST_MRR_MOVEMENTS: Operation[Movement] = Operation(
    id="list_mrr_movements",
    method="GET",
    path="/mrr_movements.json",
    resource="insights",
    name="list_mrr_movements",
    summary="List what changed the monthly recurring revenue: signups, upgrades, cancellations and the like.",
    query_params=(
        Param(name="subscription_id", wire="subscription_id", type="int"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
    ),
    result=Result(type="Movement", path=("mrr", "movements"), many=True),
    paging="page",
    per_page=10,
    max_per_page=50,
    repeatable=True,
    reference="Insights",
)

READ_SITE_STATS: Operation[SiteSummary] = Operation(
    id="read_site_stats",
    method="GET",
    path="/stats.json",
    resource="insights",
    name="get_site_stats",
    summary="Get the key figures of the site, as its dashboard shows them.",
    result=Result(type="SiteSummary"),
    repeatable=True,
    reference="Insights",
)

LIST_MRR_PER_SUBSCRIPTION: Operation[SubscriptionMRR] = Operation(
    id="list_mrr_per_subscription",
    method="GET",
    path="/subscriptions_mrr.json",
    resource="insights",
    name="list_mrr_per_subscription",
    summary="List the monthly recurring revenue by subscription, now or at a moment in the past.",
    query_params=(
        Param(name="filter", wire="filter", type="ListMrrFilter | Mapping[str, Any]", style="comma"),
        Param(name="at_time", wire="at_time", type="datetime"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
    ),
    result=Result(type="SubscriptionMRR", path=("subscriptions_mrr",), many=True),
    errors={400: "SubscriptionsMrrErrorResponse"},
    paging="page",
    repeatable=True,
    reference="Insights",
)
