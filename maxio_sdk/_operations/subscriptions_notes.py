# Generated from spec/operations/subscriptions.notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.subscriptions import SubscriptionNote

LIST_SUBSCRIPTION_NOTES: Operation[SubscriptionNote] = Operation(
    id="list_subscription_notes",
    method="GET",
    path="/subscriptions/{subscription_id}/notes.json",
    resource="subscriptions.notes",
    name="list",
    summary="List the notes of a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
    ),
    result=Result(type="SubscriptionNote", many=True, item="note"),
    errors={422: "ErrorListResponse"},
    paging="page",
    repeatable=True,
    reference="Subscription Notes",
)

CREATE_SUBSCRIPTION_NOTE: Operation[SubscriptionNote] = Operation(
    id="create_subscription_note",
    method="POST",
    path="/subscriptions/{subscription_id}/notes.json",
    resource="subscriptions.notes",
    name="create",
    summary="Add a note to a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="note", type="UpdateSubscriptionNote"),
    result=Result(type="SubscriptionNote", path=("note",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Notes",
)

READ_SUBSCRIPTION_NOTE: Operation[SubscriptionNote] = Operation(
    id="read_subscription_note",
    method="GET",
    path="/subscriptions/{subscription_id}/notes/{note_id}.json",
    resource="subscriptions.notes",
    name="get",
    summary="Get one note of a subscription.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="note_id", wire="note_id", type="int", required=True),
    ),
    result=Result(type="SubscriptionNote", path=("note",)),
    repeatable=True,
    reference="Subscription Notes",
)

UPDATE_SUBSCRIPTION_NOTE: Operation[SubscriptionNote] = Operation(
    id="update_subscription_note",
    method="PUT",
    path="/subscriptions/{subscription_id}/notes/{note_id}.json",
    resource="subscriptions.notes",
    name="update",
    summary="Replace the text of a note and say whether it is sticky.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="note_id", wire="note_id", type="int", required=True),
    ),
    body=Body(root="note", type="UpdateSubscriptionNote"),
    result=Result(type="SubscriptionNote", path=("note",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Subscription Notes",
)

DELETE_SUBSCRIPTION_NOTE: Operation[None] = Operation(
    id="delete_subscription_note",
    method="DELETE",
    path="/subscriptions/{subscription_id}/notes/{note_id}.json",
    resource="subscriptions.notes",
    name="delete",
    summary="Delete a note of a subscription.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="note_id", wire="note_id", type="int", required=True),
    ),
    repeatable=True,
    reference="Subscription Notes",
)
