"""Every payload that Maxio documents, as it comes over the wire, read as the model of its event."""

from __future__ import annotations

import logging
import types
import typing
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from maxio_sdk._core.names import hints
from maxio_sdk.models.webhook_payloads import PAYLOADS
from maxio_sdk.models.webhooks import WebhookSubscription
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._webhooks.trigger import trigger
from maxio_sdk.types import Model
from maxio_sdk.webhooks import WebhookEvent, parse
from tests.sandbox.support import unknown_fields
from tests.sandbox.test_webhook_payloads import BESIDES, UNDOCUMENTED
from tests.sandbox.webhook_support import add_endpoint, nested
from tests.webhooks.form_leaves import follow, form_leaves, says, typed_leaves
from tests.webhooks.payload_facts import FACTS

FOLDER = Path(__file__).parent / "payloads"
FIXTURES = sorted(path.stem for path in FOLDER.glob("*.form"))

# The events of Maxio's webhooks reference: those with a payload there, and those without.
WITH_PAYLOAD = [
    "billing_date_change",
    "component_allocation_change",
    "custom_field_value_change",
    "customer_create",
    "customer_delete",
    "customer_update",
    "delayed_subscription_creation_failure",
    "delayed_subscription_creation_success",
    "direct_debit_payment_paid_out",
    "direct_debit_payment_pending",
    "direct_debit_payment_rejected",
    "dunning_step_reached",
    "expiration_date_change",
    "expiring_card",
    "invoice_issued",
    "metered_usage",
    "payment_failure",
    "payment_success",
    "pending_cancellation_change",
    "pending_payment_created",
    "pending_payment_completed",
    "pending_payment_failed",
    "prepaid_subscription_balance_change",
    "prepaid_usage",
    "renewal_failure",
    "renewal_success",
    "signup_success",
    "signup_failure",
    "subscription_bank_account_update",
    "subscription_card_update",
    "subscription_group_card_update",
    "subscription_group_signup_failure",
    "subscription_group_signup_success",
    "subscription_prepayment_account_balance_changed",
    "subscription_product_change",
    "subscription_service_credit_account_balance_changed",
    "subscription_state_change",
    "upcoming_renewal_notice",
    "upgrade_downgrade_failure",
    "upgrade_downgrade_success",
]
WITHOUT_PAYLOAD = ["statement_settled", "statement_closed"]
VARIANTS_OF_EVENTS = {
    "component_allocation_change": {"on_off", "quantity", "prepaid"},
    "payment_success": {"", "authorize_net"},
}


def body(name: str) -> bytes:
    return (FOLDER / f"{name}.form").read_bytes()


@cache
def event(name: str) -> WebhookEvent:
    return parse(body(name))


def unfit(value: Any, type_: Any, where: str) -> list[str]:
    """List where a value, or one within it, is not of its declared type. Null fits only where the type says so."""
    origin, arguments = typing.get_origin(type_), typing.get_args(type_)
    if type_ is Any:
        return []
    if origin is typing.Annotated:
        return unfit(value, arguments[0], where)
    if origin in (typing.Union, types.UnionType):
        # The text in the type of an open enum is for members that this version does not know.
        closed = any(isinstance(one, type) and issubclass(one, Enum) for one in arguments)
        each = [unfit(value, one, where) for one in arguments if not (closed and one is str)]
        return [] if [] in each else each[0]
    if origin is list and isinstance(value, list):
        return [bad for index, one in enumerate(value) for bad in unfit(one, arguments[0], f"{where}[{index}]")]
    if isinstance(value, Model) and type(value) is type_:
        fields = {name: one for name, one in hints(type_).items() if name not in ("_kept", "extra")}
        return [bad for name, one in fields.items() for bad in unfit(getattr(value, name), one, f"{where}.{name}")]
    aware = not isinstance(value, datetime) or value.tzinfo is not None
    return [] if type(value) is type_ and aware else [f"{where} is a {type(value).__name__}, not {type_}"]


def test_every_documented_payload_is_here() -> None:
    assert len(WITH_PAYLOAD) == 40
    for name in WITH_PAYLOAD:
        variants = VARIANTS_OF_EVENTS.get(name, {""})
        assert {f"{name}-{variant}".rstrip("-") for variant in variants} <= set(FIXTURES)


def test_every_documented_event_is_known() -> None:
    assert {*WITH_PAYLOAD, *WITHOUT_PAYLOAD} <= set(PAYLOADS)
    assert "BasicPayload" not in {PAYLOADS[name] for name in WITH_PAYLOAD}


@pytest.mark.parametrize("name", FIXTURES)
def test_it_is_read_with_nothing_left_over(name: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="maxio_sdk"):
        read = event(name)
    assert read.event == name.partition("-")[0]
    assert type(read.payload).__name__ == PAYLOADS[read.event]
    assert unknown_fields(read.payload) == []
    assert dict(read.extra) == {}
    assert not caplog.records, "a value did not fit its type"


