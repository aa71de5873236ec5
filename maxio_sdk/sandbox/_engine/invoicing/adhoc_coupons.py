"""The discounts of ad hoc invoices: coupons of the catalogue, and such as are made up for one invoice."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from maxio_sdk.sandbox._billing.discounts import Discount, Discountable
from maxio_sdk.sandbox._engine.catalogue.coupons import coupon_problem, find_coupon
from maxio_sdk.sandbox._engine.catalogue.currency_prices import coupon_amount
from maxio_sdk.sandbox._engine.invoicing.keyed import BLANK, KeyedFields
from maxio_sdk.sandbox._engine.lookup import named
from maxio_sdk.sandbox._state.coupons import Coupon
from maxio_sdk.sandbox._state.products import ProductFamily
from maxio_sdk.sandbox._state.site import Site

__all__ = ["adhoc_discount"]

_CODE = re.compile(r"[A-Z0-9%@+\-_.]+")
_STRATEGIES = ("compound", "full-price")
_MOST_PERCENT = 100
_PERCENT_DIGITS = 4


def adhoc_discount(site: Site, coupon: KeyedFields, currency: str) -> Discount | None:
    """Make a discount of an ad hoc invoice. None: something is wrong with it, which is noted."""
    if "code" in coupon and "subcode" in coupon:
        coupon.complain("subcode", "Cannot be used together with code.")
        return None
    name = "subcode" if "subcode" in coupon else "code"
    code = (coupon.text(name) or "").strip().upper()
    if not code:
        coupon.complain(name, BLANK)
        return None
    if not _CODE.fullmatch(code):
        coupon.complain(name, "Can only contain uppercase letters, numbers, and the characters %, @, +, -, _, and '.'.")
        return None
    strategy = coupon.text("compounding_strategy") or "compound"
    if strategy not in _STRATEGIES:
        coupon.complain("compounding_strategy", "Must be one of: compound, full-price.")
    found = _existing(site, coupon, name, code)
    if found is not None:
        return _catalogue_discount(site, found, code, currency)
    if name == "subcode" or not ("percentage" in coupon or "amount" in coupon):
        coupon.complain(name, "Coupon not found.")
        return None
    return _made_up(coupon, code, compounding=strategy == "compound")


def _existing(site: Site, coupon: KeyedFields, name: str, code: str) -> Coupon | None:
    family_id = None
    if "product_family_id" in coupon:
        family = named(site, ProductFamily, coupon.text("product_family_id") or "")
        if family is None:
            coupon.complain("product_family_id", "Product family not found.")
            return None
        family_id = family.id
    found = find_coupon(site, code, family_id)
    if found is None or (name == "subcode") == (found.code == code):
        return None
    problem = coupon_problem(site, found, None)
    if problem is not None:
        coupon.complain(name, problem)
    return found


def _catalogue_discount(site: Site, coupon: Coupon, code: str, currency: str) -> Discount:
    return Discount(
        percentage=coupon.percentage,
        amount=None if coupon.percentage is not None else coupon_amount(site, coupon, currency),
        compounding=coupon.compounding_strategy != "full-price",
        eligible=_eligibility(coupon),
        title=coupon.name,
        code=code,
        source_type="Coupon",
        source_id=coupon.id,
        description=coupon.description,
    )


def _eligibility(coupon: Coupon) -> Callable[[Discountable], bool]:
    """Decide which lines a coupon is good for: all, unless it is restricted to some products and components."""
    products = {each.item_id for each in coupon.restrictions if each.item_type == "Product"}
    components = {each.item_id for each in coupon.restrictions if each.item_type == "Component"}

    def eligible(line: Discountable) -> bool:
        if not coupon.restrictions:
            return True
        return line.component_id in components if line.component_id is not None else line.product_id in products

    return eligible


def _made_up(coupon: KeyedFields, code: str, *, compounding: bool) -> Discount | None:
    percentage, amount = coupon.amount("percentage"), coupon.amount("amount")
    if percentage is not None and amount is not None:
        coupon.complain("amount", "Cannot be used together with percentage.")
    if percentage is not None and percentage > _MOST_PERCENT:
        coupon.complain("percentage", f"Must be less or equal to {_MOST_PERCENT}.")
    if percentage is not None and percentage != round(percentage, _PERCENT_DIGITS):
        coupon.complain("percentage", f"Must have at most {_PERCENT_DIGITS} decimal places.")
    description = coupon.text("description")
    return Discount(
        percentage=percentage,
        amount=None if percentage is not None else amount or Decimal(0),
        compounding=compounding,
        title=description or code,
        code=code,
        source_type="Ad Hoc Coupon",
        description=description,
    )
