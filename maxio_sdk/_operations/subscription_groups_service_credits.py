# Generated from spec/operations/subscription_groups.service_credits.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.accounts import ServiceCredit

DEDUCT_SUBSCRIPTION_GROUP_SERVICE_CREDIT: Operation[ServiceCredit] = Operation(
    id="deduct_subscription_group_service_credit",
    method="POST",
    path="/subscription_groups/{uid}/service_credit_deductions.json",
    resource="subscription_groups.service_credits",
    name="deduct",
    summary="Take service credit away from a subscription group.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    body=Body(root="deduction", type="DeductServiceCredit"),
    result=Result(type="ServiceCredit"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Group Invoice Account",
)

ISSUE_SUBSCRIPTION_GROUP_SERVICE_CREDIT: Operation[ServiceCredit] = Operation(
    id="issue_subscription_group_service_credit",
    method="POST",
    path="/subscription_groups/{uid}/service_credits.json",
    resource="subscription_groups.service_credits",
    name="issue",
    summary="Give service credit to a subscription group.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    body=Body(root="service_credit", type="IssueServiceCredit"),
    result=Result(type="ServiceCredit", path=("service_credit",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Group Invoice Account",
)
