# Generated from spec/operations/exports.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource

if TYPE_CHECKING:
    from maxio_sdk.resources.exports_invoices import ExportInvoices, ExportInvoicesWithRawResponse
    from maxio_sdk.resources.exports_proforma_invoices import (
        ExportProformaInvoices,
        ExportProformaInvoicesWithRawResponse,
    )
    from maxio_sdk.resources.exports_subscriptions import ExportSubscriptions, ExportSubscriptionsWithRawResponse

__all__ = ["Exports", "ExportsWithRawResponse"]


class Exports(Resource):
    """Background jobs that gather all records of a kind, to be read in pages of up to 10,000.

    Start a job, poll it until it is finished, then list its rows. For large amounts of data this costs far
    fewer calls than the ordinary lists."""

    @cached_property
    def invoices(self) -> ExportInvoices:
        from maxio_sdk.resources.exports_invoices import ExportInvoices

        return ExportInvoices(self._executor, raw=self._raw)

    @cached_property
    def proforma_invoices(self) -> ExportProformaInvoices:
        from maxio_sdk.resources.exports_proforma_invoices import ExportProformaInvoices

        return ExportProformaInvoices(self._executor, raw=self._raw)

    @cached_property
    def subscriptions(self) -> ExportSubscriptions:
        from maxio_sdk.resources.exports_subscriptions import ExportSubscriptions

        return ExportSubscriptions(self._executor, raw=self._raw)


class ExportsWithRawResponse:
    """`Exports`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Exports) -> None:
        self._resource = resource

    @cached_property
    def invoices(self) -> ExportInvoicesWithRawResponse:
        from maxio_sdk.resources.exports_invoices import ExportInvoicesWithRawResponse

        return ExportInvoicesWithRawResponse(self._resource.invoices)

    @cached_property
    def proforma_invoices(self) -> ExportProformaInvoicesWithRawResponse:
        from maxio_sdk.resources.exports_proforma_invoices import ExportProformaInvoicesWithRawResponse

        return ExportProformaInvoicesWithRawResponse(self._resource.proforma_invoices)

    @cached_property
    def subscriptions(self) -> ExportSubscriptionsWithRawResponse:
        from maxio_sdk.resources.exports_subscriptions import ExportSubscriptionsWithRawResponse

        return ExportSubscriptionsWithRawResponse(self._resource.subscriptions)
