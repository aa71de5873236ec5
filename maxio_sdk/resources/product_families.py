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
    """Groups of products, with the components and coupons that go with them.

    Every product, component and coupon belongs to one product family."""

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
        """List the product families of the site.

        `GET /product_families.json`

        They come in one answer. A datetime without an offset is read in the site's time zone.

        Args:
            date_field: The timestamp that the four dates below apply to.
            start_date: Only families from midnight of this day on, in the site's time zone.
            end_date: Only families up to the end of this day, in the site's time zone.
            start_datetime: Only families at or after this time. Takes precedence over `start_date`.
            end_datetime: Only families at or before this time. Takes precedence over `end_date`.

        Maxio's API reference: Product Families, listProductFamilies.
        """
        return self._list(_ops.LIST_PRODUCT_FAMILIES, locals())

    async def create(
        self,
        *,
        name: str,
        handle: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        surcharging: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ProductFamily:
        """Create a product family.

        `POST /product_families.json`

        Give a `handle`: a family whose answer was lost is then found again by it.

        Args:
            handle: A name for use in code, unique on the site. Left out, it is made from the name.
            surcharging: Whether surcharging applies to the family.

        Raises:
            UnprocessableEntityError: 422. The handle is taken, or the name is missing. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Product Families, createProductFamily.
        """
        return await self._call(_ops.CREATE_PRODUCT_FAMILY, locals())

    async def get(
        self,
        product_family_id: int | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> ProductFamily:
        """Get a product family by its id or its handle.

        `GET /product_families/{id}.json`

        By handle: `maxio.product_families.get("handle:acme-projects")`.

        Args:
            product_family_id: The family's id, or `handle:` and its handle.

        Raises:
            NotFoundError: 404. No such product family.

        Maxio's API reference: Product Families, readProductFamily.
        """
        return await self._call(_ops.READ_PRODUCT_FAMILY, locals())

    def list_products(
        self,
        product_family_id: int | str,
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
        """List the products of a product family.

        `GET /product_families/{product_family_id}/products.json`

        Archived products are left out unless `include_archived` is set. A datetime without an offset is read in the
        site's time zone.

        Args:
            product_family_id: The family's id, or `handle:` and its handle.
            per_page: Products a page; 200 at most.
            date_field: The timestamp that the four dates below apply to.
            filter: Which products to list.
            start_date: Only products from midnight of this day on, in the site's time zone.
            end_date: Only products up to the end of this day, in the site's time zone.
            start_datetime: Only products at or after this time. Takes precedence over `start_date`.
            end_datetime: Only products at or before this time. Takes precedence over `end_date`.
            include_archived: Whether to list archived products, too.
            include: What to show besides.

        Raises:
            NotFoundError: 404. No such product family.

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
