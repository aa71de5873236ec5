# Generated from spec/operations/invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import invoices as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import Direction
    from maxio_sdk.models.invoice_events import (
        ApplyCreditNoteEvent,
        ApplyDebitNoteEvent,
        ApplyPaymentEvent,
        BackportInvoiceEvent,
        ChangeChargebackStatusEvent,
        ChangeInvoiceCollectionMethodEvent,
        ChangeInvoiceStatusEvent,
        CreateCreditNoteEvent,
        CreateDebitNoteEvent,
        FailedPaymentEvent,
        InvoiceEventType,
        IssueInvoiceEvent,
        RefundInvoiceEvent,
        RemovePaymentEvent,
        VoidInvoiceEvent,
        VoidRemainderEvent,
    )
    from maxio_sdk.models.invoices import (
        CreateInvoiceAddress,
        CreateInvoiceCoupon,
        CreateInvoiceItem,
        CreateInvoicePayment,
        CreateInvoicePaymentApplication,
        CreateInvoiceStatus,
        CustomerChange,
        FailedPaymentAction,
        Invoice,
        InvoiceDateField,
        InvoicePaymentMethodType,
        InvoicePaymentType,
        InvoiceSortField,
        InvoiceStatus,
        MultiInvoicePayment,
        RecordedPayment,
        RefundConsolidatedInvoice,
        RefundInvoice,
        UpdateInvoiceItem,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["Invoices", "InvoicesWithRawResponse"]


class Invoices(Resource):
    """Do it."""

    def list(
        self,
        *,
        start_date: str | Unset = UNSET,
        end_date: str | Unset = UNSET,
        status: InvoiceStatus | str | Unset = UNSET,
        subscription_id: int | Unset = UNSET,
        subscription_group_uid: str | Unset = UNSET,
        consolidation_level: str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: Direction | str | Unset = UNSET,
        line_items: bool | Unset = UNSET,
        discounts: bool | Unset = UNSET,
        taxes: bool | Unset = UNSET,
        credits: bool | Unset = UNSET,
        payments: bool | Unset = UNSET,
        custom_fields: bool | Unset = UNSET,
        refunds: bool | Unset = UNSET,
        date_field: InvoiceDateField | str | Unset = UNSET,
        start_datetime: str | Unset = UNSET,
        end_datetime: str | Unset = UNSET,
        customer_ids: Sequence[int] | Unset = UNSET,
        number: Sequence[str] | Unset = UNSET,
        product_ids: Sequence[int] | Unset = UNSET,
        sort: InvoiceSortField | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Invoice]:
        """Do it.

        `GET /invoices.json`

        Maxio's API reference: Invoices, listInvoices.
        """
        return self._list(_ops.LIST_INVOICES, locals())

    async def create(
        self,
        subscription_id: int,
        *,
        line_items: Sequence[CreateInvoiceItem | Mapping[str, Any]] | Unset = UNSET,
        issue_date: date | Unset = UNSET,
        net_terms: int | Unset = UNSET,
        payment_instructions: str | Unset = UNSET,
        memo: str | Unset = UNSET,
        seller_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET,
        billing_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET,
        shipping_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET,
        coupons: Sequence[CreateInvoiceCoupon | Mapping[str, Any]] | Unset = UNSET,
        status: CreateInvoiceStatus | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Do it.

        `POST /subscriptions/{subscription_id}/invoices.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorArrayMapResponse`.

        Maxio's API reference: Invoices, createInvoice.
        """
        return await self._call(_ops.CREATE_INVOICE, locals())

    async def get(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Do it.

        `GET /invoices/{uid}.json`

        Maxio's API reference: Invoices, readInvoice.
        """
        return await self._call(_ops.READ_INVOICE, locals())

    async def update(
        self,
        subscription_id: int,
        uid: str,
        *,
        line_items: Sequence[UpdateInvoiceItem | Mapping[str, Any]] | Unset = UNSET,
        issue_date: date | Unset = UNSET,
        net_terms: int | Unset = UNSET,
        payment_instructions: str | Unset = UNSET,
        memo: str | Unset = UNSET,
        seller_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET,
        billing_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET,
        shipping_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET,
        coupons: Sequence[CreateInvoiceCoupon | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Do it.

        `PUT /subscriptions/{subscription_id}/invoices/{uid}.json`

        Raises:
            NotFoundError: 404. `body` is a `ErrorListResponse`.
            UnprocessableEntityError: 422. `body` is a `ErrorArrayMapResponse`.

        Maxio's API reference: Invoices, updateInvoice.
        """
        return await self._call(_ops.UPDATE_INVOICE, locals())

    async def delete(
        self,
        subscription_id: int,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /subscriptions/{subscription_id}/invoices/{uid}.json`

        Maxio's API reference: Invoices, deleteInvoice.
        """
        return await self._call(_ops.DELETE_INVOICE, locals())

    def list_events(
        self,
        *,
        since_date: str | Unset = UNSET,
        since_id: int | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        invoice_uid: str | Unset = UNSET,
        with_change_invoice_status: str | Unset = UNSET,
        event_types: Sequence[InvoiceEventType | str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[
        ApplyCreditNoteEvent
        | ApplyDebitNoteEvent
        | ApplyPaymentEvent
        | BackportInvoiceEvent
        | ChangeChargebackStatusEvent
        | ChangeInvoiceCollectionMethodEvent
        | ChangeInvoiceStatusEvent
        | CreateCreditNoteEvent
        | CreateDebitNoteEvent
        | FailedPaymentEvent
        | IssueInvoiceEvent
        | RefundInvoiceEvent
        | RemovePaymentEvent
        | VoidInvoiceEvent
        | VoidRemainderEvent
    ]:
        """Do it.

        `GET /invoices/events.json`

        Maxio's API reference: Invoices, listInvoiceEvents.
        """
        return self._list(_ops.LIST_INVOICE_EVENTS, locals())

    async def record_payment_for_multiple(
        self,
        *,
        amount: Decimal | int | str,
        applications: Sequence[CreateInvoicePaymentApplication | Mapping[str, Any]],
        memo: str | Unset = UNSET,
        details: str | Unset = UNSET,
        method: InvoicePaymentMethodType | str | Unset = UNSET,
        received_on: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> MultiInvoicePayment:
        """Do it.

        `POST /invoices/payments.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Invoices, recordPaymentForMultipleInvoices.
        """
        return await self._call(_ops.RECORD_PAYMENT_FOR_MULTIPLE_INVOICES, locals())

    def list_segments(
        self,
        invoice_uid: str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: Direction | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Invoice]:
        """Do it.

        `GET /invoices/{invoice_uid}/segments.json`

        Maxio's API reference: Invoices, listConsolidatedInvoiceSegments.
        """
        return self._list(_ops.LIST_CONSOLIDATED_INVOICE_SEGMENTS, locals())

    async def update_customer_information(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Do it.

        `PUT /invoices/{uid}/customer_information.json`

        Raises:
            NotFoundError: 404. `body` is a `ErrorListResponse`.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Invoices, updateCustomerInformation.
        """
        return await self._call(_ops.UPDATE_CUSTOMER_INFORMATION, locals())

    async def preview_customer_information_changes(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> CustomerChange:
        """Do it.

        `POST /invoices/{uid}/customer_information/preview.json`

        Raises:
            NotFoundError: 404. `body` is a `ErrorListResponse`.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Invoices, previewCustomerInformationChanges.
        """
        return await self._call(_ops.PREVIEW_CUSTOMER_INFORMATION_CHANGES, locals())

    async def send(
        self,
        uid: str,
        *,
        recipient_emails: Sequence[str] | Unset = UNSET,
        cc_recipient_emails: Sequence[str] | Unset = UNSET,
        bcc_recipient_emails: Sequence[str] | Unset = UNSET,
        attachment_urls: Sequence[str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `POST /invoices/{uid}/deliveries.json`

        Maxio's API reference: Invoices, sendInvoice.
        """
        return await self._call(_ops.SEND_INVOICE, locals())

    async def issue(
        self,
        uid: str,
        *,
        on_failed_payment: FailedPaymentAction | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Do it.

        `POST /invoices/{uid}/issue.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Invoices, issueInvoice.
        """
        return await self._call(_ops.ISSUE_INVOICE, locals())

    async def record_payment(
        self,
        uid: str,
        *,
        payment: CreateInvoicePayment | Mapping[str, Any],
        type_: InvoicePaymentType | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Do it.

        `POST /invoices/{uid}/payments.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Invoices, recordPaymentForInvoice.
        """
        return await self._call(_ops.RECORD_PAYMENT_FOR_INVOICE, locals())

    async def refund(
        self,
        uid: str,
        *,
        refund: RefundInvoice | Mapping[str, Any] | RefundConsolidatedInvoice,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Do it.

        `POST /invoices/{uid}/refunds.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Invoices, refundInvoice.
        """
        return await self._call(_ops.REFUND_INVOICE, locals())

    async def reopen(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Do it.

        `POST /invoices/{uid}/reopen.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Invoices, reopenInvoice.
        """
        return await self._call(_ops.REOPEN_INVOICE, locals())

    async def void(
        self,
        uid: str,
        *,
        reason: str,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Do it.

        `POST /invoices/{uid}/void.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Invoices, voidInvoice.
        """
        return await self._call(_ops.VOID_INVOICE, locals())

    async def record_payment_for_subscription(
        self,
        subscription_id: int,
        *,
        amount: Decimal | int | str,
        memo: str,
        payment_details: str,
        payment_method: InvoicePaymentMethodType | str,
        request_options: RequestOptions | None = None,
    ) -> RecordedPayment:
        """Do it.

        `POST /subscriptions/{subscription_id}/payments.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Invoices, recordPaymentForSubscription.
        """
        return await self._call(_ops.RECORD_PAYMENT_FOR_SUBSCRIPTION, locals())


class InvoicesWithRawResponse:
    """`Invoices`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Invoices) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
        self.list_events = raw_list(resource.list_events)
        self.record_payment_for_multiple = raw_call(resource.record_payment_for_multiple)
        self.list_segments = raw_list(resource.list_segments)
        self.update_customer_information = raw_call(resource.update_customer_information)
        self.preview_customer_information_changes = raw_call(resource.preview_customer_information_changes)
        self.send = raw_call(resource.send)
        self.issue = raw_call(resource.issue)
        self.record_payment = raw_call(resource.record_payment)
        self.refund = raw_call(resource.refund)
        self.reopen = raw_call(resource.reopen)
        self.void = raw_call(resource.void)
        self.record_payment_for_subscription = raw_call(resource.record_payment_for_subscription)
