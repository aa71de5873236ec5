# Generated from spec/operations/credit_notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.credit_notes import CreditNote

LIST_CREDIT_NOTES: Operation[CreditNote] = Operation(
    id="list_credit_notes",
    method="GET",
    path="/credit_notes.json",
    resource="credit_notes",
    name="list",
    summary="List credit notes, with totals only unless you ask for more.",
    query_params=(
        Param(name="subscription_id", wire="subscription_id", type="int"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="line_items", wire="line_items", type="bool"),
        Param(name="discounts", wire="discounts", type="bool"),
        Param(name="taxes", wire="taxes", type="bool"),
        Param(name="refunds", wire="refunds", type="bool"),
        Param(name="applications", wire="applications", type="bool"),
    ),
    result=Result(type="CreditNote", path=("credit_notes",), many=True),
    paging="page",
    repeatable=True,
    reference="Invoices",
)

READ_CREDIT_NOTE: Operation[CreditNote] = Operation(
    id="read_credit_note",
    method="GET",
    path="/credit_notes/{uid}.json",
    resource="credit_notes",
    name="get",
    summary="Read a credit note with all its details.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    result=Result(type="CreditNote"),
    repeatable=True,
    reference="Invoices",
)
