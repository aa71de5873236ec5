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
    from maxio_sdk.models.common import SortingDirection
    from maxio_sdk.models.insights import MRR, ListMrrFilter, Movement, SiteSummary, SubscriptionMRR
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["Insights", "InsightsWithRawResponse"]


class Insights(Resource):
    """Figures about the whole site, among them monthly recurring revenue (MRR)."""

    async def get_mrr(
        self,
        *,
        at_time: datetime | Unset = UNSET,
        subscription_id: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> MRR:
        """Get the monthly recurring revenue of the site, now or at a moment in the past.

        `GET /mrr.json`

        Amounts are cents of the site's currency. `breakouts` divides the sum: `plan` is products, quantity-based and
        on/off components, `usage` is metered and prepaid usage components. By subscription:
        `maxio.insights.list_mrr_per_subscription`.

        Args:
            at_time: The moment in the past to report on. Left out, it is now.
            subscription_id: Only this subscription.

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
        """List what changed the monthly recurring revenue: signups, upgrades, cancellations and the like.

        `GET /mrr_movements.json`

        Each movement belongs to one subscription; its `line_items` show what the subscription had at the time.
        Amounts are cents of the site's currency. A page holds 10 movements unless told otherwise and never more than
        50. The answer also says the currency and the number of pages, which only `maxio.with_raw_response` shows.

        Args:
            subscription_id: Only movements of this subscription.
            per_page: At most 50; a higher number counts as 50.

        Maxio's API reference: Insights, listMrrMovements.
        """
        return self._list(_ops.LIST_MRR_MOVEMENTS, locals())

    async def get_site_stats(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> SiteSummary:
        """Get the key figures of the site, as its dashboard shows them.

        `GET /stats.json`

        Revenue comes formatted for reading, with symbol and separators; for figures to calculate with use
        `maxio.insights.get_mrr`.

        Maxio's API reference: Insights, readSiteStats.
        """
        return await self._call(_ops.READ_SITE_STATS, locals())

    def list_mrr_per_subscription(
        self,
        *,
        filter: ListMrrFilter | Mapping[str, Any] | Unset = UNSET,
        at_time: datetime | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SubscriptionMRR]:
        """List the monthly recurring revenue by subscription, now or at a moment in the past.

        `GET /subscriptions_mrr.json`

        Amounts are cents of the site's currency, divided into plan and usage as in `maxio.insights.get_mrr`.

        Args:
            filter: Which subscriptions to report on.
            at_time: The moment in the past to report on. Left out, it is now.
            direction: The order by subscription id; ascending unless told otherwise.

        Raises:
            BadRequestError: 400. A parameter is malformed. `body` is a `SubscriptionsMrrErrorResponse`.

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
