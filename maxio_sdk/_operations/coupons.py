# Generated from spec/operations/coupons.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.coupons import Coupon, CouponCurrency, CouponUsage

LIST_COUPONS: Operation[Coupon] = Operation(
    id="list_coupons",
    method="GET",
    path="/coupons.json",
    resource="coupons",
    name="list",
    summary="Do it.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="filter", wire="filter", type="ListCouponsFilter | Mapping[str, Any]", style="comma"),
        Param(name="currency_prices", wire="currency_prices", type="bool"),
    ),
    result=Result(type="Coupon", many=True, item="coupon"),
    paging="page",
    repeatable=True,
    reference="Coupons",
)

CREATE_COUPON: Operation[Coupon] = Operation(
    id="create_coupon",
    method="POST",
    path="/product_families/{product_family_id}/coupons.json",
    resource="coupons",
    name="create",
    summary="Do it.",
    path_params=(Param(name="product_family_id", wire="product_family_id", type="int", required=True),),
    body=Body(type="CouponRequest"),
    result=Result(type="Coupon", path=("coupon",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Coupons",
)

READ_COUPON: Operation[Coupon] = Operation(
    id="read_coupon",
    method="GET",
    path="/product_families/{product_family_id}/coupons/{coupon_id}.json",
    resource="coupons",
    name="get",
    summary="Do it.",
    path_params=(
        Param(name="product_family_id", wire="product_family_id", type="int", required=True),
        Param(name="coupon_id", wire="coupon_id", type="int", required=True),
    ),
    query_params=(Param(name="currency_prices", wire="currency_prices", type="bool"),),
    result=Result(type="Coupon", path=("coupon",)),
    repeatable=True,
    reference="Coupons",
)

FIND_COUPON: Operation[Coupon] = Operation(
    id="find_coupon",
    method="GET",
    path="/coupons/find.json",
    resource="coupons",
    name="find",
    summary="Do it.",
    query_params=(
        Param(name="product_family_id", wire="product_family_id", type="int"),
        Param(name="code", wire="code", type="str"),
        Param(name="currency_prices", wire="currency_prices", type="bool"),
    ),
    result=Result(type="Coupon", path=("coupon",)),
    repeatable=True,
    reference="Coupons",
)

UPDATE_COUPON: Operation[Coupon] = Operation(
    id="update_coupon",
    method="PUT",
    path="/product_families/{product_family_id}/coupons/{coupon_id}.json",
    resource="coupons",
    name="update",
    summary="Do it.",
    path_params=(
        Param(name="product_family_id", wire="product_family_id", type="int", required=True),
        Param(name="coupon_id", wire="coupon_id", type="int", required=True),
    ),
    body=Body(type="CouponRequest"),
    result=Result(type="Coupon", path=("coupon",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Coupons",
)

VALIDATE_COUPON: Operation[Coupon] = Operation(
    id="validate_coupon",
    method="GET",
    path="/coupons/validate.json",
    resource="coupons",
    name="validate",
    summary="Do it.",
    query_params=(
        Param(name="code", wire="code", type="str", required=True),
        Param(name="product_family_id", wire="product_family_id", type="int"),
    ),
    result=Result(type="Coupon", path=("coupon",)),
    errors={404: "SingleStringErrorResponse"},
    repeatable=True,
    reference="Coupons",
)

CREATE_OR_UPDATE_COUPON_CURRENCY_PRICES: Operation[list[CouponCurrency]] = Operation(
    id="create_or_update_coupon_currency_prices",
    method="PUT",
    path="/coupons/{coupon_id}/currency_prices.json",
    resource="coupons",
    name="set_currency_prices",
    summary="Do it.",
    path_params=(Param(name="coupon_id", wire="coupon_id", type="int", required=True),),
    body=Body(
        params=(
            Param(
                name="currency_prices",
                wire="currency_prices",
                type="Sequence[UpdateCouponCurrency | Mapping[str, Any]]",
                required=True,
            ),
        )
    ),
    result=Result(type="CouponCurrency", path=("currency_prices",), many=True),
    errors={422: "ErrorStringMapResponse"},
    token="body",
    reference="Coupons",
)

LIST_COUPONS_FOR_PRODUCT_FAMILY: Operation[Coupon] = Operation(
    id="list_coupons_for_product_family",
    method="GET",
    path="/product_families/{product_family_id}/coupons.json",
    resource="coupons",
    name="list_for_product_family",
    summary="Do it.",
    path_params=(Param(name="product_family_id", wire="product_family_id", type="int", required=True),),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="filter", wire="filter", type="ListCouponsFilter | Mapping[str, Any]", style="comma"),
        Param(name="currency_prices", wire="currency_prices", type="bool"),
    ),
    result=Result(type="Coupon", many=True, item="coupon"),
    paging="page",
    repeatable=True,
    reference="Coupons",
)

ARCHIVE_COUPON: Operation[Coupon] = Operation(
    id="archive_coupon",
    method="DELETE",
    path="/product_families/{product_family_id}/coupons/{coupon_id}.json",
    resource="coupons",
    name="archive",
    summary="Do it.",
    path_params=(
        Param(name="product_family_id", wire="product_family_id", type="int", required=True),
        Param(name="coupon_id", wire="coupon_id", type="int", required=True),
    ),
    result=Result(type="Coupon", path=("coupon",)),
    repeatable=True,
    reference="Coupons",
)

READ_COUPON_USAGE: Operation[list[CouponUsage]] = Operation(
    id="read_coupon_usage",
    method="GET",
    path="/product_families/{product_family_id}/coupons/{coupon_id}/usage.json",
    resource="coupons",
    name="get_usage",
    summary="Do it.",
    path_params=(
        Param(name="product_family_id", wire="product_family_id", type="int", required=True),
        Param(name="coupon_id", wire="coupon_id", type="int", required=True),
    ),
    result=Result(type="CouponUsage", many=True),
    repeatable=True,
    reference="Coupons",
)
