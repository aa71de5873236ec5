# Generated from spec/operations/ingestion.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from maxio_sdk._core.operation import Body, Operation, Param

RECORD: Operation[None] = Operation(
    id="record",
    method="POST",
    path="/events/{handle}.json",
    resource="ingestion",
    name="record",
    summary="Record an event.",
    server="events",
    auth="seller",
    path_params=(Param(name="handle", wire="handle", type="str", required=True),),
    body=Body(whole=Param(name="event", wire="event", type="Mapping[str, Any]", required=True)),
    reference="Events",
)

RECORD_MANY: Operation[None] = Operation(
    id="record_many",
    method="POST",
    path="/events/{handle}/bulk.json",
    resource="ingestion",
    name="record_many",
    summary="Record any number of events.",
    server="events",
    path_params=(Param(name="handle", wire="handle", type="str", required=True),),
    body=Body(
        whole=Param(name="events", wire="events", type="Sequence[Mapping[str, Any]]", required=True), max_items=500
    ),
    reference="Events",
)
