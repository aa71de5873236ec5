"""Clearing a test site."""

from __future__ import annotations

from typing import Any, Final

from maxio_sdk.sandbox._state.components import IngestedEvent
from maxio_sdk.sandbox._state.custom_fields import Metafield
from maxio_sdk.sandbox._state.events import Endpoint
from maxio_sdk.sandbox._state.record import Record, Store
from maxio_sdk.sandbox._state.sales import SalesRep
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.tokens import SeenToken

__all__ = ["clear"]

_SETTINGS: Final[tuple[type[Record], ...]] = (Endpoint, SalesRep, SeenToken)
"""What belongs to the site rather than to its data."""
_CATALOGUE: Final = frozenset({"products", "components", "coupons", "features", "offers", "reason_codes"})
"""The modules of `_state` whose records are sold, not bought."""


def clear(site: Site, *, catalogue: bool) -> None:
    """Delete the customers with all that is theirs, and the catalogue too if so asked. Ids are not used again."""
    for kind, store in site.stores.items():
        if kind not in _SETTINGS:
            _empty(store, keep_catalogue=not catalogue and _is_catalogue(kind))


def _is_catalogue(kind: type[Record]) -> bool:
    if kind is IngestedEvent:
        return False
    return kind is Metafield or kind.__module__.rpartition(".")[2] in _CATALOGUE


def _empty(store: Store[Any], *, keep_catalogue: bool) -> None:
    """Remove the records of a store. Of the catalogue, prices that were made for one subscription go with it."""
    for record in store:
        if not keep_catalogue or getattr(record, "subscription_id", None) is not None:
            store.remove(record)
