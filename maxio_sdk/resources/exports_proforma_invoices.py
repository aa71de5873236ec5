# Generated from spec/operations/exports.proforma_invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import exports_proforma_invoices as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.exports import BatchJob
    from maxio_sdk.models.proforma_invoices import ProformaInvoice
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ExportProformaInvoices", "ExportProformaInvoicesWithRawResponse"]


class ExportProformaInvoices(Resource):
    """Exports of all proforma invoices of the site."""

    def list(
        self,
        batch_id: int | str,
        *,
        per_page: int | Unset = UNSET,
        page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ProformaInvoice]:
        """List the proforma invoices of an export.

        `GET /api_exports/proforma_invoices/{batch_id}/rows.json`

        Start it with `maxio.exports.proforma_invoices.create` and wait until `maxio.exports.proforma_invoices.get`
        shows that it is finished.

        Args:
            batch_id: The id of the job, from `maxio.exports.proforma_invoices.create`.
            per_page: Rows a page; 10,000 at most, and what is more is cut to that.

        Raises:
            NotFoundError: 404. There is no such export.

        Maxio's API reference: API Exports, listExportedProformaInvoices.
        """
        return self._list(_ops.LIST_EXPORTED_PROFORMA_INVOICES, locals())

    async def create(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> BatchJob:
        """Start an export of all proforma invoices of the site.

        `POST /api_exports/proforma_invoices.json`

        The job runs in the background. It takes a site with Relationship Invoicing. Poll it with
        `maxio.exports.proforma_invoices.get`, then read its rows with `maxio.exports.proforma_invoices.list`.

        Raises:
            NotFoundError: 404. The site has no such export.
            ConflictError: 409. The export can't be started now; the message says why. `body` is a
                `SingleErrorResponse`.

        Maxio's API reference: API Exports, exportProformaInvoices.
        """
        return await self._call(_ops.EXPORT_PROFORMA_INVOICES, locals())

    async def get(
        self,
        batch_id: int | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> BatchJob:
        """Get the state of an export of proforma invoices.

        `GET /api_exports/proforma_invoices/{batch_id}.json`

        `finished_at` is empty while the job runs; `row_count` tells how many rows there are to read.

        Args:
            batch_id: The id of the job, from `maxio.exports.proforma_invoices.create`.

        Raises:
            NotFoundError: 404. There is no such export.

        Maxio's API reference: API Exports, readProformaInvoicesExport.
        """
        return await self._call(_ops.READ_PROFORMA_INVOICES_EXPORT, locals())


class ExportProformaInvoicesWithRawResponse:
    """`ExportProformaInvoices`, with each answer as an `APIResponse`."""

    def __init__(self, resource: ExportProformaInvoices) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
