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
    """Do it."""

    def list(
        self,
        subscription_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter: ListPrepaymentsFilter | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Prepayment]:
        """Do it.

        `GET /subscriptions/{subscription_id}/prepayments.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Subscription Invoice Account, listPrepayments.
        """
        return self._list(_ops.LIST_PREPAYMENTS, locals())

    async def create(
        self,
        subscription_id: int,
        *,
        amount: Decimal | int | str,
        details: str,
        memo: str,
        method: CreatePrepaymentMethod | str,
        payment_profile_id: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> CreatedPrepayment:
        """Do it.

        `POST /subscriptions/{subscription_id}/prepayments.json`

        Raises:
            UnprocessableEntityError: 422.

        Maxio's API reference: Subscription Invoice Account, createPrepayment.
        """
        return await self._call(_ops.CREATE_PREPAYMENT, locals())

    async def refund(
        self,
        subscription_id: int,
        prepayment_id: int,
        *,
        amount_in_cents: int | None,
        amount: Decimal | int | str,
        memo: str,
        external: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Prepayment:
        """Do it.

        `POST /subscriptions/{subscription_id}/prepayments/{prepayment_id}/refunds.json`

        Raises:
            BadRequestError: 400. `body` is a `RefundPrepaymentBaseErrorsResponse`.
            NotFoundError: 404.
            UnprocessableEntityError: 422.

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
