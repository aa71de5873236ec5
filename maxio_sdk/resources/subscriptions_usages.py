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
    """What a subscription has used of its metered and prepaid components."""

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
        """List the usages recorded for a metered or prepaid component of a subscription.

        `GET /subscriptions/{subscription_id_or_reference}/components/{component_id}/usages.json`

        Both dates mean midnight at the start of the day, so the usages of January 20 are those with `since_date`
        January 20 and `until_date` January 21. Quantity-based components have no usages; see
        `maxio.subscriptions.components.list_allocations`.

        Args:
            subscription_id_or_reference: The id of the subscription, or its reference. A number that is the id of one
                subscription and the reference of another means the id.
            component_id: The id of the component, or its handle as `handle:minutes`.
            since_id: Only usages with this id or a higher one.
            max_id: Only usages with this id or a lower one.
            since_date: Only usages created at or after midnight at the start of this day.
            until_date: Only usages created up to midnight at the start of this day.

        Raises:
            NotFoundError: 404. No such subscription or component.

        Maxio's API reference: Subscription Components, listUsages.
        """
        return self._list(_ops.LIST_USAGES, locals())

    async def create(
        self,
        subscription_id_or_reference: int | str,
        component_id: int | str,
        *,
        quantity: int | Decimal | str,
        price_point_id: int | str | Unset = UNSET,
        memo: str | Unset = UNSET,
        billing_schedule: BillingSchedule | Mapping[str, Any] | Unset = UNSET,
        custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Usage:
        """Record usage of a metered or prepaid component.

        `POST /subscriptions/{subscription_id_or_reference}/components/{component_id}/usages.json`

        The quantity is added to `unit_balance` of the component, which `maxio.subscriptions.components.get` shows. A
        negative one takes away, for a correction; the balance never falls below 0, whatever is taken away. One call
        takes one component of one subscription. Maxio asks for sums, such as one a day, rather than every single use.

        Args:
            subscription_id_or_reference: The id of the subscription, or its reference. A number that is the id of one
                subscription and the reference of another means the id.
            component_id: The id of the component, or its handle as `handle:minutes`.
            quantity: The units to add; negative to take away. Fractions only where the component allows them.
            price_point_id: The price point to charge by. Left out, the component's default.
            billing_schedule: When the component is first billed. For sites with Multifrequency.
            custom_price: A price for this subscription alone, in place of `price_point_id`.

        Raises:
            NotFoundError: 404. No such subscription or component.
            UnprocessableEntityError: 422. The component is neither metered nor prepaid, or it is archived. `body` is
                an `ErrorListResponse`.

        Maxio's API reference: Subscription Components, createUsage.
        """
        return await self._call(_ops.CREATE_USAGE, locals())


class SubscriptionUsagesWithRawResponse:
    """`SubscriptionUsages`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionUsages) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
