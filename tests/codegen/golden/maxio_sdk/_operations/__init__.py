# Generated from spec/operations/ by "python -m codegen". Do not edit.
"""All operations: the module of each, by its id. Its constant is the id in capitals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

INDEX: Final[Mapping[str, str]] = {
    "create_handled_note": "people_notes",
    "create_notes": "people_notes",
    "create_person": "people",
    "find_person": "people",
    "list_notes": "people_notes",
    "list_people": "people",
    "pay_person": "people",
    "read_note": "people_notes",
    "read_person": "people",
    "record": "ingestion",
    "record_many": "ingestion",
    "remove_person": "people",
    "tag_people": "people",
}
