"""The lines of ad hoc invoices: custom items, products and components."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import attrs

from maxio_sdk.sandbox._engine.catalogue.component_prices import component_price_point_by, default_component_price_point
from maxio_sdk.sandbox._engine.catalogue.product_prices import default_price_point, product_price_point_by
from maxio_sdk.sandbox._engine.consumption.component_pricing import component_price
from maxio_sdk.sandbox._engine.consumption.lines import component_line, product_line
from maxio_sdk.sandbox._engine.invoicing.keyed import BLANK, KeyedFields
from maxio_sdk.sandbox._engine.lookup import named
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.invoices import InvoiceLine
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["adhoc_line"]

_FINEST = Decimal("0.00000001")
_LONGEST_TAX_CODE = 25
_PRICED_BY_HAND = ("prepaid_usage_component", "event_based_component")


def adhoc_line(site: Site, subscription: Subscription, item: KeyedFields, day: date) -> InvoiceLine | None:
    """Make a line of an ad hoc invoice of a day. None: something is wrong with it, which is noted."""
    found_before = len(item.problems.sentences)
    _check_kind(item)
    start, end = _period(item, day)
    line: InvoiceLine | None
    if "product_id" in item:
        line = _product(site, subscription, item, start, end)
    elif "component_id" in item:
        line = _component(site, subscription, item, start, end)
    else:
        line = _custom(item)
    taxable, tax_code = item.flag("taxable"), item.text("tax_code")
    if tax_code is not None and len(tax_code) > _LONGEST_TAX_CODE:
        item.complain("tax_code", f"Length must be less than or equal to {_LONGEST_TAX_CODE}.")
    description = item.text("description")
    if line is None or len(item.problems.sentences) > found_before:
        return None
    if line.kind == "custom":
        line = attrs.evolve(line, taxable=bool(taxable), tax_code=tax_code)
    return attrs.evolve(
        line,
        period_range_start=start,
        period_range_end=end,
        description=line.description if description is None else description,
    )


def _check_kind(item: KeyedFields) -> None:
    """See to it that the item is one thing only."""
    for kind in ("product_id", "component_id"):
        if kind in item and "title" in item:
            item.complain("title", f"Cannot be used together with {kind}.")
    if "product_id" in item and "component_id" in item:
        item.complain("component_id", "Cannot be used together with product_id.")
    for point, owner in (("price_point_id", "component_id"), ("product_price_point_id", "product_id")):
        if point in item and owner not in item:
            item.complain(point, f"Can only be used together with {owner}.")
        elif point in item and "unit_price" in item:
            item.complain("unit_price", f"Cannot be used together with {point}.")


def _period(item: KeyedFields, day: date) -> tuple[date, date]:
    start, end = item.day("period_range_start"), item.day("period_range_end")
    first = start or end or day
    last = end or first
    if start is not None and last < first:
        item.complain("period_range_end", "Must be greater or equal to period_range_start.")
    return first, last


def _quantity(item: KeyedFields) -> Decimal:
    quantity = item.amount("quantity")
    return Decimal(1) if quantity is None else quantity.quantize(_FINEST, rounding=ROUND_DOWN).normalize()


def _unit_price(item: KeyedFields) -> Decimal | None:
    unit_price = item.amount("unit_price")
    return None if unit_price is None else unit_price.quantize(_FINEST, rounding=ROUND_DOWN)


def _worth(quantity: Decimal, unit_price: Decimal) -> Decimal:
    return (quantity * unit_price).quantize(_FINEST, rounding=ROUND_HALF_UP)


def _custom(item: KeyedFields) -> InvoiceLine:
    for name in ("title", "quantity", "unit_price"):
        if name not in item:
            item.complain(name, BLANK)
    quantity, unit_price = _quantity(item), _unit_price(item) or Decimal(0)
    return InvoiceLine(
        title=item.text("title") or "",
        kind="custom",
        quantity=quantity,
        unit_price=unit_price,
        subtotal=_worth(quantity, unit_price),
    )


def _product(site: Site, subscription: Subscription, item: KeyedFields, start: date, end: date) -> InvoiceLine | None:
    product = named(site, Product, item.text("product_id") or "")
    if product is None:
        item.complain("product_id", "Product not found.")
        return None
    price_point: ProductPricePoint | None = default_price_point(site, product)
    if "product_price_point_id" in item:
        price_point = product_price_point_by(site, product, item.text("product_price_point_id") or "")
    if price_point is None:
        item.complain("product_price_point_id", "Price point not found.")
        return None
    times = (_at(site, start), _at(site, end))
    line = product_line(site, subscription, price_point, kind="product", start=times[0], end=times[1])
    quantity, unit_price = _quantity(item), _unit_price(item)
    each = line.unit_price if unit_price is None else unit_price
    return attrs.evolve(line, quantity=quantity, unit_price=each, subtotal=_worth(quantity, each))


def _component(site: Site, subscription: Subscription, item: KeyedFields, start: date, end: date) -> InvoiceLine | None:
    component = named(site, Component, item.text("component_id") or "")
    if component is None:
        item.complain("component_id", "Component not found.")
        return None
    quantity, unit_price = _quantity(item), _unit_price(item)
    if component.kind in _PRICED_BY_HAND and unit_price is None:
        item.complain("unit_price", BLANK)
        return None
    price_point: ComponentPricePoint | None = default_component_price_point(site, component)
    if "price_point_id" in item:
        price_point = component_price_point_by(site, component, item.text("price_point_id") or "")
    if price_point is None:
        item.complain("price_point_id", "Price point not found.")
        return None
    part = component_price(site, price_point, quantity, subscription.currency)
    line = component_line(site, subscription, component, price_point, part, _at(site, start), _at(site, end))
    if unit_price is None:
        return line
    return attrs.evolve(
        line, unit_price=unit_price, subtotal=_worth(quantity, unit_price), tiered_unit_price=False, cost_data=None
    )


def _at(site: Site, day: date) -> datetime:
    return datetime.combine(day, time(), site.zone)
