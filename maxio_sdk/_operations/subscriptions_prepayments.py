# Generated from spec/operations/subscriptions.prepayments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.accounts import CreatedPrepayment, Prepayment

LIST_PREPAYMENTS: Operation[Prepayment] = Operation(
    id="list_prepayments",
    method="GET",
    path="/subscriptions/{subscription_id}/prepayments.json",
    resource="subscriptions.prepayments",
    name="list",
    summary="List the prepayments of a subscription, with what remains of each.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="filter", wire="filter", type="ListPrepaymentsFilter | Mapping[str, Any]"),
    ),
    result=Result(type="Prepayment", path=("prepayments",), many=True),
    paging="page",
    repeatable=True,
    reference="Subscription Invoice Account",
)

CREATE_PREPAYMENT: Operation[CreatedPrepayment] = Operation(
    id="create_prepayment",
    method="POST",
    path="/subscriptions/{subscription_id}/prepayments.json",
    resource="subscriptions.prepayments",
    name="create",
    summary="Add a prepayment to a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="prepayment", type="CreatePrepayment"),
    result=Result(type="CreatedPrepayment", path=("prepayment",)),
    token="body",
    reference="Subscription Invoice Account",
)

REFUND_PREPAYMENT: Operation[Prepayment] = Operation(
    id="refund_prepayment",
    method="POST",
    path="/subscriptions/{subscription_id}/prepayments/{prepayment_id}/refunds.json",
    resource="subscriptions.prepayments",
    name="refund",
    summary="Refund a prepayment of a subscription in full or in part.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="prepayment_id", wire="prepayment_id", type="int", required=True),
    ),
    body=Body(root="refund", type="RefundPrepayment"),
    result=Result(type="Prepayment", path=("prepayment",)),
    errors={400: "RefundPrepaymentBaseErrorsResponse", 422: "RefundPrepaymentErrorsResponse"},
    token="body",
    reference="Subscription Invoice Account",
)
