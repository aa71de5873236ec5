# Generated from spec/operations/subscription_groups.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.subscription_groups import (
        DeletedSubscriptionGroup,
        FullSubscriptionGroup,
        ReactivatedSubscriptionGroup,
        SubscriptionGroup,
        SubscriptionGroupListItem,
        SubscriptionGroupSignupResult,
    )

LIST_SUBSCRIPTION_GROUPS: Operation[SubscriptionGroupListItem] = Operation(
    id="list_subscription_groups",
    method="GET",
    path="/subscription_groups.json",
    resource="subscription_groups",
    name="list",
    summary="List the subscription groups of the site.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(
            name="include",
            wire="include",
            type="list[SubscriptionGroupsListInclude | str] | list[SubscriptionGroupsListInclude] | list[str] | tuple[SubscriptionGroupsListInclude | str, ...]",
            style="brackets",
        ),
    ),
    result=Result(type="SubscriptionGroupListItem", path=("subscription_groups",), many=True),
    paging="page",
    repeatable=True,
    reference="Subscription Groups",
)

CREATE_SUBSCRIPTION_GROUP: Operation[SubscriptionGroup] = Operation(
    id="create_subscription_group",
    method="POST",
    path="/subscription_groups.json",
    resource="subscription_groups",
    name="create",
    summary="Make a group of existing subscriptions.",
    body=Body(root="subscription_group", type="CreateSubscriptionGroup"),
    result=Result(type="SubscriptionGroup", path=("subscription_group",)),
    errors={422: "SubscriptionGroupCreateErrorResponse"},
    token="body",
    reference="Subscription Groups",
)

READ_SUBSCRIPTION_GROUP: Operation[FullSubscriptionGroup] = Operation(
    id="read_subscription_group",
    method="GET",
    path="/subscription_groups/{uid}.json",
    resource="subscription_groups",
    name="get",
    summary="Read a subscription group.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    query_params=(
        Param(
            name="include",
            wire="include",
            type="list[SubscriptionGroupInclude | str] | list[SubscriptionGroupInclude] | list[str] | tuple[SubscriptionGroupInclude | str, ...]",
            style="brackets",
        ),
    ),
    result=Result(type="FullSubscriptionGroup"),
    repeatable=True,
    reference="Subscription Groups",
)

FIND_SUBSCRIPTION_GROUP: Operation[FullSubscriptionGroup] = Operation(
    id="find_subscription_group",
    method="GET",
    path="/subscription_groups/lookup.json",
    resource="subscription_groups",
    name="find",
    summary="Find the group that a subscription is in.",
    query_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    result=Result(type="FullSubscriptionGroup"),
    repeatable=True,
    reference="Subscription Groups",
)

UPDATE_SUBSCRIPTION_GROUP_MEMBERS: Operation[SubscriptionGroup] = Operation(
    id="update_subscription_group_members",
    method="PUT",
    path="/subscription_groups/{uid}.json",
    resource="subscription_groups",
    name="update",
    summary="Replace the members of a subscription group.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    body=Body(root="subscription_group", type="UpdateSubscriptionGroup"),
    result=Result(type="SubscriptionGroup", path=("subscription_group",)),
    errors={422: "SubscriptionGroupUpdateErrorResponse"},
    token="body",
    repeatable=True,
    reference="Subscription Groups",
)

DELETE_SUBSCRIPTION_GROUP: Operation[DeletedSubscriptionGroup] = Operation(
    id="delete_subscription_group",
    method="DELETE",
    path="/subscription_groups/{uid}.json",
    resource="subscription_groups",
    name="delete",
    summary="Delete a subscription group that has no members.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    result=Result(type="DeletedSubscriptionGroup"),
    repeatable=True,
    reference="Subscription Groups",
)

CANCEL_SUBSCRIPTIONS_IN_GROUP: Operation[None] = Operation(
    id="cancel_subscriptions_in_group",
    method="POST",
    path="/subscription_groups/{uid}/cancel.json",
    resource="subscription_groups",
    name="cancel",
    summary="Cancel all subscriptions of a group at once.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    body=Body(params=(Param(name="charge_unbilled_usage", wire="charge_unbilled_usage", type="bool"),)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Group Status",
)

CANCEL_DELAYED_CANCELLATION_FOR_GROUP: Operation[None] = Operation(
    id="cancel_delayed_cancellation_for_group",
    method="DELETE",
    path="/subscription_groups/{uid}/delayed_cancel.json",
    resource="subscription_groups",
    name="cancel_delayed_cancellation",
    summary="Take back that a group is canceled at the end of the period.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    repeatable=True,
    reference="Subscription Group Status",
)

INITIATE_DELAYED_CANCELLATION_FOR_GROUP: Operation[None] = Operation(
    id="initiate_delayed_cancellation_for_group",
    method="POST",
    path="/subscription_groups/{uid}/delayed_cancel.json",
    resource="subscription_groups",
    name="initiate_delayed_cancellation",
    summary="Schedule the cancellation of all subscriptions of a group for the end of the period.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Subscription Group Status",
)

REACTIVATE_SUBSCRIPTION_GROUP: Operation[ReactivatedSubscriptionGroup] = Operation(
    id="reactivate_subscription_group",
    method="POST",
    path="/subscription_groups/{uid}/reactivate.json",
    resource="subscription_groups",
    name="reactivate",
    summary="Bring a canceled subscription group back, with a new billing period or in the present one.",
    path_params=(Param(name="uid", wire="uid", type="str", required=True),),
    body=Body(type="ReactivateSubscriptionGroup"),
    result=Result(type="ReactivatedSubscriptionGroup"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Group Status",
)

SIGNUP_WITH_SUBSCRIPTION_GROUP: Operation[SubscriptionGroupSignupResult] = Operation(
    id="signup_with_subscription_group",
    method="POST",
    path="/subscription_groups/signup.json",
    resource="subscription_groups",
    name="signup",
    summary="Create several subscriptions of one customer at once, as a group.",
    body=Body(root="subscription_group", type="SubscriptionGroupSignup"),
    result=Result(type="SubscriptionGroupSignupResult"),
    errors={422: "SubscriptionGroupSignupErrorResponse"},
    token="body",
    priority="critical",
    reference="Subscription Groups",
)

REMOVE_SUBSCRIPTION_FROM_GROUP: Operation[None] = Operation(
    id="remove_subscription_from_group",
    method="DELETE",
    path="/subscriptions/{subscription_id}/group.json",
    resource="subscription_groups",
    name="remove_subscription",
    summary="Take a subscription out of its group.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    repeatable=True,
    reference="Subscription Groups",
)

ADD_SUBSCRIPTION_TO_GROUP: Operation[SubscriptionGroup] = Operation(
    id="add_subscription_to_group",
    method="POST",
    path="/subscriptions/{subscription_id}/group.json",
    resource="subscription_groups",
    name="add_subscription",
    summary="Add an existing subscription to the group of a customer or of another subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="group", type="GroupSettings"),
    result=Result(type="SubscriptionGroup", path=("subscription_group",)),
    token="body",
    reference="Subscription Groups",
)
