# Generated from spec/operations/exports.invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_exported_invoices": Method(
        id="list_exported_invoices",
        resource="exports.invoices",
        name="list",
        verb="GET",
        path="/api_exports/invoices/{batch_id}/rows.json",
        doc="List the invoices of an export.\n\nStart it with `maxio exports invoices create` and wait until `maxio exports invoices get` shows that it is finished.",
        path_arguments=(
            Argument(
                name="batch_id",
                kind="id",
                doc="The id of the job, from `maxio exports invoices create`.",
                required=True,
            ),
        ),
        query=(
            Argument(
                name="per_page", kind="integer", doc="Rows a page; 10,000 at most, and what is more is cut to that."
            ),
            Argument(name="page", kind="integer"),
        ),
        listing=True,
        errors={404: "There is no such export."},
        reference="API Exports, listExportedInvoices",
    ),
    "export_invoices": Method(
        id="export_invoices",
        resource="exports.invoices",
        name="create",
        verb="POST",
        path="/api_exports/invoices.json",
        doc="Start an export of all invoices of the site.\n\nThe job runs in the background. Poll it with `maxio exports invoices get`, then read its rows with `maxio exports invoices list`.",
        token=True,
        errors={404: "The site has no such export.", 409: "The export can't be started now; the message says why."},
        reference="API Exports, exportInvoices",
    ),
    "read_invoices_export": Method(
        id="read_invoices_export",
        resource="exports.invoices",
        name="get",
        verb="GET",
        path="/api_exports/invoices/{batch_id}.json",
        doc="Get the state of an export of invoices.\n\n`finished_at` is empty while the job runs; `row_count` tells how many rows there are to read.",
        path_arguments=(
            Argument(
                name="batch_id",
                kind="id",
                doc="The id of the job, from `maxio exports invoices create`.",
                required=True,
            ),
        ),
        errors={404: "There is no such export."},
        reference="API Exports, readInvoicesExport",
    ),
}
