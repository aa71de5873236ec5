# Generated from spec/operations/subscriptions.components.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.subscription_components import (
        Allocation,
        AllocationPreview,
        ComponentPricePointAssignment,
        SubscriptionComponent,
    )
    from maxio_sdk.models.subscriptions import Subscription

LIST_SUBSCRIPTION_COMPONENTS: Operation[SubscriptionComponent] = Operation(
    id="list_subscription_components",
    method="GET",
    path="/subscriptions/{subscription_id}/components.json",
    resource="subscriptions.components",
    name="list",
    summary="List the components of a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    query_params=(
        Param(name="date_field", wire="date_field", type="SubscriptionListDateField | str"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
        Param(name="filter", wire="filter", type="ListSubscriptionComponentsFilter | Mapping[str, Any]", style="comma"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="end_datetime", wire="end_datetime", type="datetime"),
        Param(name="price_point_ids", wire="price_point_ids", type="IncludeNotNull | str"),
        Param(name="product_family_ids", wire="product_family_ids", type="Sequence[int]", style="comma"),
        Param(name="sort", wire="sort", type="ListSubscriptionComponentsSort | str"),
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="start_datetime", wire="start_datetime", type="datetime"),
        Param(
            name="include",
            wire="include",
            type="list[ListSubscriptionComponentsInclude | str] | list[ListSubscriptionComponentsInclude] | list[str] | tuple[ListSubscriptionComponentsInclude | str, ...]",
            style="comma",
        ),
        Param(name="in_use", wire="in_use", type="bool"),
    ),
    result=Result(type="SubscriptionComponent", many=True, item="component"),
    paging="single",
    repeatable=True,
    reference="Subscription Components",
)

READ_SUBSCRIPTION_COMPONENT: Operation[SubscriptionComponent] = Operation(
    id="read_subscription_component",
    method="GET",
    path="/subscriptions/{subscription_id}/components/{component_id}.json",
    resource="subscriptions.components",
    name="get",
    summary="Get one component of a subscription, with its quantity or balance.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="component_id", wire="component_id", type="int | str", required=True),
    ),
    result=Result(type="SubscriptionComponent", path=("component",)),
    repeatable=True,
    reference="Subscription Components",
)

ACTIVATE_EVENT_BASED_COMPONENT: Operation[None] = Operation(
    id="activate_event_based_component",
    method="POST",
    path="/event_based_billing/subscriptions/{subscription_id}/components/{component_id}/activate.json",
    resource="subscriptions.components",
    name="activate_event_based",
    summary="Activate an event-based component, so that the subscription is billed for its events at renewal.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="component_id", wire="component_id", type="int", required=True),
    ),
    body=Body(type="ActivateEventBasedComponent"),
    token="body",
    reference="Subscription Components",
)

DEACTIVATE_EVENT_BASED_COMPONENT: Operation[None] = Operation(
    id="deactivate_event_based_component",
    method="POST",
    path="/event_based_billing/subscriptions/{subscription_id}/components/{component_id}/deactivate.json",
    resource="subscriptions.components",
    name="deactivate_event_based",
    summary="Deactivate an event-based component, so that renewals of the subscription pass over its events.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="component_id", wire="component_id", type="int", required=True),
    ),
    token="body",
    repeatable=True,
    reference="Subscription Components",
)

ALLOCATE_COMPONENTS: Operation[list[Allocation]] = Operation(
    id="allocate_components",
    method="POST",
    path="/subscriptions/{subscription_id}/allocations.json",
    resource="subscriptions.components",
    name="bulk_allocate",
    summary="Set the quantities of several components of a subscription at once.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(type="AllocateComponents"),
    result=Result(type="Allocation", many=True, item="allocation"),
    errors={422: "ComponentAllocationError"},
    token="body",
    priority="critical",
    reference="Subscription Components",
)

PREVIEW_ALLOCATIONS: Operation[AllocationPreview] = Operation(
    id="preview_allocations",
    method="POST",
    path="/subscriptions/{subscription_id}/allocations/preview.json",
    resource="subscriptions.components",
    name="preview_allocations",
    summary="Show what allocations in the middle of the current period would cost, without applying them.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(type="PreviewAllocations"),
    result=Result(type="AllocationPreview", path=("allocation_preview",)),
    errors={422: "ComponentAllocationError"},
    token="body",
    repeatable=True,
    reference="Subscription Components",
)

LIST_ALLOCATIONS: Operation[Allocation] = Operation(
    id="list_allocations",
    method="GET",
    path="/subscriptions/{subscription_id}/components/{component_id}/allocations.json",
    resource="subscriptions.components",
    name="list_allocations",
    summary="List the allocations of a component of a subscription, the latest first.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="component_id", wire="component_id", type="int", required=True),
    ),
    query_params=(Param(name="page", wire="page", type="int"),),
    result=Result(type="Allocation", many=True, item="allocation"),
    errors={422: "ErrorListResponse"},
    paging="page_only",
    per_page=50,
    repeatable=True,
    reference="Subscription Components",
)

