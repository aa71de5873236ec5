# Generated from spec/operations/components.features.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_component_features": Method(
        id="list_component_features",
        resource="components.features",
        name="list",
        verb="GET",
        path="/components/{component_id}/features.json",
        doc="List the features attached to a component.\n\nThe page's `meta` holds `subscriptions_count`: how many subscriptions `propagate_to_subscriptions` would touch.",
        path_arguments=(Argument(name="component_id", kind="integer", required=True),),
        listing=True,
        errors={403: "The site does not have the feature.", 404: "No such component."},
        reference="Component Features, listComponentFeatures",
    ),
    "create_component_feature": Method(
        id="create_component_feature",
        resource="components.features",
        name="create",
        verb="POST",
        path="/components/{component_id}/features.json",
        doc="Attach a feature to a component, or to one of its price points.\n\n`propagate_to_subscriptions` grants it to existing subscriptions at once; without it only later ones get it. Give `price_point_type` and `price_point_id` together or not at all.",
        path_arguments=(Argument(name="component_id", kind="integer", required=True),),
        form=Form(
            root="feature",
            fields=(
                Argument(name="feature_template_id", kind="integer", required=True),
                Argument(name="value", doc='Always text: `"true"` for a right, `"10000"` for a limit.', required=True),
                Argument(
                    name="periodicity_interval",
                    kind="integer",
                    doc="How many units make the period that the value is for.",
                ),
                Argument(
                    name="periodicity_unit",
                    choices=(
                        "hour",
                        "day",
                        "week",
                        "month",
                        "year",
                    ),
                ),
                Argument(
                    name="price_point_type",
                    doc="Goes with `price_point_id`.",
                    choices=(
                        "ProductPricePoint",
                        "PricePoint",
                    ),
                ),
                Argument(
                    name="price_point_id",
                    kind="integer",
                    doc="Attach it to this price point only. Goes with `price_point_type`.",
                ),
                Argument(
                    name="propagate_to_subscriptions", kind="boolean", doc="Grant it to existing subscriptions at once."
                ),
            ),
        ),
        token=True,
        errors={
            403: "The site does not have the feature.",
            404: "No such component.",
            422: "The value does not fit the template, or it is attached already.",
        },
        reference="Component Features, createComponentFeature",
    ),
    "read_component_feature": Method(
        id="read_component_feature",
        resource="components.features",
        name="get",
        verb="GET",
        path="/components/{component_id}/features/{id}.json",
        doc="Read a feature attached to a component.",
        path_arguments=(
            Argument(name="component_id", kind="integer", required=True),
            Argument(name="feature_id", wire="id", kind="integer", required=True),
        ),
        errors={403: "The site does not have the feature.", 404: "No such component or feature."},
        reference="Component Features, readComponentFeature",
    ),
    "update_component_feature": Method(
        id="update_component_feature",
        resource="components.features",
        name="update",
        verb="PUT",
        path="/components/{component_id}/features/{id}.json",
        doc="Change the value or the period of a feature attached to a component.\n\n`propagate_to_subscriptions` changes existing subscriptions at once.",
        path_arguments=(
            Argument(name="component_id", kind="integer", required=True),
            Argument(name="feature_id", wire="id", kind="integer", required=True),
        ),
        form=Form(
            root="feature",
            fields=(
                Argument(name="value", doc='Always text: `"true"`, `"10000"`.'),
                Argument(
                    name="periodicity_interval",
                    kind="integer",
                    doc="How many units make the period that the value is for.",
                ),
                Argument(
                    name="periodicity_unit",
                    choices=(
                        "hour",
                        "day",
                        "week",
                        "month",
                        "year",
                    ),
                ),
                Argument(
                    name="propagate_to_subscriptions", kind="boolean", doc="Change existing subscriptions at once."
                ),
            ),
        ),
        token=True,
        errors={
            403: "The site does not have the feature.",
            404: "No such component or feature.",
            422: "A value is invalid.",
        },
        reference="Component Features, updateComponentFeature",
    ),
    "remove_component_feature": Method(
        id="remove_component_feature",
        resource="components.features",
        name="delete",
        verb="DELETE",
        path="/components/{component_id}/features/{id}.json",
        doc="Take a feature off a component.\n\n`maxio components features restore` puts it back.",
        path_arguments=(
            Argument(name="component_id", kind="integer", required=True),
            Argument(name="feature_id", wire="id", kind="integer", required=True),
        ),
        query=(
            Argument(
                name="destroy_entitlements",
                kind="boolean",
                doc="Also take away the entitlements that subscriptions have through it.",
            ),
        ),
        errors={403: "The site does not have the feature.", 404: "No such component or feature."},
        reference="Component Features, removeComponentFeature",
    ),
    "restore_component_feature": Method(
        id="restore_component_feature",
        resource="components.features",
        name="restore",
        verb="POST",
        path="/components/{component_id}/features/{id}/restore.json",
        doc="Put a feature back that was taken off a component.",
        path_arguments=(
            Argument(name="component_id", kind="integer", required=True),
            Argument(name="feature_id", wire="id", kind="integer", required=True),
        ),
        token=True,
        errors={
            403: "The site does not have the feature.",
            404: "No such component or feature.",
            422: "It cannot be restored.",
        },
        reference="Component Features, restoreComponentFeature",
    ),
}
