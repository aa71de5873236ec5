# Generated from spec/operations/sales_commissions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_sales_commission_settings": Method(
        id="list_sales_commission_settings",
        resource="sales_commissions",
        name="list_settings",
        verb="GET",
        path="/sellers/{seller_id}/sales_commission_settings.json",
        doc="List the subscriptions that have a sales representative, with who that is.\n\nMRR is text formatted for reading. A page holds 100 subscriptions unless told otherwise.",
        path_arguments=(Argument(name="seller_id", required=True),),
        query=(
            Argument(
                name="live_mode", kind="boolean", doc="True for live sites, which is the default; False for test sites."
            ),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
        ),
        listing=True,
        seller=True,
        reference="Sales Commissions, listSalesCommissionSettings",
    ),
    "list_sales_reps": Method(
        id="list_sales_reps",
        resource="sales_commissions",
        name="list_sales_reps",
        verb="GET",
        path="/sellers/{seller_id}/sales_reps.json",
        doc="List the sales representatives with the MRR of their subscriptions.\n\nThe subscriptions themselves come with `maxio sales-commissions get-sales-rep`. A page holds 100 representatives unless told otherwise.",
        path_arguments=(Argument(name="seller_id", required=True),),
        query=(
            Argument(
                name="live_mode", kind="boolean", doc="True for live sites, which is the default; False for test sites."
            ),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
        ),
        listing=True,
        seller=True,
        reference="Sales Commissions, listSalesReps",
    ),
    "read_sales_rep": Method(
        id="read_sales_rep",
        resource="sales_commissions",
        name="get_sales_rep",
        verb="GET",
        path="/sellers/{seller_id}/sales_reps/{sales_rep_id}.json",
        doc="Get one sales representative with the subscriptions that are theirs.\n\nAmounts of the subscriptions are text formatted for reading.",
        path_arguments=(
            Argument(name="seller_id", required=True),
            Argument(name="sales_rep_id", required=True),
        ),
        query=(
            Argument(
                name="live_mode", kind="boolean", doc="True for live sites, which is the default; False for test sites."
            ),
            Argument(name="page", kind="integer", doc="Which page of the subscriptions."),
            Argument(name="per_page", kind="integer", doc="How many subscriptions; 100 unless told otherwise."),
        ),
        seller=True,
        errors={404: "No such sales representative."},
        reference="Sales Commissions, readSalesRep",
    ),
}
