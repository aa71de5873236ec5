# Generated from spec/operations/subscriptions.prepayments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_prepayments": Method(
        id="list_prepayments",
        resource="subscriptions.prepayments",
        name="list",
        verb="GET",
        path="/subscriptions/{subscription_id}/prepayments.json",
        doc="List the prepayments of a subscription, with what remains of each.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
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
        errors={404: "No such subscription."},
        reference="Subscription Invoice Account, listPrepayments",
    ),
    "create_prepayment": Method(
        id="create_prepayment",
        resource="subscriptions.prepayments",
        name="create",
        verb="POST",
        path="/subscriptions/{subscription_id}/prepayments.json",
        doc="Add a prepayment to a subscription.\n\nWith the method `credit_card_on_file` the amount is charged to the default credit card of the subscription now; this is how a prepaid subscription is topped up by hand. The other methods record money that came in another way. Give either `amount` or `amount_in_cents`. When invoices draw on the balance is a setting of the site. Sends the webhook `subscription_prepayment_account_balance_changed`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="prepayment",
            fields=(
                Argument(name="amount", kind="decimal", doc='In the subscription\'s currency, such as `"100.00"`.'),
                Argument(name="amount_in_cents", kind="integer", doc="The amount in cents, in place of `amount`."),
                Argument(name="details", doc="What the payment was, such as the number of a check.", required=True),
                Argument(name="memo", required=True),
                Argument(
                    name="method",
                    doc="How the money came. `credit_card_on_file` charges the default card now.",
                    required=True,
                    choices=(
                        "check",
                        "cash",
                        "money_order",
                        "ach",
                        "paypal_account",
                        "credit_card",
                        "credit_card_on_file",
                        "other",
                    ),
                ),
                Argument(name="payment_profile_id", kind="integer", doc="The payment profile to use."),
            ),
        ),
        token=True,
        errors={404: "No such subscription.", 422: "A field is missing or not valid, or the payment was declined."},
        reference="Subscription Invoice Account, createPrepayment",
    ),
    "refund_prepayment": Method(
        id="refund_prepayment",
        resource="subscriptions.prepayments",
        name="refund",
        verb="POST",
        path="/subscriptions/{subscription_id}/prepayments/{prepayment_id}/refunds.json",
        doc="Refund a prepayment of a subscription in full or in part.\n\nOnly what remains of the prepayment can be refunded. Give either `amount` or `amount_in_cents`. A refund that is not `external` pays the money back to the customer, which cannot be undone.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(
                name="prepayment_id",
                kind="integer",
                doc="The id of the prepayment, which is that of the account transaction of the payment.",
                required=True,
            ),
        ),
        form=Form(
            root="refund",
            fields=(
                Argument(name="amount_in_cents", kind="integer", doc="In place of `amount`."),
                Argument(name="amount", kind="decimal", doc='In whole units of the currency, such as `"10.50"`.'),
                Argument(name="memo", required=True),
                Argument(
                    name="external",
                    kind="boolean",
                    doc="True records a refund that is made outside of Maxio; false pays back to the payment profile. Required for prepayments that were made with a payment profile.",
                ),
            ),
        ),
        token=True,
        errors={
            400: "The refund is not possible as it was asked for.",
            404: "No such subscription or prepayment.",
            422: "The amount, `external` or the refund as a whole is refused.",
        },
        reference="Subscription Invoice Account, refundPrepayment",
    ),
}
