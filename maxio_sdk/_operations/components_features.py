# Generated from spec/operations/components.features.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.features import FeatureCatalogItem

LIST_COMPONENT_FEATURES: Operation[FeatureCatalogItem] = Operation(
    id="list_component_features",
    method="GET",
    path="/components/{component_id}/features.json",
    resource="components.features",
    name="list",
    summary="List the features attached to a component.",
    path_params=(Param(name="component_id", wire="component_id", type="int", required=True),),
    result=Result(type="FeatureCatalogItem", path=("features",), many=True),
    errors={403: "ErrorListResponse"},
    paging="single",
    repeatable=True,
    reference="Component Features",
)

CREATE_COMPONENT_FEATURE: Operation[FeatureCatalogItem] = Operation(
    id="create_component_feature",
    method="POST",
    path="/components/{component_id}/features.json",
    resource="components.features",
    name="create",
    summary="Attach a feature to a component, or to one of its price points.",
    path_params=(Param(name="component_id", wire="component_id", type="int", required=True),),
    body=Body(root="feature", type="CreateFeatureCatalogItem"),
    result=Result(type="FeatureCatalogItem", path=("feature",)),
    errors={403: "ErrorListResponse", 422: "ErrorListResponse"},
    token="body",
    reference="Component Features",
)

READ_COMPONENT_FEATURE: Operation[FeatureCatalogItem] = Operation(
    id="read_component_feature",
    method="GET",
    path="/components/{component_id}/features/{id}.json",
    resource="components.features",
    name="get",
    summary="Read a feature attached to a component.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int", required=True),
        Param(name="feature_id", wire="id", type="int", required=True),
    ),
    result=Result(type="FeatureCatalogItem", path=("feature",)),
    errors={403: "ErrorListResponse"},
    repeatable=True,
    reference="Component Features",
)

UPDATE_COMPONENT_FEATURE: Operation[FeatureCatalogItem] = Operation(
    id="update_component_feature",
    method="PUT",
    path="/components/{component_id}/features/{id}.json",
    resource="components.features",
    name="update",
    summary="Change the value or the period of a feature attached to a component.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int", required=True),
        Param(name="feature_id", wire="id", type="int", required=True),
    ),
    body=Body(root="feature", type="UpdateFeatureCatalogItem"),
    result=Result(type="FeatureCatalogItem", path=("feature",)),
    errors={403: "ErrorListResponse", 422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Component Features",
)

REMOVE_COMPONENT_FEATURE: Operation[None] = Operation(
    id="remove_component_feature",
    method="DELETE",
    path="/components/{component_id}/features/{id}.json",
    resource="components.features",
    name="delete",
    summary="Take a feature off a component.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int", required=True),
        Param(name="feature_id", wire="id", type="int", required=True),
    ),
    query_params=(Param(name="destroy_entitlements", wire="destroy_entitlements", type="bool"),),
    errors={403: "ErrorListResponse"},
    repeatable=True,
    reference="Component Features",
)

RESTORE_COMPONENT_FEATURE: Operation[FeatureCatalogItem] = Operation(
    id="restore_component_feature",
    method="POST",
    path="/components/{component_id}/features/{id}/restore.json",
    resource="components.features",
    name="restore",
    summary="Put a feature back that was taken off a component.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int", required=True),
        Param(name="feature_id", wire="id", type="int", required=True),
    ),
    result=Result(type="FeatureCatalogItem", path=("feature",)),
    errors={403: "ErrorListResponse", 422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Component Features",
)
