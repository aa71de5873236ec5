# Generated from spec/operations/subscription_groups.prepayments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_prepayments_for_subscription_group": Method(
        id="list_prepayments_for_subscription_group",
        resource="subscription_groups.prepayments",
        name="list",
        verb="GET",
        path="/subscription_groups/{uid}/prepayments.json",
        doc="List the prepayments of a subscription group, with what remains of each.",
        path_arguments=(Argument(name="uid", doc="The uid of the subscription group.", required=True),),
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="filter",
                kind="object",
                doc="Only prepayments of certain days.",
                fields=(
                    Argument(
                        name="date_field",
                        doc="The timestamp that the two dates apply to.",
                        choices=(
                            "created_at",
                            "application_at",
                        ),
                    ),
                    Argument(
                        name="start_date",
                        kind="date",
                        doc="Only prepayments from midnight of this day on, in the site's time zone.",
                    ),
                    Argument(
                        name="end_date",
                        kind="date",
                        doc="Only prepayments up to the end of this day, in the site's time zone.",
                    ),
                ),
            ),
        ),
        listing=True,
        errors={404: "No such subscription group."},
        reference="Subscription Group Invoice Account, listPrepaymentsForSubscriptionGroup",
    ),
    "create_subscription_group_prepayment": Method(
        id="create_subscription_group_prepayment",
        resource="subscription_groups.prepayments",
        name="create",
        verb="POST",
        path="/subscription_groups/{uid}/prepayments.json",
        doc="Add a prepayment to the balance of a subscription group.\n\nIt records money that came in another way: unlike `maxio subscriptions prepayments create` there is no method that charges a card. All four fields are required.",
        path_arguments=(Argument(name="uid", doc="The uid of the subscription group.", required=True),),
        form=Form(
            root="prepayment",
            fields=(
                Argument(name="amount", kind="decimal", doc="In whole units of the currency.", required=True),
                Argument(name="details", doc="About the payment, such as the number of a check.", required=True),
                Argument(name="memo", doc="What it is for.", required=True),
                Argument(
                    name="method",
                    doc="How it was paid.",
                    required=True,
                    choices=(
                        "check",
                        "cash",
                        "money_order",
                        "ach",
                        "paypal_account",
                        "other",
                    ),
                ),
            ),
        ),
        token=True,
        errors={404: "No such subscription group.", 422: "A field is missing or not valid."},
        reference="Subscription Group Invoice Account, createSubscriptionGroupPrepayment",
    ),
}
