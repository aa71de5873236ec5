# Generated from spec/operations/subscriptions.advance_invoice.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.invoices import Invoice

READ_ADVANCE_INVOICE: Operation[Invoice] = Operation(
    id="read_advance_invoice",
    method="GET",
    path="/subscriptions/{subscription_id}/advance_invoice.json",
    resource="subscriptions.advance_invoice",
    name="get",
    summary="Read the advance invoice of a subscription's coming renewal.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    result=Result(type="Invoice"),
    repeatable=True,
    reference="Advance Invoice",
)

ISSUE_ADVANCE_INVOICE: Operation[Invoice] = Operation(
    id="issue_advance_invoice",
    method="POST",
    path="/subscriptions/{subscription_id}/advance_invoice/issue.json",
    resource="subscriptions.advance_invoice",
    name="issue",
    summary="Issue the invoice of the next renewal now.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(params=(Param(name="force", wire="force", type="bool"),)),
    result=Result(type="Invoice"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Advance Invoice",
)

VOID_ADVANCE_INVOICE: Operation[Invoice] = Operation(
    id="void_advance_invoice",
    method="POST",
    path="/subscriptions/{subscription_id}/advance_invoice/void.json",
    resource="subscriptions.advance_invoice",
    name="void",
    summary="Void the advance invoice of a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="void", type="VoidInvoice"),
    result=Result(type="Invoice"),
    token="body",
    reference="Advance Invoice",
)
