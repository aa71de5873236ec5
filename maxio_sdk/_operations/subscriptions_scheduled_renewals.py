# Generated from spec/operations/subscriptions.scheduled_renewals.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.scheduled_renewals import ScheduledRenewalConfiguration, ScheduledRenewalConfigurationItem

LIST_SCHEDULED_RENEWAL_CONFIGURATIONS: Operation[ScheduledRenewalConfiguration] = Operation(
    id="list_scheduled_renewal_configurations",
    method="GET",
    path="/subscriptions/{subscription_id}/scheduled_renewals.json",
    resource="subscriptions.scheduled_renewals",
    name="list",
    summary="List the scheduled renewals of a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    query_params=(Param(name="status", wire="status", type="ScheduledRenewalStatus | str"),),
    result=Result(type="ScheduledRenewalConfiguration", path=("scheduled_renewal_configurations",), many=True),
    paging="single",
    repeatable=True,
    reference="Subscription Renewals",
)

CREATE_SCHEDULED_RENEWAL_CONFIGURATION: Operation[ScheduledRenewalConfiguration] = Operation(
    id="create_scheduled_renewal_configuration",
    method="POST",
    path="/subscriptions/{subscription_id}/scheduled_renewals.json",
    resource="subscriptions.scheduled_renewals",
    name="create",
    summary="Create a scheduled renewal of a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="renewal_configuration", type="ScheduledRenewalConfigurationInput"),
    result=Result(type="ScheduledRenewalConfiguration", path=("scheduled_renewal_configuration",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Renewals",
)

READ_SCHEDULED_RENEWAL_CONFIGURATION: Operation[ScheduledRenewalConfiguration] = Operation(
    id="read_scheduled_renewal_configuration",
    method="GET",
    path="/subscriptions/{subscription_id}/scheduled_renewals/{id}.json",
    resource="subscriptions.scheduled_renewals",
    name="get",
    summary="Get one scheduled renewal of a subscription.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="configuration_id", wire="id", type="int", required=True),
    ),
    result=Result(type="ScheduledRenewalConfiguration", path=("scheduled_renewal_configuration",)),
    repeatable=True,
    reference="Subscription Renewals",
)

UPDATE_SCHEDULED_RENEWAL_CONFIGURATION: Operation[ScheduledRenewalConfiguration] = Operation(
    id="update_scheduled_renewal_configuration",
    method="PUT",
    path="/subscriptions/{subscription_id}/scheduled_renewals/{id}.json",
    resource="subscriptions.scheduled_renewals",
    name="update",
    summary="Change the term, the lock-in time or the contract of a scheduled renewal.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="configuration_id", wire="id", type="int", required=True),
    ),
    body=Body(root="renewal_configuration", type="ScheduledRenewalConfigurationInput"),
    result=Result(type="ScheduledRenewalConfiguration", path=("scheduled_renewal_configuration",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Renewals",
)

CANCEL_SCHEDULED_RENEWAL_CONFIGURATION: Operation[ScheduledRenewalConfiguration] = Operation(
    id="cancel_scheduled_renewal_configuration",
    method="PUT",
    path="/subscriptions/{subscription_id}/scheduled_renewals/{id}/cancel.json",
    resource="subscriptions.scheduled_renewals",
    name="cancel",
    summary="Cancel a scheduled renewal.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="configuration_id", wire="id", type="int", required=True),
    ),
    result=Result(type="ScheduledRenewalConfiguration", path=("scheduled_renewal_configuration",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Subscription Renewals",
)

LOCK_IN_SCHEDULED_RENEWAL_IMMEDIATELY: Operation[ScheduledRenewalConfiguration] = Operation(
    id="lock_in_scheduled_renewal_immediately",
    method="PUT",
    path="/subscriptions/{subscription_id}/scheduled_renewals/{id}/immediate_lock_in.json",
    resource="subscriptions.scheduled_renewals",
    name="lock_in_immediately",
    summary="Lock in a scheduled renewal now.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="configuration_id", wire="id", type="int", required=True),
    ),
    result=Result(type="ScheduledRenewalConfiguration", path=("scheduled_renewal_configuration",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Renewals",
)

SCHEDULE_SCHEDULED_RENEWAL_LOCK_IN: Operation[ScheduledRenewalConfiguration] = Operation(
    id="schedule_scheduled_renewal_lock_in",
    method="PUT",
    path="/subscriptions/{subscription_id}/scheduled_renewals/{id}/schedule_lock_in.json",
    resource="subscriptions.scheduled_renewals",
    name="schedule_lock_in",
    summary="Set the day on which a scheduled renewal is locked in.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="configuration_id", wire="id", type="int", required=True),
    ),
    body=Body(params=(Param(name="lock_in_at", wire="lock_in_at", type="date", required=True),)),
    result=Result(type="ScheduledRenewalConfiguration", path=("scheduled_renewal_configuration",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Subscription Renewals",
)

UNPUBLISH_SCHEDULED_RENEWAL_CONFIGURATION: Operation[ScheduledRenewalConfiguration] = Operation(
    id="unpublish_scheduled_renewal_configuration",
    method="PUT",
    path="/subscriptions/{subscription_id}/scheduled_renewals/{id}/unpublish.json",
    resource="subscriptions.scheduled_renewals",
    name="unpublish",
    summary="Make a scheduled renewal editable again.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="configuration_id", wire="id", type="int", required=True),
    ),
    result=Result(type="ScheduledRenewalConfiguration", path=("scheduled_renewal_configuration",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Subscription Renewals",
)

CREATE_SCHEDULED_RENEWAL_CONFIGURATION_ITEM: Operation[ScheduledRenewalConfigurationItem] = Operation(
    id="create_scheduled_renewal_configuration_item",
    method="POST",
    path="/subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items.json",
    resource="subscriptions.scheduled_renewals",
    name="create_item",
    summary="Add a product or a component to a scheduled renewal.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="configuration_id", wire="scheduled_renewals_configuration_id", type="int", required=True),
    ),
    body=Body(root="renewal_configuration_item", type="ScheduledRenewalItemInput"),
    result=Result(type="ScheduledRenewalConfigurationItem", path=("scheduled_renewal_configuration_item",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Renewals",
)

DELETE_SCHEDULED_RENEWAL_CONFIGURATION_ITEM: Operation[None] = Operation(
    id="delete_scheduled_renewal_configuration_item",
    method="DELETE",
    path="/subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items/{id}.json",
    resource="subscriptions.scheduled_renewals",
    name="delete_item",
    summary="Remove an item from a scheduled renewal.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="configuration_id", wire="scheduled_renewals_configuration_id", type="int", required=True),
        Param(name="configuration_item_id", wire="id", type="int", required=True),
    ),
    repeatable=True,
    reference="Subscription Renewals",
)

UPDATE_SCHEDULED_RENEWAL_CONFIGURATION_ITEM: Operation[ScheduledRenewalConfigurationItem] = Operation(
    id="update_scheduled_renewal_configuration_item",
    method="PUT",
    path="/subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items/{id}.json",
    resource="subscriptions.scheduled_renewals",
    name="update_item",
    summary="Change the price or the quantity of an item of a scheduled renewal.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="configuration_id", wire="scheduled_renewals_configuration_id", type="int", required=True),
        Param(name="configuration_item_id", wire="id", type="int", required=True),
    ),
    body=Body(root="renewal_configuration_item", type="ScheduledRenewalItemInput"),
    result=Result(type="ScheduledRenewalConfigurationItem", path=("scheduled_renewal_configuration_item",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Renewals",
)
