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
    """Credit that a subscription group was given."""

    async def deduct(
        self,
        uid: str,
        *,
        amount: Decimal | int | str,
        memo: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ServiceCredit:
        """Take service credit away from a subscription group.

        `POST /subscription_groups/{uid}/service_credit_deductions.json`

        The answer is the debit with the balance after it.

        Args:
            uid: The uid of the subscription group.
            amount: In whole units of the currency, such as `"10.50"`. No more than the balance.

        Raises:
            NotFoundError: 404. No such subscription group.
            UnprocessableEntityError: 422. The amount is missing, not valid, or more than the balance. `body` is an
                `ErrorListResponse`.

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
        """Give service credit to a subscription group.

        `POST /subscription_groups/{uid}/service_credits.json`

        It is applied to invoices of the group's members as they are generated.
        `maxio.subscription_groups.service_credits.deduct` takes it back.

        Args:
            uid: The uid of the subscription group.
            amount: In whole units of the currency, such as `"10.50"`.

        Raises:
            NotFoundError: 404. No such subscription group.
            UnprocessableEntityError: 422. The amount is missing or not valid. `body` is an `ErrorListResponse`.

        Maxio's API reference: Subscription Group Invoice Account, issueSubscriptionGroupServiceCredit.
        """
        return await self._call(_ops.ISSUE_SUBSCRIPTION_GROUP_SERVICE_CREDIT, locals())


class SubscriptionGroupServiceCreditsWithRawResponse:
    """`SubscriptionGroupServiceCredits`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionGroupServiceCredits) -> None:
        self._resource = resource
        self.deduct = raw_call(resource.deduct)
        self.issue = raw_call(resource.issue)
