"""Events that components are billed by."""

from __future__ import annotations

from typing import cast

from maxio_sdk.sandbox._engine.consumption.ingestion import ingest
from maxio_sdk.sandbox._http.answers import Answer, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.site import Site

__all__: list[str] = []

_MOST_EVENTS = 1000


@handles("record_event")
def record_event(site: Site, call: Call) -> Answer:
    """Take in an event."""
    ingest(site, call.path["api_handle"], call.body)
    return Answer(status=201)


@handles("bulk_record_events")
def bulk_record_events(site: Site, call: Call) -> Answer:
    """Take in a list of events."""
    body: object = call.body
    if not isinstance(body, list):
        raise unprocessable("The request body must be a JSON array of events.")
    events = cast("list[object]", body)
    if len(events) > _MOST_EVENTS:
        raise unprocessable(f"The maximum number of events in one request is {_MOST_EVENTS}.")
    for event in events:
        ingest(site, call.path["api_handle"], event)
    return Answer(status=201)
