# Generated from spec/operations/events.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.events import Event

LIST_EVENTS: Operation[Event] = Operation(
    id="list_events",
    method="GET",
    path="/events.json",
    resource="events",
    name="list",
    summary="List the events of the site, with what is special to each kind in `event_specific_data`.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="since_id", wire="since_id", type="int"),
        Param(name="max_id", wire="max_id", type="int"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
        Param(
            name="filter",
            wire="filter",
            type="list[EventKey | str] | list[EventKey] | list[str] | tuple[EventKey | str, ...]",
            style="comma",
        ),
        Param(name="date_field", wire="date_field", type="ListEventsDateField | str"),
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="start_datetime", wire="start_datetime", type="datetime"),
        Param(name="end_datetime", wire="end_datetime", type="datetime"),
    ),
    result=Result(type="Event", many=True, item="event"),
    paging="page",
    cursor=("since_id", "max_id"),
    repeatable=True,
    reference="Events",
)

READ_EVENTS_COUNT: Operation[int] = Operation(
    id="read_events_count",
    method="GET",
    path="/events/count.json",
    resource="events",
    name="count",
    summary="Count the events of the site.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="since_id", wire="since_id", type="int"),
        Param(name="max_id", wire="max_id", type="int"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
        Param(
            name="filter",
            wire="filter",
            type="list[EventKey | str] | list[EventKey] | list[str] | tuple[EventKey | str, ...]",
            style="comma",
        ),
    ),
    result=Result(type="int", path=("count",)),
    repeatable=True,
    reference="Events",
)

LIST_SUBSCRIPTION_EVENTS: Operation[Event] = Operation(
    id="list_subscription_events",
    method="GET",
    path="/subscriptions/{subscription_id}/events.json",
    resource="events",
    name="list_for_subscription",
    summary="List the events of one subscription, with what is special to each kind in `event_specific_data`.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="since_id", wire="since_id", type="int"),
        Param(name="max_id", wire="max_id", type="int"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
        Param(
            name="filter",
            wire="filter",
            type="list[EventKey | str] | list[EventKey] | list[str] | tuple[EventKey | str, ...]",
            style="comma",
        ),
    ),
    result=Result(type="Event", many=True, item="event"),
    paging="page",
    cursor=("since_id", "max_id"),
    repeatable=True,
    reference="Events",
)
