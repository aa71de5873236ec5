# Generated from spec/operations/events.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import events as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from datetime import date, datetime

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import SortingDirection
    from maxio_sdk.models.events import Event, EventKey, ListEventsDateField
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["Events", "EventsWithRawResponse"]


class Events(Resource):
    """The feed of what happened on the site: signups, renewals, payments, changes of state and much more.

    The web interface calls it site activity. It is the pull side of what webhooks push."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        since_id: int | Unset = UNSET,
        max_id: int | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        filter: builtins.list[EventKey | str]
        | builtins.list[EventKey]
        | builtins.list[str]
        | tuple[EventKey | str, ...]
        | Unset = UNSET,
        date_field: ListEventsDateField | str | Unset = UNSET,
        start_date: date | Unset = UNSET,
        end_date: date | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Event]:
        """List the events of the site, with what is special to each kind in `event_specific_data`.

        `GET /events.json`

        Both `since_id` and `max_id` include the event they name: to go on from the last event seen, add one to its
        id. The keys `payment_success_recreated`, `payment_failure_recreated`, `renewal_success_recreated` and
        `renewal_failure_recreated` are no longer supported as filters. Events of one subscription:
        `maxio.events.list_for_subscription`.

        Args:
            since_id: Only events with this id or a higher one.
            max_id: Only events with this id or a lower one.
            filter: Only events with one of these keys.
            date_field: The timestamp that the four dates below apply to.
            start_date: Only events from midnight of this day on, in the site's time zone.
            end_date: Only events up to the end of this day, in the site's time zone.
            start_datetime: Only events at or after this time. Takes precedence over `start_date`.
            end_datetime: Only events at or before this time. Takes precedence over `end_date`.

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
        direction: SortingDirection | str | Unset = UNSET,
        filter: builtins.list[EventKey | str]
        | builtins.list[EventKey]
        | builtins.list[str]
        | tuple[EventKey | str, ...]
        | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> int:
        """Count the events of the site.

        `GET /events/count.json`

        Takes the same filters as `maxio.events.list`, except the dates.

        Args:
            since_id: Only events with this id or a higher one.
            max_id: Only events with this id or a lower one.
            filter: Only events with one of these keys.

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
        direction: SortingDirection | str | Unset = UNSET,
        filter: builtins.list[EventKey | str]
        | builtins.list[EventKey]
        | builtins.list[str]
        | tuple[EventKey | str, ...]
        | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Event]:
        """List the events of one subscription, with what is special to each kind in `event_specific_data`.

        `GET /subscriptions/{subscription_id}/events.json`

        `since_id` and `max_id` include the event they name. Dates cannot be given here; `maxio.events.list` takes
        them.

        Args:
            since_id: Only events with this id or a higher one.
            max_id: Only events with this id or a lower one.
            filter: Only events with one of these keys.

        Raises:
            NotFoundError: 404. No such subscription.

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
