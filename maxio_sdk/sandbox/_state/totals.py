"""What an invoice comes to."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

import attrs

from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceLine

__all__ = ["Totals", "cents", "line_totals", "segments_of", "totals"]

_CENT = Decimal("0.01")
_NOTHING = Decimal(0)


@attrs.frozen(kw_only=True)
class Totals:
    """The amounts of an invoice, in whole cents."""

    subtotal: Decimal
    discount: Decimal = _NOTHING
    tax: Decimal = _NOTHING
    credit: Decimal = _NOTHING
    paid: Decimal = _NOTHING
    """What was paid and not given back again."""
    refund: Decimal = _NOTHING

    @property
    def total(self) -> Decimal:
        """What is asked for."""
        return self.subtotal - self.discount + self.tax

    @property
    def due(self) -> Decimal:
        """What is still asked for."""
        return self.total - self.credit - self.paid

    def __add__(self, other: Totals) -> Totals:
        return Totals(
            subtotal=self.subtotal + other.subtotal,
            discount=self.discount + other.discount,
            tax=self.tax + other.tax,
            credit=self.credit + other.credit,
            paid=self.paid + other.paid,
            refund=self.refund + other.refund,
        )


def cents(amount: Decimal) -> Decimal:
    """Round to whole cents, half up."""
    return amount.quantize(_CENT, rounding=ROUND_HALF_UP)


def line_totals(lines: Iterable[InvoiceLine], discount: Decimal = _NOTHING) -> Totals:
    """Add lines up: the exact amounts first, rounded once."""
    lines = tuple(lines)
    return Totals(
        subtotal=cents(sum((line.subtotal for line in lines), _NOTHING)),
        discount=cents(discount),
        tax=cents(sum((line.tax for line in lines), _NOTHING)),
    )


def totals(invoice: Invoice) -> Totals:
    """Work out the amounts of an invoice; those of a consolidated one are the sums of its segments'."""
    if invoice.consolidation_level == "parent":
        return sum((totals(segment) for segment in segments_of(invoice)), Totals(subtotal=_NOTHING))
    asked = line_totals(invoice.lines, sum((one.discount_amount for one in invoice.discounts), _NOTHING))
    refund = sum((one.applied_amount for one in invoice.refunds), _NOTHING)
    return attrs.evolve(
        asked,
        credit=sum((one.applied_amount for one in invoice.credits), _NOTHING),
        paid=sum((one.applied_amount for one in invoice.payments), _NOTHING) - refund,
        refund=refund,
    )


def segments_of(invoice: Invoice) -> list[Invoice]:
    """List the segments of a consolidated invoice, in the order of their ids."""
    return [] if invoice.store is None else invoice.store.where(parent_invoice_id=invoice.id)
