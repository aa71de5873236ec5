# Generated from spec/operations/metafields.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_metafields": Method(
        id="list_metafields",
        resource="metafields",
        name="list",
        verb="GET",
        path="/{resource_type}/metafields.json",
        doc="List the custom fields that the site defines for customers or for subscriptions.",
        path_arguments=(
            Argument(
                name="resource_type",
                doc="Whether the fields of customers or those of subscriptions are meant.",
                required=True,
                choices=(
                    "subscriptions",
                    "customers",
                ),
            ),
        ),
        query=(
            Argument(name="name", doc="Only the metafield of this name."),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Metafields a page; 200 at most."),
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
        reference="Custom Fields, listMetafields",
    ),
    "create_metafields": Method(
        id="create_metafields",
        resource="metafields",
        name="create",
        verb="POST",
        path="/{resource_type}/metafields.json",
        doc="Define one custom field, or several with `metafields`.\n\nEither way the answer is a list. A field whose name exists already is answered as it is and not made twice; to change it use `maxio metafields update`. A field may also come about by itself: `maxio metadata create` and `maxio metadata update` define a text field for a name that they don't know. Each site is limited to 100 fields for customers and 100 for subscriptions.",
        path_arguments=(
            Argument(
                name="resource_type",
                doc="Whether customers or subscriptions get the field; it can't be changed later.",
                required=True,
                choices=(
                    "subscriptions",
                    "customers",
                ),
            ),
        ),
        form=Form(
            root="metafields",
            fields=(
                Argument(name="name", doc="Unique among the fields of customers or of subscriptions.", required=True),
                Argument(name="scope", kind="object", doc="Where the field shows."),
                Argument(
                    name="input_type",
                    doc="The kind of field. A text field if left out.",
                    choices=(
                        "balance_tracker",
                        "text",
                        "radio",
                        "dropdown",
                    ),
                ),
                Argument(
                    name="enum", doc="The choices of a dropdown or radio field. Empty strings are dropped.", many=True
                ),
            ),
            whole=Argument(
                name="metafields",
                kind="object",
                doc="Several fields at once, instead of the arguments for a single one.",
                many=True,
            ),
        ),
        token=True,
        errors={422: "A definition is invalid, or there would be more than 100 of them."},
        reference="Custom Fields, createMetafields",
    ),
    "update_metafield": Method(
        id="update_metafield",
        resource="metafields",
        name="update",
        verb="PUT",
        path="/{resource_type}/metafields.json",
        doc="Rename a custom field, or change its kind, its choices or where it shows; several with `metafields`.\n\nTo keep the name give it twice, as `current_name` and as `name`. If no field is called `current_name`, a new one is defined, within the limit of 100. `enum` and `scope` replace what was there: give all choices and the whole scope, not just the ones that change. After a change from text to dropdown or radio, values of single customers or subscriptions that are none of the choices have to be corrected there, with `maxio metadata update`.",
        path_arguments=(
            Argument(
                name="resource_type",
                doc="Whether the fields of customers or those of subscriptions are meant.",
                required=True,
                choices=(
                    "subscriptions",
                    "customers",
                ),
            ),
        ),
        form=Form(
            root="metafields",
            fields=(
                Argument(
                    name="current_name",
                    doc="The name of the field as it is now. If there is none of that name, it is created.",
                ),
                Argument(name="name", doc="The name that it shall have. The same as `current_name` to keep it."),
                Argument(
                    name="scope",
                    kind="object",
                    doc="Where the field shows; all values, as what is left out is not kept.",
                ),
                Argument(
                    name="input_type",
                    choices=(
                        "balance_tracker",
                        "text",
                        "radio",
                        "dropdown",
                    ),
                ),
                Argument(
                    name="enum", doc="All choices of a dropdown or radio field; those left out are removed.", many=True
                ),
            ),
            whole=Argument(
                name="metafields",
                kind="object",
                doc="Several changes at once, instead of the arguments for a single one.",
                many=True,
            ),
        ),
        token=True,
        errors={422: "A definition is invalid, or there would be more than 100 of them."},
        reference="Custom Fields, updateMetafield",
    ),
    "delete_metafield": Method(
        id="delete_metafield",
        resource="metafields",
        name="delete",
        verb="DELETE",
        path="/{resource_type}/metafields.json",
        doc="Delete a custom field from the whole site, with its values on all customers or subscriptions.\n\nTo take it off a single customer or subscription use `maxio metadata delete`.",
        path_arguments=(
            Argument(
                name="resource_type",
                doc="Whether the fields of customers or those of subscriptions are meant.",
                required=True,
                choices=(
                    "subscriptions",
                    "customers",
                ),
            ),
        ),
        query=(Argument(name="name", doc="The name of the field to delete.", required=True),),
        reference="Custom Fields, deleteMetafield",
    ),
}
