# Generated from spec/operations/product_families.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import product_families as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import BasicDateField
    from maxio_sdk.models.products import ListProductsFilter, ListProductsInclude, Product, ProductFamily
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ProductFamilies", "ProductFamiliesWithRawResponse"]


class ProductFamilies(Resource):
    """Do it."""

    def list(
        self,
        *,
        date_field: BasicDateField | str | Unset = UNSET,
        start_date: date | Unset = UNSET,
        end_date: date | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ProductFamily]:
        """Do it.

        `GET /product_families.json`

        Maxio's API reference: Product Families, listProductFamilies.
        """
        return self._list(_ops.LIST_PRODUCT_FAMILIES, locals())

    async def create(
        self,
        *,
        name: str,
        handle: str | None | Unset = UNSET,
        description: str | None | Unset = UNSET,
        surcharging: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ProductFamily:
        """Do it.

        `POST /product_families.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Product Families, createProductFamily.
        """
        return await self._call(_ops.CREATE_PRODUCT_FAMILY, locals())

    async def get(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ProductFamily:
        """Do it.

        `GET /product_families/{id}.json`

        Maxio's API reference: Product Families, readProductFamily.
        """
        return await self._call(_ops.READ_PRODUCT_FAMILY, locals())

    def list_products(
        self,
        product_family_id: str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        date_field: BasicDateField | str | Unset = UNSET,
        filter: ListProductsFilter | Mapping[str, Any] | Unset = UNSET,
        start_date: date | Unset = UNSET,
        end_date: date | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        include_archived: bool | Unset = UNSET,
        include: ListProductsInclude | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Product]:
        """Do it.

        `GET /product_families/{product_family_id}/products.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Product Families, listProductsForProductFamily.
        """
        return self._list(_ops.LIST_PRODUCTS_FOR_PRODUCT_FAMILY, locals())


class ProductFamiliesWithRawResponse:
    """`ProductFamilies`, with each answer as an `APIResponse`."""

    def __init__(self, resource: ProductFamilies) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.list_products = raw_list(resource.list_products)
