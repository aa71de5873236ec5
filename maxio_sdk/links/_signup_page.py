"""A public signup page with its form filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, Protocol, TypeAlias
from urllib.parse import parse_qsl, quote, urlsplit

from maxio_sdk.links._arguments import positive_id

__all__ = ["HasURL", "PrefillValue", "signup_page_url"]

PrefillValue: TypeAlias = str | int | bool | Decimal

_NAME_IN_BRACKETS: Final = re.compile(r"[^\[\]]+")
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class HasURL(Protocol):
    """A page as Maxio describes it: a `PublicSignupPage` or `OfferSignupPage`."""

    @property
    def url(self) -> str | None:
        """Where the page is."""
        ...


def signup_page_url(
    page: str | HasURL,
    *,
    first_name: str | None = None,
    last_name: str | None = None,
    email: str | None = None,
    organization: str | None = None,
    reference: str | None = None,
    phone: str | None = None,
    billing_address: str | None = None,
    billing_address_2: str | None = None,
    billing_city: str | None = None,
    billing_state: str | None = None,
    billing_zip: str | None = None,
    billing_country: str | None = None,
    coupon_code: str | None = None,
    components: Mapping[int, int | Decimal | bool] | None = None,
    metafields: Mapping[str, PrefillValue] | None = None,
    extra: Mapping[str, PrefillValue] | None = None,
) -> str:
    """Return the URL of a public signup page with its form filled in.

    `page` is the page's URL, or the model that has it. What stands in its query stays. `components` gives the
    quantity by component id, True or False for an on/off component; `metafields` the value of custom fields by name;
    `extra` any further parameter by its name on the wire. No value can add a parameter or change another one. The
    customer can change each of them: charge by what the subscription says, never by what this URL said.

    Raises `ValueError` for a URL that is not https (or loopback), a parameter that is in it already, or a name that
    would be read as another, and `TypeError` for values of other types.

    Source: Subscription Signup, "Public Signup Pages". The API's reference does not name the parameters, Maxio's help
    pages do: try a URL on your page before you rely on it.
    """
    given: dict[str, PrefillValue | None] = {
        "first_name": first_name,
        "last_name": last_name,
        "email": email,
        "organization": organization,
        "reference": reference,
        "phone": phone,
        "billing_address": billing_address,
        "billing_address_2": billing_address_2,
        "billing_city": billing_city,
        "billing_state": billing_state,
        "billing_zip": billing_zip,
        "billing_country": billing_country,
        "coupon_code": coupon_code,
    }
    pairs = [(name, _text(name, value)) for name, value in given.items() if value is not None]
    pairs += _of_components(components or {})
    pairs += _of_metafields(metafields or {})
    pairs += _of_extra(extra or {}, {name for name, _ in pairs})
    return _with_query(_page_url(page), pairs)


def _of_components(components: Mapping[int, int | Decimal | bool]) -> Iterator[tuple[str, str]]:
    """Yield each component's id before its quantity: a repeated id begins the next component."""
    for component_id, quantity in components.items():
        yield "components[][component_id]", str(positive_id("components: an id", component_id))
        if isinstance(quantity, bool):
            yield "components[][enabled]", _text("components", quantity)
            continue
        if not isinstance(quantity, int | Decimal):  # pyright: ignore[reportUnnecessaryIsInstance]
            kind = type(quantity).__name__
            raise TypeError(f"components: a quantity must be an int, a Decimal or a bool, not a {kind}")
        text = _text("components", quantity)
        if quantity < 0:
            raise ValueError("components: a quantity must not be negative")
        yield "components[][allocated_quantity]", text


def _of_metafields(metafields: Mapping[str, PrefillValue]) -> Iterator[tuple[str, str]]:
    for name, value in metafields.items():
        # However they are escaped, brackets in a name are read as the name of a field inside the field.
        if _NAME_IN_BRACKETS.fullmatch(name) is None:
            raise ValueError(f"metafields: {name!r} can't be sent; a name must not be empty and have no brackets")
        yield f"metafields[{name}]", _text("metafields", value)


def _of_extra(extra: Mapping[str, PrefillValue], taken: set[str]) -> Iterator[tuple[str, str]]:
    for name, value in extra.items():
        if not name:
            raise ValueError("extra: a name is empty")
        if name in taken:
            raise ValueError(f"extra: {name!r} is given as an argument already")
        yield name, _text(name, value)


def _text(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{name}: NaN and infinities cannot be sent")
        return format(value, "f")
    if isinstance(value, str | int):
        return str(value)
    raise TypeError(f"{name}: a {type(value).__name__} cannot be sent; give a string, an int, a Decimal or a bool")


def _page_url(page: str | HasURL) -> str:
    url: object = page if isinstance(page, str) else getattr(page, "url", None)
    if not isinstance(url, str) or not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        raise ValueError("page must be a page's URL in printable ASCII without blanks, or a model that has one")
    try:
        parts = urlsplit(url)
    except ValueError:
        raise ValueError("page: its URL is not one") from None
    if not parts.hostname or "@" in parts.netloc:
        raise ValueError("page: its URL must have a host, and no user or password")
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise ValueError("page: its URL must be https (http only on loopback), as it will carry the customer's data")
    return url


def _with_query(url: str, pairs: list[tuple[str, str]]) -> str:
    address, hash_sign, fragment = url.partition("#")
    query = urlsplit(address).query
    there = {name for name, _ in parse_qsl(query, keep_blank_values=True)}
    twice = sorted(there.intersection(name for name, _ in pairs))
    if twice:
        raise ValueError(f"page: its URL has {', '.join(twice)} already")
    added = "&".join(f"{_escaped(name, name)}={_escaped(name, value)}" for name, value in pairs)
    if added:
        before = "" if address.endswith(("?", "&")) else "&" if "?" in address else "?"
        address += before + added
    return address + hash_sign + fragment


def _escaped(name: str, text: str) -> str:
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        raise ValueError(f"{name!a}: half a surrogate pair cannot be sent") from None
