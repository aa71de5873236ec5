# Generated from spec/operations/invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.invoice_events import InvoiceEvent
    from maxio_sdk.models.invoices import CustomerChange, Invoice, MultiInvoicePayment, RecordedPayment

LIST_INVOICES: Operation[Invoice] = Operation(
    id="list_invoices",
    method="GET",
    path="/invoices.json",
    resource="invoices",
    name="list",
    summary="List invoices, with totals only unless you ask for more.",
    query_params=(
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="status", wire="status", type="InvoiceStatus | str"),
        Param(name="subscription_id", wire="subscription_id", type="int"),
        Param(name="subscription_group_uid", wire="subscription_group_uid", type="str"),
        Param(name="consolidation_level", wire="consolidation_level", type="str"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
        Param(name="line_items", wire="line_items", type="bool"),
        Param(name="discounts", wire="discounts", type="bool"),
        Param(name="taxes", wire="taxes", type="bool"),
        Param(name="credits", wire="credits", type="bool"),
        Param(name="payments", wire="payments", type="bool"),
        Param(name="custom_fields", wire="custom_fields", type="bool"),
        Param(name="refunds", wire="refunds", type="bool"),
        Param(name="date_field", wire="date_field", type="InvoiceDateField | str"),
        Param(name="start_datetime", wire="start_datetime", type="datetime"),
        Param(name="end_datetime", wire="end_datetime", type="datetime"),
        Param(name="customer_ids", wire="customer_ids", type="Sequence[int]", style="comma"),
        Param(name="number", wire="number", type="list[str] | tuple[str, ...]", style="comma"),
        Param(name="product_ids", wire="product_ids", type="Sequence[int]", style="comma"),
        Param(name="sort", wire="sort", type="InvoiceSortField | str"),
    ),
    result=Result(type="Invoice", path=("invoices",), many=True),
    paging="page",
    repeatable=True,
    reference="Invoices",
)

CREATE_INVOICE: Operation[Invoice] = Operation(
    id="create_invoice",
    method="POST",
    path="/subscriptions/{subscription_id}/invoices.json",
    resource="invoices",
    name="create",
    summary="Create an ad hoc invoice for a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="invoice", type="CreateInvoice"),
    result=Result(type="Invoice", path=("invoice",)),
    errors={422: "ErrorArrayMapResponse"},
    token="body",
    reference="Invoices",
)

READ_INVOICE: Operation[Invoice] = Operation(
    id="read_invoice",
    method="GET",
    path="/invoices/{uid}.json",
    resource="invoices",
    name="get",
    summary="Read an invoice with all its details.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    result=Result(type="Invoice"),
    repeatable=True,
    reference="Invoices",
)

UPDATE_INVOICE: Operation[Invoice] = Operation(
    id="update_invoice",
    method="PUT",
    path="/subscriptions/{subscription_id}/invoices/{uid}.json",
    resource="invoices",
    name="update",
    summary="Change an ad hoc invoice, its line items included.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="uid", wire="uid", type="str", required=True),
    ),
    body=Body(root="invoice", type="UpdateInvoice"),
    result=Result(type="Invoice", path=("invoice",)),
    errors={404: "ErrorListResponse", 422: "ErrorArrayMapResponse"},
    token="body",
    reference="Invoices",
)

DELETE_INVOICE: Operation[None] = Operation(
    id="delete_invoice",
    method="DELETE",
    path="/subscriptions/{subscription_id}/invoices/{uid}.json",
    resource="invoices",
    name="delete",
    summary="Delete an ad hoc invoice.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="uid", wire="uid", type="str", required=True),
    ),
    repeatable=True,
    reference="Invoices",
)

LIST_INVOICE_EVENTS: Operation[InvoiceEvent] = Operation(
    id="list_invoice_events",
    method="GET",
    path="/invoices/events.json",
    resource="invoices",
    name="list_events",
    summary="List what happened to invoices, oldest first.",
    query_params=(
        Param(name="since_date", wire="since_date", type="datetime"),
        Param(name="since_id", wire="since_id", type="int"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="invoice_uid", wire="invoice_uid", type="str"),
        Param(name="with_change_invoice_status", wire="with_change_invoice_status", type="str"),
        Param(
            name="event_types",
            wire="event_types",
            type="list[InvoiceEventType | str] | list[InvoiceEventType] | list[str] | tuple[InvoiceEventType | str, ...]",
            style="comma",
        ),
    ),
    result=Result(type="InvoiceEvent", path=("events",), many=True),
    paging="page",
    per_page=100,
    cursor=("since_id",),
    cursor_excludes=("since_date",),
    repeatable=True,
    reference="Invoices",
)

