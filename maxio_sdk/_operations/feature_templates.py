# Generated from spec/operations/feature_templates.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.features import FeatureTemplate

LIST_FEATURE_TEMPLATES: Operation[FeatureTemplate] = Operation(
    id="list_feature_templates",
    method="GET",
    path="/features.json",
    resource="feature_templates",
    name="list",
    summary="List the feature templates of the site.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="status", wire="status", type="FeatureStatusFilter | str"),
        Param(name="q", wire="q", type="str"),
        Param(name="kind", wire="kind", type="FeatureKindFilter | str"),
        Param(name="updated_from", wire="updated_from", type="date"),
        Param(name="updated_to", wire="updated_to", type="date"),
        Param(name="sort_by", wire="sort_by", type="FeatureSort | str"),
        Param(name="sort_direction", wire="sort_direction", type="SortingDirection | str"),
    ),
    result=Result(type="FeatureTemplate", path=("items",), many=True),
    errors={403: "ErrorListResponse"},
    paging="page",
    repeatable=True,
    reference="Feature Templates",
)

CREATE_FEATURE_TEMPLATE: Operation[FeatureTemplate] = Operation(
    id="create_feature_template",
    method="POST",
    path="/features.json",
    resource="feature_templates",
    name="create",
    summary="Define a feature.",
    body=Body(root="feature", type="CreateFeatureTemplate"),
    result=Result(type="FeatureTemplate", path=("feature",)),
    errors={403: "ErrorListResponse", 422: "ErrorListResponse"},
    token="body",
    reference="Feature Templates",
)

READ_FEATURE_TEMPLATE: Operation[FeatureTemplate] = Operation(
    id="read_feature_template",
    method="GET",
    path="/features/{id}.json",
    resource="feature_templates",
    name="get",
    summary="Read a feature template.",
    path_params=(Param(name="feature_template_id", wire="id", type="int", required=True),),
    result=Result(type="FeatureTemplate", path=("feature",)),
    errors={403: "ErrorListResponse"},
    repeatable=True,
    reference="Feature Templates",
)

UPDATE_FEATURE_TEMPLATE: Operation[FeatureTemplate] = Operation(
    id="update_feature_template",
    method="PUT",
    path="/features/{id}.json",
    resource="feature_templates",
    name="update",
    summary="Change a feature template.",
    path_params=(Param(name="feature_template_id", wire="id", type="int", required=True),),
    body=Body(root="feature", type="UpdateFeatureTemplate"),
    result=Result(type="FeatureTemplate", path=("feature",)),
    errors={403: "ErrorListResponse", 422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Feature Templates",
)

ARCHIVE_FEATURE_TEMPLATE: Operation[None] = Operation(
    id="archive_feature_template",
    method="DELETE",
    path="/features/{id}.json",
    resource="feature_templates",
    name="archive",
    summary="Archive a feature template.",
    path_params=(Param(name="feature_template_id", wire="id", type="int", required=True),),
    query_params=(Param(name="remove_from_catalog", wire="remove_from_catalog", type="bool"),),
    errors={403: "ErrorListResponse"},
    repeatable=True,
    reference="Feature Templates",
)

RESTORE_FEATURE_TEMPLATE: Operation[FeatureTemplate] = Operation(
    id="restore_feature_template",
    method="POST",
    path="/features/{id}/restore.json",
    resource="feature_templates",
    name="restore",
    summary="Bring an archived feature template back.",
    path_params=(Param(name="feature_template_id", wire="id", type="int", required=True),),
    result=Result(type="FeatureTemplate", path=("feature",)),
    errors={403: "ErrorListResponse", 422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Feature Templates",
)
