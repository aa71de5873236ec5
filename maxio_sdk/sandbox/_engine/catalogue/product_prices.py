"""The price points of products."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar
from uuid import NAMESPACE_URL, uuid5

import attrs

from maxio_sdk.sandbox._engine.lookup import whole
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site

__all__ = [
    "HANDLE_TAKEN",
    "Problems",
    "Terms",
    "add_price_point",
    "check_price_point_handle",
    "custom_product_price_point",
    "default_price_point",
    "find_price_point",
    "product_price_point_by",
    "read_terms",
    "term_problems",
]

T = TypeVar("T")

Problems = dict[str, list[str]]
"""Messages by field."""

HANDLE_TAKEN = "API Handle: must be unique - that value has been taken."

_HANDLE = re.compile(r"[a-z0-9_:-]+")
_UNITS = ("day", "month")


@attrs.frozen(kw_only=True)
class Terms:
    """What a price point asks for, and when."""

    price_in_cents: int | None = None
    interval: int | None = None
    interval_unit: str | None = None
    trial_price_in_cents: int | None = None
    trial_interval: int | None = None
    trial_interval_unit: str | None = None
    trial_type: str | None = None
    initial_charge_in_cents: int | None = None
    initial_charge_after_trial: bool | None = None
    expiration_interval: int | None = None
    expiration_interval_unit: str | None = None
    tax_included: bool | None = None
    use_site_exchange_rate: bool | None = None


def read_terms(fields: Fields, base: ProductPricePoint | None = None) -> Terms:
    """Read the terms from a body. What it leaves out is as in `base`; null clears it."""

    def sent_or_base(name: str, reader: Callable[[str], T | None]) -> T | None:
        if name not in fields and base is not None:
            kept: T | None = getattr(base, name)
            return kept
        return reader(name)

    return Terms(
        price_in_cents=sent_or_base("price_in_cents", fields.integer),
        interval=sent_or_base("interval", fields.integer),
        interval_unit=sent_or_base("interval_unit", fields.text),
        trial_price_in_cents=sent_or_base("trial_price_in_cents", fields.integer),
        trial_interval=sent_or_base("trial_interval", fields.integer) or None,
        trial_interval_unit=sent_or_base("trial_interval_unit", fields.text) or None,
        trial_type=sent_or_base("trial_type", fields.text) or None,
        initial_charge_in_cents=sent_or_base("initial_charge_in_cents", fields.integer),
        initial_charge_after_trial=sent_or_base("initial_charge_after_trial", fields.flag),
        expiration_interval=sent_or_base("expiration_interval", fields.integer) or None,
        expiration_interval_unit=sent_or_base("expiration_interval_unit", fields.text) or None,
        tax_included=sent_or_base("tax_included", fields.flag),
        use_site_exchange_rate=sent_or_base("use_site_exchange_rate", fields.flag),
    )


def term_problems(terms: Terms) -> Problems:
    """Tell what is wrong with terms, by field, in the messages of the API."""
    problems: Problems = {}
    if terms.price_in_cents is None:
        problems["price_in_cents"] = ["Price in cents: cannot be blank."]
    if terms.interval is None or terms.interval < 1:
        problems["interval"] = ["Recurring Interval: must be greater than or equal to 1."]
    if terms.interval_unit not in _UNITS:
        blank = ["Interval unit: cannot be blank."] if not terms.interval_unit else []
        problems["interval_unit"] = [*blank, "Interval unit: must be 'month' or 'day'."]
    _check_amounts(terms, problems)
    _check_trial(terms, problems)
    if terms.expiration_interval is not None and terms.expiration_interval < 1:
        problems["expiration_interval"] = ["Expiration interval: must be greater than or equal to 1."]
    if terms.expiration_interval_unit not in (None, "never", *_UNITS):
        problems["expiration_interval_unit"] = ["Expiration interval unit: must be 'month', 'day' or 'never'."]
    return problems


def _check_amounts(terms: Terms, problems: Problems) -> None:
    amounts = (
        ("price", "Price", terms.price_in_cents),
        ("trial_price", "Trial price", terms.trial_price_in_cents),
        ("initial_charge", "Initial charge", terms.initial_charge_in_cents),
    )
    for field, label, cents in amounts:
        if cents is not None and cents < 0:
            problems[field] = [f"{label}: must be greater than or equal to $0.00."]


def _check_trial(terms: Terms, problems: Problems) -> None:
    if terms.trial_interval is not None and terms.trial_interval < 1:
        problems["trial_interval"] = ["Trial interval: must be greater than or equal to 1."]
    if terms.trial_interval_unit not in (None, *_UNITS):
        problems["trial_interval_unit"] = ["Trial interval unit: must be 'month' or 'day'."]
    elif terms.trial_interval is not None and terms.trial_interval_unit is None:
        problems["trial_interval_unit"] = [
            "Trial interval unit: cannot be blank.",
            "Trial interval unit: must be 'month' or 'day'.",
        ]
    if terms.trial_type not in (None, "no_obligation", "payment_expected"):
        problems["trial_type"] = ["Trial type: must be 'no_obligation' or 'payment_expected'."]


def check_price_point_handle(
    site: Site, product: Product, handle: str | None, problems: Problems, *, but: ProductPricePoint | None = None
) -> None:
    """Note what is wrong with the handle of a new price point, or of the one that `but` names."""
    if not handle:
        return
    if not _HANDLE.fullmatch(handle):
        problems["handle"] = [
            "API Handle: may only contain lowercase letters, numbers, underscores, and dashes",
        ]
    elif any(
        each is not but and each.handle == handle for each in site[ProductPricePoint].where(product_id=product.id)
    ):
        problems["handle"] = [HANDLE_TAKEN]


def add_price_point(
    site: Site,
    product: Product,
    terms: Terms,
    *,
    name: str,
    handle: str | None = None,
    kind: str = "catalog",
    subscription_id: int | None = None,
) -> ProductPricePoint:
    """Add a price point whose terms were checked. Without a handle it gets one made of its id."""
    store = site[ProductPricePoint]
    new_id = store.new_id()
    values: dict[str, Any] = attrs.asdict(terms)
    values["tax_included"] = bool(terms.tax_included)
    values["use_site_exchange_rate"] = terms.use_site_exchange_rate is not False
    return store.add(
        ProductPricePoint(
            id=new_id,
            product_id=product.id,
            name=name,
            handle=handle or f"uuid:{uuid5(NAMESPACE_URL, f'{site.settings.id}/product_price_points/{new_id}')}",
            type=kind,
            subscription_id=subscription_id,
            created_at=site.now,
            updated_at=site.now,
            **values,
        )
    )


def default_price_point(site: Site, product: Product) -> ProductPricePoint:
    """Get the price point that a product is sold at where none is named."""
    return site[ProductPricePoint][product.default_price_point_id]


def product_price_point_by(site: Site, product: Product, text: str) -> ProductPricePoint | None:
    """Find a price point of a product by its id as text, by `handle:` and its handle, or by the bare handle."""
    number = whole(text)
    if number is not None:
        found = site[ProductPricePoint].get(number)
        if found is not None and found.product_id == product.id:
            return found
    return find_price_point(site, product, text.removeprefix("handle:"))


def find_price_point(site: Site, product: Product, handle: str) -> ProductPricePoint | None:
    """Find a price point of a product by its handle."""
    return next((one for one in site[ProductPricePoint].where(product_id=product.id) if one.handle == handle), None)


def custom_product_price_point(
    site: Site, product: Product, fields: Fields, subscription_id: int | None
) -> ProductPricePoint:
    """Make a price point for one subscription alone, from its `custom_price`."""
    terms = read_terms(fields)
    problems = term_problems(terms)
    handle = fields.text("handle")
    check_price_point_handle(site, product, handle, problems)
    if problems:
        raise unprocessable(*(message for messages in problems.values() for message in messages))
    return add_price_point(
        site,
        product,
        terms,
        name=fields.text("name") or "Custom Pricing",
        handle=handle,
        kind="custom",
        subscription_id=subscription_id,
    )
