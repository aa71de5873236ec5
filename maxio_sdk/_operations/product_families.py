# Generated from spec/operations/product_families.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Finder, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.products import Product, ProductFamily

LIST_PRODUCT_FAMILIES: Operation[ProductFamily] = Operation(
    id="list_product_families",
    method="GET",
    path="/product_families.json",
    resource="product_families",
    name="list",
    summary="List the product families of the site.",
    query_params=(
        Param(name="date_field", wire="date_field", type="BasicDateField | str"),
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="start_datetime", wire="start_datetime", type="datetime"),
        Param(name="end_datetime", wire="end_datetime", type="datetime"),
    ),
    result=Result(type="ProductFamily", many=True, item="product_family"),
    paging="single",
    repeatable=True,
    reference="Product Families",
)

CREATE_PRODUCT_FAMILY: Operation[ProductFamily] = Operation(
    id="create_product_family",
    method="POST",
    path="/product_families.json",
    resource="product_families",
    name="create",
    summary="Create a product family.",
    body=Body(root="product_family", type="CreateProductFamily"),
    result=Result(type="ProductFamily", path=("product_family",)),
    errors={422: "ErrorListResponse"},
    token="body",
    find=Finder(argument="handle", operation="read_product_family", parameter="id", prefix="handle:"),
    reference="Product Families",
)

READ_PRODUCT_FAMILY: Operation[ProductFamily] = Operation(
    id="read_product_family",
    method="GET",
    path="/product_families/{id}.json",
    resource="product_families",
    name="get",
    summary="Get a product family by its id or its handle.",
    path_params=(Param(name="product_family_id", wire="id", type="int | str", required=True),),
    result=Result(type="ProductFamily", path=("product_family",)),
    repeatable=True,
    reference="Product Families",
)

LIST_PRODUCTS_FOR_PRODUCT_FAMILY: Operation[Product] = Operation(
    id="list_products_for_product_family",
    method="GET",
    path="/product_families/{product_family_id}/products.json",
    resource="product_families",
    name="list_products",
    summary="List the products of a product family.",
    path_params=(Param(name="product_family_id", wire="product_family_id", type="int | str", required=True),),
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="date_field", wire="date_field", type="BasicDateField | str"),
        Param(name="filter", wire="filter", type="ListProductsFilter | Mapping[str, Any]", style="comma"),
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="start_datetime", wire="start_datetime", type="datetime"),
        Param(name="end_datetime", wire="end_datetime", type="datetime"),
        Param(name="include_archived", wire="include_archived", type="bool"),
        Param(name="include", wire="include", type="ListProductsInclude | str"),
    ),
    result=Result(type="Product", many=True, item="product"),
    paging="page",
    repeatable=True,
    reference="Product Families",
)
