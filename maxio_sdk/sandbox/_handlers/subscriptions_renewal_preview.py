"""What the next renewal of a subscription will charge."""

from __future__ import annotations

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.consumption.prepaid_units import prepaid_allocations, unbilled_usages
from maxio_sdk.sandbox._engine.consumption.subscription_components import asked_price_point, take_component
from maxio_sdk.sandbox._engine.lifecycle.renewal import next_bill
from maxio_sdk.sandbox._engine.lifecycle.states import LIVE
from maxio_sdk.sandbox._engine.lookup import named, need
from maxio_sdk.sandbox._http.answers import Answer, Json, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceLine
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import totals
from maxio_sdk.sandbox._wire.text import day_text, time_text

__all__: list[str] = []

_KINDS = {"product": "baseline"}


@handles("preview_renewal")
def preview_renewal(site: Site, call: Call) -> Answer:
    """Work out the next renewal, with the present quantities or the given ones."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    if subscription.state not in LIVE and subscription.state != "on_hold":
        raise unprocessable("This subscription does not renew.")
    balance, at = subscription.balance_in_cents, subscription.current_period_ends_at
    with rehearsal():
        for entry in call.fields(None).objects("components") or ():
            _assume(site, subscription, entry)
        preview = _preview(site, next_bill(site, subscription), balance)
    return Answer(body={"renewal_preview": {"next_assessment_at": time_text(site, at), **preview}})


def _assume(site: Site, subscription: Subscription, fields: Fields) -> None:
    """Give a component another quantity and price point, as the preview asks."""
    text = fields.text("component_id") or ""
    component = named(site, Component, text)
    if component is None:
        raise unprocessable(f"Component: could not be found: {text}.")
    held = take_component(site, subscription, component)
    price_point = asked_price_point(site, subscription, component, fields)
    if price_point is not None:
        held.price_point_id = price_point.id
    quantity = fields.decimal("quantity")
    if quantity is None:
        return
    if quantity < 0:
        raise fields.refuse("quantity", "must be greater than or equal to 0")
    if component.kind in ("quantity_based_component", "on_off_component"):
        held.allocated_quantity = quantity
    elif component.kind == "prepaid_usage_component":
        for allocation in prepaid_allocations(site, held)[-1:]:
            allocation.quantity = quantity
    else:
        for usage in unbilled_usages(site, held):
            usage.billed = True
        held.unit_balance = quantity


def _preview(site: Site, invoice: Invoice, balance: int) -> dict[str, Json]:
    amounts = totals(invoice)
    total = to_cents(amounts.total)
    return {
        "subtotal_in_cents": to_cents(amounts.subtotal),
        "total_tax_in_cents": to_cents(amounts.tax),
        "total_discount_in_cents": to_cents(amounts.discount),
        "total_in_cents": total,
        "existing_balance_in_cents": balance,
        "total_amount_due_in_cents": balance + total,
        "uncalculated_taxes": False,
        "line_items": [_line(site, line) for line in invoice.lines],
    }


def _line(site: Site, line: InvoiceLine) -> dict[str, Json]:
    product, component = site[Product].get(line.product_id), site[Component].get(line.component_id)
    return {
        "transaction_type": "charge",
        "kind": _KINDS.get(line.kind, line.kind),
        "amount_in_cents": to_cents(line.subtotal),
        "memo": line.description,
        "discount_amount_in_cents": to_cents(line.discount),
        "taxable_amount_in_cents": to_cents(line.subtotal - line.discount) if line.taxable else 0,
        "product_id": line.product_id,
        "product_name": None if product is None else product.name,
        "product_handle": None if product is None else product.handle,
        "component_id": line.component_id,
        "component_name": None if component is None else component.name,
        "component_handle": None if component is None else component.handle,
        "period_range_start": day_text(line.period_range_start),
        "period_range_end": day_text(line.period_range_end),
    }