ALLOCATE_COMPONENT: Operation[Allocation] = Operation(
    id="allocate_component",
    method="POST",
    path="/subscriptions/{subscription_id}/components/{component_id}/allocations.json",
    resource="subscriptions.components",
    name="allocate",
    summary="Set the quantity of a component of a subscription.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="component_id", wire="component_id", type="int", required=True),
    ),
    body=Body(root="allocation", type="AllocateComponent"),
    result=Result(type="Allocation", path=("allocation",)),
    errors={422: "ComponentAllocationError"},
    token="body",
    priority="critical",
    reference="Subscription Components",
)

DELETE_PREPAID_USAGE_ALLOCATION: Operation[None] = Operation(
    id="delete_prepaid_usage_allocation",
    method="DELETE",
    path="/subscriptions/{subscription_id}/components/{component_id}/allocations/{allocation_id}.json",
    resource="subscriptions.components",
    name="delete_prepaid_allocation",
    summary="Delete one allocation of a prepaid component and take its units away.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="component_id", wire="component_id", type="int", required=True),
        Param(name="allocation_id", wire="allocation_id", type="int", required=True),
    ),
    body=Body(params=(Param(name="credit_scheme", wire="credit_scheme", type="CreditScheme | str"),)),
    errors={422: "ComponentAllocationError"},
    repeatable=True,
    reference="Subscription Components",
)

UPDATE_PREPAID_USAGE_ALLOCATION_EXPIRATION_DATE: Operation[None] = Operation(
    id="update_prepaid_usage_allocation_expiration_date",
    method="PUT",
    path="/subscriptions/{subscription_id}/components/{component_id}/allocations/{allocation_id}.json",
    resource="subscriptions.components",
    name="update_prepaid_allocation_expiration",
    summary="Change when an allocation of a prepaid component expires.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="component_id", wire="component_id", type="int", required=True),
        Param(name="allocation_id", wire="allocation_id", type="int", required=True),
    ),
    body=Body(root="allocation", type="AllocationExpirationDate"),
    errors={422: "ComponentAllocationError"},
    token="body",
    repeatable=True,
    reference="Subscription Components",
)

BULK_UPDATE_SUBSCRIPTION_COMPONENTS_PRICE_POINTS: Operation[list[ComponentPricePointAssignment]] = Operation(
    id="bulk_update_subscription_components_price_points",
    method="POST",
    path="/subscriptions/{subscription_id}/price_points.json",
    resource="subscriptions.components",
    name="update_price_points",
    summary="Put components of a subscription on other price points.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(
        params=(
            Param(
                name="components",
                wire="components",
                type="Sequence[ComponentPricePointAssignmentInput | Mapping[str, Any]]",
                required=True,
            ),
        )
    ),
    result=Result(type="ComponentPricePointAssignment", path=("components",), many=True),
    errors={422: "ComponentPricePointError"},
    token="body",
    repeatable=True,
    reference="Subscription Components",
)

BULK_RESET_SUBSCRIPTION_COMPONENTS_PRICE_POINTS: Operation[Subscription] = Operation(
    id="bulk_reset_subscription_components_price_points",
    method="POST",
    path="/subscriptions/{subscription_id}/price_points/reset.json",
    resource="subscriptions.components",
    name="reset_price_points",
    summary="Put all components of a subscription back on their current default price points.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    result=Result(type="Subscription", path=("subscription",)),
    token="body",
    repeatable=True,
    reference="Subscription Components",
)

LIST_SUBSCRIPTION_COMPONENTS_FOR_SITE: Operation[SubscriptionComponent] = Operation(
    id="list_subscription_components_for_site",
    method="GET",
    path="/subscriptions_components.json",
    resource="subscriptions.components",
    name="list_for_site",
    summary="List the components of all subscriptions of the site, one item for each component of each subscription.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="sort", wire="sort", type="ListSubscriptionComponentsSort | str"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
        Param(
            name="filter",
            wire="filter",
            type="ListSubscriptionComponentsForSiteFilter | Mapping[str, Any]",
            style="comma",
        ),
        Param(name="date_field", wire="date_field", type="SubscriptionListDateField | str"),
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="start_datetime", wire="start_datetime", type="datetime"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="end_datetime", wire="end_datetime", type="datetime"),
        Param(name="subscription_ids", wire="subscription_ids", type="Sequence[int]", style="comma"),
        Param(name="price_point_ids", wire="price_point_ids", type="IncludeNotNull | str"),
        Param(name="product_family_ids", wire="product_family_ids", type="Sequence[int]", style="comma"),
        Param(name="include", wire="include", type="ListSubscriptionComponentsInclude | str"),
    ),
    result=Result(type="SubscriptionComponent", path=("subscriptions_components",), many=True),
    paging="page",
    repeatable=True,
    reference="Subscription Components",
)
