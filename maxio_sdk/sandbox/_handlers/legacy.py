"""Transactions, and statements, of which a site with relationship invoicing has none."""

from __future__ import annotations

from datetime import datetime, time

from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, Json, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.invoices import Transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._webhooks.parts import transaction_part
from maxio_sdk.sandbox._wire.text import time_text

__all__: list[str] = []


@handles("list_transactions")
def _list_transactions(site: Site, call: Call) -> Answer:
    return _page(site, call, list(site[Transaction]))


@handles("list_subscription_transactions")
def _list_subscription_transactions(site: Site, call: Call) -> Answer:
    subscription = need(site, Subscription, call.id("subscription_id"))
    return _page(site, call, site[Transaction].where(subscription_id=subscription.id))


@handles("read_transaction")
def _read_transaction(site: Site, call: Call) -> Answer:
    return Answer(body=_wire(site, need(site, Transaction, call.id("transaction_id"))))


@handles("list_statements")
def _list_statements(site: Site, call: Call) -> Answer:
    return Answer(body=call.page([]))


@handles("list_subscription_statements")
def _list_subscription_statements(site: Site, call: Call) -> Answer:
    need(site, Subscription, call.id("subscription_id"))
    return Answer(body=call.page([]))


def _page(site: Site, call: Call, transactions: list[Transaction]) -> Answer:
    """Answer the transactions that the query asks for, newest first unless it says otherwise."""
    query = call.query
    since_id, max_id = query.integer("since_id"), query.integer("max_id")
    since, until = query.day("since_date"), query.day("until_date")
    first = None if since is None else datetime.combine(since, time(), site.zone)
    last = None if until is None else datetime.combine(until, time(23, 59, 59), site.zone)
    kinds = query.many("kinds")
    direction = query.text("direction") or "desc"
    if direction not in ("asc", "desc"):
        raise unprocessable(f"invalid direction: {direction}")
    found = [
        each
        for each in transactions
        if (since_id is None or each.id >= since_id)
        and (max_id is None or each.id <= max_id)
        and (first is None or each.created_at >= first)
        and (last is None or each.created_at <= last)
        and (kinds is None or each.kind in kinds)
    ]
    if direction == "desc":
        found.reverse()
    return Answer(body=[_wire(site, each) for each in call.page(found)])


def _wire(site: Site, transaction: Transaction) -> Json:
    part = transaction_part(site, transaction)
    return {"transaction": {**part, "created_at": time_text(site, transaction.created_at)}}
