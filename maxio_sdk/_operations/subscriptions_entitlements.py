# Generated from spec/operations/subscriptions.entitlements.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.features import SubscriptionEntitlements

READ_SUBSCRIPTION_ENTITLEMENTS: Operation[SubscriptionEntitlements] = Operation(
    id="read_subscription_entitlements",
    method="GET",
    path="/subscriptions/{subscription_id}/entitlements.json",
    resource="subscriptions.entitlements",
    name="get",
    summary="Read the entitlements of a subscription: one for each feature and period.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    result=Result(type="SubscriptionEntitlements"),
    errors={403: "ErrorListResponse"},
    repeatable=True,
    reference="Entitlements",
)
