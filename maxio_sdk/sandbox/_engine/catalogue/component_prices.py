"""The price points of components."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import NAMESPACE_URL, uuid5

import attrs

from maxio_sdk.sandbox._engine.catalogue.price_brackets import read_brackets, read_scheme, single_bracket
from maxio_sdk.sandbox._engine.lookup import whole
from maxio_sdk.sandbox._engine.problems import Problems
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint, PriceBracket, PriceNumber
from maxio_sdk.sandbox._state.site import Site

__all__ = [
    "component_price_point_by",
    "copy_component_price_point",
    "custom_component_price_point",
    "default_component_price_point",
    "generated_handle",
    "make_component_price_point",
    "price_point_handle",
    "read_brackets",
    "read_interval",
]

PREPAID = "prepaid_usage_component"
_LONGEST = 10_000
_EXPIRATION_UNITS = ("day", "month", "never")


def default_component_price_point(site: Site, component: Component) -> ComponentPricePoint:
    """Give the price point that new subscriptions get."""
    return site[ComponentPricePoint][component.default_price_point_id]


def component_price_point_by(site: Site, component: Component, text: str | int) -> ComponentPricePoint | None:
    """Find a price point of a component by its id, by `handle:` and its handle, or by its bare handle."""
    handle = str(text).removeprefix("handle:")
    number = whole(handle) if handle == str(text) else None
    found = site[ComponentPricePoint].get(number)
    if found is not None and found.component_id == component.id:
        return found
    of_component = site[ComponentPricePoint].where(component_id=component.id)
    return next((price_point for price_point in of_component if price_point.handle == handle), None)


def custom_component_price_point(
    site: Site, component: Component, fields: Fields, subscription_id: int | None
) -> ComponentPricePoint:
    """Make the price point of a `custom_price`, for one subscription.

    What a custom price of a prepaid component does not say of overage and renewal is as in the default price point.
    """
    problems = Problems()
    base = default_component_price_point(site, component)
    price_point = make_component_price_point(site, component, fields, problems, custom_of=base)
    problems.check()
    price_point.type = "custom"
    price_point.subscription_id = subscription_id
    return price_point


def make_component_price_point(
    site: Site,
    component: Component,
    fields: Fields,
    problems: Problems,
    *,
    name: str | None = None,
    custom_of: ComponentPricePoint | None = None,
) -> ComponentPricePoint:
    """Make a price point from the fields of a body.

    What is wrong goes into `problems`: the caller refuses, which undoes the making. `name` is that of a price point
    that is made along with its component, whose price may stand in `unit_price`.
    """
    on_off = component.kind == "on_off_component"
    legacy = "per_unit" if on_off or name is not None else None
    scheme = read_scheme(fields, problems, default=legacy)
    number = site[ComponentPricePoint].new_id()
    label = name or fields.text("name") or ("Custom Pricing" if custom_of is not None else None)
    if not label:
        problems.blank("name")
    interval, unit = read_interval(fields, problems)
    rate = fields.flag("use_site_exchange_rate")
    price_point = ComponentPricePoint(
        id=number,
        component_id=component.id,
        name=label or "",
        handle=price_point_handle(site, component, fields if name is None else None, problems, number),
        pricing_scheme="per_unit" if on_off else scheme or "per_unit",
        prices=_prices(site, fields, scheme, problems, alone=name is None),
        tax_included=fields.flag("tax_included") or False,
        use_site_exchange_rate=True if rate is None else rate,
        interval=interval,
        interval_unit=unit,
        created_at=site.now,
        updated_at=site.now,
    )
    if component.kind == PREPAID:
        _set_prepaid(site, price_point, fields, problems, custom_of)
    return site[ComponentPricePoint].add(price_point)


def _prices(
    site: Site, fields: Fields, scheme: str | None, problems: Problems, *, alone: bool
) -> tuple[PriceBracket, ...]:
    """Read `prices`, or `unit_price` where the price is one by the unit."""
    if scheme == "per_unit" and not fields.raw("prices"):
        unit_price = fields.decimal("unit_price")
        if unit_price is not None:
            return single_bracket(site, unit_price)
        if not alone:
            problems.blank("unit_price")
            return ()
    return read_brackets(site, fields, scheme, problems)


def _set_prepaid(
    site: Site,
    price_point: ComponentPricePoint,
    fields: Fields,
    problems: Problems,
    base: ComponentPricePoint | None,
) -> None:
    overage = fields.object("overage_pricing")
    if overage is None and base is not None:
        price_point.overage_pricing_scheme = base.overage_pricing_scheme
        price_point.overage_prices = _renumbered(site, base.overage_prices)[0]
    else:
        price_point.overage_pricing_scheme, price_point.overage_prices = _overage(site, overage, problems)
    price_point.renew_prepaid_allocation = fields.flag(
        "renew_prepaid_allocation", base.renew_prepaid_allocation if base else False
    )
    price_point.rollover_prepaid_remainder = fields.flag(
        "rollover_prepaid_remainder", base.rollover_prepaid_remainder if base else False
    )
    if not price_point.rollover_prepaid_remainder:
        return
    if base is not None and "expiration_interval" not in fields and "expiration_interval_unit" not in fields:
        price_point.expiration_interval = base.expiration_interval
        price_point.expiration_interval_unit = base.expiration_interval_unit
    else:
        _set_expiration(price_point, fields, problems)


def _overage(site: Site, overage: Fields | None, problems: Problems) -> tuple[str | None, tuple[PriceBracket, ...]]:
    found = Problems()
    scheme: str | None = None
    brackets: tuple[PriceBracket, ...] = ()
    if overage is None or not overage.text("pricing_scheme"):
        found.add("pricing_scheme", "Overage pricing scheme must be defined for prepaid components")
    else:
        scheme = read_scheme(overage, found)
    missing = "At least 1 overage price bracket must be defined"
    if overage is None:
        found.add("prices", missing)
    else:
        brackets = read_brackets(site, overage, scheme, found, missing=missing)
    problems.take(found, "overage_pricing")
    return scheme, brackets


def _set_expiration(price_point: ComponentPricePoint, fields: Fields, problems: Problems) -> None:
    unit, interval = fields.text("expiration_interval_unit") or None, fields.integer("expiration_interval")
    if unit is not None and unit not in _EXPIRATION_UNITS:
        problems.invalid("expiration_interval_unit", "must be 'month', 'day' or 'never'")
    elif unit == "never":
        interval = None
    elif interval is not None and interval < 1:
        problems.invalid("expiration_interval", "must be greater than or equal to 1.")
    elif interval is not None and interval > _LONGEST:
        problems.invalid("expiration_interval", f"must be less than or equal to {_LONGEST}.")
    elif interval is not None and unit is None:
        problems.blank("expiration_interval_unit")
    elif interval is None and unit is not None:
        problems.blank("expiration_interval")
    price_point.expiration_interval, price_point.expiration_interval_unit = interval, unit


def read_interval(fields: Fields, problems: Problems) -> tuple[int | None, str | None]:
    """Read `interval` and `interval_unit`, which come together or not at all."""
    interval, unit = fields.integer("interval"), fields.text("interval_unit") or None
    if interval is not None and interval < 1:
        problems.invalid("interval", "must be greater than or equal to 1.")
    elif interval is not None and interval > _LONGEST:
        problems.invalid("interval", f"must be less than or equal to {_LONGEST}.")
    if unit is not None and unit not in ("month", "day"):
        problems.invalid("interval_unit", "must be 'month' or 'day'.")
    elif interval is not None and unit is None:
        problems.blank("interval_unit")
    elif interval is None and unit is not None:
        problems.blank("interval")
    return interval, unit


def price_point_handle(site: Site, component: Component, fields: Fields | None, problems: Problems, number: int) -> str:
    """Read the handle of a new price point, or make one up where none was given."""
    handle = fields.text("handle") if fields is not None else None
    if not handle:
        return generated_handle(number)
    of_component = site[ComponentPricePoint].where(component_id=component.id)
    if any(other.handle == handle and other.id != number for other in of_component):
        message = "must be unique within a component scope."
        problems.add("handle", message, f"Handle {message}")
    return handle


def generated_handle(number: int) -> str:
    """Make up a price point's handle, the same one for the same id."""
    return f"uuid:{uuid5(NAMESPACE_URL, f'component price point {number}')}"


