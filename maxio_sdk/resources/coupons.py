# Generated from spec/operations/coupons.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from functools import cached_property
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import coupons as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.coupons import (
        CompoundingStrategy,
        Coupon,
        CouponCurrency,
        CouponUsage,
        ListCouponsFilter,
        UpdateCouponCurrency,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.resources.coupons_subcodes import CouponSubcodes, CouponSubcodesWithRawResponse
    from maxio_sdk.types import Unset

__all__ = ["Coupons", "CouponsWithRawResponse"]


class Coupons(Resource):
    """Discounts, by an amount or by a percentage, that subscriptions get with a code.

    A coupon belongs to a product family. Apply one to a subscription with `maxio.subscriptions.apply_coupons`, or
    name its code in `maxio.subscriptions.create`."""

    @cached_property
    def subcodes(self) -> CouponSubcodes:
        from maxio_sdk.resources.coupons_subcodes import CouponSubcodes

        return CouponSubcodes(self._executor, raw=self._raw)

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter: ListCouponsFilter | Mapping[str, Any] | Unset = UNSET,
        currency_prices: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Coupon]:
        """List the coupons of all product families of the site.

        `GET /coupons.json`

        Archived coupons are listed only if the filter asks for them. For one family see
        `maxio.coupons.list_for_product_family`.

        Args:
            filter: Which coupons to list.
            currency_prices: Whether to show `currency_prices`, for sites with several currencies.

        Maxio's API reference: Coupons, listCoupons.
        """
        return self._list(_ops.LIST_COUPONS, locals())

    async def create(
        self,
        product_family_id: int,
        *,
        name: str,
        code: str,
        description: str,
        percentage: Decimal | int | str | Unset = UNSET,
        amount_in_cents: int | Unset = UNSET,
        allow_negative_balance: bool | Unset = UNSET,
        recurring: bool | Unset = UNSET,
        end_date: date | Unset = UNSET,
        family_id: int | str | Unset = UNSET,
        stackable: bool | Unset = UNSET,
        compounding_strategy: CompoundingStrategy | str | Unset = UNSET,
        exclude_mid_period_allocations: bool | Unset = UNSET,
        apply_on_cancel_at_end_of_period: bool | Unset = UNSET,
        apply_on_subscription_expiration: bool | Unset = UNSET,
        restricted_products: Mapping[str, bool] | Unset = UNSET,
        restricted_components: Mapping[str, bool] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Coupon:
        """Create a coupon in a product family.

        `POST /product_families/{product_family_id}/coupons.json`

        Give either `amount_in_cents` (a flat discount) or `percentage`, never both. Without restrictions the coupon
        is for all products and components; a coupon with restrictions cannot have `allow_negative_balance`. An amount
        below zero or an `end_date` in the past is refused. Amounts in further currencies are set with
        `maxio.coupons.set_currency_prices`, more codes for the same coupon with `maxio.coupons.subcodes.create`.
        A coupon whose answer was lost is found again by its code.

        Args:
            name: At most 255 characters. Not shown to customers.
            code: At most 255 characters: upper-case letters, digits and `%`, `@`, `+`, `-`, `_`, `.`.
            description: At most 255 characters. Customers see it on statements and in transactions.
            percentage: What it takes off, in percent, up to 100. Not together with `amount_in_cents`.
            amount_in_cents: What it takes off, in cents of the site's currency. Not together with `percentage`.
            allow_negative_balance: Whether a discount beyond the price is carried over as a credit. Not together with
                restrictions.
            recurring: Whether it applies to every period and not to the first alone.
            end_date: The last day on which it can be used for new signups. Discounts that recur and began before go
                on.
            family_id: The product family once more, in the body. The one in the path is enough.
            stackable: Whether a subscription may have it beside other coupons.
            compounding_strategy: For stackable coupons only.
            exclude_mid_period_allocations: Whether allocations in the middle of a period get no discount.
            apply_on_cancel_at_end_of_period: Whether it applies at a cancellation at the end of the period.
            apply_on_subscription_expiration: Whether it applies when the subscription expires.
            restricted_products: Which products the coupon is for: product id, or `handle:` and a handle, to true or
                false.
            restricted_components: Which components the coupon is for: component id, or `handle:` and a handle, to
                true or false.

        Raises:
            UnprocessableEntityError: 422. The code is taken or a field is missing or not valid. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Coupons, createCoupon.
        """
        return await self._call(_ops.CREATE_COUPON, locals())

    async def get(
        self,
        product_family_id: int,
        coupon_id: int,
        *,
        currency_prices: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Coupon:
        """Read a coupon by its id.

        `GET /product_families/{product_family_id}/coupons/{coupon_id}.json`

        With `currency_prices=True` and a coupon that uses the site's exchange rate, the prices are converted at the
        present rate; otherwise they are those that were set. To look a coupon up by its code use
        `maxio.coupons.find`.

        Args:
            currency_prices: Whether to show `currency_prices`, for sites with several currencies.

        Raises:
            NotFoundError: 404. No such coupon in this product family.

        Maxio's API reference: Coupons, readCoupon.
        """
        return await self._call(_ops.READ_COUPON, locals())

    async def find(
        self,
        *,
        product_family_id: int | Unset = UNSET,
        code: str | Unset = UNSET,
        currency_prices: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Coupon:
        """Find a coupon by its code.

        `GET /coupons/find.json`

        Only one product family is searched: the site's default one, unless `product_family_id` is given. This tells
        nothing about whether the coupon can still be used: see `maxio.coupons.validate`.

        Args:
            product_family_id: Needed for a coupon outside the site's default product family.
            code: The code of the coupon.
            currency_prices: Whether to show `currency_prices`, for sites with several currencies.

        Raises:
            NotFoundError: 404. No coupon has this code in the product family that was searched.

        Maxio's API reference: Coupons, findCoupon.
        """
        return await self._call(_ops.FIND_COUPON, locals())

    async def update(
        self,
        product_family_id: int,
        coupon_id: int,
        *,
        name: str | Unset = UNSET,
        code: str | Unset = UNSET,
        description: str | Unset = UNSET,
        percentage: Decimal | int | str | Unset | None = UNSET,
        amount_in_cents: int | Unset | None = UNSET,
        allow_negative_balance: bool | Unset = UNSET,
        recurring: bool | Unset = UNSET,
        end_date: date | Unset | None = UNSET,
        family_id: int | str | Unset = UNSET,
        stackable: bool | Unset = UNSET,
        compounding_strategy: CompoundingStrategy | str | Unset = UNSET,
        exclude_mid_period_allocations: bool | Unset = UNSET,
        apply_on_cancel_at_end_of_period: bool | Unset = UNSET,
        apply_on_subscription_expiration: bool | Unset = UNSET,
        restricted_products: Mapping[str, bool] | Unset = UNSET,
        restricted_components: Mapping[str, bool] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Coupon:
        """Change a coupon.

        `PUT /product_families/{product_family_id}/coupons/{coupon_id}.json`

        A coupon has either `amount_in_cents` or `percentage`: to turn one kind into the other clear the old value
        with `None`. Restrictions are changed with `restricted_products` and `restricted_components`.

        Args:
            name: At most 255 characters. Not shown to customers.
            code: At most 255 characters: upper-case letters, digits and `%`, `@`, `+`, `-`, `_`, `.`.
            description: At most 255 characters. Customers see it on statements and in transactions.
            percentage: What it takes off, in percent, up to 100. Not together with `amount_in_cents`.
            amount_in_cents: What it takes off, in cents of the site's currency. Not together with `percentage`.
            allow_negative_balance: Whether a discount beyond the price is carried over as a credit. Not together with
                restrictions.
            recurring: Whether it applies to every period and not to the first alone.
            end_date: The last day on which it can be used for new signups. Discounts that recur and began before go
                on.
            family_id: The product family once more, in the body. The one in the path is enough.
            stackable: Whether a subscription may have it beside other coupons.
            compounding_strategy: For stackable coupons only.
            exclude_mid_period_allocations: Whether allocations in the middle of a period get no discount.
            apply_on_cancel_at_end_of_period: Whether it applies at a cancellation at the end of the period.
            apply_on_subscription_expiration: Whether it applies when the subscription expires.
            restricted_products: Which products the coupon is for: product id, or `handle:` and a handle, to true or
                false.
            restricted_components: Which components the coupon is for: component id, or `handle:` and a handle, to
                true or false.

        Raises:
            NotFoundError: 404. No such coupon in this product family.
            UnprocessableEntityError: 422. The code is taken or a value is not valid. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Coupons, updateCoupon.
        """
        return await self._call(_ops.UPDATE_COUPON, locals())

    async def validate(
        self,
        *,
        code: str,
        product_family_id: int | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Coupon:
        """Check that a coupon code can be used, and return its coupon.

        `GET /coupons/validate.json`

        Meant for codes that customers enter. A code that cannot be used is an error (404) with the reason. Only one
        product family is searched: the site's first, unless `product_family_id` is given.

        Args:
            code: The code as the customer entered it.
            product_family_id: The product family's id, or `handle:` and its handle. Needed for a coupon outside the
                site's first product family.

        Raises:
            NotFoundError: 404. There is no such coupon, or it is invalid or expired. `body` is a
                `SingleStringErrorResponse`.

        Maxio's API reference: Coupons, validateCoupon.
        """
        return await self._call(_ops.VALIDATE_COUPON, locals())

    async def set_currency_prices(
        self,
        coupon_id: int,
        *,
        currency_prices: Sequence[UpdateCouponCurrency | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[CouponCurrency]:
        """Set what a coupon takes off in currencies other than the site's own.

        `PUT /coupons/{coupon_id}/currency_prices.json`

        Prices are created or replaced by currency. The coupon must be one with an amount, not a percentage, and each
        currency must be defined for the site.

        Args:
            currency_prices: One entry for each currency to set.

        Raises:
            NotFoundError: 404. No such coupon.
            UnprocessableEntityError: 422. A currency is not defined for the site, or the coupon is by percentage.
                `body` is an `ErrorStringMapResponse`.

        Maxio's API reference: Coupons, createOrUpdateCouponCurrencyPrices.
        """
        return await self._call(_ops.CREATE_OR_UPDATE_COUPON_CURRENCY_PRICES, locals())

    def list_for_product_family(
        self,
        product_family_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter: ListCouponsFilter | Mapping[str, Any] | Unset = UNSET,
        currency_prices: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Coupon]:
        """List the coupons of a product family.

        `GET /product_families/{product_family_id}/coupons.json`

        Archived coupons are listed only if the filter asks for them. For all families see `maxio.coupons.list`.

        Args:
            filter: Which coupons to list.
            currency_prices: Whether to show `currency_prices`, for sites with several currencies.

        Raises:
            NotFoundError: 404. No such product family.

        Maxio's API reference: Coupons, listCouponsForProductFamily.
        """
        return self._list(_ops.LIST_COUPONS_FOR_PRODUCT_FAMILY, locals())

    async def archive(
        self,
        product_family_id: int,
        coupon_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Coupon:
        """Archive a coupon, so that it cannot be used any more.

        `DELETE /product_families/{product_family_id}/coupons/{coupon_id}.json`

        Subscriptions that have it keep it and their discounts go on. `archived_at` is set. No operation brings the
        coupon back.

        Raises:
            NotFoundError: 404. No such coupon in this product family.

        Maxio's API reference: Coupons, archiveCoupon.
        """
        return await self._call(_ops.ARCHIVE_COUPON, locals())

    async def get_usage(
        self,
        product_family_id: int,
        coupon_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[CouponUsage]:
        """Tell how often a coupon was used, what it saved and what revenue it brought, by product.

        `GET /product_families/{product_family_id}/coupons/{coupon_id}/usage.json`

        Raises:
            NotFoundError: 404. No such coupon in this product family.

        Maxio's API reference: Coupons, readCouponUsage.
        """
        return await self._call(_ops.READ_COUPON_USAGE, locals())


class CouponsWithRawResponse:
    """`Coupons`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Coupons) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.find = raw_call(resource.find)
        self.update = raw_call(resource.update)
        self.validate = raw_call(resource.validate)
        self.set_currency_prices = raw_call(resource.set_currency_prices)
        self.list_for_product_family = raw_list(resource.list_for_product_family)
        self.archive = raw_call(resource.archive)
        self.get_usage = raw_call(resource.get_usage)

    @cached_property
    def subcodes(self) -> CouponSubcodesWithRawResponse:
        from maxio_sdk.resources.coupons_subcodes import CouponSubcodesWithRawResponse

        return CouponSubcodesWithRawResponse(self._resource.subcodes)
