"""Reading price brackets: their form and their order."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

import attrs

from maxio_sdk.sandbox._engine.problems import Problems
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import PriceBracket, PriceNumber
from maxio_sdk.sandbox._state.site import Site

__all__ = ["PRICING_SCHEMES", "change_brackets", "check_brackets", "read_brackets", "read_scheme", "single_bracket"]

PRICING_SCHEMES = ("stairstep", "volume", "per_unit", "tiered")
_EIGHT_DECIMALS = Decimal("0.00000001")
_MOST = 10**15


def read_scheme(fields: Fields, problems: Problems, *, default: str | None = None) -> str | None:
    """Read `pricing_scheme`. None where it is missing or not one of the four, which is a problem."""
    scheme = fields.text("pricing_scheme") or default
    if scheme is None:
        problems.blank("pricing_scheme")
    elif scheme not in PRICING_SCHEMES:
        problems.invalid("pricing_scheme", f"must be one of: {', '.join(PRICING_SCHEMES)}.")
        return None
    return scheme


def single_bracket(site: Site, unit_price: Decimal) -> tuple[PriceBracket, ...]:
    """Make the one bracket of a price by the unit."""
    number = site[PriceNumber].new_id()
    return (PriceBracket(id=number, starting_quantity=1, ending_quantity=None, unit_price=_price(unit_price)),)


def read_brackets(
    site: Site, fields: Fields, scheme: str | None, problems: Problems, *, missing: str = ""
) -> tuple[PriceBracket, ...]:
    """Read `prices`, in the order of their quantities.

    `missing` is the message for a list without brackets, if it is not the usual one.
    """
    items = fields.objects("prices") or []
    if not items:
        problems.add("prices", missing or "At least 1 price bracket must be defined")
        return ()
    brackets = [_new_bracket(site, item, problems) for item in items]
    ordered = sorted((bracket for bracket in brackets if bracket is not None), key=_start)
    if len(ordered) == len(brackets):
        check_brackets(ordered, scheme, problems)
    return tuple(ordered)


def _new_bracket(site: Site, item: Fields, problems: Problems) -> PriceBracket | None:
    price = item.decimal("unit_price")
    if price is None:
        problems.add("prices", "Unit price: cannot be blank.")
        return None
    return PriceBracket(
        id=site[PriceNumber].new_id(),
        starting_quantity=item.integer("starting_quantity", 1) or 0,
        ending_quantity=item.integer("ending_quantity"),
        unit_price=_price(price),
    )


def change_brackets(
    site: Site, old: Sequence[PriceBracket], items: Sequence[Fields], scheme: str, problems: Problems
) -> tuple[PriceBracket, ...]:
    """Add brackets without `id`, change those with one, and remove those with `_destroy`."""
    kept = {bracket.id: bracket for bracket in old}
    for item in items:
        number = item.integer("id")
        if number is None:
            if not item.flag("_destroy") and (bracket := _new_bracket(site, item, problems)) is not None:
                kept[bracket.id] = bracket
        elif number not in kept:
            problems.add("prices", f"Couldn't find a price with id {number} in this price point")
        elif item.flag("_destroy"):
            del kept[number]
        else:
            kept[number] = _changed(kept[number], item)
    ordered = sorted(kept.values(), key=_start)
    if not ordered:
        problems.add("prices", "At least 1 price bracket must be defined")
    elif not problems:
        check_brackets(ordered, scheme, problems)
    return tuple(ordered)


def _changed(bracket: PriceBracket, item: Fields) -> PriceBracket:
    start, price = item.integer("starting_quantity"), item.decimal("unit_price")
    return attrs.evolve(
        bracket,
        starting_quantity=bracket.starting_quantity if start is None else start,
        ending_quantity=item.integer("ending_quantity") if "ending_quantity" in item else bracket.ending_quantity,
        unit_price=bracket.unit_price if price is None else _price(price),
    )


def check_brackets(brackets: Sequence[PriceBracket], scheme: str | None, problems: Problems) -> None:
    """Note what is wrong with the order of brackets: they start at 1 and follow one another without a gap."""
    if scheme == "per_unit" and len(brackets) > 1:
        problems.add("prices", "Only 1 price bracket may be defined for the per unit pricing scheme")
        return
    if brackets[0].starting_quantity not in (0, 1):
        problems.add("prices", "The first price bracket must start at 1")
    for bracket in brackets:
        end = bracket.ending_quantity
        if end is not None and end < bracket.starting_quantity:
            problems.add("prices", "Ending quantity must be greater than or equal to starting quantity")
        elif max(bracket.starting_quantity, end or 0) > _MOST:
            problems.add("prices", f"Quantities must be less than or equal to {_MOST}")
    for before, after in pairwise(brackets):
        if before.ending_quantity is None:
            problems.add("prices", "Only the last price bracket may be without an ending quantity")
        elif after.starting_quantity != before.ending_quantity + 1:
            problems.add("prices", "Price brackets must follow one another without gaps or overlaps")


def _start(bracket: PriceBracket) -> int:
    return bracket.starting_quantity


def _price(amount: Decimal) -> Decimal:
    """Keep 8 decimals, which is what the product keeps."""
    if abs(amount) >= _MOST:
        raise unprocessable(f"Unit price: must be less than {_MOST}.")
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and exponent >= -8:
        return amount
    return amount.quantize(_EIGHT_DECIMALS, rounding=ROUND_HALF_UP)
