# Generated from spec/operations/subscriptions.service_credits.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.accounts import ServiceCredit, ServiceCreditEntry

LIST_SERVICE_CREDITS: Operation[ServiceCreditEntry] = Operation(
    id="list_service_credits",
    method="GET",
    path="/subscriptions/{subscription_id}/service_credits/list.json",
    resource="subscriptions.service_credits",
    name="list",
    summary="List the entries of a subscription's service credit account: credit that came in, and debits that used it.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
    ),
    result=Result(type="ServiceCreditEntry", path=("service_credits",), many=True),
    errors={422: "ErrorListResponse"},
    paging="page",
    repeatable=True,
    reference="Subscription Invoice Account",
)

DEDUCT_SERVICE_CREDIT: Operation[None] = Operation(
    id="deduct_service_credit",
    method="POST",
    path="/subscriptions/{subscription_id}/service_credit_deductions.json",
    resource="subscriptions.service_credits",
    name="deduct",
    summary="Take service credit away from a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="deduction", type="DeductServiceCredit"),
    token="body",
    reference="Subscription Invoice Account",
)

ISSUE_SERVICE_CREDIT: Operation[ServiceCredit] = Operation(
    id="issue_service_credit",
    method="POST",
    path="/subscriptions/{subscription_id}/service_credits.json",
    resource="subscriptions.service_credits",
    name="issue",
    summary="Give service credit to a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="service_credit", type="IssueServiceCredit"),
    result=Result(type="ServiceCredit"),
    token="body",
    reference="Subscription Invoice Account",
)
