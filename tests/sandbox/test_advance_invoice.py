"""Advance invoices."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from maxio_sdk.sandbox._engine.balances.accounts import add_prepayment, issue_credit
from maxio_sdk.sandbox._engine.lifecycle.renewal import renew
from maxio_sdk.sandbox._state.accounts import Prepayment
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import totals
from tests.sandbox.billed import events_of, issued, subscribed, with_card
from tests.sandbox.support import Api, Reply


def call(api: Api, operation: str, subscription: Subscription, body: Any = None) -> Reply:
    return api.call(f"{operation}_advance_invoice", path={"subscription_id": subscription.id}, body=body)


def test_the_next_renewal_is_invoiced_once(api: Api) -> None:
    api.freeze()
    subscription = subscribed(api)
    assert call(api, "read", subscription).status == 404
    issued = call(api, "issue", subscription)
    assert (issued.status, issued.json["status"], issued.json["total_amount"]) == (201, "open", "10.0")
    assert issued.json["line_items"][0]["period_range_start"] == "2026-02-15"
    assert call(api, "read", subscription).json["uid"] == issued.json["uid"]
    assert call(api, "issue", subscription).errors == ["An advance invoice already exists for this billing period."]
    assert subscription.current_period_ends_at == api.site.now + timedelta(days=31)


def test_a_new_one_takes_the_place_of_the_old_by_force(api: Api) -> None:
    subscription = subscribed(api)
    first = call(api, "issue", subscription, {"force": True}).json
    second = call(api, "issue", subscription, {"force": True}).json
    assert api.call("read_invoice", path={"uid": first["uid"]}).json["status"] == "voided"
    assert call(api, "read", subscription).json["uid"] == second["uid"]
    assert subscription.balance_in_cents == 1000


def test_the_renewal_does_not_charge_it_again(api: Api) -> None:
    subscription = subscribed(api)
    with_card(api, subscription)
    advance = call(api, "issue", subscription).json
    assert advance["status"] == "paid"
    api.freeze()
    api.site.clock.move(subscription.current_period_ends_at)  # type: ignore[arg-type]
    renew(api.site, subscription)
    later = [one for one in api.site[Invoice] if one.uid != advance["uid"]]
    assert [line for one in later for line in one.lines] == []
    assert subscription.total_revenue_in_cents == 1000
    assert call(api, "read", subscription).status == 404


def test_a_void_gives_prepayments_and_credits_back(api: Api) -> None:
    subscription = subscribed(api)
    add_prepayment(api.site, subscription, 300, memo="Ahead", details="", payment_type="check")
    issue_credit(api.site, subscription, 200)
    uid = call(api, "issue", subscription).json["uid"]
    assert (subscription.prepayment_balance_in_cents, subscription.credit_balance_in_cents) == (0, 0)
    assert api.call("void_advance_invoice", path={"subscription_id": subscription.id}, body={"void": {}}).status == 422
    voided = call(api, "void", subscription, {"void": {"reason": "Too early"}})
    assert (voided.status, voided.json["status"], voided.json["due_amount"]) == (201, "voided", "0.0")
    assert (subscription.prepayment_balance_in_cents, subscription.credit_balance_in_cents) == (300, 200)
    assert (subscription.balance_in_cents, subscription.total_revenue_in_cents) == (0, 0)
    assert "remove_payment" in events_of(api, uid)
    query = {"invoice_uid": uid, "event_types": "void_invoice"}
    [event] = api.call("list_invoice_events", query=query).json["events"]
    assert event["event_data"]["is_advance_invoice"] is True
    assert call(api, "void", subscription, {"void": {"reason": "Again"}}).status == 404
    assert call(api, "issue", subscription).json["status"] == "open"


def test_subscriptions_without_a_renewal_have_none(api: Api) -> None:
    assert call(api, "issue", subscribed(api, state="canceled")).status == 422
    assert call(api, "issue", subscribed(api, cancel_at_end_of_period=True)).status == 422
    assert call(api, "issue", subscribed(api, payment_collection_method="prepaid")).status == 422
    assert api.call("issue_advance_invoice", path={"subscription_id": 1}).status == 404


def test_a_renewal_that_was_charged_ahead_has_no_invoice(api: Api) -> None:
    api.freeze()
    subscription = subscribed(api)
    with_card(api, subscription)
    advance = call(api, "issue", subscription).json
    api.advance(days=32)
    assert [invoice.uid for invoice in api.site[Invoice]] == [advance["uid"]]
    assert subscription.current_period_started_at == api.site.now - timedelta(days=1)


def test_a_renewal_that_was_charged_ahead_takes_along_what_was_accrued(api: Api) -> None:
    api.freeze()
    subscription = subscribed(api)
    with_card(api, subscription)
    call(api, "issue", subscription)
    issued(api, subscription, "7", role="proration", status="pending")
    api.advance(days=32)
    statuses = [(invoice.status, totals(invoice).total) for invoice in api.site[Invoice]]
    assert statuses == [("paid", 10), ("paid", 7)]


def test_a_void_puts_prepayments_back_where_they_came_from(api: Api) -> None:
    subscription = subscribed(api)
    for cents in (300, 400):
        add_prepayment(api.site, subscription, cents, memo="Ahead", details="", payment_type="check")
    call(api, "issue", subscription)
    assert subscription.prepayment_balance_in_cents == 0
    call(api, "void", subscription, {"void": {"reason": "Too early"}})
    assert [one.remaining_amount_in_cents for one in api.site[Prepayment]] == [300, 400]
    assert [one.applications for one in api.site[Prepayment]] == [(), ()]
    assert subscription.prepayment_balance_in_cents == 700
