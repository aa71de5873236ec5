# Generated from spec/operations/exports.invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.exports import BatchJob
    from maxio_sdk.models.invoices import Invoice

LIST_EXPORTED_INVOICES: Operation[Invoice] = Operation(
    id="list_exported_invoices",
    method="GET",
    path="/api_exports/invoices/{batch_id}/rows.json",
    resource="exports.invoices",
    name="list",
    summary="List the invoices of an export.",
    path_params=(Param(name="batch_id", wire="batch_id", type="int | str", required=True),),
    query_params=(
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="page", wire="page", type="int"),
    ),
    result=Result(type="Invoice", many=True),
    paging="page",
    per_page=100,
    max_per_page=10000,
    repeatable=True,
    priority="background",
    reference="API Exports",
)

EXPORT_INVOICES: Operation[BatchJob] = Operation(
    id="export_invoices",
    method="POST",
    path="/api_exports/invoices.json",
    resource="exports.invoices",
    name="create",
    summary="Start an export of all invoices of the site.",
    result=Result(type="BatchJob", path=("batchjob",)),
    errors={409: "SingleErrorResponse"},
    token="body",
    reference="API Exports",
)

READ_INVOICES_EXPORT: Operation[BatchJob] = Operation(
    id="read_invoices_export",
    method="GET",
    path="/api_exports/invoices/{batch_id}.json",
    resource="exports.invoices",
    name="get",
    summary="Get the state of an export of invoices.",
    path_params=(Param(name="batch_id", wire="batch_id", type="int | str", required=True),),
    result=Result(type="BatchJob", path=("batchjob",)),
    repeatable=True,
    reference="API Exports",
)
