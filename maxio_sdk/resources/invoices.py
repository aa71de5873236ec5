# Generated from spec/operations/invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import invoices as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import SortingDirection
    from maxio_sdk.models.invoice_events import InvoiceEvent, InvoiceEventType
    from maxio_sdk.models.invoices import (
        CreateInvoiceAddress,
        CreateInvoiceCoupon,
        CreateInvoiceItem,
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
        UpdateInvoiceItem,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["Invoices", "InvoicesWithRawResponse"]


class Invoices(Resource):
    """What customers owe: the invoices of signups, renewals and usage, and ad hoc ones.

    An invoice is named by its `uid` (`inv_...`), never by the number that customers see. Amounts are decimals in
    full units of the invoice's currency (`10.50`), not cents. A subscription group can have its invoices
    consolidated: a parent invoice holds the sums of its segments, which are invoices of their own."""

    def list(
        self,
        *,
        start_date: date | Unset = UNSET,
        end_date: date | Unset = UNSET,
        status: InvoiceStatus | str | Unset = UNSET,
        subscription_id: int | Unset = UNSET,
        subscription_group_uid: str | Unset = UNSET,
        consolidation_level: str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        line_items: bool | Unset = UNSET,
        discounts: bool | Unset = UNSET,
        taxes: bool | Unset = UNSET,
        credits: bool | Unset = UNSET,
        payments: bool | Unset = UNSET,
        custom_fields: bool | Unset = UNSET,
        refunds: bool | Unset = UNSET,
        date_field: InvoiceDateField | str | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        customer_ids: Sequence[int] | Unset = UNSET,
        number: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        product_ids: Sequence[int] | Unset = UNSET,
        sort: InvoiceSortField | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Invoice]:
        """List invoices, with totals only unless you ask for more.

        `GET /invoices.json`

        Line items, discounts, taxes, credits, payments, custom fields and refunds are left out by default; each has a
        flag that includes it. `maxio.invoices.get` always has them.

        Args:
            start_date: Only invoices whose `date_field` is on this day or later, in the site's time zone.
            end_date: Only invoices whose `date_field` is on this day or earlier, in the site's time zone.
            status: The reference names `draft`, `open`, `paid`, `pending` and `voided` for this filter.
            subscription_group_uid: Only the consolidated invoices of this subscription group.
            consolidation_level: `none`, `child` or `parent` (see `InvoiceConsolidationLevel`), or several of them
                with commas between (`none,parent`).
            line_items: Include the line items of each invoice.
            discounts: Include the discounts of each invoice.
            taxes: Include the taxes of each invoice.
            credits: Include the credits applied to each invoice.
            payments: Include the payments of each invoice.
            custom_fields: Include the custom fields printed on each invoice.
            refunds: Include the refunds of each invoice.
            date_field: Which date the four limits of time apply to.
            start_datetime: Only invoices whose `date_field` is at or after this time. Takes the place of
                `start_date`, and works with `created_at` and `updated_at` only.
            end_datetime: Only invoices whose `date_field` is at or before this time. Takes the place of `end_date`,
                and works with `created_at` and `updated_at` only.
            customer_ids: Only invoices of these customers.
            number: Only the invoices with these numbers, as customers see them.
            product_ids: Only invoices with a line item for one of these products.

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
        """Create an ad hoc invoice for a subscription.

        `POST /subscriptions/{subscription_id}/invoices.json`

        A line item is one of three things: a custom item (`title`, `quantity`, `unit_price`), a product
        (`product_id`) or a component (`component_id`); see `CreateInvoiceItem`. Coupons are existing ones, by `code`
        or `subcode`, or made up for this invoice alone. The invoice is open at once, issued today and due on the day
        it is made; `status="draft"`, `issue_date` (a day in the past) and `net_terms` (days until it is due) change
        that. Memo, payment instructions and addresses default to those of the site and the customer. To email the
        invoice use `maxio.invoices.send`.

        Args:
            line_items: What is billed.
            issue_date: Today by default. Only days in the past are taken.
            net_terms: How many days after its creation the invoice is due; at once by default.
            payment_instructions: How the customer may pay; that of the site by default.
            memo: Text printed on the invoice; that of the site by default.
            seller_address: Replaces the address of the site.
            billing_address: Replaces the billing address of the customer.
            shipping_address: Replaces the shipping address of the customer.
            coupons: Discounts, from existing coupons or for this invoice alone.
            status: `open` by default: issued at once.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. A value is refused; the keys of `errors` point at it
                (`line_items[0].period_range_end`). `body` is an `ErrorArrayMapResponse`.

        Maxio's API reference: Invoices, createInvoice.
        """
        return await self._call(_ops.CREATE_INVOICE, locals())

    async def get(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Read an invoice with all its details.

        `GET /invoices/{uid}.json`

        The same invoice is to be had as a PDF: the `content` of `maxio.request("GET", "/invoices/<uid>.pdf")`. The
        lines of a consolidated invoice are in its segments: `maxio.invoices.list_segments`.

        Args:
            uid: The `uid` of the invoice (`inv_...`); not its `number` or `id`.

        Raises:
            NotFoundError: 404. No such invoice.

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
        payment_instructions: str | Unset | None = UNSET,
        memo: str | Unset | None = UNSET,
        seller_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET,
        billing_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET,
        shipping_address: CreateInvoiceAddress | Mapping[str, Any] | Unset = UNSET,
        coupons: Sequence[CreateInvoiceCoupon | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Change an ad hoc invoice, its line items included.

        `PUT /subscriptions/{subscription_id}/invoices/{uid}.json`

        A line item with a `uid` is changed, or taken off with `destroy=True`; one without is added. Maxio does not
        document which statuses can be changed; invoices created with `status="draft"` are the ones that are not final
        yet.

        Args:
            line_items: The lines to change, add or take off.
            issue_date: Only days in the past are taken.
            net_terms: How many days after its creation the invoice is due.
            payment_instructions: How the customer may pay.
            memo: Text printed on the invoice.
            seller_address: Replaces the address of the site.
            billing_address: Replaces the billing address of the customer.
            shipping_address: Replaces the shipping address of the customer.
            coupons: Discounts, from existing coupons or for this invoice alone.

        Raises:
            NotFoundError: 404. No such subscription or invoice. `body` is an `ErrorListResponse`.
            UnprocessableEntityError: 422. The invoice cannot be changed, or a value is refused. `body` is an
                `ErrorArrayMapResponse`.

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
        """Delete an ad hoc invoice.

        `DELETE /subscriptions/{subscription_id}/invoices/{uid}.json`

        The operation is newer than Maxio's description of invoices, which does not say which statuses can be deleted.
        An invoice that a customer may have seen is better voided: `maxio.invoices.void` keeps it and the reason.

        Raises:
            NotFoundError: 404. No such subscription or invoice.

        Maxio's API reference: Invoices, deleteInvoice.
        """
        return await self._call(_ops.DELETE_INVOICE, locals())

    def list_events(
        self,
        *,
        since_date: datetime | Unset = UNSET,
        since_id: int | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        invoice_uid: str | Unset = UNSET,
        with_change_invoice_status: str | Unset = UNSET,
        event_types: builtins.list[InvoiceEventType | str]
        | builtins.list[InvoiceEventType]
        | builtins.list[str]
        | tuple[InvoiceEventType | str, ...]
        | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[InvoiceEvent]:
        """List what happened to invoices, oldest first.

        `GET /invoices/events.json`

        Each event has the data of what happened and the invoice as it stood right after. Events from before
        2018-09-05 have no such snapshot. To go on later from the last event seen, pass its id as `since_id`: that
        event itself is not repeated. A page has 100 events unless told otherwise, 200 at most.

        Args:
            since_date: Only events from this time on. Where it is given, `since_id` counts for nothing.
            since_id: Only events with a higher id than this one.
            invoice_uid: Only events of this invoice or credit note.
            with_change_invoice_status: Given (for example `"true"`), `change_invoice_status` events are included too.
            event_types: Only events of these types.

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
        received_on: date | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> MultiInvoicePayment:
        """Record one external payment, such as a check, and divide it among several invoices.

        `POST /invoices/payments.json`

        Nothing is charged. Each part must be more than 0, and `amount` at least the sum of the parts. For a payment
        that should go to the oldest open invoices by itself use `maxio.invoices.record_payment_for_subscription`.

        Args:
            amount: The whole payment, in full units of the currency; at least the sum of `applications`.
            applications: Which invoice gets how much.
            details: More on the method, such as the number of a check.
            method: How the payment was made; `other` by default.
            received_on: When the money came in, a day in the past.

        Raises:
            UnprocessableEntityError: 422. An invoice cannot be paid, or the amounts do not fit together. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Invoices, recordPaymentForMultipleInvoices.
        """
        return await self._call(_ops.RECORD_PAYMENT_FOR_MULTIPLE_INVOICES, locals())

    def list_segments(
        self,
        invoice_uid: str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Invoice]:
        """List the segments of a consolidated invoice, with totals only.

        `GET /invoices/{invoice_uid}/segments.json`

        A segment is the invoice of one member subscription (`consolidation_level` is `child`). For its line items,
        discounts, taxes, credits, payments and custom fields read it with `maxio.invoices.get`.

        Raises:
            NotFoundError: 404. No such invoice.

        Maxio's API reference: Invoices, listConsolidatedInvoiceSegments.
        """
        return self._list(_ops.LIST_CONSOLIDATED_INVOICE_SEGMENTS, locals())

    async def update_customer_information(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Bring the customer's data on an open invoice up to date.

        `PUT /invoices/{uid}/customer_information.json`

        Takes no data: Maxio compares the invoice with the customer as it is now and copies name, organization, email,
        addresses and custom fields that differ. `maxio.invoices.preview_customer_information_changes` shows them
        beforehand.

        Args:
            uid: The `uid` of the invoice (`inv_...`); not its `number` or `id`.

        Raises:
            NotFoundError: 404. No such invoice. `body` is an `ErrorListResponse`.
            UnprocessableEntityError: 422. The invoice is not open. `body` is an `ErrorListResponse`.

        Maxio's API reference: Invoices, updateCustomerInformation.
        """
        return await self._call(_ops.UPDATE_CUSTOMER_INFORMATION, locals())

    async def preview_customer_information_changes(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> CustomerChange:
        """Show where the customer's data on an open invoice is out of date, and change nothing.

        `POST /invoices/{uid}/customer_information/preview.json`

        Only what differs is in the answer, as it is on the invoice and as it would be after
        `maxio.invoices.update_customer_information`.

        Args:
            uid: The `uid` of the invoice (`inv_...`); not its `number` or `id`.

        Raises:
            NotFoundError: 404. No such invoice. `body` is an `ErrorListResponse`.
            UnprocessableEntityError: 422. The invoice is not open. `body` is an `ErrorListResponse`.

        Maxio's API reference: Invoices, previewCustomerInformationChanges.
        """
        return await self._call(_ops.PREVIEW_CUSTOMER_INFORMATION_CHANGES, locals())

    async def send(
        self,
        uid: str,
        *,
        recipient_emails: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        cc_recipient_emails: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        bcc_recipient_emails: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        attachment_urls: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Email an invoice, ad hoc or not.

        `POST /invoices/{uid}/deliveries.json`

        Without `recipient_emails` it goes to the customer's address, and the other kinds of recipients too fall back
        to how the subscription is set up. That the call returns means that the email is queued, not that it has
        arrived.

        Args:
            uid: The `uid` of the invoice (`inv_...`); not its `number` or `id`.
            recipient_emails: The customer's address by default.
            attachment_urls: URLs of files to send along.

        Raises:
            NotFoundError: 404. No such invoice.
            UnprocessableEntityError: 422. One of the addresses is not an email address; nothing is sent to any of
                them. `body` is an `ErrorListResponse`.

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
        """Issue a pending invoice now, which charges the customer where billing is automatic.

        `POST /invoices/{uid}/issue.json`

        Pending invoices gather charges that were accrued, for example by `maxio.subscriptions.components.allocate`
        with `accrue_charge`. Prepayments and service credits are applied first. A remittance invoice then becomes
        `open` and no payment is attempted. An automatic one is charged: `paid` on success, else what
        `on_failed_payment` says. Where the site is set up so, the customer gets an email. The pending segment of a
        member of a subscription group cannot be issued by itself.

        Args:
            uid: The `uid` of the invoice (`inv_...`); not its `number` or `id`.
            on_failed_payment: What becomes of the invoice when the payment fails; `leave_open_invoice` by default.
                Refused for remittance subscriptions.

        Raises:
            NotFoundError: 404. No such invoice.
            UnprocessableEntityError: 422. The invoice is not pending, or is a segment of a group. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Invoices, issueInvoice.
        """
        return await self._call(_ops.ISSUE_INVOICE, locals())

    async def record_payment(
        self,
        uid: str,
        *,
        amount: Decimal | int | str | Unset | None = UNSET,
        memo: str | Unset = UNSET,
        method: InvoicePaymentMethodType | str | Unset = UNSET,
        details: str | Unset = UNSET,
        payment_profile_id: int | Unset = UNSET,
        received_on: date | Unset = UNSET,
        type_: InvoicePaymentType | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Apply a payment to an invoice.

        `POST /invoices/{uid}/payments.json`

        By default it records money that came in elsewhere (`external`), with `memo`, `details` and `received_on`, and
        charges nothing. `type_` takes the money from the prepayments or service credits of the subscription instead,
        or, with `payment`, from the payment profile `payment_profile_id`. For one payment for several invoices see
        `maxio.invoices.record_payment_for_multiple`.

        Args:
            uid: The `uid` of the invoice (`inv_...`); not its `number` or `id`.
            amount: In full units of the currency.
            memo: For `external` payments only.
            method: How an external payment was made; `other` by default.
            details: More on the method, such as the number of a check. For `external` payments only.
            payment_profile_id: The payment profile to use, for the type `payment`.
            received_on: When the money came in, a day in the past. For `external` payments only.
            type_: Where the money comes from; `external` by default.

        Raises:
            NotFoundError: 404. No such invoice.
            UnprocessableEntityError: 422. The invoice cannot be paid, or the amount is more than is due or available.
                `body` is an `ErrorListResponse`.

        Maxio's API reference: Invoices, recordPaymentForInvoice.
        """
        return await self._call(_ops.RECORD_PAYMENT_FOR_INVOICE, locals())

    async def refund(
        self,
        uid: str,
        *,
        memo: str,
        payment_id: int,
        amount: Decimal | int | str | Unset = UNSET,
        segment_uids: builtins.list[str] | tuple[str, ...] | str | Unset = UNSET,
        external: bool | Unset = UNSET,
        apply_credit: bool | Unset = UNSET,
        void_invoice: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Give back a payment of an invoice, all or part of it.

        `POST /invoices/{uid}/refunds.json`

        Money is returned to the customer unless `external` is set. For an invoice or one segment pass `amount`. For a
        consolidated invoice pass `segment_uids`, a list of segments or `"all"`; `amount` then defaults to the whole
        payment. A partial refund of a consolidated invoice is divided among its segments in proportion: 50.00 of
        segments of 60.00 and 40.00 takes 30.00 and 20.00. With `apply_credit` the invoice gets a credit over the
        amount, so that it is not due again; `void_invoice` voids it after a full refund without credit.

        Args:
            uid: The `uid` of the invoice (`inv_...`); not its `number` or `id`.
            memo: Why.
            payment_id: The payment to give back: `transaction_id` of one of the invoice's `payments`.
            amount: In full units of the currency, at most what is left of the payment to refund. Required unless
                `segment_uids` is given, where it defaults to the whole payment.
            segment_uids: For consolidated invoices: uids of the segments to refund, or `all`.
            external: The money went back by other means, so none is sent. False by default.
            apply_credit: Make a credit note and apply it to the invoice, so that it is not due again. False by
                default.
            void_invoice: Void the invoice after the refund; only for a full refund without `apply_credit`, and not
                for consolidated invoices. False by default.

        Raises:
            NotFoundError: 404. No such invoice.
            UnprocessableEntityError: 422. There is no such payment, or less of it is left to refund. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Invoices, refundInvoice.
        """
        return await self._call(_ops.REFUND_INVOICE, locals())

    async def reopen(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Invoice:
        """Make a canceled invoice due again.

        `POST /invoices/{uid}/reopen.json`

        Invoices that are open when their subscription is canceled, by you or by dunning, become `canceled` and are no
        longer due. Once open again they are paid by `maxio.invoices.record_payment`, or by
        `maxio.subscriptions.reactivate`, which collects all open invoices. Reactivation opens the canceled invoices
        of the last active period by itself: reopen older ones before it. With a consolidated invoice all its canceled
        segments are reopened.

        Args:
            uid: The `uid` of the invoice (`inv_...`); not its `number` or `id`.

        Raises:
            NotFoundError: 404. No such invoice.
            UnprocessableEntityError: 422. The invoice is not canceled. `body` is an `ErrorListResponse`.

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
        """Void an invoice, so that it is no longer due.

        `POST /invoices/{uid}/void.json`

        Any invoice that is `open` or `canceled` can be voided; a `pending` one only where it is not consolidated. The
        reason is kept in the invoice's `void_invoice` event. There is no way back: `maxio.invoices.reopen` is for
        canceled invoices. Payments are not returned to the customer; that is what `maxio.invoices.refund` does.

        Args:
            uid: The `uid` of the invoice (`inv_...`); not its `number` or `id`.
            reason: Kept with the invoice.

        Raises:
            NotFoundError: 404. No such invoice.
            UnprocessableEntityError: 422. The status does not allow it, or no reason is given. `body` is an
                `ErrorListResponse`.

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
        """Record an external payment for a subscription, for its oldest open invoices.

        `POST /subscriptions/{subscription_id}/payments.json`

        Nothing is charged. The oldest open invoice is paid first, then the next, until the amount is used up. What is
        left over becomes a prepayment of the subscription. Works for subscriptions without a group and for the
        primary subscription of a group, not for other members.

        Args:
            amount: In full units of the currency.
            payment_details: More on the method, such as the number of a check.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. The subscription cannot be paid this way, or a value is refused. `body` is
                an `ErrorListResponse`.

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
