"""Drawing prepaid units down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Protocol

__all__ = ["PrepaidUnits", "draw_down", "give_back"]

_NEVER = datetime.max.replace(tzinfo=UTC)


class PrepaidUnits(Protocol):
    """Units that were bought ahead."""

    @property
    def quantity(self) -> Decimal: ...
    @property
    def used_quantity(self) -> Decimal: ...
    @property
    def expires_at(self) -> datetime | None: ...


def draw_down(allocations: Sequence[PrepaidUnits], quantity: Decimal) -> tuple[tuple[Decimal, ...], Decimal]:
    """Take units of the allocations, first of those that expire first.

    Gives what was drawn of each allocation, in the order given, and the overage that none had units for.
    """
    drawn = [Decimal(0)] * len(allocations)
    wanted = quantity
    for place in _in_order(allocations):
        left = allocations[place].quantity - allocations[place].used_quantity
        drawn[place] = max(min(left, wanted), Decimal(0))
        wanted -= drawn[place]
    return tuple(drawn), wanted


def give_back(allocations: Sequence[PrepaidUnits], quantity: Decimal) -> tuple[Decimal, ...]:
    """Put used units back, in the opposite order: how many of each allocation. What none had used is forgotten."""
    given = [Decimal(0)] * len(allocations)
    wanted = quantity
    for place in reversed(_in_order(allocations)):
        given[place] = max(min(allocations[place].used_quantity, wanted), Decimal(0))
        wanted -= given[place]
    return tuple(given)


def _in_order(allocations: Sequence[PrepaidUnits]) -> list[int]:
    return sorted(range(len(allocations)), key=lambda place: (allocations[place].expires_at or _NEVER, place))
