# Generated from spec/operations/subscriptions.entitlements.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Method

METHODS: Final[Mapping[str, Method]] = {
    "read_subscription_entitlements": Method(
        id="read_subscription_entitlements",
        resource="subscriptions.entitlements",
        name="get",
        verb="GET",
        path="/subscriptions/{subscription_id}/entitlements.json",
        doc="Read the entitlements of a subscription: one for each feature and period.\n\nAn entitlement is `enabled` only while its value says so and the subscription is live, which includes dunning (`active`, `trialing`, `assessing`, `past_due`, `soft_failure`). Tell them apart by `periodicity_key`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        errors={403: "The site does not have the feature.", 404: "No such subscription."},
        reference="Entitlements, readSubscriptionEntitlements",
    ),
}
