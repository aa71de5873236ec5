# Generated from spec/operations/coupons.subcodes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import coupons_subcodes as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.coupons import CouponSubcodesResult
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["CouponSubcodes", "CouponSubcodesWithRawResponse"]


class CouponSubcodes(Resource):
    """Do it."""

    def list(
        self,
        coupon_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[str]:
        """Do it.

        `GET /coupons/{coupon_id}/codes.json`

        Maxio's API reference: Coupons, listCouponSubcodes.
        """
        return self._list(_ops.LIST_COUPON_SUBCODES, locals())

    async def create(
        self,
        coupon_id: int,
        *,
        codes: Sequence[str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> CouponSubcodesResult:
        """Do it.

        `POST /coupons/{coupon_id}/codes.json`

        Maxio's API reference: Coupons, createCouponSubcodes.
        """
        return await self._call(_ops.CREATE_COUPON_SUBCODES, locals())

    async def update(
        self,
        coupon_id: int,
        *,
        codes: Sequence[str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> CouponSubcodesResult:
        """Do it.

        `PUT /coupons/{coupon_id}/codes.json`

        Maxio's API reference: Coupons, updateCouponSubcodes.
        """
        return await self._call(_ops.UPDATE_COUPON_SUBCODES, locals())

    async def delete(
        self,
        coupon_id: int,
        subcode: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /coupons/{coupon_id}/codes/{subcode}.json`

        Maxio's API reference: Coupons, deleteCouponSubcode.
        """
        return await self._call(_ops.DELETE_COUPON_SUBCODE, locals())


class CouponSubcodesWithRawResponse:
    """`CouponSubcodes`, with each answer as an `APIResponse`."""

    def __init__(self, resource: CouponSubcodes) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
