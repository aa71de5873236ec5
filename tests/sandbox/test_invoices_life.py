"""Refunds, voids and reopened invoices; lists, events and the customer's data."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest

from maxio_sdk.sandbox._engine.invoicing import totals
from maxio_sdk.sandbox._engine.lifecycle.states import cancel_open_invoices
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.invoices import CreditNote, Invoice
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.billed import adhoc, events_of, issued, subscribed, with_card
from tests.sandbox.support import Api, Reply


def refund(api: Api, invoice: Invoice, amount: Any = None, **fields: Any) -> Reply:
    payment_id = invoice.payments[0].transaction_id if invoice.payments else 1
    given = {"memo": "Back", "payment_id": payment_id, **fields, **({} if amount is None else {"amount": amount})}
    return api.call("refund_invoice", path={"uid": invoice.uid}, body={"refund": given})


@pytest.fixture
def subscription(api: Api) -> Subscription:
    found = subscribed(api)
    with_card(api, found)
    return found


def test_a_refund_makes_the_invoice_due_again(api: Api, subscription: Subscription) -> None:
    invoice = issued(api, subscription)
    body = refund(api, invoice, "4.00").json
    assert (body["status"], body["refund_amount"], body["paid_amount"], body["due_amount"]) == (
        "open",
        "4.0",
        "6.0",
        "4.0",
    )
    assert (subscription.balance_in_cents, subscription.total_revenue_in_cents) == (400, 600)
    assert not len(api.site[CreditNote])
    assert body["refunds"][0]["payment_id"] == invoice.payments[0].transaction_id
    gateway_id = body["refunds"][0]["gateway_transaction_id"]
    (event,) = api.call("list_events", query={"filter": "refund_success"}).json
    assert event["event"]["event_specific_data"]["gateway_transaction_id"] == int(gateway_id)


def test_a_refund_with_a_credit_leaves_nothing_due(api: Api, subscription: Subscription) -> None:
    invoice = issued(api, subscription)
    body = refund(api, invoice, "2.50", apply_credit=True, external=True).json
    assert (body["status"], body["credit_amount"], body["paid_amount"], body["due_amount"]) == (
        "paid",
        "2.5",
        "7.5",
        "0.0",
    )
    assert body["refunds"][0]["gateway_transaction_id"] is None
    [note] = api.call("list_credit_notes", query={"subscription_id": subscription.id, "line_items": "true"}).json[
        "credit_notes"
    ]
    assert (note["total_amount"], note["remaining_amount"], note["status"]) == ("2.5", "0.0", "applied")
    assert note["line_items"][0]["subtotal_amount"] == "2.5"
    assert note["origin_invoices"] == [{"uid": invoice.uid, "number": invoice.number}]
    assert "applications" not in note
    whole = api.call("read_credit_note", path={"uid": note["uid"]}).json
    assert whole["applications"][0]["invoice_uid"] == invoice.uid
    assert api.call("read_credit_note", path={"uid": "cn_none"}).status == 404
    assert "create_credit_note" in events_of(api, note["uid"])


def test_no_more_than_the_payment_is_refunded(api: Api, subscription: Subscription) -> None:
    invoice = issued(api, subscription)
    assert refund(api, invoice, "10.01").status == 422
    assert refund(api, invoice, "6").status == 201
    assert refund(api, invoice, "4.01").status == 422
    assert refund(api, invoice, "4").status == 201
    assert refund(api, invoice, "1", payment_id=1).errors == ["Payment not found"]
    assert refund(api, invoice).errors == ["Amount: cannot be blank."]
    assert refund(api, invoice, 1, memo="").errors == ["Memo: cannot be blank."]


def test_a_full_refund_can_void_the_invoice(api: Api, subscription: Subscription) -> None:
    invoice = issued(api, subscription)
    assert refund(api, invoice, "10", void_invoice=True).json["status"] == "voided"
    assert subscription.balance_in_cents == 0
    partly = issued(api, subscription)
    assert refund(api, partly, "9", void_invoice=True).json["status"] == "open"


def test_a_credit_takes_its_share_of_the_discount(api: Api) -> None:
    subscription = subscribed(api)
    uid = adhoc(api, subscription, coupons=[{"code": "FIFTH", "percentage": 20}]).json["invoice"]["uid"]
    api.call("record_payment_for_invoice", path={"uid": uid}, body={"payment": {"amount": 80}})
    [invoice] = api.site[Invoice].where(uid=uid)
    refund(api, invoice, 40, apply_credit=True)
    [note] = api.call("list_credit_notes").json["credit_notes"]
    assert (note["subtotal_amount"], note["discount_amount"], note["total_amount"]) == ("50.0", "10.0", "40.0")


def void(api: Api, uid: str, reason: str | None = "Wrong") -> Reply:
    return api.call("void_invoice", path={"uid": uid}, body={"void": {"reason": reason}})


def test_a_void_answers_the_bare_invoice_and_keeps_the_reason(api: Api) -> None:
    subscription = subscribed(api)
    uid = adhoc(api, subscription).json["invoice"]["uid"]
    assert void(api, uid, None).errors == ["Reason: cannot be blank."]
    assert api.post(f"/invoices/{uid}/void.json", {}).errors == {"void": "can't be blank"}
    body = void(api, uid).json
    assert (body["status"], body["due_amount"], body["credit_amount"]) == ("voided", "0.0", "100.0")
    assert subscription.balance_in_cents == 0
    query = {"invoice_uid": uid, "event_types": "void_invoice"}
    [event] = api.call("list_invoice_events", query=query).json["events"]
    assert (event["event_data"]["reason"], event["event_data"]["is_advance_invoice"]) == ("Wrong", False)
    assert event["invoice"]["status"] == "voided"
    assert void(api, uid).errors == [
        "Invoice status must be 'open', 'canceled', 'processing' or 'pending' and non-consolidated to be voided."
    ]


def test_a_paid_invoice_is_not_voided(api: Api, subscription: Subscription) -> None:
    assert void(api, issued(api, subscription).uid).status == 422
    assert void(api, "inv_none").status == 404


def test_canceled_invoices_are_not_due_until_they_are_reopened(api: Api) -> None:
    subscription = subscribed(api)
    invoice = issued(api, subscription)
    assert api.call("reopen_invoice", path={"uid": invoice.uid}).status == 422
    cancel_open_invoices(api.site, subscription)
    assert (invoice.status, subscription.balance_in_cents) == ("canceled", 0)
    assert api.call("reopen_invoice", path={"uid": invoice.uid}).json["status"] == "open"
    assert subscription.balance_in_cents == 1000


def test_lists_have_totals_only_unless_more_is_asked_for(api: Api) -> None:
    subscription = subscribed(api)
    adhoc(api, subscription)
    [plain] = api.call("list_invoices").json["invoices"]
    parts = {"line_items", "discounts", "taxes", "credits", "payments", "custom_fields", "refunds"}
    assert not parts & set(plain)
    [full] = api.call("list_invoices", query=dict.fromkeys(parts, "true")).json["invoices"]
    assert parts <= set(full)
    assert full["line_items"][0]["title"] == "Work"


def test_lists_are_filtered_sorted_and_cut(api: Api) -> None:
    api.freeze()
    first, second = subscribed(api), subscribed(api)
    prices = [(first, "30", 5), (second, "10", 0), (first, "20", 40)]
    numbers = [
        adhoc(api, one, {"title": "A", "quantity": 1, "unit_price": price}, net_terms=terms).json["invoice"]["number"]
        for one, price, terms in prices
    ]

    def listed(**query: Any) -> list[int]:
        found = api.call("list_invoices", query=query).json["invoices"]
        return [numbers.index(one["number"]) for one in found]

    assert listed() == [2, 1, 0]
    assert listed(direction="asc") == [0, 1, 2]
    assert listed(sort="total_amount", direction="asc") == [1, 2, 0]
    assert listed(sort="due_date", direction="desc") == [2, 0, 1]
    assert listed(subscription_id=first.id) == [2, 0]
    assert listed(customer_ids=f"{second.customer_id},1") == [1]
    assert listed(number=",".join(numbers[:2])) == [1, 0]
    assert listed(status="paid") == []
    assert listed(consolidation_level="none,child") == [2, 1, 0]
    assert listed(consolidation_level="parent") == []
    assert listed(product_ids=first.product_id) == []
    assert listed(start_date="2026-01-16", end_date="2026-02-01") == [0]
    assert listed(date_field="issue_date", end_date="2026-01-14") == []
    assert listed(date_field="created_at", start_datetime="2026-01-15 12:00:00") == [2, 1, 0]
    assert listed(date_field="created_at", end_datetime="2026-01-15 11:59:59") == []
    assert listed(page=2, per_page=2) == [0]
    assert api.call("list_invoices", query={"page": 0}).errors == ["invalid page: 0"]
    assert api.call("list_invoices", query={"start_datetime": "2026-01-15 12:00:00"}).status == 422
    assert api.call("list_invoices", query={"sort": "color"}).status == 422


def test_the_event_stream_goes_on_after_the_last_event_seen(api: Api) -> None:
    api.freeze()
    subscription = subscribed(api)
    uid = adhoc(api, subscription).json["invoice"]["uid"]
    [seen] = api.call("list_invoice_events").json["events"]
    api.freeze("2026-01-16T12:00:00+00:00")
    api.call("record_payment_for_invoice", path={"uid": uid}, body={"payment": {"amount": 100}})

    def types(**query: Any) -> list[str]:
        return [one["event_type"] for one in api.call("list_invoice_events", query=query).json["events"]]

    assert types() == ["issue_invoice", "apply_payment"]
    assert types(since_id=seen["id"]) == ["apply_payment"]
    assert types(since_date="2026-01-16") == ["apply_payment"]
    assert types(since_date="2026-01-15", since_id=seen["id"] + 9) == ["issue_invoice", "apply_payment"]
    assert types(with_change_invoice_status="true")[-1] == "change_invoice_status"
    assert types(event_types="apply_payment,void_invoice") == ["apply_payment"]
    assert types(invoice_uid="inv_none") == []
    assert seen["invoice"]["due_amount"] == "100.0"


def test_events_keep_the_invoice_as_it_was(api: Api) -> None:
    uid = adhoc(api, subscribed(api)).json["invoice"]["uid"]
    void(api, uid)
    first, *_, last = api.call("list_invoice_events", query={"invoice_uid": uid}).json["events"]
    assert (first["invoice"]["status"], last["invoice"]["status"]) == ("open", "voided")


def test_the_customers_data_are_brought_up_to_date(api: Api) -> None:
    subscription = subscribed(api)
    uid = adhoc(api, subscription).json["invoice"]["uid"]
    path = {"uid": uid}
    assert api.call("preview_customer_information_changes", path=path).json == {"changes": {}}
    customer = api.site[Customer][subscription.customer_id]
    customer.last_name, customer.city = "Lovelace", "Paris"
    changes = api.call("preview_customer_information_changes", path=path).json["changes"]
    assert changes["payer"]["before"]["last_name"] == "Byron"
    assert changes["payer"]["after"]["last_name"] == "Lovelace"
    assert changes["shipping_address"]["after"]["city"] == "Paris"
    assert "custom_fields" not in changes
    assert api.call("read_invoice", path=path).json["payer"]["last_name"] == "Byron"
    updated = api.call("update_customer_information", path=path).json
    assert (updated["payer"]["last_name"], updated["billing_address"]["city"]) == ("Lovelace", "Paris")
    assert api.call("preview_customer_information_changes", path=path).json == {"changes": {}}
    void(api, uid)
    refused = api.call("update_customer_information", path=path)
    assert (refused.status, refused.errors) == (422, ["Invoice must have an open status"])
    missing = api.call("update_customer_information", path={"uid": "inv_none"})
    assert (missing.status, missing.errors) == (404, ["Invoice not found"])


def test_an_invoice_is_sent_to_addresses_only(api: Api) -> None:
    uid = adhoc(api, subscribed(api)).json["invoice"]["uid"]
    assert api.call("send_invoice", path={"uid": uid}, body={}).status == 204
    good = {"recipient_emails": ["a@example.com"], "cc_recipient_emails": ["b@example.com"]}
    assert api.call("send_invoice", path={"uid": uid}, body=good).status == 204
    assert api.call("send_invoice", path={"uid": uid}, body=good | {"bcc_recipient_emails": ["nobody"]}).status == 422
    assert api.call("send_invoice", path={"uid": "inv_none"}, body={}).status == 404


def test_an_invoice_tells_what_was_open_before_it(api: Api) -> None:
    subscription = subscribed(api)
    earlier = adhoc(api, subscription).json["invoice"]
    later = adhoc(api, subscription).json["invoice"]
    assert later["previous_balance_data"]["invoices"] == [
        {"uid": earlier["uid"], "number": earlier["number"], "outstanding_amount": "100.0"}
    ]


def test_amounts_between_cents_are_rounded_once_for_the_whole_invoice(api: Api) -> None:
    items = [{"title": name, "quantity": 1, "unit_price": "0.004"} for name in "ABC"]
    uid = adhoc(api, subscribed(api), *items).json["invoice"]["uid"]
    [invoice] = api.site[Invoice].where(uid=uid)
    assert [line.subtotal for line in invoice.lines] == [Decimal("0.004")] * 3
    assert totals(invoice).total == Decimal("0.01")


def test_the_number_of_an_invoice_is_that_of_its_place(api: Api) -> None:
    subscription = subscribed(api)
    first, second = (adhoc(api, subscription).json["invoice"] for _ in range(2))
    assert second["sequence_number"] == first["sequence_number"] + 1
    assert second["number"] == str(second["sequence_number"])
    assert second["uid"] != first["uid"]
    assert attrs.fields_dict(Invoice)["uid"].default is attrs.NOTHING