@pytest.mark.parametrize("name", FIXTURES)
def test_every_value_is_of_its_type(name: str) -> None:
    payload = event(name).payload
    assert unfit(payload, type(payload), "payload") == []


@pytest.mark.parametrize("name", FIXTURES)
def test_every_value_of_the_form_is_told_and_no_other(name: str) -> None:
    read = event(name)
    (first, webhook_id), (second, kind), *leaves = form_leaves(body(name))
    assert (first, second, read.id, read.event) == (("id",), ("event",), int(webhook_id), kind)
    wrong = [path for path, text in leaves if not says(follow(read.payload, path[1:]), text)]
    assert wrong == []
    assert {path[0] for path, _ in leaves} == {"payload"}
    assert sum(1 for _ in typed_leaves(read.payload)) == sum(1 for _, text in leaves if text)


@pytest.mark.parametrize("name", FIXTURES)
def test_the_fields_are_kept_as_they_came(name: str) -> None:
    assert dict(event(name).fields) == nested(body(name).decode())["payload"]


@pytest.mark.parametrize("name", sorted(FACTS))
def test_exact_values(name: str) -> None:
    payload = event(name).payload
    for path, expected in FACTS[name].items():
        steps = tuple(int(step) if step.isdecimal() else step for step in path.split("."))
        value = follow(payload, steps)
        assert value == expected, path
        assert isinstance(value, type(expected)), path
        if isinstance(expected, datetime):
            assert value.utcoffset() == expected.utcoffset(), path


def test_there_are_exact_values_of_every_event() -> None:
    assert {name.partition("-")[0] for name in FACTS} >= set(WITH_PAYLOAD)


@pytest.mark.parametrize("name", [name for name in FIXTURES if name.partition("-")[0] in FIXTURES and "-" in name])
def test_another_way_to_write_it_says_the_same(name: str) -> None:
    plain, variant = parse(body(name.partition("-")[0])), parse(body(name))
    if name == "payment_success-authorize_net":
        variant.payload.gateway_response, variant.payload.event_id = None, plain.payload.event_id
    if name.endswith(("-sorted", "-no_empty_lists")):
        # Rails leaves empty lists out there.
        plain.payload.subscription.coupon_codes = None
        if name.startswith("delayed"):
            plain.payload.subscription.product.public_signup_pages = None
    assert variant.payload == plain.payload


def test_what_is_no_type_of_its_field_is_noticed() -> None:
    """The checks of types above must not take anything."""
    payload = parse(body("signup_success")).payload
    payload.subscription.state = "active"
    payload.subscription.created_at = payload.subscription.created_at.replace(tzinfo=None)
    payload.subscription.balance_in_cents = Decimal(6000)
    payload.subscription.coupon_codes = [1]
    payload.site = None
    assert [bad.partition(" is ")[0] for bad in unfit(payload, type(payload), "it")] == [
        "it.site",
        "it.subscription.state",
        "it.subscription.created_at",
        "it.subscription.balance_in_cents",
        "it.subscription.coupon_codes[0]",
    ]


def triggered(name: str) -> WebhookEvent:
    site = Site()
    (webhook,) = trigger(site, name, add_endpoint(site, "http://localhost/"))
    return parse(webhook.body.encode())


@pytest.mark.parametrize("name", sorted(event.value for event in WebhookSubscription))
def test_what_the_sandbox_sends_is_read_as_well(name: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="maxio_sdk"):
        payload = triggered(name).payload
    assert type(payload).__name__ == PAYLOADS[name]
    assert unfit(payload, type(payload), "payload") == []
    if PAYLOADS[name] in UNDOCUMENTED:
        assert set(payload.extra) <= BESIDES
    else:
        assert unknown_fields(payload) == []
    assert not caplog.records


def test_the_sandbox_tells_of_direct_debits_as_documented() -> None:
    documented, sent = (
        event("direct_debit_payment_rejected").payload,
        triggered("direct_debit_payment_rejected").payload,
    )
    for payload in (documented, sent):
        assert payload.subscription.bank_account.bank_account_type == "checking"
        assert payload.subscription.credit_card is None
        assert payload.subscription.state == "past_due"
        assert (payload.transaction.success, payload.transaction.exchange_rate) == (False, 1)
        assert payload.transaction.card_number == ""


def test_the_sandbox_tells_of_failed_signups_as_documented() -> None:
    for payload in (
        event("subscription_group_signup_failure").payload,
        triggered("subscription_group_signup_failure").payload,
    ):
        assert payload.customer is None
        assert payload.subscription_group.subscriptions[0].primary is True
    delayed = "delayed_subscription_creation_failure"
    for payload in (event(delayed).payload, triggered(delayed).payload):
        assert (payload.subscription.state, payload.subscription.previous_state) == ("pending", "pending")
