# Generated from spec/operations/subscription_groups.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
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
    """Subscriptions that are billed and paid together.

    One subscription of a group is its primary, which the others are billed with. Groups need Relationship
    Invoicing. A group is known by its `uid`, such as `grp_b32ztn6vbyh5q`."""

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
        include: builtins.list[SubscriptionGroupsListInclude | str]
        | builtins.list[SubscriptionGroupsListInclude]
        | builtins.list[str]
        | tuple[SubscriptionGroupsListInclude | str, ...]
        | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SubscriptionGroupListItem]:
        """List the subscription groups of the site.

        `GET /subscription_groups.json`

        Args:
            include: What to show besides. `account_balances` are left out unless asked for.

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
        """Make a group of existing subscriptions.

        `POST /subscription_groups.json`

        `subscription_id` becomes the primary. To create the subscriptions together with their group use
        `maxio.subscription_groups.signup`.

        Args:
            subscription_id: The primary subscription.
            member_ids: The other subscriptions.

        Raises:
            UnprocessableEntityError: 422. A subscription cannot be grouped. `body` is a
                `SubscriptionGroupCreateErrorResponse`.

        Maxio's API reference: Subscription Groups, createSubscriptionGroup.
        """
        return await self._call(_ops.CREATE_SUBSCRIPTION_GROUP, locals())

    async def get(
        self,
        uid: str,
        *,
        include: builtins.list[SubscriptionGroupInclude | str]
        | builtins.list[SubscriptionGroupInclude]
        | builtins.list[str]
        | tuple[SubscriptionGroupInclude | str, ...]
        | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> FullSubscriptionGroup:
        """Read a subscription group.

        `GET /subscription_groups/{uid}.json`

        To find the group of a subscription use `maxio.subscription_groups.find`.

        Args:
            include: What to show besides. `current_billing_amount_in_cents` is left out unless asked for.

        Raises:
            NotFoundError: 404. No such subscription group.

        Maxio's API reference: Subscription Groups, readSubscriptionGroup.
        """
        return await self._call(_ops.READ_SUBSCRIPTION_GROUP, locals())

    async def find(
        self,
        *,
        subscription_id: int,
        request_options: RequestOptions | None = None,
    ) -> FullSubscriptionGroup:
        """Find the group that a subscription is in.

        `GET /subscription_groups/lookup.json`

        Args:
            subscription_id: A member of the group.

        Raises:
            NotFoundError: 404. The subscription is in no group.

        Maxio's API reference: Subscription Groups, findSubscriptionGroup.
        """
        return await self._call(_ops.FIND_SUBSCRIPTION_GROUP, locals())

    async def update(
        self,
        uid: str,
        *,
        member_ids: Sequence[int],
        request_options: RequestOptions | None = None,
    ) -> SubscriptionGroup:
        """Replace the members of a subscription group.

        `PUT /subscription_groups/{uid}.json`

        `member_ids` is the whole new list: present members that are not in it are removed, and an empty list removes
        all. To add or remove one use `maxio.subscription_groups.add_subscription` and `remove_subscription`.

        Args:
            member_ids: All members that the group is to have, present and new ones.

        Raises:
            NotFoundError: 404. No such subscription group.
            UnprocessableEntityError: 422. A subscription cannot be a member. `body` is a
                `SubscriptionGroupUpdateErrorResponse`.

        Maxio's API reference: Subscription Groups, updateSubscriptionGroupMembers.
        """
        return await self._call(_ops.UPDATE_SUBSCRIPTION_GROUP_MEMBERS, locals())

    async def delete(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> DeletedSubscriptionGroup:
        """Delete a subscription group that has no members.

        `DELETE /subscription_groups/{uid}.json`

        Remove the members first, with `maxio.subscription_groups.update` and an empty list.

        Raises:
            NotFoundError: 404. No such subscription group.

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
        """Cancel all subscriptions of a group at once.

        `POST /subscription_groups/{uid}/cancel.json`

        The primary must be on automatic billing, the others on automatic or prepaid. With
        `charge_unbilled_usage=True` open usage is charged; without it, it is not. To cancel at the end of the period
        use `maxio.subscription_groups.initiate_delayed_cancellation`; to undo this use
        `maxio.subscription_groups.reactivate`.

        Args:
            charge_unbilled_usage: Whether to charge open usage of metered and prepaid components.

        Raises:
            NotFoundError: 404. No such subscription group.
            UnprocessableEntityError: 422. The group cannot be canceled. `body` is an `ErrorListResponse`.

        Maxio's API reference: Subscription Group Status, cancelSubscriptionsInGroup.
        """
        return await self._call(_ops.CANCEL_SUBSCRIPTIONS_IN_GROUP, locals())

    async def cancel_delayed_cancellation(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Take back that a group is canceled at the end of the period.

        `DELETE /subscription_groups/{uid}/delayed_cancel.json`

        `cancel_at_end_of_period` becomes false for every member.

        Raises:
            NotFoundError: 404. No such subscription group.

        Maxio's API reference: Subscription Group Status, cancelDelayedCancellationForGroup.
        """
        return await self._call(_ops.CANCEL_DELAYED_CANCELLATION_FOR_GROUP, locals())

    async def initiate_delayed_cancellation(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Schedule the cancellation of all subscriptions of a group for the end of the period.

        `POST /subscription_groups/{uid}/delayed_cancel.json`

        Every subscription must be on automatic billing, and the group must not be `past_due`. Take it back with
        `maxio.subscription_groups.cancel_delayed_cancellation`.

        Raises:
            NotFoundError: 404. No such subscription group.
            UnprocessableEntityError: 422. A subscription is not on automatic billing, or the group is past due.
                `body` is an `ErrorListResponse`.

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
        """Bring a canceled subscription group back, with a new billing period or in the present one.

        `POST /subscription_groups/{uid}/reactivate.json`

        This charges: canceled invoices made since the primary's period began are reopened and payment of them is
        tried, and a new period is charged for. While the primary's period lasts, `resume=True` goes on with it and
        resumes every eligible member; without it a new one begins. Once it is over, a new one begins in any case, and
        `resume_members=True` lets members with longer periods go on with theirs. With calendar billing, within the
        period only `resume=True` works, and a new period runs until the next renewal date of the calendar.

        Args:
            resume: Whether to go on with the present billing period of the primary, while it lasts. Otherwise a new
                one begins.
            resume_members: Whether members whose period still lasts go on with it, where the primary's is over.
                Ignored otherwise.

        Raises:
            NotFoundError: 404. No such subscription group.
            UnprocessableEntityError: 422. The group cannot be reactivated or the payment failed. `body` is an
                `ErrorListResponse`.

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
        """Create several subscriptions of one customer at once, as a group.

        `POST /subscription_groups/signup.json`

        Give exactly one of `payer_id`, `payer_reference` and `payer_attributes`, and exactly one of
        `payment_profile_id`, `credit_card_attributes` and `bank_account_attributes`. One subscription is marked
        `primary`. Each has a product (`product_id` or `product_handle`) or an `offer_id`. One payment profile pays
        for all of them.

        Args:
            subscriptions: The subscriptions. One of them is the primary.
            payment_profile_id: An existing payment profile of the payer.
            payer_id: An existing customer who pays, by id.
            payer_reference: An existing customer who pays, by reference.
            payer_attributes: A new customer who pays.
            credit_card_attributes: A new card to pay with.
            bank_account_attributes: A new bank account to pay with.

        Raises:
            UnprocessableEntityError: 422. A part is missing or not valid, or the payment failed. `body` is a
                `SubscriptionGroupSignupErrorResponse`.

        Maxio's API reference: Subscription Groups, signupWithSubscriptionGroup.
        """
        return await self._call(_ops.SIGNUP_WITH_SUBSCRIPTION_GROUP, locals())

    async def remove_subscription(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Take a subscription out of its group.

        `DELETE /subscriptions/{subscription_id}/group.json`

        Needs Relationship Invoicing and customer hierarchies.

        Raises:
            NotFoundError: 404. No such subscription.

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
        """Add an existing subscription to the group of a customer or of another subscription.

        `POST /subscriptions/{subscription_id}/group.json`

        Where the target is in no group yet, a new one is made, with the target's customer as its payer. The
        subscription must belong to the target's customer or to the same customer hierarchy. Needs Relationship
        Invoicing and customer hierarchies. To create a subscription in a group pass `group` to
        `maxio.subscriptions.create`.

        Args:
            target: The customer or subscription to group with.
            billing: For new subscriptions only.

        Raises:
            NotFoundError: 404. No such subscription.

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
