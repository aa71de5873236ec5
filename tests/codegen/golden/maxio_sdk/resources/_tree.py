# Generated from spec/operations/ by "python -m codegen". Do not edit.
"""The resources of the client, each made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maxio_sdk._core.executor import Executor
    from maxio_sdk.resources.ingestion import Ingestion, IngestionWithRawResponse
    from maxio_sdk.resources.people import People, PeopleWithRawResponse
    from maxio_sdk.resources.visitors import Visitors, VisitorsWithRawResponse

__all__ = ["RawResourceTree", "ResourceTree"]


class ResourceTree:
    """The resources of a client."""

    _executor: Executor

    @cached_property
    def ingestion(self) -> Ingestion:
        from maxio_sdk.resources.ingestion import Ingestion

        return Ingestion(self._executor, raw=False)

    @cached_property
    def people(self) -> People:
        from maxio_sdk.resources.people import People

        return People(self._executor, raw=False)

    @cached_property
    def visitors(self) -> Visitors:
        from maxio_sdk.resources.visitors import Visitors

        return Visitors(self._executor, raw=False)


class RawResourceTree:
    """The resources of a client, with each answer as an `APIResponse`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    @cached_property
    def ingestion(self) -> IngestionWithRawResponse:
        from maxio_sdk.resources.ingestion import Ingestion, IngestionWithRawResponse

        return IngestionWithRawResponse(Ingestion(self._executor, raw=True))

    @cached_property
    def people(self) -> PeopleWithRawResponse:
        from maxio_sdk.resources.people import People, PeopleWithRawResponse

        return PeopleWithRawResponse(People(self._executor, raw=True))

    @cached_property
    def visitors(self) -> VisitorsWithRawResponse:
        from maxio_sdk.resources.visitors import Visitors, VisitorsWithRawResponse

        return VisitorsWithRawResponse(Visitors(self._executor, raw=True))
