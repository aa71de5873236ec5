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
    """Events that event-based components are billed by.

    Events go into a stream that is set up on the site. A component whose metric reads the stream turns them into
    usage, and `maxio.subscriptions.components.activate_event_based` makes a subscription pay for it."""

    async def record(
        self,
        api_handle: str,
        *,
        event: Mapping[str, Any],
        store_uid: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Record one event in a stream.

        `POST /events/{api_handle}.json`

        Goes to the events server, whose answer says no more than that the event was taken. The event is yours and
        sent as it is. The object under its key `chargify` tells Maxio what to do with it:

        - `subscription_id` or `subscription_reference`: whose event it is. The stream says which of them is read.
        - `timestamp` (ISO 8601): decides in which billing period the event is billed. Left out, the time of arrival.
        - `uniqueness_token`: text of your own. A second event with the same token in the stream is silently ignored.
          Tokens expire after 31 days.
        - `id` and `created_at`: set by Maxio, which overwrites what you send there.

        Give each event a `uniqueness_token`: when the answer is lost, the event is sent again without harm. An event
        without one could be billed twice, so it is never repeated where it may have been recorded: a lost answer is
        an `OutcomeUnknownError`.

        Args:
            api_handle: The API handle of the stream that the event goes into.
            event: Any keys, and what Maxio needs under `chargify`.
            store_uid: The data-store, for sites that have attached a Keen project of their own.

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
        """Record a list of events in a stream.

        `POST /events/{api_handle}/bulk.json`

        The events are as for `maxio.events_based_billing.record`, each with its own `chargify` object. Maxio takes
        1,000 in one request, so a longer list is sent 1,000 at a time, in order. When a later request fails, those
        before it stay recorded: `accepted` of the error says how many events, from the first on, they hold.

        Give each event a `chargify.uniqueness_token`: Maxio ignores an event whose token the stream has seen within
        31 days, so that events can be sent again without harm when an answer is lost. Where any event of a request
        has no token, that request is never repeated where it may have been recorded: a lost answer is an
        `OutcomeUnknownError`.

        Args:
            api_handle: The API handle of the stream that the events go into.
            events: The events, as many as you like.
            store_uid: The data-store, for sites that have attached a Keen project of their own.

        Maxio's API reference: Subscription Components, bulkRecordEvents.
        """
        return await self._call(_ops.BULK_RECORD_EVENTS, locals())


class EventsBasedBillingWithRawResponse:
    """`EventsBasedBilling`, with each answer as an `APIResponse`."""

    def __init__(self, resource: EventsBasedBilling) -> None:
        self._resource = resource
        self.record = raw_call(resource.record)
        self.bulk_record = raw_call(resource.bulk_record)
