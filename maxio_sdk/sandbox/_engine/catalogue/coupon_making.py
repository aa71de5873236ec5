"""Making and changing coupons."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, time
from decimal import Decimal
from typing import Any, Final

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.catalogue.coupons import find_coupon
from maxio_sdk.sandbox._engine.lookup import named
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._http.values import Malformed, as_flag
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.coupons import Coupon, Restriction, RestrictionNumber
from maxio_sdk.sandbox._state.products import Product, ProductFamily
from maxio_sdk.sandbox._state.site import Site

__all__ = ["CODE", "MOST_CHARACTERS", "change_coupon", "make_coupon"]

CODE: Final = re.compile(r"[A-Z0-9%@+\-_.]+")
MOST_CHARACTERS: Final = 255

_NOT_BOTH: Final = "Either a Discount Percentage or Amount must be specified, but not both"
_FLAGS: Final = (
    "allow_negative_balance",
    "recurring",
    "stackable",
    "exclude_mid_period_allocations",
    "apply_on_cancel_at_end_of_period",
    "apply_on_subscription_expiration",
    "use_site_exchange_rate",
)
_NUMBERS: Final = ("duration_period_count", "duration_interval", "conversion_limit")
_STRATEGIES: Final = ("compound", "full-price")


def make_coupon(site: Site, family: ProductFamily, fields: Fields, restrictions: Fields) -> Coupon:
    """Make a coupon of a family. `restrictions` is the whole body, where `restricted_products` stand."""
    values = _read_values(fields)
    problems = _value_problems(site, family.id, values, None)
    if problems:
        raise unprocessable(*problems)
    store = site[Coupon]
    coupon = Coupon(
        id=store.new_id(), product_family_id=family.id, start_date=site.now, created_at=site.now, updated_at=site.now,
        **{name: value for name, value in values.items() if value is not None},
    )  # fmt: skip
    _settle(coupon)
    store.add(coupon)
    _restrict(site, coupon, restrictions)
    return coupon


def change_coupon(site: Site, coupon: Coupon, fields: Fields, restrictions: Fields) -> None:
    """Change a coupon. What is not sent stays."""
    values = _read_values(fields)
    problems = _value_problems(site, coupon.product_family_id, values, coupon)
    if problems:
        raise unprocessable(*problems)
    for name, value in values.items():
        if value is not None or name in ("percentage", "amount_in_cents", "end_date", "description", *_NUMBERS):
            setattr(coupon, name, value)
    coupon.updated_at = site.now
    _settle(coupon)
    _restrict(site, coupon, restrictions)


def _read_values(fields: Fields) -> dict[str, Any]:
    """Read what was sent of a coupon. An amount may come in cents, or as `amount` in whole units."""
    values: dict[str, Any] = {name: fields.flag(name) for name in _FLAGS if name in fields}
    values |= {name: fields.integer(name) for name in _NUMBERS if name in fields}
    for name in ("name", "description", "compounding_strategy", "duration_interval_unit"):
        if name in fields:
            values[name] = (fields.text(name) or "").strip() or None
    if "code" in fields:
        values["code"] = (fields.text("code") or "").strip().upper()
    if "name" in values:
        values["name"] = values["name"] or ""
    if "percentage" in fields:
        values["percentage"] = fields.decimal("percentage")
    if "amount_in_cents" in fields:
        values["amount_in_cents"] = fields.integer("amount_in_cents")
    elif "amount" in fields:
        amount = fields.decimal("amount")
        values["amount_in_cents"] = None if amount is None else to_cents(amount)
    if "end_date" in fields:
        values["end_date"] = _end_date(fields)
    return values


def _end_date(fields: Fields) -> datetime | None:
    """Read when the coupon ends. A day counts as a whole."""
    end = fields.time("end_date")
    bare_day = len(str(fields.raw("end_date")).strip()) <= len("2026-01-31")
    return datetime.combine(end.date(), time(23, 59, 59), end.tzinfo) if end is not None and bare_day else end


def _value_problems(site: Site, family_id: int, values: Mapping[str, Any], coupon: Coupon | None) -> list[str]:
    def value(name: str) -> Any:
        return values[name] if name in values else getattr(coupon, name, None)

    problems: list[str] = []
    if not value("name"):
        problems.append("Name: cannot be blank.")
    elif len(value("name")) > MOST_CHARACTERS:
        problems.append(f"Name: is too long (maximum is {MOST_CHARACTERS} characters).")
    problems += _code_problems(site, family_id, value("code"), coupon)
    if len(value("description") or "") > MOST_CHARACTERS:
        problems.append(f"Description: is too long (maximum is {MOST_CHARACTERS} characters).")
    problems += _discount_problems(value("percentage"), value("amount_in_cents"))
    end_date = values.get("end_date")
    if end_date is not None and end_date < site.now and (coupon is None or end_date != coupon.end_date):
        problems.append("Expiration Date cannot be in the past")
    if value("compounding_strategy") not in (None, *_STRATEGIES):
        problems.append("Compounding strategy: must be 'compound' or 'full-price'.")
    for name in _NUMBERS:
        if value(name) is not None and value(name) < 1:
            problems.append(f"{name.replace('_', ' ').capitalize()}: must be greater than or equal to 1.")
    if value("duration_interval_unit") not in (None, "day", "month"):
        problems.append("Duration interval unit: must be 'month' or 'day'.")
    return problems


def _code_problems(site: Site, family_id: int, code: str | None, coupon: Coupon | None) -> list[str]:
    if not code:
        return ["Code: cannot be blank."]
    if len(code) > MOST_CHARACTERS:
        return [f"Code: is too long (maximum is {MOST_CHARACTERS} characters)."]
    if not CODE.fullmatch(code):
        return ["Code: may only contain letters, numbers and the special characters %, @, +, -, _, and ."]
    if coupon is not None and code == coupon.code:
        return []
    if find_coupon(site, code, family_id) is not None:
        return ["Code: must be unique - that value has been taken."]
    return []


def _discount_problems(percentage: Decimal | None, cents: int | None) -> list[str]:
    if (percentage is None) == (cents is None):
        return [_NOT_BOTH]
    if percentage is not None and percentage > 100:
        return ["Percentage: must be less than or equal to 100."]
    if percentage is not None and percentage < 0:
        return ["Percentage: must be greater than or equal to 0."]
    if cents is not None and cents < 0:
        return ["Amount: must be greater than or equal to $0.00."]
    return []


def _settle(coupon: Coupon) -> None:
    """Set what follows from the other values."""
    coupon.discount_type = "amount" if coupon.percentage is None else "percent"
    coupon.compounding_strategy = (coupon.compounding_strategy or "compound") if coupon.stackable else None
    limited = coupon.duration_period_count is not None or coupon.duration_interval is not None
    coupon.recurring_scheme = (
        "do_not_recur" if not coupon.recurring else "recur_with_duration" if limited else "recur_indefinitely"
    )
    coupon.duration_interval_span = None
    if coupon.duration_interval is not None:
        coupon.duration_interval_unit = coupon.duration_interval_unit or "month"
        plural = "" if coupon.duration_interval == 1 else "s"
        coupon.duration_interval_span = f"{coupon.duration_interval} {coupon.duration_interval_unit}{plural}"
    if coupon.percentage is not None:
        coupon.currency_prices = ()


def _restrict(site: Site, coupon: Coupon, restrictions: Fields) -> None:
    """Add the restrictions that are sent as true, and lift those that are sent as false."""
    kept = {(each.item_type, each.item_id): each for each in coupon.restrictions}
    for item_type in ("Product", "Component"):
        wanted = restrictions.object(f"restricted_{item_type.lower()}s")
        for text, sent in wanted.values.items() if wanted is not None else ():
            item = named(site, Product, text) if item_type == "Product" else named(site, Component, text)
            if item is None:
                raise unprocessable(f"{item_type}: '{text}' could not be found.")
            key = (item_type, item.id)
            if not _flag(sent):
                kept.pop(key, None)
            elif key not in kept:
                number = site[RestrictionNumber].new_id()
                kept[key] = Restriction(id=number, item_type=item_type, item_id=item.id)
    coupon.restrictions = tuple(kept.values())
    if coupon.restrictions and coupon.allow_negative_balance:
        raise unprocessable("Allow negative balance: cannot be used together with product or component restrictions.")


def _flag(sent: Any) -> bool:
    try:
        return as_flag(sent)
    except Malformed as error:
        raise unprocessable(f"Restrictions: {error}.") from None
