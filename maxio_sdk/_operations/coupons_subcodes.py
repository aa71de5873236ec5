# Generated from spec/operations/coupons.subcodes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.coupons import CouponSubcodesResult

LIST_COUPON_SUBCODES: Operation[str] = Operation(
    id="list_coupon_subcodes",
    method="GET",
    path="/coupons/{coupon_id}/codes.json",
    resource="coupons.subcodes",
    name="list",
    summary="List the subcodes of a coupon.",
    path_params=(Param(name="coupon_id", wire="coupon_id", type="int", required=True),),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
    ),
    result=Result(type="str", path=("codes",), many=True),
    paging="page",
    repeatable=True,
    reference="Coupons",
)

CREATE_COUPON_SUBCODES: Operation[CouponSubcodesResult] = Operation(
    id="create_coupon_subcodes",
    method="POST",
    path="/coupons/{coupon_id}/codes.json",
    resource="coupons.subcodes",
    name="create",
    summary="Add subcodes to a coupon.",
    path_params=(Param(name="coupon_id", wire="coupon_id", type="int", required=True),),
    body=Body(params=(Param(name="codes", wire="codes", type="list[str] | tuple[str, ...]", required=True),)),
    result=Result(type="CouponSubcodesResult"),
    token="body",
    reference="Coupons",
)

UPDATE_COUPON_SUBCODES: Operation[CouponSubcodesResult] = Operation(
    id="update_coupon_subcodes",
    method="PUT",
    path="/coupons/{coupon_id}/codes.json",
    resource="coupons.subcodes",
    name="update",
    summary="Replace all subcodes of a coupon.",
    path_params=(Param(name="coupon_id", wire="coupon_id", type="int", required=True),),
    body=Body(params=(Param(name="codes", wire="codes", type="list[str] | tuple[str, ...]", required=True),)),
    result=Result(type="CouponSubcodesResult"),
    token="body",
    repeatable=True,
    reference="Coupons",
)

DELETE_COUPON_SUBCODE: Operation[None] = Operation(
    id="delete_coupon_subcode",
    method="DELETE",
    path="/coupons/{coupon_id}/codes/{subcode}.json",
    resource="coupons.subcodes",
    name="delete",
    summary="Delete one subcode of a coupon.",
    path_params=(
        Param(name="coupon_id", wire="coupon_id", type="int", required=True),
        Param(name="subcode", wire="subcode", type="str", required=True),
    ),
    repeatable=True,
    reference="Coupons",
)
