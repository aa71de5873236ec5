# Generated from spec/operations/events.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import events as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import Direction
    from maxio_sdk.models.events import Event, EventKey, ListEventsDateField
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["Events", "EventsWithRawResponse"]


class Events(Resource):
    """Do it."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        since_id: int | Unset = UNSET,
        max_id: int | Unset = UNSET,
        direction: Direction | str | Unset = UNSET,
        filter: Sequence[EventKey | str] | Unset = UNSET,
        date_field: ListEventsDateField | str | Unset = UNSET,
        start_date: str | Unset = UNSET,
        end_date: str | Unset = UNSET,
        start_datetime: str | Unset = UNSET,
        end_datetime: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Event]:
        """Do it.

        `GET /events.json`

        Maxio's API reference: Events, listEvents.
        """
        return self._list(_ops.LIST_EVENTS, locals())

    async def count(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        since_id: int | Unset = UNSET,
        max_id: int | Unset = UNSET,
        direction: Direction | str | Unset = UNSET,
        filter: Sequence[EventKey | str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> int:
        """Do it.

        `GET /events/count.json`

        Maxio's API reference: Events, readEventsCount.
        """
        return await self._call(_ops.READ_EVENTS_COUNT, locals())

    def list_for_subscription(
        self,
        subscription_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        since_id: int | Unset = UNSET,
        max_id: int | Unset = UNSET,
        direction: Direction | str | Unset = UNSET,
        filter: Sequence[EventKey | str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Event]:
        """Do it.

        `GET /subscriptions/{subscription_id}/events.json`

        Maxio's API reference: Events, listSubscriptionEvents.
        """
        return self._list(_ops.LIST_SUBSCRIPTION_EVENTS, locals())


class EventsWithRawResponse:
    """`Events`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Events) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.count = raw_call(resource.count)
        self.list_for_subscription = raw_list(resource.list_for_subscription)
