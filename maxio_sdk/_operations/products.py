# Generated from spec/operations/products.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Finder, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.products import Product

LIST_PRODUCTS: Operation[Product] = Operation(
    id="list_products",
    method="GET",
    path="/products.json",
    resource="products",
    name="list",
    summary="List the products of all product families of the site.",
    query_params=(
        Param(name="date_field", wire="date_field", type="BasicDateField | str"),
        Param(name="filter", wire="filter", type="ListProductsFilter | Mapping[str, Any]", style="comma"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="end_datetime", wire="end_datetime", type="datetime"),
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="start_datetime", wire="start_datetime", type="datetime"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="include_archived", wire="include_archived", type="bool"),
        Param(name="include", wire="include", type="ListProductsInclude | str"),
    ),
    result=Result(type="Product", many=True, item="product"),
    paging="page",
    repeatable=True,
    reference="Products",
)

CREATE_PRODUCT: Operation[Product] = Operation(
    id="create_product",
    method="POST",
    path="/product_families/{product_family_id}/products.json",
    resource="products",
    name="create",
    summary="Create a product in a product family.",
    path_params=(Param(name="product_family_id", wire="product_family_id", type="int | str", required=True),),
    body=Body(root="product", type="CreateProduct"),
    result=Result(type="Product", path=("product",)),
    errors={422: "ErrorListResponse"},
    token="body",
    find=Finder(argument="handle", operation="read_product_by_handle", parameter="api_handle"),
    reference="Products",
)

READ_PRODUCT: Operation[Product] = Operation(
    id="read_product",
    method="GET",
    path="/products/{product_id}.json",
    resource="products",
    name="get",
    summary="Get a product by its id.",
    path_params=(Param(name="product_id", wire="product_id", type="int", required=True),),
    result=Result(type="Product", path=("product",)),
    repeatable=True,
    reference="Products",
)

READ_PRODUCT_BY_HANDLE: Operation[Product] = Operation(
    id="read_product_by_handle",
    method="GET",
    path="/products/handle/{api_handle}.json",
    resource="products",
    name="find",
    summary="Find the one product with a given handle.",
    path_params=(Param(name="handle", wire="api_handle", type="str", required=True),),
    result=Result(type="Product", path=("product",)),
    repeatable=True,
    reference="Products",
)

UPDATE_PRODUCT: Operation[Product] = Operation(
    id="update_product",
    method="PUT",
    path="/products/{product_id}.json",
    resource="products",
    name="update",
    summary="Change a product, which gives it a new default price point.",
    path_params=(Param(name="product_id", wire="product_id", type="int", required=True),),
    body=Body(root="product", type="UpdateProduct"),
    result=Result(type="Product", path=("product",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Products",
)

ARCHIVE_PRODUCT: Operation[Product] = Operation(
    id="archive_product",
    method="DELETE",
    path="/products/{product_id}.json",
    resource="products",
    name="archive",
    summary="Archive a product, so that it is no longer on offer.",
    path_params=(Param(name="product_id", wire="product_id", type="int", required=True),),
    result=Result(type="Product", path=("product",)),
    errors={422: "ErrorListResponse"},
    repeatable=True,
    reread="read_product",
    reference="Products",
)
