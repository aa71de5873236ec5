# Generated from spec/operations/coupons.subcodes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import coupons_subcodes as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.coupons import CouponSubcodesResult
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["CouponSubcodes", "CouponSubcodesWithRawResponse"]


class CouponSubcodes(Resource):
    """Further codes for one coupon, such as one for each campaign or customer.

    A subcode gives the discount of its coupon. Lower case becomes upper case. Besides letters and digits only the
    characters `%`, `@`, `+`, `-`, `_` and `.` are allowed, and no spaces."""

    def list(
        self,
        coupon_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[str]:
        """List the subcodes of a coupon.

        `GET /coupons/{coupon_id}/codes.json`

        Raises:
            NotFoundError: 404. No such coupon.

        Maxio's API reference: Coupons, listCouponSubcodes.
        """
        return self._list(_ops.LIST_COUPON_SUBCODES, locals())

    async def create(
        self,
        coupon_id: int,
        *,
        codes: builtins.list[str] | tuple[str, ...],
        request_options: RequestOptions | None = None,
    ) -> CouponSubcodesResult:
        """Add subcodes to a coupon.

        `POST /coupons/{coupon_id}/codes.json`

        Codes that exist already or are not valid are no error: they are left out, and the answer lists them.

        Args:
            codes: The subcodes to add.

        Raises:
            NotFoundError: 404. No such coupon.

        Maxio's API reference: Coupons, createCouponSubcodes.
        """
        return await self._call(_ops.CREATE_COUPON_SUBCODES, locals())

    async def update(
        self,
        coupon_id: int,
        *,
        codes: builtins.list[str] | tuple[str, ...],
        request_options: RequestOptions | None = None,
    ) -> CouponSubcodesResult:
        """Replace all subcodes of a coupon.

        `PUT /coupons/{coupon_id}/codes.json`

        Every present subcode is deleted first, so what is not in `codes` is gone. Codes that are taken or not valid
        are no error: they are left out, and the answer lists them. To add some and keep the others use
        `maxio.coupons.subcodes.create`.

        Args:
            codes: All subcodes that the coupon is to have.

        Raises:
            NotFoundError: 404. No such coupon.

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
        """Delete one subcode of a coupon.

        `DELETE /coupons/{coupon_id}/codes/{subcode}.json`

        The coupon and its other subcodes stay.

        Args:
            subcode: The subcode as it is: it is encoded for the URL.

        Raises:
            NotFoundError: 404. No such coupon or subcode.

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
