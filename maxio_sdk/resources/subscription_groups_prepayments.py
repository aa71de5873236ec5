# Generated from spec/operations/subscription_groups.prepayments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import subscription_groups_prepayments as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.accounts import ListPrepaymentsFilter
    from maxio_sdk.models.subscription_groups import (
        SubscriptionGroupPrepaymentEntry,
        SubscriptionGroupPrepaymentMethod,
        SubscriptionGroupPrepaymentResult,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["SubscriptionGroupPrepayments", "SubscriptionGroupPrepaymentsWithRawResponse"]


class SubscriptionGroupPrepayments(Resource):
    """Money that was paid ahead for a subscription group."""

    def list(
        self,
        uid: str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter: ListPrepaymentsFilter | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SubscriptionGroupPrepaymentEntry]:
        """List the prepayments of a subscription group, with what remains of each.

        `GET /subscription_groups/{uid}/prepayments.json`

        Args:
            uid: The uid of the subscription group.
            filter: Only prepayments of certain days.

        Raises:
            NotFoundError: 404. No such subscription group.

        Maxio's API reference: Subscription Group Invoice Account, listPrepaymentsForSubscriptionGroup.
        """
        return self._list(_ops.LIST_PREPAYMENTS_FOR_SUBSCRIPTION_GROUP, locals())

    async def create(
        self,
        uid: str,
        *,
        amount: Decimal | int | str,
        details: str,
        memo: str,
        method: SubscriptionGroupPrepaymentMethod | str,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionGroupPrepaymentResult:
        """Add a prepayment to the balance of a subscription group.

        `POST /subscription_groups/{uid}/prepayments.json`

        It records money that came in another way: unlike `maxio.subscriptions.prepayments.create` there is no method
        that charges a card. All four fields are required.

        Args:
            uid: The uid of the subscription group.
            amount: In whole units of the currency.
            details: About the payment, such as the number of a check.
            memo: What it is for.
            method: How it was paid.

        Raises:
            NotFoundError: 404. No such subscription group.
            UnprocessableEntityError: 422. A field is missing or not valid. `body` is an `ErrorListResponse`.

        Maxio's API reference: Subscription Group Invoice Account, createSubscriptionGroupPrepayment.
        """
        return await self._call(_ops.CREATE_SUBSCRIPTION_GROUP_PREPAYMENT, locals())


class SubscriptionGroupPrepaymentsWithRawResponse:
    """`SubscriptionGroupPrepayments`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionGroupPrepayments) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
