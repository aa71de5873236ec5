# Generated from spec/operations/subscription_groups.service_credits.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "deduct_subscription_group_service_credit": Method(
        id="deduct_subscription_group_service_credit",
        resource="subscription_groups.service_credits",
        name="deduct",
        verb="POST",
        path="/subscription_groups/{uid}/service_credit_deductions.json",
        doc="Take service credit away from a subscription group.\n\nThe answer is the debit with the balance after it.",
        path_arguments=(Argument(name="uid", doc="The uid of the subscription group.", required=True),),
        form=Form(
            root="deduction",
            fields=(
                Argument(
                    name="amount",
                    kind="decimal",
                    doc='In whole units of the currency, such as `"10.50"`. No more than the balance.',
                    required=True,
                ),
                Argument(name="memo"),
            ),
        ),
        token=True,
        errors={404: "No such subscription group.", 422: "The amount is missing, not valid, or more than the balance."},
        reference="Subscription Group Invoice Account, deductSubscriptionGroupServiceCredit",
    ),
    "issue_subscription_group_service_credit": Method(
        id="issue_subscription_group_service_credit",
        resource="subscription_groups.service_credits",
        name="issue",
        verb="POST",
        path="/subscription_groups/{uid}/service_credits.json",
        doc="Give service credit to a subscription group.\n\nIt is applied to invoices of the group's members as they are generated. `maxio subscription-groups service-credits deduct` takes it back.",
        path_arguments=(Argument(name="uid", doc="The uid of the subscription group.", required=True),),
        form=Form(
            root="service_credit",
            fields=(
                Argument(
                    name="amount",
                    kind="decimal",
                    doc='In whole units of the currency, such as `"10.50"`.',
                    required=True,
                ),
                Argument(name="memo"),
            ),
        ),
        token=True,
        errors={404: "No such subscription group.", 422: "The amount is missing or not valid."},
        reference="Subscription Group Invoice Account, issueSubscriptionGroupServiceCredit",
    ),
}
