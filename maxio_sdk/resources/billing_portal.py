# Generated from spec/operations/billing_portal.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call
from maxio_sdk._operations import billing_portal as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.billing_portal import AutoInvite, PortalManagementLink, ResentInvitation, RevokedInvitation
    from maxio_sdk.models.customers import Customer
    from maxio_sdk.types import Unset

__all__ = ["BillingPortal", "BillingPortalWithRawResponse"]


class BillingPortal(Resource):
    """Do it."""

    async def enable(
        self,
        customer_id: int,
        *,
        auto_invite: AutoInvite | int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Customer:
        """Do it.

        `POST /portal/customers/{customer_id}/enable.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Billing Portal, enableBillingPortalForCustomer.
        """
        return await self._call(_ops.ENABLE_BILLING_PORTAL_FOR_CUSTOMER, locals())

    async def resend_invitation(
        self,
        customer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ResentInvitation:
        """Do it.

        `POST /portal/customers/{customer_id}/invitations/invite.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Billing Portal, resendBillingPortalInvitation.
        """
        return await self._call(_ops.RESEND_BILLING_PORTAL_INVITATION, locals())

    async def revoke_access(
        self,
        customer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> RevokedInvitation:
        """Do it.

        `DELETE /portal/customers/{customer_id}/invitations/revoke.json`

        Maxio's API reference: Billing Portal, revokeBillingPortalAccess.
        """
        return await self._call(_ops.REVOKE_BILLING_PORTAL_ACCESS, locals())

    async def get_management_link(
        self,
        customer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> PortalManagementLink:
        """Do it.

        `GET /portal/customers/{customer_id}/management_link.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.
            RateLimitedError: 429. `body` is a `TooManyManagementLinkRequestsError`.

        Maxio's API reference: Billing Portal, readBillingPortalLink.
        """
        return await self._call(_ops.READ_BILLING_PORTAL_LINK, locals())


class BillingPortalWithRawResponse:
    """`BillingPortal`, with each answer as an `APIResponse`."""

    def __init__(self, resource: BillingPortal) -> None:
        self._resource = resource
        self.enable = raw_call(resource.enable)
        self.resend_invitation = raw_call(resource.resend_invitation)
        self.revoke_access = raw_call(resource.revoke_access)
        self.get_management_link = raw_call(resource.get_management_link)
