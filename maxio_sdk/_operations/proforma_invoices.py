# Generated from spec/operations/proforma_invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.proforma_invoices import ProformaInvoice, SignupProformaPreview

LIST_PROFORMA_INVOICES: Operation[ProformaInvoice] = Operation(
    id="list_proforma_invoices",
    method="GET",
    path="/subscriptions/{subscription_id}/proforma_invoices.json",
    resource="proforma_invoices",
    name="list",
    summary="List the proforma invoices of a subscription, with totals only unless you ask for more.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    query_params=(
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="status", wire="status", type="ProformaInvoiceStatus | str"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
        Param(name="line_items", wire="line_items", type="bool"),
        Param(name="discounts", wire="discounts", type="bool"),
        Param(name="taxes", wire="taxes", type="bool"),
        Param(name="credits", wire="credits", type="bool"),
        Param(name="payments", wire="payments", type="bool"),
        Param(name="custom_fields", wire="custom_fields", type="bool"),
    ),
    result=Result(type="ProformaInvoice", path=("proforma_invoices",), many=True),
    paging="page",
    repeatable=True,
    reference="Proforma Invoices",
)

CREATE_PROFORMA_INVOICE: Operation[ProformaInvoice] = Operation(
    id="create_proforma_invoice",
    method="POST",
    path="/subscriptions/{subscription_id}/proforma_invoices.json",
    resource="proforma_invoices",
    name="create",
    summary="Create a proforma invoice of the next renewal of a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    result=Result(type="ProformaInvoice"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Proforma Invoices",
)

READ_PROFORMA_INVOICE: Operation[ProformaInvoice] = Operation(
    id="read_proforma_invoice",
    method="GET",
    path="/proforma_invoices/{proforma_invoice_uid}.json",
    resource="proforma_invoices",
    name="get",
    summary="Read a proforma invoice with all its details.",
    path_params=(Param(name="uid", wire="proforma_invoice_uid", type="str", required=True),),
    result=Result(type="ProformaInvoice"),
    repeatable=True,
    reference="Proforma Invoices",
)

DELIVER_PROFORMA_INVOICE: Operation[ProformaInvoice] = Operation(
    id="deliver_proforma_invoice",
    method="POST",
    path="/proforma_invoices/{proforma_invoice_uid}/deliveries.json",
    resource="proforma_invoices",
    name="deliver",
    summary="Email a proforma invoice.",
    path_params=(Param(name="uid", wire="proforma_invoice_uid", type="str", required=True),),
    body=Body(type="DeliverProformaInvoice"),
    result=Result(type="ProformaInvoice"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Proforma Invoices",
)

VOID_PROFORMA_INVOICE: Operation[ProformaInvoice] = Operation(
    id="void_proforma_invoice",
    method="POST",
    path="/proforma_invoices/{proforma_invoice_uid}/void.json",
    resource="proforma_invoices",
    name="void",
    summary="Void a proforma invoice that is a draft.",
    path_params=(Param(name="uid", wire="proforma_invoice_uid", type="str", required=True),),
    body=Body(root="void", type="VoidInvoice"),
    result=Result(type="ProformaInvoice"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Proforma Invoices",
)

LIST_SUBSCRIPTION_GROUP_PROFORMA_INVOICES: Operation[ProformaInvoice] = Operation(
    id="list_subscription_group_proforma_invoices",
    method="GET",
    path="/subscription_groups/{uid}/proforma_invoices.json",
    resource="proforma_invoices",
    name="list_for_subscription_group",
    summary="List the consolidated proforma invoices of a subscription group, with totals only by default.",
    path_params=(Param(name="subscription_group_uid", wire="uid", type="str", required=True),),
    query_params=(
        Param(name="line_items", wire="line_items", type="bool"),
        Param(name="discounts", wire="discounts", type="bool"),
        Param(name="taxes", wire="taxes", type="bool"),
        Param(name="credits", wire="credits", type="bool"),
        Param(name="payments", wire="payments", type="bool"),
        Param(name="custom_fields", wire="custom_fields", type="bool"),
    ),
    result=Result(type="ProformaInvoice", path=("proforma_invoices",), many=True),
    paging="single",
    repeatable=True,
    reference="Proforma Invoices",
)

CREATE_CONSOLIDATED_PROFORMA_INVOICE: Operation[None] = Operation(
    id="create_consolidated_proforma_invoice",
    method="POST",
    path="/subscription_groups/{uid}/proforma_invoices.json",
    resource="proforma_invoices",
    name="create_consolidated",
    summary="Start the creation of a consolidated proforma invoice for a subscription group.",
    path_params=(Param(name="subscription_group_uid", wire="uid", type="str", required=True),),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Proforma Invoices",
)

CREATE_SIGNUP_PROFORMA_INVOICE: Operation[ProformaInvoice] = Operation(
    id="create_signup_proforma_invoice",
    method="POST",
    path="/subscriptions/proforma_invoices.json",
    resource="proforma_invoices",
    name="create_for_signup",
    summary="Create a proforma invoice of what a signup would cost, without signing up.",
    body=Body(root="subscription", type="CreateSubscription"),
    result=Result(type="ProformaInvoice"),
    errors={400: "ProformaBadRequestErrorResponse", 422: "ErrorArrayMapResponse"},
    token="body",
    reference="Proforma Invoices",
)

PREVIEW_SIGNUP_PROFORMA_INVOICE: Operation[SignupProformaPreview] = Operation(
    id="preview_signup_proforma_invoice",
    method="POST",
    path="/subscriptions/proforma_invoices/preview.json",
    resource="proforma_invoices",
    name="preview_for_signup",
    summary="Preview what a signup would cost, in the form of a proforma invoice.",
    query_params=(Param(name="include", wire="include", type="CreateSignupProformaPreviewInclude | str"),),
    body=Body(root="subscription", type="CreateSubscription"),
    result=Result(type="SignupProformaPreview", path=("proforma_invoice_preview",)),
    errors={400: "ProformaBadRequestErrorResponse", 422: "ErrorArrayMapResponse"},
    token="body",
    repeatable=True,
    reference="Proforma Invoices",
)

PREVIEW_PROFORMA_INVOICE: Operation[ProformaInvoice] = Operation(
    id="preview_proforma_invoice",
    method="POST",
    path="/subscriptions/{subscription_id}/proforma_invoices/preview.json",
    resource="proforma_invoices",
    name="preview",
    summary="Preview the proforma invoice that `maxio.proforma_invoices.create` would make now.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    result=Result(type="ProformaInvoice"),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Proforma Invoices",
)
