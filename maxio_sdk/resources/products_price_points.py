# Generated from spec/operations/products.price_points.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import products_price_points as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import ExpirationIntervalUnit, IntervalUnit, SortingDirection
    from maxio_sdk.models.components import ListPricePointsFilter, PricePointType, UpdateCurrencyPrice
    from maxio_sdk.models.products import (
        CreateProductCurrencyPrice,
        CreateProductPricePoint,
        CurrencyPrice,
        ListProductsPricePointsInclude,
        Product,
        ProductPricePoint,
        TrialType,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ProductPricePoints", "ProductPricePointsWithRawResponse"]


class ProductPricePoints(Resource):
    """Do it."""

    def list(
        self,
        product_id: int | str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        currency_prices: bool | Unset = UNSET,
        filter_type: Sequence[PricePointType | str] | Unset = UNSET,
        archived: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ProductPricePoint]:
        """Do it.

        `GET /products/{product_id}/price_points.json`

        Maxio's API reference: Product: Price Points, listProductPricePoints.
        """
        return self._list(_ops.LIST_PRODUCT_PRICE_POINTS, locals())

    def list_all(
        self,
        *,
        direction: SortingDirection | str | Unset = UNSET,
        filter: ListPricePointsFilter | Mapping[str, Any] | Unset = UNSET,
        include: ListProductsPricePointsInclude | str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ProductPricePoint]:
        """Do it.

        `GET /products_price_points.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Product: Price Points, listAllProductPricePoints.
        """
        return self._list(_ops.LIST_ALL_PRODUCT_PRICE_POINTS, locals())

    async def create(
        self,
        product_id: int | str,
        *,
        name: str,
        price_in_cents: int,
        interval: int,
        interval_unit: IntervalUnit | str,
        handle: str | Unset = UNSET,
        trial_price_in_cents: int | Unset = UNSET,
        trial_interval: int | Unset = UNSET,
        trial_interval_unit: IntervalUnit | str | Unset = UNSET,
        trial_type: TrialType | str | None | Unset = UNSET,
        initial_charge_in_cents: int | Unset = UNSET,
        initial_charge_after_trial: bool | Unset = UNSET,
        expiration_interval: int | Unset = UNSET,
        expiration_interval_unit: ExpirationIntervalUnit | str | None | Unset = UNSET,
        use_site_exchange_rate: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ProductPricePoint:
        """Do it.

        `POST /products/{product_id}/price_points.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ProductPricePointErrorResponse`.

        Maxio's API reference: Product: Price Points, createProductPricePoint.
        """
        return await self._call(_ops.CREATE_PRODUCT_PRICE_POINT, locals())

    async def get(
        self,
        product_id: int | str,
        price_point_id: int | str,
        *,
        currency_prices: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ProductPricePoint:
        """Do it.

        `GET /products/{product_id}/price_points/{price_point_id}.json`

        Maxio's API reference: Product: Price Points, readProductPricePoint.
        """
        return await self._call(_ops.READ_PRODUCT_PRICE_POINT, locals())

    async def update(
        self,
        product_id: int | str,
        price_point_id: int | str,
        *,
        handle: str | Unset = UNSET,
        price_in_cents: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ProductPricePoint:
        """Do it.

        `PUT /products/{product_id}/price_points/{price_point_id}.json`

        Maxio's API reference: Product: Price Points, updateProductPricePoint.
        """
        return await self._call(_ops.UPDATE_PRODUCT_PRICE_POINT, locals())

    async def create_currency_prices(
        self,
        product_price_point_id: int,
        *,
        currency_prices: Sequence[CreateProductCurrencyPrice | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[CurrencyPrice]:
        """Do it.

        `POST /product_price_points/{product_price_point_id}/currency_prices.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorArrayMapResponse`.

        Maxio's API reference: Product: Price Points, createProductCurrencyPrices.
        """
        return await self._call(_ops.CREATE_PRODUCT_CURRENCY_PRICES, locals())

    async def update_currency_prices(
        self,
        product_price_point_id: int,
        *,
        currency_prices: Sequence[UpdateCurrencyPrice | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[CurrencyPrice]:
        """Do it.

        `PUT /product_price_points/{product_price_point_id}/currency_prices.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorArrayMapResponse`.

        Maxio's API reference: Product: Price Points, updateProductCurrencyPrices.
        """
        return await self._call(_ops.UPDATE_PRODUCT_CURRENCY_PRICES, locals())

    async def bulk_create(
        self,
        product_id: int,
        *,
        price_points: Sequence[CreateProductPricePoint | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[ProductPricePoint]:
        """Do it.

        `POST /products/{product_id}/price_points/bulk.json`

        Raises:
            UnprocessableEntityError: 422.

        Maxio's API reference: Product: Price Points, bulkCreateProductPricePoints.
        """
        return await self._call(_ops.BULK_CREATE_PRODUCT_PRICE_POINTS, locals())

    async def archive(
        self,
        product_id: int | str,
        price_point_id: int | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> ProductPricePoint:
        """Do it.

        `DELETE /products/{product_id}/price_points/{price_point_id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Product: Price Points, archiveProductPricePoint.
        """
        return await self._call(_ops.ARCHIVE_PRODUCT_PRICE_POINT, locals())

    async def promote_to_default(
        self,
        product_id: int,
        price_point_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Product:
        """Do it.

        `PATCH /products/{product_id}/price_points/{price_point_id}/default.json`

        Maxio's API reference: Product: Price Points, promoteProductPricePointToDefault.
        """
        return await self._call(_ops.PROMOTE_PRODUCT_PRICE_POINT_TO_DEFAULT, locals())

    async def unarchive(
        self,
        product_id: int,
        price_point_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ProductPricePoint:
        """Do it.

        `PATCH /products/{product_id}/price_points/{price_point_id}/unarchive.json`

        Maxio's API reference: Product: Price Points, unarchiveProductPricePoint.
        """
        return await self._call(_ops.UNARCHIVE_PRODUCT_PRICE_POINT, locals())


class ProductPricePointsWithRawResponse:
    """`ProductPricePoints`, with each answer as an `APIResponse`."""

    def __init__(self, resource: ProductPricePoints) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.list_all = raw_list(resource.list_all)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.update = raw_call(resource.update)
        self.create_currency_prices = raw_call(resource.create_currency_prices)
        self.update_currency_prices = raw_call(resource.update_currency_prices)
        self.bulk_create = raw_call(resource.bulk_create)
        self.archive = raw_call(resource.archive)
        self.promote_to_default = raw_call(resource.promote_to_default)
        self.unarchive = raw_call(resource.unarchive)
