# Generated from spec/operations/subscriptions.service_credits.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import subscriptions_service_credits as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from decimal import Decimal

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.accounts import ServiceCredit, ServiceCreditEntry
    from maxio_sdk.models.common import SortingDirection
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["SubscriptionServiceCredits", "SubscriptionServiceCreditsWithRawResponse"]


class SubscriptionServiceCredits(Resource):
    """Do it."""

    def list(
        self,
        subscription_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ServiceCreditEntry]:
        """Do it.

        `GET /subscriptions/{subscription_id}/service_credits/list.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Invoice Account, listServiceCredits.
        """
        return self._list(_ops.LIST_SERVICE_CREDITS, locals())

    async def deduct(
        self,
        subscription_id: int,
        *,
        amount: Decimal | int | str,
        memo: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `POST /subscriptions/{subscription_id}/service_credit_deductions.json`

        Maxio's API reference: Subscription Invoice Account, deductServiceCredit.
        """
        return await self._call(_ops.DEDUCT_SERVICE_CREDIT, locals())

    async def issue(
        self,
        subscription_id: int,
        *,
        amount: Decimal | int | str,
        memo: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ServiceCredit:
        """Do it.

        `POST /subscriptions/{subscription_id}/service_credits.json`

        Raises:
            UnprocessableEntityError: 422.

        Maxio's API reference: Subscription Invoice Account, issueServiceCredit.
        """
        return await self._call(_ops.ISSUE_SERVICE_CREDIT, locals())


class SubscriptionServiceCreditsWithRawResponse:
    """`SubscriptionServiceCredits`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionServiceCredits) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.deduct = raw_call(resource.deduct)
        self.issue = raw_call(resource.issue)
