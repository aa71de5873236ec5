# Generated from spec/models/notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from maxio_sdk.types import Model, Tagged, UnknownVariant, model

__all__ = ["CreateNote", "Note", "NoteA", "NoteB", "NoteData"]


@model
class Note(Model):
    """A note."""

    body: str | None = None
    key: str | None = None
    data: NoteData | None = None


@model
class NoteA(Model):
    """For a."""

    a: int | None = None


@model
class NoteB(Model):
    """For b."""

    b: int | None = None


@model
class CreateNote(Model):
    """A note to be written."""

    body: str


NoteData: TypeAlias = Annotated[
    NoteA | NoteB | UnknownVariant,
    Tagged("key", {"a": NoteA, "b": NoteB}, beside=True),
]
"""What belongs to a note, by its key."""
