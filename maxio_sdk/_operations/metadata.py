# Generated from spec/operations/metadata.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.custom_fields import Metadata

LIST_METADATA: Operation[Metadata] = Operation(
    id="list_metadata",
    method="GET",
    path="/{resource_type}/{resource_id}/metadata.json",
    resource="metadata",
    name="list",
    summary="List the custom field values of one customer or subscription.",
    path_params=(
        Param(name="resource_type", wire="resource_type", type="ResourceType | str", required=True),
        Param(name="resource_id", wire="resource_id", type="int", required=True),
    ),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
    ),
    result=Result(type="Metadata", path=("metadata",), many=True),
    paging="page",
    repeatable=True,
    reference="Custom Fields",
)

LIST_METADATA_FOR_RESOURCE_TYPE: Operation[Metadata] = Operation(
    id="list_metadata_for_resource_type",
    method="GET",
    path="/{resource_type}/metadata.json",
    resource="metadata",
    name="list_all",
    summary="List the custom field values of all customers or subscriptions, or of those in `resource_ids`.",
    path_params=(Param(name="resource_type", wire="resource_type", type="ResourceType | str", required=True),),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="date_field", wire="date_field", type="BasicDateField | str"),
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="start_datetime", wire="start_datetime", type="datetime"),
        Param(name="end_datetime", wire="end_datetime", type="datetime"),
        Param(name="with_deleted", wire="with_deleted", type="bool"),
        Param(name="resource_ids", wire="resource_ids", type="Sequence[int]", style="brackets"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
    ),
    result=Result(type="Metadata", path=("metadata",), many=True),
    paging="page",
    repeatable=True,
    reference="Custom Fields",
)

CREATE_METADATA: Operation[list[Metadata]] = Operation(
    id="create_metadata",
    method="POST",
    path="/{resource_type}/{resource_id}/metadata.json",
    resource="metadata",
    name="create",
    summary="Set one custom field value on a customer or subscription, or several with `metadata`.",
    path_params=(
        Param(name="resource_type", wire="resource_type", type="ResourceType | str", required=True),
        Param(name="resource_id", wire="resource_id", type="int", required=True),
    ),
    body=Body(
        root="metadata",
        type="CreateMetadata",
        whole=Param(name="metadata", wire="metadata", type="Sequence[CreateMetadata | Mapping[str, Any]]"),
    ),
    result=Result(type="Metadata", many=True),
    errors={422: "SingleErrorResponse"},
    token="body",
    repeatable=True,
    reference="Custom Fields",
)

UPDATE_METADATA: Operation[list[Metadata]] = Operation(
    id="update_metadata",
    method="PUT",
    path="/{resource_type}/{resource_id}/metadata.json",
    resource="metadata",
    name="update",
    summary="Change one custom field value of a customer or subscription.",
    path_params=(
        Param(name="resource_type", wire="resource_type", type="ResourceType | str", required=True),
        Param(name="resource_id", wire="resource_id", type="int", required=True),
    ),
    body=Body(root="metadata", type="UpdateMetadata"),
    result=Result(type="Metadata", many=True),
    errors={422: "SingleErrorResponse"},
    token="body",
    reference="Custom Fields",
)

DELETE_METADATA: Operation[None] = Operation(
    id="delete_metadata",
    method="DELETE",
    path="/{resource_type}/{resource_id}/metadata.json",
    resource="metadata",
    name="delete",
    summary="Remove one or more custom fields, with their values, from a single customer or subscription.",
    path_params=(
        Param(name="resource_type", wire="resource_type", type="ResourceType | str", required=True),
        Param(name="resource_id", wire="resource_id", type="int", required=True),
    ),
    query_params=(
        Param(name="name", wire="name", type="str"),
        Param(name="names", wire="names", type="list[str] | tuple[str, ...]", style="brackets"),
    ),
    repeatable=True,
    reference="Custom Fields",
)
