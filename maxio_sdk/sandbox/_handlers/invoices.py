"""Finding invoices: one, all, their events, and the segments of consolidated ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import Any

from maxio_sdk.sandbox._http.answers import Answer, Json, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.query import Query
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceEvent
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.totals import segments_of, totals
from maxio_sdk.sandbox._wire.invoices import INVOICE_BREAKDOWNS, invoice_event_wire, invoice_wire

__all__ = ["find_invoice"]

_DATES = ("issue_date", "due_date", "paid_date")
_TIMES = ("created_at", "updated_at")

_SORTS: dict[str, Callable[[Invoice], Any]] = {
    "status": lambda invoice: invoice.status,
    "total_amount": lambda invoice: totals(invoice).total,
    "due_amount": lambda invoice: totals(invoice).due,
    "created_at": lambda invoice: invoice.created_at,
    "updated_at": lambda invoice: invoice.updated_at,
    "issue_date": lambda invoice: invoice.issue_date or date.min,
    "due_date": lambda invoice: invoice.due_date or date.min,
    "number": lambda invoice: invoice.id,
}


def find_invoice(site: Site, call: Call, *errors: str, name: str = "uid") -> Invoice:
    """Find the invoice that the path names, or answer 404."""
    invoice = site[Invoice].first(uid=call.path[name])
    if invoice is None:
        raise not_found(*errors)
    return invoice


@handles("list_invoices")
def list_invoices(site: Site, call: Call) -> Answer:
    """List invoices, the newest first unless it is asked for otherwise."""
    found = _filtered(call.query, _candidates(site, call.query))
    found = _dated(site, call.query, found)
    sort = call.query.text("sort") or "number"
    if sort not in _SORTS:
        raise unprocessable(f"invalid sort: {sort}")
    descending = (call.query.text("direction") or "desc").lower() != "asc"
    found.sort(key=_SORTS[sort], reverse=descending)
    wanted = [name for name in INVOICE_BREAKDOWNS if call.query.flag(name)]
    return Answer(body={"invoices": [invoice_wire(site, invoice, breakdowns=wanted) for invoice in call.page(found)]})


def _candidates(site: Site, query: Query) -> Sequence[Invoice]:
    """List what the filters with a quick look-up leave."""
    subscription_id = query.integer("subscription_id")
    group_uid = query.text("subscription_group_uid")
    if subscription_id is not None:
        return site[Invoice].where(subscription_id=subscription_id)
    if group_uid:
        return [invoice for invoice in site[Invoice].where(group_uid=group_uid) if _is_parent(invoice)]
    return list(site[Invoice])


def _is_parent(invoice: Invoice) -> bool:
    return invoice.consolidation_level == "parent"


def _filtered(query: Query, invoices: Sequence[Invoice]) -> list[Invoice]:
    status, levels, numbers = query.text("status"), query.many("consolidation_level"), query.many("number")
    group_uid = query.text("subscription_group_uid")
    customers, products = query.integers("customer_ids"), query.integers("product_ids")
    return [
        invoice
        for invoice in invoices
        if (not status or invoice.status == status)
        and (levels is None or invoice.consolidation_level in levels)
        and (not group_uid or (invoice.group_uid == group_uid and _is_parent(invoice)))
        and (customers is None or invoice.customer_id in customers)
        and (numbers is None or invoice.number in numbers)
        and (products is None or any(line.product_id in products for line in invoice.lines))
    ]


def _dated(site: Site, query: Query, invoices: list[Invoice]) -> list[Invoice]:
    """Keep the invoices whose date lies within the limits of the query."""
    field = query.text("date_field") or "due_date"
    if field not in (*_DATES, *_TIMES):
        raise unprocessable(f"invalid date_field: {field}")
    first, last = query.time("start_datetime"), query.time("end_datetime")
    if (first is not None or last is not None) and field not in _TIMES:
        raise unprocessable("start_datetime and end_datetime can only be used with date_field created_at or updated_at")
    if first is None and (day := query.day("start_date")) is not None:
        first = datetime.combine(day, time(), site.zone)
    if last is None and (day := query.day("end_date")) is not None:
        last = datetime.combine(day, time(23, 59, 59), site.zone)
    if first is None and last is None:
        return invoices

    def inside(invoice: Invoice) -> bool:
        value = getattr(invoice, field)
        if value is None:
            return False
        at = value if isinstance(value, datetime) else datetime.combine(value, time(12), site.zone)
        return (first is None or at >= first) and (last is None or at <= last)

    return [invoice for invoice in invoices if inside(invoice)]


@handles("read_invoice")
def read_invoice(site: Site, call: Call) -> Answer:
    """Read an invoice with all its details."""
    return Answer(body=invoice_wire(site, find_invoice(site, call)))


@handles("list_consolidated_invoice_segments")
def list_segments(site: Site, call: Call) -> Answer:
    """List the segments of a consolidated invoice, with totals only."""
    segments = segments_of(find_invoice(site, call, name="invoice_uid"))
    if (call.query.text("direction") or "asc").lower() == "desc":
        segments.reverse()
    return Answer(body={"invoices": [invoice_wire(site, segment, breakdowns=()) for segment in call.page(segments)]})


@handles("list_invoice_events")
def list_events(site: Site, call: Call) -> Answer:
    """List what happened to invoices, the oldest first."""
    since, since_id = _since(site, call.query), call.query.integer("since_id")
    types = call.query.many("event_types")
    of = call.query.text("invoice_uid")
    with_status = "with_change_invoice_status" in call.query
    found = [
        event
        for event in site[InvoiceEvent]
        if (since is None or event.timestamp >= since)
        and (since is not None or since_id is None or event.id > since_id)
        and (types is None or event.event_type in types)
        and (not of or of in _subjects(event))
        and (with_status or types is not None or event.event_type != "change_invoice_status")
    ]
    return Answer(body={"events": [invoice_event_wire(site, event) for event in call.page(found)]})


def _since(site: Site, query: Query) -> datetime | None:
    """Read from when on events are listed. A bare day begins at midnight."""
    text = (query.text("since_date") or "").strip()
    day = query.day("since_date") if re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", text) else None
    return query.time("since_date") if day is None else datetime.combine(day, time(), site.zone)


def _subjects(event: InvoiceEvent) -> tuple[Json, ...]:
    """List the uids of the invoice and the credit note that an event is about."""
    return (event.invoice_uid, event.event_data.get("credit_note_uid"))
