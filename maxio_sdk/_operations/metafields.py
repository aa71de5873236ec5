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
    summary="Do it.",
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
    summary="Do it.",
    path_params=(Param(name="resource_type", wire="resource_type", type="ResourceType | str", required=True),),
    body=Body(
        params=(
            Param(
                name="metafields",
                wire="metafields",
                type="CreateMetafield | Mapping[str, Any] | Sequence[CreateMetafield | Mapping[str, Any]]",
                required=True,
            ),
        )
    ),
    result=Result(type="Metafield", many=True),
    errors={422: "SingleErrorResponse"},
    token="body",
    reference="Custom Fields",
)

UPDATE_METAFIELD: Operation[list[Metafield]] = Operation(
    id="update_metafield",
    method="PUT",
    path="/{resource_type}/metafields.json",
    resource="metafields",
    name="update",
    summary="Do it.",
    path_params=(Param(name="resource_type", wire="resource_type", type="ResourceType | str", required=True),),
    body=Body(
        params=(
            Param(
                name="metafields",
                wire="metafields",
                type="UpdateMetafield | Mapping[str, Any] | Sequence[UpdateMetafield | Mapping[str, Any]]",
            ),
        )
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
    summary="Do it.",
    path_params=(Param(name="resource_type", wire="resource_type", type="ResourceType | str", required=True),),
    query_params=(Param(name="name", wire="name", type="str"),),
    repeatable=True,
    reference="Custom Fields",
)
