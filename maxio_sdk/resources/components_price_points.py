# Generated from spec/operations/components.price_points.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import components_price_points as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import ExpirationIntervalUnit, IntervalUnit, SortingDirection
    from maxio_sdk.models.components import (
        Component,
        ComponentCurrencyPrice,
        ComponentPricePoint,
        CreateComponentPricePoint,
        CreateCurrencyPrice,
        ListPricePointsFilter,
        ListPricePointsInclude,
        OveragePricing,
        PriceInput,
        PricePointType,
        PricingScheme,
        UpdateCurrencyPrice,
        UpdatePrice,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ComponentPricePoints", "ComponentPricePointsWithRawResponse"]


class ComponentPricePoints(Resource):
    """The prices that a component can be sold at.

    Each component has a default price point, which new subscriptions get, and any number of others. Custom ones
    belong to a single subscription and are changed through it alone."""

    def list(
        self,
        component_id: int | str,
        *,
        currency_prices: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter_type: builtins.list[PricePointType | str]
        | builtins.list[PricePointType]
        | builtins.list[str]
        | tuple[PricePointType | str, ...]
        | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ComponentPricePoint]:
        """List the price points of a component.

        `GET /components/{component_id}/price_points.json`

        With `currency_prices=True` a price point that uses the site's exchange rate shows prices converted at the
        present rate; any other shows those that were set for each currency.

        Args:
            component_id: The component's id, or `handle:` and its handle.
            currency_prices: Whether to show `currency_prices`, for sites with several currencies.
            per_page: Price points a page; 200 at most.
            filter_type: Only price points of these types.

        Raises:
            NotFoundError: 404. No such component.

        Maxio's API reference: Component: Price Points, listComponentPricePoints.
        """
        return self._list(_ops.LIST_COMPONENT_PRICE_POINTS, locals())

    def list_all(
        self,
        *,
        include: ListPricePointsInclude | str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        filter: ListPricePointsFilter | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ComponentPricePoint]:
        """List the price points of all components of the site.

        `GET /components_price_points.json`

        For one component see `maxio.components.price_points.list`.

        Args:
            include: What to show besides.
            per_page: Price points a page; 200 at most.
            direction: The order of the list.
            filter: Which price points to list.

        Raises:
            UnprocessableEntityError: 422. A value of the filter, the page or the order is not valid. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Component: Price Points, listAllComponentPricePoints.
        """
        return self._list(_ops.LIST_ALL_COMPONENT_PRICE_POINTS, locals())

    async def create(
        self,
        component_id: int,
        *,
        name: str,
        pricing_scheme: PricingScheme | str,
        prices: Sequence[PriceInput | Mapping[str, Any]],
        handle: str | Unset = UNSET,
        use_site_exchange_rate: bool | Unset = UNSET,
        tax_included: bool | Unset = UNSET,
        interval: int | Unset = UNSET,
        interval_unit: IntervalUnit | str | Unset | None = UNSET,
        overage_pricing: OveragePricing | Mapping[str, Any] | Unset = UNSET,
        rollover_prepaid_remainder: bool | Unset = UNSET,
        renew_prepaid_allocation: bool | Unset = UNSET,
        expiration_interval: int | Unset = UNSET,
        expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ComponentPricePoint:
        """Create a price point for a component.

        `POST /components/{component_id}/price_points.json`

        Every pricing scheme takes `prices` here: `per_unit` needs a single bracket from 1 on. For a prepaid usage
        component `overage_pricing` is required, too. The new price point is not the default: see
        `maxio.components.price_points.promote_to_default`. Prices in further currencies are set with
        `maxio.components.price_points.create_currency_prices`. Give a `handle`: a price point whose answer was lost
        is then found again by it.

        Args:
            prices: The price brackets; a single one from 1 on with the pricing scheme `per_unit`.
            handle: A name for use in code.
            use_site_exchange_rate: Whether prices in further currencies follow the site's exchange rate (the
                default), rather than being set one by one. Not supported in bulk.
            tax_included: Whether the prices include tax. Not supported in bulk.
            interval: How many `interval_unit`s the period lasts; on sites with Multifrequency only.
            interval_unit: The unit of the period; on sites with Multifrequency only.
            overage_pricing: How usage beyond what was prepaid is billed; required for prepaid usage components, and
                for them only.
            rollover_prepaid_remainder: Whether leftover units go over to the next period; prepaid usage components
                only.
            renew_prepaid_allocation: Whether the allocated quantity is bought again every period; prepaid usage
                components only.
            expiration_interval: How many `expiration_interval_unit`s leftover units last; prepaid usage components
                with `rollover_prepaid_remainder` only.
            expiration_interval_unit: The unit of `expiration_interval`; prepaid usage components with
                `rollover_prepaid_remainder` only.

        Raises:
            NotFoundError: 404. No such component.
            UnprocessableEntityError: 422. The handle is taken, or the prices or the overage prices are missing or not
                valid. `body` is an `ErrorArrayMapResponse`.

        Maxio's API reference: Component: Price Points, createComponentPricePoint.
        """
        return await self._call(_ops.CREATE_COMPONENT_PRICE_POINT, locals())

    async def get(
        self,
        component_id: int | str,
        price_point_id: int | str,
        *,
        currency_prices: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ComponentPricePoint:
        """Get a price point of a component.

        `GET /components/{component_id}/price_points/{price_point_id}.json`

        Args:
            component_id: The component's id, or `handle:` and its handle.
            price_point_id: The price point's id, or `handle:` and its handle.
            currency_prices: Whether to show `currency_prices`, for sites with several currencies.

        Raises:
            NotFoundError: 404. No such component or price point.

        Maxio's API reference: Component: Price Points, readComponentPricePoint.
        """
        return await self._call(_ops.READ_COMPONENT_PRICE_POINT, locals())

    async def update(
        self,
        component_id: int | str,
        price_point_id: int | str,
        *,
        name: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        pricing_scheme: PricingScheme | str | Unset = UNSET,
        use_site_exchange_rate: bool | Unset = UNSET,
        tax_included: bool | Unset = UNSET,
        interval: int | Unset = UNSET,
        interval_unit: IntervalUnit | str | Unset | None = UNSET,
        prices: Sequence[UpdatePrice | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ComponentPricePoint:
        """Change a price point and its price brackets.

        `PUT /components/{component_id}/price_points/{price_point_id}.json`

        A bracket in `prices` with an `id` changes that bracket, with an `id` and `destroy=True` removes it, and
        without an `id` adds one; brackets that are not given stay as they are. Custom price points cannot be changed
        here, but only through their subscription.

        Args:
            component_id: The component's id, or `handle:` and its handle.
            price_point_id: The price point's id, or `handle:` and its handle.
            use_site_exchange_rate: Whether prices in further currencies follow the site's exchange rate, rather than
                being set one by one.
            tax_included: Whether the prices include tax.
            interval: How many `interval_unit`s the period lasts; on sites with Multifrequency only.
            interval_unit: The unit of the period; on sites with Multifrequency only.
            prices: The price brackets to add, change or remove; others stay as they are.

        Raises:
            NotFoundError: 404. No such component or price point.
            UnprocessableEntityError: 422. A value is not valid, or an `id` in `prices` is not of this price point.
                `body` is an `ErrorArrayMapResponse`.

        Maxio's API reference: Component: Price Points, updateComponentPricePoint.
        """
        return await self._call(_ops.UPDATE_COMPONENT_PRICE_POINT, locals())

    async def bulk_create(
        self,
        component_id: int | str,
        *,
        price_points: Sequence[CreateComponentPricePoint | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[ComponentPricePoint]:
        """Create several price points for a component in one call.

        `POST /components/{component_id}/price_points/bulk.json`

        `use_site_exchange_rate` and `tax_included` are not supported here: set them afterwards with
        `maxio.components.price_points.update`. For a prepaid usage component each price point needs
        `overage_pricing`.

        Args:
            component_id: The component's id.
            price_points: The price points; without `use_site_exchange_rate` and `tax_included`.

        Raises:
            NotFoundError: 404. No such component.
            UnprocessableEntityError: 422. A handle is taken, or prices are missing or not valid. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Component: Price Points, bulkCreateComponentPricePoints.
        """
        return await self._call(_ops.BULK_CREATE_COMPONENT_PRICE_POINTS, locals())

    async def archive(
        self,
        component_id: int | str,
        price_point_id: int | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> ComponentPricePoint:
        """Archive a price point, so that it is no longer on offer.

        `DELETE /components/{component_id}/price_points/{price_point_id}.json`

        Subscriptions that use it keep it until they are moved to another one. To undo:
        `maxio.components.price_points.unarchive`.

        Args:
            component_id: The component's id, or `handle:` and its handle.
            price_point_id: The price point's id, or `handle:` and its handle.

        Raises:
            NotFoundError: 404. No such component or price point.
            UnprocessableEntityError: 422. The price point is archived already. `body` is an `ErrorListResponse`.

        Maxio's API reference: Component: Price Points, archiveComponentPricePoint.
        """
        return await self._call(_ops.ARCHIVE_COMPONENT_PRICE_POINT, locals())

    async def clone(
        self,
        component_id: int | str,
        price_point_id: int | str,
        *,
        name: str,
        handle: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ComponentPricePoint:
        """Copy a price point of a component under a new name.

        `POST /components/{component_id}/price_points/{price_point_id}/clone.json`

        Returns the new price point; the one that was copied stays as it is. Give a `handle`: a copy whose answer was
        lost is then found again by it.

        Args:
            component_id: The component's id, or `handle:` and its handle.
            price_point_id: The price point to copy: its id, or `handle:` and its handle.

        Raises:
            NotFoundError: 404. No such component or price point.
            UnprocessableEntityError: 422. The name is missing, or the handle is taken. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Component: Price Points, cloneComponentPricePoint.
        """
        return await self._call(_ops.CLONE_COMPONENT_PRICE_POINT, locals())

    async def promote_to_default(
        self,
        component_id: int,
        price_point_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Make a price point the default of its component.

        `PUT /components/{component_id}/price_points/{price_point_id}/default.json`

        New subscriptions get it from now on; existing ones stay on the price point that they have. To move one see
        `maxio.subscriptions.components.update_price_points`. A custom price point cannot become the default.

        Raises:
            NotFoundError: 404. No such component or price point.

        Maxio's API reference: Component: Price Points, promoteComponentPricePointToDefault.
        """
        return await self._call(_ops.PROMOTE_COMPONENT_PRICE_POINT_TO_DEFAULT, locals())

    async def unarchive(
        self,
        component_id: int,
        price_point_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ComponentPricePoint:
        """Bring an archived price point of a component back.

        `PUT /components/{component_id}/price_points/{price_point_id}/unarchive.json`

        Raises:
            NotFoundError: 404. No such component or price point.

        Maxio's API reference: Component: Price Points, unarchiveComponentPricePoint.
        """
        return await self._call(_ops.UNARCHIVE_COMPONENT_PRICE_POINT, locals())

    async def create_currency_prices(
        self,
        price_point_id: int,
        *,
        currency_prices: Sequence[CreateCurrencyPrice | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[ComponentCurrencyPrice]:
        """Set prices of a component's price point in further currencies.

        `POST /price_points/{price_point_id}/currency_prices.json`

        The currencies must be defined in the settings of the site. Each currency must price every bracket of the
        price point: `price_id` is the `id` of the bracket in its `prices`. They matter where the price point has
        `use_site_exchange_rate` off. Custom price points cannot have them.

        Args:
            price_point_id: The id of the component's price point.
            currency_prices: One entry for each bracket of the price point and each currency.

        Raises:
            NotFoundError: 404. No such price point.
            UnprocessableEntityError: 422. A currency is not defined for the site, or a bracket has no price in it.
                `body` is an `ErrorArrayMapResponse`.

        Maxio's API reference: Component: Price Points, createCurrencyPrices.
        """
        return await self._call(_ops.CREATE_CURRENCY_PRICES, locals())

    async def update_currency_prices(
        self,
        price_point_id: int,
        *,
        currency_prices: Sequence[UpdateCurrencyPrice | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[ComponentCurrencyPrice]:
        """Change prices of a component's price point in further currencies.

        `PUT /price_points/{price_point_id}/currency_prices.json`

        The ids are those of the currency prices, as `create_currency_prices` returned them. Currency prices of custom
        price points cannot be changed.

        Args:
            price_point_id: The id of the component's price point.
            currency_prices: The prices to change.

        Raises:
            NotFoundError: 404. No such price point.
            UnprocessableEntityError: 422. An id is not that of a currency price of this price point, or a price is
                not valid. `body` is an `ErrorArrayMapResponse`.

        Maxio's API reference: Component: Price Points, updateCurrencyPrices.
        """
        return await self._call(_ops.UPDATE_CURRENCY_PRICES, locals())


class ComponentPricePointsWithRawResponse:
    """`ComponentPricePoints`, with each answer as an `APIResponse`."""

    def __init__(self, resource: ComponentPricePoints) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.list_all = raw_list(resource.list_all)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.update = raw_call(resource.update)
        self.bulk_create = raw_call(resource.bulk_create)
        self.archive = raw_call(resource.archive)
        self.clone = raw_call(resource.clone)
        self.promote_to_default = raw_call(resource.promote_to_default)
        self.unarchive = raw_call(resource.unarchive)
        self.create_currency_prices = raw_call(resource.create_currency_prices)
        self.update_currency_prices = raw_call(resource.update_currency_prices)
