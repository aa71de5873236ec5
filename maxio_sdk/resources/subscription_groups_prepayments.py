# Generated from spec/operations/subscription_groups.prepayments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import subscription_groups_prepayments as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
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
    """Do it."""

    def list(
        self,
        uid: str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter: ListPrepaymentsFilter | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SubscriptionGroupPrepaymentEntry]:
        """Do it.

        `GET /subscription_groups/{uid}/prepayments.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Subscription Group Invoice Account, listPrepaymentsForSubscriptionGroup.
        """
        return self._list(_ops.LIST_PREPAYMENTS_FOR_SUBSCRIPTION_GROUP, locals())

    async def create(
        self,
        uid: str,
        *,
        amount: int,
        details: str,
        memo: str,
        method: SubscriptionGroupPrepaymentMethod | str,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionGroupPrepaymentResult:
        """Do it.

        `POST /subscription_groups/{uid}/prepayments.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Group Invoice Account, createSubscriptionGroupPrepayment.
        """
        return await self._call(_ops.CREATE_SUBSCRIPTION_GROUP_PREPAYMENT, locals())


class SubscriptionGroupPrepaymentsWithRawResponse:
    """`SubscriptionGroupPrepayments`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionGroupPrepayments) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
