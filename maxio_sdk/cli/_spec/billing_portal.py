# Generated from spec/operations/billing_portal.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Method

METHODS: Final[Mapping[str, Method]] = {
    "enable_billing_portal_for_customer": Method(
        id="enable_billing_portal_for_customer",
        resource="billing_portal",
        name="enable",
        verb="POST",
        path="/portal/customers/{customer_id}/enable.json",
        doc="Give a customer access to the Billing Portal.\n\nWith `--auto-invite 1` the customer gets an invitation by email at once. To send one later: `maxio billing-portal resend-invitation`.",
        path_arguments=(
            Argument(name="customer_id", kind="integer", doc="The id that Maxio gave the customer.", required=True),
        ),
        query=(
            Argument(
                name="auto_invite",
                kind="integer",
                doc="Whether to email an invitation now; no email is sent when left out.",
                choices=(
                    "0",
                    "1",
                ),
            ),
        ),
        token=True,
        errors={404: "No customer has this id.", 422: "The portal can't be enabled for this customer."},
        reference="Billing Portal, enableBillingPortalForCustomer",
    ),
    "resend_billing_portal_invitation": Method(
        id="resend_billing_portal_invitation",
        resource="billing_portal",
        name="resend_invitation",
        verb="POST",
        path="/portal/customers/{customer_id}/invitations/invite.json",
        doc="Email a customer the invitation to the Billing Portal again.\n\nThe portal must be enabled for the customer: see `maxio billing-portal enable`. The fifth attempt within 30 minutes is refused.",
        path_arguments=(
            Argument(name="customer_id", kind="integer", doc="The id that Maxio gave the customer.", required=True),
        ),
        token=True,
        errors={
            404: "No customer has this id.",
            422: "The portal is not enabled for the customer, or this was the fifth invitation in 30 minutes.",
        },
        reference="Billing Portal, resendBillingPortalInvitation",
    ),
    "revoke_billing_portal_access": Method(
        id="revoke_billing_portal_access",
        resource="billing_portal",
        name="revoke_access",
        verb="DELETE",
        path="/portal/customers/{customer_id}/invitations/revoke.json",
        doc="Revoke a customer's invitation to the Billing Portal, and with it the access.\n\n`maxio billing-portal enable` gives it back.",
        path_arguments=(
            Argument(name="customer_id", kind="integer", doc="The id that Maxio gave the customer.", required=True),
        ),
        errors={
            404: "No customer has this id.",
            422: "The portal is not enabled for the customer, so there is nothing to revoke.",
        },
        reference="Billing Portal, revokeBillingPortalAccess",
    ),
    "read_billing_portal_link": Method(
        id="read_billing_portal_link",
        resource="billing_portal",
        name="get_management_link",
        verb="GET",
        path="/portal/customers/{customer_id}/management_link.json",
        doc="Get the signed URL with which a customer enters the Billing Portal.\n\nStore the link and use it again: it is valid for 65 days, and no new one is made within the first 15 days. Until `new_link_available_at` further calls answer the same link, `fetch_count` counts them, and beyond 15 calls the customer's link is blocked until that time. Whoever has the URL has the customer's access, and it can't be made without this call.",
        path_arguments=(
            Argument(name="customer_id", kind="integer", doc="The id that Maxio gave the customer.", required=True),
        ),
        errors={
            404: "No customer has this id.",
            422: "No link can be given, for instance because the portal is not enabled for the customer.",
            429: "The same link was asked for more than 15 times; the body says when a new one is available.",
        },
        reference="Billing Portal, readBillingPortalLink",
    ),
}
