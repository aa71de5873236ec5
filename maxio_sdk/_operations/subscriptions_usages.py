# Generated from spec/operations/subscriptions.usages.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.subscription_components import Usage

LIST_USAGES: Operation[Usage] = Operation(
    id="list_usages",
    method="GET",
    path="/subscriptions/{subscription_id_or_reference}/components/{component_id}/usages.json",
    resource="subscriptions.usages",
    name="list",
    summary="List the usages recorded for a metered or prepaid component of a subscription.",
    path_params=(
        Param(
            name="subscription_id_or_reference", wire="subscription_id_or_reference", type="int | str", required=True
        ),
        Param(name="component_id", wire="component_id", type="int | str", required=True),
    ),
    query_params=(
        Param(name="since_id", wire="since_id", type="int"),
        Param(name="max_id", wire="max_id", type="int"),
        Param(name="since_date", wire="since_date", type="date"),
        Param(name="until_date", wire="until_date", type="date"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
    ),
    result=Result(type="Usage", many=True, item="usage"),
    paging="page",
    cursor=("since_id", "max_id"),
    repeatable=True,
    reference="Subscription Components",
)

CREATE_USAGE: Operation[Usage] = Operation(
    id="create_usage",
    method="POST",
    path="/subscriptions/{subscription_id_or_reference}/components/{component_id}/usages.json",
    resource="subscriptions.usages",
    name="create",
    summary="Record usage of a metered or prepaid component.",
    path_params=(
        Param(
            name="subscription_id_or_reference", wire="subscription_id_or_reference", type="int | str", required=True
        ),
        Param(name="component_id", wire="component_id", type="int | str", required=True),
    ),
    body=Body(root="usage", type="CreateUsage"),
    result=Result(type="Usage", path=("usage",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Components",
)
