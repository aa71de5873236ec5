# Generated from spec/operations/exports.subscriptions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_exported_subscriptions": Method(
        id="list_exported_subscriptions",
        resource="exports.subscriptions",
        name="list",
        verb="GET",
        path="/api_exports/subscriptions/{batch_id}/rows.json",
        doc="List the subscriptions of an export.\n\nStart it with `maxio exports subscriptions create` and wait until `maxio exports subscriptions get` shows that it is finished.",
        path_arguments=(
            Argument(
                name="batch_id",
                kind="id",
                doc="The id of the job, from `maxio exports subscriptions create`.",
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
        reference="API Exports, listExportedSubscriptions",
    ),
    "export_subscriptions": Method(
        id="export_subscriptions",
        resource="exports.subscriptions",
        name="create",
        verb="POST",
        path="/api_exports/subscriptions.json",
        doc="Start an export of all subscriptions of the site.\n\nThe job runs in the background. Poll it with `maxio exports subscriptions get`, then read its rows with `maxio exports subscriptions list`.",
        token=True,
        errors={409: "The export can't be started now; the message says why."},
        reference="API Exports, exportSubscriptions",
    ),
    "read_subscriptions_export": Method(
        id="read_subscriptions_export",
        resource="exports.subscriptions",
        name="get",
        verb="GET",
        path="/api_exports/subscriptions/{batch_id}.json",
        doc="Get the state of an export of subscriptions.\n\n`finished_at` is empty while the job runs; `row_count` tells how many rows there are to read.",
        path_arguments=(
            Argument(
                name="batch_id",
                kind="id",
                doc="The id of the job, from `maxio exports subscriptions create`.",
                required=True,
            ),
        ),
        errors={404: "There is no such export."},
        reference="API Exports, readSubscriptionsExport",
    ),
}
