# Generated from spec/operations/events_based_billing.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call
from maxio_sdk._operations import events_based_billing as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.types import Unset

__all__ = ["EventsBasedBilling", "EventsBasedBillingWithRawResponse"]


class EventsBasedBilling(Resource):
    """Do it."""

    async def record(
        self,
        api_handle: str,
        *,
        event: Mapping[str, Any],
        store_uid: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `POST /events/{api_handle}.json`

        Maxio's API reference: Subscription Components, recordEvent.
        """
        return await self._call(_ops.RECORD_EVENT, locals())

    async def bulk_record(
        self,
        api_handle: str,
        *,
        events: Sequence[Mapping[str, Any]],
        store_uid: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `POST /events/{api_handle}/bulk.json`

        Maxio's API reference: Subscription Components, bulkRecordEvents.
        """
        return await self._call(_ops.BULK_RECORD_EVENTS, locals())


class EventsBasedBillingWithRawResponse:
    """`EventsBasedBilling`, with each answer as an `APIResponse`."""

    def __init__(self, resource: EventsBasedBilling) -> None:
        self._resource = resource
        self.record = raw_call(resource.record)
        self.bulk_record = raw_call(resource.bulk_record)
