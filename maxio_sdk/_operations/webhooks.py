# Generated from spec/operations/webhooks.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.webhooks import Webhook

LIST_WEBHOOKS: Operation[Webhook] = Operation(
    id="list_webhooks",
    method="GET",
    path="/webhooks.json",
    resource="webhooks",
    name="list",
    summary="List the webhooks of the site with their body and the outcome of their latest delivery.",
    query_params=(
        Param(name="status", wire="status", type="WebhookStatus | str"),
        Param(name="since_date", wire="since_date", type="date"),
        Param(name="until_date", wire="until_date", type="date"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="order", wire="order", type="WebhookOrder | str"),
        Param(name="subscription", wire="subscription", type="int"),
    ),
    result=Result(type="Webhook", many=True, item="webhook"),
    paging="page",
    repeatable=True,
    reference="Webhooks",
)

REPLAY_WEBHOOKS: Operation[str] = Operation(
    id="replay_webhooks",
    method="POST",
    path="/webhooks/replay.json",
    resource="webhooks",
    name="replay",
    summary="Queue webhooks to be sent again and return the status of the request.",
    body=Body(params=(Param(name="ids", wire="ids", type="Sequence[int]", required=True),)),
    result=Result(type="str", path=("status",)),
    token="body",
    reference="Webhooks",
)

ENABLE_WEBHOOKS: Operation[bool] = Operation(
    id="enable_webhooks",
    method="PUT",
    path="/webhooks/settings.json",
    resource="webhooks",
    name="enable",
    summary="Turn webhooks on or off for the whole site and return whether they are on.",
    body=Body(params=(Param(name="webhooks_enabled", wire="webhooks_enabled", type="bool", required=True),)),
    result=Result(type="bool", path=("webhooks_enabled",)),
    token="body",
    repeatable=True,
    reference="Webhooks",
)
