"""Discounts on the lines of an invoice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._billing.discounts import Discount, Discountable, Taken, discount, off_lines
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceDiscount, InvoiceLine
from maxio_sdk.sandbox._state.totals import cents
from maxio_sdk.sandbox._state.uids import new_uid

__all__ = ["discountable", "discounted", "put_lines"]


def put_lines(invoice: Invoice, lines: Sequence[InvoiceLine], discounts: Iterable[Discount]) -> None:
    """Make these the lines of an invoice, with the discounts taken off."""
    invoice.lines, invoice.discounts = discounted(lines, discounts, invoice.id)


def discounted(
    lines: Sequence[InvoiceLine], discounts: Iterable[Discount], document_id: int
) -> tuple[tuple[InvoiceLine, ...], tuple[InvoiceDiscount, ...]]:
    """Take discounts off lines. Gives the lines with their shares, and the discounts."""
    taken = discount([discountable(line) for line in lines], discounts)
    off = off_lines(taken)
    return (
        tuple(attrs.evolve(line, discount=off.get(line.uid, Decimal(0))) for line in lines),
        tuple(_in_whole_cents(taken, document_id)),
    )


def discountable(line: InvoiceLine, uid: str | None = None) -> Discountable:
    """Show a line to the discounts, under its own uid or another."""
    return Discountable(
        uid=line.uid if uid is None else uid,
        kind=line.kind,
        amount=line.subtotal,
        product_id=line.product_id,
        component_id=line.component_id,
        product_price_point_id=line.product_price_point_id,
        price_point_id=line.price_point_id,
    )


def _type(given: Discount) -> str:
    if given.rollover:
        return "rollover"
    return "percentage" if given.percentage is not None else "flat_amount"


def _in_whole_cents(taken: Sequence[Taken], document_id: int) -> Iterable[InvoiceDiscount]:
    """Round what the discounts come to, so that together they are the rounded sum and never more than the lines.

    What rounding adds or takes goes to a discount's last share: the shares still add up to it.
    """
    exact = Decimal(0)
    rounded = Decimal(0)
    for place, one in enumerate(taken):
        exact += one.discount_amount
        amount = cents(exact) - rounded
        rounded += amount
        breakouts = [(part.uid, part.eligible_amount, part.discount_amount) for part in one.breakouts]
        uid, eligible, last = breakouts[-1]
        breakouts[-1] = (uid, eligible, last + amount - one.discount_amount)
        given = one.discount
        yield InvoiceDiscount(
            uid=new_uid("dli_", document_id * 1000 + place),
            title=given.title,
            code=given.code,
            source_type=given.source_type,
            source_id=given.source_id,
            discount_type=_type(given),
            percentage=given.percentage,
            eligible_amount=one.eligible_amount,
            discount_amount=amount,
            breakouts=tuple(breakouts),
            description=given.description,
        )
