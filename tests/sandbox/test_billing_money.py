"""Amounts, and what discounts take off them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maxio_sdk.sandbox._billing.discounts import Discount, Discountable, discount, off_lines
from maxio_sdk.sandbox._billing.money import formatted, from_cents, to_cents

amounts = st.decimals(min_value=0, max_value=100_000, places=4, allow_nan=False, allow_infinity=False)
percentages = st.decimals(min_value=0, max_value=100, places=2, allow_nan=False, allow_infinity=False)
discounts = st.one_of(
    st.builds(Discount, percentage=percentages, compounding=st.booleans()),
    st.builds(Discount, amount=amounts),
    st.builds(Discount, amount=amounts, eligible=st.just(lambda line: line.kind == "product")),
)


def lines(values: list[Decimal]) -> list[Discountable]:
    kinds = ("product", "metered_component")
    return [Discountable(uid=f"li_{n}", kind=kinds[n % 2], amount=value) for n, value in enumerate(values)]


@pytest.mark.parametrize(("amount", "cents"), [("0.005", 1), ("0.0049", 0), ("-0.005", -1), ("10.235", 1024)])
def test_half_a_cent_rounds_away_from_zero(amount: str, cents: int) -> None:
    assert to_cents(Decimal(amount)) == cents


@given(st.integers())
def test_cents_come_back(cents: int) -> None:
    assert to_cents(from_cents(cents)) == cents or len(str(cents)) > 26


@pytest.mark.parametrize(
    ("cents", "currency", "text"),
    [(123_450, "USD", "$1,234.50"), (-500, "USD", "-$5.00"), (7, "EUR", "€0.07"), (100, "CHF", "CHF 1.00")],
)
def test_amounts_are_written_for_people(cents: int, currency: str, text: str) -> None:
    assert formatted(cents, currency) == text


@given(st.lists(amounts, max_size=6), st.lists(discounts, max_size=4))
def test_discounts_never_exceed_a_line(values: list[Decimal], given_discounts: list[Discount]) -> None:
    of = lines(values)
    off = off_lines(discount(of, given_discounts))
    for line in of:
        assert 0 <= off.get(line.uid, Decimal(0)) <= line.amount


@given(st.lists(amounts, max_size=6), amounts)
def test_an_amount_is_taken_off_whole_where_the_lines_hold_it(values: list[Decimal], amount: Decimal) -> None:
    taken = discount(lines(values), [Discount(amount=amount)])
    assert sum((one.discount_amount for one in taken), Decimal(0)) == min(amount, sum(values, Decimal(0)))


@given(st.lists(amounts, max_size=6), st.lists(discounts, max_size=4))
def test_a_discount_is_the_sum_of_its_breakouts(values: list[Decimal], given_discounts: list[Discount]) -> None:
    for one in discount(lines(values), given_discounts):
        assert one.discount_amount == sum((part.discount_amount for part in one.breakouts), Decimal(0))
        assert one.discount_amount > 0
        assert one.discount_amount <= one.eligible_amount


def test_only_eligible_lines_are_discounted() -> None:
    half = Discount(percentage=Decimal(50), eligible=lambda line: line.kind == "product")
    assert off_lines(discount(lines([Decimal(10), Decimal(10)]), [half])) == {"li_0": Decimal(5)}


def test_a_compounding_percentage_is_of_what_is_left() -> None:
    both = [Discount(percentage=Decimal(50)), Discount(percentage=Decimal(50))]
    assert off_lines(discount(lines([Decimal(100)]), both)) == {"li_0": Decimal(75)}


def test_full_price_percentages_are_of_the_whole_and_go_first() -> None:
    compound, full = Discount(percentage=Decimal(50)), Discount(percentage=Decimal(20), compounding=False)
    first, second = discount(lines([Decimal(100)]), [compound, full])
    assert (first.discount, first.discount_amount) == (full, 20)
    assert (second.discount, second.discount_amount) == (compound, 40)
    twice = [Discount(percentage=Decimal(60), compounding=False)] * 2
    assert off_lines(discount(lines([Decimal(100)]), twice)) == {"li_0": Decimal(100)}


def test_credits_have_no_discount() -> None:
    assert discount(lines([Decimal(-10)]), [Discount(percentage=Decimal(10))]) == ()


def test_an_amount_is_spread_in_cents() -> None:
    (taken,) = discount(lines([Decimal(10)] * 3), [Discount(amount=Decimal(10))])
    assert sorted(part.discount_amount for part in taken.breakouts) == [Decimal("3.33")] * 2 + [Decimal("3.34")]
