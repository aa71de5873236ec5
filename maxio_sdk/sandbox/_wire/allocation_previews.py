"""JSON of what allocations would cost."""

from __future__ import annotations

from collections.abc import Sequence

from maxio_sdk.sandbox._billing.discounts import Discount, discount, off_lines
from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.consumption.allocation_plans import Change, Plan
from maxio_sdk.sandbox._engine.invoicing.discounting import discountable
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.invoices import InvoiceLine
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.subscription_components import planned_allocation_wire
from maxio_sdk.sandbox._wire.text import time_text

__all__ = ["allocation_preview_wire"]


def allocation_preview_wire(
    site: Site, subscription: Subscription, planned: Plan, discounts: Sequence[Discount]
) -> dict[str, Json]:
    """Write a preview: the charges and credits with their discounts, and the allocations.

    Where the allocations differ in their terms, each line has a direction, in place of the preview as a whole.
    """
    priced = [(change, change.line) for change in planned.changes if change.line is not None]
    off = off_lines(discount([discountable(line, str(number)) for number, (_, line) in enumerate(priced)], discounts))
    items: list[dict[str, Json]] = []
    for number, (change, line) in enumerate(priced):
        item = _item(change, line, to_cents(off.get(str(number), line.discount)))
        items.append(item | ({"direction": change.direction} if planned.fine_grained else {}))
    subtotal = sum(item["amount_in_cents"] for item in items)
    discounted = sum(item["discount_amount_in_cents"] for item in items)
    return {
        "start_date": time_text(site, planned.start),
        "end_date": time_text(site, planned.end),
        "subtotal_in_cents": subtotal,
        "total_tax_in_cents": 0,
        "total_discount_in_cents": discounted,
        "total_in_cents": subtotal - discounted,
        **_direction(planned),
        "line_items": items,
        "accrue_charge": all(change.terms.accrue_charge for change in planned.changes),
        "allocations": [planned_allocation_wire(site, subscription, change) for change in planned.changes],
        "period_type": "trial" if subscription.state == "trialing" else "recurring",
        "existing_balance_in_cents": subscription.balance_in_cents,
    }


def _direction(planned: Plan) -> dict[str, Json]:
    if planned.fine_grained or not planned.changes:
        return {}
    terms = planned.changes[0].terms
    upgrade = planned.direction == "upgrade"
    return {
        "direction": planned.direction,
        "proration_scheme": terms.upgrade_scheme if upgrade else terms.downgrade_scheme,
    }


def _item(change: Change, line: InvoiceLine, discounted: int) -> dict[str, Json]:
    component = change.wish.component
    amount = to_cents(line.subtotal)
    return {
        "transaction_type": "credit" if amount < 0 else "charge",
        "kind": component.kind,
        "amount_in_cents": amount,
        "memo": line.title,
        "discount_amount_in_cents": discounted,
        "taxable_amount_in_cents": 0,
        "component_id": component.id,
        "component_handle": component.handle,
    }
