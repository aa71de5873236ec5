# Generated from spec/operations/webhooks.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.webhooks import EnableWebhooksResult, ReplayWebhooksResult, Webhook

LIST_WEBHOOKS: Operation[Webhook] = Operation(
    id="list_webhooks",
    method="GET",
    path="/webhooks.json",
    resource="webhooks",
    name="list",
    summary="Do it.",
    query_params=(
        Param(name="status", wire="status", type="WebhookStatus | str"),
        Param(name="since_date", wire="since_date", type="str"),
        Param(name="until_date", wire="until_date", type="str"),
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

REPLAY_WEBHOOKS: Operation[ReplayWebhooksResult] = Operation(
    id="replay_webhooks",
    method="POST",
    path="/webhooks/replay.json",
    resource="webhooks",
    name="replay",
    summary="Do it.",
    body=Body(params=(Param(name="ids", wire="ids", type="Sequence[int]", required=True),)),
    result=Result(type="ReplayWebhooksResult"),
    token="body",
    reference="Webhooks",
)

ENABLE_WEBHOOKS: Operation[EnableWebhooksResult] = Operation(
    id="enable_webhooks",
    method="PUT",
    path="/webhooks/settings.json",
    resource="webhooks",
    name="enable",
    summary="Do it.",
    body=Body(params=(Param(name="webhooks_enabled", wire="webhooks_enabled", type="bool", required=True),)),
    result=Result(type="EnableWebhooksResult"),
    token="body",
    reference="Webhooks",
)
