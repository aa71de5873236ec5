# Generated from spec/operations/subscriptions.advance_invoice.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call
from maxio_sdk._operations import subscriptions_advance_invoice as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.invoices import Invoice
    from maxio_sdk.types import Unset

__all__ = ["SubscriptionAdvanceInvoice", "SubscriptionAdvanceInvoiceWithRawResponse"]


class SubscriptionAdvanceInvoice(Resource):
    """The invoice for a subscription's next renewal, issued ahead of it: one for each billing period at most."""

    async def get(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Read the advance invoice of a subscription's coming renewal.

        `GET /subscriptions/{subscription_id}/advance_invoice.json`

        Raises:
            NotFoundError: 404. No such subscription, or it has no advance invoice.

        Maxio's API reference: Advance Invoice, readAdvanceInvoice.
        """
        return await self._call(_ops.READ_ADVANCE_INVOICE, locals())

    async def issue(
        self,
        subscription_id: int,
        *,
        force: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Issue the invoice of the next renewal now.

        `POST /subscriptions/{subscription_id}/advance_invoice/issue.json`

        A second one for the same period is refused unless `force` is true, which voids the first. Preview it as a
        proforma invoice first: `maxio.proforma_invoices.preview`.

        Args:
            force: Void the advance invoice if there is one and issue a new one.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. There is one for this period already, or the subscription is not eligible.
                `body` is an `ErrorListResponse`.

        Maxio's API reference: Advance Invoice, issueAdvanceInvoice.
        """
        return await self._call(_ops.ISSUE_ADVANCE_INVOICE, locals())

    async def void(
        self,
        subscription_id: int,
        *,
        reason: str,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Void the advance invoice of a subscription.

        `POST /subscriptions/{subscription_id}/advance_invoice/void.json`

        It must be open. Prepayments and credits that were applied to it go back to the subscription, and it can be
        issued anew with `maxio.subscriptions.advance_invoice.issue`.

        Args:
            reason: Kept with the invoice.

        Raises:
            NotFoundError: 404. No such subscription, or it has no advance invoice.

        Maxio's API reference: Advance Invoice, voidAdvanceInvoice.
        """
        return await self._call(_ops.VOID_ADVANCE_INVOICE, locals())


class SubscriptionAdvanceInvoiceWithRawResponse:
    """`SubscriptionAdvanceInvoice`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionAdvanceInvoice) -> None:
        self._resource = resource
        self.get = raw_call(resource.get)
        self.issue = raw_call(resource.issue)
        self.void = raw_call(resource.void)
