"""Prepaid subscriptions fill their account up again when it runs low."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from maxio_sdk.sandbox._engine.balances.accounts import add_prepayment
from maxio_sdk.sandbox._state.events import Event
from maxio_sdk.sandbox._state.invoices import Transaction
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.subscriptions import PrepaidConfiguration, Subscription
from tests.sandbox.held_components import component, paying, per_unit, use
from tests.sandbox.support import Api

BALANCE = "prepaid_subscription_balance_changed"


@pytest.fixture
def funded(api: Api) -> Subscription:
    """A prepaid subscription with 100.00, to be filled up to 80.00 when it falls to 20.00."""
    subscription = paying(api)
    subscription.payment_collection_method = "prepaid"
    subscription.prepaid_configuration = PrepaidConfiguration(
        id=1,
        auto_replenish=True,
        replenish_to_amount_in_cents=8000,
        replenish_threshold_amount_in_cents=2000,
    )
    add_prepayment(api.site, subscription, 10_000, memo="Funds", details="", payment_type="check")
    return subscription


def told(api: Api) -> list[Any]:
    return [event.data for event in api.site[Event] if event.key == BALANCE and event.data is not None]


def charged(api: Api) -> list[int]:
    return [one.amount_in_cents for one in api.site[Transaction] if one.gateway_transaction_id is not None]


def test_usage_is_told_and_replenished_at_the_threshold(api: Api, funded: Subscription) -> None:
    calls = per_unit(api, "metered_component", "10", name="Calls")
    use(api, funded, calls, 7)
    assert told(api)[-1]["current_usage_amount_in_cents"] == 7000
    assert told(api)[-1]["current_account_balance_in_cents"] == 3000
    assert charged(api) == []
    use(api, funded, calls, 1)
    assert charged(api) == [6000]
    assert funded.prepayment_balance_in_cents == 16_000
    assert told(api)[-1]["current_account_balance_in_cents"] == 8000


def test_events_are_told_and_replenished(api: Api, funded: Subscription) -> None:
    calls = per_unit(api, "event_based_component", "85", name="Calls", event_based_billing_metric_id=7)
    path = {"subscription_id": funded.id, "component_id": calls}
    assert api.call("activate_event_based_component", path=path, body={}).status == 200
    body = {"chargify": {"subscription_id": funded.id}}
    assert api.call("record_event", path={"api_handle": "calls"}, body=body).status == 201
    assert charged(api) == [6500]


def test_a_renewal_takes_what_it_needs_and_leaves_the_account_full(api: Api, funded: Subscription) -> None:
    calls = per_unit(api, "metered_component", "75", name="Calls")
    use(api, funded, calls, 1)
    api.advance(days=16)  # 10.00 for the product and 75.00 for the usage are drawn.
    assert charged(api) == [6500]
    assert (funded.state, funded.prepayment_balance_in_cents, funded.balance_in_cents) == ("active", 8000, 0)


def test_a_renewal_that_the_account_does_not_cover_is_paid_all_the_same(api: Api, funded: Subscription) -> None:
    calls = component(api, "metered_component", name="Calls", pricing_scheme="per_unit", unit_price="75")
    funded.prepaid_configuration = attrs.evolve(funded.prepaid_configuration, auto_replenish=False)
    use(api, funded, calls, 2)
    funded.prepaid_configuration = attrs.evolve(funded.prepaid_configuration, auto_replenish=True)
    api.advance(days=16)  # 160.00 is due, of which the account has 100.00.
    assert charged(api) == [14_000]
    assert (funded.state, funded.prepayment_balance_in_cents, funded.balance_in_cents) == ("active", 8000, 0)


def test_a_declined_charge_is_told_and_the_usage_kept(api: Api, funded: Subscription) -> None:
    (profile,) = api.site[PaymentProfile]
    profile.behavior = "declines"
    calls = per_unit(api, "metered_component", "10", name="Calls")
    assert use(api, funded, calls, 9).status == 200
    assert charged(api) == []
    assert [event.key for event in api.site[Event]].count("payment_failure") == 1
    assert funded.prepayment_balance_in_cents == 10_000
    profile.behavior = "succeeds"
    use(api, funded, calls, 1)
    assert funded.prepayment_balance_in_cents == 18_000


@pytest.mark.parametrize("what", ["switched off", "no card", "automatic", "no configuration"])
def test_others_are_not_charged(api: Api, funded: Subscription, what: str) -> None:
    if what == "switched off":
        funded.prepaid_configuration = attrs.evolve(funded.prepaid_configuration, auto_replenish=False)
    elif what == "no card":
        funded.payment_profile_id = None
    elif what == "automatic":
        funded.payment_collection_method = "automatic"
    else:
        funded.prepaid_configuration = None
    before = len(told(api))
    calls = per_unit(api, "metered_component", "10", name="Calls")
    use(api, funded, calls, 9)
    assert charged(api) == []
    assert len(told(api)) == before + (what != "automatic")
