# Generated from spec/operations/reason_codes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.reason_codes import OkResult, ReasonCode

LIST_REASON_CODES: Operation[ReasonCode] = Operation(
    id="list_reason_codes",
    method="GET",
    path="/reason_codes.json",
    resource="reason_codes",
    name="list",
    summary="List the churn reason codes of the site.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
    ),
    result=Result(type="ReasonCode", many=True, item="reason_code"),
    errors={422: "ErrorListResponse"},
    paging="page",
    repeatable=True,
    reference="Reason Codes",
)

CREATE_REASON_CODE: Operation[ReasonCode] = Operation(
    id="create_reason_code",
    method="POST",
    path="/reason_codes.json",
    resource="reason_codes",
    name="create",
    summary="Create a churn reason code.",
    body=Body(root="reason_code", type="CreateReasonCode"),
    result=Result(type="ReasonCode", path=("reason_code",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Reason Codes",
)

READ_REASON_CODE: Operation[ReasonCode] = Operation(
    id="read_reason_code",
    method="GET",
    path="/reason_codes/{reason_code_id}.json",
    resource="reason_codes",
    name="get",
    summary="Get a churn reason code by its id.",
    path_params=(Param(name="reason_code_id", wire="reason_code_id", type="int", required=True),),
    result=Result(type="ReasonCode", path=("reason_code",)),
    repeatable=True,
    reference="Reason Codes",
)

UPDATE_REASON_CODE: Operation[ReasonCode] = Operation(
    id="update_reason_code",
    method="PUT",
    path="/reason_codes/{reason_code_id}.json",
    resource="reason_codes",
    name="update",
    summary="Change a churn reason code, its description or its place in lists.",
    path_params=(Param(name="reason_code_id", wire="reason_code_id", type="int", required=True),),
    body=Body(root="reason_code", type="UpdateReasonCode"),
    result=Result(type="ReasonCode", path=("reason_code",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Reason Codes",
)

DELETE_REASON_CODE: Operation[OkResult] = Operation(
    id="delete_reason_code",
    method="DELETE",
    path="/reason_codes/{reason_code_id}.json",
    resource="reason_codes",
    name="delete",
    summary="Delete a churn reason code.",
    path_params=(Param(name="reason_code_id", wire="reason_code_id", type="int", required=True),),
    result=Result(type="OkResult"),
    repeatable=True,
    reference="Reason Codes",
)
