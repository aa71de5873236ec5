# Generated from spec/operations/visitors.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource

if TYPE_CHECKING:
    from maxio_sdk.resources.visitors_notes import VisitorNotes, VisitorNotesWithRawResponse

__all__ = ["Visitors", "VisitorsWithRawResponse"]


class Visitors(Resource):
    """Holds others only."""

    @cached_property
    def notes(self) -> VisitorNotes:
        from maxio_sdk.resources.visitors_notes import VisitorNotes

        return VisitorNotes(self._executor, raw=self._raw)


class VisitorsWithRawResponse:
    """`Visitors`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Visitors) -> None:
        self._resource = resource

    @cached_property
    def notes(self) -> VisitorNotesWithRawResponse:
        from maxio_sdk.resources.visitors_notes import VisitorNotesWithRawResponse

        return VisitorNotesWithRawResponse(self._resource.notes)
