# Generated from spec/operations/subscriptions.components.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import subscriptions_components as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import (
        CollectionMethod,
        CreditType,
        DowngradeCreditCreditType,
        IncludeNotNull,
        SortingDirection,
        UpgradeChargeCreditType,
    )
    from maxio_sdk.models.components import ComponentCustomPriceInput
    from maxio_sdk.models.subscription_components import (
        Allocation,
        AllocationPreview,
        BillingSchedule,
        ComponentPricePointAssignment,
        ComponentPricePointAssignmentInput,
        CreateAllocation,
        CreditScheme,
        ListSubscriptionComponentsFilter,
        ListSubscriptionComponentsForSiteFilter,
        ListSubscriptionComponentsInclude,
        ListSubscriptionComponentsSort,
        SubscriptionComponent,
        SubscriptionListDateField,
    )
    from maxio_sdk.models.subscriptions import Subscription
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["SubscriptionComponents", "SubscriptionComponentsWithRawResponse"]


class SubscriptionComponents(Resource):
    """Do it."""

    def list(
        self,
        subscription_id: int,
        *,
        date_field: SubscriptionListDateField | str | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        filter: ListSubscriptionComponentsFilter | Mapping[str, Any] | Unset = UNSET,
        end_date: str | Unset = UNSET,
        end_datetime: str | Unset = UNSET,
        price_point_ids: IncludeNotNull | str | Unset = UNSET,
        product_family_ids: Sequence[int] | Unset = UNSET,
        sort: ListSubscriptionComponentsSort | str | Unset = UNSET,
        start_date: str | Unset = UNSET,
        start_datetime: str | Unset = UNSET,
        include: Sequence[ListSubscriptionComponentsInclude | str] | Unset = UNSET,
        in_use: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SubscriptionComponent]:
        """Do it.

        `GET /subscriptions/{subscription_id}/components.json`

        Maxio's API reference: Subscription Components, listSubscriptionComponents.
        """
        return self._list(_ops.LIST_SUBSCRIPTION_COMPONENTS, locals())

    async def get(
        self,
        subscription_id: int,
        component_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionComponent:
        """Do it.

        `GET /subscriptions/{subscription_id}/components/{component_id}.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Subscription Components, readSubscriptionComponent.
        """
        return await self._call(_ops.READ_SUBSCRIPTION_COMPONENT, locals())

    async def activate_event_based(
        self,
        subscription_id: int,
        component_id: int,
        *,
        price_point_id: int | Unset = UNSET,
        billing_schedule: BillingSchedule | Mapping[str, Any] | Unset = UNSET,
        custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `POST /event_based_billing/subscriptions/{subscription_id}/components/{component_id}/activate.json`

        Maxio's API reference: Subscription Components, activateEventBasedComponent.
        """
        return await self._call(_ops.ACTIVATE_EVENT_BASED_COMPONENT, locals())

    async def deactivate_event_based(
        self,
        subscription_id: int,
        component_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `POST /event_based_billing/subscriptions/{subscription_id}/components/{component_id}/deactivate.json`

        Maxio's API reference: Subscription Components, deactivateEventBasedComponent.
        """
        return await self._call(_ops.DEACTIVATE_EVENT_BASED_COMPONENT, locals())

    async def bulk_allocate(
        self,
        subscription_id: int,
        *,
        proration_upgrade_scheme: str | Unset = UNSET,
        proration_downgrade_scheme: str | Unset = UNSET,
        allocations: Sequence[CreateAllocation | Mapping[str, Any]] | Unset = UNSET,
        accrue_charge: bool | Unset = UNSET,
        upgrade_charge: CreditType | str | None | Unset = UNSET,
        downgrade_credit: CreditType | str | None | Unset = UNSET,
        payment_collection_method: CollectionMethod | str | Unset = UNSET,
        initiate_dunning: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Allocation]:
        """Do it.

        `POST /subscriptions/{subscription_id}/allocations.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Components, allocateComponents.
        """
        return await self._call(_ops.ALLOCATE_COMPONENTS, locals())

    async def preview_allocations(
        self,
        subscription_id: int,
        *,
        allocations: Sequence[CreateAllocation | Mapping[str, Any]],
        effective_proration_date: date | Unset = UNSET,
        upgrade_charge: CreditType | str | None | Unset = UNSET,
        downgrade_credit: CreditType | str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> AllocationPreview:
        """Do it.

        `POST /subscriptions/{subscription_id}/allocations/preview.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ComponentAllocationError`.

        Maxio's API reference: Subscription Components, previewAllocations.
        """
        return await self._call(_ops.PREVIEW_ALLOCATIONS, locals())

    def list_allocations(
        self,
        subscription_id: int,
        component_id: int,
        *,
        page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Allocation]:
        """Do it.

        `GET /subscriptions/{subscription_id}/components/{component_id}/allocations.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Components, listAllocations.
        """
        return self._list(_ops.LIST_ALLOCATIONS, locals())

    async def allocate(
        self,
        subscription_id: int,
        component_id: int,
        *,
        quantity: int | Decimal | str,
        decimal_quantity: str | Unset = UNSET,
        previous_quantity: int | Decimal | str | Unset = UNSET,
        decimal_previous_quantity: str | Unset = UNSET,
        component_idx: int | Unset = UNSET,
        memo: str | Unset = UNSET,
        proration_downgrade_scheme: str | Unset = UNSET,
        proration_upgrade_scheme: str | Unset = UNSET,
        downgrade_credit: DowngradeCreditCreditType | str | None | Unset = UNSET,
        upgrade_charge: UpgradeChargeCreditType | str | None | Unset = UNSET,
        accrue_charge: bool | Unset = UNSET,
        initiate_dunning: bool | Unset = UNSET,
        price_point_id: str | int | None | Unset = UNSET,
        billing_schedule: BillingSchedule | Mapping[str, Any] | Unset = UNSET,
        custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Allocation:
        """Do it.

        `POST /subscriptions/{subscription_id}/components/{component_id}/allocations.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Components, allocateComponent.
        """
        return await self._call(_ops.ALLOCATE_COMPONENT, locals())

    async def delete_prepaid_allocation(
        self,
        subscription_id: int,
        component_id: int,
        allocation_id: int,
        *,
        credit_scheme: CreditScheme | str,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /subscriptions/{subscription_id}/components/{component_id}/allocations/{allocation_id}.json`

        Maxio's API reference: Subscription Components, deletePrepaidUsageAllocation.
        """
        return await self._call(_ops.DELETE_PREPAID_USAGE_ALLOCATION, locals())

    async def update_prepaid_allocation_expiration(
        self,
        subscription_id: int,
        component_id: int,
        allocation_id: int,
        *,
        expires_at: datetime | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `PUT /subscriptions/{subscription_id}/components/{component_id}/allocations/{allocation_id}.json`

        Maxio's API reference: Subscription Components, updatePrepaidUsageAllocationExpirationDate.
        """
        return await self._call(_ops.UPDATE_PREPAID_USAGE_ALLOCATION_EXPIRATION_DATE, locals())

    async def update_price_points(
        self,
        subscription_id: int,
        *,
        components: Sequence[ComponentPricePointAssignmentInput | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[ComponentPricePointAssignment]:
        """Do it.

        `POST /subscriptions/{subscription_id}/price_points.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ComponentPricePointError`.

        Maxio's API reference: Subscription Components, bulkUpdateSubscriptionComponentsPricePoints.
        """
        return await self._call(_ops.BULK_UPDATE_SUBSCRIPTION_COMPONENTS_PRICE_POINTS, locals())

    async def reset_price_points(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `POST /subscriptions/{subscription_id}/price_points/reset.json`

        Maxio's API reference: Subscription Components, bulkResetSubscriptionComponentsPricePoints.
        """
        return await self._call(_ops.BULK_RESET_SUBSCRIPTION_COMPONENTS_PRICE_POINTS, locals())

    def list_for_site(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        sort: ListSubscriptionComponentsSort | str | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        filter: ListSubscriptionComponentsForSiteFilter | Mapping[str, Any] | Unset = UNSET,
        date_field: SubscriptionListDateField | str | Unset = UNSET,
        start_date: str | Unset = UNSET,
        start_datetime: str | Unset = UNSET,
        end_date: str | Unset = UNSET,
        end_datetime: str | Unset = UNSET,
        subscription_ids: Sequence[int] | Unset = UNSET,
        price_point_ids: IncludeNotNull | str | Unset = UNSET,
        product_family_ids: Sequence[int] | Unset = UNSET,
        include: ListSubscriptionComponentsInclude | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SubscriptionComponent]:
        """Do it.

        `GET /subscriptions_components.json`

        Maxio's API reference: Subscription Components, listSubscriptionComponentsForSite.
        """
        return self._list(_ops.LIST_SUBSCRIPTION_COMPONENTS_FOR_SITE, locals())


class SubscriptionComponentsWithRawResponse:
    """`SubscriptionComponents`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionComponents) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.get = raw_call(resource.get)
        self.activate_event_based = raw_call(resource.activate_event_based)
        self.deactivate_event_based = raw_call(resource.deactivate_event_based)
        self.bulk_allocate = raw_call(resource.bulk_allocate)
        self.preview_allocations = raw_call(resource.preview_allocations)
        self.list_allocations = raw_list(resource.list_allocations)
        self.allocate = raw_call(resource.allocate)
        self.delete_prepaid_allocation = raw_call(resource.delete_prepaid_allocation)
        self.update_prepaid_allocation_expiration = raw_call(resource.update_prepaid_allocation_expiration)
        self.update_price_points = raw_call(resource.update_price_points)
        self.reset_price_points = raw_call(resource.reset_price_points)
        self.list_for_site = raw_list(resource.list_for_site)
