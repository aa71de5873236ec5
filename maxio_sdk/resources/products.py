# Generated from spec/operations/products.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import products as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import BasicDateField, ExpirationIntervalUnit, IntervalUnit
    from maxio_sdk.models.products import ListProductsFilter, ListProductsInclude, Product, TrialType
    from maxio_sdk.pagination import Pager
    from maxio_sdk.resources.products_features import ProductFeatures, ProductFeaturesWithRawResponse
    from maxio_sdk.resources.products_price_points import ProductPricePoints, ProductPricePointsWithRawResponse
    from maxio_sdk.types import Unset

__all__ = ["Products", "ProductsWithRawResponse"]


class Products(Resource):
    """Do it."""

    @cached_property
    def features(self) -> ProductFeatures:
        from maxio_sdk.resources.products_features import ProductFeatures

        return ProductFeatures(self._executor, raw=self._raw)

    @cached_property
    def price_points(self) -> ProductPricePoints:
        from maxio_sdk.resources.products_price_points import ProductPricePoints

        return ProductPricePoints(self._executor, raw=self._raw)

    def list(
        self,
        *,
        date_field: BasicDateField | str | Unset = UNSET,
        filter: ListProductsFilter | Mapping[str, Any] | Unset = UNSET,
        end_date: date | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        start_date: date | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        include_archived: bool | Unset = UNSET,
        include: ListProductsInclude | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Product]:
        """Do it.

        `GET /products.json`

        Maxio's API reference: Products, listProducts.
        """
        return self._list(_ops.LIST_PRODUCTS, locals())

    async def create(
        self,
        product_family_id: str,
        *,
        name: str,
        description: str,
        price_in_cents: int,
        interval: int,
        interval_unit: IntervalUnit | str,
        handle: str | Unset = UNSET,
        accounting_code: str | Unset = UNSET,
        require_credit_card: bool | Unset = UNSET,
        trial_price_in_cents: int | Unset = UNSET,
        trial_interval: int | Unset = UNSET,
        trial_interval_unit: IntervalUnit | str | None | Unset = UNSET,
        trial_type: TrialType | str | None | Unset = UNSET,
        expiration_interval: int | Unset = UNSET,
        expiration_interval_unit: ExpirationIntervalUnit | str | None | Unset = UNSET,
        auto_create_signup_page: bool | Unset = UNSET,
        tax_code: str | Unset = UNSET,
        unspsc_code: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Product:
        """Do it.

        `POST /product_families/{product_family_id}/products.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Products, createProduct.
        """
        return await self._call(_ops.CREATE_PRODUCT, locals())

    async def get(
        self,
        product_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Product:
        """Do it.

        `GET /products/{product_id}.json`

        Maxio's API reference: Products, readProduct.
        """
        return await self._call(_ops.READ_PRODUCT, locals())

    async def find(
        self,
        api_handle: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Product:
        """Do it.

        `GET /products/handle/{api_handle}.json`

        Maxio's API reference: Products, readProductByHandle.
        """
        return await self._call(_ops.READ_PRODUCT_BY_HANDLE, locals())

    async def update(
        self,
        product_id: int,
        *,
        name: str,
        description: str,
        price_in_cents: int,
        interval: int,
        interval_unit: IntervalUnit | str,
        handle: str | Unset = UNSET,
        accounting_code: str | Unset = UNSET,
        require_credit_card: bool | Unset = UNSET,
        trial_price_in_cents: int | Unset = UNSET,
        trial_interval: int | Unset = UNSET,
        trial_interval_unit: IntervalUnit | str | None | Unset = UNSET,
        trial_type: TrialType | str | None | Unset = UNSET,
        expiration_interval: int | Unset = UNSET,
        expiration_interval_unit: ExpirationIntervalUnit | str | None | Unset = UNSET,
        auto_create_signup_page: bool | Unset = UNSET,
        tax_code: str | Unset = UNSET,
        unspsc_code: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Product:
        """Do it.

        `PUT /products/{product_id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Products, updateProduct.
        """
        return await self._call(_ops.UPDATE_PRODUCT, locals())

    async def archive(
        self,
        product_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Product:
        """Do it.

        `DELETE /products/{product_id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Products, archiveProduct.
        """
        return await self._call(_ops.ARCHIVE_PRODUCT, locals())


class ProductsWithRawResponse:
    """`Products`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Products) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.find = raw_call(resource.find)
        self.update = raw_call(resource.update)
        self.archive = raw_call(resource.archive)

    @cached_property
    def features(self) -> ProductFeaturesWithRawResponse:
        from maxio_sdk.resources.products_features import ProductFeaturesWithRawResponse

        return ProductFeaturesWithRawResponse(self._resource.features)

    @cached_property
    def price_points(self) -> ProductPricePointsWithRawResponse:
        from maxio_sdk.resources.products_price_points import ProductPricePointsWithRawResponse

        return ProductPricePointsWithRawResponse(self._resource.price_points)
