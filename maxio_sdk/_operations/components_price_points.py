# Generated from spec/operations/components.price_points.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Done, Finder, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.components import Component, ComponentCurrencyPrice, ComponentPricePoint

LIST_COMPONENT_PRICE_POINTS: Operation[ComponentPricePoint] = Operation(
    id="list_component_price_points",
    method="GET",
    path="/components/{component_id}/price_points.json",
    resource="components.price_points",
    name="list",
    summary="List the price points of a component.",
    path_params=(Param(name="component_id", wire="component_id", type="int | str", required=True),),
    query_params=(
        Param(name="currency_prices", wire="currency_prices", type="bool"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(
            name="filter_type",
            wire="filter[type]",
            type="list[PricePointType | str] | list[PricePointType] | list[str] | tuple[PricePointType | str, ...]",
            style="comma",
        ),
    ),
    result=Result(type="ComponentPricePoint", path=("price_points",), many=True),
    paging="page",
    repeatable=True,
    reference="Component: Price Points",
)

LIST_ALL_COMPONENT_PRICE_POINTS: Operation[ComponentPricePoint] = Operation(
    id="list_all_component_price_points",
    method="GET",
    path="/components_price_points.json",
    resource="components.price_points",
    name="list_all",
    summary="List the price points of all components of the site.",
    query_params=(
        Param(name="include", wire="include", type="ListPricePointsInclude | str"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
        Param(name="filter", wire="filter", type="ListPricePointsFilter | Mapping[str, Any]", style="comma"),
    ),
    result=Result(type="ComponentPricePoint", path=("price_points",), many=True),
    errors={422: "ErrorListResponse"},
    paging="page",
    repeatable=True,
    reference="Component: Price Points",
)

CREATE_COMPONENT_PRICE_POINT: Operation[ComponentPricePoint] = Operation(
    id="create_component_price_point",
    method="POST",
    path="/components/{component_id}/price_points.json",
    resource="components.price_points",
    name="create",
    summary="Create a price point for a component.",
    path_params=(Param(name="component_id", wire="component_id", type="int", required=True),),
    body=Body(root="price_point", type="CreateComponentPricePoint"),
    result=Result(type="ComponentPricePoint", path=("price_point",)),
    errors={422: "ErrorArrayMapResponse"},
    token="body",
    find=Finder(
        argument="handle",
        operation="read_component_price_point",
        parameter="price_point_id",
        prefix="handle:",
        also={"component_id": "component_id"},
    ),
    reference="Component: Price Points",
)

READ_COMPONENT_PRICE_POINT: Operation[ComponentPricePoint] = Operation(
    id="read_component_price_point",
    method="GET",
    path="/components/{component_id}/price_points/{price_point_id}.json",
    resource="components.price_points",
    name="get",
    summary="Get a price point of a component.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
    ),
    query_params=(Param(name="currency_prices", wire="currency_prices", type="bool"),),
    result=Result(type="ComponentPricePoint", path=("price_point",)),
    repeatable=True,
    reference="Component: Price Points",
)

UPDATE_COMPONENT_PRICE_POINT: Operation[ComponentPricePoint] = Operation(
    id="update_component_price_point",
    method="PUT",
    path="/components/{component_id}/price_points/{price_point_id}.json",
    resource="components.price_points",
    name="update",
    summary="Change a price point and its price brackets.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
    ),
    body=Body(root="price_point", type="UpdateComponentPricePoint"),
    result=Result(type="ComponentPricePoint", path=("price_point",)),
    errors={422: "ErrorArrayMapResponse"},
    token="body",
    reference="Component: Price Points",
)

BULK_CREATE_COMPONENT_PRICE_POINTS: Operation[list[ComponentPricePoint]] = Operation(
    id="bulk_create_component_price_points",
    method="POST",
    path="/components/{component_id}/price_points/bulk.json",
    resource="components.price_points",
    name="bulk_create",
    summary="Create several price points for a component in one call.",
    path_params=(Param(name="component_id", wire="component_id", type="int | str", required=True),),
    body=Body(
        params=(
            Param(
                name="price_points",
                wire="price_points",
                type="Sequence[CreateComponentPricePoint | Mapping[str, Any]]",
                required=True,
            ),
        )
    ),
    result=Result(type="ComponentPricePoint", path=("price_points",), many=True),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Component: Price Points",
)

