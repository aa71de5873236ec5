# Generated from spec/operations/subscription_groups.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import subscription_groups as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import CollectionMethod
    from maxio_sdk.models.subscription_groups import (
        DeletedSubscriptionGroup,
        FullSubscriptionGroup,
        GroupBilling,
        GroupTarget,
        PayerAttributesInput,
        ReactivatedSubscriptionGroup,
        SubscriptionGroup,
        SubscriptionGroupBankAccountInput,
        SubscriptionGroupCreditCardInput,
        SubscriptionGroupInclude,
        SubscriptionGroupListItem,
        SubscriptionGroupSignupItemInput,
        SubscriptionGroupSignupResult,
        SubscriptionGroupsListInclude,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.resources.subscription_groups_prepayments import (
        SubscriptionGroupPrepayments,
        SubscriptionGroupPrepaymentsWithRawResponse,
    )
    from maxio_sdk.resources.subscription_groups_service_credits import (
        SubscriptionGroupServiceCredits,
        SubscriptionGroupServiceCreditsWithRawResponse,
    )
    from maxio_sdk.types import Unset

__all__ = ["SubscriptionGroups", "SubscriptionGroupsWithRawResponse"]


class SubscriptionGroups(Resource):
    """Do it."""

    @cached_property
    def prepayments(self) -> SubscriptionGroupPrepayments:
        from maxio_sdk.resources.subscription_groups_prepayments import SubscriptionGroupPrepayments

        return SubscriptionGroupPrepayments(self._executor, raw=self._raw)

    @cached_property
    def service_credits(self) -> SubscriptionGroupServiceCredits:
        from maxio_sdk.resources.subscription_groups_service_credits import SubscriptionGroupServiceCredits

        return SubscriptionGroupServiceCredits(self._executor, raw=self._raw)

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        include: Sequence[SubscriptionGroupsListInclude | str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SubscriptionGroupListItem]:
        """Do it.

        `GET /subscription_groups.json`

        Maxio's API reference: Subscription Groups, listSubscriptionGroups.
        """
        return self._list(_ops.LIST_SUBSCRIPTION_GROUPS, locals())

    async def create(
        self,
        *,
        subscription_id: int,
        member_ids: Sequence[int] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionGroup:
        """Do it.

        `POST /subscription_groups.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `SubscriptionGroupCreateErrorResponse`.

        Maxio's API reference: Subscription Groups, createSubscriptionGroup.
        """
        return await self._call(_ops.CREATE_SUBSCRIPTION_GROUP, locals())

    async def get(
        self,
        uid: str,
        *,
        include: Sequence[SubscriptionGroupInclude | str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> FullSubscriptionGroup:
        """Do it.

        `GET /subscription_groups/{uid}.json`

        Maxio's API reference: Subscription Groups, readSubscriptionGroup.
        """
        return await self._call(_ops.READ_SUBSCRIPTION_GROUP, locals())

    async def find(
        self,
        *,
        subscription_id: str,
        request_options: RequestOptions | None = None,
    ) -> FullSubscriptionGroup:
        """Do it.

        `GET /subscription_groups/lookup.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Subscription Groups, findSubscriptionGroup.
        """
        return await self._call(_ops.FIND_SUBSCRIPTION_GROUP, locals())

    async def update(
        self,
        uid: str,
        *,
        member_ids: Sequence[int] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionGroup:
        """Do it.

        `PUT /subscription_groups/{uid}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `SubscriptionGroupUpdateErrorResponse`.

        Maxio's API reference: Subscription Groups, updateSubscriptionGroupMembers.
        """
        return await self._call(_ops.UPDATE_SUBSCRIPTION_GROUP_MEMBERS, locals())

    async def delete(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> DeletedSubscriptionGroup:
        """Do it.

        `DELETE /subscription_groups/{uid}.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Subscription Groups, deleteSubscriptionGroup.
        """
        return await self._call(_ops.DELETE_SUBSCRIPTION_GROUP, locals())

    async def cancel(
        self,
        uid: str,
        *,
        charge_unbilled_usage: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `POST /subscription_groups/{uid}/cancel.json`

        Maxio's API reference: Subscription Group Status, cancelSubscriptionsInGroup.
        """
        return await self._call(_ops.CANCEL_SUBSCRIPTIONS_IN_GROUP, locals())

    async def cancel_delayed_cancellation(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /subscription_groups/{uid}/delayed_cancel.json`

        Maxio's API reference: Subscription Group Status, cancelDelayedCancellationForGroup.
        """
        return await self._call(_ops.CANCEL_DELAYED_CANCELLATION_FOR_GROUP, locals())

    async def initiate_delayed_cancellation(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `POST /subscription_groups/{uid}/delayed_cancel.json`

        Maxio's API reference: Subscription Group Status, initiateDelayedCancellationForGroup.
        """
        return await self._call(_ops.INITIATE_DELAYED_CANCELLATION_FOR_GROUP, locals())

    async def reactivate(
        self,
        uid: str,
        *,
        resume: bool | Unset = UNSET,
        resume_members: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ReactivatedSubscriptionGroup:
        """Do it.

        `POST /subscription_groups/{uid}/reactivate.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Group Status, reactivateSubscriptionGroup.
        """
        return await self._call(_ops.REACTIVATE_SUBSCRIPTION_GROUP, locals())

    async def signup(
        self,
        *,
        subscriptions: Sequence[SubscriptionGroupSignupItemInput | Mapping[str, Any]],
        payment_profile_id: int | Unset = UNSET,
        payer_id: int | Unset = UNSET,
        payer_reference: str | Unset = UNSET,
        payment_collection_method: CollectionMethod | str | Unset = UNSET,
        payer_attributes: PayerAttributesInput | Mapping[str, Any] | Unset = UNSET,
        credit_card_attributes: SubscriptionGroupCreditCardInput | Mapping[str, Any] | Unset = UNSET,
        bank_account_attributes: SubscriptionGroupBankAccountInput | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionGroupSignupResult:
        """Do it.

        `POST /subscription_groups/signup.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `SubscriptionGroupSignupErrorResponse`.

        Maxio's API reference: Subscription Groups, signupWithSubscriptionGroup.
        """
        return await self._call(_ops.SIGNUP_WITH_SUBSCRIPTION_GROUP, locals())

    async def remove_subscription(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /subscriptions/{subscription_id}/group.json`

        Maxio's API reference: Subscription Groups, removeSubscriptionFromGroup.
        """
        return await self._call(_ops.REMOVE_SUBSCRIPTION_FROM_GROUP, locals())

    async def add_subscription(
        self,
        subscription_id: int,
        *,
        target: GroupTarget | Mapping[str, Any],
        billing: GroupBilling | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionGroup:
        """Do it.

        `POST /subscriptions/{subscription_id}/group.json`

        Maxio's API reference: Subscription Groups, addSubscriptionToGroup.
        """
        return await self._call(_ops.ADD_SUBSCRIPTION_TO_GROUP, locals())


class SubscriptionGroupsWithRawResponse:
    """`SubscriptionGroups`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionGroups) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.find = raw_call(resource.find)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
        self.cancel = raw_call(resource.cancel)
        self.cancel_delayed_cancellation = raw_call(resource.cancel_delayed_cancellation)
        self.initiate_delayed_cancellation = raw_call(resource.initiate_delayed_cancellation)
        self.reactivate = raw_call(resource.reactivate)
        self.signup = raw_call(resource.signup)
        self.remove_subscription = raw_call(resource.remove_subscription)
        self.add_subscription = raw_call(resource.add_subscription)

    @cached_property
    def prepayments(self) -> SubscriptionGroupPrepaymentsWithRawResponse:
        from maxio_sdk.resources.subscription_groups_prepayments import SubscriptionGroupPrepaymentsWithRawResponse

        return SubscriptionGroupPrepaymentsWithRawResponse(self._resource.prepayments)

    @cached_property
    def service_credits(self) -> SubscriptionGroupServiceCreditsWithRawResponse:
        from maxio_sdk.resources.subscription_groups_service_credits import (
            SubscriptionGroupServiceCreditsWithRawResponse,
        )

        return SubscriptionGroupServiceCreditsWithRawResponse(self._resource.service_credits)
