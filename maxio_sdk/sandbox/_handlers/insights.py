"""Figures about the site."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from maxio_sdk.sandbox._billing.money import formatted, to_cents
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.mrr import Breakout, breakout, items_at, movements
from maxio_sdk.sandbox._http.answers import Answer, Refused, bad_request
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.paging import counted, newest_first, ordered
from maxio_sdk.sandbox._state.invoices import Invoice, InvoicePayment
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.insights import breakouts_wire, currency_symbol, movement_wire
from maxio_sdk.sandbox._wire.text import time_text

__all__: list[str] = []


def _asked_subscriptions(site: Site, call: Call) -> list[Subscription]:
    """Read which subscriptions are meant: the one that is named, or all."""
    subscription_id = call.query.integer("subscription_id")
    return list(site[Subscription]) if subscription_id is None else [need(site, Subscription, subscription_id)]


@handles("read_mrr")
def read_mrr(site: Site, call: Call) -> Answer:
    """Show the recurring revenue of the site or of one subscription, now or at a time."""
    at = call.query.time("at_time", site.now) or site.now
    currency = site.settings.currency
    amounts = sum((breakout(items_at(site, one, at)) for one in _asked_subscriptions(site, call)), Breakout())
    return Answer(
        body={
            "mrr": {
                "amount_in_cents": amounts.total,
                "amount_formatted": formatted(amounts.total, currency),
                "currency": currency,
                "currency_symbol": currency_symbol(currency),
                "breakouts": breakouts_wire(amounts, currency),
                "at_time": time_text(site, at),
            }
        }
    )


@handles("list_mrr_movements")
def list_mrr_movements(site: Site, call: Call) -> Answer:
    """List what changed the recurring revenue."""
    found = [(movement, one) for one in _asked_subscriptions(site, call) for movement in movements(site, one)]
    found.sort(key=lambda each: (each[0].timestamp, each[1].id), reverse=newest_first(call))
    page = call.page(found)
    counts = counted(call, len(found))
    currency = site.settings.currency
    return Answer(
        body={
            "mrr": {
                "page": counts["current_page"],
                "per_page": counts["per_page"],
                "total_pages": counts["total_pages"],
                "total_entries": counts["total_count"],
                "currency": currency,
                "currency_symbol": currency_symbol(currency),
                "movements": [movement_wire(site, one, movement) for movement, one in page],
            }
        }
    )


@handles("list_mrr_per_subscription")
def list_mrr_per_subscription(site: Site, call: Call) -> Answer:
    """List the recurring revenue by subscription, now or at a time."""
    at = _moment(site, call)
    ids = _ids(call)
    wanted = [one for one in site[Subscription] if one.created_at <= at and (ids is None or one.id in ids)]
    rows: list[dict[str, object]] = []
    for one in call.page(ordered(call, wanted)):
        amounts = breakout(items_at(site, one, at))
        parts = {"plan_amount_in_cents": amounts.plan, "usage_amount_in_cents": amounts.usage}
        rows.append({"subscription_id": one.id, "mrr_amount_in_cents": amounts.total, "breakouts": parts})
    return Answer(body={"subscriptions_mrr": rows})


def _moment(site: Site, call: Call) -> datetime:
    try:
        return call.query.time("at_time", site.now) or site.now
    except Refused:
        raise bad_request({"at_time": ["is not a valid ISO8601 timestamp"]}) from None


def _ids(call: Call) -> frozenset[int] | None:
    try:
        ids = call.query.integers("filter[subscription_ids]")
    except Refused:
        raise bad_request({"subscription_ids": ["must be a list of integers"]}) from None
    return None if ids is None else frozenset(ids)


@handles("read_site_stats")
def read_site_stats(site: Site, call: Call) -> Answer:
    """Show what the dashboard shows."""
    settings = site.settings
    midnight = site.now.replace(hour=0, minute=0, second=0)
    subscriptions = list(site[Subscription])
    states = [one.state for one in subscriptions]
    stats = {
        "total_subscriptions": len(subscriptions),
        "subscriptions_today": sum(one.created_at >= midnight for one in subscriptions),
        "total_revenue": _revenue(site, None),
        "revenue_today": _revenue(site, midnight),
        "revenue_this_month": _revenue(site, midnight.replace(day=1)),
        "revenue_this_year": _revenue(site, midnight.replace(month=1, day=1)),
        "total_canceled_subscriptions": states.count("canceled"),
        "total_active_subscriptions": states.count("active"),
        "total_past_due_subscriptions": states.count("past_due"),
        "total_unpaid_subscriptions": states.count("unpaid"),
        "total_dunning_subscriptions": sum(
            one.state == "past_due" and one.dunning_started_at is not None for one in subscriptions
        ),
    }
    return Answer(
        body={
            "seller_name": settings.name,
            "site_name": settings.name,
            "site_id": settings.id,
            "site_currency": settings.currency,
            "stats": stats,
        }
    )


def _revenue(site: Site, since: datetime | None) -> str:
    """Add up what was paid for invoices since a time and not given back, written for people."""
    amount = sum((_kept(one) for one in _payments(site) if since is None or one.transaction_time >= since), Decimal(0))
    return formatted(to_cents(amount), site.settings.currency)


def _payments(site: Site) -> list[InvoicePayment]:
    """List the payments of all invoices. Those of a group's members stand in the invoice that holds them together."""
    return [payment for one in site[Invoice] if one.parent_invoice_id is None for payment in one.payments]


def _kept(payment: InvoicePayment) -> Decimal:
    return payment.applied_amount - payment.refunded
