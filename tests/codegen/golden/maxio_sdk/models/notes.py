# Generated from spec/models/notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

import attrs

from maxio_sdk.types import UNSET, Model, Tagged, UnknownVariant, model

if TYPE_CHECKING:
    from datetime import datetime

    from maxio_sdk.types import Unset

__all__ = ["CreateHandledNote", "CreateNote", "Note", "NoteA", "NoteB", "NoteData"]


@model
class Note(Model):
    """A note."""

    handle: str | None = None
    created_at: datetime = attrs.field(default=None)
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


@model
class CreateHandledNote(Model):
    """A note with a handle to be written."""

    handle: str | Unset = UNSET
    body: str


NoteData: TypeAlias = Annotated[
    NoteA | NoteB | UnknownVariant,
    Tagged("key", {"a": NoteA, "b": NoteB}, beside=True),
]
"""What belongs to a note, by its key."""
