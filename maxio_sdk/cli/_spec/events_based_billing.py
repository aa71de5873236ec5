# Generated from spec/operations/events_based_billing.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "record_event": Method(
        id="record_event",
        resource="events_based_billing",
        name="record",
        verb="POST",
        path="/events/{api_handle}.json",
        doc="Record one event in a stream.\n\nGoes to the events server, whose answer says no more than that the event was taken. The event is yours and sent as it is. The object under its key `chargify` tells Maxio what to do with it:\n\n- `subscription_id` or `subscription_reference`: whose event it is. The stream says which of them is read. - `timestamp` (ISO 8601): decides in which billing period the event is billed. Left out, the time of arrival. - `uniqueness_token`: text of your own. A second event with the same token in the stream is silently ignored. Tokens expire after 31 days. - `id` and `created_at`: set by Maxio, which overwrites what you send there.\n\nGive each event a `uniqueness_token`: when the answer is lost, the event is sent again without harm. An event without one could be billed twice, so it is never repeated where it may have been recorded: a lost answer is an `OutcomeUnknownError`.",
        path_arguments=(
            Argument(name="api_handle", doc="The API handle of the stream that the event goes into.", required=True),
        ),
        query=(
            Argument(name="store_uid", doc="The data-store, for sites that have attached a Keen project of their own."),
        ),
        form=Form(
            whole=Argument(
                name="event", kind="map", doc="Any keys, and what Maxio needs under `chargify`.", required=True
            )
        ),
        reference="Subscription Components, recordEvent",
    ),
    "bulk_record_events": Method(
        id="bulk_record_events",
        resource="events_based_billing",
        name="bulk_record",
        verb="POST",
        path="/events/{api_handle}/bulk.json",
        doc="Record a list of events in a stream.\n\nThe events are as for `maxio events-based-billing record`, each with its own `chargify` object. Maxio takes 1,000 in one request, so a longer list is sent 1,000 at a time, in order. When a later request fails, those before it stay recorded: `accepted` of the error says how many events, from the first on, they hold.\n\nGive each event a `chargify.uniqueness_token`: Maxio ignores an event whose token the stream has seen within 31 days, so that events can be sent again without harm when an answer is lost. Where any event of a request has no token, that request is never repeated where it may have been recorded: a lost answer is an `OutcomeUnknownError`.",
        path_arguments=(
            Argument(name="api_handle", doc="The API handle of the stream that the events go into.", required=True),
        ),
        query=(
            Argument(name="store_uid", doc="The data-store, for sites that have attached a Keen project of their own."),
        ),
        form=Form(
            whole=Argument(name="events", kind="map", doc="The events, as many as you like.", required=True, many=True)
        ),
        reference="Subscription Components, bulkRecordEvents",
    ),
}
