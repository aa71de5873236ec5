"""What a site has that the rows of an import refer to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import anyio
import attrs

from maxio_sdk.bulk._found import IN_BACKGROUND
from maxio_sdk.bulk.imports.columns import Column, ComponentKind, Resource
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.errors import NotFoundError

__all__ = ["SiteCatalogue"]

_KINDS: Final = {
    ComponentKind.METERED: "metered_component",
    ComponentKind.QUANTITY: "quantity_based_component",
    ComponentKind.ON_OFF: "on_off_component",
}


class _Trials:
    """Which products begin with a trial."""

    def __init__(self, maxio: AsyncMaxio) -> None:
        self._maxio = maxio
        self._known: dict[tuple[Any, ...], bool] = {}
        self._lock = anyio.Lock()

    async def begins(self, body: Mapping[str, Any]) -> bool:
        names = ("product_handle", "product_id", "product_price_point_handle", "product_price_point_id")
        key = tuple(body.get(name) for name in names)
        async with self._lock:
            if key not in self._known:
                self._known[key] = bool(await self._interval(*key))
            return self._known[key]

    async def _interval(
        self, handle: str | None, product_id: int | None, point: str | None, point_id: int | None
    ) -> int | None:
        products = self._maxio.products
        try:
            if point or point_id:
                product = product_id or f"handle:{handle}"
                found = point_id or f"handle:{point}"
                return (await products.price_points.get(product, found, request_options=IN_BACKGROUND)).trial_interval
            if handle:
                return (await products.find(handle, request_options=IN_BACKGROUND)).trial_interval
            return (await products.get(product_id or 0, request_options=IN_BACKGROUND)).trial_interval
        except NotFoundError:
            return None


@attrs.frozen
class SiteCatalogue:
    """The custom fields, components and trials of a site, as far as a file refers to them."""

    metafields: Mapping[Resource, Mapping[int, str]]
    """The names of custom fields by id."""
    components: Mapping[int, str]
    """The kinds of components by id."""
    _trials: _Trials

    @classmethod
    async def of(cls, maxio: AsyncMaxio, columns: tuple[Column | None, ...]) -> SiteCatalogue:
        """Ask the site for what the columns of a file refer to."""
        resources = {column.metafield.resource for column in columns if column is not None and column.metafield}
        metafields = {
            resource: {
                each.id: each.name
                async for each in maxio.metafields.list(f"{resource}s", request_options=IN_BACKGROUND)
            }
            for resource in sorted(resources)
        }
        components: dict[int, str] = {}
        if any(column is not None and column.component for column in columns):
            listed = maxio.components.list(include_archived=True, request_options=IN_BACKGROUND)
            components = {each.id: each.kind async for each in listed}
        return cls(metafields, components, _Trials(maxio))

    def misnamed(self, column: Column) -> str | None:
        """Tell what is wrong with the kind of a component, as the API would leave its quantity out without a word.

        A component that is not there is left to the API, which refuses it.
        """
        wanted = column.component
        kind = None if wanted is None else self.components.get(wanted.component_id)
        if wanted is None or kind is None or kind == _KINDS[wanted.kind]:
            return None
        meant = next((name for name, each in _KINDS.items() if each == kind), None)
        advice = f"Write `{meant}` instead of `{wanted.kind}`." if meant else "It cannot be imported."
        return f"Component {wanted.component_id} is a {kind} on the site. {advice}"

    async def begins_with_trial(self, body: Mapping[str, Any]) -> bool:
        """Tell whether a subscription would begin with a trial. False for a product that is not there."""
        return await self._trials.begins(body)
