# Generated from spec/operations/people.notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import people_notes as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.notes import CreateNote, Note
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["VisitorNotes", "VisitorNotesWithRawResponse"]


class VisitorNotes(Resource):
    """Notes on people."""

    async def create(
        self,
        *,
        body: str | Unset = UNSET,
        notes: Sequence[CreateNote | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Note]:
        """Write one note, or several.

        `POST /{owner}/notes.json`

        Args:
            notes: Several at once.

        Maxio's API reference: Notes, createNotes.
        """
        return await self._call(_ops.CREATE_NOTES, {**locals(), "owner": "visitors"})

    async def create_with_handle(
        self,
        *,
        body: str,
        handle: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Note:
        """Write a note that can be found by its handle.

        `POST /{owner}/handled_notes.json`

        Maxio's API reference: Notes, createHandledNote.
        """
        return await self._call(_ops.CREATE_HANDLED_NOTE, {**locals(), "owner": "visitors"})

    async def get(
        self,
        note_id: int | str,
        *,
        lang: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Note:
        """Read a note.

        `GET /{owner}/notes/{note_id}.json`

        Maxio's API reference: Notes, readNote.
        """
        return await self._call(_ops.READ_NOTE, {**locals(), "owner": "visitors"})

    def list(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Pager[Note]:
        """List notes.

        `GET /{owner}/notes.json`

        Maxio's API reference: Notes, listNotes.
        """
        return self._list(_ops.LIST_NOTES, {**locals(), "owner": "visitors"})


class VisitorNotesWithRawResponse:
    """`VisitorNotes`, with each answer as an `APIResponse`."""

    def __init__(self, resource: VisitorNotes) -> None:
        self._resource = resource
        self.create = raw_call(resource.create)
        self.create_with_handle = raw_call(resource.create_with_handle)
        self.get = raw_call(resource.get)
        self.list = raw_list(resource.list)
