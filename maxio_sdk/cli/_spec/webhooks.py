# Generated from spec/operations/webhooks.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_webhooks": Method(
        id="list_webhooks",
        resource="webhooks",
        name="list",
        verb="GET",
        path="/webhooks.json",
        doc="List the webhooks of the site with their body and the outcome of their latest delivery.\n\nMaxio keeps webhooks for a limited time, so old ones are missing. To find deliveries that your side never accepted, ask for `--status failed` and pass their ids to `maxio webhooks replay`. Webhooks that were made while their endpoint was paused have the status `paused` and are not sent on their own.",
        query=(
            Argument(
                name="status",
                doc="Only webhooks that stand like this after their latest attempt.",
                choices=(
                    "successful",
                    "failed",
                    "pending",
                    "paused",
                ),
            ),
            Argument(name="since_date", kind="date", doc="Only webhooks created on this day or later."),
            Argument(name="until_date", kind="date", doc="Only webhooks created on this day or earlier."),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="order",
                choices=(
                    "newest_first",
                    "oldest_first",
                ),
            ),
            Argument(name="subscription", kind="integer", doc="Only webhooks about the subscription with this id."),
        ),
        listing=True,
        reference="Webhooks, listWebhooks",
    ),
    "replay_webhooks": Method(
        id="replay_webhooks",
        resource="webhooks",
        name="replay",
        verb="POST",
        path="/webhooks/replay.json",
        doc="Queue webhooks to be sent again and return the status of the request.\n\nThey are not sent during the call but as soon as Maxio has capacity. A replayed webhook keeps its id, so a receiver that remembers the ids it has handled does not act twice. Until a replayed webhook is accepted again its `accepted_at` is empty. Leave webhooks alone whose `last_sent_at` is only minutes old: Maxio still retries them by itself, up to five attempts over about five minutes.",
        form=Form(
            beside=(
                Argument(
                    name="ids",
                    kind="integer",
                    doc="Ids of webhooks, from `maxio webhooks list`: at most 1,000 a call.",
                    required=True,
                    many=True,
                ),
            )
        ),
        token=True,
        reference="Webhooks, replayWebhooks",
    ),
    "enable_webhooks": Method(
        id="enable_webhooks",
        resource="webhooks",
        name="enable",
        verb="PUT",
        path="/webhooks/settings.json",
        doc="Turn webhooks on or off for the whole site and return whether they are on.\n\nThis is one switch over all endpoints; which events go to which URL is set with `maxio webhooks endpoints create` and `maxio webhooks endpoints update`.",
        form=Form(
            beside=(
                Argument(
                    name="webhooks_enabled",
                    kind="boolean",
                    doc="True to send webhooks, False to stop all of them.",
                    required=True,
                ),
            )
        ),
        token=True,
        reference="Webhooks, enableWebhooks",
    ),
}
