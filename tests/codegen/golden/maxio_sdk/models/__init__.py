# Generated from spec/ by "python -m codegen". Do not edit.
"""All models. Each is imported when it is first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maxio_sdk.models.notes import CreateHandledNote, CreateNote, Note, NoteA, NoteB, NoteData
    from maxio_sdk.models.people import (
        Address,
        AddressInput,
        AddressPart,
        AddressPartInput,
        Bank,
        Card,
        CreatePayment,
        CreatePerson,
        Level,
        Means,
        Person,
        PersonErrors,
        PersonKind,
        PlainRefund,
        Refund,
        RemovalOptions,
        SegmentRefund,
    )
    from maxio_sdk.models.webhook_payloads import PersonCreatedPayload

__all__ = [
    "Address",
    "AddressInput",
    "AddressPart",
    "AddressPartInput",
    "Bank",
    "Card",
    "CreateHandledNote",
    "CreateNote",
    "CreatePayment",
    "CreatePerson",
    "Level",
    "Means",
    "Note",
    "NoteA",
    "NoteB",
    "NoteData",
    "Person",
    "PersonCreatedPayload",
    "PersonErrors",
    "PersonKind",
    "PlainRefund",
    "Refund",
    "RemovalOptions",
    "SegmentRefund",
]

INDEX = {
    "Address": "people",
    "AddressInput": "people",
    "AddressPart": "people",
    "AddressPartInput": "people",
    "Bank": "people",
    "Card": "people",
    "CreateHandledNote": "notes",
    "CreateNote": "notes",
    "CreatePayment": "people",
    "CreatePerson": "people",
    "Level": "people",
    "Means": "people",
    "Note": "notes",
    "NoteA": "notes",
    "NoteB": "notes",
    "NoteData": "notes",
    "Person": "people",
    "PersonCreatedPayload": "webhook_payloads",
    "PersonErrors": "people",
    "PersonKind": "people",
    "PlainRefund": "people",
    "Refund": "people",
    "RemovalOptions": "people",
    "SegmentRefund": "people",
}


def __getattr__(name: str) -> Any:
    module = INDEX.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{module}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *INDEX])
