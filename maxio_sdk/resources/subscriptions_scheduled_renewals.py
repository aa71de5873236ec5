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
        ScheduledRenewalComponentItemInput,
        ScheduledRenewalConfiguration,
        ScheduledRenewalConfigurationItem,
        ScheduledRenewalProductItemInput,
        ScheduledRenewalStatus,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["SubscriptionScheduledRenewals", "SubscriptionScheduledRenewalsWithRawResponse"]


class SubscriptionScheduledRenewals(Resource):
    """Do it."""

    def list(
        self,
        subscription_id: int,
        *,
        status: ScheduledRenewalStatus | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ScheduledRenewalConfiguration]:
        """Do it.

        `GET /subscriptions/{subscription_id}/scheduled_renewals.json`

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
        """Do it.

        `POST /subscriptions/{subscription_id}/scheduled_renewals.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, createScheduledRenewalConfiguration.
        """
        return await self._call(_ops.CREATE_SCHEDULED_RENEWAL_CONFIGURATION, locals())

    async def get(
        self,
        subscription_id: int,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Do it.

        `GET /subscriptions/{subscription_id}/scheduled_renewals/{id}.json`

        Maxio's API reference: Subscription Renewals, readScheduledRenewalConfiguration.
        """
        return await self._call(_ops.READ_SCHEDULED_RENEWAL_CONFIGURATION, locals())

    async def update(
        self,
        subscription_id: int,
        id: int,
        *,
        starts_at: datetime | Unset = UNSET,
        ends_at: datetime | Unset = UNSET,
        lock_in_at: datetime | Unset = UNSET,
        contract_id: int | Unset = UNSET,
        create_new_contract: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Do it.

        `PUT /subscriptions/{subscription_id}/scheduled_renewals/{id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, updateScheduledRenewalConfiguration.
        """
        return await self._call(_ops.UPDATE_SCHEDULED_RENEWAL_CONFIGURATION, locals())

    async def cancel(
        self,
        subscription_id: int,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Do it.

        `PUT /subscriptions/{subscription_id}/scheduled_renewals/{id}/cancel.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, cancelScheduledRenewalConfiguration.
        """
        return await self._call(_ops.CANCEL_SCHEDULED_RENEWAL_CONFIGURATION, locals())

    async def lock_in_immediately(
        self,
        subscription_id: int,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Do it.

        `PUT /subscriptions/{subscription_id}/scheduled_renewals/{id}/immediate_lock_in.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, lockInScheduledRenewalImmediately.
        """
        return await self._call(_ops.LOCK_IN_SCHEDULED_RENEWAL_IMMEDIATELY, locals())

    async def schedule_lock_in(
        self,
        subscription_id: int,
        id: int,
        *,
        lock_in_at: date,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Do it.

        `PUT /subscriptions/{subscription_id}/scheduled_renewals/{id}/schedule_lock_in.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, scheduleScheduledRenewalLockIn.
        """
        return await self._call(_ops.SCHEDULE_SCHEDULED_RENEWAL_LOCK_IN, locals())

    async def unpublish(
        self,
        subscription_id: int,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfiguration:
        """Do it.

        `PUT /subscriptions/{subscription_id}/scheduled_renewals/{id}/unpublish.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, unpublishScheduledRenewalConfiguration.
        """
        return await self._call(_ops.UNPUBLISH_SCHEDULED_RENEWAL_CONFIGURATION, locals())

    async def create_item(
        self,
        subscription_id: int,
        scheduled_renewals_configuration_id: int,
        *,
        renewal_configuration_item: ScheduledRenewalComponentItemInput
        | Mapping[str, Any]
        | ScheduledRenewalProductItemInput,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfigurationItem:
        """Do it.

        `POST /subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Renewals, createScheduledRenewalConfigurationItem.
        """
        return await self._call(_ops.CREATE_SCHEDULED_RENEWAL_CONFIGURATION_ITEM, locals())

    async def delete_item(
        self,
        subscription_id: int,
        scheduled_renewals_configuration_id: int,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items/{id}.json`

        Maxio's API reference: Subscription Renewals, deleteScheduledRenewalConfigurationItem.
        """
        return await self._call(_ops.DELETE_SCHEDULED_RENEWAL_CONFIGURATION_ITEM, locals())

    async def update_item(
        self,
        subscription_id: int,
        scheduled_renewals_configuration_id: int,
        id: int,
        *,
        renewal_configuration_item: ScheduledRenewalComponentItemInput
        | Mapping[str, Any]
        | ScheduledRenewalProductItemInput,
        request_options: RequestOptions | None = None,
    ) -> ScheduledRenewalConfigurationItem:
        """Do it.

        `PUT /subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items/{id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

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
