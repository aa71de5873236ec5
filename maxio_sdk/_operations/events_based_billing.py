# Generated from spec/operations/events_based_billing.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from maxio_sdk._core.operation import Body, Operation, Param

RECORD_EVENT: Operation[None] = Operation(
    id="record_event",
    method="POST",
    path="/events/{api_handle}.json",
    resource="events_based_billing",
    name="record",
    summary="Record one event in a stream.",
    server="events",
    path_params=(Param(name="api_handle", wire="api_handle", type="str", required=True),),
    query_params=(Param(name="store_uid", wire="store_uid", type="str"),),
    body=Body(whole=Param(name="event", wire="event", type="Mapping[str, Any]", required=True)),
    reference="Subscription Components",
)

BULK_RECORD_EVENTS: Operation[None] = Operation(
    id="bulk_record_events",
    method="POST",
    path="/events/{api_handle}/bulk.json",
    resource="events_based_billing",
    name="bulk_record",
    summary="Record a list of events in a stream.",
    server="events",
    path_params=(Param(name="api_handle", wire="api_handle", type="str", required=True),),
    query_params=(Param(name="store_uid", wire="store_uid", type="str"),),
    body=Body(
        whole=Param(name="events", wire="events", type="Sequence[Mapping[str, Any]]", required=True), max_items=1000
    ),
    reference="Subscription Components",
)
