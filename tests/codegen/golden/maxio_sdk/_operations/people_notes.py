# Generated from spec/operations/people.notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.notes import Note

CREATE_NOTES: Operation[list[Note]] = Operation(
    id="create_notes",
    method="POST",
    path="/{owner}/notes.json",
    resource="people.notes",
    name="create",
    summary="Write one note, or several.",
    path_params=(Param(name="owner", wire="owner", type="str", required=True),),
    body=Body(
        root="notes",
        type="CreateNote",
        whole=Param(name="notes", wire="notes", type="Sequence[CreateNote | Mapping[str, Any]]"),
    ),
    result=Result(type="Note", path=("result", "notes"), many=True),
    token="body",
    reference="Notes",
)

LIST_NOTES: Operation[Note] = Operation(
    id="list_notes",
    method="GET",
    path="/{owner}/notes.json",
    resource="people.notes",
    name="list",
    summary="List notes.",
    path_params=(Param(name="owner", wire="owner", type="str", required=True),),
    result=Result(type="Note", path=("notes",), many=True, item="note"),
    paging="single",
    repeatable=True,
    reference="Notes",
)
