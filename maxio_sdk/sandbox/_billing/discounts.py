"""What discounts take off the lines of an invoice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

import attrs

from maxio_sdk.sandbox._billing.money import CENT

__all__ = ["Breakout", "Discount", "Discountable", "Taken", "discount", "off_lines"]

_FINEST = Decimal("0.00000001")
_WIDE = Context(prec=60)
"""So that no amount has too many digits to be rounded."""


@attrs.frozen(kw_only=True)
class Discountable:
    """A line that a discount may be good for."""

    uid: str
    kind: str
    amount: Decimal
    product_id: int | None = None
    component_id: int | None = None
    product_price_point_id: int | None = None
    price_point_id: int | None = None


def _every_line(line: Discountable) -> bool:
    return True


@attrs.frozen(kw_only=True)
class Discount:
    """A percentage or an amount off the lines that it is good for, and how invoices name it."""

    percentage: Decimal | None = None
    amount: Decimal | None = None
    compounding: bool = True
    """Whether a percentage is of what earlier discounts left over, rather than of the full price."""
    eligible: Callable[[Discountable], bool] = _every_line
    title: str = ""
    code: str | None = None
    source_type: str = "Coupon"
    source_id: int | None = None
    description: str | None = None
    rollover: bool = False
    """Whether it is what an earlier bill left over of it."""


@attrs.frozen(kw_only=True)
class Breakout:
    """What one discount takes off one line."""

    uid: str
    eligible_amount: Decimal
    discount_amount: Decimal


@attrs.frozen(kw_only=True)
class Taken:
    """What one discount takes off."""

    discount: Discount
    breakouts: tuple[Breakout, ...]

    @property
    def eligible_amount(self) -> Decimal:
        """What it could be taken off."""
        return sum((part.eligible_amount for part in self.breakouts), Decimal(0))

    @property
    def discount_amount(self) -> Decimal:
        """What it takes off all lines together."""
        return sum((part.discount_amount for part in self.breakouts), Decimal(0))


def discount(lines: Sequence[Discountable], discounts: Iterable[Discount]) -> tuple[Taken, ...]:
    """Apply discounts one after the other; no line goes below zero. What takes nothing off is left out.

    Percentages of the full price go first, the rest in the order given. Lines that are credits have no discount.
    """
    left = {line.uid: line.amount for line in lines if line.amount > 0}
    taken: list[Taken] = []
    for one in sorted(discounts, key=lambda given: given.percentage is None or given.compounding):
        good_for = [line for line in lines if line.uid in left and one.eligible(line)]
        breakouts = (
            _percentage_off(one, good_for, left) if one.percentage is not None else _amount_off(one, good_for, left)
        )
        for part in breakouts:
            left[part.uid] -= part.discount_amount
        if any(part.discount_amount for part in breakouts):
            taken.append(Taken(discount=one, breakouts=breakouts))
    return tuple(taken)


def off_lines(taken: Iterable[Taken]) -> dict[str, Decimal]:
    """Sum up by line what all discounts take off."""
    sums: dict[str, Decimal] = {}
    for one in taken:
        for part in one.breakouts:
            sums[part.uid] = sums.get(part.uid, Decimal(0)) + part.discount_amount
    return sums


def _percentage_off(one: Discount, lines: Sequence[Discountable], left: dict[str, Decimal]) -> tuple[Breakout, ...]:
    breakouts: list[Breakout] = []
    for line in lines:
        base = left[line.uid] if one.compounding else line.amount
        off = (base * (one.percentage or 0) / 100).quantize(_FINEST, rounding=ROUND_HALF_UP, context=_WIDE)
        breakouts.append(Breakout(uid=line.uid, eligible_amount=base, discount_amount=min(off, left[line.uid])))
    return tuple(breakouts)


def _amount_off(one: Discount, lines: Sequence[Discountable], left: dict[str, Decimal]) -> tuple[Breakout, ...]:
    parts = _spread(one.amount or Decimal(0), [left[line.uid] for line in lines])
    return tuple(
        Breakout(uid=line.uid, eligible_amount=left[line.uid], discount_amount=part)
        for line, part in zip(lines, parts, strict=True)
    )


def _spread(amount: Decimal, over: Sequence[Decimal]) -> list[Decimal]:
    """Split an amount in proportion, in cents where that comes out, no part above what it is taken off."""
    total = sum(over, Decimal(0))
    amount = max(min(amount, total), Decimal(0))
    if amount == total:
        return list(over)
    parts = [
        min((amount * share / total).quantize(CENT, rounding=ROUND_HALF_UP, context=_WIDE), share) for share in over
    ]
    missing = amount - sum(parts, Decimal(0))
    for place, share in enumerate(over):
        step = min(max(missing, -parts[place]), share - parts[place])
        parts[place] += step
        missing -= step
    return parts
