"""Making and changing product families and products."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

import attrs

from maxio_sdk.sandbox._engine.catalogue.currency_prices import product_amounts
from maxio_sdk.sandbox._engine.catalogue.product_prices import (
    HANDLE_TAKEN,
    add_price_point,
    default_price_point,
    read_terms,
    term_problems,
)
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.products import (
    CurrencyAmount,
    CurrencyPriceNumber,
    Product,
    ProductFamily,
    ProductPricePoint,
    SignupPage,
)
from maxio_sdk.sandbox._state.site import Site

__all__ = ["change_product", "make_product", "make_product_family", "promote"]

_HANDLE: Final = re.compile(r"[a-z0-9_-]+")
_BAD_HANDLE: Final = "API Handle: may only contain lowercase letters, numbers, underscores, and dashes"
_MOST_TAX_CODE: Final = 25

_TEXTS: Final = (
    "description",
    "accounting_code",
    "return_params",
    "update_return_url",
    "update_return_params",
    "tax_code",
    "item_category",
    "unspsc_code",
)
_FLAGS: Final = (
    "require_credit_card",
    "request_credit_card",
    "require_billing_address",
    "request_billing_address",
    "require_shipping_address",
    "taxable",
)


def make_product_family(site: Site, fields: Fields) -> ProductFamily:
    """Make a product family. Without a handle it gets one made of its name."""
    name = (fields.text("name") or "").strip()
    handle = fields.text("handle") or _handle_of(name)
    problems = [] if name else ["Name: cannot be blank."]
    if handle and not _HANDLE.fullmatch(handle):
        problems.append(_BAD_HANDLE)
    elif handle and site[ProductFamily].first(handle=handle) is not None:
        problems.append(HANDLE_TAKEN)
    if problems:
        raise unprocessable(*problems)
    store = site[ProductFamily]
    new_id = store.new_id()
    return store.add(
        ProductFamily(
            id=new_id,
            name=name,
            handle=handle or f"product-family-{new_id}",
            description=fields.text("description"),
            accounting_code=fields.text("accounting_code"),
            surcharging=bool(fields.flag("surcharging")),
            created_at=site.now,
            updated_at=site.now,
        )
    )


def _handle_of(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9_]+", "-", plain).strip("-")


def make_product(site: Site, family: ProductFamily, fields: Fields) -> Product:
    """Make a product with its first price point."""
    values = _read_values(fields)
    terms = read_terms(fields)
    problems = _value_problems(site, values, None)
    problems += [message for messages in term_problems(terms).values() for message in messages]
    if problems:
        raise unprocessable(*problems)
    store = site[Product]
    product = store.add(
        Product(id=store.new_id(), product_family_id=family.id, created_at=site.now, updated_at=site.now, **values)
    )
    product.default_price_point_id = add_price_point(site, product, terms, name="Original", kind="default").id
    if fields.flag("auto_create_signup_page"):
        _add_signup_page(site, product)
    return product


def change_product(site: Site, product: Product, fields: Fields) -> None:
    """Change a product: a new version, whose terms stand in a new price point, the default from now on."""
    values = _read_values(fields)
    old = default_price_point(site, product)
    terms = read_terms(fields, old)
    problems = _value_problems(site, values, product)
    problems += [message for messages in term_problems(terms).values() for message in messages]
    if problems:
        raise unprocessable(*problems)
    for name, value in values.items():
        setattr(product, name, value)
    new = add_price_point(site, product, terms, name=old.name)
    new.currency_prices = _carried_over(site, old, new)
    promote(site, product, new)
    product.version_number += 1
    if fields.flag("auto_create_signup_page") and not site[SignupPage].where(product_id=product.id):
        _add_signup_page(site, product)


def _carried_over(site: Site, old: ProductPricePoint, new: ProductPricePoint) -> tuple[CurrencyAmount, ...]:
    """Keep the prices in further currencies, as far as the new price point has such prices."""
    roles = product_amounts(new)
    return tuple(
        attrs.evolve(price, id=site[CurrencyPriceNumber].new_id())
        for price in old.currency_prices
        if price.role in roles
    )


def promote(site: Site, product: Product, price_point: ProductPricePoint) -> None:
    """Make a price point the default of its product."""
    old = site[ProductPricePoint].get(product.default_price_point_id)
    if old is not None and old is not price_point:
        old.type = "catalog"
    price_point.type = "default"
    product.default_price_point_id = price_point.id
    product.updated_at = site.now


def _read_values(fields: Fields) -> dict[str, Any]:
    """Read what was sent of a product itself. What is not there stays as it is."""
    values: dict[str, Any] = {name: fields.text(name) for name in _TEXTS if name in fields}
    values |= {name: bool(fields.flag(name)) for name in _FLAGS if name in fields}
    if "name" in fields:
        values["name"] = (fields.text("name") or "").strip()
    if "handle" in fields:
        values["handle"] = fields.text("handle") or None
    return values


def _value_problems(site: Site, values: Mapping[str, Any], product: Product | None) -> list[str]:
    problems: list[str] = []
    if not values.get("name", product and product.name):
        problems.append("Name: cannot be blank.")
    handle = values.get("handle")
    if handle is not None and not _HANDLE.fullmatch(handle):
        problems.append(_BAD_HANDLE)
    elif handle is not None and site[Product].first(handle=handle) not in (None, product):
        problems.append(f"API Handle: must be unique - '{handle}' has been taken by another Product in this Site.")
    if len(values.get("tax_code") or "") > _MOST_TAX_CODE:
        problems.append(f"Tax code: is too long (maximum is {_MOST_TAX_CODE} characters).")
    return problems


def _add_signup_page(site: Site, product: Product) -> None:
    store = site[SignupPage]
    new_id = store.new_id()
    token = hashlib.sha256(f"{site.settings.id}/{new_id}".encode()).hexdigest()[:12]
    url = f"https://{site.settings.subdomain}.chargifypay.com/subscribe/{token}/{product.handle or product.id}"
    store.add(SignupPage(id=new_id, product_id=product.id, url=url))
