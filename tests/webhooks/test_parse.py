"""Reading bodies: the rules of the form, of text and of times."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maxio_sdk import to_wire
from maxio_sdk.models import SubscriptionState
from maxio_sdk.models.webhook_payloads import (
    BasicPayload,
    ComponentAllocationChangePayload,
    PrepaymentAccountBalanceChangePayload,
    SubscriptionPayload,
    WebhookTestPayload,
)
from maxio_sdk.sandbox._webhooks.encoding import form
from maxio_sdk.webhooks import WebhookEvent, WebhookPayloadError, parse
from maxio_sdk.webhooks.form import MAX_DEPTH, MAX_FIELDS, read_form
from maxio_sdk.webhooks.timestamps import iso_timestamp


def about(payload: str, event: str = "signup_success") -> WebhookEvent:
    return parse(f"id=7&event={event}&{payload}".encode())


def created_at(text: str) -> Any:
    return about(form({"payload": {"subscription": {"created_at": text}}})).payload.subscription.created_at


def test_the_documented_test() -> None:
    event = parse(b"id=123456&event=test&payload[chargify]=testing")
    assert (event.id, event.event, event.extra) == (123456, "test", {})
    assert isinstance(event.payload, WebhookTestPayload)
    assert event.payload.chargify == "testing"
    assert event.fields == {"chargify": "testing"}


def test_a_value_is_in_no_repr() -> None:
    assert "secret" not in repr(about("payload[subscription][coupon_code]=secret&stray=secret"))


@pytest.mark.parametrize(
    ("body", "lack"),
    [
        (b"", "`id`"),
        (b"event=test", "`id`"),
        (b"id=x&event=test", "`id`"),
        (b"id=1.5&event=test", "`id`"),
        (b"id[]=1&event=test", "`id`"),
        (b"id=1", "`event`"),
        (b"id=1&event=", "`event`"),
        (b"id=1&event[a]=test", "`event`"),
        (b'{"id": 1, "event": "test"}', "`id`"),
        (b"id=1&event=x&payload" + b"[a]" * MAX_DEPTH + b"=1", "deeper"),
        (b"id=1&event=x&" + b"a" * 1_001 + b"=1", "1,000 characters"),
        (b"id=1&event=x" + b"&" * MAX_FIELDS, "fields"),
    ],
)
def test_what_is_no_webhook_is_refused(body: bytes, lack: str) -> None:
    with pytest.raises(WebhookPayloadError, match=lack):
        parse(body)


def test_an_unknown_event_is_kept() -> None:
    body = "payload[site][id]=3&payload[event_id]=9&payload[new][thing]=1&payload[list][0]=a&payload[list][1]=b"
    event = about(body, "brand_new")
    assert isinstance(event.payload, BasicPayload)
    assert (event.payload.site.id, event.payload.event_id) == (3, 9)
    assert event.payload.extra == {"new": {"thing": "1"}, "list": ["a", "b"]}


def test_unknown_fields_are_kept_where_they_stand() -> None:
    event = about("payload[subscription][id]=1&payload[subscription][mood]=good&payload[weather]=rain&top=1")
    assert event.payload.subscription.extra == {"mood": "good"}
    assert event.payload.extra == {"weather": "rain"}
    assert event.extra == {"top": "1"}


def test_text_becomes_what_the_field_is() -> None:
    event = about(
        "payload[subscription][id]=16372192&payload[subscription][state]=active&payload[subscription][net_terms]=-0"
        "&payload[subscription][previous_state]=dozing&payload[subscription][cancel_at_end_of_period]=false"
        "&payload[subscription][reference]=007&payload[subscription][customer][tax_exempt]=true"
        "&payload[subscription][balance_in_cents]=1%2C000&payload[subscription][referred_by]=12"
    )
    assert isinstance(event.payload, SubscriptionPayload)
    subscription = event.payload.subscription
    assert (subscription.id, subscription.net_terms, subscription.reference) == (16372192, 0, "007")
    assert subscription.state is SubscriptionState.ACTIVE
    assert subscription.previous_state == "dozing"
    assert subscription.cancel_at_end_of_period is False
    assert subscription.customer is not None
    assert subscription.customer.tax_exempt is True
    assert subscription.balance_in_cents == "1,000"  # no integer, so kept as it came
    assert subscription.referred_by == "12"


def test_quantities_are_exact() -> None:
    event = about("payload[previous_allocation]=10&payload[new_allocation]=10.50", "component_allocation_change")
    assert isinstance(event.payload, ComponentAllocationChangePayload)
    assert type(event.payload.previous_allocation) is int
    assert (event.payload.new_allocation, type(event.payload.new_allocation)) == (Decimal("10.50"), Decimal)


def test_empty_is_told_from_absent() -> None:
    event = about(
        "payload[subscription][coupon_code]=&payload[subscription][canceled_at]=&payload[subscription][state]="
        "&payload[subscription][credit_card]=&payload[subscription][coupon_codes]="
        "&payload[subscription][invoice_ids][]="
    )
    subscription = event.payload.subscription
    assert (subscription.coupon_code, subscription.reference) == ("", None)
    assert (subscription.canceled_at, subscription.state, subscription.credit_card) == (None, None, None)
    assert to_wire(subscription) == {
        "coupon_code": "",
        "canceled_at": None,
        "state": None,
        "credit_card": None,
        "coupon_codes": None,
        "invoice_ids": [""],
    }
    assert "canceled_at" in event.fields["subscription"]
    assert "expires_at" not in event.fields["subscription"]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("payload[subscription][coupon_codes][]=A&payload[subscription][coupon_codes][]=B", ["A", "B"]),
        ("payload%5Bsubscription%5D%5Bcoupon_codes%5D%5B%5D=A%26B", ["A&B"]),
        ("payload[subscription][coupon_codes][1]=B&payload[subscription][coupon_codes][0]=A", ["A", "B"]),
        ("payload[subscription][coupon_codes][10]=B&payload[subscription][coupon_codes][9]=A", ["A", "B"]),
        ("payload[subscription][coupon_codes][]=", []),
        ("payload[subscription][coupon_codes][]=&payload[subscription][coupon_codes][]=", ["", ""]),
    ],
)
def test_lists_in_each_way_to_write_them(body: str, codes: list[str]) -> None:
    assert about(body).payload.subscription.coupon_codes == codes


@pytest.mark.parametrize(
    "entries",
    [
        "[][id]=1&[][amount_in_cents]=5&[][id]=2&[][amount_in_cents]=6",
        "[0][id]=1&[0][amount_in_cents]=5&[1][id]=2&[1][amount_in_cents]=6",
        "[1][id]=2&[1][amount_in_cents]=6&[0][amount_in_cents]=5&[0][id]=1",
    ],
)
def test_lists_of_objects(entries: str) -> None:
    body = "&".join(f"payload[prepayments]{entry}" for entry in entries.split("&"))
    event = about(body, "subscription_prepayment_account_balance_changed")
    assert isinstance(event.payload, PrepaymentAccountBalanceChangePayload)
    found = [(each.id, each.amount_in_cents) for each in event.payload.prepayments or []]
    assert found == [(1, 5), (2, 6)]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a[][b][c]=1&a[][b][c]=2", {"a": [{"b": {"c": "1"}}, {"b": {"c": "2"}}]}),
        ("a[][b]=1&a[][c][]=2&a[][c][]=3&a[][b]=4", {"a": [{"b": "1", "c": ["2", "3"]}, {"b": "4"}]}),
        ("a[][]=1&a[][]=2", {"a": [["1", "2"]]}),
        ("a[]=1&a[][b]=2", {"a": ["1", {"b": "2"}]}),
        ("a=1&a=2", {"a": "2"}),
        ("a=1&a[b]=2&a[]=3", {"a": "1", "a[b]": "2", "a[]": "3"}),
        ("a[b]=2&a=1", {"a": {"b": "2"}, "a=": "1"}),
        ("a[b=1&[c]=2&=3&d]=4&&", {"a[b": "1", "[c]": "2", "": "3", "d]": "4"}),
        ("a", {"a": ""}),
        ("a=%ff%zz+%2B", {"a": "�%zz +"}),
        ("a%5Bb%5D=1;c=2", {"a": {"b": "1;c=2"}}),
        ("a[b%26c][%C3%A9]=1", {"a": {"b&c": {"é": "1"}}}),
    ],
)
def test_keys_nest_as_in_rack(text: str, tree: dict[str, Any]) -> None:
    assert read_form(text.encode()) == tree


LEAVES = st.text(max_size=8)
NAMES = st.text(min_size=1, max_size=6).filter(lambda name: not {"[", "]"} & set(name))
TREES = st.recursive(
    LEAVES,
    lambda inner: st.dictionaries(NAMES, inner, min_size=1, max_size=4) | st.lists(LEAVES, min_size=1, max_size=4),
    max_leaves=20,
)


ANY_TREE = given(st.dictionaries(NAMES, TREES, max_size=5))


@ANY_TREE
@settings(max_examples=30)
def test_what_is_written_reads_the_same(tree: dict[str, Any]) -> None:
    assert read_form(form(tree).encode()) == tree


@pytest.mark.heavy
@ANY_TREE
@settings(max_examples=300)
def test_what_is_written_reads_the_same_heavy(tree: dict[str, Any]) -> None:
    assert read_form(form(tree).encode()) == tree


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-02-13T18:46:49Z", datetime(2025, 2, 13, 18, 46, 49, tzinfo=UTC)),
        ("2025-02-13T18:46:49.25+02:00", datetime(2025, 2, 13, 16, 46, 49, 250_000, tzinfo=UTC)),
        ("2025-09-09 11:38:32 -0400", datetime(2025, 9, 9, 15, 38, 32, tzinfo=UTC)),
        ("2025-09-09 11:38:32 UTC", datetime(2025, 9, 9, 11, 38, 32, tzinfo=UTC)),
        ("2025-09-09 11:38:32 EDT", datetime(2025, 9, 9, 15, 38, 32, tzinfo=UTC)),
        ("2025-09-09 11:38:32 PST", datetime(2025, 9, 9, 19, 38, 32, tzinfo=UTC)),
        ("Mon, 13 Feb 2025 11:50:57 EST -05:00", datetime(2025, 2, 13, 16, 50, 57, tzinfo=UTC)),
        ("Fri, 07 Oct 2025 12:53:42 PDT -07:00", datetime(2025, 10, 7, 19, 53, 42, tzinfo=UTC)),
        ("Fri, 7 Oct 2025 12:53:42.5 IST +05:30", datetime(2025, 10, 7, 7, 23, 42, 500_000, tzinfo=UTC)),
        ("Thu, 13 Feb 2025 11:50:57 GMT", datetime(2025, 2, 13, 11, 50, 57, tzinfo=UTC)),
        ("Wed, 09 Jul 2025 11:50:57 BST", datetime(2025, 7, 9, 10, 50, 57, tzinfo=UTC)),
        ("Thu, 13 Feb 2025 11:50:57 -03 -03:00", datetime(2025, 2, 13, 14, 50, 57, tzinfo=UTC)),
        ("Thu, 13 Feb 2025 11:50:57 +0545 +05:45", datetime(2025, 2, 13, 6, 5, 57, tzinfo=UTC)),
        ("2025-09-09 11:38:32 +08", datetime(2025, 9, 9, 3, 38, 32, tzinfo=UTC)),
        ("Mon, 20 Feb 2025 12: 00: 00 EST - 05: 00", datetime(2025, 2, 20, 17, 0, 0, tzinfo=UTC)),
    ],
)
def test_times_in_every_form(text: str, expected: datetime) -> None:
    found = created_at(text)
    assert found == expected
    assert found.utcoffset() is not None


@pytest.mark.parametrize(
    "text",
    [
        "2025-09-09 11:38:32",
        "2025-09-09 11:38:32 IST",
        "2025-09-09 11:38:32 PM -0400",
        "2025-09-09 11:38:32 am",
        "2025-13-09 11:38:32 -0400",
        "2025-09-09",
        "Mon, 13 Fev 2025 11:50:57 EST",
        "Mon, 45 Feb 2025 11:50:57 EST",
        "tomorrow",
        "٢٠٢٥-09-09 11:38:32 UTC",
    ],
)
def test_what_is_not_one_moment_stays_text(text: str) -> None:
    assert created_at(text) == text


@given(st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1)), st.integers(-14 * 4, 14 * 4))
def test_any_time_reads_as_itself(moment: datetime, quarters: int) -> None:
    when = moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=15 * quarters)))
    for text in (
        when.strftime("%Y-%m-%d %H:%M:%S %z"),
        when.strftime("%a, %d %b %Y %H:%M:%S XYZ %z"),
        when.isoformat(),
    ):
        assert datetime.fromisoformat(iso_timestamp(text) or "") == when


@pytest.mark.parametrize(
    ("payload", "lane"),
    [
        ("payload[subscription][id]=5&payload[customer][id]=9", "subscription:5"),
        ("payload[subscription_group][uid]=grp_1&payload[customer][id]=9", "group:grp_1"),
        ("payload[customer][id]=9", "customer:9"),
        ("payload[metafield][resource_type]=Subscription&payload[metafield][resource_id]=5", "subscription:5"),
        ("payload[metafield][resource_type]=Customer&payload[metafield][resource_id]=9", "customer:9"),
        ("payload[chargify]=testing", "webhook:7"),
        ("payload[subscription]=5", "webhook:7"),
        ("payload[subscription][id]=", "webhook:7"),
        ("payload=", "webhook:7"),
    ],
)
def test_whose_order_it_is_in(payload: str, lane: str) -> None:
    assert about(payload).lane == lane


def steps(body: bytes) -> int:
    """Count the calls that reading takes, which is the same on every machine."""
    count = 0

    def called(frame: Any, what: str, argument: Any) -> None:
        nonlocal count
        count += what in ("call", "c_call")

    sys.setprofile(called)
    try:
        read_form(body)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "field", ["payload[a{n}][b]=v", "payload[a][][b]=v", "payload[a][]=v", "payload[a][{n}][b]=v", "payload[a][b]={n}"]
)
def test_the_work_grows_with_the_size(field: str) -> None:
    def body(count: int, base: int) -> bytes:
        return "&".join(field.format(n=base + n) for n in range(count)).encode()

    small, large = steps(body(500, 10_000)), steps(body(2_000, 20_000))
    assert large < small * 4.5


def test_text_that_may_be_a_number_keeps_its_zeros() -> None:
    event = about(
        "payload[subscription_group][credit_card_attributes][expiration_month]=03"
        "&payload[subscription_group][credit_card_attributes][expiration_year]=2027",
        "subscription_group_signup_failure",
    )
    profile = event.payload.subscription_group.credit_card_attributes
    assert (profile.expiration_month, profile.expiration_year) == ("03", 2027)


@pytest.mark.parametrize("lines", ["", "&payload[invoice][line_items]=", "&payload[invoice][line_items][]="])
def test_a_list_that_is_always_there_is_empty_where_it_does_not_come(lines: str) -> None:
    event = about(f"payload[invoice][uid]=inv_1{lines}", "invoice_issued")
    assert event.payload.invoice.line_items == []
