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
    from maxio_sdk.models.common import IntervalUnit, SortingDirection
    from maxio_sdk.models.components import (
        Component,
        ComponentCurrencyPrice,
        ComponentPricePoint,
        CreateComponentPricePoint,
        CreateCurrencyPrice,
        CreatePrepaidUsageComponentPricePoint,
        CurrencyOveragePrices,
        ListComponentsPricePointsInclude,
        ListPricePointsFilter,
        PricePointType,
        PricingScheme,
        UpdateCurrencyPrice,
        UpdatePrice,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ComponentPricePoints", "ComponentPricePointsWithRawResponse"]


class ComponentPricePoints(Resource):
    """Do it."""

    def list(
        self,
        component_id: int,
        *,
        currency_prices: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter_type: Sequence[PricePointType | str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ComponentPricePoint]:
        """Do it.

        `GET /components/{component_id}/price_points.json`

        Maxio's API reference: Component: Price Points, listComponentPricePoints.
        """
        return self._list(_ops.LIST_COMPONENT_PRICE_POINTS, locals())

    def list_all(
        self,
        *,
        include: ListComponentsPricePointsInclude | str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        filter: ListPricePointsFilter | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ComponentPricePoint]:
        """Do it.

        `GET /components_price_points.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Component: Price Points, listAllComponentPricePoints.
        """
        return self._list(_ops.LIST_ALL_COMPONENT_PRICE_POINTS, locals())

    async def create(
        self,
        component_id: int,
        *,
        price_point: CreateComponentPricePoint | Mapping[str, Any] | CreatePrepaidUsageComponentPricePoint,
        request_options: RequestOptions | None = None,
    ) -> ComponentPricePoint:
        """Do it.

        `POST /components/{component_id}/price_points.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorArrayMapResponse`.

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
    ) -> CurrencyOveragePrices:
        """Do it.

        `GET /components/{component_id}/price_points/{price_point_id}.json`

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
        interval_unit: IntervalUnit | str | None | Unset = UNSET,
        prices: Sequence[UpdatePrice | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ComponentPricePoint:
        """Do it.

        `PUT /components/{component_id}/price_points/{price_point_id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorArrayMapResponse`.

        Maxio's API reference: Component: Price Points, updateComponentPricePoint.
        """
        return await self._call(_ops.UPDATE_COMPONENT_PRICE_POINT, locals())

    async def bulk_create(
        self,
        component_id: str,
        *,
        price_points: Sequence[CreateComponentPricePoint | Mapping[str, Any] | CreatePrepaidUsageComponentPricePoint],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[ComponentPricePoint]:
        """Do it.

        `POST /components/{component_id}/price_points/bulk.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

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
        """Do it.

        `DELETE /components/{component_id}/price_points/{price_point_id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

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
    ) -> CurrencyOveragePrices:
        """Do it.

        `POST /components/{component_id}/price_points/{price_point_id}/clone.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

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
        """Do it.

        `PUT /components/{component_id}/price_points/{price_point_id}/default.json`

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
        """Do it.

        `PUT /components/{component_id}/price_points/{price_point_id}/unarchive.json`

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
        """Do it.

        `POST /price_points/{price_point_id}/currency_prices.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorArrayMapResponse`.

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
        """Do it.

        `PUT /price_points/{price_point_id}/currency_prices.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorArrayMapResponse`.

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
