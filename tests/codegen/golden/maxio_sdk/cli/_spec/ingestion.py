# Generated from spec/operations/ingestion.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "record": Method(
        id="record",
        resource="ingestion",
        name="record",
        verb="POST",
        path="/events/{handle}.json",
        doc="Record an event.",
        path_arguments=(Argument(name="handle", required=True),),
        form=Form(whole=Argument(name="event", kind="map", required=True)),
        seller=True,
        reference="Events, record",
    ),
    "record_many": Method(
        id="record_many",
        resource="ingestion",
        name="record_many",
        verb="POST",
        path="/events/{handle}/bulk.json",
        doc="Record any number of events.",
        path_arguments=(Argument(name="handle", required=True),),
        form=Form(whole=Argument(name="events", kind="map", required=True, many=True)),
        reference="Events, recordMany",
    ),
}
