# Generated from spec/operations/metafields.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.custom_fields import Metafield

LIST_METAFIELDS: Operation[Metafield] = Operation(
    id="list_metafields",
    method="GET",
    path="/{resource_type}/metafields.json",
    resource="metafields",
    name="list",
    summary="List the custom fields that the site defines for customers or for subscriptions.",
    path_params=(Param(name="resource_type", wire="resource_type", type="ResourceType | str", required=True),),
    query_params=(
        Param(name="name", wire="name", type="str"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
    ),
    result=Result(type="Metafield", path=("metafields",), many=True),
    paging="page",
    repeatable=True,
    reference="Custom Fields",
)

CREATE_METAFIELDS: Operation[list[Metafield]] = Operation(
    id="create_metafields",
    method="POST",
    path="/{resource_type}/metafields.json",
    resource="metafields",
    name="create",
    summary="Define one custom field, or several with `metafields`.",
    path_params=(Param(name="resource_type", wire="resource_type", type="ResourceType | str", required=True),),
    body=Body(
        root="metafields",
        type="CreateMetafield",
        whole=Param(name="metafields", wire="metafields", type="Sequence[CreateMetafield | Mapping[str, Any]]"),
    ),
    result=Result(type="Metafield", many=True),
    errors={422: "SingleErrorResponse"},
    token="body",
    repeatable=True,
    reference="Custom Fields",
)

UPDATE_METAFIELD: Operation[list[Metafield]] = Operation(
    id="update_metafield",
    method="PUT",
    path="/{resource_type}/metafields.json",
    resource="metafields",
    name="update",
    summary="Rename a custom field, or change its kind, its choices or where it shows; several with `metafields`.",
    path_params=(Param(name="resource_type", wire="resource_type", type="ResourceType | str", required=True),),
    body=Body(
        root="metafields",
        type="UpdateMetafield",
        whole=Param(name="metafields", wire="metafields", type="Sequence[UpdateMetafield | Mapping[str, Any]]"),
    ),
    result=Result(type="Metafield", many=True),
    errors={422: "SingleErrorResponse"},
    token="body",
    reference="Custom Fields",
)

DELETE_METAFIELD: Operation[None] = Operation(
    id="delete_metafield",
    method="DELETE",
    path="/{resource_type}/metafields.json",
    resource="metafields",
    name="delete",
    summary="Delete a custom field from the whole site, with its values on all customers or subscriptions.",
    path_params=(Param(name="resource_type", wire="resource_type", type="ResourceType | str", required=True),),
    query_params=(Param(name="name", wire="name", type="str", required=True),),
    repeatable=True,
    reference="Custom Fields",
)
