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
    from maxio_sdk.models.components import (
        ListPricePointsFilter,
        ListPricePointsInclude,
        PricePointType,
        UpdateCurrencyPrice,
    )
    from maxio_sdk.models.products import (
        CreateProductCurrencyPrice,
        CreateProductPricePoint,
        CurrencyPrice,
        Product,
        ProductPricePoint,
        TrialType,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ProductPricePoints", "ProductPricePointsWithRawResponse"]


class ProductPricePoints(Resource):
    """The prices and periods that a product can be sold at.

    Each product has a default price point and any number of others. Custom ones belong to a single subscription."""

    def list(
        self,
        product_id: int | str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        currency_prices: bool | Unset = UNSET,
        filter_type: builtins.list[PricePointType | str]
        | builtins.list[PricePointType]
        | builtins.list[str]
        | tuple[PricePointType | str, ...]
        | Unset = UNSET,
        archived: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ProductPricePoint]:
        """List the price points of a product, the newest first.

        `GET /products/{product_id}/price_points.json`

        The default one may stand anywhere in the list: look at `type_`. With `currency_prices=True` a price point
        that uses the site's exchange rate shows prices converted at the present rate; any other shows those that were
        set for each currency.

        Args:
            product_id: The product's id, or `handle:` and its handle.
            per_page: Price points a page; 200 at most.
            currency_prices: Whether to show `currency_prices`, for sites with several currencies.
            filter_type: Only price points of these types.
            archived: Whether to list archived price points, too.

        Raises:
            NotFoundError: 404. No such product.

        Maxio's API reference: Product: Price Points, listProductPricePoints.
        """
        return self._list(_ops.LIST_PRODUCT_PRICE_POINTS, locals())

    def list_all(
        self,
        *,
        direction: SortingDirection | str | Unset = UNSET,
        filter: ListPricePointsFilter | Mapping[str, Any] | Unset = UNSET,
        include: ListPricePointsInclude | str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ProductPricePoint]:
        """List the price points of all products of the site.

        `GET /products_price_points.json`

        For one product see `maxio.products.price_points.list`.

        Args:
            direction: The order of the list.
            filter: Which price points to list.
            include: What to show besides.
            per_page: Price points a page; 200 at most.

        Raises:
            UnprocessableEntityError: 422. A value of the filter, the page or the order is not valid. `body` is an
                `ErrorListResponse`.

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
        trial_type: TrialType | str | Unset | None = UNSET,
        initial_charge_in_cents: int | Unset = UNSET,
        initial_charge_after_trial: bool | Unset = UNSET,
        expiration_interval: int | Unset = UNSET,
        expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET,
        use_site_exchange_rate: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ProductPricePoint:
        """Create a price point for a product.

        `POST /products/{product_id}/price_points.json`

        It is not the default: see `maxio.products.price_points.promote_to_default`. Prices in further currencies are
        set with `maxio.products.price_points.create_currency_prices`. Give a `handle`: a price point whose answer was
        lost is then found again by it.

        Args:
            product_id: The product's id, or `handle:` and its handle.
            price_in_cents: The price of a period, in cents of the site's currency.
            interval: How many `interval_unit`s a period lasts; at least 1.
            handle: A name for use in code.
            trial_price_in_cents: The price of the trial, in cents of the site's currency.
            trial_interval: How many `trial_interval_unit`s the trial lasts.
            trial_type: What happens at the end of a trial without a card on file.
            initial_charge_in_cents: A one-time setup fee, in cents of the site's currency.
            initial_charge_after_trial: Whether the initial charge is made at the end of the trial, not at signup.
            expiration_interval: How many `expiration_interval_unit`s a subscription lasts before it expires.
            expiration_interval_unit: Or `never`.
            use_site_exchange_rate: Whether prices in further currencies follow the site's exchange rate, rather than
                being set one by one.

        Raises:
            NotFoundError: 404. No such product.
            UnprocessableEntityError: 422. The handle is taken, a required field is missing, or a value is not valid.
                `body` is a `ProductPricePointErrorResponse`.

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
        """Get a price point of a product.

        `GET /products/{product_id}/price_points/{price_point_id}.json`

        With `currency_prices=True` and a price point that uses the site's exchange rate, the prices are converted at
        the present rate; otherwise they are those that were set for each currency.

        Args:
            product_id: The product's id, or `handle:` and its handle.
            price_point_id: The price point's id, or `handle:` and its handle.
            currency_prices: Whether to show `currency_prices`, for sites with several currencies.

        Raises:
            NotFoundError: 404. No such product or price point.

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
        """Change the handle or the price of a product's price point.

        `PUT /products/{product_id}/price_points/{price_point_id}.json`

        Custom price points cannot be changed. Another price point becomes the default with
        `maxio.products.price_points.promote_to_default`.

        Args:
            product_id: The product's id, or `handle:` and its handle.
            price_point_id: The price point's id, or `handle:` and its handle.
            price_in_cents: The price of a period, in cents of the site's currency.

        Raises:
            NotFoundError: 404. No such product or price point.
            UnprocessableEntityError: 422. The handle is taken, or the price is not valid.

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
        """Set prices of a product's price point in further currencies.

        `POST /product_price_points/{product_price_point_id}/currency_prices.json`

        The currencies must be defined in the settings of the site. Each one needs a price for every role that the
        price point has: `baseline`, and `trial` and `initial` where it has a trial or an initial charge. Amounts are
        in the currency, not in cents. Custom price points cannot have them.

        Args:
            currency_prices: One entry for each role and each currency.

        Raises:
            NotFoundError: 404. No such price point.
            UnprocessableEntityError: 422. A currency is not defined for the site, or has no price for one of the
                roles. `body` is an `ErrorArrayMapResponse`.

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
        """Change prices of a product's price point in further currencies.

        `PUT /product_price_points/{product_price_point_id}/currency_prices.json`

        The ids are those of the currency prices, as `create_currency_prices` returned them. Amounts are in the
        currency, not in cents. A currency must keep a price for every role that the price point has. Currency prices
        of custom price points cannot be changed.

        Args:
            currency_prices: The prices to change.

        Raises:
            NotFoundError: 404. No such price point.
            UnprocessableEntityError: 422. An id is not that of a currency price of this price point, or a price is
                not valid. `body` is an `ErrorArrayMapResponse`.

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
        """Create several price points for a product in one call.

        `POST /products/{product_id}/price_points/bulk.json`

        Args:
            price_points: The price points to create.

        Raises:
            NotFoundError: 404. No such product.
            UnprocessableEntityError: 422. A handle is taken, a required field is missing, or a value is not valid.

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
        """Archive a price point of a product.

        `DELETE /products/{product_id}/price_points/{price_point_id}.json`

        The default price point cannot be archived: promote another one first. To undo:
        `maxio.products.price_points.unarchive`.

        Args:
            product_id: The product's id, or `handle:` and its handle.
            price_point_id: The price point's id, or `handle:` and its handle.

        Raises:
            NotFoundError: 404. No such product or price point.
            UnprocessableEntityError: 422. The price point is the default of its product. `body` is an
                `ErrorListResponse`.

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
        """Make a price point the default of its product.

        `PATCH /products/{product_id}/price_points/{price_point_id}/default.json`

        A custom price point cannot become the default.

        Raises:
            NotFoundError: 404. No such product or price point.

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
        """Bring an archived price point of a product back.

        `PATCH /products/{product_id}/price_points/{price_point_id}/unarchive.json`

        Raises:
            NotFoundError: 404. No such product or price point.

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
