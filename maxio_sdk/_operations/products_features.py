# Generated from spec/operations/products.features.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.features import FeatureCatalogItem

LIST_PRODUCT_FEATURES: Operation[FeatureCatalogItem] = Operation(
    id="list_product_features",
    method="GET",
    path="/products/{product_id}/features.json",
    resource="products.features",
    name="list",
    summary="List the features attached to a product.",
    path_params=(Param(name="product_id", wire="product_id", type="int", required=True),),
    result=Result(type="FeatureCatalogItem", path=("features",), many=True),
    errors={403: "ErrorListResponse"},
    paging="single",
    repeatable=True,
    reference="Product Features",
)

CREATE_PRODUCT_FEATURE: Operation[FeatureCatalogItem] = Operation(
    id="create_product_feature",
    method="POST",
    path="/products/{product_id}/features.json",
    resource="products.features",
    name="create",
    summary="Attach a feature to a product, or to one of its price points.",
    path_params=(Param(name="product_id", wire="product_id", type="int", required=True),),
    body=Body(root="feature", type="CreateFeatureCatalogItem"),
    result=Result(type="FeatureCatalogItem", path=("feature",)),
    errors={403: "ErrorListResponse", 422: "ErrorListResponse"},
    token="body",
    reference="Product Features",
)

READ_PRODUCT_FEATURE: Operation[FeatureCatalogItem] = Operation(
    id="read_product_feature",
    method="GET",
    path="/products/{product_id}/features/{id}.json",
    resource="products.features",
    name="get",
    summary="Read a feature attached to a product.",
    path_params=(
        Param(name="product_id", wire="product_id", type="int", required=True),
        Param(name="feature_id", wire="id", type="int", required=True),
    ),
    result=Result(type="FeatureCatalogItem", path=("feature",)),
    errors={403: "ErrorListResponse"},
    repeatable=True,
    reference="Product Features",
)

UPDATE_PRODUCT_FEATURE: Operation[FeatureCatalogItem] = Operation(
    id="update_product_feature",
    method="PUT",
    path="/products/{product_id}/features/{id}.json",
    resource="products.features",
    name="update",
    summary="Change the value or the period of a feature attached to a product.",
    path_params=(
        Param(name="product_id", wire="product_id", type="int", required=True),
        Param(name="feature_id", wire="id", type="int", required=True),
    ),
    body=Body(root="feature", type="UpdateFeatureCatalogItem"),
    result=Result(type="FeatureCatalogItem", path=("feature",)),
    errors={403: "ErrorListResponse", 422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Product Features",
)

REMOVE_PRODUCT_FEATURE: Operation[None] = Operation(
    id="remove_product_feature",
    method="DELETE",
    path="/products/{product_id}/features/{id}.json",
    resource="products.features",
    name="delete",
    summary="Take a feature off a product.",
    path_params=(
        Param(name="product_id", wire="product_id", type="int", required=True),
        Param(name="feature_id", wire="id", type="int", required=True),
    ),
    query_params=(Param(name="destroy_entitlements", wire="destroy_entitlements", type="bool"),),
    errors={403: "ErrorListResponse"},
    repeatable=True,
    reference="Product Features",
)

RESTORE_PRODUCT_FEATURE: Operation[FeatureCatalogItem] = Operation(
    id="restore_product_feature",
    method="POST",
    path="/products/{product_id}/features/{id}/restore.json",
    resource="products.features",
    name="restore",
    summary="Put a feature back that was taken off a product.",
    path_params=(
        Param(name="product_id", wire="product_id", type="int", required=True),
        Param(name="feature_id", wire="id", type="int", required=True),
    ),
    result=Result(type="FeatureCatalogItem", path=("feature",)),
    errors={403: "ErrorListResponse", 422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Product Features",
)
