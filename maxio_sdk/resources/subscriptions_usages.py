# Generated from spec/operations/subscriptions.usages.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import subscriptions_usages as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.components import ComponentCustomPriceInput
    from maxio_sdk.models.subscription_components import BillingSchedule, Usage
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["SubscriptionUsages", "SubscriptionUsagesWithRawResponse"]


class SubscriptionUsages(Resource):
    """Do it."""

    def list(
        self,
        subscription_id_or_reference: int | str,
        component_id: int | str,
        *,
        since_id: int | Unset = UNSET,
        max_id: int | Unset = UNSET,
        since_date: date | Unset = UNSET,
        until_date: date | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Usage]:
        """Do it.

        `GET /subscriptions/{subscription_id_or_reference}/components/{component_id}/usages.json`

        Maxio's API reference: Subscription Components, listUsages.
        """
        return self._list(_ops.LIST_USAGES, locals())

    async def create(
        self,
        subscription_id_or_reference: int | str,
        component_id: int | str,
        *,
        quantity: int | Decimal | str | Unset = UNSET,
        price_point_id: str | Unset = UNSET,
        memo: str | Unset = UNSET,
        billing_schedule: BillingSchedule | Mapping[str, Any] | Unset = UNSET,
        custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Usage:
        """Do it.

        `POST /subscriptions/{subscription_id_or_reference}/components/{component_id}/usages.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Components, createUsage.
        """
        return await self._call(_ops.CREATE_USAGE, locals())


class SubscriptionUsagesWithRawResponse:
    """`SubscriptionUsages`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionUsages) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
