# Generated from spec/operations/coupons.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Finder, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.coupons import Coupon, CouponCurrency, CouponUsage

LIST_COUPONS: Operation[Coupon] = Operation(
    id="list_coupons",
    method="GET",
    path="/coupons.json",
    resource="coupons",
    name="list",
    summary="List the coupons of all product families of the site.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="filter", wire="filter", type="ListCouponsFilter | Mapping[str, Any]", style="comma"),
        Param(name="currency_prices", wire="currency_prices", type="bool"),
    ),
    result=Result(type="Coupon", many=True, item="coupon"),
    paging="page",
    per_page=30,
    repeatable=True,
    reference="Coupons",
)

CREATE_COUPON: Operation[Coupon] = Operation(
    id="create_coupon",
    method="POST",
    path="/product_families/{product_family_id}/coupons.json",
    resource="coupons",
    name="create",
    summary="Create a coupon in a product family.",
    path_params=(Param(name="product_family_id", wire="product_family_id", type="int", required=True),),
    body=Body(
        root="coupon",
        type="CreateCoupon",
        renames={"family_id": "product_family_id"},
        params=(
            Param(name="restricted_products", wire="restricted_products", type="Mapping[str, bool]"),
            Param(name="restricted_components", wire="restricted_components", type="Mapping[str, bool]"),
        ),
    ),
    result=Result(type="Coupon", path=("coupon",)),
    errors={422: "ErrorListResponse"},
    token="body",
    find=Finder(
        argument="code", operation="find_coupon", parameter="code", also={"product_family_id": "product_family_id"}
    ),
    reference="Coupons",
)

READ_COUPON: Operation[Coupon] = Operation(
    id="read_coupon",
    method="GET",
    path="/product_families/{product_family_id}/coupons/{coupon_id}.json",
    resource="coupons",
    name="get",
    summary="Read a coupon by its id.",
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
    summary="Find a coupon by its code.",
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
    summary="Change a coupon.",
    path_params=(
        Param(name="product_family_id", wire="product_family_id", type="int", required=True),
        Param(name="coupon_id", wire="coupon_id", type="int", required=True),
    ),
    body=Body(
        root="coupon",
        type="UpdateCoupon",
        renames={"family_id": "product_family_id"},
        params=(
            Param(name="restricted_products", wire="restricted_products", type="Mapping[str, bool]"),
            Param(name="restricted_components", wire="restricted_components", type="Mapping[str, bool]"),
        ),
        required=False,
    ),
    result=Result(type="Coupon", path=("coupon",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Coupons",
)

VALIDATE_COUPON: Operation[Coupon] = Operation(
    id="validate_coupon",
    method="GET",
    path="/coupons/validate.json",
    resource="coupons",
    name="validate",
    summary="Check that a coupon code can be used, and return its coupon.",
    query_params=(
        Param(name="code", wire="code", type="str", required=True),
        Param(name="product_family_id", wire="product_family_id", type="int | str"),
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
    summary="Set what a coupon takes off in currencies other than the site's own.",
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
    repeatable=True,
    reference="Coupons",
)

LIST_COUPONS_FOR_PRODUCT_FAMILY: Operation[Coupon] = Operation(
    id="list_coupons_for_product_family",
    method="GET",
    path="/product_families/{product_family_id}/coupons.json",
    resource="coupons",
    name="list_for_product_family",
    summary="List the coupons of a product family.",
    path_params=(Param(name="product_family_id", wire="product_family_id", type="int", required=True),),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="filter", wire="filter", type="ListCouponsFilter | Mapping[str, Any]", style="comma"),
        Param(name="currency_prices", wire="currency_prices", type="bool"),
    ),
    result=Result(type="Coupon", many=True, item="coupon"),
    paging="page",
    per_page=30,
    repeatable=True,
    reference="Coupons",
)

ARCHIVE_COUPON: Operation[Coupon] = Operation(
    id="archive_coupon",
    method="DELETE",
    path="/product_families/{product_family_id}/coupons/{coupon_id}.json",
    resource="coupons",
    name="archive",
    summary="Archive a coupon, so that it cannot be used any more.",
    path_params=(
        Param(name="product_family_id", wire="product_family_id", type="int", required=True),
        Param(name="coupon_id", wire="coupon_id", type="int", required=True),
    ),
    result=Result(type="Coupon", path=("coupon",)),
    repeatable=True,
    reread="read_coupon",
    reference="Coupons",
)

READ_COUPON_USAGE: Operation[list[CouponUsage]] = Operation(
    id="read_coupon_usage",
    method="GET",
    path="/product_families/{product_family_id}/coupons/{coupon_id}/usage.json",
    resource="coupons",
    name="get_usage",
    summary="Tell how often a coupon was used, what it saved and what revenue it brought, by product.",
    path_params=(
        Param(name="product_family_id", wire="product_family_id", type="int", required=True),
        Param(name="coupon_id", wire="coupon_id", type="int", required=True),
    ),
    result=Result(type="CouponUsage", many=True),
    repeatable=True,
    reference="Coupons",
)
