"""Finding what a request names."""

from __future__ import annotations

import re
from typing import TypeVar
from urllib.parse import unquote

from maxio_sdk.sandbox._http.answers import not_found
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.products import Product, ProductFamily
from maxio_sdk.sandbox._state.record import Record
from maxio_sdk.sandbox._state.site import Site

__all__ = ["by_id_or_handle", "named", "need", "whole"]

R = TypeVar("R", bound=Record)
H = TypeVar("H", Product, ProductFamily, Component)


def whole(text: str) -> int | None:
    """Read an id. None where the text is none."""
    return int(text) if re.fullmatch(r"[0-9]{1,18}", text) else None


def need(site: Site, kind: type[R], record_id: int | None) -> R:
    """Find a record by its id, or answer 404."""
    record = site[kind].get(record_id)
    if record is None:
        raise not_found()
    return record


def named(site: Site, kind: type[H], text: str) -> H | None:
    """Find a record by its id as text, or by `handle:` and its handle."""
    handle = text.removeprefix("handle:")
    if handle != text:
        return site[kind].first(handle=unquote(handle)) or site[kind].first(handle=handle)
    return site[kind].get(whole(text))


def by_id_or_handle(site: Site, kind: type[H], text: str) -> H:
    """Find as `named` does, or answer 404."""
    record = named(site, kind, text)
    if record is None:
        raise not_found()
    return record
