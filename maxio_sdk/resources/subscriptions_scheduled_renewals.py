# Generated from spec/operations/subscriptions.scheduled_renewals.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import subscriptions_scheduled_renewals as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.scheduled_renewals import (
        ScheduledRenewalConfiguration,
        ScheduledRenewalConfigurationItem,
        ScheduledRenewalCustomPrice,
        ScheduledRenewalStatus,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["SubscriptionScheduledRenewals", "SubscriptionScheduledRenewalsWithRawResponse"]


class SubscriptionScheduledRenewals(Resource):
    """Renewals of a subscription that are planned ahead: from when to when, with which products and components, at
    which prices.

    A configuration is created, gets its items, and is then locked in, now or on a day to come."""

    def list(
        self,
        subscription_id: int,
        *,
        status: ScheduledRenewalStatus | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ScheduledRenewalConfiguration]:
        """List the scheduled renewals of a subscription.

        `GET /subscriptions/{subscription_id}/scheduled_renewals.json`

        Args:
            status: Only configurations with this status.

        Raises:
            NotFoundError: 404. No such subscription.

        Maxio's API reference: Subscription Renewals, listScheduledRenewalConfigurations.
        """
        return self._list(_ops.LIST_SCHEDULED_RENEWAL_CONFIGURATIONS, locals())

    async def create(
        self,
        subscription_id: int,
        *,
        starts_at: datetime | Unset = UNSET,
        ends_at: datetime | Unset = UNSET,
        lock_in_at: datetime | Unset = UNSET,
        contract_id: int | Unset = UNSET,
        create_new_contract: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Create a scheduled renewal of a subscription.

        `POST /subscriptions/{subscription_id}/scheduled_renewals.json`

        Its items are added with `maxio.subscriptions.scheduled_renewals.create_item`; then it is locked in with
        `maxio.subscriptions.scheduled_renewals.lock_in_immediately` or `schedule_lock_in`.

        Args:
            starts_at: When the term starts.
            ends_at: When the term ends.
            lock_in_at: When the renewal is locked in.
            contract_id: A contract to put the renewal under. The site must use contracts.
            create_new_contract: Whether to create a contract for the renewal. The site must use contracts.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. The term, the lock-in time or the contract is not valid. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, createScheduledRenewalConfiguration.
        """
        return await self._call(_ops.CREATE_SCHEDULED_RENEWAL_CONFIGURATION, locals())

    async def get(
        self,
        subscription_id: int,
        configuration_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Get one scheduled renewal of a subscription.

        `GET /subscriptions/{subscription_id}/scheduled_renewals/{id}.json`

        Raises:
            NotFoundError: 404. No such subscription or scheduled renewal.

        Maxio's API reference: Subscription Renewals, readScheduledRenewalConfiguration.
        """
        return await self._call(_ops.READ_SCHEDULED_RENEWAL_CONFIGURATION, locals())

    async def update(
        self,
        subscription_id: int,
        configuration_id: int,
        *,
        starts_at: datetime | Unset = UNSET,
        ends_at: datetime | Unset = UNSET,
        lock_in_at: datetime | Unset = UNSET,
        contract_id: int | Unset = UNSET,
        create_new_contract: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Change the term, the lock-in time or the contract of a scheduled renewal.

        `PUT /subscriptions/{subscription_id}/scheduled_renewals/{id}.json`

        `maxio.subscriptions.scheduled_renewals.unpublish` makes one editable that no longer is.

        Args:
            starts_at: When the term starts.
            ends_at: When the term ends.
            lock_in_at: When the renewal is locked in.
            contract_id: A contract to put the renewal under. The site must use contracts.
            create_new_contract: Whether to create a contract for the renewal. The site must use contracts.

        Raises:
            NotFoundError: 404. No such subscription or scheduled renewal.
            UnprocessableEntityError: 422. A value is not valid, or the renewal cannot be edited in its status. `body`
                is an `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, updateScheduledRenewalConfiguration.
        """
        return await self._call(_ops.UPDATE_SCHEDULED_RENEWAL_CONFIGURATION, locals())

    async def cancel(
        self,
        subscription_id: int,
        configuration_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Cancel a scheduled renewal.

        `PUT /subscriptions/{subscription_id}/scheduled_renewals/{id}/cancel.json`

        This is about the plan alone; `maxio.subscriptions.cancel` cancels a subscription.

        Raises:
            NotFoundError: 404. No such subscription or scheduled renewal.
            UnprocessableEntityError: 422. The renewal cannot be canceled in its status. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, cancelScheduledRenewalConfiguration.
        """
        return await self._call(_ops.CANCEL_SCHEDULED_RENEWAL_CONFIGURATION, locals())

    async def lock_in_immediately(
        self,
        subscription_id: int,
        configuration_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Lock in a scheduled renewal now.

        `PUT /subscriptions/{subscription_id}/scheduled_renewals/{id}/immediate_lock_in.json`

        For a day to come: `maxio.subscriptions.scheduled_renewals.schedule_lock_in`.

        Raises:
            NotFoundError: 404. No such subscription or scheduled renewal.
            UnprocessableEntityError: 422. The renewal cannot be locked in. `body` is an `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, lockInScheduledRenewalImmediately.
        """
        return await self._call(_ops.LOCK_IN_SCHEDULED_RENEWAL_IMMEDIATELY, locals())

    async def schedule_lock_in(
        self,
        subscription_id: int,
        configuration_id: int,
        *,
        lock_in_at: date,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Set the day on which a scheduled renewal is locked in.

        `PUT /subscriptions/{subscription_id}/scheduled_renewals/{id}/schedule_lock_in.json`

        To lock it in now: `maxio.subscriptions.scheduled_renewals.lock_in_immediately`.

        Args:
            lock_in_at: The day of the lock-in.

        Raises:
            NotFoundError: 404. No such subscription or scheduled renewal.
            UnprocessableEntityError: 422. The day is not valid, or the renewal cannot be locked in. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, scheduleScheduledRenewalLockIn.
        """
        return await self._call(_ops.SCHEDULE_SCHEDULED_RENEWAL_LOCK_IN, locals())

    async def unpublish(
        self,
        subscription_id: int,
        configuration_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Make a scheduled renewal editable again.

        `PUT /subscriptions/{subscription_id}/scheduled_renewals/{id}/unpublish.json`

        Raises:
            NotFoundError: 404. No such subscription or scheduled renewal.
            UnprocessableEntityError: 422. The renewal cannot be unpublished in its status. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, unpublishScheduledRenewalConfiguration.
        """
        return await self._call(_ops.UNPUBLISH_SCHEDULED_RENEWAL_CONFIGURATION, locals())

    async def create_item(
        self,
        subscription_id: int,
        configuration_id: int,
        *,
        item_type: str,
        item_id: int,
        price_point_id: int | Unset = UNSET,
        quantity: int | Unset = UNSET,
        custom_price: ScheduledRenewalCustomPrice | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfigurationItem:
        """Add a product or a component to a scheduled renewal.

        `POST /subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items.json`

        The price is that of `price_point_id`, or a `custom_price` that holds for this renewal alone.

        Args:
            item_type: `Product` or `Component`.
            item_id: The id of the product or component.
            price_point_id: A price point of the product or component.
            custom_price: A price for this renewal alone, in place of `price_point_id`: for components a
                `ScheduledRenewalComponentCustomPrice`, for products a `ScheduledRenewalProductPricePoint`.

        Raises:
            NotFoundError: 404. No such subscription or scheduled renewal.
            UnprocessableEntityError: 422. The item is not valid, or the renewal cannot be edited in its status.
                `body` is an `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, createScheduledRenewalConfigurationItem.
        """
        return await self._call(_ops.CREATE_SCHEDULED_RENEWAL_CONFIGURATION_ITEM, locals())

    async def delete_item(
        self,
        subscription_id: int,
        configuration_id: int,
        configuration_item_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Remove an item from a scheduled renewal.

        `DELETE /subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items/{id}.json`

        Raises:
            NotFoundError: 404. No such subscription, scheduled renewal or item.

        Maxio's API reference: Subscription Renewals, deleteScheduledRenewalConfigurationItem.
        """
        return await self._call(_ops.DELETE_SCHEDULED_RENEWAL_CONFIGURATION_ITEM, locals())

    async def update_item(
        self,
        subscription_id: int,
        configuration_id: int,
        configuration_item_id: int,
        *,
        item_type: str,
        item_id: int,
        price_point_id: int | Unset = UNSET,
        quantity: int | Unset = UNSET,
        custom_price: ScheduledRenewalCustomPrice | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfigurationItem:
        """Change the price or the quantity of an item of a scheduled renewal.

        `PUT /subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items/{id}.json`

        `configuration_item_id` is the id of the item in the renewal; `item_id` is the product or component that it is
        for.

        Args:
            item_type: `Product` or `Component`.
            item_id: The id of the product or component.
            price_point_id: A price point of the product or component.
            custom_price: A price for this renewal alone, in place of `price_point_id`: for components a
                `ScheduledRenewalComponentCustomPrice`, for products a `ScheduledRenewalProductPricePoint`.

        Raises:
            NotFoundError: 404. No such subscription, scheduled renewal or item.
            UnprocessableEntityError: 422. The item is not valid, or the renewal cannot be edited in its status.
                `body` is an `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, updateScheduledRenewalConfigurationItem.
        """
        return await self._call(_ops.UPDATE_SCHEDULED_RENEWAL_CONFIGURATION_ITEM, locals())


class SubscriptionScheduledRenewalsWithRawResponse:
    """`SubscriptionScheduledRenewals`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionScheduledRenewals) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.update = raw_call(resource.update)
        self.cancel = raw_call(resource.cancel)
        self.lock_in_immediately = raw_call(resource.lock_in_immediately)
        self.schedule_lock_in = raw_call(resource.schedule_lock_in)
        self.unpublish = raw_call(resource.unpublish)
        self.create_item = raw_call(resource.create_item)
        self.delete_item = raw_call(resource.delete_item)
        self.update_item = raw_call(resource.update_item)
