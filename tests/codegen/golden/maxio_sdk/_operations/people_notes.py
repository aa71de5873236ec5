# Generated from spec/operations/people.notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Finder, Operation, Param, Result

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

CREATE_HANDLED_NOTE: Operation[Note] = Operation(
    id="create_handled_note",
    method="POST",
    path="/{owner}/handled_notes.json",
    resource="people.notes",
    name="create_with_handle",
    summary="Write a note that can be found by its handle.",
    path_params=(Param(name="owner", wire="owner", type="str", required=True),),
    body=Body(root="note", type="CreateHandledNote"),
    result=Result(type="Note", path=("note",)),
    token="body",
    find=Finder(
        argument="handle",
        operation="read_note",
        parameter="note_id",
        prefix="handle:",
        also={"owner": "owner", "lang": "owner"},
    ),
    reference="Notes",
)

READ_NOTE: Operation[Note] = Operation(
    id="read_note",
    method="GET",
    path="/{owner}/notes/{note_id}.json",
    resource="people.notes",
    name="get",
    summary="Read a note.",
    path_params=(
        Param(name="owner", wire="owner", type="str", required=True),
        Param(name="note_id", wire="note_id", type="int | str", required=True),
    ),
    query_params=(Param(name="lang", wire="lang", type="str"),),
    result=Result(type="Note", path=("note",)),
    repeatable=True,
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