ARCHIVE_COMPONENT_PRICE_POINT: Operation[ComponentPricePoint] = Operation(
    id="archive_component_price_point",
    method="DELETE",
    path="/components/{component_id}/price_points/{price_point_id}.json",
    resource="components.price_points",
    name="archive",
    summary="Archive a price point, so that it is no longer on offer.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
    ),
    result=Result(type="ComponentPricePoint", path=("price_point",)),
    errors={422: "ErrorListResponse"},
    repeatable=True,
    done=(Done(status=422, message="already archived"),),
    reread="read_component_price_point",
    reference="Component: Price Points",
)

CLONE_COMPONENT_PRICE_POINT: Operation[ComponentPricePoint] = Operation(
    id="clone_component_price_point",
    method="POST",
    path="/components/{component_id}/price_points/{price_point_id}/clone.json",
    resource="components.price_points",
    name="clone",
    summary="Copy a price point of a component under a new name.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int | str", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int | str", required=True),
    ),
    body=Body(root="price_point", type="CloneComponentPricePoint"),
    result=Result(type="ComponentPricePoint", path=("price_point",)),
    errors={422: "ErrorListResponse"},
    token="body",
    find=Finder(
        argument="handle",
        operation="read_component_price_point",
        parameter="price_point_id",
        prefix="handle:",
        also={"component_id": "component_id"},
    ),
    reference="Component: Price Points",
)

PROMOTE_COMPONENT_PRICE_POINT_TO_DEFAULT: Operation[Component] = Operation(
    id="promote_component_price_point_to_default",
    method="PUT",
    path="/components/{component_id}/price_points/{price_point_id}/default.json",
    resource="components.price_points",
    name="promote_to_default",
    summary="Make a price point the default of its component.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int", required=True),
    ),
    result=Result(type="Component", path=("component",)),
    token="body",
    repeatable=True,
    reference="Component: Price Points",
)

UNARCHIVE_COMPONENT_PRICE_POINT: Operation[ComponentPricePoint] = Operation(
    id="unarchive_component_price_point",
    method="PUT",
    path="/components/{component_id}/price_points/{price_point_id}/unarchive.json",
    resource="components.price_points",
    name="unarchive",
    summary="Bring an archived price point of a component back.",
    path_params=(
        Param(name="component_id", wire="component_id", type="int", required=True),
        Param(name="price_point_id", wire="price_point_id", type="int", required=True),
    ),
    result=Result(type="ComponentPricePoint", path=("price_point",)),
    token="body",
    repeatable=True,
    reference="Component: Price Points",
)

CREATE_CURRENCY_PRICES: Operation[list[ComponentCurrencyPrice]] = Operation(
    id="create_currency_prices",
    method="POST",
    path="/price_points/{price_point_id}/currency_prices.json",
    resource="components.price_points",
    name="create_currency_prices",
    summary="Set prices of a component's price point in further currencies.",
    path_params=(Param(name="price_point_id", wire="price_point_id", type="int", required=True),),
    body=Body(
        params=(
            Param(
                name="currency_prices",
                wire="currency_prices",
                type="Sequence[CreateCurrencyPrice | Mapping[str, Any]]",
                required=True,
            ),
        )
    ),
    result=Result(type="ComponentCurrencyPrice", path=("currency_prices",), many=True),
    errors={422: "ErrorArrayMapResponse"},
    token="body",
    reference="Component: Price Points",
)

UPDATE_CURRENCY_PRICES: Operation[list[ComponentCurrencyPrice]] = Operation(
    id="update_currency_prices",
    method="PUT",
    path="/price_points/{price_point_id}/currency_prices.json",
    resource="components.price_points",
    name="update_currency_prices",
    summary="Change prices of a component's price point in further currencies.",
    path_params=(Param(name="price_point_id", wire="price_point_id", type="int", required=True),),
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
    result=Result(type="ComponentCurrencyPrice", path=("currency_prices",), many=True),
    errors={422: "ErrorArrayMapResponse"},
    token="body",
    repeatable=True,
    reference="Component: Price Points",
)