def copy_component_price_point(
    site: Site, original: ComponentPricePoint, *, number: int, name: str, handle: str
) -> ComponentPricePoint:
    """Copy a price point with its brackets and its prices in further currencies."""
    prices, new_ids = _renumbered(site, original.prices)
    overage, new_overage_ids = _renumbered(site, original.overage_prices)
    new_ids |= new_overage_ids
    currency_prices = tuple(
        attrs.evolve(price, id=site[PriceNumber].new_id(), price_id=new_ids[price.price_id])
        for price in original.currency_prices
    )
    copied = {
        field: getattr(original, field)
        for field in (
            "component_id",
            "pricing_scheme",
            "tax_included",
            "use_site_exchange_rate",
            "interval",
            "interval_unit",
            "overage_pricing_scheme",
            "renew_prepaid_allocation",
            "rollover_prepaid_remainder",
            "expiration_interval",
            "expiration_interval_unit",
        )
    }
    return site[ComponentPricePoint].add(
        ComponentPricePoint(
            id=number,
            name=name,
            handle=handle,
            prices=prices,
            overage_prices=overage,
            currency_prices=currency_prices,
            created_at=site.now,
            updated_at=site.now,
            **copied,
        )
    )


def _renumbered(site: Site, brackets: tuple[PriceBracket, ...]) -> tuple[tuple[PriceBracket, ...], dict[int, int]]:
    new_ids: Mapping[int, int] = {bracket.id: site[PriceNumber].new_id() for bracket in brackets}
    return tuple(attrs.evolve(bracket, id=new_ids[bracket.id]) for bracket in brackets), dict(new_ids)
