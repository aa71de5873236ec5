# Generated from spec/operations/insights.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import insights as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import Direction, SortingDirection
    from maxio_sdk.models.insights import MRR, ListMrrFilter, Movement, SiteSummary, SubscriptionMRR
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["Insights", "InsightsWithRawResponse"]


class Insights(Resource):
    """Do it."""

    async def get_mrr(
        self,
        *,
        at_time: datetime | Unset = UNSET,
        subscription_id: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> MRR:
        """Do it.

        `GET /mrr.json`

        Maxio's API reference: Insights, readMrr.
        """
        return await self._call(_ops.READ_MRR, locals())

    def list_mrr_movements(
        self,
        *,
        subscription_id: int | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Movement]:
        """Do it.

        `GET /mrr_movements.json`

        Maxio's API reference: Insights, listMrrMovements.
        """
        return self._list(_ops.LIST_MRR_MOVEMENTS, locals())

    async def get_site_stats(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> SiteSummary:
        """Do it.

        `GET /stats.json`

        Maxio's API reference: Insights, readSiteStats.
        """
        return await self._call(_ops.READ_SITE_STATS, locals())

    def list_mrr_per_subscription(
        self,
        *,
        filter: ListMrrFilter | Mapping[str, Any] | Unset = UNSET,
        at_time: str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: Direction | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SubscriptionMRR]:
        """Do it.

        `GET /subscriptions_mrr.json`

        Raises:
            BadRequestError: 400. `body` is a `SubscriptionsMrrErrorResponse`.

        Maxio's API reference: Insights, listMrrPerSubscription.
        """
        return self._list(_ops.LIST_MRR_PER_SUBSCRIPTION, locals())


class InsightsWithRawResponse:
    """`Insights`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Insights) -> None:
        self._resource = resource
        self.get_mrr = raw_call(resource.get_mrr)
        self.list_mrr_movements = raw_list(resource.list_mrr_movements)
        self.get_site_stats = raw_call(resource.get_site_stats)
        self.list_mrr_per_subscription = raw_list(resource.list_mrr_per_subscription)
