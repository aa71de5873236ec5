# Generated from spec/operations/metadata.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_metadata": Method(
        id="list_metadata",
        resource="metadata",
        name="list",
        verb="GET",
        path="/{resource_type}/{resource_id}/metadata.json",
        doc="List the custom field values of one customer or subscription.\n\nFor many at once: `maxio metadata list-all`.",
        path_arguments=(
            Argument(
                name="resource_type",
                doc="Whether `resource_id` is a customer or a subscription.",
                required=True,
                choices=(
                    "subscriptions",
                    "customers",
                ),
            ),
            Argument(
                name="resource_id", kind="integer", doc="Maxio's id of the customer or subscription.", required=True
            ),
        ),
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Values a page; 200 at most."),
        ),
        listing=True,
        errors={404: "There is no such customer or subscription."},
        reference="Custom Fields, listMetadata",
    ),
    "list_metadata_for_resource_type": Method(
        id="list_metadata_for_resource_type",
        resource="metadata",
        name="list_all",
        verb="GET",
        path="/{resource_type}/metadata.json",
        doc="List the custom field values of all customers or subscriptions, or of those in --resource-ids.\n\n`resource_id` of each value says to whom it belongs. A datetime without an offset is read in the site's time zone.",
        path_arguments=(
            Argument(
                name="resource_type",
                doc="Whether the values of customers or those of subscriptions are meant.",
                required=True,
                choices=(
                    "subscriptions",
                    "customers",
                ),
            ),
        ),
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Values a page; 200 at most."),
            Argument(
                name="date_field",
                doc="The timestamp that the four dates below apply to.",
                choices=(
                    "updated_at",
                    "created_at",
                ),
            ),
            Argument(
                name="start_date", kind="date", doc="Only values from midnight of this day on, in the site's time zone."
            ),
            Argument(
                name="end_date", kind="date", doc="Only values up to the end of this day, in the site's time zone."
            ),
            Argument(
                name="start_datetime",
                kind="datetime",
                doc="Only values at or after this time. Takes precedence over --start-date.",
            ),
            Argument(
                name="end_datetime",
                kind="datetime",
                doc="Only values at or before this time. Takes precedence over --end-date.",
            ),
            Argument(
                name="with_deleted", kind="boolean", doc="Also values that were deleted; those have `deleted_at`."
            ),
            Argument(
                name="resource_ids",
                kind="integer",
                doc="Only values of the customers or subscriptions with these ids.",
                many=True,
            ),
            Argument(
                name="direction",
                doc="The order by id; ascending unless told otherwise.",
                choices=(
                    "asc",
                    "desc",
                ),
            ),
        ),
        listing=True,
        reference="Custom Fields, listMetadataForResourceType",
    ),
    "create_metadata": Method(
        id="create_metadata",
        resource="metadata",
        name="create",
        verb="POST",
        path="/{resource_type}/{resource_id}/metadata.json",
        doc="Set one custom field value on a customer or subscription, or several with `metadata`.\n\nEither way the answer is a list. A value that the field has already is replaced. A name that the site doesn't define yet becomes a new text field of the whole site, within its limit of 100 for customers and 100 for subscriptions; another kind of field is made beforehand with `maxio metafields create` or afterwards with `maxio metafields update`.",
        path_arguments=(
            Argument(
                name="resource_type",
                doc="Whether `resource_id` is a customer or a subscription.",
                required=True,
                choices=(
                    "subscriptions",
                    "customers",
                ),
            ),
            Argument(
                name="resource_id", kind="integer", doc="Maxio's id of the customer or subscription.", required=True
            ),
        ),
        form=Form(
            root="metadata",
            fields=(
                Argument(
                    name="name",
                    doc="The name of the field. A name that the site doesn't define yet becomes a new text field.",
                    required=True,
                ),
                Argument(name="value", doc="2 KB at most."),
            ),
            whole=Argument(
                name="metadata", kind="object", doc="Several values at once, instead of `name` and `value`.", many=True
            ),
        ),
        token=True,
        errors={
            404: "There is no such customer or subscription.",
            422: "A value is longer than 2 KB or not valid, or the site would have more than 100 fields.",
        },
        reference="Custom Fields, createMetadata",
    ),
    "update_metadata": Method(
        id="update_metadata",
        resource="metadata",
        name="update",
        verb="PUT",
        path="/{resource_type}/{resource_id}/metadata.json",
        doc="Change one custom field value of a customer or subscription.\n\nThis reaches beyond the one customer or subscription: the field is updated on the site too, and a name that the site doesn't define yet becomes a new text field of the site, within its limit of 100. To set several values at once: `maxio metadata create`.",
        path_arguments=(
            Argument(
                name="resource_type",
                doc="Whether `resource_id` is a customer or a subscription.",
                required=True,
                choices=(
                    "subscriptions",
                    "customers",
                ),
            ),
            Argument(
                name="resource_id", kind="integer", doc="Maxio's id of the customer or subscription.", required=True
            ),
        ),
        form=Form(
            root="metadata",
            fields=(
                Argument(name="current_name", doc="The name of the field as it is now."),
                Argument(
                    name="name",
                    doc="The name that it shall have. A name that the site doesn't define yet becomes a new text field.",
                ),
                Argument(name="value", doc="The new value; 2 KB at most."),
            ),
        ),
        token=True,
        errors={
            404: "There is no such customer or subscription.",
            422: "The value is longer than 2 KB or not valid, or the site would have more than 100 fields.",
        },
        reference="Custom Fields, updateMetadata",
    ),
    "delete_metadata": Method(
        id="delete_metadata",
        resource="metadata",
        name="delete",
        verb="DELETE",
        path="/{resource_type}/{resource_id}/metadata.json",
        doc="Remove one or more custom fields, with their values, from a single customer or subscription.\n\nGive either --name or --names. The fields stay defined on the site; `maxio metafields delete` removes one everywhere.",
        path_arguments=(
            Argument(
                name="resource_type",
                doc="Whether `resource_id` is a customer or a subscription.",
                required=True,
                choices=(
                    "subscriptions",
                    "customers",
                ),
            ),
            Argument(
                name="resource_id", kind="integer", doc="Maxio's id of the customer or subscription.", required=True
            ),
        ),
        query=(
            Argument(name="name", doc="The name of the one field to remove."),
            Argument(name="names", doc="The names of several fields to remove, instead of --name.", many=True),
        ),
        errors={404: "There is no such customer or subscription."},
        reference="Custom Fields, deleteMetadata",
    ),
}
