# Generated from spec/operations/exports.proforma_invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_exported_proforma_invoices": Method(
        id="list_exported_proforma_invoices",
        resource="exports.proforma_invoices",
        name="list",
        verb="GET",
        path="/api_exports/proforma_invoices/{batch_id}/rows.json",
        doc="List the proforma invoices of an export.\n\nStart it with `maxio exports proforma-invoices create` and wait until `maxio exports proforma-invoices get` shows that it is finished.",
        path_arguments=(
            Argument(
                name="batch_id",
                kind="id",
                doc="The id of the job, from `maxio exports proforma-invoices create`.",
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
        reference="API Exports, listExportedProformaInvoices",
    ),
    "export_proforma_invoices": Method(
        id="export_proforma_invoices",
        resource="exports.proforma_invoices",
        name="create",
        verb="POST",
        path="/api_exports/proforma_invoices.json",
        doc="Start an export of all proforma invoices of the site.\n\nThe job runs in the background. It takes a site with Relationship Invoicing. Poll it with `maxio exports proforma-invoices get`, then read its rows with `maxio exports proforma-invoices list`.",
        token=True,
        errors={404: "The site has no such export.", 409: "The export can't be started now; the message says why."},
        reference="API Exports, exportProformaInvoices",
    ),
    "read_proforma_invoices_export": Method(
        id="read_proforma_invoices_export",
        resource="exports.proforma_invoices",
        name="get",
        verb="GET",
        path="/api_exports/proforma_invoices/{batch_id}.json",
        doc="Get the state of an export of proforma invoices.\n\n`finished_at` is empty while the job runs; `row_count` tells how many rows there are to read.",
        path_arguments=(
            Argument(
                name="batch_id",
                kind="id",
                doc="The id of the job, from `maxio exports proforma-invoices create`.",
                required=True,
            ),
        ),
        errors={404: "There is no such export."},
        reference="API Exports, readProformaInvoicesExport",
    ),
}
