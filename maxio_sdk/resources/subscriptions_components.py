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
    from maxio_sdk.models.common import CollectionMethod, CreditType, IncludeNotNull, SortingDirection
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
    """What a subscription has of the site's components: quantities, switches, prepaid units and their price points.

    Quantity-based, on/off and prepaid components are allocated here. Usage of metered and prepaid components goes
    to `maxio.subscriptions.usages`, events of event-based ones to `maxio.events_based_billing`."""

    def list(
        self,
        subscription_id: int,
        *,
        date_field: SubscriptionListDateField | str | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        filter: ListSubscriptionComponentsFilter | Mapping[str, Any] | Unset = UNSET,
        end_date: date | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        price_point_ids: IncludeNotNull | str | Unset = UNSET,
        product_family_ids: Sequence[int] | Unset = UNSET,
        sort: ListSubscriptionComponentsSort | str | Unset = UNSET,
        start_date: date | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        include: builtins.list[ListSubscriptionComponentsInclude | str]
        | builtins.list[ListSubscriptionComponentsInclude]
        | builtins.list[str]
        | tuple[ListSubscriptionComponentsInclude | str, ...]
        | Unset = UNSET,
        in_use: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SubscriptionComponent]:
        """List the components of a subscription.

        `GET /subscriptions/{subscription_id}/components.json`

        Archived components that the subscription has are listed too, with `archived_at`. A time without an offset is
        read in the site's time zone. Components of many subscriptions:
        `maxio.subscriptions.components.list_for_site`.

        Args:
            date_field: The timestamp that the four dates below apply to.
            filter: Only components in certain currencies.
            end_date: Only components up to the end of this day, in the site's time zone.
            end_datetime: Only components at or before this time. Takes precedence over `end_date`.
            price_point_ids: `not_null` gives only the components that have a price point.
            product_family_ids: Only components of these product families.
            start_date: Only components from midnight of this day on, in the site's time zone.
            start_datetime: Only components at or after this time. Takes precedence over `start_date`.
            include: What to add to each component.
            in_use: True gives only components that are in use; left out or false, all of the subscription's.

        Raises:
            NotFoundError: 404. No such subscription.

        Maxio's API reference: Subscription Components, listSubscriptionComponents.
        """
        return self._list(_ops.LIST_SUBSCRIPTION_COMPONENTS, locals())

    async def get(
        self,
        subscription_id: int,
        component_id: int | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionComponent:
        """Get one component of a subscription, with its quantity or balance.

        `GET /subscriptions/{subscription_id}/components/{component_id}.json`

        Args:
            component_id: The id of the component, or its handle as `handle:seats`.

        Raises:
            NotFoundError: 404. No such subscription or component.

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
        """Activate an event-based component, so that the subscription is billed for its events at renewal.

        `POST /event_based_billing/subscriptions/{subscription_id}/components/{component_id}/activate.json`

        Events can be recorded with `maxio.events_based_billing.record` whether the component is active or not; only
        active components are billed. Give `custom_price` in place of `price_point_id` for a price of this
        subscription alone.

        Args:
            billing_schedule: When the component is first billed. For sites with Multifrequency.
            custom_price: A price for this subscription alone, in place of `price_point_id`.

        Raises:
            NotFoundError: 404. No such subscription or component.

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
        """Deactivate an event-based component, so that renewals of the subscription pass over its events.

        `POST /event_based_billing/subscriptions/{subscription_id}/components/{component_id}/deactivate.json`

        Events can still be recorded. `maxio.subscriptions.components.activate_event_based` turns billing on again.

        Raises:
            NotFoundError: 404. No such subscription or component.

        Maxio's API reference: Subscription Components, deactivateEventBasedComponent.
        """
        return await self._call(_ops.DEACTIVATE_EVENT_BASED_COMPONENT, locals())

    async def bulk_allocate(
        self,
        subscription_id: int,
        *,
        allocations: Sequence[CreateAllocation | Mapping[str, Any]],
        proration_upgrade_scheme: str | Unset = UNSET,
        proration_downgrade_scheme: str | Unset = UNSET,
        accrue_charge: bool | Unset = UNSET,
        upgrade_charge: CreditType | str | Unset | None = UNSET,
        downgrade_credit: CreditType | str | Unset | None = UNSET,
        payment_collection_method: CollectionMethod | str | Unset = UNSET,
        initiate_dunning: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Allocation]:
        """Set the quantities of several components of a subscription at once.

        `POST /subscriptions/{subscription_id}/allocations.json`

        May charge the customer. All charges and credits are summed up first; the total alone counts as an upgrade or
        as a downgrade. `upgrade_charge` and `downgrade_credit` are each taken from the first of these
        that says something: the allocation itself, the component's default, the argument of this call, the site's
        default. So the component's default goes before the argument. `accrue_charge` comes from the argument of this
        call, then from the site's default. All three are ignored for prepaid components, which are charged at once
        and in full.

        Proration goes by today's prices and tax rates: if they changed since the period was billed, amounts may be
        off.

        `maxio.subscriptions.components.preview_allocations` shows the amounts without applying anything.

        Args:
            allocations: One for each component, each with its `component_id`.
            proration_upgrade_scheme: How an upgrade is prorated and collected, in one word such as
                `prorate-attempt-capture`, `prorate-delay-capture` or `no-prorate`, in place of `upgrade_charge` and
                `accrue_charge`. Left out, the site's setting.
            proration_downgrade_scheme: How a downgrade is prorated, such as `prorate` or `no-prorate`, in place of
                `downgrade_credit`. Left out, the site's setting.
            accrue_charge: True leaves the charge of an upgrade to the next renewal. False tries to collect it now; if
                that fails, it waits for the renewal too. Left out, the site's setting.
            upgrade_charge: What is charged for an upgrade, where neither the allocation nor the component's default
                says it.
            downgrade_credit: What is credited for a downgrade, where neither the allocation nor the component's
                default says it.
            payment_collection_method: Left out, the subscription's own.
            initiate_dunning: Whether a payment that fails now starts dunning. Otherwise the charge is left to the
                next renewal.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. An allocation is not valid; an on/off component, for one, takes 0 or 1.
                `body` is a `ComponentAllocationError`.

        Maxio's API reference: Subscription Components, allocateComponents.
        """
        return await self._call(_ops.ALLOCATE_COMPONENTS, locals())

    async def preview_allocations(
        self,
        subscription_id: int,
        *,
        allocations: Sequence[CreateAllocation | Mapping[str, Any]],
        effective_proration_date: date | Unset = UNSET,
        upgrade_charge: CreditType | str | Unset | None = UNSET,
        downgrade_credit: CreditType | str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> AllocationPreview:
        """Show what allocations in the middle of the current period would cost, without applying them.

        `POST /subscriptions/{subscription_id}/allocations/preview.json`

        For quantity-based and on/off components. Where the allocations differ in `upgrade_charge` or
        `downgrade_credit`, the preview as a whole has no `direction` and no `proration_scheme`; look at `line_items`
        and `allocations` instead. Apply with `maxio.subscriptions.components.bulk_allocate`.

        Args:
            allocations: One for each component, each with its `component_id`.
            effective_proration_date: A later day of the current period to prorate for, rather than now.
            upgrade_charge: What is charged for an upgrade, where neither the allocation nor the component's default
                says it.
            downgrade_credit: What is credited for a downgrade, where neither the allocation nor the component's
                default says it.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. An allocation is not valid; an on/off component, for one, takes 0 or 1.
                `body` is a `ComponentAllocationError`.

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
        """List the allocations of a component of a subscription, the latest first.

        `GET /subscriptions/{subscription_id}/components/{component_id}/allocations.json`

        A page holds 50, and there is no way to ask for another size. On/off components show quantity 1 for on and 0
        for off.

        Raises:
            NotFoundError: 404. No such subscription or component.
            UnprocessableEntityError: 422. A parameter is not valid. `body` is an `ErrorListResponse`.

        Maxio's API reference: Subscription Components, listAllocations.
        """
        return self._list(_ops.LIST_ALLOCATIONS, locals())

    async def allocate(
        self,
        subscription_id: int,
        component_id: int,
        *,
        quantity: int | Decimal | str,
        decimal_quantity: Decimal | int | str | Unset = UNSET,
        previous_quantity: int | Decimal | str | Unset = UNSET,
        decimal_previous_quantity: Decimal | int | str | Unset = UNSET,
        memo: str | Unset = UNSET,
        proration_downgrade_scheme: str | Unset = UNSET,
        proration_upgrade_scheme: str | Unset = UNSET,
        downgrade_credit: CreditType | str | Unset | None = UNSET,
        upgrade_charge: CreditType | str | Unset | None = UNSET,
        accrue_charge: bool | Unset = UNSET,
        initiate_dunning: bool | Unset = UNSET,
        price_point_id: int | str | Unset | None = UNSET,
        billing_schedule: BillingSchedule | Mapping[str, Any] | Unset = UNSET,
        custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Allocation:
        """Set the quantity of a component of a subscription.

        `POST /subscriptions/{subscription_id}/components/{component_id}/allocations.json`

        May charge the customer. `quantity` is the new total, not a change: 1 and 0 switch an on/off component on and
        off. Only with prepaid components it adds to what is there;
        `maxio.subscriptions.components.delete_prepaid_allocation` takes away. In the middle of a period an upgrade
        gives a charge (`upgrade_charge`) and a downgrade a credit (`downgrade_credit`), in full, prorated or none;
        left out, the component's default holds, then the site's. The charge is collected now or, with
        `accrue_charge`, at the next renewal. These fields are ignored for prepaid components, which are charged at
        once and in full. Metered and event-based components have no allocations.

        Proration goes by today's price and tax rates: if they changed since the period was billed, amounts may be
        off.

        Sends the webhook `component_allocation_change`. Several components at once:
        `maxio.subscriptions.components.bulk_allocate`.

        Args:
            quantity: The new quantity of the component, or the units to add to a prepaid one. 1 and 0 switch an
                on/off component. Fractions only where the component allows them.
            decimal_quantity: The quantity as a decimal, for components that allow fractions.
            previous_quantity: The quantity that you take to be in effect before the allocation.
            decimal_previous_quantity: The same as a decimal, for components that allow fractions.
            memo: A note that is kept with the allocation.
            proration_downgrade_scheme: How a downgrade is prorated, such as `prorate` or `no-prorate`, in place of
                `downgrade_credit`. Left out, the site's setting.
            proration_upgrade_scheme: How an upgrade is prorated and collected, in one word such as
                `prorate-attempt-capture`, `prorate-delay-capture` or `no-prorate`, in place of `upgrade_charge` and
                `accrue_charge`. Left out, the site's setting.
            downgrade_credit: What is credited for a downgrade. Left out, the component's default, then the site's.
            upgrade_charge: What is charged for an upgrade. Left out, the component's default, then the site's.
            accrue_charge: True leaves the charge of an upgrade to the next renewal. False tries to collect it now; if
                that fails, it waits for the renewal too. Left out, the site's setting.
            initiate_dunning: Whether a payment that fails now starts dunning. False, the default, leaves the charge
                to the next renewal.
            price_point_id: The price point to charge by, as its id or its handle. Left out, the component's default.
            billing_schedule: When the component is first billed. For sites with Multifrequency.
            custom_price: A price for this subscription alone, in place of `price_point_id`.

        Raises:
            NotFoundError: 404. No such subscription or component.
            UnprocessableEntityError: 422. The allocation is not valid; an on/off component, for one, takes 0 or 1.
                `body` is a `ComponentAllocationError`.

        Maxio's API reference: Subscription Components, allocateComponent.
        """
        return await self._call(_ops.ALLOCATE_COMPONENT, locals())

    async def delete_prepaid_allocation(
        self,
        subscription_id: int,
        component_id: int,
        allocation_id: int,
        *,
        credit_scheme: CreditScheme | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Delete one allocation of a prepaid component and take its units away.

        `DELETE /subscriptions/{subscription_id}/components/{component_id}/allocations/{allocation_id}.json`

        Prepaid allocations only ever add up, so this is the way to reduce them: one call for each allocation. Unless
        `credit_scheme` says otherwise the subscription gets a service credit; `refund` pays the money back and issues
        a credit note, and `none` gives nothing back. Cannot be undone.

        Args:
            credit_scheme: What is given back for the units. Left out, a service credit (`credit`).

        Raises:
            NotFoundError: 404. No such subscription, component or allocation.
            UnprocessableEntityError: 422. The allocation cannot be deleted. `body` is a `ComponentAllocationError`.

        Maxio's API reference: Subscription Components, deletePrepaidUsageAllocation.
        """
        return await self._call(_ops.DELETE_PREPAID_USAGE_ALLOCATION, locals())

    async def update_prepaid_allocation_expiration(
        self,
        subscription_id: int,
        component_id: int,
        allocation_id: int,
        *,
        expires_at: datetime,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Change when an allocation of a prepaid component expires.

        `PUT /subscriptions/{subscription_id}/components/{component_id}/allocations/{allocation_id}.json`

        Only allocations whose price point has an expiration interval expire. Any later time will do; an earlier one
        must not lie before the start of the subscription's current period, and one in the past makes the allocation
        expire at once.

        Args:
            expires_at: Without an offset, in the site's time zone.

        Raises:
            NotFoundError: 404. No such subscription, component or allocation.
            UnprocessableEntityError: 422. The allocation has no expiration to change, or the time is too early.
                `body` is a `ComponentAllocationError`.

        Maxio's API reference: Subscription Components, updatePrepaidUsageAllocationExpirationDate.
        """
        return await self._call(_ops.UPDATE_PREPAID_USAGE_ALLOCATION_EXPIRATION_DATE, locals())

    async def update_price_points(
        self,
        subscription_id: int,
        *,
        components: Sequence[ComponentPricePointAssignmentInput | Mapping[str, Any]],
        request_options: RequestOptions | None = None,
    ) -> builtins.list[ComponentPricePointAssignment]:
        """Put components of a subscription on other price points.

        `POST /subscriptions/{subscription_id}/price_points.json`

        A price point is given by its id, by its handle, or as `_default` for the component's current default price
        point. Components that are not named keep theirs.

        Args:
            components: The components with their new price points.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. A component or a price point does not exist or cannot be used. `body` is a
                `ComponentPricePointError`.

        Maxio's API reference: Subscription Components, bulkUpdateSubscriptionComponentsPricePoints.
        """
        return await self._call(_ops.BULK_UPDATE_SUBSCRIPTION_COMPONENTS_PRICE_POINTS, locals())

    async def reset_price_points(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Put all components of a subscription back on their current default price points.

        `POST /subscriptions/{subscription_id}/price_points/reset.json`

        This is for all components, also those of which nothing is allocated yet. To reset single ones give `_default`
        to `maxio.subscriptions.components.update_price_points`.

        Raises:
            NotFoundError: 404. No such subscription.

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
        start_date: date | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        end_date: date | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        subscription_ids: Sequence[int] | Unset = UNSET,
        price_point_ids: IncludeNotNull | str | Unset = UNSET,
        product_family_ids: Sequence[int] | Unset = UNSET,
        include: ListSubscriptionComponentsInclude | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SubscriptionComponent]:
        """List the components of all subscriptions of the site, one item for each component of each subscription.

        `GET /subscriptions_components.json`

        Conditions on the subscription itself (`filter` with `subscription`) need `include="subscription"`. A time
        without an offset is read in the site's time zone.

        Args:
            filter: Only components in certain currencies, or of certain subscriptions.
            date_field: The timestamp that the four dates below apply to.
            start_date: Only components from midnight of this day on, in the site's time zone.
            start_datetime: Only components at or after this time. Takes precedence over `start_date`.
            end_date: Only components up to the end of this day, in the site's time zone.
            end_datetime: Only components at or before this time. Takes precedence over `end_date`.
            subscription_ids: Only components of these subscriptions.
            price_point_ids: `not_null` gives only the components that have a price point.
            product_family_ids: Only components of these product families.
            include: What to add to each component; for both, the text `subscription,historic_usages`.

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
