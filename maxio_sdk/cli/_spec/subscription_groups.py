# Generated from spec/operations/subscription_groups.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_subscription_groups": Method(
        id="list_subscription_groups",
        resource="subscription_groups",
        name="list",
        verb="GET",
        path="/subscription_groups.json",
        doc="List the subscription groups of the site.",
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="include",
                doc="What to show besides. `account_balances` are left out unless asked for.",
                many=True,
                choices=("account_balances",),
            ),
        ),
        listing=True,
        reference="Subscription Groups, listSubscriptionGroups",
    ),
    "create_subscription_group": Method(
        id="create_subscription_group",
        resource="subscription_groups",
        name="create",
        verb="POST",
        path="/subscription_groups.json",
        doc="Make a group of existing subscriptions.\n\n`subscription_id` becomes the primary. To create the subscriptions together with their group use `maxio subscription-groups signup`.",
        form=Form(
            root="subscription_group",
            fields=(
                Argument(name="subscription_id", kind="integer", doc="The primary subscription.", required=True),
                Argument(name="member_ids", kind="integer", doc="The other subscriptions.", many=True),
            ),
        ),
        token=True,
        errors={422: "A subscription cannot be grouped."},
        reference="Subscription Groups, createSubscriptionGroup",
    ),
    "read_subscription_group": Method(
        id="read_subscription_group",
        resource="subscription_groups",
        name="get",
        verb="GET",
        path="/subscription_groups/{uid}.json",
        doc="Read a subscription group.\n\nTo find the group of a subscription use `maxio subscription-groups find`.",
        path_arguments=(Argument(name="uid", required=True),),
        query=(
            Argument(
                name="include",
                doc="What to show besides. `current_billing_amount_in_cents` is left out unless asked for.",
                many=True,
                choices=("current_billing_amount_in_cents",),
            ),
        ),
        errors={404: "No such subscription group."},
        reference="Subscription Groups, readSubscriptionGroup",
    ),
    "find_subscription_group": Method(
        id="find_subscription_group",
        resource="subscription_groups",
        name="find",
        verb="GET",
        path="/subscription_groups/lookup.json",
        doc="Find the group that a subscription is in.",
        query=(Argument(name="subscription_id", kind="integer", doc="A member of the group.", required=True),),
        errors={404: "The subscription is in no group."},
        reference="Subscription Groups, findSubscriptionGroup",
    ),
    "update_subscription_group_members": Method(
        id="update_subscription_group_members",
        resource="subscription_groups",
        name="update",
        verb="PUT",
        path="/subscription_groups/{uid}.json",
        doc="Replace the members of a subscription group.\n\n`member_ids` is the whole new list: present members that are not in it are removed, and an empty list removes all. To add or remove one use `maxio subscription-groups add-subscription` and `remove_subscription`.",
        path_arguments=(Argument(name="uid", required=True),),
        form=Form(
            root="subscription_group",
            fields=(
                Argument(
                    name="member_ids",
                    kind="integer",
                    doc="All members that the group is to have, present and new ones.",
                    required=True,
                    many=True,
                ),
            ),
        ),
        token=True,
        errors={404: "No such subscription group.", 422: "A subscription cannot be a member."},
        reference="Subscription Groups, updateSubscriptionGroupMembers",
    ),
    "delete_subscription_group": Method(
        id="delete_subscription_group",
        resource="subscription_groups",
        name="delete",
        verb="DELETE",
        path="/subscription_groups/{uid}.json",
        doc="Delete a subscription group that has no members.\n\nRemove the members first, with `maxio subscription-groups update` and an empty list.",
        path_arguments=(Argument(name="uid", required=True),),
        errors={404: "No such subscription group."},
        reference="Subscription Groups, deleteSubscriptionGroup",
    ),
    "cancel_subscriptions_in_group": Method(
        id="cancel_subscriptions_in_group",
        resource="subscription_groups",
        name="cancel",
        verb="POST",
        path="/subscription_groups/{uid}/cancel.json",
        doc="Cancel all subscriptions of a group at once.\n\nThe primary must be on automatic billing, the others on automatic or prepaid. With `charge_unbilled_usage=true` open usage is charged; without it, it is not. To cancel at the end of the period use `maxio subscription-groups initiate-delayed-cancellation`; to undo this use `maxio subscription-groups reactivate`.",
        path_arguments=(Argument(name="uid", required=True),),
        form=Form(
            beside=(
                Argument(
                    name="charge_unbilled_usage",
                    kind="boolean",
                    doc="Whether to charge open usage of metered and prepaid components.",
                ),
            )
        ),
        token=True,
        errors={404: "No such subscription group.", 422: "The group cannot be canceled."},
        reference="Subscription Group Status, cancelSubscriptionsInGroup",
    ),
    "cancel_delayed_cancellation_for_group": Method(
        id="cancel_delayed_cancellation_for_group",
        resource="subscription_groups",
        name="cancel_delayed_cancellation",
        verb="DELETE",
        path="/subscription_groups/{uid}/delayed_cancel.json",
        doc="Take back that a group is canceled at the end of the period.\n\n`cancel_at_end_of_period` becomes false for every member.",
        path_arguments=(Argument(name="uid", required=True),),
        errors={404: "No such subscription group."},
        reference="Subscription Group Status, cancelDelayedCancellationForGroup",
    ),
    "initiate_delayed_cancellation_for_group": Method(
        id="initiate_delayed_cancellation_for_group",
        resource="subscription_groups",
        name="initiate_delayed_cancellation",
        verb="POST",
        path="/subscription_groups/{uid}/delayed_cancel.json",
        doc="Schedule the cancellation of all subscriptions of a group for the end of the period.\n\nEvery subscription must be on automatic billing, and the group must not be `past_due`. Take it back with `maxio subscription-groups cancel-delayed-cancellation`.",
        path_arguments=(Argument(name="uid", required=True),),
        token=True,
        errors={
            404: "No such subscription group.",
            422: "A subscription is not on automatic billing, or the group is past due.",
        },
        reference="Subscription Group Status, initiateDelayedCancellationForGroup",
    ),
    "reactivate_subscription_group": Method(
        id="reactivate_subscription_group",
        resource="subscription_groups",
        name="reactivate",
        verb="POST",
        path="/subscription_groups/{uid}/reactivate.json",
        doc="Bring a canceled subscription group back, with a new billing period or in the present one.\n\nThis charges: canceled invoices made since the primary's period began are reopened and payment of them is tried, and a new period is charged for. While the primary's period lasts, `resume=true` goes on with it and resumes every eligible member; without it a new one begins. Once it is over, a new one begins in any case, and `resume_members=true` lets members with longer periods go on with theirs. With calendar billing, within the period only `resume=true` works, and a new period runs until the next renewal date of the calendar.",
        path_arguments=(Argument(name="uid", required=True),),
        form=Form(
            fields=(
                Argument(
                    name="resume",
                    kind="boolean",
                    doc="Whether to go on with the present billing period of the primary, while it lasts. Otherwise a new one begins.",
                ),
                Argument(
                    name="resume_members",
                    kind="boolean",
                    doc="Whether members whose period still lasts go on with it, where the primary's is over. Ignored otherwise.",
                ),
            )
        ),
        token=True,
        errors={404: "No such subscription group.", 422: "The group cannot be reactivated or the payment failed."},
        reference="Subscription Group Status, reactivateSubscriptionGroup",
    ),
    "signup_with_subscription_group": Method(
        id="signup_with_subscription_group",
        resource="subscription_groups",
        name="signup",
        verb="POST",
        path="/subscription_groups/signup.json",
        doc="Create several subscriptions of one customer at once, as a group.\n\nGive exactly one of `payer_id`, `payer_reference` and `payer_attributes`, and exactly one of `payment_profile_id`, `credit_card_attributes` and `bank_account_attributes`. One subscription is marked `primary`. Each has a product (`product_id` or `product_handle`) or an `offer_id`. One payment profile pays for all of them.",
        form=Form(
            root="subscription_group",
            fields=(
                Argument(name="payment_profile_id", kind="integer", doc="An existing payment profile of the payer."),
                Argument(name="payer_id", kind="integer", doc="An existing customer who pays, by id."),
                Argument(name="payer_reference", doc="An existing customer who pays, by reference."),
                Argument(
                    name="payment_collection_method",
                    choices=(
                        "automatic",
                        "remittance",
                        "prepaid",
                        "invoice",
                    ),
                ),
                Argument(name="payer_attributes", kind="object", doc="A new customer who pays."),
                Argument(name="credit_card_attributes", kind="object", doc="A new card to pay with."),
                Argument(name="bank_account_attributes", kind="object", doc="A new bank account to pay with."),
                Argument(
                    name="subscriptions",
                    kind="object",
                    doc="The subscriptions. One of them is the primary.",
                    required=True,
                    many=True,
                ),
            ),
        ),
        token=True,
        errors={422: "A part is missing or not valid, or the payment failed."},
        reference="Subscription Groups, signupWithSubscriptionGroup",
    ),
    "remove_subscription_from_group": Method(
        id="remove_subscription_from_group",
        resource="subscription_groups",
        name="remove_subscription",
        verb="DELETE",
        path="/subscriptions/{subscription_id}/group.json",
        doc="Take a subscription out of its group.\n\nNeeds Relationship Invoicing and customer hierarchies.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        errors={404: "No such subscription."},
        reference="Subscription Groups, removeSubscriptionFromGroup",
    ),
    "add_subscription_to_group": Method(
        id="add_subscription_to_group",
        resource="subscription_groups",
        name="add_subscription",
        verb="POST",
        path="/subscriptions/{subscription_id}/group.json",
        doc="Add an existing subscription to the group of a customer or of another subscription.\n\nWhere the target is in no group yet, a new one is made, with the target's customer as its payer. The subscription must belong to the target's customer or to the same customer hierarchy. Needs Relationship Invoicing and customer hierarchies. To create a subscription in a group pass `group` to `maxio subscriptions create`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="group",
            fields=(
                Argument(
                    name="target", kind="object", doc="The customer or subscription to group with.", required=True
                ),
                Argument(name="billing", kind="object", doc="For new subscriptions only."),
            ),
        ),
        token=True,
        errors={404: "No such subscription."},
        reference="Subscription Groups, addSubscriptionToGroup",
    ),
}
