"""Issuing and collecting invoices, and paying them from everywhere that money comes from."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from maxio_sdk.sandbox._billing.discounts import Discount
from maxio_sdk.sandbox._engine.balances.accounts import add_prepayment, issue_credit
from maxio_sdk.sandbox._engine.groups.group_billing import consolidate
from maxio_sdk.sandbox._engine.invoicing import collect, credit, issue, pending_invoice, totals
from maxio_sdk.sandbox._state.accounts import Prepayment
from maxio_sdk.sandbox._state.coupons import Coupon
from maxio_sdk.sandbox._state.events import Event
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import CreditNote, Invoice, Transaction
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.subscriptions import AppliedCoupon, Subscription
from tests.sandbox.billed import adhoc, charge_line, events_of, issued, subscribed, with_card
from tests.sandbox.support import Api, Reply


def keys(api: Api) -> list[str]:
    return [event.key for event in api.site[Event]]


def pay(api: Api, uid: str, amount: Any = None, kind: str | None = None, **fields: Any) -> Reply:
    payment = {**fields, **({} if amount is None else {"amount": amount})}
    body = {"payment": payment, **({} if kind is None else {"type": kind})}
    return api.call("record_payment_for_invoice", path={"uid": uid}, body=body)


def test_an_automatic_invoice_is_charged_at_once(api: Api) -> None:
    subscription = subscribed(api)
    with_card(api, subscription)
    invoice = issued(api, subscription, role="signup")
    assert invoice.status == "paid"
    assert invoice.paid_date == api.site.now.date()
    [payment] = invoice.payments
    assert payment.memo == "Ada Byron - Gold: Signup payment"
    assert payment.gateway_transaction_id is not None
    assert payment.method["last_four"] == "1111"
    assert (subscription.balance_in_cents, subscription.total_revenue_in_cents) == (0, 1000)
    assert (subscription.signup_payment_id, subscription.signup_revenue) == (payment.transaction_id, Decimal(10))
    assert keys(api) == ["invoice_issued", "payment_success"]
    assert events_of(api, invoice.uid, status_changes=True) == [
        "issue_invoice",
        "apply_payment",
        "change_invoice_status",
    ]
    entry = api.site[Transaction][payment.transaction_id]
    assert (entry.starting_balance_in_cents, entry.ending_balance_in_cents) == (1000, 0)


def test_a_declined_charge_leaves_the_invoice_open_with_its_history(api: Api) -> None:
    subscription = subscribed(api)
    with_card(api, subscription, behavior="declines")
    invoice = issued(api, subscription)
    assert (invoice.status, invoice.payments) == ("open", ())
    assert subscription.balance_in_cents == 1000
    assert subscription.total_revenue_in_cents == 0
    assert keys(api) == ["invoice_issued", "payment_failure"]
    assert events_of(api, invoice.uid) == ["issue_invoice", "failed_payment"]
    assert not collect(api.site, invoice)


def test_an_invoice_over_nothing_is_paid_at_once(api: Api) -> None:
    subscription = subscribed(api)
    invoice = issued(api, subscription, "0")
    assert (invoice.status, invoice.payments) == ("paid", ())


def test_remittance_waits_for_its_terms(api: Api) -> None:
    api.freeze()
    subscription = subscribed(api, net_terms=14)
    invoice = issued(api, subscription)
    assert invoice.status == "open"
    assert collect(api.site, invoice)
    assert str(invoice.due_date) == "2026-01-29"


def test_credits_then_service_credit_then_prepayments_come_off_before_the_card(api: Api) -> None:
    subscription = subscribed(api)
    with_card(api, subscription)
    credit(api.site, subscription, [charge_line("-1")], memo="Downgrade")
    assert subscription.balance_in_cents == -100
    issue_credit(api.site, subscription, 200)
    add_prepayment(api.site, subscription, 300, memo="Ahead", details="", payment_type="check")
    invoice = issued(api, subscription)
    assert invoice.status == "paid"
    assert [one.applied_amount for one in invoice.credits] == [Decimal(1), Decimal(2)]
    assert [(one.applied_amount, one.prepayment) for one in invoice.payments] == [
        (Decimal(3), True),
        (Decimal(4), False),
    ]
    assert (subscription.credit_balance_in_cents, subscription.prepayment_balance_in_cents) == (0, 0)
    assert subscription.balance_in_cents == 0
    body = api.call("read_invoice", path={"uid": invoice.uid}).json
    assert (body["credit_amount"], body["paid_amount"], body["due_amount"]) == ("3.0", "7.0", "0.0")
    assert keys(api).count("payment_success") == 1


def test_negative_lines_become_a_credit_note_against_the_invoice(api: Api) -> None:
    subscription = subscribed(api)
    invoice = issue(api.site, subscription, [charge_line("10"), charge_line("-4")], role="migration")
    [note] = api.site[CreditNote]
    assert (note.total, note.applied, note.status) == (Decimal(4), Decimal(4), "applied")
    assert note.origin_invoice_uids == (invoice.uid,)
    assert totals(invoice).due == Decimal(6)


def test_charges_gather_in_one_pending_invoice_that_the_renewal_takes_along(api: Api) -> None:
    subscription = subscribed(api)
    first = issue(api.site, subscription, [charge_line("1")], role="proration", status="pending")
    second = issue(api.site, subscription, [charge_line("2")], role="proration", status="pending")
    assert first is second is pending_invoice(api.site, subscription)
    assert subscription.balance_in_cents == 0
    assert keys(api) == ["invoice_pending"]
    renewal = issued(api, subscription, "10")
    assert renewal is first
    assert totals(renewal).total == Decimal(13)
    assert pending_invoice(api.site, subscription) is None


@pytest.mark.parametrize(
    ("behavior", "choice", "status", "state"),
    [
        ("succeeds", None, "paid", "active"),
        ("declines", None, "open", "active"),
        ("declines", "rollback_to_pending", "pending", "active"),
        ("declines", "initiate_dunning", "open", "past_due"),
    ],
)
def test_a_pending_invoice_is_issued(api: Api, behavior: str, choice: str | None, status: str, state: str) -> None:
    subscription = subscribed(api)
    with_card(api, subscription, behavior=behavior)
    add_prepayment(api.site, subscription, 50, memo="Ahead", details="", payment_type="check")
    invoice = issue(api.site, subscription, [charge_line("1")], role="proration", status="pending")
    body = {} if choice is None else {"on_failed_payment": choice}
    reply = api.call("issue_invoice", path={"uid": invoice.uid}, body=body)
    assert reply.json["status"] == status
    assert subscription.state == state
    assert subscription.prepayment_balance_in_cents == (50 if status == "pending" else 0)
    assert ("failed_payment" in events_of(api, invoice.uid)) == (behavior == "declines")
    if status != "pending":
        assert api.call("issue_invoice", path={"uid": invoice.uid}).status == 422


def test_a_choice_for_failed_payments_is_refused_for_remittance(api: Api) -> None:
    subscription = subscribed(api)
    invoice = issue(api.site, subscription, [charge_line("1")], role="proration", status="pending")
    path = {"uid": invoice.uid}
    assert api.call("issue_invoice", path=path, body={"on_failed_payment": "leave_open_invoice"}).status == 422
    assert api.call("issue_invoice", path=path).json["status"] == "open"


def test_partial_payments_add_up_and_an_overpayment_is_refused(api: Api) -> None:
    subscription = subscribed(api)
    uid = adhoc(api, subscription).json["invoice"]["uid"]
    part = pay(api, uid, "96.00", memo="Part", method="check", details="#1", received_on="2020-01-01")
    assert part.status == 201
    assert (part.json["status"], part.json["paid_amount"], part.json["due_amount"]) == ("open", "96.0", "4.0")
    [payment] = part.json["payments"]
    assert payment["payment_method"] == {"details": "#1", "kind": "check", "memo": "Part", "type": "external"}
    assert payment["received_on"] == "2020-01-01"
    assert pay(api, uid, "10.50").errors == ["Payment amount 10.50 exceeds due amount 4.00"]
    assert pay(api, uid, 4).json["status"] == "paid"
    assert pay(api, uid, 1).errors == ["Invoice must have an open status"]
    assert subscription.total_revenue_in_cents == 10000


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "Amount: cannot be blank."),
        ({"amount": 0}, "Amount: must be greater than 0."),
        ({"amount": "0.001"}, "Amount: must have at most 2 decimal places."),
        ({"amount": 1, "method": "barter"}, "Method: is not included in the list."),
        ({"amount": 1, "received_on": "2999-01-01"}, "Received on: must be in the past."),
    ],
)
def test_payments_that_make_no_sense_are_refused(api: Api, fields: dict[str, Any], message: str) -> None:
    uid = adhoc(api, subscribed(api)).json["invoice"]["uid"]
    assert pay(api, uid, **fields).errors == [message]
    assert not len(api.site[Transaction])
    assert api.call("read_invoice", path={"uid": uid}).json["payments"] == []


def test_accounts_pay_no_more_than_they_hold(api: Api) -> None:
    subscription = subscribed(api)
    uid = adhoc(api, subscription).json["invoice"]["uid"]
    add_prepayment(api.site, subscription, 1000, memo="Ahead", details="", payment_type="check")
    issue_credit(api.site, subscription, 1000)
    assert pay(api, uid, 11, "prepayment").errors == ["Amount must be greater than prepayment account balance."]
    assert pay(api, uid, 11, "service_credit").status == 422
    assert (subscription.prepayment_balance_in_cents, subscription.credit_balance_in_cents) == (1000, 1000)
    assert pay(api, uid, 10, "prepayment").json["payments"][0]["prepayment"] is True
    assert pay(api, uid, 10, "service_credit").json["credit_amount"] == "10.0"
    assert (subscription.prepayment_balance_in_cents, subscription.credit_balance_in_cents) == (0, 0)
    assert subscription.balance_in_cents == 8000
    assert pay(api, uid, 1, "gold").errors == ["Type: is not included in the list."]


def test_a_payment_profile_pays_what_is_due(api: Api) -> None:
    subscription = subscribed(api)
    uid = adhoc(api, subscription).json["invoice"]["uid"]
    assert pay(api, uid, kind="payment").status == 422
    profile = with_card(api, subscription)
    foreign = with_card(api, subscribed(api))
    assert pay(api, uid, kind="payment", payment_profile_id=foreign.id).errors == ["Payment profile not found"]
    reply = pay(api, uid, kind="payment", payment_profile_id=profile.id)
    assert (reply.json["status"], reply.json["payments"][0]["gateway_used"]) == ("paid", "bogus")


def test_a_declined_payment_is_told_and_nothing_else_is_kept(api: Api) -> None:
    subscription = subscribed(api)
    uid = adhoc(api, subscription).json["invoice"]["uid"]
    with_card(api, subscription, behavior="declines")
    reply = pay(api, uid, kind="payment")
    assert (reply.status, reply.errors) == (422, ["Bogus Gateway: Forced failure"])
    assert keys(api)[-1] == "payment_failure"
    assert events_of(api, uid) == ["issue_invoice"]


def test_payment_ends_dunning(api: Api) -> None:
    subscription = subscribed(api, state="past_due")
    uid = adhoc(api, subscription).json["invoice"]["uid"]
    pay(api, uid, 99)
    assert subscription.state == "past_due"
    pay(api, uid, 1)
    assert subscription.state == "active"


def test_one_payment_is_divided_among_several_invoices(api: Api) -> None:
    subscription = subscribed(api)
    uids = [adhoc(api, subscription).json["invoice"]["uid"] for _ in range(2)]
    applications = [{"invoice_uid": uids[0], "amount": "100"}, {"invoice_uid": uids[1], "amount": "50.00"}]
    body = {"payment": {"amount": "160.00", "memo": "Bills", "method": "check", "applications": applications}}
    payment = api.call("record_payment_for_multiple_invoices", body=body).json["payment"]
    assert (payment["total_amount"], payment["currency_code"]) == ("150.0", "USD")
    assert [one["applied_amount"] for one in payment["applications"]] == ["100.0", "50.0"]
    first, second = (api.call("read_invoice", path={"uid": uid}).json for uid in uids)
    assert (first["status"], second["due_amount"]) == ("paid", "50.0")
    assert {one["payments"][0]["transaction_id"] for one in (first, second)} == {payment["transaction_id"]}
    assert subscription.prepayment_balance_in_cents == 1000
    assert keys(api).count("payment_success") == 1


@pytest.mark.parametrize(
    ("amount", "parts", "message"),
    [
        ("10", ["11"], "Total amount must be greater or equal to invoices payment amount sum."),
        ("10", ["0"], "Amount: must be greater than 0."),
        ("200", ["50", "101"], "Payment amount 101.00 exceeds due amount 50.00"),
    ],
)
def test_a_divided_payment_is_applied_in_full_or_not_at_all(
    api: Api, amount: str, parts: list[str], message: str
) -> None:
    subscription = subscribed(api)
    uid = adhoc(api, subscription).json["invoice"]["uid"]
    applications = [{"invoice_uid": uid, "amount": part} for part in parts]
    reply = api.call(
        "record_payment_for_multiple_invoices", body={"payment": {"amount": amount, "applications": applications}}
    )
    assert reply.errors == [message]
    assert api.call("read_invoice", path={"uid": uid}).json["paid_amount"] == "0.0"
    unknown = {"payment": {"amount": 1, "applications": [{"invoice_uid": "inv_none", "amount": 1}]}}
    assert api.call("record_payment_for_multiple_invoices", body=unknown).errors == ["Invoice not found"]


def test_a_payment_for_a_subscription_goes_to_the_oldest_invoices_first(api: Api) -> None:
    api.freeze()
    subscription = subscribed(api)
    newer = adhoc(api, subscription).json["invoice"]["uid"]
    older = adhoc(api, subscription, issue_date="2025-12-01").json["invoice"]["uid"]
    path = {"subscription_id": subscription.id}
    payment = {"amount": "150.00", "memo": "m", "payment_details": "d", "payment_method": "check"}
    reply = api.call("record_payment_for_subscription", path=path, body={"payment": payment})
    assert [(one["invoice_id"], one["status"], one["due_amount"]) for one in reply.json["paid_invoices"]] == [
        (older, "paid", "0.0"),
        (newer, "open", "50.0"),
    ]
    assert reply.json["prepayment"] is None
    rest = api.call("record_payment_for_subscription", path=path, body={"payment": payment}).json
    assert rest["paid_invoices"][0]["paid_amount"] == "100.0"
    assert rest["prepayment"] == {
        "subscription_id": subscription.id,
        "amount_in_cents": 10000,
        "ending_balance_in_cents": 10000,
    }
    missing = api.call("record_payment_for_subscription", path=path, body={"payment": {"amount": 1}})
    assert missing.errors[0] == "Memo: cannot be blank."


def consolidated(api: Api) -> tuple[Invoice, list[Invoice]]:
    """Make a consolidated invoice of 60.00 and 40.00."""
    first, second = subscribed(api), subscribed(api)
    group = SubscriptionGroup(
        id=api.site[SubscriptionGroup].new_id(),
        uid="grp_0000000000000",
        customer_id=first.customer_id,
        primary_subscription_id=first.id,
        created_at=api.site.now,
        payment_collection_method="remittance",
    )
    api.site[SubscriptionGroup].add(group)
    segments = [issued(api, first, "60", status="draft"), issued(api, second, "40", status="draft")]
    return consolidate(api.site, group, first, segments), segments


def test_a_consolidated_invoice_follows_its_segments(api: Api) -> None:
    whole, (first, second) = consolidated(api)
    pay(api, first.uid, 60)
    assert (whole.status, totals(whole).due) == ("open", Decimal(40))
    pay(api, second.uid, 40)
    assert whole.status == "paid"
    refund = {"memo": "Back", "payment_id": first.payments[0].transaction_id, "amount": 10}
    api.call("refund_invoice", path={"uid": first.uid}, body={"refund": refund})
    assert (first.status, whole.status, totals(whole).due) == ("open", "open", Decimal(10))


def test_a_void_of_a_consolidated_invoice_voids_its_segments(api: Api) -> None:
    whole, segments = consolidated(api)
    reply = api.call("void_invoice", path={"uid": whole.uid}, body={"void": {"reason": "Wrong"}})
    assert (reply.json["status"], reply.json["due_amount"]) == ("voided", "0.0")
    assert [segment.status for segment in segments] == ["voided", "voided"]
    changes = [event for event in events_of(api, whole.uid, status_changes=True) if event == "change_invoice_status"]
    assert len(changes) == 1


def test_a_consolidated_invoice_is_paid_segment_by_segment(api: Api) -> None:
    parent, segments = consolidated(api)
    assert totals(parent).due == Decimal(100)
    assert pay(api, parent.uid, 50).json["due_amount"] == "50.0"
    assert [totals(segment).paid for segment in segments] == [Decimal(30), Decimal(20)]
    assert pay(api, parent.uid, 50).json["status"] == "paid"
    assert [segment.status for segment in segments] == ["paid", "paid"]
    assert [one.balance_in_cents for one in api.site[Subscription]] == [0, 0]
    assert [one.total_revenue_in_cents for one in api.site[Subscription]] == [6000, 4000]
    listed = api.call("list_consolidated_invoice_segments", path={"invoice_uid": parent.uid}).json["invoices"]
    assert [one["parent_invoice_uid"] for one in listed] == [parent.uid, parent.uid]
    assert "line_items" not in listed[0]
    of_group = api.call("list_invoices", query={"subscription_group_uid": parent.group_uid}).json["invoices"]
    assert [one["uid"] for one in of_group] == [parent.uid]
    [payment, _] = parent.payments
    refund = {"memo": "Back", "payment_id": payment.transaction_id, "segment_uids": "all", "apply_credit": True}
    reply = api.call("refund_invoice", path={"uid": parent.uid}, body={"refund": refund})
    assert (reply.json["refund_amount"], reply.json["credit_amount"], reply.json["status"]) == ("50.0", "50.0", "paid")
    assert [totals(segment).refund for segment in segments] == [Decimal(30), Decimal(20)]
    assert [one.total_revenue_in_cents for one in api.site[Subscription]] == [3000, 2000]


def test_a_subscriptions_coupons_are_taken_off_and_used_up(api: Api) -> None:
    subscription = subscribed(api)
    site = api.site
    coupon = Coupon(
        id=site[Coupon].new_id(),
        product_family_id=next(iter(site[Product])).product_family_id,
        name="Half",
        code="HALF",
        percentage=Decimal(50),
        created_at=site.now,
        updated_at=site.now,
    )
    site[Coupon].add(coupon)
    subscription.coupons = (AppliedCoupon(coupon_id=coupon.id, code="HALF", uses_allowed=1),)
    halved = issued(api, subscription)
    [discount] = halved.discounts
    assert (discount.code, discount.source_id, totals(halved).total) == ("HALF", coupon.id, Decimal(5))
    assert subscription.coupons[0].use_count == 1
    assert totals(issued(api, subscription)).total == Decimal(10)


def test_a_discount_takes_no_more_than_there_is(api: Api) -> None:
    subscription = subscribed(api)
    invoice = issued(api, subscription, role="proration", discounts=[Discount(amount=Decimal(25), code="X")])
    assert (totals(invoice).discount, invoice.status) == (Decimal(10), "paid")


def test_a_refund_of_prepaid_money_goes_back_into_the_prepayment(api: Api) -> None:
    subscription = subscribed(api)
    add_prepayment(api.site, subscription, 1200, memo="Ahead", details="", payment_type="check")
    invoice = issued(api, subscription)
    (prepayment,) = api.site[Prepayment]
    assert prepayment.remaining_amount_in_cents == 200

    def refund(amount: str) -> Reply:
        body = {"amount": amount, "memo": "Back", "payment_id": invoice.payments[0].transaction_id}
        return api.call("refund_invoice", path={"uid": invoice.uid}, body={"refund": {**body, "apply_credit": True}})

    assert refund("4").status == 201
    assert (prepayment.remaining_amount_in_cents, prepayment.applications[0].amount_in_cents) == (600, 600)
    assert refund("6").status == 201
    assert (prepayment.remaining_amount_in_cents, prepayment.applications) == (1200, ())
    assert subscription.prepayment_balance_in_cents == 1200
    assert subscription.total_revenue_in_cents == 0


def test_a_refund_made_elsewhere_leaves_the_prepayment_alone(api: Api) -> None:
    subscription = subscribed(api)
    add_prepayment(api.site, subscription, 1000, memo="Ahead", details="", payment_type="check")
    invoice = issued(api, subscription)
    body = {"amount": "10", "memo": "Back", "payment_id": invoice.payments[0].transaction_id, "external": True}
    assert api.call("refund_invoice", path={"uid": invoice.uid}, body={"refund": body}).status == 201
    assert subscription.prepayment_balance_in_cents == 0
