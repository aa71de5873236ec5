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
    """Access of customers to the Billing Portal, the hosted pages where they manage their own subscriptions.

    An invited customer finds a link to the portal at the end of statements, invoices and receipts."""

    async def enable(
        self,
        customer_id: int,
        *,
        auto_invite: AutoInvite | int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Customer:
        """Give a customer access to the Billing Portal.

        `POST /portal/customers/{customer_id}/enable.json`

        With `auto_invite=1` the customer gets an invitation by email at once. To send one later:
        `maxio.billing_portal.resend_invitation`.

        Args:
            customer_id: The id that Maxio gave the customer.
            auto_invite: Whether to email an invitation now; no email is sent when left out.

        Raises:
            NotFoundError: 404. No customer has this id.
            UnprocessableEntityError: 422. The portal can't be enabled for this customer. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Billing Portal, enableBillingPortalForCustomer.
        """
        return await self._call(_ops.ENABLE_BILLING_PORTAL_FOR_CUSTOMER, locals())

    async def resend_invitation(
        self,
        customer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ResentInvitation:
        """Email a customer the invitation to the Billing Portal again.

        `POST /portal/customers/{customer_id}/invitations/invite.json`

        The portal must be enabled for the customer: see `maxio.billing_portal.enable`. The fifth attempt within 30
        minutes is refused.

        Args:
            customer_id: The id that Maxio gave the customer.

        Raises:
            NotFoundError: 404. No customer has this id.
            UnprocessableEntityError: 422. The portal is not enabled for the customer, or this was the fifth
                invitation in 30 minutes. `body` is an `ErrorListResponse`.

        Maxio's API reference: Billing Portal, resendBillingPortalInvitation.
        """
        return await self._call(_ops.RESEND_BILLING_PORTAL_INVITATION, locals())

    async def revoke_access(
        self,
        customer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> RevokedInvitation:
        """Revoke a customer's invitation to the Billing Portal, and with it the access.

        `DELETE /portal/customers/{customer_id}/invitations/revoke.json`

        `maxio.billing_portal.enable` gives it back.

        Args:
            customer_id: The id that Maxio gave the customer.

        Raises:
            NotFoundError: 404. No customer has this id.
            UnprocessableEntityError: 422. The portal is not enabled for the customer, so there is nothing to revoke.
                `body` is an `ErrorListResponse`.

        Maxio's API reference: Billing Portal, revokeBillingPortalAccess.
        """
        return await self._call(_ops.REVOKE_BILLING_PORTAL_ACCESS, locals())

    async def get_management_link(
        self,
        customer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> PortalManagementLink:
        """Get the signed URL with which a customer enters the Billing Portal.

        `GET /portal/customers/{customer_id}/management_link.json`

        Store the link and use it again: it is valid for 65 days, and no new one is made within the first 15 days.
        Until `new_link_available_at` further calls answer the same link, `fetch_count` counts them, and beyond 15
        calls the customer's link is blocked until that time. Whoever has the URL has the customer's access, and it
        can't be made without this call.

        Args:
            customer_id: The id that Maxio gave the customer.

        Raises:
            NotFoundError: 404. No customer has this id.
            UnprocessableEntityError: 422. No link can be given, for instance because the portal is not enabled for
                the customer. `body` is an `ErrorListResponse`.
            RateLimitedError: 429. The same link was asked for more than 15 times; the body says when a new one is
                available. `body` is a `TooManyManagementLinkRequestsError`.

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
