"""What holds of whatever is subscribed to, and whatever happens to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.sandbox.lives import Action, Life, actions, carts

_LIVES = st.lists(actions, max_size=9)
_ANY = settings(
    deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate, Phase.shrink)
)
_FAST = settings(_ANY, max_examples=6, derandomize=True)
_FULL = settings(_ANY, max_examples=150)


def _cents(amount: str | Decimal) -> int:
    return int((Decimal(amount) * 100).to_integral_value(ROUND_HALF_UP))


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _go(life: Life, until: str) -> None:
    life.api.advance(seconds=(_at(until) - life.api.site.now).total_seconds())


def _total(invoices: list[dict[str, Any]]) -> int:
    return sum(_cents(one["total_amount"]) for one in invoices)


def _previewed_signup(cart: dict[str, Any]) -> None:
    life = Life(cart)
    preview = life.preview()
    subscription = life.sign_up()
    now, following = preview["current_billing_manifest"], preview["next_billing_manifest"]
    first = life.invoices()
    assert now["total_in_cents"] == _total(first)
    assert now["end_date"] == subscription["current_period_ends_at"]
    _go(life, subscription["current_period_ends_at"])
    later = [one for one in life.invoices() if one["uid"] not in {each["uid"] for each in first}]
    assert following["total_in_cents"] == _total(later)


def _check_amounts(life: Life) -> None:
    """Check that amounts add up: of each invoice, and of the subscription."""
    subscription, invoices = life.read(), life.invoices()
    for invoice in invoices:
        lines = sum((Decimal(line["subtotal_amount"]) for line in invoice["line_items"]), Decimal(0))
        off = sum((Decimal(one["discount_amount"]) for one in invoice["discounts"]), Decimal(0))
        assert _cents(lines) == _cents(invoice["subtotal_amount"])
        assert _cents(off) == _cents(invoice["discount_amount"]) <= _cents(lines)
        assert _cents(invoice["total_amount"]) == _cents(lines) - _cents(off)
        credit = sum((Decimal(one["applied_amount"]) for one in invoice["credits"]), Decimal(0))
        paid = sum((Decimal(one["applied_amount"]) for one in invoice["payments"]), Decimal(0))
        back = sum((Decimal(one["applied_amount"]) for one in invoice["refunds"]), Decimal(0))
        due = Decimal(invoice["total_amount"]) - credit - paid + back
        assert Decimal(invoice["due_amount"]) == due
        assert due >= 0 or invoice["status"] == "voided"
        if invoice["status"] == "paid":
            assert due == 0
    paid = sum((_cents(part["applied_amount"]) for one in invoices for part in one["payments"]), 0)
    back = sum((_cents(part["applied_amount"]) for one in invoices for part in one["refunds"]), 0)
    assert subscription["total_revenue_in_cents"] == paid - back
    owed = sum(_cents(one["due_amount"]) for one in invoices if one["status"] == "open")
    waiting = sum(_cents(note["remaining_amount"]) for note in life.notes() if note["status"] == "open")
    assert subscription["balance_in_cents"] == owed - waiting
    balances = life.of("read_account_balances").json
    assert balances["open_invoices"]["balance_in_cents"] == owed


def _leads(cart: dict[str, Any], life_of: list[Action], check: Callable[[Life, Action], object]) -> Life:
    life = Life(cart)
    life.sign_up()
    for action in life_of:
        check(life, action)
    return life


def _added_up(life: Life, action: Action) -> None:
    life.do(action)
    _check_amounts(life)


def _as_previewed(life: Life, action: Action) -> None:
    """Do an action, and compare what it makes with its preview."""
    before = {one["uid"]: _cents(one["subtotal_amount"]) for one in life.invoices()}
    discounts = sum(_cents(one["discount_amount"]) for one in life.invoices())
    notes = len(life.notes())
    if action[0] == "allocate":
        preview = life.of("preview_allocations", {"allocations": [life.allocation(*action[1:])]})
        reply = life.do(action)
        assert reply is not None
        assert (preview.status, reply.status) in ((200, 201), (422, 422))
        if reply.status != 201:
            return
        foreseen = preview.json["allocation_preview"]
        charged = sum(_cents(one["subtotal_amount"]) - before.get(one["uid"], 0) for one in life.invoices())
        given = sum(_cents(one["total_amount"]) for one in life.notes()[notes:] if one["memo"] == "Prorated credit")
        if charged and action[-1]:  # What is accrued is rounded and discounted together with what accrued before.
            assert abs(foreseen["subtotal_in_cents"] - charged) <= 1
        elif charged:
            assert foreseen["subtotal_in_cents"] == charged
            made = [one for one in life.invoices() if one["uid"] not in before]
            if made and made[0]["status"] == "paid":
                off = sum(_cents(one["discount_amount"]) for one in life.invoices()) - discounts
                assert foreseen["total_discount_in_cents"] == off
        else:
            assert -foreseen["total_in_cents"] == given
    elif action[0] == "migrate":
        preview = life.of("preview_subscription_product_migration", life.migration(*action[1:]))
        reply = life.do(action)
        assert reply is not None
        if reply.status == 200:
            foreseen = preview.json["migration"]
            made = [one for one in life.invoices() if one["uid"] not in before]
            assert foreseen["charge_in_cents"] == _total(made)
    else:
        life.do(action)


def _renews_as_previewed(cart: dict[str, Any], life_of: list[Action]) -> None:
    life = _leads(cart, life_of, _added_up)
    subscription = life.read()
    if subscription["state"] not in ("active", "trialing") or subscription["cancel_at_end_of_period"]:
        return
    if subscription["scheduled_cancellation_at"] is not None or subscription["expires_at"] is not None:
        return
    preview = life.of("preview_renewal").json["renewal_preview"]
    before = {one["uid"] for one in life.invoices() if one["status"] != "pending"}
    _go(life, preview["next_assessment_at"])
    made = [one for one in life.invoices() if one["uid"] not in before and one["role"] == "renewal"]
    assert len(made) <= 1
    if made:
        assert preview["total_in_cents"] == _total(made)
        assert preview["subtotal_in_cents"] == _cents(made[0]["subtotal_amount"])


def _seen(life: Life) -> Any:
    return life.read(), life.invoices(), life.notes()


def _kept(cart: dict[str, Any], life_of: list[Action], place: int) -> None:
    """Lead a life twice, once with the whole site written out and read in again on the way."""
    straight = Life(cart)
    straight.sign_up()
    broken = Life(cart)
    broken.sign_up()
    for number, action in enumerate(life_of):
        if number == place % max(len(life_of), 1):
            broken.api.sandbox.restore(broken.api.sandbox.snapshot())
        straight.do(action)
        broken.do(action)
    assert _seen(straight) == _seen(broken)


def _in_steps(cart: dict[str, Any], life_of: list[Action], first: int, second: int) -> None:
    at_once, in_steps = (_leads(cart, life_of, Life.do) for _ in range(2))
    at_once.api.advance(hours=first + second)
    in_steps.api.advance(hours=first)
    in_steps.api.advance(hours=second)
    assert _seen(at_once) == _seen(in_steps)


_hours = st.integers(1, 24 * 100)


@_FAST
@given(carts)
def test_a_signup_and_its_first_renewal_are_as_previewed(cart: dict[str, Any]) -> None:
    _previewed_signup(cart)


@_FAST
@given(carts, _LIVES)
def test_amounts_add_up_at_all_times(cart: dict[str, Any], life_of: list[Action]) -> None:
    _leads(cart, life_of, _added_up)


@_FAST
@given(carts, _LIVES)
def test_allocations_and_migrations_are_as_previewed(cart: dict[str, Any], life_of: list[Action]) -> None:
    _leads(cart, life_of, _as_previewed)


@_FAST
@given(carts, _LIVES)
def test_a_renewal_is_as_previewed(cart: dict[str, Any], life_of: list[Action]) -> None:
    _renews_as_previewed(cart, life_of)


@_FAST
@given(carts, _LIVES, st.integers(0, 8))
def test_a_snapshot_anywhere_changes_nothing(cart: dict[str, Any], life_of: list[Action], place: int) -> None:
    _kept(cart, life_of, place)


@_FAST
@given(carts, _LIVES, _hours, _hours)
def test_time_in_steps_is_the_same_time(cart: dict[str, Any], life_of: list[Action], first: int, second: int) -> None:
    _in_steps(cart, life_of, first, second)


@pytest.mark.heavy
@_FULL
@given(carts)
def test_any_signup_is_as_previewed(cart: dict[str, Any]) -> None:
    _previewed_signup(cart)


@pytest.mark.heavy
@_FULL
@given(carts, _LIVES)
def test_amounts_add_up_in_any_life(cart: dict[str, Any], life_of: list[Action]) -> None:
    _leads(cart, life_of, _added_up)


@pytest.mark.heavy
@_FULL
@given(carts, _LIVES)
def test_any_change_is_as_previewed(cart: dict[str, Any], life_of: list[Action]) -> None:
    _leads(cart, life_of, _as_previewed)


@pytest.mark.heavy
@_FULL
@given(carts, _LIVES)
def test_any_renewal_is_as_previewed(cart: dict[str, Any], life_of: list[Action]) -> None:
    _renews_as_previewed(cart, life_of)


@pytest.mark.heavy
@_FULL
@given(carts, _LIVES, st.integers(0, 8))
def test_any_snapshot_changes_nothing(cart: dict[str, Any], life_of: list[Action], place: int) -> None:
    _kept(cart, life_of, place)


@pytest.mark.heavy
@_FULL
@given(carts, _LIVES, _hours, _hours)
def test_any_time_in_steps_is_the_same_time(
    cart: dict[str, Any], life_of: list[Action], first: int, second: int
) -> None:
    _in_steps(cart, life_of, first, second)
