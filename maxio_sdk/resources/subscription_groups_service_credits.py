# Generated from spec/operations/subscription_groups.service_credits.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call
from maxio_sdk._operations import subscription_groups_service_credits as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from decimal import Decimal

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.accounts import ServiceCredit
    from maxio_sdk.types import Unset

__all__ = ["SubscriptionGroupServiceCredits", "SubscriptionGroupServiceCreditsWithRawResponse"]


class SubscriptionGroupServiceCredits(Resource):
    """Do it."""

    async def deduct(
        self,
        uid: str,
        *,
        amount: Decimal | int | str,
        memo: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ServiceCredit:
        """Do it.

        `POST /subscription_groups/{uid}/service_credit_deductions.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Group Invoice Account, deductSubscriptionGroupServiceCredit.
        """
        return await self._call(_ops.DEDUCT_SUBSCRIPTION_GROUP_SERVICE_CREDIT, locals())

    async def issue(
        self,
        uid: str,
        *,
        amount: Decimal | int | str,
        memo: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ServiceCredit:
        """Do it.

        `POST /subscription_groups/{uid}/service_credits.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Group Invoice Account, issueSubscriptionGroupServiceCredit.
        """
        return await self._call(_ops.ISSUE_SUBSCRIPTION_GROUP_SERVICE_CREDIT, locals())


class SubscriptionGroupServiceCreditsWithRawResponse:
    """`SubscriptionGroupServiceCredits`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionGroupServiceCredits) -> None:
        self._resource = resource
        self.deduct = raw_call(resource.deduct)
        self.issue = raw_call(resource.issue)
