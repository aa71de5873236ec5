# Generated from spec/operations/products.price_points.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Finder, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.products import CurrencyPrice, Product, ProductPricePoint

LIST_PRODUCT_PRICE_POINTS: Operation[ProductPricePoint] = Operation(
    id="list_product_price_points",
    method="GET",
    path="/products/{product_id}/price_points.json",
    resource="products.price_points",
    name="list",
    summary="List the price points of a product, the newest first.",
    path_params=(Param(name="product_id", wire="product_id", type="int | str", required=True),),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="currency_prices", wire="currency_prices", type="bool"),
        Param(
            name="filter_type",
            wire="filter[type]",
            type="list[PricePointType | str] | list[PricePointType] | list[str] | tuple[PricePointType | str, ...]",
            style="comma",
        ),
        Param(name="archived", wire="archived", type="bool"),
    ),
    result=Result(type="ProductPricePoint", path=("price_points",), many=True),
    paging="page",
    per_page=10,
    repeatable=True,
    reference="Product: Price Points",
)

LIST_ALL_PRODUCT_PRICE_POINTS: Operation[ProductPricePoint] = Operation(
    id="list_all_product_price_points",
    method="GET",
    path="/products_price_points.json",
    resource="products.price_points",
    name="list_all",
    summary="List the price points of all products of the site.",
    query_params=(
        Param(name="direction", wire="direction", type="SortingDirection | str"),
        Param(name="filter", wire="filter", type="ListPricePointsFilter | Mapping[str, Any]", style="comma"),
        Param(name="include", wire="include", type="ListPricePointsInclude | str"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
    ),
    result=Result(type="ProductPricePoint", path=("price_points",), many=True),
    errors={422: "ErrorListResponse"},
    paging="page",
    repeatable=True,
    reference="Product: Price Points",
)

CREATE_PRODUCT_PRICE_POINT: Operation[ProductPricePoint] = Operation(
    id="create_product_price_point",
    method="POST",
    path="/products/{product_id}/price_points.json",
    resource="products.price_points",
    name="create",
    summary="Create a price point for a product.",
    path_params=(Param(name="product_id", wire="product_id", type="int | str", required=True),),
    body=Body(root="price_point", type="CreateProductPricePoint"),
    result=Result(type="ProductPricePoint", path=("price_point",)),
    errors={422: "ProductPricePointErrorResponse"},
    token="body",
    find=Finder(
        argument="handle",
        operation="read_product_price_point",
        parameter="price_point_id",
        prefix="handle:",
        also={"product_id": "product_id"},
    ),
    reference="Product: Price Points",
)

READ_PRODUCT_PRICE_POINT: Operation[ProductPricePoint] = Operation(
    id="read_product_price_point",
    method="GET",
    path="/products/{product_id}/price_points/{price_point_id}.json",
    resource="products.price_points",
    name="get",
    summary="Get a price point of a product.",
    path_params=(
        Param(name="product_id", wire="product_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
    ),
    query_params=(Param(name="currency_prices", wire="currency_prices", type="bool"),),
    result=Result(type="ProductPricePoint", path=("price_point",)),
    repeatable=True,
    reference="Product: Price Points",
)

UPDATE_PRODUCT_PRICE_POINT: Operation[ProductPricePoint] = Operation(
    id="update_product_price_point",
    method="PUT",
    path="/products/{product_id}/price_points/{price_point_id}.json",
    resource="products.price_points",
    name="update",
    summary="Change the handle or the price of a product's price point.",
    path_params=(
        Param(name="product_id", wire="product_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
    ),
    body=Body(root="price_point", type="UpdateProductPricePoint"),
    result=Result(type="ProductPricePoint", path=("price_point",)),
    token="body",
    repeatable=True,
    reference="Product: Price Points",
)

CREATE_PRODUCT_CURRENCY_PRICES: Operation[list[CurrencyPrice]] = Operation(
    id="create_product_currency_prices",
    method="POST",
    path="/product_price_points/{product_price_point_id}/currency_prices.json",
    resource="products.price_points",
    name="create_currency_prices",
    summary="Set prices of a product's price point in further currencies.",
    path_params=(Param(name="product_price_point_id", wire="product_price_point_id", type="int", required=True),),
    body=Body(
        params=(
            Param(
                name="currency_prices",
                wire="currency_prices",
                type="Sequence[CreateProductCurrencyPrice | Mapping[str, Any]]",
                required=True,
            ),
        )
    ),
    result=Result(type="CurrencyPrice", path=("currency_prices",), many=True),
    errors={422: "ErrorArrayMapResponse"},
    token="body",
    reference="Product: Price Points",
)

UPDATE_PRODUCT_CURRENCY_PRICES: Operation[list[CurrencyPrice]] = Operation(
    id="update_product_currency_prices",
    method="PUT",
    path="/product_price_points/{product_price_point_id}/currency_prices.json",
    resource="products.price_points",
    name="update_currency_prices",
    summary="Change prices of a product's price point in further currencies.",
    path_params=(Param(name="product_price_point_id", wire="product_price_point_id", type="int", required=True),),
    body=Body(
        params=(
            Param(
                name="currency_prices",
                wire="currency_prices",
                type="Sequence[UpdateCurrencyPrice | Mapping[str, Any]]",
                required=True,
            ),
        )
    ),
    result=Result(type="CurrencyPrice", path=("currency_prices",), many=True),
    errors={422: "ErrorArrayMapResponse"},
    token="body",
    repeatable=True,
    reference="Product: Price Points",
)

BULK_CREATE_PRODUCT_PRICE_POINTS: Operation[list[ProductPricePoint]] = Operation(
    id="bulk_create_product_price_points",
    method="POST",
    path="/products/{product_id}/price_points/bulk.json",
    resource="products.price_points",
    name="bulk_create",
    summary="Create several price points for a product in one call.",
    path_params=(Param(name="product_id", wire="product_id", type="int", required=True),),
    body=Body(
        params=(
            Param(
                name="price_points",
                wire="price_points",
                type="Sequence[CreateProductPricePoint | Mapping[str, Any]]",
                required=True,
            ),
        )
    ),
    result=Result(type="ProductPricePoint", path=("price_points",), many=True),
    token="body",
    reference="Product: Price Points",
)

ARCHIVE_PRODUCT_PRICE_POINT: Operation[ProductPricePoint] = Operation(
    id="archive_product_price_point",
    method="DELETE",
    path="/products/{product_id}/price_points/{price_point_id}.json",
    resource="products.price_points",
    name="archive",
    summary="Archive a price point of a product.",
    path_params=(
        Param(name="product_id", wire="product_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
    ),
    result=Result(type="ProductPricePoint", path=("price_point",)),
    errors={422: "ErrorListResponse"},
    repeatable=True,
    reread="read_product_price_point",
    reference="Product: Price Points",
)

PROMOTE_PRODUCT_PRICE_POINT_TO_DEFAULT: Operation[Product] = Operation(
    id="promote_product_price_point_to_default",
    method="PATCH",
    path="/products/{product_id}/price_points/{price_point_id}/default.json",
    resource="products.price_points",
    name="promote_to_default",
    summary="Make a price point the default of its product.",
    path_params=(
        Param(name="product_id", wire="product_id", type="int", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int", required=True),
    ),
    result=Result(type="Product", path=("product",)),
    repeatable=True,
    reference="Product: Price Points",
)

UNARCHIVE_PRODUCT_PRICE_POINT: Operation[ProductPricePoint] = Operation(
    id="unarchive_product_price_point",
    method="PATCH",
    path="/products/{product_id}/price_points/{price_point_id}/unarchive.json",
    resource="products.price_points",
    name="unarchive",
    summary="Bring an archived price point of a product back.",
    path_params=(
        Param(name="product_id", wire="product_id", type="int", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int", required=True),
    ),
    result=Result(type="ProductPricePoint", path=("price_point",)),
    repeatable=True,
    reference="Product: Price Points",
)
