# Generated from spec/operations/exports.subscriptions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.exports import BatchJob
    from maxio_sdk.models.subscriptions import Subscription

LIST_EXPORTED_SUBSCRIPTIONS: Operation[Subscription] = Operation(
    id="list_exported_subscriptions",
    method="GET",
    path="/api_exports/subscriptions/{batch_id}/rows.json",
    resource="exports.subscriptions",
    name="list",
    summary="List the subscriptions of an export.",
    path_params=(Param(name="batch_id", wire="batch_id", type="int | str", required=True),),
    query_params=(
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="page", wire="page", type="int"),
    ),
    result=Result(type="Subscription", many=True),
    paging="page",
    per_page=100,
    max_per_page=10000,
    repeatable=True,
    priority="background",
    reference="API Exports",
)

EXPORT_SUBSCRIPTIONS: Operation[BatchJob] = Operation(
    id="export_subscriptions",
    method="POST",
    path="/api_exports/subscriptions.json",
    resource="exports.subscriptions",
    name="create",
    summary="Start an export of all subscriptions of the site.",
    result=Result(type="BatchJob", path=("batchjob",)),
    errors={409: "SingleErrorResponse"},
    token="body",
    reference="API Exports",
)

READ_SUBSCRIPTIONS_EXPORT: Operation[BatchJob] = Operation(
    id="read_subscriptions_export",
    method="GET",
    path="/api_exports/subscriptions/{batch_id}.json",
    resource="exports.subscriptions",
    name="get",
    summary="Get the state of an export of subscriptions.",
    path_params=(Param(name="batch_id", wire="batch_id", type="int | str", required=True),),
    result=Result(type="BatchJob", path=("batchjob",)),
    repeatable=True,
    reference="API Exports",
)
