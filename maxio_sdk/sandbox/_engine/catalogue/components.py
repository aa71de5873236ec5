"""Making and changing components."""

from __future__ import annotations

import re
from collections.abc import Iterable

from maxio_sdk.sandbox._engine.catalogue.component_prices import PREPAID, make_component_price_point
from maxio_sdk.sandbox._engine.catalogue.metrics import metric_with_id
from maxio_sdk.sandbox._engine.problems import Problems
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.products import ProductFamily
from maxio_sdk.sandbox._state.site import Site

__all__ = ["change_component", "make_component"]

EVENT_BASED = "event_based_component"
ON_OFF = "on_off_component"
_RECURRING_KINDS = ("quantity_based_component", ON_OFF)
_PRORATED_KINDS = (*_RECURRING_KINDS, PREPAID)
_HANDLE = re.compile(r"[a-z0-9][a-z0-9.:_-]*")
_CREDIT_TYPES = ("full", "prorated", "none")
_ITEM_CATEGORIES = ("Business Software", "Consumer Software", "Digital Services", "Physical Goods", "Other")
_LONGEST_TAX_CODE = 25


def make_component(site: Site, family: ProductFamily, kind: str, fields: Fields) -> Component:
    """Make a component with its price points. Everything that is wrong is told at once."""
    problems = Problems()
    name = _name(site, fields, problems, family.id, None)
    unit_name = "on/off" if kind == ON_OFF else fields.text("unit_name")
    if not unit_name:
        problems.blank("unit_name")
    recurring = fields.flag("recurring")
    component = Component(
        id=site[Component].new_id(),
        product_family_id=family.id,
        name=name,
        kind=kind,
        unit_name=unit_name,
        handle=_handle(site, fields, problems, None),
        recurring=kind in _RECURRING_KINDS if recurring is None else recurring and kind in _RECURRING_KINDS,
        hide_date_range_on_invoice=fields.flag("hide_date_range_on_invoice") or False,
        allow_fractional_quantities=fields.flag("allow_fractional_quantities") or False,
        created_at=site.now,
        updated_at=site.now,
    )
    _set_details(component, fields, problems)
    if kind in _PRORATED_KINDS:
        component.upgrade_charge = _credit_type(fields, "upgrade_charge", problems)
        component.downgrade_credit = _credit_type(fields, "downgrade_credit", problems)
    site[Component].add(component)
    component.default_price_point_id = make_component_price_point(site, component, fields, problems, name="Original").id
    for item in fields.objects("price_points") or []:
        make_component_price_point(site, component, item, problems)
    if kind == EVENT_BASED:
        component.event_based_billing_metric_id = _metric(site, fields, problems)
    problems.check()
    return component


def change_component(site: Site, component: Component, fields: Fields) -> None:
    """Change what the fields name of a component."""
    problems = Problems()
    if "name" in fields:
        component.name = _name(site, fields, problems, component.product_family_id, component)
    if "handle" in fields:
        component.handle = _handle(site, fields, problems, component)
    _set_details(component, fields, problems)
    if "upgrade_charge" in fields and component.kind in _PRORATED_KINDS:
        component.upgrade_charge = _credit_type(fields, "upgrade_charge", problems)
    if "downgrade_credit" in fields and component.kind in _PRORATED_KINDS:
        component.downgrade_credit = _credit_type(fields, "downgrade_credit", problems)
    problems.check()
    component.updated_at = site.now


def _set_details(component: Component, fields: Fields, problems: Problems) -> None:
    """Set what is only noted down, where it was sent."""
    for name in ("description", "accounting_code", "unspsc_code"):
        if name in fields:
            setattr(component, name, fields.text(name))
    if "tax_code" in fields:
        component.tax_code = fields.text("tax_code")
        if len(component.tax_code or "") > _LONGEST_TAX_CODE:
            problems.invalid("tax_code", f"is too long (maximum is {_LONGEST_TAX_CODE} characters).")
    if "item_category" in fields:
        component.item_category = fields.text("item_category") or None
        if component.item_category not in (None, *_ITEM_CATEGORIES):
            problems.invalid("item_category", "is not included in the list.")
    if "taxable" in fields:
        component.taxable = fields.flag("taxable") or False
    shown = fields.flag("display_on_hosted_page")
    if shown is not None:
        component.display_on_hosted_page = shown


def _name(site: Site, fields: Fields, problems: Problems, family_id: int, itself: Component | None) -> str:
    name = (fields.text("name") or "").strip()
    if not name:
        problems.blank("name")
    elif _others(site[Component].where(product_family_id=family_id), "name", name, itself):
        problems.invalid("name", "must be unique - that value has been taken.")
    return name


def _handle(site: Site, fields: Fields, problems: Problems, itself: Component | None) -> str | None:
    handle = fields.text("handle")
    if not handle:
        return None
    if not _HANDLE.fullmatch(handle):
        problems.add(
            "handle",
            "Handle must start with a letter or number and may only contain lowercase letters, numbers, "
            "or the characters ':', '-', or '_'.",
        )
    elif _others(site[Component].where(handle=handle), "handle", handle, itself):
        problems.add("handle", "Handle must be unique within a Site.")
    return handle


def _others(components: Iterable[Component], field: str, value: str, itself: Component | None) -> bool:
    return any(getattr(other, field) == value for other in components if other is not itself)


def _credit_type(fields: Fields, name: str, problems: Problems) -> str | None:
    value = fields.text(name) or None
    if value not in (None, *_CREDIT_TYPES):
        problems.invalid(name, f"must be one of: {', '.join(_CREDIT_TYPES)}.")
    return value


def _metric(site: Site, fields: Fields, problems: Problems) -> int | None:
    number = fields.integer("event_based_billing_metric_id")
    if number is None or number < 1:
        problems.blank("metric")
        return None
    return metric_with_id(site, number).id
