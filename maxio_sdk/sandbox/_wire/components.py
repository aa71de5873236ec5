"""The JSON of components, their price points and segments."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal

from maxio_sdk.sandbox._billing.money import formatted
from maxio_sdk.sandbox._engine.catalogue.component_currencies import currency_brackets
from maxio_sdk.sandbox._engine.catalogue.component_prices import default_component_price_point
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.components import (
    Component,
    ComponentPricePoint,
    CurrencyBracket,
    PriceBracket,
    Segment,
    SegmentValue,
)
from maxio_sdk.sandbox._state.products import ProductFamily
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.text import decimal_text, time_text

__all__ = [
    "component_price_point_wire",
    "component_wire",
    "currency_price_wire",
    "price_point_type",
    "price_text",
    "price_wires",
    "segment_wire",
]


def component_wire(site: Site, component: Component) -> dict[str, Json]:
    """Write a component, with the prices of its default price point."""
    family = site[ProductFamily].get(component.product_family_id)
    price_point = default_component_price_point(site, component)
    per_unit = price_point.pricing_scheme == "per_unit"
    on_off = component.kind == "on_off_component"
    prepaid = component.kind == "prepaid_usage_component"
    wire: dict[str, Json] = {
        "id": component.id,
        "name": component.name,
        "handle": component.handle,
        "pricing_scheme": None if on_off else price_point.pricing_scheme,
        "unit_name": component.unit_name,
        "unit_price": decimal_text(price_point.prices[0].unit_price) if per_unit else None,
        "product_family_id": component.product_family_id,
        "product_family_name": family.name if family else None,
        "product_family_handle": family.handle if family else None,
        "price_per_unit_in_cents": None,
        "kind": component.kind,
        "archived": component.archived_at is not None,
        "description": component.description,
        "default_price_point_id": component.default_price_point_id,
        "overage_prices": price_wires(site, price_point, price_point.overage_prices) if prepaid else None,
        "prices": [] if per_unit else price_wires(site, price_point, price_point.prices),
        "price_point_count": sum(
            other.type != "custom" for other in site[ComponentPricePoint].where(component_id=component.id)
        ),
        "price_points_url": f"https://{site.settings.subdomain}.chargify.com/components/{component.id}/price_points",
        "default_price_point_name": price_point.name,
        "taxable": component.taxable,
        "tax_code": component.tax_code,
        "recurring": component.recurring,
        "upgrade_charge": component.upgrade_charge,
        "downgrade_credit": component.downgrade_credit,
        "created_at": time_text(site, component.created_at),
        "updated_at": time_text(site, component.updated_at),
        "archived_at": time_text(site, component.archived_at),
        "hide_date_range_on_invoice": component.hide_date_range_on_invoice,
        "allow_fractional_quantities": component.allow_fractional_quantities,
        "item_category": component.item_category,
        "use_site_exchange_rate": price_point.use_site_exchange_rate,
        "accounting_code": component.accounting_code,
        "event_based_billing_metric_id": component.event_based_billing_metric_id,
    }
    if site.settings.multi_frequency_enabled:
        wire |= {"interval": price_point.interval, "interval_unit": price_point.interval_unit}
    return wire | {"unspsc_code": component.unspsc_code}


def price_point_type(component: Component, price_point: ComponentPricePoint) -> str:
    """Tell whether a price point is the `default`, `custom`, or any other of the `catalog`."""
    if price_point.type == "custom":
        return "custom"
    return "default" if component.default_price_point_id == price_point.id else "catalog"


def component_price_point_wire(
    site: Site, price_point: ComponentPricePoint, *, currencies: bool = False, overage_currencies: bool = False
) -> dict[str, Json]:
    """Write a price point, with its prices in further currencies where they were asked for."""
    kind = price_point_type(site[Component][price_point.component_id], price_point)
    wire: dict[str, Json] = {
        "id": price_point.id,
        "type": kind,
        "default": kind == "default",
        "name": price_point.name,
        "pricing_scheme": price_point.pricing_scheme,
        "component_id": price_point.component_id,
        "handle": price_point.handle,
        "archived_at": time_text(site, price_point.archived_at),
        "created_at": time_text(site, price_point.created_at),
        "updated_at": time_text(site, price_point.updated_at),
        "prices": price_wires(site, price_point, price_point.prices),
        "use_site_exchange_rate": price_point.use_site_exchange_rate,
        "subscription_id": price_point.subscription_id,
        "tax_included": price_point.tax_included,
    }
    if site.settings.multi_frequency_enabled:
        wire |= {"interval": price_point.interval, "interval_unit": price_point.interval_unit}
    if currencies:
        wire["currency_prices"] = _currency_wires(site, price_point, price_point.prices)
    prepaid = price_point.overage_pricing_scheme is not None
    wire |= {
        "overage_prices": price_wires(site, price_point, price_point.overage_prices) if prepaid else None,
        "overage_pricing_scheme": price_point.overage_pricing_scheme,
        "renew_prepaid_allocation": price_point.renew_prepaid_allocation,
        "rollover_prepaid_remainder": price_point.rollover_prepaid_remainder,
        "expiration_interval": price_point.expiration_interval,
        "expiration_interval_unit": price_point.expiration_interval_unit,
    }
    if currencies and overage_currencies and prepaid:
        wire["currency_overage_prices"] = _currency_wires(site, price_point, price_point.overage_prices)
    return wire


def price_wires(
    site: Site, price_point: ComponentPricePoint, brackets: Sequence[PriceBracket], *, segment: Segment | None = None
) -> list[dict[str, Json]]:
    """Write the brackets of a price point, or of one of its segments."""
    return [
        {
            "id": bracket.id,
            "component_id": price_point.component_id,
            "starting_quantity": bracket.starting_quantity,
            "ending_quantity": bracket.ending_quantity,
            "unit_price": decimal_text(bracket.unit_price),
            "price_point_id": price_point.id,
            "formatted_unit_price": price_text(bracket.unit_price, site.settings.currency),
            "segment_id": segment.id if segment else None,
        }
        for bracket in brackets
    ]


def _currency_wires(
    site: Site, price_point: ComponentPricePoint, brackets: Sequence[PriceBracket]
) -> list[dict[str, Json]]:
    return [currency_price_wire(price_point, price) for price in currency_brackets(site, price_point, brackets)]


def currency_price_wire(price_point: ComponentPricePoint, price: CurrencyBracket) -> dict[str, Json]:
    """Write a price in a further currency."""
    return {
        "id": price.id,
        "currency": price.currency,
        "price": decimal_text(Decimal(price.price)),
        "formatted_price": price_text(Decimal(price.price), price.currency),
        "price_id": price.price_id,
        "price_point_id": price_point.id,
    }


def price_text(amount: Decimal, currency: str) -> str:
    """Write a price for reading, to the last of its decimals: `$1,234.50`, `$0.0075`."""
    cents = (abs(amount) * 100).to_integral_value(rounding=ROUND_DOWN)
    _, _, decimals = decimal_text(abs(amount)).partition(".")
    return f"{'-' if amount < 0 else ''}{formatted(int(cents), currency)}{decimals[2:]}"


def segment_wire(site: Site, segment: Segment) -> dict[str, Json]:
    """Write a segment."""
    price_point = site[ComponentPricePoint][segment.price_point_id]
    return {
        "id": segment.id,
        "component_id": segment.component_id,
        "price_point_id": segment.price_point_id,
        "event_based_billing_metric_id": site[Component][segment.component_id].event_based_billing_metric_id,
        "pricing_scheme": segment.pricing_scheme,
        "segment_property_1_value": _value(segment.segment_property_1_value),
        "segment_property_2_value": _value(segment.segment_property_2_value),
        "segment_property_3_value": _value(segment.segment_property_3_value),
        "segment_property_4_value": _value(segment.segment_property_4_value),
        "created_at": time_text(site, segment.created_at),
        "updated_at": time_text(site, segment.updated_at),
        "prices": price_wires(site, price_point, segment.prices, segment=segment),
    }


def _value(value: SegmentValue | None) -> Json:
    """Write a property value in the type that it was sent in: a number with a point stays a number."""
    return float(value) if isinstance(value, Decimal) else value
