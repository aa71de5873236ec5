"""Narrowing lists down by date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from typing import Protocol, TypeVar

from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.query import Query
from maxio_sdk.sandbox._state.site import Site

__all__ = ["within_dates"]


class _Dated(Protocol):
    @property
    def created_at(self) -> datetime: ...
    @property
    def updated_at(self) -> datetime: ...


D = TypeVar("D", bound=_Dated)


def within_dates(site: Site, query: Query, records: Iterable[D], *, inside: str = "{}") -> list[D]:
    """Keep the records whose `date_field`, or `created_at`, lies between the dates and times of the query.

    `inside` tells how the parameters are called: `filter[{}]` where they stand in a filter. A time takes
    precedence over a day; a day counts as a whole, in the site's zone.
    """
    field = query.text(inside.format("date_field")) or "created_at"
    if field not in ("created_at", "updated_at"):
        raise unprocessable(f"invalid date_field: {field}")
    first, last = query.time(inside.format("start_datetime")), query.time(inside.format("end_datetime"))
    if first is None and (day := query.day(inside.format("start_date"))) is not None:
        first = datetime.combine(day, time(), site.zone)
    if last is None and (day := query.day(inside.format("end_date"))) is not None:
        last = datetime.combine(day, time(23, 59, 59), site.zone)
    return [
        record
        for record in records
        if (first is None or getattr(record, field) >= first) and (last is None or getattr(record, field) <= last)
    ]
