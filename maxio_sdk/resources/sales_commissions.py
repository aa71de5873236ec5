# Generated from spec/operations/sales_commissions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import sales_commissions as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.sales_commissions import SalesRep, SalesRepListItem, SalesRepSettings
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["SalesCommissions", "SalesCommissionsWithRawResponse"]


class SalesCommissions(Resource):
    """Sales representatives and the subscriptions that are theirs, over all sites of a seller.

    These operations belong to the seller, not to a site: they need `seller_token`, the API access token of a user
    with financial access, instead of a site's API key, and a client with the subdomain `app`. The seller must
    have Advanced Analytics."""

    def list_settings(
        self,
        seller_id: str,
        *,
        live_mode: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SalesRepSettings]:
        """List the subscriptions that have a sales representative, with who that is.

        `GET /sellers/{seller_id}/sales_commission_settings.json`

        MRR is text formatted for reading. A page holds 100 subscriptions unless told otherwise.

        Args:
            live_mode: True for live sites, which is the default; False for test sites.

        Maxio's API reference: Sales Commissions, listSalesCommissionSettings.
        """
        return self._list(_ops.LIST_SALES_COMMISSION_SETTINGS, locals())

    def list_sales_reps(
        self,
        seller_id: str,
        *,
        live_mode: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SalesRepListItem]:
        """List the sales representatives with the MRR of their subscriptions.

        `GET /sellers/{seller_id}/sales_reps.json`

        The subscriptions themselves come with `maxio.sales_commissions.get_sales_rep`. A page holds 100
        representatives unless told otherwise.

        Args:
            live_mode: True for live sites, which is the default; False for test sites.

        Maxio's API reference: Sales Commissions, listSalesReps.
        """
        return self._list(_ops.LIST_SALES_REPS, locals())

    async def get_sales_rep(
        self,
        seller_id: str,
        sales_rep_id: str,
        *,
        live_mode: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> SalesRep:
        """Get one sales representative with the subscriptions that are theirs.

        `GET /sellers/{seller_id}/sales_reps/{sales_rep_id}.json`

        Amounts of the subscriptions are text formatted for reading.

        Args:
            live_mode: True for live sites, which is the default; False for test sites.
            page: Which page of the subscriptions.
            per_page: How many subscriptions; 100 unless told otherwise.

        Raises:
            NotFoundError: 404. No such sales representative.

        Maxio's API reference: Sales Commissions, readSalesRep.
        """
        return await self._call(_ops.READ_SALES_REP, locals())


class SalesCommissionsWithRawResponse:
    """`SalesCommissions`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SalesCommissions) -> None:
        self._resource = resource
        self.list_settings = raw_list(resource.list_settings)
        self.list_sales_reps = raw_list(resource.list_sales_reps)
        self.get_sales_rep = raw_call(resource.get_sales_rep)
