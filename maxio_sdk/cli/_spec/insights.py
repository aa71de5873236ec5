# Generated from spec/operations/insights.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Method

METHODS: Final[Mapping[str, Method]] = {
    "read_mrr": Method(
        id="read_mrr",
        resource="insights",
        name="get_mrr",
        verb="GET",
        path="/mrr.json",
        doc="Get the monthly recurring revenue of the site, now or at a moment in the past.\n\nAmounts are cents of the site's currency. `breakouts` divides the sum: `plan` is products, quantity-based and on/off components, `usage` is metered and prepaid usage components. By subscription: `maxio insights list-mrr-per-subscription`.",
        query=(
            Argument(name="at_time", kind="datetime", doc="The moment in the past to report on. Left out, it is now."),
            Argument(name="subscription_id", kind="integer", doc="Only this subscription."),
        ),
        reference="Insights, readMrr",
    ),
    "list_mrr_movements": Method(
        id="list_mrr_movements",
        resource="insights",
        name="list_mrr_movements",
        verb="GET",
        path="/mrr_movements.json",
        doc="List what changed the monthly recurring revenue: signups, upgrades, cancellations and the like.\n\nEach movement belongs to one subscription; its `line_items` show what the subscription had at the time. Amounts are cents of the site's currency. A page holds 10 movements unless told otherwise and never more than 50. The answer also says the currency and the number of pages, which only `maxio with-raw-response` shows.",
        query=(
            Argument(name="subscription_id", kind="integer", doc="Only movements of this subscription."),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="At most 50; a higher number counts as 50."),
            Argument(
                name="direction",
                choices=(
                    "asc",
                    "desc",
                ),
            ),
        ),
        listing=True,
        reference="Insights, listMrrMovements",
    ),
    "read_site_stats": Method(
        id="read_site_stats",
        resource="insights",
        name="get_site_stats",
        verb="GET",
        path="/stats.json",
        doc="Get the key figures of the site, as its dashboard shows them.\n\nRevenue comes formatted for reading, with symbol and separators; for figures to calculate with use `maxio insights get-mrr`.",
        reference="Insights, readSiteStats",
    ),
    "list_mrr_per_subscription": Method(
        id="list_mrr_per_subscription",
        resource="insights",
        name="list_mrr_per_subscription",
        verb="GET",
        path="/subscriptions_mrr.json",
        doc="List the monthly recurring revenue by subscription, now or at a moment in the past.\n\nAmounts are cents of the site's currency, divided into plan and usage as in `maxio insights get-mrr`.",
        query=(
            Argument(
                name="filter",
                kind="object",
                doc="Which subscriptions to report on.",
                fields=(Argument(name="subscription_ids", kind="integer", many=True),),
            ),
            Argument(name="at_time", kind="datetime", doc="The moment in the past to report on. Left out, it is now."),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="direction",
                doc="The order by subscription id; ascending unless told otherwise.",
                choices=(
                    "asc",
                    "desc",
                ),
            ),
        ),
        listing=True,
        errors={400: "A parameter is malformed."},
        reference="Insights, listMrrPerSubscription",
    ),
}
