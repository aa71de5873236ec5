# Generated from spec/operations/ingestion.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call
from maxio_sdk._operations import ingestion as _ops

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from maxio_sdk.config import RequestOptions

__all__ = ["Ingestion", "IngestionWithRawResponse"]


class Ingestion(Resource):
    """Takes events in."""

    async def record(
        self,
        handle: str,
        *,
        event: Mapping[str, Any],
        request_options: RequestOptions | None = None,
    ) -> None:
        """Record an event.

        `POST /events/{handle}.json`

        Maxio's API reference: Events, record.
        """
        return await self._call(_ops.RECORD, locals())

    async def record_many(
        self,
        handle: str,
        *,
        events: Sequence[Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> None:
        """Record any number of events.

        `POST /events/{handle}/bulk.json`

        Maxio's API reference: Events, recordMany.
        """
        return await self._call(_ops.RECORD_MANY, locals())


class IngestionWithRawResponse:
    """`Ingestion`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Ingestion) -> None:
        self._resource = resource
        self.record = raw_call(resource.record)
        self.record_many = raw_call(resource.record_many)
