"""What quantities of components cost, and how prepaid units are drawn."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maxio_sdk.sandbox._billing.prepaid import draw_down, give_back
from maxio_sdk.sandbox._billing.pricing import price
from maxio_sdk.sandbox._state.components import PriceBracket

quantities = st.decimals(min_value=0, max_value=10_000, places=2, allow_nan=False, allow_infinity=False)
prices = st.decimals(min_value=0, max_value=1_000, places=3, allow_nan=False, allow_infinity=False)


@st.composite
def brackets(draw: st.DrawFn) -> list[PriceBracket]:
    ends: list[int | None] = list(
        draw(st.lists(st.integers(1, 5_000), min_size=0, max_size=4, unique=True).map(sorted))
    )
    if not ends or draw(st.booleans()):
        ends.append(None)
    found: list[PriceBracket] = []
    start = 1
    for number, end in enumerate(ends):
        found.append(PriceBracket(id=number, starting_quantity=start, ending_quantity=end, unit_price=draw(prices)))
        start = 0 if end is None else end + 1
    return found


def steps(*rows: tuple[int, int | None, str]) -> list[PriceBracket]:
    return [
        PriceBracket(id=number, starting_quantity=start, ending_quantity=end, unit_price=Decimal(unit_price))
        for number, (start, end, unit_price) in enumerate(rows)
    ]


TWO = steps((1, 10, "5"), (11, None, "3"))


@pytest.mark.parametrize(
    ("scheme", "quantity", "amount"),
    [
        ("per_unit", "12", 60),
        ("volume", "10", 50),
        ("volume", "11", 33),
        ("volume", "10.5", Decimal("31.5")),
        ("tiered", "10", 50),
        ("tiered", "12", 56),
        ("tiered", "10.5", Decimal("51.5")),
        ("stairstep", "1", 5),
        ("stairstep", "10", 5),
        ("stairstep", "200", 3),
        ("stairstep", "0", 0),
        ("tiered", "-4", 0),
    ],
)
def test_each_scheme_prices_in_its_way(scheme: str, quantity: str, amount: Decimal) -> None:
    assert price(scheme, TWO, Decimal(quantity)).amount == amount


def test_a_step_from_zero_costs_at_nothing() -> None:
    assert price("stairstep", steps((0, 5, "9"), (6, None, "20")), Decimal(0)).amount == 9


def test_the_last_price_holds_beyond_the_last_bracket() -> None:
    ended = steps((1, 10, "5"), (11, 20, "3"))
    assert price("tiered", ended, Decimal(30)).amount == 50 + 20 * 3
    assert price("volume", ended, Decimal(30)).amount == 90


def test_tiers_tell_what_the_price_is_made_of() -> None:
    first, second = price("tiered", TWO, Decimal(12)).tiers
    assert (first.starting_quantity, first.ending_quantity, first.quantity, first.amount) == (1, 10, 10, 50)
    assert (second.starting_quantity, second.ending_quantity, second.quantity, second.amount) == (11, None, 2, 6)


@given(brackets(), quantities, quantities)
def test_tiered_prices_never_fall_with_the_quantity(of: list[PriceBracket], one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert price("tiered", of, low).amount <= price("tiered", of, high).amount


@given(brackets(), quantities, st.sampled_from(["per_unit", "volume", "tiered", "stairstep"]))
def test_a_price_is_the_sum_of_its_tiers(of: list[PriceBracket], quantity: Decimal, scheme: str) -> None:
    priced = price(scheme, of, quantity)
    assert priced.amount == sum((tier.amount for tier in priced.tiers), Decimal(0))
    assert sum((tier.quantity for tier in priced.tiers), Decimal(0)) == quantity


@attrs.frozen(kw_only=True)
class Bought:
    quantity: Decimal
    used_quantity: Decimal = Decimal(0)
    expires_at: datetime | None = None


boughts = st.lists(
    st.builds(
        lambda quantity, used, month: Bought(
            quantity=quantity,
            used_quantity=min(quantity, used),
            expires_at=datetime(2026, month, 1, tzinfo=UTC) if month else None,
        ),
        quantities,
        quantities,
        st.integers(0, 12),
    ),
    max_size=5,
)


@given(boughts, quantities)
def test_drawn_and_overage_are_what_was_used(of: list[Bought], quantity: Decimal) -> None:
    drawn, overage = draw_down(of, quantity)
    assert sum(drawn, Decimal(0)) + overage == quantity
    for one, part in zip(of, drawn, strict=True):
        assert 0 <= part <= one.quantity - one.used_quantity
    if overage:
        assert all(part == one.quantity - one.used_quantity for one, part in zip(of, drawn, strict=True))


@given(boughts, quantities)
def test_what_was_drawn_can_be_given_back(of: list[Bought], quantity: Decimal) -> None:
    unused = [attrs.evolve(one, used_quantity=Decimal(0)) for one in of]
    drawn, overage = draw_down(unused, quantity)
    used = [attrs.evolve(one, used_quantity=part) for one, part in zip(unused, drawn, strict=True)]
    assert give_back(used, quantity - overage) == drawn


def test_what_expires_first_is_drawn_first_and_given_back_last() -> None:
    never = Bought(quantity=Decimal(5))
    late = Bought(quantity=Decimal(5), expires_at=datetime(2026, 5, 1, tzinfo=UTC))
    soon = Bought(quantity=Decimal(5), expires_at=datetime(2026, 2, 1, tzinfo=UTC))
    assert draw_down([never, late, soon], Decimal(7)) == ((0, 2, 5), 0)
    used = [attrs.evolve(late, used_quantity=Decimal(2)), attrs.evolve(soon, used_quantity=Decimal(5))]
    assert give_back(used, Decimal(3)) == (2, 1)
