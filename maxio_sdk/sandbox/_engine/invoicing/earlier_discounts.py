"""The discounts on what was charged earlier in a period, which a credit for it gives back less of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceDiscount, InvoiceLine
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import cents
from maxio_sdk.sandbox._state.uids import new_uid

__all__ = ["credited_discounts", "discount_shares", "in_same_period", "with_discount"]

_NOTHING = Decimal(0)
_VOID = ("voided", "canceled", "draft")


def discount_shares(
    site: Site, subscription: Subscription, charged_for: Callable[[InvoiceLine], bool]
) -> list[tuple[InvoiceDiscount, Decimal]]:
    """Tell which share of what was charged by some lines each discount took off."""
    charged = _NOTHING
    off: dict[tuple[str, int | None, str | None], tuple[InvoiceDiscount, Decimal]] = {}
    for invoice in site[Invoice].where(subscription_id=subscription.id):
        same = [line for line in invoice.lines if charged_for(line)] if invoice.status not in _VOID else []
        uids = {line.uid for line in same}
        charged += sum((line.subtotal for line in same), _NOTHING)
        for discount in invoice.discounts:
            amount = sum((part for uid, _, part in discount.breakouts if uid in uids), _NOTHING)
            key = (discount.source_type, discount.source_id, discount.code)
            off[key] = (discount, off.get(key, (discount, _NOTHING))[1] + amount)
    return [(discount, amount / charged) for discount, amount in off.values() if amount > 0 and charged > 0]


def in_same_period(line: InvoiceLine) -> Callable[[InvoiceLine], bool]:
    """Make the test for lines that charge for the component of a line in a period that ends with its own."""
    what = (line.component_id, line.period_range_end)
    return lambda one: one.component_id is not None and (one.component_id, one.period_range_end) == what


def with_discount(site: Site, subscription: Subscription, line: InvoiceLine) -> InvoiceLine:
    """Give back the discounts, too, that were taken off what a credit, as a negative line, is for."""
    if line.subtotal >= 0:
        return line
    shares = discount_shares(site, subscription, in_same_period(line))
    return attrs.evolve(line, discount=sum((cents(line.subtotal * share) for _, share in shares), _NOTHING))


def credited_discounts(
    site: Site, subscription: Subscription, lines: Iterable[InvoiceLine], document_id: int
) -> Sequence[InvoiceDiscount]:
    """List the discounts that a credit note gives back with its lines, whose amounts are positive."""
    found: list[InvoiceDiscount] = []
    for line in lines:
        shares = discount_shares(site, subscription, in_same_period(line)) if line.discount else []
        parts = _in_parts(line.discount, [share for _, share in shares])
        for (discount, _), amount in zip(shares, parts, strict=True):
            found.append(
                attrs.evolve(
                    discount,
                    uid=new_uid("dli_", document_id * 1000 + len(found)),
                    eligible_amount=line.subtotal,
                    discount_amount=amount,
                    breakouts=((line.uid, line.subtotal, amount),),
                )
            )
    return found


def _in_parts(amount: Decimal, shares: Sequence[Decimal]) -> Iterable[Decimal]:
    """Divide an amount in proportion, in whole cents."""
    whole, given, sofar = sum(shares, _NOTHING), _NOTHING, _NOTHING
    for share in shares:
        sofar += share
        part = cents(amount * sofar / whole) - given
        given += part
        yield part
