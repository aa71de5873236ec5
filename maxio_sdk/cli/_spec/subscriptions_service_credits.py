# Generated from spec/operations/subscriptions.service_credits.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_service_credits": Method(
        id="list_service_credits",
        resource="subscriptions.service_credits",
        name="list",
        verb="GET",
        path="/subscriptions/{subscription_id}/service_credits/list.json",
        doc="List the entries of a subscription's service credit account: credit that came in, and debits that used it.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="direction",
                choices=(
                    "asc",
                    "desc",
                ),
            ),
        ),
        listing=True,
        errors={404: "No such subscription.", 422: "A parameter is not valid."},
        reference="Subscription Invoice Account, listServiceCredits",
    ),
    "deduct_service_credit": Method(
        id="deduct_service_credit",
        resource="subscriptions.service_credits",
        name="deduct",
        verb="POST",
        path="/subscriptions/{subscription_id}/service_credit_deductions.json",
        doc="Take service credit away from a subscription.\n\nNo more can be taken than the balance holds. Sends the webhook `subscription_service_credit_account_balance_changed`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
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
        errors={404: "No such subscription.", 422: "The amount is missing, not valid, or more than the balance."},
        reference="Subscription Invoice Account, deductServiceCredit",
    ),
    "issue_service_credit": Method(
        id="issue_service_credit",
        resource="subscriptions.service_credits",
        name="issue",
        verb="POST",
        path="/subscriptions/{subscription_id}/service_credits.json",
        doc="Give service credit to a subscription.\n\nIt is applied to the next invoice that is generated. `maxio subscriptions service-credits deduct` takes it back. Sends the webhook `subscription_service_credit_account_balance_changed`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
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
        errors={404: "No such subscription.", 422: "The amount is missing or not valid."},
        reference="Subscription Invoice Account, issueServiceCredit",
    ),
}
