# Generated from spec/operations/feature_templates.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_feature_templates": Method(
        id="list_feature_templates",
        resource="feature_templates",
        name="list",
        verb="GET",
        path="/features.json",
        doc="List the feature templates of the site.\n\nThe server pages only where --page or --per-page is sent and otherwise answers all at once, so give --per-page to read single pages. The page's `meta` holds `total_count` and `archived_count`.",
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="status",
                doc="Whether to list active templates, archived ones or both.",
                choices=(
                    "active",
                    "archived",
                    "all",
                ),
            ),
            Argument(name="q", doc="Text to search for."),
            Argument(
                name="kind",
                choices=(
                    "access_right",
                    "usage_limit",
                    "service_right",
                    "all",
                ),
            ),
            Argument(name="updated_from", kind="date", doc="Only templates updated on this day or later."),
            Argument(name="updated_to", kind="date", doc="Only templates updated on this day or earlier."),
            Argument(
                name="sort_by",
                doc="What the order goes by.",
                choices=(
                    "name",
                    "updated_at",
                    "kind",
                    "value_type",
                ),
            ),
            Argument(
                name="sort_direction",
                choices=(
                    "asc",
                    "desc",
                ),
            ),
        ),
        listing=True,
        errors={403: "The site does not have the feature."},
        reference="Feature Templates, listFeatureTemplates",
    ),
    "create_feature_template": Method(
        id="create_feature_template",
        resource="feature_templates",
        name="create",
        verb="POST",
        path="/features.json",
        doc="Define a feature.\n\nA `usage_limit` needs a `unit`, a `service_right` a `value_type`. The `key` never changes afterwards, and the `kind` not once the template is attached to something.",
        form=Form(
            root="feature",
            fields=(
                Argument(name="key", doc="Lower case with underscores. It never changes.", required=True),
                Argument(name="name", required=True),
                Argument(name="description"),
                Argument(
                    name="kind",
                    doc="Decides what values the feature has. Fixed once the template is attached to something.",
                    required=True,
                    choices=(
                        "access_right",
                        "usage_limit",
                        "service_right",
                    ),
                ),
                Argument(name="unit", doc="What is counted, such as `request`. Required for a `usage_limit`."),
                Argument(
                    name="value_type",
                    doc="Required for a `service_right`.",
                    choices=(
                        "text",
                        "boolean",
                        "numeric",
                    ),
                ),
                Argument(name="default_value", doc='Always text: `"true"`, `"10000"`.'),
                Argument(
                    name="default_periodicity_interval",
                    kind="integer",
                    doc="How many units make the period that the default is for.",
                ),
                Argument(
                    name="default_periodicity_unit",
                    choices=(
                        "hour",
                        "day",
                        "week",
                        "month",
                        "year",
                    ),
                ),
            ),
        ),
        token=True,
        errors={
            403: "The site does not have the feature.",
            422: "The key is taken, or what the kind requires is missing.",
        },
        reference="Feature Templates, createFeatureTemplate",
    ),
    "read_feature_template": Method(
        id="read_feature_template",
        resource="feature_templates",
        name="get",
        verb="GET",
        path="/features/{id}.json",
        doc="Read a feature template.",
        path_arguments=(Argument(name="feature_template_id", wire="id", kind="integer", required=True),),
        errors={403: "The site does not have the feature.", 404: "No such template, or it is archived."},
        reference="Feature Templates, readFeatureTemplate",
    ),
    "update_feature_template": Method(
        id="update_feature_template",
        resource="feature_templates",
        name="update",
        verb="PUT",
        path="/features/{id}.json",
        doc="Change a feature template.\n\nIts key and kind stay.",
        path_arguments=(Argument(name="feature_template_id", wire="id", kind="integer", required=True),),
        form=Form(
            root="feature",
            fields=(
                Argument(name="name"),
                Argument(name="description"),
                Argument(name="unit", doc="What a `usage_limit` counts."),
                Argument(
                    name="value_type",
                    choices=(
                        "text",
                        "boolean",
                        "numeric",
                    ),
                ),
                Argument(name="default_value", doc='Always text: `"true"`, `"10000"`.'),
                Argument(
                    name="default_periodicity_interval",
                    kind="integer",
                    doc="How many units make the period that the default is for.",
                ),
                Argument(
                    name="default_periodicity_unit",
                    choices=(
                        "hour",
                        "day",
                        "week",
                        "month",
                        "year",
                    ),
                ),
            ),
        ),
        token=True,
        errors={
            403: "The site does not have the feature.",
            404: "No such template, or it is archived.",
            422: "A value is invalid.",
        },
        reference="Feature Templates, updateFeatureTemplate",
    ),
    "archive_feature_template": Method(
        id="archive_feature_template",
        resource="feature_templates",
        name="archive",
        verb="DELETE",
        path="/features/{id}.json",
        doc="Archive a feature template.\n\nIt can then be neither read nor changed until `maxio feature-templates restore`, which does not bring back what --remove-from-catalog destroyed.",
        path_arguments=(Argument(name="feature_template_id", wire="id", kind="integer", required=True),),
        query=(
            Argument(
                name="remove_from_catalog",
                kind="boolean",
                doc="Also destroy the attached features and the entitlements that came from them, for good.",
            ),
        ),
        errors={403: "The site does not have the feature.", 404: "No such template."},
        reference="Feature Templates, archiveFeatureTemplate",
    ),
    "restore_feature_template": Method(
        id="restore_feature_template",
        resource="feature_templates",
        name="restore",
        verb="POST",
        path="/features/{id}/restore.json",
        doc="Bring an archived feature template back.",
        path_arguments=(Argument(name="feature_template_id", wire="id", kind="integer", required=True),),
        token=True,
        errors={403: "The site does not have the feature.", 404: "No such template.", 422: "It cannot be restored."},
        reference="Feature Templates, restoreFeatureTemplate",
    ),
}
