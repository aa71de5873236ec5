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
    """What customers subscribe to: a price, a period and, if you like, a trial.

    A product belongs to a product family and is sold at its price points (`maxio.products.price_points`). Add-ons
    are components (`maxio.components`)."""

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
        """List the products of all product families of the site.

        `GET /products.json`

        Archived products are left out unless `include_archived` is set. For one family see
        `maxio.product_families.list_products`. A datetime without an offset is read in the site's time zone.

        Args:
            date_field: The timestamp that the four dates below apply to.
            filter: Which products to list.
            end_date: Only products up to the end of this day, in the site's time zone.
            end_datetime: Only products at or before this time. Takes precedence over `end_date`.
            start_date: Only products from midnight of this day on, in the site's time zone.
            start_datetime: Only products at or after this time. Takes precedence over `start_date`.
            per_page: Products a page; 200 at most.
            include_archived: Whether to list archived products, too.
            include: What to show besides.

        Maxio's API reference: Products, listProducts.
        """
        return self._list(_ops.LIST_PRODUCTS, locals())

    async def create(
        self,
        product_family_id: int | str,
        *,
        name: str,
        description: str,
        price_in_cents: int,
        interval: int,
        interval_unit: IntervalUnit | str,
        handle: str | Unset = UNSET,
        accounting_code: str | Unset = UNSET,
        request_credit_card: bool | Unset = UNSET,
        require_credit_card: bool | Unset = UNSET,
        trial_price_in_cents: int | Unset = UNSET,
        trial_interval: int | Unset = UNSET,
        trial_interval_unit: IntervalUnit | str | Unset | None = UNSET,
        trial_type: TrialType | str | Unset | None = UNSET,
        expiration_interval: int | Unset = UNSET,
        expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET,
        auto_create_signup_page: bool | Unset = UNSET,
        tax_code: str | Unset = UNSET,
        unspsc_code: str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Product:
        """Create a product in a product family.

        `POST /product_families/{product_family_id}/products.json`

        The price and the period become its first, default price point; more are added with
        `maxio.products.price_points.create`, which can also set an initial charge. With `auto_create_signup_page` a
        Public Signup Page is made along with it. Give a `handle`: a product whose answer was lost is then found again
        by it.

        Args:
            product_family_id: The product family's id, or `handle:` and its handle.
            price_in_cents: The price of a period, in cents of the site's currency.
            interval: How many `interval_unit`s a period lasts; at least 1.
            handle: A name for use in code, unique on the site; lowercase letters, numbers, `_` and `-`.
            accounting_code: Such as an internal id or an SKU.
            request_credit_card: Legacy; matters to old hosted pages alone. Signup pages have a setting of their own.
            require_credit_card: Legacy; matters to old hosted pages alone. Signup pages have a setting of their own.
            trial_price_in_cents: The price of the trial, in cents of the site's currency.
            trial_interval: How many `trial_interval_unit`s the trial lasts.
            trial_type: What happens at the end of a trial without a card on file.
            expiration_interval: How many `expiration_interval_unit`s a subscription lasts before it expires.
            expiration_interval_unit: Or `never`.
            auto_create_signup_page: Whether to make a Public Signup Page for the product, too.
            tax_code: What kind of product it is to the tax service, such as AvaTax; 25 characters at most.
            unspsc_code: The code in the UN's product classification, UNSPSC.

        Raises:
            NotFoundError: 404. No such product family.
            UnprocessableEntityError: 422. The handle is taken, a required field is missing, or a value is not valid.
                `body` is an `ErrorListResponse`.

        Maxio's API reference: Products, createProduct.
        """
        return await self._call(_ops.CREATE_PRODUCT, locals())

    async def get(
        self,
        product_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Product:
        """Get a product by its id.

        `GET /products/{product_id}.json`

        By its handle: `maxio.products.find`.

        Raises:
            NotFoundError: 404. No such product.

        Maxio's API reference: Products, readProduct.
        """
        return await self._call(_ops.READ_PRODUCT, locals())

    async def find(
        self,
        handle: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Product:
        """Find the one product with a given handle.

        `GET /products/handle/{api_handle}.json`

        Args:
            handle: The product's handle, without `handle:` before it.

        Raises:
            NotFoundError: 404. No product has this handle.

        Maxio's API reference: Products, readProductByHandle.
        """
        return await self._call(_ops.READ_PRODUCT_BY_HANDLE, locals())

    async def update(
        self,
        product_id: int,
        *,
        name: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        description: str | Unset | None = UNSET,
        accounting_code: str | Unset | None = UNSET,
        require_credit_card: bool | Unset = UNSET,
        price_in_cents: int | Unset = UNSET,
        interval: int | Unset = UNSET,
        interval_unit: IntervalUnit | str | Unset = UNSET,
        trial_price_in_cents: int | Unset | None = UNSET,
        trial_interval: int | Unset | None = UNSET,
        trial_interval_unit: IntervalUnit | str | Unset | None = UNSET,
        trial_type: TrialType | str | Unset | None = UNSET,
        expiration_interval: int | Unset | None = UNSET,
        expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET,
        auto_create_signup_page: bool | Unset = UNSET,
        tax_code: str | Unset | None = UNSET,
        unspsc_code: str | Unset | None = UNSET,
        update_return_params: str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Product:
        """Change a product, which gives it a new default price point.

        `PUT /products/{product_id}.json`

        Every update creates a price point and makes it the default, so repeating one is not without effect. To change
        a price in place, or to leave the default as it is, use `maxio.products.price_points.update`.

        Args:
            handle: A name for use in code, unique on the site; lowercase letters, numbers, `_` and `-`.
            accounting_code: Such as an internal id or an SKU.
            require_credit_card: Legacy; matters to old hosted pages alone. Signup pages have a setting of their own.
            price_in_cents: The price of a period, in cents of the site's currency.
            interval: How many `interval_unit`s a period lasts; at least 1.
            trial_price_in_cents: The price of the trial, in cents of the site's currency.
            trial_interval: How many `trial_interval_unit`s the trial lasts.
            trial_type: What happens at the end of a trial without a card on file.
            expiration_interval: How many `expiration_interval_unit`s a subscription lasts before it expires.
            expiration_interval_unit: Or `never`.
            auto_create_signup_page: Whether to make a Public Signup Page for the product.
            tax_code: What kind of product it is to the tax service, such as AvaTax; 25 characters at most.
            unspsc_code: The code in the UN's product classification, UNSPSC.
            update_return_params: The query parameters that are put behind the product's `update_return_url`.

        Raises:
            NotFoundError: 404. No such product.
            UnprocessableEntityError: 422. The handle is taken, or a value is not valid. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Products, updateProduct.
        """
        return await self._call(_ops.UPDATE_PRODUCT, locals())

    async def archive(
        self,
        product_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Product:
        """Archive a product, so that it is no longer on offer.

        `DELETE /products/{product_id}.json`

        Subscriptions to it go on and are charged as before. It can no longer be chosen in the Billing Portal, and its
        Public Signup Pages are disabled. The API has no call that brings an archived product back.

        Raises:
            NotFoundError: 404. No such product.
            UnprocessableEntityError: 422. The product cannot be archived. `body` is an `ErrorListResponse`.

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
