# Generated from spec/operations/exports.proforma_invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.exports import BatchJob
    from maxio_sdk.models.proforma_invoices import ProformaInvoice

LIST_EXPORTED_PROFORMA_INVOICES: Operation[ProformaInvoice] = Operation(
    id="list_exported_proforma_invoices",
    method="GET",
    path="/api_exports/proforma_invoices/{batch_id}/rows.json",
    resource="exports.proforma_invoices",
    name="list",
    summary="List the proforma invoices of an export.",
    path_params=(Param(name="batch_id", wire="batch_id", type="int | str", required=True),),
    query_params=(
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="page", wire="page", type="int"),
    ),
    result=Result(type="ProformaInvoice", many=True),
    paging="page",
    per_page=100,
    max_per_page=10000,
    repeatable=True,
    priority="background",
    reference="API Exports",
)

EXPORT_PROFORMA_INVOICES: Operation[BatchJob] = Operation(
    id="export_proforma_invoices",
    method="POST",
    path="/api_exports/proforma_invoices.json",
    resource="exports.proforma_invoices",
    name="create",
    summary="Start an export of all proforma invoices of the site.",
    result=Result(type="BatchJob", path=("batchjob",)),
    errors={409: "SingleErrorResponse"},
    token="body",
    reference="API Exports",
)

READ_PROFORMA_INVOICES_EXPORT: Operation[BatchJob] = Operation(
    id="read_proforma_invoices_export",
    method="GET",
    path="/api_exports/proforma_invoices/{batch_id}.json",
    resource="exports.proforma_invoices",
    name="get",
    summary="Get the state of an export of proforma invoices.",
    path_params=(Param(name="batch_id", wire="batch_id", type="int | str", required=True),),
    result=Result(type="BatchJob", path=("batchjob",)),
    repeatable=True,
    reference="API Exports",
)
