# Generated from spec/operations/billing_portal.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.billing_portal import PortalManagementLink, ResentInvitation, RevokedInvitation
    from maxio_sdk.models.customers import Customer

ENABLE_BILLING_PORTAL_FOR_CUSTOMER: Operation[Customer] = Operation(
    id="enable_billing_portal_for_customer",
    method="POST",
    path="/portal/customers/{customer_id}/enable.json",
    resource="billing_portal",
    name="enable",
    summary="Give a customer access to the Billing Portal.",
    path_params=(Param(name="customer_id", wire="customer_id", type="int", required=True),),
    query_params=(Param(name="auto_invite", wire="auto_invite", type="AutoInvite | int"),),
    result=Result(type="Customer", path=("customer",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Billing Portal",
)

RESEND_BILLING_PORTAL_INVITATION: Operation[ResentInvitation] = Operation(
    id="resend_billing_portal_invitation",
    method="POST",
    path="/portal/customers/{customer_id}/invitations/invite.json",
    resource="billing_portal",
    name="resend_invitation",
    summary="Email a customer the invitation to the Billing Portal again.",
    path_params=(Param(name="customer_id", wire="customer_id", type="int", required=True),),
    result=Result(type="ResentInvitation"),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Billing Portal",
)

REVOKE_BILLING_PORTAL_ACCESS: Operation[RevokedInvitation] = Operation(
    id="revoke_billing_portal_access",
    method="DELETE",
    path="/portal/customers/{customer_id}/invitations/revoke.json",
    resource="billing_portal",
    name="revoke_access",
    summary="Revoke a customer's invitation to the Billing Portal, and with it the access.",
    path_params=(Param(name="customer_id", wire="customer_id", type="int", required=True),),
    result=Result(type="RevokedInvitation"),
    errors={422: "ErrorListResponse"},
    repeatable=True,
    reference="Billing Portal",
)

READ_BILLING_PORTAL_LINK: Operation[PortalManagementLink] = Operation(
    id="read_billing_portal_link",
    method="GET",
    path="/portal/customers/{customer_id}/management_link.json",
    resource="billing_portal",
    name="get_management_link",
    summary="Get the signed URL with which a customer enters the Billing Portal.",
    path_params=(Param(name="customer_id", wire="customer_id", type="int", required=True),),
    result=Result(type="PortalManagementLink"),
    errors={422: "ErrorListResponse", 429: "TooManyManagementLinkRequestsError"},
    repeatable=True,
    reference="Billing Portal",
)