RECORD_PAYMENT_FOR_MULTIPLE_INVOICES: Operation[MultiInvoicePayment] = Operation(
    id="record_payment_for_multiple_invoices",
    method="POST",
    path="/invoices/payments.json",
    resource="invoices",
    name="record_payment_for_multiple",
    summary="Record one external payment, such as a check, and divide it among several invoices.",
    body=Body(root="payment", type="CreateMultiInvoicePayment"),
    result=Result(type="MultiInvoicePayment", path=("payment",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Invoices",
)

LIST_CONSOLIDATED_INVOICE_SEGMENTS: Operation[Invoice] = Operation(
    id="list_consolidated_invoice_segments",
    method="GET",
    path="/invoices/{invoice_uid}/segments.json",
    resource="invoices",
    name="list_segments",
    summary="List the segments of a consolidated invoice, with totals only.",
    path_params=(Param(name="invoice_uid", wire="invoice_uid", type="str", required=True),),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
    ),
    result=Result(type="Invoice", path=("invoices",), many=True),
    paging="page",
    repeatable=True,
    reference="Invoices",
)

UPDATE_CUSTOMER_INFORMATION: Operation[Invoice] = Operation(
    id="update_customer_information",
    method="PUT",
    path="/invoices/{uid}/customer_information.json",
    resource="invoices",
    name="update_customer_information",
    summary="Bring the customer's data on an open invoice up to date.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    result=Result(type="Invoice"),
    errors={404: "ErrorListResponse", 422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Invoices",
)

PREVIEW_CUSTOMER_INFORMATION_CHANGES: Operation[CustomerChange] = Operation(
    id="preview_customer_information_changes",
    method="POST",
    path="/invoices/{uid}/customer_information/preview.json",
    resource="invoices",
    name="preview_customer_information_changes",
    summary="Show where the customer's data on an open invoice is out of date, and change nothing.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    result=Result(type="CustomerChange", path=("changes",)),
    errors={404: "ErrorListResponse", 422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Invoices",
)

SEND_INVOICE: Operation[None] = Operation(
    id="send_invoice",
    method="POST",
    path="/invoices/{uid}/deliveries.json",
    resource="invoices",
    name="send",
    summary="Email an invoice, ad hoc or not.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    body=Body(type="SendInvoice"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Invoices",
)

ISSUE_INVOICE: Operation[Invoice] = Operation(
    id="issue_invoice",
    method="POST",
    path="/invoices/{uid}/issue.json",
    resource="invoices",
    name="issue",
    summary="Issue a pending invoice now, which charges the customer where billing is automatic.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    body=Body(params=(Param(name="on_failed_payment", wire="on_failed_payment", type="FailedPaymentAction | str"),)),
    result=Result(type="Invoice"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Invoices",
)

RECORD_PAYMENT_FOR_INVOICE: Operation[Invoice] = Operation(
    id="record_payment_for_invoice",
    method="POST",
    path="/invoices/{uid}/payments.json",
    resource="invoices",
    name="record_payment",
    summary="Apply a payment to an invoice.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    body=Body(
        root="payment",
        type="CreateInvoicePayment",
        params=(Param(name="type_", wire="type", type="InvoicePaymentType | str"),),
    ),
    result=Result(type="Invoice"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Invoices",
)

REFUND_INVOICE: Operation[Invoice] = Operation(
    id="refund_invoice",
    method="POST",
    path="/invoices/{uid}/refunds.json",
    resource="invoices",
    name="refund",
    summary="Give back a payment of an invoice, all or part of it.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    body=Body(root="refund", type="RefundInvoice"),
    result=Result(type="Invoice"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Invoices",
)

REOPEN_INVOICE: Operation[Invoice] = Operation(
    id="reopen_invoice",
    method="POST",
    path="/invoices/{uid}/reopen.json",
    resource="invoices",
    name="reopen",
    summary="Make a canceled invoice due again.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    result=Result(type="Invoice"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Invoices",
)

VOID_INVOICE: Operation[Invoice] = Operation(
    id="void_invoice",
    method="POST",
    path="/invoices/{uid}/void.json",
    resource="invoices",
    name="void",
    summary="Void an invoice, so that it is no longer due.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    body=Body(root="void", type="VoidInvoice"),
    result=Result(type="Invoice"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Invoices",
)

RECORD_PAYMENT_FOR_SUBSCRIPTION: Operation[RecordedPayment] = Operation(
    id="record_payment_for_subscription",
    method="POST",
    path="/subscriptions/{subscription_id}/payments.json",
    resource="invoices",
    name="record_payment_for_subscription",
    summary="Record an external payment for a subscription, for its oldest open invoices.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="payment", type="CreatePayment"),
    result=Result(type="RecordedPayment"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Invoices",
)
