"""The feed of events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.events import Event
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.events import event_wire

__all__ = ["count_events", "list_events", "list_subscription_events"]


@handles("list_events")
def list_events(site: Site, call: Call) -> Answer:
    """List the events of the site, the newest first unless asked otherwise."""
    within = _period(call)
    found = [event for event in _matching(call, list(site[Event])) if within(event.created_at)]
    return _page(site, call, found)


@handles("list_subscription_events")
def list_subscription_events(site: Site, call: Call) -> Answer:
    """List the events of one subscription."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    return _page(site, call, _matching(call, site[Event].where(subscription_id=subscription.id)))


@handles("read_events_count")
def count_events(site: Site, call: Call) -> Answer:
    """Count the events of the site. Pages do not matter."""
    return Answer(body={"count": len(_matching(call, list(site[Event])))})


def _matching(call: Call, events: Sequence[Event]) -> list[Event]:
    since, last = call.query.integer("since_id"), call.query.integer("max_id")
    keys = call.query.many("filter")
    return [
        event
        for event in events
        if (since is None or event.id >= since)
        and (last is None or event.id <= last)
        and (not keys or event.key in keys)
    ]


def _page(site: Site, call: Call, found: list[Event]) -> Answer:
    direction = (call.query.text("direction") or "desc").lower()
    if direction not in ("asc", "desc"):
        raise unprocessable(f"invalid direction: {direction}")
    if direction == "desc":
        found.reverse()
    return Answer(body=[{"event": event_wire(site, event)} for event in call.page(found)])


def _period(call: Call) -> Callable[[datetime], bool]:
    """Read the range of dates. A time goes before a day; days are the site's, from midnight to midnight."""
    field = call.query.text("date_field") or "created_at"
    if field != "created_at":
        raise unprocessable(f"invalid date_field: {field}")
    first, last = call.query.day("start_date"), call.query.day("end_date")
    begin = call.query.time("start_datetime") or (None if first is None else _midnight(call, first))
    end = call.query.time("end_datetime")
    before = _midnight(call, last, days=1) if last is not None and end is None else None

    def within(when: datetime) -> bool:
        late_enough = begin is None or when >= begin
        return late_enough and (end is None or when <= end) and (before is None or when < before)

    return within


def _midnight(call: Call, day: date, *, days: int = 0) -> datetime | None:
    try:
        return datetime.combine(day + timedelta(days=days), time(), call.zone)
    except OverflowError:
        return None
