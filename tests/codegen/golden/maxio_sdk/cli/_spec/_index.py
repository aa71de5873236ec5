# Generated from spec/operations/ by "python -m codegen". Do not edit.
"""All resources and operations in a line each, for lists of commands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Group, Row

GROUPS: Final[Mapping[str, Group]] = {
    "ingestion": Group(
        doc="Takes events in.", methods={"record": "record", "record_many": "record_many"}, bound={}, nested=()
    ),
    "people": Group(
        doc='The people you know.\n\nA second paragraph with a "quote", a back\\slash and three """quotes""".',
        methods={
            "list": "list_people",
            "create": "create_person",
            "find": "find_person",
            "delete": "remove_person",
            "get": "read_person",
            "tag": "tag_people",
            "pay": "pay_person",
        },
        bound={},
        nested=("notes",),
    ),
    "people.notes": Group(
        doc="Notes on people.",
        methods={
            "create": "create_notes",
            "create_with_handle": "create_handled_note",
            "get": "read_note",
            "list": "list_notes",
        },
        bound={},
        nested=(),
    ),
    "visitors": Group(doc="Holds others only.", methods={}, bound={}, nested=("notes",)),
    "visitors.notes": Group(
        doc="Notes on people.",
        methods={
            "create": "create_notes",
            "create_with_handle": "create_handled_note",
            "get": "read_note",
            "list": "list_notes",
        },
        bound={"owner": "visitors"},
        nested=(),
    ),
}

ROWS: Final[Mapping[str, Row]] = {
    "create_handled_note": Row(
        "people_notes", "POST", "/{owner}/handled_notes.json", "Write a note that can be found by its handle."
    ),
    "create_notes": Row("people_notes", "POST", "/{owner}/notes.json", "Write one note, or several."),
    "create_person": Row("people", "POST", "/people.json", "Create a person."),
    "find_person": Row("people", "GET", "/people/lookup.json", "Find a person by your own reference."),
    "list_notes": Row("people_notes", "GET", "/{owner}/notes.json", "List notes."),
    "list_people": Row("people", "GET", "/people.json", "List all people."),
    "pay_person": Row("people", "POST", "/people/{id}/pay.json", "Pay a person."),
    "read_note": Row("people_notes", "GET", "/{owner}/notes/{note_id}.json", "Read a note."),
    "read_person": Row("people", "GET", "/people/{id}.json", "Get a person."),
    "record": Row("ingestion", "POST", "/events/{handle}.json", "Record an event."),
    "record_many": Row("ingestion", "POST", "/events/{handle}/bulk.json", "Record any number of events."),
    "remove_person": Row("people", "DELETE", "/people/{id}.json", "Remove a person."),
    "tag_people": Row("people", "PUT", "/people/tags.json", "Tag people."),
}

SECRETS: Final = frozenset(("card_number",))
"""Names under which requests hold what nobody may see."""
