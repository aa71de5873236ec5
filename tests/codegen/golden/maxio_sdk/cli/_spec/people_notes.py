# Generated from spec/operations/people.notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "create_notes": Method(
        id="create_notes",
        resource="people.notes",
        name="create",
        verb="POST",
        path="/{owner}/notes.json",
        doc="Write one note, or several.",
        path_arguments=(Argument(name="owner", required=True),),
        form=Form(
            root="notes",
            fields=(Argument(name="body", required=True),),
            whole=Argument(name="notes", kind="object", doc="Several at once.", many=True),
        ),
        token=True,
        reference="Notes, createNotes",
    ),
    "create_handled_note": Method(
        id="create_handled_note",
        resource="people.notes",
        name="create_with_handle",
        verb="POST",
        path="/{owner}/handled_notes.json",
        doc="Write a note that can be found by its handle.",
        path_arguments=(Argument(name="owner", required=True),),
        form=Form(
            root="note",
            fields=(
                Argument(name="handle"),
                Argument(name="body", required=True),
            ),
        ),
        token=True,
        reference="Notes, createHandledNote",
    ),
    "read_note": Method(
        id="read_note",
        resource="people.notes",
        name="get",
        verb="GET",
        path="/{owner}/notes/{note_id}.json",
        doc="Read a note.",
        path_arguments=(
            Argument(name="owner", required=True),
            Argument(name="note_id", kind="id", required=True),
        ),
        query=(Argument(name="lang"),),
        reference="Notes, readNote",
    ),
    "list_notes": Method(
        id="list_notes",
        resource="people.notes",
        name="list",
        verb="GET",
        path="/{owner}/notes.json",
        doc="List notes.",
        path_arguments=(Argument(name="owner", required=True),),
        listing=True,
        reference="Notes, listNotes",
    ),
}
