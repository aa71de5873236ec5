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
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.coupons import (
        Coupon,
        CouponCurrency,
        CouponInput,
        CouponUsage,
        ListCouponsFilter,
        UpdateCouponCurrency,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.resources.coupons_subcodes import CouponSubcodes, CouponSubcodesWithRawResponse
    from maxio_sdk.types import Unset

__all__ = ["Coupons", "CouponsWithRawResponse"]


class Coupons(Resource):
    """Do it."""

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
        """Do it.

        `GET /coupons.json`

        Maxio's API reference: Coupons, listCoupons.
        """
        return self._list(_ops.LIST_COUPONS, locals())

    async def create(
        self,
        product_family_id: int,
        *,
        coupon: CouponInput | Mapping[str, Any] | Unset = UNSET,
        restricted_products: Mapping[str, bool] | Unset = UNSET,
        restricted_components: Mapping[str, bool] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Coupon:
        """Do it.

        `POST /product_families/{product_family_id}/coupons.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

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
        """Do it.

        `GET /product_families/{product_family_id}/coupons/{coupon_id}.json`

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
        """Do it.

        `GET /coupons/find.json`

        Maxio's API reference: Coupons, findCoupon.
        """
        return await self._call(_ops.FIND_COUPON, locals())

    async def update(
        self,
        product_family_id: int,
        coupon_id: int,
        *,
        coupon: CouponInput | Mapping[str, Any] | Unset = UNSET,
        restricted_products: Mapping[str, bool] | Unset = UNSET,
        restricted_components: Mapping[str, bool] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Coupon:
        """Do it.

        `PUT /product_families/{product_family_id}/coupons/{coupon_id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Coupons, updateCoupon.
        """
        return await self._call(_ops.UPDATE_COUPON, locals())

    async def validate(
        self,
        *,
        code: str,
        product_family_id: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Coupon:
        """Do it.

        `GET /coupons/validate.json`

        Raises:
            NotFoundError: 404. `body` is a `SingleStringErrorResponse`.

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
        """Do it.

        `PUT /coupons/{coupon_id}/currency_prices.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorStringMapResponse`.

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
        """Do it.

        `GET /product_families/{product_family_id}/coupons.json`

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
        """Do it.

        `DELETE /product_families/{product_family_id}/coupons/{coupon_id}.json`

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
        """Do it.

        `GET /product_families/{product_family_id}/coupons/{coupon_id}/usage.json`

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
