# Generated from spec/operations/subscriptions.scheduled_renewals.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_scheduled_renewal_configurations": Method(
        id="list_scheduled_renewal_configurations",
        resource="subscriptions.scheduled_renewals",
        name="list",
        verb="GET",
        path="/subscriptions/{subscription_id}/scheduled_renewals.json",
        doc="List the scheduled renewals of a subscription.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        query=(
            Argument(
                name="status",
                doc="Only configurations with this status.",
                choices=(
                    "draft",
                    "scheduled",
                    "pending",
                    "canceled",
                    "active",
                    "fulfilled",
                ),
            ),
        ),
        listing=True,
        errors={404: "No such subscription."},
        reference="Subscription Renewals, listScheduledRenewalConfigurations",
    ),
    "create_scheduled_renewal_configuration": Method(
        id="create_scheduled_renewal_configuration",
        resource="subscriptions.scheduled_renewals",
        name="create",
        verb="POST",
        path="/subscriptions/{subscription_id}/scheduled_renewals.json",
        doc="Create a scheduled renewal of a subscription.\n\nIts items are added with `maxio subscriptions scheduled-renewals create-item`; then it is locked in with `maxio subscriptions scheduled-renewals lock-in-immediately` or `schedule_lock_in`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="renewal_configuration",
            fields=(
                Argument(name="starts_at", kind="datetime", doc="When the term starts."),
                Argument(name="ends_at", kind="datetime", doc="When the term ends."),
                Argument(name="lock_in_at", kind="datetime", doc="When the renewal is locked in."),
                Argument(
                    name="contract_id",
                    kind="integer",
                    doc="A contract to put the renewal under. The site must use contracts.",
                ),
                Argument(
                    name="create_new_contract",
                    kind="boolean",
                    doc="Whether to create a contract for the renewal. The site must use contracts.",
                ),
            ),
        ),
        token=True,
        errors={404: "No such subscription.", 422: "The term, the lock-in time or the contract is not valid."},
        reference="Subscription Renewals, createScheduledRenewalConfiguration",
    ),
    "read_scheduled_renewal_configuration": Method(
        id="read_scheduled_renewal_configuration",
        resource="subscriptions.scheduled_renewals",
        name="get",
        verb="GET",
        path="/subscriptions/{subscription_id}/scheduled_renewals/{id}.json",
        doc="Get one scheduled renewal of a subscription.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="configuration_id", wire="id", kind="integer", required=True),
        ),
        errors={404: "No such subscription or scheduled renewal."},
        reference="Subscription Renewals, readScheduledRenewalConfiguration",
    ),
    "update_scheduled_renewal_configuration": Method(
        id="update_scheduled_renewal_configuration",
        resource="subscriptions.scheduled_renewals",
        name="update",
        verb="PUT",
        path="/subscriptions/{subscription_id}/scheduled_renewals/{id}.json",
        doc="Change the term, the lock-in time or the contract of a scheduled renewal.\n\n`maxio subscriptions scheduled-renewals unpublish` makes one editable that no longer is.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="configuration_id", wire="id", kind="integer", required=True),
        ),
        form=Form(
            root="renewal_configuration",
            fields=(
                Argument(name="starts_at", kind="datetime", doc="When the term starts."),
                Argument(name="ends_at", kind="datetime", doc="When the term ends."),
                Argument(name="lock_in_at", kind="datetime", doc="When the renewal is locked in."),
                Argument(
                    name="contract_id",
                    kind="integer",
                    doc="A contract to put the renewal under. The site must use contracts.",
                ),
                Argument(
                    name="create_new_contract",
                    kind="boolean",
                    doc="Whether to create a contract for the renewal. The site must use contracts.",
                ),
            ),
        ),
        token=True,
        errors={
            404: "No such subscription or scheduled renewal.",
            422: "A value is not valid, or the renewal cannot be edited in its status.",
        },
        reference="Subscription Renewals, updateScheduledRenewalConfiguration",
    ),
    "cancel_scheduled_renewal_configuration": Method(
        id="cancel_scheduled_renewal_configuration",
        resource="subscriptions.scheduled_renewals",
        name="cancel",
        verb="PUT",
        path="/subscriptions/{subscription_id}/scheduled_renewals/{id}/cancel.json",
        doc="Cancel a scheduled renewal.\n\nThis is about the plan alone; `maxio subscriptions cancel` cancels a subscription.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="configuration_id", wire="id", kind="integer", required=True),
        ),
        token=True,
        errors={
            404: "No such subscription or scheduled renewal.",
            422: "The renewal cannot be canceled in its status.",
        },
        reference="Subscription Renewals, cancelScheduledRenewalConfiguration",
    ),
    "lock_in_scheduled_renewal_immediately": Method(
        id="lock_in_scheduled_renewal_immediately",
        resource="subscriptions.scheduled_renewals",
        name="lock_in_immediately",
        verb="PUT",
        path="/subscriptions/{subscription_id}/scheduled_renewals/{id}/immediate_lock_in.json",
        doc="Lock in a scheduled renewal now.\n\nFor a day to come: `maxio subscriptions scheduled-renewals schedule-lock-in`.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="configuration_id", wire="id", kind="integer", required=True),
        ),
        token=True,
        errors={404: "No such subscription or scheduled renewal.", 422: "The renewal cannot be locked in."},
        reference="Subscription Renewals, lockInScheduledRenewalImmediately",
    ),
    "schedule_scheduled_renewal_lock_in": Method(
        id="schedule_scheduled_renewal_lock_in",
        resource="subscriptions.scheduled_renewals",
        name="schedule_lock_in",
        verb="PUT",
        path="/subscriptions/{subscription_id}/scheduled_renewals/{id}/schedule_lock_in.json",
        doc="Set the day on which a scheduled renewal is locked in.\n\nTo lock it in now: `maxio subscriptions scheduled-renewals lock-in-immediately`.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="configuration_id", wire="id", kind="integer", required=True),
        ),
        form=Form(beside=(Argument(name="lock_in_at", kind="date", doc="The day of the lock-in.", required=True),)),
        token=True,
        errors={
            404: "No such subscription or scheduled renewal.",
            422: "The day is not valid, or the renewal cannot be locked in.",
        },
        reference="Subscription Renewals, scheduleScheduledRenewalLockIn",
    ),
    "unpublish_scheduled_renewal_configuration": Method(
        id="unpublish_scheduled_renewal_configuration",
        resource="subscriptions.scheduled_renewals",
        name="unpublish",
        verb="PUT",
        path="/subscriptions/{subscription_id}/scheduled_renewals/{id}/unpublish.json",
        doc="Make a scheduled renewal editable again.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="configuration_id", wire="id", kind="integer", required=True),
        ),
        token=True,
        errors={
            404: "No such subscription or scheduled renewal.",
            422: "The renewal cannot be unpublished in its status.",
        },
        reference="Subscription Renewals, unpublishScheduledRenewalConfiguration",
    ),
    "create_scheduled_renewal_configuration_item": Method(
        id="create_scheduled_renewal_configuration_item",
        resource="subscriptions.scheduled_renewals",
        name="create_item",
        verb="POST",
        path="/subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items.json",
        doc="Add a product or a component to a scheduled renewal.\n\nThe price is that of `price_point_id`, or a `custom_price` that holds for this renewal alone.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(
                name="configuration_id", wire="scheduled_renewals_configuration_id", kind="integer", required=True
            ),
        ),
        form=Form(
            root="renewal_configuration_item",
            fields=(
                Argument(name="item_type", doc="`Product` or `Component`.", required=True),
                Argument(name="item_id", kind="integer", doc="The id of the product or component.", required=True),
                Argument(name="price_point_id", kind="integer", doc="A price point of the product or component."),
                Argument(name="quantity", kind="integer"),
                Argument(
                    name="custom_price",
                    kind="object",
                    doc="A price for this renewal alone, in place of `price_point_id`: for components a `ScheduledRenewalComponentCustomPrice`, for products a `ScheduledRenewalProductPricePoint`.",
                ),
            ),
        ),
        token=True,
        errors={
            404: "No such subscription or scheduled renewal.",
            422: "The item is not valid, or the renewal cannot be edited in its status.",
        },
        reference="Subscription Renewals, createScheduledRenewalConfigurationItem",
    ),
    "delete_scheduled_renewal_configuration_item": Method(
        id="delete_scheduled_renewal_configuration_item",
        resource="subscriptions.scheduled_renewals",
        name="delete_item",
        verb="DELETE",
        path="/subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items/{id}.json",
        doc="Remove an item from a scheduled renewal.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(
                name="configuration_id", wire="scheduled_renewals_configuration_id", kind="integer", required=True
            ),
            Argument(name="configuration_item_id", wire="id", kind="integer", required=True),
        ),
        errors={404: "No such subscription, scheduled renewal or item."},
        reference="Subscription Renewals, deleteScheduledRenewalConfigurationItem",
    ),
    "update_scheduled_renewal_configuration_item": Method(
        id="update_scheduled_renewal_configuration_item",
        resource="subscriptions.scheduled_renewals",
        name="update_item",
        verb="PUT",
        path="/subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items/{id}.json",
        doc="Change the price or the quantity of an item of a scheduled renewal.\n\n`configuration_item_id` is the id of the item in the renewal; `item_id` is the product or component that it is for.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(
                name="configuration_id", wire="scheduled_renewals_configuration_id", kind="integer", required=True
            ),
            Argument(name="configuration_item_id", wire="id", kind="integer", required=True),
        ),
        form=Form(
            root="renewal_configuration_item",
            fields=(
                Argument(name="item_type", doc="`Product` or `Component`.", required=True),
                Argument(name="item_id", kind="integer", doc="The id of the product or component.", required=True),
                Argument(name="price_point_id", kind="integer", doc="A price point of the product or component."),
                Argument(name="quantity", kind="integer"),
                Argument(
                    name="custom_price",
                    kind="object",
                    doc="A price for this renewal alone, in place of `price_point_id`: for components a `ScheduledRenewalComponentCustomPrice`, for products a `ScheduledRenewalProductPricePoint`.",
                ),
            ),
        ),
        token=True,
        errors={
            404: "No such subscription, scheduled renewal or item.",
            422: "The item is not valid, or the renewal cannot be edited in its status.",
        },
        reference="Subscription Renewals, updateScheduledRenewalConfigurationItem",
    ),
}
