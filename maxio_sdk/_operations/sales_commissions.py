# Generated from spec/operations/sales_commissions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.sales_commissions import SalesRep, SalesRepListItem, SalesRepSettings

LIST_SALES_COMMISSION_SETTINGS: Operation[SalesRepSettings] = Operation(
    id="list_sales_commission_settings",
    method="GET",
    path="/sellers/{seller_id}/sales_commission_settings.json",
    resource="sales_commissions",
    name="list_settings",
    summary="List the subscriptions that have a sales representative, with who that is.",
    auth="seller",
    path_params=(Param(name="seller_id", wire="seller_id", type="str", required=True),),
    query_params=(
        Param(name="live_mode", wire="live_mode", type="bool"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
    ),
    result=Result(type="SalesRepSettings", many=True),
    paging="page",
    per_page=100,
    repeatable=True,
    reference="Sales Commissions",
)

LIST_SALES_REPS: Operation[SalesRepListItem] = Operation(
    id="list_sales_reps",
    method="GET",
    path="/sellers/{seller_id}/sales_reps.json",
    resource="sales_commissions",
    name="list_sales_reps",
    summary="List the sales representatives with the MRR of their subscriptions.",
    auth="seller",
    path_params=(Param(name="seller_id", wire="seller_id", type="str", required=True),),
    query_params=(
        Param(name="live_mode", wire="live_mode", type="bool"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
    ),
    result=Result(type="SalesRepListItem", many=True),
    paging="page",
    per_page=100,
    repeatable=True,
    reference="Sales Commissions",
)

READ_SALES_REP: Operation[SalesRep] = Operation(
    id="read_sales_rep",
    method="GET",
    path="/sellers/{seller_id}/sales_reps/{sales_rep_id}.json",
    resource="sales_commissions",
    name="get_sales_rep",
    summary="Get one sales representative with the subscriptions that are theirs.",
    auth="seller",
    path_params=(
        Param(name="seller_id", wire="seller_id", type="str", required=True),
        Param(name="sales_rep_id", wire="sales_rep_id", type="str", required=True),
    ),
    query_params=(
        Param(name="live_mode", wire="live_mode", type="bool"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
    ),
    result=Result(type="SalesRep"),
    repeatable=True,
    reference="Sales Commissions",
)
