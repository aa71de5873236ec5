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
    """Credit that a subscription was given, and that pays for its invoices.

    The balance is in `maxio.subscriptions.get_account_balances`."""

    def list(
        self,
        subscription_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ServiceCreditEntry]:
        """List the entries of a subscription's service credit account: credit that came in, and debits that used it.

        `GET /subscriptions/{subscription_id}/service_credits/list.json`

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. A parameter is not valid. `body` is an `ErrorListResponse`.

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
        """Take service credit away from a subscription.

        `POST /subscriptions/{subscription_id}/service_credit_deductions.json`

        No more can be taken than the balance holds. Sends the webhook
        `subscription_service_credit_account_balance_changed`.

        Args:
            amount: In whole units of the currency, such as `"10.50"`. No more than the balance.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. The amount is missing, not valid, or more than the balance.

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
        """Give service credit to a subscription.

        `POST /subscriptions/{subscription_id}/service_credits.json`

        It is applied to the next invoice that is generated. `maxio.subscriptions.service_credits.deduct` takes it
        back. Sends the webhook `subscription_service_credit_account_balance_changed`.

        Args:
            amount: In whole units of the currency, such as `"10.50"`.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. The amount is missing or not valid.

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
