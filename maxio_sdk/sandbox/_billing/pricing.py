"""What a quantity of a component costs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

import attrs

__all__ = ["Bracket", "Priced", "Tier", "price"]


class Bracket(Protocol):
    """What a unit costs from one quantity to another."""

    @property
    def starting_quantity(self) -> int: ...
    @property
    def ending_quantity(self) -> int | None: ...
    @property
    def unit_price(self) -> Decimal: ...


@attrs.frozen(kw_only=True)
class Tier:
    """The part of a quantity that one bracket prices."""

    starting_quantity: int
    ending_quantity: int | None
    quantity: Decimal
    unit_price: Decimal
    amount: Decimal


@attrs.frozen(kw_only=True)
class Priced:
    """A price, and what it is made of."""

    amount: Decimal
    tiers: tuple[Tier, ...]


def price(scheme: str, brackets: Sequence[Bracket], quantity: Decimal) -> Priced:
    """Price a quantity. Nothing, or less, costs nothing, but for the step that begins at 0 in a stairstep.

    `per_unit`, `volume` and `stairstep` take one bracket for all units; `tiered` takes for each unit its own.
    Beyond the last bracket its price holds on.
    """
    ordered = sorted(brackets, key=lambda bracket: bracket.starting_quantity)
    if not ordered or quantity < 0 or (quantity == 0 and not _costs_at_nothing(scheme, ordered[0])):
        return Priced(amount=Decimal(0), tiers=())
    if scheme == "tiered":
        tiers = _tiers(ordered, quantity)
    else:
        bracket = ordered[0] if scheme == "per_unit" else _holding(ordered, quantity)
        amount = bracket.unit_price if scheme == "stairstep" else bracket.unit_price * quantity
        tiers = (_tier(bracket, quantity, amount),)
    return Priced(amount=sum((tier.amount for tier in tiers), Decimal(0)), tiers=tiers)


def _costs_at_nothing(scheme: str, first: Bracket) -> bool:
    return scheme == "stairstep" and first.starting_quantity <= 0


def _holding(ordered: Sequence[Bracket], quantity: Decimal) -> Bracket:
    """Find the bracket of a whole quantity. Fractions above a bracket's end belong to the next."""
    for bracket in ordered:
        if bracket.ending_quantity is None or quantity <= bracket.ending_quantity:
            return bracket
    return ordered[-1]


def _tiers(ordered: Sequence[Bracket], quantity: Decimal) -> tuple[Tier, ...]:
    tiers: list[Tier] = []
    below = Decimal(0)
    for bracket in ordered:
        last = bracket is ordered[-1] or bracket.ending_quantity is None
        top = quantity if last else min(quantity, Decimal(bracket.ending_quantity or 0))
        if top > below:
            tiers.append(_tier(bracket, top - below, bracket.unit_price * (top - below)))
            below = top
    return tuple(tiers)


def _tier(bracket: Bracket, quantity: Decimal, amount: Decimal) -> Tier:
    return Tier(
        starting_quantity=bracket.starting_quantity,
        ending_quantity=bracket.ending_quantity,
        quantity=quantity,
        unit_price=bracket.unit_price,
        amount=amount,
    )
