# Generated from spec/operations/components.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Finder, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.components import Component

LIST_COMPONENTS: Operation[Component] = Operation(
    id="list_components",
    method="GET",
    path="/components.json",
    resource="components",
    name="list",
    summary="List the components of all product families of the site.",
    query_params=(
        Param(name="date_field", wire="date_field", type="BasicDateField | str"),
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="start_datetime", wire="start_datetime", type="datetime"),
        Param(name="end_datetime", wire="end_datetime", type="datetime"),
        Param(name="include_archived", wire="include_archived", type="bool"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="filter", wire="filter", type="ListComponentsFilter | Mapping[str, Any]", style="comma"),
    ),
    result=Result(type="Component", many=True, item="component"),
    paging="page",
    repeatable=True,
    reference="Components",
)

READ_COMPONENT: Operation[Component] = Operation(
    id="read_component",
    method="GET",
    path="/product_families/{product_family_id}/components/{component_id}.json",
    resource="components",
    name="get",
    summary="Get a component of a product family.",
    path_params=(
        Param(name="product_family_id", wire="product_family_id", type="int", required=True),
        Param(name="component_id", wire="component_id", type="int | str", required=True),
    ),
    result=Result(type="Component", path=("component",)),
    repeatable=True,
    reference="Components",
)

FIND_COMPONENT: Operation[Component] = Operation(
    id="find_component",
    method="GET",
    path="/components/lookup.json",
    resource="components",
    name="find",
    summary="Find the one component with a given handle.",
    query_params=(Param(name="handle", wire="handle", type="str", required=True),),
    result=Result(type="Component", path=("component",)),
    repeatable=True,
    reference="Components",
)

UPDATE_COMPONENT: Operation[Component] = Operation(
    id="update_component",
    method="PUT",
    path="/components/{component_id}.json",
    resource="components",
    name="update",
    summary="Change what a component is called and how it is taxed and shown.",
    path_params=(Param(name="component_id", wire="component_id", type="int | str", required=True),),
    body=Body(root="component", type="UpdateComponent"),
    result=Result(type="Component", path=("component",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Components",
)

LIST_COMPONENTS_FOR_PRODUCT_FAMILY: Operation[Component] = Operation(
    id="list_components_for_product_family",
    method="GET",
    path="/product_families/{product_family_id}/components.json",
    resource="components",
    name="list_for_product_family",
    summary="List the components of one product family.",
    path_params=(Param(name="product_family_id", wire="product_family_id", type="int", required=True),),
    query_params=(
        Param(name="include_archived", wire="include_archived", type="bool"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="filter", wire="filter", type="ListComponentsFilter | Mapping[str, Any]", style="comma"),
        Param(name="date_field", wire="date_field", type="BasicDateField | str"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="end_datetime", wire="end_datetime", type="datetime"),
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="start_datetime", wire="start_datetime", type="datetime"),
    ),
    result=Result(type="Component", many=True, item="component"),
    paging="page",
    repeatable=True,
    reference="Components",
)

ARCHIVE_COMPONENT: Operation[Component] = Operation(
    id="archive_component",
    method="DELETE",
    path="/product_families/{product_family_id}/components/{component_id}.json",
    resource="components",
    name="archive",
    summary="Archive a component, so that it is no longer on offer.",
    path_params=(
        Param(name="product_family_id", wire="product_family_id", type="int", required=True),
        Param(name="component_id", wire="component_id", type="int | str", required=True),
    ),
    result=Result(type="Component"),
    errors={422: "ErrorListResponse"},
    repeatable=True,
    reread="read_component",
    reference="Components",
)

UPDATE_PRODUCT_FAMILY_COMPONENT: Operation[Component] = Operation(
    id="update_product_family_component",
    method="PUT",
    path="/product_families/{product_family_id}/components/{component_id}.json",
    resource="components",
    name="update_for_product_family",
    summary="Change a component of a given product family.",
    path_params=(
        Param(name="product_family_id", wire="product_family_id", type="int", required=True),
        Param(name="component_id", wire="component_id", type="int | str", required=True),
    ),
    body=Body(root="component", type="UpdateComponent"),
    result=Result(type="Component", path=("component",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Components",
)

CREATE_EVENT_BASED_COMPONENT: Operation[Component] = Operation(
    id="create_event_based_component",
    method="POST",
    path="/product_families/{product_family_id}/event_based_components.json",
    resource="components",
    name="create_event_based",
    summary="Create a component whose quantity is worked out from ingested events.",
    path_params=(Param(name="product_family_id", wire="product_family_id", type="int | str", required=True),),
    body=Body(root="event_based_component", type="CreateEventBasedComponent"),
    result=Result(type="Component", path=("component",)),
    errors={422: "ErrorListResponse"},
    token="body",
    find=Finder(argument="handle", operation="find_component", parameter="handle"),
    reference="Components",
)

CREATE_METERED_COMPONENT: Operation[Component] = Operation(
    id="create_metered_component",
    method="POST",
    path="/product_families/{product_family_id}/metered_components.json",
    resource="components",
    name="create_metered",
    summary="Create a component that is billed for the usage of each period.",
    path_params=(Param(name="product_family_id", wire="product_family_id", type="int | str", required=True),),
    body=Body(root="metered_component", type="CreateMeteredComponent"),
    result=Result(type="Component", path=("component",)),
    errors={422: "ErrorListResponse"},
    token="body",
    find=Finder(argument="handle", operation="find_component", parameter="handle"),
    reference="Components",
)

CREATE_ON_OFF_COMPONENT: Operation[Component] = Operation(
    id="create_on_off_component",
    method="POST",
    path="/product_families/{product_family_id}/on_off_components.json",
    resource="components",
    name="create_on_off",
    summary="Create a component that a subscription has or has not: a recurring flat fee.",
    path_params=(Param(name="product_family_id", wire="product_family_id", type="int | str", required=True),),
    body=Body(root="on_off_component", type="CreateOnOffComponent"),
    result=Result(type="Component", path=("component",)),
    errors={422: "ErrorListResponse"},
    token="body",
    find=Finder(argument="handle", operation="find_component", parameter="handle"),
    reference="Components",
)

CREATE_PREPAID_USAGE_COMPONENT: Operation[Component] = Operation(
    id="create_prepaid_usage_component",
    method="POST",
    path="/product_families/{product_family_id}/prepaid_usage_components.json",
    resource="components",
    name="create_prepaid_usage",
    summary="Create a component whose units are bought first and used up later.",
    path_params=(Param(name="product_family_id", wire="product_family_id", type="int | str", required=True),),
    body=Body(root="prepaid_usage_component", type="CreatePrepaidUsageComponent"),
    result=Result(type="Component", path=("component",)),
    errors={422: "ErrorListResponse"},
    token="body",
    find=Finder(argument="handle", operation="find_component", parameter="handle"),
    reference="Components",
)

CREATE_QUANTITY_BASED_COMPONENT: Operation[Component] = Operation(
    id="create_quantity_based_component",
    method="POST",
    path="/product_families/{product_family_id}/quantity_based_components.json",
    resource="components",
    name="create_quantity_based",
    summary="Create a component that is billed for a quantity, such as seats.",
    path_params=(Param(name="product_family_id", wire="product_family_id", type="int | str", required=True),),
    body=Body(root="quantity_based_component", type="CreateQuantityBasedComponent"),
    result=Result(type="Component", path=("component",)),
    errors={422: "ErrorListResponse"},
    token="body",
    find=Finder(argument="handle", operation="find_component", parameter="handle"),
    reference="Components",
)
