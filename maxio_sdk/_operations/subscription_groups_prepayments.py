# Generated from spec/operations/subscription_groups.prepayments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.subscription_groups import SubscriptionGroupPrepaymentEntry, SubscriptionGroupPrepaymentResult

LIST_PREPAYMENTS_FOR_SUBSCRIPTION_GROUP: Operation[SubscriptionGroupPrepaymentEntry] = Operation(
    id="list_prepayments_for_subscription_group",
    method="GET",
    path="/subscription_groups/{uid}/prepayments.json",
    resource="subscription_groups.prepayments",
    name="list",
    summary="List the prepayments of a subscription group, with what remains of each.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="filter", wire="filter", type="ListPrepaymentsFilter | Mapping[str, Any]"),
    ),
    result=Result(type="SubscriptionGroupPrepaymentEntry", path=("prepayments",), many=True, item="prepayment"),
    paging="page",
    repeatable=True,
    reference="Subscription Group Invoice Account",
)

CREATE_SUBSCRIPTION_GROUP_PREPAYMENT: Operation[SubscriptionGroupPrepaymentResult] = Operation(
    id="create_subscription_group_prepayment",
    method="POST",
    path="/subscription_groups/{uid}/prepayments.json",
    resource="subscription_groups.prepayments",
    name="create",
    summary="Add a prepayment to the balance of a subscription group.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    body=Body(root="prepayment", type="CreateSubscriptionGroupPrepayment"),
    result=Result(type="SubscriptionGroupPrepaymentResult"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Group Invoice Account",
)
