# Generated from spec/operations/subscriptions.prepayments.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import subscriptions_prepayments as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.accounts import CreatedPrepayment, CreatePrepaymentMethod, ListPrepaymentsFilter, Prepayment
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["SubscriptionPrepayments", "SubscriptionPrepaymentsWithRawResponse"]


class SubscriptionPrepayments(Resource):
    """Money that a subscription has paid ahead, and that pays for its invoices.

    The balance is in `maxio.subscriptions.get_account_balances`."""

    def list(
        self,
        subscription_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter: ListPrepaymentsFilter | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Prepayment]:
        """List the prepayments of a subscription, with what remains of each.

        `GET /subscriptions/{subscription_id}/prepayments.json`

        Args:
            filter: Only prepayments of certain days.

        Raises:
            NotFoundError: 404. No such subscription.

        Maxio's API reference: Subscription Invoice Account, listPrepayments.
        """
        return self._list(_ops.LIST_PREPAYMENTS, locals())

    async def create(
        self,
        subscription_id: int,
        *,
        details: str,
        memo: str,
        method: CreatePrepaymentMethod | str,
        amount: Decimal | int | str | Unset = UNSET,
        amount_in_cents: int | Unset = UNSET,
        payment_profile_id: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> CreatedPrepayment:
        """Add a prepayment to a subscription.

        `POST /subscriptions/{subscription_id}/prepayments.json`

        With the method `credit_card_on_file` the amount is charged to the default credit card of the subscription
        now; this is how a prepaid subscription is topped up by hand. The other methods record money that came in
        another way. Give either `amount` or `amount_in_cents`. When invoices draw on the balance is a setting of the
        site. Sends the webhook `subscription_prepayment_account_balance_changed`.

        Args:
            details: What the payment was, such as the number of a check.
            method: How the money came. `credit_card_on_file` charges the default card now.
            amount: In the subscription's currency, such as `"100.00"`.
            amount_in_cents: The amount in cents, in place of `amount`.
            payment_profile_id: The payment profile to use.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. A field is missing or not valid, or the payment was declined.

        Maxio's API reference: Subscription Invoice Account, createPrepayment.
        """
        return await self._call(_ops.CREATE_PREPAYMENT, locals())

    async def refund(
        self,
        subscription_id: int,
        prepayment_id: int,
        *,
        memo: str,
        amount_in_cents: int | Unset = UNSET,
        amount: Decimal | int | str | Unset = UNSET,
        external: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Prepayment:
        """Refund a prepayment of a subscription in full or in part.

        `POST /subscriptions/{subscription_id}/prepayments/{prepayment_id}/refunds.json`

        Only what remains of the prepayment can be refunded. Give either `amount` or `amount_in_cents`. A refund that
        is not `external` pays the money back to the customer, which cannot be undone.

        Args:
            prepayment_id: The id of the prepayment, which is that of the account transaction of the payment.
            amount_in_cents: In place of `amount`.
            amount: In whole units of the currency, such as `"10.50"`.
            external: True records a refund that is made outside of Maxio; false pays back to the payment profile.
                Required for prepayments that were made with a payment profile.

        Raises:
            BadRequestError: 400. The refund is not possible as it was asked for. `body` is a
                `RefundPrepaymentBaseErrorsResponse`.
            NotFoundError: 404. No such subscription or prepayment.
            UnprocessableEntityError: 422. The amount, `external` or the refund as a whole is refused. `body` is a
                `RefundPrepaymentErrorsResponse`.

        Maxio's API reference: Subscription Invoice Account, refundPrepayment.
        """
        return await self._call(_ops.REFUND_PREPAYMENT, locals())


class SubscriptionPrepaymentsWithRawResponse:
    """`SubscriptionPrepayments`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionPrepayments) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.refund = raw_call(resource.refund)
